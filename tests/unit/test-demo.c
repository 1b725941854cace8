#include "base/date.h"
#include "base/embedded.h"
#include "base/fail.h"
#include "domain/admissible.h"
#include "domain/event.h"
#include "domain/outcome.h"
#include "lawful.h"
#include "office/annual.h"
#include "office/closing.h"
#include "office/demo.h"
#include "office/demo_season.h"
#include "office/demo_text.h"
#include "office/vocabulary.h"
#include "temporary.h"
#include "watched.h"

static void fill(struct temporary *t, const char *today, struct demo demo)
{
	g_autoptr(GError) error = NULL;
	temporary_open(t, today);
	demo_fill(t->office, &demo, &error);
	g_assert_no_error(error);
}

/* Everything that is recorded, but for the real clock and what follows from it. */
static char *print_of(struct office *office)
{
	g_autoptr(GError) error = NULL;
	GString *print = g_string_new(NULL);
	struct find find = {.sort = SORT_NUMBER, .limit = 10000};
	g_autoptr(GPtrArray) rows = find_page(office, &find, &error);
	g_assert_no_error(error);
	for (unsigned i = 0; i < rows->len; i++) {
		OWN(dossier) dossier = dossier_open(office, ((const struct case_row *)rows->pdata[i])->id, &error);
		for (unsigned n = 0; n < dossier->events->len; n++) {
			const struct event *event = dossier->events->pdata[n];
			g_autofree char *body = event_body(event);
			g_string_append_printf(print, "%d %s %s %d %s %s %s\n", (int)event->seq, event->id, event->kind,
			    event->effective_on, event->recorded_at, event->actor, body);
		}
	}
	return g_string_free(print, FALSE);
}

/* The same seed and day: the same register. */
static void test_again(void)
{
	struct temporary one, two, other;
	fill(&one, "2022-11-16", (struct demo){.cases = 120, .seed = 3, .years = 2});
	fill(&two, "2022-11-16", (struct demo){.cases = 120, .seed = 3, .years = 2});
	fill(&other, "2022-11-16", (struct demo){.cases = 120, .seed = 4, .years = 2});
	g_autofree char *first = print_of(one.office), *second = print_of(two.office), *third = print_of(other.office);
	g_assert_cmpstr(first, ==, second);
	g_assert_cmpstr(first, !=, third);
	temporary_sound(one.office);
	temporary_close(&one);
	temporary_close(&two);
	temporary_close(&other);
}

static const struct {
	const char *today;
	struct demo demo;
} TIMES[] = {
    {.today = "2022-03-09", .demo = {.cases = 500, .seed = 1, .years = 2}},
    {.today = "2022-07-20", .demo = {.cases = 300, .seed = 2, .years = 1}},
    {.today = "2023-02-01", .demo = {.cases = 300, .seed = 9, .years = 3}},
    {.today = "2026-11-25", .demo = {.cases = 400, .seed = 5, .years = 3}},
    {.today = "2024-09-01", .demo = {.cases = 20, .seed = 5, .years = 1}},
    {.today = "2022-10-08", .demo = {.cases = 1, .seed = 0, .years = 1}},
};

/* Nobody does what their role does not allow, and nothing that the state forbids. */
/* What OF was when the remedy REF was opened from it. */
static struct casefile *before(struct office *office, const char *of, const char *ref)
{
	int64_t id = find_number(office, of, NULL);
	OWN(dossier) dossier = dossier_open(office, id, NULL);
	g_autoptr(GPtrArray) events = g_ptr_array_new();
	for (unsigned i = 0; i < dossier->events->len; i++) {
		const struct event *event = dossier->events->pdata[i];
		if (!g_strcmp0(event_text(event, "opened"), ref))
			break;
		g_ptr_array_add(events, dossier->events->pdata[i]);
	}
	return fold_case(events);
}

static void free_file(void *file)
{
	casefile_free(file);
}

