#!/bin/sh
# A closed report keeps the words that the office had when it was closed: what is renamed, retired or added since changes
# nothing of it, in no format. So does a report as of an earlier day.
. "$(dirname "$0")/lib.sh"
export DOCKET_TODAY=2021-11-01
begin
runs 0 unit add code=hq name=后勤处
runs 0 box add code=youth name=青年信箱
runs 0 add letter box=youth received=2021-11-01 subject=one body=b category=mgmt
runs 0 accept L2021-1
runs 0 assign L2021-1 unit=hq
runs 0 add letter box=principal received=2021-11-01 subject=two body=c category=epid
export DOCKET_TODAY=2022-01-10
runs 0 close-year 2021

# all ARGUMENT... -> the report in every format; what it says of the record behind it is left out
all()
{
	for format in text markdown csv json html; do
		"$DOCKET" report "$@" --format $format 2>&1 </dev/null
		echo "status $?"
	done | sed -e '/"head"/d' -e 's/"events": *[0-9]*//' -e 's/[0-9a-f]\{64\}//' -e '/as known on/!s/[0-9]* events//'
}
all 2021 >"$home/before"
grep -q 青年信箱 "$home/before" && grep -q 管理服务 "$home/before" && grep -q 后勤处 "$home/before"
told $? "all three lists are told"

# the words change
export DOCKET_TODAY=2022-01-11
runs 0 category change mgmt name=校务管理
runs 0 box change youth name=青春信箱
runs 0 unit change hq name=总务处
runs 0 setting change school 'Renamed University'
runs 0 category retire teach
runs 0 box retire secretary
runs 0 category add code=fresh name=新添类别
runs 0 box add code=early name=新添信箱
all 2021 >"$home/after"
holds "nothing of it changes" cmp "$home/before" "$home/after"
all 2021 as-of=2022-01-10 >"$home/as-of"
for word in 校务管理 青春信箱 总务处 新添类别 新添信箱 Renamed; do
	is "as of an earlier day there was no $word" "$(grep -c "$word" "$home/as-of")" 0
done
for word in 管理服务 青年信箱 后勤处 教学教务; do
	holds "there was $word" grep -q "$word" "$home/as-of"
done
for when in period=2021 'period=2021 as-of=2022-01-10'; do
	for format in csv json; do
		# shellcheck disable=SC2086 # one word or two
		"$DOCKET" prove letters.total $when --format $format >"$home/proof"
		is "the list of $when has the words of then ($format)" \
			"$(grep -c 青年信箱 "$home/proof") $(grep -c 后勤处 "$home/proof") $(grep -Ec '青春信箱|总务处|校务管理' "$home/proof")" "1 1 0"
	done
done
docket report 2021 --format json
is "a retired word is in its figures still" "$(json "[f['value'] for f in d['figures'] if f['id'] in ('letters.category.teach', 'letters.box.secretary')]")" "[0, 0]"
is "one that came later is not" "$(json "[f['id'] for f in d['figures'] if 'fresh' in f['id'] or 'early' in f['id']]")" "[]"
runs 0 prove letters.category.teach period=2021
says '2021, 教学教务: 0'
refused 3 "no figure 'letters.category.fresh'" prove letters.category.fresh period=2021

# what is told of today's corrections calls the words as the report does, and new ones as they are called
runs 0 correct L2021-2 category=fresh reason=r
runs 0 report 2021 corrections=yes
says '信〔2021〕2号 +category: 疫情防控, now 新添类别'
runs 0 correct L2021-2 category=mgmt reason=r
runs 0 report 2021 corrections=yes
says '信〔2021〕2号 +category: 疫情防控, now 管理服务'

# the year behind has the words of today, and an opened one too
runs 0 report 2022
says '校务管理' '新添信箱'
runs 0 report 2022 section=text
says 'Renamed University'
runs 0 reopen-year 2021 reason=r
runs 0 report 2021
says '校务管理' '青春信箱' '总务处'
runs 0 audit
finish
