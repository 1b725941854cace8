#!/bin/sh
# Standard output that cannot take it, a disk that is full: one line, and the record stays sound.
. "$(dirname "$0")/lib.sh"
begin
letter Water >/dev/null

# Where what was to be printed went nowhere, the status says so.
"$DOCKET" list >/dev/full 2>"$err"
status=$?
is "a full device" $status 1
is "in one line" "$(wc -l <"$err")" 1
holds "that says it" grep -q '^docket: cannot write to standard output: No space' "$err"
"$DOCKET" list >&- 2>"$err"
status=$?
is "closed standard output" $status 1
is "in one line too" "$(wc -l <"$err")" 1
"$DOCKET" help >/dev/full 2>"$err"
status=$?
is "help too" $status 1
python3 - "$DOCKET" >"$out" 2>"$err" <<-'END'
	import os, subprocess, sys
	read, write = os.pipe()
	os.close(read)
	for words in ["help"], ["list"], ["list", "--format", "json"]:
	    p = subprocess.run([sys.argv[1]] + words, stdout=write, stderr=subprocess.PIPE)
	    print(p.returncode, p.stderr.decode().count("\n"), end=";")
END
is "a reader that went away ends it without a word" "$(cat "$out")" "141 0;141 0;141 0;"
"$DOCKET" list >"$out" 2>&-
status=$?
is "closed standard error is no failure" $status 0
"$DOCKET" list <&- >"$out" 2>"$err"
status=$?
is "nor is closed standard input" $status 0
"$DOCKET" add letter box=principal received=today subject=x body=- <&- >"$out" 2>"$err"
status=$?
is "unless it is to be read" $status 1
"$DOCKET" add letter box=principal received=today subject=x body=y >&- 2>"$err"
status=$?
is "a number that cannot be told" $status 1
refused 3 . show 2
runs 0 audit

# a disk that is full
size=$(($(wc -c <"$DOCKET_REGISTER") / 512 + 16))
head -c 900000 /dev/zero | tr '\0' x >"$home/long.txt"
(
	ulimit -f $size
	trap '' XFSZ
	exec "$DOCKET" add letter box=principal received=today subject=long body=@"$home/long.txt" >"$out" 2>"$err"
)
status=$?
holds "a full disk is refused" test $status -eq 1 -o $status -eq 6
is "in one line" "$(wc -l <"$err")" 1
is "and nothing is printed" "$(cat "$out")" ""
docket list --format json
is "nor written" "$(json 'd["total"]')" 1
runs 0 audit
chmod 500 "$home"
if [ "$(id -u)" -ne 0 ]; then
	refused 1 . --register "$home/other.db" init
fi
chmod 700 "$home"

# body=- reads standard input
printf 'first line\r\nsecond line\n' | "$DOCKET" add letter box=principal received=today subject=piped body=- >"$out"
docket show 2 --format json
is "a text from standard input" "$(json 'repr(d["body"])')" "'first line\\nsecond line'"
printf '@home' >"$home/at.txt"
"$DOCKET" add letter box=principal received=today subject=at body=@@home >"$out"
docket show 3 --format json
is "a text that begins with @" "$(json 'd["body"]')" "@home"
holds "a register for its owner alone" test "$(stat -c %a "$DOCKET_REGISTER")" = 600
finish
