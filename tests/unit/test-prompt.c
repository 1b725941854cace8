#include "base/fail.h"
#include "ui/complete.h"
#include "ui/prompt.h"
#include <locale.h>
#include <string.h>

struct office_stub {
	char *opened; /* the number that was to be opened */
	char *acted;  /* what the view was told, joined by "|" */
};

static bool open_case(struct ui *ui, const char *number, GError **error)
{
	struct office_stub *stub = ui->options.arg;
	g_free(stub->opened);
	stub->opened = g_strdup(number);
	return strcmp(number, "404") ? true : fail(error, FAIL_NOT_FOUND, "no case has the number '%s'", number);
}

static enum acted act(struct view *view, char **words, GError **error)
{
	struct office_stub *stub = view->ui->options.arg;
	(void)error;
	if (strcmp(words[0], "sort") && strcmp(words[0], "note"))
		return ACTED_NOT_MINE;
	g_free(stub->acted);
	stub->acted = g_strjoinv("|", words);
	return ACTED_DONE;
}

static char *name_of(struct view *view)
{
	(void)view;
	return g_strdup("L2022-17");
}

static const struct view_type BASE = {.name = "letters", .act = act, .name_of = name_of};

static struct ui *new_ui(struct office_stub *stub)
{
	g_autoptr(GError) error = NULL;
	struct ui *ui = ui_new_blind(&(struct ui_options){.title = "docket", .arg = stub, .open_case = open_case}, &error);
	g_assert_no_error(error);
	stack_push(ui, &BASE, NULL);
	return ui;
}

static void type(struct ui *ui, const char *text)
{
	for (const char *at = text; *at; at = g_utf8_next_char(at)) {
		struct key key = {.press = PRESS_TEXT, .character = g_utf8_get_char(at)};
		key.name[g_unichar_to_utf8(key.character, key.name)] = '\0';
		ui_key(ui, &key);
	}
}

static void press(struct ui *ui, const char *name)
{
	struct key key = {.press = PRESS_NAMED};
	g_strlcpy(key.name, name, sizeof key.name);
	ui_key(ui, &key);
	stack_bury(ui);
}

static void stub_clear(struct office_stub *stub)
{
	g_free(stub->opened);
	g_free(stub->acted);
}

static void test_number(void)
{
	struct office_stub stub = {0};
	OWN(ui) ui = new_ui(&stub);
	press(ui, "Ctrl-F");
	type(ui, "４12");
	press(ui, "Enter");
	g_assert_cmpstr(stub.opened, ==, "４12");
	g_assert_true(stack_top(ui)->type == &BASE);
	type(ui, ":404");
	press(ui, "Enter");
	g_assert_nonnull(strstr(ui->message, "404"));
	stub_clear(&stub);
}

static void test_command(void)
{
	struct office_stub stub = {0};
	OWN(ui) ui = new_ui(&stub);
	type(ui, ":note % text='a b'");
	press(ui, "Enter");
	g_assert_cmpstr(stub.acted, ==, "note|L2022-17|text=a b");
	type(ui, ":sort　due");
	press(ui, "Enter");
	g_assert_cmpstr(stub.acted, ==, "sort|due");
	/* an empty line, and one that is left, do nothing */
	type(ui, ":");
	press(ui, "Enter");
	type(ui, ":sort x");
	press(ui, "Esc");
	g_assert_cmpstr(stub.acted, ==, "sort|due");
	g_assert_true(stack_top(ui)->type == &BASE);
	/* a quote that never ends is said, not run */
	type(ui, ":sort 'x");
	press(ui, "Enter");
	g_assert_true(ui->message_stays);
	stub_clear(&stub);
}

static void test_history(void)
{
	struct office_stub stub = {0};
	OWN(ui) ui = new_ui(&stub);
	type(ui, ":sort a");
	press(ui, "Enter");
	type(ui, ":sort b");
	press(ui, "Enter");
	type(ui, ":half");
	press(ui, "Up");
	press(ui, "Up");
	press(ui, "Up");
	press(ui, "Enter");
	g_assert_cmpstr(stub.acted, ==, "sort|a");
	type(ui, ":sort c");
	press(ui, "Up");
	press(ui, "Down");
	press(ui, "Enter");
	g_assert_cmpstr(stub.acted, ==, "sort|c");
	stub_clear(&stub);
}

static char *joined(const char *text)
{
	g_autoptr(GPtrArray) words = complete_words(NULL, text);
	g_ptr_array_add(words, NULL);
	return g_strjoinv(" ", (char **)words->pdata);
}

