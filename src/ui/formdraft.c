/* Drafts of a form: what was typed and not yet saved (ui/formparts.h). */
#include "base/clock.h"
#include "base/say.h"
#include "ui/formparts.h"

static void write_draft(struct view *view)
{
	struct form *form = view->data;
	unsigned count = form->items->len;
	GError *error = NULL;
	g_auto(GStrv) names = g_new0(char *, count + 1);
	g_auto(GStrv) values = g_new0(char *, count + 1);
	for (unsigned i = 0; i < count; i++) {
		names[i] = g_strdup(form_item(form, (int)i)->field->name);
		values[i] = item_value(form_item(form, (int)i), &form->spec);
	}
	if (!form->claim || !draft_write(draft_claim_name(form->claim), names, values, &error)) {
		view->ui->unkept = true;
		ui_fail(view->ui, error);
		return;
	}
	struct moment now = clock_now();
	g_free(form->kept);
	form->kept = g_strdup_printf("%02d:%02d:%02d", now.seconds / 3600, now.seconds / 60 % 60, now.seconds % 60);
}

void form_keep(struct view *view)
{
	struct form *form = view->data;
	if (!form->unkept)
		return;
	form->unkept = false;
	if (form_touched_any(form))
		write_draft(view);
	else if (form->claim) {
		draft_remove(draft_claim_name(form->claim));
		g_clear_pointer(&form->kept, g_free);
	}
}

static bool is_chosen(const struct form *form, const struct field *field)
{
	return form->spec.chosen && form->spec.chosen(form->spec.arg, field);
}

void form_fill(struct form *form, struct ui *ui)
{
	g_autofree char *when = NULL;
	g_autoptr(GHashTable) values = form->claim ? draft_read(draft_claim_name(form->claim), &when) : NULL;
	if (!values)
		return;
	for (int i = 0; i < (int)form->items->len; i++) {
		struct item *item = form_item(form, i);
		const char *value = g_hash_table_lookup(values, item->field->name);
		if (value && !is_chosen(form, item->field))
			item_set(item, value);
	}
	form->kept = g_strdup(when);
	ui_say(ui, _("the draft of %s is here again; Ctrl-D begins anew"), when);
}
