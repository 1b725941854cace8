#include "office/record.h"
#include "base/date.h"
#include "base/fail.h"
#include "base/say.h"
#include "base/text.h"
#include "domain/fold.h"
#include "domain/identity.h"
#include "domain/workflow.h"
#include "office/act.h"
#include "office/passage.h"
#include "office/values.h"
#include "store/cases.h"
#include "store/events.h"
#include <string.h>

const struct event_type *act_type(const char *name, GError **error)
{
	const struct event_type *type = event_type_find(name);
	enum kind kind;
	if (type && !type->internal && !kind_parse(name, &kind))
		return type;
	g_autofree char *shown = text_display(name);
	fail(error, FAIL_USAGE, _("'%s' is not something that is recorded of a case"), shown);
	return NULL;
}

void act_date(struct event *event, const struct event_type *type, bool opening)
{
	const char *dated = opening ? "received" : "on";
	g_auto(GStrv) fields = g_strsplit(type->dated ? type->dated : dated, ";", -1);
	for (char **name = fields; *name; name++) {
		const struct field *known = event_type_field(type, *name);
		if (!known || known->type != FIELD_DAY || event_day(event, *name) == DATE_NONE)
			continue;
		event->effective_on = event_day(event, *name);
		return;
	}
}

/* The identity that the values give the act, to be freed; NULL where they give none. Of several cases each gets its
 * own. */
static char *identity_of(char **values, const struct casefile *apart)
{
	for (char **value = values; value && *value; value++) {
		if (!g_str_has_prefix(*value, "op="))
			continue;
		g_autofree char *op = g_ascii_strdown(*value + strlen("op="), -1);
		g_autofree char *ref = apart ? number_ref(apart->number) : NULL;
		return apart ? identity_named(op, ref) : g_steal_pointer(&op);
	}
	return NULL;
}

/* One act on one case. */
struct doing {
	struct office *office;
	const struct act *act;
	const struct event_type *type;
	int64_t case_id;
	bool one_of_many;
	int64_t seq; /* of the event that was recorded */
};

/* Whose rights are asked for. */
static const struct person *permitted(const struct doing *doing)
{
	static const struct person PROGRAM = {.roles = ROLE_ALL};
	return doing->act->befalls ? &PROGRAM : &doing->office->person;
}

static bool unchanged(const struct history *history, int64_t expected, GError **error)
{
	const struct event *last = history->events->pdata[history->events->len - 1];
	if (!expected || last->seq == expected)
		return true;
	const struct event_type *type = event_type_find(last->kind);
	g_autofree char *number = number_paper(history->file->number);
	g_autofree char *moment = g_strdelimit(g_strndup(last->recorded_at, 16), "T", ' ');
	return fail(error, FAIL_CHANGED, _("%s changed meanwhile: %s, %s, %s"), number,
	    staff_name(history->office, last->actor),
	    type ? event_type_done(type, history->file->number.kind, history->file->state) : last->kind, moment);
}

bool act_spares_draft(const struct act *act, const struct casefile *file, const struct event *event, GError **error)
{
	static const char *const ISSUED[] = {"draft", "answer", NULL};
	bool own = file->draft && g_strcmp0(file->draft, file->reply) != 0;
	if (!act->several || !own || !event_text(event, "text") || !g_strv_contains(ISSUED, event->kind))
		return true;
	g_autofree char *number = number_paper(file->number);
	return fail(error, FAIL_REFUSED,
	    _("%s has a draft of its own, which a text for several cases does not take the place of: do it alone"), number);
}

static struct event *make_event(const struct doing *doing, const struct history *history, GError **error)
{
	struct office *office = doing->office;
	OWN(event) event = office_event(office, doing->type->name);
	struct reading reading = {.office = office, .type = doing->type, .file = history->file, .event = event};
	if (!values_read(&reading, doing->act->values, error))
		return NULL;
	act_date(event, doing->type, false);
	if (!act_spares_draft(doing->act, history->file, event, error))
		return NULL;
	if (!act_prepare(office, history->file, event, error))
		return NULL;
	if (!workflow_check(history->file, event, permitted(doing), office->now.day, error))
		return NULL;
	return g_steal_pointer(&event);
}

