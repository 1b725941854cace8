#include "base/fail.h"
#include "domain/casefile.h"
#include "shipped.h"
#include <string.h>

/* What must come out, from day 0 (domain rules 8.2). */
static void test_working_days(void)
{
	static const int LENGTHS[] = {5, 7, 15, 20, 40};
	static const struct {
		const char *start;
		const char *due[5];
	} CASES[] = {
	    {"2021-09-17", {"2021-09-26", "2021-09-28", "2021-10-14", "2021-10-21", "2021-11-18"}},
	    {"2021-09-30", {"2021-10-13", "2021-10-15", "2021-10-27", "2021-11-03", "2021-12-01"}},
	    {"2022-01-14", {"2022-01-21", "2022-01-25", "2022-02-09", "2022-02-16", "2022-03-16"}},
	    {"2022-01-28", {"2022-02-09", "2022-02-11", "2022-02-23", "2022-03-02", "2022-03-30"}},
	    {"2022-04-01", {"2022-04-11", "2022-04-13", "2022-04-24", "2022-04-29", "2022-05-31"}},
	    {"2022-04-29", {"2022-05-10", "2022-05-12", "2022-05-24", "2022-05-31", "2022-06-29"}},
	    {"2022-07-15", {"2022-07-22", "2022-07-26", "2022-08-05", "2022-08-12", "2022-09-09"}},
	    {"2022-09-09", {"2022-09-19", "2022-09-21", "2022-10-08", "2022-10-13", "2022-11-10"}},
	    {"2022-10-08", {"2022-10-13", "2022-10-17", "2022-10-27", "2022-11-03", "2022-12-01"}},
	    {"2022-12-30", {"2023-01-09", "2023-01-11", "2023-01-28", "2023-02-02", "2023-03-02"}},
	    {"2023-09-28", {"2023-10-11", "2023-10-13", "2023-10-25", "2023-11-01", "2023-11-29"}},
	    {"2025-09-26", {"2025-10-10", "2025-10-13", "2025-10-23", "2025-10-30", "2025-11-27"}},
	};
	OWN(calendar) calendar = shipped_calendar();
	for (size_t i = 0; i < G_N_ELEMENTS(CASES); i++)
		for (size_t j = 0; j < G_N_ELEMENTS(LENGTHS); j++) {
			int start = shipped_day(CASES[i].start);
			struct due due = calendar_count(calendar, start, LENGTHS[j], UNIT_WORKING_DAYS);
			g_test_message("%s + %d", CASES[i].start, LENGTHS[j]);
			g_assert_day(due.on, CASES[i].due[j]);
			g_assert_cmpint(due.latest, ==, due.on);
			g_assert_false(due.provisional);
			g_assert_cmpint(calendar_between(calendar, start, due.on), ==, LENGTHS[j]);
		}
}

static void test_other_units(void)
{
	static const struct {
		const char *start;
		int length;
		enum unit unit;
		const char *due;
	} CASES[] = {
	    {"2022-01-17", 15, UNIT_CALENDAR_DAYS, "2022-02-07"}, /* 2022-02-01 is a holiday */
	    {"2022-05-03", 60, UNIT_CALENDAR_DAYS, "2022-07-04"}, /* a Saturday */
	    {"2022-08-02", 60, UNIT_CALENDAR_DAYS, "2022-10-08"}, /* on to a make-up Saturday */
	    {"2022-03-02", 60, UNIT_CALENDAR_DAYS, "2022-05-05"},
	    {"2022-08-31", 60, UNIT_CALENDAR_DAYS, "2022-10-31"}, /* a Sunday */
	    {"2022-05-03", 15, UNIT_CALENDAR_DAYS, "2022-05-18"},
	    {"2022-04-11", 10, UNIT_CALENDAR_DAYS, "2022-04-21"},
	    {"2022-04-09", 15, UNIT_CALENDAR_DAYS, "2022-04-24"}, /* a make-up Sunday is no rest day */
	    {"2022-08-31", 6, UNIT_MONTHS, "2023-02-28"},
	    {"2022-03-31", 1, UNIT_MONTHS, "2022-05-05"}, /* 30 April, a Saturday before the holiday */
	    {"2023-08-31", 6, UNIT_MONTHS, "2024-02-29"},
	    {"2021-08-31", 6, UNIT_MONTHS, "2022-02-28"},
	    {"2022-03-01", 0, UNIT_WORKING_DAYS, "2022-03-01"},
	    {"2022-03-05", 0, UNIT_WORKING_DAYS, "2022-03-05"},
	    {"2022-03-05", 0, UNIT_CALENDAR_DAYS, "2022-03-07"},
	    {"2022-03-01", -3, UNIT_WORKING_DAYS, "2022-03-01"},
	};
	OWN(calendar) calendar = shipped_calendar();
	for (size_t i = 0; i < G_N_ELEMENTS(CASES); i++) {
		int start = shipped_day(CASES[i].start);
		g_test_message("%s + %d %s", CASES[i].start, CASES[i].length, unit_name(CASES[i].unit));
		struct due due = calendar_count(calendar, start, CASES[i].length, CASES[i].unit);
		g_assert_day(due.on, CASES[i].due);
		g_assert_false(due.provisional);
	}
}

