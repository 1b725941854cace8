#include "glass.h"
#include "stageglass.h"
#include <locale.h>
#include <string.h>

#define READY "F1 help Esc back" /* the last that is painted */

/* The first picture: everything has its place, and the cursor stands on the selected row. */
static void test_first(void)
{
	OWN(glass) glass = stage_glass(24, 80);
	int col;
	glass_sees(glass, READY);
	glass_row_is(glass, 1, "  1今日  [2信件]");
	g_autofree char *title = glass_row(glass, 0);
	g_assert_true(g_str_has_prefix(title, " 台账 > 信件"));
	g_assert_true(g_str_has_suffix(title, "王敏（登记员） 2022-09-20 Tue 10:32"));
	g_assert_true(glass_look(glass, 0, 0).reverse);
	g_assert_true(glass_look(glass, 0, 79).reverse);
	g_assert_cmpint(glass_find(glass, "[2信件]", &col), ==, 1);
	g_assert_true(glass_look(glass, 1, col).bold);
	glass_cursor_is(glass, 3, 0);
	g_assert_true(glass_look(glass, 3, 40).reverse);
	g_assert_cmpint(glass_find(glass, ">", NULL), ==, 0);
	/* what is urgent is red; on the selected row it is reverse as well */
	g_assert_cmpint(glass_look(glass, 4, 10).colour, ==, 1);
	glass_press(glass, "Down");
	glass_cursor_is(glass, 4, 0);
	g_assert_true(glass_look(glass, 4, 10).reverse);
	g_assert_cmpint(glass_look(glass, 4, 10).colour, ==, 1);
}

/* Lines are not drawn with what terminals disagree about, and what strangers wrote obeys nobody. */
static void test_bytes(void)
{
	OWN(glass) glass = stage_glass(24, 80);
	glass_sees(glass, READY);
	glass_press(glass, "F2");
	glass_sees(glass, "type to filter");
	const char *bytes = glass_bytes(glass)->str;
	g_assert_null(strstr(bytes, "\033(0"));
	g_assert_null(strstr(bytes, "\xe2\x80\xae"));
	g_assert_null(strstr(bytes, "\xe2\x94"));
	g_assert_nonnull(strstr(bytes, "\033[?2004h"));
}

/* Nothing is sent when nothing has changed, and little when little has. */
static void test_quiet(void)
{
	OWN(glass) glass = stage_glass(24, 80);
	glass_sees(glass, READY);
	glass_rest(glass, 100);
	size_t before = glass_bytes(glass)->len;
	glass_send(glass, "\033[99~");
	glass_rest(glass, 300);
	g_assert_cmpuint(glass_bytes(glass)->len, ==, before);
	glass_press(glass, "Down");
	glass_cursor_is(glass, 4, 0);
	glass_rest(glass, 50);
	g_assert_cmpuint(glass_bytes(glass)->len - before, <, 700);
}

/* To the end of a long list and back, by keys that an input method lets through. */
static void test_list(void)
{
	OWN(glass) glass = stage_glass(24, 80);
	glass_sees(glass, READY);
	glass_press(glass, "End");
	glass_sees(glass, "宿舍热水供应时断时续 5000");
	glass_cursor_is(glass, 20, 0);
	glass_press(glass, "PgUp PgUp");
	glass_misses(glass, " 5000");
	glass_press(glass, "Home");
	glass_cursor_is(glass, 3, 0);
	glass_press(glass, "Space Space");
	glass_cursor_is(glass, 5, 0);
	g_autofree char *ticked = glass_row(glass, 3);
	g_assert_cmpint(ticked[1], ==, '*');
	/* Esc takes the ticks off, then does nothing: the program is still there */
	glass_press(glass, "Esc");
	glass_until(glass, stage_row_begins, &(struct stage_row){.row = 3, .text = "   "}, "no tick");
	glass_press(glass, "Esc");
	glass_sees(glass, "Ctrl-Q leaves the program");
	glass_press(glass, "Ctrl-C Ctrl-C Ctrl-Q");
	g_assert_cmpint(glass_wait(glass), ==, 0);
	g_assert_true(glass_is_sane(glass));
}

/* Chinese that is typed in a list filters it; the caret is where the input method expects it. */
static void test_filter(void)
{
	OWN(glass) glass = stage_glass(24, 80);
	int col;
	glass_sees(glass, READY);
	glass_type(glass, "图书");
	glass_sees(glass, "filter: 图书");
	glass_misses(glass, "校园网");
	g_assert_cmpint(glass_find(glass, "图书", &col), >=, 0);
	int row = glass_find(glass, "filter: 图书", &col);
	g_assert_cmpint(row, ==, 21);
	glass_cursor_is(glass, row, col + 8 + 4);
	glass_press(glass, "Enter");
	glass_cursor_is(glass, 3, 0);
	glass_press(glass, "Esc");
	glass_sees(glass, "校园网");
	/* full-width punctuation is the key that was meant */
	glass_type(glass, "？");
	glass_sees(glass, "on this screen");
	glass_press(glass, "Esc");
	glass_misses(glass, "on this screen");
	glass_type(glass, "：４12");
	glass_sees(glass, ":４12");
	glass_press(glass, "Enter");
	glass_sees(glass, "案件 ４12");
	glass_type(glass, "１");
	glass_row_is(glass, 1, " [1今日]  2信件");
}

