/*
 * The record: events in order, chained by hashes, never changed.
 */
#ifndef STORE_EVENTS_H
#define STORE_EVENTS_H

#include "domain/event.h"
#include "store/store.h"

/* The hash before the first event: 64 zeros. */
extern const char EVENTS_ORIGIN[65];

/* Appends EVENT inside store_write: gives it its seq (and, where case_id is -1, makes it the opening event of a case of
 * that seq), chains and stores it. */
bool events_append(struct store *store, struct event *event, GError **error);

/* The history of a case, by seq; of struct event *, frees them. Empty where there is none. */
GPtrArray *events_of_case(struct store *store, int64_t case_id, GError **error);

/* What was said of the words of the office and of its settings up to the event SEQ and the end of the day AS_OF
 * (DATE_NONE: to this day), by seq; the words that the register began with are always among them; of struct event *,
 * frees them. */
GPtrArray *events_of_words(struct store *store, int64_t seq, int as_of, GError **error);

/* The seq of the event with this id, 0 where there is none; and whether there is one. */
bool events_place(struct store *store, const char *id, int64_t *ret, GError **error);
bool events_known(struct store *store, const char *id, bool *ret, GError **error);

/* Walks the record from FROM on; EACH also gets the stored hashes. It returns false to stop. */
typedef bool events_each(void *arg, const struct event *event, const char *prev, const char *hash);
bool events_walk(struct store *store, int64_t from, events_each *each, void *arg, GError **error);

/* Walks the record case by case, in order of opening; stops where EACH fails. Office events (case_id 0) are left out.
 */
bool events_each_case(
    struct store *store, bool (*each)(void *arg, const GPtrArray *events, GError **error), void *arg, GError **error);

/* Recomputes the chain from FROM on over the bytes as they are stored: appends a sentence (char *) to FINDINGS for each
 * event that is missing, was changed or does not follow the one before; RET_COUNT is how many were read. */
bool events_check(struct store *store, int64_t from, GPtrArray *findings, int64_t *ret_count, GError **error);

/* The last hash (EVENTS_ORIGIN for an empty record) and how many events there are. */
bool events_head(struct store *store, char ret_hash[65], int64_t *ret_count, GError **error);

/* How many slips handed visits over in YEAR, those that were taken back too: their numbers run without gaps. */
bool events_slips(struct store *store, int year, int *ret, GError **error);

/* The case of the last event of ACTOR among the newest thousand; 0 where none, -1 where the last was of the rota. */
bool events_last_case(struct store *store, const char *actor, int64_t *ret, GError **error);

#endif
