#include "base/terms.h"
#include "domain/deadline.h"
#include "store/cases.h"
#include "store/derive.h"
#include <string.h>

static bool put_row(struct db *db, const struct derived *derived, GError **error)
{
	struct statement *put = db_ready(db, SQL_CASE_PUT);
	for (int n = 0; n < COLUMN_COUNT; n++) {
		const struct value *value = &derived->columns[n];
		if (value->number)
			db_bind_int(put, n + 1, value->n);
		else
			db_bind(put, n + 1, value->text);
	}
	return db_run(put, error);
}

static bool count(struct db *db, const char *kind, const char *state, int64_t guard, int64_t n, GError **error)
{
	return db_run(db_query(db, SQL_TALLY_ADD, kind, state, guard, n), error);
}

/* Takes the case out of the count where it stood and into that where it stands now. */
static bool put_tally(struct db *db, const struct derived *derived, GError **error)
{
	const char *kind = derived->columns[COLUMN_KIND].text;
	const char *state = derived->columns[COLUMN_STATE].text;
	int64_t guard = derived->columns[COLUMN_GUARD].n;
	struct statement *standing = db_query(db, SQL_CASE_STANDING, derived->columns[COLUMN_ID].n);
	enum step step = db_step(standing, error);
	if (step == STEP_ERROR)
		return false;
	bool there = step == STEP_ROW;
	bool same = there && !strcmp(db_text(standing, 0), kind) && !strcmp(db_text(standing, 1), state) &&
	            db_int(standing, 2) == guard;
	bool done = same || !there || count(db, db_text(standing, 0), db_text(standing, 1), db_int(standing, 2), -1, error);
	db_reset(standing);
	return done && (same || count(db, kind, state, guard, 1, error));
}

static bool put_clocks(struct db *db, const struct derived *derived, GError **error)
{
	int64_t id = derived->columns[COLUMN_ID].n;
	if (!db_run(db_query(db, SQL_CLOCK_CLEAR, id), error))
		return false;
	for (guint i = 0; i < derived->clocks->len; i++) {
		const struct clock *clock = derived->clocks->pdata[i];
		if (!db_run(db_query(db, SQL_CLOCK_PUT, id, (int64_t)i, clock->rule->code, clock->rule->id, clock->started_on,
		                clock->due.on, clock->met_on, (int64_t)clock->rule->duty, (int64_t)derive_running(clock)),
		        error))
			return false;
	}
	return true;
}

static bool put_terms(struct db *db, enum sql sql, int64_t id, const char *prose, GError **error)
{
	g_autofree char *terms = terms_index(prose);
	return db_run(db_query(db, sql, id, terms), error);
}

/* The index keeps no text, so it is told which terms to forget; most events change no word. */
static bool put_words(struct db *db, const struct derived *derived, GError **error)
{
	int64_t id = derived->columns[COLUMN_ID].n;
	struct statement *one = db_query(db, SQL_PROSE_GET, id);
	enum step step = db_step(one, error);
	g_autofree char *old = step == STEP_ROW ? db_copy(one, 0) : NULL;
	db_reset(one);
	if (step == STEP_ERROR)
		return false;
	if (old && !strcmp(old, derived->prose))
		return true;
	return (!old || put_terms(db, SQL_TERMS_DROP, id, old, error)) &&
	       put_terms(db, SQL_TERMS_PUT, id, derived->prose, error) &&
	       db_run(db_query(db, SQL_PROSE_PUT, id, derived->prose), error);
}

bool cases_put(struct store *store, const struct casefile *file, GError **error)
{
	OWN(derived) derived = derive(store, file, error);
	return derived && put_tally(store->db, derived, error) && put_row(store->db, derived, error) &&
	       put_clocks(store->db, derived, error) && put_words(store->db, derived, error);
}
