/* The end of a year: what is closed stays, for everybody, and what is carried out is carried in. */
#include "base/date.h"
#include "office/vocabulary.h"
#include "temporary.h"
#include "yearend.h"
#include <string.h>

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
	OWN(annual) annual = yearend_count(office, year);
	OWN(proven) proven = annual_prove(office, "letters.total", &annual->period, DATE_NONE, &error);
	g_autofree char *own = yearend_print(annual);
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
	yearend_close(t.office, "2021-2022");
	OWN(annual) all = yearend_count(t.office, "2021-2022");
	g_autofree char *print = yearend_print(all);
	for (size_t i = 0; i < G_N_ELEMENTS(VIEWERS); i++)
		check_viewer(&t, i, "2021-2022", VIEWERS[i].closed, print);
	g_assert_cmpint(temporary_act(t.office, accuses, "correct", "category=life", "reason=改", NULL), ==, 0);
	struct office *clerk = temporary_as(&t, "clerk"), *head = temporary_as(&t, "head");
	OWN(annual) closed = yearend_count(clerk, "2021-2022");
	OWN(annual) now = yearend_amended(clerk, closed);
	OWN(annual) bound = yearend_count(head, "2021-2022");
	g_autoptr(GPtrArray) hidden = yearend_corrections(clerk, closed), none = yearend_corrections(head, bound);
	g_assert_cmpuint(hidden->len, ==, 1);
	g_assert_null(((const struct correction *)hidden->pdata[0])->number);
	g_assert_cmpfloat(annual_figure(closed, "letters.category.life")->value, ==, 2);
	g_assert_cmpfloat(annual_figure(now, "letters.category.life")->value, ==, 3);
	g_assert_cmpuint(none->len, ==, 0);
	OWN(annual) next = yearend_count(clerk, "2022-2023");
	g_assert_cmpfloat(annual_figure(next, "letters.total")->before, ==, 4);
	office_close(clerk);
	office_close(head);
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
	OWN(annual) annual = yearend_count(office, year);
	g_auto(GStrv) words = g_strsplit(wanted, " ", -1);
	yearend_sums(annual);
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
	int64_t advert = temporary_letter(t.office, "2021-03-01", "category=life", NULL);
	g_assert_cmpint(temporary_act(t.office, advert, "refuse", "ground=NA8", "reason=广告", NULL), ==, 0);
	const char *then = "new 2 closed 1 carried_out 1 ontime 2 pending 0 again 0 advert 1";
	temporary_day(&t, "2022-02-10");
	check_figures(t.office, "2021", then);
	g_assert_cmpint(temporary_act(t.office, closed, "reopen", "reason=新证据", NULL), ==, 0);
	g_assert_cmpint(temporary_act(t.office, replied, "rework", "reason=不满意", NULL), ==, 0);
	check_figures(t.office, "2021", then);
	g_assert_cmpint(temporary_act(t.office, advert, "reopen", "reason=不是广告", NULL), ==, 0);
	check_figures(t.office, "2021", then);
	check_figures(t.office, "2022", "carried_in 1 new 1 closed 0 carried_out 2 again 1 advert 0");
	yearend_close(t.office, "2021");
	answer(t.office, closed, "2022-02-10");
	g_assert_cmpint(temporary_act(t.office, closed, "close", NULL), ==, 0);
	g_assert_cmpint(temporary_act(t.office, closed, "correct", "category=mgmt", "reason=改", NULL), ==, 0);
	check_figures(t.office, "2021", then);
	check_figures(t.office, "2022", "carried_in 1 new 1 closed 0 carried_out 2 again 1");
	temporary_day(&t, "2023-02-10");
	yearend_close(t.office, "2022");
	check_figures(t.office, "2023", "carried_in 2 again 0");
	temporary_sound(t.office);
	temporary_close(&t);
}

#define ANSWERED "accept; draft text=答; approve; reply via=email"

