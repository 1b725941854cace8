/* Proof-reading whole reports, as universities write them: tests/unit/reports/ has the texts, each with all eight
 * chapters and nothing wrong, and behind "%%%" faults, one a line: what stands there => what is put there => the rule
 * of the one remark that this gets. "\n" is a line's end. */
#include "proofed_year.h"

#define FAULTS "\n%%%\n"
#define BECOMES " => "

/* The rules of all remarks on TEXT; to be freed. */
static char *all_rules(const char *text)
{
	g_autoptr(GPtrArray) remarks = proofed_remarks(&YEAR, text, YEAR.year);
	GString *rules = g_string_new(NULL);
	for (unsigned i = 0; i < remarks->len; i++)
		g_string_append_printf(rules, "%s%s", i ? " " : "", ((const struct remark *)remarks->pdata[i])->rule);
	return g_string_free(rules, FALSE);
}

static void expect(const char *text, const char *wanted, const char *what)
{
	g_autofree char *rules = all_rules(text);
	if (!strcmp(rules, wanted))
		return;
	fprintf(stderr, "%s: '%s' instead of '%s'\n", what, rules, wanted);
	g_test_fail();
}

/* TEXT with the fault of LINE, which RULE finds; both are to be freed. */
static char *with_fault(const char *text, const char *line, char **ret_rule)
{
	g_autofree char *plain = g_strcompress(line);
	g_auto(GStrv) fault = g_strsplit(plain, BECOMES, 3);
	g_assert_cmpuint(g_strv_length(fault), ==, 3);
	const char *at = strstr(text, fault[0]);
	if (!at)
		g_error("%s: there is no such text", fault[0]);
	g_autofree char *before = g_strndup(text, (gsize)(at - text));
	*ret_rule = g_strdup(fault[2]);
	return g_strconcat(before, fault[1], at + strlen(fault[0]), NULL);
}

static void test_report(const void *name)
{
	g_autofree char *path = g_build_filename(g_getenv("REPORTS"), name, NULL), *text = NULL;
	g_assert_true(g_file_get_contents(path, &text, NULL, NULL));
	char *faults = strstr(text, FAULTS);
	g_assert_nonnull(faults);
	*faults = '\0';
	expect(text, "", name);
	g_auto(GStrv) lines = g_strsplit(g_strchomp(faults + strlen(FAULTS)), "\n", -1);
	for (char **line = lines; *line; line++) {
		g_autofree char *rule = NULL, *wrong = with_fault(text, *line, &rule);
		expect(wrong, rule, *line);
	}
}

int main(int argc, char **argv)
{
	static const char *const REPORTS[] = {"brief.txt", "compared.txt", "long.txt", "measures.txt", "mixed.txt",
	    "narrative.txt", "office.txt", "outline.txt", "points.txt", "round.txt", "sections.txt", "standard.txt",
	    "table.txt", "zeros.txt"};
	g_test_init(&argc, &argv, NULL);
	for (size_t i = 0; i < G_N_ELEMENTS(REPORTS); i += WATCHED ? 3 : 1) {
		g_autofree char *name = g_strconcat("/proofread reports/", REPORTS[i], NULL);
		g_test_add_data_func(name, REPORTS[i], test_report);
	}
	return g_test_run();
}
