/*
 * What the files of the store share: an open register.
 */
#ifndef STORE_INSIDE_H
#define STORE_INSIDE_H

#include "domain/turn.h"
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

/* A SCOPE as statements take it: the four values of an argument that is called so. */
#define SCOPE_VALUES(scope) (int64_t)(scope)->blind, scope_word((scope)->unit), (scope)->login, (scope)->home

/* The values of {mine} in a statement: whose turn it is. */
#define TURN_VALUES(turn)                                                                                              \
	(int64_t) turn_or_all(turn)->states[KIND_LETTER], (int64_t)turn_or_all(turn)->states[KIND_VISIT],                  \
	    (int64_t)turn_or_all(turn)->states[KIND_APPLICATION], (int64_t)turn_or_all(turn)->states[KIND_REMEDY],         \
	    (int64_t)turn_or_all(turn)->guard

static inline const struct turn *turn_or_all(const struct turn *turn)
{
	return turn ? turn : &TURN_ALL;
}

/* '' where a scope leaves something open. */
static inline const char *scope_word(const char *word)
{
	return word ? word : "";
}

#endif
