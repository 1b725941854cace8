#include "office/passage.h"
#include "base/date.h"
#include "base/fail.h"
#include "base/say.h"
#include "domain/deadline.h"
#include "domain/fold.h"
#include "domain/workflow.h"
#include "office/find.h"
#include "office/remedy.h"
#include <string.h>

/* TEXT is copied where it is there. */
static void give(struct event *event, const char *field, const char *text)
{
	if (text)
		event_set(event, field, text);
}

static void give_day(struct event *event, const char *field, int day)
{
	g_autofree char *text = day == DATE_NONE ? NULL : date_format(day);
	give(event, field, text);
}

/* What ACT says of FIELD, else FALLBACK. */
static const char *or_else(const struct event *act, const char *field, const char *fallback)
{
	return event_text(act, field) ? event_text(act, field) : fallback;
}

/* What both have in common, whatever it goes on as. */
static void give_person(struct event *event, const struct casefile *file)
{
	g_autofree char *ref = number_ref(file->number);
	give(event, "contact", file->contact);
	give(event, "identity", file->identity);
	give(event, "category", file->category);
	if (event_type_field(event_type_find(event->kind), "of"))
		event_set(event, "of", ref);
}

/* An application that came in as a letter is received once both sides have confirmed it (207号); one that a visitor
 * brought, on the day on which the leader received them, not on that of the booking. */
static void fill_converted(struct event *event, const struct casefile *letter, const struct event *act)
{
	bool visit = letter->number.kind == KIND_VISIT;
	give_person(event, letter);
	give(event, "applicant", or_else(act, "applicant", letter->writer));
	give(event, "type", or_else(act, "type", "natural"));
	give(event, "via", or_else(act, "via", visit ? "in_person" : "online"));
	give(event, "request", letter->body);
	give(event, "confirmed", event_text(act, "confirmed"));
	give_day(event, "arrived", letter->facts[visit ? FACT_SESSION : FACT_RECEIVED]);
}

/* A petition in an application is found to be one by the answer that was approved, and comes in with its service. */
static void fill_petition(struct event *event, const struct casefile *application, const struct event *act)
{
	give_person(event, application);
	give(event, "from", application->writer);
	give(event, "subject", application->subject);
	give(event, "body", application->body);
	give(event, "box", application->petition);
	give_day(event, "received", act->effective_on);
}

/* LINES is handed over. */
static void give_lines(struct event *event, const char *field, GString *lines)
{
	if (lines->len)
		event_set(event, field, lines->str);
	g_string_free(lines, TRUE);
}

static void give_extensions(struct event *event, const struct casefile *first)
{
	GString *lines = g_string_new(NULL);
	for (unsigned i = 0; i < first->extensions->len; i++) {
		const struct extension *extension = &g_array_index(first->extensions, struct extension, i);
		g_autofree char *on = date_format(extension->on);
		g_string_append_printf(
		    lines, "%s%s %d %s", lines->len ? "\n" : "", extension->clock ? extension->clock : "", extension->days, on);
	}
	give_lines(event, "extended", lines);
}

/* The days on which others were consulted up to DAY did not count for any of it; from then on the further matter is
 * asked about by itself. */
static void give_spans(struct office *office, struct event *event, const struct casefile *first, int day)
{
	g_autoptr(GPtrArray) governing = rules_for(office_rules(office), first);
	g_autoptr(GArray) spans = deadline_spans(first, governing, office_calendar(office));
	GString *lines = g_string_new(NULL);
	for (unsigned i = 0; i < spans->len; i++) {
		const struct span *span = &g_array_index(spans, struct span, i);
		int end = span->to == DATE_NONE || span->to > day ? day : span->to;
		g_autofree char *from = date_format(span->from), *to = date_format(end);
		if (end > span->from)
			g_string_append_printf(lines, "%s%s %s %s", lines->len ? "\n" : "", from, to, span->label);
	}
	give_lines(event, "suspended", lines);
}

