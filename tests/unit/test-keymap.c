#include "base/embedded.h"
#include "base/fail.h"
#include "base/width.h"
#include "cmd/command.h"
#include "domain/event.h"
#include "ui/actions.h"
#include "ui/keymap.h"
#include <locale.h>
#include <string.h>

#define SMALL                                                                                                          \
	"# a remark\n"                                                                                                     \
	"[letters]\n"                                                                                                      \
	"Enter o = open %    # open: open the case\n"                                                                      \
	"/ = filter          # filter the list\n"                                                                          \
	"# = count           # count: a key that looks like a remark\n"                                                    \
	"q = export\n"                                                                                                     \
	"[generic]\n"                                                                                                      \
	"F1 ? = help         # help: the keys\n"                                                                           \
	"Esc q = back        # back: one step back\n"                                                                      \
	"Space = tick        # tick: tick this row\n"

static struct keymap *small(void)
{
	g_autoptr(GError) error = NULL;
	struct keymap *keymap = keymap_new();
	keymap_read(keymap, SMALL, "small.ini", &error);
	g_assert_no_error(error);
	return keymap;
}

static const char *command(const struct keymap *keymap, const char *view, const char *key)
{
	const struct binding *binding = keymap_find(keymap, view, key);
	return binding ? binding->command : NULL;
}

static void test_find(void)
{
	OWN(keymap) keymap = small();
	g_assert_cmpstr(command(keymap, "letters", "Enter"), ==, "open %");
	g_assert_cmpstr(command(keymap, "letters", "o"), ==, "open %");
	g_assert_cmpstr(command(keymap, "letters", "#"), ==, "count");
	g_assert_cmpstr(command(keymap, "letters", "q"), ==, "export");
	g_assert_cmpstr(command(keymap, "case", "q"), ==, "back");
	g_assert_cmpstr(command(keymap, "letters", "F1"), ==, "help");
	g_assert_null(command(keymap, "letters", "F12"));
}

static void test_sections(void)
{
	OWN(keymap) keymap = small();
	g_assert_true(keymap_read(keymap, "[form]\nF4 = choose\nq = none-of-it\n[new]\nF4 = other\n", "x", NULL));
	g_assert_cmpstr(command(keymap, "new form", "F4"), ==, "other");
	g_assert_cmpstr(command(keymap, "old form", "F4"), ==, "choose");
	g_assert_cmpstr(command(keymap, "new form", "q"), ==, "none-of-it");
	g_assert_cmpstr(command(keymap, "new form", "Esc"), ==, "back");
	/* where characters are text they are bound to nothing */
	g_assert_null(command(keymap, "new form text", "q"));
	g_assert_null(command(keymap, "new form text", "Space"));
	g_assert_cmpstr(command(keymap, "new form text", "F4"), ==, "other");
	g_autofree char *footer = keymap_footer(keymap, "new form text", NULL, 80);
	g_assert_cmpstr(footer, ==, " F1 help Esc back");
}

static void test_titles(void)
{
	OWN(keymap) keymap = small();
	const struct binding *open = keymap_find(keymap, "letters", "o");
	g_assert_cmpstr(open->title, ==, "open");
	g_assert_cmpstr(open->help, ==, "open the case");
	const struct binding *filter = keymap_find(keymap, "letters", "/");
	g_assert_null(filter->title);
	g_assert_cmpstr(filter->help, ==, "filter the list");
	g_assert_cmpstr(keymap_find(keymap, "letters", "q")->help, ==, "export");
}

static void test_own(void)
{
	OWN(keymap) keymap = small();
	g_assert_true(keymap_read(keymap, "[letters]\no = note %  # note: add a note\n/ = none\n", "own.ini", NULL));
	g_assert_cmpstr(command(keymap, "letters", "o"), ==, "note %");
	g_assert_cmpstr(command(keymap, "letters", "Enter"), ==, "open %");
	g_assert_null(command(keymap, "letters", "/"));
	g_autoptr(GPtrArray) list = keymap_list(keymap, "letters");
	g_assert_cmpstr(((struct binding *)g_ptr_array_index(list, 0))->command, ==, "note %");
}

static void test_list(void)
{
	OWN(keymap) keymap = small();
	g_autoptr(GPtrArray) list = keymap_list(keymap, "letters");
	g_autoptr(GString) commands = g_string_new(NULL);
	for (unsigned i = 0; i < list->len; i++)
		g_string_append_printf(commands, "%s;", ((struct binding *)g_ptr_array_index(list, i))->command);
	g_assert_cmpstr(commands->str, ==, "open %;filter;count;export;help;back;tick;");
	g_autofree char *keys = keymap_keys(keymap, "letters", keymap_find(keymap, "case", "q"), 5);
	g_assert_cmpstr(keys, ==, "Esc");
	g_autofree char *all = keymap_keys(keymap, "case", keymap_find(keymap, "case", "q"), 5);
	g_assert_cmpstr(all, ==, "Esc, q");
}

