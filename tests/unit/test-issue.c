#include "base/date.h"
#include "issuing.h"
#include "office/reminding.h"
#include <string.h>

/* A notice of an extension names the day and the article of the clock that was extended. */
static void test_extension(void)
{
	struct temporary t;
	begin(&t, "2022-05-05");
	int64_t letter = temporary_letter(t.office, "2022-05-05", "from=赵甲", "class=claim", NULL);
	ACT(t.office, letter, "accept", "told=2022-05-05");
	ACT(t.office, letter, "assign", "unit=后勤处");
	ACT(t.office, letter, "extend", "reason=情况复杂", "clock=K2");
	SAYS(&t, letter, "petition-extension", "2022年5月18日|经负责人批准", "第三十四条");
	temporary_day(&t, "2022-06-20");
	ACT(t.office, letter, "extend", "reason=须鉴定", "clock=K4");
	SAYS(&t, letter, "petition-extension", "第三十四条|延长后的期限至2022年8月3日|因须鉴定", "5月11日|5月18日");
	says(&t, letter, "petition-extension", WORDS("clock=K2"),
	    (const char *const[]){"延长后的期限至2022年5月18日|因情况复杂", "第三十四条|鉴定"});
	refuses(&t, letter, "petition-extension", WORDS("clock=K6"), "K6");
	int64_t visit = opened(&t, KIND_VISIT, WORDS("received=2022-06-20", "visitor=钱", "matter=m", "class=claim"));
	ACT(t.office, visit, "receive", "minutes=x", "leader=王", "recorder=李");
	ACT(t.office, visit, "accept", "told=2022-06-20");
	ACT(t.office, visit, "extend", "reason=情况复杂", "clock=K4");
	SAYS(&t, visit, "petition-extension", "第三十四条|2022年9月19日", "2022年6月29日");
	int64_t asked = opened(&t, KIND_APPLICATION,
	    WORDS("applicant=甲", "type=natural", "via=in_person", "arrived=2022-06-20", "request=文件"));
	ACT(t.office, asked, "extend", "reason=检索量大");
	ACT(t.office, asked, "assign", "unit=后勤处");
	ACT(t.office, asked, "extend", "reason=地点分散", "clock=D6");
	SAYS(&t, asked, "extension", "2022年8月15日|20个工作日|因检索量大", "征求意见|地点分散");
	ACT(t.office, asked, "consult", "party=某公司", "sent=2022-06-20");
	SAYS(&t, asked, "extension", "待征求意见结束", "2022年8月");
	int64_t searched = opened(&t, KIND_APPLICATION,
	    WORDS("applicant=甲", "type=natural", "via=in_person", "arrived=2022-06-20", "request=文件"));
	ACT(t.office, searched, "assign", "unit=后勤处");
	ACT(t.office, searched, "extend", "reason=检索量大", "clock=D6");
	refuses(&t, searched, "extension", NULL, "延长了答复期限");
	ACT(t.office, searched, "extend", "reason=材料多", "clock=D2", "days=10");
	SAYS(&t, searched, "extension", "材料多|10个工作日|2022年8月1日", "检索量大");
	done(&t);
}

/* What the ladder records on DAY: "T-1 K2, ..." */
static char *taken(struct temporary *t, const char *day)
{
	g_autoptr(GError) error = NULL;
	GString *text = g_string_new(NULL);
	int count;
	temporary_day(t, day);
	g_autoptr(GPtrArray) due = reminding_due(t->office, &error);
	g_assert_no_error(error);
	for (unsigned i = 0; i < due->len; i++) {
		const struct reminder_due *one = due->pdata[i];
		g_string_append_printf(text, "%s%s %s", i ? ", " : "", one->step, one->clock);
	}
	g_assert_true(reminding_take(t->office, due, &count, &error));
	g_assert_cmpint(count, ==, (int)due->len);
	return g_string_free(text, FALSE);
}

