/* Lists: pages by key, forward and back, give exactly what a plain sort and a plain sieve of all cases give, and are
 * walked along an index. */
#include "base/date.h"
#include "domain/fold.h"
#include "domain/role.h"
#include "sample.h"
#include "store/cases.h"
#include "store/events.h"
#include "store/inside.h"
#include <glib/gstdio.h>
#include <string.h>

#define TODAY date_from_civil(2021, 9, 1)

/* What a list may ask for. */
static const struct ask {
	const char *name;
	unsigned kinds;
	uint64_t states;
	const char *unit, *box, *category, *handler;
	int from, to; /* months of 2021 of receipt; 0: all */
	bool closed;  /* and of closing instead */
	bool attachment, overdue;
	int due_within; /* 0: not asked; else one more */
	bool sorts;     /* a few days are sorted instead of walked through */
} ASKS[] = {
    {.name = "all"},
    {.name = "letters", .kinds = KIND_BIT(KIND_LETTER)},
    {.name = "visits and remedies", .kinds = KIND_BIT(KIND_VISIT) | KIND_BIT(KIND_REMEDY)},
    {.name = "every kind", .kinds = KIND_ALL},
    {.name = "one state", .states = STATE_BIT(STATE_HANDLING)},
    {.name = "closed", .states = STATE_BIT(STATE_CLOSED)},
    {.name = "two states", .states = STATE_BIT(STATE_ASSIGNED) | STATE_BIT(STATE_REPLIED)},
    {.name = "unit", .unit = "logistics"},
    {.name = "no unit", .unit = ""},
    {.name = "box", .box = "relay"},
    {.name = "category", .category = "food"},
    {.name = "no category", .category = ""},
    {.name = "nobody's", .handler = ""},
    {.name = "unit and state", .unit = "library", .states = STATE_BIT(STATE_ASSIGNED)},
    {.name = "received", .from = 3, .to = 4, .sorts = true},
    {.name = "closed in", .from = 3, .to = 8, .closed = true, .sorts = true},
    {.name = "attachment", .attachment = true},
    {.name = "overdue", .overdue = true, .sorts = true},
    {.name = "overdue of a unit", .overdue = true, .unit = "library", .sorts = true},
    {.name = "due soon", .due_within = 6, .sorts = true},
    {.name = "due today", .due_within = 1, .sorts = true},
};

static struct filter *filter_of(const struct ask *ask)
{
	struct filter *filter = filter_new();
	filter->kinds = ask->kinds;
	filter->states = ask->states;
	filter->unit = g_strdup(ask->unit);
	filter->box = g_strdup(ask->box);
	filter->category = g_strdup(ask->category);
	filter->handler = g_strdup(ask->handler);
	filter->has_attachment = ask->attachment;
	filter->overdue = ask->overdue;
	filter->due_within = ask->due_within - 1;
	struct period *period = ask->closed ? &filter->closed : &filter->received;
	if (ask->from) {
		period->from = date_from_civil(2021, ask->from, 1);
		period->to = date_from_civil(2021, ask->to, date_month_length(2021, ask->to));
	}
	return filter;
}

static bool fits_code(const char *asked, const char *code)
{
	return !asked || !strcmp(asked, code ? code : "");
}

static bool fits_days(const struct ask *ask, const struct case_row *row)
{
	int day = ask->closed ? row->closed_on : row->received_on;
	return !ask->from || (day >= date_from_civil(2021, ask->from, 1) &&
	                         day <= date_from_civil(2021, ask->to, date_month_length(2021, ask->to)));
}

static bool fits_due(const struct sample *sample, const struct ask *ask, const struct case_row *row)
{
	int until = ask->due_within > 1 ? calendar_count(sample->calendar, TODAY, ask->due_within - 1, UNIT_WORKING_DAYS).on
	                                : TODAY;
	if (ask->overdue && !(row->next_on != DATE_NONE && row->next_on < TODAY))
		return false;
	return !ask->due_within || (row->next_on != DATE_NONE && row->next_on <= until);
}

/* By the record: that the unit handles the case, alone or with another one, and that the person did not withdraw. */
static bool is_theirs(const struct sample *sample, const struct scope *scope, int64_t id)
{
	g_autoptr(GPtrArray) events = events_of_case(sample->store, id, NULL);
	OWN(casefile) file = fold_case(events);
	bool unit = !scope->unit || !g_strcmp0(scope->unit, file->unit) || !g_strcmp0(scope->unit, file->with);
	return unit && !casefile_is_recused(file, scope->login);
}