static void test_wrong(void)
{
	static const char *const LIST[] = {
	    "[a]\nx open\n", "x = open\n", "[a]\n = open\n", "[a]\nx = # y\n", "[]\nx = y\n"};
	for (size_t i = 0; i < G_N_ELEMENTS(LIST); i++) {
		g_autoptr(GError) error = NULL;
		OWN(keymap) keymap = small();
		g_assert_false(keymap_read(keymap, LIST[i], "own.ini", &error));
		g_assert_error(error, FAIL, FAIL_REFUSED);
		g_assert_nonnull(strstr(error->message, "own.ini"));
		g_assert_cmpstr(command(keymap, "letters", "o"), ==, "open %");
	}
}

static void test_footer(void)
{
	static const struct {
		int cells;
		const char *footer;
	} LIST[] = {
	    {.cells = 80, .footer = " Enter open # count Space tick F1 help Esc back"},
	    {.cells = 40, .footer = " Enter open # count F1 help Esc back"},
	    {.cells = 30, .footer = " Enter open F1 help Esc back"},
	    {.cells = 20, .footer = " F1 help Esc back"},
	    {.cells = 10, .footer = " F1 help"},
	    {.cells = 3, .footer = ""},
	};
	OWN(keymap) keymap = small();
	for (size_t i = 0; i < G_N_ELEMENTS(LIST); i++) {
		g_autofree char *footer = keymap_footer(keymap, "letters", NULL, LIST[i].cells);
		g_assert_cmpstr(footer, ==, LIST[i].footer);
		g_assert_cmpint(width_text(footer), <=, LIST[i].cells);
	}
}

/* Where a click on the footer lands: on the key whose hint stands there. */
static void test_footer_key(void)
{
	static const struct {
		int col;
		const char *key;
	} LIST[] = {
	    {.col = 0, .key = NULL}, /* " Enter open # count F1 help Esc back" */
	    {.col = 1, .key = "Enter"},
	    {.col = 10, .key = "Enter"},
	    {.col = 11, .key = NULL},
	    {.col = 12, .key = "#"},
	    {.col = 20, .key = "F1"},
	    {.col = 35, .key = "Esc"},
	    {.col = 36, .key = NULL},
	};
	OWN(keymap) keymap = small();
	for (size_t i = 0; i < G_N_ELEMENTS(LIST); i++)
		g_assert_cmpstr(keymap_footer_key(keymap, "letters", NULL, 40, LIST[i].col), ==, LIST[i].key);
}

static void test_expand(void)
{
	g_autofree char *plain = keymap_expand("filter state:open", NULL);
	g_assert_cmpstr(plain, ==, "filter state:open");
	g_autofree char *number = keymap_expand("note % text=100%", "L2022-17");
	g_assert_cmpstr(number, ==, "note 'L2022-17' text=100%");
	g_assert_null(keymap_expand("open %", NULL));
}

static bool is_known(const char *line)
{
	g_auto(GStrv) words = g_strsplit(line, " ", -1);
	return action_find(words[0]) || command_find(words[0]) || event_type_find(words[0]);
}

/* The file that the program carries: it reads, every command exists, and every action can be reached with an input
 * method on. */
static void test_default(void)
{
	static const char *const VIEWS[] = {"today", "cases", "figure", "case", "report", "settings", "words", "new form",
	    "batch form", "form", "menu", "help menu", "month", "pager", "prompt"};
	g_autoptr(GError) error = NULL;
	OWN(keymap) keymap = keymap_new();
	keymap_read(keymap, embedded_text("keys.ini"), "keys.ini", &error);
	g_assert_no_error(error);
	for (size_t v = 0; v < G_N_ELEMENTS(VIEWS); v++) {
		g_autoptr(GPtrArray) list = keymap_list(keymap, VIEWS[v]);
		for (unsigned i = 0; i < list->len; i++) {
			const struct binding *binding = g_ptr_array_index(list, i);
			if (!is_known(binding->command))
				g_error("%s: %s is bound to '%s', which nobody knows", VIEWS[v], binding->keys[0], binding->command);
			/* what has only a letter must be in the menu, which lists all that is bound */
			g_assert_nonnull(binding->help);
		}
		g_autofree char *footer = keymap_footer(keymap, VIEWS[v], NULL, 80);
		g_assert_cmpint(width_text(footer), <=, 80);
	}
	g_assert_cmpstr(command(keymap, "cases", "Esc"), ==, "back");
	g_assert_cmpstr(command(keymap, "cases", "F2"), ==, "menu");
	g_assert_cmpstr(command(keymap, "help menu", "F1"), ==, "manual");
}

static void test_actions(void)
{
	for (const struct action *action = ACTIONS; action[0].name && action[1].name; action++)
		g_assert_cmpstr(action[0].name, <, action[1].name);
	g_assert_nonnull(action_find("quit"));
	g_assert_null(action_find("nonsense"));
}

int main(int argc, char **argv)
{
	setlocale(LC_ALL, "");
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/keymap/find", test_find);
	g_test_add_func("/keymap/sections", test_sections);
	g_test_add_func("/keymap/titles", test_titles);
	g_test_add_func("/keymap/own", test_own);
	g_test_add_func("/keymap/list", test_list);
	g_test_add_func("/keymap/wrong", test_wrong);
	g_test_add_func("/keymap/footer", test_footer);
	g_test_add_func("/keymap/footer-key", test_footer_key);
	g_test_add_func("/keymap/expand", test_expand);
	g_test_add_func("/keymap/default", test_default);
	g_test_add_func("/keymap/actions", test_actions);
	return g_test_run();
}