/* The other remedies against what FILE is against, as they stood when it was opened. */
static GPtrArray *rivals_of(struct office *office, const struct casefile *file)
{
	g_autoptr(GError) error = NULL;
	OWN(filter) filter = filter_parse("kind:remedy", &error);
	struct find find = {.sort = SORT_NUMBER, .filter = filter, .limit = 10000};
	g_autoptr(GPtrArray) rows = find_page(office, &find, &error);
	GPtrArray *rivals = g_ptr_array_new_with_free_func(free_file);
	for (unsigned i = 0; i < rows->len; i++) {
		OWN(dossier) dossier = dossier_open(office, ((const struct case_row *)rows->pdata[i])->id, &error);
		g_autoptr(GPtrArray) events = g_ptr_array_new();
		for (unsigned n = 0; n < dossier->events->len; n++)
			if (((const struct event *)dossier->events->pdata[n])->seq < file->id)
				g_ptr_array_add(events, dossier->events->pdata[n]);
		if (events->len && !g_strcmp0(dossier->file->linked, file->linked))
			g_ptr_array_add(rivals, fold_case(events));
	}
	return rivals;
}

/* How many remedies have one beside them that was there before. */
struct checking {
	struct office *office;
	int rivalled;
};

static bool check_remedy(void *arg, const struct case_row *row)
{
	struct checking *checking = arg;
	struct office *office = checking->office;
	g_autoptr(GError) error = NULL;
	g_autofree char *ref = number_ref(row->number);
	OWN(dossier) dossier = dossier_open(office, row->id, NULL);
	OWN(casefile) of = before(office, dossier->file->linked, ref);
	g_autoptr(GPtrArray) rivals = rivals_of(office, dossier->file);
	struct admission ask = {
	    .kind = dossier->file->remedy,
	    .from = dossier->file->writer,
	    .authority = dossier->file->authority,
	    .others = rivals,
	    .received = dossier->file->facts[FACT_RECEIVED],
	    .of = of,
	    .root = of,
	    .late_on = DATE_NONE,
	    .over_on = DATE_NONE,
	    .filed = DATE_NONE,
	    .reviewed_first = of->outcome && g_str_has_prefix(of->outcome, "R3."),
	};
	admissible_check(&ask, &error);
	g_test_message("%s", ref);
	g_assert_no_error(error);
	checking->rivalled += rivals->len > 0;
	return true;
}

/* No remedy of the made-up history is one that the office would refuse; how many of them have rivals. */
static int check_remedies(struct office *office)
{
	struct checking checking = {.office = office};
	g_autoptr(GError) error = NULL;
	OWN(filter) filter = filter_parse("kind:remedy", &error);
	struct find find = {.sort = SORT_NUMBER, .filter = filter};
	find_each(office, &find, check_remedy, &checking, &error);
	g_assert_no_error(error);
	return checking.rivalled;
}

static void test_lawful(void)
{
	for (size_t i = 0; i < G_N_ELEMENTS(TIMES); i += WATCHED ? 3 : 1) {
		struct temporary t;
		fill(&t, TIMES[i].today, TIMES[i].demo);
		g_assert_cmpint(lawful_all(t.office, true), ==, TIMES[i].demo.cases);
		check_remedies(t.office);
		temporary_sound(t.office);
		temporary_close(&t);
	}
}

static int64_t count(struct office *office, const char *text)
{
	g_autoptr(GError) error = NULL;
	OWN(filter) filter = filter_parse(text, &error);
	g_assert_no_error(error);
	return find_count(office, filter, 0, &error);
}

/* The states of a case of KIND that nothing of today is in: they are left behind the same day. */
static bool is_passing(enum kind kind, enum state state)
{
	return kind == KIND_REMEDY && (state == STATE_CLOSED || state == STATE_VOID);
}

static void check_states(struct office *office, enum kind kind)
{
	for (int state = STATE_NONE + 1; state < STATE_COUNT; state++) {
		if (!(event_states(kind) & STATE_BIT(state)) || is_passing(kind, (enum state)state))
			continue;
		g_autofree char *text = g_strdup_printf("kind:%s state:%s", kind_name(kind), state_name((enum state)state));
		g_test_message("%s: %d", text, (int)count(office, text));
		g_assert_cmpint(count(office, text), >, 0);
	}
}

