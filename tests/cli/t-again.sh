#!/bin/sh
# What is done again is told beside the figures, in words and tables, and a closed year lists as corrections what moves it.
. "$(dirname "$0")/lib.sh"
export DOCKET_TODAY=2021-06-21
begin

# silent PATTERN -> what was printed has nothing of it
silent()
{
	is "nothing of $1" "$(grep -Ec "$1" "$out")" 0
}

case=$("$DOCKET" add application applicant='Li Ming' type=natural via=in_person arrived=2021-06-21 request=tenders category=mgmt)
runs 0 search "$case" result=nothing
runs 0 decide "$case" outcome=R4.1
runs 0 approve "$case"
runs 0 serve "$case" how=hand signed=2021-06-21
export DOCKET_TODAY=2022-01-10
late=$("$DOCKET" add application applicant='Li Ming' type=natural via=in_person arrived=2022-01-10 request=x category=mgmt)
runs 0 search "$late" result=found
runs 0 secrecy "$late" result=pass
runs 0 decide "$late" outcome=R1
runs 0 approve "$late"
runs 0 serve "$late" how=hand signed=2022-01-10
export DOCKET_TODAY=2022-08-22
runs 0 reopen "$case" reason='the authority corrected it'
runs 0 search "$case" result=found
runs 0 secrecy "$case" result=pass
runs 0 decide "$case" outcome=R1
runs 0 approve "$case"
export DOCKET_TODAY=2022-09-22
runs 0 serve "$case" how=hand signed=2022-09-22

for section in '' section=applications; do
	# shellcheck disable=SC2086 # one word or none
	runs 0 report 2022-2023 $section
	[ "$section" ] || says 'Applications taken up again, counted where they had ended: 1'
	[ "$section" ] && says '^Taken up again after'
done
runs 0 report 2020-2021 section=applications
silent 'aken up again'

export DOCKET_TODAY=2023-10-10
runs 0 close-year 2020-2021
runs 0 close-year 2021-2022
runs 0 undo "$case"
for year in 2020-2021 2021-2022; do
	runs 0 report $year corrections=yes
	says 'Corrections since then: 0 cases'
	silent 'in the closed report'
done
runs 0 undo "$late"
export DOCKET_LANG=zh
runs 0 report 2021-2022 corrections=yes
says '理结果：予以公开，现为 尚无处理结果'
refused 1 '2021-2022 于 2023-10-10 关账' report 2021-2022 as-of=2023-01-10 corrections=yes
export DOCKET_LANG=en
refused 1 '2019-2020 is not closed' report 2019-2020 as-of=2021-01-10 corrections=yes

# a fee counts on its own days, though the application had ended before, and whether or not it has again
export DOCKET_TODAY=2024-01-05
paying=$("$DOCKET" add application applicant='Li Ming' type=natural via=in_person arrived=2024-01-05 request=z category=mgmt)
runs 0 search "$paying" result=nothing
runs 0 decide "$paying" outcome=R4.1
runs 0 approve "$paying"
runs 0 serve "$paying" how=hand signed=2024-01-05
export DOCKET_TODAY=2024-02-07
runs 0 reopen "$paying" reason=q
runs 0 fee "$paying" amount=100 reason=z
runs 0 paid "$paying"
# fees WHEN WHAT... -> how many were paid, and how much, in each of the periods
fees()
{
	when=$1
	for period in 2024 2024-01 2024-02 2024-05; do
		shift
		docket report "$period" --format json
		is "$when: paid in $period" "$(json "[f['value'] for f in d['figures'] if f['id'] in ('applications.paid', 'applications.fees.paid')]")" "$1"
	done
}
export DOCKET_TODAY=2024-05-05
fees open "[1, 10000]" "[0, 0]" "[1, 10000]" "[0, 0]"
runs 0 search "$paying" result=found
runs 0 secrecy "$paying" result=pass
runs 0 decide "$paying" outcome=R1
runs 0 approve "$paying"
runs 0 serve "$paying" how=hand signed=2024-05-05
fees served "[1, 10000]" "[0, 0]" "[1, 10000]" "[0, 0]"
runs 0 prove applications.fees.paid period=2024-02
says '100[.]00'
finish
