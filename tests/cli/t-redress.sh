#!/bin/sh
# What a remedy waits for, and how often and until when there is one: an appeal holds the order of the first judgment, a new reply has a
# recheck of its own, and what is brought too late is taken on with its notice alone.
. "$(dirname "$0")/lib.sh"
begin

# field NUMBER PYTHON -> what the case says
field()
{
	"$DOCKET" show "$1" --format json | python3 -c "import json, sys; d = json.load(sys.stdin); print($2)"
}
export DOCKET_TODAY

# an order of the first judgment waits for the appeal against it
case=$(DOCKET_TODAY=2022-03-01 "$DOCKET" add application applicant='Li Ming' type=natural via=in_person arrived=2022-03-01 request=tenders)
on_day 2022-03-02 0 search "$case" result=none
on_day 2022-03-02 0 decide "$case" outcome=R4.1
on_day 2022-03-02 0 approve "$case"
on_day 2022-03-02 0 serve "$case" how=post posted=2022-03-02 paper=1
on_day 2022-05-09 0 add remedy kind=litigation of="$case" received=2022-05-09 body=suit authority=court from='Li Ming'
on_day 2022-05-10 0 answer R2022-1 text=defence
on_day 2022-09-01 0 conclude R2022-1 result=corrected text='anew'
DOCKET_TODAY=2022-09-13
docket add remedy kind=litigation of=R2022-1 received=2022-09-13 body=appeal authority='higher court' from='Li Ming'
is "an appeal" "$status" 0
DOCKET_TODAY=2022-09-26 refused 1 '救〔2022〕2号 is under way against 救〔2022〕1号' execute R2022-1 reason=judgment
is "the file stays as it is" "$(field "$case" "d['state']")" closed
on_day 2022-09-27 0 answer R2022-2 text=defence
on_day 2022-11-01 0 conclude R2022-2 result=upheld text=upheld
on_day 2022-11-01 0 close R2022-2
on_day 2022-11-02 0 execute R2022-1 reason=judgment
is "then it is done again" "$(field "$case" "d['state']")" registered

# each reply has one recheck, and a new one has its own, in the window that is shown
claim=$(DOCKET_TODAY=2022-03-01 "$DOCKET" add letter box=principal received=2022-03-01 from='Li Ming' contact=1 subject=heating body=cold class=claim)
reply()
{
	for step in 'assign unit=logistics' sign 'draft text=done' 'approve' 'reply via=email on='"$1"; do
		# shellcheck disable=SC2086
		DOCKET_TODAY=$1 "$DOCKET" ${step%% *} "$claim" $(echo "$step" | sed 's/^[^ ]*//') >/dev/null 2>&1
	done
}
"$DOCKET" unit add name=Logistics code=logistics >/dev/null
on_day 2022-03-01 0 accept "$claim"
reply 2022-03-04
is "replied" "$(field "$claim" "d['state']")" replied
DOCKET_TODAY=2022-04-07 refused 1 'until 2022-04-06.*2005. art 34.*taken=yes' add remedy kind=recheck of="$claim" received=2022-04-07 body=c authority=province
on_day 2022-03-08 0 add remedy kind=recheck of="$claim" received=2022-03-08 body=c authority=province
first=R2022-3
DOCKET_TODAY=2022-03-09 refused 1 'gone through already' add remedy kind=recheck of="$claim" received=2022-03-09 body=c authority=province
on_day 2022-03-14 0 answer $first text=a
on_day 2022-04-01 0 conclude $first result=corrected text='do it anew'
on_day 2022-04-06 0 execute $first reason=order
reply 2022-04-18
is "replied anew" "$(field "$claim" "d['state']")" replied
is "the window" "$(field "$claim" "[(k['due_on'], k['state']) for k in d['clocks'] if k['code'] == 'K7'][-1]")" "('2022-05-18', 'running')"
on_day 2022-04-19 0 close $first
on_day 2022-05-10 0 add remedy kind=recheck of="$claim" received=2022-05-10 body=d authority=province
second=R2022-4
DOCKET_TODAY=2022-05-11 refused 1 'gone through already' add remedy kind=recheck of="$claim" received=2022-05-11 body=c authority=province

# the final review in its window
on_day 2022-05-12 0 answer $second text=a
on_day 2022-06-01 0 conclude $second result=upheld text=no
DOCKET_TODAY=2022-07-05 refused 1 'until 2022-07-01.*art 36.*taken=yes' add remedy kind=final_review of=$second received=2022-07-05 body=e authority=ministry
on_day 2022-07-05 0 add remedy kind=final_review of=$second received=2022-07-05 body=e authority=ministry taken=yes
runs 0 show R2022-5
says 'taken on nonetheless'

# a reconsideration in its own
other=$(DOCKET_TODAY=2022-03-01 "$DOCKET" add application applicant='Wang Fang' type=natural via=in_person arrived=2022-03-01 request=tenders)
on_day 2022-03-02 0 search "$other" result=none
on_day 2022-03-02 0 decide "$other" outcome=R4.1
on_day 2022-03-02 0 approve "$other"
on_day 2022-03-02 0 serve "$other" how=post posted=2022-03-02 paper=1
DOCKET_TODAY=2022-05-10 refused 1 'until 2022-05-05.*art 20.*taken=yes' add remedy kind=reconsideration of="$other" received=2022-05-10 body=c authority=province
on_day 2022-05-05 0 add remedy kind=reconsideration of="$other" received=2022-05-05 body='no such thing' authority=province

runs 0 audit
finish
