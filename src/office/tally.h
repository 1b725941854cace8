/*
 * Counting: every letter of a period goes once through all families of figures.
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

/* The values of WORD that were seen, in the order of their coming; of const char *, free the array only. */
GPtrArray *tally_seen(const struct tally *tally, enum figure_word word);

/* The count of FAMILY (by its place in the list) for VALUES of its keys. */
int64_t tally_count(const struct tally *tally, unsigned family, const char *const values[FAMILY_KEYS]);

/* The measure of a family that has one, in working days; NAN where nothing was measured. RET_ID (may be NULL) is the
 * letter that took longest. */
double tally_measure(
    const struct tally *tally, unsigned family, const char *const values[FAMILY_KEYS], int64_t *ret_id);

/* Whether ROW counts in FAMILY with VALUES: the one test behind the count and its list. */
bool tally_counts(const struct family *family, const char *const values[FAMILY_KEYS], const struct figure_row *row);

#endif
