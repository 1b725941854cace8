#include "base/date.h"
#include "base/fail.h"
#include "base/say.h"
#include "office/annual.h"
#include "office/demo.h"
#include "office/staff.h"
#include "office/vocabulary.h"
#include "temporary.h"
#include "watched.h"
#include <math.h>
#include <string.h>

static struct period period_of(const char *text)
{
	struct period period;
	g_autoptr(GError) error = NULL;
	period_parse(text, &period, &error);
	g_assert_no_error(error);
	return period;
}

static struct annual *count(struct office *office, const char *text, int as_of)
{
	g_autoptr(GError) error = NULL;
	struct period period = period_of(text);
	struct annual *annual = annual_count(office, &period, as_of, &error);
	g_free(period.label);
	g_assert_no_error(error);
	return annual;
}

static int number(const struct annual *annual, const char *id)
{
	const struct figure *figure = annual_figure(annual, id);
	if (!figure)
		g_test_message("there is no %s", id);
	g_assert_nonnull(figure);
	return (int)figure->value;
}

/* The list is as long as the figure says, and has no case twice. */
static bool check_list(void *arg, const struct figure *figure, const struct proven *proven, GError **error)
{
	const GPtrArray *rows = proven->rows;
	(void)error;
	++*(int *)arg;
	if (proven->total != (int64_t)figure->value)
		g_test_message("%s: %g, but %d", figure->id, figure->value, (int)proven->total);
	g_assert_cmpint(proven->total, ==, (int64_t)figure->value);
	if (strcmp(figure->unit, "person") != 0)
		g_assert_cmpuint(rows->len + proven->days->len, ==, (unsigned)figure->value);
	for (unsigned n = 1; n < rows->len; n++)
		g_assert_cmpint(
		    ((const struct case_row *)rows->pdata[n - 1])->id, >, ((const struct case_row *)rows->pdata[n])->id);
	return true;
}

static bool is_counted(const struct figure *figure)
{
	return strcmp(figure->unit, "percent") != 0 && strcmp(figure->unit, "wd") != 0;
}

/* One figure by itself: the same list, or a refusal where there is none. */
static void check_one(struct office *office, const struct annual *annual, const struct figure *figure)
{
	g_autoptr(GError) error = NULL;
	OWN(proven) proven = annual_prove(office, figure->id, &annual->period, annual->as_of, &error);
	if (!strcmp(figure->unit, "wd"))
		g_assert_true((proven->total == 0) == !!isnan(figure->value));
	else if (!is_counted(figure))
		g_assert_error(error, FAIL, FAIL_REFUSED);
	else
		g_assert_cmpint(proven->total, ==, (int64_t)figure->value);
}

/* Every figure that is counted is its list, and all sums hold. */
static void check(struct office *office, const char *text, int as_of)
{
	g_autoptr(GError) error = NULL;
	OWN(annual) annual = count(office, text, as_of);
	int proved = 0, counted = 0;
	for (unsigned i = 0; i < annual->identities->len; i++) {
		const struct identity_check *one = annual->identities->pdata[i];
		if (!one->holds)
			g_test_message("%s: %s", text, one->sentence);
		g_assert_true(one->holds);
		g_assert_cmpint(one->left, ==, one->right);
	}
	g_assert_cmpuint(annual->identities->len, >=, 12);
	g_assert_true(annual_prove_all(office, annual, check_list, &proved, &error));
	for (unsigned i = 0; i < annual->figures->len; i++) {
		const struct figure *figure = annual->figures->pdata[i];
		counted += is_counted(figure);
		if (i % 53 == 0)
			check_one(office, annual, figure);
	}
	g_assert_cmpint(proved, ==, counted);
}

static void fill(struct temporary *t, unsigned seed)
{
	g_autoptr(GError) error = NULL;
	temporary_open(t, "2022-11-16");
	demo_fill(t->office, &(struct demo){.cases = 160, .seed = seed, .years = 2}, &error);
	g_assert_no_error(error);
}

static const char *const PERIODS[] = {
    "2021-2022", "2022-2023", "2020-2021", "2021", "2022", "2022-03", "2022-02-15..2022-06-20", "2022-11-16", "2030"};

