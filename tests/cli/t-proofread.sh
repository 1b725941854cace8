#!/bin/sh
# A written report held against the register: its faults are named with their lines, a clean one has none.
. "$(dirname "$0")/lib.sh"
export DOCKET_TODAY=2022-03-01
begin
cd "$home" || exit 1
docket add letter box=principal received=2022-03-01 subject=one body=b category=mgmt
docket add letter box=secretary received=2022-03-01 subject=two body=b category=mgmt
export DOCKET_TODAY=2022-10-10

cat >draft.md <<'END'
# 某大学 2021-2022 学年信息公开工作年度报告
统计时间为 2021 年 9 月 1 日至 2022 年 8 月 31 日。
## 一、概述
2020-2021 学年，学校推进公开。
## 二、信息主动公开情况
接受各类邮件 20 余件。教代会共收到提案 58 件，立案 41 件，作为建议 11 件。
## 五、因信息公开工作受到举报、复议、诉讼的情况
学校没有受到举报。
END
runs 1 proofread draft.md period=2021-2022
says 'line 4.*2020-2021'
says 'line 6.*20余件'
says 'the parts do not add up: 41 [+] 11 = 52, not 58'
says 'line 7.*复议、诉讼'
says 'missing +"appraisal"'
runs 1 proofread draft.md period=2021-2022 --format json
says '"rule": *"year"'

cat >clean.md <<'END'
# 某大学 2021-2022 学年信息公开工作年度报告
统计时间为 2021 年 9 月 1 日至 2022 年 8 月 31 日。
## 一、概述
2021-2022 学年，学校推进公开。
## 二、信息主动公开情况
接受各类邮件 2 件，其中校长信箱 1 件、书记信箱 1 件。
## 三、依申请公开和不予公开情况
学校没有收到信息公开申请。
## 四、对信息公开的评议情况
评议良好。
## 五、因信息公开工作受到举报、复议、诉讼的情况
学校没有受到举报，没有复议、诉讼。
## 六、主要经验、问题和改进措施
问题已经改进。
## 七、清单事项公开情况
见附表。
## 八、其他需要报告的事项
无。
END
runs 0 proofread clean.md period=2021-2022
says 'Nothing to remark'

# what the program writes itself has nothing wrong, but for the chapters that only people write
for period in 2021-2022 2022 1999 2022-01-01..2022-06-30; do
	DOCKET_LANG=zh "$DOCKET" report $period --format md >own.md 2>/dev/null
	DOCKET_LANG=zh "$DOCKET" report $period section=text style=rounded --format md >text.md 2>/dev/null
	for file in own.md text.md; do
		docket proofread $file period=$period
		is "$period, $file" "$(grep -vE '^(missing| +chapter)' "$out")" "$file against $period: 5 remarks"
	done
done
for lang in zh en; do
	DOCKET_LANG=$lang "$DOCKET" report 2022 style=rounded >own.txt 2>/dev/null
	docket proofread own.txt period=2022
	is "plain text, $lang" "$(grep -cvE '^(missing| +chapter|own.txt)' "$out")" 0
	is "chapters that people write, $lang" "$(grep -c '^missing' "$out")" 5
done

# a number of its tables that is changed is one remark, in either format and language
for lang in zh en; do
	for format in text md; do
		DOCKET_LANG=$lang "$DOCKET" report 2022 --format $format >own.txt 2>/dev/null
		sed 's/^\(|* *书记信箱.*[ |]\)1\([ |]*\)$/\17\2/' own.txt >wrong.txt
		is "changed, $lang, $format" "$(cmp -s own.txt wrong.txt && echo same)" ''
		docket proofread wrong.txt period=2022
		is "a table, $lang, $format" "$(grep -c '^line' "$out")" 1
		says '书记信箱.*7.*the register has 1'
	done
done
cat text.md >whole.md
for chapter in 一、概述 四、对信息公开工作的评议情况 六、问题和改进措施 七、清单事项公开情况 八、其他需要报告的事项; do
	printf '\n## %s\n\n按实际填写。\n' $chapter >>whole.md
