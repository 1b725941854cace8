#!/bin/sh
# The calendar and the rules judge nothing anew that the report of a closed year has counted, and the year behind it carries
# in the very cases that it carried out.
. "$(dirname "$0")/lib.sh"
export DOCKET_TODAY=2022-06-06
begin
runs 0 add letter box=principal received=2022-06-06 subject=one body=b category=mgmt
export DOCKET_TODAY=2022-06-13
for act in accept 'draft text=t' approve 'reply via=email' close; do
	# shellcheck disable=SC2086 # the words of the act
	set -- $act
	verb=$1
	shift
	runs 0 "$verb" L2022-1 "$@"
done
export DOCKET_TODAY=2022-08-31
runs 0 add letter box=principal received=2022-08-31 subject=two body=c category=mgmt
export DOCKET_TODAY=2022-09-05
runs 0 add letter box=principal received=2022-09-02 subject=three body=d category=mgmt
runs 0 close-year 2021-2022

# figures -> what the closed report says of time
figures()
{
	docket report 2021-2022 --format json
	json "[f['value'] for f in d['figures'] if f['id'] in ('letters.ontime', 'letters.late', 'letters.days.longest')]"
}
before=$(figures)

# day DAY KIND -> a calendar of one line
day()
{
	printf '%s,%s,day,notice\n' "$1" "$2" >"$home/day.csv"
}
export DOCKET_TODAY=2022-09-11
day 2022-06-11 workday
refused 1 "2022-06-11 lies in 2021-2022.*'reopen-year 2021-2022 reason='" calendar import "$home/day.csv"
day 2022-09-03 workday
refused 1 "2022-09-03 lies before .* 2021-2022 was closed.*'reopen-year 2021-2022 reason='" calendar import "$home/day.csv"
day 2022-06-03 holiday
sed -i 's/,day,notice/,端午节,国办发明电〔2021〕11号/' "$home/day.csv"
runs 0 calendar import "$home/day.csv"
day 2022-09-17 workday
runs 0 calendar import "$home/day.csv"

mkdir "$home/new"
sqlite3 "$DOCKET_REGISTER" "SELECT text FROM law WHERE name = 'letter.ini'" |
	awk '/^\[/ { in_rule = $0 == "[K2N]" } in_rule && /^length=/ { $0 = "length=2" } 1' >"$home/new/letter.ini"
for anyway in '' closed=yes; do
	# shellcheck disable=SC2086 # one word or none
	refused 1 "2 cases anew that a closed report counts, L2022-1 first: .*from=.*'reopen-year 2021-2022 reason='" \
		law import "$home/new/letter.ini" $anyway
done
is "the closed report stands" "$(figures)" "$before"
runs 0 reopen-year 2021-2022 reason=r
runs 0 law import "$home/new/letter.ini" closed=yes
day 2022-06-11 workday
runs 0 calendar import "$home/day.csv"
runs 0 close-year 2021-2022
is "opened again it is judged anew" "$(figures)" "[0, 1, 6]"

runs 0 undo L2022-1
runs 0 void L2022-2 reason=twice
docket report 2022-2023 --format json
is "as many are carried in as were carried out, but others" \
	"$(json "[(i['left'], i['right'], i['holds'], i['cases']) for i in d['identities'] if i['id'] == 'letters.carry'][0]")" \
	"(1, 1, False, ['L2022-1', 'L2022-2'])"
runs 0 correct L2022-3 received=2022-08-30 reason=r
runs 0 report 2021-2022 corrections=yes
says '信〔2022〕3号 +counted now, it was not before'
export DOCKET_TODAY=2023-09-05
docket close-year 2022-2023
is "so the year behind is not closed" $status 1
says 'L2022-1 L2022-2' 'reopen-year 2021-2022 reason='
runs 0 reopen-year 2021-2022 reason=r
runs 0 close-year 2021-2022
docket report 2022-2023 --format json
is "closed with it, the next one agrees" "$(json "[i['id'] for i in d['identities'] if not i['holds']]")" "[]"
runs 0 audit

# What a closed year counts as open is kept as what was closed is: up to the day of the closing. Behind that day rules may move
# what they move, as a calendar does.
export DOCKET_REGISTER=$home/second.db DOCKET_TODAY=2021-12-20
begin
runs 0 add letter box=principal received=2021-12-20 subject=one body=b category=mgmt
export DOCKET_TODAY=2022-01-04
runs 0 add letter box=principal received=2021-12-31 subject=two body=c category=mgmt
export DOCKET_TODAY=2022-01-05
runs 0 close-year 2021

# overdue -> what the closed report says of that
overdue()
{
	docket report 2021 --format json
	json "[f['value'] for f in d['figures'] if f['id'] == 'letters.pending.overdue']"
}

# length N -> the rules with so many working days for a common letter
length()
{
	sqlite3 "$DOCKET_REGISTER" "SELECT text FROM law WHERE name = 'letter.ini'" |
		awk -v n="$1" '/^\[/ { in_rule = $0 == "[K2N]" } in_rule && /^length=/ { $0 = "length=" n } 1' >"$home/new/letter.ini"
}
is "one was overdue" "$(overdue)" "[1]"
length 40
refused 1 "1 cases anew that a closed report counts, L2021-1 first: .*from=.*'reopen-year 2021 reason='" \
	law import "$home/new/letter.ini"
length 6
refused 1 'L2021-1 first' law import "$home/new/letter.ini"
is "it still is" "$(overdue)" "[1]"
runs 0 void L2021-1 reason=r
refused 1 'L2021-1 first' law import "$home/new/letter.ini"
runs 0 audit
export DOCKET_REGISTER=$home/third.db
begin
runs 0 add letter box=principal received=2021-12-30 subject=two body=c category=mgmt
runs 0 close-year 2021
length 40
runs 0 law import "$home/new/letter.ini"
says '信〔2021〕1号 +K2 '
is "what is due behind the closing moves, the figure does not" "$(overdue)" "[0]"
length 1
refused 1 'L2021-1 first' law import "$home/new/letter.ini"
runs 0 reopen-year 2021 reason=r
runs 0 law import "$home/new/letter.ini"
runs 0 close-year 2021
is "opened again it is overdue" "$(overdue)" "[1]"
runs 0 audit
finish