static void test_complete(void)
{
	static const struct {
		const char *text, *words;
	} LIST[] = {
	    {.text = "filte", .words = "filter"},
	    {.text = "find", .words = "find find-next"},
	    {.text = "fill recep", .words = "reception"},
	    {.text = "fill reception pl", .words = "plan"},
	    {.text = "fill reception plan plac", .words = "place="},
	    {.text = "assign L2022-17 u", .words = "unit="},
	    {.text = "  assign 17 unit=x li", .words = "limit="},
	    {.text = "assign 17 unit=x un", .words = ""},
	    {.text = "unit re", .words = "retire"},
	    {.text = "calendar due 2022-03-01 5 unit=w", .words = "unit=wd"},
	    {.text = "reply 17 via=em", .words = "via=email"},
	    {.text = "list --", .words = ""},
	    {.text = "import x --", .words = "--dry-run"},
	    {.text = "nonsense x", .words = ""},
	    {.text = "zzz", .words = ""},
	};
	for (size_t i = 0; i < G_N_ELEMENTS(LIST); i++) {
		g_autofree char *words = joined(LIST[i].text);
		g_assert_cmpstr(words, ==, LIST[i].words);
	}
}

static void test_complete_keys(void)
{
	struct office_stub stub = {0};
	OWN(ui) ui = new_ui(&stub);
	type(ui, ":sor");
	press(ui, "Tab");
	type(ui, "due");
	press(ui, "Enter");
	g_assert_cmpstr(stub.acted, ==, "sort|due");
	g_autoptr(GPtrArray) two = complete_words(NULL, "find");
	g_autofree char *common = complete_common(two);
	g_assert_cmpstr(common, ==, "find");
	stub_clear(&stub);
}

static bool answer(struct ui *ui, void *arg, const char *text, GError **error)
{
	(void)ui;
	if (strcmp(text, "right"))
		return fail(error, FAIL_USAGE, "wrong answer");
	*(bool *)arg = true;
	return true;
}

static void test_ask(void)
{
	struct office_stub stub = {0};
	bool answered = false;
	OWN(ui) ui = new_ui(&stub);
	prompt_ask(ui, &(struct prompt_spec){.label = "?", .arg = &answered, .answer = answer});
	type(ui, "wrong");
	press(ui, "Enter");
	g_assert_nonnull(ui->message);
	g_assert_cmpstr(stack_top(ui)->type->name, ==, "prompt");
	press(ui, "Ctrl-U");
	type(ui, "right");
	press(ui, "Enter");
	g_assert_true(answered);
	g_assert_true(stack_top(ui)->type == &BASE);
}

/* What cannot be undone is not done by Enter alone. */
static void test_confirm(void)
{
	struct office_stub stub = {0};
	OWN(ui) ui = new_ui(&stub);
	prompt_confirm(ui, "close the year", "2022", "sort now");
	press(ui, "Enter");
	g_assert_null(stub.acted);
	type(ui, "2021");
	press(ui, "Enter");
	g_assert_null(stub.acted);
	press(ui, "Ctrl-U");
	type(ui, "２０２２");
	press(ui, "Enter");
	g_assert_cmpstr(stub.acted, ==, "sort|now");
	g_assert_true(stack_top(ui)->type == &BASE);
	stub_clear(&stub);
}

/* A yes is said as the input method has it, and a no leaves. */
static void test_yes(void)
{
	static const struct {
		const char *typed;
		bool done, left;
	} CASES[] = {
	    {.typed = "y", .done = true, .left = true},
	    {.typed = "ｙ", .done = true, .left = true},
	    {.typed = "是", .done = true, .left = true},
	    {.typed = "n", .left = true},
	    {.typed = "否", .left = true},
	    {.typed = "好"},
	};
	for (size_t i = 0; i < G_N_ELEMENTS(CASES); i++) {
		struct office_stub stub = {0};
		OWN(ui) ui = new_ui(&stub);
		prompt_confirm(ui, "leave", NULL, "sort now");
		type(ui, CASES[i].typed);
		press(ui, "Enter");
		g_assert_cmpint(stub.acted != NULL, ==, CASES[i].done);
		g_assert_cmpint(stack_top(ui)->type == &BASE, ==, CASES[i].left);
		stub_clear(&stub);
	}
}

int main(int argc, char **argv)
{
	setlocale(LC_ALL, "");
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/prompt/number", test_number);
	g_test_add_func("/prompt/command", test_command);
	g_test_add_func("/prompt/history", test_history);
	g_test_add_func("/prompt/complete", test_complete);
	g_test_add_func("/prompt/complete-keys", test_complete_keys);
	g_test_add_func("/prompt/ask", test_ask);
	g_test_add_func("/prompt/confirm", test_confirm);
	g_test_add_func("/prompt/yes", test_yes);
	return g_test_run();
}