/* Weekdays off and weekends worked (domain rules 8.1) come down to these numbers. */
static void test_years(void)
{
	static const int YEARS[] = {250, 249, 250, 249, 249, 251, 248, 248};
	static const int MONTHS[] = {22, 17, 22, 23, 21, 16, 23, 21, 20, 21, 21, 23};
	OWN(calendar) calendar = shipped_calendar();
	for (int i = 0; i < (int)G_N_ELEMENTS(YEARS); i++) {
		int last = date_from_civil(2019 + i, 12, 31);
		g_assert_cmpint(calendar_between(calendar, date_from_civil(2018 + i, 12, 31), last), ==, YEARS[i]);
	}
	int from = date_from_civil(2021, 8, 31);
	for (int i = 0; i < (int)G_N_ELEMENTS(MONTHS); i++) {
		int year = 2021 + (8 + i) / 12, month = (8 + i) % 12 + 1;
		int to = date_from_civil(year, month, date_month_length(year, month));
		g_assert_cmpint(calendar_between(calendar, from, to), ==, MONTHS[i]);
		from = to;
	}
	g_assert_day(calendar_first(calendar), "2004-01-01");
	g_assert_day(calendar_last(calendar), "2026-12-31");
}

static void test_days(void)
{
	static const struct {
		const char *day;
		enum day_kind kind;
		const char *name;
	} CASES[] = {
	    {"2022-10-08", DAY_MAKEUP, "国庆节"},
	    {"2022-10-07", DAY_HOLIDAY, "国庆节"},
	    {"2022-10-10", DAY_WORKING, NULL},
	    {"2022-10-15", DAY_WEEKEND, NULL},
	    {"2020-01-31", DAY_HOLIDAY, "春节"}, /* added in January 2020 */
	    {"2018-12-29", DAY_MAKEUP, "元旦"},  /* by the notice for 2019 */
	    {"2022-12-31", DAY_HOLIDAY, "元旦"},
	    {"2003-12-31", DAY_UNKNOWN, NULL},
	    {"2027-01-01", DAY_UNKNOWN, NULL},
	    {"1900-01-01", DAY_UNKNOWN, NULL},
	    {"2999-12-31", DAY_UNKNOWN, NULL},
	    {"", DAY_UNKNOWN, NULL},
	};
	OWN(calendar) calendar = shipped_calendar();
	for (size_t i = 0; i < G_N_ELEMENTS(CASES); i++) {
		int day = shipped_day(CASES[i].day);
		g_test_message("%s", CASES[i].day);
		g_assert_cmpint(calendar_kind(calendar, day), ==, CASES[i].kind);
		g_assert_cmpstr(calendar_name(calendar, day), ==, CASES[i].name);
		g_assert_true(!calendar_notice(calendar, day) == !CASES[i].name);
	}
	g_assert_cmpstr(calendar_notice(calendar, shipped_day("2022-10-08")), ==, "国办发明电〔2021〕11号");
	g_assert_day(calendar_roll(calendar, shipped_day("2022-10-01")), "2022-10-08");
	g_assert_day(calendar_roll(calendar, shipped_day("2022-10-08")), "2022-10-08");
	g_assert_cmpint(calendar_between(calendar, shipped_day("2022-10-08"), shipped_day("2022-09-30")), ==, -1);
	g_assert_cmpint(calendar_between(calendar, shipped_day("2022-10-08"), shipped_day("2022-10-08")), ==, 0);
	g_assert_cmpint(calendar_between(calendar, DATE_NONE, 0), ==, 0);
}