/* The day of what is typed, as far as it can be read. */
static int acts_on(const struct doing *doing, const struct history *history)
{
	OWN(event) event = office_event(doing->office, doing->type->name);
	struct reading reading = {.office = doing->office, .type = doing->type, .file = history->file, .event = event};
	for (char **value = doing->act->values; value && *value; value++)
		values_read(&reading, (char *[]){*value, NULL}, NULL);
	act_date(event, doing->type, false);
	return event->effective_on;
}

/* A refusal cites the law of the day of the act, which is read for it alone. */
static bool may(const struct doing *doing, const struct history *history, GError **error)
{
	const struct person *who = permitted(doing);
	return workflow_may(doing->type, history->file, who, doing->office->now.day, NULL) ||
	       workflow_may(doing->type, history->file, who, acts_on(doing, history), error);
}

static bool add_event(struct doing *doing, struct history *history, const char *identity, GError **error)
{
	if (!unchanged(history, doing->act->expected, error) || !may(doing, history, error))
		return false;
	struct event *event = make_event(doing, history, error);
	if (!event)
		return false;
	if (identity) {
		g_free(event->id);
		event->id = g_strdup(identity);
	}
	if (!passage_open(history, event, error) || !act_follow(history, event, false, error)) {
		event_free(event);
		return false;
	}
	bool done = history_add(history, event, error);
	doing->seq = event->seq;
	return done;
}

/* The seq of the event of HISTORY that has IDENTITY; 0 where none. */
static int64_t recorded_before(const struct history *history, const char *identity)
{
	for (unsigned i = 0; identity && i < history->events->len; i++) {
		const struct event *event = history->events->pdata[i];
		if (!strcmp(event->id, identity))
			return event->seq;
	}
	return 0;
}

static bool do_one(void *arg, GError **error)
{
	struct doing *doing = arg;
	struct history history;
	bool done = history_open(&history, doing->office, doing->case_id, error);
	g_autofree char *identity = done ? identity_of(doing->act->values, doing->one_of_many ? history.file : NULL) : NULL;
	if (done && !(doing->seq = recorded_before(&history, identity)))
		done = add_event(doing, &history, identity, error);
	if (!done && doing->one_of_many && history.file) {
		g_autofree char *number = number_paper(history.file->number);
		if (error && !strstr((*error)->message, number))
			g_prefix_error(error, _("%s: "), number);
	}
	history_close(&history);
	return done;
}

bool act_do(struct office *office, int64_t case_id, const struct act *act, bool one_of_many, GError **error)
{
	struct doing doing = {
	    .office = office,
	    .act = act,
	    .type = act_type(act->type, error),
	    .case_id = case_id,
	    .one_of_many = one_of_many,
	};
	return doing.type && do_one(&doing, error);
}

bool record_act(struct office *office, int64_t case_id, const struct act *act, int64_t *ret_seq, GError **error)
{
	struct doing doing = {.office = office, .act = act, .type = act_type(act->type, error), .case_id = case_id};
	if (!doing.type || !office_write(office, do_one, &doing, error))
		return false;
	if (ret_seq)
		*ret_seq = doing.seq;
	return true;
}

struct batch {
	struct doing doing;
	const GArray *case_ids;
	GArray *steps; /* NULL: nobody asks */
};

static bool do_all(void *arg, GError **error)
{
	struct batch *batch = arg;
	for (unsigned i = 0; i < batch->case_ids->len; i++) {
		batch->doing.case_id = g_array_index(batch->case_ids, int64_t, i);
		if (!do_one(&batch->doing, error))
			return false;
		struct record_step step = {.case_id = batch->doing.case_id, .seq = batch->doing.seq};
		if (batch->steps)
			g_array_append_val(batch->steps, step);
	}
	return true;
}

bool record_batch(
    struct office *office, const GArray *case_ids, const struct act *act, GArray *ret_steps, GError **error)
{
	struct act any = {.type = act->type, .values = act->values, .several = case_ids->len > 1};
	struct batch batch = {
	    .doing = {.office = office, .act = &any, .type = act_type(act->type, error), .one_of_many = true},
	    .case_ids = case_ids,
	    .steps = ret_steps,
	};
	return batch.doing.type && office_write(office, do_all, &batch, error);
}
