#include "domain/visit.h"
#include "base/date.h"
#include "base/fail.h"
#include "base/say.h"
#include "base/text.h"
#include "domain/letter.h"
#include "domain/numbering.h"
#include "domain/reception.h"
#include "domain/take.h"
#include <string.h>

bool visit_is_booked(const struct casefile *file, const struct event *event)
{
	(void)file;
	return event_day(event, "session") > event_day(event, "received") || event_text(event, "booked");
}

bool visit_is_recorded(const struct casefile *file, const struct event *event)
{
	(void)event;
	return file->minutes != NULL;
}

/* Either may be corrected alone. */
static bool check_session(int session, int received, GError **error)
{
	g_autofree char *came = date_format(received), *seen = date_format(session);
	return session == DATE_NONE || session >= received ||
	       fail(error, FAIL_REFUSED,
	           _("session=%s lies before received=%s: who came on the reception day was received then"), seen, came);
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
	static const char *const MUST[] = {"received", "visitor", "matter", "session", NULL};
	int received = take_day_or(event, "received", file->facts[FACT_RECEIVED]);
	return take_correction(event, MUST, error) && take_receipt(file, received, error) &&
	       check_session(take_day_or(event, "session", file->facts[FACT_SESSION]), received, error) &&
	       check_time(event, error) && numbering_keeps(file, received, error);
}

static void take_fields(struct casefile *file, const struct event *event)
{
	static const char *const TEXTS[] = {"slot", "persons", "representatives", "accompany", "contact", "identity",
	    "category", "class", "against", "named", NULL};
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
	file->booked = visit_is_booked(file, event);
	if (file->facts[FACT_SESSION] == DATE_NONE)
		file->facts[FACT_SESSION] = file->facts[FACT_RECEIVED];
}

void visit_fold_correct(struct casefile *file, const struct event *event)
{
	take_fields(file, event);
}

/* The slot is confirmed while the reception day is to come. */
bool visit_check_slot(const struct casefile *file, const struct event *event, GError **error)
{
	g_autofree char *session = date_format(file->facts[FACT_SESSION]);
	if (take_day(event, "on") > file->facts[FACT_SESSION])
		return fail(error, FAIL_REFUSED,
		    _("the reception day was %s: 'arrive' or 'no-show' says what became of it, 'rebook' gives another"),
		    session);
	return visit_check_arrive(file, event, error) && check_time(event, error);
}

bool visit_check_rebook(const struct casefile *file, const struct event *event, GError **error)
{
	g_autofree char *verb = event_type_said(event_type_find(event->kind), file->number.kind);
	if (event_day(event, "session") == DATE_NONE)
		return fail(error, FAIL_USAGE, _("%s needs %s= (%s)"), verb, "session", _("reception day"));
	g_autofree char *day = date_format(event->effective_on), *session = event_field_said(event, "session");
	if (event_day(event, "session") < event->effective_on)
		return fail(error, FAIL_REFUSED, _("%s lies before %s: a visit is moved to a day to come"), session, day);
	return check_time(event, error);
}

bool visit_check_no_show(const struct casefile *file, const struct event *event, GError **error)
{
	g_autofree char *session = date_format(file->facts[FACT_SESSION]);
	return event->effective_on >= file->facts[FACT_SESSION] ||
	       fail(error, FAIL_REFUSED, _("the reception day is %s: nobody can have stayed away before it"), session);
}

/* A booked visitor may come before the day, but not before the booking. */
bool visit_check_arrive(const struct casefile *file, const struct event *event, GError **error)
{
	int came = take_day(event, "on"), logged = file->facts[FACT_RECEIVED];
	g_autofree char *came_on = date_format(came), *logged_on = date_format(logged);
	return came >= logged || fail(error, FAIL_REFUSED,
	                             _("on=%s lies before the day on which the visit was logged (%s)"), came_on, logged_on);
}

bool visit_check_come(const struct casefile *file, const struct event *event, GError **error)
{
	int booked = file->facts[FACT_SESSION];
	if (event_day(event, "on") == DATE_NONE && event->effective_on < booked) {
		g_autofree char *day = date_format(booked), *today = date_format(event->effective_on);
		return fail(error, FAIL_REFUSED,
		    _("this visit is booked for %s: on=%s says that the visitor came that early, 'rebook' moves it"), day,
		    today);
	}
	return visit_check_arrive(file, event, error);
}

