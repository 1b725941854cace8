/* Visits, reception days and what does not agree, counted on fingers. */
#include "base/date.h"
#include "office/annual.h"
#include "office/demo.h"
#include "office/reception.h"
#include "temporary.h"
#include <math.h>
#include <string.h>

static struct annual *count(struct office *office, const char *text)
{
	g_autoptr(GError) error = NULL;
	struct period period;
	g_assert_true(period_parse(text, &period, &error));
	struct annual *annual = annual_count(office, &period, DATE_NONE, &error);
	g_assert_no_error(error);
	g_free(period.label);
	return annual;
}

static int number(const struct annual *annual, const char *id)
{
	const struct figure *figure = annual_figure(annual, id);
	g_test_message("%s", id);
	g_assert_nonnull(figure);
	return (int)figure->value;
}

/* Histories that the program itself would refuse, or that take many steps. */
static bool next(void *arg, GPtrArray *events, GError **error)
{
	GPtrArray *cases = arg;
	(void)error;
	if (!cases->len)
		return false;
	g_autoptr(GPtrArray) one = g_ptr_array_steal_index(cases, 0);
	while (one->len)
		g_ptr_array_add(events, g_ptr_array_steal_index(one, 0));
	return true;
}

/* One event: "KIND DAY field=value ...". */
static struct event *event_of(const char *line)
{
	g_auto(GStrv) words = g_strsplit(line, " ", -1);
	struct event *event = event_new(words[0], g_get_user_name(), date_parse(words[1]));
	for (char **word = words + 2; *word; word++) {
		char *value = strchr(*word, '=');
		*value = 0;
		event_set(event, *word, value + 1);
	}
	return event;
}

static void load(struct office *office, const char *const *lines)
{
	g_autoptr(GError) error = NULL;
	g_autoptr(GPtrArray) cases = g_ptr_array_new();
	for (; *lines; lines++) {
		g_auto(GStrv) steps = g_strsplit(*lines, "; ", -1);
		GPtrArray *events = g_ptr_array_new();
		for (char **step = steps; *step; step++)
			g_ptr_array_add(events, event_of(*step));
		g_ptr_array_add(cases, events);
	}
	struct bulk bulk = {.next = next, .arg = cases};
	g_assert_true(record_bulk(office, &bulk, &error));
	g_assert_no_error(error);
}

struct wanted {
	const char *id;
	int value;
};

static bool check_list(void *arg, const struct figure *figure, const struct proven *proven, GError **error)
{
	(void)arg, (void)error;
	g_test_message("%s", figure->id);
	g_assert_cmpint(proven->total, ==, (int)figure->value);
	return true;
}

static void check(struct office *office, const char *period, const struct wanted *wanted)
{
	OWN(annual) annual = count(office, period);
	for (; wanted->id; wanted++)
		g_assert_cmpint(number(annual, wanted->id), ==, wanted->value);
	for (unsigned i = 0; i < annual->identities->len; i++) {
		const struct identity_check *one = annual->identities->pdata[i];
		g_test_message("%s", one->id);
		g_assert_true(one->holds);
		g_assert_null(one->cases);
	}
	g_assert_true(annual_prove_all(office, annual, check_list, NULL, NULL));
}

static void cancel(struct office *office, const char *date)
{
	g_autoptr(GError) error = NULL;
	OWN(reception_day) day = reception_find(office, date_parse(date), NULL, &error);
	g_assert_no_error(error);
	struct reception_change change = {.to = DATE_NONE, .texts = {[RECEPTION_REASON] = "外出"}};
	struct reception_done done = {0};
	g_assert_true(reception_cancel(office, day, &change, &done, &error));
	reception_done_clear(&done);
}

#define VISIT(day, more) "visit " day " received=" day " visitor=某人 matter=某事 " more

