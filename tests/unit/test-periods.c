/* Periods beside each other, months, years or any others: what one leaves is what the next one begins with, whatever
 * was taken up again. */
#include "base/date.h"
#include "life.h"
#include "temporary.h"
#include "watched.h"
#include "yearend.h"

static struct annual *count_days(struct office *office, int from, int to)
{
	g_autofree char *first = date_format(from), *last = date_format(to);
	g_autofree char *words = g_strdup_printf("%s..%s", first, last);
	return yearend_count(office, words);
}

static int value(const struct annual *annual, const char *id)
{
	return (int)annual_figure(annual, id)->value;
}

/* FROM to BORDER, and what lies behind it up to TO. */
static void check_border(struct office *office, int from, int border, int to)
{
	OWN(annual) before = count_days(office, from, border);
	OWN(annual) behind = count_days(office, border + 1, to);
	yearend_sums(before);
	yearend_sums(behind);
	for (size_t i = 0; i < YEAREND_KINDS; i++) {
		g_test_message("%s | %s: %s", before->period.label, behind->period.label, YEAREND_CARRIED[i][0]);
		g_assert_cmpint(value(behind, YEAREND_CARRIED[i][0]), ==, value(before, YEAREND_CARRIED[i][1]));
	}
}

/* A day from FROM to TO; of those that begin a month every other time. */
static int some_border(GRand *rand, int from, int to)
{
	int day = g_rand_int_range(rand, from, to + 1);
	struct civil civil = date_to_civil(day);
	int first = date_from_civil(civil.year, civil.month, 1);
	return g_rand_boolean(rand) && first > from ? first - 1 : day;
}

static void test_random(const void *seed)
{
	struct temporary t;
	g_autoptr(GRand) rand = g_rand_new_with_seed(GPOINTER_TO_UINT(seed));
	int last = date_parse("2020-03-08");
	temporary_open(&t, "2018-01-02");
	life_begin(t.office);
	for (int day = LIFE_FIRST; day <= last; day += 12) {
		g_autofree char *today = date_format(day);
		temporary_day(&t, today);
		life_day(t.office, rand, day);
	}
	for (int month = 1; month < 24; month++)
		check_border(t.office, date_add_months(date_parse("2018-01-01"), month - 1),
		    date_add_months(date_parse("2018-01-01"), month) - 1,
		    date_add_months(date_parse("2018-01-01"), month + 1) - 1);
	for (int i = 0; i < 40; i++) {
		int border = some_border(rand, LIFE_FIRST + 1, last - 1);
		check_border(t.office, some_border(rand, LIFE_FIRST, border), border, some_border(rand, border + 1, last));
	}
	temporary_close(&t);
}

/* A letter of September that was closed, taken up again in November and closed anew in December ends once. */
static void test_months(void)
{
	static const struct {
		const char *period;
		int in, new, closed, out, again;
	} WANTED[] = {
	    {"2022-09", 0, 1, 1, 0, 0},
	    {"2022-10", 0, 0, 0, 0, 0},
	    {"2022-11", 0, 0, 0, 0, 1},
	    {"2022-12", 0, 0, 0, 0, 1},
	    {"2022-09..2022-11", 0, 1, 1, 0, 0},
	    {"2022-11..2023-03", 0, 0, 0, 0, 1},
	    {"2022-2023", 0, 1, 1, 0, 0},
	    {"2022", 0, 1, 1, 0, 0},
	    {"2023", 0, 0, 0, 0, 0},
	};
	struct temporary t;
	temporary_open(&t, "2022-09-05");
	int64_t letter = temporary_letter(t.office, "2022-09-05", "category=life", NULL);
	yearend_act(t.office, letter, "accept; draft text=答; approve; reply via=email; close");
	temporary_day(&t, "2022-11-25");
	yearend_act(t.office, letter, "reopen reason=新证据");
	temporary_day(&t, "2022-12-03");
	yearend_act(t.office, letter, "draft text=再答; approve; reply via=email; close");
	temporary_day(&t, "2023-10-10");
	for (size_t i = 0; i < G_N_ELEMENTS(WANTED); i++) {
		OWN(annual) annual = yearend_count(t.office, WANTED[i].period);
		g_test_message("%s", WANTED[i].period);
		g_assert_cmpint(value(annual, "letters.carried_in"), ==, WANTED[i].in);
		g_assert_cmpint(value(annual, "letters.new"), ==, WANTED[i].new);
		g_assert_cmpint(value(annual, "letters.closed"), ==, WANTED[i].closed);
		g_assert_cmpint(value(annual, "letters.carried_out"), ==, WANTED[i].out);
		g_assert_cmpint(value(annual, "letters.again"), ==, WANTED[i].again);
	}
	temporary_close(&t);
}

/* While it is handled anew in the same period it is told of as it had ended; what was refused as advertising, and
 * taken for a letter again, is a letter of the period that knows both. */
static void test_running(void)
{
	struct temporary t;
	temporary_open(&t, "2022-09-05");
	int64_t letter = temporary_letter(t.office, "2022-09-05", "category=life", NULL);
	int64_t advert = temporary_letter(t.office, "2022-09-05", "category=life", NULL);
	yearend_act(t.office, letter, "accept; draft text=答; approve; reply via=email; close");
	yearend_act(t.office, advert, "refuse ground=NA8 reason=广告");
	temporary_day(&t, "2022-11-25");
	yearend_act(t.office, letter, "reopen reason=新证据");
	yearend_act(t.office, advert, "send-back reason=不是广告");
	OWN(annual) month = yearend_count(t.office, "2022-09");
	OWN(annual) year = yearend_count(t.office, "2022");
	OWN(annual) next = yearend_count(t.office, "2023");
	g_assert_cmpint(value(month, "letters.total"), ==, 1);
	g_assert_cmpint(value(month, "letters.advert"), ==, 1);
	g_assert_cmpint(value(year, "letters.total"), ==, 2);
	g_assert_cmpint(value(year, "letters.closed"), ==, 2);
	g_assert_cmpint(value(year, "letters.ontime"), ==, 1);
	g_assert_cmpint(value(year, "letters.pending"), ==, 1);
	g_assert_cmpint(value(year, "letters.carried_out"), ==, 0);
	g_assert_cmpint(value(next, "letters.carried_in"), ==, 0);
	g_assert_cmpint(value(next, "letters.again"), ==, 2);
	temporary_close(&t);
}

int main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/periods/months", test_months);
	g_test_add_func("/periods/running", test_running);
	g_test_add_data_func("/periods/one", GUINT_TO_POINTER(1), test_random);
	if (!WATCHED)
		g_test_add_data_func("/periods/two", GUINT_TO_POINTER(2), test_random);
	return g_test_run();
}
