#!/bin/sh
# What the day asks for: its lists, and an exit status for a job that runs every morning.
. "$(dirname "$0")/lib.sh"
begin
n=$(letter Canteen)
"$DOCKET" unit add name=logistics >/dev/null

# on DAY STATUS [WITHIN] -> the exit status of that day
on()
{
	DOCKET_TODAY=$1 docket alerts ${3+within=$3}
	is "$1 ${3-}" "$status" "$2"
}

on 2022-03-01 10
says 'due soon: 1' 'not yet handed out: 1' '信2022-1 '
docket accept "$n"
docket assign "$n" unit=logistics
on 2022-03-02 0 1
says 'not yet signed for: 1'
on 2022-03-04 10
on 2022-03-04 0 1
on 2022-03-08 10
says 'due today: 1'
on 2022-03-09 20
says 'overdue: 1' '1wd late'
on 2022-03-14 20
says '4wd late'
docket alerts --format json
is "counts" "$(json 'd["counts"]["unsigned"]')" 1
refused 2 'within= is a whole number from 0 on' alerts within=-1

docket sign "$n"
docket draft "$n" text="better"
on 2022-03-09 20
says 'waiting for approval: 1'
docket approve "$n"
DOCKET_TODAY=2022-03-09 docket reply "$n" via=email
on 2022-03-10 0
DOCKET_TODAY=2022-03-10 docket show "$n" --format json
is "missed stays missed" "$(json '[(c["state"], c["met_on"]) for c in d["clocks"] if c["code"] == "K2"]')" "[('missed', '2022-03-09')]"
finish
