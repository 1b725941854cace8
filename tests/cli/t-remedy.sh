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
refused 3 . add remedy kind=appeal of=A2022-9 received=2022-04-11 body='point 1' authority=y
refused 1 'procedure=' add remedy kind=appeal of="$case" received=2022-04-11 body='point 2' authority=y procedure=simple
refused 1 'does not fit' execute $remedy reason=x
refused 1 '救〔2022〕1号 is under way against 申〔2022〕1号' archive "$case"
refused 1 'under way' correct "$case" wants=paper reason=x
refused 1 'under way' undo "$case"
refused 1 'under way' reopen "$case" reason=x
runs 0 note "$case" text='the file was copied'
runs 0 undo "$case"
DOCKET_TODAY=2022-04-28 runs 0 ladder --format json
is "what is late for long is supervised" "$(json '[(i["step"], i["refusal"]) for i in d["due"] if i["ref"] == "R2022-1"]')" "[('T+5', None)]"
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
runs 0 archive "$case"
runs 0 show $remedy
says 'result corrected' 'authority +the province' 'other case +申〔2022〕1号'

# a suit after it is a remedy of its own, and a court asks no archive
runs 0 add remedy kind=litigation_after_reconsideration of=$remedy received=2022-04-11 body=suit authority='the court'
is "fifteen days to defend" "$(field R2022-2 "d['due_on']")" 2022-04-26
runs 0 conclude R2022-2 result=corrected
runs 0 execute R2022-2 reason='the court ordered it'
is "what lies in the archive is open again" "$(field "$case" "d['state']")" registered

DOCKET_TODAY=2022-04-11
other=$("$DOCKET" add application applicant='Wang Fang' type=natural via=in_person arrived=2022-04-11 request=x)
runs 0 decide "$other" outcome=R5.3
runs 0 approve "$other"
runs 0 serve "$other" how=post posted=2022-04-11
refused 1 'time until 2022-06-10.*R1A' archive "$other"
is "a window that alerts nobody" "$(field "$other" "[(k['due_on'], k['state']) for k in d['clocks'] if k['code'] in ('R1A', 'R2A')], d['next_due_on']")" \
	"[('2022-06-10', 'running'), ('2022-10-11', 'running')] None"
# a suit against a reconsideration is one after it, and an order in it goes to the root
runs 0 add remedy kind=reconsideration of="$other" received=2022-04-11 body='point 3' authority=province
runs 0 conclude R2022-3 result=upheld
runs 0 close R2022-3
runs 0 add remedy kind=litigation of=R2022-3 received=2022-04-11 body='point 4' authority=court
is "marked as such" "$(field R2022-4 "d['remedy']")" litigation_after_reconsideration
refused 1 '救〔2022〕4号 is under way' correct "$other" wants=paper reason=x
runs 0 conclude R2022-4 result=corrected
runs 0 execute R2022-4 reason='the court ordered it'
is "the root is open again" "$(field "$other" "d['state']")" registered
runs 0 decide "$other" outcome=R5.3
runs 0 approve "$other"
runs 0 serve "$other" how=electronic
runs 0 close R2022-4

