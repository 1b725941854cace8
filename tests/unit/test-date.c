#include "base/clock.h"
#include "base/date.h"
#include "base/fail.h"
#include <stdint.h>
#include <string.h>

static void test_parse(void)
{
	static const struct {
		const char *text;
		int day; /* DATE_NONE: no date */
	} CASES[] = {
	    {"1970-01-01", 0},
	    {"1970-01-02", 1},
	    {"1969-12-31", -1},
	    {"2000-02-29", 11016},
	    {"2022-03-01", 19052},
	    {"1900-01-01", -25567},
	    {"2999-12-31", 376199},
	    {"1899-12-31", DATE_NONE},
	    {"3000-01-01", DATE_NONE},
	    {"1900-02-29", DATE_NONE},
	    {"2022-02-30", DATE_NONE},
	    {"2022-02-29", DATE_NONE},
	    {"2022-13-01", DATE_NONE},
	    {"2022-00-10", DATE_NONE},
	    {"2022-01-00", DATE_NONE},
	    {"2022-04-31", DATE_NONE},
	    {"2022-3-1", DATE_NONE},
	    {"2022-03-01 ", DATE_NONE},
	    {" 2022-03-01", DATE_NONE},
	    {"2022-03-01x", DATE_NONE},
	    {"20220301", DATE_NONE},
	    {"2022/03/01", DATE_NONE},
	    {"-022-03-01", DATE_NONE},
	    {"２０２２-03-01", DATE_NONE},
	    {"", DATE_NONE},
	};
	for (size_t i = 0; i < G_N_ELEMENTS(CASES); i++) {
		g_test_message("%s", CASES[i].text);
		g_assert_cmpint(date_parse(CASES[i].text), ==, CASES[i].day);
	}
}

/* Every day of eleven centuries, there and back, and the weekdays in a row. */
static void test_every_day(void)
{
	int first = date_from_civil(1900, 1, 1);
	int last = date_from_civil(2999, 12, 31);
	enum weekday weekday = MONDAY; /* 1 January 1900 */
	for (int day = first; day <= last; day++) {
		struct civil civil = date_to_civil(day);
		g_assert_cmpint(date_from_civil(civil.year, civil.month, civil.day), ==, day);
		g_assert_cmpint(date_weekday(day), ==, weekday);
		weekday = weekday == SUNDAY ? MONDAY : weekday + 1;
	}
	g_assert_cmpint(last - first + 1, ==, 401767);
}

static void test_format(void)
{
	g_autofree char *day = date_format(19052);
	g_assert_cmpstr(day, ==, "2022-03-01");
	g_autofree char *none = date_format(DATE_NONE);
	g_assert_cmpstr(none, ==, "");
	g_assert_cmpstr(date_weekday_name(0), ==, "Thu");
	g_assert_cmpstr(date_weekday_name(date_parse("2022-10-08")), ==, "Sat");
	g_assert_cmpstr(date_weekday_name(-4), ==, "Sun");
}

/* Civil Code art 202. */
static void test_months(void)
{
	static const struct {
		const char *day;
		int months;
		const char *later;
	} CASES[] = {
	    {"2022-08-31", 6, "2023-02-28"},
	    {"2023-08-31", 6, "2024-02-29"},
	    {"2022-03-15", 6, "2022-09-15"},
	    {"2022-01-31", 1, "2022-02-28"},
	    {"2022-03-31", -1, "2022-02-28"},
	    {"2022-01-15", -1, "2021-12-15"},
	    {"2022-01-15", -13, "2020-12-15"},
	    {"2022-12-31", 12, "2023-12-31"},
	    {"2022-12-31", 0, "2022-12-31"},
	    {"2999-12-31", 1, ""},
	    {"1900-01-01", -1, ""},
	    {"2022-12-31", INT_MAX, ""},
	    {"2022-12-31", INT_MIN, ""},
	};
	for (size_t i = 0; i < G_N_ELEMENTS(CASES); i++) {
		g_autofree char *later = date_format(date_add_months(date_parse(CASES[i].day), CASES[i].months));
		g_assert_cmpstr(later, ==, CASES[i].later);
	}
	g_assert_cmpint(date_add_months(DATE_NONE, 3), ==, DATE_NONE);
	g_assert_cmpint(date_month_length(2024, 2), ==, 29);
	g_assert_cmpint(date_month_length(1900, 2), ==, 28);
	g_assert_cmpint(date_month_length(2000, 2), ==, 29);
}

