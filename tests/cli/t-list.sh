#!/bin/sh
# Lists: words and terms, orders, how many, as a table that fits and as files.
. "$(dirname "$0")/lib.sh"
begin
"$DOCKET" unit add name=后勤处 >/dev/null
for subject in 食堂涨价 宿舍热水 图书馆开放时间 食堂卫生 校园网掉线; do
	letter $subject category=生活服务和校园环境 from=李明 >/dev/null
done
DOCKET_TODAY=2022-03-07 "$DOCKET" add letter box=secretary received=2022-03-07 subject=职称 body=评审 class=claim >/dev/null
"$DOCKET" accept 1 >/dev/null
"$DOCKET" assign 1 unit=后勤处 >/dev/null

# finds COUNT FILTER... -> the total
finds()
{
	wanted=$1
	shift
	docket list "$@" --format json
	is "$wanted: $*" "$(json 'd["total"]')" "$wanted"
}

finds 6
finds 2 食堂
finds 1 '食 价'
finds 1 食 价
finds 0 没有这个词
# by the initials of subject, writer and unit
finds 2 st
finds 1 ST zj
finds 1 stws
finds 1 xywdx
finds 5 lm
finds 1 hqc
finds 0 stzjj
finds 5 李明
finds 1 L2022-3
finds 1 信2022-3
finds 1 信〔2022〕3号
finds 1 state:assigned
finds 6 state:open
finds 0 state:closed
finds 1 状态:已转办
finds 1 kind:letter unit:后勤处 食堂
finds 1 'kind:letter unit:后勤处 食堂'
finds 1 承办:后勤处
finds 1 承办:后勤
finds 5 来源:校长信箱
finds 5 category:生活服务和校园环境
finds 0 handler:"$(id -un)"
# what the office has no word for is a broken term, not an empty list
refused 2 "cannot read 'box:nope'.*principal" list box:nope
refused 2 "cannot read 'category:foo'.*life" list category:foo
refused 2 "cannot read '承办:foo'.*后勤处" list 承办:foo
refused 2 "cannot read 'handler:nobody'" list handler:nobody
refused 2 "cannot read '经办:nobody'" list 经办:nobody
refused 2 "cannot read 'box:nope'" export box:nope
refused 2 "cannot read 'unit:foo'" view add name=甲 text=unit:foo
finds 1 box:secretary
finds 1 class:claim
finds 5 category:life
finds 1 category:none
finds 5 received:2022-03-01
finds 6 received:2022-03
finds 6 received:2021-2022
finds 0 received:2021
finds 0 has:attachment
export DOCKET_TODAY=2022-03-07
finds 4 overdue
finds 6 'due<3'
finds 6 '期限<3天'
export DOCKET_TODAY=2022-03-01

docket list limit=2 --format json
is "the newest two" "$(json '[c["ref"] for c in d["cases"]]')" "['L2022-6', 'L2022-5']"
is "of all" "$(json 'd["total"]')" 6
docket list sort=-number --format json
is "by number, turned round" "$(json 'sorted(c["ref"] for c in d["cases"]) in ([c["ref"] for c in d["cases"]], [c["ref"] for c in d["cases"]][::-1])')" True

# widest FILE -> the cells of its widest line
widest()
{
	python3 -c 'import sys, unicodedata
print(max(sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in line.rstrip("\n")) for line in open(sys.argv[1], encoding="utf-8")))' "$1"
}

letter "$(printf '很长的标题%.0s' 1 2 3 4 5 6 7 8 9 10)" from=诸葛建军 >/dev/null
runs 0 list
holds "80 cells at most" test "$(widest "$out")" -le 80
says 'number' '信2022-7 ' '\.\.$' '^7 of 7 cases$'
holds "no tabs" sh -c "! grep -q '	' '$out'"
COLUMNS=120 runs 0 list
holds "120 cells at most" test "$(widest "$out")" -le 120
holds "and more than 80" test "$(widest "$out")" -gt 80
COLUMNS=60 runs 0 list
holds "60 cells at most" test "$(widest "$out")" -le 60
runs 0 list 没有这个词
says 'No case fits'

runs 0 list --format csv
rows()
{
	python3 -c 'import csv, sys
rows = list(csv.reader(open(sys.argv[1], encoding="utf-8-sig", newline="")))
print(eval(sys.argv[2]))' "$out" "$1"
}
is "a row a case, and the titles" "$(rows 'len(rows)')" 8
is "all columns" "$(rows 'len(rows[0]) == len(rows[1]) and len(rows[0])')" 17
is "days in full" "$(rows 'rows[1][4]')" 2022-03-01
runs 0 list 没有这个词 --format csv
is "titles alone" "$(rows 'len(rows)')" 1
runs 0 list --format md
says '^\| due'
runs 0 list --format html
says '<table'

runs 0 export state:open
holds "a spreadsheet" sh -c "head -c 3 '$out' | od -An -tx1 | grep -q 'ef bb bf'"
runs 0 export state:assigned --format jsonl
is "one line" "$(wc -l <"$out")" 1
is "a case in it" "$(json 'd["subject"]')" 食堂涨价
runs 0 export --format ics
says 'BEGIN:VCALENDAR' 'END:VCALENDAR'
runs 0 export to="$home/all.csv"
is "nothing on standard output" "$(cat "$out")" ""
holds "a file" test -s "$home/all.csv"
refused 1 all.csv export to="$home/all.csv"

# the day that is shown is settled, though a later clock of the case runs into a year whose holidays are not known
DOCKET_TODAY=2026-11-25 "$DOCKET" add letter box=principal received=2026-11-25 subject=年末来信 body=正文 >/dev/null
DOCKET_TODAY=2026-11-26 runs 0 list 年末来信
says '^1wd left '

# short numbers: this year's of a kind; a bare serial is narrowed by what the command is for
"$DOCKET" add visit received=today visitor=李明 matter=食堂 category=生活服务和校园环境 >/dev/null 2>&1
"$DOCKET" add application applicant=赵玲 type=natural via=in_person arrived=today request=合同 >/dev/null 2>&1
for short in 信1 L1 l1 访1 V1 申1 A1; do
	runs 0 show $short
done
refused 3 "no case has the number '救1'" show 救1
refused 1 "'1' may be 信〔2022〕1号, 访〔2022〕1号, 申〔2022〕1号: which one" show 1
refused 1 "'1' may be 信〔2022〕1号, 访〔2022〕1号: which one" sign 1
runs 0 search 1 result=找到
finish
