#!/bin/sh
# Standard documents: which fit, what they need, what the law has them say; issued once, kept to the letter, numbered without gaps.
. "$(dirname "$0")/lib.sh"
begin
"$DOCKET" unit add name=后勤处 code=logistics >/dev/null
"$DOCKET" unit add name=图书馆 code=library >/dev/null

# listed WHAT PYTHON WANTED CASE -> what the list of papers says
listed()
{
	is "$1" "$("$DOCKET" letter "$4" --format json | python3 -c "import json, sys; d = json.load(sys.stdin); print($2)")" "$3"
}

case=$("$DOCKET" add application applicant=李明 type=natural via=in_person arrived=2022-03-01 request=热水改造的招标结果)
listed "what fits a fresh application" "' '.join(p['name'] for p in d['papers'])" \
	"receipt application-form assist correction extension reasons reminder supervision" "$case"
runs 0 letter "$case" 申请登记表
says 申〔2022〕1号-登 李明 当面提交 第三十一条第一项 2022年3月29日

# all that is missing is named at once, and where it is kept
refused 2 'needs telephone= .*setting change telephone' letter "$case" receipt
refused 2 'needs what= .*until= .*telephone=' letter "$case" correction
runs 0 letter "$case" correction what=写明年份 until=2022-03-31 telephone=1234
says 2022年3月31日 '电话：1234'
refused 2 "has no field 'number'.*what= until= office= telephone=" letter "$case" correction number=x
refused 2 'given twice' letter "$case" correction what=x what=y
refused 3 "no paper '放行条'.*receipt" letter "$case" 放行条
refused 1 'is not for what is a case of the kind application' letter "$case" 信件办理单
refused 1 'which is registered; it fits what is others being consulted' letter "$case" third-party
for setting in telephone=12345678 authority=某省人民政府 court=某市某区人民法院 superior=某省教育厅; do
	"$DOCKET" setting change "${setting%%=*}" "${setting#*=}" >/dev/null
done

# looking records nothing; issuing keeps the text, the number and the day
runs 0 letter "$case" receipt
listed "nothing was issued" "d['issued']" "[]" "$case"
docket letter "$case" receipt issue=yes
is "issued" "$status" 0
says 申〔2022〕1号-回 '20个工作日'
cp "$out" "$home/receipt"
grep -q '申〔2022〕1号-回 issued' "$err"
told $? "and says its number"
"$DOCKET" setting change telephone 999 >/dev/null
runs 0 letter "$case" issued=1
holds "printed again to the letter" cmp "$out" "$home/receipt"
runs 0 letter "$case" issued=申〔2022〕1号-回
holds "by its number too" cmp "$out" "$home/receipt"
refused 3 "no paper '2'; 1 were issued" letter "$case" issued=2
runs 0 show "$case"
says 'paper issued +申〔2022〕1号-回'
refused 1 'which is registered; it fits what is waiting for the correction' letter "$case" correction what=x until=y issue=yes
refused 2 'extend' extend "$case" colour=x

# numbers run without gaps, and what is taken back keeps its own
runs 0 request-correction "$case" what=写明年份 until=2022-03-31
docket letter "$case" 补正告知书 issue=yes
says 申〔2022〕1号-补1 一次性告知 写明年份 视为放弃申请
runs 0 undo "$case"
docket letter "$case" 补正告知书 issue=yes
says 申〔2022〕1号-补2
listed "the first is void" "[(p['document'], p['taken_back']) for p in d['issued'][1:]]" \
	"[('申〔2022〕1号-补1', True), ('申〔2022〕1号-补2', False)]" "$case"
runs 0 letter "$case"
says '补1 .*void' '补2 .*issued'
runs 0 corrected "$case" received=2022-03-01 request=2021年热水改造的招标结果
refused 1 "comes after 'extend'" letter "$case" 延期答复告知书 why=x days=20 extended=2022-04-26 issue=yes
runs 0 extend "$case" reason=检索量大
docket letter "$case" 延期答复告知书 issue=yes
says 申〔2022〕1号-延1 检索量大 20个工作日 2022年4月26日
runs 0 consult "$case" party=某公司 sent=2022-03-01 delivered=2022-03-01
runs 0 letter "$case" 征求意见书 content=投标报价
says 某公司 15个工作日 由本校依照规定决定 第三十二条
runs 0 letter "$case" 征求意见告知书
says 2022年3月1日书面征求 不计算在答复期限内
printf '投标报价\n和方案\n' >"$home/content"
runs 0 letter "$case" 确认函 content=@"$home/content"
says '^和方案$' 签名或者盖章
runs 0 consulted "$case" received=2022-03-01 opinion=object reason=商业秘密

