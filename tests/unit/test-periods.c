/* Periods beside each other, months, years or any others: what one leaves is what the next one begins with, whatever
 * was taken up again. */
#include "base/date.h"
#include "life.h"
#include "office/record.h"
#include "temporary.h"
#include "watched.h"
#include "yearend.h"
#include <stdlib.h>
#include <string.h>

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

/* What every case adds to once. Letters and visits count as they stand when a period ends, so that what is answered in
 * the next one is among those carried into that (check_answers). */
static bool adds_up(const struct figure *figure)
{
	static const char *const ONCE[] = {"new", "closed", "concluded", "outcome", "result", "ontime", "late", "missed",
	    "exempt", "charged", "paid", "waived", "fees", NULL};
	static const char *const STANDING[] = {"new", "closed", NULL};
	bool counted = !strcmp(figure->unit, "case") || !strcmp(figure->unit, "fen");
	bool standing = g_str_has_prefix(figure->id, "letters.") || g_str_has_prefix(figure->id, "visits.");
	g_auto(GStrv) steps = g_strsplit(figure->id, ".", 3);
	return counted && g_strv_contains(standing ? STANDING : ONCE, steps[1]) &&
	       !g_str_has_suffix(figure->id, ".pending");
}

/* How many of those that came in and of those carried in were answered in the period, in TIME or not. */
static int answers(const struct annual *annual, const char *source, const char *time)
{
	g_autofree char *own = g_strdup_printf("%s.%s", source, time);
	g_autofree char *carried = g_strdup_printf("%s.carried_in.time.%s", source, time);
	return value(annual, own) + value(annual, carried);
}

/* Those whose end was a mistake, which another period may know: all that were refused as advertising or taken up again.
 */
static int mistaken(const struct annual *annual, const char *source)
{
	g_autofree char *again = g_strconcat(source, ".again", NULL);
	return value(annual, again) + (strcmp(source, "letters") ? 0 : value(annual, "letters.advert"));
}

static void check_answer(
    const struct annual *year, struct annual *const months[12], const char *source, const char *time)
{
	int sum = 0, whole = answers(year, source, time), doubtful = mistaken(year, source);
	for (int i = 0; i < 12; i++) {
		sum += answers(months[i], source, time);
		doubtful += mistaken(months[i], source);
	}
	g_test_message("%s %s.%s: %d, months %d", year->period.label, source, time, whole, sum);
	g_assert_cmpint(abs(sum - whole), <=, doubtful);
}

/* Every answer counts in one month, and in its year. */
static void check_answers(const struct annual *year, struct annual *const months[12])
{
	static const char *const SOURCES[] = {"letters", "visits"}, *const TIMES[] = {"ontime", "late", "missed", "exempt"};
	for (size_t s = 0; s < G_N_ELEMENTS(SOURCES); s++)
		for (size_t t = 0; t < G_N_ELEMENTS(TIMES); t++)
			check_answer(year, months, SOURCES[s], TIMES[t]);
}

/* A letter that is refused as advertising counts in the periods that do not know that, or know that it was none: so
 * many months may count other letters than their year. */
static void check_sum(const struct annual *year, struct annual *const months[12], const struct figure *figure)
{
	bool letters = g_str_has_prefix(figure->id, "letters.");
	int sum = 0, adverts = letters ? value(year, "letters.advert") : 0;
	for (int i = 0; i < 12; i++) {
		const struct figure *month = annual_figure(months[i], figure->id);
		sum += month ? (int)month->value : 0;
		adverts += letters ? value(months[i], "letters.advert") : 0;
	}
	g_test_message("%s %s: %g, months %d", year->period.label, figure->id, figure->value, sum);
	g_assert_cmpint(abs(sum - (int)figure->value), <=, adverts);
}

