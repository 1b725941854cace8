#!/bin/sh
# A remedy against an answer: linked to it, in its own time, and an order to do it again reopens what it is against.
. "$(dirname "$0")/lib.sh"
begin

# field NUMBER PYTHON -> what the case says
field()
{
	"$DOCKET" show "$1" --format json | python3 -c "import json, sys; d = json.load(sys.stdin); print($2)"
}

case=$("$DOCKET" add application applicant='Li Ming' type=natural via=in_person arrived=2022-03-01 request=tenders)
runs 0 search "$case" result=nothing
runs 0 decide "$case" outcome=R4.1
runs 0 approve "$case"
runs 0 serve "$case" how=electronic
DOCKET_TODAY=2022-04-11
export DOCKET_TODAY
runs 0 add remedy kind=reconsideration of="$case" received=2022-04-11 body='he holds that it exists' authority='the province' from='Li Ming'
says '^救〔2022〕1号$'
remedy=R2022-1
is "ten calendar days" "$(field $remedy "d['due_on'], d['clock'], d['linked'], d['remedy']")" "2022-04-21 R1B A2022-1 reconsideration"
is "the case says so" "$(field "$case" "d['events'][-1]['text']")" "救〔2022〕1号 was opened from this case"
refused 3 . add remedy kind=appeal of=A2022-9 received=2022-04-11 body=x authority=y
refused 1 'procedure=' add remedy kind=appeal of="$case" received=2022-04-11 body=x authority=y procedure=simple
refused 1 'does not fit' execute $remedy reason=x
runs 0 answer $remedy text='it was searched for in three places'
runs 0 stay $remedy reason='another case first'
runs 0 resume $remedy reason='that is decided'
runs 0 conclude $remedy result=corrected text='search again'
runs 0 execute $remedy reason='ordered by the province' until=2022-05-10
is "what it is against is open again" "$(field "$case" "d['state'], d['due_on']")" "registered 2022-05-10"
runs 0 undo $remedy
is "taking that back closes it" "$(field "$case" "d['state']")" closed
runs 0 execute $remedy reason='ordered by the province' until=2022-05-10
runs 0 search "$case" result='found in the annex'
refused 1 'went on since' undo $remedy
runs 0 secrecy "$case" result=pass
runs 0 decide "$case" outcome=R1
runs 0 approve "$case"
runs 0 serve "$case" how=hand signed=2022-04-11
is "answered anew" "$(field "$case" "d['outcome'], [k['state'] for k in d['clocks'] if k['rule'] == 'D2_ORDER']")" "R1 ['met']"
runs 0 close $remedy
runs 0 archive $remedy
runs 0 show $remedy
says 'result corrected' 'authority +the province' 'other case +A2022-1'

# a suit after it is a remedy of its own
runs 0 add remedy kind=litigation_after_reconsideration of=$remedy received=2022-04-11 body=suit authority='the court'
is "fifteen days to defend" "$(field R2022-2 "d['due_on']")" 2022-04-26

# what is confidential stays so, and an accusation goes nowhere else
secret=$(letter "Salary" confidential=yes)
runs 0 add remedy kind=report of="$secret" received=2022-04-11 body=x authority=supervision
is "confidential too" "$(field R2022-3 "d['confidential']")" True
accused=$(letter "Accusation" class=accuse)
refused 1 'art 30' add remedy kind=report of="$accused" received=2022-04-11 body=x authority=supervision
runs 0 audit
finish
