#include "base/date.h"
#include "domain/turn.h"
#include "office/board.h"
#include "office/vocabulary.h"
#include "temporary.h"
#include <string.h>

/* Whose day has which sections, where there is something in them. */
static const struct {
	const char *login, *roles, *unit;
	const char *sections; /* parted by "; " */
} PEOPLE[] = {
    {"clerk", "clerk", NULL,
        "given back by the unit; not assigned yet; not signed for by the unit; approved, to be sent"},
    {"handler", "handler", "logistics", "not signed for by the unit; to be drafted"},
    {"head", "head", "logistics", "to countersign; not signed for by the unit; to be drafted"},
    {"boss", "supervisor", NULL,
        "waiting for a signature; to countersign; waiting for an instruction; extensions asked for; not accepted, to "
        "be "
        "approved; given "
        "back by the unit; not assigned yet; not signed for by the unit; approved, to be sent"},
    {"leader", "leader", NULL,
        "waiting for a signature; to countersign; waiting for an instruction; extensions asked for"},
    {"discipline", "discipline", NULL, "handed over, to be taken up; accusations"},
    {"auditor", "auditor", NULL, ""},
    {"disclosure", "disclosure", NULL, ""},
};

static int64_t accepted(struct office *office, const char *subject)
{
	g_autofree char *word = g_strconcat("subject=", subject, NULL);
	int64_t id = temporary_letter(office, "2022-03-01", word, NULL);
	g_assert_cmpint(temporary_act(office, id, "accept", NULL), ==, 0);
	return id;
}

static int64_t assigned(struct office *office, const char *subject)
{
	int64_t id = accepted(office, subject);
	g_assert_cmpint(temporary_act(office, id, "assign", "unit=logistics", NULL), ==, 0);
	return id;
}

/* One of everything. */
static void fill(struct temporary *t)
{
	struct office *office = t->office;
	int64_t id = accepted(office, "to assign");
	id = assigned(office, "to sign for");
	id = assigned(office, "to draft");
	temporary_act(office, id, "sign", NULL);
	temporary_act(office, id, "ask-extension", "reason=r", NULL);
	id = assigned(office, "to countersign");
	temporary_act(office, id, "sign", NULL);
	temporary_act(office, id, "draft", "text=t", "countersign=yes", NULL);
	id = accepted(office, "to be signed");
	temporary_act(office, id, "draft", "text=t", NULL);
	id = accepted(office, "to send");
	temporary_act(office, id, "draft", "text=t", NULL);
	OWN(office) boss = temporary_as(t, "boss");
	g_assert_cmpint(temporary_act(boss, id, "approve", NULL), ==, 0);
	id = assigned(office, "given back");
	temporary_act(office, id, "return", "reason=r", NULL);
	id = accepted(office, "to instruct");
	temporary_act(office, id, "propose", "text=t", NULL);
	id = temporary_letter(office, "2022-03-01", "subject=refused", NULL);
	g_assert_cmpint(temporary_act(office, id, "refuse", "reason=r", NULL), ==, 0);
	temporary_letter(office, "2022-03-01", "subject=accused", "class=accuse", NULL);
	/* by the head of the office, so that the discipline office has to learn of it */
	id = temporary_letter(boss, "2022-03-01", "subject=handed", "class=accuse", NULL);
	g_assert_cmpint(temporary_act(boss, id, "transfer", "reason=r", NULL), ==, 0);
}

static char *sections_of(struct office *office)
{
	g_autoptr(GError) error = NULL;
	OWN(board) board = board_load(office, 3, 10, &error);
	g_assert_no_error(error);
	GString *text = g_string_new(NULL);
	for (unsigned i = 0; i < board->sections->len; i++) {
		const struct board_section *section = g_ptr_array_index(board->sections, i);
		g_assert_cmpint(section->count, >, 0);
		g_assert_cmpint(section->count, ==, section->rows->len);
		g_string_append_printf(text, "%s%s", text->len ? "; " : "", section->title);
	}
	return g_string_free(text, FALSE);
}

static void test_roles(void)
{
	struct temporary temporary;
	GError *error = NULL;
	temporary_open(&temporary, "2022-03-01");
	vocabulary_add(temporary.office, LIST_UNIT, "logistics", "Logistics", &error);
	g_assert_no_error(error);
	for (size_t i = 0; i < G_N_ELEMENTS(PEOPLE); i++)
		temporary_staff(temporary.office, PEOPLE[i].login, PEOPLE[i].roles, PEOPLE[i].unit);
	fill(&temporary);
	for (size_t i = 0; i < G_N_ELEMENTS(PEOPLE); i++) {
		OWN(office) office = temporary_as(&temporary, PEOPLE[i].login);
		g_autofree char *sections = sections_of(office);
		g_test_message("%s", PEOPLE[i].login);
		g_assert_cmpstr(sections, ==, PEOPLE[i].sections);
	}
	temporary_close(&temporary);
}

/* Every role that acts on cases every day has one. */
static void test_sections(void)
{
	for (unsigned role = 1; role <= ROLE_ALL; role <<= 1) {
		g_autofree const char **titles = board_titles(role);
		g_assert_cmpint(titles[0] != NULL, ==, !(role & (ROLE_AUDITOR | ROLE_ADMIN)));
	}
}