/* The months of YEAR begin with what the one before left, and add up to it. */
static void check_months(struct office *office, int number)
{
	struct annual *months[12];
	g_autofree char *label = g_strdup_printf("%d", number);
	OWN(annual) year = yearend_count(office, label);
	for (int i = 0; i < 12; i++) {
		g_autofree char *month = g_strdup_printf("%d-%02d", number, i + 1);
		months[i] = yearend_count(office, month);
		yearend_sums(months[i]);
		for (size_t k = 0; i && k < YEAREND_KINDS; k++)
			g_assert_cmpint(value(months[i], YEAREND_CARRIED[k][0]), ==, value(months[i - 1], YEAREND_CARRIED[k][1]));
	}
	for (unsigned i = 0; i < year->figures->len; i++)
		if (adds_up(year->figures->pdata[i]))
			check_sum(year, months, year->figures->pdata[i]);
	check_answers(year, months);
	for (int i = 0; i < 12; i++)
		annual_free(months[i]);
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
	check_months(t.office, 2018);
	check_months(t.office, 2019);
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

/* While it is handled anew in the same period it is told of as it had ended; what was refused as advertising is a
 * letter that came in when that was put right. */
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
	OWN(annual) found = yearend_count(t.office, "2022-11");
	OWN(annual) year = yearend_count(t.office, "2022");
	OWN(annual) next = yearend_count(t.office, "2023");
	g_assert_cmpint(value(month, "letters.total"), ==, 1);
	g_assert_cmpint(value(month, "letters.advert"), ==, 1);
	g_assert_cmpint(value(year, "letters.total"), ==, 2);
	g_assert_cmpint(value(year, "letters.closed"), ==, 1);
	g_assert_cmpint(value(year, "letters.ontime"), ==, 1);
	g_assert_cmpint(value(year, "letters.pending"), ==, 1);
	g_assert_cmpint(value(year, "letters.carried_out"), ==, 1);
	g_assert_cmpint(value(found, "letters.new"), ==, 1);
	g_assert_cmpint(value(found, "letters.again"), ==, 1);
	g_assert_cmpint(value(next, "letters.carried_in"), ==, 1);
	g_assert_cmpint(value(next, "letters.again"), ==, 1);
	temporary_close(&t);
}

#define NOTHING_FOUND "search result=none; decide outcome=R4.1; approve; serve how=hand signed="
#define FOUND "search result=found; secrecy result=pass; decide outcome=R1; approve; serve how=hand signed="

static int64_t apply(struct office *office, const char *day)
{
	g_autoptr(GError) error = NULL;
	g_autofree char *arrived = g_strdup_printf("arrived=%s", day);
	int64_t id;
	const char *words[] = {
	    "applicant=李明", "type=natural", "via=in_person", arrived, "request=校务文件", "category=mgmt", NULL};
	record_open(office, KIND_APPLICATION, (char **)words, &id, &error);
	g_assert_no_error(error);
	return id;
}

struct wanted {
	const char *period, *figures; /* "closed 1 late 0" */
};

static void check_wanted(struct office *office, const char *source, const struct wanted *wanted, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		OWN(annual) annual = yearend_count(office, wanted[i].period);
		g_auto(GStrv) words = g_strsplit(wanted[i].figures, " ", -1);
		yearend_sums(annual);
		for (char **word = words; *word; word += 2) {
			g_autofree char *id = g_strdup_printf("%s.%s", source, word[0]);
			g_test_message("%s %s %s", wanted[i].period, id, word[1]);
			g_assert_cmpint(value(annual, id), ==, (int)g_ascii_strtoll(word[1], NULL, 10));
		}
	}
}

/* What settles a letter: the first notice of a refusal, of whoever cannot be told its approval; and no mistake that was
 * put right in its month. */
