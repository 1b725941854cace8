#include "base/fail.h"
#include "ui/menu.h"
#include "ui/pager.h"
#include "ui/stack.h"
#include <locale.h>
#include <string.h>

/* A view that writes down what is done to it. */
struct told {
	GString *said;
	bool stays; /* has a step of its own to go back */
	bool fails;
};

static void view_close(struct view *view)
{
	struct told *told = view->data;
	g_string_append(told->said, " closed");
}

static bool view_back(struct view *view)
{
	struct told *told = view->data;
	bool stayed = told->stays;
	told->stays = false;
	return stayed;
}

static void view_keep(struct view *view)
{
	struct told *told = view->data;
	g_string_append(told->said, " kept");
	view->ui->unkept |= told->fails;
}

static enum acted view_act(struct view *view, char **words, GError **error)
{
	struct told *told = view->data;
	if (!strcmp(words[0], "edit"))
		return fail(error, FAIL_REFUSED, "refused") ? ACTED_DONE : ACTED_FAILED;
	if (strcmp(words[0], "open"))
		return ACTED_NOT_MINE;
	g_string_append(told->said, " opened");
	return ACTED_DONE;
}

static const struct view_type VIEW = {
    .name = "cases", .tab = 2, .close = view_close, .back = view_back, .keep = view_keep, .act = view_act};

static struct view *open_today(struct ui *ui, GError **error)
{
	static const struct view_type TODAY = {.name = "today", .tab = 1};
	(void)error;
	return stack_push(ui, &TODAY, NULL);
}

static struct view *open_broken(struct ui *ui, GError **error)
{
	(void)ui;
	fail(error, FAIL_BUSY, "the register is busy");
	return NULL;
}

static const struct tab TABS[] = {
    {.digit = 1, .title = "today", .open = open_today}, {.digit = 6, .title = "report", .open = open_broken}, {0}};

static struct ui *new_ui(void)
{
	g_autoptr(GError) error = NULL;
	struct ui *ui = ui_new_blind(&(struct ui_options){.title = "docket", .tabs = TABS}, &error);
	g_assert_no_error(error);
	return ui;
}

static void press(struct ui *ui, const char *name)
{
	struct key key = {.press = strlen(name) == 1 ? PRESS_TEXT : PRESS_NAMED, .character = (gunichar)*name};
	g_strlcpy(key.name, name, sizeof key.name);
	ui_key(ui, &key);
	stack_bury(ui);
}

/* Esc in a form: a message goes with the view's own step, then the view; never the program. */
static void test_back(void)
{
	struct told first = {.said = g_string_new(NULL)}, second = {.said = g_string_new(NULL), .stays = true};
	struct ui *ui = new_ui();
	stack_push(ui, &VIEW, &first);
	stack_push(ui, &VIEW, &second);
	ui_run(ui, "edit");
	g_assert_cmpstr(ui->message, ==, "refused");
	press(ui, "Esc");
	g_assert_null(ui->message);
	g_assert_false(second.stays);
	g_assert_cmpint(ui->stack->len, ==, 2);
	press(ui, "Ctrl-G");
	g_assert_cmpint(ui->stack->len, ==, 1);
	g_assert_cmpstr(second.said->str, ==, " kept closed");
	press(ui, "q");
	press(ui, "Esc");
	press(ui, "Ctrl-C");
	g_assert_cmpint(ui->stack->len, ==, 1);
	g_assert_false(ui->quit);
	press(ui, "Ctrl-Q");
	g_assert_true(ui->quit);
	ui_free(ui);
	g_string_free(first.said, TRUE);
	g_string_free(second.said, TRUE);
}

static void test_tabs(void)
{
	struct told told = {.said = g_string_new(NULL)};
	struct ui *ui = new_ui();
	stack_push(ui, &VIEW, &told);
	stack_push(ui, &VIEW, &told);
	/* what fails closes nothing */
	press(ui, "6");
	g_assert_cmpstr(ui->message, ==, "the register is busy");
	g_assert_cmpint(ui->stack->len, ==, 2);
	press(ui, "7");
	g_assert_nonnull(strstr(ui->message, "7"));
	press(ui, "1");
	g_assert_cmpint(ui->stack->len, ==, 1);
	g_assert_cmpstr(stack_top(ui)->type->name, ==, "today");
	g_assert_cmpstr(told.said->str, ==, " kept kept closed closed");
	struct view *today = stack_top(ui);
	stack_push(ui, &VIEW, &told);
	press(ui, "1");
	g_assert_true(stack_top(ui) == today);
	ui_free(ui);
	g_string_free(told.said, TRUE);
}

/* A view that could not keep what was typed is not left by one key. */
static void test_unkept(void)
{
	struct told told = {.said = g_string_new(NULL), .fails = true};
	struct ui *ui = new_ui();
	stack_push(ui, &VIEW, &told);
	press(ui, "Ctrl-Q");
	g_assert_false(ui->quit);
	g_assert_cmpstr(stack_top(ui)->type->name, ==, "prompt");
	press(ui, "y");
	press(ui, "e");
	press(ui, "s");
	press(ui, "Enter");
	g_assert_true(ui->quit);
	ui_free(ui);
	g_string_free(told.said, TRUE);
}

