/* Years at random: whatever is done, a closed report stays, and what is carried out is carried in. */
#include "base/date.h"
#include "office/find.h"
#include "office/reception.h"
#include "office/vocabulary.h"
#include "temporary.h"
#include "yearend.h"
#include <math.h>
#include <string.h>

/* What may befall a case, tried at random; @ is the day. */
static const char *const ACTS[] = {"accept told=@", "assign unit=后勤处", "sign", "draft text=答复", "approve",
    "reply via=email on=@", "rate result=mostly", "rework reason=不满意", "close", "reopen reason=重开", "archive",
    "refuse reason=不属 ground=NA5", "file reason=存查", "correct category=fin reason=改",
    "convert reason=转 to=application", "convert reason=属信访", "withdraw reason=撤", "void reason=误",
    "search result=已检索", "secrecy result=pass", "decide outcome=R1", "decide outcome=R4.1 other=某局",
    "serve how=hand signed=@", "split request=另一事项 category=life", "lapse"};

static bool is_next(const struct dossier *dossier, const char *line)
{
	for (unsigned i = 0; i < dossier->next->len; i++) {
		const char *verb = ((const struct event_type *)dossier->next->pdata[i])->name;
		if (g_str_has_prefix(line, verb) && strchr(" ", line[strlen(verb)]))
			return true;
	}
	return false;
}

/* One of the acts that the state of the case lets be tried: a refusal costs the office a fresh start. */
static void act(struct office *office, GRand *rand, int64_t id, const char *today)
{
	OWN(dossier) dossier = dossier_open(office, id, NULL);
	const char *lines[G_N_ELEMENTS(ACTS)];
	int count = 0;
	for (size_t i = 0; i < G_N_ELEMENTS(ACTS); i++)
		if (is_next(dossier, ACTS[i]))
			lines[count++] = ACTS[i];
	if (!count)
		return;
	g_auto(GStrv) at = g_strsplit(lines[g_rand_int_range(rand, 0, count)], "@", -1);
	g_autofree char *line = g_strjoinv(today, at);
	g_auto(GStrv) words = g_strsplit(line, " ", -1);
	const struct act what = {.type = words[0], .values = words + 1};
	record_act(office, id, &what, NULL, NULL);
}

static GArray *all_cases(struct office *office)
{
	OWN(filter) filter = filter_new();
	const struct find find = {.filter = filter, .sort = SORT_NEWEST, .limit = 1000};
	g_autoptr(GPtrArray) rows = find_page(office, &find, NULL);
	GArray *ids = g_array_new(FALSE, FALSE, sizeof(int64_t));
	for (unsigned i = 0; i < rows->len; i++)
		g_array_append_val(ids, ((const struct case_row *)rows->pdata[i])->id);
	return ids;
}

static void undo(struct office *office, int64_t id)
{
	g_autofree char *what = NULL;
	record_undo(office, id, &what, NULL);
}

/* A day of the office: something comes in, and something is done to some of the cases. */
static void work_a_day(struct office *office, GRand *rand, const char *today)
{
	g_autofree char *arrived = g_strdup_printf("arrived=%s", today);
	int64_t id;
	if (g_rand_boolean(rand))
		temporary_letter(office, today, g_rand_boolean(rand) ? "box=relay" : "box=secretary", "category=life", NULL);
	else
		g_assert_true(record_open(office, KIND_APPLICATION,
		    WORDS("applicant=李明", "type=natural", "via=in_person", arrived, "request=校务文件", "category=mgmt"), &id,
		    NULL));
	g_autoptr(GArray) ids = all_cases(office);
	for (int i = 0; i < 9; i++) {
		id = g_array_index(ids, int64_t, g_rand_int_range(rand, 0, (int)MIN(ids->len, 12)));
		if (g_rand_int_range(rand, 0, 12) == 0)
			undo(office, id);
		else
			act(office, rand, id, today);
	}
}