/* Those of ALL that are; borrowed from it. */
static GPtrArray *theirs_of(const struct sample *sample, const struct scope *scope, const GPtrArray *all)
{
	GPtrArray *theirs = g_ptr_array_new();
	for (unsigned i = 0; i < all->len; i++)
		if (is_theirs(sample, scope, ((const struct case_row *)all->pdata[i])->id))
			g_ptr_array_add(theirs, all->pdata[i]);
	return theirs;
}

/* The plain sieve. */
static bool fits(
    const struct sample *sample, const struct ask *ask, const struct scope *scope, const struct case_row *row)
{
	return !(row->guard & scope->blind) && (!ask->kinds || ask->kinds & KIND_BIT(row->number.kind)) &&
	       (!ask->states || ask->states & STATE_BIT(row->state)) && fits_code(ask->unit, row->unit) &&
	       fits_code(ask->box, row->box) && fits_code(ask->category, row->category) &&
	       fits_code(ask->handler, row->handler) && fits_days(ask, row) && (!ask->attachment || row->attachments) &&
	       fits_due(sample, ask, row);
}

static int by(int64_t a, int64_t b)
{
	return (a > b) - (a < b);
}

static int64_t never(int day)
{
	return day == DATE_NONE ? INT_MAX : day;
}

/* The plain sort, upwards. */
static int compare(enum sort sort, const struct case_row *a, const struct case_row *b)
{
	int first = 0;
	if (sort == SORT_DUE)
		first = by(never(a->next_on), never(b->next_on));
	else if (sort == SORT_RECEIVED)
		first = by(a->received_on, b->received_on);
	else if (sort == SORT_NUMBER)
		first = by(a->number.year * 100000 + a->number.serial, b->number.year * 100000 + b->number.serial);
	else if (sort == SORT_STATE)
		first = by(a->state, b->state);
	else if (sort == SORT_UNIT)
		first = strcmp(a->unit ? a->unit : "", b->unit ? b->unit : "");
	else if (sort == SORT_CLOSED)
		first = by(a->closed_on, b->closed_on);
	return first ? first : by(a->id, b->id);
}

static int in_order(const void *a, const void *b, void *arg)
{
	const struct find *find = arg;
	bool down = find->sort == SORT_NEWEST || find->sort == SORT_RECEIVED || find->sort == SORT_NUMBER ||
	            find->sort == SORT_CLOSED;
	int way = compare(find->sort, *(const struct case_row *const *)a, *(const struct case_row *const *)b);
	return down != find->reverse ? -way : way;
}

static GPtrArray *wanted_rows(const struct sample *sample, const GPtrArray *all, const struct ask *ask,
    const struct scope *scope, struct find *find)
{
	GPtrArray *rows = g_ptr_array_new();
	for (unsigned i = 0; i < all->len; i++)
		if (fits(sample, ask, scope, all->pdata[i]))
			g_ptr_array_add(rows, all->pdata[i]);
	g_ptr_array_sort_with_data(rows, in_order, find);
	return rows;
}

static int64_t id_at(const GPtrArray *rows, unsigned i)
{
	return ((const struct case_row *)rows->pdata[i])->id;
}

static GPtrArray *page(struct sample *sample, const struct scope *scope, const struct find *find)
{
	g_autoptr(GError) error = NULL;
	GPtrArray *rows = cases_page(sample->store, scope, find, &error);
	g_assert_no_error(error);
	return rows;
}

static void walk_forward(struct sample *sample, const struct scope *scope, struct find find, const GPtrArray *wanted)
{
	g_autoptr(GPtrArray) rows = page(sample, scope, &find);
	unsigned at = 0;
	while (rows->len) {
		for (unsigned i = 0; i < rows->len; i++)
			g_assert_cmpint(id_at(rows, i), ==, id_at(wanted, at++));
		find.after = rows->pdata[rows->len - 1];
		GPtrArray *next = page(sample, scope, &find);
		g_ptr_array_unref(rows);
		rows = next;
	}
	g_assert_cmpint(at, ==, wanted->len);
}

