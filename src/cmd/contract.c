#include "cmd/contract.h"
#include "base/date.h"
#include "cmd/said.h"
#include "domain/mask.h"
#include "office/find.h"
#include "office/issue.h"
#include "office/vocabulary.h"

json_t *contract_day(int day)
{
	if (day == DATE_NONE)
		return json_null();
	g_autofree char *text = date_format(day);
	return json_string(text);
}

json_t *contract_text(const char *text)
{
	return text ? json_string(text) : json_null();
}

static json_t *masked(char *text)
{
	json_t *value = contract_text(text);
	g_free(text);
	return value;
}

/* The name beside the code of a word of the office. */
static json_t *word_name(struct office *office, enum word_list list, const char *code)
{
	return code ? json_string(vocabulary_name(office, list, code)) : json_null();
}

static void set_names(json_t *object, struct office *office, const struct case_row *row)
{
	json_object_set_new(object, "box_name", word_name(office, LIST_BOX, row->box));
	json_object_set_new(object, "category_name", word_name(office, LIST_CATEGORY, row->category));
	json_object_set_new(object, "unit_name", word_name(office, LIST_UNIT, row->unit));
	json_object_set_new(
	    object, "handler_name", row->handler ? json_string(staff_name(office, row->handler)) : json_null());
}

json_t *contract_case(struct office *office, const struct case_row *row)
{
	return contract_case_on(office, row, office_today(office));
}

json_t *contract_case_on(struct office *office, const struct case_row *row, int today)
{
	g_autofree char *number = number_paper(row->number), *ref = number_ref(row->number);
	int overdue = said_overdue(row, today, office_calendar(office));
	int due = case_row_due(row, today);
	bool provisional = row->provisional || case_row_is_held(row, today);
	json_t *object = json_pack("{s:s, s:s, s:s?, s:s, s:s?, s:s, s:o, s:o, s:s?, s:o, s:s?, s:i, s:s?, s:s?, s:s?}",
	    "number", number, "ref", ref, "id", row->uuid, "kind", kind_name(row->number.kind), "box", row->box, "state",
	    state_name(row->state), "received_on", contract_day(row->received_on), "due_on", contract_day(due), "clock",
	    row->due_code, "next_due_on", contract_day(row->next_on), "next_clock", row->next_code, "overdue_days", overdue,
	    "subject", row->subject, "unit", row->unit, "handler", row->handler);
	json_t *rest = json_pack("{s:s?, s:s?, s:s?, s:s?, s:o, s:b, s:b, s:b, s:s?, s:i}", "category", row->category,
	    "class", row->class, "track", row->track, "outcome", row->outcome, "closed_on", contract_day(row->closed_on),
	    "anonymous", row->anonymous, "confidential", (row->guard & GUARD_WANTED) != 0, "provisional", provisional,
	    "writer", row->writer, "attachment_count", row->attachments);
	json_object_update_new(object, rest);
	set_names(object, office, row);
	return object;
}

json_t *contract_cases(struct office *office, const GPtrArray *rows)
{
	json_t *cases = json_array();
	for (unsigned i = 0; i < rows->len; i++)
		json_array_append_new(cases, contract_case(office, rows->pdata[i]));
	return cases;
}

char *contract_basis(const struct rule *rule)
{
	return rule->source ? g_strdup_printf("%s: %s", rule->id, rule->source) : g_strdup(rule->id);
}

json_t *contract_clock(struct office *office, const struct clock *clock)
{
	int today = office_today(office);
	const struct rule *rule = clock->rule;
	enum clock_state state = deadline_state(clock, today);
	bool open = state == CLOCK_SUSPENDED;
	g_autofree char *basis = contract_basis(rule);
	json_t *object = json_pack("{s:s, s:o, s:o, s:s, s:b, s:s}", "code", rule->code, "started_on",
	    contract_day(clock->started_on), "due_on", contract_day(open ? DATE_NONE : clock->due.on), "state",
	    deadline_state_name(state), "provisional", clock->due.provisional || open, "basis", basis);
	json_t *rest = json_pack("{s:s?, s:s, s:i, s:s, s:o, s:o, s:o, s:b, s:i}", "title", rule->title, "rule", rule->id,
	    "length", clock->length, "unit", unit_name(rule->unit), "earliest_on",
	    contract_day(deadline_earliest(clock, office_calendar(office), today)), "latest_on",
	    contract_day(clock->due.latest), "met_on", contract_day(clock->met_on), "answer", rule->answer, "overdue_days",
	    deadline_overdue(clock, office_calendar(office), today));
	json_object_update_new(object, rest);
	if (clock->party)
		json_object_set_new(object, "party", json_string(clock->party));
	return object;
}