/* Every identity of every year holds. */
static void check_years(struct office *office)
{
	g_autoptr(GError) error = NULL;
	for (int year = 2019; year < 2023; year++) {
		struct period period = {.from = date_from_civil(year, 1, 1),
		    .to = date_from_civil(year, 12, 31),
		    .label = (char *)(uintptr_t) "year"};
		OWN(annual) annual = annual_count(office, &period, INT_MIN, &error);
		g_assert_no_error(error);
		for (unsigned i = 0; i < annual->identities->len; i++)
			g_assert_true(((const struct identity_check *)annual->identities->pdata[i])->holds);
	}
}

/* How many events of KIND there are, in which FIELD is said (NULL: any). */
static int events(struct office *office, const char *kind, const char *field)
{
	g_autoptr(GError) error = NULL;
	struct find find = {.sort = SORT_NEWEST, .limit = 10000};
	g_autoptr(GPtrArray) rows = find_page(office, &find, &error);
	int count = 0;
	g_assert_no_error(error);
	for (unsigned i = 0; i < rows->len; i++) {
		OWN(dossier) dossier = dossier_open(office, ((const struct case_row *)rows->pdata[i])->id, &error);
		for (unsigned n = 0; n < dossier->events->len; n++) {
			const struct event *event = dossier->events->pdata[n];
			count += !strcmp(event->kind, kind) && (!field || event_text(event, field));
		}
	}
	return count;
}

/* What goes beyond single cases: papers, steps of the ladder, cases that go on as others, years that are closed. */
static void check_work(struct office *office)
{
	static const struct {
		const char *kind, *field;
		int least;
	} WORK[] = {
	    {"issue", "document", 12},
	    {"remind", "step", 3},
	    {"supervise", "step", 3},
	    {"convert", "opened", 1},
	    {"split", "opened", 1},
	    {"hand-over", "slip", 20},
	    {"execute", NULL, 1},
	    {"reopen", "ordered", 1},
	    {"rate", "result", 100},
	    {"paid", "waived", 1},
	    {"visit", "booked", 3},
	};
	g_autoptr(GError) error = NULL;
	struct period first = {.from = date_from_civil(2020, 9, 1), .to = date_from_civil(2021, 8, 31)}, last = first;
	OWN(closed_year) closing = NULL;
	OWN(closed_year) open = NULL;
	for (size_t i = 0; i < G_N_ELEMENTS(WORK); i++) {
		int count = events(office, WORK[i].kind, WORK[i].field);
		g_test_message("%s: %d", WORK[i].kind, count);
		g_assert_cmpint(count, >=, WORK[i].least);
	}
	last.from += 365;
	last.to += 365;
	g_assert_true(closing_find(office, &first, &closing, &error));
	g_assert_nonnull(closing);
	g_assert_true(closing_find(office, &last, &open, &error));
	g_assert_null(open);
}

/* Words that nearly every case has are read along the order of the list (store/view.h): the same rows as by sorting. */
static void check_common(struct office *office)
{
	g_autoptr(GError) error = NULL;
	OWN(filter) filter = filter_parse("您好", &error);
	g_assert_no_error(error);
	g_assert_cmpint(find_count(office, filter, 0, &error), >, 1000);
	for (int sort = 0; sort < SORT_COUNT; sort++) {
		struct find some = {.filter = filter, .sort = (enum sort)sort, .limit = 300}, all = some;
		all.limit = 0;
		g_autoptr(GPtrArray) first = find_page(office, &some, &error), every = find_page(office, &all, &error);
		g_assert_no_error(error);
		g_assert_cmpuint(first->len, ==, 300);
		for (unsigned i = 0; i < first->len; i++)
			g_assert_cmpint(
			    ((const struct case_row *)first->pdata[i])->id, ==, ((const struct case_row *)every->pdata[i])->id);
	}
}

