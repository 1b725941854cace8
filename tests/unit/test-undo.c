#include "base/date.h"
#include "base/fail.h"
#include "domain/deadline.h"
#include "office/find.h"
#include "office/record.h"
#include "office/staff.h"
#include "office/vocabulary.h"
#include "temporary.h"
#include <string.h>

static void must(int status)
{
	g_assert_cmpstr(status ? temporary_said() : "", ==, "");
}

/* Everything about a case that people see, as one text. */
static char *picture(struct office *office, int64_t id)
{
	g_autoptr(GError) error = NULL;
	OWN(dossier) dossier = dossier_open(office, id, &error);
	g_assert_no_error(error);
	const struct casefile *file = dossier->file;
	GString *text = g_string_new(state_name(file->state));
	g_string_append_printf(text, " %s %s %s %s %s %d", file->unit, file->draft, file->reply, file->category,
	    file->linked, file->reminders);
	for (int fact = 0; fact < FACT_COUNT; fact++)
		g_string_append_printf(text, " %d", file->facts[fact]);
	for (unsigned i = 0; i < dossier->clocks->len; i++) {
		const struct clock *clock = dossier->clocks->pdata[i];
		g_string_append_printf(text, " %s:%d:%d:%d", clock->rule->id, clock->due.on, clock->met_on, clock->cancelled);
	}
	struct case_row *row = find_row(office, id, &error);
	g_assert_no_error(error);
	g_string_append_printf(text, " row %s %d %d", state_name(row->state), row->due_on, row->next_on);
	case_row_free(row);
	return g_string_free(text, FALSE);
}

/* Undo step by step gives every picture back, redo step by step brings every one again. */
static void test_back_and_forth(void)
{
	static const struct {
		const char *type, *word;
	} STEPS[] = {
	    {.type = "accept", .word = "told=2022-03-01"},
	    {.type = "assign", .word = "unit=后勤处"},
	    {.type = "remind"},
	    {.type = "extend", .word = "reason=x"},
	    {.type = "draft", .word = "text=答复"},
	    {.type = "correct", .word = "category=life"},
	    {.type = "approve"},
	    {.type = "reply", .word = "via=email"},
	    {.type = "close"},
	};
	struct temporary t;
	char *pictures[G_N_ELEMENTS(STEPS) + 1];
	g_autoptr(GError) error = NULL;
	temporary_open(&t, "2022-03-01");
	g_assert_true(vocabulary_add(t.office, LIST_UNIT, NULL, "后勤处", NULL));
	int64_t id = temporary_letter(t.office, "2022-03-01", NULL);
	for (size_t i = 0; i < G_N_ELEMENTS(STEPS); i++) {
		pictures[i] = picture(t.office, id);
		const char *reason = !strcmp(STEPS[i].type, "correct") ? "reason=有误" : NULL;
		must(temporary_act(t.office, id, STEPS[i].type, STEPS[i].word, reason, NULL));
	}
	pictures[G_N_ELEMENTS(STEPS)] = picture(t.office, id);
	for (size_t i = G_N_ELEMENTS(STEPS); i-- > 0;) {
		g_autofree char *what = NULL;
		record_undo(t.office, id, &what, &error);
		g_assert_no_error(error);
		g_autofree char *now = picture(t.office, id);
		g_assert_cmpstr(now, ==, pictures[i]);
		g_assert_nonnull(strstr(what, "2022-03-01"));
	}
	g_assert_false(record_undo(t.office, id, NULL, &error));
	g_assert_error(error, FAIL, FAIL_REFUSED);
	g_clear_error(&error);
	for (size_t i = 0; i < G_N_ELEMENTS(STEPS); i++) {
		record_redo(t.office, id, NULL, &error);
		g_assert_no_error(error);
		g_autofree char *now = picture(t.office, id);
		g_assert_cmpstr(now, ==, pictures[i + 1]);
	}
	g_assert_false(record_redo(t.office, id, NULL, &error));
	g_assert_error(error, FAIL, FAIL_REFUSED);
	for (size_t i = 0; i <= G_N_ELEMENTS(STEPS); i++)
		g_free(pictures[i]);
	temporary_sound(t.office);
	temporary_close(&t);
}