# the answer says its ground, and the remedies of the day
runs 0 search "$case" result=档案系统 unit=logistics
runs 0 secrecy "$case" result=part
refused 1 'it fits what is' letter "$case" 答复书
runs 0 decide "$case" outcome=R2 withheld=R3.4 ground=投标报价属商业秘密
runs 0 letter "$case" 答复书 open=中标单位 given=邮寄
says 第三十七条 中标单位 投标报价属商业秘密 '60日内向某省人民政府' 6个月内向某市某区人民法院
refused 1 'is reply drafted; it fits what is approved' letter "$case" 答复书 open=x given=y issue=yes
refused 1 'it is for 不予处理的申请' letter "$case" 不予处理告知书
runs 0 approve "$case"
DOCKET_TODAY=2024-03-01 runs 0 letter "$case" 答复书 open=中标单位 given=邮寄
says '不予公开的部分，应当先' '15日内向某市某区'
"$DOCKET" setting change remedies university >/dev/null
runs 0 letter "$case" 答复书 open=中标单位 given=邮寄
says '第二十六' 第五十五条
"$DOCKET" setting change remedies by-law >/dev/null
docket letter "$case" 答复书 open=中标单位 given=邮寄 issue=yes
says '申〔2022〕1号-答$'
runs 0 serve "$case" how=post posted=2022-03-01
! grep -q 'without an answer' "$out"
told $? "its paper was issued"
docket letter "$case" 送达回证 what=申〔2022〕1号-答 issue=yes
says 申〔2022〕1号-送1
runs 0 letter "$case" 卷内目录
says 申〔2022〕1号-回 申〔2022〕1号-补2 申〔2022〕1号-答 共6件
! grep -q 补1 "$out"
told $? "what is void is not among the papers"

# an organisation is spoken to as one, a person as a person
runs 0 letter "$case" receipt
says 您
firm=$("$DOCKET" add application applicant=某公司 type=business via=in_person arrived=2022-03-01 request=招标文件)
runs 0 letter "$firm" receipt
says 你单位 某公司
! grep -q 您 "$out"
told $? "and as nothing else"

# what is answered anew is answered under the law of that day
day()
{
	DOCKET_TODAY=$1
	shift
	runs "$@"
}
anew=$(DOCKET_TODAY=2023-09-20 "$DOCKET" add application applicant=李明 type=natural via=in_person arrived=2023-09-20 request=内部流程)
day 2023-10-10 0 search "$anew" result=档案系统
runs 0 secrecy "$anew" result=refuse
runs 0 decide "$anew" outcome=R3.5 ground=内部事务信息
runs 0 approve "$anew"
runs 0 serve "$anew" how=post posted=2023-10-10
day 2024-01-16 0 reopen "$anew" reason=复议决定责令重新答复
day 2024-01-22 0 search "$anew" result=档案系统
runs 0 secrecy "$anew" result=refuse
runs 0 decide "$anew" outcome=R3.5 ground=内部事务信息
runs 0 letter "$anew" 答复书
says '应当先自收到本答复之日起60日内'
runs 0 approve "$anew"
runs 0 serve "$anew" how=post posted=2024-01-22
day 2025-01-06 0 letter "$anew" 答复书
says '应当先自收到本答复之日起60日内'
DOCKET_TODAY=2022-03-01

