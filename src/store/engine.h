/*
 * What a database engine must be able to do: the one seam under the store.
 *
 * SQLite is the first engine (store/sqlite.c); the watching engine wraps it for tracing and for faults (store/watch.c).
 * A connection and a prepared statement are opaque to the store. Every function that can fail sets ERROR with an exit
 * status of base/fail.h, never an engine's own code.
 */
#ifndef STORE_ENGINE_H
#define STORE_ENGINE_H

#include <glib.h>
#include <stdbool.h>
#include <stdint.h>

enum step { STEP_ERROR = -1, STEP_DONE = 0, STEP_ROW = 1 };

struct connection; /* an engine's own */
struct prepared;

struct engine {
	const char *name;
	/* Opens WHERE; CREATE makes it and refuses one that exists. */
	struct connection *(*open)(const char *where, bool create, GError **error);
	void (*close)(struct connection *connection);
	/* Runs several statements without parameters or rows: schema, BEGIN, COMMIT. */
	bool (*script)(struct connection *connection, const char *text, GError **error);
	/* Prepares one statement with parameters $1..$n. */
	struct prepared *(*prepare)(struct connection *connection, const char *text, GError **error);
	void (*finalize)(struct prepared *prepared);
	void (*reset)(struct prepared *prepared);
	/* Parameter N from 1. Texts are copied. */
	void (*bind_text)(struct prepared *prepared, int n, const char *text, int bytes);
	void (*bind_int)(struct prepared *prepared, int n, int64_t value);
	void (*bind_blob)(struct prepared *prepared, int n, const void *data, size_t bytes);
	void (*bind_null)(struct prepared *prepared, int n);
	enum step (*step)(struct prepared *prepared, GError **error);
	/* Column N from 0; borrowed until the next step. NULL where the value is. */
	const char *(*text)(struct prepared *prepared, int n, int *bytes);
	const void *(*blob)(struct prepared *prepared, int n, size_t *bytes);
	int64_t (*integer)(struct prepared *prepared, int n);
	bool (*is_null)(struct prepared *prepared, int n);
	int (*columns)(struct prepared *prepared);
	const char *(*column)(struct prepared *prepared, int n);
	bool (*in_transaction)(struct connection *connection);
	/* A number that differs when another connection has committed. */
	int64_t (*version)(struct connection *connection);
	/* A copy of the whole database in a new file, of one moment. */
	bool (*copy)(struct connection *connection, const char *file, GError **error);
	/* Lets protected tables be changed (schema work), or guards them again. */
	void (*unlock)(struct connection *connection, bool unlocked);
	/* Whether a transaction waits for somebody else's to end, or is refused at once (FAIL_BUSY). */
	void (*wait)(struct connection *connection, bool patient);
};

extern const struct engine SQLITE_ENGINE;

/* Wraps SQLite to look at it and to break it: with DOCKET_TRACE=FILE each statement and its time is a line there; with
 * DOCKET_FAULT=N the n-th step of the process fails as a full disk would. */
extern const struct engine WATCH_ENGINE;

/* The engine that the environment asks for. */
const struct engine *engine_choose(void);

#endif
