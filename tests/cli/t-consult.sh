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

# a letter that went out and of which nobody knows whether it arrived: asked for in time, an internal target, and to be checked until it is
# known
sent=$(received 2022-03-01)
DOCKET_TODAY=2022-03-08 runs 0 consult "$sent" party=Sun sent=2022-03-08
DOCKET_TODAY=2022-03-16 runs 10 alerts
says 'steps due today or soon: 1'
DOCKET_TODAY=2022-03-18 runs 0 alerts
is "and never overdue" "$(DOCKET_TODAY=2022-03-18 told_of "$sent" "(d['overdue_days'], d['due_on'], [k['state'] for k in d['clocks'] if k['code'] == 'T3'])")" "(0, None, ['expired'])"
is "but to be checked" "$(DOCKET_TODAY=2022-03-18 told_of "$sent" "d['check']")" "whether the letter reached Sun is not known: 'consult' says it with delivered="
DOCKET_TODAY=2022-03-24 refused 1 . remind "$sent" step=T+5
runs 0 due "$sent" clock=T3
says 'Sun'
DOCKET_TODAY=2022-03-18 runs 0 consult "$sent" party=Sun sent=2022-03-08 delivered=2022-03-18
is "then it is the answer that is waited for" "$(DOCKET_TODAY=2022-03-18 told_of "$sent" "[(k['due_on'], k['state']) for k in d['clocks'] if k['code'] == 'D3']")" "[('2022-04-11', 'running')]"
is "the case is due as if it never came" "$(DOCKET_TODAY=2022-03-18 told_of "$sent" "(d['next_clock'], d['next_due_on'], d['due_on'], d['provisional'])")" "('D2', '2022-04-29', None, True)"

# whoever is asked has an entry of their own in a calendar, by name
two=$(received 2022-03-01)
for party in 'Wang Company' 'Zhao Company'; do
	DOCKET_TODAY=2022-03-10 runs 0 consult "$two" party="$party" sent=2022-03-08 delivered=2022-03-10
done
DOCKET_TODAY=2022-03-10 runs 0 export --format ics
is "no entry twice" "$(grep '^UID:' "$out" | sort | uniq -d)" ""
says '^SUMMARY:.*Wang Company' '^SUMMARY:.*Zhao Company'
# whoever does not answer stops the clock no longer than the law says: it goes on by itself, and nothing jumps when that is recorded
silent=$(received 2022-03-01)
DOCKET_TODAY=2022-03-10 runs 0 consult "$silent" party=Silent sent=2022-03-08 delivered=2022-03-10
answer()
{
	DOCKET_TODAY=$1 told_of "$silent" "[(k['state'], k['due_on'], k['earliest_on'], k['latest_on'], k['overdue_days']) for k in d['clocks'] if k['code'] == 'D2'][0]"
}
overdue()
{
	DOCKET_TODAY=$1 "$DOCKET" report 2021-2022 --format json | python3 -c "import json, sys
print([f['value'] for f in json.load(sys.stdin)['figures'] if f['id'] == 'applications.overdue'][0])"
}
is "a range while it stands still" "$(answer 2022-03-18)" "('suspended', None, '2022-04-11', '2022-04-22', 0)"
is "to the last day of the time to answer" "$(answer 2022-03-31)" "('suspended', None, '2022-04-22', '2022-04-22', 0)"
is "then it runs" "$(answer 2022-04-01)" "('running', '2022-04-22', '2022-04-22', '2022-04-22', 0)"
is "and is over" "$(answer 2022-05-09)" "('missed', '2022-04-22', '2022-04-22', '2022-04-22', 10)"
DOCKET_TODAY=2022-03-18 runs 0 due "$silent" clock=D2
says 'suspended, 2022-04-11 Mon at the earliest, 2022-04-22 Fri at the latest' 'Silent may answer until 2022-03-31' 'art 32; silence leaves the decision' '^2022-03-09.*suspended' '^2022-03-31.*suspended.*no answer' '^2022-04-01 .* 6 '
DOCKET_TODAY=2022-04-20 runs 10 alerts
DOCKET_TODAY=2022-05-09 runs 0 due "$silent" clock=D2
says '10wd late' 'Silent has not answered until 2022-03-31'
before=$(overdue 2022-05-09)
DOCKET_TODAY=2022-05-09 runs 0 remind "$silent" step=T+1
DOCKET_TODAY=2022-05-09 runs 0 consulted "$silent" received=2022-05-09 opinion=none
is "nothing jumps" "$(answer 2022-05-09)" "('missed', '2022-04-22', '2022-04-22', '2022-04-22', 10)"
is "in the report neither" "$(overdue 2022-05-09)" "$before"