static void test_enter(void)
{
	OWN(calendar) calendar = calendar_new();
	int day = shipped_day("2022-10-08"), monday = shipped_day("2022-10-10");
	g_assert_cmpint(calendar_first(calendar), ==, DATE_NONE);
	g_assert_cmpint(calendar_last(calendar), ==, DATE_NONE);
	g_assert_cmpint(calendar_kind(calendar, day), ==, DAY_UNKNOWN);
	calendar_enter(calendar, day, DAY_MAKEUP, "国庆节", "甲");
	g_assert_cmpint(calendar_kind(calendar, day), ==, DAY_MAKEUP);
	calendar_enter(calendar, day, DAY_HOLIDAY, "停课", "乙");
	g_assert_cmpint(calendar_kind(calendar, day), ==, DAY_HOLIDAY);
	g_assert_cmpstr(calendar_notice(calendar, day), ==, "乙");
	calendar_enter(calendar, day, DAY_WEEKEND, NULL, NULL);
	g_assert_cmpint(calendar_kind(calendar, day), ==, DAY_WEEKEND);
	g_assert_null(calendar_name(calendar, day));
	calendar_enter(calendar, monday, DAY_HOLIDAY, "停课", "乙");
	g_assert_false(calendar_is_working(calendar, monday));
	calendar_enter(calendar, monday, DAY_MAKEUP, "复课", "丙");
	g_assert_cmpint(calendar_kind(calendar, monday), ==, DAY_WORKING);
	g_assert_null(calendar_notice(calendar, monday));
	calendar_enter(calendar, DATE_NONE, DAY_HOLIDAY, "x", "y");
	calendar_enter(calendar, INT_MAX, DAY_HOLIDAY, "x", "y");
	calendar_enter(calendar, monday, DAY_UNKNOWN, "x", "y");
	g_assert_cmpint(calendar_kind(calendar, monday), ==, DAY_WORKING);
	g_assert_day(calendar_first(calendar), "2022-01-01");
	calendar_enter(calendar, shipped_day("2020-01-01"), DAY_HOLIDAY, "元旦", "丁");
	g_assert_day(calendar_first(calendar), "2022-01-01"); /* 2021 is a hole */
	calendar_enter(calendar, shipped_day("2021-01-01"), DAY_HOLIDAY, "元旦", "戊");
	g_assert_day(calendar_first(calendar), "2020-01-01");
	g_assert_day(calendar_last(calendar), "2022-12-31");
	g_assert_false(calendar_awaits(calendar, shipped_day("2022-11-30")));
	g_assert_true(calendar_awaits(calendar, shipped_day("2022-12-01")));
}

