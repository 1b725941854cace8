/* Years at random: whatever is done, a closed report stays, what is carried out is carried in, and every year can be
 * closed, opened again and closed. */
#include "base/date.h"
#include "life.h"
#include "temporary.h"
#include "watched.h"
#include "yearend.h"
#include <string.h>

static const char *const YEARS[] = {"2018", "2019", "2020", "2021"};
#define YEAR_COUNT G_N_ELEMENTS(YEARS)

/* The closed reports as they were when they were closed. */
struct frozen {
	int64_t seq; /* 0: it is open */
	char *print;
	int carried[YEAREND_KINDS][2]; /* YEAREND_CARRIED */
};

static int number(const struct annual *annual, const char *id)
{
	return (int)annual_figure(annual, id)->value;
}

/* Without corrections the amended report is the closed one. */
static void check_amended(struct office *office, const struct annual *closed)
{
	OWN(annual) amended = yearend_amended(office, closed);
	g_autoptr(GPtrArray) corrections = yearend_corrections(office, closed);
	g_autofree char *then = yearend_print(closed), *now = yearend_print(amended);
	g_test_message("%s: %u corrections", closed->period.label, corrections->len);
	yearend_sums(amended);
	if (!corrections->len)
		g_assert_cmpstr(now, ==, then);
}

static void check_year(struct office *office, const char *year, struct frozen *frozen)
{
	OWN(annual) annual = yearend_count(office, year);
	g_autofree char *print = yearend_print(annual);
	if (annual->closed_seq && annual->closed_seq == frozen->seq)
		g_assert_cmpstr(print, ==, frozen->print);
	g_free(frozen->print);
	*frozen = (struct frozen){.seq = annual->closed_seq, .print = g_steal_pointer(&print)};
	for (size_t i = 0; i < YEAREND_KINDS; i++)
		for (int side = 0; side < 2; side++)
			frozen->carried[i][side] = number(annual, YEAREND_CARRIED[i][side]);
	if (!frozen->seq)
		return;
	yearend_sums(annual);
	check_amended(office, annual);
}

/* Two closed years beside each other agree, whichever of them was closed last. */
static void check_beside(const struct frozen *before, const struct frozen *behind)
{
	for (size_t i = 0; before->seq && behind->seq && i < YEAREND_KINDS; i++)
		g_assert_cmpint(behind->carried[i][0], ==, before->carried[i][1]);
}

/* What came in and what ended is what amends the closed report, and nothing that was done since: opened again, the year
 * counts the same of it. */
static void reopen(struct office *office, const char *year)
{
	static const char *const FLOW[] = {"letters.carried_in", "letters.new", "letters.closed", "letters.carried_out",
	    "letters.void", "letters.advert", "visits.carried_in", "visits.new", "visits.closed", "visits.carried_out",
	    "applications.carried_in", "applications.new", "applications.closed", "applications.carried_out",
	    "remedies.carried_in", "remedies.new", "remedies.concluded", "remedies.pending"};
	OWN(annual) closed = yearend_count(office, year);
	OWN(annual) amended = yearend_amended(office, closed);
	yearend_reopen(office, year);
	OWN(annual) open = yearend_count(office, year);
	for (size_t i = 0; i < G_N_ELEMENTS(FLOW); i++) {
		g_test_message("%s %s", year, FLOW[i]);
		g_assert_cmpint(number(open, FLOW[i]), ==, number(amended, FLOW[i]));
	}
}

/* A year that is over is closed; one that is closed is sometimes opened again. */
static void close_some(struct office *office, GRand *rand, int over, const struct frozen *frozen)
{
	int which = g_rand_int_range(rand, 0, over);
	if (!frozen[which].seq)
		yearend_settle(office, YEARS[which]);
	else if (g_rand_int_range(rand, 0, 3) == 0)
		reopen(office, YEARS[which]);
}

/* Closes what is open, the last one first, then all anew, the first one first, and holds them against each other. */
static void check_all(struct office *office, const struct frozen *frozen)
{
	OWN(annual) before = NULL;
	for (size_t i = YEAR_COUNT; i-- > 0;)
		if (!frozen[i].seq)
			yearend_settle(office, YEARS[i]);
	for (size_t i = 0; i < YEAR_COUNT; i++) {
		reopen(office, YEARS[i]);
		yearend_settle(office, YEARS[i]);
		OWN(annual) closed = yearend_count(office, YEARS[i]);
		yearend_sums(closed);
		for (size_t n = 0; before && n < YEAREND_KINDS; n++) {
			g_test_message("%s %s", YEARS[i], YEAREND_CARRIED[n][0]);
			g_assert_cmpint(number(closed, YEAREND_CARRIED[n][0]), ==, number(before, YEAREND_CARRIED[n][1]));
		}
		annual_free(before);
		before = g_steal_pointer(&closed);
	}
}

/* Four years, closed and opened again at any time after each, in any order. */
static void live(struct temporary *t, GRand *rand)
{
	struct frozen frozen[YEAR_COUNT] = {{0}};
	int last = date_parse("2022-06-08");
	life_begin(t->office);
	for (int day = LIFE_FIRST; day <= last; day += 24) {
		g_autofree char *today = date_format(day);
		temporary_day(t, today);
		life_day(t->office, rand, day);
		int over = date_to_civil(day).year - 2018;
		if (!over || g_rand_int_range(rand, 0, 3))
			continue;
		close_some(t->office, rand, over, frozen);
		for (int i = 0; i < over; i++)
			check_year(t->office, YEARS[i], &frozen[i]);
		for (int i = 1; i < over; i++)
			check_beside(&frozen[i - 1], &frozen[i]);
	}
	check_all(t->office, frozen);
	for (size_t i = 0; i < YEAR_COUNT; i++)
		g_free(frozen[i].print);
}

static void test_years(const void *seed)
{
	struct temporary t;
	g_autoptr(GRand) rand = g_rand_new_with_seed(GPOINTER_TO_UINT(seed));
	temporary_open(&t, "2018-01-02");
	live(&t, rand);
	temporary_sound(t.office);
	temporary_close(&t);
}

int main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_data_func("/years/one", GUINT_TO_POINTER(1), test_years);
	if (!WATCHED) {
		g_test_add_data_func("/years/two", GUINT_TO_POINTER(2), test_years);
		g_test_add_data_func("/years/three", GUINT_TO_POINTER(3), test_years);
	}
	return g_test_run();
}
