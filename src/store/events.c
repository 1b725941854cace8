#include "store/events.h"
#include "base/date.h"
#include "base/fail.h"
#include "base/say.h"
#include "store/inside.h"
#include <string.h>

const char EVENTS_ORIGIN[65] = "0000000000000000000000000000000000000000000000000000000000000000";

/* The columns of every statement that gives events. */
enum column { SEQ, ID, CASE_ID, KIND, EFFECTIVE_ON, RECORDED_AT, WRITTEN_AT, ACTOR, BODY, PREV, HASH };

static struct event *read_plain(struct statement *row)
{
	struct event *event = g_new0(struct event, 1);
	event->seq = db_int(row, SEQ);
	event->id = db_copy(row, ID);
	event->case_id = db_int(row, CASE_ID);
	event->kind = db_copy(row, KIND);
	event->effective_on = db_day(row, EFFECTIVE_ON);
	event->recorded_at = db_copy(row, RECORDED_AT);
	event->written_at = db_copy(row, WRITTEN_AT);
	event->actor = db_copy(row, ACTOR);
	return event;
}

/* A body that is no JSON object (somebody changed it) is read as an empty one, which has another hash. */
static struct event *read_event(struct statement *row)
{
	struct event *event = read_plain(row);
	event->body = json_loads(db_text(row, BODY), JSON_REJECT_DUPLICATES, NULL);
	if (!json_is_object(event->body)) {
		json_decref(event->body);
		event->body = json_object();
	}
	return event;
}

/* Looks up the end of the record where it is not known. */
static bool know_head(struct store *store, GError **error)
{
	if (store->seq >= 0 && store->depth)
		return true;
	struct statement *last = db_query(store->db, SQL_EVENT_LAST);
	enum step step = db_step(last, error);
	store->seq = step == STEP_ROW ? db_int(last, 0) : 0;
	g_strlcpy(store->hash, step == STEP_ROW ? db_text(last, 1) : EVENTS_ORIGIN, sizeof store->hash);
	db_reset(last);
	return step != STEP_ERROR;
}

bool events_append(struct store *store, struct event *event, GError **error)
{
	char hash[65];
	if (!store->depth)
		return fail(error, FAIL_REFUSED, _("an event is recorded in a transaction only"));
	if (!know_head(store, error))
		return false;
	event->seq = store->seq + 1;
	if (event->case_id == -1)
		event->case_id = event->seq;
	g_autofree char *body = event_body(event);
	event_hash_body(event, body, store->hash, hash);
	if (!db_run(db_query(store->db, SQL_EVENT_APPEND, event->seq, event->id, event->case_id, event->kind,
	                event->effective_on, event->recorded_at, event->written_at, event->actor, body, store->hash, hash),
	        error))
		return false;
	store->seq = event->seq;
	memcpy(store->hash, hash, sizeof hash);
	return true;
}

static void free_event(void *event)
{
	event_free(event);
}

/* All that ALL gives. */
static GPtrArray *read_events(struct statement *all, GError **error)
{
	g_autoptr(GPtrArray) events = g_ptr_array_new_with_free_func(free_event);
	enum step step;
	while ((step = db_step(all, error)) == STEP_ROW)
		g_ptr_array_add(events, read_event(all));
	return step == STEP_DONE ? g_steal_pointer(&events) : NULL;
}

GPtrArray *events_of_case(struct store *store, int64_t case_id, GError **error)
{
	return read_events(db_query(store->db, SQL_EVENT_OF_CASE, case_id), error);
}

GPtrArray *events_of_words(struct store *store, int64_t seq, int as_of, GError **error)
{
	g_autofree char *date = date_format(as_of == DATE_NONE ? date_from_civil(2999, 12, 31) : as_of);
	g_autofree char *until = g_strconcat(date, "T23:59:59", NULL);
	return read_events(db_query(store->db, SQL_EVENT_OF_WORDS, seq, until), error);
}

bool events_place(struct store *store, const char *id, int64_t *ret, GError **error)
{
	return db_number(db_query(store->db, SQL_EVENT_KNOWN, id), 0, ret, error);
}

