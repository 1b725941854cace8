#include "base/date.h"
#include "base/fail.h"
#include "office/find.h"
#include "office/review.h"
#include "office/staff.h"
#include "temporary.h"
#include <string.h>

#define DRAFTS 5

static const struct review_ask ALL = {.limit = 100};

/* Letters that are drafted one day after the other, the newest first, so that none is found in the order of waiting. */
static void fill(struct temporary *t, int64_t ids[DRAFTS])
{
	for (int i = 0; i < DRAFTS; i++)
		ids[i] = temporary_letter(t->office, "2022-03-01", "subject=s", NULL);
	for (int i = DRAFTS; i-- > 0;) {
		g_autofree char *day = g_strdup_printf("2022-03-%02d", 1 + DRAFTS - i);
		temporary_day(t, day);
		g_assert_cmpint(temporary_act(t->office, ids[i], "accept", NULL), ==, 0);
		g_assert_cmpint(temporary_act(t->office, ids[i], "draft", "text=t", NULL), ==, 0);
	}
}

static int64_t case_at(const struct review *review, unsigned i)
{
	return ((const struct review_item *)g_ptr_array_index(review->items, i))->row->id;
}

/* Piece by piece it becomes what is read at once, and what was opened is in order at every moment. */
static void test_pieces(void)
{
	struct temporary t;
	int64_t ids[DRAFTS];
	g_autoptr(GError) error = NULL;
	temporary_open(&t, "2022-03-01");
	fill(&t, ids);
	OWN(review) review = review_begin(t.office, &ALL, NULL, &error);
	g_assert_no_error(error);
	g_assert_cmpint(review->items->len, ==, 0);
	g_assert_true(review_more(review, 3, &error));
	g_assert_false(review_whole(review));
	for (int i = 0; i < 3; i++)
		g_assert_cmpint(case_at(review, (unsigned)i), ==, ids[2 - i]);
	g_assert_true(review_more(review, 100, &error));
	g_assert_true(review_whole(review));
	OWN(review) whole = review_load(t.office, &ALL, &error);
	g_assert_cmpint(review->mine, ==, DRAFTS);
	g_assert_cmpint(whole->items->len, ==, DRAFTS);
	for (unsigned i = 0; i < DRAFTS; i++)
		g_assert_cmpint(case_at(review, i), ==, case_at(whole, i));
	temporary_close(&t);
}

/* Only where something happened is a case opened again; how long the others wait goes by the day. */
static void test_known(void)
{
	struct temporary t;
	int64_t ids[DRAFTS];
	g_autoptr(GError) error = NULL;
	temporary_open(&t, "2022-03-01");
	fill(&t, ids);
	OWN(review) before = review_load(t.office, &ALL, &error);
	g_assert_no_error(error);
	temporary_day(&t, "2022-03-11");
	g_assert_cmpint(temporary_act(t.office, ids[0], "approve", NULL), ==, 0);
	g_assert_cmpint(temporary_act(t.office, ids[1], "send-back", "reason=r", NULL), ==, 0);
	g_assert_cmpint(temporary_act(t.office, ids[1], "draft", "text=u", NULL), ==, 0);
	OWN(review) review = review_begin(t.office, &ALL, before, &error);
	g_assert_cmpint(review->items->len, ==, DRAFTS - 2);
	g_assert_cmpint(review->counts[DECISION_APPROVE], ==, DRAFTS - 2);
	const struct review_item *first = g_ptr_array_index(review->items, 0);
	g_assert_cmpint(first->row->id, ==, ids[DRAFTS - 1]);
	g_assert_cmpint(first->waited, ==, 7);
	g_assert_true(review_more(review, 1, &error));
	g_assert_true(review_whole(review));
	g_assert_cmpint(case_at(review, DRAFTS - 2), ==, ids[1]);
	temporary_close(&t);
}

/* Who decides goes by the staff: when that changed nothing of before is believed. */
static void test_staff(void)
{
	struct temporary t;
	int64_t ids[DRAFTS];
	g_autoptr(GError) error = NULL;
	temporary_open(&t, "2022-03-01");
	fill(&t, ids);
	OWN(review) before = review_load(t.office, &ALL, &error);
	g_assert_no_error(error);
	temporary_staff(t.office, "li", "leader", NULL);
	OWN(review) review = review_begin(t.office, &ALL, before, &error);
	g_assert_cmpint(review->items->len, ==, 0);
	temporary_close(&t);
}