# letters
letter=$("$DOCKET" add letter box=principal received=2022-03-01 from=王芳 contact=13812345678 class=claim subject=宿舍热水 body=宿舍没有热水)
runs 0 letter "$letter" 信件办理单
says 校长信箱 王芳 宿舍没有热水 拟办意见
! grep -q 13812345678 "$out"
told $? "nobody is reached by what is printed"
refused 1 'it fits what is accepted' letter "$letter" 受理告知书
runs 0 accept "$letter"
"$DOCKET" letter "$letter" 受理告知书 issue=yes >"$out" 2>/dev/null
says 信〔2022〕1号-受 《信访条例》第二十二条 60日
# nothing is promised for a day that is over; the sheet of handling has the limit as it is
slow=$("$DOCKET" add letter box=principal received=2022-02-01 from=王芳 class=consult subject=校车 body=校车几点)
runs 0 accept "$slow"
docket letter "$slow" 受理告知书 telephone=88320001
holds "no answer is promised for the past" sh -c 'grep -q 决定予以受理 "$1" && ! grep -q 前答复 "$1"' - "$out"
docket letter "$slow" 信件办理单
says '办理时限：2022年2月'
runs 0 assign "$letter" unit=logistics
runs 0 remind "$letter" text=请今日反馈
"$DOCKET" letter "$letter" 催办单 issue=yes >"$out" 2>/dev/null
says 后勤处 请今日反馈 信〔2022〕1号-催1
refused 1 'it is for 申诉求决、检举控告以外的来信|it fits' letter "$letter" 来信答复函

# who may issue what, and what an accusation keeps to itself
"$DOCKET" staff add login=chen name=陈 role=handler unit=logistics >/dev/null
DOCKET_AS=chen runs 0 letter "$letter" 催办单
DOCKET_AS=chen refused 4 'not permitted to 陈: .* may issue it' letter "$letter" 催办单 issue=yes
"$DOCKET" staff add login=qian name=钱 role=handler unit=library >/dev/null
DOCKET_AS=qian refused 3 . letter "$case" receipt
DOCKET_AS=qian refused 3 . letter "$case" issued=1
runs 0 correct "$letter" class=accuse reason=x
refused 1 'is not for an accusation' letter "$letter" 催办单
runs 0 transfer "$letter" reason=x
runs 0 letter "$letter" 转送告知书
says 纪检监察机构 '《信访条例》的有关规定'
! grep -q 热水 "$out"
told $? "and nothing of its matter"

for format in md html csv; do
	runs 0 letter "$case" issued=1 --format $format
	says 申〔2022〕1号-回
done
# a claim that was brought by a visit has the papers of petitions, and a slip has the day of the follow-up or an earlier one
visit=$("$DOCKET" add visit received=2022-03-01 visitor='Sun Li' matter='Dormitory' class=claim 2>/dev/null)
runs 0 receive "$visit" leader='the rector' minutes='he listened'
runs 0 accept "$visit" told=2022-03-01
runs 0 letter "$visit" accepted telephone=88320001
says 'Sun Li' '第三十三条' '60日'
runs 0 letter "$visit" visit-slip instruction=x
says '请于2022年3月10日前（含当日）将办理结果书面反馈'
runs 0 letter "$visit" visit-slip instruction=x until=2022-03-08
says '请于2022年3月8日前（含当日）将办理结果书面反馈'
# the papers of one visit name one day on which it is answered: the earlier one
promised=$("$DOCKET" add visit received=2022-03-01 visitor='Sun Li' matter='Lights' class=consult 2>/dev/null)
runs 0 receive "$promised" leader='the rector' minutes='he listened'
runs 0 hand-over "$promised" unit=logistics opinion=x promised=2022-03-04 limit=2022-03-08
runs 0 letter "$promised" visit-slip instruction=x
says '请于2022年3月4日前（含当日）将办理结果书面反馈' '，并于2022年3月4日'
runs 0 letter "$promised" accepted telephone=88320001
says '2022年3月4日前答复'
listed "what the state calls for is first" "' '.join(p['name'] for p in d['papers'][:2])" "accepted visit-slip" "$promised"
docket letter "$promised" accepted telephone=88320001 issue=yes
listed "what was issued is last" "d['papers'][0]['name'] + ' ' + d['papers'][-1]['name']" "visit-slip accepted" "$promised"
runs 0 answer-on-spot "$visit" text='on the spot'
runs 1 letter "$visit" visit-slip instruction=x
holds 'what was answered on the spot goes out on no slip' grep -q '没有当场答复' "$err"

runs 0 audit
runs 0 rebuild
runs 0 letter "$case" issued=1
holds "the text outlives a rebuild" cmp "$out" "$home/receipt"
finish
