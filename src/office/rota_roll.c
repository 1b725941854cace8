#include "base/date.h"
#include "base/fail.h"
#include "base/say.h"
#include "base/text.h"
#include "domain/fold.h"
#include "office/person.h"
#include "office/rota.h"
#include "store/cases.h"
#include "store/events.h"
#include "store/reception.h"
#include <string.h>

/* Whether VISIT belongs to DAY: by its slot; whoever has none, or one in no day, to the first of the date. */
static bool belongs(const struct reception_visit *visit, const struct reception_day *day, const GPtrArray *days)
{
	const struct reception_day *first = NULL;
	for (unsigned i = 0; i < days->len; i++) {
		const struct reception_day *other = days->pdata[i];
		if (other->date != visit->date || reception_state(other) != RECEPTION_PLANNED)
			continue;
		if (visit->slot && reception_covers(other, visit->slot))
			return other == day || !strcmp(other->texts[RECEPTION_FROM], day->texts[RECEPTION_FROM]);
		if (!first)
			first = other;
	}
	return first && first->date == day->date && !strcmp(first->texts[RECEPTION_FROM], day->texts[RECEPTION_FROM]);
}

static void count_visit(struct reception_count *count, const struct reception_visit *visit)
{
	bool came = visit->state != STATE_BOOKED && visit->state != STATE_CONFIRMED && visit->state != STATE_NO_SHOW;
	count->taken += visit->slot != NULL;
	if (!visit->id)
		return;
	count->booked += visit->booked;
	count->walked += !visit->booked;
	count->arrived += came;
	count->received += came && visit->state != STATE_ARRIVED;
	count->spot += visit->on_spot;
	count->slip += visit->on_slip;
	count->closed += came && !state_is_open(visit->state);
}

static struct reception_count count_day(const struct reception_day *day, const GPtrArray *days, const GPtrArray *visits)
{
	g_auto(GStrv) slots = reception_slot_list(day);
	struct reception_count count = {.slots = (int)g_strv_length(slots)};
	for (unsigned i = 0; i < visits->len; i++) {
		const struct reception_visit *visit = visits->pdata[i];
		if (visit->date == day->date && reception_state(day) == RECEPTION_PLANNED && belongs(visit, day, days))
			count_visit(&count, visit);
	}
	return count;
}

GArray *reception_counts(struct office *office, const GPtrArray *days, GError **error)
{
	GArray *counts = g_array_new(FALSE, TRUE, sizeof(struct reception_count));
	if (!days->len)
		return counts;
	int from = ((const struct reception_day *)days->pdata[0])->date;
	int to = ((const struct reception_day *)days->pdata[days->len - 1])->date;
	g_autoptr(GPtrArray) visits = reception_visits(office->store, &office->scope, from, to, error);
	for (unsigned i = 0; visits && i < days->len; i++) {
		struct reception_count count = count_day(days->pdata[i], days, visits);
		g_array_append_val(counts, count);
	}
	if (visits)
		return counts;
	g_array_unref(counts);
	return NULL;
}

static void slot_free(void *arg)
{
	struct reception_slot *slot = arg;
	g_free(slot->time);
	case_row_free(slot->row);
	casefile_free(slot->file);
	case_row_free(slot->last);
	g_free(slot);
}

static struct reception_slot *add_slot(GPtrArray *slots, const char *time)
{
	struct reception_slot *slot = g_new0(struct reception_slot, 1);
	slot->time = g_strdup(time);
	g_ptr_array_add(slots, slot);
	return slot;
}

/* Fills in who takes the slot; of somebody hidden nothing but that. */
static bool take_slot(
    struct office *office, struct reception_slot *slot, const struct reception_visit *visit, GError **error)
{
	slot->taken = true;
	if (!visit->id)
		return true;
	g_autoptr(GPtrArray) events = events_of_case(office->store, visit->id, error);
	slot->row = events ? cases_row(office->store, &office->scope, visit->id, error) : NULL;
	if (events) {
		slot->file = fold_case(events);
		if (!cases_guard(office->store, slot->file, error))
			return false;
		casefile_mask(slot->file);
		slot->last = person_last_visit(office, slot->file, &slot->before);
	}
	return slot->row != NULL;
}