/* VALUE of the field NAME of EVENT without what need not be known, in whatever list or object it stands. */
static json_t *masked_value(const struct casefile *file, const struct event *event, const char *name, json_t *value)
{
	static const char *const CODES[] = {"sha256", "type", NULL}; /* of an attachment */
	bool paper = !strcmp(event->kind, "issue") && !strcmp(name, "body");
	const char *text = json_string_value(value), *key;
	if (text)
		return masked(paper ? issue_shown(file, event) : casefile_told(file, name, text));
	json_t *copy = json_copy(value), *part;
	size_t index;
	json_array_foreach(copy, index, part) json_array_set_new(copy, index, masked_value(file, event, name, part));
	json_object_foreach(copy, key, part)
	{
		if (!g_strv_contains(CODES, key))
			json_object_set_new(copy, key, masked_value(file, event, key, part));
	}
	return copy;
}

/* The body of an event without what need not be known. */
static json_t *masked_body(struct office *office, const struct event *event, const struct casefile *file)
{
	json_t *body = json_object(), *value;
	const char *name;
	json_object_foreach(event->body, name, value)
	{
		json_object_set_new(body, name, masked_value(file, event, name, value));
		if (said_hides(office, file, name))
			json_object_set_new(body, name, json_null());
	}
	return body;
}

static json_t *event_json(struct office *office, const struct dossier *dossier, unsigned place)
{
	const struct event *event = dossier->events->pdata[place];
	g_autofree char *text = said_values(office, dossier, event);
	return json_pack("{s:I, s:s, s:s, s:o, s:s?, s:s?, s:s, s:s, s:b, s:o}", "seq", (json_int_t)event->seq, "kind",
	    event->kind, "done", said_done(dossier, event), "on", contract_day(event->effective_on), "recorded_at",
	    event->recorded_at, "actor", event->actor, "actor_name", staff_name(office, event->actor), "text", text,
	    "undone", !dossier->live[place], "body", masked_body(office, event, dossier->file));
}

static json_t *events_json(struct office *office, const struct dossier *dossier)
{
	json_t *events = json_array();
	for (unsigned i = 0; i < dossier->events->len; i++)
		json_array_append_new(events, event_json(office, dossier, i));
	return events;
}

static json_t *clocks_json(struct office *office, const struct dossier *dossier)
{
	json_t *clocks = json_array();
	for (unsigned i = 0; i < dossier->clocks->len; i++)
		json_array_append_new(clocks, contract_clock(office, dossier->clocks->pdata[i]));
	return clocks;
}

json_t *contract_attachments(const struct casefile *file)
{
	json_t *attachments = json_array();
	for (unsigned i = 0; i < file->attachments->len; i++) {
		const struct attachment *attachment = file->attachments->pdata[i];
		json_array_append_new(
		    attachments, json_pack("{s:i, s:s?, s:s?, s:I, s:s?}", "item", (int)i + 1, "name", attachment->name, "type",
		                     attachment->type, "size", (json_int_t)attachment->size, "sha256", attachment->sha256));
	}
	return attachments;
}

static json_t *next_json(const struct dossier *dossier)
{
	json_t *next = json_array();
	for (unsigned i = 0; i < dossier->next->len; i++)
		json_array_append_new(next, json_string(((const struct event_type *)dossier->next->pdata[i])->name));
	return next;
}

static json_t *facts_json(const struct casefile *file)
{
	json_t *facts = json_object();
	for (int fact = 0; fact < FACT_COUNT; fact++)
		if (casefile_fact_fits((enum fact)fact, file->number.kind))
			json_object_set_new(facts, casefile_fact_name((enum fact)fact), contract_day(file->facts[fact]));
	return facts;
}

