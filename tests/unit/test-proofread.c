/* Proof-reading: what a report states, promises and leaves out. */
#include "base/date.h"
#include "base/embedded.h"
#include "domain/proofread.h"
#include <math.h>
#include <string.h>

/* The register of these tests: six letters, two visits on one day, two applications, no remedy. */
static struct known_figure known(void *arg, const char *id)
{
	static const struct {
		const char *id;
		double value;
	} FIGURES[] = {
	    {"letters.total", 223},
	    {"letters.box.principal", 120},
	    {"letters.box.secretary", 80},
	    {"letters.box.relay", 23},
	    {"reception.days", 36},
	    {"visits.total", 71},
	    {"applications.new", 2},
	    {"remedies.total", 0},
	};
	(void)arg;
	for (size_t i = 0; i < G_N_ELEMENTS(FIGURES); i++)
		if (!strcmp(FIGURES[i].id, id))
			return (struct known_figure){.value = FIGURES[i].value, .label = id};
	return (struct known_figure){.value = NAN};
}

static GPtrArray *read_report(const char *text, const char *year)
{
	OWN(proof_rules) rules = proof_rules_read(embedded_text("report/proofread.ini"), NULL);
	OWN(manuscript) manuscript = manuscript_read(text);
	struct proof_measure measure = {.figure = known};
	g_assert_nonnull(rules);
	g_assert_true(period_parse(year, &measure.period, NULL));
	GPtrArray *remarks = proofread(manuscript, rules, &measure);
	g_free(measure.period.label);
	return remarks;
}

/* The rules of the remarks on a text, its missing chapters left out: "year@3 sum@5". */
static char *rules_of(const char *text, const char *year)
{
	g_autoptr(GPtrArray) remarks = read_report(text, year);
	GString *rules = g_string_new(NULL);
	for (unsigned i = 0; i < remarks->len; i++) {
		const struct remark *remark = remarks->pdata[i];
		if (remark->line)
			g_string_append_printf(rules, "%s%s@%d", rules->len ? " " : "", remark->rule, remark->line);
	}
	return g_string_free(rules, FALSE);
}

static const struct {
	const char *text, *rules;
} CASES[] = {
    /* the year */
    {"2021-2022 学年，工作平稳。", ""},
    {"2020-2021 学年，工作平稳。", "year@1"},
    {"2020—2021学年，工作平稳。", "year@1"},
    {"与2020-2021学年相比，有所增加。", ""},
    {"落实2021-2025年规划。", ""},
    {"\n2021-2022 学校，收到邮件。", "word@2"},
    /* its days */
    {"统计时间为 2021 年 9 月 1 日至 2022 年 8 月 31 日。", ""},
    {"统计时间为 2020 年 9 月 1 日至 2021 年 8 月 31 日。", "dates@1"},
    {"统计时间为2021年9月1日—2022年8月30日。", "dates@1"},
    {"寒假为2022年1月10日至2022年2月20日。", ""},
    /* numbers that the register knows, exact and rounded down */
    {"接受各类邮件 223 件，其中校长信箱120件。", ""},
    {"接受各类邮件 220 余件，其中校长信箱120件。", ""},
    {"接受各类邮件 200 余件，其中校长信箱120件。", ""},
    {"接受各类邮件 230 余件，其中校长信箱120件。", "figure@1"},
    {"接受各类邮件 221 件，其中校长信箱120件。", "figure@1"},
    {"收到来信1,223件。", "figure@1"},
    {"学校没有收到来信。", "figure@1"},
    {"收到信息公开申请 2 件。", ""},
    {"收到信息公开申请 1 件。", "figure@1"},
    {"学校没有收到信息公开申请。", "figure@1"},
    {"学校没有因信息公开工作遭到举报投诉的情况。", ""},
    {"举办领导接待日36次，接待来访71批。", ""},
    {"举办领导接待日35次，接待来访71批。", "figure@1"},
    /* what is named without a figure */
    {"学校建立每周一次的领导接待日制度。", "missing@1"},
    {"学校意见箱（由书记与校长信箱兼设）、浙里访平台接受各类邮件223件。", "missing@1"},
    /* sums and shares */
    {"教代会共收到提案 58 件，决定正式立案 41 件，作为意见、建议 11 件。", "sum@1"},
    {"教代会共收到提案 52 件，决定正式立案 41 件，作为意见、建议 11 件。", ""},
    {"共收到提案 40 件，其中立案 41 件，作为建议 11 件。", "sum@1"},
    {"共出版校报35期，简报12期。", ""},
    {"后勤占50.0%，教务占30.0%，其他占20.0%。", ""},
    {"后勤占50.0%，教务占30.0%，其他占19.9%。", "shares@1"},
    /* what a heading promises; a line broken by the page, a sentence on the heading's line */
    {"五、举报、复议、诉讼的情况\n\n没有举报，没有复\n\n议和诉讼。", ""},
    {"五、举报、复议、诉讼的情况\n没有举报投诉的情况。", "heading@1"},
    {"（一）财务、招生、人事公开情况。\n1. 财务。预算公开。\n2. 招生。\n3. 人事。", ""},
    {"（一）财务、招生、人事公开情况。\n1. 财务。预算公开。\n2. 招生。", "heading@1"},
    {"## 五、举报、复议、诉讼的情况\n没有举报、复议、诉讼。", ""},
};

