#!/bin/sh
# One case that makes another: a letter that is an application, a petition in an application, several matters in one.
. "$(dirname "$0")/lib.sh"
begin

# field NUMBER PYTHON -> what the case says
field()
{
	"$DOCKET" show "$1" --format json | python3 -c "import json, sys; d = json.load(sys.stdin); print($2)"
}

received()
{
	"$DOCKET" add application applicant='Li Ming' type=natural "$@" 2>/dev/null
}

# a letter goes on as an application, of which the day of receipt is the day of confirmation
letter "Tenders" from='Li Ming' contact=13800000000 >/dev/null
refused 1 'type= is for to=application alone' convert L2022-1 reason=r type=legal
runs 0 convert L2022-1 to=application reason='asks for a paper'
says 'opened: 申〔2022〕1号'
is "both name each other" "$(field L2022-1 "d['state'], d['linked']") $(field A2022-1 "d['linked'], d['state'], d['writer'], d['via'], d['clocks']")" \
	"converted A2022-1 L2022-1 unconfirmed Li Ming online []"
DOCKET_TODAY=2022-03-04 runs 0 confirm A2022-1 on=2022-03-04
is "twenty working days from it" "$(field A2022-1 "d['arrived_on'] if 'arrived_on' in d else d['received_on'], d['due_on']")" "2022-03-04 2022-04-01"
refused 1 '申〔2022〕1号 went on since' undo L2022-1
DOCKET_TODAY=2022-03-04 runs 0 undo A2022-1
runs 0 undo L2022-1
is "taken back, both" "$(field L2022-1 "d['state']") $(field A2022-1 "d['state']")" "registered void"
refused 1 'lies before' convert L2022-1 to=application reason=r confirmed=2022-02-01
runs 0 convert L2022-1 to=application reason=r confirmed=2022-03-01 type=legal
is "a number is never given twice" "$(field A2022-2 "d['state'], d['linked'], d['type'], d['due_on']")" "registered L2022-1 legal 2022-03-29"

# who does not say who they are cannot apply
letter "Nobody" >/dev/null
refused 1 'applicant= is needed.*art 29' convert L2022-2 to=application reason=r
runs 0 convert L2022-2 to=application reason=r applicant='Wang Fang'
letter "Old" >/dev/null
runs 0 convert L2022-3 to=A2022-3 reason='is there already'
runs 0 undo L2022-3
is "what was there already stays" "$(field A2022-3 "d['state']")" unconfirmed
letter "Accusation" class=accuse >/dev/null
refused 1 '2005. art 23' convert L2022-4 to=application reason=r applicant=x
letter "Salary" confidential=yes from=Zhao >/dev/null
runs 0 convert L2022-5 to=application reason=r
is "confidential goes on" "$(field A2022-4 "d['confidential']")" True

# a petition in an application
petition=$(received via=in_person arrived=2022-03-01 request='the canteen must be punished')
refused 1 'needs box=' decide "$petition" outcome=R5.1 to=letter
runs 0 decide "$petition" outcome=R5.1 to=letter box=principal
is "waits for the approval and the service" "$(field "$petition" "d['linked'], d['outcome']")" "None R5.1"
refused 3 . show L2022-6
runs 0 approve "$petition"
refused 3 . show L2022-6
DOCKET_TODAY=2022-03-04 runs 0 serve "$petition" how=hand signed=2022-03-03
says 'opened: 信〔2022〕6号'
is "goes on as a letter" "$(field L2022-6 "d['state'], d['body'], d['from'] if 'from' in d else d['writer'], d['received_on'], d['due_on']")" "registered the canteen must be punished Li Ming 2022-03-03 2022-03-10"
is "and says which" "$(field "$petition" "d['linked'], d['outcome']")" "L2022-6 R5.1"
runs 0 undo "$petition"
is "taken back" "$(field L2022-6 "d['state']") $(field "$petition" "d['linked'], d['state']")" "void None approved"

# several matters in one
two=$(received via=signed_mail arrived=2022-02-28 signed=2022-03-01 request='tenders and the rector'"'"'s travels')
runs 0 split "$two" request='the travels' rest='tenders'
is "each its own" "$(field "$two" "d['body']") $(field A2022-7 "d['body'], d['linked'], d['received_on'], d['via'], d['due_on']")" \
	"tenders the travels A2022-6 2022-03-01 signed_mail 2022-03-29"
runs 0 split "$two" request='and a third'
runs 0 undo "$two"
is "the third is void" "$(field A2022-8 "d['state']") $(field A2022-7 "d['state']")" "void registered"
corrected=$(received via=in_person arrived=2022-02-15 request='all of it')
DOCKET_TODAY=2022-02-16 runs 0 request-correction "$corrected" what='one matter a form' until=2022-03-31
runs 0 corrected "$corrected" received=2022-03-01
runs 0 split "$corrected" request='the rest of it'
is "what was corrected was corrected of both" "$(field A2022-10 "d['due_on']") $(field "$corrected" "d['due_on']")" "2022-03-29 2022-03-29"
refused 1 'once only.*art 30' request-correction A2022-10 what=x until=2022-04-30