/* The slots of the day with those who have them, then those who have none. */
static bool fill(struct office *office, struct reception_roll *roll, const GPtrArray *visits, GError **error)
{
	g_auto(GStrv) times = reception_slot_list(roll->day);
	char **next = times;
	for (unsigned i = 0; i < visits->len; i++) {
		const struct reception_visit *visit = visits->pdata[i];
		for (; *next && visit->slot && strcmp(*next, visit->slot) < 0; next++)
			add_slot(roll->slots, *next);
		for (; *next && !visit->slot; next++)
			add_slot(roll->slots, *next);
		if (!take_slot(office, add_slot(roll->slots, visit->slot), visit, error))
			return false;
		/* two may have one slot */
		const struct reception_visit *after = i + 1 < visits->len ? visits->pdata[i + 1] : NULL;
		bool again = after && !g_strcmp0(after->slot, visit->slot);
		if (*next && visit->slot && !strcmp(*next, visit->slot) && !again)
			next++;
	}
	for (; *next; next++)
		add_slot(roll->slots, *next);
	return true;
}

GPtrArray *rota_visits(struct office *office, const struct scope *scope, const struct reception_day *day,
    struct reception_count *ret, GError **error)
{
	g_autoptr(GPtrArray) days = reception_rows(office->store, day->date, day->date, error);
	g_autoptr(GPtrArray) visits = days ? reception_visits(office->store, scope, day->date, day->date, error) : NULL;
	if (!visits)
		return NULL;
	if (ret)
		*ret = count_day(day, days, visits);
	for (unsigned i = visits->len; i-- > 0;)
		if (!belongs(visits->pdata[i], day, days))
			g_ptr_array_remove_index(visits, i);
	return g_steal_pointer(&visits);
}

/* Nothing says that somebody hidden came without a slot. */
static void forget_hidden(GPtrArray *visits)
{
	for (unsigned i = visits->len; i-- > 0;) {
		const struct reception_visit *visit = visits->pdata[i];
		if (!visit->id && !visit->slot)
			g_ptr_array_remove_index(visits, i);
	}
}

struct rolling {
	struct office *office;
	struct reception_roll *roll;
};

static bool read_roll(void *arg, GError **error)
{
	const struct rolling *rolling = arg;
	g_autoptr(GPtrArray) visits =
	    rota_visits(rolling->office, &rolling->office->scope, rolling->roll->day, &rolling->roll->count, error);
	if (visits)
		forget_hidden(visits);
	return visits && fill(rolling->office, rolling->roll, visits, error);
}

struct reception_roll *reception_roll(struct office *office, const struct reception_day *day, GError **error)
{
	OWN(reception_roll) roll = g_new0(struct reception_roll, 1);
	struct rolling rolling = {.office = office, .roll = roll};
	roll->day = reception_day_copy(day);
	roll->slots = g_ptr_array_new_with_free_func(slot_free);
	return store_read(office->store, read_roll, &rolling, error) ? g_steal_pointer(&roll) : NULL;
}

void reception_roll_free(struct reception_roll *roll)
{
	if (!roll)
		return;
	reception_day_free(roll->day);
	g_ptr_array_unref(roll->slots);
	g_free(roll);
}

const struct reception_slot *reception_holder(const struct reception_roll *roll, const char *time, int64_t but)
{
	for (unsigned i = 0; i < roll->slots->len; i++) {
		const struct reception_slot *slot = roll->slots->pdata[i];
		bool left = slot->row && (slot->row->id == but || slot->row->state == STATE_NO_SHOW);
		if (slot->taken && !left && !g_strcmp0(slot->time, time))
			return slot;
	}
	return NULL;
}

const struct reception_slot *reception_slot_of(const struct reception_roll *roll, int64_t case_id)
{
	for (unsigned i = 0; i < roll->slots->len; i++) {
		const struct reception_slot *slot = roll->slots->pdata[i];
		if (slot->row && slot->row->id == case_id)
			return slot;
	}
	return NULL;
}

bool reception_awaits(const struct reception_slot *slot)
{
	return slot->row && (slot->row->state == STATE_BOOKED || slot->row->state == STATE_CONFIRMED);
}