static void test_clock_parse(void)
{
	static const struct {
		const char *text;
		const char *moment; /* NULL: refused */
	} CASES[] = {
	    {"2022-03-01T10:32", "2022-03-01T10:32:00"},
	    {"2022-03-01 10:32", "2022-03-01T10:32:00"},
	    {"2022-03-01T23:59:59", "2022-03-01T23:59:59"},
	    {"2022-03-01T00:00:00", "2022-03-01T00:00:00"},
	    {"2022-03-01T24:00", NULL},
	    {"2022-03-01T10:60", NULL},
	    {"2022-03-01T10:30:60", NULL},
	    {"2022-03-01T10", NULL},
	    {"2022-03-01T10:3", NULL},
	    {"2022-03-01T10:30:", NULL},
	    {"2022-03-01T10:30:5", NULL},
	    {"2022-03-01T10:30:05Z", NULL},
	    {"2022-03-01T", NULL},
	    {"2022-03-01 ", NULL},
	    {"2022-02-30", NULL},
	    {"today", NULL},
	    {"", NULL},
	};
	for (size_t i = 0; i < G_N_ELEMENTS(CASES); i++) {
		g_autoptr(GError) error = NULL;
		struct moment moment;
		g_test_message("%s", CASES[i].text);
		g_assert_true(clock_parse(CASES[i].text, &moment, &error) == (CASES[i].moment != NULL));
		if (!CASES[i].moment) {
			g_assert_error(error, FAIL, FAIL_USAGE);
			continue;
		}
		g_autofree char *text = clock_format(moment);
		g_assert_cmpstr(text, ==, CASES[i].moment);
	}
}

/* The office is eight hours ahead of UTC, wherever the machine thinks it stands. */
static void test_clock_now(void)
{
	g_setenv("TZ", "America/New_York", TRUE);
	struct moment before = clock_now();
	g_autofree char *written = clock_written();
	g_assert_cmpuint(strlen(written), ==, strlen("2022-03-01T02:32:05Z"));
	g_assert_true(g_str_has_suffix(written, "Z"));
	written[19] = '\0';
	struct moment utc;
	g_assert_true(clock_parse(written, &utc, NULL));
	int64_t seconds = (utc.day - before.day) * INT64_C(86400) + utc.seconds - before.seconds;
	g_assert_cmpint(ABS(seconds + 8 * 3600), <=, 5);
	struct moment bare;
	g_assert_true(clock_parse("2022-03-01", &bare, NULL));
	g_assert_cmpint(bare.day, ==, 19052);
	g_assert_cmpint((bare.seconds - before.seconds + 86400) % 86400, <=, 5);
}

static void test_fail(void)
{
	g_autoptr(GError) error = NULL;
	g_assert_false(fail(NULL, FAIL_BUSY, "nobody listens"));
	g_assert_false(fail(&error, FAIL_BUSY, "locked by %s for %d s", "wang", 5));
	g_assert_error(error, FAIL, FAIL_BUSY);
	g_assert_cmpstr(error->message, ==, "locked by wang for 5 s");
	g_assert_cmpint(fail_status(error), ==, 6);
	g_autoptr(GError) foreign = g_error_new_literal(G_FILE_ERROR, G_FILE_ERROR_ACCES, "no");
	g_assert_cmpint(fail_status(foreign), ==, FAIL_REFUSED);
}

int main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/date/parse", test_parse);
	g_test_add_func("/date/every-day", test_every_day);
	g_test_add_func("/date/format", test_format);
	g_test_add_func("/date/months", test_months);
	g_test_add_func("/clock/parse", test_clock_parse);
	g_test_add_func("/clock/now", test_clock_now);
	g_test_add_func("/fail", test_fail);
	return g_test_run();
}