/* How a case ends in one year, what is corrected in it in the next, and how that year then takes it up again. */
static const struct {
	enum kind kind;
	const char *ended, *corrected, *again;
} TAKEN[] = {
    {KIND_LETTER, "merge into=L2021-1", NULL, "unmerge reason=错"},
    {KIND_LETTER, "accept; merge into=L2021-1", NULL, "unmerge reason=错"},
    {KIND_LETTER, "refuse ground=NA1 reason=r; approve", NULL, "send-back reason=再议"},
    {KIND_LETTER, "refuse ground=NA8 reason=r", NULL, "send-back reason=再议"},
    {KIND_LETTER, "file reason=r", NULL, "reopen reason=新"},
    {KIND_LETTER, "withdraw reason=r", NULL, "reopen reason=新"},
    {KIND_LETTER, ANSWERED, "correct class=accuse reason=r", "transfer reason=r"},
    {KIND_LETTER, ANSWERED "; close", "correct class=accuse reason=r", "transfer reason=r"},
    {KIND_LETTER, "file reason=r", "correct class=accuse reason=r", "transfer reason=r"},
    {KIND_VISIT, "merge into=L2021-1", NULL, "unmerge reason=错"},
    {KIND_VISIT, "refuse ground=NA1 reason=r; approve", NULL, "send-back reason=再议"},
    {KIND_VISIT, "withdraw reason=r", "correct class=accuse reason=r", "transfer reason=r"},
};

static int64_t open_case(struct office *office, enum kind kind)
{
	g_autoptr(GError) error = NULL;
	int64_t id;
	if (kind == KIND_LETTER)
		return temporary_letter(office, "2021-03-01", "category=life", NULL);
	record_open(
	    office, kind, WORDS("received=2021-03-01", "visitor=李明", "matter=宿舍", "category=life"), &id, &error);
	g_assert_no_error(error);
	return id;
}

/* Whatever takes a case up again leaves the year in which it was settled as it was. */
static void test_taken(void)
{
	struct temporary t;
	int64_t ids[G_N_ELEMENTS(TAKEN)];
	temporary_open(&t, "2021-03-01");
	temporary_letter(t.office, "2021-03-01", "category=life", NULL);
	for (size_t i = 0; i < G_N_ELEMENTS(TAKEN); i++) {
		ids[i] = open_case(t.office, TAKEN[i].kind);
		yearend_act(t.office, ids[i], TAKEN[i].ended);
	}
	temporary_day(&t, "2022-02-10");
	for (size_t i = 0; i < G_N_ELEMENTS(TAKEN); i++) {
		if (TAKEN[i].corrected)
			yearend_act(t.office, ids[i], TAKEN[i].corrected);
		OWN(annual) before = yearend_count(t.office, "2021");
		yearend_act(t.office, ids[i], TAKEN[i].again);
		OWN(annual) after = yearend_count(t.office, "2021");
		OWN(annual) next = yearend_count(t.office, "2022");
		g_autofree char *wanted = yearend_print(before), *got = yearend_print(after);
		g_test_message("%s, %s", TAKEN[i].ended, TAKEN[i].again);
		yearend_sums(next);
		g_assert_cmpstr(got, ==, wanted);
	}
	temporary_close(&t);
}

/* What is refused as advertising once a year was over is carried out of it, whatever was closed by then; a year that is
 * left empty is closed again. */
static void test_advert(void)
{
	struct temporary t;
	temporary_open(&t, "2019-03-01");
	int64_t advert = temporary_letter(t.office, "2019-03-01", "category=life", NULL);
	temporary_day(&t, "2020-02-10");
	yearend_close(t.office, "2019");
	temporary_day(&t, "2021-02-10");
	yearend_close(t.office, "2020");
	yearend_act(t.office, advert, "refuse ground=NA8 reason=广告; approve; close");
	check_figures(t.office, "2019", "new 1 carried_out 1 advert 0");
	check_figures(t.office, "2020", "carried_in 1 closed 0 carried_out 1 advert 0");
	check_figures(t.office, "2021", "carried_in 1 closed 1 carried_out 0 advert 0");
	yearend_reopen(t.office, "2020");
	yearend_reopen(t.office, "2019");
	check_figures(t.office, "2019", "new 1 carried_out 1 advert 0");
	check_figures(t.office, "2020", "carried_in 1 closed 0 carried_out 1 advert 0");
	yearend_close(t.office, "2020");
	yearend_close(t.office, "2019");
	temporary_day(&t, "2022-02-10");
	yearend_act(t.office, advert, "reopen reason=不是广告");
	check_figures(t.office, "2021", "carried_in 1 closed 1 carried_out 0 advert 0");
	check_figures(t.office, "2022", "carried_in 0 carried_out 0 again 1");
	yearend_close(t.office, "2021");
	temporary_close(&t);
}

