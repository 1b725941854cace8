#include "base/say.h"
#include "domain/fold.h"
#include "office/act.h"
#include "store/cases.h"
#include "store/events.h"

#define TELL_EVERY 200 /* cases */

struct bulk_work {
	struct office *office;
	struct bulk *bulk;
};

static bool append_case(struct office *office, GPtrArray *events, GError **error)
{
	struct number number;
	struct event *first = events->pdata[0];
	if (!open_number(office, first, &number, error))
		return false;
	for (unsigned i = 0; i < events->len; i++) {
		struct event *event = events->pdata[i];
		if (i)
			event->case_id = first->seq;
		if (!office_append(office, event, error))
			return false;
	}
	OWN(casefile) file = fold_case(events);
	return cases_put(office->store, file, error);
}

static bool take_case(struct bulk_work *work, GPtrArray *events, GError **error)
{
	bool known = false;
	const struct event *first = events->pdata[0];
	if (!events_known(work->office->store, first->id, &known, error))
		return false;
	if (known) {
		work->bulk->skipped++;
		return true;
	}
	if (!work->bulk->dry && !append_case(work->office, events, error))
		return false;
	if (++work->bulk->added % TELL_EVERY == 0)
		office_tell(work->office, _("taking cases in"), work->bulk->added, 0);
	return true;
}

static void free_event(void *event)
{
	event_free(event);
}

static bool take_all(void *arg, GError **error)
{
	struct bulk_work *work = arg;
	struct bulk *bulk = work->bulk;
	g_autoptr(GPtrArray) events = g_ptr_array_new_with_free_func(free_event);
	GError *reason = NULL;
	while (!reason && bulk->next(bulk->arg, events, &reason)) {
		if (events->len)
			take_case(work, events, &reason);
		g_ptr_array_set_size(events, 0);
	}
	if (!reason)
		return true;
	g_propagate_error(error, reason);
	return false;
}

bool record_bulk(struct office *office, struct bulk *bulk, GError **error)
{
	struct bulk_work work = {.office = office, .bulk = bulk};
	bulk->added = bulk->skipped = 0;
	return bulk->dry ? store_read(office->store, take_all, &work, error) : office_write(office, take_all, &work, error);
}
