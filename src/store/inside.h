/*
 * What the files of the store share: an open register.
 */
#ifndef STORE_INSIDE_H
#define STORE_INSIDE_H

#include "store/db.h"
#include "store/store.h"

struct store {
	struct db *db;
	char *where;
	int depth;          /* of store_write in store_write */
	bool failed;        /* a nested one failed, so that the outermost must */
	int64_t seq;        /* of the last event; -1: to be looked up (store/events.c) */
	char hash[65];      /* of the last event */
	GPtrArray *pending; /* words to be indexed (store/index.c), or NULL */
	int64_t version;    /* at the last store_changed */
	const struct rules *rules;
	const struct calendar *calendar;
};

/* The migrations of src/store/migrate.c, up to the newest; and from where the file stands. FAIL_DAMAGED: it is newer
 * than this program. */
bool migrate_fresh(struct db *db, GError **error);
bool migrate_up(struct store *store, GError **error);

/* Makes the derived tables, empty. */
bool rebuild_tables(struct db *db, GError **error);

/* The unit that SCOPE is bound to, '' where to none; and a guard as SQL takes it. */
static inline const char *scope_unit(const struct scope *scope)
{
	return scope->unit ? scope->unit : "";
}

static inline int64_t scope_blind(const struct scope *scope)
{
	return (int64_t)scope->blind;
}

#endif