/* A year of which nothing is left is closed again. */
static void test_empty(void)
{
	struct temporary t;
	temporary_open(&t, "2019-03-01");
	int64_t letter = temporary_letter(t.office, "2019-03-01", "category=life", NULL);
	temporary_day(&t, "2020-02-10");
	yearend_close(t.office, "2019");
	temporary_day(&t, "2021-02-10");
	yearend_close(t.office, "2020");
	yearend_act(t.office, letter, "void reason=误登");
	yearend_reopen(t.office, "2020");
	yearend_settle(t.office, "2020");
	check_figures(t.office, "2020", "carried_in 0 carried_out 0 void 0");
	temporary_close(&t);
}

/* What is entered for a closed year stands against the year behind it, by name, until that is closed anew. */
static void test_late(void)
{
	struct temporary t;
	temporary_open(&t, "2021-03-01");
	temporary_letter(t.office, "2021-03-01", "category=life", NULL);
	temporary_day(&t, "2022-02-10");
	yearend_close(t.office, "2021");
	temporary_letter(t.office, "2021-05-06", "category=life", NULL);
	temporary_day(&t, "2023-02-10");
	OWN(annual) next = yearend_count(t.office, "2022");
	g_assert_false(annual_is_sound(next));
	g_autoptr(GPtrArray) blocks = yearend_try(t.office, "2022");
	g_assert_cmpuint(blocks->len, ==, 1);
	const struct closing_block *block = blocks->pdata[0];
	g_assert_nonnull(strstr(block->what, "L2021-2"));
	g_assert_cmpstr(block->mend, ==, "reopen-year 2021 reason=");
	yearend_settle(t.office, "2022");
	check_figures(t.office, "2022", "carried_in 2 carried_out 2");
	temporary_close(&t);
}

/* Closes YEAR, which the closed year behind it keeps from that until it is opened again: because of CULPRIT. */
static void close_before(struct office *office, const char *year, const char *behind, const char *culprit)
{
	OWN(annual) open = yearend_count(office, year);
	g_autofree char *mend = g_strdup_printf("reopen-year %s reason=", behind);
	g_autoptr(GPtrArray) blocks = yearend_try(office, year);
	g_assert_false(annual_is_sound(open));
	g_assert_cmpuint(blocks->len, ==, 1);
	const struct closing_block *block = blocks->pdata[0];
	g_assert_nonnull(strstr(block->what, culprit));
	g_assert_cmpstr(block->mend, ==, mend);
	yearend_reopen(office, behind);
	yearend_close(office, year);
	yearend_close(office, behind);
	check_figures(office, year, "carried_out 2");
	check_figures(office, behind, "carried_in 2");
}

/* A year is held against the closed one behind it, too, whether it was closed before or not. */
static void test_behind(void)
{
	struct temporary t;
	temporary_open(&t, "2021-01-05");
	temporary_letter(t.office, "2021-01-05", "category=life", NULL);
	temporary_day(&t, "2022-10-10");
	yearend_close(t.office, "2020-2021");
	yearend_close(t.office, "2021-2022");
	yearend_reopen(t.office, "2020-2021");
	yearend_close(t.office, "2020-2021");
	check_figures(t.office, "2021-2022", "carried_in 1");
	int64_t late = temporary_letter(t.office, "2020-12-01", "category=life", NULL);
	yearend_reopen(t.office, "2020-2021");
	close_before(t.office, "2020-2021", "2021-2022", "L2020-1");
	yearend_act(t.office, late, "void reason=误登");
	temporary_letter(t.office, "2021-12-06", "category=life", NULL);
	temporary_day(&t, "2023-10-10");
	yearend_close(t.office, "2022");
	temporary_letter(t.office, "2021-12-07", "category=life", NULL);
	temporary_letter(t.office, "2022-12-08", "category=life", NULL);
	OWN(annual) year = yearend_count(t.office, "2022");
	g_assert_true(annual_is_sound(year));
	g_autoptr(GPtrArray) blocks = yearend_try(t.office, "2021");
	const struct closing_block *block = blocks->pdata[0];
	g_assert_cmpuint(blocks->len, ==, 1);
	g_assert_nonnull(strstr(block->what, "L2021-3"));
	g_assert_cmpstr(block->mend, ==, "reopen-year 2022 reason=");
	yearend_settle(t.office, "2021");
	year = (annual_free(year), yearend_count(t.office, "2022"));
	yearend_sums(year);
	temporary_close(&t);
}

