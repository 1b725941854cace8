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

# What is done after the closing is no correction; what says how it was is, with the figures that it moves.
export DOCKET_REGISTER=$home/second.db DOCKET_TODAY=2021-12-01
begin
docket unit add name=first
docket unit add name=second
docket staff add login=other name=other role=all
docket setting change impersonation on
for subject in one two three four five six seven; do
	docket add letter box=secretary received=2021-12-01 subject="$subject" body=b category=mgmt
done
docket accept L2021-2
docket assign L2021-2 unit=first
docket merge L2021-6 into=L2021-1
export DOCKET_TODAY=2022-02-10
runs 0 close-year 2021

# closed EXPRESSION -> of what the JSON of the report says of the closing
closed()
{
	docket report 2021 corrections=yes --format json
	json "(lambda c: ($1))(d['closed'])"
}

runs 0 accept L2021-4
runs 0 assign L2021-4 unit=second
is "what is done on that day still belongs to it" "$(closed "c['corrections'], [i['number'] for i in c['cases']]")" "(1, ['信〔2021〕4号'])"
is "a figure that the closed report has not" \
	"$(closed "[(f['closed'], f['now']) for f in c['figures'] if f['id'] == 'letters.unit.second']")" "[(None, 1)]"

export DOCKET_TODAY=2022-02-11
for act in 'accept L2021-1' 'assign L2021-1 unit=second' 'sign L2021-1' 'draft L2021-1 text=t' '--as other approve L2021-1' \
	'reply L2021-1 via=email' 'rate L2021-1 result=satisfied' 'close L2021-1' 'refuse L2021-3 reason=r ground=NA8' \
	'unmerge L2021-6 reason=r' 'file L2021-7 reason=r' 'sign L2021-4' 'draft L2021-4 text=t' '--as other approve L2021-4'; do
	# shellcheck disable=SC2086 # the words of the act
	runs 0 $act
done
is "ordinary handling corrects nothing" "$(closed "c['corrections'], c['hidden'], [i['number'] for i in c['cases']]")" \
	"(1, 0, ['信〔2021〕4号'])"
runs 0 report 2021
says 'Corrections since then: 1 case'

runs 0 reply L2021-4 via=email on=2021-12-20
is "an answer of that year that is entered late does" \
	"$(closed "[(f['closed'], f['now']) for f in c['figures'] if f['id'] == 'letters.replied']")" "[(0, 1)]"
runs 0 undo L2021-2
runs 0 void L2021-5 reason=r
is "so does what is taken back, or void" "$(closed "c['corrections'], [i['number'] for i in c['cases']]")" \
	"(3, ['信〔2021〕2号', '信〔2021〕4号', '信〔2021〕5号'])"
is "a figure that only the closed report has" \
	"$(closed "[(f['closed'], f['now']) for f in c['figures'] if f['id'] == 'letters.unit.first']")" "[(1, None)]"
runs 0 report 2021 corrections=yes
says '信〔2021〕2号 +unit: first, now' 'first +letters.unit.first +1 +-' 'second +letters.unit.second +- +1' 'letters.total +7 +6'
docket recuse L2021-2 who=other reason=r
docket --as other report 2021 corrections=yes --format json
is "what is hidden is counted, and moves no figure that is shown" \
	"$(json "(lambda c: (c['corrections'], c['hidden'], len(c['cases']), c['figures']))(d['closed'])")" "(3, 1, 2, None)"
docket report 2021 --format json
is "nothing is listed that was not asked for" \
	"$(json "(lambda c: (c['corrections'], c['hidden'], c['cases'], c['figures']))(d['closed'])")" "(3, 0, None, None)"
finish
