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
says '办理结果：予以公开，现为 尚无处理结果'
refused 1 '2021-2022 于 2023-10-10 关账' report 2021-2022 as-of=2023-01-10 corrections=yes
export DOCKET_LANG=en
refused 1 '2019-2020 is not closed' report 2019-2020 as-of=2021-01-10 corrections=yes
finish
