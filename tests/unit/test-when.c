#include "base/fail.h"
#include "domain/when.h"
#include "shipped.h"
#include <string.h>

/* Today is Wednesday 2022-09-14: Monday before was off, the week of National Day lies ahead. */
#define TODAY "2022-09-14"

static const struct {
	const char *text;
	const char *past, *ahead; /* read as a day gone by, and as one to come; NULL: the year must be written */
} DATES[] = {
    {"今天", "2022-09-14", "2022-09-14"},
    {"今日", "2022-09-14", "2022-09-14"},
    {"昨天", "2022-09-13", "2022-09-13"},
    {"昨日", "2022-09-13", "2022-09-13"},
    {"前天", "2022-09-12", "2022-09-12"},
    {"大前天", "2022-09-11", "2022-09-11"},
    {"明天", "2022-09-15", "2022-09-15"},
    {"后天", "2022-09-16", "2022-09-16"},
    {"大后天", "2022-09-17", "2022-09-17"},
    {"Today", "2022-09-14", "2022-09-14"},
    {"yesterday", "2022-09-13", "2022-09-13"},
    {" tomorrow ", "2022-09-15", "2022-09-15"},
    {"-3", "2022-09-11", "2022-09-11"},
    {"+3", "2022-09-17", "2022-09-17"},
    {"+0", "2022-09-14", "2022-09-14"},
    {"+5d", "2022-09-19", "2022-09-19"},
    {"-5D", "2022-09-09", "2022-09-09"},
    {"3天前", "2022-09-11", "2022-09-11"},
    {"三天前", "2022-09-11", "2022-09-11"},
    {"两天后", "2022-09-16", "2022-09-16"},
    {"十五天后", "2022-09-29", "2022-09-29"},
    {"+10天", "2022-09-24", "2022-09-24"},
    {"+5w", "2022-09-21", "2022-09-21"},
    {"+15W", "2022-10-10", "2022-10-10"}, /* 8 and 9 October are worked */
    {"５个工作日", "2022-09-21", "2022-09-21"},
    {"五个工作日", "2022-09-21", "2022-09-21"},
    {"+十五个工作日", "2022-10-10", "2022-10-10"},
    {"5个工作日后", "2022-09-21", "2022-09-21"},
    {"-2w", "2022-09-09", "2022-09-09"}, /* Monday 12 September was off */
    {"2个工作日前", "2022-09-09", "2022-09-09"},
    {"+0w", "2022-09-14", "2022-09-14"},
    {"周三", "2022-09-14", "2022-09-14"},
    {"周五", "2022-09-09", "2022-09-16"},
    {"星期五", "2022-09-09", "2022-09-16"},
    {"礼拜一", "2022-09-12", "2022-09-19"},
    {"周日", "2022-09-11", "2022-09-18"},
    {"星期天", "2022-09-11", "2022-09-18"},
    {"本周五", "2022-09-16", "2022-09-16"},
    {"这周一", "2022-09-12", "2022-09-12"},
    {"下周一", "2022-09-19", "2022-09-19"},
    {"下个星期日", "2022-09-25", "2022-09-25"},
    {"上周三", "2022-09-07", "2022-09-07"},
    {"上个礼拜天", "2022-09-11", "2022-09-11"},
    {"Fri", "2022-09-09", "2022-09-16"},
    {"monday", "2022-09-12", "2022-09-19"},
    {"next Monday", "2022-09-19", "2022-09-19"},
    {"last wed", "2022-09-07", "2022-09-07"},
    {"this sun", "2022-09-18", "2022-09-18"},
    {"十五日", NULL, "2022-09-15"},
    {"十四号", "2022-09-14", "2022-09-14"},
    {"二十日", NULL, "2022-09-20"},
    {"１３号", "2022-09-13", NULL},
    {"9日", "2022-09-09", NULL},
    {"9.9", "2022-09-09", NULL},
    {"9.14", "2022-09-14", "2022-09-14"},
    {"09.09", "2022-09-09", NULL},
    {"9/9", "2022-09-09", NULL},
    {"9-9", "2022-09-09", NULL},
    {"0909", "2022-09-09", NULL},
    {"12.20", NULL, "2022-12-20"},
    {"1220", NULL, "2022-12-20"},
    {"12月20日", NULL, "2022-12-20"},
    {"12月20号", NULL, "2022-12-20"},
    {"十二月二十日", NULL, "2022-12-20"},
    {"九月九日", "2022-09-09", NULL},
    {"十月十日", NULL, "2022-10-10"},
    {"一月三十一号", "2022-01-31", NULL},
    {"20261220", "2026-12-20", "2026-12-20"},
    {"2026-12-20", "2026-12-20", "2026-12-20"},
    {"2026-3-1", "2026-03-01", "2026-03-01"},
    {"2026/12/20", "2026-12-20", "2026-12-20"},
    {"2026.12.20", "2026-12-20", "2026-12-20"},
    {"2026年12月20日", "2026-12-20", "2026-12-20"},
    {"2026 年 12 月 20 日", "2026-12-20", "2026-12-20"},
    {"二〇二六年十二月二十日", "2026-12-20", "2026-12-20"},
    {"二零二二年三月一日", "2022-03-01", "2022-03-01"},
    {"２０２２－０９－０９", "2022-09-09", "2022-09-09"},
    {"９。９", "2022-09-09", NULL},
    {"＋５ｗ", "2022-09-21", "2022-09-21"},
    {"\u30000909\u3000", "2022-09-09", NULL},
};

