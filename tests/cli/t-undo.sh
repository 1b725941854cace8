#!/bin/sh
# One step back, and forth again: by events that stay.
. "$(dirname "$0")/lib.sh"
begin
n=$(letter "Hot water")
"$DOCKET" unit add name=logistics >/dev/null

shown()
{
	docket show "$n" --format json
	json '(d["state"], d["unit"], len(d["events"]), sum(e["undone"] for e in d["events"]))'
}

is "logged" "$(shown)" "('registered', None, 1, 0)"
refused 1 . undo "$n"
docket accept "$n"
docket assign "$n" unit=logistics
runs 0 undo "$n"
says 'took back: .*assigned'
is "the unit is gone, the step stays" "$(shown)" "('accepted', None, 4, 1)"
runs 0 redo "$n"
says 'brought back: .*assigned'
is "and it is back" "$(shown)" "('assigned', 'logistics', 5, 1)"
runs 0 undo
says "took back: $n, assigned"
is "undo without a number takes the own last step" "$(shown | cut -d, -f1)" "('accepted'"
runs 0 undo "$n"
is "step by step" "$(shown | cut -d, -f1)" "('registered'"
refused 1 . undo "$n"
runs 0 redo "$n"
runs 0 redo "$n"
is "and all the way back" "$(shown | cut -d, -f1,2)" "('assigned', 'logistics'"

m=$(letter Canteen)
docket accept "$m" "$n"
[ $status -eq 1 ]
told $? "several cases are taken all together or not at all"
docket show "$m" --format json
is "none of them" "$(json 'd["state"]')" registered
k=$(letter Library)
runs 0 accept "$m" "$k"
says "accepted: 2 cases" 信2022-2 信2022-3
runs 0 note "$m" "$k" text="seen" --format json
is "two cases" "$(json '[c["state"] for c in d["cases"]]')" "['accepted', 'accepted']"
runs 0 audit
finish
