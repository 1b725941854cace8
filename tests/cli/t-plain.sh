#!/bin/sh
# On a terminal without screens: the day's list, then a command a line; also where the terminal can show none.
. "$(dirname "$0")/lib.sh"
terminal=$(dirname "$0")/terminal.py
begin
letter Water >/dev/null

# typed LINES PROGRAM... -> what a terminal shows on which LINES are typed
typed()
{
	lines=$1
	shift
	printf '%s' "$lines" | python3 "$terminal" "$@" >"$out" 2>"$err"
	status=$?
}

typed '1
accept 1

frobnicate
body=-
add letter box=principal received=today subject=Canteen body=-
list　Water
quit
' "$DOCKET" --plain
is "it ends well" $status 0
says 'due soon: 1' '信〔2022〕1号 Water' '信〔2022〕1号: accepted' "^docket: there is no command 'frobnicate'" 'no standard input here' \
	'^1 of 1 cases$'
holds "no escape reaches the terminal" sh -c "! grep -q '$(printf '\033')' '$out'"
docket show 1 --format json
is "and it was done" "$(json 'd["state"]')" accepted

typed 'list' "$DOCKET" --plain
is "the end of input ends it" $status 0
TERM=dumb typed 'quit' "$DOCKET"
is "a dumb terminal" $status 0
says '^docket: ' 'due soon: 1' '^docket> '
typed '' "$DOCKET" --plain --register "$home/none.db"
is "without a register" $status 3
typed 'quit' "$DOCKET" --plain --register "$home/demo.db" demo cases=20
says 'the register is made' '^docket> '

# how far long work is stands on a terminal only
python3 -c 'print("编号,来信时间,标题,内容")
for i in range(2000): print(f"A{i},2022-01-10,标题{i},正文{i}")' >"$home/many.csv"
runs 0 import "$home/many.csv" box=principal
finish
