#!/bin/sh
# Who is consulted on an application: each has a time to answer, silence means something else for a third party than for a maker, and no
# day is left out twice.
. "$(dirname "$0")/lib.sh"
begin

# received DAY [FIELD...] -> the number of an application that came in that day
received()
{
	day=$1
	shift
	DOCKET_TODAY=$day "$DOCKET" add application applicant='Li Ming' type=natural via=in_person arrived="$day" request=tenders "$@" 2>/dev/null
}

# told_of NUMBER PYTHON -> what the case says
told_of()
{
	"$DOCKET" show "$1" --format json | python3 -c "import json, sys; d = json.load(sys.stdin); print($2)"
}

# a third party is waited for as long as the law says
third=$(received 2022-03-01)
DOCKET_TODAY=2022-03-10 runs 0 consult "$third" party='Li Company' sent=2022-03-08 delivered=2022-03-10
is "while it lasts nobody knows the day" "$(DOCKET_TODAY=2022-03-10 told_of "$third" "d['due_on']")" None
DOCKET_TODAY=2022-03-31 refused 1 'may still answer until 2022-03-31' consulted "$third" received=2022-03-31 opinion=none
DOCKET_TODAY=2022-04-08 runs 0 consulted "$third" received=2022-04-08 opinion=none
DOCKET_TODAY=2022-04-08 runs 0 show "$third" --format json
says 'not counted until 2022-03-31'
is "days after the time for an answer count" "$(DOCKET_TODAY=2022-04-08 told_of "$third" "d['due_on']")" 2022-04-22

# each who is consulted has a clock, and silence means the opposite of a maker
many=$(received 2022-03-01)
DOCKET_TODAY=2022-03-08 runs 0 consult "$many" party=Li sent=2022-03-08 delivered=2022-03-08
DOCKET_TODAY=2022-03-10 runs 0 consult "$many" party=Bureau as=maker sent=2022-03-08 delivered=2022-03-10
is "one for each" "$(DOCKET_TODAY=2022-03-10 told_of "$many" "[(k['code'], k['due_on'], k['party']) for k in d['clocks'] if k['code'].startswith('D3')]")" "[('D3', '2022-03-29', 'Li'), ('D3J', '2022-03-31', 'Bureau')]"
DOCKET_TODAY=2022-03-30 runs 0 consulted "$many" party=Li received=2022-03-30 opinion=none
DOCKET_TODAY=2022-03-30 refused 1 'Bureau may still answer until 2022-03-31.*art 34' consulted "$many" received=2022-03-30 opinion=none
DOCKET_TODAY=2022-04-01 runs 0 consulted "$many" received=2022-04-01 opinion=none
is "no day is left out twice" "$(DOCKET_TODAY=2022-04-01 told_of "$many" "d['due_on']")" 2022-04-22
runs 0 due "$many" clock=D3J
says 'Bureau'

runs 0 audit

# a letter that went out and of which nobody knows whether it arrived does not silence the case
sent=$(received 2022-03-01)
DOCKET_TODAY=2022-03-08 runs 0 consult "$sent" party=Sun sent=2022-03-08
DOCKET_TODAY=2022-03-16 runs 10 alerts
says 'due soon: 1'
DOCKET_TODAY=2022-03-18 runs 20 alerts
is "the sending is overdue" "$(DOCKET_TODAY=2022-03-18 told_of "$sent" "(d['next_clock'], d['next_due_on'], d['due_on'])")" "('T3', '2022-03-17', None)"
runs 0 due "$sent" clock=T3
says 'Sun'
DOCKET_TODAY=2022-03-18 runs 0 export --format ics "$sent"
says '^SUMMARY:.*Sun'
DOCKET_TODAY=2022-03-18 runs 0 consult "$sent" party=Sun sent=2022-03-08 delivered=2022-03-18
is "then it is the answer that is waited for" "$(DOCKET_TODAY=2022-03-18 told_of "$sent" "(d['next_clock'], d['next_due_on'])")" "('D3', '2022-04-11')"

# whoever is asked has an entry of their own in a calendar, by name
two=$(received 2022-03-01)
for party in 'Wang Company' 'Zhao Company'; do
	DOCKET_TODAY=2022-03-10 runs 0 consult "$two" party="$party" sent=2022-03-08 delivered=2022-03-10
done
DOCKET_TODAY=2022-03-10 runs 0 export --format ics
is "no entry twice" "$(grep '^UID:' "$out" | sort | uniq -d)" ""
says '^SUMMARY:.*Wang Company' '^SUMMARY:.*Zhao Company'
finish