# what taking an act back did to the other case is not taken back alone: the matter would stand twice
letter "Twice" from='Li Ming' >/dev/null
runs 0 convert L2022-7 to=application reason=r
runs 0 undo L2022-7
refused 1 '申〔2022〕11号: what an act of 信〔2022〕7号 did here' undo A2022-11
runs 0 redo L2022-7
refused 1 'what an act of 信〔2022〕7号 did here' redo A2022-11
is "both stand, once" "$(field L2022-7 "d['state'], d['linked']") $(field A2022-11 "d['state']")" "converted A2022-11 unconfirmed"
three=$(received via=in_person arrived=2022-03-01 request='three matters')
runs 0 split "$three" request='the second'
runs 0 undo "$three"
refused 1 'did here' undo A2022-13
runs 0 split "$three" request='the second'
is "the second matter stands once" "$(field A2022-13 "d['state']") $(field A2022-14 "d['state']")" "void registered"

# a petition in an application is one letter, however often that is decided, and none once it is decided otherwise
often=$(received via=in_person arrived=2022-03-01 request='the lifts must be repaired')
letters()
{
	"$DOCKET" list kind:letter --format json | python3 -c "import json, sys; print([c['ref'] for c in json.load(sys.stdin)['cases'] if c['subject'].startswith('the $1')])"
}
answered()
{
	runs 0 approve "$often"
	runs 0 serve "$often" how=hand signed=2022-03-01
}
runs 0 decide "$often" outcome=R5.1 to=letter box=secretary
runs 0 decide "$often" outcome=R5.3 ground='it is in the library'
says 'in place of the outcome: R5.1'
runs 0 decide "$often" outcome=R5.1 to=letter box=principal
answered
is "one letter" "$(letters lifts)" "['L2022-8']"
runs 0 reopen "$often" reason=r
refused 1 "信〔2022〕8号 is the letter of this already, in another box: 'correct' moves it" decide "$often" outcome=R5.1 to=letter box=secretary
runs 0 decide "$often" outcome=R5.1 to=letter box=principal
answered
is "one letter still" "$(letters lifts)" "['L2022-8']"
is "which it names" "$(field "$often" "d['linked']")" L2022-8
runs 0 reopen "$often" reason=r
runs 0 decide "$often" outcome=R5.3 ground='it is in the library'
says 'made void: 信〔2022〕8号'
is "no petition, no letter" "$(field L2022-8 "d['state']") $(field "$often" "d['linked'], d['outcome']")" "void None R5.3"
refused 1 'what an act of .* did here' undo L2022-8
runs 0 undo "$often"
is "undone it is one" "$(field L2022-8 "d['state']") $(field "$often" "d['linked']")" "registered L2022-8"
runs 0 redo "$often"
is "and redone none" "$(field L2022-8 "d['state']")" void
runs 0 undo "$often"
runs 0 accept L2022-8
runs 0 decide "$often" outcome=R5.3 ground='it is in the library'
is "what became of it is left alone" "$(field L2022-8 "d['state']")" accepted

# the last decision alone says how it goes on: as the letter that it names, as one that is opened, or as none
begun=$(letter 'the roof' from='Li Ming')
for last in "to=$begun" ""; do
	often=$(received via=in_person arrived=2022-03-01 request='the roof must be repaired')
	runs 0 decide "$often" outcome=R5.1 to=letter box=principal
	runs 0 decide "$often" outcome=R5.1 ground=again $last
	answered
	is "opened no letter: ${last%%-*}" "$(letters roof) $(field "$often" "d['linked']")" "['L2022-9'] $([ "$last" ] && echo L2022-9 || echo None)"
done
often=$(received via=in_person arrived=2022-03-01 request='the roof must be repaired')
runs 0 decide "$often" outcome=R5.1 to="$begun"
runs 0 approve "$often"
runs 0 send-back "$often" reason=r
runs 0 decide "$often" outcome=R5.3 ground='it is in the library'
is "sent back, tied to none" "$(field "$often" "d['linked']")" None
letter 'the wall' >/dev/null
runs 0 void L2022-10 reason=r
refused 1 '10号 is void' decide "$often" outcome=R5.1 to=L2022-10
refused 1 '10号 is void' convert "$begun" to=L2022-10 reason=r

# whoever serves the answer may take it back, with the letter that it opened
runs 0 setting change impersonation on
runs 0 staff add login=di name=Ding role=disclosure
often=$(received via=in_person arrived=2022-03-01 request='the doors must be repaired')
runs 0 decide "$often" outcome=R5.1 to=letter box=principal --as di
runs 0 approve "$often"
runs 0 serve "$often" how=hand signed=2022-03-01 --as di
is "opened" "$(letters doors)" "['L2022-11']"
runs 0 undo "$often" --as di
is "taken back by who served it" "$(field L2022-11 "d['state']") $(field "$often" "d['linked']")" "void None"
runs 0 audit
runs 0 rebuild
runs 0 audit
finish
