#include "office/slotswap.h"
#include "base/date.h"
#include "base/fail.h"
#include "base/say.h"
#include "base/text.h"
#include "domain/fold.h"
#include "domain/reception.h"
#include "domain/workflow.h"
#include "office/barring.h"
#include "office/find.h"
#include "office/visit.h"
#include <string.h>

/* The case that EVENT changes places with; NULL: none. Borrowed. */
static const char *partner(const struct event *event)
{
	return strcmp(event->kind, "rebook") ? NULL : event_text(event, "swap");
}

static bool open_other(struct history *other, struct office *office, const char *ref, GError **error)
{
	int64_t id = find_number(office, ref, error);
	return id && history_open(other, office, id, error);
}

static bool has_place(const struct casefile *file, GError **error)
{
	g_autofree char *number = number_paper(file->number);
	return file->slot || fail(error, FAIL_REFUSED, _("%s has no time slot that another visit could get"), number);
}

/* EVENT moves its visit to where OTHER is; a day or a slot that it names is just that. */
static bool take_place(struct event *event, const struct casefile *other, GError **error)
{
	const char *session = event_text(event, "session"), *slot = event_text(event, "slot");
	g_autofree char *day = date_format(other->facts[FACT_SESSION]), *number = number_paper(other->number);
	g_autofree char *time = text_blank(slot) ? g_strdup(other->slot) : reception_time(slot, NULL);
	if ((session && strcmp(session, day) != 0) || g_strcmp0(time, other->slot) != 0)
		return fail(error, FAIL_REFUSED, _("%s is booked for %s %s: swap= takes no other session= or slot="), number,
		    day, other->slot);
	event_set(event, "session", day);
	event_set(event, "slot", other->slot);
	return true;
}

/* What happens to the other visit when EVENT moves that of FILE. */
static struct event *counterpart(struct office *office, const struct casefile *file, const struct event *event)
{
	struct event *back = office_event(office, event->kind);
	g_autofree char *day = date_format(file->facts[FACT_SESSION]), *ref = number_ref(file->number);
	event_set(back, "session", day);
	if (event_text(event, "reason"))
		event_set(back, "reason", event_text(event, "reason"));
	event_set(back, "slot", file->slot);
	event_set(back, "swap", ref);
	return back;
}

/* All that is asked of a visit that is moved, of the other one. */
static bool admits(struct office *office, const struct casefile *other, struct event *back, GError **error)
{
	const struct event_type *type = event_type_find(back->kind);
	g_autofree char *number = number_paper(other->number);
	g_autoptr(GError) reason = NULL;
	if (workflow_may(type, other, &office->person, office_today(office), &reason) && has_place(other, &reason) &&
	    barring_admits(office, other, back, &reason) && visit_prepare(office, other, back, &reason) &&
	    workflow_check(other, back, &office->person, office_today(office), &reason))
		return true;
	g_autofree char *line = g_strdup_printf(_("%s: %s"), number, reason->message);
	g_set_error_literal(error, FAIL, reason->code, strstr(reason->message, number) ? reason->message : line);
	return false;
}

bool slotswap_prepare(struct office *office, const struct casefile *file, struct event *event, GError **error)
{
	struct history other = {0};
	const char *ref = partner(event);
	if (!ref)
		return true;
	bool done = has_place(file, error) && open_other(&other, office, ref, error);
	if (done && other.file->id == file->id)
		done = fail(error, FAIL_REFUSED, _("swap= names another visit than the one that is moved"));
	OWN(event) back = done ? counterpart(office, file, event) : NULL;
	done = done && admits(office, other.file, back, error) && take_place(event, other.file, error);
	history_close(&other);
	return done;
}

/* What was done to OTHER by changing places with BY is taken back, or brought AGAIN, while nothing came behind it. */
static bool turn(struct history *other, const char *by, bool again, GError **error)
{
	const struct event *target = again ? fold_redoable(other->events) : fold_undoable(other->events);
	const struct event *event = target ? history_subject(other, target) : NULL;
	g_autofree char *number = number_paper(other->file->number);
	if (!event || g_strcmp0(partner(event), by) != 0)
		return fail(error, FAIL_REFUSED,
		    again ? _("%s went on since it was taken back")
		          : _("%s went on since the two changed places: take that back first"),
		    number);
	return workflow_may(
	           event_type_find(event->kind), other->file, &other->office->person, office_today(other->office), error) &&
	       history_add(other, history_undo(other, target), error);
}

bool slotswap_follow(struct history *history, const struct event *event, bool taken_back, GError **error)
{
	struct history other = {0};
	const char *ref = partner(event);
	if (!ref)
		return true;
	g_autofree char *by = number_ref(history->file->number);
	bool done = open_other(&other, history->office, ref, error) &&
	            (event->seq > 0 ? turn(&other, by, !taken_back, error)
	                            : history_add(&other, counterpart(history->office, history->file, event), error));
	history_close(&other);
	return done;
}