/* Two came on one day, one of them with six others; a day was cancelled, on another nobody came. */
static void test_visits(void)
{
	static const char *const CASES[] = {
	    VISIT("2022-04-13", "session=2022-04-13 category=life class=consult") "; receive 2022-04-13 minutes=某; "
	                                                                          "answer-on-spot 2022-04-13 text=好",
	    VISIT("2022-04-13",
	        "session=2022-04-13 persons=7 representatives=甲、乙") "; receive 2022-04-13 minutes=某; "
	                                                               "hand-over 2022-04-14 unit=x opinion=办",
	    VISIT("2022-04-18", "session=2022-04-20"),
	    VISIT("2022-08-31", "session=2022-09-07 persons=2"),
	    VISIT("2021-08-25", "session=2021-08-25; void 2021-08-26 reason=误"),
	    VISIT("2021-07-07", "session=2021-07-07; withdraw 2021-10-08 reason=撤"),
	    VISIT("2021-07-07", "session=2021-07-07; withdraw 2021-08-31 reason=撤"),
	    VISIT("2022-04-18", "session=2022-04-20; no-show 2022-04-20"),
	    NULL,
	};
	static const struct wanted YEAR[] = {
	    {"visits.total", 2},
	    {"visits.persons", 8},
	    {"visits.persons.group", 7},
	    {"visits.persons.few", 1},
	    {"visits.size.group", 1},
	    {"visits.new", 2},
	    {"visits.carried_in", 1},
	    {"visits.closed", 1},
	    {"visits.carried_out", 2},
	    {"visits.booked", 1},
	    {"visits.void", 0},
	    {"visits.category.life", 1},
	    {"visits.category.unclassified", 1},
	    {"visits.class.consult", 1},
	    {"visits.month.2022-04", 2},
	    {"visits.outcome.open", 0},
	    {"visits.outcome.answered", 1},
	    {"visits.outcome.handed", 1},
	    {"visits.spot", 1},
	    {"visits.handed", 1},
	    {"visits.pending", 1},
	    {"visits.absent", 1},
	    {"reception.planned", 3},
	    {"reception.days", 1},
	    {"reception.idle", 2},
	    {"reception.ahead", 0},
	    {"reception.cancelled", 1},
	    {"reception.month.2022-04", 1},
	    {NULL, 0},
	};
	static const struct wanted NEXT[] = {
	    {"visits.carried_in", 2}, {"visits.total", 0}, {"visits.booked", 1}, {NULL, 0}};
	static const char *const DAYS[] = {"2022-04-13", "2022-04-20", "2022-04-27", "2022-05-11"};
	struct temporary t;
	temporary_open(&t, "2022-10-10");
	for (size_t i = 0; i < G_N_ELEMENTS(DAYS); i++)
		temporary_reception(t.office, DAYS[i]);
	cancel(t.office, "2022-04-27");
	load(t.office, CASES);
	check(t.office, "2021-2022", YEAR);
	check(t.office, "2022-2023", NEXT);
	temporary_close(&t);
}

/* A figure of days lists the days. */
static void test_days(void)
{
	static const char *const CASES[] = {VISIT("2022-04-13", "session=2022-04-13"), NULL};
	struct temporary t;
	struct period period;
	g_autoptr(GError) error = NULL;
	temporary_open(&t, "2022-10-10");
	temporary_reception(t.office, "2022-04-13");
	temporary_reception(t.office, "2022-04-20");
	load(t.office, CASES);
	g_assert_true(period_parse("2021-2022", &period, &error));
	OWN(proven) held = annual_prove(t.office, "reception.days", &period, DATE_NONE, &error);
	g_assert_no_error(error);
	g_assert_cmpint(held->total, ==, 1);
	g_assert_cmpuint(held->rows->len, ==, 0);
	g_assert_cmpint(((const struct reception_day *)held->days->pdata[0])->date, ==, date_parse("2022-04-13"));
	OWN(proven) planned = annual_prove(t.office, "reception.planned", &period, DATE_NONE, &error);
	g_assert_cmpuint(planned->days->len, ==, 2);
	g_free(period.label);
	temporary_close(&t);
}

#define APPLICATION(type)                                                                                              \
	"application 2022-03-01 applicant=某人 type=" type " via=in_person arrived=2022-03-01 request=某项"

/* Sums that differ name the cases: one of an applicant that no column has, one that was closed without an outcome of
 * the form. */
static void test_blamed(void)
{
	static const char *const CASES[] = {APPLICATION("natural"), APPLICATION("stranger"),
	    APPLICATION("legal") "; decide 2022-03-02 outcome=R9; approve 2022-03-02; serve 2022-03-03 how=hand", NULL};
	static const struct {
		const char *id, *cases;
	} BROKEN[] = {
	    {"applications.new.*", "A2022-2"},
	    {"applications.carried_out.*", "A2022-2"},
	    {"applications.outcome.*", "A2022-3"},
	    {"applications.outcome.*.legal", "A2022-3"},
	    {"applications.group.*", "A2022-3"},
	};
	struct temporary t;
	unsigned broken = 0;
	temporary_open(&t, "2022-10-10");
	load(t.office, CASES);
	OWN(annual) annual = count(t.office, "2021-2022");
	for (unsigned i = 0; i < annual->identities->len; i++)
		broken += !((const struct identity_check *)annual->identities->pdata[i])->holds;
	g_assert_cmpuint(broken, ==, G_N_ELEMENTS(BROKEN));
	for (size_t b = 0; b < G_N_ELEMENTS(BROKEN); b++)
		for (unsigned i = 0; i < annual->identities->len; i++) {
			const struct identity_check *one = annual->identities->pdata[i];
			if (strcmp(one->id, BROKEN[b].id) != 0)
				continue;
			g_test_message("%s", one->id);
			g_assert_false(one->holds);
			g_assert_cmpstr(one->cases, ==, BROKEN[b].cases);
		}
	temporary_close(&t);
}