done
runs 0 proofread whole.md period=2022-01-01..2022-06-30
sed 's/没有因信息公开工作被申请行政复议/被申请行政复议一次/; s/没有安排领导接待日/安排领导接待日 3 次/' whole.md >wrong.md
runs 1 proofread wrong.md period=2022-01-01..2022-06-30
says '接待日3次' ' 0'

# no file, no text, no period
refused 3 nowhere.md proofread nowhere.md period=2021-2022
printf 'a\000b' >bytes.md
refused 1 'bytes.md|NUL' proofread bytes.md period=2021-2022
refused 2 period proofread clean.md
refused 2 whenever proofread clean.md period=whenever

# what offices wrote with before
iconv -f UTF-8 -t GB18030 clean.md >old.txt
runs 0 proofread old.txt period=2021-2022

# one number of the program's own text that is wrong is one remark, in either language; names that share a number are no fault
docket add application applicant=one type=natural via=in_person arrived=2022-03-01 request=x category=log
for lang in zh en; do
	DOCKET_LANG=$lang "$DOCKET" report 2022 section=text --format md >own.md
	for wrong in 's/自然人 1 件/自然人 2 件/' 's/当面 1 件/当面 2 件/' 's/书记信箱 1 件/书记信箱 2 件/' 's/收到信息公开申请 1 件/收到信息公开申请一百件/' \
		's/natural person 1/natural person 2/' 's/in person 1/in person 2/' 's/came in during the year 2022: 2/came in during the year 2022: 3/'; do
		sed "$wrong" own.md >wrong.md
		cmp -s own.md wrong.md && continue
		docket proofread wrong.md period=2022
		is "$wrong" "$(grep -c '^line' "$out")" 1
	done
done
printf '校长信箱和书记信箱共收到来信 2 件。\n校长信箱收到来信 1 件，书记信箱 1 件。\n2023 年将进一步公开。\n' >joined.md
docket proofread joined.md period=2022
is 'joined names' "$(grep -c '^line' "$out")" 0
printf '校长信箱和书记信箱共收到来信两件，分别为 1 件、1 件。共收到来信八件。\n' >words.md
docket proofread words.md period=2022
says 'line 1.*来信八件.*Letters received 2'

# a remedy is told as received in one year alone; what the register writes of the next says that it was carried in
export DOCKET_TODAY=2023-10-10
docket add application applicant=two type=natural via=in_person arrived=2021-12-01 request=y category=log
docket add remedy kind=reconsideration of="$(cat "$out")" received=2022-08-20 authority=a body=b
for period in 2021-2022 2022-2023; do
	DOCKET_LANG=zh "$DOCKET" report $period >own.txt 2>/dev/null
	docket proofread own.txt period=$period
	is "carried in, $period" "$(grep -c '^line' "$out")" 0
done
is 'told once' "$(grep -c '被申请行政复议 1 件' own.txt)" 0
is 'told as carried in' "$(tr -d ' \n' <own.txt | grep -c '没有因信息公开工作被提起行政诉讼；另有上年结转的行政复议1件，以上行政复议中尚未审结1件')" 1

# against the year before, and by months that are over
export DOCKET_TODAY=2023-10-10
for day in 2022-09-05 2022-09-06 2023-03-01; do
	docket add letter box=principal received=$day subject=one body=b category=mgmt
done
cat >grown.md <<'END'
## 二、信息主动公开情况
收到来信3件，比上学年增加2件。
收到来信3件，比上学年增加1件，增长50.0%，9月最多（2件）。
来信3月最多。
END
docket proofread grown.md period=2022-2023
told "$(grep -c 'line 3' "$out")" "what is true is not remarked"
says 'line 2 .*has 3, and 2 the year before' 'line 4 .*most in 2022-09, 2; in 2023-03'
DOCKET_TODAY=2023-03-10 docket proofread grown.md period=2022-2023
told "$(grep -c 'line [24]' "$out")" "a year that runs is set against none, nor is a month"
finish
