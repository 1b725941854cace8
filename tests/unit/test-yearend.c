/* The end of a year: what is closed stays, for everybody, and what is carried out is carried in. */
#include "base/date.h"
#include "office/annual.h"
#include "office/closing.h"
#include "office/find.h"
#include "office/reception.h"
#include "office/vocabulary.h"
#include "temporary.h"
#include <math.h>
#include <string.h>

static struct annual *count(struct office *office, const char *year)
{
	g_autoptr(GError) error = NULL;
	struct period period = {0};
	g_assert_true(period_parse(year, &period, NULL));
	struct annual *annual = annual_count(office, &period, DATE_NONE, &error);
	g_free(period.label);
	g_assert_no_error(error);
	return annual;
}

static struct annual *recount(struct office *office, const struct annual *annual)
{
	g_autoptr(GError) error = NULL;
	struct annual *now = annual_recount(office, &annual->period, &error);
	g_assert_no_error(error);
	return now;
}

/* The figures of a year, a line each. */
static char *print_of(const struct annual *annual)
{
	GString *text = g_string_new(NULL);
	for (unsigned i = 0; i < annual->figures->len; i++) {
		const struct figure *figure = annual->figures->pdata[i];
		g_string_append_printf(text, "%s %g\n", figure->id, figure->value);
	}
	return g_string_free(text, FALSE);
}

/* What keeps the year from being closed. */
static GPtrArray *try_close(struct office *office, const char *year)
{
	g_autoptr(GError) error = NULL;
	g_autoptr(GPtrArray) blocks = NULL;
	struct period period = {0};
	g_assert_true(period_parse(year, &period, NULL));
	closing_close(office, &period, &blocks, &error);
	g_assert_no_error(error);
	g_free(period.label);
	for (unsigned i = 0; i < blocks->len; i++)
		g_test_message("%s", ((const struct closing_block *)blocks->pdata[i])->what);
	return g_steal_pointer(&blocks);
}

static void close_year(struct office *office, const char *year)
{
	g_autoptr(GPtrArray) blocks = try_close(office, year);
	g_assert_cmpuint(blocks->len, ==, 0);
}

static void reopen_year(struct office *office, const char *year)
{
	g_autoptr(GError) error = NULL;
	struct period period = {0};
	g_assert_true(period_parse(year, &period, NULL));
	g_assert_true(closing_reopen(office, &period, "补录", &error));
	g_assert_no_error(error);
	g_free(period.label);
}

/* Closes the last of COUNT years; what was corrected in the one before must be closed anew first, and that is all that
 * may be in the way. */
static void settle(struct office *office, const char *const *years, size_t count)
{
	g_autoptr(GPtrArray) blocks = try_close(office, years[count - 1]);
	if (!blocks->len)
		return;
	g_assert_cmpuint(count, >, 1);
	g_autofree char *mend = g_strdup_printf("reopen-year %s reason=", years[count - 2]);
	for (unsigned i = 0; i < blocks->len; i++)
		g_assert_cmpstr(((const struct closing_block *)blocks->pdata[i])->mend, ==, mend);
	reopen_year(office, years[count - 2]);
	settle(office, years, count - 1);
	close_year(office, years[count - 1]);
}

static GPtrArray *corrections_of(struct office *office, const struct annual *annual)
{
	g_autoptr(GError) error = NULL;
	const struct closed_year closing = {.period = annual->period, .seq = annual->closed_seq, .on = annual->closed_on};
	GPtrArray *corrections = closing_corrections(office, &closing, &error);
	g_assert_no_error(error);
	return corrections;
}

/* Who looks, what they count before the year is closed and behind that, and what of its letters is hidden from them. */
static const struct {
	const char *login, *roles, *unit;
	int open, closed, hidden;
} VIEWERS[] = {
    {"clerk", "clerk", NULL, 3, 4, 1},
    {"supervisor", "supervisor", NULL, 4, 4, 0},
    {"accused", "supervisor", "后勤处", 3, 3, 0},
    {"leader", "leader", NULL, 3, 4, 1},
    {"disclosure", "disclosure", NULL, 2, 4, 2},
    {"archivist", "archivist", NULL, 2, 4, 2},
    {"auditor", "auditor", NULL, 2, 4, 2},
    {"secrecy", "secrecy", NULL, 2, 4, 2},
    {"admin", "admin", NULL, 2, 4, 2},
    {"discipline", "discipline", NULL, 4, 4, 0},
    {"head", "head", "后勤处", 2, 2, 0},
    {"handler", "handler", "教务处", 0, 0, 0},
};

