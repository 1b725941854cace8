#!/bin/sh
# What is taken up again: the fee and the later day of a new answer, a correction that came late, an answer that stands whatever becomes of
# the new one, and a receipt that is not moved behind what was done.
. "$(dirname "$0")/lib.sh"
begin

# received DAY -> the number of an application that came in that day
received()
{
	DOCKET_TODAY=$1 "$DOCKET" add application applicant='Li Ming' type=natural via=in_person arrived="$1" request=tenders 2>/dev/null
}

# told_of NUMBER PYTHON -> what the case says
told_of()
{
	"$DOCKET" show "$1" --format json | python3 -c "import json, sys; d = json.load(sys.stdin); print($2)"
}

# clocks NUMBER CODE -> day of start, last day and state of each clock of the code that is not cancelled
clocks()
{
	told_of "$1" "[(k['started_on'], k['due_on'], k['state']) for k in d['clocks'] if k['code'] == '$2' and k['state'] != 'cancelled']"
}

# served -> the number of an application that was answered on 2022-03-01
served()
{
	number_served=$(received 2022-02-14)
	for step in 'search result=none' 'decide outcome=R4.1' approve 'serve how=post posted=2022-03-01 paper=1'; do
		# shellcheck disable=SC2086
		DOCKET_TODAY=2022-03-01 "$DOCKET" ${step%% *} "$number_served" $(echo "$step" | sed 's/^[^ ]*//') >/dev/null || exit 1
	done
	echo "$number_served"
}
export DOCKET_TODAY

# a fee stops the new answer, which is due anew once it is paid
fee=$(served)
on_day 2022-04-01 0 reopen "$fee" reason='by order'
is "the new answer" "$(clocks "$fee" D2)" "[('2022-02-14', '2022-03-14', 'met'), ('2022-04-01', '2022-04-29', 'running')]"
on_day 2022-04-06 0 fee "$fee" amount=300 reason=standard
DOCKET_TODAY=2022-05-05
is "the fee stops it" "$(clocks "$fee" D2)" "[('2022-02-14', '2022-03-14', 'met')]"
is "nothing is late" "$(told_of "$fee" "(d['overdue_days'], d['next_clock'])")" "(0, None)"
on_day 2022-05-05 0 paid "$fee" on=2022-05-05
is "it counts from the payment" "$(clocks "$fee" D2)" "[('2022-02-14', '2022-03-14', 'met'), ('2022-05-05', '2022-06-01', 'running')]"
is "and is due then" "$(told_of "$fee" "d['due_on']")" 2022-06-01
on_day 2022-05-06 0 search "$fee" result=none
on_day 2022-05-06 0 decide "$fee" outcome=R4.1
on_day 2022-05-06 0 approve "$fee"
on_day 2022-05-09 0 serve "$fee" how=post posted=2022-05-09 paper=2
is "met" "$(clocks "$fee" D2 | grep -c "2022-06-01', 'met'")" 1

# the fee of the first answer is none of the new one's
paid=$(received 2022-02-14)
on_day 2022-02-15 0 fee "$paid" amount=300 reason=standard
on_day 2022-02-16 0 paid "$paid" on=2022-02-16
on_day 2022-03-01 0 search "$paid" result=none
on_day 2022-03-01 0 decide "$paid" outcome=R4.1
on_day 2022-03-01 0 approve "$paid"
on_day 2022-03-01 0 serve "$paid" how=post posted=2022-03-01 paper=1
on_day 2022-04-01 0 reopen "$paid" reason='by order'
is "one new answer" "$(clocks "$paid" D2)" "[('2022-02-16', '2022-03-16', 'met'), ('2022-04-01', '2022-04-29', 'running')]"

# the day that a decision sets is that of the new answer, fee or not
ordered=$(served)
on_day 2022-04-01 0 reopen "$ordered" reason='by order' until=2022-04-22
DOCKET_LANG=zh docket show "$ordered"
is "the day that a decision sets is no later day by art 35" "$(grep -c '答复限期 2022-04-22' "$out") $(grep -c 延迟答复至 "$out")" "1 0"
on_day 2022-04-06 0 fee "$ordered" amount=300 reason=standard
on_day 2022-04-07 0 paid "$ordered" on=2022-04-07
is "the day of the order" "$(told_of "$ordered" "d['due_on']")" 2022-04-22