static void test_proved(void)
{
	for (unsigned seed = 1; seed <= (WATCHED ? 1 : 2); seed++) {
		struct temporary t;
		fill(&t, seed);
		for (size_t i = 0; i < G_N_ELEMENTS(PERIODS); i++)
			check(t.office, PERIODS[i], DATE_NONE);
		temporary_close(&t);
	}
}

static void test_proved_as_of(void)
{
	struct temporary t;
	fill(&t, 11);
	check(t.office, "2021-2022", date_parse("2022-03-15"));
	check(t.office, "2021-2022", date_parse("2021-09-01"));
	check(t.office, "2022", date_parse("2022-11-16"));
	temporary_close(&t);
}

/* Each counts what they may see, and no figure betrays more. */
static void test_guarded(void)
{
	static const char *const LOGINS[] = {"demo-wang", "demo-zhao", "demo-xu", "demo-jian", "demo-hq1", "demo-jw9"};
	struct temporary t;
	fill(&t, 6);
	OWN(annual) all = count(t.office, "2021-2022", DATE_NONE);
	g_assert_false(all->partial);
	for (size_t i = 0; i < G_N_ELEMENTS(LOGINS); i++) {
		struct office *office = temporary_as(&t, LOGINS[i]);
		check(office, "2021-2022", DATE_NONE);
		check(office, "2021-2022", date_parse("2022-08-31"));
		OWN(annual) some = count(office, "2021-2022", DATE_NONE);
		g_assert_true(some->partial == (strcmp(LOGINS[i], "demo-jian") != 0));
		g_assert_cmpint(number(some, "letters.total"), <=, number(all, "letters.total"));
		if (!strcmp(LOGINS[i], "demo-wang"))
			g_assert_cmpint(number(some, "letters.class.accuse"), ==, 0);
		if (!strcmp(LOGINS[i], "demo-hq1"))
			g_assert_cmpint(number(some, "letters.total"), ==, number(some, "letters.unit.后勤管理处"));
		office_close(office);
	}
	g_assert_cmpint(number(all, "letters.class.accuse"), >, 0);
	temporary_close(&t);
}

/* A year that can be counted on fingers. */
static const struct {
	const char *day, *box, *category, *class;
} LETTERS[] = {
    {"2021-08-31", "principal", "mgmt", NULL},
    {"2021-09-06", "principal", "life", "claim"},
    {"2021-10-11", "secretary", "epid", NULL},
    {"2021-11-15", "principal", "life", "suggest"},
    {"2022-03-01", "relay", "mgmt", NULL},
    {"2022-05-20", "secretary", "epid", NULL},
    {"2022-08-31", "principal", NULL, NULL},
    {"2022-09-01", "principal", "mgmt", NULL},
};
static const struct {
	const char *id;
	int value;
} WANTED[] = {
    {"letters.total", 6},
    {"letters.box.principal", 3},
    {"letters.box.secretary", 2},
    {"letters.box.relay", 1},
    {"letters.category.life", 2},
    {"letters.category.life.q1", 2},
    {"letters.category.mgmt.q3", 1},
    {"letters.category.unclassified", 1},
    {"letters.category.unclassified.q4", 1},
    {"letters.class.claim", 1},
    {"letters.class.unclassified", 4},
    {"letters.month.2021-09", 1},
    {"letters.month.2021-12", 0},
    {"letters.quarter.q2", 0},
    {"letters.unit.后勤处", 1},
    {"letters.unit.unassigned", 5},
    {"letters.carried_in", 1},
    {"letters.new", 6},
    {"letters.closed", 2},
    {"letters.carried_out", 5},
    {"letters.carried_out.replied", 0},
    {"letters.replied", 1},
    {"letters.ontime", 1},
    {"letters.late", 0},
    {"letters.pending", 4},
    {"letters.pending.overdue", 3},
    {"letters.exempt", 0},
    {"letters.missed", 1},
    {"letters.carried_in.time.pending", 1},
    {"letters.carried_in.time.earlier", 0},
    {"letters.outcome.filed", 1},
    {"letters.outcome.open", 4},
    {"letters.handled", 2},
    {"letters.satisfaction.satisfied", 1},
    {"letters.satisfaction.none", 0},
    {"letters.first", 6},
    {"letters.repeat", 0},
    {"letters.void", 1},
    {"letters.advert", 1},
    {"letters.days.longest", 3},
};