static void test_read(void)
{
	static const struct {
		const char *csv;
		const char *says; /* NULL: it is taken */
	} CASES[] = {
	    {"", NULL},
	    {"# nothing\n", NULL},
	    {"date,kind,name,notice\n", NULL},
	    {"2022-10-08,workday,国庆节,甲\n", NULL},
	    {"\xef\xbb\xbf"
	     "date,kind,name,notice\r\n2022-10-08,班,国庆节,甲\r\n",
	        NULL},
	    {"# a, b; c\ndate;kind;name;notice\n2022-10-08;workday;国庆节;甲", NULL},
	    {"2022-10-01,holiday,国庆节,甲\n# later\n2022-10-08, workday ,\"国庆, 节\",甲\n\n", NULL},
	    {"2022-10-08,holiday,国庆节,甲\n2022-10-08,workday,国庆节,乙\n", NULL},
	    {"# 1\n2022-10-08,workday,国庆节,甲\n2022-02-30,holiday,春节,甲\n",
	        "line 3 of the calendar, date: '2022-02-30'"},
	    {"2022-10-08,workday,国庆节,甲\n\n2022-10-9,workday,国庆节,甲\n", "line 3 of the calendar, date"},
	    {"2022-10-08,makeup,国庆节,甲\n", "line 1 of the calendar, kind: 'makeup'"},
	    {"2022-10-08,,国庆节,甲\n", "line 1 of the calendar has no kind"},
	    {"2022-10-08,workday,国庆节\n", "line 1 of the calendar has no notice"},
	    {"2022-10-08,workday, ,甲\n", "line 1 of the calendar has no name"},
	    {"2022-10-08\n", "line 1 of the calendar has no kind"},
	    {"2022-10-08,workday,国庆节,甲\n2023-01-14,vacation,寒假,校历,2023-02-12\n", NULL},
	    {"2022-10-08,workday,国庆节,甲\n2023-01-14,假,寒假,校历,2023-02-12\n", NULL},
	    {"2023-01-14,vacation,寒假,校历\n", "line 1 of the calendar has no until"},
	    {"2023-01-14,vacation,寒假,校历,2023-02-30\n", "until: '2023-02-30' is no date"},
	    {"2023-01-14,vacation,寒假,校历,2023-01-13\n", "until: it ends before it begins"},
	    {"2023-01-14,vacation,寒假,,2023-02-12\n", "line 1 of the calendar has no notice"},
	    {",workday,国庆节,甲\n", "line 1 of the calendar has no date"},
	    {"date,kind,name,notice\ndate,kind,name,notice\n", "line 2 of the calendar, date: 'date'"},
	    {"2022-10-08,work\x1b[31mday,国庆节,甲\n", "kind: 'work"},
	    {"2022-10-08,\"workday,国庆节,甲\n", "line 1"},
	};
	for (size_t i = 0; i < G_N_ELEMENTS(CASES); i++) {
		OWN(calendar) calendar = calendar_new();
		g_autoptr(GError) error = NULL;
		bool good = calendar_read(calendar, CASES[i].csv, &error);
		g_test_message("%s", CASES[i].csv);
		g_assert_cmpint(good, ==, !CASES[i].says);
		int day = shipped_day("2022-10-08");
		if (good) {
			bool empty = !strstr(CASES[i].csv, "2022");
			g_assert_cmpint(calendar_kind(calendar, day), ==, empty ? DAY_UNKNOWN : DAY_MAKEUP);
			continue;
		}
		g_assert_error(error, FAIL, FAIL_REFUSED);
		g_assert_nonnull(strstr(error->message, CASES[i].says));
		g_assert_null(strchr(error->message, '\x1b'));
		g_assert_cmpint(calendar_kind(calendar, day), ==, DAY_UNKNOWN); /* nothing was taken */
	}
}

/* Beyond the loaded years a date is a range, and what a coming notice can move is provisional. */
static void test_beyond(void)
{
	static const struct {
		const char *start;
		int length;
		enum unit unit;
		const char *on, *latest;
		bool provisional, beyond;
	} CASES[] = {
	    {"2026-11-20", 6, UNIT_WORKING_DAYS, "2026-11-30", "2026-11-30", false, false},
	    {"2026-11-20", 7, UNIT_WORKING_DAYS, "2026-12-01", "2026-12-01", true, false},
	    {"2026-12-25", 4, UNIT_WORKING_DAYS, "2026-12-31", "2026-12-31", true, false},
	    {"2026-12-25", 5, UNIT_WORKING_DAYS, "2027-01-01", "2027-01-04", true, true},
	    {"2026-12-25", 6, UNIT_WORKING_DAYS, "2027-01-02", "2027-01-05", true, true},
	    {"2026-11-15", 15, UNIT_CALENDAR_DAYS, "2026-11-30", "2026-11-30", false, false},
	    {"2026-12-17", 15, UNIT_CALENDAR_DAYS, "2027-01-01", "2027-01-04", true, true},
	    {"2026-07-01", 6, UNIT_MONTHS, "2027-01-01", "2027-01-04", true, true},
	    {"2031-03-03", 5, UNIT_WORKING_DAYS, "2031-03-10", "2031-03-10", true, true},
	    {"2999-12-20", 30, UNIT_WORKING_DAYS, "2999-12-31", "2999-12-31", true, true},
	    {"2022-03-01", INT_MAX, UNIT_CALENDAR_DAYS, "2999-12-31", "2999-12-31", true, true},
	    {"2022-03-01", 30000, UNIT_MONTHS, "2999-12-31", "2999-12-31", true, true},
	    {"2003-12-30", 5, UNIT_WORKING_DAYS, "2004-01-07", "2004-01-08", true, true},
	    {"", 5, UNIT_WORKING_DAYS, "", "", true, true},
	};
	OWN(calendar) calendar = shipped_calendar();
	for (size_t i = 0; i < G_N_ELEMENTS(CASES); i++) {
		int start = shipped_day(CASES[i].start);
		struct due due = calendar_count(calendar, start, CASES[i].length, CASES[i].unit);
		g_test_message("%s + %d %s", CASES[i].start, CASES[i].length, unit_name(CASES[i].unit));
		g_assert_day(due.on, CASES[i].on);
		g_assert_day(due.latest, CASES[i].latest);
		g_assert_cmpint(due.provisional, ==, CASES[i].provisional);
		g_assert_cmpint(due.beyond, ==, CASES[i].beyond);
	}
}

