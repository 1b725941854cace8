#!/bin/sh
# An application for disclosure: received, corrected, consulted on, reviewed, decided and served, each step in its time and by whom it may be.
. "$(dirname "$0")/lib.sh"
begin
"$DOCKET" unit add name=logistics >/dev/null

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

# clock CODE -> its last day and its state, of restarts the last that holds
clock()
{
	echo "[k['due_on'] + ' ' + k['state'] for k in d['clocks'] if k['code'] == '$1' and k['state'] != 'cancelled'][-1]"
}

case=$(received 2022-03-01)
is "the number on paper" "$case" 申〔2022〕1号
is "twenty working days" "$(told_of "$case" "d['due_on']")" 2022-03-29
is "the internal target is not the due date" "$(told_of "$case" "$(clock T2)")" "2022-03-22 running"
runs 0 show "$case"
says 'applicant is +natural person' 'arrived on' 'request-correction'
runs 0 due "$case"
says 'art 33'

# the channel settles the day of receipt
refused 1 'signed= is for via=signed_mail' add application applicant=Li type=natural via=in_person arrived=2022-03-01 request=x signed=2022-03-01
mail=$("$DOCKET" add application applicant=Wang type=legal via=ordinary_mail arrived=2022-03-01 request=contracts)
is "no day of receipt yet" "$(told_of "$mail" "d['received_on'], d['state'], d['clocks']")" "None unconfirmed []"
docket add application applicant='Wu Fang' type=natural via=ordinary_mail arrived=2022-03-01 request=Rents
docket add application applicant='Wu Fang' type=natural via=ordinary_mail arrived=2022-03-01 request=Rents
holds "a duplicate whose receipt is not confirmed has no empty day" grep -q '〕[0-9]*号 (Wu Fang, receipt not confirmed): Rents' "$err"
refused 1 'does not fit' search "$mail" result=x
DOCKET_TODAY=2022-03-04 docket confirm "$mail" on=2022-03-04
is "the day of confirmation counts" "$(told_of "$mail" "d['received_on'], d['due_on']")" "2022-03-04 2022-04-01"

# a correction is asked for once, in the first seven working days
late=$(received 2022-05-05)
DOCKET_TODAY=2022-05-16 refused 1 '2022-05-13.*D1.*art 30' request-correction "$late" what='which year' until=2022-06-10
DOCKET_TODAY=2022-05-13 runs 0 request-correction "$late" what='which year' until=2022-05-31
DOCKET_TODAY=2022-05-31 refused 1 'time until 2022-05-31.*D4' lapse "$late"
DOCKET_TODAY=2022-06-01 runs 0 lapse "$late"
is "an outcome of its own" "$(told_of "$late" "d['outcome'], d['state'], d['closed_on']")" "R6.1 lapsed 2022-06-01"

# a day that was set does not end on a day off (Civil Code art 203)
national=$(received 2022-09-13)
DOCKET_TODAY=2022-09-20 runs 0 request-correction "$national" what='which year' until=2022-10-02
DOCKET_TODAY=2022-10-08 refused 1 'time until 2022-10-08.*D4' lapse "$national"
DOCKET_TODAY=2022-10-09 runs 0 lapse "$national"

# an extension adds once, whatever restarts the clock; what is recorded after the end says when it was consented to
again=$(received 2022-03-01)
DOCKET_TODAY=2022-03-03 runs 0 extend "$again" reason=r
DOCKET_TODAY=2022-03-04 runs 0 request-correction "$again" what=w until=2022-03-25
DOCKET_TODAY=2022-03-21 runs 0 corrected "$again" received=2022-03-21
DOCKET_TODAY=2022-03-22 refused 1 'D2 was extended already' extend "$again" reason=r
past=$(received 2022-03-01)
DOCKET_TODAY=2022-03-31 refused 1 'ended on 2022-03-29' extend "$past" reason=r
DOCKET_TODAY=2022-03-31 refused 1 'ended on 2022-03-29' extend "$past" reason=r told=2022-03-30
DOCKET_TODAY=2022-03-11 refused 1 'told=2022-02-28 lies before 2022-03-01.*D2 began' extend "$past" reason=r told=2022-02-28
DOCKET_TODAY=2022-03-31 refused 1 'consented=' extend "$past" reason=r told=2022-03-29
DOCKET_TODAY=2022-03-31 runs 0 extend "$past" reason=r told=2022-03-29 consented=2022-03-28
is "told in time" "$(told_of "$past" "d['due_on']")" 2022-04-26

