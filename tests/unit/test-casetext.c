#include "base/width.h"
#include "ui/casetext.h"
#include <locale.h>

static struct casefile *file_of(const char *body, const char *draft)
{
	struct casefile *file = casefile_new();
	file->body = g_strdup(body);
	file->draft = g_strdup(draft);
	return file;
}

static char *joined(const GPtrArray *lines)
{
	GString *text = g_string_new(NULL);
	for (unsigned i = 0; i < lines->len; i++)
		g_string_append_printf(text, "%s|", ((const struct casetext_line *)g_ptr_array_index(lines, i))->text);
	return g_string_free(text, FALSE);
}

/* Empty rows and what was a layout once go; what was meant stays. */
static void test_tidy(void)
{
	static const struct {
		const char *body, *shown;
	} CASES[] = {
	    {.body = "一\n二", .shown = "一|二|"},
	    {.body = "\n\n  \n一\n\n\n二\n", .shown = "一||二||"},
	    {.body = "          一\n    二\n　　三", .shown = "一|    二|　　三|"},
	    {.body = "", .shown = ""},
	    {.body = "\n \n", .shown = ""},
	};
	for (size_t i = 0; i < G_N_ELEMENTS(CASES); i++) {
		OWN(casefile) file = file_of(CASES[i].body, NULL);
		g_autoptr(GPtrArray) lines = casetext_of(file, 40);
		g_autofree char *shown = joined(lines);
		g_assert_cmpstr(shown, ==, CASES[i].shown);
	}
}

/* Whatever is written, no row is wider than it may be, and none holds a control character. */
static void test_width(void)
{
	OWN(casefile)
	file = file_of("热水供应“时断时续”，abc def\033[31m\t\xe2\x80\xae反 13800138000\r\n"
	               "长长长长长长长长长长长长长长",
	    "答复内容，包括标点。");
	for (int cells = 4; cells < 60; cells++) {
		g_autoptr(GPtrArray) lines = casetext_of(file, cells);
		for (unsigned i = 0; i < lines->len; i++) {
			const struct casetext_line *line = g_ptr_array_index(lines, i);
			bool heading = line->style == STYLE_HEADING;
			g_assert_true(heading || width_text(line->text) <= cells);
			for (const char *at = line->text; *at; at++)
				g_assert_true((unsigned char)*at >= ' ');
		}
	}
}

static void test_size(void)
{
	static const struct {
		int64_t bytes;
		const char *said;
	} CASES[] = {
	    {.bytes = 0, .said = "0 B"},
	    {.bytes = 1023, .said = "1023 B"},
	    {.bytes = 1024, .said = "1 KB"},
	    {.bytes = 1025, .said = "2 KB"},
	    {.bytes = 5 * 1024 * 1024 / 2, .said = "2.5 MB"},
	};
	for (size_t i = 0; i < G_N_ELEMENTS(CASES); i++) {
		g_autofree char *said = casetext_size(CASES[i].bytes);
		g_assert_cmpstr(said, ==, CASES[i].said);
	}
}

int main(int argc, char **argv)
{
	setlocale(LC_ALL, "C.UTF-8");
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/casetext/tidy", test_tidy);
	g_test_add_func("/casetext/width", test_width);
	g_test_add_func("/casetext/size", test_size);
	return g_test_run();
}
