#!/bin/sh
# What guards an accusation is lifted by the discipline office alone, and nothing of its matter is left to nobody.
. "$(dirname "$0")/lib.sh"
begin
export DOCKET_TODAY=2022-03-02
"$DOCKET" setting change impersonation on >/dev/null
"$DOCKET" unit add name=后勤处 code=logistics >/dev/null
for who in clerk:clerk sup:supervisor dcp:discipline dis:disclosure ldr:leader arc:archivist; do
	"$DOCKET" staff add login="${who%:*}" name="${who%:*}" role="${who#*:}" >/dev/null
done
"$DOCKET" staff add login=hq name=HQ role=handler unit=后勤处 >/dev/null

# sees WHO NUMBER STATUS
sees()
{
	docket --as "$1" show "$2"
	is "$1 sees $2" "$status" "$3"
}

# logs WORD... -> a case of the clerk
logs()
{
	docket --as "${by:-clerk}" add "$@"
	is "logged: $*" "$status" 0
}

# written NUMBER -> a letter that its unit handles
written()
{
	logs letter box=principal received=2022-03-02 subject=食堂 body=科长受贿 from=孙行者
	runs 0 --as clerk accept "$1"
	runs 0 --as clerk assign "$1" unit=后勤处 handler=hq
	sees hq "$1" 0
}

# neither a correction, nor taking one back, nor bringing one back makes it open again
written L2022-1
runs 0 --as sup correct L2022-1 class=accuse against=后勤处 reason=x
sees hq L2022-1 3
refused 4 'discipline office alone' --as sup correct L2022-1 class=claim reason=x
refused 4 'discipline office alone' --as sup undo L2022-1
sees hq L2022-1 3
runs 0 --as dcp undo L2022-1
sees hq L2022-1 0
runs 0 --as sup redo L2022-1
sees hq L2022-1 3
runs 0 --as dcp correct L2022-1 class=claim reason=x
runs 0 --as dcp undo L2022-1
refused 4 'discipline office alone' --as sup redo L2022-1
sees hq L2022-1 3
runs 0 --as sup note L2022-1 text=n
runs 0 --as sup undo L2022-1

# nor whom it is against
written L2022-2
runs 0 --as sup correct L2022-2 class=accuse reason=x
runs 0 --as sup correct L2022-2 against=后勤处 reason=x
refused 4 'discipline office alone' --as sup undo L2022-2
runs 0 --as dcp undo L2022-2

# the same of a visit
logs visit received=2022-03-02 visitor=猪八戒 matter=处长受贿
runs 0 --as sup correct V2022-1 class=accuse against=后勤处 reason=x
refused 4 'discipline office alone' --as sup undo V2022-1

# nor what was merged with it, for which the discipline office does what the office does otherwise
logs letter box=principal received=2022-03-02 subject=食堂 body=科长受贿
logs letter box=principal received=2022-03-02 subject=食堂 body=科长受贿五万元
runs 0 --as clerk merge L2022-4 into=L2022-3
runs 0 --as sup correct L2022-3 class=accuse reason=x
sees clerk L2022-4 3
refused 4 'discipline office alone' --as sup undo L2022-4
sees clerk L2022-4 3
runs 0 --as dcp undo L2022-4
sees clerk L2022-4 0

# an application that was a petition, whose letter was found to be an accusation and was handed over
logs application applicant=白骨精 type=natural via=in_person arrived=2022-03-02 request=处长受贿的账
runs 0 --as clerk decide A2022-1 outcome=R5.1 to=letter box=principal ground=z
runs 0 --as sup approve A2022-1 group=会
runs 0 --as sup serve A2022-1 how=hand signed=2022-03-02
runs 0 --as sup correct L2022-5 class=accuse against=后勤处 reason=z
runs 0 --as dcp transfer L2022-5 reason=z
for who in clerk dis ldr arc hq; do
	sees "$who" A2022-1 3
done
sees sup L2022-5 3

# the head of the office does what the office owes to it until it is archived, and the discipline office may as well
for who in sup dcp; do
	sees "$who" A2022-1 0
	docket --as "$who" letter A2022-1 not-processed channel=c authority=a court=c telephone=1 issue=yes
	is "$who issues its paper" "$status" 0