static void test_dates(void)
{
	OWN(calendar) calendar = shipped_calendar();
	for (size_t i = 0; i < G_N_ELEMENTS(DATES); i++)
		for (int past = 0; past < 2; past++) {
			g_autoptr(GError) error = NULL;
			int day = DATE_NONE;
			g_test_message("%s %s", DATES[i].text, past ? "past" : "ahead");
			const char *want = past ? DATES[i].past : DATES[i].ahead;
			bool good = when_parse(DATES[i].text, &(struct when){shipped_day(TODAY), past, calendar}, &day, &error);
			g_assert_cmpint(good, ==, want != NULL);
			if (want)
				g_assert_day(day, want);
			else
				g_assert_error(error, FAIL, FAIL_REFUSED);
		}
}

static const char *const WRONG[] = {
    "",
    " ",
    "x",
    "no",
    "天",
    "今",
    "今天天",
    "今天 9.9",
    "3",
    "31",
    "123",
    "12345",
    "1234567",
    "123456789",
    "909",
    "9.",
    ".9",
    "9.9.",
    "9..9",
    "9.9.9",
    "13.1",
    "0.1",
    "1.0",
    "2.29",
    "2.30",
    "4.31",
    "1301",
    "0230",
    "0000",
    "2022-02-29",
    "2022-02-30",
    "2022-13-01",
    "2022-00-01",
    "2022-1",
    "22-01-01",
    "1899-12-31",
    "3000-01-01",
    "99999999",
    "00000000",
    "2022-09",
    "2022",
    "2022-09-09T10:00",
    "2022-09-09x",
    "+",
    "-",
    "+-3",
    "--3",
    "+3x",
    "+5ww",
    "+w",
    "w",
    "5w",
    "5d",
    "+123456",
    "+99999999999999999999",
    "-99999",
    "+99999w",
    "-99999w",
    "+2000w",
    "周",
    "周八",
    "周五五",
    "下周",
    "下下周一",
    "上",
    "上周五天",
    "星期",
    "next",
    "nextweek",
    "fr",
    "frid",
    "mond",
    "十三月一日",
    "十二月",
    "三十一日",
    "〇日",
    "十二月三十二日",
    "十二月二十十日",
    "一二月三日四",
    "百月一日",
    "二〇二二年",
    "十〇月一日",
    "二十〇个工作日",
    "〇〇〇〇〇〇〇〇〇〇〇月一日",
    "个工作日",
    "+个工作日",
    "5个",
    "5工作日",
    "九.九月",
    "2022年9月",
    "9月",
    "9月9",
    "2022年9月9",
    "2022-9.9",
    "2022/9-9",
    "0x10",
    "１２３",
    "NaN",
    "\xff\xfe",
    "2022-09-\xe9",
    "\x1b[31m9.9",
    "\u202e9.9",
};