static void test_settled(void)
{
	static const struct wanted WANTED[] = {
	    {"2022-03",
	        "total 4 outcome.refused 1 ontime 1 outcome.open 3 pending.overdue 3 closed 0 carried_out 4 again 0"},
	    {"2022", "total 4 outcome.refused 1 ontime 1 late 1 replied 1 pending 2 closed 0 carried_out 4 repeat 0"},
	    {"2023", "carried_in 4 again 0 carried_in.time.earlier 2 carried_in.time.pending 2"},
	};
	struct temporary t;
	temporary_open(&t, "2022-03-01");
	int64_t told = temporary_letter(t.office, "2022-03-01", "contact=a@b.cn", NULL);
	int64_t merged = temporary_letter(t.office, "2022-03-01", "category=life", NULL);
	int64_t advert = temporary_letter(t.office, "2022-03-01", "category=life", NULL);
	int64_t taken = temporary_letter(t.office, "2022-03-01", "category=life", NULL);
	yearend_act(t.office, taken, "refuse ground=NA6 reason=r; send-back reason=不同意");
	temporary_day(&t, "2022-03-04");
	yearend_act(t.office, told, "refuse ground=NA6 reason=r told=2022-03-04; approve");
	yearend_act(t.office, merged, "merge into=L2022-1; unmerge reason=错");
	yearend_act(t.office, advert, "refuse ground=NA8 reason=r; send-back reason=不是广告");
	temporary_day(&t, "2022-05-20");
	yearend_act(t.office, told, "tell via=phone");
	yearend_act(t.office, taken, "accept; draft text=答; approve; reply via=online");
	temporary_day(&t, "2023-10-10");
	check_wanted(t.office, "letters", WANTED, G_N_ELEMENTS(WANTED));
	temporary_sound(t.office);
	temporary_close(&t);
}

/* Letters count as they stood on the last day: what is answered behind it is pending, and among those that the next
 * year carried in. What ended unanswered when its last day had passed missed it. */
static void test_standing(void)
{
	static const struct wanted WANTED[] = {
	    {"2021-2022",
	        "total 4 handled 2 replied 1 ontime 1 late 0 missed 1 pending 2 pending.overdue 1 exempt 0 closed 1 "
	        "carried_out 3 repeat 0 outcome.merged 0"},
	    {"2022-05-01..2022-05-08", "total 0 carried_in 2 closed 0 carried_in.time.pending 2"},
	    {"2022-2023",
	        "total 0 carried_in 3 carried_in.time.ontime 1 carried_in.time.missed 1 carried_in.time.earlier 1"},
	    {"2022-09-05..2022-12-31", "carried_in 3 carried_in.time.earlier 2 carried_in.time.missed 1"},
	};
	struct temporary t;
	temporary_open(&t, "2022-03-01");
	int64_t missed = temporary_letter(t.office, "2022-03-01", "category=life", NULL);
	temporary_day(&t, "2022-04-28");
	int64_t taken_out = temporary_letter(t.office, "2022-04-28", "category=life", NULL);
	temporary_day(&t, "2022-05-05");
	yearend_act(t.office, taken_out, "merge into=L2022-1");
	temporary_day(&t, "2022-05-09");
	yearend_act(t.office, taken_out, "unmerge reason=错; accept; draft text=答; approve; reply via=email");
	temporary_day(&t, "2022-06-01");
	yearend_act(t.office, missed, "withdraw reason=撤");
	temporary_day(&t, "2022-08-22");
	int64_t late = temporary_letter(t.office, "2022-08-22", "category=life", NULL);
	temporary_day(&t, "2022-08-30");
	int64_t early = temporary_letter(t.office, "2022-08-30", "category=life", NULL);
	temporary_day(&t, "2022-09-02");
	yearend_act(t.office, early, "accept; draft text=答; approve; reply via=email");
	temporary_day(&t, "2022-09-20");
	yearend_act(t.office, late, "withdraw reason=撤");
	temporary_day(&t, "2023-10-10");
	check_wanted(t.office, "letters", WANTED, G_N_ELEMENTS(WANTED));
	temporary_sound(t.office);
	temporary_close(&t);
}