/* What only a visit says. */
static json_t *visit_json(const struct casefile *file)
{
	g_autofree char *names = said_representatives(file);
	json_t *persons = json_integer(casefile_persons(file));
	return json_pack("{s:o, s:s?, s:o, s:s?, s:s?, s:s?, s:s?, s:s?, s:b, s:s?, s:o, s:b}", "session",
	    contract_day(file->facts[FACT_SESSION]), "slot", file->slot, "persons", persons, "representatives", names,
	    "accompany", file->accompany, "leader", file->leader, "recorder", file->recorder, "minutes", file->minutes,
	    "visitor_signed", file->visitor_signed, "slip", file->slip, "promised_on",
	    contract_day(file->until[FACT_PROMISED]), "booked", file->booked);
}

/* What only an application says. */
static json_t *application_json(const struct casefile *file)
{
	g_autofree char *check = casefile_check(file);
	return json_pack("{s:s?, s:s?, s:s?, s:s?, s:s?, s:s?, s:s?, s:s?}", "type", file->type, "wants", file->wants,
	    "how", file->how, "search", file->search, "secrecy", file->secrecy, "opinion", file->opinion, "ground",
	    file->ground, "check", check);
}

/* Reminders, and what came back to them. */
static json_t *reminded_json(const struct casefile *file)
{
	json_t *array = json_array();
	for (unsigned i = 0; i < file->reminded->len; i++) {
		const struct reminder *reminder = file->reminded->pdata[i];
		json_array_append_new(
		    array, json_pack("{s:s?, s:b, s:s?, s:s?, s:o, s:o, s:s?, s:s?, s:o}", "number", reminder->number, "formal",
		               reminder->formal, "step", reminder->step, "clock", reminder->clock, "last_day",
		               contract_day(reminder->due), "on", contract_day(reminder->on), "to", reminder->to, "response",
		               reminder->response, "responded_on", contract_day(reminder->responded_on)));
	}
	return array;
}

/* Codes that are kept one a line, as the command line takes them. */
static json_t *contract_codes(const char *codes)
{
	g_auto(GStrv) parts = codes ? g_strsplit(codes, "\n", -1) : NULL;
	g_autofree char *text = parts ? g_strjoinv(",", parts) : NULL;
	return contract_text(text);
}

json_t *contract_dossier(struct office *office, const struct case_row *row, const struct dossier *dossier)
{
	const struct casefile *file = dossier->file;
	const char *linked = file->linked && find_number(office, file->linked, NULL) ? file->linked : NULL;
	json_t *object = contract_case(office, row);
	json_t *whole = json_pack("{s:o, s:o, s:o, s:o, s:o}", "clocks", clocks_json(office, dossier), "events",
	    events_json(office, dossier), "attachments", contract_attachments(file), "next", next_json(dossier), "facts",
	    facts_json(file));
	json_t *texts = json_pack("{s:s?, s:o, s:o, s:s?, s:s?, s:s?, s:s?, s:s?, s:s?, s:s?}", "body", file->body,
	    "contact", masked(mask_field("contact", file->contact, file->guard)), "identity",
	    masked(mask_field("identity", file->identity, file->guard)), "proposal", file->proposal, "instruction",
	    file->instruction, "draft", file->draft, "reply", file->reply, "via", file->via, "reason", file->reason,
	    "satisfaction", file->satisfaction);
	json_t *rest = json_pack("{s:o, s:s?, s:s?, s:o, s:o, s:i, s:i, s:I}", "with", contract_codes(file->with),
	    "external", file->external, "linked", linked, "limit_on", contract_day(file->limit_on), "unit_limit_on",
	    contract_day(file->unit_limit_on), "reminders", file->reminders, "supervisions", file->supervisions, "last_seq",
	    (json_int_t)file->last_seq);
	if (file->number.kind == KIND_REMEDY)
		json_object_update_new(object, json_pack("{s:s?, s:s?}", "remedy", file->remedy, "authority", file->authority));
	if (file->number.kind == KIND_VISIT)
		json_object_update_new(object, visit_json(file));
	if (file->number.kind == KIND_APPLICATION)
		json_object_update_new(object, application_json(file));
	json_object_update_new(object, whole);
	json_object_update_new(object, texts);
	json_object_update_new(object, rest);
	json_object_set_new(object, "reminded", reminded_json(file));
	return object;
}