static void check_viewer(struct temporary *t, size_t who, const char *year, int letters, const char *print)
{
	g_autoptr(GError) error = NULL;
	struct office *office = temporary_as(t, VIEWERS[who].login);
	bool closed = print != NULL, bound = VIEWERS[who].unit && VIEWERS[who].hidden == 0;
	OWN(annual) annual = count(office, year);
	OWN(proven) proven = annual_prove(office, "letters.total", &annual->period, DATE_NONE, &error);
	g_autofree char *own = print_of(annual);
	g_test_message("%s", VIEWERS[who].login);
	g_assert_no_error(error);
	g_assert_cmpfloat(annual_figure(annual, "letters.total")->value, ==, letters);
	g_assert_cmpint(proven->total, ==, letters);
	g_assert_cmpuint(proven->hidden, ==, closed ? (unsigned)VIEWERS[who].hidden : 0);
	g_assert_cmpuint(proven->rows->len + proven->hidden, ==, (unsigned)letters);
	g_assert_true(annual->partial || (closed ? !bound : letters == 4));
	g_assert_false(annual->partial && closed && !bound);
	if (closed && !bound)
		g_assert_true(g_str_equal(own, print));
	office_close(office);
}

/* One closed year has one report; a unit does not learn from it that it is accused. */
static void test_viewers(void)
{
	struct temporary t;
	temporary_open(&t, "2021-09-13");
	vocabulary_add(t.office, LIST_UNIT, NULL, "后勤处", NULL);
	vocabulary_add(t.office, LIST_UNIT, NULL, "教务处", NULL);
	for (size_t i = 0; i < G_N_ELEMENTS(VIEWERS); i++)
		temporary_staff(t.office, VIEWERS[i].login, VIEWERS[i].roles, VIEWERS[i].unit);
	int64_t plain = temporary_letter(t.office, "2021-09-13", "category=life", NULL);
	int64_t secret = temporary_letter(t.office, "2021-09-13", "category=life", "confidential=yes", NULL);
	temporary_letter(t.office, "2021-09-13", "category=mgmt", NULL);
	int64_t accuses = temporary_letter(t.office, "2021-09-13", "category=mgmt", "class=accuse", "against=后勤处", NULL);
	const int64_t assigned[] = {plain, secret};
	for (size_t i = 0; i < G_N_ELEMENTS(assigned); i++) {
		g_assert_cmpint(temporary_act(t.office, assigned[i], "accept", NULL), ==, 0);
		g_assert_cmpint(temporary_act(t.office, assigned[i], "assign", "unit=后勤处", NULL), ==, 0);
	}
	temporary_day(&t, "2022-10-10");
	for (size_t i = 0; i < G_N_ELEMENTS(VIEWERS); i++)
		check_viewer(&t, i, "2021-2022", VIEWERS[i].open, NULL);
	close_year(t.office, "2021-2022");
	OWN(annual) all = count(t.office, "2021-2022");
	g_autofree char *print = print_of(all);
	for (size_t i = 0; i < G_N_ELEMENTS(VIEWERS); i++)
		check_viewer(&t, i, "2021-2022", VIEWERS[i].closed, print);
	g_assert_cmpint(temporary_act(t.office, accuses, "correct", "category=life", "reason=改", NULL), ==, 0);
	struct office *clerk = temporary_as(&t, "clerk"), *head = temporary_as(&t, "head");
	OWN(annual) closed = count(clerk, "2021-2022");
	OWN(annual) now = recount(clerk, closed);
	OWN(annual) bound = count(head, "2021-2022");
	g_autoptr(GPtrArray) hidden = corrections_of(clerk, closed), none = corrections_of(head, bound);
	g_assert_cmpuint(hidden->len, ==, 1);
	g_assert_null(((const struct correction *)hidden->pdata[0])->number);
	g_assert_cmpfloat(annual_figure(closed, "letters.category.life")->value, ==, 2);
	g_assert_cmpfloat(annual_figure(now, "letters.category.life")->value, ==, 3);
	g_assert_cmpuint(none->len, ==, 0);
	OWN(annual) next = count(clerk, "2022-2023");
	g_assert_cmpfloat(annual_figure(next, "letters.total")->before, ==, 4);
	office_close(clerk);
	office_close(head);
	temporary_close(&t);
}

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

