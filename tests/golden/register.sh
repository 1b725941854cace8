# Makes the register of the golden files in $DOCKET_REGISTER: two school years of a small office, every step on a day of its own.
# Sourced; $DOCKET is the program.

# by LOGIN MOMENT COMMAND... -> one step; a step that fails ends everything
by()
{
	login=$1
	moment=$2
	shift 2
	"$DOCKET" --as "$login" --today "$moment" "$@" >/dev/null 2>"$DOCKET_REGISTER.err" || {
		echo "Bail out! $login, $moment, $*: $(cat "$DOCKET_REGISTER.err")"
		exit 1
	}
}

# letter MOMENT FIELD... -> logged by wang
letter()
{
	moment=$1
	shift
	by wang "$moment" add letter received=today "$@"
}

# answered NUMBER UNIT TEXT DAY... -> accepted and assigned, signed and drafted, approved and replied, closed: on four days
answered()
{
	by wang "$4T09:10" accept "$1"
	by wang "$4T09:20" assign "$1" unit="$2"
	by chen "$5T10:00" sign "$1"
	by chen "$5T16:30" draft "$1" text="$3"
	by li "$6T11:00" approve "$1"
	by wang "$6T11:30" reply "$1" via=email
	by wang "$7T09:00" close "$1"
}

office()
{
	# whoever runs this is the administrator, and may act as the others
	"$DOCKET" --today 2020-09-01T08:00 init school=某大学 >/dev/null || exit 1
	login=$(id -un)
	by "$login" 2020-09-01T08:10 unit add name=后勤管理处 code=logistics
	by "$login" 2020-09-01T08:11 unit add name=图书馆 code=library
	by "$login" 2020-09-01T08:12 unit add name=教务处 code=teaching
	by "$login" 2020-09-01T08:20 staff add login=wang name=王敏 role=clerk
	by "$login" 2020-09-01T08:21 staff add login=li name=李建华 role=supervisor
	by "$login" 2020-09-01T08:22 staff add login=zhao name=赵国强 role=leader
	by "$login" 2020-09-01T08:23 staff add login=chen name=陈晓 role=clerk,handler unit=logistics
	by "$login" 2020-09-01T08:24 staff add login=sun name=孙立 role=discipline
	by "$login" 2020-09-01T08:25 staff add login=zhou name=周敏 role=disclosure
	by "$login" 2020-09-01T08:26 staff add login=feng name=冯军 role=secrecy
}

# The year before: two letters answered, one of them late; the third is carried over.
year_before()
{
	letter 2021-03-08T10:00 box=principal from=张三 category=life class=claim subject=浴室水温 body=浴室水温不稳。
	answered L2021-1 logistics 已调整混水阀。 2021-03-09 2021-03-10 2021-03-12 2021-03-15
	letter 2021-05-17T10:00 box=secretary from=李四 category=study class=consult subject=选课系统 body=选课系统打不开。
	answered L2021-2 teaching 系统已扩容。 2021-05-18 2021-05-19 2021-06-01 2021-06-02
	letter 2021-08-30T15:00 box=principal from=王五 category=mgmt class=suggest subject=开学报到 body=建议分批报到。
}

# A letter with everything: an extension, a second unit, a file, a sent-back draft, a rating.
rich()
{
	printf '热水供应记录\n' >"$DOCKET_REGISTER.txt"
	letter 2022-04-25T09:30 box=principal from=王建国 contact=13800138000 identity=330102199001011234 category=life class=claim \
		track=complex subject=三号宿舍楼热水供应时断时续 body='三月以来每晚十点以后没有热水。
请尽快修复，并告知原因。'
	by wang 2022-04-25T09:40 attach L2022-4 "$DOCKET_REGISTER.txt"
	by wang 2022-04-26T08:50 accept L2022-4 told=2022-04-26
	by wang 2022-04-26T09:00 propose L2022-4 text=拟请后勤管理处会同图书馆办理。
	by zhao 2022-04-26T15:00 instruct L2022-4 text=请后勤认真核查。 unit=logistics limit=2022-05-06
	by chen 2022-04-27T09:00 sign L2022-4 handler=chen
	by li 2022-05-09T10:00 extend L2022-4 reason=等待厂家配件 days=3
	by chen 2022-05-10T10:00 draft L2022-4 text=已修复。
	by li 2022-05-10T14:00 send-back L2022-4 reason=请写明原因
	by chen 2022-05-11T09:00 draft L2022-4 text='循环泵老化，已于5月10日更换，供水恢复正常。
感谢来信。'
	by zhao 2022-05-11T10:00 approve L2022-4
	by wang 2022-05-11T10:30 reply L2022-4 via=post
	by wang 2022-05-20T10:00 rate L2022-4 result=satisfied text=很快
	by wang 2022-05-20T10:10 close L2022-4
	by wang 2022-06-01T09:00 archive L2022-4
}