static void check_popup(int cols)
{
	OWN(glass) glass = stage_glass(24, cols);
	glass_sees(glass, READY);
	g_autofree char *before = glass_text(glass);
	glass_press(glass, "F2");
	glass_sees(glass, "what can be done here");
	glass_press(glass, "Down Down Esc");
	glass_misses(glass, "what can be done here");
	g_autofree char *after = glass_text(glass);
	g_assert_cmpstr(before, ==, after);
}

/* A pop-up cuts wide characters in half, and gives them back whole, wherever its edges fall. */
static void test_popup(void)
{
	for (int cols = 76; cols <= 80; cols++)
		check_popup(cols);
}

static void test_messages(void)
{
	OWN(glass) glass = stage_glass(24, 80);
	glass_sees(glass, READY);
	glass_type(glass, ":wrong");
	glass_press(glass, "Enter");
	glass_sees(glass, "这是一个错误");
	g_assert_true(glass_look(glass, 22, 1).bold);
	g_assert_cmpint(glass_look(glass, 22, 1).colour, ==, 1);
	/* an error stays until Esc, which does nothing else */
	glass_press(glass, "Down");
	glass_cursor_is(glass, 4, 0);
	glass_sees(glass, "这是一个错误");
	glass_press(glass, "Esc");
	glass_cursor_is(glass, 4, 0);
	glass_misses(glass, "这是一个错误");
	/* or until another screen, which it is not about */
	glass_type(glass, ":wrong");
	glass_press(glass, "Enter");
	glass_sees(glass, "这是一个错误");
	glass_press(glass, "F6");
	glass_sees(glass, "第 1 部分");
	glass_misses(glass, "这是一个错误");
	glass_press(glass, "Esc");
	glass_press(glass, "F9");
	glass_sees(glass, "10:32  这是一个错误");
}

/* What a word may become stands there in whole words, however many there are. */
static void test_complete(void)
{
	OWN(glass) glass = stage_glass(24, 80);
	glass_sees(glass, READY);
	glass_type(glass, ":a");
	glass_press(glass, "Tab");
	glass_sees(glass, " alerts ");
	glass_sees(glass, " archive");
	glass_sees(glass, " attach ");
	glass_misses(glass, "..");
	glass_press(glass, "Backspace Tab");
	glass_sees(glass, " accept ");
	g_autofree char *last = glass_row(glass, 21);
	g_assert_true(g_str_has_suffix(g_strchomp(last), " .."));
}

static void test_page(void)
{
	OWN(glass) glass = stage_glass(24, 80);
	int col;
	glass_sees(glass, READY);
	glass_press(glass, "F6");
	glass_sees(glass, "第 1 部分");
	glass_press(glass, "Tab");
	int row = glass_find(glass, "101", &col);
	glass_cursor_is(glass, row, col);
	g_assert_true(glass_look(glass, row, col).reverse);
	glass_press(glass, "Tab Enter");
	glass_sees(glass, "数字 f1.2");
	glass_type(glass, "第");
	glass_sees(glass, "find: 第");
	glass_type(glass, " 7 部");
	glass_press(glass, "Enter");
	glass_sees(glass, "第 7 部分");
	glass_misses(glass, "第 1 部分");
	glass_press(glass, "Home");
	glass_sees(glass, "第 1 部分");
	glass_press(glass, "Esc");
	glass_sees(glass, "宿舍热水供应时断时续 5");
}

/* Smaller and larger: the selection stays; below the least size only a sentence is left. */
static void test_resize(void)
{
	OWN(glass) glass = stage_glass(24, 80);
	glass_sees(glass, READY);
	glass_press(glass, "PgDn PgDn");
	glass_sees(glass, ">        35");
	glass_resize(glass, 10, 40);
	glass_sees(glass, ">        35");
	glass_resize(glass, 8, 30);
	glass_row_is(glass, 0, "the window is too small: 40x..");
	glass_resize(glass, 40, 120);
	glass_sees(glass, ">        35");
	g_autofree char *title = glass_row(glass, 0);
	g_assert_true(g_str_has_suffix(title, "王敏（登记员） 2022-09-20 Tue 10:32"));
	g_assert_true(glass_look(glass, 0, 119).reverse);
}

int main(int argc, char **argv)
{
	setlocale(LC_ALL, "");
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/toolkit/first", test_first);
	g_test_add_func("/toolkit/bytes", test_bytes);
	g_test_add_func("/toolkit/quiet", test_quiet);
	g_test_add_func("/toolkit/list", test_list);
	g_test_add_func("/toolkit/filter", test_filter);
	g_test_add_func("/toolkit/popup", test_popup);
	g_test_add_func("/toolkit/messages", test_messages);
	g_test_add_func("/toolkit/complete", test_complete);
	g_test_add_func("/toolkit/page", test_page);
	g_test_add_func("/toolkit/resize", test_resize);
	return g_test_run();
}
