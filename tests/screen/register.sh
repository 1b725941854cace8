#!/bin/sh
# register.sh FILE: a register in which every day is fixed, for screens that are compared with golden files.
#
# Something of everything by the morning of 20 September 2022: overdue, due today, due soon, waiting for a signature, not assigned,
# not signed for, answered in time and late, taken up again, relayed, merged, filed, guarded. The harness sets DOCKET, the program.
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

reply='您好，来信收悉。经了解，循环泵已于近日更换，热水供应已恢复正常。如仍有问题，请联系后勤处。感谢您对学校工作的关心。'

on 08-25T09:00
docket init school=江东大学
for unit in 后勤处 教务处 学生处 保卫处 图书馆 信息办; do docket unit add name="$unit"; done
docket staff change "$(id -un)" name=王敏

on 08-29T09:20
docket add letter box=secretary received=2022-08-29 anonymous=yes category=校园环境安全 class=suggest \
	subject=图书馆夜间开放与自习座位管理问题 body=图书馆晚上十点闭馆，自习座位经常被占，建议延长开放时间。
docket accept 1
docket assign 1 unit=图书馆
on 09-06T16:00
docket remind 1 text=请尽快报送答复稿

on 09-01T09:14
docket add letter box=principal received=2022-09-01 from=王建国 contact=13800138000 category=后勤生活 class=claim \
	subject=反映三号宿舍楼热水供应时断时续 body='学校领导：
　　我是三号宿舍楼的住户，自八月下旬以来，本楼每晚十点以后没有热水，向楼管反映多次没有结果。家中有老人和孩子，生活十分不便。请求：
　　一、尽快修复；
　　二、说明原因；
　　三、公布今后的检修安排。
　　　　　　　　　　　　王建国
　　　　　　　　　　2022年9月1日'
docket accept 2 told=2022-09-01
on 09-01T15:20
docket assign 2 unit=后勤处
on 09-02T08:40
docket sign 2
on 09-06T16:40
docket draft 2 text="$reply"
on 09-07T10:30
docket approve 2 text=同意
docket reply 2 via=email
on 09-13T09:00
docket rate 2 result=satisfied
docket close 2

on 09-02T09:30
docket add letter box=principal received=2022-09-02 from=李明 contact=liming@example.edu.cn category=教学教务 class=consult \
	subject=咨询研究生复试成绩评定办法 body=请问复试成绩如何评定？
docket accept 3
docket assign 3 unit=教务处
docket sign 3
on 09-15T11:00
docket draft 3 text=复试成绩由面试和笔试两部分组成，办法见招生网站。
docket approve 3
docket reply 3 via=email
docket rate 3 result=dissatisfied
on 09-16T09:00
docket rework 3 reason=答复未说明各部分所占比例

on 09-13T10:02
docket add letter box=principal received=2022-09-13 from=欧阳明珠 contact=13900139001 category=教学教务 class=suggest \
	subject=对期末考试安排冲突提出建议 body=两门必修课的期末考试排在同一时间，建议调整。
docket accept 4
docket assign 4 unit=教务处
docket sign 4
on 09-19T17:10
docket draft 4 text=考试时间已调整，请以教务系统公布的安排为准。

on 09-14T08:50
docket add letter box=secretary received=2022-09-14 from=陈静 contact=13700137000 category=学生工作 class=claim \
	subject=反映奖学金评定程序不透明 body=希望公布评分细则和评审名单。
docket accept 5 told=2022-09-14
docket assign 5 unit=学生处
docket sign 5

on 09-15T14:30
docket add letter box=principal received=2022-09-15 from=诸葛建军 category=校园环境安全 class=suggest \
	subject=东门外卖车辆乱停乱放影响师生出行 body=每天中午东门堵得水泄不通。
docket accept 6
docket assign 6 unit=保卫处

on 09-16T10:15
docket add letter box=principal received=2022-09-16 from=买买提艾力 contact=13600136000 category=后勤生活 class=suggest \
	subject=建议增加清真窗口晚餐供应时间 body=晚上七点以后清真窗口就没有饭了。
docket accept 7

on 09-16T15:45
docket add letter box=relay received=2022-09-16 from=周敏 contact=13500135000 external=ZLF20220916-0042 limit=2022-09-30 \
	category=信息化 class=claim subject='校园网晚间频繁掉线，要求“说明原因”' body=晚上十点到十二点几乎不能用。
docket accept 8 told=2022-09-16
docket assign 8 unit=信息办
docket sign 8

on 09-19T09:05
docket add letter box=principal received=2022-09-19 from=退休教工王某等12人 contact=13400134000 \
	subject=住房维修基金使用情况 body=要求公布近三年住房维修基金的使用情况。
on 09-19T11:20
docket add letter box=secretary received=2022-09-19 anonymous=yes subject=食堂价格上涨，要求说明定价依据 \
	body=二食堂的菜价上个月涨了两成，依据是什么？
on 09-19T14:00
docket add letter box=principal received=2022-09-19 from=王建国 contact=13800138000 \
	subject=再次反映三号宿舍楼热水问题 body=热水又停了两天。
on 09-19T15:00
docket add letter box=principal received=2022-09-19 anonymous=yes subject=广告推广 body=承接各类论文。
docket file 12 reason=内容为广告，无具体事项
