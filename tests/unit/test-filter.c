#include "base/date.h"
#include "base/fail.h"
#include "base/say.h"
#include "domain/filter.h"
#include "domain/state.h"
#include <stddef.h>
#include <string.h>

static void test_period(void)
{
	static const struct {
		const char *text, *from, *to, *label;
	} CASES[] = {
	    {"2021-2022", "2021-09-01", "2022-08-31", "2021-2022"},
	    {"2021-2022学年", "2021-09-01", "2022-08-31", "2021-2022"},
	    {"２０２１－２０２２", "2021-09-01", "2022-08-31", "2021-2022"},
	    {"2021—2022", "2021-09-01", "2022-08-31", "2021-2022"},
	    {"2022", "2022-01-01", "2022-12-31", "2022"},
	    {"2022年", "2022-01-01", "2022-12-31", "2022"},
	    {"2022-02", "2022-02-01", "2022-02-28", "2022-02"},
	    {"2022-2", "2022-02-01", "2022-02-28", "2022-02"},
	    {"2024年2月", "2024-02-01", "2024-02-29", "2024-02"},
	    {"2022/12", "2022-12-01", "2022-12-31", "2022-12"},
	    {"2022-03-01", "2022-03-01", "2022-03-01", "2022-03-01"},
	    {"2022年3月1日", "2022-03-01", "2022-03-01", "2022-03-01"},
	    {"2022-01-01..2022-06-30", "2022-01-01", "2022-06-30", "2022-01-01..2022-06-30"},
	    {"2022-01-01 .. 2022-01-01", "2022-01-01", "2022-01-01", "2022-01-01..2022-01-01"},
	    {"2022-01..2022-06", "2022-01-01", "2022-06-30", "2022-01-01..2022-06-30"},
	    {"2022年1月至2022年6月", "2022-01-01", "2022-06-30", "2022-01-01..2022-06-30"},
	    {"2022-01-01～2022-06-30", "2022-01-01", "2022-06-30", "2022-01-01..2022-06-30"},
	    {"2021..2022", "2021-01-01", "2022-12-31", "2021-01-01..2022-12-31"},
	};
	for (size_t i = 0; i < G_N_ELEMENTS(CASES); i++) {
		g_autoptr(GError) error = NULL;
		struct period period;
		g_assert_true(period_parse(CASES[i].text, &period, &error));
		g_autofree char *from = date_format(period.from);
		g_autofree char *to = date_format(period.to);
		g_assert_cmpstr(from, ==, CASES[i].from);
		g_assert_cmpstr(to, ==, CASES[i].to);
		g_assert_cmpstr(period.label, ==, CASES[i].label);
		g_free(period.label);
	}
}

static void test_no_period(void)
{
	static const char *const CASES[] = {"", " ", "22", "202", "20222", "2021-2023", "2022-2021", "2022-2022", "2022-13",
	    "2022-00", "2022-123", "2022-02-30", "2022-3-1-1", "2022-03-01-", "2022--03", "-2022", "2022-06-30..2022-01-01",
	    "2022-01-01..", "..2022", "..", "2022..2023..2024", "2022-01-01.2022-06-30", "abc", "2022x", "1899", "3000",
	    "2999-3000", "99999999999999999999", "今年", "2022学年", "2021-2022s", "\x1b[31m"};
	for (size_t i = 0; i < G_N_ELEMENTS(CASES); i++) {
		g_autoptr(GError) error = NULL;
		struct period period;
		if (period_parse(CASES[i], &period, &error))
			g_error("'%s' is taken for %s", CASES[i], period.label);
		g_assert_error(error, FAIL, FAIL_USAGE);
		g_assert_null(strchr(error->message, '\x1b'));
	}
}

static void test_year(void)
{
	static const struct {
		int year, month, day;
		const char *school, *calendar;
	} CASES[] = {
	    {2022, 8, 31, "2021-2022", "2022"},
	    {2022, 9, 1, "2022-2023", "2022"},
	    {2021, 12, 31, "2021-2022", "2021"},
	    {2022, 1, 1, "2021-2022", "2022"},
	    {2024, 2, 29, "2023-2024", "2024"},
	};
	for (size_t i = 0; i < G_N_ELEMENTS(CASES); i++) {
		int day = date_from_civil(CASES[i].year, CASES[i].month, CASES[i].day);
		g_autofree char *school = period_year(day, true), *calendar = period_year(day, false);
		g_assert_cmpstr(school, ==, CASES[i].school);
		g_assert_cmpstr(calendar, ==, CASES[i].calendar);
	}
}