/* What an application had come to as it ended first, and whether that was in time, is what every period tells of it. */
static void test_outcomes(void)
{
	static const struct wanted WANTED[] = {
	    {"2022-01", "closed 1 outcome.R4.1 1 outcome.R1 0 ontime 1 late 0 again 0"},
	    {"2022-02", "closed 0 outcome.R4.1 0 outcome.R1 0 ontime 0 late 0 again 1"},
	    {"2022-06", "closed 0 outcome.R4.1 0 outcome.R1 0 ontime 0 late 0 again 1"},
	    {"2022-01..2022-03", "closed 1 outcome.R4.1 1 outcome.R1 0 ontime 1 late 0 again 0"},
	    {"2022", "closed 1 outcome.R4.1 1 outcome.R1 0 ontime 1 late 0 again 0"},
	};
	struct temporary t;
	temporary_open(&t, "2022-01-10");
	int64_t id = apply(t.office, "2022-01-10");
	yearend_act(t.office, id, NOTHING_FOUND "2022-01-10");
	temporary_day(&t, "2022-02-10");
	yearend_act(t.office, id, "reopen reason=另有线索");
	check_wanted(t.office, "applications", WANTED + 3, 2);
	temporary_day(&t, "2022-06-20"); /* far too late */
	yearend_act(t.office, id, FOUND "2022-06-20");
	check_wanted(t.office, "applications", WANTED, G_N_ELEMENTS(WANTED));
	temporary_day(&t, "2023-01-10");
	yearend_act(t.office, id, "correct category=life reason=误");
	check_wanted(t.office, "applications", WANTED, G_N_ELEMENTS(WANTED));
	temporary_close(&t);
}

/* An end that was taken back was none: the next one is the first. */
static void test_undone(void)
{
	static const struct wanted WANTED[] = {
	    {"2022-01", "closed 0 carried_out 1"},
	    {"2022-02", "closed 1 outcome.R4.2 1 outcome.R4.1 0 again 0"},
	    {"2022", "closed 1 outcome.R4.2 1 outcome.R4.1 0 again 0"},
	};
	struct temporary t;
	temporary_open(&t, "2022-01-10");
	int64_t id = apply(t.office, "2022-01-10");
	yearend_act(t.office, id, NOTHING_FOUND "2022-01-10");
	temporary_day(&t, "2022-02-10");
	for (int i = 0; i < 3; i++) /* the service, the approval, the decision */
		g_assert_true(record_undo(t.office, id, NULL, NULL));
	yearend_act(t.office, id, "decide outcome=R4.2; approve; serve how=hand signed=2022-02-10");
	temporary_day(&t, "2022-03-10");
	yearend_act(t.office, id, "reopen reason=另有线索");
	check_wanted(t.office, "applications", WANTED, G_N_ELEMENTS(WANTED));
	temporary_close(&t);
}

/* A letter that was replied to in time and reworked stays answered in time, before it is answered anew and behind that.
 */
static void test_reworked(void)
{
	static const struct wanted WANTED[] = {
	    {"2022-09", "new 1 ontime 1 late 0 pending 0 outcome.replied 1 closed 0"},
	    {"2022", "new 1 ontime 1 late 0 pending 0 outcome.replied 1 carried_out 1 closed 0"},
	    {"2022-09..2023-08", "new 1 ontime 1 late 0 pending 0 outcome.replied 1"},
	};
	struct temporary t;
	temporary_open(&t, "2022-09-05");
	int64_t id = temporary_letter(t.office, "2022-09-05", "category=life", NULL);
	yearend_act(t.office, id, "accept; draft text=答; approve; reply via=email");
	temporary_day(&t, "2022-10-10");
	yearend_act(t.office, id, "rework reason=不满意");
	check_wanted(t.office, "letters", WANTED, G_N_ELEMENTS(WANTED));
	temporary_day(&t, "2023-06-20");
	yearend_act(t.office, id, "draft text=再答; approve; reply via=email; close");
	check_wanted(t.office, "letters", WANTED, G_N_ELEMENTS(WANTED));
	temporary_close(&t);
}