/* What the calendar says without a year nearly always holds what it says with it. */
static void test_range_holds(void)
{
	OWN(calendar) whole = shipped_calendar();
	int counts = 0, early = 0, late = 0;
	for (int year = 2014; year <= 2026; year++) {
		OWN(calendar) cut = calendar_new();
		for (int day = calendar_first(whole); day < date_from_civil(year, 1, 1); day++)
			if (calendar_name(whole, day))
				calendar_enter(cut, day, calendar_kind(whole, day), "x", "y");
		for (int start = date_from_civil(year - 1, 11, 15); start < date_from_civil(year, 11, 1); start += 3) {
			struct due known = calendar_count(whole, start, 15, UNIT_WORKING_DAYS);
			struct due guess = calendar_count(cut, start, 15, UNIT_WORKING_DAYS);
			g_assert_true(guess.provisional || guess.on == known.on);
			g_assert_cmpint(guess.latest, >=, guess.on);
			g_assert_cmpint(guess.on, <=, known.on + 1);
			counts++;
			early += guess.on > known.on;
			late += guess.latest < known.on;
		}
	}
	g_test_message("%d counts: %d below the range, %d above", counts, early, late);
	g_assert_cmpint(early + late, <=, counts / 100);
}

static void add_span(GArray *spans, const char *why, int from, int to)
{
	struct span span = {.why = (char *)(uintptr_t)why, .from = from, .to = to};
	g_array_append_val(spans, span);
}

static void test_spans(void)
{
	OWN(calendar) calendar = shipped_calendar();
	g_autoptr(GArray) spans = g_array_new(FALSE, TRUE, sizeof(struct span));
	int start = shipped_day("2022-03-01");
	add_span(spans, "other", shipped_day("2022-03-01"), shipped_day("2022-03-31"));
	struct due due = calendar_count_without(calendar, start, 20, UNIT_WORKING_DAYS, (struct pause){spans, "consult"});
	g_assert_day(due.on, "2022-03-29");
	add_span(spans, "consult", shipped_day("2022-03-08"), shipped_day("2022-03-18"));
	due = calendar_count_without(calendar, start, 20, UNIT_WORKING_DAYS, (struct pause){spans, "consult"});
	g_assert_day(due.on, "2022-04-11");
	add_span(spans, "consult", shipped_day("2022-03-10"), shipped_day("2022-03-16")); /* inside: nothing new */
	due = calendar_count_without(calendar, start, 20, UNIT_WORKING_DAYS, (struct pause){spans, "consult"});
	g_assert_day(due.on, "2022-04-11");
	add_span(spans, "consult", shipped_day("2022-03-15"), shipped_day("2022-03-22")); /* two working days more */
	due = calendar_count_without(calendar, start, 20, UNIT_WORKING_DAYS, (struct pause){spans, "consult"});
	g_assert_day(due.on, "2022-04-13");
	due = calendar_count_without(calendar, start, 20, UNIT_WORKING_DAYS, (struct pause){spans, NULL});
	g_assert_day(due.on, "2022-03-29");
	add_span(spans, "consult", shipped_day("2022-04-12"), DATE_NONE);
	due = calendar_count_without(calendar, start, 20, UNIT_WORKING_DAYS, (struct pause){spans, "consult"});
	g_assert_day(due.on, "2022-04-13"); /* had it ended at once */
	g_assert_cmpint(due.latest, ==, DATE_NONE);
	g_assert_true(due.provisional);
	g_assert_false(due.beyond);
	due = calendar_count_without(
	    calendar, start, 19, UNIT_WORKING_DAYS, (struct pause){spans, "consult"}); /* ends before that */
	g_assert_day(due.latest, "2022-04-12");
	g_assert_false(due.provisional);
	due = calendar_count_without(
	    calendar, start, 30, UNIT_CALENDAR_DAYS, (struct pause){spans, "consult"}); /* 14 days left out, 2022-04-14 */
	g_assert_day(due.on, "2022-04-14");
}

