#!/bin/sh
# The ladder of reminders: which step is due on which day, numbered, once for a deadline, and what came back.
. "$(dirname "$0")/lib.sh"
begin
"$DOCKET" setting change impersonation on >/dev/null
"$DOCKET" unit add name=Logistics code=logistics >/dev/null
"$DOCKET" staff add login=head name=Zhou role=head unit=logistics >/dev/null
"$DOCKET" staff add login=wang name=Wang role=handler unit=logistics >/dev/null
"$DOCKET" staff add login=clerk name=Li role=clerk >/dev/null
"$DOCKET" staff add login=boss name=Sun role=leader >/dev/null
n=$(letter 'Canteen {due} prices' track=complex)
"$DOCKET" accept "$n" >/dev/null
"$DOCKET" assign "$n" unit=logistics handler=wang >/dev/null
"$DOCKET" --as wang sign "$n" >/dev/null

steps='" ".join("%s/%s" % (i["step"], i["to"]) for i in d["due"])'

# complex: ten working days, 2022-03-15
says_on 2022-03-09 "$steps" '' ladder
says_on 2022-03-10 "$steps" 'T-3/Wang' ladder
says_on 2022-03-10 'd["taken"]' 0 ladder take=yes --dry-run
says_on 2022-03-10 '[d["taken"], d["due"][0]["reminder"]]' "[1, '催〔2022〕1号']" --as clerk ladder take=yes
says_on 2022-03-10 '[d["taken"], d["due"]]' '[0, []]' ladder take=yes
says_on 2022-03-11 "$steps" '' ladder
DOCKET_TODAY=2022-03-12 runs 0 ladder take=yes
says 'day off'
says_on 2022-03-14 'd["due"][0]["text"].startswith("Logistics：信〔2022〕1号（Canteen {due} prices）答复期限（复杂来信或涉及多个部门）将于2022年3月15日届满（")' True ladder
DOCKET_TODAY=2022-03-14 runs 0 remind "$n" step=t-1
DOCKET_TODAY=2022-03-14 refused 1 'T-1 is taken once for a deadline: 催〔2022〕2号 was sent on 2022-03-14' remind "$n" step=T-1
DOCKET_TODAY=2022-03-14 refused 1 'taken once for a deadline' remind "$n" step=T-3
DOCKET_TODAY=2022-03-14 refused 1 'the day of step T\+1 has not come' remind "$n" step=T+1
DOCKET_TODAY=2022-03-14 refused 1 "step T\+5 is recorded by 'supervise'" remind "$n" step=T+5
DOCKET_TODAY=2022-03-14 refused 2 "no step 'T-2'; there are T-3, T-1, T, T\+1, T\+5" remind "$n" step=T-2
says_on 2022-03-15 "$steps" 'T/Zhou' ladder

# asked for, granted: another deadline, and the ladder begins anew
DOCKET_TODAY=2022-03-15 docket extend "$n" reason="more units" days=5
says_on 2022-03-16 "$steps" '' ladder
says_on 2022-03-17 "$steps" 'T-3/Wang' ladder
DOCKET_TODAY=2022-03-23 docket ladder take=yes --format json
is "passed over steps are not sent" "$(json '[(i["step"], i["reminder"]) for i in d["due"]]')" "[('T+1', '催〔2022〕3号')]"

# the leader is told five days later; a clerk may not
says_on 2022-03-29 '[i["refusal"] is None for i in d["due"]]' '[False]' --as clerk ladder take=yes
says_on 2022-03-29 '[(i["step"], i["to"], i["reminder"]) for i in d["due"]]' "[('T+5', 'Sun', '督〔2022〕1号')]" ladder take=yes
DOCKET_TODAY=2022-03-30 runs 0 ladder
says 'No reminder is due'

# what came back
DOCKET_TODAY=2022-03-30 refused 1 "no reminder '催〔2022〕9号'" --as wang report-back "$n" of=催〔2022〕9号 text=t
DOCKET_TODAY=2022-03-30 runs 0 --as wang report-back "$n" text="the price list is being reviewed"
DOCKET_TODAY=2022-03-30 runs 0 --as wang report-back "$n" of=催2022-3 text="waiting for the supplier"
docket show "$n" --format json
is "numbers" "$(json '[r["number"] for r in d["reminded"]]')" "['催〔2022〕1号', '催〔2022〕2号', '催〔2022〕3号', '督〔2022〕1号']"
is "responses" "$(json '[r["response"] for r in d["reminded"]]')" "[None, None, 'waiting for the supplier', 'the price list is being reviewed']"
is "counts" "$(json '(d["reminders"], d["supervisions"])')" "(3, 1)"

# by hand: numbered too, never twice the same number, and a year begins at 1
DOCKET_TODAY=2022-03-30 runs 0 remind "$n" text="Please hurry." to="Logistics, Zhou"
DOCKET_TODAY=2022-03-30 runs 0 undo "$n"
DOCKET_TODAY=2022-03-30 runs 0 remind "$n"
docket show "$n" --format json
is "a number that was taken back is not given again" "$(json 'd["reminded"][-1]["number"]')" "催〔2022〕5号"
is "to the handler" "$(json 'd["reminded"][-1]["to"]')" Wang
DOCKET_TODAY=2022-03-30 refused 2 'supervise needs text=' supervise "$n"
DOCKET_TODAY=2023-01-03 runs 0 remind "$n"
docket show "$n" --format json
is "the next year" "$(json 'd["reminded"][-1]["number"]')" "催〔2023〕1号"
runs 0 rebuild
DOCKET_TODAY=2022-03-30 runs 0 remind "$n"
docket show "$n" --format json
is "after a rebuild" "$(json 'd["reminded"][-1]["number"]')" "催〔2022〕6号"
runs 0 audit

e=$("$DOCKET" add letter box=principal received=2022-03-01 from=Li contact=13812345678 subject=Wages body=b class=claim)
"$DOCKET" accept "$e" >/dev/null

# which of two times is meant: where one is over, the other is extended by its name alone
DOCKET_TODAY=2022-03-15 refused 1 'K2 ended on 2022-03-08 .*; clock=K4 extends K4' extend "$e" reason=r
DOCKET_TODAY=2022-03-15 runs 0 extend "$e" reason=r clock=K4
says 'extended; .*; K4, .*: until 2022-05-30'
DOCKET_TODAY=2022-03-15 refused 1 'K3 cannot be extended' extend "$e" reason=r clock=K3
DOCKET_TODAY=2022-03-15 refused 1 'K4 was extended already' extend "$e" reason=r clock=K4

# an office's own ladder
printf '[ladder.T-2]\noffset=-2\nevent=remind\ntitle=soon\nto=head\ntext={number}: {days} days\n' >"$home/ladder.ini"
runs 0 law import "$home/ladder.ini"
m=$(letter Own)
"$DOCKET" accept "$m" told=2022-03-01 >/dev/null
"$DOCKET" assign "$m" unit=logistics >/dev/null
says_on 2022-03-04 '[(i["step"], i["text"]) for i in d["due"] if i["ref"] == "L2022-2"]' "[('T-2', '信〔2022〕2号: 2 days')]" ladder
mkdir "$home/bad"
printf '[ladder.T-2]\noffset=-2\nevent=dance\n' >"$home/bad/ladder.ini"
refused 1 "event: 'dance' does not fit" law import "$home/bad/ladder.ini"
finish
