#include "ui/view.h"
#include "ui/keymap.h"

char *view_sections(struct view *view)
{
	const char *own = view->type->section ? view->type->section(view) : view->type->name;
	return g_strconcat(own, view->type->text ? " " KEYMAP_TEXT : NULL, NULL);
}