/* What the filter WORDS lists of what is the person's turn. */
static int64_t listed(struct office *office, const char *words)
{
	g_autofree char *all = g_strjoin(" ", words, turn_words(office_person(office)->roles), NULL);
	OWN(filter) filter = filter_parse(all, NULL);
	return find_count(office, filter, 0, NULL);
}

/* Every count of the head is the length of the list that says the same, on every day, whatever is shown of it. */
static void test_counts(void)
{
	struct temporary t;
	GError *error = NULL;
	int64_t id = 0;
	temporary_open(&t, "2022-03-01");
	vocabulary_add(t.office, LIST_UNIT, "logistics", "Logistics", &error);
	temporary_staff(t.office, "boss", "supervisor", NULL);
	fill(&t);
	g_assert_true(record_open(t.office, KIND_APPLICATION,
	    WORDS("applicant=Li", "type=natural", "via=in_person", "arrived=2022-03-01", "request=tenders"), &id, &error));
	for (char **day = WORDS("2022-03-01", "2022-03-03", "2022-03-08", "2022-03-10", "2022-03-25"); *day; day++) {
		temporary_day(&t, *day);
		OWN(board) board = board_load(t.office, 3, 2, &error);
		g_assert_no_error(error);
		g_test_message("%s", *day);
		g_assert_cmpint(board->overdue_count, ==, listed(t.office, "overdue"));
		g_assert_cmpint(board->overdue_count + board->today_count, ==, listed(t.office, "due<=0"));
		g_assert_cmpint(board->overdue_count + board->today_count + board->soon_count, ==, listed(t.office, "due<=3"));
		g_assert_cmpint(board->approve_count, ==, listed(t.office, "waits:approve"));
		g_assert_cmpint(board->leader_count, ==, listed(t.office, "waits:leader"));
		g_assert_cmpint(board->steps_count, ==, board->steps->len);
		g_assert_cmpint(board->due_today->len, ==, MIN(board->today_count, 2));
		g_assert_cmpint(board->due_soon->len, ==, MIN(board->soon_count, 2));
	}
	temporary_close(&t);
}

/* A window that is about to close puts a case among the steps, and its day is the one that is shown there; what the
 * case answers for in the end comes later. */
static void test_window(void)
{
	struct temporary t;
	g_autoptr(GError) error = NULL;
	int64_t id = 0;
	temporary_open(&t, "2022-03-01");
	g_assert_true(record_open(t.office, KIND_APPLICATION,
	    WORDS("applicant=Li", "type=natural", "via=in_person", "arrived=2022-03-01", "request=tenders"), &id, &error));
	temporary_day(&t, "2022-03-08");
	OWN(board) board = board_load(t.office, 3, 10, &error);
	g_assert_no_error(error);
	g_assert_cmpint(board->soon_count, ==, 0);
	g_assert_cmpint(board->steps_count, ==, 1);
	const struct case_row *row = g_ptr_array_index(board->steps, 0);
	g_assert_true(row->inner);
	g_assert_cmpstr(row->next_code, ==, "D1");
	g_assert_cmpint(row->next_on, ==, date_parse("2022-03-10"));
	g_assert_cmpint(row->next_unit, ==, UNIT_WORKING_DAYS);
	temporary_close(&t);
}

/* What waits for the secrecy review says by when that is due, also where it is late; the answer has its own day among
 * what is due. */
static void test_review(void)
{
	struct temporary t;
	g_autoptr(GError) error = NULL;
	int64_t id = 0;
	temporary_open(&t, "2022-03-01");
	g_assert_true(record_open(t.office, KIND_APPLICATION,
	    WORDS("applicant=Li", "type=natural", "via=in_person", "arrived=2022-03-01", "request=tenders"), &id, &error));
	g_assert_cmpint(temporary_act(t.office, id, "search", "result=found", NULL), ==, 0);
	temporary_staff(t.office, "bao", "secrecy", NULL);
	for (char **day = WORDS("2022-03-02", "2022-03-14"); *day; day++) {
		temporary_day(&t, *day);
		OWN(office) office = temporary_as(&t, "bao");
		OWN(board) board = board_load(office, 3, 10, &error);
		g_assert_no_error(error);
		g_assert_cmpint(board->sections->len, ==, 1);
		const struct board_section *section = g_ptr_array_index(board->sections, 0);
		const struct case_row *row = g_ptr_array_index(section->rows, 0);
		g_assert_cmpstr(row->next_code, ==, "D7");
		g_assert_cmpint(row->next_on, ==, date_parse("2022-03-04"));
		g_assert_cmpint(row->next_unit, ==, UNIT_WORKING_DAYS);
		g_assert_true(row->inner);
		g_assert_cmpint(board->overdue_count, ==, 0);
	}
	temporary_close(&t);
}

int main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/board/roles", test_roles);
	g_test_add_func("/board/sections", test_sections);
	g_test_add_func("/board/counts", test_counts);
	g_test_add_func("/board/window", test_window);
	g_test_add_func("/board/review", test_review);
	return g_test_run();
}
