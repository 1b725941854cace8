#include "base/date.h"
#include "base/say.h"
#include "base/text.h"
#include "office/accused.h"
#include "office/inside.h"
#include "office/intake.h"
#include "office/values.h"
#include <string.h>

#define LONGEST_LINE 300 /* characters, as when it is typed (office/values.c) */
#define MADE_SUBJECT 30  /* characters of the text that stand for a missing subject */

/* One line of what a cell holds. */
static char *line_of(const char *text)
{
	GString *line = g_string_new(NULL);
	for (const char *at = text; at && *at; at = g_utf8_next_char(at)) {
		gunichar sign = g_utf8_get_char(at);
		g_string_append_unichar(line, sign < ' ' ? ' ' : sign);
	}
	return g_strstrip(g_string_free(line, FALSE));
}

void intake_set_line(struct event *event, const char *name, const char *text)
{
	g_autofree char *typed = line_of(text);
	g_autofree char *line = values_is_ascii(name) ? text_narrow(typed) : g_steal_pointer(&typed);
	g_autofree char *clipped = g_utf8_substring(line, 0, MIN(g_utf8_strlen(line, -1), LONGEST_LINE));
	if (*clipped)
		event_set(event, name, clipped);
}

/* Whether the subject is too long for a line, and is a letter by itself. */
static bool is_letter(const char *subject)
{
	return subject && g_utf8_strlen(subject, -1) > LONGEST_LINE;
}

char *intake_subject(const struct letter_in *letter)
{
	const char *subject = intake_cell(letter, INTAKE_SUBJECT);
	g_autofree char *line = line_of(subject ? subject : intake_cell(letter, INTAKE_BODY));
	if (g_utf8_strlen(line, -1) <= (subject ? LONGEST_LINE : MADE_SUBJECT))
		return g_steal_pointer(&line);
	g_autofree char *first = g_utf8_substring(line, 0, MADE_SUBJECT);
	return g_strconcat(first, "..", NULL);
}

/* A subject that is a letter goes into the text, whole. */
static void set_text(struct event *event, const struct letter_in *letter)
{
	const char *subject = intake_cell(letter, INTAKE_SUBJECT);
	const char *body = intake_cell(letter, INTAKE_BODY);
	g_autofree char *shown = intake_subject(letter);
	g_autofree char *whole = body && is_letter(subject) ? g_strjoin("\n\n", subject, body, NULL) : NULL;
	event_set(event, "subject", shown);
	event_set(event, "body", whole ? whole : body ? body : subject);
}

struct event *intake_add(GPtrArray *events, struct office *office, const char *kind, int day)
{
	struct event *event = office_event(office, kind);
	event->effective_on = day;
	g_ptr_array_add(events, event);
	return event;
}

static void add_opening(struct office *office, const struct letter_in *letter, GPtrArray *events)
{
	struct event *event = intake_add(events, office, "letter", letter->received);
	g_autofree char *received = date_format(letter->received);
	g_free(event->id);
	event->id = g_strdup(letter->id);
	event_set(event, "box", letter->box);
	event_set(event, "received", received);
	set_text(event, letter);
	if (!letter->anonymous)
		intake_set_line(event, "from", intake_cell(letter, INTAKE_FROM));
	else
		event_set(event, "anonymous", "yes");
	intake_set_line(event, "contact", intake_cell(letter, INTAKE_CONTACT));
	intake_set_line(event, "identity", intake_cell(letter, INTAKE_IDENTITY));
	intake_set_line(event, "external", intake_cell(letter, INTAKE_NUMBER));
	if (letter->category)
		event_set(event, "category", letter->category);
	if (letter->class)
		event_set(event, "class", letter->class);
	accused_prepare(office, NULL, event, NULL);
}

/* Accusations go one way only; what was answered is kept as a note. */
static void add_accusation(struct office *office, const struct letter_in *letter, const char *reply, GPtrArray *events)
{
	int day = letter->replied == DATE_NONE ? letter->received : letter->replied;
	event_set(intake_add(events, office, "transfer", day), "reason", _("handled before it was imported"));
	if (reply)
		event_set(intake_add(events, office, "note", day), "text", reply);
}

static void add_reply(struct office *office, const struct letter_in *letter, GPtrArray *events)
{
	g_autofree char *on = date_format(letter->replied);
	intake_add(events, office, "approve", letter->replied);
	struct event *reply = intake_add(events, office, "reply", letter->replied);
	event_set(reply, "via", "online");
	event_set(reply, "on", on);
	if (letter->satisfaction)
		event_set(intake_add(events, office, "rate", letter->replied), "result", letter->satisfaction);
	intake_add(events, office, "close", letter->replied);
}

void intake_events(
    struct office *office, const struct letter_in *letter, const struct intake_handling *handling, GPtrArray *events)
{
	const char *reply = intake_cell(letter, INTAKE_REPLY);
	bool replied = letter->replied != DATE_NONE;
	add_opening(office, letter, events);
	if (letter->class && !strcmp(letter->class, "accuse")) {
		if (reply || replied)
			add_accusation(office, letter, reply, events);
		return;
	}
	if (!reply && !replied && !handling->lead)
		return;
	intake_add(events, office, "accept", letter->received);
	if (handling->lead) {
		struct event *assign = intake_add(events, office, "assign", letter->received);
		event_set(assign, "unit", handling->lead);
		if (handling->with)
			event_set(assign, "with", handling->with);
	}
	if (reply || replied)
		event_set(intake_add(events, office, "draft", replied ? letter->replied : letter->received), "text",
		    reply ? reply : _("(the file does not hold the text of the reply)"));
	if (replied)
		add_reply(office, letter, events);
}