static void walk_back(struct sample *sample, const struct scope *scope, struct find find, const GPtrArray *wanted)
{
	unsigned at = wanted->len ? wanted->len - 1 : 0;
	while (at) {
		find.before = wanted->pdata[at];
		g_autoptr(GPtrArray) rows = page(sample, scope, &find);
		g_assert_cmpint(rows->len, ==, MIN((unsigned)find.limit, at));
		for (unsigned i = 0; i < rows->len; i++)
			g_assert_cmpint(id_at(rows, i), ==, id_at(wanted, at - rows->len + i));
		at -= rows->len;
	}
}

static void count_all(struct sample *sample, const struct scope *scope, struct find find, const GPtrArray *wanted)
{
	int64_t n;
	find.limit = 0;
	g_assert_true(cases_count(sample->store, scope, &find, &n, NULL));
	g_assert_cmpint(n, ==, wanted->len);
	find.limit = 10;
	g_assert_true(cases_count(sample->store, scope, &find, &n, NULL));
	g_assert_true(n == wanted->len || (n > 10 && wanted->len > 10));
}

static void test_pages(void)
{
	static const struct scope SCOPES[] = {{.blind = 0}, {.blind = GUARD_CONFIDENTIAL}, {.unit = "logistics"},
	    {.login = "wang", .home = "unit:library"}, {.unit = "library", .login = "zhang"}};
	OWN(sample) sample = sample_new();
	sample_fill(sample, 150);
	struct find everything = {.today = TODAY};
	g_autoptr(GPtrArray) all = page(sample, &SCOPES[0], &everything);
	g_assert_cmpint(all->len, ==, 150);
	int nonempty = 0;
	for (size_t scope = 0; scope < G_N_ELEMENTS(SCOPES); scope++) {
		g_autoptr(GPtrArray) theirs = theirs_of(sample, &SCOPES[scope], all);
		g_assert_cmpint(theirs->len < all->len, ==, SCOPES[scope].unit || SCOPES[scope].login);
		for (size_t ask = 0; ask < G_N_ELEMENTS(ASKS); ask++)
			for (int sort = 0; sort < 2 * SORT_COUNT; sort++) {
				OWN(filter) filter = filter_of(&ASKS[ask]);
				struct find find = {
				    .filter = filter, .sort = (enum sort)(sort / 2), .reverse = sort % 2, .limit = 7, .today = TODAY};
				g_autoptr(GPtrArray) wanted = wanted_rows(sample, theirs, &ASKS[ask], &SCOPES[scope], &find);
				walk_forward(sample, &SCOPES[scope], find, wanted);
				walk_back(sample, &SCOPES[scope], find, wanted);
				count_all(sample, &SCOPES[scope], find, wanted);
				nonempty += wanted->len > 0;
			}
	}
	g_assert_cmpint(nonempty, >, 500);
}

/* A statement that was traced, explained: nothing large is read from end to end, nothing is sorted that an index has in
 * order; what is open is few. */
static void check_plan(struct sample *sample, const char *text, const struct ask *ask, enum sort sort)
{
	g_autoptr(GError) error = NULL;
	g_autofree char *question = g_strconcat("EXPLAIN QUERY PLAN ", text, NULL);
	struct statement *plan = db_build(sample->store->db, question);
	while (db_step(plan, &error) == STEP_ROW) {
		const char *line = db_text(plan, 3);
		bool whole = g_str_has_prefix(line, "SCAN c") && !strstr(line, "INDEX") && sort != SORT_NEWEST;
		bool few = strstr(text, "INDEXED BY casefile_next") || strstr(text, "INDEXED BY casefile_unit_next");
		bool sorted = strstr(line, "TEMP B-TREE") && !ask->sorts && !few;
		if (whole || sorted)
			g_error("%s by %s: %s: %s", ask->name, sort_name(sort), line, text);
	}
	g_assert_no_error(error);
	db_drop(plan);
}

/* The last line of a trace that begins so. */
static char *last_statement(const char *trace, const char *begin)
{
	g_autofree char *text = NULL;
	char *found = NULL;
	g_assert_true(g_file_get_contents(trace, &text, NULL, NULL));
	g_auto(GStrv) lines = g_strsplit(text, "\n", 0);
	for (char **line = lines; *line; line++)
		if (strstr(*line, begin))
			found = strstr(*line, begin);
	return g_strdup(found);
}