# before there was a time to pay a fee, it stops nothing
eve=$(received 2020-12-30)
DOCKET_TODAY=2021-01-05 runs 0 fee "$eve" amount=100 reason=r
is "the answer has a limit all the same" "$(told_of "$eve" "d['due_on']")" 2021-01-28

# a further matter has the extension, and the days that did not count, of what it is split from
first=$(received 2022-03-01)
DOCKET_TODAY=2022-03-10 runs 0 consult "$first" party=Qian sent=2022-03-08 delivered=2022-03-10
DOCKET_TODAY=2022-03-11 runs 0 consulted "$first" received=2022-03-11 opinion=agree
DOCKET_TODAY=2022-03-15 runs 0 extend "$first" reason=r
DOCKET_TODAY=2022-03-16 runs 0 split "$first" request='another matter'
further=$(sed -n 's/.*opened: //p' "$out" "$err" | head -n 1)
is "both are due on one day" "$(told_of "$first" "d['due_on']") $(told_of "$further" "d['due_on']")" "2022-04-29 2022-04-29"

# a fee stops the answer until it is paid, or is not
fee=$(received 2022-05-05)
DOCKET_TODAY=2022-06-10 refused 1 'D2' fee "$fee" amount=300 reason=x
DOCKET_TODAY=2022-05-06 runs 0 fee "$fee" amount=300 reason='35 in a month'
DOCKET_TODAY=2022-06-02 refused 1 'time until 2022-06-02.*D5' lapse "$fee"
DOCKET_TODAY=2022-06-02 runs 0 paid "$fee" on=2022-06-01
is "and the answer is due anew" "$(told_of "$fee" "d['due_on']")" 2022-06-30

old=$(received 2018-04-02)
DOCKET_TODAY=2018-04-03 runs 0 fee "$old" amount=10 reason='copies at cost'
is "a charge at cost stops nothing" "$(told_of "$old" "d['due_on']")" 2018-04-24
is "the case waits for nothing" "$(DOCKET_TODAY=2018-04-03 told_of "$old" "(d['state'], 'lapse' in d['next'], 'paid' in d['next'], 'search' in d['next'])")" "('registered', False, True, True)"
DOCKET_TODAY=2018-06-03 refused 1 'does not fit' lapse "$old"
DOCKET_TODAY=2018-04-04 refused 1 'more than the 10.00 yuan' paid "$old" waived=10.01 reason='agreed by the head'
DOCKET_TODAY=2018-04-04 refused 1 'needs reason=.*art 20' paid "$old" waived=10
DOCKET_TODAY=2018-04-04 runs 0 paid "$old" waived=10 reason='agreed by the head'
# and what is refused of it cites the law of its day
DOCKET_TODAY=2018-04-04 refused 1 'use .search. \(Measures on Disclosure for Universities art 18\(7\)\)' decide "$old" outcome=R4.2
once=$(received 2018-04-02)
DOCKET_TODAY=2018-04-03 runs 0 request-correction "$once" what=x until=2018-04-20
DOCKET_TODAY=2018-04-04 runs 0 corrected "$once" received=2018-04-04
DOCKET_TODAY=2018-04-04 refused 1 'once only$' request-correction "$once" what=x until=2018-04-20
part=$(received 2018-04-02)
DOCKET_TODAY=2018-04-03 runs 0 fee "$part" amount=37.5 reason='copies at cost'
DOCKET_TODAY=2018-04-04 runs 0 paid "$part" waived=0.29 reason='a page was blank'

