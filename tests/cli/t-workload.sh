#!/bin/sh
# What units and people have in hand: every count is as long as its list.
. "$(dirname "$0")/lib.sh"
"$DOCKET" demo cases=200 seed=5 years=2 --no-open >/dev/null 2>&1
DOCKET_REGISTER=$(ls "$home"/.local/share/docket/demo*.db 2>/dev/null || echo "$DOCKET_REGISTER")
export DOCKET_REGISTER

# checked BY PERIOD -> every count of every row against its list
checked()
{
	docket workload "$2" by="$1" --format json
	is "workload $2 by $1" "$status" 0
	cp "$out" "$home/work.json"
	is "$1 $2: rows" "$(json 'len(d["rows"]) > 3 and d["rows"][-1]["open"] > 0')" True
	is "$1 $2: the sum" "$(json 'all(d["rows"][-1][k] == sum(r[k] for r in d["rows"][:-1]) for k in d["rows"][0]["filters"])')" True
	wrong=$(python3 - "$home/work.json" "$DOCKET" <<-'END'
		import json, subprocess, sys
		d = json.load(open(sys.argv[1]))
		for row in d["rows"][:4] + d["rows"][-1:]:
		    for key, words in row["filters"].items():
		        out = subprocess.run([sys.argv[2], "list", words, "--format", "json", "limit=1"], capture_output=True, text=True)
		        total = json.loads(out.stdout)["total"]
		        if total != row[key]:
		            print(words, row[key], total)
	END
	)
	is "$1 $2: lists" "$wrong" ""
}

checked unit 2022
checked handler 2021-2022
runs 0 workload
says 'overdue' 'median'
refused 2 'period' workload yesteryear
refused 2 'by cannot be' workload by=moon
finish
