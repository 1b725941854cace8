#!/bin/sh
# Beside a shell: Ctrl-Z stops the program and gives the terminal back whole, fg brings it back; what kills it leaves the terminal whole
# too; and no terminal at all is said.
. "$(dirname "$0")/tmux.sh"

register
docket add letter box=principal received=2022-09-19 subject=校园网晚间频繁掉线 body=每晚十点以后掉线 >/dev/null

in_tmux -f /dev/null -u new-session -d -x 80 -y 24 "exec env PS1='shell> ' sh -i" \; set -g status off \; set -g escape-time 0
sees 'shell>'
types "$DOCKET"
keys Enter
sees '[1今日]' '校园网晚间频繁掉线'
keys C-z
sees 'shell>'
types 'echo answer-$((6 * 7))'
keys Enter
sees 'answer-42'
types fg
keys Enter
sees '[1今日]' '校园网晚间频繁掉线'
keys 2
sees '[2信件]'

# from outside
kill -TERM "$(program)"
sees 'shell>'
types 'echo answer-$((7 * 7))'
keys Enter
sees 'answer-49'
types 'stty -a | grep -c "[^-]icanon"'
keys Enter
holds 'the terminal edits lines again' shows 1

"$DOCKET" </dev/null >"$home/out" 2>"$home/err"
test $? -eq 2 && test ! -s "$home/out"
told $? 'without a terminal it is wrong usage'
finish
