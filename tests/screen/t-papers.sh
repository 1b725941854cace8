#!/bin/sh
# Standard documents in the screens: chosen, completed, looked at, issued, looked at again.
. "$(dirname "$0")/tmux.sh"

register
docket add application applicant=李明 type=natural via=in_person arrived=2022-09-20 request=热水改造招标结果 >/dev/null 2>&1
open 80x24
keys :
types A2022-1
keys Enter
sees 申〔2022〕1号
keys F6
sees '-- 文书 ' 信息公开申请登记回执 补正告知书 仅供预览
types 登记回执
keys Enter
sees 经办部门电话 'Ctrl-S 预览文书' 'Ctrl-S预览 '
misses 'Ctrl-S保存'
types 0571-12345678
keys C-s
sees 申〔2022〕1号-回 20个工作日 尚未制发
# back from the look at it, what was typed stands there; issued, it is gone
keys C-g
sees '0571-12345678' 'Ctrl-S预览 '
keys C-s
sees 尚未制发
keys C-s
sees '已制发申〔2022〕1号-回'
# what the state forbids says why, and offers no key for it
keys F6
types 补正告知书
keys Enter
types 请写明年份
keys Tab
types 2022-10-11
keys Tab
types 0571-12345678
keys C-s
sees 现在不能制发 仅供预览
misses 'Ctrl-S'
keys C-s
sees 补正 现在不能制发
keys C-g C-g
sees 请写明年份
keys C-g
keys F6
types 登记表
keys Enter
sees 申〔2022〕1号-登 以提交之日为收到申请之日
keys C-s
sees '已制发申〔2022〕1号-登'
keys F6
sees 已制发的文书 '申〔2022〕1号-登 信息公开申请登记表'
keys End Enter
sees 以提交之日为收到申请之日
keys C-g
keys u
keys F6
keys End
sees 作废
finish
