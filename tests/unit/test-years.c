/* Years at random: whatever is done, a closed report stays, what is carried out is carried in, and every year can be
 * closed, opened again and closed. */
#include "base/date.h"
#include "office/find.h"
#include "office/reception.h"
#include "office/vocabulary.h"
#include "temporary.h"
#include "yearend.h"
#include <string.h>

static const char *const YEARS[] = {"2018", "2019", "2020", "2021"};
#define YEAR_COUNT G_N_ELEMENTS(YEARS)
#define FIRST 17533 /* 2018-01-02 */

/* What may befall a case, tried at random; @ is a day, of today or before. */
static const char *const ACTS[] = {"accept told=@", "assign unit=后勤处", "sign", "draft text=答复", "approve",
    "reply via=email on=@", "rate result=mostly", "rework reason=不满意", "close", "reopen reason=重开", "archive",
    "refuse reason=不属 ground=NA5", "refuse reason=广告 ground=NA8", "send-back reason=再议", "file reason=存查",
    "merge into=L2018-1", "unmerge reason=另办", "correct category=fin reason=改", "transfer reason=移送",
    "convert reason=转 to=application", "convert reason=属信访", "withdraw reason=撤", "void reason=误", "no-show",
    "arrive on=@", "cancel reason=取消", "receive minutes=记 leader=王 recorder=李", "answer-on-spot text=答复",
    "hand-over unit=后勤处 opinion=办", "answer text=答辩", "conclude result=corrected on=@", "execute reason=重作",
    "search result=已检索", "secrecy result=pass", "decide outcome=R1", "decide outcome=R4.1 to=某局",
    "serve how=hand signed=@", "split request=另一事项 category=life", "lapse"};

/* The usual road of a case, which is gone as far as it goes. */
static const char *const ROAD[] = {"accept", "receive minutes=记 leader=王 recorder=李", "answer-on-spot text=答复",
    "search result=已检索", "secrecy result=pass", "decide outcome=R1", "draft text=答复", "approve",
    "reply via=email on=@", "serve how=hand signed=@", "close"};

static bool is_next(const struct dossier *dossier, const char *line)
{
	for (unsigned i = 0; i < dossier->next->len; i++) {
		const char *verb = ((const struct event_type *)dossier->next->pdata[i])->name;
		if (g_str_has_prefix(line, verb) && strchr(" ", line[strlen(verb)]))
			return true;
	}
	return false;
}

static void do_line(struct office *office, int64_t id, const char *said, const char *day)
{
	g_auto(GStrv) at = g_strsplit(said, "@", -1);
	g_autofree char *line = g_strjoinv(day, at);
	g_auto(GStrv) words = g_strsplit(line, " ", -1);
	const struct act what = {.type = words[0], .values = words + 1};
	record_act(office, id, &what, NULL, NULL);
}

static void go_on(struct office *office, int64_t id, const char *day)
{
	for (size_t i = 0; i < G_N_ELEMENTS(ROAD); i++) {
		OWN(dossier) dossier = dossier_open(office, id, NULL);
		if (is_next(dossier, ROAD[i]))
			do_line(office, id, ROAD[i], day);
	}
}

