#include "base/fail.h"
#include "cmd/options.h"
#include <string.h>

static struct options *read_line(const char *line, char ***argv, GError **error)
{
	g_autofree char *whole = g_strconcat("docket", *line ? " " : "", line, NULL);
	*argv = g_strsplit(whole, " ", -1);
	return options_read(*argv, error);
}

static void test_words(void)
{
	static const struct {
		const char *line, *words, *file, *format;
	} CASES[] = {
	    {"", "", NULL, NULL},
	    {"list", "list", NULL, NULL},
	    {"--register a.db list", "list", "a.db", NULL},
	    {"list --register a.db --format json x", "list x", "a.db", "json"},
	    {"list --register=a.db --format=", "list", "a.db", ""},
	    {"--format a --format b list", "list", NULL, "b"},
	    {"list -- --format json", "list -- --format json", NULL, NULL},
	    {"import x --dry-run --formats", "import x --dry-run --formats", NULL, NULL},
	    {"--help", "help", NULL, NULL},
	    {"assign --help", "help assign", NULL, NULL},
	    {"--version list", "version", NULL, NULL},
	};
	for (size_t i = 0; i < G_N_ELEMENTS(CASES); i++) {
		g_auto(GStrv) argv = NULL;
		OWN(options) options = read_line(CASES[i].line, &argv, NULL);
		g_assert_nonnull(options);
		g_autofree char *words = g_strjoinv(" ", options->words);
		g_assert_cmpstr(words, ==, CASES[i].words);
		g_assert_cmpstr(options->values[OPTION_REGISTER], ==, CASES[i].file);
		g_assert_cmpstr(options->values[OPTION_FORMAT], ==, CASES[i].format);
	}
}

static void test_wrong(void)
{
	static const char *const LINES[] = {
	    "--register", "list --today", "--lang fr", "--plain=yes", "--lang=", "x \xe4\xbf"};
	for (size_t i = 0; i < G_N_ELEMENTS(LINES); i++) {
		g_autoptr(GError) error = NULL;
		g_auto(GStrv) argv = NULL;
		g_assert_null(read_line(LINES[i], &argv, &error));
		g_assert_error(error, FAIL, FAIL_USAGE);
	}
}

static void test_variables(void)
{
	g_auto(GStrv) argv = NULL;
	g_setenv("DOCKET_REGISTER", "of-variable.db", TRUE);
	g_setenv("DOCKET_LANG", "en", TRUE);
	OWN(options) options = read_line("list", &argv, NULL);
	g_assert_cmpstr(options->values[OPTION_REGISTER], ==, "of-variable.db");
	g_assert_cmpstr(options_language(argv), ==, "en");
	g_auto(GStrv) over = NULL;
	OWN(options) given = read_line("--register a.db --lang zh list", &over, NULL);
	g_assert_cmpstr(given->values[OPTION_REGISTER], ==, "a.db");
	g_assert_cmpstr(options_language(over), ==, "zh");
	g_auto(GStrv) unknown = g_strsplit("docket --lang fr list", " ", -1);
	g_assert_cmpstr(options_language(unknown), ==, "en");
	g_setenv("DOCKET_LANG", "fr", TRUE);
	g_auto(GStrv) plain = NULL;
	g_assert_null(read_line("list", &plain, NULL));
	g_assert_cmpstr(options_language(plain), ==, "zh");
	g_unsetenv("DOCKET_REGISTER");
	g_unsetenv("DOCKET_LANG");
}

static void test_register(void)
{
	g_auto(GStrv) argv = NULL;
	OWN(options) options = read_line("list", &argv, NULL);
	g_autofree char *usual = options_register(options, NULL), *demo = options_register(options, "demo.db");
	g_assert_true(g_str_has_suffix(usual, "/docket/register.db"));
	g_assert_true(g_str_has_suffix(demo, "/docket/demo.db"));
	options->values[OPTION_REGISTER] = "a.db";
	g_autofree char *named = options_register(options, "demo.db");
	g_assert_cmpstr(named, ==, "a.db");
}

int main(int argc, char **argv)
{
	for (int i = 0; i < OPTION_COUNT; i++)
		if (OPTIONS[i].variable)
			g_unsetenv(OPTIONS[i].variable);
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/options/words", test_words);
	g_test_add_func("/options/wrong", test_wrong);
	g_test_add_func("/options/variables", test_variables);
	g_test_add_func("/options/register", test_register);
	return g_test_run();
}