/* The list of corrections is empty where nothing would be counted otherwise, and has each case that would. */
static void check_corrections(struct office *office, const struct annual *closed, const struct annual *now)
{
	static const char *const WHOLES[] = {"letters.total", "applications.new", "letters.closed", "applications.closed"};
	g_autoptr(GPtrArray) corrections = yearend_corrections(office, closed);
	g_autofree char *then_print = yearend_print(closed), *now_print = yearend_print(now);
	double moved = 0;
	for (size_t i = 0; i < G_N_ELEMENTS(WHOLES); i++)
		g_test_message("%s %s: %g, now %g", closed->period.label, WHOLES[i], annual_figure(closed, WHOLES[i])->value,
		    annual_figure(now, WHOLES[i])->value);
	g_test_message("%u corrections, carried out %g and %g", corrections->len,
	    annual_figure(closed, "letters.carried_out")->value, annual_figure(closed, "applications.carried_out")->value);
	for (size_t i = 0; i < G_N_ELEMENTS(WHOLES); i++)
		moved = MAX(moved, fabs(annual_figure(closed, WHOLES[i])->value - annual_figure(now, WHOLES[i])->value));
	g_assert_cmpfloat(corrections->len, >=, moved);
	if (!corrections->len)
		g_assert_true(g_str_equal(then_print, now_print));
}

/* Three years, closed in the spring after each; the middle one is opened again once. */
static void live(struct temporary *t, GRand *rand)
{
	static const char *const YEARS[] = {"2019", "2020", "2021"};
	g_autofree char *frozen[G_N_ELEMENTS(YEARS)] = {NULL};
	int first = date_parse("2019-01-02"), last = date_parse("2022-04-08");
	size_t shut = 0;
	for (int day = first; day <= last; day += 24) {
		g_autofree char *today = date_format(day);
		temporary_day(t, today);
		work_a_day(t->office, rand, today);
		struct civil civil = date_to_civil(day);
		if (shut < G_N_ELEMENTS(YEARS) && civil.year > 2019 + (int)shut && civil.month >= 2) {
			yearend_settle(t->office, YEARS, ++shut);
			for (size_t i = 0; i < shut; i++) {
				OWN(annual) closed = yearend_count(t->office, YEARS[i]);
				g_free(frozen[i]);
				frozen[i] = yearend_print(closed);
			}
		}
	}
	OWN(annual) before = NULL;
	for (size_t i = 0; i < G_N_ELEMENTS(YEARS); i++) {
		OWN(annual) closed = yearend_count(t->office, YEARS[i]);
		OWN(annual) now = yearend_recount(t->office, closed);
		g_autofree char *print = yearend_print(closed);
		g_assert_true(g_str_equal(print, frozen[i]));
		g_free(frozen[i]);
		frozen[i] = NULL;
		yearend_sums(closed);
		yearend_sums(now);
		check_corrections(t->office, closed, now);
		static const char *const CARRIED[][2] = {
		    {"letters.carried_in", "letters.carried_out"}, {"applications.carried_in", "applications.carried_out"}};
		for (size_t n = 0; before && n < G_N_ELEMENTS(CARRIED); n++)
			g_assert_cmpfloat(
			    annual_figure(now, CARRIED[n][0])->value, ==, annual_figure(before, CARRIED[n][1])->value);
		annual_free(before);
		before = g_steal_pointer(&now);
	}
}

/* Opened again a year counts what stands now, and closed again it stays at that. */
static void check_reopened(struct office *office, const char *year)
{
	const char *years[] = {"2019", year};
	temporary_letter(office, "2020-05-06", "box=relay", "category=life", NULL); /* entered late */
	OWN(annual) closed = yearend_count(office, year);
	OWN(annual) now = yearend_recount(office, closed);
	g_autofree char *then_print = yearend_print(closed), *now_print = yearend_print(now);
	yearend_reopen(office, year);
	OWN(annual) open = yearend_count(office, year);
	g_autofree char *open_print = yearend_print(open);
	g_assert_cmpint(open->closed_seq, ==, 0);
	g_assert_true(g_str_equal(open_print, now_print));
	g_assert_false(g_str_equal(open_print, then_print));
	yearend_settle(office, years, 2);
	OWN(annual) again = yearend_count(office, year);
	g_autofree char *again_print = yearend_print(again);
	g_autoptr(GPtrArray) none = yearend_corrections(office, again);
	g_assert_true(g_str_equal(again_print, now_print));
	g_assert_cmpuint(none->len, ==, 0);
}

static void test_years(void)
{
	struct temporary t;
	g_autoptr(GRand) rand = g_rand_new_with_seed(1);
	temporary_open(&t, "2019-01-02");
	vocabulary_add(t.office, LIST_UNIT, NULL, "后勤处", NULL);
	live(&t, rand);
	check_reopened(t.office, "2020");
	temporary_sound(t.office);
	temporary_close(&t);
}

int main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/years/random", test_years);
	return g_test_run();
}
