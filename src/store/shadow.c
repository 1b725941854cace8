#include "store/shadow.h"
#include "base/date.h"
#include "domain/fold.h"
#include "domain/state.h"
#include "store/cases.h"
#include "store/derive.h"
#include "store/events.h"
#include "store/round.h"
#include "store/rows.h"
#include <string.h>

/* A case of which something was written since. */
struct moved {
	int64_t id, guard;
};

struct shadow shadow_of(struct store *store, const struct figure_view *view)
{
	int last = view->as_of == DATE_NONE ? date_from_civil(2999, 12, 31) : view->as_of;
	struct shadow shadow = {
	    .store = store, .scope = view->scope, .day = last, .seq = view->seq, .amended = view->amended};
	g_autofree char *day = date_format(last);
	g_snprintf(shadow.until, sizeof shadow.until, "%sT23:59:59", day);
	shadow.past = view->as_of != DATE_NONE || view->seq;
	return shadow;
}

/* The columns of case_row_of, in its order. */
static const enum column LISTED[] = {
    COLUMN_ID,
    COLUMN_UUID,
    COLUMN_KIND,
    COLUMN_YEAR,
    COLUMN_SERIAL,
    COLUMN_STATE,
    COLUMN_GUARD,
    COLUMN_BOX,
    COLUMN_CATEGORY,
    COLUMN_CLASS,
    COLUMN_UNIT,
    COLUMN_HANDLER,
    COLUMN_TRACK,
    COLUMN_OUTCOME,
    COLUMN_SUBJECT,
    COLUMN_WRITER,
    COLUMN_RECEIVED_ON,
    COLUMN_CLOSED_ON,
    COLUMN_DUE_ON,
    COLUMN_DUE_CODE,
    COLUMN_DUE_MET_ON,
    COLUMN_NEXT_ON,
    COLUMN_NEXT_CODE,
    COLUMN_NEXT_UNIT,
    COLUMN_PROVISIONAL,
    COLUMN_ANONYMOUS,
    COLUMN_ATTACHMENTS,
    COLUMN_REMINDERS,
    COLUMN_WAITS,
    COLUMN_LAST_SEQ,
    COLUMN_SESSION_ON,
    COLUMN_HELD_UNTIL,
    COLUMN_MISSED_ON,
};

static void bind_columns(struct statement *row, const enum column *columns, int count, const struct derived *derived)
{
	for (int at = 0; at < count; at++)
		derive_bind(row, at + 1, &derived->columns[columns[at]]);
}

/* Puts ROW of the case WHOLE: as it was known (place 0), or what is counted of it. */
static bool put(
    const struct shadow *shadow, const struct round_row *row, const struct derived *whole, int place, GError **error)
{
	struct statement *put = db_ready(shadow->store->db, SQL_SHADOW_PUT);
	int at = round_bind(put, row, whole, place);
	db_bind(put, at + 1, whole->columns[COLUMN_AGAIN_ON].text);
	db_bind_int(put, at + 2, whole->columns[COLUMN_OPEN].n);
	return db_run(put, error);
}

static bool was_known(const struct shadow *shadow, const struct event *event)
{
	return shadow->seq ? event->seq <= shadow->seq : strcmp(event->recorded_at, shadow->until) <= 0;
}

/* What was known of the case; of struct event *, borrowed from RET_EVENTS. NULL where they cannot be read. */
static GPtrArray *known_of(const struct shadow *shadow, int64_t id, GPtrArray **ret_events, GError **error)
{
	GPtrArray *events = *ret_events = events_of_case(shadow->store, id, error);
	if (!events || shadow->amended)
		return events ? fold_amended(events, shadow->seq, shadow->amended) : NULL;
	GPtrArray *known = g_ptr_array_new();
	for (unsigned i = 0; i < events->len; i++)
		if (was_known(shadow, events->pdata[i]))
			g_ptr_array_add(known, events->pdata[i]);
	return known;
}

/* Folds the case again from what was known of it. */
static bool put_case(const struct shadow *shadow, const struct moved *moved, GError **error)
{
	g_autoptr(GPtrArray) events = NULL;
	g_autoptr(GPtrArray) known = known_of(shadow, moved->id, &events, error);
	if (!known || !known->len)
		return known != NULL;
	OWN(casefile) file = fold_case(known);
	OWN(derived) derived = derive_row(shadow->store, file);
	derived->columns[COLUMN_GUARD].n |= moved->guard;
	g_autoptr(GPtrArray) rounds = round_rows(shadow->store, known, derived);
	char always[] = "", never[] = "9999-12-31";
	const struct round_row itself = {.told = "case", .since = always, .until = never, .derived = derived};
	bool done = put(shadow, &itself, derived, 0, error);
	for (unsigned i = 0; done && i < rounds->len; i++)
		done = put(shadow, rounds->pdata[i], derived, (int)i + 1, error);
	return done;
}

