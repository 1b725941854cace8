#!/bin/sh
# Who may do and see what: recusal, handling together, accusations, what is masked and what shows it.
. "$(dirname "$0")/lib.sh"
begin
runs 0 setting change impersonation on
for unit in 后勤处 教务处 图书馆; do
	runs 0 unit add name=$unit
done
runs 0 staff add login=wang name=王敏 role=clerk

# with nobody else to go on with it, nobody withdraws
letter Water >/dev/null
refused 1 '2005. art 30' recuse L2022-1 who="$(id -un)" reason=亲属
DOCKET_TODAY=2022-05-01 refused 1 'Petitions art 28' recuse L2022-1 who="$(id -un)" reason=亲属
runs 0 staff add login=li name=李强 role=supervisor
runs 0 staff add login=zhou name=周志 role=supervisor
runs 0 staff add login=hou name=侯工 role=handler unit=后勤处
runs 0 staff add login=jiao name=焦师 role=handler unit=教务处
runs 0 staff add login=ji name=纪平 role=discipline

# recusal: whoever withdrew sees no more of the case, nowhere
runs 0 --as li accept L2022-1
runs 0 --as zhou recuse L2022-1 who=li reason=亲属
refused 3 L2022-1 --as li show L2022-1
refused 3 L2022-1 --as li note L2022-1 text=x
runs 0 --as li list
says 'No case fits'
runs 0 --as li list Water --format json
is "found by words" "$(json 'd["total"]')" 0
runs 0 --as li list state:open --format json
is "counted" "$(json 'd["total"]')" 0
runs 0 --as li export --format jsonl
is "exported" "$(wc -c <"$out")" 0
runs 0 --as li prove letters.total period=2022 --format json
is "reported" "$(json 'd["total"]')" 0
runs 0 --as li prove letters.total period=2022 as-of=2022-02-28 --format json
is "reported as of a day before" "$(json 'd["total"]')" 0
runs 0 --as zhou list --format json
is "others see it" "$(json 'd["total"]')" 1
refused 3 . --as li undo L2022-1
runs 0 --as zhou undo L2022-1
runs 0 --as li show L2022-1

# handled together: both units see the case, a third one does not
runs 0 --as li assign L2022-1 unit=后勤处 with=教务处
runs 0 --as hou show L2022-1
runs 0 --as jiao show L2022-1
runs 0 --as jiao list --format json
is "listed" "$(json 'd["total"], len(d["cases"])')" "(1, 1)"
runs 0 --as jiao list Water --format json
is "found" "$(json 'd["total"]')" 1
runs 0 --as jiao list unit:后勤处 state:open --format json
is "filtered" "$(json 'd["total"]')" 1
letter Heat >/dev/null
runs 0 --as li accept L2022-2
runs 0 --as li assign L2022-2 unit=教务处
for sort in newest due received number state unit closed; do
	runs 0 --as jiao list sort=$sort --format json
	is "both, by $sort" "$(json 'd["total"], len(d["cases"])')" "(2, 2)"
done
runs 0 --as jiao list limit=1 --format json
is "a page of them" "$(json 'd["total"], [c["ref"] for c in d["cases"]]')" "(2, ['L2022-2'])"
runs 0 --as hou list --format json
is "the other unit's own" "$(json '[c["ref"] for c in d["cases"]]')" "['L2022-1']"
runs 0 --as li assign L2022-1 unit=图书馆
refused 3 . --as jiao show L2022-1
refused 3 . --as hou show L2022-1

# an accusation: whoever logs it sees its number only, the head of the office hands it over, then the discipline office has it alone
docket --as wang add letter box=secretary received=2022-03-01 class=accuse against=后勤处 subject=反映 body=收受礼品
says 3号
holds "who logs it is told where it went" grep -q '3号 is an accusation.*discipline office.*2005. art 23' "$err"
is "in one line" "$(wc -l <"$err")" 1
refused 3 . --as wang show L2022-3
refused 3 . --as wang transfer L2022-3 reason=移送
runs 0 --as li show L2022-3
says 收受礼品
refused 1 'goes|handed' --as li accept L2022-3
runs 10 --as li alerts within=10
says '信2022-3'
runs 0 staff change hou role=handler,supervisor
refused 3 . --as hou show L2022-3
runs 0 --as hou list 收受礼品
says 'No case fits'
runs 0 staff change hou role=handler,discipline
refused 3 . --as hou show L2022-3
runs 0 --as li transfer L2022-3 reason=移送
refused 3 . --as li show L2022-3
refused 3 . --as li undo L2022-3
runs 0 --as ji show L2022-3
says 收受礼品
refused 3 . --as hou show L2022-3

