#include "base/embedded.h"
#include "base/fail.h"
#include "base/say.h"
#include "store/inside.h"

/* Kept tables, one step after the other; the place is the version that a step leads to. Steps are added, never changed.
 */
static const char *const MIGRATIONS[] = {
    [1] = "sql/sqlite/migrate/001.sql",
    [2] = "sql/sqlite/migrate/002.sql",
    [3] = "sql/sqlite/migrate/003.sql",
    [4] = "sql/sqlite/migrate/004.sql",
};

#define NEWEST ((int64_t)G_N_ELEMENTS(MIGRATIONS) - 1)

static bool apply(struct db *db, int64_t version, GError **error)
{
	db_unlock(db, true);
	bool done = db_script(db, embedded_text(MIGRATIONS[version]), error);
	db_unlock(db, false);
	return done && db_run(db_query(db, SQL_SCHEMA_VERSION_PUT, version), error);
}

static bool apply_after(struct db *db, int64_t version, GError **error)
{
	while (++version <= NEWEST)
		if (!apply(db, version, error))
			return false;
	return true;
}

bool migrate_fresh(struct db *db, GError **error)
{
	return apply_after(db, 0, error);
}

static bool apply_missing(void *arg, GError **error)
{
	struct store *store = arg;
	int64_t version;
	return db_number(db_query(store->db, SQL_SCHEMA_VERSION_GET), 0, &version, error) &&
	       apply_after(store->db, version, error);
}

bool migrate_up(struct store *store, GError **error)
{
	int64_t version;
	if (!db_number(db_query(store->db, SQL_SCHEMA_VERSION_GET), 0, &version, error))
		return false;
	if (version > NEWEST)
		return fail(
		    error, FAIL_DAMAGED, _("the register '%s' was made by a newer docket; it was left as it is"), store->where);
	return version == NEWEST || store_write(store, apply_missing, store, error);
}
