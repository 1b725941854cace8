#!/bin/sh
# A register full of made-up cases: the same again, sound, with something in every state; beside the usual one.
. "$(dirname "$0")/lib.sh"
unset DOCKET_REGISTER

# what a list says of its letters
told_of()
{
	json '[(c["ref"], c["subject"], c["state"], c["due_on"]) for c in d["cases"]]'
}

runs 0 demo cases=150 seed=7 years=2 --no-open
says "$home/.local/share/docket/demo.db"
holds "the usual register is not touched" test ! -e "$home/.local/share/docket/register.db"
refused 1 'opens it' demo cases=150 --no-open
export DOCKET_REGISTER=$home/.local/share/docket/demo.db
docket list limit=1000 --format json
is "so many cases" "$(json 'd["total"]')" 150
for kind in letter visit application remedy; do
	docket list kind:$kind limit=1 --format json
	holds "some of kind $kind" test "$(json 'd["total"]')" -gt 0
	docket list limit=1000 --format json
done
holds "in many states" test "$(json 'len({c["state"] for c in d["cases"]})')" -ge 8
told_of >"$home/first"
runs 0 audit
docket alerts
is "something is overdue" $status 20

export DOCKET_REGISTER=$home/again.db
runs 0 demo cases=150 seed=7 years=2 --no-open
docket list limit=1000 --format json
told_of >"$home/second"
holds "the same seed, the same letters" cmp "$home/first" "$home/second"
export DOCKET_REGISTER=$home/other.db
runs 0 demo cases=150 seed=8 years=2 --no-open
docket list limit=1000 --format json
told_of >"$home/third"
holds "another seed, others" sh -c "! cmp -s '$home/first' '$home/third'"
# the smallest ones hold a remedy, too
for cases in 50 300; do
	export DOCKET_REGISTER="$home/$cases.db"
	runs 0 demo cases=$cases seed=3 --no-open
	docket list kind:remedy --format json
	holds "a remedy among $cases" test "$(json 'd["total"]')" -gt 0
done
refused 2 'cases= is a whole number' demo cases=none
finish