static void test_wrong(void)
{
	OWN(calendar) calendar = shipped_calendar();
	for (size_t i = 0; i < G_N_ELEMENTS(WRONG); i++)
		for (int past = 0; past < 2; past++) {
			g_autoptr(GError) error = NULL;
			int day = 7;
			g_test_message("%zu %s", i, g_utf8_validate(WRONG[i], -1, NULL) ? WRONG[i] : "no UTF-8");
			g_assert_false(when_parse(WRONG[i], &(struct when){shipped_day(TODAY), past, calendar}, &day, &error));
			g_assert_error(error, FAIL, FAIL_REFUSED);
			g_assert_cmpint(day, ==, 7);
			g_assert_true(g_utf8_validate(error->message, -1, NULL));
			g_assert_null(strpbrk(error->message, "\x1b\n"));
		}
}

/* Around the turn of the year, and where another year's is too far to be meant; NULL: refused. */
static const struct {
	const char *today, *text;
	bool past;
	const char *day;
} YEARS[] = {
    {"2026-01-05", "12.30", true, "2025-12-30"},
    {"2026-01-05", "12.30", false, "2026-12-30"},
    {"2026-12-28", "1.5", false, "2027-01-05"},
    {"2026-12-28", "1.5", true, "2026-01-05"},
    {"2026-01-05", "11.6", true, "2025-11-06"}, /* 60 days */
    {"2026-01-05", "11.5", true, NULL},
    {"2026-11-28", "1.27", false, "2027-01-27"}, /* 60 days */
    {"2026-11-28", "1.28", false, NULL},
    {"2026-06-12", "6.15", true, NULL},
    {"2026-06-03", "3.1", false, NULL},
    {"2026-03-26", "3.27", true, NULL},
    {"2026-03-26", "3.26", true, "2026-03-26"},
    {"2026-03-26", "3.26", false, "2026-03-26"},
    {"2028-03-01", "2.29", true, "2028-02-29"},
    {"2024-12-31", "2.28", false, "2025-02-28"},
    {"2027-12-31", "2.29", false, "2028-02-29"}, /* 60 days */
    {"2025-01-05", "2.29", true, NULL},
};

static void test_years(void)
{
	OWN(calendar) calendar = shipped_calendar();
	for (size_t i = 0; i < G_N_ELEMENTS(YEARS); i++) {
		g_autoptr(GError) error = NULL;
		struct when when = {shipped_day(YEARS[i].today), YEARS[i].past, calendar};
		int day = 7;
		g_test_message("%s on %s", YEARS[i].text, YEARS[i].today);
		g_assert_cmpint(when_parse(YEARS[i].text, &when, &day, &error), ==, YEARS[i].day != NULL);
		if (YEARS[i].day)
			g_assert_day(day, YEARS[i].day);
		else
			g_assert_cmpint(day, ==, 7);
	}
}

