#!/bin/sh
# What the office counts by hand: entered with sums that hold, told where it was entered, as it was known then.
. "$(dirname "$0")/lib.sh"
export DOCKET_TODAY=2022-09-20
begin

runs 0 counter 2021-2022
says '^news +news items +not entered$'
docket report 2021-2022 section=hand
says '^Nothing that is counted by hand'
refused 1 'proposals=58 is not the sum of its parts, which is 52: proposals-filed=41 [+] proposals-advice=11; missing: proposals-other=' counter 2021-2022 proposals=58 proposals-filed=41 proposals-advice=11
refused 1 'proposals=58 is not .* is 59: .* [+] proposals-other=7$' counter 2021-2022 proposals=58 proposals-filed=41 proposals-advice=11 proposals-other=7
refused 1 'proposals= is missing: the sum of its parts is 41: proposals-filed=41' counter 2021-2022 proposals-filed=41
refused 2 "no counter 'nwes'; there are news, " counter 2021-2022 nwes=1
refused 2 'news= is a whole number' counter 2021-2022 news=many
refused 2 'news= is a whole number' counter 2021-2022 news=-3
refused 1 '2030-2031 has not begun: it begins on 2030-09-01' counter 2030-2031 news=1
runs 0 counter 2030-2031
refused 1 '教代会代表提案（proposals=58）.*合计 52：正式立案（proposals-filed=41） [+] ' --lang zh counter 2021-2022 proposals=58 proposals-filed=41 proposals-advice=11
runs 0 counter 2021-2022 news=503 proposals=58 proposals-filed=41 proposals-advice=11 proposals-other=6 archive-volumes=44,968
says '^news +news items +2022-09-20 .* 503$' '^archive-volumes .* 44968$' '^notices .* not entered$'
docket counter 2021-2022 --format json
is "as JSON" "$(json "[(c['name'], c['value']) for c in d['counters'] if c['name'] in ('news', 'notices', 'proposals-filed')]")" \
	"[('news', 503), ('notices', None), ('proposals-filed', 41)]"
# a later part is held against what was entered before
refused 1 'proposals=58 is not .* is 57: proposals-filed=40 ' counter 2021-2022 proposals-filed=40

# figures with a unit of their own, which are not proved
docket report 2021-2022 --format json
is "figures" "$(json "[(f['id'], f['value'], f['unit']) for f in d['figures'] if f['id'].startswith('hand.') and f['value'] > 100]")" \
	"[('hand.news', 503, 'hand'), ('hand.archive-volumes', 44968, 'hand')]"
is "the sum is printed" "$(json "[(i['left'], i['right'], i['holds']) for i in d['identities'] if i['id'] == 'hand.proposals']")" "[(58, 58, True)]"
refused 1 'was counted by hand' prove hand.news period=2021-2022
refused 3 'hand.news' prove hand.nws period=2021-2022
runs 0 report 2021-2022 section=text
says 'published: news items 503[.]' 'received: 58 [(]filed 41, taken as advice 11, handled'
docket report 2022-2023 section=text
told "$(grep -c 'proposals' "$out")" "another period says nothing of it"
docket report 2022-2023 --format json
is "nor has it a nought" "$(json "[f['id'] for f in d['figures'] if f['id'].startswith('hand.')]")" "[]"

# as it was known, taken back, closed
export DOCKET_TODAY=2022-10-01
runs 0 counter 2021-2022 news=510
runs 0 report 2021-2022 section=hand as-of=2022-09-25
says '^news items .* 503$'
runs 0 counter 2021-2022 archive-volumes=-
docket report 2021-2022 section=hand
told "$(grep -c '^files given' "$out")" "what was taken back is not told"
runs 0 close-year 2021-2022
docket counter 2021-2022 news=515
told "$(grep -c 'the year is closed' "$err" | sed 's/1/0/;t;s/.*/1/')" "says that the year is closed"
runs 0 report 2021-2022 section=hand
says '^news items .* 510$'
runs 0 report 2021-2022 corrections=yes
says 'news items +counted by hand: 510, now 515' 'Corrections since then: 1 case'

# a nought that was entered is told, as none; what was not entered is not
runs 0 counter 2020-2021 news=3 notices=0 newspaper=0 briefs=0 weibo=0 admission-calls=0 admission-events=2 selection=0 proposals=0 archive-visits=0 archive-volumes=5
runs 0 report 2020-2021 section=text --lang zh
says '学校门户网站发布新闻 3 条，没有发布通知公告。' '没有编印校报、单位简报。' '学校官方微博没有发布信息。' '开展招生宣传和咨询活动 2 场，没有接受招生咨询。' \
	'没有发布干部选拔公告。' '教职工代表大会没有收到代表提案。' '档案馆提供档案资料 5 卷（件），没有接待查档。'
told "$(grep -c '学术动态\|校办通报\|快递\|其中正式立案' "$out")" "what was not entered is not told"
cp "$out" "$home/none.txt"
docket --lang zh proofread "$home/none.txt" period=2020-2021
told "$(grep -c '没有发布\|没有编印\|没有收到代表\|没有接待\|没有接受' "$out")" "proof-reading has nothing against it"
runs 0 report 2020-2021 section=text --format md
says 'published: news items 3[.] None: notices[.]' 'printed none of these: issues of the newspaper, briefs of the units[.]' 'No proposals were received'
runs 0 counter 2020-2021 proposals=4 proposals-filed=4 proposals-advice=0 proposals-other=0
runs 0 report 2020-2021 section=text --lang zh --format md
says '收到代表提案 4 件，其中正式立案 4 件，没有作为意见建议、其他方式处理的。'

# kept in the record: nobody else enters, and what is changed from outside is found
runs 0 staff add login=aud name=A role=auditor
runs 0 setting change impersonation on
refused 4 'counter' --as aud counter 2021-2022 news=1
runs 0 --as aud counter 2021-2022
runs 0 audit
sqlite3 "$DOCKET_REGISTER" "UPDATE hand_count SET value = 1 WHERE name = 'news'" 2>/dev/null &&
	{
		docket audit
		is "the audit finds it" "$status" 7
	}
finish
