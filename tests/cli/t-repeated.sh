#!/bin/sh
# An application that repeats another one (R5.2) is of the same applicant, and that one was answered.
. "$(dirname "$0")/lib.sh"
begin
for word in authority court telephone address office; do
	docket setting change $word 某处
done
docket setting change impersonation on

# applied WHO FIELD... -> the next application
applied()
{
	who=$1
	shift
	docket add application applicant="$who" type=natural via=in_person arrived="$DOCKET_TODAY" request=学费 "$@"
}

# answered NUMBER -> an answer that was served today
answered()
{
	docket secrecy "$1" result=pass
	docket decide "$1" outcome=R1
	docket draft "$1" text=附后
	docket approve "$1"
	docket letter "$1" 答复书 issue=yes given=邮寄
	docket serve "$1" how=hand signed="$DOCKET_TODAY"
	is "$1 is answered" "$("$DOCKET" show "$1" --format json | python3 -c 'import json, sys; print(json.load(sys.stdin)["state"])')" closed
}

# paper NUMBER FIELD... -> the notice that it is not processed
paper()
{
	case=$1
	shift
	runs 0 letter "$case" not-processed "$@"
}

applied 李明 contact=13800138000
applied 王芳
answered A2022-1
DOCKET_TODAY=2022-04-11
export DOCKET_TODAY
applied 李明
applied 李明 contact=13900139000
applied 小李 contact='电话 13800138000'
docket add letter box=principal received=2022-03-01 from=李明 subject=x body=x

refused 1 'R5.2 .*to= names the application.*art 36' decide A2022-3 outcome=R5.2
refused 1 'R5.2 .*no application.*art 36' decide A2022-3 outcome=R5.2 to=L2022-1
refused 1 'R5.2 .*itself' decide A2022-3 outcome=R5.2 to=A2022-3
refused 1 'R5.2 .*申〔2022〕4号 was not answered' decide A2022-3 outcome=R5.2 to=A2022-4
refused 1 'R5.2 .*申〔2022〕1号 is of another applicant' decide A2022-2 outcome=R5.2 to=A2022-1
refused 3 . decide A2022-3 outcome=R5.2 to=A2022-99
refused 1 'earlier= is for R5.2' decide A2022-3 outcome=R5.3 earlier=申〔2021〕3号
runs 0 decide A2022-3 outcome=R5.2 to=A2022-1
runs 0 decide A2022-5 outcome=R5.2 to=A2022-1
runs 0 undo A2022-5
runs 0 show A2022-3
says 'A2022-1|申〔2022〕1号'
# the paper says it of itself
paper A2022-3
is "the number and the day of the answer" "$(tr -d '\n ' <"$out" | grep -o '于2022年3月1日作出答复（申〔2022〕1号-答）')" \
	'于2022年3月1日作出答复（申〔2022〕1号-答）'
runs 0 approve A2022-3
runs 0 serve A2022-3 how=hand signed=2022-04-11
refused 1 'found to repeat another one itself' decide A2022-4 outcome=R5.2 to=A2022-3
# earlier= alone is looked up, too, where it is a number of this register
refused 3 '申〔2022〕99号' decide A2022-4 outcome=R5.2 earlier='申〔2022〕99号-答'
refused 3 'A2023-1' decide A2022-4 outcome=R5.2 earlier=A2023-1
refused 1 'R5.2 .*申〔2022〕5号 was not answered' decide A2022-4 outcome=R5.2 earlier='申〔2022〕5号'
refused 1 'R5.2 .*信〔2022〕1号 is no application' decide A2022-4 outcome=R5.2 earlier=L2022-1
refused 1 'R5.2 .*申〔2022〕1号 is of another applicant' decide A2022-2 outcome=R5.2 earlier='申〔2022〕1号-答'
runs 0 decide A2022-5 outcome=R5.2 earlier=A2022-1
is "it is linked, and its answer named" "$("$DOCKET" show A2022-5 --format json | python3 -c 'import json, sys; d = json.load(sys.stdin); print(d["linked"], [e["text"] for e in d["events"] if e["kind"] == "decide" and "申〔2022〕1号-答" in e["text"]] != [])')" 'A2022-1 True'
runs 0 undo A2022-5
runs 0 decide A2022-5 outcome=R5.2 earlier='申〔2022〕1号-答'
is "by the number of its paper, too" "$("$DOCKET" show A2022-5 --format json | python3 -c 'import json, sys; print(json.load(sys.stdin)["linked"])')" A2022-1
runs 0 undo A2022-5
runs 0 decide A2022-5 outcome=R5.2 earlier='2021年校办答复第7号'
runs 0 undo A2022-5
# one that the register does not have
runs 0 decide A2022-4 outcome=R5.2 earlier='申〔2021〕3号-答'
paper A2022-4 earlier-on=2021-05-01
is "of before" "$(tr -d '\n ' <"$out" | grep -o '于2021年5月1日作出答复（申〔2021〕3号-答）')" '于2021年5月1日作出答复（申〔2021〕3号-答）'

# that a masked applicant is the same would tell who it is
docket staff add login=gong name=公开 role=disclosure
applied 李明 confidential=yes
refused 1 'masked.*reveal A2022-6' --as gong decide A2022-6 outcome=R5.2 to=A2022-1
runs 0 --as gong reveal A2022-6 reason=核对
runs 0 --as gong decide A2022-6 outcome=R5.2 to=A2022-1
runs 0 audit
finish
