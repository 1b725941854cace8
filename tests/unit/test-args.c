#include "base/fail.h"
#include "cmd/args.h"

static const struct argument ARGUMENTS[] = {
    {.name = "number", .kind = ARGUMENT_NUMBER, .needed = true},
    {.name = "unit", .kind = ARGUMENT_FIELD, .choices = "wd|cd"},
    {.name = "as-of", .kind = ARGUMENT_FIELD, .needed = true, .summary = "the day"},
    {.name = "dry-run", .kind = ARGUMENT_FLAG},
    {.name = "more", .kind = ARGUMENT_WORDS},
    {0},
};

static const struct argument ONE[] = {{.name = "file", .kind = ARGUMENT_WORD}, {0}};

static const struct field FIELDS[] = {
    {.name = "reason", .title = "reason", .needed = true},
    {.name = "attachments", .title = "files", .type = FIELD_FILES, .needed = true},
    {0},
};

static const struct taken TAKEN = {.verb = "try", .arguments = ARGUMENTS};
static const struct taken TAKEN_ONE = {.verb = "one", .arguments = ONE};
static const struct taken TAKEN_FIELDS = {.verb = "act", .fields = FIELDS};

static struct args *read_line(const struct taken *taken, const char *line, char ***words, GError **error)
{
	*words = g_strsplit(line, " ", -1);
	return args_read(taken, **words ? *words : *words + g_strv_length(*words), error);
}

static void test_sorted(void)
{
	g_auto(GStrv) words = NULL;
	OWN(args) args = read_line(&TAKEN, "17 as-of=today --dry-run unit=cd 18 -3 a.b=c -- --x y=z", &words, NULL);
	g_assert_nonnull(args);
	g_assert_cmpstr(args_word(args, 0), ==, "17");
	g_assert_cmpstr(args_word(args, 1), ==, "18");
	g_assert_cmpstr(args_word(args, 2), ==, "-3");
	g_assert_cmpstr(args_word(args, 3), ==, "a.b=c");
	g_assert_cmpstr(args_word(args, 4), ==, "--x");
	g_assert_cmpstr(args_word(args, 5), ==, "y=z");
	g_assert_null(args_word(args, 6));
	g_assert_null(((char **)args->words->pdata)[6]);
	g_assert_cmpstr(args_field(args, "unit"), ==, "cd");
	g_assert_cmpstr(args_field(args, "as-of"), ==, "today");
	g_assert_null(args_field(args, "as"));
	g_assert_true(args_flag(args, "dry-run"));
	g_assert_false(args_flag(args, "dry"));
	g_assert_cmpuint(args->fields->len, ==, 2);
	g_assert_null(((char **)args->fields->pdata)[2]);
}

/* Nothing at all still ends like an array of words. */
static void test_empty(void)
{
	g_auto(GStrv) words = NULL;
	OWN(args) args = read_line(&TAKEN_ONE, "", &words, NULL);
	g_assert_nonnull(args);
	g_assert_null(((char **)args->words->pdata)[0]);
	g_assert_null(((char **)args->fields->pdata)[0]);
}

static void test_wrong(void)
{
	static const struct {
		const struct taken *taken;
		const char *line, *said;
	} CASES[] = {
	    {&TAKEN, "as-of=x", "try needs NUMBER: docket try NUMBER [unit=wd|cd] as-of= [--dry-run] [MORE...]"},
	    {&TAKEN, "17", "try needs as-of= (the day): docket try NUMBER [unit=wd|cd] as-of= [--dry-run] [MORE...]"},
	    {&TAKEN,
	        "17 as-of=", "try needs as-of= (the day): docket try NUMBER [unit=wd|cd] as-of= [--dry-run] [MORE...]"},
	    {&TAKEN, "17 as-of=x unit=mo", "unit cannot be 'mo'; one of: wd, cd"},
	    {&TAKEN, "17 as-of=x as-of=y", "as-of= is given twice"},
	    {&TAKEN, "17 as-of=x units=wd", "try has no field 'units='; near it: unit="},
	    {&TAKEN, "17 as-of=x colour=red", "try has no field 'colour='; see 'docket help try'"},
	    {&TAKEN, "17 as-of=x --dry", "try has no option '--dry'; near it: --dry-run"},
	    {&TAKEN, "17 as-of=x --wet", "try has no option '--wet'; see 'docket help try'"},
	    {&TAKEN_ONE, "a b", "too much for one: 'b'; usage: docket one [FILE]"},
	    {&TAKEN_FIELDS, "", "act needs reason= (reason); see 'docket help act'"},
	    {&TAKEN_FIELDS, "reason=x attachments=y", "act has no field 'attachments='; see 'docket help act'"},
	};
	for (size_t i = 0; i < G_N_ELEMENTS(CASES); i++) {
		g_autoptr(GError) error = NULL;
		g_auto(GStrv) words = NULL;
		g_assert_null(read_line(CASES[i].taken, CASES[i].line, &words, &error));
		g_assert_error(error, FAIL, FAIL_USAGE);
		g_assert_cmpstr(error->message, ==, CASES[i].said);
	}
}

static void test_number(void)
{
	static const struct {
		const char *line;
		int wanted; /* -1: refused */
	} CASES[] = {{"1 as-of=5", 5}, {"1 as-of=0", -1}, {"1 as-of=5x", -1}, {"1 as-of=99999999999", -1}};
	for (size_t i = 0; i < G_N_ELEMENTS(CASES); i++) {
		g_autoptr(GError) error = NULL;
		g_auto(GStrv) words = NULL;
		OWN(args) args = read_line(&TAKEN, CASES[i].line, &words, NULL);
		int number = 7;
		g_assert_cmpint(args_number(args, "as-of", 1, &number, &error), ==, CASES[i].wanted >= 0);
		g_assert_cmpint(number, ==, CASES[i].wanted >= 0 ? CASES[i].wanted : 7);
		g_assert_true(args_number(args, "unit", 1, &number, NULL));
	}
}

int main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/args/sorted", test_sorted);
	g_test_add_func("/args/empty", test_empty);
	g_test_add_func("/args/wrong", test_wrong);
	g_test_add_func("/args/number", test_number);
	return g_test_run();
}