static void test_fingers(void)
{
	struct temporary t;
	g_autoptr(GError) error = NULL;
	int64_t ids[G_N_ELEMENTS(LETTERS)];
	temporary_open(&t, "2022-10-10");
	vocabulary_add(t.office, LIST_UNIT, NULL, "后勤处", &error);
	for (size_t i = 0; i < G_N_ELEMENTS(LETTERS); i++) {
		g_autofree char *box = g_strdup_printf("box=%s", LETTERS[i].box);
		g_autofree char *category = g_strdup_printf("category=%s", LETTERS[i].category ? LETTERS[i].category : "");
		g_autofree char *class = g_strdup_printf("class=%s", LETTERS[i].class ? LETTERS[i].class : "");
		ids[i] = temporary_letter(t.office, LETTERS[i].day, box, category, class, NULL);
	}
	static const char *const STEPS[][3] = {{"accept"}, {"assign", "unit=后勤处"}, {"draft", "text=好"}, {"approve"},
	    {"reply", "via=email", "on=2021-09-09"}, {"rate", "result=satisfied"}, {"close"}};
	for (size_t i = 0; i < G_N_ELEMENTS(STEPS); i++) {
		temporary_day(&t, "2021-09-09");
		g_assert_cmpint(temporary_act(t.office, ids[1], STEPS[i][0], STEPS[i][1], STEPS[i][2], NULL), ==, 0);
	}
	temporary_day(&t, "2022-01-05");
	g_assert_cmpint(temporary_act(t.office, ids[2], "file", "reason=存查", NULL), ==, 0);
	g_assert_cmpint(temporary_act(t.office, temporary_letter(t.office, "2022-01-05", NULL), "refuse", "reason=广告",
	                    "ground=NA8", NULL),
	    ==, 0);
	temporary_day(&t, "2022-10-10");
	g_assert_cmpint(
	    temporary_act(t.office, temporary_letter(t.office, "2022-01-04", NULL), "void", "reason=误", NULL), ==, 0);
	OWN(annual) annual = count(t.office, "2021-2022", DATE_NONE);
	for (size_t i = 0; i < G_N_ELEMENTS(WANTED); i++) {
		g_test_message("%s", WANTED[i].id);
		g_assert_cmpint(number(annual, WANTED[i].id), ==, WANTED[i].value);
	}
	g_assert_cmpint(annual->unclassified, ==, 1);
	g_assert_cmpstr(annual_figure(annual, "letters.days.longest")->link, ==, "信〔2021〕2号");
	g_assert_cmpfloat(annual_figure(annual, "letters.category.life.rate")->value, ==, 50);
	g_assert_true(isnan(annual_figure(annual, "letters.category.fin.rate")->value));
	g_assert_cmpfloat(annual_figure(annual, "letters.total")->before, ==, 1);
	OWN(annual) year = count(t.office, "2022", DATE_NONE);
	g_assert_cmpint(number(year, "letters.total"), ==, 4);
	OWN(annual) next = count(t.office, "2022-2023", DATE_NONE);
	g_assert_cmpint(number(next, "letters.carried_in"), ==, number(annual, "letters.carried_out"));
	check(t.office, "2021-2022", DATE_NONE);
	temporary_close(&t);
}

/* A query says all that was asked: a list of a filter would hold what is void or advertising, too. */
static void test_queries(void)
{
	static const struct {
		const char *id, *query;
	} CASES[] = {
	    {"letters.total", "letters_of_period: origin=new"},
	    {"letters.box.principal", "letters_of_period: origin=new, box=principal"},
	    {"letters.category.life.q2", "letters_of_period: origin=new, category=life, quarter=q2"},
	    {"letters.carried_out.replied", "letters_of_period: origin=new|before, ended=after, answered=yes"},
	    {"letters.category.life.rate", "100 * letters.category.life.handled / letters.category.life"},
	};
	struct temporary t;
	temporary_open(&t, "2022-03-31");
	OWN(annual) annual = count(t.office, "2021-2022", DATE_NONE);
	for (size_t i = 0; i < G_N_ELEMENTS(CASES); i++)
		g_assert_cmpstr(annual_figure(annual, CASES[i].id)->query, ==, CASES[i].query);
	temporary_close(&t);
}

