#include "glass.h"
#include "stageglass.h"
#include <glib/gstdio.h>
#include <locale.h>
#include <signal.h>
#include <string.h>

#define FIELD_COL 15 /* of the first cell of a field */

/* A glass with its own home, in an open form. */
static struct glass *form_glass(const char *const *env)
{
	struct glass *glass = stage_glass_as((struct glass_options){.env = env});
	glass_sees(glass, "F1 help Esc back");
	glass_press(glass, "Insert");
	glass_sees(glass, "F1 help Esc leave");
	return glass;
}

/* The caret is right to the cell, with wide characters, marks and what scrolls. */
static void test_caret(void)
{
	OWN(glass) glass = form_glass(NULL);
	glass_cursor_is(glass, 3, FIELD_COL);
	glass_type(glass, "欧阳e\xcc\x81明珠");
	glass_cursor_is(glass, 3, FIELD_COL + 9);
	glass_press(glass, "Left Left Backspace");
	glass_sees(glass, "[欧阳明珠");
	glass_cursor_is(glass, 3, FIELD_COL + 4);
	glass_press(glass, "End");
	for (int i = 0; i < 8; i++)
		glass_type(glass, "一二三四五");
	/* scrolled: the last character and the caret are seen, nothing else is overwritten */
	glass_sees(glass, "四五  ]");
	g_autofree char *row = glass_row(glass, 3);
	g_assert_null(strstr(row, "欧阳"));
	glass_press(glass, "Home");
	glass_sees(glass, "[欧阳明珠");
	glass_cursor_is(glass, 3, FIELD_COL);
	glass_press(glass, "Ctrl-K Ctrl-Z Ctrl-U");
	glass_sees(glass, "[欧阳明珠");
}

/* What a date means is said while it is typed; what is wrong stands below it and nothing is lost. */
static void test_date(void)
{
	OWN(glass) glass = form_glass(NULL);
	glass_press(glass, "Tab");
	glass_cursor_is(glass, 4, FIELD_COL);
	glass_type(glass, "9.10");
	glass_sees(glass, "2022-09-10 Sat holiday");
	glass_sees(glass, "到期 2022-09-17");
	glass_press(glass, "Ctrl-U");
	glass_type(glass, "2022-10-08");
	glass_sees(glass, "2022-10-08 Sat make-up working day");
	glass_press(glass, "Tab");
	glass_sees(glass, "x 2022-10-08 lies after today (2022-09-20)");
	glass_press(glass, "Ctrl-S");
	glass_sees(glass, "not saved: 2 fields must be put right first");
	glass_cursor_is(glass, 3, FIELD_COL);
	glass_sees(glass, "[2022-10-08");
	/* F4: the month, today marked */
	glass_press(glass, "Tab F4");
	glass_sees(glass, "2022-10");
	glass_press(glass, "PgUp Home");
	glass_sees(glass, "*20");
	glass_sees(glass, "2022-09-20 Tue working day");
	glass_press(glass, "Enter");
	glass_sees(glass, "[2022-09-20");
	glass_misses(glass, "lies after today");
}

static void test_choices(void)
{
	OWN(glass) glass = form_glass(NULL);
	glass_press(glass, "Tab Tab F4");
	glass_sees(glass, "1 建议");
	glass_press(glass, "Down");
	glass_type(glass, "感谢");
	glass_sees(glass, "filter: 感谢");
	glass_misses(glass, "求决");
	glass_press(glass, "Enter");
	glass_sees(glass, "[感谢表扬");
	/* the beginning of a choice is enough */
	glass_press(glass, "Ctrl-U");
	glass_type(glass, "求");
	glass_press(glass, "Tab");
	glass_sees(glass, "[求决");
	glass_press(glass, "Space");
	glass_sees(glass, "[yes");
}

/* Several rows: Enter makes a new one, arrows leave at the edges, a long text scrolls. */
static void test_rows(void)
{
	OWN(glass) glass = form_glass(NULL);
	glass_press(glass, "Tab Tab Tab Tab");
	glass_cursor_is(glass, 7, FIELD_COL);
	glass_type(glass, "第一行\r第二行\r三\r四\r五\r六\r七\r八\r九\r十\r子\r丑\r寅");
	glass_cursor_is(glass, 18, FIELD_COL + 2);
	glass_misses(glass, "第一行");
	glass_press(glass, "Up Up Up Up Up Up Up Up Up Up Up Up");
	glass_sees(glass, "[第一行");
	glass_press(glass, "Up");
	glass_cursor_is(glass, 6, FIELD_COL);
	glass_press(glass, "Ctrl-S");
	glass_sees(glass, "not saved");
}