# a petition: its reply, the recheck, the final review, and then no more
claim=$(letter "Dormitory" class=claim from='Zhao Gang')
refused 1 'follows on the reply to a claim' add remedy kind=recheck of="$claim" received=2022-04-11 body='point 5' authority=department
runs 0 accept "$claim"
runs 0 draft "$claim" text=no
runs 0 approve "$claim"
runs 0 reply "$claim" via=post
runs 0 add remedy kind=recheck of="$claim" received=2022-04-11 body='point 6' authority=department
refused 1 'under way' rework "$claim" reason=x
is "decided in thirty days" "$(field R2022-5 "[(k['code'], k['due_on']) for k in d['clocks']], d['from'] if 'from' in d else d['writer']")" "[('K7D', '2022-05-11')] Zhao Gang"
refused 1 'follows on a recheck that was decided' add remedy kind=final_review of=R2022-5 received=2022-04-11 body='point 7' authority=province
runs 0 conclude R2022-5 result=upheld
is "thirty days to go on" "$(field R2022-5 "[k['due_on'] for k in d['clocks'] if k['code'] == 'K8']")" "['2022-05-11']"
refused 1 'this stage was gone through already' add remedy kind=recheck of="$claim" received=2022-04-11 body='point 8' authority=department
runs 0 close R2022-5
runs 0 add remedy kind=final_review of=R2022-5 received=2022-04-11 body='point 9' authority=province
runs 0 conclude R2022-6 result=upheld
runs 0 close R2022-6
docket add letter box=principal received=2022-04-11 subject='Dormitory again' body=y from='Zhao Gang'
holds "whoever logs the next letter is told" grep -q 'ended a matter of this writer.*2005. art 35' "$err"
runs 0 accept "$(cat "$out")"
says 'accepted; .*not accepted again.*2022. art 36, .2005. art 35.*: 救〔2022〕6号'
docket add visit received=2022-04-11 visitor='Zhao Gang' matter='the dormitory, once more'
holds "and who logs a visit" grep -q '救〔2022〕6号 ended a matter of this writer.*2005. art 35' "$err"
runs 0 accept "$(cat "$out")"
says 'not accepted again.*: 救〔2022〕6号'

# what is confidential stays so, and an accusation goes nowhere else
secret=$(letter "Salary" confidential=yes)
runs 0 add remedy kind=report of="$secret" received=2022-04-11 body='point 10' authority=supervision
is "confidential too" "$(field R2022-7 "d['confidential']")" True
accused=$(letter "Accusation" class=accuse)
refused 1 '2005. art 23' add remedy kind=report of="$accused" received=2022-04-11 body='point 11' authority=supervision

# what cannot exist: nothing was answered and nothing is late; two ways at a time; reconsideration passed over
late=$("$DOCKET" add application applicant='Chen Yu' type=natural via=in_person arrived=2022-04-11 request=z)
refused 1 'time for it until 2022-05-10.*art 46, 47' add remedy kind=litigation of="$late" received=2022-04-11 body='point 12' authority=court
runs 0 add remedy kind=report of="$late" received=2022-04-11 body='point 13' authority=supervision from='Zhou Min'
refused 1 'is the same by the same person.*taken=yes' add remedy kind=report of="$late" received=2022-04-11 body='point 14' authority=supervision from='Zhou Min'
DOCKET_TODAY=2022-05-16
runs 0 add remedy kind=reconsideration of="$late" received=2022-05-13 body='no answer came' authority=province
# what is not answered goes on beside it, and back
runs 0 search "$late" result=nothing
runs 0 undo "$late"
refused 1 'under way' undo "$late"
refused 1 'under way: no suit before it is decided.*art 29' add remedy kind=litigation of="$late" received=2022-05-16 body='point 15' authority=court
refused 1 'received=2022-04-08 lies before' correct R2022-9 received=2022-04-08 reason=x
refused 1 'there is time for it until' correct R2022-9 received=2022-05-09 reason=x
runs 0 correct R2022-9 authority='the department' reason=x