static char *words(const struct filter *filter)
{
	g_ptr_array_add(filter->words, NULL);
	char *joined = g_strjoinv("|", (char **)filter->words->pdata);
	g_ptr_array_remove_index(filter->words, filter->words->len - 1);
	return joined;
}

static struct filter *parsed(const char *text)
{
	g_autoptr(GError) error = NULL;
	struct filter *filter = filter_parse(text, &error);
	if (!filter)
		g_error("'%s': %s", text, error->message);
	return filter;
}

static void test_words(void)
{
	static const struct {
		const char *text, *words;
	} CASES[] = {
	    {"", ""},
	    {" \u3000 ", ""},
	    {"食堂", "食堂"},
	    {"食堂　菜价\t二楼", "食堂|菜价|二楼"},
	    {"\"食堂 菜价\" 二楼", "食堂 菜价|二楼"},
	    {"“食堂 菜价”", "食堂 菜价"},
	    {"\"kind:letter\"", "kind:letter"},
	    {"\"超期\" “附件”", "超期|附件"},
	    {"\"http://example.org\"", "http://example.org"},
	    {"12:30 K2:x <b> =1+1", "12:30|K2:x|<b>|=1+1"},
	    {"食堂，菜价", "食堂，菜价"},
	    {"Docket OK", "Docket|OK"},
	    {"\"\" \" \"", ""},
	    {"\"open end", "open end"},
	    {"overdues 超期了 due", "overdues|超期了|due"},
	    {":x", ":x"},
	    {"、。", "、。"},
	    {"信2022-7 l2022-7 信（2022）第7号", "信〔2022〕7号|信〔2022〕7号|信〔2022〕7号"},
	    {"7 2022-7 \"L2022-7\"", "7|2022-7|L2022-7"},
	};
	for (size_t i = 0; i < G_N_ELEMENTS(CASES); i++) {
		OWN(filter) filter = parsed(CASES[i].text);
		g_autofree char *joined = words(filter);
		g_assert_cmpstr(joined, ==, CASES[i].words);
		g_assert_cmpuint(filter->kinds, ==, 0);
		g_assert_cmpuint(filter->states, ==, 0);
		g_assert_false(filter->overdue);
		g_assert_false(filter->has_attachment);
		g_assert_cmpint(filter->due_within, ==, -1);
		g_assert_cmpint(filter->received.from, ==, DATE_NONE);
		g_assert_cmpint(filter->closed.to, ==, DATE_NONE);
		g_assert_null(filter->unit);
	}
}

#define CLOSED (STATE_BIT(STATE_COUNT) - 1 - STATE_BIT(STATE_NONE) - STATE_OPEN)

static void test_states(void)
{
	const struct {
		const char *text;
		uint64_t states;
	} CASES[] = {
	    {"state:open", STATE_OPEN},
	    {"state:closed", CLOSED},
	    {"状态：未办结", STATE_OPEN},
	    {"状态:办结", CLOSED},
	    {"state:archived", STATE_BIT(STATE_ARCHIVED)},
	    {"state:handling,drafted", STATE_BIT(STATE_HANDLING) | STATE_BIT(STATE_DRAFTED)},
	    {"状态:承办中、拟复", STATE_BIT(STATE_HANDLING) | STATE_BIT(STATE_DRAFTED)},
	    {"状态:承办中，拟复", STATE_BIT(STATE_HANDLING) | STATE_BIT(STATE_DRAFTED)},
	    {"状态:待审签", STATE_BIT(STATE_DRAFTED) | STATE_BIT(STATE_REVIEW)},
	    {"State:At-Leader", STATE_BIT(STATE_AT_LEADER)},
	    {"state:open,archived", STATE_OPEN | STATE_BIT(STATE_ARCHIVED)},
	};
	for (size_t i = 0; i < G_N_ELEMENTS(CASES); i++) {
		OWN(filter) filter = parsed(CASES[i].text);
		g_assert_cmpuint(filter->states, ==, CASES[i].states);
	}
	g_assert_true(CLOSED & STATE_BIT(STATE_CLOSED));
	g_assert_true(CLOSED & STATE_BIT(STATE_VOID));
	g_assert_false(CLOSED & (STATE_OPEN | STATE_BIT(STATE_NONE)));
}

