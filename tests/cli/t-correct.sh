#!/bin/sh
# What was entered wrongly is corrected; the year in a number is not, for it is that of the receipt.
. "$(dirname "$0")/lib.sh"
begin

# kept NUMBER DAY -> it was received on DAY
kept()
{
	docket show "$1" --format json
	is "$1 keeps its day" "$(json 'd["received_on"]')" "$2"
}

# application FIELD... -> an application for disclosure
application()
{
	"$DOCKET" add application applicant=Li type=natural request=Tenders "$@" 2>/dev/null
}

n=$(letter "Hot water")
docket add visit received=2022-02-27 visitor=Zhao matter=Noise
is "a visit" "$(cat "$out")" "访〔2022〕1号"
is "an application" "$(application via=in_person arrived=2022-02-01)" "申〔2022〕1号"
is "one of the year before" "$(application via=in_person arrived=2021-12-01)" "申〔2021〕1号"
docket add remedy kind=report of=A2021-1 received=today authority=province body=Why
is "a remedy" "$(cat "$out")" "救〔2022〕1号"
runs 0 correct "$n" received=2022-02-27 reason=typing
runs 0 correct V2022-1 received=2022-02-26 reason=typing
runs 0 correct A2022-1 arrived=2022-01-31 reason=typing
runs 0 correct R2022-1 received=2022-02-27 reason=typing
refused 1 "信〔2022〕1号 .*2021-12-30.* of 2021: .*'void'.*again" correct "$n" received=2021-12-30 reason=typing
refused 1 "访〔2022〕1号 .*'void'" correct V2022-1 received=2021-12-30 reason=typing
refused 1 "申〔2022〕1号 .*2021-12-30.*'void'" correct A2022-1 arrived=2021-12-30 reason=typing
refused 1 "救〔2022〕1号 .*'void'" correct R2022-1 received=2021-12-30 reason=typing
kept "$n" 2022-02-27
kept V2022-1 2022-02-26
kept A2022-1 2022-01-31
kept R2022-1 2022-02-27
m=$(letter "Cold water")
refused 1 "信〔2022〕1号 .*'void'" correct "$n" "$m" received=2021-12-30 reason=typing

# what is under way cannot be made void as it stands
docket accept "$n"
refused 1 "'undo'.*'void'" correct "$n" received=2021-12-30 reason=typing
DOCKET_LANG=zh
refused 1 '^docket: 信〔2022〕1号.*不能改到 2021-12-30.*undo.*void' correct "$n" received=2021-12-30 reason=typing
refused 1 '收到日期（received=）不能为空' correct "$n" received= reason=typing
DOCKET_LANG=en

# an application is numbered by its receipt; one whose receipt was not confirmed yet, by its arrival
is "not confirmed yet" "$(application via=online arrived=2021-12-30)" "申〔2021〕2号"
runs 0 confirm A2021-2 on=2022-01-04
runs 0 correct A2021-2 confirmed=2022-01-05 reason=typing
runs 0 correct A2021-2 arrived=2021-12-31 reason=typing
refused 1 '申〔2021〕2号 .* of 2022' correct A2021-2 arrived=2022-01-03 reason=typing
runs 0 undo A2021-2
runs 0 redo A2021-2
is "confirmed" "$(application via=online arrived=2021-12-30 confirmed=2021-12-31)" "申〔2021〕3号"
refused 1 '申〔2021〕3号 .* of 2022' correct A2021-3 confirmed=2022-01-03 reason=typing
refused 1 '申〔2021〕3号 .* of 2022' correct A2021-3 via=signed_mail signed=2022-01-03 reason=typing
runs 0 correct A2021-3 via=in_person reason=typing
runs 0 audit
# a correction does not put the receipt behind the answer
n=$(application via=in_person arrived=2022-01-04)
for step in 'decide outcome=R5.3' approve 'serve how=electronic'; do
	# shellcheck disable=SC2086
	set -- $step
	verb=$1
	shift
	runs 0 "$verb" "$n" "$@"
done
DOCKET_TODAY=2022-03-15
export DOCKET_TODAY
refused 1 'the day of receipt .2022-03-10.* would lie after the day of the decision .2022-03-01' correct "$n" via=online confirmed=2022-03-10 reason=x
runs 0 correct "$n" via=online confirmed=2022-01-05 reason=x
DOCKET_LANG=zh
refused 1 '收到之日（2022-03-10.*决定之日' correct "$n" confirmed=2022-03-10 reason=x
finish
