#include "ui/slotlist.h"
#include "base/date.h"
#include "base/fail.h"
#include "base/say.h"
#include "base/text.h"
#include "cmd/said.h"
#include "office/reception.h"
#include "ui/menu.h"
#include "ui/prompt.h"

/* "访2022-2 赵铁柱"; to be freed. */
static char *who(const struct reception_slot *slot)
{
	g_autofree char *number = said_number(slot->row->number);
	g_autofree char *name = text_display(said_writer(slot->row->number.kind, slot->row->writer, slot->row->anonymous));
	return g_strdup_printf("%s %s", number, name);
}

static void add_slot(
    GPtrArray *items, const struct reception_roll *roll, const char *time, const struct slotlist_visit *visit)
{
	const struct reception_slot *holder = reception_holder(roll, time, visit ? visit->id : 0);
	g_autofree char *name = holder && holder->row ? who(holder) : NULL;
	struct menu_item *item = menu_add(items, time, time, name ? name : holder ? _("(taken)") : _("(free)"));
	item->barred = holder && !(visit && visit->swaps && reception_awaits(holder));
}

GPtrArray *slotlist_items(struct office *office, int date, const struct slotlist_visit *visit, GError **error)
{
	if (date == DATE_NONE)
		return NULL;
	OWN(reception_day) first = reception_find(office, date, NULL, error);
	g_autoptr(GPtrArray) days = first ? reception_days(office, date, date, error) : NULL;
	g_autoptr(GPtrArray) items = menu_items();
	for (unsigned i = 0; days && i < days->len; i++) {
		if (reception_state(days->pdata[i]) != RECEPTION_PLANNED)
			continue;
		g_auto(GStrv) times = reception_slot_list(days->pdata[i]);
		OWN(reception_roll) roll = reception_roll(office, days->pdata[i], error);
		if (!roll)
			return NULL;
		for (char **time = times; *time; time++)
			add_slot(items, roll, *time, visit);
	}
	return days ? g_steal_pointer(&items) : NULL;
}

bool slotlist_ask(struct ui *ui, int date, const char *time, int64_t visit)
{
	struct office *office = ui->context.office;
	OWN(reception_day) day = reception_find(office, date, time, NULL);
	OWN(reception_roll) roll = day ? reception_roll(office, day, NULL) : NULL;
	const struct reception_slot *holder = roll ? reception_holder(roll, time, visit) : NULL;
	if (!holder || !reception_awaits(holder))
		return false;
	g_autofree char *name = who(holder), *ref = number_ref(holder->row->number);
	g_autofree char *label = g_strdup_printf(_("%s is taken by %s: shall the two change places?"), time, name);
	g_autofree char *command = g_strdup_printf(SLOTLIST_SWAP " %s", ref);
	prompt_confirm(ui, label, NULL, command);
	return true;
}