# the later day of the new answer
later=$(served)
on_day 2022-04-01 0 reopen "$later" reason='by order'
on_day 2022-04-06 0 ask-reasons "$later" text=many
on_day 2022-04-11 0 reasoned "$later" result=reasonable until=2022-06-30
is "the later day" "$(told_of "$later" "d['due_on']")" 2022-06-30
is "and no other" "$(clocks "$later" D2)" "[('2022-02-14', '2022-03-14', 'met'), ('2022-04-11', '2022-06-30', 'running')]"
on_day 2022-05-05 0 consult "$later" party=Sun sent=2022-05-05 delivered=2022-05-05
is "a day that was set is that day" "$(told_of "$later" "d['due_on']")" 2022-06-30

# consulted and extended the new answer is like the first one
more=$(served)
on_day 2022-04-01 0 reopen "$more" reason='by order'
on_day 2022-04-11 0 consult "$more" party=Sun sent=2022-04-11 delivered=2022-04-11
on_day 2022-04-13 0 consulted "$more" received=2022-04-13 opinion=agree
is "two days less" "$(told_of "$more" "d['due_on']")" 2022-05-06
on_day 2022-04-13 0 extend "$more" reason=r
is "twenty more" "$(told_of "$more" "d['due_on']")" 2022-06-02

# a correction that comes late, with good reason
late=$(received 2022-03-01)
on_day 2022-03-04 0 request-correction "$late" what=year until=2022-03-12
on_day 2022-03-15 0 lapse "$late"
on_day 2022-03-21 0 reopen "$late" reason='ill, with a certificate'
is "taken up again" "$(told_of "$late" "d['due_on']")" 2022-04-19
on_day 2022-03-21 0 corrected "$late" received=2022-03-18 reason="ill, with a certificate" request='tenders of 2021'
is "answered from the day of the correction" "$(clocks "$late" D2)" "[('2022-03-18', '2022-04-18', 'running')]"
refused 1 "does not fit" corrected "$late" received=2022-03-21
on_day 2022-03-21 0 decide "$late" outcome=R4.3
plain=$(received 2022-03-01)
DOCKET_TODAY=2022-03-04 refused 1 "does not fit" corrected "$plain" received=2022-03-04

# an answer that was served stands
stands=$(served)
on_day 2022-04-01 0 reopen "$stands" reason='by mistake'
DOCKET_TODAY=2022-04-01 refused 1 'answered on 2022-03-01.*undo.*R6.3' withdraw "$stands" reason=r
runs 0 undo "$stands"
is "with its outcome" "$(told_of "$stands" "(d['state'], d['outcome'])")" "('closed', 'R4.1')"
is "and its remedies" "$(clocks "$stands" R1A)" "[('2022-03-01', '2022-05-05', 'running')]"

# a receipt does not move behind what was done
moved=$(received 2022-03-01)
on_day 2022-03-10 0 request-correction "$moved" what=year until=2022-03-31
DOCKET_TODAY=2022-03-14 refused 1 'would lie after the day on which the correction was asked for \(2022-03-10' correct "$moved" arrived=2022-03-11 reason=z
on_day 2022-03-14 0 correct "$moved" arrived=2022-03-10 reason=z
charged=$(received 2022-03-01)
on_day 2022-03-10 0 fee "$charged" amount=300 reason=standard
DOCKET_TODAY=2022-03-14 refused 1 'would lie after the day on which the fee was asked for' correct "$charged" arrived=2022-03-11 reason=z
why=$(received 2022-03-01)
on_day 2022-03-10 0 ask-reasons "$why" text=many
DOCKET_TODAY=2022-03-14 refused 1 'would lie after the day on which the reasons were asked for' correct "$why" arrived=2022-03-11 reason=z

runs 0 audit
finish