static void test_saved(void)
{
	OWN(glass) glass = form_glass(NULL);
	glass_type(glass, "王建国\t昨天\r求决\t \t正文qQ1：");
	glass_press(glass, "Ctrl-S");
	glass_sees(glass, "存了 from=王建国|received=2022-09-19|class=claim|secret=yes|body=正文qQ1：");
	glass_sees(glass, "宿舍热水供应时断时续 5");
}

static bool is_kept(struct glass *glass, void *arg)
{
	g_autofree char *file = g_build_filename(glass_home(glass), ".local/state/docket/drafts/stage.ini", NULL);
	g_autofree char *text = NULL;
	return g_file_get_contents(file, &text, NULL, NULL) && strstr(text, arg);
}

/* kill -9 costs nothing that was typed more than a moment ago. */
static void test_killed(void)
{
	char words[] = "热水供应";
	g_autofree char *home = g_dir_make_tmp("docket-typing-XXXXXX", NULL);
	g_setenv("GLASS_HOME", home, TRUE);
	OWN(glass) glass = form_glass(NULL);
	glass_type(glass, "王建国\t昨天");
	glass_press(glass, "Tab Tab Tab");
	glass_type(glass, "热水供应时断时续");
	glass_until(glass, is_kept, words, "the draft on the disk");
	glass_sees(glass, "draft kept");
	glass_signal(glass, SIGKILL);
	g_assert_cmpint(glass_wait(glass), ==, 128 + SIGKILL);
	OWN(glass) again = form_glass(NULL);
	glass_sees(again, "[王建国");
	glass_sees(again, "[热水供应时断时续");
	/* a second program does not write into the draft of the first one */
	OWN(glass) other = form_glass(NULL);
	glass_type(other, "欧阳明珠");
	glass_sees(other, "draft kept");
	glass_press(again, "Ctrl-D");
	glass_misses(again, "[王建国");
	glass_sees(other, "[欧阳明珠");
	g_unsetenv("GLASS_HOME");
}

/* A terminal that goes away while one types takes nothing with it. */
static void test_gone(void)
{
	char words[] = "王建国";
	OWN(glass) glass = form_glass(NULL);
	glass_type(glass, "王建国");
	glass_sees(glass, "[王建国");
	glass_signal(glass, SIGHUP);
	g_assert_cmpint(glass_wait(glass), ==, 128 + SIGHUP);
	g_assert_true(is_kept(glass, words));
}

static char *script(const char *home, const char *text)
{
	char *file = g_build_filename(home, "editor.sh", NULL);
	g_assert_true(g_file_set_contents(file, text, -1, NULL));
	g_chmod(file, 0700);
	return file;
}

/* The editor gets the text and gives another one back; an editor that fails changes nothing. */
static void test_editor(void)
{
	g_autofree char *home = g_dir_make_tmp("docket-typing-XXXXXX", NULL);
	g_setenv("GLASS_HOME", home, TRUE);
	g_autofree char *file = script(home, "#!/bin/sh\ngrep -q broken \"$1\" && exit 3\necho 第二行 >>\"$1\"\n");
	g_autofree char *editor = g_strconcat("EDITOR=", file, NULL);
	const char *env[] = {editor, NULL};
	OWN(glass) glass = form_glass(env);
	glass_press(glass, "Tab Tab Tab Tab");
	glass_type(glass, "第一行\r");
	glass_press(glass, "Ctrl-O");
	glass_sees(glass, "[第二行");
	glass_sees(glass, "来信人 *");
	glass_type(glass, "broken");
	glass_press(glass, "Ctrl-O");
	glass_sees(glass, "did not do its work");
	glass_sees(glass, "[第二行broken");
	/* the screen is ours again, keys too */
	glass_press(glass, "Up Up");
	glass_cursor_is(glass, 6, FIELD_COL);
	g_unsetenv("GLASS_HOME");
}

int main(int argc, char **argv)
{
	setlocale(LC_ALL, "");
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/typing/caret", test_caret);
	g_test_add_func("/typing/date", test_date);
	g_test_add_func("/typing/choices", test_choices);
	g_test_add_func("/typing/rows", test_rows);
	g_test_add_func("/typing/saved", test_saved);
	g_test_add_func("/typing/killed", test_killed);
	g_test_add_func("/typing/gone", test_gone);
	g_test_add_func("/typing/editor", test_editor);
	return g_test_run();
}
