#!/bin/sh
# A letter's whole life in the screens alone: logged in Chinese, accepted, assigned, signed for, drafted, approved, answered, rated, closed,
# counted in the year.
. "$(dirname "$0")/tmux.sh"

register
open 80x24
sees '[1今日]' '超期 0 件'

# what an input method lets through is enough: Insert, Tab, F keys, Ctrl
keys IC
sees '新登记' '信〔2022〕1号'
types 校长信箱
keys Tab Tab
types 王建国
keys Tab
types 13800138000
keys Tab Tab
types 后勤生活
keys Tab Tab Tab
types 反映三号宿舍楼热水供应时断时续
keys Tab
types 学校领导：本楼每晚十点以后没有热水。
sees '2022-09-27'
keys C-s
sees '已登记：信〔2022〕1号' '反映三号宿舍楼热水供应时断时续' '138****8000'
misses 13800138000

# the step that is due is the first one of the menu
step()
{
	keys F2
	sees '-- 办理 '
	keys Enter
}

step
keys C-s
holds 'accepted' state 1 accepted
step
types 后勤处
keys C-s
holds 'assigned' state 1 assigned
step
keys C-s
holds 'signed for' state 1 handling
step
types 您好，来信收悉。循环泵已更换，热水已恢复。
keys C-s
holds 'drafted' state 1 drafted
step
keys C-s
holds 'approved' state 1 approved
step
keys F4 Enter C-s
holds 'answered' state 1 replied
keys u
sees '已撤销：信〔2022〕1号，' 'U 恢复'
holds 'taken back' state 1 approved
keys U
sees '已恢复：信〔2022〕1号，' 'u 撤销'
holds 'and brought back' state 1 replied
step
keys F4 Enter C-s
sees '下一步   办结'
step
keys C-s
holds 'closed' state 1 closed

# the deadlines, day by day
keys F3
sees 'K2'
keys Escape

# a pop-up gives back the letters that its edges cut in half
keys Escape
keys 2
sees '[2信件]' '0 / 1 件'
list=$(rows | sed 1d)
same()
{
	[ "$(rows | sed 1d)" = "$list" ]
}
keys F1
sees '本屏操作'
keys Escape
holds 'the list is whole again' same

# a condition that is not finished yet is complained about only until it is
types 承办：
sees '看不懂'
types 后勤
misses '看不懂'
keys Escape

# and the year, down to the case behind a figure
keys Escape
keys 6
sees '2022-2023 学年'
keys Tab Tab Enter
sees '构成该数字的全部案件' '信2022-1'
keys Enter
sees '王建国'
keys C-q
sees 'left with 0'

holds 'the record is sound' docket audit
finish