bool events_known(struct store *store, const char *id, bool *ret, GError **error)
{
	int64_t seq;
	bool done = events_place(store, id, &seq, error);
	*ret = done && seq > 0;
	return done;
}

bool events_walk(struct store *store, int64_t from, events_each *each, void *arg, GError **error)
{
	struct statement *all = db_query(store->db, SQL_EVENT_FROM, from);
	enum step step;
	bool on = true;
	while (on && (step = db_step(all, error)) == STEP_ROW) {
		OWN(event) event = read_event(all);
		on = each(arg, event, db_text(all, PREV), db_text(all, HASH));
	}
	db_reset(all);
	return !on || step == STEP_DONE;
}

bool events_each_case(
    struct store *store, bool (*each)(void *arg, const GPtrArray *events, GError **error), void *arg, GError **error)
{
	g_autoptr(GPtrArray) events = g_ptr_array_new_with_free_func(free_event);
	struct statement *all = db_query(store->db, SQL_EVENT_BY_CASE);
	enum step step;
	bool on = true;
	while (on && (step = db_step(all, error)) == STEP_ROW) {
		if (events->len && ((const struct event *)events->pdata[0])->case_id != db_int(all, CASE_ID)) {
			on = each(arg, events, error);
			g_ptr_array_set_size(events, 0);
		}
		g_ptr_array_add(events, read_event(all));
	}
	db_reset(all);
	return on && step == STEP_DONE && (!events->len || each(arg, events, error));
}

/* What is wrong with the event in ROW, which should follow PLACE and hash; NULL where nothing. */
static char *finding(struct statement *row, int64_t place, const char *before)
{
	char hash[65];
	OWN(event) event = read_plain(row);
	event_hash_body(event, db_text(row, BODY), db_text(row, PREV), hash);
	if (event->seq != place)
		return g_strdup_printf(_("event %lld is missing"), (long long)place);
	if (strcmp(db_text(row, HASH), hash) != 0)
		return g_strdup_printf(_("event %lld was changed after it was written"), (long long)event->seq);
	if (strcmp(db_text(row, PREV), before) != 0)
		return g_strdup_printf(_("event %lld does not follow the event before it"), (long long)event->seq);
	return NULL;
}

/* The hash of the event before FROM. */
static bool hash_before(struct store *store, int64_t from, char ret[65], GError **error)
{
	struct statement *one = db_query(store->db, SQL_EVENT_HASH_AT, from - 1);
	enum step step = db_step(one, error);
	g_strlcpy(ret, step == STEP_ROW ? db_text(one, 0) : EVENTS_ORIGIN, 65);
	db_reset(one);
	return step != STEP_ERROR;
}

bool events_check(struct store *store, int64_t from, GPtrArray *findings, int64_t *ret_count, GError **error)
{
	char before[65];
	*ret_count = 0;
	if (!hash_before(store, from, before, error))
		return false;
	struct statement *all = db_query(store->db, SQL_EVENT_FROM, from);
	enum step step;
	while ((step = db_step(all, error)) == STEP_ROW) {
		char *text = finding(all, from, before);
		if (text)
			g_ptr_array_add(findings, text);
		from = db_int(all, SEQ) + 1;
		g_strlcpy(before, db_text(all, HASH), sizeof before);
		++*ret_count;
	}
	return step == STEP_DONE;
}

bool events_head(struct store *store, char ret_hash[65], int64_t *ret_count, GError **error)
{
	if (!know_head(store, error))
		return false;
	memcpy(ret_hash, store->hash, 65);
	*ret_count = store->seq;
	return true;
}

bool events_last_case(struct store *store, const char *actor, int64_t *ret, GError **error)
{
	return db_number(db_query(store->db, SQL_EVENT_LAST_BY, actor), 0, ret, error);
}

bool events_slips(struct store *store, int year, int *ret, GError **error)
{
	int64_t slips;
	int first = date_from_civil(year, 1, 1), last = date_from_civil(year, 12, 31);
	if (!db_number(db_query(store->db, SQL_EVENT_SLIPS, first, last), 0, &slips, error))
		return false;
	*ret = (int)slips;
	return true;
}
