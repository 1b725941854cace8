#include "base/fail.h"
#include "base/say.h"
#include "ui/casekinds.h"
#include "ui/caselist.h"
#include "ui/caserow.h"
#include "ui/menu.h"
#include "ui/screenstate.h"
#include <string.h>

char *caselist_order(const struct caselist *self)
{
	return g_strdup_printf(self->reverse ? _("%s, reversed") : "%s", sort_title(self->sort));
}

/* F6: the orders; the one that holds is turned round. */
static void open_sort_menu(const struct caselist *self)
{
	GPtrArray *items = menu_items();
	for (int sort = 0; sort < SORT_COUNT; sort++) {
		g_autofree char *line = g_strdup_printf("sort %s", sort_name((enum sort)sort));
		bool now = (enum sort)sort == self->sort;
		menu_add(items, line, sort_title((enum sort)sort), now ? _("as now; again turns it round") : NULL);
	}
	g_autofree char *chosen = g_strdup_printf("sort %s", sort_name(self->sort));
	menu_open(self->ui, &(struct menu_spec){.title = _("order"), .items = items, .chosen = chosen});
}

static bool set_sort(struct caselist *self, const char *name, GError **error)
{
	enum sort sort;
	bool reverse;
	if (!sort_parse(name, &sort, &reverse))
		return fail(error, FAIL_USAGE, _("there is no order '%s'"), name);
	self->reverse = sort == self->sort ? !self->reverse : reverse;
	self->sort = sort;
	g_autofree char *kept = g_strdup_printf("%s%s", self->reverse ? "-" : "", sort_name(sort));
	screenstate_set(self->screen, "sort", kept);
	return list_load(self->list, error);
}

bool caselist_sort(struct caselist *self, const char *name, GError **error)
{
	if (!self->filter)
		return fail(error, FAIL_REFUSED, _("these cases stand in the order in which they were counted"));
	if (name)
		return set_sort(self, name, error);
	open_sort_menu(self);
	return true;
}

const char *caselist_chosen(const struct caselist *self)
{
	return self->chosen ? self->chosen : casekind_columns(self->kind, self->cells);
}

static bool is_chosen(const struct caselist *self, const char *key)
{
	g_auto(GStrv) keys = g_strsplit(caselist_chosen(self), ",", -1);
	return g_strv_contains((const char *const *)keys, key);
}

/* Every column with a mark; the menu stays until Esc. */
static void open_column_menu(const struct caselist *self, const char *cursor)
{
	GPtrArray *items = menu_items();
	for (const struct columns_def *def = CASEROW_COLUMNS; def->key; def++) {
		g_autofree char *line = g_strdup_printf("columns %s", def->key);
		g_autofree char *title = g_strdup_printf("[%c] %s", is_chosen(self, def->key) ? '*' : ' ', _(def->title));
		menu_add(items, line, title, NULL);
	}
	menu_add(items, "columns usual", _("the usual ones"), NULL);
	g_autofree char *chosen = cursor ? g_strdup_printf("columns %s", cursor) : NULL;
	menu_open(self->ui, &(struct menu_spec){.title = _("columns"), .items = items, .chosen = chosen});
}

/* What is chosen, with KEY taken out or put in, in the order of the table. */
static char *toggled(const struct caselist *self, const char *key)
{
	GString *columns = g_string_new(NULL);
	for (const struct columns_def *def = CASEROW_COLUMNS; def->key; def++)
		if (is_chosen(self, def->key) != !strcmp(def->key, key))
			g_string_append_printf(columns, "%s%s", columns->len ? "," : "", def->key);
	return g_string_free(columns, FALSE);
}

static bool is_column(const char *key)
{
	for (const struct columns_def *def = CASEROW_COLUMNS; def->key; def++)
		if (!strcmp(def->key, key))
			return true;
	return false;
}

bool caselist_columns(struct caselist *self, const char *key, GError **error)
{
	bool usual = key && !strcmp(key, "usual");
	if (key && !usual && !is_column(key))
		return fail(error, FAIL_USAGE, _("there is no column '%s'"), key);
	if (key) {
		g_autofree char *columns = usual ? NULL : toggled(self, key);
		g_free(self->chosen);
		self->chosen = columns && *columns ? g_steal_pointer(&columns) : NULL;
		screenstate_set(self->screen, "columns", self->chosen);
	}
	if (!usual)
		open_column_menu(self, key);
	return true;
}
