#!/bin/sh
# The cases behind a figure as of an earlier day, or of a closed year, are listed as they were known then.
. "$(dirname "$0")/lib.sh"
export DOCKET_TODAY=2022-03-01
begin
runs 0 unit add code=hq name=First
runs 0 unit add code=two name=Second
water=$(letter Water category=mgmt)
runs 0 accept "$water"
runs 0 assign "$water" unit=hq
export DOCKET_TODAY=2022-03-10
runs 0 assign "$water" unit=two
for act in sign 'draft text=t' approve 'reply via=email' close; do
	# shellcheck disable=SC2086 # the words of the act
	set -- $act
	verb=$1
	shift
	runs 0 "$verb" "$water" "$@"
done
runs 0 correct "$water" subject=Steam reason=r

# said ARGUMENT... -> what the list says of the letter
said()
{
	docket prove letters.total period=2022 --format json "$@"
	json "[(r['state'], r['unit'], r['subject'], r['due_on'], r['overdue_days'], r['closed_on']) for r in d['rows']]"
}
now="[('closed', 'two', 'Steam', '2022-03-08', 0, '2022-03-10')]"
is "as it is" "$(said)" "$now"
is "as it was" "$(said as-of=2022-03-01)" "[('assigned', 'hq', 'Water', '2022-03-08', 0, None)]"
is "and as late" "$(said as-of=2022-03-09)" "[('assigned', 'hq', 'Water', '2022-03-08', 1, None)]"
docket prove letters.total period=2022 --format json as-of=2022-03-09
is "which it says" "$(json "d['known_on']")" 2022-03-09
runs 0 prove letters.total period=2022 as-of=2022-03-09
says 'as they were known on 2022-03-09' '1wd late .* First .*assigned .*Water'
runs 0 prove letters.total period=2022
told "$(grep -c 'as they were known' "$out")" "not said of today"
docket prove letters.total period=2022 as-of=2022-03-09 --format csv
says '^"?1wd late.*First.*assigned.*Water'

# a closed year
export DOCKET_TODAY=2023-01-04
runs 0 close-year 2022
runs 0 archive "$water"
is "a closed year has the state of its closing" "$(said)" "$now"
docket prove letters.total period=2022 --format json
is "and says so" "$(json "d['known_on']")" 2023-01-04

# what is masked today is masked then
docket staff add login=other name=other role=all
docket setting change impersonation on
accused=$(letter Grudge category=mgmt from='Zhang San')
runs 0 correct "$accused" class=accuse reason=r
export DOCKET_TODAY=2023-01-05
docket prove letters.total period=2022-03 as-of=2023-01-04 --format json
before=$(json "[(r['state'], r['writer'], r['class']) for r in d['rows'] if r['subject'] == 'Grudge']")
holds "there is one" [ "$before" != "[]" ]
runs 0 note "$accused" text=n
docket prove letters.total period=2022-03 as-of=2023-01-04 --format json
is "masked then as it is now" "$(json "[(r['state'], r['writer'], r['class']) for r in d['rows'] if r['subject'] == 'Grudge']")" "$before"
runs 0 audit
finish