static void check_sums(const struct annual *annual)
{
	for (unsigned i = 0; i < annual->identities->len; i++) {
		const struct identity_check *check = annual->identities->pdata[i];
		if (!check->holds)
			g_test_message("%s: %s", annual->period.label, check->sentence);
		g_assert_true(check->holds);
	}
}

/* The list of corrections is empty where nothing would be counted otherwise, and has each case that would. */
static void check_corrections(struct office *office, const struct annual *closed, const struct annual *now)
{
	static const char *const WHOLES[] = {"letters.total", "applications.new", "letters.closed", "applications.closed"};
	g_autoptr(GPtrArray) corrections = corrections_of(office, closed);
	g_autofree char *then_print = print_of(closed), *now_print = print_of(now);
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
			settle(t->office, YEARS, ++shut);
			for (size_t i = 0; i < shut; i++) {
				OWN(annual) closed = count(t->office, YEARS[i]);
				g_free(frozen[i]);
				frozen[i] = print_of(closed);
			}
		}
	}
	OWN(annual) before = NULL;
	for (size_t i = 0; i < G_N_ELEMENTS(YEARS); i++) {
		OWN(annual) closed = count(t->office, YEARS[i]);
		OWN(annual) now = recount(t->office, closed);
		g_autofree char *print = print_of(closed);
		g_assert_true(g_str_equal(print, frozen[i]));
		g_free(frozen[i]);
		frozen[i] = NULL;
		check_sums(closed);
		check_sums(now);
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
	OWN(annual) closed = count(office, year);
	OWN(annual) now = recount(office, closed);
	g_autofree char *then_print = print_of(closed), *now_print = print_of(now);
	reopen_year(office, year);
	OWN(annual) open = count(office, year);
	g_autofree char *open_print = print_of(open);
	g_assert_cmpint(open->closed_seq, ==, 0);
	g_assert_true(g_str_equal(open_print, now_print));
	g_assert_false(g_str_equal(open_print, then_print));
	settle(office, years, 2);
	OWN(annual) again = count(office, year);
	g_autofree char *again_print = print_of(again);
	g_autoptr(GPtrArray) none = corrections_of(office, again);
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

static void answer(struct office *office, int64_t id, const char *on)
{
	g_autofree char *reply = g_strdup_printf("on=%s", on);
	g_assert_cmpint(temporary_act(office, id, "assign", "unit=后勤处", NULL), ==, 0);
	g_assert_cmpint(temporary_act(office, id, "sign", NULL), ==, 0);
	g_assert_cmpint(temporary_act(office, id, "draft", "text=答复", NULL), ==, 0);
	g_assert_cmpint(temporary_act(office, id, "approve", NULL), ==, 0);
	g_assert_cmpint(temporary_act(office, id, "reply", "via=email", reply, NULL), ==, 0);
}

static void check_figures(struct office *office, const char *year, const char *wanted)
{
	OWN(annual) annual = count(office, year);
	g_auto(GStrv) words = g_strsplit(wanted, " ", -1);
	check_sums(annual);
	for (char **word = words; *word; word += 2) {
		g_autofree char *id = g_strconcat("letters.", word[0], NULL);
		g_test_message("%s %s", year, id);
		g_assert_cmpfloat(annual_figure(annual, id)->value, ==, g_ascii_strtod(word[1], NULL));
	}
}

/* An application that has no day of receipt yet, and was taken up again: it counts in no year. */
static void take_up_unreceived(struct office *office)
{
	g_autoptr(GError) error = NULL;
	int64_t id;
	record_open(office, KIND_APPLICATION,
	    WORDS("applicant=李明", "type=natural", "via=ordinary_mail", "arrived=2021-03-01", "request=校务文件"), &id,
	    &error);
	g_assert_no_error(error);
	g_assert_cmpint(temporary_act(office, id, "withdraw", "reason=撤", NULL), ==, 0);
	g_assert_cmpint(temporary_act(office, id, "reopen", "reason=重开", NULL), ==, 0);
}

/* What is taken up again next year changes nothing of the year in which it had ended, closed or not; what had only been
 * replied to is carried on. */
static void test_again(void)
{
	struct temporary t;
	temporary_open(&t, "2021-03-01");
	vocabulary_add(t.office, LIST_UNIT, NULL, "后勤处", NULL);
	int64_t closed = temporary_letter(t.office, "2021-03-01", "category=life", NULL);
	int64_t replied = temporary_letter(t.office, "2021-03-01", "category=life", NULL);
	g_assert_cmpint(temporary_act(t.office, closed, "accept", NULL), ==, 0);
	g_assert_cmpint(temporary_act(t.office, replied, "accept", NULL), ==, 0);
	answer(t.office, closed, "2021-03-01");
	answer(t.office, replied, "2021-03-01");
	g_assert_cmpint(temporary_act(t.office, closed, "close", NULL), ==, 0);
	take_up_unreceived(t.office);
	int64_t advert = temporary_letter(t.office, "2021-03-01", NULL);
	g_assert_cmpint(temporary_act(t.office, advert, "refuse", "ground=NA8", "reason=广告", NULL), ==, 0);
	const char *then = "new 2 closed 1 carried_out 1 ontime 2 pending 0 again 0 advert 1";
	temporary_day(&t, "2022-02-10");
	check_figures(t.office, "2021", then);
	g_assert_cmpint(temporary_act(t.office, closed, "reopen", "reason=新证据", NULL), ==, 0);
	g_assert_cmpint(temporary_act(t.office, replied, "rework", "reason=不满意", NULL), ==, 0);
	check_figures(t.office, "2021", then);
	g_assert_cmpint(temporary_act(t.office, advert, "reopen", "reason=不是广告", NULL), ==, 0);
	check_figures(t.office, "2021", then);
	check_figures(t.office, "2022", "carried_in 1 new 0 closed 0 carried_out 1 again 2 advert 0");
	close_year(t.office, "2021");
	answer(t.office, closed, "2022-02-10");
	g_assert_cmpint(temporary_act(t.office, closed, "close", NULL), ==, 0);
	g_assert_cmpint(temporary_act(t.office, closed, "correct", "category=mgmt", "reason=改", NULL), ==, 0);
	check_figures(t.office, "2021", then);
	check_figures(t.office, "2022", "carried_in 1 closed 0 carried_out 1 again 2");
	temporary_day(&t, "2023-02-10");
	close_year(t.office, "2022");
	check_figures(t.office, "2023", "carried_in 1 again 1");
	temporary_sound(t.office);
	temporary_close(&t);
}

/* What is entered for a closed year stands against the year behind it, by name, until that is closed anew. */
static void test_late(void)
{
	struct temporary t;
	temporary_open(&t, "2021-03-01");
	temporary_letter(t.office, "2021-03-01", "category=life", NULL);
	temporary_day(&t, "2022-02-10");
	close_year(t.office, "2021");
	temporary_letter(t.office, "2021-05-06", "category=life", NULL);
	temporary_day(&t, "2023-02-10");
	OWN(annual) next = count(t.office, "2022");
	g_assert_cmpstr(next->earlier, ==, "2021");
	g_assert_false(annual_is_sound(next));
	g_autoptr(GPtrArray) blocks = try_close(t.office, "2022");
	g_assert_cmpuint(blocks->len, ==, 1);
	const struct closing_block *block = blocks->pdata[0];
	g_assert_nonnull(strstr(block->what, "L2021-2"));
	g_assert_cmpstr(block->mend, ==, "reopen-year 2021 reason=");
	settle(t.office, (const char *const[]){"2021", "2022"}, 2);
	check_figures(t.office, "2022", "carried_in 2 carried_out 2");
	temporary_close(&t);
}

int main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/yearend/viewers", test_viewers);
	g_test_add_func("/yearend/years", test_years);
	g_test_add_func("/yearend/again", test_again);
	g_test_add_func("/yearend/late", test_late);
	return g_test_run();
}
