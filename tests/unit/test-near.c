#include "cmd/near.h"
#include <stdint.h>

static void test_distance(void)
{
	static const struct {
		const char *a, *b;
		int distance;
	} CASES[] = {
	    {"", "", 0},
	    {"assign", "assign", 0},
	    {"asign", "assign", 1},
	    {"assgin", "assign", 1},
	    {"assigned", "assign", 2},
	    {"", "due", 3},
	    {"cat", "dog", 3},
	    {"后勤处", "后勤部", 1},
	    {"后勤处", "处勤后", 2},
	};
	for (size_t i = 0; i < G_N_ELEMENTS(CASES); i++) {
		g_assert_cmpint(near_distance(CASES[i].a, CASES[i].b), ==, CASES[i].distance);
		g_assert_cmpint(near_distance(CASES[i].b, CASES[i].a), ==, CASES[i].distance);
	}
}

/* Texts longer than any word are far from everything, and cost nothing. */
static void test_long(void)
{
	g_autofree char *text = g_strnfill(100000, 'x');
	g_assert_cmpint(near_distance(text, "list"), >, 20);
	g_assert_cmpint(near_distance("list", text), >, 20);
}

static void test_word(void)
{
	static const struct {
		const char *word, *near;
	} CASES[] = {
	    {"asign", "assign"},
	    {"ass", "assign"},
	    {"lst", "list"},
	    {"calendr", "calendar"},
	    {"close", "close"},
	    {"frobnicate", NULL},
	    {"", NULL},
	    {"x", NULL},
	    {"xyz", NULL},
	};
	static const char *const WORDS[] = {"assign", "list", "calendar", "close", "show"};
	g_autoptr(GPtrArray) words = g_ptr_array_new();
	for (size_t i = 0; i < G_N_ELEMENTS(WORDS); i++)
		g_ptr_array_add(words, (void *)(uintptr_t)WORDS[i]);
	for (size_t i = 0; i < G_N_ELEMENTS(CASES); i++)
		g_assert_cmpstr(near_word(CASES[i].word, words), ==, CASES[i].near);
}

int main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/near/distance", test_distance);
	g_test_add_func("/near/long", test_long);
	g_test_add_func("/near/word", test_word);
	return g_test_run();
}