# while it stands still it has not ended, and may be extended
still=$(received 2022-03-01)
DOCKET_TODAY=2022-03-08 runs 0 consult "$still" party=Still sent=2022-03-08
DOCKET_TODAY=2022-05-09 runs 0 due "$still" clock=D2
says 'suspended, 2022-05-30 Mon at the earliest' 'reached them is not known' '^2022-03-09.*suspended' '^2022-05-09.*suspended'
is "no such day counts" "$(grep -c '^2022-03-29.*counted' "$out")" 0
DOCKET_TODAY=2022-05-09 runs 0 ask-extension "$still" reason=r
DOCKET_TODAY=2022-05-09 runs 0 extend "$still" reason=r
is "by twenty working days" "$(DOCKET_TODAY=2022-05-09 told_of "$still" "[(k['state'], k['length']) for k in d['clocks'] if k['code'] == 'D2'][0]")" "('suspended', 40)"
# the law of before 2019-05-15 sets no time for a third party: the clock stands until the office says how it ended, and silence is no consent
old=$(received 2018-04-02)
DOCKET_TODAY=2018-04-04 runs 0 consult "$old" party=Zhou sent=2018-04-03 delivered=2018-04-04
DOCKET_TODAY=2018-12-03 runs 0 due "$old" clock=D2
holds "the article, and what can be done" sh -c 'tr "\n" " " <"$1" | grep -q "Zhou has not answered; .consulted. records the opinion, or with opinion=none that it did not come (.*2007.*art 23, 24"' - "$out"
DOCKET_TODAY=2018-12-03 runs 0 consulted "$old" received=2018-12-03 opinion=none
is "then the clock goes on" "$(DOCKET_TODAY=2018-12-03 told_of "$old" "[(k['state'], k['due_on']) for k in d['clocks'] if k['code'] == 'D2']")" "[('running', '2018-12-21')]"
DOCKET_TODAY=2018-12-04 runs 0 secrecy "$old" result=pass
DOCKET_TODAY=2018-12-04 refused 1 'no consent.*2007.*art 23' decide "$old" outcome=R1
DOCKET_TODAY=2018-12-04 runs 0 decide "$old" outcome=R1 ground='the public has to know'

runs 0 audit
# what another maker says is no word of a third party, and the paper says when the third party was written to that did not agree
both=$(received 2024-03-01)
DOCKET_TODAY=2024-03-11
export DOCKET_TODAY
runs 0 search "$both" result=found
runs 0 consult "$both" party='Li Company' sent=2024-03-04 delivered=2024-03-05
runs 0 consult "$both" party=Bureau as=maker sent=2024-03-11 delivered=2024-03-11
runs 0 consulted "$both" party='Li Company' received=2024-03-11 opinion=agree
runs 0 consulted "$both" party=Bureau received=2024-03-11 opinion=object reason=plans
runs 0 secrecy "$both" result=refuse
refused 1 'must not have agreed' decide "$both" outcome=R3.4 ground=g
runs 0 consult "$both" party='Wang Company' sent=2024-03-06 delivered=2024-03-07
runs 0 consulted "$both" received=2024-03-11 opinion=object reason=prices
runs 0 secrecy "$both" result=refuse
runs 0 decide "$both" outcome=R3.4 ground=g
for setting in school office telephone authority court; do
	runs 0 setting change $setting "the $setting"
done
runs 0 letter "$both" 答复书
says '于2024年3月6日书面征求第三方的意见，第三方不同意公开'
unset DOCKET_TODAY
finish
