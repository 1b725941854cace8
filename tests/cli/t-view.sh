#!/bin/sh
# Saved filters: shipped ones, the office's own, and lists by them.
. "$(dirname "$0")/lib.sh"
begin
"$DOCKET" setting change impersonation on >/dev/null
"$DOCKET" staff add login=wang name=Wang role=auditor >/dev/null
n=$(letter Canteen)
"$DOCKET" add letter box=principal received=2021-12-01 subject=Heating body="What was written." >/dev/null 2>&1
runs 0 view list
says '^late +overdue$' '^to-sign +waits:countersign,approve$'
DOCKET_LANG=zh docket view list --format json
is "in Chinese" "$(json '" ".join(v["name"] for v in d["views"])')" "今日 临期 超期 待签收 待签发 补正中 征求意见中 本周接待"

# total FILTER... -> how many the list shows
total()
{
	docket list "$@" --format json
	json 'd["total"]'
}
is "late" "$(total @late)" 1
is "by the Chinese name" "$(total @超期)" 1
is "with more words" "$(total @late Canteen)" 0
is "two of them" "$(total @late @today)" 1
runs 0 view add name=食堂 text='Canteen state:open'
is "an own one" "$(total @食堂)" 1
runs 0 view add name=month text='received:{month}'
is "this month" "$(total @month)" 1
# people see what it is now, programs what was saved
runs 0 view list
says '^month +received:2022-03$'
docket view list --format json
is "as saved" "$(json '[v["text"] for v in d["views"] if v["name"] == "month"]')" "['received:{month}']"
is "another month" "$(DOCKET_TODAY=2021-12-31 total @month)" 1
is "a month without" "$(DOCKET_TODAY=2022-02-01 total @month)" 0
runs 0 view change 食堂 text=Heating
is "changed" "$(total @食堂)" 1
runs 0 view change 超期 text='overdue kind:letter'
docket view list --format json
is "a shipped one was changed" "$(json '[v["text"] for v in d["views"] if v["name"] == "late"]')" "['overdue kind:letter']"
runs 0 view retire 食堂
refused 3 "no filter is saved as '食堂'; there are today, soon" list @食堂
refused 3 "no filter is saved as '食堂'" view change 食堂 text=x
runs 0 view add name=食堂 text=back
runs 0 view retire late
refused 3 "no filter is saved as 'late'" list @late
runs 0 view add name=late text=overdue
refused 1 "saved as 'late' already" view add name=late text=overdue
refused 1 "saved as '今日' already" view add name=今日 text=overdue
refused 2 "one word" view add name='two words' text=overdue
refused 2 "cannot read 'state:tea'" view add name=tea text=state:tea
refused 2 "one line" view add name=tea text=@late
refused 4 "not permitted to Wang" --as wang view add name=tea text=overdue
runs 0 export @食堂 --format jsonl
runs 0 audit
runs 0 rebuild
is "kept" "$(total @late)" 1
finish
