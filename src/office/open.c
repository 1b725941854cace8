#include "base/date.h"
#include "base/fail.h"
#include "base/say.h"
#include "domain/fold.h"
#include "domain/workflow.h"
#include "office/act.h"
#include "office/remedy.h"
#include "office/values.h"
#include "store/cases.h"
#include "store/events.h"

struct opening {
	struct office *office;
	enum kind kind;
	const struct event_type *type;
	char **values;
	struct number number;
	int64_t id;
};

/* A register that is older than its program may lack the law of a kind, and its cases would have no clocks: nobody
 * would notice. */
static bool has_law(struct office *office, enum kind kind, GError **error)
{
	const GPtrArray *rules = rules_all(office_rules(office));
	for (unsigned i = 0; i < rules->len; i++)
		if (((const struct rule *)rules->pdata[i])->kind == kind)
			return true;
	return fail(error, FAIL_REFUSED, _("this register has no law for it yet (%s): 'docket law import' takes in %s.ini"),
	    kind_title(kind), kind_name(kind));
}

/* The opening event as a clerk's words make it. */
static struct event *make_event(const struct opening *opening, GError **error)
{
	struct office *office = opening->office;
	if (!workflow_may(opening->type, NULL, &office->person, office_today(office), error) ||
	    !has_law(office, opening->kind, error))
		return NULL;
	OWN(event) event = office_event(office, opening->type->name);
	struct reading reading = {.office = office, .type = opening->type, .event = event};
	if (!values_read(&reading, opening->values, error))
		return NULL;
	act_date(event, opening->type, true);
	bool good =
	    workflow_check(NULL, event, &office->person, office->now.day, error) && act_prepare(office, NULL, event, error);
	return good ? g_steal_pointer(&event) : NULL;
}

bool open_number(struct office *office, struct event *event, struct number *ret, GError **error)
{
	enum kind kind;
	if (!kind_parse(event->kind, &kind))
		return fail(error, FAIL_REFUSED, _("'%s' opens no case"), event->kind);
	struct number number = {.kind = kind, .year = date_to_civil(event->effective_on).year};
	if (!cases_next_serial(office->store, number.kind, number.year, &number.serial, error))
		return false;
	json_object_set_new(event->body, "year", json_integer(number.year));
	json_object_set_new(event->body, "serial", json_integer(number.serial));
	event->case_id = -1;
	*ret = number;
	return true;
}

bool open_event(struct office *office, struct event *event, struct number *ret, GError **error)
{
	if (!open_number(office, event, ret, error) || !office_append(office, event, error))
		return false;
	OWN(casefile) file = casefile_new();
	fold_event(file, event);
	return cases_put(office->store, file, error);
}

/* A retry of what was done: the case that it opened. */
static bool take_up(struct opening *opening, int64_t id, GError **error)
{
	g_autoptr(GPtrArray) events = events_of_case(opening->office->store, id, error);
	if (!events)
		return false;
	OWN(casefile) file = fold_case(events);
	if (file->id != id)
		return fail(error, FAIL_REFUSED, _("op= was used for another act already"));
	opening->id = id;
	opening->number = file->number;
	return true;
}

static bool open_case(void *arg, GError **error)
{
	struct opening *opening = arg;
	struct store *store = opening->office->store;
	int64_t known = 0;
	OWN(event) event = make_event(opening, error);
	if (!event || !events_place(store, event->id, &known, error))
		return false;
	if (known)
		return take_up(opening, known, error);
	if (!open_event(opening->office, event, &opening->number, error))
		return false;
	opening->id = event->seq;
	g_free(opening->office->called);
	opening->office->called = record_called(opening->office, event);
	return remedy_note(opening->office, opening->number, event, error);
}

bool record_open(struct office *office, enum kind kind, char **values, int64_t *ret_id, GError **error)
{
	struct opening opening = {.office = office, .kind = kind, .values = values, .type = event_type_opening(kind)};
	if (!opening.type)
		return fail(error, FAIL_USAGE, _("this version does not register a %s"), kind_title(kind));
	if (!office_write(office, open_case, &opening, error))
		return false;
	office->opened = opening.number;
	*ret_id = opening.id;
	return true;
}

struct number record_next_number(struct office *office, enum kind kind, int day)
{
	struct number next = {.kind = kind, .year = date_to_civil(day).year};
	cases_last_serial(office->store, kind, next.year, &next.serial, NULL);
	next.serial++;
	return next;
}

const char *record_opened_called(const struct office *office)
{
	return office->called;
}

struct number record_number(const struct office *office)
{
	return office->opened;
}