/* Each deadline of a case has steps of its own, one a day: the one that can still be kept before those that were
 * missed. */
static void test_ladder(void)
{
	static const struct {
		const char *day, *taken;
	} DAYS[] = {
	    {"2022-05-10", "T-1 K2"},
	    {"2022-05-10", ""},
	    {"2022-05-12", "T+1 K2"},
	    {"2022-05-18", "T+5 K2"},
	    {"2022-05-19", ""},
	    {"2022-06-15", "T-3 K6"},
	    {"2022-06-17", "T-1 K6"},
	    {"2022-06-20", "T K6"},
	    {"2022-06-21", "T+1 K6"},
	    {"2022-06-29", "T-3 K4"},
	    {"2022-07-01", "T-1 K4"},
	    {"2022-07-04", "T K4"},
	    {"2022-07-05", "T+1 K4"},
	    {"2022-07-06", "T+5 K6"}, /* it waited */
	    {"2022-07-11", "T+5 K4"},
	    {"2022-07-12", ""},
	};
	struct temporary t;
	begin(&t, "2022-05-05");
	int64_t id = temporary_letter(
	    t.office, "2022-05-05", "from=赵甲", "box=relay", "class=claim", "external=q1", "limit=2022-06-20", NULL);
	ACT(t.office, id, "accept", "told=2022-05-05");
	temporary_day(&t, "2022-05-06");
	ACT(t.office, id, "assign", "unit=后勤处");
	for (size_t i = 0; i < G_N_ELEMENTS(DAYS); i++) {
		g_autofree char *steps = taken(&t, DAYS[i].day);
		g_test_message("%s", DAYS[i].day);
		g_assert_cmpstr(steps, ==, DAYS[i].taken);
	}
	g_assert_cmpint(temporary_act(t.office, id, "remind", "step=T-1", NULL), ==, 1);
	g_assert_nonnull(strstr(temporary_said(), "taken once for a deadline"));
	done(&t);
}

/* Two duties that end on one day are one reminder. */
static void test_together(void)
{
	struct temporary t;
	begin(&t, "2022-05-05");
	int64_t id = temporary_letter(
	    t.office, "2022-05-05", "from=赵甲", "box=relay", "class=claim", "external=q1", "limit=2022-05-11", NULL);
	ACT(t.office, id, "accept", "told=2022-05-05");
	ACT(t.office, id, "assign", "unit=后勤处");
	g_autofree char *first = taken(&t, "2022-05-10"), *second = taken(&t, "2022-05-11"),
	                *third = taken(&t, "2022-05-12");
	g_assert_cmpstr(first, ==, "T-1 K2");
	g_assert_cmpstr(second, ==, "T K2");
	g_assert_cmpstr(third, ==, "T+1 K2");
	done(&t);
}

/* Whoever was not reminded is not said to have been; it is Chinese whatever is spoken, as the paper that it stands in.
 */
static void test_reminded(void)
{
	for (int reminded = 0; reminded < 3; reminded++) {
		struct temporary t;
		g_autoptr(GError) error = NULL;
		begin(&t, "2022-05-05");
		int64_t id = temporary_letter(t.office, "2022-05-05", "from=赵甲", NULL);
		ACT(t.office, id, "accept");
		ACT(t.office, id, "assign", "unit=后勤处");
		temporary_day(&t, "2022-05-11");
		if (reminded == 1)
			ACT(t.office, id, "remind", "step=T-1");
		if (reminded == 2)
			ACT(t.office, id, "remind", "text=请抓紧");
		temporary_day(&t, "2022-05-20");
		ACT(t.office, id, "supervise", "step=T+5");
		OWN(dossier) dossier = dossier_open(t.office, id, &error);
		g_assert_no_error(error);
		const GPtrArray *events = dossier->events;
		const char *text = event_text(events->pdata[events->len - 1], "text");
		g_test_message("%d: %s", reminded, text);
		g_assert_cmpint(strstr(text, "经催办仍未办结") != NULL, ==, reminded != 0);
		says(&t, id, "supervision", WORDS("until=2022-05-24"),
		    (const char *const[]){"答复期限（一般来信）已于2022年5月11日届满", "due|late|reply|head of"});
		done(&t);
	}
}

