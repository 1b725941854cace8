#include "base/date.h"
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

int main(int argc, char **argv)
{
	setlocale(LC_ALL, "C.UTF-8");
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/caserow/usual", test_usual);
	g_test_add_func("/caserow/urgency", test_urgency);
	return g_test_run();
}
