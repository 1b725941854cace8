#include "ui/view.h"
#include "ui/keymap.h"
#include "ui/ui.h"

bool view_may(struct view *view, const char *command)
{
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
