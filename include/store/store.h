/*
 * The register: one file, opened by one process at a time for one person.
 *
 * Kept tables hold the record (events) and the office's own words; derived tables follow from them and are
 * made again when what makes them changed. Nothing leaves the store but values: no cursor, no engine, no SQL.
 */
#ifndef STORE_STORE_H
#define STORE_STORE_H

#include "base/own.h"
#include "domain/calendar.h"
#include "domain/rule.h"
#include <glib.h>
#include <stdbool.h>
#include <stdint.h>

struct store;

/* What a person may see: every list, count, search and look-up takes it. */
struct scope {
	unsigned blind;    /* guards (domain/role.h) that hide a case */
	const char *unit;  /* only cases that this unit handles, alone or with another; NULL: of all */
	const char *login; /* who looks: not at cases from which they withdrew; NULL: nobody */
	const char *home;  /* their own unit, as casefile_barred_unit calls it: not at accusations against it; NULL: none */
};

/* Makes an empty register at WHERE, mode 0600 (0660 in a folder with the setgid bit). FAIL_REFUSED: it is there
 * already. A process that is killed meanwhile leaves half of one: make it under another name, fill it, close it, and
 * name it. */
struct store *store_create(const char *where, GError **error);

/* Says that a register stands at WHERE already, and what opens it: always false, FAIL_REFUSED. */
bool store_stands(const char *where, GError **error);

/* Gives the closed register DRAFT the name WHERE in the same folder, at once. FAIL_REFUSED: the name is taken. */
bool store_name(const char *draft, const char *where, GError **error);

/* FAIL_NOT_FOUND: nothing there. FAIL_DAMAGED: not a register, cut short, or newer than this program; the file is not
 * touched. */
struct store *store_open(const char *where, GError **error);
void store_close(struct store *store);
static inline void store_free(struct store *store)
{
	store_close(store);
}
OWN_DEFINE(store)

/* Runs WORK inside one write transaction and commits; when it fails nothing is written. May nest: the outermost
 * commits. New events are read back and their hashes recomputed before the commit. */
bool store_write(struct store *store, bool (*work)(void *arg, GError **error), void *arg, GError **error);

/* Runs WORK in a write transaction of which nothing is kept: it finds out what would be, and is no part of another
 * transaction. PATIENT: it waits for who writes now; else FAIL_BUSY at once. In it, store_try runs a part that goes
 * again where it fails; the others stand. */
bool store_rehearse(
    struct store *store, bool patient, bool (*work)(void *arg, GError **error), void *arg, GError **error);
bool store_try(struct store *store, bool (*work)(void *arg, GError **error), void *arg, GError **error);

/* Runs WORK in one read transaction: everything it reads is of one moment. */
bool store_read(struct store *store, bool (*work)(void *arg, GError **error), void *arg, GError **error);

/* Whether another process has committed since the last call. */
bool store_changed(struct store *store);

/* True while WORK of store_write runs. */
bool store_writing(const struct store *store);
/* The same of either kind of transaction. */
bool store_busy(const struct store *store);

/* The law and the calendar by which derived tables are computed; set once after opening, borrowed. */
void store_set_law(struct store *store, const struct rules *rules, const struct calendar *calendar);

/* Whether the derived tables were made by this program's definition, fold and the register's law; and making them
 * again. PROGRESS may be NULL. */
bool store_derived_current(struct store *store);
bool store_rebuild(
    struct store *store, void (*progress)(void *arg, int64_t done, int64_t total), void *arg, GError **error);

/* Computes the clocks of every case anew and marks the derived tables as current: after the calendar or the law
 * changed, inside or outside of store_write. Cheaper than a rebuild, because words are left alone. */
bool store_retime(
    struct store *store, void (*progress)(void *arg, int64_t done, int64_t total), void *arg, GError **error);

/* A copy of one moment in the new file FILE. */
bool store_copy(struct store *store, const char *file, GError **error);

/* SQLite's own check, and whether the guards of the record stand; each finding is a char * appended to FINDINGS. */
bool store_integrity(struct store *store, GPtrArray *findings, GError **error);

#endif
