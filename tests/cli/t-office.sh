#!/bin/sh
# The office itself: units, categories, mailboxes, staff, settings; who acts, and who may not.
. "$(dirname "$0")/lib.sh"
begin
me=$(id -un)

runs 0 unit list
says 'The list is empty'
runs 0 unit add name=后勤处 code=logistics
says 'added: 后勤处'
runs 0 unit add name=图书馆
refused 1 . unit add name=图书馆
runs 0 unit change logistics name=后勤管理处
runs 0 unit list
says '后勤管理处 +logistics'
runs 0 unit retire 图书馆
runs 0 unit list
says '图书馆 .*retired'
letter Water >/dev/null
docket accept 1
refused 1 图书馆 assign 1 unit=图书馆
runs 0 assign 1 unit=后勤管理处
runs 0 unit add name=图书馆
runs 0 category list
says '疫情防控 +epid'
runs 0 category add name=体育
runs 0 box list
says '校长信箱 +principal'
runs 0 box add name=校内热线 code=campus
runs 0 add letter box=campus received=today subject=x body=y category=体育
refused 1 . unit retire nowhere
refused 1 . unit change nowhere name=x

runs 0 setting list
says 'school +Test University' 'language +zh' 'impersonation +off'
refused 2 "no setting 'colour'" setting change colour red
refused 2 impersonation setting change impersonation perhaps

runs 0 staff list
says "^$me "
runs 0 staff add login=wang name=王敏 role=clerk
runs 0 staff add login=zhang name=张工 role=handler unit=后勤管理处
runs 0 staff add login=shen name=沈 role=auditor
refused 1 . staff add login=wang name=王敏 role=clerk
refused 2 . staff add login=li name=李 role=king
runs 0 staff change wang role=clerk,supervisor
runs 0 staff list --format json
is "roles" "$(json '[s["roles"] for s in d["staff"] if s["login"] == "wang"]')" "['clerk,supervisor']"
runs 0 staff change wang role=clerk
runs 0 staff retire shen
refused 4 . --as shen list
refused 4 . --as nobody-here list
runs 0 staff add login=shen name=沈 role=auditor

# whoever acts as somebody else has their rights only
docket sign 1
docket draft 1 text=reply
refused 4 supervisor --as wang approve 1
refused 4 . --as wang staff add login=x name=x role=clerk
refused 4 . --as shen note 1 text=x
runs 0 --as wang note 1 text=seen
docket show 1 --format json
is "and it is recorded" "$(json 'd["events"][-1]["actor"]')" wang
DOCKET_AS=wang runs 0 note 1 text=again
runs 0 list --as shen
runs 0 --as zhang list --format json
is "a handler sees the cases of the unit" "$(json 'd["total"]')" 1

# a hidden case is not there
m=$(letter Accusation class=accuse)
docket list --format json
is "the administrator sees it" "$(json 'd["total"]')" 3
docket --as wang list --format json
is "a clerk does not" "$(json 'd["total"]')" 2
docket --as wang list Accusation --format json
is "nor finds it" "$(json 'd["total"]')" 0
refused 3 . --as wang show "$m"
refused 3 . --as wang approve "$m"
refused 3 . --as wang accept "$m"
docket --as wang add letter box=principal received=today subject=Another body=x class=accuse
is "whoever logs one is told its number" "$(cat "$out")" 信〔2022〕4号
refused 3 . --as wang show 信〔2022〕4号
docket --as wang prove letters.total period=2021-2022 --format json
is "nor is it counted" "$(json 'd["total"]')" 2
runs 0 audit
finish
