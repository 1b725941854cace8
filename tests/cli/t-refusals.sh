#!/bin/sh
# Whatever is wrong is said in one line with its own exit status, and nothing is written and nothing printed.
. "$(dirname "$0")/lib.sh"

refused 3 "no register .*$home/register.db" list
refused 3 /nonexistent/dir/r.db --register /nonexistent/dir/r.db show 1
begin
refused 1 'already' init
refused 1 '/nonexistent/dir' --register /nonexistent/dir/r.db init

# the words of the command: 2
refused 2 "no command 'frobnicate'" frobnicate
refused 2 'near it: assign' asign 1
refused 2 'near it: calendar' calendr
refused 2 'one more word: due, days' calendar
refused 2 "no 'unit remove'; possible: list, add" unit remove x
refused 2 'needs NUMBER: docket show NUMBER' show
refused 2 "too much for show: '2'" show 1 2
refused 2 "no field 'lmit='; near it: limit=" list lmit=3
refused 2 'limit= is a whole number from 1 on' list limit=0
refused 2 'limit= is a whole number' list limit=many
refused 2 'limit= is given twice' list limit=1 limit=2
refused 2 "sort= cannot be 'age'; possible: newest" list sort=age
refused 2 "no option '--prove'" list --prove
refused 2 "near it: --dry-run" import x.csv --dry-ran
refused 2 "no format 'xml'; possible: text, pages, md, csv, json, html" list --format xml
refused 2 "no format 'md'; possible: csv, jsonl, ics" export --format md
refused 2 "unit cannot be 'weeks'; one of: wd, cd, mo" calendar due 2022-03-01 5 unit=weeks
refused 2 'due<<3' list 'due<<3'
refused 2 'state:nowhere' list state:nowhere
refused 2 '2021-2023' report 2021-2023
refused 2 'needs period=' prove letters.total
refused 2 "lang cannot be 'fr'" --lang fr list
refused 2 'needs a value: --register FILE' list --register
refused 2 'takes no value' --plain=yes list
refused 2 "not a day: '2022-02-30'" --today 2022-02-30 list
refused 2 'no UTF-8' show "$(printf '\344\277')"
refused 2 "no help about 'asign'; near it: assign" help asign
refused 2 'no command was given' --plain

# what comes in
refused 2 'needs received=' add letter box=principal
refused 2 'needs subject=' add letter box=principal received=today body=y
refused 2 "no field 'colour='" add letter box=principal received=2022-03-01 subject=x body=y colour=red
refused 2 "near it: subject=" add letter box=principal received=2022-03-01 sbject=x body=y
refused 2 'given twice' add letter box=principal box=secretary received=2022-03-01 subject=x body=y
refused 1 "no box 'nobox'; there are" add letter box=nobox received=2022-03-01 subject=x body=y
refused 1 "'/tmp': Is a directory" add letter box=principal received=today subject=x body=@/tmp
refused 1 "'/dev/zero': File too large" add letter box=principal received=today subject=x body=@/dev/zero
refused 1 "'/tmp': Is a directory" calendar import /tmp
refused 1 'after today' add letter box=principal received=2022-03-02 subject=x body=y
refused 1 '2022-02-30' add letter box=principal received=2022-02-30 subject=x body=y
refused 1 "no category 'weather'" add letter box=principal received=today subject=x body=y category=weather
refused 1 class add letter box=principal received=today subject=x body=y class=secret
refused 1 limit add letter box=relay received=today subject=x body=y limit=2022-02-01
refused 3 'missing.txt' add letter box=principal received=today subject=x body=@"$home/missing.txt"
printf '\377\376x' >"$home/bad.txt"
refused 1 'bad.txt' add letter box=principal received=today subject=x body=@"$home/bad.txt"

docket list --format json
is "nothing was written" "$(json 'd["total"]')" 0

# a case
first=$(letter "Hot water")
refused 3 '信〔2022〕99号' show 信〔2022〕99号
refused 3 'L2021-1' show L2021-1
refused 2 'number' show x1x
refused 3 '' note L2022-7 text=x
refused 2 'needs unit=' assign "$first"
refused 1 'accept' reply "$first" via=email
refused 1 'accept' assign "$first" unit=logistics
docket accept "$first"
refused 1 "no unit 'nowhere'" assign "$first" unit=nowhere
"$DOCKET" unit add name=logistics >"$out"
refused 1 someday assign "$first" unit=logistics limit=someday
refused 1 itself merge "$first" into="$first"
refused 3 L2022-55 merge "$first" into=L2022-55
refused 2 'a field to correct' correct "$first" reason=typo
refused 1 empty correct "$first" subject= reason=typo
refused 3 "no clock 'K9'; it has K1, K2" due "$first" clock=K9
refused 1 'nothing to bring back' redo "$first"

# the calendar
refused 1 'calendar' calendar due 2031-03-01 5
refused 1 '2022-02-30' calendar due 2022-02-30 5
refused 2 'N is a whole number' calendar due 2022-03-01 five
refused 2 'from 0 to 10000' calendar due 2022-03-01 10001
refused 2 'before the first' calendar days 2022-03-02 2022-03-01
refused 3 'none.csv' calendar import "$home/none.csv"

docket show "$first" --format json
is "and the case has its two steps" "$(json 'len(d["events"])')" 2

# a refused letter is closed when that was approved and its writer told, where there is a way to reach them
reachable=$(letter reachable contact=13800138000)
unknown=$(letter unknown)
runs 0 refuse "$reachable" reason=outside
runs 0 refuse "$unknown" reason=outside
refused 1 "not approved yet.*'approve'" close "$unknown"
refused 1 "not approved yet.*'approve'" tell "$reachable" on=2022-03-01
runs 0 approve "$reachable"
runs 0 approve "$unknown"
refused 1 "use 'tell' first" close "$reachable"
runs 0 tell "$reachable" on=2022-03-01
runs 0 close "$reachable"
runs 0 close "$unknown"
refused 1 'without a reply' rate "$unknown" result=satisfied
refused 1 'without a reply' rework "$unknown" reason=again
finish