/* A new step ends what could be brought back. */
static void test_new_step(void)
{
	struct temporary t;
	temporary_open(&t, "2022-03-01");
	int64_t id = temporary_letter(t.office, "2022-03-01", NULL);
	must(temporary_act(t.office, id, "accept", NULL));
	g_assert_true(record_undo(t.office, id, NULL, NULL));
	must(temporary_act(t.office, id, "refuse", "reason=x", NULL));
	g_assert_false(record_redo(t.office, id, NULL, NULL));
	temporary_sound(t.office);
	temporary_close(&t);
}

/* Without a number it is the person's own last act, whatever others did since. */
static void test_own_last(void)
{
	struct temporary t;
	g_autoptr(GError) error = NULL;
	temporary_open(&t, "2022-03-01");
	temporary_staff(t.office, "wang", "clerk", NULL);
	temporary_staff(t.office, "zhao", "auditor", NULL);
	int64_t mine = temporary_letter(t.office, "2022-03-01", NULL);
	must(temporary_act(t.office, mine, "accept", NULL));
	struct office *wang = temporary_as(&t, "wang");
	int64_t theirs = temporary_letter(wang, "2022-03-01", NULL);
	must(temporary_act(wang, theirs, "accept", NULL));
	g_autofree char *what = NULL;
	g_assert_true(record_undo(t.office, 0, &what, NULL));
	g_assert_true(g_str_has_prefix(what, "信〔2022〕1号, accepted"));
	struct case_row *row = find_row(t.office, mine, NULL);
	g_assert_cmpint(row->state, ==, STATE_REGISTERED);
	case_row_free(row);
	struct office *zhao = temporary_as(&t, "zhao");
	g_assert_false(record_undo(zhao, 0, NULL, &error));
	g_assert_error(error, FAIL, FAIL_NOT_FOUND);
	g_clear_error(&error);
	g_assert_false(record_undo(zhao, theirs, NULL, &error));
	g_assert_error(error, FAIL, FAIL_NOT_PERMITTED);
	office_close(zhao);
	office_close(wang);
	temporary_close(&t);
}

/* Only who may do it may take it back. */
static void test_rights(void)
{
	struct temporary t;
	g_autoptr(GError) error = NULL;
	temporary_open(&t, "2022-03-01");
	temporary_staff(t.office, "wang", "clerk", NULL);
	int64_t id = temporary_letter(t.office, "2022-03-01", NULL);
	must(temporary_act(t.office, id, "accept", NULL));
	must(temporary_act(t.office, id, "draft", "text=答复", NULL));
	must(temporary_act(t.office, id, "approve", NULL));
	struct office *wang = temporary_as(&t, "wang");
	g_assert_false(record_undo(wang, id, NULL, &error));
	g_assert_error(error, FAIL, FAIL_NOT_PERMITTED);
	office_close(wang);
	temporary_close(&t);
}

