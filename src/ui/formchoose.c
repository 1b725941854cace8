/* F4 in a form: the choices of a field, or a month (ui/formparts.h). */
#include "base/date.h"
#include "base/say.h"
#include "ui/formparts.h"
#include "ui/menu.h"
#include "ui/month.h"

#define FEW 9 /* choices that digits can pick */

static void chosen(struct ui *ui, void *arg, const char *code)
{
	struct form *form = arg;
	struct item *item = form_item(form, form->at);
	item_choose(item, code);
	form_check(form, form_item(form, form->at));
	form_touch(form);
	ui_hush(ui);
}

static void chosen_day(struct ui *ui, void *arg, int day)
{
	g_autofree char *date = date_format(day);
	chosen(ui, arg, date);
}

/* All that was ticked, in place of what stands there; or one more. */
static void chosen_all(struct ui *ui, void *arg, const char *codes)
{
	struct form *form = arg;
	g_auto(GStrv) all = g_strsplit(codes, ",", -1);
	if (!**all)
		line_set(form_item(form, form->at)->line, "");
	for (char **code = all; *code; code++)
		if (**code)
			item_choose(form_item(form, form->at), *code);
	form_check(form, form_item(form, form->at));
	form_touch(form);
	ui_hush(ui);
}

/* A copy, since a menu takes its items over; of several what stands there is ticked. */
static GPtrArray *copy_of(const struct item *own)
{
	GPtrArray *copy = menu_items();
	bool several = field_is_several(own->field);
	for (unsigned i = 0; i < own->choices->len; i++) {
		const struct menu_item *item = g_ptr_array_index(own->choices, i);
		menu_add(copy, item->code, item->title, item->note)->ticked = several && item_holds(own, item);
	}
	return copy;
}

/* What can stand in the field, or what its owner finds now; NULL without ERROR: there is no list. */
static GPtrArray *offered(struct form *form, const struct item *item, GError **error)
{
	const struct form_spec *spec = &form->spec;
	if (item->choices)
		return copy_of(item);
	return spec->offers ? spec->offers(spec->arg, form, item->field, error) : NULL;
}

static void open_choices(struct form *form, struct ui *ui, GPtrArray *items)
{
	struct item *item = form_item(form, form->at);
	bool several = field_is_several(item->field);
	g_autofree char *value = item_value(item, &form->spec);
	g_autofree char *ticks = several ? g_strdup_printf(_("%s (Space ticks)"), _(item->field->title)) : NULL;
	menu_open(ui, &(struct menu_spec){.title = several ? ticks : _(item->field->title),
	                  .items = items,
	                  .chosen = value,
	                  .words = items->len > FEW,
	                  .arg = form,
	                  .several = several,
	                  .pick = several ? chosen_all : chosen});
}

bool form_choose(struct form *form, struct ui *ui, GError **error)
{
	struct item *item = form_item(form, form->at);
	const struct form_spec *spec = &form->spec;
	GError *reason = NULL;
	GPtrArray *items = offered(form, item, &reason);
	if (reason) {
		g_propagate_error(error, reason);
		return false;
	}
	if (items)
		open_choices(form, ui, items);
	else if (item->field->type == FIELD_DAY)
		month_open(ui, &(struct month_spec){.calendar = spec->calendar,
		                   .today = spec->today,
		                   .day = item_day(item, spec),
		                   .arg = form,
		                   .pick = chosen_day});
	else
		ui_say(ui, _("this field has no choices"));
	return true;
}
