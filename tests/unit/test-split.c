#include "base/fail.h"
#include "cmd/split.h"

static void test_words(void)
{
	static const struct {
		const char *line, *words; /* joined by bars */
	} CASES[] = {
	    {"", ""},
	    {"   ", ""},
	    {"list", "list"},
	    {"  list   state:open ", "list|state:open"},
	    {"list　状态:未办结　食堂", "list|状态:未办结|食堂"},
	    {"note 17 text='two words'", "note|17|text=two words"},
	    {"note 17 text=\"two 'words'\"", "note|17|text=two 'words'"},
	    {"note 17 text=“两 个 词”", "note|17|text=两 个 词"},
	    {"note 17 text=‘两 个’词", "note|17|text=两 个词"},
	    {"a\\ b c", "a b|c"},
	    {"a\\'b", "a'b"},
	    {"'a\\b'", "a\\b"},
	    {"\"a\\\"b\"", "a\"b"},
	    {"'' x", "|x"},
	    {"a\\", "a\\"},
	    {"tab\there", "tab|here"},
	    {"line\nend", "line|end"},
	};
	for (size_t i = 0; i < G_N_ELEMENTS(CASES); i++) {
		g_autoptr(GError) error = NULL;
		g_auto(GStrv) words = split_words(CASES[i].line, &error);
		g_assert_no_error(error);
		g_autofree char *joined = g_strjoinv("|", words);
		g_assert_cmpstr(joined, ==, CASES[i].words);
	}
}

static void test_open_quotes(void)
{
	static const char *const LINES[] = {"note 17 text='two", "\"", "“未完", "'a\" b"};
	for (size_t i = 0; i < G_N_ELEMENTS(LINES); i++) {
		g_autoptr(GError) error = NULL;
		g_assert_null(split_words(LINES[i], &error));
		g_assert_error(error, FAIL, FAIL_USAGE);
	}
}

int main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/split/words", test_words);
	g_test_add_func("/split/open-quotes", test_open_quotes);
	return g_test_run();
}
