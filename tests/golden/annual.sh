# Makes a second register in $DOCKET_REGISTER: a school year with the figures of a real yearly report (220-odd letters by three boxes on four
# matters, one application in writing by a natural person, a reception day each week, nothing that was contested, what is counted by hand).
# Sourced behind register.sh; $DOCKET is the program.

# 223 letters over the year: 118, 64 and 41 by box; 92, 61, 43 and 27 by category; each answered within five days.
letters_of_year()
{
	awk 'BEGIN {
		print "编号,收到日期,信箱,标题,内容,内容分类,答复内容,答复日期"
		for (i = 0; i < 223; i++) {
			b = i * 7 % 223
			box = b < 118 ? "校长信箱" : b < 182 ? "书记信箱" : "浙里访"
			about = i < 92 ? "疫情防控" : i < 153 ? "学生工作和教务工作" : i < 196 ? "生活服务和校园环境" : "管理服务"
			month = i % 12 + 1
			day = sprintf("%d-%02d", month < 9 ? 2022 : 2021, month)
			printf "%d,%s-%02d,%s,来信%d,来信%d的内容。,%s,已答复。,%s-%02d\n", i + 1, day, i % 20 + 1, box, i + 1, i + 1, about,
				day, i % 20 + 5
		}
	}' </dev/null
}

application_of_year()
{
	by "$login" 2021-09-01T09:00 category add name=校务管理 code=affairs
	by "$login" 2022-03-01T10:00 add application applicant=王芳 type=natural via=signed_mail arrived=2022-03-01 signed=2022-03-01 \
		request=校务管理文件 category=affairs
	by "$login" 2022-03-03T10:00 secrecy A2022-1 result=pass
	by "$login" 2022-03-07T10:00 decide A2022-1 outcome=R1
	by "$login" 2022-03-08T10:00 approve A2022-1
	by "$login" 2022-03-09T10:00 serve A2022-1 how=post posted=2022-03-09
}

# From September to June on Wednesdays, the winter vacation left out; somebody came on three of them.
reception_of_year()
{
	by "$login" 2021-09-01T10:00 reception vacation from=2022-01-10 to=2022-02-13 name=寒假
	by "$login" 2021-09-01T10:10 reception plan date=2021-09-08 until=2022-06-29 weekday=周三 leader=校长,书记 place=行政楼201 from=14:30 \
		to=17:00 slots=5
	for day in 2021-10-13 2021-12-01 2022-05-11; do
		by "$login" ${day}T15:00 add visit received=$day visitor=来访人 matter=学生宿舍 session=$day category=life class=consult
		by "$login" ${day}T15:30 receive "V${day%%-*}-$(case $day in *12-01) echo 2 ;; *) echo 1 ;; esac)" minutes=反映宿舍调整，当场答复。
	done
}

counters_of_year()
{
	by "$login" 2022-09-20T10:00 counter 2021-2022 news=503 notices=187 academic=114 newspaper=35 briefs=12 bulletins=12 weibo=1926 \
		wechat=230 toutiao=995 douyin=47 video=103 bilibili=11 wechat-admission=138 wechat-finance=51 admission-calls=12000 \
		admission-events=205 selection=2 appointment=8 removal=28 recruitment=203
	by "$login" 2022-09-20T11:00 counter 2021-2022 proposals=58 proposals-filed=41 proposals-advice=11 proposals-other=6
	by "$login" 2022-09-20T12:00 counter 2021-2022 archive-visits=3412 archive-volumes=44,968 archive-courier=1650
}

annual_register()
{
	"$DOCKET" --today 2021-09-01T08:00 init school=某大学 >/dev/null || exit 1
	login=$(id -un)
	letters_of_year >"$DOCKET_REGISTER.csv"
	by "$login" 2022-09-01T09:00 import "$DOCKET_REGISTER.csv"
	application_of_year
	reception_of_year
	counters_of_year
}

annual_register
