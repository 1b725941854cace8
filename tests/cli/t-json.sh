#!/bin/sh
# The JSON on which scripts depend: its keys, its values, null where nothing is known.
. "$(dirname "$0")/lib.sh"
begin
"$DOCKET" unit add name=logistics >/dev/null
n=$(letter "Hot water" from="Wang Jianguo" contact=13800138000 identity=11010519491231002X category=log class=suggest)
m=$(letter Canteen anonymous=yes confidential=yes)

case_keys="number ref id kind box state received_on due_on clock next_due_on next_clock overdue_days subject unit handler category class outcome closed_on anonymous confidential"

runs 0 list --format json
has d total cases
has 'd["cases"][0]' $case_keys
is "total" "$(json 'd["total"]')" 2
is "newest first" "$(json '[c["ref"] for c in d["cases"]]')" "['L2022-2', 'L2022-1']"
is "flags" "$(json '[(c["anonymous"], c["confidential"]) for c in d["cases"]]')" "[(True, True), (False, False)]"
is "nothing is null" "$(json 'd["cases"][0]["unit"], d["cases"][0]["closed_on"], d["cases"][0]["outcome"]')" "(None, None, None)"
is "days" "$(json '(d["cases"][1]["received_on"], d["cases"][1]["due_on"], d["cases"][1]["clock"])')" "('2022-03-01', '2022-03-08', 'K2')"
is "the next clock" "$(json '(d["cases"][1]["next_due_on"], d["cases"][1]["next_clock"], d["cases"][1]["overdue_days"])')" "('2022-03-03', 'K1', 0)"
is "codes" "$(json '(d["cases"][1]["box"], d["cases"][1]["category"], d["cases"][1]["class"])')" "('principal', 'log', 'suggest')"

runs 0 show "$n" --format json
has d $case_keys clocks events attachments next body
has 'd["clocks"][0]' code started_on due_on state provisional basis met_on
has 'd["events"][0]' seq kind on recorded_at actor body undone
is "contact and identity are masked" "$(json '(d["contact"], d["identity"])')" "('138****8000', '110105********002X')"
is "in the history too" "$(json '(d["events"][0]["body"]["contact"], d["events"][0]["body"]["identity"])')" "('138****8000', '110105********002X')"
holds "and nowhere in clear" sh -c "! grep -qE '13800138000|11010519491231002X' '$out'"
is "what may come next" "$(json '"accept" in d["next"] and "reply" not in d["next"]')" True
is "clocks" "$(json '[(c["code"], c["state"], c["due_on"]) for c in d["clocks"]]')" "[('K1', 'running', '2022-03-03'), ('K2', 'running', '2022-03-08')]"
is "the basis names the rule" "$(json 'd["clocks"][1]["basis"].startswith("K2N")')" True

runs 0 due "$n" --format json
has d number clocks
has 'd["clocks"][0]' code start due_on basis days
has 'd["clocks"][0]["days"][0]' date kind counted n note
is "five days are counted" "$(json 'sum(x["counted"] for x in d["clocks"][1]["days"])')" 5
is "the last is the fifth" "$(json '(d["clocks"][1]["days"][-1]["date"], d["clocks"][1]["days"][-1]["n"])')" "('2022-03-08', 5)"
is "a weekend is none" "$(json '[x["date"] for x in d["clocks"][1]["days"] if x["kind"] == "weekend"]')" "['2022-03-05', '2022-03-06']"

docket alerts --format json
has d today overdue due_today due_soon unassigned awaiting_approval unsigned
is "today" "$(json 'd["today"]')" 2022-03-01
is "two are nobody's" "$(json 'len(d["unassigned"])')" 2

runs 0 audit --format json
has d events findings
is "no findings" "$(json 'd["findings"]')" "[]"

docket calendar due 2022-09-09 15 --format json
has d from n unit due_on provisional
is "the day" "$(json '(d["from"], d["n"], d["unit"], d["due_on"], d["provisional"])')" "('2022-09-09', 15, 'wd', '2022-10-08', False)"
runs 0 calendar days 2022-09-30 2022-10-10 --format json
is "days worked" "$(json 'd["working"]')" 4
runs 0 calendar check --format json
is "a loaded year" "$(json '[y["working"] for y in d["years"] if y["year"] == 2022]')" "[249]"

docket report 2021-2022 --format json
is "a word about what has no category" "$(cat "$err")" "docket: 1 case has no category"
has d period figures identities tables text
has 'd["period"]' from to label
has 'd["figures"][0]' id label value query unit
is "the school year" "$(json '(d["period"]["from"], d["period"]["to"])')" "('2021-09-01', '2022-08-31')"
is "figures" "$(json '{f["id"]: f["value"] for f in d["figures"]}["letters.total"]')" 2
is "all sums hold" "$(json 'all(i["holds"] for i in d["identities"])')" True
runs 0 prove letters.total period=2021-2022 --format json
has d id period unit total rows
is "the proof" "$(json '(d["id"], d["unit"], d["total"], len(d["rows"]))')" "('letters.total', 'case', 2, 2)"

runs 0 accept "$n" --format json
is "a verb gives the case" "$(json '(d["ref"], d["state"])')" "('L2022-1', 'accepted')"
runs 0 add letter box=secretary received=2022-03-01 subject=Third body=x --format json
is "so does add" "$(json '(d["number"], d["box"])')" "('信〔2022〕3号', 'secretary')"
runs 0 unit list --format json
is "units" "$(json 'd["words"]')" "[{'code': 'logistics', 'name': 'logistics', 'retired': False}]"
runs 0 staff list --format json
has 'd["staff"][0]' login name roles unit retired
runs 0 setting list --format json
is "settings" "$(json 'd["settings"]["school"]')" "Test University"
runs 0 version --format json
has d version
finish
