/*
 * The heart: takes events into the record.
 *
 * An event is checked against the case, appended to the chain, read back and verified, folded, indexed and committed, in one
 * transaction; or nothing is written at all.
 */
#ifndef OFFICE_RECORD_H
#define OFFICE_RECORD_H

#include "domain/event.h"
#include "office/office.h"
#include <stdint.h>

/* Field values as typed: an array of "name=value" in order, NULL-terminated. Values are checked and brought to their stored form
 * (dates in words, categories by name, numbers of cases) by the type's fields. FAIL_USAGE: no such field, a needed one is missing, given twice. */

/* Opens a case: KIND with the fields of its opening event. RET_ID is the case. */
bool record_open(struct office *office, enum kind kind, char **values, int64_t *ret_id, GError **error);

/* Records one event. EXPECTED is the last seq that the caller saw of the case, 0 for "any": FAIL_CHANGED says who did what meanwhile. RET_SEQ may be NULL. */
bool record_act(struct office *office, int64_t case_id, const char *type, char **values, int64_t expected, int64_t *ret_seq, GError **error);

/* The same for several cases in one transaction: all or nothing, one undo for each. */
bool record_batch(struct office *office, const int64_t *case_ids, int count, const char *type, char **values, GError **error);

/* Takes the last step of the case back, or brings back what the last undo took; RET_WHAT says what it was ("reply 2022-03-03"), to be freed. CASE_ID 0: the case of the
 * person's own last event. */
bool record_undo(struct office *office, int64_t case_id, char **ret_what, GError **error);
bool record_redo(struct office *office, int64_t case_id, char **ret_what, GError **error);

/* Puts files in, by content, in one transaction; PATHS is NULL-terminated. */
bool record_attach(struct office *office, int64_t case_id, char **paths, GError **error);
/* Writes attachment INDEX (from 0) into DIR under a safe name that is not taken; RET_PATH to be freed. */
bool record_detach(struct office *office, int64_t case_id, int index, const char *dir, char **ret_path, GError **error);

/* Reads VALUES for TYPE as record_act would, without writing: what a form shows while it is filled in. The event is complete but for its place.
 * Fields that are wrong are reported by ON_WRONG (field, sentence), one call each; false where there was one. */
bool record_preview(struct office *office, int64_t case_id, enum kind kind, const char *type, char **values,
                    void (*on_wrong)(void *arg, const char *field, const char *sentence), void *arg, struct event **ret);

/* Many whole cases in one transaction: what import and demo write. NEXT appends the events of one more case to EVENTS (struct event *, the opening one
 * first, already checked; record numbers, chains and folds them) and returns false at the end or with ERROR set, which undoes all. A case whose
 * opening event's id is in the record already is skipped. */
struct bulk {
	bool (*next)(void *arg, GPtrArray *events, GError **error);
	void *arg;
	bool dry;               /* counts only */
	int64_t added, skipped; /* the result */
};
bool record_bulk(struct office *office, struct bulk *bulk, GError **error);

#endif
