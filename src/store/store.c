#include "store/store.h"
#include "base/fail.h"
#include "base/say.h"
#include "store/events.h"
#include "store/index.h"
#include "store/inside.h"
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#define GUARDS 3 /* triggers of data/sql/sqlite/migrate/001.sql */

static struct store *wrap(struct db *db, const char *where)
{
	struct store *store = g_new0(struct store, 1);
	store->db = db;
	store->where = g_strdup(where);
	store->seq = -1;
	store->version = db_version(db);
	return store;
}

void store_close(struct store *store)
{
	if (!store)
		return;
	db_close(store->db);
	g_free(store->where);
	g_free(store);
}

static bool make_tables(struct db *db, GError **error)
{
	if (db_begin(db, true, error) && migrate_fresh(db, error) && rebuild_tables(db, error) && db_commit(db, error))
		return true;
	db_rollback(db);
	return false;
}

bool store_stands(const char *where, GError **error)
{
	return fail(
	    error, FAIL_REFUSED, _("there is a register '%s' already: 'docket --register %s' opens it"), where, where);
}

bool store_name(const char *draft, const char *where, GError **error)
{
	if (!renameat2(AT_FDCWD, draft, AT_FDCWD, where, RENAME_NOREPLACE))
		return true;
	if (errno == EINVAL && !link(draft, where)) {
		unlink(draft);
		return true;
	}
	return errno == EEXIST
	           ? store_stands(where, error)
	           : fail(error, FAIL_REFUSED, _("cannot make the register '%s': %s"), where, g_strerror(errno));
}

struct store *store_create(const char *where, GError **error)
{
	if (!access(where, F_OK)) {
		store_stands(where, error);
		return NULL;
	}
	struct db *db = db_open(where, true, error);
	if (!db)
		return NULL;
	if (make_tables(db, error))
		return wrap(db, where);
	db_close(db);
	unlink(where);
	return NULL;
}

struct store *store_open(const char *where, GError **error)
{
	struct db *db = db_open(where, false, error);
	if (!db)
		return NULL;
	struct store *store = wrap(db, where);
	if (!migrate_up(store, error)) {
		store_close(store);
		return NULL;
	}
	return store;
}

/* Everything that was added is read back and its hashes are computed again. */
static bool verify(struct store *store, int64_t since, GError **error)
{
	g_autoptr(GPtrArray) findings = g_ptr_array_new_with_free_func(g_free);
	int64_t count;
	if (store->seq == since)
		return true;
	if (!events_check(store, since + 1, findings, &count, error))
		return false;
	return !findings->len || fail(error, FAIL_REFUSED, _("what was written reads differently; nothing was kept: %s"),
	                             (const char *)findings->pdata[0]);
}

static bool write_outermost(struct store *store, bool (*work)(void *arg, GError **error), void *arg, GError **error)
{
	char hash[65];
	int64_t since;
	store->failed = false;
	store->seq = -1;
	if (!events_head(store, hash, &since, error) || !work(arg, error))
		return false;
	if (store->failed)
		return fail(error, FAIL_REFUSED, _("a step failed; nothing was written"));
	return index_now(store, error) && verify(store, since, error) && db_commit(store->db, error);
}

bool store_write(struct store *store, bool (*work)(void *arg, GError **error), void *arg, GError **error)
{
	bool done;
	if (!store->depth && !db_begin(store->db, true, error))
		return false;
	store->depth++;
	if (store->depth > 1)
		done = work(arg, error);
	else
		done = write_outermost(store, work, arg, error);
	store->depth--;
	store->failed |= !done;
	if (!done && !store->depth) {
		index_forget(store);
		db_rollback(store->db);
	}
	return done;
}

bool store_rehearse(
    struct store *store, bool patient, bool (*work)(void *arg, GError **error), void *arg, GError **error)
{
	db_wait(store->db, patient);
	bool begun = db_begin(store->db, true, error);
	db_wait(store->db, true);
	if (!begun)
		return false;
	store->depth++;
	store->seq = -1;
	bool done = work(arg, error);
	store->depth--;
	index_forget(store);
	db_rollback(store->db);
	return done;
}

bool store_try(struct store *store, bool (*work)(void *arg, GError **error), void *arg, GError **error)
{
	if (!db_attempt(store->db, error))
		return false;
	bool done = work(arg, error);
	if (!done)
		store->seq = -1;
	return db_attempted(store->db, done, done ? error : NULL) && done;
}

bool store_read(struct store *store, bool (*work)(void *arg, GError **error), void *arg, GError **error)
{
	if (db_in_transaction(store->db))
		return work(arg, error);
	if (!db_begin(store->db, false, error))
		return false;
	bool done = work(arg, error);
	db_rollback(store->db);
	return done;
}

bool store_changed(struct store *store)
{
	int64_t before = store->version;
	store->version = db_version(store->db);
	return store->version != before;
}

bool store_writing(const struct store *store)
{
	return store->depth > 0;
}

bool store_busy(const struct store *store)
{
	return db_in_transaction(store->db);
}

void store_set_law(struct store *store, const struct rules *rules, const struct calendar *calendar)
{
	store->rules = rules;
	store->calendar = calendar;
}

bool store_copy(struct store *store, const char *file, GError **error)
{
	return db_backup(store->db, file, error);
}

bool store_integrity(struct store *store, GPtrArray *findings, GError **error)
{
	struct statement *all = db_query(store->db, SQL_INTEGRITY);
	enum step step;
	while ((step = db_step(all, error)) == STEP_ROW)
		if (strcmp(db_text(all, 0), "ok") != 0)
			g_ptr_array_add(findings, g_strdup_printf(_("the file itself: %s"), db_text(all, 0)));
	int64_t guards;
	if (step == STEP_ERROR || !db_number(db_query(store->db, SQL_GUARD_COUNT), 0, &guards, error))
		return false;
	if (guards != GUARDS)
		g_ptr_array_add(findings, g_strdup(_("the guards that keep events from being changed are gone")));
	return true;
}
