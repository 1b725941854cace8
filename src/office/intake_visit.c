#include "base/date.h"
#include "base/fail.h"
#include "base/say.h"
#include "base/text.h"
#include "office/accused.h"
#include "office/intake.h"
#include "office/visit.h"
#include <string.h>

enum { MOST_PERSONS = 9999 };

/* A visit as it is being made of a row. */
struct making {
	struct office *office;
	const struct letter_in *visit;
	const struct intake_handling *handling;
	GPtrArray *events;
};

static struct event *step(const struct making *making, const char *kind, int day)
{
	return intake_add(making->events, making->office, kind, day);
}

static void say(const struct making *making, struct event *event, const char *name, enum intake_field field)
{
	intake_set_line(event, name, intake_cell(making->visit, field));
}

static const char *or_else(const struct letter_in *visit, enum intake_field field, const char *otherwise)
{
	const char *text = intake_cell(visit, field);
	return text ? text : otherwise;
}

bool intake_check_visit(const struct letter_in *visit, GError **error)
{
	const char *persons = intake_cell(visit, INTAKE_PERSONS);
	char *end = NULL;
	int64_t count = persons ? g_ascii_strtoll(persons, &end, 10) : 1;
	if (!intake_cell(visit, INTAKE_FROM))
		return intake_bad(visit->file, visit->row, INTAKE_FROM, error, _("the visitor is missing"));
	if (count < 1 || count > MOST_PERSONS || (end && *end && strcmp(end, "人") != 0))
		return intake_bad(visit->file, visit->row, INTAKE_PERSONS, error, _("this is no number of people"));
	return true;
}

static void add_opening(const struct making *making)
{
	const struct letter_in *visit = making->visit;
	g_autofree char *day = date_format(visit->received);
	const char *persons = intake_cell(visit, INTAKE_PERSONS);
	struct event *event = step(making, "visit", visit->received);
	g_free(event->id);
	event->id = g_strdup(visit->id);
	event_set(event, "received", day);
	event_set(event, "session", day);
	say(making, event, "visitor", INTAKE_FROM);
	event_set(event, "matter", or_else(visit, INTAKE_BODY, intake_cell(visit, INTAKE_SUBJECT)));
	if (persons) {
		g_autofree char *count = g_strdup_printf("%d", (int)g_ascii_strtoll(persons, NULL, 10));
		event_set(event, "persons", count);
	}
	say(making, event, "contact", INTAKE_CONTACT);
	say(making, event, "identity", INTAKE_IDENTITY);
	if (visit->category)
		event_set(event, "category", visit->category);
	if (visit->class)
		event_set(event, "class", visit->class);
	accused_prepare(making->office, NULL, event, NULL);
}

static void add_minutes(const struct making *making)
{
	struct event *event = step(making, "receive", making->visit->received);
	event_set(event, "minutes", or_else(making->visit, INTAKE_MINUTES, _("(the file does not hold the minutes)")));
	say(making, event, "leader", INTAKE_LEADER);
}

/* Handed over on a slip of its own, answered, and told. */
static bool add_slip(const struct making *making, GError **error)
{
	const struct letter_in *visit = making->visit;
	struct event *slip = step(making, "hand-over", visit->received);
	const char *reply = intake_cell(visit, INTAKE_REPLY);
	bool replied = visit->replied != DATE_NONE;
	event_set(slip, "unit", making->handling->lead);
	if (making->handling->with)
		event_set(slip, "with", making->handling->with);
	event_set(slip, "opinion", or_else(visit, INTAKE_OPINION, _("(the file does not hold the opinion)")));
	if (!visit_hand_over(making->office, NULL, slip, error))
		return false;
	if (!reply && !replied)
		return true;
	event_set(step(making, "draft", replied ? visit->replied : visit->received), "text",
	    reply ? reply : _("(the file does not hold the text of the reply)"));
	if (!replied)
		return true;
	step(making, "approve", visit->replied);
	event_set(step(making, "reply", visit->replied), "via", "in_person");
	return true;
}

static void add_end(const struct making *making)
{
	const struct letter_in *visit = making->visit;
	if (visit->satisfaction)
		event_set(step(making, "rate", visit->replied), "result", visit->satisfaction);
	step(making, "close", visit->replied);
}

/* Accusations go one way only; what was answered is kept as a note. */
static void add_accusation(const struct making *making)
{
	const char *reply = intake_cell(making->visit, INTAKE_REPLY);
	event_set(step(making, "transfer", making->visit->received), "reason", _("handled before it was imported"));
	if (reply)
		event_set(step(making, "note", making->visit->received), "text", reply);
}

/* Whether the file says that the visitor was received. */
static bool is_received(const struct making *making)
{
	static const enum intake_field SIGNS[] = {INTAKE_UNIT, INTAKE_REPLY, INTAKE_REPLIED, INTAKE_MINUTES, INTAKE_LEADER};
	for (size_t i = 0; i < G_N_ELEMENTS(SIGNS); i++)
		if (intake_cell(making->visit, SIGNS[i]))
			return true;
	return false;
}

/* On a slip, or on the spot. */
static bool add_answer(const struct making *making, GError **error)
{
	const struct letter_in *visit = making->visit;
	const char *reply = intake_cell(visit, INTAKE_REPLY);
	bool replied = visit->replied != DATE_NONE;
	if (making->handling->lead && !add_slip(making, error))
		return false;
	if (!making->handling->lead && (reply || replied))
		event_set(step(making, "answer-on-spot", replied ? visit->replied : visit->received), "text",
		    reply ? reply : _("(the file does not hold the text of the reply)"));
	if (replied)
		add_end(making);
	return true;
}

bool intake_visit_events(struct office *office, const struct letter_in *visit, const struct intake_handling *handling,
    GPtrArray *events, GError **error)
{
	const struct making making = {.office = office, .visit = visit, .handling = handling, .events = events};
	add_opening(&making);
	if (!is_received(&making))
		return true;
	add_minutes(&making);
	if (g_strcmp0(visit->class, "accuse") != 0)
		return add_answer(&making, error);
	if (handling->lead || visit->replied != DATE_NONE || intake_cell(visit, INTAKE_REPLY))
		add_accusation(&making);
	return true;
}
