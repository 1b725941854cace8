/* The menus that the keymap and the commands fill: help (F1) and everything that can be done (F2). */
#include "base/say.h"
#include "domain/event.h"
#include "ui/actions.h"
#include "ui/menu.h"
#include <string.h>

#define KEEP_FILTER "fill view add" /* a list fills in its own */

/* What nobody looks for in a menu: moving about, and the menus themselves. */
static bool is_plain_move(const char *command)
{
	static const char *const MOVES[] = {"up", "down", "page-up", "page-down", "first", "last", "left", "right", "menu",
	    "leave", "next-field", "previous-field", "next-spot", "previous-spot", NULL};
	return g_strv_contains(MOVES, command);
}

/* Adds the bindings of SECTION, under a heading. */
static void add_keys(struct ui *ui, struct view *view, GPtrArray *items, const char *heading, bool generic)
{
	g_autofree char *names = view_sections(view);
	g_autoptr(GPtrArray) bindings = view_bindings(view);
	menu_add(items, NULL, heading, NULL);
	for (unsigned i = 0; i < bindings->len; i++) {
		const struct binding *binding = g_ptr_array_index(bindings, i);
		if (!strcmp(binding->view, KEYMAP_GENERIC) != generic)
			continue;
		g_autofree char *keys = keymap_keys(ui->keymap, names, binding, 3);
		menu_add(items, binding->command, _(binding->help), keys);
	}
}

struct view *menu_open_help(struct ui *ui)
{
	struct view *view = stack_page(ui);
	struct view *top = stack_top(ui);
	if (!view || (top != view && !strcmp(top->type->name, "menu")))
		return top;
	GPtrArray *items = menu_items();
	add_keys(ui, view, items, _("on this screen"), false);
	add_keys(ui, view, items, _("everywhere"), true);
	return menu_open(ui, &(struct menu_spec){.title = _("keys: Enter runs one, F1 once more opens the manual"),
	                         .items = items,
	                         .section = "help menu",
	                         .words = true});
}

/* Verbs, which are finished in the prompt; a filter is kept by a form. */
static void add_commands(struct view *view, GPtrArray *items)
{
	menu_add(items, NULL, _("commands"), NULL);
	for (const struct command *const *command = COMMANDS; *command; command++) {
		bool form = !strcmp((*command)->name, "view");
		g_autofree char *line = form ? g_strdup(KEEP_FILTER) : g_strdup_printf("prompt \"%s \"", (*command)->name);
		if (view_may(view, (*command)->name))
			menu_add(items, line, _((*command)->summary), (*command)->name);
	}
}

struct view *menu_open_actions(struct ui *ui, GPtrArray *extra)
{
	struct view *view = stack_page(ui);
	GPtrArray *items = extra ? extra : menu_items();
	struct view *top = stack_top(ui);
	if (!view || top != view) {
		g_ptr_array_unref(items);
		return top;
	}
	add_keys(ui, view, items, _("on this screen"), false);
	add_keys(ui, view, items, _("everywhere"), true);
	for (unsigned i = items->len; i > 0; i--) {
		const struct menu_item *item = g_ptr_array_index(items, i - 1);
		if (!item->heading && is_plain_move(item->code))
			g_ptr_array_remove_index(items, i - 1);
	}
	add_commands(view, items);
	return menu_open(ui, &(struct menu_spec){.title = _("what can be done here"), .items = items});
}