# the same of a visit: booked, received, handed over; the unit that it is made against never sees it, nor whoever booked it
runs 0 reception plan date=2022-03-01 leader=校长 place=201 from=14:30 to=17:00 slots=5 anyway=yes
docket --as wang add visit received=2022-03-01 session=2022-03-01 visitor=来访者甲 matter=反映收受礼金 class=accuse against=后勤处
refused 3 . --as wang show V2022-1
docket --as hou reception show 2022-03-01 --format json
is "who came without an appointment takes no row" "$status $(json "sum(v['taken'] for v in d['visits'])")" "0 0"
runs 0 staff change hou role=handler,supervisor
refused 3 . --as hou show V2022-1
runs 0 staff change hou role=handler,clerk
refused 3 . --as hou show V2022-1
runs 0 --as li receive V2022-1 minutes=当面反映
refused 1 'goes|handed' --as li hand-over V2022-1 unit=教务处 opinion=x
refused 1 'goes|handed' --as li answer-on-spot V2022-1 text=x
refused 3 . --as wang transfer V2022-1 reason=移送
runs 0 --as li show V2022-1
says '^visitor +来\*'
runs 0 --as li transfer V2022-1 reason=移送
refused 3 . --as li show V2022-1
refused 3 . --as hou show V2022-1
runs 0 --as ji show V2022-1
says 当面反映
runs 0 --as ji reveal V2022-1 reason=核实
says '^visitor +来访者甲'
runs 0 staff change hou role=handler
runs 0 --as hou list 当面反映
says 'No case fits'
runs 0 --as hou reception list
! grep -q 收受礼金 "$out"
told $? "nor in the rota"

# what is masked, and the act that shows it
runs 0 add letter box=principal received=2022-03-01 from=欧阳明 contact=13800138000 identity=11010519491231002X confidential=yes \
	subject=反映宿舍 body=宿舍漏水
n=L2022-4
shown()
{
	for words in "show $n" "show $n --format json" "list" "list --format csv" "list --format json" "export --format jsonl" "export --format csv" "person $n"; do
		# shellcheck disable=SC2086
		docket --as li $words
		! grep -Eq '欧阳明|13800138000|11010519491231002X' "$out"
		told $? "masked: $words"
	done
}
shown
runs 0 --as li list 欧阳明
says 'No case fits'
refused 2 reason --as li reveal $n
refused 2 'needs reason=' --as li reveal $n "reason= "
refused 3 . --as jiao reveal $n reason=x
runs 0 --as li reveal $n reason=电话回访
says 欧阳明 13800138000 11010519491231002X
runs 0 --as li show $n
says "identity shown .*电话回访"
shown
docket --as li undo $n
! grep -q 'identity shown' "$err"
told $? "no undo takes it back"
runs 0 --as zhou show $n
says "identity shown .*电话回访"
# papers name the writer only where it is said why; what was issued is found by its words, and shown masked
runs 0 --as li accept $n
runs 0 --as li letter $n 受理告知书 telephone=62750000
says '^欧\*：|^欧阳\*：'
docket --as li letter $n 受理告知书 telephone=62750000 issue=yes reason=寄给来信人
says '^欧阳明：'
for words in "letter $n issued=1" "letter $n --format json" "show $n --format json"; do
	# shellcheck disable=SC2086
	docket --as li $words
	! grep -q '欧阳明' "$out" && grep -q '欧阳\*：' "$out"
	told $? "masked: $words"
done
runs 0 --as li letter $n issued=1 reason=来电询问
says '^欧阳明：'
runs 0 --as li show $n
says "identity shown .*来电询问"
runs 0 --as li list 决定予以受理 --format json
is "found by the words of the paper" "$(json '[c["ref"] for c in d["cases"]]')" "['L2022-4']"
runs 0 --as li list 欧阳明
says 'No case fits'
runs 0 --as jiao list 决定予以受理
says 'No case fits'
docket --as li undo $n
runs 0 --as li list 决定予以受理
says 'No case fits'
runs 0 add letter box=principal received=2022-03-01 anonymous=yes subject=匿名 body=无
refused 1 'nothing is known' reveal L2022-5 reason=x
runs 0 staff add login=shen name=沈 role=auditor
refused 4 . --as shen reveal L2022-1 reason=x

