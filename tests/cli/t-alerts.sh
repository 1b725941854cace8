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

# each role is asked for what it acts on next, and for nothing else
"$DOCKET" setting change impersonation on >/dev/null
for who in clerk:clerk sup:supervisor dcp:discipline dis:disclosure sec:secrecy arc:archivist aud:auditor; do
	"$DOCKET" staff add login="${who%:*}" name="${who%:*}" role="${who#*:}" >/dev/null
done
# asks WHO STATUS [REF...] -> what is overdue for them
asks()
{
	who=$1
	docket --as "$who" alerts --format json
	is "$who: status" "$status" "$2"
	shift 2
	is "$who: overdue" "$(json '" ".join(sorted(c["ref"] for c in d["overdue"]))')" "$*"
	is "$who: counted" "$(json 'd["counts"]["overdue"]')" $#
}
export DOCKET_TODAY=2022-03-01
letter Noise >/dev/null
docket add application applicant=Li type=natural via=in_person arrived=2022-03-01 request=x
docket add letter box=principal received=2022-03-01 subject=Bribe body=b class=accuse
docket add application applicant=Ma type=natural via=in_person arrived=2022-03-01 request=y
docket search A2022-2 result=found
export DOCKET_TODAY=2022-03-31
asks clerk 20 A2022-1 A2022-2 L2022-2
asks sup 20 A2022-1 A2022-2 L2022-2 L2022-3
asks dis 20 A2022-1 A2022-2
asks sec 20 A2022-2
asks dcp 20 L2022-3
asks arc 0
asks aud 0
docket --as dis alerts --format json
is "nor is what others hand out" "$(json 'd["counts"]["unassigned"]')" 1
export DOCKET_TODAY=2022-03-29
docket --as arc alerts
is "nothing is due for the archivist" "$status" 0
docket --as dis alerts --format json
is "what ends today is counted likewise" "$(json '[d["counts"][k] for k in ("due_today", "due_soon")]')" "[2, 0]"
finish