# what was taken on nonetheless has its clock, and the history tells it; corrected, it answers for no more than before
runs 0 add remedy kind=litigation of="$late" received=2022-05-16 body='point 15' authority=court taken=yes
holds "the history tells that it was taken on" sh -c '"$DOCKET" show R2022-10 | grep -q "taken on nonetheless"'
runs 0 correct R2022-10 received=2022-05-13 reason=x
# a kind that is corrected into what may not be: the notice came nonetheless
runs 0 add remedy kind=report of="$late" received=2022-05-16 body='point 18' authority=court from='Xu Wei'
refused 1 'follows on one that was decided.*taken=yes' correct R2022-11 kind=litigation_after_reconsideration reason=misread
runs 0 correct R2022-11 kind=litigation_after_reconsideration reason=misread taken=yes
is "and the history tells it" "$(field R2022-11 "'taken on nonetheless' in d['events'][-1]['text']")" True
refused 1 'received=2022-04-08 lies before' correct R2022-10 received=2022-04-08 reason=x
DOCKET_TODAY=2024-03-01
refusal=$("$DOCKET" add application applicant='Wu Di' type=natural via=in_person arrived=2024-03-01 request=minutes 2>/dev/null)
runs 0 secrecy "$refusal" result=refuse
runs 0 decide "$refusal" outcome=R3.6 ground=draft
runs 0 approve "$refusal"
runs 0 serve "$refusal" how=electronic
refused 1 'reconsideration comes before a suit.*art 23.1..4.' add remedy kind=litigation of="$refusal" received=2024-03-01 body='point 16' authority=court
runs 0 add remedy kind=reconsideration of="$refusal" received=2024-03-01 body='point 17' authority=province
# silence is a duty that was not done: since 2024 that goes to reconsideration first, too; before it went to court at once
silent=$("$DOCKET" add application applicant='Wu Di' type=natural via=in_person arrived=2024-03-01 request=budget 2>/dev/null)
DOCKET_TODAY=2024-04-01
refused 1 'not answered in time.*art 23.1..3..*taken=yes' add remedy kind=litigation of="$silent" received=2024-04-01 body='point 19' authority=court
runs 0 add remedy kind=litigation of="$silent" received=2024-04-01 body='point 19' authority=court taken=yes
DOCKET_TODAY=2023-12-29
old=$("$DOCKET" add application applicant='Wu Di' type=natural via=in_person arrived=2023-11-01 request=accounts 2>/dev/null)
runs 0 add remedy kind=litigation of="$old" received=2023-12-29 body='point 20' authority=court

# the limit that the authority set does not lie before the notice came in, whichever of the two is corrected
runs 0 add remedy kind=appeal of="$old" received=2023-12-18 body='point 21' authority=department limit=2023-12-20
runs 0 correct "$("$DOCKET" list kind:remedy 'point 21' --format json | python3 -c "import json, sys; print(json.load(sys.stdin)['cases'][0]['ref'])")" received=2023-12-20 reason=x
refused 1 'received=2023-12-21 lies after the limit.*2023-12-20' correct "$("$DOCKET" list kind:remedy 'point 21' --format json | python3 -c "import json, sys; print(json.load(sys.stdin)['cases'][0]['ref'])")" received=2023-12-21 reason=x
# an order is carried out whatever became of the case; the day that it sets is that of the new answer
# ordered NUMBER KIND RECEIVED DAY UNTIL -> what was decided against the case on DAY
ordered()
{
	DOCKET_TODAY=$3 runs 0 add remedy kind="$2" of="$1" received="$3" body="$1 $4" authority=province
	last=$(head -n 1 "$out")
	DOCKET_TODAY=$4 runs 0 conclude "$last" result=corrected
	DOCKET_TODAY=$4 runs 0 execute "$last" reason=ordered until="$5"
}
# limit NUMBER DAY -> its state, its last day and that of its clocks of a new answer
limit()
{
	DOCKET_TODAY=$2 field "$1" "d['state'], d['due_on'], d['next_due_on'], [k['due_on'] for k in d['clocks'] if k['rule'].endswith('_ORDER')]"
}
DOCKET_TODAY=2022-03-01
quiet=$("$DOCKET" add application applicant='Sun Li' type=natural via=in_person arrived=2022-03-01 request=silence)
ordered "$quiet" reconsideration 2022-04-06 2022-05-20 2022-06-17
is "what was not answered at all" "$(limit "$quiet" 2022-05-20)" "registered 2022-06-17 2022-06-17 ['2022-06-17']"
is "the limit that was missed before the order stays missed, and asks for nothing" \
	"$(DOCKET_TODAY=2022-05-20 field "$quiet" "[(k['due_on'], k['state'], k['overdue_days']) for k in d['clocks'] if k['code'] == 'D2'], d['overdue_days']")" \
	"[('2022-03-29', 'missed', 0), ('2022-06-17', 'running', 0)] 0"