/* The case that took another in hears of it when that is taken back. */
static void test_merge(void)
{
	struct temporary t;
	temporary_open(&t, "2022-03-01");
	int64_t first = temporary_letter(t.office, "2022-03-01", NULL);
	int64_t second = temporary_letter(t.office, "2022-03-01", NULL);
	static const char *const MARKS[] = {"merged", "unmerged", "merged", "unmerged", "merged"};
	must(temporary_act(t.office, second, "merge", "into=1", NULL));
	/* without a number it is the merging that is taken back, not the note of it */
	g_assert_true(record_undo(t.office, 0, NULL, NULL));
	g_assert_true(record_redo(t.office, second, NULL, NULL));
	must(temporary_act(t.office, second, "unmerge", "reason=另案", NULL));
	g_assert_true(record_undo(t.office, second, NULL, NULL));
	OWN(dossier) target = dossier_open(t.office, first, NULL);
	g_assert_cmpuint(target->events->len, ==, 1 + G_N_ELEMENTS(MARKS));
	for (size_t i = 0; i < G_N_ELEMENTS(MARKS); i++)
		g_assert_cmpstr(event_text(target->events->pdata[i + 1], MARKS[i]), ==, "L2022-2");
	OWN(dossier) merged = dossier_open(t.office, second, NULL);
	g_assert_cmpint(merged->file->state, ==, STATE_MERGED);
	temporary_sound(t.office);
	temporary_close(&t);
}

/* The places of two visits that change them, and that they are no kin by that. */
static void assert_places(struct office *office, const int64_t *visits, const char *first, const char *second)
{
	for (int i = 0; i < 2; i++) {
		OWN(dossier) dossier = dossier_open(office, visits[i], NULL);
		g_autofree char *day = date_format(dossier->file->facts[FACT_SESSION]);
		g_autofree char *place = g_strdup_printf("%s %s", day, dossier->file->slot);
		g_assert_cmpstr(place, ==, i ? second : first);
		g_assert_null(dossier->file->kin);
	}
}

/* Two visits that changed places are brought back together, whichever of the two is named, while nothing came behind it
 * in either. */
static void test_swap(void)
{
	static const char *const A = "2022-03-09 14:30", *const B = "2022-03-16 14:30";
	struct temporary t;
	g_autoptr(GError) error = NULL;
	int64_t visits[2];
	temporary_open(&t, "2022-03-01");
	temporary_staff(t.office, "wang", "clerk", NULL);
	for (int i = 0; i < 2; i++) {
		const char *session = i ? "session=2022-03-16" : "session=2022-03-09";
		temporary_reception(t.office, session + strlen("session="));
		char **words = WORDS("received=2022-03-01", session, "visitor=v", "matter=m");
		g_assert_true(record_open(t.office, KIND_VISIT, words, &visits[i], NULL));
	}
	must(temporary_act(t.office, visits[0], "rebook", "swap=V2022-2", NULL));
	assert_places(t.office, visits, B, A);
	for (int i = 0; i < 2; i++) {
		g_assert_true(record_undo(t.office, visits[i], NULL, &error));
		assert_places(t.office, visits, A, B);
		g_assert_true(record_redo(t.office, visits[1 - i], NULL, &error));
		assert_places(t.office, visits, B, A);
	}
	must(temporary_act(t.office, visits[1], "note", "text=t", NULL));
	g_assert_false(record_undo(t.office, visits[0], NULL, &error));
	g_assert_error(error, FAIL, FAIL_REFUSED);
	g_clear_error(&error);
	g_assert_true(record_undo(t.office, visits[1], NULL, NULL));
	/* what was moved with another case than one sees does not move alone */
	must(temporary_act(t.office, visits[1], "correct", "class=accuse", "reason=r", NULL));
	struct office *wang = temporary_as(&t, "wang");
	g_assert_false(record_undo(wang, visits[0], NULL, &error));
	g_assert_error(error, FAIL, FAIL_NOT_FOUND);
	g_assert_cmpint(temporary_act(wang, visits[0], "rebook", "swap=V2022-2", NULL), ==, 3);
	office_close(wang);
	assert_places(t.office, visits, B, A);
	temporary_sound(t.office);
	temporary_close(&t);
}

int main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/undo/back-and-forth", test_back_and_forth);
	g_test_add_func("/undo/new-step", test_new_step);
	g_test_add_func("/undo/own-last", test_own_last);
	g_test_add_func("/undo/rights", test_rights);
	g_test_add_func("/undo/merge", test_merge);
	g_test_add_func("/undo/swap", test_swap);
	return g_test_run();
}