this_year()
{
	answered L2021-3 teaching 已分三批安排报到。 2021-08-31 2021-09-02 2021-09-03 2021-09-10
	letter 2021-09-24T10:00 box=relay external=ZLF-2021-0917 limit=2021-10-20 from=赵六 category=log class=claim \
		subject=校门口停车 body=校门口停车混乱。
	answered L2021-4 logistics 已划线并增派保安。 2021-09-26 2021-09-27 2021-09-30 2021-10-08
	letter 2021-12-01T10:00 box=secretary anonymous=yes category=party class=accuse subject=反映问题 body=反映某部门负责人的问题。
	by sun 2021-12-02T10:00 transfer L2021-5 reason=纪检监察机构受理
	letter 2022-01-05T10:00 box=principal from=钱七 category=info class=suggest subject=校园网 body=图书馆三楼网速慢。
	answered L2022-1 library 已增设无线接入点。 2022-01-06 2022-01-07 2022-01-19 2022-01-20
	letter 2022-01-06T10:00 box=principal from=钱七 category=info class=suggest subject=校园网 body=图书馆三楼网速仍慢。
	by wang 2022-01-06T10:30 merge L2022-2 into=L2022-1
	letter 2022-03-01T10:00 box=email from=广告 subject='=优惠|<b>促销</b>' body='点击 <script>alert(1)</script> 领取
@优惠'
	by wang 2022-03-02T10:00 refuse L2022-3 reason=广告 ground=NA8 told=2022-03-02
	by li 2022-03-02T10:05 approve L2022-3
	by wang 2022-03-02T10:10 close L2022-3
	rich
	letter 2022-05-30T10:00 box=principal from=孙八 category=epid class=consult track=urgent subject=返校核酸 body=返校是否需要核酸证明？
	by wang 2022-05-30T10:30 accept L2022-5
	by wang 2022-05-30T10:40 draft L2022-5 text=请持48小时内证明。
	by li 2022-05-30T11:00 approve L2022-5
	by wang 2022-05-30T11:10 reply L2022-5 via=online
	by li 2022-06-06T10:00 rework L2022-5 reason=要求有变
	letter 2022-06-08T10:00 box=principal from=周九 category=life class=praise subject=感谢食堂 body=感谢二食堂师傅。
	by wang 2022-06-08T11:00 file L2022-6 reason=存查
	letter 2022-06-09T10:00 box=hotline from=吴十 subject=空调 body=教学楼空调不制冷。
	by wang 2022-06-09T11:00 accept L2022-7
	by wang 2022-06-09T11:10 assign L2022-7 unit=logistics
	letter 2022-06-10T10:00 box=principal from=郑一 category=teach class=consult subject=补考 body=补考何时安排？
	by wang 2022-06-10T10:05 void L2022-8 reason=重复登记
}

# One application of the year before that was withdrawn in this one, one that was answered and then reviewed, one that is open.
disclosure()
{
	by zhou 2021-08-30T10:00 add application applicant=某公司 type=business via=signed_mail arrived=2021-08-30 signed=2021-08-30 \
		request=采购合同 category=mgmt
	by zhou 2021-09-06T10:00 withdraw A2021-1 reason=申请人撤回
	by zhou 2022-03-01T10:00 add application applicant=李明 type=natural via=in_person arrived=2022-03-01 request=校务管理文件 \
		category=mgmt
	by feng 2022-03-03T10:00 secrecy A2022-1 result=part reason=含个人信息
	by zhou 2022-03-04T10:00 decide A2022-1 outcome=R2 withheld=R3.2 ground=个人信息部分不予公开
	by zhao 2022-03-07T10:00 approve A2022-1
	by zhou 2022-03-08T10:00 serve A2022-1 how=post posted=2022-03-08
	by zhou 2022-04-01T10:00 add remedy kind=reconsideration of=A2022-1 received=2022-04-01 authority=某省教育厅 \
		body=请求撤销答复 from=李明
	by zhou 2022-06-14T10:00 add application applicant=王芳 type=natural via=in_person arrived=2022-06-14 request=招生计划
}

# A reception day with two visits, one of a group, and one on which nobody came.
reception()
{
	by wang 2022-04-01T10:00 reception plan date=2022-04-13 leader=校长 place=行政楼201 from=14:30 to=17:00 slots=5
	by wang 2022-04-01T10:10 reception plan date=2022-04-20 leader=书记 place=行政楼201 from=14:30 to=17:00 slots=5
	by wang 2022-04-13T15:00 add visit received=2022-04-13 visitor=刘兰 matter=宿舍调整 session=2022-04-13 category=life class=claim
	by wang 2022-04-13T15:30 add visit received=2022-04-13 visitor=何平等七人 matter=停车收费 session=2022-04-13 persons=7 \
		representatives=何平、吴江 class=suggest
}

office
year_before
this_year
disclosure
reception