/* A count looked at the slow way: the set of days that count, in order. */
static int slow_count(const struct calendar *calendar, int start, int length, enum unit unit, const GArray *spans)
{
	int day = start;
	for (;; day++) {
		bool free = true;
		for (unsigned i = 0; i < spans->len; i++) {
			const struct span *span = &g_array_index(spans, struct span, i);
			free &= day <= span->from || day > span->to;
		}
		bool works = calendar_is_working(calendar, day);
		if (day > start)
			length -= free && (works || unit != UNIT_WORKING_DAYS);
		if (length <= 0 && (unit == UNIT_WORKING_DAYS || (works && free)))
			return day;
	}
}

static void test_properties(void)
{
	OWN(calendar) calendar = shipped_calendar();
	int first = date_from_civil(2005, 1, 1);
	for (int i = 0; i < 3000; i++) {
		g_autoptr(GArray) spans = g_array_new(FALSE, TRUE, sizeof(struct span));
		int start = first + g_test_rand_int_range(0, 7000), length = g_test_rand_int_range(1, 80);
		enum unit unit = g_test_rand_bit() ? UNIT_WORKING_DAYS : UNIT_CALENDAR_DAYS;
		for (int n = g_test_rand_int_range(0, 4); n > 0; n--) {
			int from = start + g_test_rand_int_range(-20, 60);
			add_span(spans, "consult", from, from + g_test_rand_int_range(0, 40));
		}
		int due = calendar_count_without(calendar, start, length, unit, (struct pause){spans, "consult"}).on;
		g_assert_cmpint(due, ==, slow_count(calendar, start, length, unit, spans));
		g_assert_cmpint(
		    calendar_count_without(calendar, start, length + 1, unit, (struct pause){spans, "consult"}).on, >=, due);
		int alone = calendar_count(calendar, start, length, UNIT_WORKING_DAYS).on;
		g_assert_cmpint(calendar_between(calendar, start, alone), ==, length);
		g_assert_cmpint(calendar_between(calendar, alone, start), ==, -length);
		g_assert_true(calendar_is_working(calendar, alone));
	}
}

static void test_units(void)
{
	enum unit unit = UNIT_MONTHS;
	g_assert_true(unit_parse("wd", &unit));
	g_assert_cmpint(unit, ==, UNIT_WORKING_DAYS);
	g_assert_true(unit_parse("cd", &unit) && unit == UNIT_CALENDAR_DAYS);
	g_assert_true(unit_parse("mo", &unit) && unit == UNIT_MONTHS);
	g_assert_false(unit_parse("days", &unit) || unit_parse("", &unit));
	g_assert_cmpstr(unit_title(UNIT_WORKING_DAYS), ==, "working days");
}

/* Fast enough for the derived tables of a million cases. */
static void test_speed(void)
{
	if (!g_test_perf()) {
		g_test_skip("run with -m perf");
		return;
	}
	OWN(calendar) calendar = shipped_calendar();
	int first = date_from_civil(2010, 1, 1), sum = 0;
	g_test_timer_start();
	for (int i = 0; i < 10000; i++)
		sum += calendar_count(calendar, first + i % 5000, 20, UNIT_WORKING_DAYS).on & 1;
	double seconds = g_test_timer_elapsed();
	g_test_minimized_result(seconds * 1000, "10,000 counts of 20 working days: %.2f ms (%d)", seconds * 1000, sum);
	g_assert_cmpfloat(seconds, <, 0.1);
}

int main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/calendar/working-days", test_working_days);
	g_test_add_func("/calendar/other-units", test_other_units);
	g_test_add_func("/calendar/years", test_years);
	g_test_add_func("/calendar/days", test_days);
	g_test_add_func("/calendar/enter", test_enter);
	g_test_add_func("/calendar/read", test_read);
	g_test_add_func("/calendar/beyond", test_beyond);
	g_test_add_func("/calendar/range-holds", test_range_holds);
	g_test_add_func("/calendar/spans", test_spans);
	g_test_add_func("/calendar/properties", test_properties);
	g_test_add_func("/calendar/units", test_units);
	g_test_add_func("/calendar/speed", test_speed);
	return g_test_run();
}