/* The notice of a refusal waits for whoever approves it; a ground that was typed as the reason is one. */
static void test_refused(void)
{
	struct temporary t;
	begin(&t, "2022-05-05");
	int64_t id = temporary_letter(t.office, "2022-05-05", "from=赵甲", NULL);
	ACT(t.office, id, "refuse", "reason=na1");
	const struct issue_order order = {.paper = "refused", .values = WORDS("channel=某局"), .record = true};
	g_autoptr(GError) error = NULL;
	g_assert_null(issue_paper(t.office, id, &order, &error));
	g_assert_nonnull(strstr(error->message, "was not approved yet"));
	ACT(t.office, id, "approve");
	says(&t, id, "refused", WORDS("channel=某局"), (const char *const[]){"不属于本校职权范围|某局", "NA1|理由"});
	OWN(issued) issued = issue_paper(t.office, id, &order, NULL);
	g_assert_nonnull(issued);
	done(&t);
}

/* What is sent to whoever has not got a case yet; its number and its day are those of the reminder. */
static void test_reminder(void)
{
	struct temporary t;
	begin(&t, "2022-05-05");
	int64_t id = temporary_letter(t.office, "2022-05-05", "from=赵甲", NULL);
	temporary_day(&t, "2022-05-07");
	ACT(t.office, id, "remind", "step=T");
	SAYS(&t, id, "reminder", "催〔2022〕1号|信〔2022〕1号-催1|办理期限：2022年5月7日|学校办公室", "超期");
	ACT(t.office, id, "supervise", "text=限期");
	says(&t, id, "supervision", WORDS("until=2022-05-12"),
	    (const char *const[]){"督〔2022〕1号|2022年5月12日", "号-催"});
	int64_t waits = opened(&t, KIND_APPLICATION,
	    WORDS("applicant=甲", "type=natural", "via=online", "arrived=2022-05-06", "request=文件"));
	ACT(t.office, waits, "remind", "text=请与申请人确认");
	SAYS(&t, waits, "reminder", "催〔2022〕2号|到件日期：2022年5月6日|请与申请人确认", "收到日期");
	ACT(t.office, waits, "supervise", "text=限期确认");
	says(&t, waits, "supervision", WORDS("until=2022-05-12"),
	    (const char *const[]){"到件日期：2022年5月6日", "收到日期"});
	done(&t);
}

/* A visitor of 2022-05-12 whom the leader received. */
static int64_t received(struct temporary *t, const char *class)
{
	g_autofree char *said = g_strdup_printf("class=%s", class);
	int64_t id = opened(t, KIND_VISIT, WORDS("received=2022-05-12", "visitor=钱", "matter=宿舍", said));
	ACT(t->office, id, "receive", "minutes=记", "leader=ld", "recorder=李");
	return id;
}

static void issues(struct temporary *t, int64_t id, const char *name)
{
	g_autoptr(GError) error = NULL;
	const struct issue_order order = {.paper = name, .record = true};
	OWN(issued) issued = issue_paper(t->office, id, &order, &error);
	g_assert_true(issued);
	g_assert_no_error(error);
}

/* The plan of the reception day fills the papers of its visits, a leader's login becomes a name, and what became of the
 * visitor is ticked. */