DOCKET_TODAY=2018-04-04 runs 0 search "$part" result=copied
is "the payment takes nothing back" "$(DOCKET_TODAY=2018-04-04 told_of "$part" "d['state']")" secrecy

# reviewed by oneself where nobody else may, and the history says so
runs 0 search "$case" result='found in the archive' unit=logistics
runs 0 secrecy "$case" result=pass
runs 0 show "$case"
says 'reviewed alone'
refused 1 'R4.3.*request-correction' decide "$case" outcome=R4.3
refused 1 'takes no .R9' decide "$case" outcome=R9
runs 0 decide "$case" outcome=R2 withheld=R3.5 ground='names of bidders'
refused 1 'does not fit' serve "$case" how=post posted=2022-03-01
DOCKET_TODAY=2022-03-04 runs 0 approve "$case"
refused 1 'needs posted=' serve "$case" how=post
refused 2 'no field .alone' secrecy "$case" result=pass alone=yes
DOCKET_TODAY=2022-03-28 refused 1 'approved on 2022-03-04' serve "$case" how=post posted=2022-03-02
DOCKET_TODAY=2022-03-28 runs 0 serve "$case" how=post posted=2022-03-28
says 'answer served.*; without an answer that was issued here'
runs 0 show "$case"
says 'without an$' '^the rest +R3.5 not disclosed: internal affairs' '^to check +the answer was served, and no paper of it was issued'
runs 0 --lang zh show "$case"
is "said once that it is not disclosed" "$(grep -c '其余部分.*不予公开' "$out") $(grep -o 不予公开 "$out" | wc -l)" "2 2"
is "a check on the case" "$(told_of "$case" "d['check'] is not None")" True
is "met on the day of posting" "$(DOCKET_TODAY=2022-04-20 told_of "$case" "$(clock D2)")" "2022-03-29 met"
is "a remedy has its time from the posting" "$(DOCKET_TODAY=2022-04-20 told_of "$case" "$(clock R1A)")" "2022-05-27 running"
is "by the law of the day of service" "$(told_of "$case" "[k['basis'] for k in d['clocks'] if k['code'] == 'R1A'][-1]")" \
	"R1A: Administrative Reconsideration Law (1999 to 2017) art 9"
DOCKET_TODAY=2022-04-20 refused 1 'before the day of posting .2022-03-28' delivered "$case" on=2022-03-27
DOCKET_TODAY=2022-04-20 runs 0 delivered "$case" on=2022-03-31
is "from the day on which it came, once that is known" "$(DOCKET_TODAY=2022-04-20 told_of "$case" "$(clock R1A)")" "2022-05-30 running"
is "in time on the day of posting all the same" "$(DOCKET_TODAY=2022-04-20 told_of "$case" "$(clock D2)")" "2022-03-29 met"
DOCKET_TODAY=2022-04-20 runs 0 undo "$case"
is "and taken back" "$(DOCKET_TODAY=2022-04-20 told_of "$case" "$(clock R1A)")" "2022-05-27 running"
is "closed on the day of posting" "$(told_of "$case" "d['outcome'], d['closed_on']")" "R2 2022-03-28"

# where two may review, two do
"$DOCKET" staff add login=bao name=Bao role=secrecy >/dev/null
two=$(received 2022-03-01)
runs 0 search "$two" result=found
refused 1 'two persons.*art 17' secrecy "$two" result=pass
DOCKET_AS=bao runs 0 secrecy "$two" result=pass
runs 0 decide "$two" outcome=R1
DOCKET_AS=bao refused 4 'not permitted' approve "$two"

# a paper made elsewhere is named; what came to light by hand, or by wire, was there at once
DOCKET_TODAY=2022-03-01 runs 0 approve "$two"
DOCKET_TODAY=2022-03-02 runs 0 serve "$two" how=hand signed=2022-03-02 paper='No 12 of 2022'
holds "nothing is missing" sh -c '! grep -q "without an answer" "$1"' sh "$out"
is "the history names it" "$(told_of "$two" "'paper made elsewhere No 12 of 2022' in d['events'][-1]['text']")" True
is "nothing to check" "$(told_of "$two" "d['check']")" None
DOCKET_TODAY=2022-03-03 refused 1 'did not go out by post' delivered "$two" on=2022-03-03
runs 0 undo "$two"
runs 0 undo "$two"