# a copy holds guarded cases: administrators make it, an auditor says why
refused 4 'administrator' --as li backup "$home/copy.db"
refused 2 'reason=' --as shen backup "$home/copy.db"
runs 0 --as shen backup "$home/copy.db" reason=年度审计
holds "why is in the record, and in the copy" grep -q 年度审计 "$home/copy.db"
runs 0 audit

# whoever works on applications sees a confidential one, but not a confidential letter
runs 0 staff add login=gong name=公开 role=disclosure
runs 0 add application applicant=欧阳明 type=natural via=in_person arrived=2022-03-01 request=名册 confidential=yes
runs 0 --as gong show A2022-1
! grep -q 欧阳明 "$out"
told $? "the name is masked"
refused 3 . --as gong show L2022-4
refused 3 . --as shen show A2022-1
runs 0 void A2022-1 reason=试

# the same person, in any kind and box
runs 0 add letter box=principal received=2022-03-01 from=李明 contact='138-0013-8001 liming@example.edu.cn' subject=甲 body=甲甲
docket add letter box=secretary received=2022-03-01 from=小李 contact='电话：+86 13800138001' subject=乙 body=乙乙
docket add application applicant=李明 type=natural via=in_person arrived=2022-03-01 request=丙丙 contact=LIMING@example.edu.cn
docket add letter box=principal received=2022-03-01 from=李明 subject=丁 body=丁丁
runs 0 add letter box=principal received=2022-03-01 from=王五 identity=110105194912310021 contact=010-62750000 subject=戊 body=戊戊
runs 0 person L2022-6 --format json
is "by telephone and address, then the name" "$(json '[(c["ref"], c["match"]) for c in d["cases"]]')" \
	"[('A2022-2', 'mail'), ('L2022-7', 'phone'), ('L2022-6', 'phone'), ('L2022-8', 'name')]"
runs 0 person 13800138001 --format json
is "by a number" "$(json 'sorted(c["ref"] for c in d["cases"])')" "['L2022-6', 'L2022-7']"
runs 0 person 王五 0021 --format json
is "by a name and the end of the document" "$(json '[(c["ref"], c["match"]) for c in d["cases"]]')" "[('L2022-9', 'name-and-end')]"
runs 0 person 110105194912310021 --format json
is "by the document" "$(json '[c["ref"] for c in d["cases"]]')" "['L2022-9']"
runs 0 person 李明 --format json
is "by the name, a hint" "$(json '{c["match"] for c in d["cases"]}')" "{'name'}"
refused 1 'known again' person L2022-5
refused 3 . --as wang person L2022-3
runs 0 list person:L2022-6 --format json
is "listed" "$(json 'd["total"], sorted(c["ref"] for c in d["cases"])')" "(3, ['A2022-2', 'L2022-6', 'L2022-7'])"
runs 0 list person:L2022-6 kind:letter box:secretary
says 信2022-7
runs 0 list 同一人:13800138001 state:open --format json
is "with other terms" "$(json 'd["total"]')" 2
refused 2 person list person:
refused 3 . list person:L2022-99
runs 0 show L2022-6
says '2 more cases'
docket add letter box=principal received=2022-03-01 from=某人 contact=13800138001 subject=己 body=己己
holds "a new letter is held against them" grep -q 'L2022-6\|6号' "$err"
runs 0 --as jiao person 13800138001
says 'No case fits'