done
refused 4 'not permitted to dcp' --as dcp add remedy kind=report of=L2022-4 received=2022-03-02 body=b authority=province
runs 0 --as sup add remedy kind=reconsideration of=A2022-1 received=2022-03-02 body=b authority=province
runs 0 --as dcp answer R2022-1 text=t on=2022-03-02 signer=sup
runs 0 --as sup conclude R2022-1 result=upheld on=2022-03-02
runs 0 --as dcp close R2022-1
by=dcp logs remedy kind=litigation of=R2022-1 received=2022-03-02 body=b authority=court
sees clerk R2022-2 3
runs 0 --as sup answer R2022-2 text=t on=2022-03-02 signer=dcp
runs 0 --as dcp conclude R2022-2 result=corrected on=2022-03-02
runs 0 --as sup execute R2022-2 reason=r until=2022-04-02
sees sup A2022-1 0
sees dis A2022-1 3
runs 0 --as dcp decide A2022-1 outcome=R5.1 ground=z
runs 0 --as sup approve A2022-1 group=会
runs 0 --as dcp serve A2022-1 how=hand signed=2022-03-02
runs 0 --as sup close R2022-2

# what is archived is left to the discipline office
export DOCKET_TODAY=2023-03-02
runs 0 --as sup archive R2022-2
sees sup R2022-2 3
runs 0 --as sup archive A2022-1
sees sup A2022-1 3
sees dcp A2022-1 0
runs 0 --as dcp archive R2022-1
by=dcp logs remedy kind=litigation of=A2022-1 taken=yes received=2023-03-02 body=b authority=court
runs 0 --as sup answer R2023-1 text=t on=2023-03-02 signer=dcp
runs 0 --as dcp conclude R2023-1 result=corrected on=2023-03-02
refused 3 'a case that you do not see' --as sup execute R2023-1 reason=r until=2023-04-02
holds "which is not named" sh -c '! grep -Eq "A2022-1|2022.1" "$1"' - "$err"
runs 0 --as dcp execute R2023-1 reason=r until=2023-04-02
sees sup A2022-1 0

# the leader who hears an accusation at a reception hands it over, and does not see it any more; another leader does not
"$DOCKET" staff add login=vice name=高峰 role=leader >/dev/null
"$DOCKET" staff add login=other name=何平 role=leader >/dev/null
logs visit received=2023-03-02 visitor=沙僧 matter=房子
refused 1 'for accusations alone' --as vice transfer V2023-1 reason=r
runs 0 --as vice receive V2023-1 minutes=处长受贿 leader=高峰
refused 4 'the leader who received the visitor' --as other transfer V2023-1 reason=r
refused 4 'clerk' --as clerk transfer V2023-1 reason=r
docket --as vice transfer V2023-1 reason='处长受贿' against=后勤处
is "the leader hands it over" "$status" 0
for who in vice sup clerk; do
	sees "$who" V2023-1 3
done
docket --as dcp show V2023-1 --format json
is "as an accusation, and against whom" "$(json "(d['class'], d['state'])")" "('accuse', 'transferred')"
docket --as dcp show V2023-1
says 'made against +后勤处'
runs 0 --as dcp undo V2023-1
sees clerk V2023-1 0

# a case is given to who handles the cases of that unit, and to nobody else
logs letter box=principal received=2023-03-02 subject=水电 body=漏水 from=白骨精
runs 0 --as clerk accept L2023-1
"$DOCKET" unit add name=图书馆 code=library >/dev/null
for who in ldr clerk dcp; do
	refused 1 'neither handler nor head of 后勤处; there are HQ .hq.' --as clerk assign L2023-1 unit=后勤处 handler="$who"
done
refused 1 'neither handler nor head of 图书馆, where nobody' --as clerk assign L2023-1 unit=图书馆 handler=hq
runs 0 --as clerk assign L2023-1 unit=后勤处
refused 1 'there are HQ .hq.' --as hq sign L2023-1 handler=clerk
runs 0 --as hq sign L2023-1 handler=HQ

