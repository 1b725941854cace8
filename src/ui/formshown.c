/* Which fields of a form are asked for now: some only where another one holds a certain value (ui/formparts.h). */
#include "base/text.h"
#include "ui/formparts.h"
#include <string.h>

bool form_shows(const struct form *form, int i)
{
	const char *only = form_item(form, i)->field->only;
	const char *equals = only ? strchr(only, '=') : NULL;
	if (!equals)
		return true;
	g_autofree char *name = g_strndup(only, (size_t)(equals - only));
	const struct item *other = form_find(form, name);
	g_autofree char *value = other ? item_value(other, &form->spec) : NULL;
	g_auto(GStrv) values = g_strsplit(equals + 1, ",", -1);
	/* where the other is not asked for, nothing is known of it */
	return !other || (!text_blank(value) && g_strv_contains((const char *const *)values, value));
}

bool form_needs(const struct form *form)
{
	for (int i = 0; i < (int)form->items->len; i++)
		if (form_shows(form, i) && form_item(form, i)->field->needed)
			return true;
	return false;
}

int form_step(const struct form *form, int from, int way)
{
	int count = (int)form->items->len;
	int to = CLAMP(from, 0, count - 1);
	while (to >= 0 && to < count && !form_shows(form, to))
		to += way;
	return to >= 0 && to < count ? to : form->at;
}

int form_shown_until(const struct form *form, int end)
{
	int count = 0;
	for (int i = 0; i < end; i++)
		count += form_shows(form, i);
	return count;
}