/* A further matter came in when and how the first one did; what was corrected, extended and left out was so of both. */
static void fill_split(struct event *event, const struct casefile *first, const struct event *act)
{
	bool mail = !g_strcmp0(first->via, "signed_mail"), hand = !g_strcmp0(first->via, "in_person");
	give_person(event, first);
	give(event, "category", event_text(act, "category"));
	give(event, "applicant", first->writer);
	give(event, "type", first->type);
	give(event, "via", first->via);
	give(event, "request", event_text(act, "request"));
	give(event, "wants", first->wants);
	give_day(event, "arrived", first->facts[FACT_ARRIVED]);
	if (!hand)
		give_day(event, mail ? "signed" : "confirmed", first->facts[FACT_RECEIVED]);
	give_day(event, "asked", first->facts[FACT_ASKED]);
	give_day(event, "corrected", first->facts[FACT_CORRECTED]);
	give_extensions(event, first);
}

static bool is_petition(const struct casefile *file)
{
	return file->petition && !g_strcmp0(file->outcome, "R5.1");
}

/* The acts that open a case: always, or where FIELD says WORD, or for which the case is DUE. */
static const struct passage {
	const char *act, *field, *word;
	enum kind kind;
	void (*fill)(struct event *event, const struct casefile *file, const struct event *act);
	bool (*due)(const struct casefile *file);
	bool inherits; /* the days that did not count before */
} PASSAGES[] = {
    {.act = "convert", .field = "to", .word = "application", .kind = KIND_APPLICATION, .fill = fill_converted},
    {.act = "serve", .field = "opened", .kind = KIND_LETTER, .fill = fill_petition, .due = is_petition},
    {.act = "split", .field = "opened", .kind = KIND_APPLICATION, .fill = fill_split, .inherits = true},
};

static const struct passage *passage_of(const struct casefile *file, const struct event *event)
{
	for (size_t i = 0; i < G_N_ELEMENTS(PASSAGES); i++) {
		const struct passage *passage = &PASSAGES[i];
		bool due = !passage->due || passage->due(file);
		if (due && !strcmp(passage->act, event->kind) && !g_strcmp0(event_text(event, passage->field), passage->word))
			return passage;
	}
	return NULL;
}

/* What follows of itself from an act needs no right beyond that of the act. */
static const struct person PROGRAM = {.roles = ROLE_ALL};

/* What the case is due for was decided and approved before: whoever serves the answer need not be who logs letters. */
static bool is_lawful(struct office *office, const struct event *event, bool due, GError **error)
{
	const struct person *who = due ? &PROGRAM : &office->person;
	const struct event_type *type = event_type_find(event->kind);
	return workflow_may(type, NULL, who, office_today(office), error) &&
	       workflow_check(NULL, event, who, office_today(office), error);
}

/* Whether LAST is the voiding that taking back an act of BY was. */
static bool is_voided_by(const struct event *last, const char *by)
{
	return last && !strcmp(last->kind, "void") && !g_strcmp0(event_text(last, "ordered"), by);
}

static bool bring_back(struct history *target, const char *by, GError **error)
{
	const struct event *last = fold_undoable(target->events);
	g_autofree char *number = number_paper(target->file->number);
	if (!is_voided_by(last, by))
		return fail(error, FAIL_REFUSED, _("%s went on since it was taken back"), number);
	return history_add(target, history_undo(target, last), error);
}

/* Nothing happened in TARGET since it was opened: its number is void. */
static bool drop(struct history *target, const char *by, GError **error)
{
	g_autofree char *number = number_paper(target->file->number);
	if (fold_undoable(target->events))
		return fail(error, FAIL_REFUSED, _("%s went on since it was opened: take that back first"), number);
	struct event *event = office_event(target->office, "void");
	event_set(event, "reason", _("what opened it was taken back"));
	event_set(event, "ordered", by);
	return history_add(target, event, error);
}

/* Whoever may take the act back need not be who makes numbers void. */
static bool take_back(struct history *target, const char *by, GError **error)
{
	int today = office_today(target->office);
	return workflow_may(event_type_find("void"), target->file, &PROGRAM, today, error) && drop(target, by, error);
}