static void test_plans(void)
{
	OWN(sample) sample = sample_new();
	g_autofree char *trace = g_build_filename(sample->folder, "trace", NULL);
	struct scope scope = {.blind = GUARD_ACCUSATION};
	g_setenv("DOCKET_TRACE", trace, TRUE);
	sample_reopen(sample);
	g_unsetenv("DOCKET_TRACE");
	for (size_t ask = 0; ask < G_N_ELEMENTS(ASKS); ask++)
		for (int sort = 0; sort < SORT_COUNT; sort++)
			for (int behind = 0; behind < 2; behind++) {
				OWN(filter) filter = filter_of(&ASKS[ask]);
				struct case_row row = {
				    .id = 3, .state = STATE_HANDLING, .number = {.kind = KIND_LETTER, .year = 2021, .serial = 1}};
				struct find find = {.filter = filter,
				    .sort = (enum sort)sort,
				    .limit = 7,
				    .after = behind ? &row : NULL,
				    .today = TODAY};
				g_ptr_array_unref(page(sample, &scope, &find));
				sample_reopen(sample);
				g_autofree char *text = last_statement(trace, "SELECT c.id, c.uuid");
				g_unlink(trace);
				check_plan(sample, text, &ASKS[ask], (enum sort)sort);
				store_close(sample->store);
				g_setenv("DOCKET_TRACE", trace, TRUE);
				sample->store = store_open(sample->file, NULL);
				g_unsetenv("DOCKET_TRACE");
			}
	g_unlink(trace);
}

/* A register whose statements are written down in the file RET_TRACE, to be freed. */
static struct sample *traced_sample(char **ret_trace)
{
	struct sample *sample = sample_new();
	*ret_trace = g_build_filename(sample->folder, "trace", NULL);
	g_setenv("DOCKET_TRACE", *ret_trace, TRUE);
	sample_reopen(sample);
	g_unsetenv("DOCKET_TRACE");
	return sample;
}

/* Fails unless the plan of the last statement of TRACE that begins so holds WANTED. */
static void check_traced(struct sample *sample, const char *trace, const char *begin, const char *wanted)
{
	g_autoptr(GString) lines = g_string_new(NULL);
	sample_reopen(sample);
	g_autofree char *text = last_statement(trace, begin);
	g_autofree char *question = g_strconcat("EXPLAIN QUERY PLAN ", text, NULL);
	struct statement *plan = db_build(sample->store->db, question);
	while (db_step(plan, NULL) == STEP_ROW)
		g_string_append_printf(lines, "%s; ", db_text(plan, 3));
	db_drop(plan);
	g_unlink(trace);
	if (!strstr(lines->str, wanted))
		g_error("%s for %s", lines->str, text);
}

/* The first screen reads an index and nothing else, and of the cases that wait those of their states. */
static void test_first_screen(void)
{
	static const struct {
		const char *words;
		enum sort sort;
		const char *plan;
	} LISTS[] = {
	    {.words = "state:open", .sort = SORT_DUE, .plan = "USING COVERING INDEX casefile_next"},
	    {.words = "state:drafted,review", .sort = SORT_STATE, .plan = "casefile_stage (stage>? AND stage<?)"},
	};
	struct scope scope = {.blind = 0};
	for (size_t i = 0; i < G_N_ELEMENTS(LISTS); i++) {
		g_autofree char *trace = NULL;
		OWN(sample) sample = traced_sample(&trace);
		OWN(filter) filter = filter_parse(LISTS[i].words, NULL);
		struct find find = {.filter = filter, .sort = LISTS[i].sort, .limit = 50, .today = TODAY};
		g_ptr_array_unref(page(sample, &scope, &find));
		check_traced(sample, trace, "SELECT c.id, c.uuid", LISTS[i].plan);
	}
}

/* Counting reads an index and nothing else, whatever one thing is asked for beside the kind. (Of unit and closing day,
 * which are generated columns, a plan does not say so.) */
static void test_counts(void)
{
	static const char *const ASKED[] = {"handler:wang", "handler:none", "box:principal", "category:none", "class:claim",
	    "track:urgent", "received:2022", "session:2022-03", "has:attachment", "state:closed box:relay",
	    "state:open class:claim", "due<3", "overdue track:urgent"};
	struct scope scope = {.blind = GUARD_ACCUSATION};
	for (size_t i = 0; i < G_N_ELEMENTS(ASKED); i++) {
		g_autofree char *trace = NULL;
		OWN(sample) sample = traced_sample(&trace);
		g_autofree char *words = g_strconcat("kind:letter ", ASKED[i], NULL);
		OWN(filter) filter = filter_parse(words, NULL);
		struct find find = {.filter = filter, .limit = 9, .today = TODAY};
		int64_t n;
		g_assert_true(cases_count(sample->store, &scope, &find, &n, NULL));
		check_traced(sample, trace, "SELECT count(*)", " c USING COVERING INDEX");
	}
}

