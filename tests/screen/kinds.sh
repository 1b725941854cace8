#!/bin/sh
# kinds.sh FILE: what register.sh made, with applications for disclosure, remedies and visits in it.
#
# By the morning of 20 September 2022: to be confirmed, to be corrected, due today, others being consulted, answered, under
# reconsideration; booked and come. The harness sets DOCKET, the program.
set -eu
: "${DOCKET:?the program}"
export DOCKET_REGISTER="$1" DOCKET_LANG=zh LC_ALL=C.UTF-8 TZ=Asia/Shanghai

on()
{
	export DOCKET_TODAY="2022-$1"
}

docket()
{
	"$DOCKET" "$@" >/dev/null </dev/null
}

# answered: the original of the remedy below
on 08-26T09:10
docket add application applicant=赵六 type=natural via=in_person arrived=2022-08-26 contact=13800000001 \
	request=申请公开2021年度学校三公经费决算表 wants=纸质复印件，自行领取
on 08-29T10:00
docket search A2022-1 result=财务处存有决算表，可以提供 unit=教务处
on 08-30T15:30
docket secrecy A2022-1 result=pass
docket decide A2022-1 outcome=R1
docket draft A2022-1 text=现将2021年度三公经费决算表予以公开，复印件随附。
on 08-31T09:00
docket approve A2022-1
docket serve A2022-1 how=post posted=2022-08-31

# due today
on 08-22T09:00
docket add application applicant=钱七 type=natural via=ordinary_mail arrived=2022-08-20 confirmed=2022-08-22 contact=qian7@example.com \
	request=申请公开东区宿舍楼加固工程验收报告

# suspended: a third party is being consulted
on 08-30T11:20
docket add application applicant=江东律师事务所 type=legal via=signed_mail arrived=2022-08-29 signed=2022-08-30 \
	request=申请公开2022年物业服务招标的评分表和中标公告 wants=电子邮件
on 09-02T09:40
docket search A2022-3 result=评分表由招标办保存，含投标人的报价
on 09-06T16:10
docket consult A2022-3 party=江东物业有限公司 sent=2022-09-06
on 09-08T09:00
docket consult A2022-3 party=江东物业有限公司 sent=2022-09-06 delivered=2022-09-08

# waiting for the applicant
on 09-13T14:00
docket add application applicant=孙八 type=natural via=in_person arrived=2022-09-13 request=申请公开学校有关材料
on 09-15T09:30
docket request-correction A2022-4 what=请写明所需信息的名称或特征 until=2022-10-11

# no clock runs yet
on 09-18T20:15
docket add application applicant=周研究员 type=research via=online arrived=2022-09-18 \
	request=申请公开近五年各学院科研经费到账汇总

# against the answer
on 09-16T10:00
docket add remedy kind=reconsideration authority=江东省教育厅 of=A2022-1 received=2022-09-16 from=赵六 \
	body=申请人认为公开的决算表不完整，请求责令重新答复。

on 09-14T14:40
docket add visit received=2022-09-14 visitor=林淑芬 matter=退休金核算有出入，要求人事部门核对缴费年限。 contact=13300133000 \
	category=管理服务 class=claim
on 09-19T16:20
docket reception plan date=2022-09-21 leader=高峰 place=行政楼201 from=9:00 to=11:30 slots=5
docket add visit received=2022-09-19 session=2022-09-21 slot=09:30 visitor=赵铁柱等6人 persons=6 representatives=赵铁柱,李四,王五 \
	matter=基建工地夜间施工，噪音影响家属区休息。