bool visit_check_days(const struct casefile *file, const struct event *event, GError **error)
{
	for (const char *const *field = (const char *const[]){"on", "told", "consented", "promised", "limit", NULL}; *field;
	     field++)
		if (!take_not_before(event, *field, file->facts[FACT_SESSION], _("the reception day"), error))
			return false;
	return true;
}

bool visit_check_told(const struct casefile *file, const struct event *event, GError **error)
{
	return visit_check_days(file, event, error) && letter_check_told(file, event, error);
}

bool visit_is_unaccepted(const struct casefile *file, GError **error)
{
	if (file->number.kind != KIND_VISIT || file->facts[FACT_ACCEPTED] == DATE_NONE)
		return true;
	g_autofree char *day = date_format(file->facts[FACT_ACCEPTED]);
	return fail(error, FAIL_REFUSED, _("it was accepted on %s: 'tell' says when the visitor was told"), day);
}

bool visit_is_refusable(const struct casefile *file, GError **error)
{
	if (file->number.kind != KIND_VISIT || file->facts[FACT_ACCEPTED] == DATE_NONE)
		return true;
	g_autofree char *day = date_format(file->facts[FACT_ACCEPTED]);
	return fail(
	    error, FAIL_REFUSED, _("it was accepted on %s: what is accepted is answered, and refused no more"), day);
}

bool visit_check_hand_over(const struct casefile *file, const struct event *event, GError **error)
{
	return take_not_before(event, "promised", event->effective_on, _("the day of the hand-over"), error) &&
	       visit_check_days(file, event, error);
}

void visit_fold_book(struct casefile *file, const struct event *event)
{
	file->facts[FACT_SESSION] = take_day_or(event, "session", file->facts[FACT_SESSION]);
	take_text(&file->slot, event_text(event, "slot"));
}

/* Whoever came early says so (visit_check_come); what is entered late keeps the day that was booked. */
void visit_fold_arrive(struct casefile *file, const struct event *event)
{
	static const char *const TEXTS[] = {"persons", "representatives", NULL};
	take_texts(file, event, TEXTS);
	file->facts[FACT_SESSION] = take_day_or(event, "on", MIN(file->facts[FACT_SESSION], event->effective_on));
}

void visit_fold_receive(struct casefile *file, const struct event *event)
{
	static const char *const TEXTS[] = {"minutes", "leader", "recorder", "accompany", NULL};
	take_texts(file, event, TEXTS);
	take_flag(event, "signed", &file->visitor_signed);
	file->facts[FACT_SESSION] = take_day_or(event, "on", file->facts[FACT_SESSION]);
}

static void take_result(struct casefile *file, const struct event *event, const char *usual)
{
	const char *result = event_text(event, "result");
	take_text(&file->outcome, result ? result : usual);
}

/* What was answered before the leader was answered on the reception day, whenever it is entered. */
void visit_fold_on_spot(struct casefile *file, const struct event *event)
{
	bool again = file->facts[FACT_REWORKED] != DATE_NONE;
	int day = take_day_or(event, "on", again ? event->effective_on : file->facts[FACT_SESSION]);
	file->facts[FACT_ANSWERED] = day;
	if (file->facts[FACT_REPLIED] == DATE_NONE)
		file->facts[FACT_REPLIED] = day;
	if (again)
		file->facts[FACT_REREPLIED] = day;
	take_text(&file->reply, event_text(event, "text"));
	take_text(&file->via, "in_person");
	take_result(file, event, "answered");
}

/* What the leader hands over is accepted by that. */
void visit_fold_hand_over(struct casefile *file, const struct event *event)
{
	letter_fold_assign(file, event);
	take_text(&file->instruction, event_text(event, "opinion"));
	take_text(&file->slip, event_text(event, "slip"));
	take_result(file, event, "handed");
	if (file->facts[FACT_ACCEPTED] == DATE_NONE)
		file->facts[FACT_ACCEPTED] = event->effective_on;
	if (event_text(event, "promised")) {
		file->facts[FACT_PROMISED] = event->effective_on;
		file->until[FACT_PROMISED] = event_day(event, "promised");
	}
}
