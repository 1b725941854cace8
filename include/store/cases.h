/*
 * The derived side: cases as they stand, their clocks, words and numbers; lists and counts of them.
 *
 * Everything that is read here takes the scope of the person who asks.
 */
#ifndef STORE_CASES_H
#define STORE_CASES_H

#include "domain/casefile.h"
#include "domain/listing.h"
#include "domain/rule.h"
#include "store/store.h"

/* Writes what FILE says now over what was derived of it before, inside store_write. */
bool cases_put(struct store *store, const struct casefile *file, GError **error);

/* Adds to FILE what it has of the other cases of its matter, which no fold can know: the guards of an accusation, and
 * who withdrew from one of them (casefile_is_recused). */
bool cases_guard(struct store *store, struct casefile *file, GError **error);

/* From whom the case ID is kept, as casefile_barred says them, also because of another case in its matter; of char *,
 * frees them. */
GPtrArray *cases_barred(struct store *store, int64_t id, GError **error);

/* The next serial of a kind in a year, taken for good when the transaction commits. */
bool cases_next_serial(struct store *store, enum kind kind, int year, int *ret, GError **error);

/* The last one that was taken; 0: none. */
bool cases_last_serial(struct store *store, enum kind kind, int year, int *ret, GError **error);

/* The next serial of a series of papers ("催") in a year, likewise. */
bool cases_next_of_series(struct store *store, const char *series, int year, int *ret, GError **error);

/* RET is false where the case does not exist or may not be seen. */
bool cases_visible(struct store *store, const struct scope *scope, int64_t id, bool *ret, GError **error);
/* Whether anything at all may be hidden from SCOPE. */
bool cases_any_hidden(struct store *store, const struct scope *scope, bool *ret, GError **error);
/* RET is 0 likewise. */
bool cases_by_number(
    struct store *store, const struct scope *scope, struct number number, int64_t *ret, GError **error);
/* NULL without ERROR likewise. */
struct case_row *cases_row(struct store *store, const struct scope *scope, int64_t id, GError **error);
/* The rows of the cases in IDS (int64_t), in that order, but for those that may not be seen; of struct case_row *,
 * frees them. */
GPtrArray *cases_rows(struct store *store, const struct scope *scope, const GArray *ids, GError **error);

/* Rows in order; of struct case_row *, frees them. */
GPtrArray *cases_page(struct store *store, const struct scope *scope, const struct find *find, GError **error);

/* How many cases FIND's filter shows. Exact where its limit is 0; else counting stops at limit + 1. */
bool cases_count(struct store *store, const struct scope *scope, const struct find *find, int64_t *ret, GError **error);

/* What ends in a time, of the cases that it is somebody's turn to act on. */
struct ending {
	int from, to;
	const struct turn *turn; /* NULL: of all */
};

/* Cases with a window that runs and ends in ENDING while their next duty, if there is one, ends later, soonest first;
 * next_* of a row are that window, and it is an inner step. What a duty brings there the filters find (due<3). */
GPtrArray *cases_due(
    struct store *store, const struct scope *scope, const struct ending *ending, int limit, GError **error);
bool cases_due_count(
    struct store *store, const struct scope *scope, const struct ending *ending, int64_t *ret, GError **error);

/* The ids (int64_t) of cases of whoever has MARK, newest first; to be freed. */
struct mark;
GArray *cases_marked(
    struct store *store, const struct scope *scope, const struct mark *mark, int limit, GError **error);

/* Open cases of the same writer, cases of the same person by what is sure, and cases of the same content, newest first;
 * of struct case_row *, frees them. */
GPtrArray *cases_alike(
    struct store *store, const struct scope *scope, const struct likeness *letter, int limit, GError **error);

/* The ids (int64_t) of all cases, or of the open ones; to be freed. For use cases that touch every case: no scope. */
bool cases_ids(struct store *store, bool open_only, GArray **ret, GError **error);

/* The ids (int64_t) of the remedies in one of STATES (of STATE_BIT) that are against the case, or against such a remedy
 * in turn, the first one first; to be freed. They bind whoever asks: no scope, and nothing of them but the id. */
GArray *cases_remedies(struct store *store, struct number number, uint64_t states, GError **error);

/* The ids of the remedies that WRITER asked for, newest first, likewise but for the scope. */
GArray *cases_remedies_of(
    struct store *store, const struct scope *scope, const char *writer, int limit, GError **error);

/* Of struct unit_load *, frees them. */
GPtrArray *cases_loads(struct store *store, const struct scope *scope, int today, GError **error);

/* For the audit: appends a sentence (char *) to FINDINGS for each way in which the derived rows of FILE differ from
 * FILE; and for counters and numbers that do not add up. */
bool cases_compare(struct store *store, const struct casefile *file, GPtrArray *findings, GError **error);
bool cases_recount(struct store *store, GPtrArray *findings, GError **error);

#endif
