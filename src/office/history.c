#include "base/fail.h"
#include "base/say.h"
#include "domain/fold.h"
#include "domain/workflow.h"
#include "office/act.h"
#include "store/cases.h"
#include "store/events.h"

bool history_open(struct history *history, struct office *office, int64_t case_id, GError **error)
{
	*history = (struct history){.office = office};
	if (!find_visible(office, case_id, error))
		return false;
	history->events = events_of_case(office->store, case_id, error);
	if (!history->events)
		return false;
	history->file = fold_case(history->events);
	return cases_guard(office->store, history->file, error);
}

void history_close(struct history *history)
{
	if (history->events)
		g_ptr_array_unref(history->events);
	casefile_free(history->file);
}

bool history_add(struct history *history, struct event *event, GError **error)
{
	struct office *office = history->office;
	bool known = false;
	g_ptr_array_add(history->events, event);
	event->case_id = history->file->id;
	if (!events_known(office->store, event->id, &known, error))
		return false;
	if (known)
		return fail(error, FAIL_REFUSED, _("op=%s was used for another act already"), event->id);
	if (!office_append(office, event, error))
		return false;
	OWN(casefile) before = history->file;
	struct casefile *file = history->file = fold_case(history->events);
	if (!cases_put(office->store, file, error) || !cases_guard(office->store, file, error))
		return false;
	const struct guarding then = {.guard = file->guard, .against = file->against, .named = file->named};
	return workflow_keeps_guard(before, &then, &office->person, event->effective_on, error);
}

struct event *history_undo(const struct history *history, const struct event *event)
{
	struct event *undo = office_event(history->office, "undo");
	g_autofree char *seq = g_strdup_printf("%" G_GINT64_FORMAT, event->seq);
	event_set(undo, "undoes", seq);
	return undo;
}

static const struct event *event_at(const GPtrArray *events, int64_t seq)
{
	for (unsigned i = 0; i < events->len; i++)
		if (((const struct event *)events->pdata[i])->seq == seq)
			return events->pdata[i];
	return NULL;
}

const struct event *history_subject(const struct history *history, const struct event *target)
{
	const char *undoes = event_text(target, "undoes");
	return undoes ? event_at(history->events, g_ascii_strtoll(undoes, NULL, 10)) : target;
}