# who approves; among several of the staff nobody reviews what they drafted, nor drafts what they reviewed
docket add application applicant=赵 type=natural via=in_person arrived=2022-03-01 request=决算
a=$(tail -n 1 "$out" | sed 's/申〔2022〕\(.*\)号/A2022-\1/')
runs 0 secrecy "$a" result=pass
refused 1 "two persons .*'staff' gives" draft "$a" text=答复
refused 1 'two persons' decide "$a" outcome=R1
runs 0 staff add login=bao name=鲍 role=secrecy
application()
{
	docket add application applicant=赵 type=natural via=in_person arrived=2022-03-01 request=预算
	a=$(tail -n 1 "$out" | sed 's/申〔2022〕\(.*\)号/A2022-\1/')
	docket --as bao secrecy "$a" result=pass
	docket draft "$a" text=答复
	docket decide "$a" "$@"
}
me=$(id -un)
application outcome=R1
refused 1 "two persons.* could approve it$" approve "$a"
refused 1 'two persons' approve "$a" group='2022年第1次会议'
runs 0 --as li approve "$a"
application outcome=R3.5 ground=内部事务
refused 4 'leading group' --as li approve "$a"
runs 0 --as li approve "$a" group='2022年第2次会议'
runs 0 show "$a" --format json
says '2022年第2次会议'
application outcome=R3.5 ground=内部事务
runs 0 approve "$a"
runs 0 show "$a"
says 'approved alone'
runs 0 staff add login=xiao name=校长 role=leader
application outcome=R3.5 ground=内部事务
refused 1 "two persons.*'校长' could approve it, or the leading group .group=.$" approve "$a"
runs 0 --as xiao approve "$a"
runs 0 add letter box=principal received=2022-03-01 subject=批示件 body=x
n=L2022-11
docket accept $n
docket propose $n text=拟请领导批示
docket --as xiao instruct $n text=请速办 unit=后勤处
docket draft $n text=已办
refused 4 'leading group' --as li approve $n
runs 0 --as li review --format json
is "it waits for the leader, not for the head of the office" \
	"$(json '[(i["decision"], i["roles"], i["mine"]) for i in d["waiting"] if i["ref"] == "L2022-11"]')" "[('leader', 'leader', False)]"
runs 0 --as xiao review mine=yes --format json
says '"L2022-11"'
runs 0 list waits:leader --format json
is "listed" "$(json '[c["ref"] for c in d["cases"]]')" "['L2022-11']"
runs 0 --as xiao approve $n

# a common letter is not signed by who drafted it either, while another one could
docket add letter box=principal received=2022-03-01 subject=自拟件 body=x
docket accept L2022-12
docket draft L2022-12 text=已办
refused 1 "two persons; '$me' drafted it, '[^']*' could approve it$" approve L2022-12
runs 0 review mine=yes --format json
is "nor waits for them" "$(json '[i["ref"] for i in d["waiting"] if i["ref"] == "L2022-12"]')" "[]"
runs 0 --as li approve L2022-12
! grep -q alone "$out"
told $? "by another one"

# a refusal is approved by another one than who refused, too
docket add letter box=principal received=2022-03-01 subject=广告 body=x
n=L2022-13
docket refuse $n reason=advert ground=NA8
refused 1 "two persons; '$me' did not accept it, '[^']*' could" approve $n
runs 0 review mine=yes --format json
is "nor waits for them" "$(json '[i["ref"] for i in d["waiting"] if i["ref"] == "L2022-13"]')" "[]"
runs 0 --as li approve $n

# whoever had a hand in an answer does not review it, whoever came after them, and leaves it to another one to approve
runs 0 staff add login=ren name=任 role=clerk,supervisor,leader,disclosure,secrecy
docket add application applicant=赵 type=natural via=in_person arrived=2022-03-01 request=校车
a=$(tail -n 1 "$out" | sed 's/申〔2022〕\(.*\)号/A2022-\1/')
runs 0 assign "$a" unit=后勤处
runs 0 --as ren draft "$a" text=答复
runs 0 search "$a" result=有
refused 1 "two persons.*'ren' did" --as ren secrecy "$a" result=pass
refused 1 "two persons.*'$me' did" secrecy "$a" result=pass
runs 0 --as bao secrecy "$a" result=pass
runs 0 decide "$a" outcome=R1
refused 1 "two persons; '任' drafted it" --as ren approve "$a"
refused 1 'two persons' approve "$a"
runs 0 --as xiao approve "$a"
! grep -q alone "$out"
told $? "by who had no hand in it"

# the table of roles; lists of people that fit the page
runs 0 help roles
says 'discipline .*all cases' 'assign ' 'transfer '
is "nothing wider than the page" "$(awk 'length($0) > 80' "$out" | wc -l)" 0
for role in clerk handler head supervisor leader disclosure secrecy discipline archivist auditor admin; do
	holds "the table knows $role" grep -q " $role " "$out"
done
runs 0 staff change wang role=clerk,supervisor,leader,disclosure,secrecy,archivist
runs 0 staff list
says 'archivist'
! grep -q '…' "$out"
told $? "no role is cut"

rm -f "$DOCKET_REGISTER"
begin
DOCKET_TODAY=2022-03-21 python3 "$(dirname "$0")/rights.py" "${SEED:-1}"
told $? "nobody sees a trace of what is hidden, tried at random (SEED=${SEED:-1})"
finish