static void test_visit(void)
{
	/* what becomes of a visit, the box that is ticked, and the paper that the visitor gets */
	static const struct {
		const char *class, *verb, *words[3], *ticked, *not_ticked, *paper;
	} RESULTS[] = {
	    {"claim", "hand-over", {"unit=后勤处", "opinion=办", "result=meeting"}, "☑ 提交会议研究|□ 转办", "☑ 转办",
	        "accepted"},
	    {"suggest", "hand-over", {"unit=后勤处", "opinion=办"}, "☑ 转办|□ 提交会议研究", "☑ 提交", "accepted"},
	    {"consult", "answer-on-spot", {"text=如此", "result=explained"}, "☑ 解释疏导|□ 当场答复", "☑ 当场",
	        "visit-reply"},
	    {"suggest", "answer-on-spot", {"text=如此"}, "☑ 当场答复|□ 解释疏导", "☑ 解释", "visit-reply"},
	    {"accuse", "transfer", {"reason=举报"}, "", "", "forwarded"},
	};
	struct temporary t;
	begin(&t, "2022-05-05");
	temporary_staff(t.office, "ld", "leader", NULL);
	temporary_reception(t.office, "2022-05-12");
	int64_t id =
	    opened(&t, KIND_VISIT, WORDS("received=2022-05-05", "visitor=钱", "matter=宿舍", "session=2022-05-12"));
	SAYS(&t, id, "visit-form", "行政楼201|接待领导：校长", "接待地点：＿");
	temporary_day(&t, "2022-05-12");
	ACT(t.office, id, "arrive", "on=2022-05-12");
	ACT(t.office, id, "receive", "minutes=记", "leader=ld", "recorder=李");
	SAYS(&t, id, "visit-record", "接待领导：ld的姓名|□ 转办", "☑");
	ACT(t.office, id, "hand-over", "unit=后勤处", "opinion=办");
	says(&t, id, "visit-slip", WORDS("instruction=办"), (const char *const[]){"接待领导：ld的姓名", "ld\n"});
	SAYS(&t, id, "visit-record", "☑ 转办|□ 当场答复", "☑ 当场");
	for (size_t i = 0; i < G_N_ELEMENTS(RESULTS); i++) {
		int64_t other = received(&t, RESULTS[i].class);
		temporary_act(
		    t.office, other, RESULTS[i].verb, RESULTS[i].words[0], RESULTS[i].words[1], RESULTS[i].words[2], NULL);
		g_test_message("%s %s", RESULTS[i].verb, RESULTS[i].paper);
		issues(&t, other, RESULTS[i].paper);
		if (strcmp(RESULTS[i].verb, "transfer") != 0)
			SAYS(&t, other, "visit-record", RESULTS[i].ticked, RESULTS[i].not_ticked);
	}
	done(&t);
}

/* The answer names the remedies of the law of its day, whichever rules its clocks follow; the receipt of its service
 * knows which paper it was, and how it went out. */
static void test_served(void)
{
	struct temporary t;
	begin(&t, "2019-05-10");
	int64_t id = opened(&t, KIND_APPLICATION,
	    WORDS("applicant=甲", "type=natural", "via=in_person", "arrived=2019-05-10", "request=文件"));
	ACT(t.office, id, "search", "result=none");
	ACT(t.office, id, "decide", "outcome=R4.1");
	ACT(t.office, id, "approve");
	SAYS(&t, id, "answer", "60日内向省政府申请行政复议|6个月内向区法院", "举报");
	const struct issue_order order = {.paper = "answer", .record = true};
	OWN(issued) issued = issue_paper(t.office, id, &order, NULL);
	g_assert_nonnull(issued);
	SAYS(&t, id, "service", "申〔2019〕1号-答|□ 邮寄送达", "☑");
	ACT(t.office, id, "serve", "how=post", "posted=2019-05-10");
	SAYS(&t, id, "service", "☑ 邮寄送达|交邮日期：2019年5月10日|□ 直接送达", "☑ 直接");
	done(&t);
}

/* What is recorded stands in a paper as it is recorded: another value is refused, to look at or to issue; the same one
 * is as good as none. */
