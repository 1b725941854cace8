#include "ui/columns.h"
#include "ui/frame.h"
#include <locale.h>
#include <string.h>

static const struct columns_def DEFS[] = {
    {.key = "due", .title = "due", .cells = 8},
    {.key = "number", .title = "number", .cells = 11},
    {.key = "subject", .title = "subject", .cells = 10, .rest = true},
    {.key = "unit", .title = "unit", .cells = 8, .right = true},
    {.key = "box", .title = "box", .cells = 6, .from = 100},
    {0},
};

static char *described(const struct columns *columns)
{
	GString *text = g_string_new(NULL);
	for (int i = 0; i < columns->count; i++)
		g_string_append_printf(text, "%s@%d+%d ", DEFS[columns->def[i]].key, columns->col[i], columns->cells[i]);
	return g_string_free(text, FALSE);
}

static void test_fit(void)
{
	static const struct {
		const char *chosen;
		int start, width;
		const char *columns;
	} LIST[] = {
	    {.start = 2, .width = 80, .columns = "due@2+8 number@11+11 subject@23+48 unit@72+8 "},
	    {.start = 2, .width = 100, .columns = "due@2+8 number@11+11 subject@23+61 unit@85+8 box@94+6 "},
	    {.start = 0, .width = 40, .columns = "due@0+8 number@9+11 subject@21+10 unit@32+8 "},
	    {.start = 0, .width = 39, .columns = "due@0+8 number@9+11 subject@21+18 "},
	    {.start = 0, .width = 25, .columns = "due@0+8 subject@9+16 "},
	    {.start = 0, .width = 12, .columns = "subject@0+12 "},
	    {.start = 0, .width = 5, .columns = "subject@0+5 "},
	    {.start = 1, .width = 60, .chosen = "box,subject", .columns = "box@1+6 subject@8+52 "},
	    {.start = 1, .width = 60, .chosen = "unit, due,unit", .columns = "unit@1+8 due@10+8 "},
	    {.start = 0, .width = 30, .chosen = "nonsense", .columns = "due@0+8 subject@9+21 "},
	};
	for (size_t i = 0; i < G_N_ELEMENTS(LIST); i++) {
		struct columns columns = columns_fit(DEFS, LIST[i].chosen, LIST[i].start, LIST[i].width);
		g_autofree char *text = described(&columns);
		g_assert_cmpstr(text, ==, LIST[i].columns);
	}
}

static void test_tabs(void)
{
	static const struct tab TABS[] = {
	    {.digit = 1, .title = "今日"}, {.digit = 2, .title = "信件"}, {.digit = 6, .title = "统计"}, {0}};
	g_autofree char *second = frame_tabs(TABS, 2, false, 80);
	g_assert_cmpstr(second, ==, "  1今日  [2信件]  6统计 ");
	g_autofree char *first = frame_tabs(TABS, 1, false, 80);
	g_assert_cmpstr(first, ==, " [1今日]  2信件   6统计 ");
	g_autofree char *narrow = frame_tabs(TABS, 1, false, 12);
	g_assert_cmpstr(narrow, ==, " [1今日]  ..");
}

int main(int argc, char **argv)
{
	setlocale(LC_ALL, "");
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/columns/fit", test_fit);
	g_test_add_func("/frame/tabs", test_tabs);
	return g_test_run();
}
