#!/bin/sh
# An application's whole life in the screens alone: typed in Chinese, confirmed, searched for, reviewed, decided, answered, served; and
# the remedy against it, each one key away from the other.
. "$(dirname "$0")/tmux.sh"

register
open 80x24
sees '[1今日]'
keys 4
sees '[4公开申请]' '这里没有公开申请'

# the channel decides which proving fact is asked for, and whether any clock runs
keys IC
sees '新公开申请' '申〔2022〕1号'
types 赵六
keys Tab
types 自然
keys Tab
types 挂号
keys Tab Tab
sees '自然人' '签收日期' '2022-10-2'
keys Up Up
types 平常
keys Tab Tab
sees '确认日期' '与申请人确认收到前不起算期限'
misses 签收日期
types 今天
sees '答复期限'
keys Tab
types 申请公开2021年度三公经费决算表
sees '2022-10-'
keys C-s
sees '已登记：申〔2022〕1号' '平常信函' '一次性告知补正'

# the step that is due is the first one of the menu
step()
{
	keys F2
	sees '-- 办理 '
	keys Enter
}

step
sees 检索结果
types 财务处存有决算表
keys C-s
holds 'searched' state A2022-1 secrecy
step
types 可以公开
keys C-s
holds 'reviewed' state A2022-1 cleared
step
types R1
keys C-s
holds 'decided' state A2022-1 drafted
# by the initials of 拟复
keys F2
types nf
sees '拟复'
keys Enter
types 现将决算表予以公开。
keys C-s
sees '现将决算表予以公开'
step
keys C-s
holds 'approved' state A2022-1 approved
step
types 邮寄
keys Tab
sees '交邮日期'
misses '签收日期'
types 今天
keys C-s
holds 'served' state A2022-1 closed
sees 'R1 予以公开' '邮寄送达' '归档'

# a remedy against it begins with its number
keys F2
types 救济
sees '登记针对本件的救济'
keys Enter
sees '新救济' '[申2022-1'
types 行政复议
keys Tab
types 省教育厅
keys Tab
types 一般
keys Tab Tab Tab
types 请求责令重新答复
keys C-s
sees '已登记：救〔2022〕1号' '向受理机关提交答复' '[申2022-1]'
keys Enter
sees '[救2022-1]' 'R1 予以公开'
keys Escape Escape Escape
sees '[4公开申请]'
keys F4
types jjw
keys Enter
sees '视图：救济（未办结）' '救2022-1'
keys C-q
sees 'left with 0'
holds 'the record is sound' docket audit
finish