/* One of the acts that the state of the case lets be tried: a refusal costs the office a fresh start. */
static void act(struct office *office, GRand *rand, int64_t id, const char *day)
{
	OWN(dossier) dossier = dossier_open(office, id, NULL);
	const char *lines[G_N_ELEMENTS(ACTS)];
	int count = 0;
	for (size_t i = 0; i < G_N_ELEMENTS(ACTS); i++)
		if (is_next(dossier, ACTS[i]))
			lines[count++] = ACTS[i];
	if (count)
		do_line(office, id, lines[g_rand_int_range(rand, 0, count)], day);
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

/* What comes in: of each kind, in words in which @ is the day; what the law does not admit then is left. */
static const struct {
	enum kind kind;
	const char *line;
} ARRIVALS[] = {
    {KIND_LETTER, "received=@ subject=热水 body=没有热水 box=relay category=life"},
    {KIND_LETTER, "received=@ subject=热水 body=没有热水 box=secretary"},
    {KIND_APPLICATION, "applicant=李明 type=natural via=in_person arrived=@ request=校务文件 category=mgmt"},
    {KIND_VISIT, "received=@ visitor=李明 matter=宿舍 category=life"},
    {KIND_VISIT, "received=@ visitor=李明 matter=宿舍 booked=yes session=@"},
    {KIND_REMEDY, "kind=report of=L2018-1 received=@ body=不服 authority=省教育厅 category=life"},
    {KIND_REMEDY, "kind=appeal of=L2018-1 received=@ body=不服 authority=学校 category=life"},
};

static void arrive(struct office *office, GRand *rand, const char *day)
{
	int which = g_rand_int_range(rand, 0, G_N_ELEMENTS(ARRIVALS));
	g_auto(GStrv) at = g_strsplit(ARRIVALS[which].line, "@", -1);
	g_autofree char *line = g_strjoinv(day, at);
	g_auto(GStrv) words = g_strsplit(line, " ", -1);
	int64_t id;
	record_open(office, ARRIVALS[which].kind, words, &id, NULL);
}

/* Mostly DAY; now and then one long before, which is entered late. */
static char *some_day(GRand *rand, int day)
{
	return date_format(g_rand_int_range(rand, 0, 4) ? day : MAX(day - g_rand_int_range(rand, 0, 400), FIRST));
}

/* A day of the office: something comes in, and something is done to some of the cases. */
static void work_a_day(struct office *office, GRand *rand, int today)
{
	for (int i = 0; i < 2; i++) {
		g_autofree char *came = some_day(rand, today);
		arrive(office, rand, came);
	}
	g_autoptr(GArray) ids = all_cases(office);
	for (int i = 0; i < 9; i++) {
		g_autofree char *day = some_day(rand, today);
		int recent = g_rand_boolean(rand) ? (int)MIN(ids->len, 16) : (int)ids->len;
		int64_t id = g_array_index(ids, int64_t, g_rand_int_range(rand, 0, recent));
		int chance = g_rand_int_range(rand, 0, 12);
		if (chance == 0)
			undo(office, id);
		else if (chance < 3)
			go_on(office, id, day);
		else
			act(office, rand, id, day);
	}
}

/* The closed reports as they were when they were closed. */
struct frozen {
	int64_t seq; /* 0: it is open */
	char *print;
};

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
	if (frozen->seq)
		check_amended(office, annual);
}

static int number(const struct annual *annual, const char *id)
{
	return (int)annual_figure(annual, id)->value;
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
	static const char *const CARRIED[][2] = {{"letters.carried_in", "letters.carried_out"},
	    {"visits.carried_in", "visits.carried_out"}, {"applications.carried_in", "applications.carried_out"},
	    {"remedies.carried_in", "remedies.pending"}};
	OWN(annual) before = NULL;
	for (size_t i = YEAR_COUNT; i-- > 0;)
		if (!frozen[i].seq)
			yearend_settle(office, YEARS[i]);
	for (size_t i = 0; i < YEAR_COUNT; i++) {
		reopen(office, YEARS[i]);
		yearend_settle(office, YEARS[i]);
		OWN(annual) closed = yearend_count(office, YEARS[i]);
		yearend_sums(closed);
		for (size_t n = 0; before && n < G_N_ELEMENTS(CARRIED); n++) {
			g_test_message("%s %s", YEARS[i], CARRIED[n][0]);
			g_assert_cmpint(number(closed, CARRIED[n][0]), ==, number(before, CARRIED[n][1]));
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
	temporary_letter(t->office, "2018-01-02", "box=relay", "category=life", NULL);
	for (int day = FIRST; day <= last; day += 24) {
		g_autofree char *today = date_format(day);
		temporary_day(t, today);
		work_a_day(t->office, rand, day);
		int over = date_to_civil(day).year - 2018;
		if (!over || g_rand_int_range(rand, 0, 3))
			continue;
		close_some(t->office, rand, over, frozen);
		for (int i = 0; i < over; i++)
			check_year(t->office, YEARS[i], &frozen[i]);
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
	vocabulary_add(t.office, LIST_UNIT, NULL, "后勤处", NULL);
	live(&t, rand);
	temporary_sound(t.office);
	temporary_close(&t);
}

int main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_data_func("/years/one", GUINT_TO_POINTER(1), test_years);
	g_test_add_data_func("/years/two", GUINT_TO_POINTER(2), test_years);
	g_test_add_data_func("/years/three", GUINT_TO_POINTER(3), test_years);
	return g_test_run();
}
