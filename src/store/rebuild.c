#include "base/embedded.h"
#include "domain/fold.h"
#include "store/cases.h"
#include "store/digest.h"
#include "store/events.h"
#include "store/index.h"
#include "store/inside.h"
#include <string.h>

/* Goes up whenever the same events fold to another case, or the same case gives other derived rows. */
#define FOLD_VERSION "41"

bool rebuild_tables(struct db *db, GError **error)
{
	return db_script(db, embedded_text("sql/sqlite/derived.sql"), error);
}

/* Every text of ALL, a line each. */
static bool append_rows(GString *text, struct statement *all, int columns, GError **error)
{
	enum step step;
	while ((step = db_step(all, error)) == STEP_ROW)
		for (int n = 0; n < columns; n++) {
			g_string_append(text, db_text(all, n));
			g_string_append_c(text, '\n');
		}
	return step == STEP_DONE;
}

/* What the derived tables follow from, beside the record; NULL where the register cannot be read. */
static char *made_by(struct store *store, GError **error)
{
	g_autoptr(GString) text = g_string_new(FOLD_VERSION "\n");
	g_string_append(text, embedded_text("sql/sqlite/derived.sql"));
	if (!append_rows(text, db_query(store->db, SQL_LAW_LIST), 2, error) ||
	    !append_rows(text, db_query(store->db, SQL_CALENDAR_LIST), 2, error))
		return NULL;
	return digest_hex(text->str, text->len);
}

static bool current(void *arg, GError **error)
{
	struct store *store = arg;
	struct statement *one = db_query(store->db, SQL_DERIVED_GET);
	bool same = false;
	if (db_step(one, error) == STEP_ROW) {
		g_autofree char *wanted = made_by(store, error);
		same = wanted && !strcmp(wanted, db_text(one, 0));
	}
	db_reset(one);
	return same;
}

bool store_derived_current(struct store *store)
{
	return store_read(store, current, store, NULL);
}

struct work {
	struct store *store;
	bool fresh; /* throws away what is there */
	void (*progress)(void *arg, int64_t done, int64_t total);
	void *arg;
	int64_t done, total, told;
};

#define TELL_EVERY 500

static void tell(struct work *work)
{
	if (work->progress && (work->done >= work->told + TELL_EVERY || work->done == work->total)) {
		work->progress(work->arg, work->done, work->total);
		work->told = work->done;
	}
}

static bool raise_counter(struct db *db, const char *series, int year, int serial, GError **error)
{
	return db_run(db_query(db, SQL_COUNTER_RAISE, series, (int64_t)year, (int64_t)serial), error);
}

/* Numbers of papers that were given, those of what was taken back too: none is given twice. */
static bool raise_series(struct db *db, const GPtrArray *events, GError **error)
{
	for (unsigned i = 0; i < events->len; i++) {
		const struct event *event = events->pdata[i];
		const struct event_type *type = event_type_find(event->kind);
		const char *number = type && type->series ? event_text(event, "number") : NULL;
		int year, serial;
		if (number && number_in_series(number, type->series, &year, &serial) &&
		    !raise_counter(db, type->series, year, serial, error))
			return false;
	}
	return true;
}

static bool put_case(void *arg, const GPtrArray *events, GError **error)
{
	struct work *work = arg;
	OWN(casefile) file = fold_case(events);
	work->done += events->len;
	tell(work);
	return cases_put(work->store, file, error) &&
	       raise_counter(
	           work->store->db, kind_name(file->number.kind), file->number.year, file->number.serial, error) &&
	       raise_series(work->store->db, events, error);
}

static bool make_again(void *arg, GError **error)
{
	struct work *work = arg;
	struct db *db = work->store->db;
	char hash[65];
	if (!events_head(work->store, hash, &work->total, error))
		return false;
	if (work->fresh)
		index_forget(work->store);
	if (!(work->fresh ? rebuild_tables(db, error) : db_run(db_query(db, SQL_DERIVED_CLEAR), error)))
		return false;
	g_autofree char *wanted = made_by(work->store, error);
	return wanted && events_each_case(work->store, put_case, work, error) &&
	       db_run(db_query(db, SQL_DERIVED_PUT, wanted), error);
}

bool store_rebuild(
    struct store *store, void (*progress)(void *arg, int64_t done, int64_t total), void *arg, GError **error)
{
	struct work work = {.store = store, .fresh = true, .progress = progress, .arg = arg};
	return store_write(store, make_again, &work, error);
}

bool store_retime(
    struct store *store, void (*progress)(void *arg, int64_t done, int64_t total), void *arg, GError **error)
{
	struct work work = {.store = store, .progress = progress, .arg = arg};
	return store_write(store, make_again, &work, error);
}