/* The usual register shows what an office looks like on a day in the middle of a term. */
static void test_usual(void)
{
	struct temporary t;
	g_autoptr(GError) error = NULL;
	fill(&t, "2022-11-16", (struct demo){.cases = 1300, .seed = 1, .years = 3});
	for (int kind = 0; kind < KIND_COUNT; kind++)
		check_states(t.office, (enum kind)kind);
	g_assert_cmpint(count(t.office, "overdue"), >=, 3);
	g_assert_cmpint(count(t.office, "overdue"), <=, 20);
	g_assert_cmpint(count(t.office, "due<=3"), >=, 3);
	g_assert_cmpint(count(t.office, "has:attachment"), >=, 20);
	g_assert_cmpint(count(t.office, "kind:letter state:open"), <=, 60);
	OWN(annual)
	annual = annual_count(t.office,
	    &(struct period){.from = 18871, .to = 19235, .label = (char *)(uintptr_t) "2021-2022"}, INT_MIN, &error);
	g_assert_no_error(error);
	double late = annual_figure(annual, "letters.late")->value * 100 / annual_figure(annual, "letters.answered")->value;
	g_test_message("%.1f %% late", late);
	g_assert_cmpfloat(late, >, 3);
	g_assert_cmpfloat(late, <, 8);
	g_assert_cmpfloat(annual_figure(annual, "letters.satisfaction.rate")->value, >, 70);
	check_years(t.office);
	check_work(t.office);
	g_assert_cmpint(check_remedies(t.office), >, 0);
	check_common(t.office);
	temporary_close(&t);
}

static void test_refused(void)
{
	struct temporary t;
	static const struct demo BAD[] = {
	    {.cases = 0, .years = 1}, {.cases = 10, .years = 0}, {.cases = -3, .years = 1}, {.cases = 1, .years = 1000}};
	temporary_open(&t, "2022-03-01");
	for (size_t i = 0; i < G_N_ELEMENTS(BAD); i++) {
		g_autoptr(GError) error = NULL;
		g_assert_false(demo_fill(t.office, &BAD[i], &error));
		g_assert_error(error, FAIL, FAIL_USAGE);
	}
	g_autoptr(GError) error = NULL;
	temporary_letter(t.office, "2022-03-01", NULL);
	g_assert_false(demo_fill(t.office, &(struct demo){.cases = 5, .years = 1}, &error));
	g_assert_error(error, FAIL, FAIL_REFUSED);
	g_autoptr(GPtrArray) units = vocabulary_words(t.office, LIST_UNIT);
	g_assert_cmpuint(units->len, ==, 0);
	temporary_close(&t);
}

/* Every line of matters.txt says all that is needed, in words that the office has. */
static void check_matter(struct office *office, const struct demo_text *text, const struct matter *matter)
{
	struct dice dice = {.state = 1};
	struct demo_words words = {.name = "", .title = "", .box = "", .unit = "", .year = ""};
	const struct choice *choice = event_type_field(event_type_find("letter"), "class")->choices;
	const char *const parts[] = {matter->subject, matter->fact, matter->wish, matter->reply};
	g_autofree char *unit = vocabulary_code(office, LIST_UNIT, matter->unit, NULL);
	g_assert_nonnull(unit);
	while (choice->code && strcmp(choice->code, matter->class) != 0)
		choice++;
	g_assert_nonnull(choice->code);
	g_autofree char *intro = g_strconcat("intro.", matter->who, NULL);
	g_assert_cmpstr(demo_text_phrase(text, intro, &dice), !=, "");
	demo_text_places(text, &dice, &words);
	for (size_t i = 0; i < G_N_ELEMENTS(parts); i++) {
		g_autofree char *filled = demo_text_fill(text, parts[i], &words);
		g_autofree char *marked = demo_text_fill(text, parts[i], &(struct demo_words){.places = {NULL}});
		g_assert_cmpstr(filled, !=, "");
		g_assert_null(strpbrk(filled, "{}\\|"));
		/* a word that stands for nothing would leave the text as short as no words at all */
		if (strchr(parts[i], '{'))
			g_assert_cmpuint(strlen(filled), >, strlen(marked));
	}
}

