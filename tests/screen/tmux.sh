# The screens in tmux, as a terminal that other people wrote: keys in, rows out.
#
# Every test begins with an empty HOME, a register of its own and a fixed day, and ends with `finish`. The harness sets DOCKET, the
# program. Nothing sleeps for a result: `sees` and its like look again until it is there, or five seconds have passed.

set -u
: "${DOCKET:?the program}"
command -v tmux >/dev/null || {
	echo "1..0 # SKIP tmux is not installed"
	exit 0
}
home=$(mktemp -d) || exit 1
socket=docket-$$
opened=0
trap 'tmux -L "$socket" kill-server 2>/dev/null; rm -rf "$home" 2>/dev/null || { sleep 1; rm -rf "$home"; }' EXIT
trap 'exit 1' INT TERM
unset XDG_DATA_HOME XDG_STATE_HOME XDG_CONFIG_HOME DOCKET_AS NO_COLOR LANGUAGE LANG TMUX LINES COLUMNS ESCDELAY VISUAL EDITOR
export HOME=$home LC_ALL=C.UTF-8 TZ=Asia/Shanghai SHELL=/bin/sh
export DOCKET_REGISTER=$home/register.db DOCKET_TODAY=2022-09-20T10:32 DOCKET_LANG=zh
number=0

# docket ARGUMENT... -> what it prints
docket()
{
	"$DOCKET" "$@" </dev/null
}

# A register with units and one clerk, 王敏, who may do everything.
register()
{
	docket init school=江东大学 >/dev/null &&
		for unit in 后勤处 教务处 学生处 保卫处; do docket unit add name="$unit" >/dev/null; done &&
		docket staff change "$(id -un)" name=王敏 >/dev/null
}

in_tmux()
{
	tmux -L "$socket" "$@"
}

# open COLUMNSxROWS [NAME=VALUE...] -> the program in a terminal of that size
open()
{
	size=$1
	shift
	in_tmux kill-server 2>/dev/null
	opened=$((opened + 1))
	socket=docket-$$-$opened
	in_tmux -f /dev/null -u new-session -d -x "${size%x*}" -y "${size#*x}" "env $* $DOCKET; echo left with \$?; sleep 60" \; \
		set -g status off \; set -g escape-time 0 \; set -g window-size manual
}

# keys KEY... in tmux's names; types TEXT
keys()
{
	in_tmux send-keys -- "$@"
}

types()
{
	in_tmux send-keys -l -- "$1"
}

# program -> the process of the program in the terminal
program()
{
	pgrep -P "$(in_tmux display-message -p '#{pane_pid}')" | head -n 1
}

rows()
{
	in_tmux capture-pane -p
}

# told OK WHAT -> a line of TAP, with the screen where it is not ok
told()
{
	number=$((number + 1))
	if [ "$1" -eq 0 ]; then
		echo "ok $number - $2"
	else
		echo "not ok $number - $2"
		rows 2>/dev/null | sed 's/^/# /'
	fi
}

# becomes COMMAND... -> true as soon as it succeeds, false after five seconds
becomes()
{
	tries=0
	until "$@" >/dev/null 2>&1; do
		tries=$((tries + 1))
		[ "$tries" -lt 100 ] || return 1
		sleep 0.05
	done
}

shows()
{
	rows | grep -Fq -e "$1"
}

hides()
{
	! shows "$1"
}

# sees TEXT... -> each is on the screen before long; misses TEXT -> it goes away
sees()
{
	for text; do
		becomes shows "$text"
		told $? "sees $text"
	done
}

misses()
{
	becomes hides "$1"
	told $? "misses $1"
}

# holds WHAT COMMAND... -> ok where COMMAND succeeds before long
holds()
{
	what=$1
	shift
	becomes "$@"
	told $? "$what"
}

# state NUMBER WANTED -> whether the register says so
state()
{
	docket show "$1" --format json | grep -Eq "\"state\": ?\"$2\""
}

finish()
{
	echo "1..$number"
	exit 0
}