static void test_texts(void)
{
	const struct {
		const char *text;
		size_t slot;
		const char *value;
	} CASES[] = {
	    {"unit:后勤", offsetof(struct filter, unit), "后勤"},
	    {"承办：后勤、基建（处）", offsetof(struct filter, unit), "后勤、基建（处）"},
	    {"unit:\"Student Affairs\"", offsetof(struct filter, unit), "Student Affairs"},
	    {"承办:无", offsetof(struct filter, unit), ""},
	    {"unit:none", offsetof(struct filter, unit), ""},
	    {"ＵＮＩＴ：x", offsetof(struct filter, unit), "x"},
	    {"box:principal", offsetof(struct filter, box), "principal"},
	    {"来源:校长信箱", offsetof(struct filter, box), "校长信箱"},
	    {"category:a:b", offsetof(struct filter, category), "a:b"},
	    {"类别:学生工作", offsetof(struct filter, category), "学生工作"},
	    {"handler:wang", offsetof(struct filter, handler), "wang"},
	    {"class:claim-statutory", offsetof(struct filter, class), "claim-statutory"},
	    {"性质:检举控告", offsetof(struct filter, class), "accuse"},
	    {"性质:无", offsetof(struct filter, class), ""},
	    {"track:urgent", offsetof(struct filter, track), "urgent"},
	    {"轻重:紧急", offsetof(struct filter, track), "urgent"},
	};
	for (size_t i = 0; i < G_N_ELEMENTS(CASES); i++) {
		OWN(filter) filter = parsed(CASES[i].text);
		g_assert_cmpstr(*(char **)((char *)filter + CASES[i].slot), ==, CASES[i].value);
		g_assert_cmpuint(filter->words->len, ==, 0);
	}
}

static void test_due(void)
{
	static const struct {
		const char *text;
		int within;
	} CASES[] = {
	    {"due<3", 2},
	    {"due<=3", 3},
	    {"due≤3", 3},
	    {"due<=0", 0},
	    {"due<1", 0},
	    {"期限<3天", 2},
	    {"期限＜３天", 2},
	    {"期限<=5个工作日", 5},
	    {"期限＜＝5日", 5},
	    {"due<999", 998},
	};
	for (size_t i = 0; i < G_N_ELEMENTS(CASES); i++) {
		OWN(filter) filter = parsed(CASES[i].text);
		g_assert_cmpint(filter->due_within, ==, CASES[i].within);
	}
}

static void test_together(void)
{
	OWN(filter)
	filter = parsed("食堂 类型：来信，来访 超期 received:2022-03 有附件 办结：2021-2022 unit:后勤 \"菜 价\"");
	g_autofree char *joined = words(filter);
	g_assert_cmpstr(joined, ==, "食堂|菜 价");
	g_assert_cmpuint(filter->kinds, ==, KIND_BIT(KIND_LETTER) | KIND_BIT(KIND_VISIT));
	g_assert_true(filter->overdue);
	g_assert_true(filter->has_attachment);
	g_assert_cmpstr(filter->received.label, ==, "2022-03");
	g_assert_cmpint(filter->received.to, ==, date_parse("2022-03-31"));
	g_assert_cmpstr(filter->closed.label, ==, "2021-2022");
	g_assert_cmpstr(filter->unit, ==, "后勤");
	OWN(filter) english = parsed("OVERDUE has:attachment kind:application");
	g_assert_true(english->overdue && english->has_attachment);
	g_assert_cmpuint(english->kinds, ==, KIND_BIT(KIND_APPLICATION));
}

/* Never a word: what looks like a term and is none is refused, and named. */
static void test_broken(void)
{
	static const char *const CASES[] = {"due<<3", "due<", "due<x", "due<-1", "due<+1", "due<3.5", "due<0", "due>3",
	    "due=3", "due:3", "due<1000", "due<3x", "due<3天天", "due<>3", "due=<3", "期限<", "期限:3", "期限<三天",
	    "kind:", "kind:letters", "kind:letter,", "kind:,letter", "kind::letter", "kind=letter", "kind<letter",
	    "kind:\"\"", "类型：信箱", "state:", "state:opened", "state:open,,closed", "state:none", "状态:随便",
	    "unit:", "unit:\" \"", "unit=后勤", "承办：", "box:", "class:nonsense", "class:", "track:fast",
	    "received:", "received:2022-13", "received:2021-2023", "received<2022", "received:today", "收到:昨天",
	    "closed:x", "session:x", "接待:", "办结：", "has:", "has:reply", "附件:有", "overdue:yes", "overdue=1",
	    "超期:3", "nosuch:x", "没有:x", "knd:letter", "http://example.org", "a>b", "kind:letter kind:visit",
	    "state:open state:closed", "unit:a unit:b", "due<3 due<4", "received:2022 收到:2021", "食堂 due<<3",
	    "kind: letter"};
	for (size_t i = 0; i < G_N_ELEMENTS(CASES); i++) {
		g_autoptr(GError) error = NULL;
		OWN(filter) filter = filter_parse(CASES[i], &error);
		if (filter)
			g_error("'%s' is taken", CASES[i]);
		g_assert_error(error, FAIL, FAIL_USAGE);
		g_assert_null(strchr(error->message, '\n'));
	}
	g_autoptr(GError) error = NULL;
	g_assert_null(filter_parse("食堂 due<<3", &error));
	g_assert_nonnull(strstr(error->message, "'due<<3'"));
	g_clear_error(&error);
	g_assert_null(filter_parse("state:op\x1b[31men", &error));
	g_assert_null(strchr(error->message, '\x1b'));
}

