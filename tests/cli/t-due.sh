#!/bin/sh
# How a deadline came about, day by day; and counting with the calendar.
. "$(dirname "$0")/lib.sh"
export DOCKET_TODAY=2022-09-29
begin
n=$("$DOCKET" add letter box=principal received=2022-09-29 subject=Water body=x)

runs 0 due "$n"
says '信〔2022〕1号: how the deadlines came about' '^-- K1 ' '^-- K2 .*: 2022-10-11 Tue, 5wd left' '5 working days from 2022-09-29 Thu' 'K2N' \
	'^2022-09-29 +Thu +day 0' '^2022-09-30 +Fri +1 +counted' '^2022-10-01 +Sat +day off +国庆节.*国办发明电' \
	'^2022-10-08 +Sat +2 +worked, counted +国庆节.*国办发明电' '^2022-10-09 +Sun +3 +worked' '^2022-10-10 +Mon +4 +counted' '^2022-10-11 +Tue +5 +counted'
runs 0 due "$n" clock=k1
holds "one clock alone" test "$(grep -c '^-- ' "$out")" -eq 1
runs 0 due "$n" clock=K2 --format csv
runs 0 due "$n" --format html

runs 0 calendar due 2022-09-09 15
is "the date alone" "$(cat "$out")" 2022-10-08
for line in '2021-09-17 5 2021-09-26' '2022-01-28 40 2022-03-30' '2023-09-28 20 2023-11-01' '2025-09-26 5 2025-10-10'; do
	set -- $line
	docket calendar due "$1" "$2"
	is "$2 working days from $1" "$(cat "$out")" "$3"
done
docket calendar due 2022-08-02 60 unit=cd
is "calendar days roll" "$(cat "$out")" 2022-10-08
docket calendar due 2022-08-31 6 unit=mo
is "months end with the month" "$(cat "$out")" 2023-02-28
docket calendar due today 1
is "days in words" "$(cat "$out")" 2022-09-30
docket calendar due 9.30 1
is "a day without a year" "$(cat "$out")" 2022-10-08

runs 0 calendar show 2022-10
says 'Mon +Tue' '\[3\]' '\+8'
runs 0 calendar days 2022-10-07 2022-10-08
says '2022-10-07 +Fri +day off +国庆节' '2022-10-08 +Sat +worked instead' '2 days, 1 of them worked'
runs 0 calendar check
says '^2022 +settled +249'
last=$("$DOCKET" calendar check --format json | python3 -c 'import json, sys
print(max(y["year"] for y in json.load(sys.stdin)["years"] if y["loaded"]))')
docket calendar due "$last-12-20" 3
is "December of the last year: done" $status 0
holds "and provisional" grep -q provisional "$err"
refused 1 'calendar import' calendar due "$last-12-30" 30

# a changed calendar moves deadlines openly
cat >"$home/days.csv" <<-'END'
	date,kind,name,notice
	2022-10-10,holiday,storm,办〔2022〕1号
END
runs 0 calendar import "$home/days.csv"
says '1 days are new or changed, 1 deadlines move' '信〔2022〕1号 +K2'
runs 0 calendar import "$home/days.csv"
says '0 days'
docket calendar due 2022-10-09 1
is "the day is off now" "$(cat "$out")" 2022-10-11
# a vacation of the school moves no deadline; nobody receives in it, and what was planned in it is said
runs 0 reception plan date=2023-01-18 leader=VP place=201 from=14:30 to=17:00 slots=5
printf '%s\n' date,kind,name,notice,until 2023-01-14,vacation,'Winter vacation','calendar 5',2023-02-12 >"$home/year.csv"
runs 0 calendar import "$home/year.csv"
says '0 days are new or changed, 0 deadlines move' 'Winter vacation, 2023-01-14 to 2023-02-12: nobody receives' \
	'planned in it: 2023-01-18; .reception swap. moves one'
runs 0 calendar import "$home/year.csv"
holds "what is entered already is no news" test "$(grep -c Winter "$out")" = 0
runs 0 reception vacation
says 'Winter vacation'
refused 1 'Winter vacation.*2023-02-13' reception plan date=2023-02-08 leader=VP place=201 from=14:30 to=17:00 slots=5
docket calendar due 2023-01-16 2
is "deadlines run on in it" "$(cat "$out")" 2023-01-18
printf '%s\n' 2023-02-10,vacation,x,y,2023-02-20 2022-10-12,holiday,storm,y >"$home/over.csv"
refused 1 'overlaps a vacation' calendar import "$home/over.csv"
docket calendar due 2022-10-11 1
is "all of a file is taken, or nothing" "$(cat "$out")" 2022-10-12
printf 'date,kind,name,notice\n2022-10-11,feast,x,y\n' >"$home/bad.csv"
refused 1 '2' calendar import "$home/bad.csv"
runs 0 audit
# a day of receipt before the calendar begins is taken, and says why the last day is not settled
docket add letter box=principal received=1999-03-01 subject=Old body=x from=Wang
runs 0 due L1999-1 clock=K2
says '1999-03-08 Mon .provisional.' 'the calendar begins on 2004-01-01'
runs 0 show L1999-1
says '1999-03-08 Mon .provisional.'
# a clock that a fee ended while nobody knew when a consultation ends has no latest day, and says none
old=$("$DOCKET" add application applicant=Li type=natural via=in_person arrived=2022-03-01 request=x 2>/dev/null)
runs 0 consult "$old" party=A sent=2022-03-01
runs 0 withdraw "$old" reason=r
runs 0 due "$old" clock=D2
says '^provisional: 2022-03-29 Tue at the earliest$'
# whoever must not be named is not named where they are asked as a third party
kept=$("$DOCKET" add application applicant=孙行者 type=natural via=in_person arrived=2022-03-01 request=x confidential=yes 2>/dev/null)
runs 0 consult "$kept" party=孙行者 sent=2022-03-01 delivered=2022-03-01
for verb in due show; do
	runs 0 $verb "$kept"
	holds "$verb names nobody" sh -c '! grep -q 孙行者 "$1"' - "$out"
	runs 0 $verb "$kept" --format json
	holds "nor its json" sh -c '! grep -q 孙行者 "$1"' - "$out"
done
finish
