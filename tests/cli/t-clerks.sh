#!/bin/sh
# Several at once, and some who are cut off: no number twice, none missing, nothing lost that was acknowledged.
. "$(dirname "$0")/lib.sh"
begin

# many PREFIX -> logs twenty letters, their numbers in a file
many()
{
	i=0
	while [ $i -lt 20 ]; do
		letter "$1 $i" >>"$home/numbers.$1"
		i=$((i + 1))
	done
}

for clerk in a b c; do
	many $clerk &
done
wait
cat "$home"/numbers.* | sort -u >"$home/all"
is "sixty letters, sixty numbers" "$(wc -l <"$home/all")" 60
docket list limit=1000 --format json
is "none missing" "$(json 'sorted(int(c["ref"].split("-")[1]) for c in d["cases"]) == list(range(1, 61))')" True
runs 0 audit

# killed at any moment
i=0
while [ $i -lt 40 ]; do
	"$DOCKET" add letter box=principal received=2022-03-01 subject="cut off $i" body=x >"$home/cut.$i" 2>/dev/null &
	pid=$!
	sleep "0.00$((i % 10))"
	kill -9 $pid 2>/dev/null
	wait $pid 2>/dev/null
	i=$((i + 1))
done
lost=
for n in $(cat "$home"/cut.*); do
	"$DOCKET" show "$n" >/dev/null 2>&1 || lost="$lost $n"
done
is "what was acknowledged is there" "$lost" ""
docket list limit=1000 --format json
is "and no number is missing" "$(json 'sorted(int(c["ref"].split("-")[1]) for c in d["cases"]) == list(range(1, d["total"] + 1))')" True
runs 0 audit

# a script that does not know whether it was done tries again
once=0b1f6a52-6b1c-4d4e-8f0e-2f0f5a3b9c11
runs 0 add letter box=principal received=2022-03-01 subject=once body=once op=$once
first=$(cat "$out")
runs 0 add letter box=principal received=2022-03-01 subject=once body=once op=$once
is "the same letter" "$(cat "$out")" "$first"
runs 0 note "$first" text=once op=1b1f6a52-6b1c-4d4e-8f0e-2f0f5a3b9c11
runs 0 note "$first" text=once op=1b1f6a52-6b1c-4d4e-8f0e-2f0f5a3b9c11
docket show "$first" --format json
is "noted once" "$(json 'len(d["events"])')" 2

# somebody else was faster
docket show "$first" --format json
seen=$(json 'd["last_seq"]')
runs 0 note "$first" text=faster
refused 5 "$first" accept "$first" seen="$seen"
runs 0 accept "$first" seen="$((seen + 1))"

# somebody else holds the register
python3 - "$DOCKET_REGISTER" "$home/held" <<-'END' &
	import sqlite3, sys, time
	db = sqlite3.connect(sys.argv[1], isolation_level=None)
	db.execute("begin immediate")
	open(sys.argv[2], "w").close()
	time.sleep(60)
END
holder=$!
while [ ! -e "$home/held" ]; do sleep 0.05; done
refused 6 . add letter box=principal received=2022-03-01 subject=late body="something else"
runs 0 list
kill $holder
wait $holder 2>/dev/null
runs 0 add letter box=principal received=2022-03-01 subject=late body="something else"
finish