static void check_corrections(struct office *office, const char *const wanted[][2], unsigned count)
{
	OWN(annual) closed = yearend_count(office, "2021");
	g_autoptr(GPtrArray) corrections = yearend_corrections(office, closed);
	for (unsigned i = 0; i < corrections->len; i++) {
		const struct correction *correction = corrections->pdata[i];
		g_test_message("%s: %s", correction->number, correction->what);
		g_assert_cmpstr(correction->number, ==, wanted[i][0]);
		g_assert_cmpstr(correction->what, ==, wanted[i][1]);
	}
	g_assert_cmpuint(corrections->len, ==, count);
}

/* Beside a correction nothing stands of what became of the case since: neither that its matter is done again nor that
 * it was taken up again out of the archive. */
static void test_corrected(void)
{
	static const char *const WANTED[][2] = {{"信〔2021〕1号", "category: 生活服务和校园环境, now 管理服务"},
	    {"救〔2021〕1号", "kind: report to the supervision, now appeal to the authority"}};
	struct temporary t;
	g_autoptr(GError) error = NULL;
	int64_t remedy;
	temporary_open(&t, "2021-03-01");
	int64_t letter = temporary_letter(t.office, "2021-03-01", "category=life", NULL);
	yearend_act(t.office, letter, ANSWERED "; close; archive");
	record_open(t.office, KIND_REMEDY,
	    WORDS("kind=report", "of=L2021-1", "received=2021-03-01", "body=不服", "authority=省教育厅", "category=life"),
	    &remedy, &error);
	g_assert_no_error(error);
	temporary_day(&t, "2021-04-01");
	yearend_act(t.office, remedy, "conclude result=corrected");
	temporary_day(&t, "2022-02-10");
	yearend_close(t.office, "2021");
	yearend_act(t.office, remedy, "execute reason=重作; correct kind=appeal reason=误");
	yearend_act(t.office, letter, "correct category=mgmt reason=误");
	check_corrections(t.office, WANTED, G_N_ELEMENTS(WANTED));
	temporary_close(&t);
}

/* A line says what moved where only a mean of days does, or a number of what is overdue: never nothing. */
static void test_corrected_days(void)
{
	static const char *const WANTED[][2] = {
	    {"信〔2021〕1号", "received on: 2021-03-01, now 2021-03-02; working days to the reply: 7, now 6"},
	    {"访〔2021〕1号", "answered on: 2021-03-10, now 2021-03-08; working days to the reply: 7, now 5"},
	    {"信〔2021〕2号", "overdue: yes, now no"}};
	struct temporary t;
	temporary_open(&t, "2021-03-10");
	vocabulary_add(t.office, LIST_UNIT, NULL, "后勤处", NULL);
	int64_t letter = temporary_letter(t.office, "2021-03-01", "category=life", NULL);
	int64_t visit = open_case(t.office, KIND_VISIT);
	yearend_act(t.office, letter, ANSWERED "; close");
	yearend_act(t.office, visit,
	    "accept; receive leader=王 minutes=记; hand-over unit=后勤处 opinion=办; sign; draft text=答; approve; reply "
	    "via=email");
	temporary_day(&t, "2021-12-25");
	int64_t waiting = temporary_letter(t.office, "2021-12-25", "category=life", NULL);
	yearend_act(t.office, waiting, "accept");
	temporary_day(&t, "2022-01-05");
	yearend_close(t.office, "2021");
	temporary_day(&t, "2022-02-10");
	yearend_act(t.office, letter, "correct received=2021-03-02 reason=误");
	g_assert_true(record_undo(t.office, visit, NULL, NULL));
	yearend_act(t.office, visit, "reply via=email on=2021-03-08");
	yearend_act(t.office, waiting, "correct track=complex reason=误");
	check_corrections(t.office, WANTED, G_N_ELEMENTS(WANTED));
	temporary_close(&t);
}

int main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/yearend/viewers", test_viewers);
	g_test_add_func("/yearend/again", test_again);
	g_test_add_func("/yearend/taken", test_taken);
	g_test_add_func("/yearend/advert", test_advert);
	g_test_add_func("/yearend/corrected", test_corrected);
	g_test_add_func("/yearend/corrected-days", test_corrected_days);
	g_test_add_func("/yearend/empty", test_empty);
	g_test_add_func("/yearend/late", test_late);
	g_test_add_func("/yearend/behind", test_behind);
	return g_test_run();
}