/* The message tells a slip from a day that is not there, and is short whatever was typed. */
static void test_messages(void)
{
	OWN(calendar) calendar = shipped_calendar();
	g_autoptr(GError) slip = NULL, missing = NULL, endless = NULL, ahead = NULL, behind = NULL;
	g_autoptr(GError) leap = NULL, coming = NULL, never = NULL;
	g_autofree char *text = g_strnfill(5000, 'z');
	int day;
	when_parse("9.9 or so", &(struct when){shipped_day(TODAY), true, calendar}, &day, &slip);
	g_assert_nonnull(strstr(slip->message, "'9.9 or so' is no date; write 2022-09-09"));
	when_parse("2022-02-30", &(struct when){shipped_day(TODAY), true, calendar}, &day, &missing);
	g_assert_nonnull(strstr(missing->message, "the day '2022-02-30' does not exist"));
	when_parse("10.1", &(struct when){shipped_day(TODAY), true, calendar}, &day, &ahead);
	g_assert_nonnull(strstr(ahead->message, "'10.1' is read as 2022-10-01, a day still to come"));
	when_parse("3.1", &(struct when){shipped_day(TODAY), false, calendar}, &day, &behind);
	g_assert_nonnull(strstr(behind->message, "'3.1' is read as 2022-03-01, a day gone by"));
	when_parse("2.29", &(struct when){shipped_day(TODAY), true, calendar}, &day, &leap);
	g_assert_nonnull(strstr(leap->message, "'2.29': this year's February ends with 2022-02-28"));
	g_assert_nonnull(strstr(leap->message, "such as 2020-02-29"));
	when_parse("二月二十九日", &(struct when){shipped_day(TODAY), false, calendar}, &day, &coming);
	g_assert_nonnull(strstr(coming->message, "such as 2024-02-29"));
	when_parse("2.30", &(struct when){shipped_day(TODAY), true, calendar}, &day, &never);
	g_assert_nonnull(strstr(never->message, "the day '2.30' does not exist"));
	when_parse(text, &(struct when){shipped_day(TODAY), true, calendar}, &day, &endless);
	g_assert_cmpuint(strlen(endless->message), <, 200);
}

/* Every date written in every long form comes back. */
static void test_round_trip(void)
{
	static const char *const FORMATS[] = {
	    "%d-%02d-%02d", "%04d%02d%02d", "%d/%d/%d", "%d.%d.%d", "%d年%d月%d日", "%d 年 %d 月 %d 号"};
	OWN(calendar) calendar = shipped_calendar();
	for (int i = 0; i < 2000; i++) {
		int day = shipped_day("1900-01-01") + g_test_rand_int_range(0, 401767), read = 0;
		struct civil civil = date_to_civil(day);
		g_autofree char *text =
		    g_strdup_printf(FORMATS[i % (int)G_N_ELEMENTS(FORMATS)], civil.year, civil.month, civil.day);
		g_assert_true(when_parse(text, &(struct when){shipped_day(TODAY), i & 1, calendar}, &read, NULL));
		g_assert_cmpint(read, ==, day);
	}
}

/* A week of todays: a weekday alone is never more than six days away, on the asked side. */
static void test_weekdays(void)
{
	static const char *const NAMES[] = {"周一", "周二", "周三", "周四", "周五", "周六", "周日"};
	OWN(calendar) calendar = shipped_calendar();
	for (int today = shipped_day(TODAY); today < shipped_day(TODAY) + 7; today++)
		for (int i = 0; i < 7; i++) {
			int before, after;
			g_assert_true(when_parse(NAMES[i], &(struct when){today, true, calendar}, &before, NULL));
			g_assert_true(when_parse(NAMES[i], &(struct when){today, false, calendar}, &after, NULL));
			g_assert_cmpint(date_weekday(before), ==, MONDAY + i);
			g_assert_cmpint(date_weekday(after), ==, MONDAY + i);
			g_assert_true(before <= today && today < before + 7);
			g_assert_true(after >= today && today > after - 7);
		}
}

int main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/when/dates", test_dates);
	g_test_add_func("/when/wrong", test_wrong);
	g_test_add_func("/when/years", test_years);
	g_test_add_func("/when/messages", test_messages);
	g_test_add_func("/when/round-trip", test_round_trip);
	g_test_add_func("/when/weekdays", test_weekdays);
	return g_test_run();
}
