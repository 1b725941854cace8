# What the tests of the command line share: the program as its user runs it.
#
# Every test begins with an empty HOME, a fixed day and a fixed language, and ends with `finish`. The harness sets DOCKET, the
# program. What the last command printed is in $out and $err, its exit status in $status.

set -u
: "${DOCKET:?the program}"
home=$(mktemp -d) || exit 1
trap 'rm -rf "$home"' EXIT
trap 'exit 1' INT TERM
unset XDG_DATA_HOME XDG_STATE_HOME XDG_CONFIG_HOME DOCKET_AS DOCKET_TRACE DOCKET_FAULT COLUMNS NO_COLOR LANGUAGE LANG
# Debian's own programs, not the shims of a developer's shell, which take ten times as long to start
export PATH=/usr/bin:/bin:$PATH
export HOME=$home LC_ALL=C.UTF-8 TZ=Asia/Shanghai
export DOCKET_REGISTER=$home/register.db DOCKET_TODAY=2022-03-01 DOCKET_LANG=en
out=$home/out
err=$home/err
status=0
number=0

# Where the sanitizers watch, two fifths of every start go to the search for leaks: it is made for the first start of a kind,
# which is its words but for fields, numbers and whose command it is; what a script only prepares is not searched.
watched=${ASAN_OPTIONS:+$ASAN_OPTIONS:}detect_leaks
export ASAN_OPTIONS=$watched=0
searched=
wanted=

# search ARGUMENT... -> $leaks is 1 for the first of a kind in this script, else 0
search()
{
	_kind=$wanted _last=
	for _word; do
		case $_last/$_word in
		*/*[0-9=]* | */--as | --as/*) ;;
		*) _kind=$_kind,$_word ;;
		esac
		_last=$_word
	done
	leaks=0
	case "$searched " in
	*" $_kind "*) ;;
	*) leaks=1 searched="$searched $_kind" ;;
	esac
}

# docket ARGUMENT... -> $out, $err, $status
docket()
{
	search "$@"
	ASAN_OPTIONS=$watched=$leaks "$DOCKET" "$@" >"$out" 2>"$err" </dev/null
	status=$?
}

# told OK WHAT -> a line of TAP; where it is not ok, also what the last command said
told()
{
	number=$((number + 1))
	if [ "$1" -eq 0 ]; then
		echo "ok $number - $2"
	else
		echo "not ok $number - $2"
		{
			echo "status $status"
			head -n 20 "$out" "$err"
		} 2>/dev/null | sed 's/^/# /'
	fi
}

# holds WHAT COMMAND... -> ok where COMMAND succeeds
holds()
{
	what=$1
	shift
	"$@" >/dev/null 2>&1
	told $? "$what"
}

# is WHAT GOT WANTED
is()
{
	[ "$2" = "$3" ]
	told $? "$1"
	[ "$2" = "$3" ] || printf '# got    %s\n# wanted %s\n' "$2" "$3"
}

# runs STATUS ARGUMENT... -> the exit status, and nothing on standard error where it is 0
runs()
{
	wanted=$1
	shift
	docket "$@"
	[ "$status" -eq "$wanted" ] && { [ "$wanted" -ne 0 ] || [ ! -s "$err" ]; }
	told $? "status $wanted: $*"
}

# on_day DAY STATUS ARGUMENT... -> the same on DAY, which it stays
on_day()
{
	DOCKET_TODAY=$1
	shift
	runs "$@"
}

# says PATTERN... -> each an extended regular expression that a line of the output matches
says()
{
	for pattern; do
		grep -Eq -e "$pattern" "$out"
		told $? "says $pattern"
	done
}

# refused STATUS PATTERN ARGUMENT... -> the exit status, one line on standard error that matches, nothing on standard output
refused()
{
	wanted=$1
	pattern=$2
	shift 2
	docket "$@"
	[ "$status" -eq "$wanted" ] && [ ! -s "$out" ] && [ "$(wc -l <"$err")" -eq 1 ] && grep -q '^docket: ' "$err" &&
		grep -Eq -e "$pattern" "$err"
	told $? "refused ($wanted): $*"
}

# json EXPRESSION -> what the Python expression gives for the JSON `d` that was printed
json()
{
	python3 -c 'import json, sys
d = json.load(open(sys.argv[1], encoding="utf-8"))
print(eval(sys.argv[2]))' "$out" "$1" 2>&1 | tail -n 1
}

# has WHAT KEY... -> every key is in the object that the Python expression WHAT gives
has()
{
	what=$1
	shift
	is "$what has $*" "$(json "[k for k in '$*'.split() if k not in ($what)]")" "[]"
}

# letter SUBJECT FIELD... -> the number of a letter to the principal
letter()
{
	subject=$1
	shift
	"$DOCKET" add letter box=principal received=2022-03-01 subject="$subject" body="What was written." "$@" 2>/dev/null
}

begin()
{
	"$DOCKET" init school="Test University" >/dev/null || exit 1
}

finish()
{
	echo "1..$number"
}

# says_on DAY EXPRESSION WANTED [ARGUMENT...] -> what the JSON of the command holds that day
says_on()
{
	day=$1
	what=$2
	wanted=$3
	shift 3
	DOCKET_TODAY=$day docket "$@" --format json
	is "$day $*" "$(json "$what")" "$wanted"
}
