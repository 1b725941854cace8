#!/bin/sh
# reception.sh FILE: what register.sh made, with the reception days of September 2022.
#
# On the morning of the 20th one visitor has been received, one is here, one is late, one walked in. The harness sets DOCKET, the program.
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

on 08-29T09:00
docket reception plan date=2022-09-06 until=2022-09-27 leader=高峰,孙丽,刘洋,何平 place=行政楼201 from=9:00 to=11:30 slots=5 recorder=王敏
docket reception book 2022-09-06 visitor=陈工 matter=电梯年久失修
on 09-06T09:10
docket arrive V2022-1
docket receive V2022-1 minutes=已责成后勤处检修。
docket answer-on-spot V2022-1 text=本周内检修。
docket reception cancel 2022-09-13 reason=学校党委会议
on 09-14T10:00
docket reception book 2022-09-20 visitor=赵铁柱 matter=施工噪音影响家属区休息 persons=2
docket reception book 2022-09-20 visitor=林淑芬 matter=退休金核算
docket reception book 2022-09-20 visitor=阿不都拉 matter=职称评审结果申诉（第二次来访）
docket reception book 2022-09-20 slot=11:00 visitor=诸葛建军 matter=校园机动车停放收费 persons=6 representatives=诸葛建军,李四
on 09-15T10:00
docket reception book 2022-09-27 visitor=吴老师 matter=公租房轮候
on 09-20T09:00
docket arrive V2022-2
docket receive V2022-2 minutes=反映东区基建工地夜间施工，要求22时后停工。 accompany=马处长
docket hand-over V2022-2 unit=后勤处 opinion=请后勤处5个工作日内核实并书面答复。 promised=2022-09-27
on 09-20T09:25
docket arrive V2022-3
on 09-20T10:20
docket add visit received=2022-09-20 session=2022-09-20 visitor=匿名 matter=口头反映食堂问题
