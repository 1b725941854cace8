#!/bin/sh
# What belongs to the matter of an accusation is guarded like it: its remedy, what was merged with it, what it was converted to or from.
. "$(dirname "$0")/lib.sh"
begin
"$DOCKET" setting change impersonation on >/dev/null
"$DOCKET" unit add name=后勤处 code=logistics >/dev/null
for who in clerk:clerk boss:supervisor party:discipline dis:disclosure leader:leader audit:auditor; do
	"$DOCKET" staff add login="${who%:*}" name="${who%:*}" role="${who#*:}" >/dev/null
done
"$DOCKET" staff add login=inside name=Inside role=supervisor unit=后勤处 >/dev/null

# sees WHO NUMBER, unseen WHO NUMBER, blind WHO NUMBER -> whether they are shown the case; blind: by any way, nor another of its kin
sees()
{
	docket --as "$1" show "$2"
	[ "$status" -eq 0 ]
	told $? "$1 sees $2"
}
unseen()
{
	docket --as "$1" show "$2"
	[ "$status" -eq 3 ]
	told $? "$1 does not see $2"
}
blind()
{
	unseen "$1" "$2"
	docket --as "$1" list --format json
	is "$1 is not listed $2" "$(json "[c for c in d['cases'] if c['ref'] == '$2' or '受贿' in str(c)] if '$2' else 0")" "[]"
	docket --as "$1" list 受贿 --format json
	is "$1 does not find $2" "$(json "len(d['cases'])")" 0
	docket --as "$1" export
	holds "$1 does not export $2" sh -c '! grep -Eq "受贿|孙行者" "$1"' - "$out"
}

# written SUBJECT BODY FIELD... -> the number of a letter of one writer
written()
{
	subject=$1
	body=$2
	shift 2
	"$DOCKET" add letter box=principal received=2022-03-01 subject="$subject" body="$body" from=孙行者 "$@" 2>/dev/null
}

# an answered letter, its remedy, and what was merged with it
first=$(written 食堂 科长受贿 class=claim)
"$DOCKET" accept "$first" >/dev/null
"$DOCKET" draft "$first" text=no >/dev/null
"$DOCKET" --as boss approve "$first" >/dev/null
"$DOCKET" reply "$first" via=post >/dev/null
runs 0 add remedy kind=recheck of="$first" received=2022-03-01 body=科长受贿五万元 authority=province
second=$(written 食堂 科长受贿)
runs 0 merge "$second" into="$first"
sees clerk R2022-1
sees clerk L2022-2
docket --as clerk list --format json
before=$(json "len(d['cases'])")

# the hard guard comes first: it is corrected while the remedy runs, and its unit sees it no more
refused 1 'under way' correct "$first" category=LOG reason=x
refused 1 'under way' correct "$first" class=praise reason=x
runs 0 correct "$first" confidential=yes reason=x
runs 0 correct "$first" confidential=no reason=x
sees inside L2022-2
runs 0 correct "$first" class=accuse against=后勤处 reason='he says so'
for n in L2022-1 L2022-2 R2022-1; do
	blind clerk $n
	blind leader $n
	blind audit $n
	blind inside $n
	sees boss $n
	sees party $n
done
docket --as boss show R2022-1 --format json
is "masked like it" "$(json "d['writer']")" "孙*"
docket --as clerk list --format json
is "three fewer" "$(json "$before - len(d['cases'])")" 3
docket --as clerk report 2022 --format json
is "and none counted" "$(json "'R2022' in str(d) or '信〔2022〕1号' in str(d)")" False
docket --as clerk person 孙行者
[ "$status" -ne 0 ] || ! grep -q 2022 "$out"
told $? "nor found by the person"
runs 0 transfer "$first" reason=m
docket --as boss list --format json
is "the head of the office goes on seeing what is open beside it" "$(json "[c['ref'] for c in d['cases']]")" "['R2022-1']"
unseen boss L2022-2
for n in L2022-1 L2022-2 R2022-1; do
	sees party $n
done
blind clerk R2022-1
runs 0 audit

# corrected back it is open again, and what is done to the remedy meanwhile changes nothing
runs 0 --as party note R2022-1 text='asked the province'
blind clerk R2022-1
runs 0 undo "$first"
sees boss R2022-1
runs 0 --as party correct "$first" class=claim reason='it is a claim'
for n in L2022-1 L2022-2 R2022-1; do
	sees clerk $n
	sees inside $n