#define LETTER(more) "letter 2022-03-01 received=2022-03-01 box=principal category=mgmt subject=某 body=某" more

/* What is over, in every way in which it can go into the archive. */
static const char *const OVER[] = {
    VISIT("2022-04-13", "session=2022-04-20") "; no-show 2022-04-20",
    VISIT("2022-04-13", "session=2022-04-27") "; cancel 2022-04-14 reason=病",
    VISIT("2022-04-13", "session=2022-04-13") "; withdraw 2022-04-14 reason=撤",
    VISIT("2022-04-13", "session=2022-04-13") "; receive 2022-04-13 minutes=某; answer-on-spot 2022-04-13 text=好; "
                                              "close 2022-04-14",
    LETTER("; merge 2022-03-02 into=L2022-9"),
    LETTER("; withdraw 2022-03-02 reason=撤"),
    LETTER("; file 2022-03-02 reason=匿名"),
    LETTER("; refuse 2022-03-02 reason=重; approve 2022-03-02; close 2022-03-03"),
    LETTER("; accept 2022-03-02; convert 2022-03-03 to=application"),
    LETTER("; accept 2022-03-02; draft 2022-03-03 text=某; approve 2022-03-03; reply 2022-03-04 via=email; close "
           "2022-03-05"),
    APPLICATION("natural") "; withdraw 2022-03-02 reason=撤",
    APPLICATION("legal") "; decide 2022-03-02 outcome=R1; approve 2022-03-02; serve 2022-03-03 how=hand; close "
                         "2022-03-05",
    NULL,
};

static void load_over(struct temporary *t, const char *more)
{
	g_autoptr(GPtrArray) lines = g_ptr_array_new_with_free_func(g_free);
	temporary_open(t, "2022-10-10");
	temporary_reception(t->office, "2022-04-13");
	temporary_reception(t->office, "2022-04-20");
	temporary_reception(t->office, "2022-04-27");
	for (const char *const *line = OVER; *line; line++)
		g_ptr_array_add(lines, g_strconcat(*line, more, NULL));
	g_ptr_array_add(lines, NULL);
	load(t->office, (const char *const *)lines->pdata);
}

/* The archive makes no visitor of somebody who never came, and no other end of any case: no figure moves. */
static void test_archived(void)
{
	static const struct wanted YEAR[] = {{"visits.total", 2}, {"visits.absent", 1}, {"visits.cancelled", 1},
	    {"reception.days", 1}, {"letters.outcome.merged", 1}, {"letters.outcome.withdrawn", 1},
	    {"letters.outcome.filed", 1}, {"letters.outcome.refused", 1}, {"letters.outcome.converted", 1},
	    {"letters.outcome.replied", 1}, {"letters.outcome.other", 0}, {"letters.repeat", 1}, {NULL, 0}};
	struct temporary before, after;
	load_over(&before, "");
	load_over(&after, "; archive 2022-09-30");
	check(after.office, "2021-2022", YEAR);
	OWN(annual) left = count(before.office, "2021-2022");
	OWN(annual) right = count(after.office, "2021-2022");
	for (unsigned i = 0; i < left->figures->len; i++) {
		const struct figure *figure = left->figures->pdata[i];
		const struct figure *same = annual_figure(right, figure->id);
		g_autofree char *value = g_strdup_printf("%.1f", figure->value);
		g_autofree char *other = same ? g_strdup_printf("%.1f", same->value) : NULL;
		g_test_message("%s", figure->id);
		g_assert_cmpstr(other, ==, value);
	}
	temporary_close(&before);
	temporary_close(&after);
}

#define REMEDY(day, kind, of) "remedy " day " received=" day " kind=" kind " of=" of " body=某 authority=某"

/* A year counts what was decided in it and what was pending at its end; a suit about a petition is none over
 * disclosure. */