DOCKET_TODAY=2022-05-20 runs 0 undo "$last"
is "and back" "$(limit "$quiet" 2022-05-20)" "registered 2022-03-29 2022-03-29 []"
DOCKET_TODAY=2022-05-20 runs 0 execute "$last" reason=ordered until=2022-06-17
DOCKET_TODAY=2022-06-01 runs 0 decide "$quiet" outcome=R5.3
DOCKET_TODAY=2022-06-01 runs 0 approve "$quiet"
DOCKET_TODAY=2022-06-01 runs 0 serve "$quiet" how=electronic
DOCKET_TODAY=2022-06-20 runs 0 prove applications.late period=2022
says 'Answered late: 1' 'late +申2022-4 .*silence'
DOCKET_TODAY=2022-03-01
again=$("$DOCKET" add application applicant='Sun Li' type=natural via=in_person arrived=2022-03-01 request=again)
runs 0 decide "$again" outcome=R5.3
runs 0 approve "$again"
runs 0 serve "$again" how=electronic
DOCKET_TODAY=2022-07-01 refused 1 'time until 2022-09-01.*R2A' archive "$again"
DOCKET_TODAY=2022-04-01 runs 0 reopen "$again" reason='found more'
ordered "$again" reconsideration 2022-04-06 2022-05-20 2022-06-17
is "what the office took up itself" "$(limit "$again" 2022-05-20)" "registered 2022-06-17 2022-06-17 ['2022-06-17']"
DOCKET_TODAY=2022-03-01
claim=$(letter "Rent" class=claim from='Sun Li')
runs 0 accept "$claim"
runs 0 draft "$claim" text=no
runs 0 approve "$claim"
runs 0 reply "$claim" via=post
ordered "$claim" recheck 2022-03-20 2022-04-06 2022-04-28
is "a letter that was replied to" "$(limit "$claim" 2022-04-06)" "accepted 2022-04-28 2022-04-28 ['2022-04-28']"
DOCKET_TODAY=2022-03-01
claim=$(letter "Heating" class=claim from='Sun Li')
runs 0 accept "$claim"
runs 0 draft "$claim" text=no
runs 0 approve "$claim"
runs 0 reply "$claim" via=post
runs 0 close "$claim"
ordered "$claim" recheck 2022-03-20 2022-04-06 2022-04-28
is "a letter that was closed" "$(limit "$claim" 2022-04-06)" "accepted 2022-04-28 2022-04-28 ['2022-04-28']"
runs 0 audit
# what cannot be done again says so in the words of what was typed
DOCKET_TODAY=2022-03-01
first=$(letter "Parking" from='Sun Li')
gone=$(letter "Parking again" from='Sun Li')
runs 0 merge "$gone" into="$first"
undone()
{
	runs 0 add remedy kind=report of="$1" received=2022-03-01 body="$1 $2" authority=supervision
	last=$(head -n 1 "$out")
	[ -z "${3:-}" ] || runs 0 correct "$1" class=accuse reason=read
	runs 0 conclude "$last" result=corrected
	refused 1 "^docket: 'execute': .*$2.*'close' ends $last" execute "$last" reason=ordered
	holds "and nothing else" sh -c '! grep -q "order.: \|.reopen." "$1"' - "$err"
}
undone "$gone" 'nothing in it to do again'
accused=$(letter "Cafeteria" from='Sun Li')
undone "$accused" 'discipline office' yes
# what the authority stays is not silent: its time stands still, and goes on with it
DOCKET_TODAY=2024-03-01
still=$("$DOCKET" add application applicant='Zhao Lei' type=natural via=in_person arrived=2024-03-01 request=z)
runs 0 decide "$still" outcome=R5.3
runs 0 approve "$still"
runs 0 serve "$still" how=electronic
DOCKET_TODAY=2024-03-04
stayed=$("$DOCKET" add remedy kind=reconsideration of="$still" received=2024-03-04 body='point 22' authority=province)
runs 0 answer "$stayed" text=t
DOCKET_TODAY=2024-03-06
runs 0 stay "$stayed" reason='another case first'
DOCKET_TODAY=2024-05-08
is "it stands still" "$(field "$stayed" "[(k['state'], k['due_on']) for k in d['clocks'] if k['code'] == 'R1D']")" "[('suspended', None)]"
runs 0 due "$stayed" clock=R1D
says "suspended since 2024-03-06.*by the authority .province.: 'resume'"
refused 1 'decided, or that is late' add remedy kind=litigation of="$stayed" received=2024-05-08 body=suit authority=court
runs 0 resume "$stayed" reason='that is decided'
is "and goes on" "$(field "$stayed" "[(k['state'], k['due_on']) for k in d['clocks'] if k['code'] == 'R1D']")" "[('running', '2024-07-05')]"