/* The figures of a year as one line each. */
static char *print_of(const struct annual *annual)
{
	GString *text = g_string_new(NULL);
	for (unsigned i = 0; i < annual->figures->len; i++) {
		const struct figure *figure = annual->figures->pdata[i];
		g_string_append_printf(text, "%s %g %s\n", figure->id, figure->value, figure->link ? figure->link : "");
	}
	return g_string_free(text, FALSE);
}

/* Some act on some case, as the state allows. */
static void act_at_random(struct office *office, GRand *rand, const GArray *ids)
{
	static const char *const ACTS[][3] = {{"accept", "told="}, {"assign", "unit=后勤处"}, {"sign"},
	    {"draft", "text=答复"}, {"approve"}, {"reply", "via=email"}, {"rate", "result=mostly"}, {"close"},
	    {"refuse", "reason=不属", "ground=NA5"}, {"file", "reason=存查"}, {"correct", "category=fin", "reason=改"},
	    {"correct", "received=2022-02-20", "reason=改"}, {"correct", "confidential=yes", "reason=密"},
	    {"reopen", "reason=重开"}, {"withdraw", "reason=撤"}, {"remind"}, {"archive"}, {"archive"}};
	int64_t id = g_array_index(ids, int64_t, g_rand_int_range(rand, 0, (int)ids->len));
	for (int tries = 0; tries < 6; tries++) {
		const char *const *act = ACTS[g_rand_int_range(rand, 0, G_N_ELEMENTS(ACTS))];
		if (!temporary_act(office, id, act[0], act[1], act[2], NULL))
			return;
	}
	g_autofree char *what = NULL;
	record_undo(office, id, &what, NULL);
}

/* What was counted at the end of a day is what is counted as of that day for ever after. */
static void test_as_of(void)
{
	struct temporary t;
	g_autoptr(GRand) rand = g_rand_new_with_seed(20220301);
	g_autoptr(GArray) ids = g_array_new(FALSE, FALSE, sizeof(int64_t));
	g_autoptr(GPtrArray) prints = g_ptr_array_new_with_free_func(g_free);
	int first = date_parse("2022-03-01"), behind = first + (WATCHED ? 5 : 14);
	temporary_open(&t, "2022-03-01");
	vocabulary_add(t.office, LIST_UNIT, NULL, "后勤处", NULL);
	for (int day = first; day < behind; day++) {
		g_autofree char *today = date_format(day);
		temporary_day(&t, today);
		for (int i = 0; i < 2; i++) {
			int64_t id = temporary_letter(t.office, today, i ? "box=secretary" : "box=relay", "category=life", NULL);
			g_array_append_val(ids, id);
		}
		for (int i = 0; i < 9; i++)
			act_at_random(t.office, rand, ids);
		OWN(annual) now = count(t.office, "2022-03", DATE_NONE);
		g_ptr_array_add(prints, print_of(now));
	}
	for (int day = first; day < behind; day++) {
		OWN(annual) then = count(t.office, "2022-03", day);
		g_autofree char *print = print_of(then);
		g_assert_cmpstr(print, ==, prints->pdata[day - first]);
	}
	OWN(annual) before = count(t.office, "2022-03", first - 1);
	g_assert_cmpint(number(before, "letters.total"), ==, 0);
	temporary_close(&t);
}

