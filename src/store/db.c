#include "store/db.h"
#include "base/date.h"
#include "base/fail.h"
#include "base/say.h"
#include <stdarg.h>
#include <string.h>

struct statement {
	struct db *db;
	struct prepared *prepared;
	GError *error; /* why it could not be prepared; told by the first step */
	bool dirty;    /* was stepped since the last reset */
};

struct db {
	const struct engine *engine;
	struct connection *connection;
	bool doomed; /* a step of the running transaction failed */
	struct statement statements[SQL_COUNT];
};

struct db *db_open(const char *where, bool create, GError **error)
{
	const struct engine *engine = engine_choose();
	struct connection *connection = engine->open(where, create, error);
	if (!connection)
		return NULL;
	struct db *db = g_new0(struct db, 1);
	db->engine = engine;
	db->connection = connection;
	for (int sql = 0; sql < SQL_COUNT; sql++)
		db->statements[sql].db = db;
	return db;
}

static void clear(struct statement *statement)
{
	statement->db->engine->finalize(statement->prepared);
	statement->prepared = NULL;
	g_clear_error(&statement->error);
}

void db_close(struct db *db)
{
	if (!db)
		return;
	for (int sql = 0; sql < SQL_COUNT; sql++)
		clear(&db->statements[sql]);
	db->engine->close(db->connection);
	g_free(db);
}

static void make_ready(struct statement *statement, const char *text)
{
	struct db *db = statement->db;
	g_clear_error(&statement->error);
	if (!statement->prepared)
		statement->prepared = db->engine->prepare(db->connection, text, &statement->error);
	else
		db->engine->reset(statement->prepared);
	statement->dirty = false;
}

void db_bind(struct statement *statement, int n, const char *text)
{
	if (!statement->prepared)
		return;
	if (text)
		statement->db->engine->bind_text(statement->prepared, n, text, (int)strlen(text));
	else
		statement->db->engine->bind_null(statement->prepared, n);
}

void db_bind_int(struct statement *statement, int n, int64_t value)
{
	if (statement->prepared)
		statement->db->engine->bind_int(statement->prepared, n, value);
}

static void bind_day(struct statement *statement, int n, int day)
{
	g_autofree char *text = day == DATE_NONE ? NULL : date_format(day);
	db_bind(statement, n, text);
}

static void bind_blob(struct statement *statement, int n, const void *data, size_t bytes)
{
	if (statement->prepared)
		statement->db->engine->bind_blob(statement->prepared, n, data, bytes);
}

struct statement *db_ready(struct db *db, enum sql sql)
{
	make_ready(&db->statements[sql], STATEMENTS[sql].text);
	return &db->statements[sql];
}

struct statement *db_query(struct db *db, enum sql sql, ...)
{
	struct statement *statement = db_ready(db, sql);
	va_list values;
	va_start(values, sql);
	for (int n = 1; STATEMENTS[sql].types[n - 1]; n++)
		switch (STATEMENTS[sql].types[n - 1]) {
		case 'i':
			db_bind_int(statement, n, va_arg(values, int64_t));
			break;
		case 'd':
			bind_day(statement, n, va_arg(values, int));
			break;
		case 'b': {
			const void *data = va_arg(values, const void *);
			bind_blob(statement, n, data, va_arg(values, size_t));
			break;
		}
		default:
			db_bind(statement, n, va_arg(values, const char *));
		}
	va_end(values);
	return statement;
}

struct statement *db_build(struct db *db, const char *text)
{
	struct statement *statement = g_new0(struct statement, 1);
	statement->db = db;
	make_ready(statement, text);
	return statement;
}

void db_drop(struct statement *statement)
{
	if (!statement)
		return;
	clear(statement);
	g_free(statement);
}

enum step db_step(struct statement *statement, GError **error)
{
	struct db *db = statement->db;
	enum step step = STEP_ERROR;
	if (statement->error)
		g_propagate_error(error, g_error_copy(statement->error));
	else
		step = db->engine->step(statement->prepared, error);
	statement->dirty = step == STEP_ROW;
	if (step != STEP_ROW && statement->prepared)
		db->engine->reset(statement->prepared);
	db->doomed |= step == STEP_ERROR;
	return step;
}

void db_reset(struct statement *statement)
{
	if (statement->dirty)
		statement->db->engine->reset(statement->prepared);
	statement->dirty = false;
}

bool db_run(struct statement *statement, GError **error)
{
	enum step step = db_step(statement, error);
	db_reset(statement);
	return step != STEP_ERROR;
}

bool db_number(struct statement *statement, int64_t fallback, int64_t *ret, GError **error)
{
	enum step step = db_step(statement, error);
	*ret = step == STEP_ROW && db_text(statement, 0) ? db_int(statement, 0) : fallback;
	db_reset(statement);
	return step != STEP_ERROR;
}

const char *db_text(struct statement *statement, int n)
{
	return statement->db->engine->text(statement->prepared, n, NULL);
}

char *db_copy(struct statement *statement, int n)
{
	return g_strdup(db_text(statement, n));
}

int64_t db_int(struct statement *statement, int n)
{
	return statement->db->engine->integer(statement->prepared, n);
}

int db_day(struct statement *statement, int n)
{
	const char *text = db_text(statement, n);
	return text ? date_parse(text) : DATE_NONE;
}

const void *db_blob(struct statement *statement, int n, size_t *bytes)
{
	return statement->db->engine->blob(statement->prepared, n, bytes);
}

int db_columns(struct statement *statement)
{
	return statement->db->engine->columns(statement->prepared);
}

const char *db_column(struct statement *statement, int n)
{
	return statement->db->engine->column(statement->prepared, n);
}

bool db_script(struct db *db, const char *text, GError **error)
{
	bool done = db->engine->script(db->connection, text, error);
	db->doomed |= !done;
	return done;
}

bool db_begin(struct db *db, bool write, GError **error)
{
	db->doomed = false;
	return db_script(db, write ? "BEGIN IMMEDIATE" : "BEGIN", error);
}

bool db_commit(struct db *db, GError **error)
{
	if (db->doomed)
		return fail(error, FAIL_REFUSED, _("a step failed; nothing was written"));
	return db_script(db, "COMMIT", error);
}

static void reset_all(struct db *db)
{
	for (int sql = 0; sql < SQL_COUNT; sql++)
		if (db->statements[sql].prepared)
			db_reset(&db->statements[sql]);
}

bool db_attempt(struct db *db, GError **error)
{
	return db_script(db, "SAVEPOINT attempt", error);
}

bool db_attempted(struct db *db, bool kept, GError **error)
{
	if (!kept)
		reset_all(db);
	return db_script(db, kept ? "RELEASE attempt" : "ROLLBACK TO attempt; RELEASE attempt", error);
}

void db_rollback(struct db *db)
{
	reset_all(db);
	if (db_in_transaction(db))
		db_script(db, "ROLLBACK", NULL);
}

bool db_in_transaction(const struct db *db)
{
	return db->engine->in_transaction(db->connection);
}

void db_wait(struct db *db, bool patient)
{
	db->engine->wait(db->connection, patient);
}

void db_unlock(struct db *db, bool unlocked)
{
	db->engine->unlock(db->connection, unlocked);
}

int64_t db_version(struct db *db)
{
	return db->engine->version(db->connection);
}

bool db_backup(struct db *db, const char *file, GError **error)
{
	return db->engine->copy(db->connection, file, error);
}