/* The number of the letter that the last answer of HISTORY opened, or its decision, which did until answers were waited
 * for; NULL: none did. Borrowed. */
static const char *opened_before(const struct history *history)
{
	g_autofree bool *live = fold_live(history->events);
	for (unsigned i = history->events->len; i-- > 0;) {
		const struct event *event = history->events->pdata[i];
		bool opens = !strcmp(event->kind, "decide") || !strcmp(event->kind, "serve");
		if (live[i] && opens && event_text(event, "opened"))
			return event_text(event, "opened");
	}
	return NULL;
}

/* The letter that there is lies in the box that EVENT names. */
static bool check_box(const struct casefile *letter, const struct event *event, GError **error)
{
	const char *box = event_text(event, "box");
	g_autofree char *number = number_paper(letter->number);
	return !box || !g_strcmp0(box, letter->box) ||
	       fail(error, FAIL_REFUSED, _("%s is the letter of this already, in another box: 'correct' moves it"), number);
}

/* The petition in an application is one letter, however often that is decided, and none once it is decided otherwise.
 * What was answered before leaves what became of its letter alone. RET_KEPT: it goes on as the letter that there is. */
static bool decide_anew(struct history *history, struct event *event, bool *ret_kept, GError **error)
{
	const char *ref = strcmp(event->kind, "decide") ? NULL : opened_before(history);
	bool petition = !g_strcmp0(event_text(event, "outcome"), "R5.1");
	g_autofree char *by = number_ref(history->file->number);
	struct history letter = {0};
	if (!ref)
		return true;
	int64_t id = find_number(history->office, ref, error);
	bool done = id && history_open(&letter, history->office, id, error);
	bool open = done && state_is_open(letter.file->state);
	bool own = open && (history->file->facts[FACT_REPLIED] == DATE_NONE || !fold_undoable(letter.events));
	*ret_kept = open && petition && !g_strcmp0(event_text(event, "to"), "letter");
	if (*ret_kept) {
		event_set(event, "to", ref);
		done = check_box(letter.file, event, error);
	}
	if (own && !petition) {
		event_set(event, "dropped", ref);
		done = drop(&letter, by, error);
	}
	history_close(&letter);
	return done;
}

bool passage_open(struct history *history, struct event *event, GError **error)
{
	struct office *office = history->office;
	struct number number;
	bool kept = false;
	if (!decide_anew(history, event, &kept, error))
		return false;
	const struct passage *passage = kept ? NULL : passage_of(history->file, event);
	if (!passage)
		return true;
	OWN(event) opening = office_event(office, kind_name(passage->kind));
	passage->fill(opening, history->file, event);
	if (passage->inherits)
		give_spans(office, opening, history->file, event->effective_on);
	act_date(opening, event_type_find(opening->kind), true);
	if (history->file->guard & GUARD_WANTED)
		event_set(opening, "confidential", "yes");
	if (!is_lawful(office, opening, passage->due, error) || !open_event(office, opening, &number, error))
		return false;
	g_autofree char *ref = number_ref(number);
	event_set(event, passage->field, ref);
	event_set(event, "opened", ref);
	office->opened = number;
	return true;
}

/* The case REF, whose number became void with the act, or was opened by it. */
static bool follow(struct history *history, const char *ref, bool gone, GError **error)
{
	struct history target = {0};
	g_autofree char *by = number_ref(history->file->number);
	int64_t id = find_number(history->office, ref, error);
	bool done = id && history_open(&target, history->office, id, error) &&
	            (gone ? take_back(&target, by, error) : bring_back(&target, by, error));
	history_close(&target);
	return done;
}

bool passage_follow(struct history *history, const struct event *event, bool taken_back, GError **error)
{
	const char *opened = event_text(event, "opened"), *dropped = event_text(event, "dropped");
	if (event->seq <= 0 || !strcmp(event->kind, "note"))
		return true;
	return (!opened || follow(history, opened, taken_back, error)) &&
	       (!dropped || follow(history, dropped, !taken_back, error));
}