static void test_due(void)
{
	OWN(sample) sample = sample_new();
	struct scope scope = {.blind = 0};
	int64_t n;
	struct ending on = {.from = date_parse("2022-03-04"), .to = date_parse("2022-03-04")};
	sample_letter(sample, "2022-03-01", "一", "一");
	int64_t accepted = sample_letter(sample, "2022-03-02", "二", "二");
	sample_act(sample, accepted, sample_event("accept", date_parse("2022-03-02"), NULL));
	sample_letter(sample, "2022-03-08", "三", "三");
	/* the second: handed over by the 4th, a duty, which the filters find; and a window of three days from the 2nd that
	 * ends on Monday, and says nothing while that is late */
	g_autoptr(GPtrArray) today = cases_due(sample->store, &scope, &on, 10, NULL);
	g_assert_cmpint(today->len, ==, 0);
	struct ending window = {.from = date_parse("2022-03-05"), .to = date_parse("2022-03-07")};
	g_assert_true(cases_due_count(sample->store, &scope, &window, &n, NULL));
	g_assert_cmpint(n, ==, 0);
	/* handed over, it is to be answered by the 9th, and the window ends before */
	sample_act(sample, accepted, sample_event("assign", date_parse("2022-03-02"), "unit", "logistics", NULL));
	g_autoptr(GPtrArray) steps = cases_due(sample->store, &scope, &window, 10, NULL);
	g_assert_cmpint(steps->len, ==, 1);
	g_assert_cmpint(id_at(steps, 0), ==, accepted);
	g_assert_true(((const struct case_row *)steps->pdata[0])->inner);
	g_assert_cmpint(((const struct case_row *)steps->pdata[0])->next_on, ==, date_parse("2022-03-07"));
	g_assert_true(cases_due_count(sample->store, &scope, &window, &n, NULL));
	g_assert_cmpint(n, ==, 1);
}

/* Whatever clocks a case has in a span, it is counted once, as often as it is listed. */
static void test_due_count(void)
{
	OWN(sample) sample = sample_new();
	const struct scope scopes[] = {{.blind = 0}, {.unit = "logistics"}, {.blind = GUARD_ACCUSATION}};
	sample_fill(sample, 100);
	for (size_t i = 0; i < G_N_ELEMENTS(scopes); i++)
		for (int days = 0; days < 400; days += days + 1) {
			struct ending period = {.from = TODAY - days, .to = TODAY + days};
			int64_t n;
			g_autoptr(GPtrArray) list = cases_due(sample->store, &scopes[i], &period, 1000, NULL);
			g_assert_true(cases_due_count(sample->store, &scopes[i], &period, &n, NULL));
			g_test_message("%zu: %d days, %u cases", i, days, list->len);
			g_assert_cmpint(n, ==, list->len);
		}
}

static void test_units(void)
{
	OWN(sample) sample = sample_new();
	struct scope scope = {.blind = 0};
	sample_fill(sample, 100);
	struct find find = {.today = TODAY};
	g_autoptr(GPtrArray) all = page(sample, &scope, &find);
	g_autoptr(GPtrArray) loads = cases_loads(sample->store, &scope, TODAY, NULL);
	g_assert_cmpint(loads->len, ==, 4);
	for (unsigned i = 0; i < loads->len; i++) {
		const struct unit_load *load = loads->pdata[i];
		int64_t open = 0, overdue = 0;
		for (unsigned n = 0; n < all->len; n++) {
			const struct case_row *row = all->pdata[n];
			bool counts = row->unit && !strcmp(row->unit, load->unit) && state_is_open(row->state);
			open += counts;
			overdue += counts && row->next_on != DATE_NONE && row->next_on < TODAY;
		}
		g_assert_cmpint(load->open, ==, open);
		g_assert_cmpint(load->overdue, ==, overdue);
	}
}

int main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/list/pages", test_pages);
	g_test_add_func("/list/plans", test_plans);
	g_test_add_func("/list/first screen", test_first_screen);
	g_test_add_func("/list/counts", test_counts);
	g_test_add_func("/list/due", test_due);
	g_test_add_func("/list/due-count", test_due_count);
	g_test_add_func("/list/units", test_units);
	return g_test_run();
}
