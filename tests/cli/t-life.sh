#!/bin/sh
# The whole life of a letter: logged, accepted, assigned, signed for, drafted, approved, answered, rated, closed, archived.
. "$(dirname "$0")/lib.sh"
begin

docket add letter box=principal received=2022-03-01 subject=三号宿舍楼热水 body=没有热水 from=王建国 contact=13800138000
is "add prints the number alone" "$(cat "$out")" "信〔2022〕1号"
is "and nothing beside it" "$(cat "$err")" ""
runs 0 unit add name=后勤处
runs 0 staff add login=zhang name=张工 role=handler unit=后勤处
runs 0 accept 1 told=2022-03-01
says '信〔2022〕1号: accepted; next due 2022-03-03 Thu, 2wd left'
runs 0 assign 信〔2022〕1号 unit=后勤处 limit=2022-03-04
runs 0 sign L2022-1 handler=zhang
runs 0 draft l2022-1 text=已更换循环泵
runs 0 approve '信(2022)1'

docket show 1 --format json
is "approved" "$(json 'd["state"]')" approved
is "the number for typing" "$(json 'd["ref"]')" L2022-1
is "the unit" "$(json 'd["unit_name"]')" 后勤处
is "due in five working days" "$(json 'd["due_on"]')" 2022-03-08
is "the draft stands" "$(json 'd["draft"]')" 已更换循环泵

DOCKET_TODAY=2022-03-08 runs 0 reply 1 via=email
docket show 1 --format json
is "answered in time" "$(json '[c["state"] for c in d["clocks"] if c["code"] == "K2"]')" "['met']"
is "the reply is the draft" "$(json 'd["reply"]')" 已更换循环泵
export DOCKET_TODAY=2022-03-10
runs 0 rate 1 result=satisfied
runs 0 close 1
runs 0 archive 1
docket show 1 --format json
is "archived" "$(json 'd["state"]')" archived
is "closed on" "$(json 'd["closed_on"]')" 2022-03-10
is "ten steps" "$(json 'len(d["events"])')" 10
is "the days on which they count" "$(json 'sorted(set(e["on"] for e in d["events"]))')" "['2022-03-01', '2022-03-08', '2022-03-10']"
is "nothing runs any more" "$(json 'd["next_due_on"]')" None

runs 0 show 1
says '信〔2022〕1号' 'state +archived' '138\*\*\*\*8000' '张工' '已更换循环泵' '  \| 没有热水' 'history'
holds "no telephone number is shown" sh -c "! grep -q 13800138000 '$out'"
refused 1 'archived' assign 1 unit=后勤处
runs 0 audit
finish