# rights: a disclosure officer works on applications and on nothing else
"$DOCKET" staff add login=dai name=Dai role=disclosure >/dev/null
letter=$(letter "Hot water")
DOCKET_AS=dai refused 4 'not permitted' accept "$letter"
DOCKET_AS=dai refused 4 'not permitted' correct "$letter" subject=x reason=y
DOCKET_AS=dai runs 0 correct "$two" wants=paper reason=asked
refused 2 'no field subject=' correct "$two" subject=x reason=y
runs 0 approve "$two"
runs 0 show "$two"
says 'approved alone'

runs 0 list kind:application
runs 0 audit
runs 0 rebuild
# a fee that was wrong is asked for again, and has its time anew
wrong=$(received 2023-05-05)
DOCKET_TODAY=2023-05-06 runs 0 fee "$wrong" amount=3000 reason='35 in a month'
DOCKET_TODAY=2023-06-08 runs 0 fee "$wrong" amount=300 reason='a nought too many'
DOCKET_TODAY=2023-06-08 refused 1 'more than the 300.00' paid "$wrong" waived=3000 reason=r
DOCKET_TODAY=2023-06-08 refused 1 'time until 2023-07-07.*D5' lapse "$wrong"
DOCKET_TODAY=2023-07-10 runs 0 lapse "$wrong"

runs 0 audit

# what was asked for, paid and waived is counted where it was done, and told
DOCKET_TODAY=2023-01-02 docket report 2022 --prove --format md
is "and proven" "$status" 0
says 'fee was asked: 1 \(300\.00 yuan\)\. Applications for which a fee was paid: 1 \(300\.00 yuan\)\. No fee was waived\.'
DOCKET_TODAY=2023-01-02 docket report 2018 --format md
says 'fee was asked: 2 \(47\.50 yuan\)\. Applications for which a fee was paid: 1 \(37\.21 yuan\)\. Applications for which a fee was waived: 2 \(10\.29 yuan\)\.' '^. Fees waived .yuan. .*10\.29'
DOCKET_TODAY=2023-01-02 docket report 2018 as-of=2018-04-03 --format md
says 'fee was asked: 2 \(47\.50 yuan\)\. No fee was paid, and none was waived\.'
DOCKET_TODAY=2023-01-02 docket prove applications.fees.waived period=2018
is "a sum is proven" "$status" 0
says '2018, Fees waived .yuan.: 10\.29 .of 2 cases' '0\.29$' '10\.00$' '^total +10\.29$'
DOCKET_TODAY=2023-01-02 docket prove applications.fees.waived period=2018 --format json
is "in fen that add up" "$(json "'{} {} {}'.format(d['unit'], d['total'], sum(r['fen'] for r in d['rows']))")" "fen 1029 1029"
DOCKET_TODAY=2023-01-02 docket report 2018 --format json
is "as the report has it" "$(json "[f['value'] for n in ('charged', 'paid', 'waived') for f in d['figures'] if f['id'] == 'applications.fees.' + n]")" "[4750, 3721, 1029]"

