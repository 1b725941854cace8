#include "domain/correspondent.h"
#include "domain/deadline.h"
#include "domain/fold.h"
#include "store/cases.h"
#include "store/derive.h"
#include "store/events.h"
#include "store/index.h"
#include "store/kin.h"
#include "store/round.h"
#include <string.h>

static bool put_row(struct db *db, const struct derived *derived, GError **error)
{
	struct statement *put = db_ready(db, SQL_CASE_PUT);
	for (int n = 0; n < COLUMN_COUNT; n++)
		derive_bind(put, n + 1, &derived->columns[n]);
	return db_run(put, error);
}

/* Where a case is counted. */
struct place {
	const char *kind, *state;
	int64_t guard;
};

static bool count(struct db *db, const struct place *place, int64_t n, GError **error)
{
	return db_run(db_query(db, SQL_TALLY_ADD, place->kind, place->state, place->guard, n), error);
}

static bool same_place(const struct place *one, const struct place *other)
{
	return !strcmp(one->kind, other->kind) && !strcmp(one->state, other->state) && one->guard == other->guard;
}

/* Takes the case out of the count where it stood and into that where it stands now. */
static bool put_tally(struct db *db, const struct derived *derived, GError **error)
{
	const struct value *columns = derived->columns;
	struct place now = {
	    .kind = columns[COLUMN_KIND].text,
	    .state = columns[COLUMN_STATE].text,
	    .guard = columns[COLUMN_GUARD].n,
	};
	struct statement *standing = db_query(db, SQL_CASE_STANDING, columns[COLUMN_ID].n);
	enum step step = db_step(standing, error);
	if (step == STEP_DONE)
		return count(db, &now, 1, error);
	if (step == STEP_ERROR)
		return false;
	struct place before = {.kind = db_text(standing, 0), .state = db_text(standing, 1), .guard = db_int(standing, 2)};
	bool done = same_place(&before, &now) || (count(db, &before, -1, error) && count(db, &now, 1, error));
	db_reset(standing);
	return done;
}

static bool put_barred(struct db *db, const struct derived *derived, GError **error)
{
	int64_t id = derived->columns[COLUMN_ID].n;
	if (!db_run(db_query(db, SQL_BARRED_CLEAR, id), error))
		return false;
	for (unsigned i = 0; i < derived->barred->len; i++)
		if (!db_run(db_query(db, SQL_BARRED_PUT, derived->barred->pdata[i], id), error))
			return false;
	return true;
}

/* Whether the marks that stand there are those of DERIVED. */
static bool same_marks(struct db *db, const struct derived *derived, bool *ret, GError **error)
{
	struct statement *all = db_query(db, SQL_MARK_OF_CASE, derived->columns[COLUMN_ID].n);
	enum step step;
	unsigned n = 0;
	*ret = true;
	while ((step = db_step(all, error)) == STEP_ROW) {
		*ret = *ret && n < derived->marks->len && g_array_index(derived->marks, struct mark, n).key == db_int(all, 0);
		n++;
	}
	*ret = *ret && n == derived->marks->len;
	return step == STEP_DONE;
}

/* Most events say nothing of the person. */
static bool put_marks(struct db *db, const struct derived *derived, GError **error)
{
	int64_t id = derived->columns[COLUMN_ID].n;
	bool same;
	if (!same_marks(db, derived, &same, error))
		return false;
	if (same)
		return true;
	if (!db_run(db_query(db, SQL_MARK_CLEAR, id), error))
		return false;
	for (unsigned i = 0; i < derived->marks->len; i++) {
		const struct mark *mark = &g_array_index(derived->marks, struct mark, i);
		if (!db_run(db_query(db, SQL_MARK_PUT, id, mark->key, (int64_t)mark->match), error))
			return false;
	}
	return true;
}

static bool put_clocks(struct db *db, const struct derived *derived, GError **error)
{
	int64_t id = derived->columns[COLUMN_ID].n;
	if (!db_run(db_query(db, SQL_CLOCK_CLEAR, id), error))
		return false;
	for (unsigned i = 0; i < derived->clocks->len; i++) {
		const struct clock *clock = derived->clocks->pdata[i];
		if (!db_run(db_query(db, SQL_CLOCK_PUT, id, (int64_t)i, clock->rule->code, clock->rule->id, clock->started_on,
		                clock->due.on, clock->met_on, unit_name(clock->rule->unit), (int64_t)clock->due.provisional,
		                (int64_t)clock->rule->duty, (int64_t)deadline_runs(clock)),
		        error))
			return false;
	}
	return true;
}

static bool put_link(struct db *db, const struct casefile *file, GError **error)
{
	struct number other;
	if (!file->linked || !number_parse(file->linked, file->number.year, &other) || other.kind >= KIND_COUNT)
		return db_run(db_query(db, SQL_LINK_DROP, file->id), error);
	return db_run(
	    db_query(db, SQL_LINK_PUT, file->id, kind_name(other.kind), (int64_t)other.year, (int64_t)other.serial), error);
}

/* Most events change no word. */
static bool put_words(struct store *store, struct derived *derived, GError **error)
{
	int64_t id = derived->columns[COLUMN_ID].n;
	struct statement *one = db_query(store->db, SQL_PROSE_GET, id);
	enum step step = db_step(one, error);
	g_autofree char *old = step == STEP_ROW ? db_copy(one, 0) : NULL;
	db_reset(one);
	if (step == STEP_ERROR)
		return false;
	if (old && !strcmp(old, derived->prose))
		return true;
	return db_run(db_query(store->db, SQL_PROSE_PUT, id, derived->prose), error) &&
	       index_later(store, id, g_steal_pointer(&old), g_steal_pointer(&derived->prose), error);
}

/* All but what it says of its matter. */
static bool write_case(struct store *store, const struct casefile *file, GError **error)
{
	OWN(derived) derived = derive(store, file, error);
	return derived && put_tally(store->db, derived, error) && put_row(store->db, derived, error) &&
	       round_put(store, derived, error) && put_barred(store->db, derived, error) &&
	       put_marks(store->db, derived, error) && put_clocks(store->db, derived, error) &&
	       put_link(store->db, file, error) && put_words(store, derived, error);
}

/* The guard of another case follows. */
static bool write_again(struct store *store, int64_t id, GError **error)
{
	g_autoptr(GPtrArray) events = events_of_case(store, id, error);
	if (!events)
		return false;
	OWN(casefile) file = fold_case(events);
	return write_case(store, file, error);
}

bool cases_put(struct store *store, const struct casefile *file, GError **error)
{
	g_autoptr(GArray) kin = g_array_new(FALSE, FALSE, sizeof(int64_t));
	bool moved;
	if (!kin_put(store, file, &moved, kin, error) || !write_case(store, file, error))
		return false;
	for (unsigned i = 0; moved && i < kin->len; i++)
		if (!write_again(store, g_array_index(kin, int64_t, i), error))
			return false;
	return true;
}