# whom an accusation is made against is kept from it as a person, too: at the time it is logged, by whoever logs it
"$DOCKET" staff add login=su name=苏主任 role=supervisor >/dev/null
"$DOCKET" staff add login=zhao name=赵明远 role=leader,supervisor >/dev/null
bare()
{
	docket --as "$1" list --format json
	is "$1 is not listed $2" "$(json "[c for c in d['cases'] if c['ref'] == '$2']")" '[]'
	docket --as "$1" list 受贿十万 --format json
	is "$1 does not find $2" "$(json "len(d['cases'])")" 0
	for words in alerts review export 'show today'; do
		# shellcheck disable=SC2086 # words
		docket --as "$1" $words
		holds "$1 has nothing of $2 in $words" sh -c '! grep -Eq "受贿十万|$2" "$1"' - "$out" "$2"
	done
	refused 3 . --as "$1" show "$2"
	refused 3 . --as "$1" transfer "$2" reason=x
}
logs letter box=principal received=2023-03-02 class=accuse against=su,后勤处 subject=举报 body=受贿十万 from=沙僧
bare su L2023-2
bare hq L2023-2
sees sup L2023-2 0
sees dcp L2023-2 0
runs 0 --as sup show L2023-2 --format json
is "against whom" "$(json "d['events'][0]['body']['against'].split()")" "['staff:su', 'logistics']"
runs 0 --as dcp show L2023-2
says 'made against +苏主任, 后勤处' 'logged +校长信箱; made against: 苏主任, 后勤处'
# also what belongs to it, and whoever takes part in it
runs 0 --as sup correct L2023-1 class=accuse against=苏主任 reason=x
refused 3 . --as su show L2023-1
refused 4 'discipline office alone' --as sup correct L2023-1 against=后勤处 reason=x
refused 4 'discipline office alone' --as sup undo L2023-1
runs 0 --as dcp correct L2023-1 against=后勤处 reason=x
sees su L2023-1 0
runs 0 --as dcp undo L2023-1
sees su L2023-1 3
runs 0 --as sup transfer L2023-2 reason=x
logs visit received=2023-03-02 visitor=沙僧 matter=房子 class=accuse against=赵明远
refused 1 "made against '赵明远'" --as sup receive V2023-2 minutes=m leader=赵明远
sees zhao V2023-2 3
refused 1 "no unit 'nobody'" --as clerk add letter box=principal received=2023-03-02 class=accuse against=nobody subject=x body=y
# whoever is called in the subject, until the discipline office says against whom it is
logs letter box=principal received=2023-03-02 class=accuse subject=举报苏主任和赵明远受贿 body=受贿十万
bare su L2023-3
sees zhao L2023-3 3
runs 0 --as sup show L2023-3 --format json
is "the history says why" "$(json "d['events'][0]['text']")" '校长信箱; called in the subject and therefore kept from it: 苏主任, 赵明远'
runs 0 --as sup correct L2023-3 subject=举报受贿 reason=x
sees su L2023-3 3
runs 0 --as dcp correct L2023-3 against=赵明远 reason=x
sees su L2023-3 0
sees zhao L2023-3 3
runs 0 --as sup correct L2023-3 category=hr reason=x
runs 0 --as dcp correct L2023-3 class=other reason=x
docket --as sup show L2023-3 --format json
is "nor is it told any more who was called" "$(json "(d['events'][0]['text'], d['events'][0]['body']['named'])")" "('校长信箱', None)"
runs 0 --as dcp undo L2023-3
sees su L2023-3 0
# never the last of the discipline office
refused 1 "nobody could take on an accusation against dcp" --as clerk add letter box=principal received=2023-03-02 class=accuse against=dcp subject=x body=y
"$DOCKET" staff change dcp name=戴纪 >/dev/null
logs letter box=principal received=2023-03-02 class=accuse subject=戴纪受贿 body=受贿十万
holds "whoever logs it is told in one line" sh -c '[ "$(wc -l < "$1")" -eq 1 ] && grep -q "; called in the subject, but nobody else could take it on: 戴纪" "$1"' - "$err"
sees dcp L2023-4 0
runs 0 --as dcp show L2023-4 --format json
is "which the history says" "$(json "d['events'][0]['text']")" '校长信箱; called in the subject, but nobody else could take it on: 戴纪'
runs 0 audit
# a clerk who makes an accusation of a letter is told where it went, as who logs one is
logs letter box=principal received=2022-03-02 subject=礼金 body=x
told_on=$(cat "$out")
docket --as clerk correct "$told_on" class=accuse reason=x
is "corrected" "$status" 0
holds "and told" grep -q "^docket: $told_on is an accusation: .*you do not see it any more" "$err"
sees clerk "$told_on" 3

# nor the one who keeps the register alone
DOCKET_REGISTER=$home/alone.db
export DOCKET_REGISTER
runs 0 init school=x
runs 0 staff change "$(id -un)" name=张三
refused 1 'nobody could take on' add letter box=principal received=2022-03-02 class=accuse against=张三 subject=x body=y
runs 0 add letter box=principal received=2022-03-02 class=accuse subject=反映张三受贿 body=y
docket list --format json
is "who is called in it still reads it" "$(json 'd["total"]')" 1
finish
