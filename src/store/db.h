/*
 * The store's handle on its database: named statements, bound in one line, and transactions.
 *
 * Statements live in data/sql/query and are known by number (enum sql). Each is prepared once. A failed step
 * dooms the transaction, even where nobody looked at the failure: it can only be rolled back.
 */
#ifndef STORE_DB_H
#define STORE_DB_H

#include "base/own.h"
#include "store/engine.h"
#include "store/statements.h"

struct db;
struct statement;

struct db *db_open(const char *where, bool create, GError **error);
void db_close(struct db *db);

/* The statement, ready to step, its parameters bound from the arguments by the types its heading declares: i int64_t, t
 * const char * (NULL is NULL), d int day (DATE_NONE is NULL), b const void * and size_t. Owned by DB; usable until the
 * next db_query of the same statement. */
struct statement *db_query(struct db *db, enum sql sql, ...);

/* The same, nothing bound yet. */
struct statement *db_ready(struct db *db, enum sql sql);

/* A statement of fixed fragments that is not in the files (store/list.c); to be dropped with db_drop. Bound by db_bind.
 */
struct statement *db_build(struct db *db, const char *text);
void db_bind(struct statement *statement, int n, const char *text);
void db_bind_int(struct statement *statement, int n, int64_t value);
void db_drop(struct statement *statement);

enum step db_step(struct statement *statement, GError **error);

/* Steps once and lets the statement go: true where it ended without failing. */
bool db_run(struct statement *statement, GError **error);

/* The one number that the statement gives, FALLBACK where it gives no row. */
bool db_number(struct statement *statement, int64_t fallback, int64_t *ret, GError **error);

/* Columns from 0. Texts are borrowed until the next step; db_copy gives one to be freed (NULL for NULL). */
const char *db_text(struct statement *statement, int n);
char *db_copy(struct statement *statement, int n);
int64_t db_int(struct statement *statement, int n);
int db_day(struct statement *statement, int n);
const void *db_blob(struct statement *statement, int n, size_t *bytes);
/* How many columns there are, and what they are called. */
int db_columns(struct statement *statement);
const char *db_column(struct statement *statement, int n);
/* Lets go of the rows that were not read. */
void db_reset(struct statement *statement);

bool db_script(struct db *db, const char *text, GError **error);
bool db_begin(struct db *db, bool write, GError **error);
bool db_commit(struct db *db, GError **error);
void db_rollback(struct db *db);
/* A part of the running transaction, which goes again where it is not KEPT. */
bool db_attempt(struct db *db, GError **error);
bool db_attempted(struct db *db, bool kept, GError **error);
bool db_in_transaction(const struct db *db);
void db_unlock(struct db *db, bool unlocked);
/* Whether the next transactions wait for somebody else's to end, as they do at first, or are refused (FAIL_BUSY). */
void db_wait(struct db *db, bool patient);
int64_t db_version(struct db *db);
bool db_backup(struct db *db, const char *file, GError **error);

#endif