/* The report in sheets: every section, the JSON of the contract, a figure behind every counted cell. */
static void test_sheet(void)
{
	static const char *const SECTIONS[] = {NULL, "flow", "carried", "category", "box", "class", "month", "unit",
	    "outcome", "time", "satisfaction", "visits", "visit-carried", "reception", "visit-outcome", "visit-category",
	    "applications", "form", "channel", "remedies", "kinds", "reviews", "check"};
	struct temporary t;
	g_autoptr(GError) error = NULL;
	fill(&t, 2);
	OWN(annual) annual = count(t.office, "2021-2022", DATE_NONE);
	for (size_t i = 0; i < G_N_ELEMENTS(SECTIONS); i++) {
		OWN(sheet) sheet = annual_sheet(t.office, annual, SECTIONS[i], &error);
		g_assert_no_error(error);
		for (unsigned b = 0; b < sheet->blocks->len; b++) {
			const struct block *block = sheet->blocks->pdata[b];
			for (unsigned r = 0; block->kind == BLOCK_TABLE && r < block->rows->len; r++) {
				const struct row *row = block->rows->pdata[r];
				g_assert_cmpuint(row->cells->len, ==, row->heading ? 1 : block->columns->len);
				for (unsigned c = 0; c < row->cells->len; c++) {
					const struct cell *cell = &g_array_index(row->cells, struct cell, c);
					g_autofree char *value = cell->figure ? g_strdup_printf("%d", number(annual, cell->figure)) : NULL;
					if (value)
						g_assert_cmpstr(cell->text, ==, value);
				}
			}
		}
	}
	OWN(sheet) whole = annual_sheet(t.office, annual, NULL, &error);
	static const char *const KEYS[] = {"period", "figures", "identities", "tables", "text", "as_of", "record"};
	for (size_t i = 0; i < G_N_ELEMENTS(KEYS); i++)
		g_assert_nonnull(json_object_get(whole->data, KEYS[i]));
	g_assert_cmpuint(json_array_size(json_object_get(whole->data, "figures")), ==, annual->figures->len);
	g_assert_cmpuint(json_array_size(json_object_get(whole->data, "tables")), ==, 26);
	g_assert_null(annual_sheet(t.office, annual, "nothing", &error));
	g_assert_error(error, FAIL, FAIL_USAGE);
	temporary_close(&t);
}

static double share_at(const struct block *table, unsigned row, unsigned column)
{
	const struct row *one = table->rows->pdata[row];
	return g_ascii_strtod(g_array_index(one->cells, struct cell, column).text, NULL);
}

/* The parts of a column add up to its last row; false where there is nothing to share. */
static bool adds_up(const struct block *table, unsigned column)
{
	double sum = 0, whole = share_at(table, table->rows->len - 1, column);
	for (unsigned row = 0; row + 1 < table->rows->len; row++)
		sum += share_at(table, row, column);
	g_assert_cmpint((int)(sum * 10 + 0.5), ==, (int)(whole * 10 + 0.5));
	return whole == 100;
}

/* Shares are rounded, and add up all the same. */
static void test_shares(void)
{
	struct temporary t;
	int columns = 0;
	fill(&t, 3);
	for (size_t i = 0; i < 6; i++) {
		OWN(annual) annual = count(t.office, PERIODS[i], DATE_NONE);
		OWN(sheet) sheet = annual_sheet(t.office, annual, NULL, NULL);
		for (unsigned b = 0; b < sheet->blocks->len; b++) {
			const struct block *block = sheet->blocks->pdata[b];
			for (unsigned c = 0; block->kind == BLOCK_TABLE && c < block->columns->len; c++) {
				if (strcmp(((const struct column *)block->columns->pdata[c])->key, "share") != 0)
					continue;
				columns += adds_up(block, c);
			}
		}
	}
	g_assert_cmpint(columns, >=, 5 * 5);
	temporary_close(&t);
}

static void test_unknown(void)
{
	static const char *const IDS[] = {"letters.box.pricipal", "letters", "", "visits.totals", "letters.total.x"};
	struct temporary t;
	temporary_open(&t, "2022-03-01");
	struct period period = period_of("2021-2022");
	for (size_t i = 0; i < G_N_ELEMENTS(IDS); i++) {
		g_autoptr(GError) error = NULL;
		g_assert_null(annual_prove(t.office, IDS[i], &period, DATE_NONE, &error));
		g_assert_error(error, FAIL, FAIL_NOT_FOUND);
	}
	g_autoptr(GError) error = NULL;
	g_assert_null(annual_prove(t.office, "letters.box.pricipal", &period, DATE_NONE, &error));
	g_assert_nonnull(strstr(error->message, "letters.box.principal"));
	check(t.office, "2021-2022", DATE_NONE);
	g_free(period.label);
	temporary_close(&t);
}

int main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/annual/fingers", test_fingers);
	g_test_add_func("/annual/proved", test_proved);
	g_test_add_func("/annual/proved-as-of", test_proved_as_of);
	g_test_add_func("/annual/guarded", test_guarded);
	g_test_add_func("/annual/queries", test_queries);
	g_test_add_func("/annual/as-of", test_as_of);
	g_test_add_func("/annual/sheet", test_sheet);
	g_test_add_func("/annual/shares", test_shares);
	g_test_add_func("/annual/unknown", test_unknown);
	return g_test_run();
}
