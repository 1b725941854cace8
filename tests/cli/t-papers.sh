#!/bin/sh
# Papers that go to the wrong person, or say what is no more so: whom a consultation is about, the remedies of the day of service, an
# applicant that was corrected, a third party whose objection was outweighed.
. "$(dirname "$0")/lib.sh"
begin
for setting in telephone=12345678 authority=某省人民政府 court=某市某区人民法院 superior=某省教育厅; do
	"$DOCKET" setting change "${setting%%=*}" "${setting#*=}" >/dev/null
done

# lacks PATTERN... -> no line of the output matches
lacks()
{
	for pattern; do
		! grep -Eq -e "$pattern" "$out"
		told $? "lacks $pattern"
	done
}

# checked NUMBER -> what is to be checked of it
checked()
{
	"$DOCKET" show "$1" --format json | python3 -c "import json, sys; print(json.load(sys.stdin)['check'])"
}

# received DAY -> the number of an application that came in that day
received()
{
	DOCKET_TODAY=$1 "$DOCKET" add application applicant=张三 type=natural via=in_person arrived="$1" request=合同 2>/dev/null
}
export DOCKET_TODAY

# the paper on a disclosure against an objection goes to whoever objected, and not to whoever was asked last
case=$(received 2022-03-01)
on_day 2022-03-02 0 search "$case" result=found
on_day 2022-03-02 0 consult "$case" party=甲公司 sent=2022-03-02 delivered=2022-03-02
on_day 2022-03-02 0 consult "$case" party=丙公司 sent=2022-03-02 delivered=2022-03-02

# while both are asked, each has a letter of its own
refused 2 'needs party= \(.*甲公司、丙公司' letter "$case" third-party content=报价
runs 0 letter "$case" third-party content=报价 party=甲公司
says '^甲公司：'
refused 1 '乙学院.*甲公司、丙公司' letter "$case" third-party content=报价 party=乙学院
on_day 2022-03-04 0 consulted "$case" party=甲公司 received=2022-03-04 opinion=object reason=秘密
on_day 2022-03-04 0 consulted "$case" party=丙公司 received=2022-03-04 opinion=agree
on_day 2022-03-07 0 secrecy "$case" result=pass
on_day 2022-03-07 0 decide "$case" outcome=R1 ground=公共利益
runs 0 approve "$case"
runs 0 letter "$case" third-party-told content=合同
says '^甲公司：'
refused 1 '丙公司.*甲公司' letter "$case" third-party-told content=合同 party=丙公司
is "it is missing" "$(checked "$case" | grep -c '甲公司.*art 32.*third-party-told')" 1
on_day 2022-03-07 0 serve "$case" how=post posted=2022-03-07 paper=外1
says '第三方|third party'
on_day 2022-03-08 0 show "$case"
says 'to check +甲公司 objected'
docket letter "$case" third-party-told content=合同 issue=yes
is "then it is there" "$(checked "$case")" None
runs 0 undo "$case"
is "and missing once more" "$(checked "$case" | grep -c 甲公司)" 1

# several who objected: each gets one
several=$(received 2022-03-01)
on_day 2022-03-02 0 search "$several" result=found
for party in 甲公司 丁公司; do
	on_day 2022-03-02 0 consult "$several" party=$party sent=2022-03-02 delivered=2022-03-02
	on_day 2022-03-04 0 consulted "$several" received=2022-03-04 opinion=object reason=秘密
done
on_day 2022-03-07 0 secrecy "$several" result=pass
on_day 2022-03-07 0 decide "$several" outcome=R1 ground=公共利益
runs 0 approve "$several"
refused 2 'needs party= \(.*甲公司、丁公司' letter "$several" third-party-told content=合同
docket letter "$several" third-party-told content=合同 party=甲公司 issue=yes
says '^甲公司：'
is "the other one is left" "$(checked "$several" | grep -c '丁公司')" 1
is "and no more" "$(checked "$several" | grep -c '甲公司')" 0

# a third party and another maker at once: each has its paper, and the applicant is told of both
both=$(received 2022-03-01)
on_day 2022-03-02 0 consult "$both" party=甲公司 sent=2022-03-02
on_day 2022-03-03 0 consult "$both" party=乙学院 as=maker sent=2022-03-03
runs 0 letter "$both" third-party content=x
says '^甲公司：' 商业秘密
runs 0 letter "$both" third-party content=x party=甲公司
says '^甲公司：'
runs 0 letter "$both" maker content=x
says '^乙学院：' 第三十四条
refused 1 '乙学院' letter "$both" third-party content=x party=乙学院
refused 2 'needs party=' letter "$both" third-party-reply content=x
runs 0 letter "$both" third-party-reply content=x party=乙学院
says 视为同意公开 '乙学院（签名'
runs 0 letter "$both" third-party-reply content=x party=甲公司
says 逾期未提出意见的，由学校
runs 0 letter "$both" consulting
says '2022年3月2日书面征求第三方的意见' '2022年3月3日书面征求共同制作单位的意见'
on_day 2022-03-08 0 consulted "$both" party=甲公司 received=2022-03-08 opinion=agree
runs 0 letter "$both" consulting
says '2022年3月3日书面征求共同制作单位的意见'
lacks 征求第三方的意见
refused 1 'it is for 正在征求第三方意见的申请' letter "$both" third-party content=x

# the paper names the remedies of the day on which it goes out: what is served under another law than it was issued says so
old=$(received 2023-12-20)
for step in 'search result=found' 'secrecy result=refuse' 'decide outcome=R3.5 ground=内部事务信息' approve; do
	# shellcheck disable=SC2086
	on_day 2023-12-28 0 ${step%% *} "$old" $(echo "$step" | sed 's/^[^ ]* *//')
done
DOCKET_TODAY=2023-12-29
docket letter "$old" answer issue=yes
says '6个月内|可以自收到本答复之日起60日内'
DOCKET_TODAY=2024-01-02
docket serve "$old" how=post posted=2024-01-02
is "it is served" "$status" 0
says 'other remedies than the law of this day'
is "and is to be checked" "$(checked "$old" | grep -c 'other remedies than the law')" 1
docket letter "$old" answer issue=yes
says '应当先自收到本答复之日起60日内'
is "until it is issued again" "$(checked "$old")" None

# the same law, another day
same=$(received 2022-03-01)
on_day 2022-03-02 0 search "$same" result=none
on_day 2022-03-02 0 decide "$same" outcome=R4.1
on_day 2022-03-02 0 approve "$same"
docket letter "$same" answer issue=yes
on_day 2022-03-03 0 serve "$same" how=post posted=2022-03-03
lacks 'other remedies' named
is "nothing to check" "$(checked "$same")" None

# an applicant that is corrected after the paper was issued
wrong=$(received 2022-03-01)
on_day 2022-03-02 0 search "$wrong" result=none
on_day 2022-03-02 0 decide "$wrong" outcome=R4.1
on_day 2022-03-02 0 approve "$wrong"
docket letter "$wrong" answer issue=yes
says '^张三：'
runs 0 correct "$wrong" applicant=张三 reason=same
is "the same name is none" "$(checked "$wrong")" None
runs 0 correct "$wrong" applicant=李四 reason=typo
is "the paper names another one" "$(checked "$wrong" | grep -c 'the applicant was corrected')" 1
docket serve "$wrong" how=post posted=2022-03-02
says 'names the applicant as before'
docket letter "$wrong" answer issue=yes
says '^李四：'
is "issued again it is right" "$(checked "$wrong")" None

runs 0 audit
finish
