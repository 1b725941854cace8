#include "base/date.h"
#include "cmd/said.h"
#include "temporary.h"
#include "ui/casekinds.h"
#include "ui/caserow.h"
#include <locale.h>
#include <string.h>

static bool is_column(const char *key)
{
	for (const struct columns_def *def = CASEROW_COLUMNS; def->key; def++)
		if (!strcmp(def->key, key))
			return true;
	return false;
}

/* What is shown at every width exists, fits, and always tells the due day, the number and the matter. */
static void test_usual(void)
{
	for (int at = 0; at <= (300 - 40) * (KIND_COUNT + 1); at++) {
		int cells = 40 + at / (KIND_COUNT + 1);
		const char *usual = casekind_columns((enum kind)(at % (KIND_COUNT + 1)), cells);
		struct columns columns = columns_fit(CASEROW_COLUMNS, usual, 2, cells - 1);
		g_auto(GStrv) keys = g_strsplit(usual, ",", -1);
		g_assert_cmpint(columns.count, ==, (int)g_strv_length(keys));
		for (char **key = keys; *key; key++)
			g_assert_true(is_column(*key));
		g_assert_true(g_strv_contains((const char *const *)keys, "due"));
		g_assert_true(g_strv_contains((const char *const *)keys, "number"));
		g_assert_true(g_strv_contains((const char *const *)keys, "subject"));
		int last = columns.count - 1;
		g_assert_cmpint(columns.col[last] + columns.cells[last], <=, cells - 1);
	}
}

static void test_urgency(void)
{
	static const struct {
		int next, today;
		bool inner;
		enum urgency urgency;
		enum style style;
	} CASES[] = {
	    {.next = DATE_NONE, .today = 100, .urgency = URGENCY_NONE, .style = STYLE_PLAIN},
	    {.next = 101, .today = 100, .urgency = URGENCY_NONE, .style = STYLE_PLAIN},
	    {.next = 100, .today = 100, .urgency = URGENCY_TODAY, .style = STYLE_WARN},
	    {.next = 99, .today = 100, .urgency = URGENCY_OVERDUE, .style = STYLE_ALARM},
	    {.next = 99, .today = 100, .inner = true, .urgency = URGENCY_TODAY, .style = STYLE_WARN},
	};
	for (size_t i = 0; i < G_N_ELEMENTS(CASES); i++) {
		struct case_row row = {.next_on = CASES[i].next, .inner = CASES[i].inner};
		g_assert_cmpint(caserow_urgency(&row, CASES[i].today), ==, CASES[i].urgency);
		g_assert_cmpint(caserow_style(CASES[i].urgency), ==, CASES[i].style);
	}
}

/* That the days left may still change stands in a row, but where it is so of all rows and the screen says it once. */
static void test_awaited(void)
{
	static const struct {
		const char *today, *next, *due;
		bool held, once;
	} CASES[] = {
	    {.today = "2026-11-30", .next = "2026-12-01", .due = "~1wd left"},
	    {.today = "2026-12-01", .next = "2026-12-02", .due = "1wd left", .once = true},
	    {.today = "2026-12-01", .next = "2026-12-02", .due = "~1wd left", .held = true, .once = true},
	};
	for (size_t i = 0; i < G_N_ELEMENTS(CASES); i++) {
		struct temporary t;
		char code[] = "D2";
		int next = date_parse(CASES[i].next);
		temporary_open(&t, CASES[i].today);
		struct case_row row = {.next_on = next, .due_on = next, .due_met_on = DATE_NONE, .provisional = true};
		row.next_code = row.due_code = CASES[i].held ? code : NULL;
		row.held_until = CASES[i].held ? next : DATE_NONE;
		g_autofree char *due = caserow_text(t.office, &row, "due");
		g_autofree char *once = said_awaited(office_calendar(t.office), office_today(t.office));
		g_assert_cmpstr(due, ==, CASES[i].due);
		g_assert_cmpint(once != NULL, ==, CASES[i].once);
		temporary_close(&t);
	}
}

int main(int argc, char **argv)
{
	setlocale(LC_ALL, "C.UTF-8");
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/caserow/usual", test_usual);
	g_test_add_func("/caserow/urgency", test_urgency);
	g_test_add_func("/caserow/awaited", test_awaited);
	return g_test_run();
}
