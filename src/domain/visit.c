#include "domain/visit.h"
#include "base/date.h"
#include "base/fail.h"
#include "base/say.h"
#include "base/text.h"
#include "domain/reception.h"
#include "domain/take.h"
#include <string.h>

bool visit_is_booked(const struct casefile *file, const struct event *event)
{
	(void)file;
	return event_day(event, "session") > event_day(event, "received");
}

bool visit_is_recorded(const struct casefile *file, const struct event *event)
{
	(void)event;
	return file->minutes != NULL;
}

static bool check_session(int session, int received, GError **error)
{
	return session == DATE_NONE || session >= received ||
	       fail(error, FAIL_REFUSED,
	           _("session= lies before received=: who came on the reception day was received then"));
}

/* A time of day; it is kept as HH:MM (office/reception.h). */
static bool check_time(const struct event *event, GError **error)
{
	const char *slot = event_text(event, "slot");
	g_autofree char *time = text_blank(slot) ? NULL : reception_time(slot, NULL);
	return text_blank(slot) || time || fail(error, FAIL_REFUSED, _("slot= takes a time such as 14:30, not '%s'"), slot);
}

bool visit_check_open(const struct casefile *file, const struct event *event, GError **error)
{
	(void)file;
	return check_session(event_day(event, "session"), event_day(event, "received"), error) && check_time(event, error);
}

bool visit_check_correct(const struct casefile *file, const struct event *event, GError **error)
{
	if (json_object_size(event->body) < 2)
		return fail(error, FAIL_USAGE, _("correct needs a field to correct, such as category=, beside reason="));
	for (const char *const *must = (const char *const[]){"received", "visitor", "matter", "session", NULL}; *must;
	     must++) {
		const char *value = event_text(event, *must);
		if (value && text_blank(value))
			return fail(error, FAIL_REFUSED, _("%s= cannot be empty"), *must);
	}
	return check_session(take_day_or(event, "session", file->facts[FACT_SESSION]),
	           take_day_or(event, "received", file->facts[FACT_RECEIVED]), error) &&
	       check_time(event, error);
}

static void take_fields(struct casefile *file, const struct event *event)
{
	static const char *const TEXTS[] = {
	    "slot", "persons", "representatives", "accompany", "contact", "identity", "category", "class", NULL};
	take_texts(file, event, TEXTS);
	take_text(&file->writer, event_text(event, "visitor"));
	take_text(&file->body, event_text(event, "matter"));
	take_flag(event, "confidential", &file->confidential);
	file->facts[FACT_RECEIVED] = take_day_or(event, "received", file->facts[FACT_RECEIVED]);
	file->facts[FACT_SESSION] = take_day_or(event, "session", file->facts[FACT_SESSION]);
	take_subject(file);
}

void visit_fold_open(struct casefile *file, const struct event *event)
{
	take_identity(file, event);
	take_fields(file, event);
	if (file->facts[FACT_SESSION] == DATE_NONE)
		file->facts[FACT_SESSION] = file->facts[FACT_RECEIVED];
}

void visit_fold_correct(struct casefile *file, const struct event *event)
{
	take_fields(file, event);
}