# the day of a stay is that of the authority, not that on which it is typed
DOCKET_TODAY=2024-05-08
runs 0 undo "$stayed"
runs 0 resume "$stayed" reason='that is decided' on=2024-05-06
is "by the day that it says" "$(field "$stayed" "[(k['state'], k['due_on']) for k in d['clocks'] if k['code'] == 'R1D']")" "[('running', '2024-07-03')]"

# an authority may prolong its time once, by 30 days at most, before it is over: no suit over silence until then
DOCKET_TODAY=2024-07-02
refused 1 'days= is at most 30 for R1D.*art 62' prolong "$stayed" reason=complex days=31
DOCKET_TODAY=2024-07-10
refused 1 'R1D ended on 2024-07-03.*before that.*art 62' prolong "$stayed" reason=complex
runs 0 prolong "$stayed" reason=complex on=2024-07-01
is "thirty days more" "$(field "$stayed" "[(k['state'], k['due_on']) for k in d['clocks'] if k['code'] == 'R1D']")" "[('running', '2024-08-02')]"
runs 0 due "$stayed" clock=R1D
says 'longer by 30 days since 2024-07-01.*: complex'
refused 1 'decided, or that is late' add remedy kind=litigation of="$stayed" received=2024-07-10 body=suit authority=court
refused 1 'R1D was extended already' prolong "$stayed" reason=complex on=2024-07-02
runs 0 undo "$stayed"
is "and back" "$(field "$stayed" "[(k['state'], k['due_on']) for k in d['clocks'] if k['code'] == 'R1D']")" "[('expired', '2024-07-03')]"
runs 0 prolong "$stayed" reason=complex on=2024-07-01 days=10
DOCKET_TODAY=2024-07-16
runs 0 add remedy kind=litigation of="$stayed" received=2024-07-16 body='point 25' authority=court
# what is dealt with in the simple procedure is not prolonged, and nothing but a reconsideration is
simple=$("$DOCKET" add remedy kind=reconsideration of="$refusal" received=2024-07-16 body='point 23' authority=province procedure=simple taken=yes)
refused 1 'R1D cannot be extended.*art 62.*simple' prolong "$simple" reason=complex
plea=$("$DOCKET" add remedy kind=report of="$still" received=2024-07-16 body='point 24' authority=supervision)
refused 1 'prolong.* reconsideration.*art 62' prolong "$plea" reason=complex

