#!/bin/sh
# Nothing that was typed is lost: not by Esc, not by a kill, not by a wrong value; and it goes when it is saved.
. "$(dirname "$0")/tmux.sh"

register
docket add letter box=principal received=2022-09-19 subject=校园网晚间频繁掉线 body=每晚十点以后掉线 >/dev/null

open 80x24
sees '[1今日]'
keys IC
sees '新登记'
types 书记信箱
keys Tab Tab
types 欧阳明珠
keys Tab Tab Tab Tab Tab Tab
types 对期末考试安排冲突提出建议
sees '欧阳明珠' '期末考试'
becomes grep -rq 欧阳明珠 "$home/.local/state/docket/drafts"
told $? 'the draft is written while one types'
becomes grep -rq 期末考试 "$home/.local/state/docket/drafts"
told $? 'all of it'
kill -9 "$(program)"
sees 'left with 137'

# again: it is offered where the day begins, and comes back whole
open 80x24
sees '我的草稿 1 份' '对期末考试安排冲突提出建议'
keys IC
sees '欧阳明珠' '对期末考试安排冲突提出建议'
# another register knows nothing of it
mine=$DOCKET_REGISTER
keys Escape
keys C-q
sees 'left with 0'
export DOCKET_REGISTER="$home/other.db"
docket init school=另一所大学 >/dev/null
open 80x24
sees '[1今日]'
misses '我的草稿'
keys IC
sees '新登记'
misses '欧阳明珠'
keys Escape
keys C-q
sees 'left with 0'
export DOCKET_REGISTER=$mine
open 80x24
keys IC
sees '欧阳明珠' '对期末考试安排冲突提出建议'

# Esc keeps it
keys Escape
misses '欧阳明珠'
sees '我的草稿 1 份'

# a draft of a verb belongs to its case
keys :
types 1
keys Enter
sees '校园网晚间频繁掉线'
keys a
sees 'Ctrl-O'
types 已电话告知来信人办理进度
becomes grep -rq 电话告知 "$home/.local/state/docket/drafts"
told $? 'the note is kept'
kill -9 "$(program)"
open 80x24
sees '我的草稿 2 份' '已电话告知来信人办理进度'

# saved, it is gone
keys IC
sees '欧阳明珠'
keys Down Down Down Down Down Down Down Down Down
types 考试冲突
keys C-s
sees '已登记：信〔2022〕2号'
keys Escape
sees '我的草稿 1 份'
! grep -rq 期末考试 "$home/.local/state/docket/drafts"
told $? 'no draft is left of what was saved'

# a wrong value stays where it was typed
keys IC
sees '新登记'
keys Tab
types x
keys Tab
sees '[x '
keys C-s
sees '[x '

# left by one key though the saving failed, it is in the list at once, and nothing is said over it
keys Escape
sees '[1今日]' '输入的内容已存为草稿' '我的草稿 2 份'
keys IC
sees '已恢复'
keys C-d Escape
sees '[1今日]' '我的草稿 1 份'

# somebody else at the same home knows nothing of it, neither of a new case nor of a verb's
keys IC
sees '新登记'
types 书记信箱
keys Tab Tab
types 欧阳明珠
keys Escape
sees '我的草稿 2 份'
keys C-q
sees 'left with 0'
docket staff add login=lina name=李娜 role=clerk >/dev/null
docket setting change impersonation on >/dev/null
open 80x24 DOCKET_AS=lina
sees '李娜' '[1今日]'
misses '我的草稿'
keys IC
sees '新登记'
misses '欧阳明珠'
keys Escape
keys C-q
sees 'left with 0'
open 80x24
sees '我的草稿 2 份'
finish