/* What is wrong with a period is said. */
static void test_periods(void)
{
	static const struct {
		const char *text, *said;
	} CASES[] = {
	    {"received:2023-02-29", "cannot read 'received:2023-02-29': there is no 2023-02-29 in the calendar"},
	    {"收到:2022-01-01..2022-13", "there is no 2022-13 in the calendar"},
	    {"received:2.29", "'received:2.29': not a period: '2.29' (write 2021-2022, 2022, 2022-03, 2022-03-01 or"},
	    {"closed:2022-06..2022-01", "not a period"},
	    {"received<2022", "write it like received:2022-03"},
	};
	for (size_t i = 0; i < G_N_ELEMENTS(CASES); i++) {
		g_autoptr(GError) error = NULL;
		g_assert_null(filter_parse(CASES[i].text, &error));
		g_test_message("%s", error->message);
		g_assert_nonnull(strstr(error->message, CASES[i].said));
	}
}

/* What help shows can be typed. */
static void test_examples(void)
{
	for (const struct filter_term *term = FILTER_TERMS; term->name; term++) {
		OWN(filter) english = parsed(term->example);
		OWN(filter) chinese = parsed(term->twin_example);
		g_assert_cmpuint(english->words->len + chinese->words->len, ==, 0);
		g_assert_cmpuint(english->kinds, ==, chinese->kinds);
		g_assert_cmpuint(english->states, ==, chinese->states);
		g_assert_cmpint(english->due_within, ==, chinese->due_within);
		g_assert_cmpstr(english->received.label, ==, chinese->received.label);
		g_assert_true(g_str_has_prefix(term->example, term->name));
		g_assert_true(g_str_has_prefix(term->twin_example, term->twin));
		g_assert_true(g_str_has_prefix(term->example + strlen(term->name), term->follows));
		g_assert_false(strcmp(_(term->sentence), "") == 0);
	}
}

/* A filter in the reader's language is the same filter. */
static void test_said(void)
{
	static const struct {
		const char *text, *said;
	} LIST[] = {
	    {.text = "due<=3", .said = "期限<=3工作日"},
	    {.text = "期限<3工作日", .said = "期限<3工作日"},
	    {.text = "期限<3天", .said = "期限<3天"},
	    {.text = "overdue 食堂", .said = "超期 食堂"},
	    {.text = "kind:visit state:open,refused", .said = "类型:来访 状态:未办结,不予受理"},
	    {.text = "waits:countersign,approve", .said = "待决:核签,签发"},
	    {.text = "unit:\"a b\" http://x", .said = "承办:\"a b\" http://x"},
	    {.text = "class:accuse state:open,transferred", .said = "性质:检举控告 状态:未办结,移送纪检"},
	    {.text = "class:none,claim track:urgent", .said = "性质:无,申诉求决 轻重:紧急"},
	    {.text = "", .said = ""},
	};
	g_assert_true(say_language("zh"));
	for (size_t i = 0; i < G_N_ELEMENTS(LIST); i++) {
		g_autofree char *said = filter_said(LIST[i].text);
		g_assert_cmpstr(said, ==, LIST[i].said);
	}
	OWN(filter) filter = filter_parse("期限<=3工作日 待决:核签,签发 类型:来访 状态:未办结,不予受理", NULL);
	g_assert_nonnull(filter);
	g_assert_cmpint(filter->due_within, ==, 3);
	OWN(filter) accused = filter_parse("性质:检举控告", NULL);
	g_assert_nonnull(accused);
	g_assert_true(say_language("en"));
}

int main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/period/read", test_period);
	g_test_add_func("/period/none", test_no_period);
	g_test_add_func("/filter/period/year", test_year);
	g_test_add_func("/filter/words", test_words);
	g_test_add_func("/filter/states", test_states);
	g_test_add_func("/filter/texts", test_texts);
	g_test_add_func("/filter/due", test_due);
	g_test_add_func("/filter/together", test_together);
	g_test_add_func("/filter/broken", test_broken);
	g_test_add_func("/filter/periods", test_periods);
	g_test_add_func("/filter/said", test_said);
	g_test_add_func("/filter/examples", test_examples);
	return g_test_run();
}
