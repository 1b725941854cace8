#include "base/fail.h"
#include "domain/counters.h"

static const char LIST[] =
    "[news]\nlabel=news\nlabel[zh]=新闻\ncounter[zh]=条\ngroup=site\n"
    "[all]\nlabel=all\ngroup=congress\n[one]\nlabel=one\npart-of=all\n[two]\nlabel=two\npart-of=all\n";

static void test_list(void)
{
	g_autoptr(GError) error = NULL;
	g_autoptr(GPtrArray) english = counters_parse(LIST, "en", &error), chinese = counters_parse(LIST, "zh", &error);
	g_assert_no_error(error);
	const struct counter *news = chinese->pdata[0], *plain = english->pdata[0];
	g_assert_cmpstr(news->label, ==, "新闻");
	g_assert_cmpstr(news->word, ==, "条");
	g_assert_cmpstr(plain->label, ==, "news");
	g_assert_null(plain->word);
	g_assert_cmpint(counters_place(english, "two"), ==, 3);
	g_assert_cmpint(counters_place(english, "three"), ==, -1);
}

/* What is no list, with the section that the message names. */
static void test_mistakes(void)
{
	static const char *const WRONG[][2] = {
	    {"[a]\ngroup=g\n", "[a]"},
	    {"[a]\nlabel=a\n", "[a]"},
	    {"[a]\nlabel=a\ngroup=g\n[b]\nlabel=b\npart-of=c\n", "[b]"},
	    {"[a]\nlabel=a\ngroup=g\n[b]\nlabel=b\npart-of=a\ngroup=g\n", "[b]"},
	    {"[a]\nlabel=a\ngroup=g\n[b]\nlabel=b\npart-of=a\n[c]\nlabel=c\npart-of=b\n", "[c]"},
	    {"no list", "[]"},
	};
	for (size_t i = 0; i < G_N_ELEMENTS(WRONG); i++) {
		g_autoptr(GError) error = NULL;
		g_assert_null(counters_parse(WRONG[i][0], "en", &error));
		g_assert_error(error, FAIL, FAIL_REFUSED);
		g_assert_nonnull(g_strrstr(error->message, WRONG[i][1]));
	}
}

/* Values of news, all, one, two: -1 is not entered. */
static void test_sums(void)
{
	static const struct {
		int64_t values[4];
		const char *says; /* NULL: it holds */
	} CASES[] = {
	    {{-1, -1, -1, -1}, NULL},
	    {{5, -1, -1, -1}, NULL},
	    {{-1, 58, -1, -1}, NULL},
	    {{-1, 58, 41, 17}, NULL},
	    {{-1, 41, 41, -1}, NULL},
	    {{-1, 0, 0, 0}, NULL},
	    {{-1, 58, 41, 11}, "all=58 is not the sum of its parts, which is 52: one=41 + two=11"},
	    {{-1, 58, 41, -1}, "all=58 is not the sum of its parts, which is 41: one=41; missing: two="},
	    {{-1, 40, 41, -1}, "all=40 is not the sum of its parts, which is 41: one=41"},
	    {{-1, -1, 41, 11}, "all= is missing: the sum of its parts is 52: one=41 + two=11"},
	};
	g_autoptr(GPtrArray) counters = counters_parse(LIST, "en", NULL);
	for (size_t i = 0; i < G_N_ELEMENTS(CASES); i++) {
		g_autoptr(GError) error = NULL;
		bool holds = counters_check(counters, CASES[i].values, &error);
		g_assert_cmpstr(holds ? NULL : error->message, ==, CASES[i].says);
	}
}

static void test_number(void)
{
	static const struct {
		const char *text;
		int64_t value; /* -1: none */
	} CASES[] = {{"0", 0}, {"58", 58}, {"44,968", 44968}, {"1,234,567", 1234567}, {"", -1}, {"-1", -1}, {"4.5", -1},
	    {"58件", -1}, {" 5", -1}, {"9999999999999", -1}};
	for (size_t i = 0; i < G_N_ELEMENTS(CASES); i++) {
		int64_t value = -1;
		g_autoptr(GError) error = NULL;
		bool taken = counter_number("news", CASES[i].text, &value, &error);
		g_assert_cmpint(taken ? value : -1, ==, CASES[i].value);
		g_assert_true(taken || g_error_matches(error, FAIL, FAIL_USAGE));
	}
}

int main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/counters/list", test_list);
	g_test_add_func("/counters/mistakes", test_mistakes);
	g_test_add_func("/counters/sums", test_sums);
	g_test_add_func("/counters/number", test_number);
	return g_test_run();
}
