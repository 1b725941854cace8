#!/bin/sh
# What goes on over the end of a year: a fee that is asked for again, and remedies by their kind.
. "$(dirname "$0")/lib.sh"
export DOCKET_TODAY=2021-12-01
begin
# received DAY -> the number of an application that came in on it
received()
{
	"$DOCKET" add application applicant=Li type=natural via=in_person arrived="$1" request="of $1" category=mgmt 2>/dev/null
}

# figures PERIOD ID... -> their values, as they are now
figures()
{
	period=$1
	shift
	docket report "$period" --format json
	json "[f['value'] for i in '$*'.split() for f in d['figures'] if f['id'] == i]"
}

# sums ID... -> the identities of the report of 2022
sums()
{
	docket report 2022 --format json
	json "[(i['left'], i['right'], i['holds'], i['cases']) for n in '$*'.split() for i in d['identities'] if i['id'] == n]"
}

refused=$(received 2021-12-01)
runs 0 search "$refused" result=nothing
runs 0 decide "$refused" outcome=R4.1
runs 0 approve "$refused"
runs 0 serve "$refused" how=electronic
export DOCKET_TODAY=2021-12-20
runs 0 add remedy kind=reconsideration of="$refused" received=2021-12-20 body='it exists' authority=province category=mgmt
runs 0 add remedy kind=report of="$refused" received=2021-12-20 body='no answer' authority=supervision category=mgmt
fee=$(received 2021-12-20)
runs 0 fee "$fee" amount=3000 reason='35 in a month'
export DOCKET_TODAY=2022-01-04
runs 0 close-year 2021

# a fee that was wrong is asked for again: the year in which it was asked for has it
runs 0 fee "$fee" amount=300 reason='a nought too many'
is "a fee counts once, where it was asked for first" \
	"$(figures 2021 applications.charged applications.fees.charged) $(figures 2022 applications.charged applications.fees.charged)" "[1, 300000] [0, 0]"
docket report 2021 corrections=yes --format json
is "what is corrected of it is the sum" "$(json "[(f['id'], f['closed'], f['now']) for f in d['closed']['figures']]")" \
	"[('applications.fees.charged', 300000, 30000)]"
export DOCKET_TODAY=2022-01-05
runs 0 paid "$fee"
is "it is paid in the other" "$(figures 2021 applications.fees.paid) $(figures 2022 applications.fees.paid)" "[0] [30000]"

# each kind of remedy has its own sums
is "by kind" "$(sums remedies.flow.reconsideration remedies.carry.reconsideration remedies.carry.report remedies.flow.recheck)" \
	"[(1, 1, True, []), (1, 1, True, []), (1, 1, True, []), (0, 0, True, [])]"
runs 0 conclude R2021-1 result=upheld
is "one that is decided" "$(sums remedies.flow.reconsideration) $(figures 2022 remedies.concluded.reconsideration remedies.pending.reconsideration)" \
	"[(1, 1, True, [])] [1, 0]"
runs 0 prove remedies.concluded.reconsideration period=2022
says '救2021-1 '
runs 0 void R2021-2 reason=twice
is "one that breaks it is named" "$(sums remedies.carry remedies.carry.report remedies.carry.reconsideration)" \
	"[(1, 2, False, ['R2021-2']), (0, 1, False, ['R2021-2']), (1, 1, True, [])]"
runs 0 audit
finish
