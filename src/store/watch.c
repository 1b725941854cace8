#include "base/fail.h"
#include "base/say.h"
#include "store/engine.h"
#include <stdio.h>
#include <stdlib.h>

/* What stands between the store and SQLite. */
struct connection {
	struct connection *inner; /* SQLite's own */
	FILE *trace;              /* NULL: nothing is written down */
	int64_t steps;            /* so far */
	int64_t fault;            /* the step that fails; 0: none */
};

struct prepared {
	struct prepared *inner;
	struct connection *connection;
	char *text;
	int64_t spent; /* microseconds, since the last line about it */
	int rows;
	bool stepped;
};

static bool breaks(struct connection *connection, GError **error)
{
	if (++connection->steps != connection->fault)
		return false;
	fail(error, FAIL_REFUSED, _("the disk is full; nothing was written"));
	return true;
}

static void note(struct connection *connection, const char *text, int64_t spent, int rows)
{
	if (!connection->trace)
		return;
	g_autofree char *line = g_strdelimit(g_strdup(text), "\n\t", ' ');
	fprintf(connection->trace, "%8lld us %5d rows %s\n", (long long)spent, rows, g_strstrip(line));
}

/* One line for all steps of a statement. */
static void note_end(struct prepared *prepared)
{
	if (prepared->stepped)
		note(prepared->connection, prepared->text, prepared->spent, prepared->rows);
	prepared->stepped = false;
	prepared->spent = prepared->rows = 0;
}

static struct connection *open_connection(const char *where, bool create, GError **error)
{
	struct connection *inner = SQLITE_ENGINE.open(where, create, error);
	if (!inner)
		return NULL;
	struct connection *connection = g_new0(struct connection, 1);
	const char *trace = g_getenv("DOCKET_TRACE");
	const char *fault = g_getenv("DOCKET_FAULT");
	connection->inner = inner;
	connection->trace = trace ? fopen(trace, "ae") : NULL;
	connection->fault = fault ? g_ascii_strtoll(fault, NULL, 10) : 0;
	return connection;
}

static void close_connection(struct connection *connection)
{
	SQLITE_ENGINE.close(connection->inner);
	if (connection->trace)
		fclose(connection->trace);
	g_free(connection);
}

static bool script(struct connection *connection, const char *text, GError **error)
{
	int64_t since = g_get_monotonic_time();
	bool breakable = !g_str_has_prefix(text, "ROLLBACK"); /* a full disk does not keep anybody from giving up */
	bool done = !(breakable && breaks(connection, error)) && SQLITE_ENGINE.script(connection->inner, text, error);
	note(connection, text, g_get_monotonic_time() - since, 0);
	return done;
}

static struct prepared *prepare(struct connection *connection, const char *text, GError **error)
{
	struct prepared *inner = SQLITE_ENGINE.prepare(connection->inner, text, error);
	if (!inner)
		return NULL;
	struct prepared *prepared = g_new0(struct prepared, 1);
	prepared->inner = inner;
	prepared->connection = connection;
	prepared->text = g_strdup(text);
	return prepared;
}

static void finalize(struct prepared *prepared)
{
	if (!prepared)
		return;
	note_end(prepared);
	SQLITE_ENGINE.finalize(prepared->inner);
	g_free(prepared->text);
	g_free(prepared);
}

static enum step step(struct prepared *prepared, GError **error)
{
	int64_t since = g_get_monotonic_time();
	prepared->stepped = true;
	if (breaks(prepared->connection, error))
		return STEP_ERROR;
	enum step result = SQLITE_ENGINE.step(prepared->inner, error);
	prepared->spent += g_get_monotonic_time() - since;
	prepared->rows += result == STEP_ROW;
	return result;
}

static void reset(struct prepared *prepared)
{
	note_end(prepared);
	SQLITE_ENGINE.reset(prepared->inner);
}

static void bind_text(struct prepared *prepared, int n, const char *text, int bytes)
{
	SQLITE_ENGINE.bind_text(prepared->inner, n, text, bytes);
}

static void bind_int(struct prepared *prepared, int n, int64_t value)
{
	SQLITE_ENGINE.bind_int(prepared->inner, n, value);
}

static void bind_blob(struct prepared *prepared, int n, const void *data, size_t bytes)
{
	SQLITE_ENGINE.bind_blob(prepared->inner, n, data, bytes);
}

static void bind_null(struct prepared *prepared, int n)
{
	SQLITE_ENGINE.bind_null(prepared->inner, n);
}

static const char *text(struct prepared *prepared, int n, int *bytes)
{
	return SQLITE_ENGINE.text(prepared->inner, n, bytes);
}

static const void *blob(struct prepared *prepared, int n, size_t *bytes)
{
	return SQLITE_ENGINE.blob(prepared->inner, n, bytes);
}

static int64_t integer(struct prepared *prepared, int n)
{
	return SQLITE_ENGINE.integer(prepared->inner, n);
}

static bool is_null(struct prepared *prepared, int n)
{
	return SQLITE_ENGINE.is_null(prepared->inner, n);
}

static int columns(struct prepared *prepared)
{
	return SQLITE_ENGINE.columns(prepared->inner);
}

static const char *column(struct prepared *prepared, int n)
{
	return SQLITE_ENGINE.column(prepared->inner, n);
}

static bool in_transaction(struct connection *connection)
{
	return SQLITE_ENGINE.in_transaction(connection->inner);
}

static int64_t version(struct connection *connection)
{
	return SQLITE_ENGINE.version(connection->inner);
}

static bool copy(struct connection *connection, const char *file, GError **error)
{
	return !breaks(connection, error) && SQLITE_ENGINE.copy(connection->inner, file, error);
}

static void unlock(struct connection *connection, bool unlocked)
{
	SQLITE_ENGINE.unlock(connection->inner, unlocked);
}

static void wait_for_others(struct connection *connection, bool patient)
{
	SQLITE_ENGINE.wait(connection->inner, patient);
}

const struct engine WATCH_ENGINE = {
    .name = "watch",
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
    .text = text,
    .blob = blob,
    .integer = integer,
    .is_null = is_null,
    .columns = columns,
    .column = column,
    .in_transaction = in_transaction,
    .version = version,
    .copy = copy,
    .unlock = unlock,
    .wait = wait_for_others,
};

const struct engine *engine_choose(void)
{
	return g_getenv("DOCKET_TRACE") || g_getenv("DOCKET_FAULT") ? &WATCH_ENGINE : &SQLITE_ENGINE;
}
