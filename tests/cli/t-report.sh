#!/bin/sh
# The year: printed in every format, every figure proved, as it was known on a day.
. "$(dirname "$0")/lib.sh"
export DOCKET_TODAY=2021-08-31
begin
"$DOCKET" unit add name=logistics >/dev/null

# came DAY BOX CATEGORY -> a letter
came()
{
	DOCKET_TODAY=$1 "$DOCKET" add letter box="$2" received="$1" subject="of $1" body="text of $1 $2" category="$3" 2>/dev/null
}

came 2021-08-31 principal life >/dev/null
n=$(came 2021-09-06 principal life)
came 2021-10-11 secretary epid >/dev/null
came 2022-03-01 relay mgmt >/dev/null
came 2022-08-31 principal life >/dev/null
came 2022-09-01 principal mgmt >/dev/null
export DOCKET_TODAY=2021-09-08
docket accept "$n"
docket assign "$n" unit=logistics
docket draft "$n" text=done
docket approve "$n"
docket reply "$n" via=email
docket rate "$n" result=satisfied
docket close "$n"
export DOCKET_TODAY=2022-10-10

runs 0 report 2021-2022 --format json
figure()
{
	json "{f['id']: f['value'] for f in d['figures']}['$1']"
}
is "letters" "$(figure letters.total)" 4
is "to the principal" "$(figure letters.box.principal)" 2
is "to the secretary" "$(figure letters.box.secretary)" 1
is "carried in" "$(figure letters.carried_in)" 1
is "closed" "$(figure letters.closed)" 1
is "carried out" "$(figure letters.carried_out)" 4
is "all sums hold" "$(json 'all(i["holds"] for i in d["identities"]) and len(d["identities"]) > 5')" True

python3 - "$DOCKET" >"$out" 2>"$err" <<-'END'
	import json, subprocess, sys
	def run(*words):
	    return json.loads(subprocess.run([sys.argv[1], *words, "--format", "json"], capture_output=True, check=True).stdout)
	figures = run("report", "2021-2022")["figures"]
	# every one is held against its list by --prove below; here each with something behind it, and some of the others
	for f in [f for n, f in enumerate(figures) if f["value"] or n % 40 == 0]:
	    if f["unit"] in ("case", "day", "event", "person"):
	        p = run("prove", f["id"], "period=2021-2022")
	        if p["total"] != f["value"] or len(p["rows"]) != f["value"]:
	            print(f["id"], f["value"], p["total"])
END
is "every figure equals its list" "$(cat "$out" "$err")" ""
runs 0 report 2021-2022 --prove
says 'proof: the cases behind each figure'
says '^letters.box.principal, .*: 2$' '^L202[12]-[23] L202[12]-[23]$'
runs 0 prove letters.box.email period=2021-2022
says ': 0$' '^No case fits'
runs 0 prove letters.box.principal period=2021-2022
says '信2021-2 ' '信2022-2 '
refused 3 "no figure 'letters.box.pricipal'; near it: letters.box.principal" prove letters.box.pricipal period=2021-2022
refused 3 "no figure 'x'" prove x period=2021-2022

docket report 2021-2022 as-of=2021-12-31 --format json
is "as it was known at the end of a day" "$(figure letters.total)" 2
for period in 2022 2022-03 2022-01-01..2022-06-30; do
	docket report $period --format json
	is "$period" "$(figure letters.box.relay)" 1
done
runs 0 report 2021-2022 --plain
says 'By box' 'By month' '校长信箱 '
runs 0 report 2021-2022 --format md
says '^\| '
runs 0 report 2021-2022 --format html
says '<html' 'data-figure="letters.total"'
runs 0 report 2021-2022 --format csv
# the chapters in words
docket report 2021-2022 section=text
says 'figures of this report are those of 2021-09-01 to 2022-08-31' '^2[.] ' '^3[.] ' '^5[.] ' 'campus|50[.]0%'
# the way from paper to proof: every id, whole at 80 columns; the whole report does not hold them
COLUMNS=80 docket report 2021-2022 section=ids
says 'letters[.]carried_in ' 'applications[.]carried_out[.]'
docket report 2021-2022
! grep -q 'letters[.]carried_in' "$out"; told $? 'ids are printed only when asked for'
# only a year has a yearly report
docket report 2022-03 section=text
! grep -q 'Report on the disclosure' "$out"; told $? 'a month has no yearly report'
printf '[letters.total=0: nothing]\n{letters.total} letters, {reception.nonsense}\n' >"$home/own.txt"
refused 1 'names .reception.nonsense., and there is no such figure' report 2021-2022 template="$home/own.txt"
printf '{letters.total} letters, {period}.\n' >"$home/own.txt"
runs 0 report 2021-2022 section=text template="$home/own.txt"
says '^4 letters, school year 2021-2022[.]$'
refused 2 'exact, rounded' report 2021-2022 style=round
refused 2 . report 2021-2022 section=nothing
refused 2 . report someday

# what is missing is said in one line, and the report is printed all the same
# warned PATTERN ARGUMENT... -> exit status 0, the output, and one line on standard error
warned()
{
	pattern=$1
	shift
	docket "$@"
	[ "$status" -eq 0 ] && [ -s "$out" ] && [ "$(wc -l <"$err")" -eq 1 ] && grep -Eq -e "$pattern" "$err"
	told $? "warned: $*"
}
warned '^docket: nothing was registered in this period: every figure is 0$' report 2010
warned 'nothing was registered' report 2019-2020 --format json
warned '^docket: the period has not begun: it begins on 2030-09-01$' report 2030-2031
"$DOCKET" add letter box=principal received=2022-10-09 subject=x body=y >/dev/null 2>&1
warned '^docket: 1 case has no category$' report 2022-10
says '1 case has no category, which the report needs'
runs 0 report 2022-03
says 'sums agree: it can be reported'
refused 1 . report 2021-2022 as-of=2022-02-30
refused 1 'as-of=2022-10-11 lies after today' report 2021-2022 as-of=2022-10-11
refused 1 'lies after today' prove letters.total period=2021-2022 as-of=2030-01-01
finish
