#include "base/embedded.h"
#include "base/fail.h"
#include "base/say.h"
#include "store/engine.h"
#include "store/header.h"
#include <errno.h>
#include <fcntl.h>
#include <sqlite3.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define BUSY_MS 8000

struct connection {
	sqlite3 *sqlite;
	char *where;
	bool logged; /* there was a log beside the file when it was opened */
	bool unlocked;
	sqlite3_stmt *version;
};

struct prepared {
	struct connection *connection;
	sqlite3_stmt *stmt;
	int *index; /* of $1..$n: SQLite numbers parameters by first appearance */
	int count;
};

/* A file whose pages do not fit together is not written to any more, not even by closing it; a log that is empty goes.
 */
static void keep_untouched(const struct connection *connection)
{
	if (connection->logged || sqlite3_total_changes(connection->sqlite))
		sqlite3_db_config(connection->sqlite, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL);
}

static bool raise_error(const struct connection *connection, int code, GError **error)
{
	const char *where = connection->where;
	const char *message = connection->sqlite ? sqlite3_errmsg(connection->sqlite) : sqlite3_errstr(code);
	switch (code & 0xff) {
	case SQLITE_BUSY:
	case SQLITE_LOCKED:
		return fail(error, FAIL_BUSY, _("the register is in use by somebody else; try again in a moment"));
	case SQLITE_CORRUPT:
	case SQLITE_NOTADB:
		keep_untouched(connection);
		return fail(error, FAIL_DAMAGED, _("the register '%s' is damaged: %s"), where, message);
	case SQLITE_FULL:
		return fail(error, FAIL_REFUSED, _("the disk is full; nothing was written"));
	case SQLITE_IOERR:
		return fail(error, FAIL_REFUSED, _("the disk of '%s' cannot be used; nothing was written: %s"), where, message);
	case SQLITE_READONLY:
	case SQLITE_CANTOPEN:
	case SQLITE_PERM:
		return fail(error, FAIL_REFUSED, _("the register '%s' or its folder cannot be written: %s"), where, message);
	default:
		return fail(error, FAIL_REFUSED, _("the register refused: %s"), message);
	}
}

/* The last line of defence of the record: whatever statement asks, events are not changed. */
static int authorize(void *arg, int action, const char *table, const char *b, const char *c, const char *d)
{
	const struct connection *connection = arg;
	(void)b, (void)c, (void)d;
	if (connection->unlocked || !table)
		return SQLITE_OK;
	if ((action == SQLITE_UPDATE || action == SQLITE_DELETE) && !strcmp(table, "event"))
		return SQLITE_DENY;
	if (action == SQLITE_DROP_TRIGGER || action == SQLITE_ATTACH)
		return SQLITE_DENY;
	return SQLITE_OK;
}

static bool script(struct connection *connection, const char *text, GError **error)
{
	int code = sqlite3_exec(connection->sqlite, text, NULL, NULL, NULL);
	return code == SQLITE_OK || raise_error(connection, sqlite3_extended_errcode(connection->sqlite), error);
}