static int64_t opened(struct office *office, enum kind kind, char **words)
{
	g_autoptr(GError) error = NULL;
	int64_t id = 0;
	record_open(office, kind, words, &id, &error);
	g_assert_no_error(error);
	return id;
}

static bool last_has(struct office *office, int64_t id, const char *field, const char *value)
{
	OWN(dossier) dossier = dossier_open(office, id, NULL);
	const struct event *last = dossier->events->pdata[dossier->events->len - 1];
	return !g_strcmp0(event_text(last, field), value);
}

/* What goes out without an approval is signed ((b3), (b4)): by the head of the office, and an answer to a remedy by
 * another one than who drafted it. */
static void test_signed(void)
{
	struct temporary t;
	temporary_open(&t, "2022-03-01");
	char **asked = WORDS("applicant=李明", "type=natural", "via=in_person", "arrived=2022-03-01", "request=校务");
	int64_t first = opened(t.office, KIND_APPLICATION, asked), second = opened(t.office, KIND_APPLICATION, asked);
	int64_t letter = temporary_letter(t.office, "2022-03-01", NULL);
	(void)letter;
	int64_t remedy = opened(t.office, KIND_REMEDY,
	    WORDS("kind=report", "of=L2022-1", "received=2022-03-01", "body=不服", "authority=省教育厅"));
	int64_t alone = opened(t.office, KIND_REMEDY,
	    WORDS("kind=appeal", "of=L2022-1", "received=2022-03-01", "body=不服", "authority=省教育厅"));
	g_autofree char *signer = g_strconcat("signer=", office_person(t.office)->login, NULL);
	/* with nobody else on the staff, who drafted it signs it, and the history says so */
	g_assert_cmpint(temporary_act(t.office, alone, "answer", "text=t", signer, NULL), ==, FAIL_REFUSED);
	g_assert_nonnull(strstr(temporary_said(), "leave signer= out"));
	g_assert_cmpint(temporary_act(t.office, alone, "answer", "text=t", NULL), ==, 0);
	g_assert_true(last_has(t.office, alone, "alone", "yes"));
	temporary_staff(t.office, "di", "disclosure", NULL);
	OWN(office) officer = temporary_as(&t, "di");
	g_assert_cmpint(
	    temporary_act(officer, first, "request-correction", "what=w", "until=2022-03-22", NULL), ==, FAIL_REFUSED);
	g_assert_nonnull(strstr(temporary_said(), "signer="));
	g_assert_cmpint(
	    temporary_act(officer, first, "request-correction", "what=w", "until=2022-03-22", "signer=di", NULL), ==,
	    FAIL_REFUSED);
	g_assert_cmpint(
	    temporary_act(officer, first, "request-correction", "what=w", "until=2022-03-22", signer, NULL), ==, 0);
	g_assert_true(last_has(officer, first, "alone", NULL));
	g_assert_cmpint(temporary_act(officer, second, "consult", "party=p", "sent=2022-03-01", NULL), ==, FAIL_REFUSED);
	g_assert_cmpint(temporary_act(officer, second, "consult", "party=p", "sent=2022-03-01", signer, NULL), ==, 0);
	/* said again it is the same letter */
	g_assert_cmpint(
	    temporary_act(officer, second, "consult", "party=p", "sent=2022-03-01", "delivered=2022-03-01", NULL), ==, 0);
	g_assert_cmpint(temporary_act(officer, second, "consult", "party=p", "sent=2022-03-01", "delivered=2022-03-01",
	                    "signer=di", NULL),
	    ==, FAIL_REFUSED);
	/* the answer to a remedy */
	g_assert_cmpint(temporary_act(officer, remedy, "draft", "text=t", NULL), ==, 0);
	g_assert_cmpint(temporary_act(officer, remedy, "answer", NULL), ==, FAIL_REFUSED);
	temporary_staff(t.office, "ld", "leader", NULL);
	g_assert_cmpint(temporary_act(t.office, remedy, "answer", "text=u", NULL), ==, FAIL_REFUSED);
	g_assert_nonnull(strstr(temporary_said(), "'ld的姓名'"));
	g_assert_cmpint(temporary_act(t.office, remedy, "answer", NULL), ==, 0);
	g_assert_true(last_has(t.office, remedy, "alone", NULL));
	temporary_close(&t);
}

int main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/review/pieces", test_pieces);
	g_test_add_func("/review/known", test_known);
	g_test_add_func("/review/staff", test_staff);
	g_test_add_func("/review/signed", test_signed);
	return g_test_run();
}