static void test_cases(void)
{
	for (size_t i = 0; i < G_N_ELEMENTS(CASES); i++) {
		g_autofree char *rules = rules_of(CASES[i].text, "2021-2022");
		if (strcmp(rules, CASES[i].rules) != 0)
			g_error("%s: '%s' instead of '%s'", CASES[i].text, rules, CASES[i].rules);
	}
}

static void test_calendar_year(void)
{
	g_autofree char *good = rules_of("统计时间为2022年1月1日至2022年12月31日。", "2022");
	g_autofree char *bad = rules_of("统计时间为2021年1月1日至2021年12月31日。", "2022");
	g_assert_cmpstr(good, ==, "");
	g_assert_cmpstr(bad, ==, "dates@1");
}

/* A whole report without a fault gets no remark, one chapter less gets one. */
static void test_whole(void)
{
	static const char REPORT[] =
	    "某大学 2021-2022 学年信息公开工作年度报告\n"
	    "统计时间为2021年9月1日至2022年8月31日。\n"
	    "一、概述\n2021-2022 学年，学校推进公开。\n"
	    "二、信息主动公开情况\n（五）其他渠道。\n2. “领导接待日”“书记信箱”“校长信箱”渠道。"
	    "学校举办领导接待日36次，接待来访71批。收到来信223件，其中校长信箱120件、书记信箱80件、浙里访23件。\n"
	    "三、依申请公开和不予公开情况\n收到信息公开申请2件，均予以公开，没有收费和减免。\n"
	    "四、对信息公开的评议情况\n评议良好。\n"
	    "五、因信息公开工作受到举报、复议、诉讼的情况\n没有受到举报，没有复议、诉讼。\n"
	    "六、存在的问题和改进措施\n问题已改进。\n"
	    "七、清单事项公开情况\n见附表。\n";
	g_autofree char *whole = g_strconcat(REPORT, "八、其他需要报告的事项\n无。\n", NULL);
	g_autoptr(GPtrArray) none = read_report(whole, "2021-2022"), one = read_report(REPORT, "2021-2022");
	g_assert_cmpuint(none->len, ==, 0);
	g_assert_cmpuint(one->len, ==, 1);
	g_assert_cmpstr(((const struct remark *)one->pdata[0])->rule, ==, "chapter");
	g_assert_cmpint(((const struct remark *)one->pdata[0])->line, ==, 0);
}

/* A mistake in the rules names its section. */
static void test_rules(void)
{
	static const char *const BROKEN[] = {"[claim.x]\nfigure=letters.total\n", "[claim.y]\nnumber=(\nfigure=a\n",
	    "[chapter.z]\nheading=a\n", "[else]\na=b\n"};
	for (size_t i = 0; i < G_N_ELEMENTS(BROKEN); i++) {
		g_autoptr(GError) error = NULL;
		g_assert_null(proof_rules_read(BROKEN[i], &error));
		g_autofree char *section = g_strndup(BROKEN[i], strcspn(BROKEN[i], "]") + 1);
		g_assert_nonnull(strstr(error->message, section));
	}
}

int main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/proofread/cases", test_cases);
	g_test_add_func("/proofread/calendar year", test_calendar_year);
	g_test_add_func("/proofread/whole", test_whole);
	g_test_add_func("/proofread/rules", test_rules);
	return g_test_run();
}