static bool configure(struct connection *connection, bool create, GError **error)
{
	sqlite3_extended_result_codes(connection->sqlite, 1);
	sqlite3_busy_timeout(connection->sqlite, BUSY_MS);
	sqlite3_db_config(connection->sqlite, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
	sqlite3_db_config(connection->sqlite, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
	sqlite3_db_config(connection->sqlite, SQLITE_DBCONFIG_DQS_DML, 0, NULL);
	sqlite3_db_config(connection->sqlite, SQLITE_DBCONFIG_DQS_DDL, 0, NULL);
	sqlite3_set_authorizer(connection->sqlite, authorize, connection);
	if (create && !script(connection, embedded_text("sql/sqlite/create.sql"), error))
		return false;
	return script(connection, embedded_text("sql/sqlite/connect.sql"), error);
}

static void close_connection(struct connection *connection)
{
	sqlite3_finalize(connection->version);
	sqlite3_close_v2(connection->sqlite);
	g_free(connection->where);
	g_free(connection);
}

/* A new register belongs to its owner; in a folder shared by a group (setgid) to the group too. */
static bool make_file(const char *where, GError **error)
{
	g_autofree char *folder = g_path_get_dirname(where);
	struct stat status;
	bool shared = !stat(folder, &status) && status.st_mode & S_ISGID;
	int file = open(where, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0600);
	if (file < 0)
		return fail(error, FAIL_REFUSED, _("cannot make the register '%s': %s"), where, g_strerror(errno));
	if (shared && fchmod(file, 0660)) {
		close(file);
		return fail(error, FAIL_REFUSED, _("cannot share the register '%s': %s"), where, g_strerror(errno));
	}
	close(file);
	return true;
}

static struct connection *open_connection(const char *where, bool create, GError **error)
{
	if (create ? !make_file(where, error) : !header_check(where, error))
		return NULL;
	struct connection *connection = g_new0(struct connection, 1);
	connection->where = g_strdup(where);
	connection->logged = header_logged(where);
	int code = sqlite3_open_v2(where, &connection->sqlite, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, NULL);
	if (code != SQLITE_OK)
		raise_error(connection, code, error);
	if (code != SQLITE_OK || !configure(connection, create, error)) {
		close_connection(connection);
		if (create)
			unlink(where);
		return NULL;
	}
	return connection;
}

static void finalize(struct prepared *prepared)
{
	if (!prepared)
		return;
	sqlite3_finalize(prepared->stmt);
	g_free(prepared->index);
	g_free(prepared);
}

static struct prepared *prepare(struct connection *connection, const char *text, GError **error)
{
	struct prepared *prepared = g_new0(struct prepared, 1);
	prepared->connection = connection;
	int code = sqlite3_prepare_v3(connection->sqlite, text, -1, SQLITE_PREPARE_PERSISTENT, &prepared->stmt, NULL);
	if (code != SQLITE_OK) {
		raise_error(connection, code, error);
		finalize(prepared);
		return NULL;
	}
	prepared->count = sqlite3_bind_parameter_count(prepared->stmt);
	prepared->index = g_new0(int, prepared->count + 1);
	for (int n = 1; n <= prepared->count; n++) {
		char name[16];
		g_snprintf(name, sizeof name, "$%d", n);
		prepared->index[n] = sqlite3_bind_parameter_index(prepared->stmt, name);
	}
	return prepared;
}

static void reset(struct prepared *prepared)
{
	sqlite3_reset(prepared->stmt);
	sqlite3_clear_bindings(prepared->stmt);
}

static void bind_text(struct prepared *prepared, int n, const char *text, int bytes)
{
	sqlite3_bind_text(prepared->stmt, prepared->index[n], text, bytes, SQLITE_TRANSIENT);
}

static void bind_int(struct prepared *prepared, int n, int64_t value)
{
	sqlite3_bind_int64(prepared->stmt, prepared->index[n], value);
}

static void bind_blob(struct prepared *prepared, int n, const void *data, size_t bytes)
{
	sqlite3_bind_blob64(prepared->stmt, prepared->index[n], data, bytes, SQLITE_TRANSIENT);
}

static void bind_null(struct prepared *prepared, int n)
{
	sqlite3_bind_null(prepared->stmt, prepared->index[n]);
}

static enum step step(struct prepared *prepared, GError **error)
{
	int code = sqlite3_step(prepared->stmt);
	if (code == SQLITE_ROW)
		return STEP_ROW;
	if (code == SQLITE_DONE)
		return STEP_DONE;
	raise_error(prepared->connection, code, error);
	return STEP_ERROR;
}

static const char *column_text(struct prepared *prepared, int n, int *bytes)
{
	const char *text = (const char *)sqlite3_column_text(prepared->stmt, n);
	if (bytes)
		*bytes = sqlite3_column_bytes(prepared->stmt, n);
	return text;
}

static const void *column_blob(struct prepared *prepared, int n, size_t *bytes)
{
	const void *data = sqlite3_column_blob(prepared->stmt, n);
	*bytes = (size_t)sqlite3_column_bytes(prepared->stmt, n);
	return data;
}

static int64_t column_integer(struct prepared *prepared, int n)
{
	return sqlite3_column_int64(prepared->stmt, n);
}

static bool column_null(struct prepared *prepared, int n)
{
	return sqlite3_column_type(prepared->stmt, n) == SQLITE_NULL;
}

static int columns(struct prepared *prepared)
{
	return sqlite3_column_count(prepared->stmt);
}

static const char *column_name(struct prepared *prepared, int n)
{
	return sqlite3_column_name(prepared->stmt, n);
}

static bool in_transaction(struct connection *connection)
{
	return !sqlite3_get_autocommit(connection->sqlite);
}

static int64_t version(struct connection *connection)
{
	if (!connection->version)
		sqlite3_prepare_v3(connection->sqlite, embedded_text("sql/sqlite/version.sql"), -1, SQLITE_PREPARE_PERSISTENT,
		    &connection->version, NULL);
	int64_t number = sqlite3_step(connection->version) == SQLITE_ROW ? sqlite3_column_int64(connection->version, 0) : 0;
	sqlite3_reset(connection->version);
	return number;
}

static bool copy_pages(struct connection *from, struct connection *to, GError **error)
{
	int code = sqlite3_open_v2(to->where, &to->sqlite, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, NULL);
	if (code != SQLITE_OK)
		return raise_error(to, code, error);
	/* in one step: a copy in small steps never ends beside writers */
	sqlite3_backup *backup = sqlite3_backup_init(to->sqlite, "main", from->sqlite, "main");
	if (backup)
		sqlite3_backup_step(backup, -1);
	code = backup ? sqlite3_backup_finish(backup) : sqlite3_errcode(to->sqlite);
	return code == SQLITE_OK || raise_error(to, code, error);
}

static bool copy(struct connection *connection, const char *file, GError **error)
{
	if (!make_file(file, error))
		return false;
	struct connection *target = g_new0(struct connection, 1);
	target->where = g_strdup(file);
	bool done = copy_pages(connection, target, error);
	close_connection(target);
	if (!done)
		unlink(file);
	return done;
}

static void unlock(struct connection *connection, bool unlocked)
{
	connection->unlocked = unlocked;
}

static void wait_for_others(struct connection *connection, bool patient)
{
	sqlite3_busy_timeout(connection->sqlite, patient ? BUSY_MS : 0);
}

const struct engine SQLITE_ENGINE = {
    .name = "sqlite",
    .open = open_connection,
    .close = close_connection,
    .script = script,
    .prepare = prepare,
    .finalize = finalize,
    .reset = reset,
    .bind_text = bind_text,
    .bind_int = bind_int,
    .bind_blob = bind_blob,
    .bind_null = bind_null,
    .step = step,
    .text = column_text,
    .blob = column_blob,
    .integer = column_integer,
    .is_null = column_null,
    .columns = columns,
    .column = column_name,
    .in_transaction = in_transaction,
    .version = version,
    .copy = copy,
    .unlock = unlock,
    .wait = wait_for_others,
};