static void test_run(void)
{
	struct told told = {.said = g_string_new(NULL)};
	struct ui *ui = new_ui();
	stack_push(ui, &VIEW, &told);
	press(ui, "Enter");
	g_assert_cmpstr(told.said->str, ==, " opened");
	ui_run(ui, "due %");
	g_assert_nonnull(ui->message);
	ui_run(ui, "tick");
	g_assert_nonnull(strstr(ui->message, "tick"));
	press(ui, "Z");
	g_assert_nonnull(strstr(ui->message, "Z"));
	g_assert_cmpuint(ui->log->len, ==, 3);
	ui_free(ui);
	g_string_free(told.said, TRUE);
}

static void picked(struct ui *ui, void *arg, const char *code)
{
	(void)ui;
	g_string_append_printf(arg, " %s", code);
}

/* Digits pick while nothing is typed; words filter, headings without items go. */
static void test_menu(void)
{
	g_autoptr(GString) codes = g_string_new(NULL);
	OWN(ui) ui = new_ui();
	open_today(ui, NULL);
	for (int i = 0; i < 3; i++) {
		GPtrArray *items = menu_items();
		menu_add(items, NULL, "office", NULL);
		menu_add(items, "hq", "后勤处", "logistics");
		menu_add(items, NULL, "school", NULL);
		struct menu_item *jw = menu_add(items, "jw", "教务处", NULL);
		g_free(jw->find);
		jw->find = g_strdup("jwc");
		menu_add(items, "zs", "招生办", NULL);
		g_autoptr(GPtrArray) shown = menu_filter(items, "处 jw");
		g_assert_cmpuint(shown->len, ==, 2);
		/* under a heading what fits in whole comes first, then what begins with it */
		menu_add(items, "xzs", "不招生办", NULL);
		menu_add(items, "zsg", "招生办公室", NULL);
		menu_add(items, "zsb", "招生办", NULL);
		g_autoptr(GPtrArray) fits = menu_filter(items, "招生办");
		g_assert_cmpstr(((const struct menu_item *)fits->pdata[1])->code, ==, "zs");
		g_assert_cmpstr(((const struct menu_item *)fits->pdata[2])->code, ==, "zsb");
		g_assert_cmpstr(((const struct menu_item *)fits->pdata[3])->code, ==, "zsg");
		g_assert_cmpint(menu_best(fits, "招生办公室"), ==, 3);
		g_ptr_array_set_size(items, (int)items->len - 3);
		menu_open(
		    ui, &(struct menu_spec){.title = "unit", .items = items, .chosen = "zs", .pick = picked, .arg = codes});
		if (i == 0)
			press(ui, "2");
		else if (i == 1)
			press(ui, "Enter");
		else {
			press(ui, "j");
			press(ui, "w");
			press(ui, "Esc");
			g_assert_cmpstr(stack_top(ui)->type->name, ==, "menu");
			press(ui, "End");
			press(ui, "Home");
			press(ui, "Down");
			press(ui, "Enter");
		}
		g_assert_cmpstr(stack_top(ui)->type->name, ==, "today");
	}
	g_assert_cmpstr(codes->str, ==, " jw zs jw");
}

/* Help and the palette list what is bound, and do not pile up. */
static void test_palette(void)
{
	OWN(ui) ui = new_ui();
	open_today(ui, NULL);
	press(ui, "F1");
	g_assert_cmpstr(stack_top(ui)->type->name, ==, "menu");
	press(ui, "Esc");
	press(ui, "F2");
	press(ui, "F2");
	g_assert_cmpint(ui->stack->len, ==, 2);
	press(ui, "Esc");
	g_assert_cmpint(ui->stack->len, ==, 1);
	press(ui, "F9");
	g_assert_cmpstr(stack_top(ui)->type->name, ==, "pager");
}

static void test_pager_text(void)
{
	OWN(sheet) sheet = sheet_new("年报");
	sheet_heading(sheet, 2, "按渠道");
	sheet_table(sheet);
	sheet_column(sheet, "box", "渠道", ALIGN_LEFT, 0);
	sheet_column(sheet, "n", "件数", ALIGN_RIGHT, 0);
	sheet_row(sheet);
	sheet_cell(sheet, "校长信箱")->tone = TONE_ALARM;
	sheet_number(sheet, 177, "letters.principal");
	sheet_row(sheet);
	sheet_cell(sheet, "来信")->link = g_strdup("L2022-17");
	sheet_number(sheet, 24, NULL);
	OWN(pager_text) text = pager_text_new(sheet, 40);
	g_assert_cmpuint(text->spots->len, ==, 2);
	struct pager_spot figure = g_array_index(text->spots, struct pager_spot, 0);
	struct pager_spot link = g_array_index(text->spots, struct pager_spot, 1);
	g_assert_cmpstr(figure.figure, ==, "letters.principal");
	g_assert_cmpint(figure.col, ==, 11);
	g_assert_cmpint(figure.cells, ==, 3);
	g_assert_cmpstr(link.link, ==, "L2022-17");
	g_assert_cmpint(link.line, ==, figure.line + 1);
	g_assert_cmpint(link.col, ==, 0);
	g_assert_cmpint(link.cells, ==, 4);
	g_assert_cmpuint(text->tones->len, ==, 2);
	g_assert_nonnull(strstr(g_ptr_array_index(text->lines, figure.line), "校长信箱"));
}

int main(int argc, char **argv)
{
	setlocale(LC_ALL, "");
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/stack/back", test_back);
	g_test_add_func("/stack/tabs", test_tabs);
	g_test_add_func("/stack/unkept", test_unkept);
	g_test_add_func("/stack/run", test_run);
	g_test_add_func("/menu/pick", test_menu);
	g_test_add_func("/menu/palette", test_palette);
	g_test_add_func("/pager/text", test_pager_text);
	return g_test_run();
}
