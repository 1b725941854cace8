/*
 * One counting of a period: its letters tallied, and the list of figures that come of it.
 */
#ifndef OFFICE_COUNTING_H
#define OFFICE_COUNTING_H

#include "domain/filter.h"
#include "office/inside.h"
#include "office/tally.h"

/* One figure of a family. */
struct entry {
	unsigned place; /* of its family in the list */
	const struct family *family;
	char *values[FAMILY_KEYS];
	char *id;
};

struct counting {
	struct office *office;
	const struct period *period; /* borrowed */
	int as_of;
	struct families *families;
	struct tally *tally; /* of the period */
	struct tally
	    *before; /* of the year before; NULL where nothing was registered then, or the period is longer than a year */
	GPtrArray *entries;            /* struct entry * */
	GPtrArray *values[WORD_COUNT]; /* of each word that was needed: char * */
};

void counting_init(struct counting *counting, struct office *office, const struct period *period, int as_of);
void counting_clear(struct counting *counting);

/* Reads the list of figures and tallies the period; BEFORE: the year before, too. MORE (may be NULL) runs when that is
 * done, while letters can still be read. */
bool counting_run(
    struct counting *counting, bool before, bool (*more)(void *arg, GError **error), void *arg, GError **error);

/* Hands every letter of PERIOD to READER, inside counting_run. */
bool counting_read(
    const struct counting *counting, const struct period *period, const struct figure_reader *reader, GError **error);

/* The value of ENTRY in TALLY, NAN where TALLY is NULL or there is nothing to measure. RET_ID is set to the letter that
 * took longest. */
double counting_value(
    const struct counting *counting, const struct tally *tally, const struct entry *entry, int64_t *ret_id);

/* The sum of single figures by their ids. */
int64_t counting_sum(const struct counting *counting, char **ids);

/* The place of a family by its id. */
unsigned counting_place(const struct counting *counting, const char *id);

/* Whether it is counted case by case, so that its cases can be listed. */
bool counting_provable(const struct entry *entry);

#endif