# what goes on from a judgment ends before it; the second instance is the last, and nothing follows on it
suit=$("$DOCKET" list kind:remedy 'point 25' --format json | python3 -c "import json, sys; print(json.load(sys.stdin)['cases'][0]['ref'])")
runs 0 conclude "$suit" result=corrected
appeal=$("$DOCKET" add remedy kind=litigation of="$suit" received=2024-07-16 body='point 26' authority='higher court')
refused 1 "$appeal goes on from .* and ends before it.*'conclude'" close "$suit"
refused 1 "$appeal is under way" execute "$suit" reason=ordered
runs 0 conclude "$appeal" result=upheld
is "time to appeal, once" "$(field "$suit" "[k['code'] for k in d['clocks'] if k['code'] == 'R2D']") $(field "$appeal" "[k['code'] for k in d['clocks'] if k['code'] == 'R2D']")" "['R2D'] []"
holds "the history tells it" sh -c '"$DOCKET" show "$1" | grep -q "second instance"' - "$appeal"
refused 1 'second instance.*final.*art 7.*retrial.*taken=yes' add remedy kind=litigation of="$appeal" received=2024-07-16 body='point 27' authority='highest court'
runs 0 close "$appeal"
runs 0 close "$suit"

# each has a time in which it is brought, and the day on which it was brought counts
DOCKET_TODAY=2022-03-14
timed=$("$DOCKET" add application applicant='Guo' type=natural via=in_person arrived=2022-03-14 request=t)
runs 0 decide "$timed" outcome=R5.3
runs 0 approve "$timed"
runs 0 serve "$timed" how=hand signed=2022-03-14
DOCKET_TODAY=2022-05-20
refused 1 'until 2022-05-13 \(Administrative Reconsideration Law.*filed=.*taken=yes' add remedy kind=reconsideration of="$timed" received=2022-05-20 body='point 28' authority=province
refused 1 'filed=2022-05-21 lies after' add remedy kind=reconsideration of="$timed" received=2022-05-20 filed=2022-05-21 body='point 28' authority=province
timely=$("$DOCKET" add remedy kind=reconsideration of="$timed" received=2022-05-20 filed=2022-05-13 body='point 28' authority=province)
refused 1 'until 2022-05-13' correct "$timely" filed=2022-05-16 reason=x
runs 0 correct "$timely" filed=2022-05-12 reason=x
runs 0 show "$timely"
says 'filed on +2022-05-12'
runs 0 conclude "$timely" result=upheld
DOCKET_TODAY=2022-06-10
refused 1 'until 2022-06-06 \(Administrative Litigation Law art 45\)' add remedy kind=litigation of="$timely" received=2022-06-10 body='point 29' authority=court
runs 0 add remedy kind=litigation of="$timely" received=2022-06-10 filed=2022-06-02 body='point 29' authority=court
sued=$("$DOCKET" add application applicant='Gao' type=natural via=in_person arrived=2022-06-10 request=t)
runs 0 decide "$sued" outcome=R5.3
runs 0 approve "$sued"
runs 0 serve "$sued" how=hand signed=2022-06-10
DOCKET_TODAY=2022-12-20
refused 1 'until 2022-12-12 \(Administrative Litigation Law art 46\)' add remedy kind=litigation of="$sued" received=2022-12-20 body='point 30' authority=court
runs 0 add remedy kind=litigation of="$sued" received=2022-12-20 body='point 30' authority=court taken=yes
# the authority was silent: the suit has its time from the last day for the decision on
DOCKET_TODAY=2022-06-10
passed=$("$DOCKET" add application applicant='Pan' type=natural via=in_person arrived=2022-06-10 request=t)
runs 0 decide "$passed" outcome=R5.3
runs 0 approve "$passed"
runs 0 serve "$passed" how=hand signed=2022-06-10
DOCKET_TODAY=2022-12-20
silent=$("$DOCKET" add remedy kind=reconsideration of="$passed" received=2022-06-15 filed=2022-06-15 body='point 31' authority=province)
refused 1 'until 2022-08-30 \(Administrative Litigation Law art 45\)' add remedy kind=litigation of="$silent" received=2022-12-20 body='point 32' authority=court
runs 0 add remedy kind=litigation of="$silent" received=2022-12-20 filed=2022-08-30 body='point 32' authority=court
finish