/* The cases that ROWS hand over. */
static GArray *read_moved(struct statement *rows, GError **error)
{
	g_autoptr(GArray) all = g_array_new(FALSE, FALSE, sizeof(struct moved));
	enum step step;
	while ((step = db_step(rows, error)) == STEP_ROW) {
		struct moved moved = {.id = db_int(rows, 0), .guard = db_int(rows, 1)};
		g_array_append_val(all, moved);
	}
	return step == STEP_DONE ? g_steal_pointer(&all) : NULL;
}

/* The cases that were only archived since; most are. */
static bool put_archived(const struct shadow *shadow, GError **error)
{
	struct db *db = shadow->store->db;
	return db_run(shadow->seq
	                  ? db_query(db, SQL_SHADOW_ARCHIVED_BEHIND, shadow->seq, SCOPE_VALUES(shadow->scope))
	                  : db_query(db, SQL_SHADOW_ARCHIVED, shadow->day, shadow->until, SCOPE_VALUES(shadow->scope)),
	    error);
}

/* The rota as it was planned then. */
static bool put_rota(const struct shadow *shadow, GError **error)
{
	struct db *db = shadow->store->db;
	return db_run(db_query(db, SQL_SHADOW_ROTA), error) &&
	       db_run(db_query(db, SQL_SHADOW_ROTA_PUT, shadow->until, shadow->seq ? shadow->seq : G_MAXINT64), error);
}

/* The tables and the view, with nothing in them yet but what was only archived since. */
static bool begin(const struct shadow *shadow, GError **error)
{
	struct db *db = shadow->store->db;
	return db_run(db_query(db, SQL_SHADOW_DAY, shadow->day, shadow->seq ? shadow->seq : G_MAXINT64), error) &&
	       db_run(db_query(db, SQL_SHADOW_TABLE), error);
}

/* Folds the cases that ROWS hand over. */
static bool put_cases(const struct shadow *shadow, struct statement *rows, GError **error)
{
	g_autoptr(GArray) moved = read_moved(rows, error);
	for (unsigned i = 0; moved && i < moved->len; i++)
		if (!put_case(shadow, &g_array_index(moved, struct moved, i), error))
			return false;
	return moved != NULL;
}

static bool put_moved(const struct shadow *shadow, GError **error)
{
	struct db *db = shadow->store->db;
	return put_cases(shadow,
	    shadow->seq ? db_query(db, SQL_SHADOW_WRITTEN, shadow->seq, SCOPE_VALUES(shadow->scope))
	                : db_query(db, SQL_SHADOW_MOVED, shadow->day, shadow->until, SCOPE_VALUES(shadow->scope)),
	    error);
}

/* The cases that were entered late. */
static bool put_late(const struct shadow *shadow, GError **error)
{
	struct db *db = shadow->store->db;
	return !shadow->amended ||
	       put_cases(
	           shadow, db_query(db, SQL_SHADOW_LATE, shadow->seq, shadow->amended, SCOPE_VALUES(shadow->scope)), error);
}

bool shadow_raise(const struct shadow *shadow, GError **error)
{
	return !shadow->past || (begin(shadow, error) && put_archived(shadow, error) && put_moved(shadow, error) &&
	                            put_late(shadow, error) && put_rota(shadow, error) &&
	                            db_run(db_query(shadow->store->db, SQL_SHADOW_VIEW), error) &&
	                            db_run(db_query(shadow->store->db, SQL_SHADOW_COUNTED), error));
}

static bool lift(const struct shadow *shadow, GError **error)
{
	struct db *db = shadow->store->db;
	return db_run(db_query(db, SQL_SHADOW_UNCOUNT), error) && db_run(db_query(db, SQL_SHADOW_CLOSE), error) &&
	       db_run(db_query(db, SQL_SHADOW_ROTA_DROP), error) && db_run(db_query(db, SQL_SHADOW_DROP), error) &&
	       db_run(db_query(db, SQL_SHADOW_FORGET), error);
}

bool shadow_lower(const struct shadow *shadow, GError **error)
{
	return !shadow->past || lift(shadow, error);
}

/* What is not told of the case today, of whose EVENTS FILE is told, was not then either. */
static bool hide_names(struct store *store, struct casefile *file, const GPtrArray *events, GError **error)
{
	OWN(casefile) today = fold_case(events);
	if (!cases_guard(store, today, error))
		return false;
	file->shielded = casefile_secrets(today);
	return true;
}

bool shadow_row(const struct shadow *shadow, struct case_row **row, GError **error)
{
	g_autoptr(GPtrArray) events = NULL;
	g_autoptr(GPtrArray) known = known_of(shadow, (*row)->id, &events, error);
	if (!known || !known->len || known->len == events->len)
		return known != NULL;
	OWN(casefile) file = fold_case(known);
	if (!hide_names(shadow->store, file, events, error))
		return false;
	OWN(derived) derived = derive_row(shadow->store, file);
	derived->columns[COLUMN_GUARD].n |= (*row)->guard;
	struct statement *one = db_ready(shadow->store->db, SQL_CASE_ROW_OF);
	bind_columns(one, LISTED, (int)G_N_ELEMENTS(LISTED), derived);
	bool read = db_step(one, error) == STEP_ROW;
	if (read) {
		case_row_free(*row);
		*row = rows_read(one);
	}
	db_reset(one);
	return read;
}
