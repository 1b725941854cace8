#!/bin/sh
# A year is closed when nothing is left to do; its figures stay, and what comes later is told beside it.
. "$(dirname "$0")/lib.sh"
export DOCKET_TODAY=2021-09-10
begin
docket add letter box=principal received=2021-09-06 subject=one body=b category=mgmt
docket add letter box=principal received=2021-09-07 subject=two body=b
export DOCKET_TODAY=2022-10-10
runs 0 reception plan date=2022-05-18 leader=VP place=201 from=14:30 to=17:00 slots=5 anyway=yes
runs 0 reception plan date=2022-05-25 leader=VP place=201 from=14:30 to=17:00 slots=5 anyway=yes
runs 0 reception plan date=2022-10-19 leader=VP place=201 from=14:30 to=17:00 slots=5
docket staff add login=clerk name=clerk role=clerk
docket setting change impersonation on

# days ARGUMENT... -> how many reception days were planned and called off
days()
{
	docket report "$@" --format json
	json "[f['value'] for i in ('planned', 'cancelled') for f in d['figures'] if f['id'] == 'reception.' + i]"
}

# total ARGUMENT... -> what the report counts
total()
{
	docket report "$@" --format json
	json "[f['value'] for f in d['figures'] if f['id'] == 'letters.total'][0]"
}

refused 1 'not over' close-year 2022-2023
refused 1 'nothing was registered in 1999' close-year 1999
refused 2 whenever close-year whenever
refused 1 'a school year or a calendar year is closed.*2022-03-02' close-year 2022-03-02..2022-03-02
refused 4 'clerk|permit' --as clerk close-year 2021-2022
docket staff add login=other name=other role=all
docket recuse L2021-2 who=other reason=r
runs 0 --as other report 2021-2022
says 'Cases that you may not see are not counted'
docket --as other close-year 2021-2022
is "nor is it closed without what is hidden" "$status" 1
says 'cases that you may not see, 1: has no category'
docket close-year 2021-2022
is "what is left is listed, exit 1" "$status" 1
says '信〔2021〕2号.*has no category.*correct L2021-2'
docket audit
says '10 events'
runs 0 correct L2021-2 category=mgmt reason=late
runs 0 close-year 2021-2022
says 'is closed'
refused 1 'closed already: on 2022-10-10' close-year 2021-2022
docket staff add login=boss name='The Boss' role=supervisor
runs 0 reopen-year 2021-2022 reason=again
runs 0 --as boss close-year 2021-2022
refused 1 'closed already: on 2022-10-10, by The Boss' close-year 2021-2022

export DOCKET_TODAY=2022-10-12
docket add letter box=secretary received=2022-08-20 subject=late body=b category=mgmt
docket correct L2021-1 category=epid reason=wrong
is "its figures stay" "$(total 2021-2022)" 2
docket report 2022-2023 --format json
is "as the year before, too" "$(json "[f['before'] for f in d['figures'] if f['id'] == 'letters.total'][0]")" 2
is "the same in the calendar year, which is open" "$(total 2022)" 1
runs 0 report 2021-2022
says 'Corrections since then: 2 cases' 'as known on 2022-10-10'
runs 0 report 2021-2022 corrections=yes
says '信〔2022〕1号 +entered later'
says '信〔2021〕1号 +.*管理服务, now 疫情防控'
says 'letters.total +2 +3'
runs 0 prove letters.total period=2021-2022 --format json
is "its proof stays" "$(json "sorted(r['ref'] for r in d['rows'])")" "['L2021-1', 'L2021-2']"
is "as of an earlier day it is what it was then" "$(total 2021-2022 as-of=2021-09-06)" 0
runs 0 audit
runs 0 rebuild
is "after a rebuild too" "$(total 2021-2022)" 2

refused 1 'lies in 2021-2022.*reopen-year' reception plan date=2022-05-11 leader=VP place=201 from=14:30 to=17:00 slots=5
refused 1 'lies in 2021-2022.*reopen-year' reception swap 2022-05-18 leader=other
refused 1 'lies in 2021-2022.*reopen-year' reception swap 2022-05-18 to=2022-10-26
refused 1 'lies in 2021-2022.*reopen-year' reception swap 2022-10-19 to=2022-06-08
refused 1 'lies in 2021-2022.*reopen-year' reception cancel 2022-05-18 reason=r
is "its reception days stay" "$(days 2021-2022)" "[2, 0]"
refused 2 reason reopen-year 2021-2022
refused 2 reason reopen-year 2021-2022 reason=' '
runs 0 reopen-year 2021-2022 reason=more
is "open again it moves" "$(total 2021-2022)" 3
runs 0 reception plan date=2022-05-11 leader=VP place=201 from=14:30 to=17:00 slots=5
runs 0 reception cancel 2022-05-25 reason=r
is "and its reception days" "$(days 2021-2022)" "[2, 1]"
is "as of an earlier day the rota is what it was then" "$(days 2021-2022 as-of=2022-10-11) $(days 2021-2022 as-of=2022-10-09)" "[2, 0] [0, 0]"
refused 1 'not closed' reopen-year 2021-2022 reason=more
runs 0 audit
finish
