#include "ui/view.h"
#include "ui/keymap.h"
#include "ui/ui.h"
#include <string.h>

/* The first screen of a tab is left by Esc only where there is a step inside it. */
static bool is_dead_end(const struct view *view, const char *command)
{
	const struct ui *ui = view->ui;
	return !strcmp(command, "back") && view->type->tab && !view->type->back && ui->stack->len == 1 &&
	       !ui->message_stays;
}

bool view_may(struct view *view, const char *command)
{
	if (is_dead_end(view, command))
		return false;
	return !view->type->may || view->type->may(view, command);
}

GPtrArray *view_bindings(struct view *view)
{
	g_autofree char *sections = view_sections(view);
	GPtrArray *list = keymap_list(view->ui->keymap, sections);
	for (unsigned i = list->len; i-- > 0;)
		if (!view_may(view, ((const struct binding *)list->pdata[i])->command))
			g_ptr_array_remove_index(list, i);
	return list;
}

char *view_sections(struct view *view)
{
	const char *own = view->type->section ? view->type->section(view) : view->type->name;
	return g_strconcat(own, view->type->text ? " " KEYMAP_TEXT : NULL, NULL);
}
