#include "office/remedy.h"
#include "base/fail.h"
#include "base/say.h"
#include "domain/fold.h"
#include "domain/workflow.h"
#include "office/find.h"
#include <string.h>

bool remedy_prepare(struct office *office, struct event *event, GError **error)
{
	const char *of = event_text(event, "of");
	int64_t id = of ? find_number(office, of, error) : 0;
	struct case_row *row = id ? find_row(office, id, error) : NULL;
	if (!row)
		return !of;
	unsigned guard = row->guard;
	case_row_free(row);
	if (guard & GUARD_ACCUSATION)
		return fail(error, FAIL_REFUSED,
		    _("of= is an accusation, which is kept by the discipline office and goes nowhere else (Regulations on "
		      "Petitions art 30)"));
	if (guard & GUARD_CONFIDENTIAL)
		event_set(event, "confidential", "yes");
	return true;
}

bool remedy_note(struct office *office, const struct casefile *file, const struct event *event, GError **error)
{
	const char *of = event_text(event, "of");
	struct history target = {0};
	if (!of)
		return true;
	int64_t id = find_number(office, of, error);
	bool done = id && history_open(&target, office, id, error);
	if (done) {
		g_autofree char *paper = number_paper(file->number), *ref = number_ref(file->number);
		g_autofree char *text = g_strdup_printf(_("%s was opened from this case"), paper);
		struct event *note = office_event(office, "note");
		event_set(note, "text", text);
		event_set(note, "opened", ref);
		done = history_add(&target, note, error);
	}
	history_close(&target);
	return done;
}

/* What ordered the last step of TARGET, while that is still a reopening; NULL otherwise. */
static const struct event *ordered(const struct history *target, const char *by)
{
	const struct event *last = fold_undoable(target->events);
	const char *order = last ? event_text(last, "ordered") : NULL;
	return order && !strcmp(order, by) ? last : NULL;
}

static bool take_back(struct history *target, const char *by, GError **error)
{
	const struct event *last = ordered(target, by);
	g_autofree char *number = number_paper(target->file->number);
	if (!last)
		return fail(error, FAIL_REFUSED, _("%s went on since it was reopened: take that back first"), number);
	struct event *undo = office_event(target->office, "undo");
	g_autofree char *seq = g_strdup_printf("%" G_GINT64_FORMAT, last->seq);
	event_set(undo, "undoes", seq);
	return history_add(target, undo, error);
}

static bool reopen(struct history *target, const struct event *order, const char *by, GError **error)
{
	const struct event_type *type = event_type_find("reopen");
	if (!workflow_may(type, target->file, &target->office->person, error))
		return false;
	struct event *event = office_event(target->office, type->name);
	event_set(event, "reason", event_text(order, "reason"));
	if (event_text(order, "until"))
		event_set(event, "until", event_text(order, "until"));
	event_set(event, "ordered", by);
	return history_add(target, event, error);
}

bool remedy_reopen(struct history *history, const struct event *event, bool taken_back, GError **error)
{
	if (strcmp(event->kind, "execute") != 0)
		return true;
	struct history target = {0};
	g_autofree char *by = number_ref(history->file->number);
	int64_t id = find_number(history->office, history->file->linked, error);
	bool done = id && history_open(&target, history->office, id, error) &&
	            (taken_back ? take_back(&target, by, error) : reopen(&target, event, by, error));
	history_close(&target);
	return done;
}
