#!/bin/sh
# Whose name is masked is not told by what else is known of them: not by their other cases, not by a number that is guessed.
. "$(dirname "$0")/lib.sh"
begin
docket setting change impersonation on
docket unit add name=后勤处
docket staff add login=han name=韩 role=handler unit=后勤处
docket staff add login=gong name=公开 role=disclosure
docket staff add login=jiao name=纪 role=discipline
id=11010519491231002X

# one person: an open letter and a confidential one, both with the unit
wrote()
{
	docket add letter box=principal received=2022-03-01 from=欧阳文 contact='13812345678 ouyang@example.edu.cn' identity=$id "$@"
}
wrote subject=路灯坏了 body=东门
wrote subject=食堂采购 body=回扣 confidential=yes
for n in L2022-1 L2022-2; do
	docket accept "$n"
	docket assign "$n" unit=后勤处
done

# told WHO: neither the masked case from the open one, nor the open one from the masked case
kept_from()
{
	refused 1 'masked.*reveal' --as "$1" person L2022-2
	refused 1 'masked.*reveal' --as "$1" list person:L2022-2
	runs 0 --as "$1" show L2022-2
	! grep -q '欧阳文\|13812345678\|more case' "$out"
	told $? "$1 is not told of other cases"
	for who in L2022-1 13812345678 ouyang@example.edu.cn $id 欧阳文 '欧阳文 002X'; do
		runs 0 --as "$1" person "$who" --format json
		is "$1 finds the open one alone by $who" "$(json '[c["ref"] for c in d["cases"]]')" "['L2022-1']"
	done
	runs 0 --as "$1" list person:13812345678 --format json
	is "$1 lists the open one alone" "$(json '[c["ref"] for c in d["cases"]]')" "['L2022-1']"
}
kept_from han
kept_from "$(id -un)"

# no hint at a duplicate, either; what the texts say is another matter
wrote subject=又来 body=又来
holds "the open one is hinted at" grep -q '2022〕1号' "$err"
! grep -q '2022〕2号' "$err"
told $? "the masked one is not"
docket add letter box=principal received=2022-03-01 from=某 subject=食堂采购 body=回扣
holds "the same text is" grep -q '2022〕2号.*欧阳\*' "$err"

# an accusation, and a confidential application
docket add letter box=principal received=2022-03-01 from=欧阳文 contact=13812345678 subject=举报 body=某人 class=accuse
runs 0 --as jiao person 13812345678 --format json
! grep -q L2022-5 "$out"
told $? "an accusation"
refused 1 'masked.*reveal' --as jiao person L2022-5
docket add application applicant=欧阳文 type=natural via=in_person arrived=2022-03-01 request=名册 contact=13812345678 confidential=yes
runs 0 --as gong person 13812345678 --format json
! grep -q A2022-1 "$out"
told $? "an application"
refused 1 'masked.*reveal' --as gong person A2022-1

# once it is revealed, for a reason that is recorded, what it tells may be looked up
runs 0 --as han reveal L2022-2 reason=回访
says 13812345678
runs 0 --as han person 13812345678 --format json
is "looked up by what was revealed" "$(json '[c["ref"] for c in d["cases"]]')" "['L2022-1']"

# what is no longer confidential is known again, and the other way round
runs 0 correct L2022-2 confidential=no reason=本人同意
runs 0 person L2022-2 --format json
is "known again" "$(json 'sorted(c["ref"] for c in d["cases"])')" "['L2022-1', 'L2022-2', 'L2022-3']"
runs 0 undo L2022-2
refused 1 'masked.*reveal' person L2022-2
runs 0 correct L2022-1 confidential=yes reason=本人要求
runs 0 person 13812345678 --format json
is "and no longer" "$(json 'sorted(c["ref"] for c in d["cases"])')" "['L2022-3']"
runs 0 audit
finish