static void test_recorded(void)
{
	static const struct {
		const char *paper, *value, *recorded; /* NULL: it is the same */
	} ROWS[] = {
	    {.paper = "fee", .value = "amount=9999", .recorded = "100"},
	    {.paper = "fee", .value = "amount=100"},
	    {.paper = "fee", .value = "amount=100.00"},
	    {.paper = "extension", .value = "days=99", .recorded = "20"},
	    {.paper = "extension", .value = "days=20"},
	    {.paper = "extension", .value = "extended=2025-12-31", .recorded = "2025年5月30日"},
	    {.paper = "extension", .value = "extended=2025-05-30"},
	    {.paper = "extension", .value = "why=别的理由", .recorded = "检索量大"},
	    {.paper = "reasons", .value = "until=2025-05-01", .recorded = "2025年4月20日"},
	    {.paper = "reasons", .value = "until=2025-04-20"},
	    {.paper = "correction", .value = "until=2025-05-30", .recorded = "2025年4月20日"},
	    {.paper = "correction", .value = "until=2025-04-20"},
	    {.paper = "petition-extension", .value = "extended=2025-12-31", .recorded = "2025年4月16日"},
	    {.paper = "petition-extension", .value = "extended=2025-04-16"},
	};
	struct temporary t;
	begin(&t, "2025-04-01");
	char **asked = WORDS("applicant=甲", "type=natural", "via=in_person", "arrived=2025-04-01", "request=文件");
	int64_t fee = opened(&t, KIND_APPLICATION, asked), extension = opened(&t, KIND_APPLICATION, asked),
	        reasons = opened(&t, KIND_APPLICATION, asked), correction = opened(&t, KIND_APPLICATION, asked),
	        letter = temporary_letter(t.office, "2025-04-01", "from=赵甲", "class=claim", NULL);
	ACT(t.office, fee, "fee", "amount=100", "reason=按件");
	ACT(t.office, extension, "extend", "reason=检索量大");
	ACT(t.office, reasons, "ask-reasons", "text=数量多", "until=2025-04-20");
	ACT(t.office, correction, "request-correction", "what=写明年份", "until=2025-04-20");
	ACT(t.office, letter, "accept", "told=2025-04-01");
	ACT(t.office, letter, "extend", "reason=情况复杂", "clock=K2");
	const struct {
		const char *paper;
		int64_t id;
	} CASES[] = {{"fee", fee}, {"extension", extension}, {"reasons", reasons}, {"correction", correction},
	    {"petition-extension", letter}};
	for (size_t i = 0; i < G_N_ELEMENTS(ROWS); i++)
		for (int record = 0; record < 2; record++) {
			g_autoptr(GError) error = NULL;
			size_t n = 0;
			while (strcmp(CASES[n].paper, ROWS[i].paper) != 0)
				n++;
			char *value = (char *)(uintptr_t)ROWS[i].value;
			const struct issue_order order = {.paper = ROWS[i].paper,
			    .values = strcmp(ROWS[i].paper, "fee") ? WORDS(value) : WORDS(value, "way=现金"),
			    .record = record};
			OWN(issued) issued = issue_paper(t.office, CASES[n].id, &order, &error);
			g_test_message("%s %s: %s", ROWS[i].paper, value, error ? error->message : "made");
			g_assert_cmpint(issued == NULL, ==, ROWS[i].recorded != NULL);
			g_assert_true(!ROWS[i].recorded || strstr(error->message, ROWS[i].recorded));
		}
	done(&t);
}

int main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/issue/extension", test_extension);
	g_test_add_func("/issue/ladder", test_ladder);
	g_test_add_func("/issue/together", test_together);
	g_test_add_func("/issue/reminded", test_reminded);
	g_test_add_func("/issue/refused", test_refused);
	g_test_add_func("/issue/reminder", test_reminder);
	g_test_add_func("/issue/visit", test_visit);
	g_test_add_func("/issue/served", test_served);
	g_test_add_func("/issue/recorded", test_recorded);
	return g_test_run();
}