# what is paid after the answer makes nothing late; nor is a number void once its answer was served
paid=$(received 2022-03-01)
DOCKET_TODAY=2022-03-02 runs 0 fee "$paid" amount=100 reason=r
DOCKET_TODAY=2022-04-01 runs 0 lapse "$paid"
DOCKET_TODAY=2022-04-02 runs 0 reopen "$paid" reason=r
DOCKET_TODAY=2022-04-06 runs 0 decide "$paid" outcome=R5.3
DOCKET_TODAY=2022-04-06 runs 0 approve "$paid"
DOCKET_TODAY=2022-04-06 runs 0 serve "$paid" how=hand signed=2022-04-06
DOCKET_TODAY=2022-05-02 refused 1 'the day on which the fee was asked for .2022-03-02' paid "$paid" on=2022-03-01
DOCKET_TODAY=2022-05-02 runs 0 paid "$paid" on=2022-05-01
is "nothing is due any more" "$(DOCKET_TODAY=2022-06-30 told_of "$paid" "[k['rule'] for k in d['clocks'] if k['state'] == 'missed'], d['next_due_on']")" "[] None"
DOCKET_TODAY=2022-05-07 runs 0 reopen "$paid" reason=r
DOCKET_TODAY=2022-05-08 refused 1 "'void' does not fit" void "$paid" reason=r

# the later day for what is reasonable is later than the law's
later=$(received 2022-03-01)
runs 0 ask-reasons "$later" text=why
refused 1 'art 35.*time until 2022-03-29: D2' reasoned "$later" result=reasonable until=2022-03-10
refused 1 'time until 2022-03-29' reasoned "$later" result=reasonable until=2022-03-29
runs 0 reasoned "$later" result=reasonable until=2022-03-30

# a register that is older than its program lacks the law, and says so
python3 -c 'import sqlite3, sys; d = sqlite3.connect(sys.argv[1]); open(sys.argv[2], "w").write(d.execute(
	"SELECT text FROM law WHERE name = \"application.ini\"").fetchone()[0]); d.execute(
	"DELETE FROM law WHERE name = \"application.ini\""); d.commit()' "$DOCKET_REGISTER" "$home/application.ini"
refused 1 'law import.*application.ini' add application applicant=Li type=other via=fax arrived=2022-03-01 request=x
docket law import "$home/application.ini"
is "and takes it in" "$status" 0
runs 0 add application applicant=Li type=other via=fax arrived=2022-03-01 request=x
# not processed for want of reasons: they are judged first, or did not come, which shows on a later day
asked=$(received 2022-03-01)
DOCKET_TODAY=2022-03-04 runs 0 ask-reasons "$asked" text='until 20 March'
DOCKET_TODAY=2022-03-04 refused 1 "'reasoned'.*art 35" decide "$asked" outcome=R5.4
DOCKET_TODAY=2022-03-04 refused 1 'a later one.*art 35' reasoned "$asked" result=none
DOCKET_TODAY=2022-03-21 runs 0 reasoned "$asked" result=none
DOCKET_TODAY=2022-03-21 runs 0 decide "$asked" outcome=R5.4

# nobody is told of more time before the time began, or before it was granted
DOCKET_TODAY=2022-06-20
told=$("$DOCKET" add application applicant='Tan' type=natural via=ordinary_mail arrived=2022-06-13 confirmed=2022-06-15 request=t)
refused 1 'told=2022-06-14 lies before 2022-06-15.*D2' extend "$told" reason=r told=2022-06-14
refused 1 'lies after told=2022-06-16' extend "$told" reason=r told=2022-06-16 consented=2022-06-17
refused 1 'told=2022-06-16 lies before today.*consented=.*art 33' extend "$told" reason=r told=2022-06-16
runs 0 consult "$told" party=Firm sent=2022-06-17 delivered=2022-06-17
refused 1 'consented=.*art 33' extend "$told" reason=r told=2022-06-16
runs 0 extend "$told" reason=r told=2022-06-16 consented=2022-06-16

# a fee is asked for by the head of the office, or signed by them (domain rules (b3))
"$DOCKET" setting change impersonation on >/dev/null
"$DOCKET" staff add login=di name=Di role=disclosure >/dev/null
charged=$(received 2022-06-20)
refused 1 "signed by the head of the office or a leader: signer= says who signed .'$(id -un)' could" --as di fee "$charged" amount=100 reason=r
refused 1 'signer=' --as di fee "$charged" amount=100 reason=r signer=di
runs 0 --as di fee "$charged" amount=100 reason=r signer="$(id -un)"
finish