static int lines_of(const char *file)
{
	g_auto(GStrv) lines = g_strsplit(embedded_text(file), "\n", -1);
	int count = 0;
	for (char **line = lines; *line; line++)
		count += **line && **line != '#' && **line != '@';
	return count;
}

/* There is a request for every outcome, in words that the office has. */
static void check_requests(struct office *office, const struct demo_text *text)
{
	int requests = 0;
	for (const struct choice *outcome = OUTCOMES; outcome->code; outcome++) {
		const GPtrArray *list = demo_text_matters(text, outcome->code);
		g_assert_nonnull(list);
		for (unsigned i = 0; i < list->len; i++) {
			const struct matter *matter = list->pdata[i];
			g_autofree char *unit = vocabulary_code(office, LIST_UNIT, matter->unit, NULL);
			g_autofree char *category = vocabulary_code(office, LIST_CATEGORY, matter->wish, NULL);
			g_assert_nonnull(unit);
			g_assert_nonnull(category);
			requests++;
		}
	}
	g_assert_cmpint(requests, ==, lines_of("demo/requests.txt"));
}

#define CATEGORIES 12 /* of the groups below; the others are unusual */

static void test_texts(void)
{
	static const char *const GROUPS[] = {"life", "study", "mgmt", "epid", "res", "hr", "fin", "camp", "info", "adm",
	    "party", "other", "accuse", "vague", "NA1", "NA2", "NA3", "NA6", "NA7", "NA8", "convert"};
	struct temporary t;
	int matters = 0;
	fill(&t, "2022-11-16", (struct demo){.cases = 1, .seed = 1, .years = 1});
	OWN(demo_text) text = demo_text_new();
	for (size_t i = 0; i < G_N_ELEMENTS(GROUPS); i++) {
		const GPtrArray *list = demo_text_matters(text, GROUPS[i]);
		g_assert_nonnull(list);
		if (i < CATEGORIES)
			g_assert_cmpuint(list->len, >=, 18);
		for (unsigned n = 0; n < list->len; n++)
			check_matter(t.office, text, list->pdata[n]);
		matters += (int)list->len;
	}
	check_requests(t.office, text);
	g_assert_cmpint(matters, ==, lines_of("demo/matters.txt") + lines_of("demo/unusual.txt"));
	for (int day = 18000; day < 20500; day += 7) {
		struct dice dice = {.state = (uint64_t)day};
		g_autofree char *category = vocabulary_code(t.office, LIST_CATEGORY, season_category(&dice, day), NULL);
		g_autofree char *box = vocabulary_code(t.office, LIST_BOX, season_box(&dice), NULL);
		g_assert_nonnull(category);
		g_assert_nonnull(box);
	}
	temporary_close(&t);
}

/* As many letters as asked for, in the order of their days, all of them within the years. */
static void test_season(void)
{
	OWN(calendar) calendar = calendar_new();
	static const int COUNTS[] = {1, 7, 1000, 30000};
	for (size_t i = 0; i < G_N_ELEMENTS(COUNTS); i++) {
		struct season season;
		int day = 0, last = 0, count = 0;
		season_begin(&season, calendar, 18871, 19600, COUNTS[i]);
		while (season_next(&season, &day)) {
			g_assert_cmpint(day, >=, count ? last : 18871);
			g_assert_cmpint(day, <=, 19600);
			last = day;
			count++;
		}
		g_assert_cmpint(count, ==, COUNTS[i]);
		if (count > 100)
			g_assert_cmpint(last, ==, 19600);
	}
}

int main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/demo/again", test_again);
	g_test_add_func("/demo/lawful", test_lawful);
	g_test_add_func("/demo/usual", test_usual);
	g_test_add_func("/demo/refused", test_refused);
	g_test_add_func("/demo/texts", test_texts);
	g_test_add_func("/demo/season", test_season);
	return g_test_run();
}