/* Each round has its fee, which counts on its own days. */
static void test_fees(void)
{
	static const struct wanted WANTED[] = {
	    {"2022-01", "charged 1 fees.charged 10000 paid 0 closed 0"},
	    {"2022-03", "charged 0 fees.charged 0 paid 0 closed 1 again 0"},
	    {"2022-05", "charged 1 fees.charged 3000 paid 0 closed 0 again 1"},
	    {"2022-06", "charged 0 paid 1 fees.paid 2000 waived 1 fees.waived 1000 again 1"},
	    {"2022-05..2022-06", "charged 1 fees.charged 3000 paid 1 fees.paid 2000 again 1 total 0"},
	    {"2022",
	        "charged 2 fees.charged 13000 paid 1 fees.paid 2000 waived 1 fees.waived 1000 closed 1 total 1 again 0"},
	};
	struct temporary t;
	temporary_open(&t, "2022-01-10");
	int64_t id = apply(t.office, "2022-01-10");
	yearend_act(t.office, id, "fee amount=100 reason=量大");
	temporary_day(&t, "2022-03-10");
	yearend_act(t.office, id, "lapse");
	temporary_day(&t, "2022-05-09");
	yearend_act(t.office, id, "reopen reason=补交; fee amount=30 reason=量大");
	temporary_day(&t, "2022-06-10");
	yearend_act(t.office, id, "paid waived=10 reason=困难");
	temporary_day(&t, "2023-05-10");
	check_wanted(t.office, "applications", WANTED, G_N_ELEMENTS(WANTED));
	yearend_act(t.office, id, FOUND "2023-05-10");
	check_wanted(t.office, "applications", WANTED, G_N_ELEMENTS(WANTED));
	temporary_close(&t);
}

/* A letter and a visit that were not accepted are not answered before whoever wrote or came was told; who cannot be
 * reached is told nothing. */
static void test_refused(void)
{
	static const struct wanted LETTERS[] = {
	    {"2021-2022", "new 2 pending 1 pending.overdue 1 exempt 1 ontime 0 outcome.refused 1 outcome.open 1"}};
	static const struct wanted TOLD[] = {{"2021-2022", "pending 0 late 1 outcome.refused 2"}};
	static const struct wanted VISITS[] = {{"2021-2022", "new 1 pending 1 exempt 0"}};
	static const struct wanted HEARD[] = {{"2021-2022", "pending 0 exempt 1 carried_out 1"}};
	struct temporary t;
	int64_t visit;
	temporary_open(&t, "2022-05-05");
	int64_t letter =
	    temporary_letter(t.office, "2022-05-05", "from=张三", "contact=13800138000", "category=mgmt", NULL);
	int64_t other = temporary_letter(t.office, "2022-05-05", "anonymous=yes", "category=mgmt", NULL);
	record_open(t.office, KIND_VISIT,
	    WORDS("visitor=李四", "matter=事", "contact=13800138001", "received=2022-05-05", "category=mgmt"), &visit,
	    NULL);
	yearend_act(t.office, letter, "refuse reason=不属 ground=NA1; approve");
	yearend_act(t.office, other, "refuse reason=不属 ground=NA1; approve");
	yearend_act(t.office, visit, "refuse reason=不属 ground=NA1; approve");
	temporary_day(&t, "2022-05-20");
	check_wanted(t.office, "letters", LETTERS, 1);
	check_wanted(t.office, "visits", VISITS, 1);
	yearend_act(t.office, letter, "tell on=2022-05-20");
	yearend_act(t.office, visit, "tell on=2022-05-20");
	temporary_day(&t, "2022-10-10");
	check_wanted(t.office, "letters", TOLD, 1);
	check_wanted(t.office, "visits", HEARD, 1);
	temporary_close(&t);
}

int main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/periods/months", test_months);
	g_test_add_func("/periods/running", test_running);
	g_test_add_func("/periods/standing", test_standing);
	g_test_add_func("/periods/settled", test_settled);
	g_test_add_func("/periods/outcomes", test_outcomes);
	g_test_add_func("/periods/undone", test_undone);
	g_test_add_func("/periods/reworked", test_reworked);
	g_test_add_func("/periods/fees", test_fees);
	g_test_add_func("/periods/refused", test_refused);
	g_test_add_data_func("/periods/one", GUINT_TO_POINTER(1), test_random);
	if (!WATCHED)
		g_test_add_data_func("/periods/two", GUINT_TO_POINTER(2), test_random);
	return g_test_run();
}