static void test_remedies(void)
{
	static const char *const CASES[] = {
	    APPLICATION("natural"),
	    "letter 2022-03-02 received=2022-03-02 box=principal subject=某 body=某",
	    REMEDY("2021-06-01", "reconsideration", "A2022-1") "; conclude 2021-08-31 result=upheld",
	    REMEDY("2021-06-02", "reconsideration", "A2022-1") "; conclude 2021-09-01 result=corrected",
	    REMEDY("2022-03-01", "reconsideration", "A2022-1") "; conclude 2022-09-01 result=upheld",
	    REMEDY("2022-03-03", "litigation_after_reconsideration", "R2021-2"),
	    REMEDY("2022-03-04", "litigation", "L2022-1") "; conclude 2022-05-01 result=other",
	    REMEDY("2022-03-05", "report", "A2022-1") "; void 2022-03-06 reason=误",
	    NULL,
	};
	static const struct wanted YEAR[] = {
	    {"remedies.total", 4},
	    {"remedies.carried_in", 1},
	    {"remedies.new", 3},
	    {"remedies.concluded", 2},
	    {"remedies.pending", 2},
	    {"remedies.void", 1},
	    {"remedies.kind.reconsideration", 2},
	    {"remedies.kind.reconsideration.corrected", 1},
	    {"remedies.kind.reconsideration.upheld", 0},
	    {"remedies.kind.reconsideration.pending", 1},
	    {"remedies.kind.litigation.other", 1},
	    {"remedies.disclosure", 3},
	    {"remedies.disclosure.litigation", 0},
	    {"remedies.disclosure.litigation_after_reconsideration.pending", 1},
	    {"remedies.new.report", 0},
	    {"remedies.disclosure.new.reconsideration", 1},
	    {"remedies.disclosure.carried_in.reconsideration", 1},
	    {"remedies.disclosure.new.litigation", 0},
	    {NULL, 0},
	};
	static const struct wanted NEXT[] = {{"remedies.carried_in", 2}, {"remedies.concluded", 1}, {NULL, 0}};
	struct temporary t;
	temporary_open(&t, "2022-10-10");
	load(t.office, CASES);
	check(t.office, "2021-2022", YEAR);
	check(t.office, "2022-2023", NEXT);
	temporary_close(&t);
}

/* Those that are marked give the measure again: the one in the middle, or the two; of a mean none is. */
static void check_measure(const struct figure *figure, const struct proven *proven)
{
	int marked = 0, days = 0;
	for (unsigned i = 0; i < proven->taken->len; i++) {
		const struct measured *one = &g_array_index(proven->taken, struct measured, i);
		marked += one->marked;
		days += one->marked ? one->days : 0;
	}
	g_assert_cmpuint(proven->taken->len, ==, proven->rows->len);
	for (unsigned i = 1; i < proven->taken->len; i++)
		g_assert_cmpint(g_array_index(proven->taken, struct measured, i - 1).days, >=,
		    g_array_index(proven->taken, struct measured, i).days);
	g_assert_true(isnan(figure->value) == !proven->total);
	if (marked)
		g_assert_cmpfloat(figure->value, ==, days / (double)marked);
	else
		g_assert_true(!proven->total || figure->decimals);
}

/* Every measure of working days can be opened: its cases, the longest first, and which it is taken from. */
static void test_measures(void)
{
	g_autoptr(GError) error = NULL;
	struct temporary t;
	int measured = 0;
	temporary_open(&t, "2022-11-16");
	demo_fill(t.office, &(struct demo){.cases = 60, .seed = 5, .years = 2}, &error);
	g_assert_no_error(error);
	OWN(annual) annual = count(t.office, "2021-2022");
	for (unsigned i = 0; i < annual->figures->len; i++) {
		const struct figure *figure = annual->figures->pdata[i];
		if (strcmp(figure->unit, "wd") != 0 || strstr(figure->id, ".unit."))
			continue;
		OWN(proven) proven = annual_prove(t.office, figure->id, &annual->period, DATE_NONE, &error);
		g_assert_no_error(error);
		g_test_message("%s %g of %d", figure->id, figure->value, (int)proven->total);
		check_measure(figure, proven);
		measured += proven->total > 1;
	}
	g_assert_cmpint(measured, >=, 4);
	temporary_close(&t);
}

int main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/counted/visits", test_visits);
	g_test_add_func("/counted/days", test_days);
	g_test_add_func("/counted/blamed", test_blamed);
	g_test_add_func("/counted/archived", test_archived);
	g_test_add_func("/counted/remedies", test_remedies);
	g_test_add_func("/counted/measures", test_measures);
	return g_test_run();
}
