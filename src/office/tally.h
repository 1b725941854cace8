/*
 * Counting: every case of a period goes once through all families of figures of its source.
 */
#ifndef OFFICE_TALLY_H
#define OFFICE_TALLY_H

#include "domain/calendar.h"
#include "office/family.h"
#include <stdint.h>

struct tally;

/* FAMILIES and CALENDAR are borrowed. */
struct tally *tally_new(const struct families *families, const struct calendar *calendar);
void tally_free(struct tally *tally);
OWN_DEFINE(tally)

/* Counts one row; fits struct figure_reader. */
void tally_take(void *tally, const struct figure_row *row);

/* The values of WORD by which something was counted, in the order of their coming; of const char *, free the array
 * only. */
GPtrArray *tally_seen(const struct tally *tally, enum figure_word word);

/* Whether no row was taken. */
bool tally_empty(const struct tally *tally);

/* The count of FAMILY for VALUES of its keys. */
int64_t tally_count(const struct tally *tally, const struct family *family, const char *const values[FAMILY_KEYS]);

/* The measure of a family that has one, in working days; NAN where nothing was measured. RET_ID (may be NULL) is the
 * case that took longest. */
double tally_measure(
    const struct tally *tally, const struct family *family, const char *const values[FAMILY_KEYS], int64_t *ret_id);

/* The working days that ROW took to its reply, the day of receipt not counted; -1 where it has none. */
int tally_days(const struct calendar *calendar, const struct figure_row *row);

/* Of COUNT rows that are measured, the quickest first, those that MEASURE is taken from: the median of an even number
 * from two. False for what is taken from all of them. */
bool tally_places(enum measure measure, int64_t count, int64_t *ret_from, int64_t *ret_to);

/* How much a row that counts adds: 1, the persons who came, or fen. */
int64_t tally_weight(const struct family *family, const struct figure_row *row);

/* Whether ROW counts in FAMILY with VALUES: the one test behind the count and its list. */
bool tally_counts(const struct family *family, const char *const values[FAMILY_KEYS], const struct figure_row *row);

#endif