done
# but whom it was taken to be against stays with the discipline office
told_of()
{
	docket --as "$1" show "$first" --format json
	json "[[e['body']['against'] for e in d['events'] if 'against' in e['body']], any('made against' in e['text'] for e in d['events'])]"
}
is "the unit is not told that it was accused" "$(told_of inside)" "[[None], False]"
is "nor the office" "$(told_of clerk)" "[[None], False]"
is "the discipline office knows" "$(told_of party)" "[['logistics'], True]"
runs 0 audit

# once more, so that nothing of what follows is of it
runs 0 correct "$first" class=accuse reason=again
blind clerk R2022-1

# what it was converted to, what came of that in turn, and what was found to be a petition
third=$(written 文件 科长受贿的文件)
runs 0 convert "$third" to=application type=natural confirmed=2022-03-01 reason=x
sees dis A2022-1
runs 0 split A2022-1 request=科长受贿的账
sees dis A2022-2
runs 0 decide A2022-2 outcome=R5.1 to=letter box=principal
runs 0 approve A2022-2 group=x
runs 0 --as dis serve A2022-2 how=hand signed=2022-03-01
sees clerk L2022-4
runs 0 correct L2022-4 class=accuse reason=z
for n in L2022-3 A2022-1 A2022-2 L2022-4; do
	blind dis $n
	sees party $n
done
runs 0 --as party correct L2022-4 class=claim reason=z
sees dis A2022-2
runs 0 audit

# what is open beside an accusation that was handed over is answered by the head of the office, who keeps it until it is archived
runs 0 correct L2022-4 class=accuse reason=z
runs 0 transfer L2022-4 reason=m
unseen boss L2022-4
runs 0 --as boss show A2022-2
says 'a case that you do not see'
holds "nor is it named" sh -c '! grep -q "2022〕4号\|L2022-4" "$1"' - "$out"
blind dis A2022-1
runs 0 --as boss decide A2022-1 outcome=R5.3
runs 0 --as boss approve A2022-1 group=group
runs 0 --as boss serve A2022-1 how=hand signed=2022-03-01
for n in A2022-1 A2022-2; do
	sees boss $n
	blind dis $n
	sees party $n
done
runs 0 audit

# whom it is made against has no hand in the matter, though the case that tells of it is no accusation itself
export DOCKET_TODAY=2022-03-01
one=$("$DOCKET" add letter box=principal received=2022-03-01 subject='one of it' body='受贿十万' from=猪八戒)
two=$("$DOCKET" add letter box=principal received=2022-03-01 subject='two of it' body='受贿十万' from=猪八戒)
runs 0 merge "$two" into="$one"
runs 0 --as boss correct "$one" class=accuse against=后勤处 reason=x
runs 0 --as boss unmerge "$two" reason=x
runs 0 --as boss accept "$two"
refused 1 "against '(logistics|后勤处)'.*art 23, 44" --as boss assign "$two" unit=logistics
refused 1 "against '(logistics|后勤处)'.*art 23, 44" --as boss assign "$two" unit=后勤处
"$DOCKET" unit add name=教务处 code=teaching >/dev/null
refused 1 "against '(logistics|后勤处)'.*art 23, 44" --as boss assign "$two" unit=teaching with=logistics
runs 0 --as boss assign "$two" unit=teaching

# a unit that had a case in hand before its matter became an accusation against it gets nothing of it any more
"$DOCKET" unit add name=图书馆 code=library >/dev/null
fourth=$(written 班车 班车晚点)
runs 0 accept "$fourth"
runs 0 assign "$fourth" unit=后勤处
runs 0 remind "$fourth"
fifth=$(written 班车 班车回扣)
runs 0 merge "$fifth" into="$fourth"
runs 0 correct "$fifth" class=accuse against=后勤处 reason=z
accused='accusation in this matter is made against.*art 23, 44'
refused 1 "$accused" --as boss letter "$fourth" letter-sheet
refused 1 "$accused" --as boss letter "$fourth" letter-sheet issue=yes
refused 1 "$accused" --as boss letter "$fourth" reminder
refused 1 "$accused" --as boss remind "$fourth"
refused 1 "$accused" --as boss supervise "$fourth" text=t
refused 1 "$accused" --as boss assign "$fourth" unit=图书馆 handler=inside
runs 0 --as boss assign "$fourth" unit=图书馆
runs 0 --as boss letter "$fourth" letter-sheet
refused 1 "$accused" --as boss letter "$fourth" reminder to=后勤处负责人
refused 1 "$accused" --as boss remind "$fourth" to=Inside
"$DOCKET" staff add login=wjg name=吴建国 role=handler unit=后勤处 >/dev/null
for who in 吴主任 '王老师、主任吴建国' '吴 某' 'Mr. Inside'; do
	refused 1 "$accused" --as boss remind "$fourth" to="$who" text=x
done
runs 0 --as boss remind "$fourth"
finish
