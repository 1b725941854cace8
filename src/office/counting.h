/*
 * One counting of a period: its cases tallied, and the list of figures that come of it.
 */
#ifndef OFFICE_COUNTING_H
#define OFFICE_COUNTING_H

#include "domain/closing.h"
#include "domain/filter.h"
#include "office/inside.h"
#include "office/tally.h"

/* One figure of a family. */
struct entry {
	const struct family *family;
	char *values[FAMILY_KEYS];
	char *id;
};

/* What was counted of one source. */
struct book {
	struct families *families;
	struct tally *tally; /* of the period */
	struct tally
	    *before; /* of the year before; NULL where the period is longer than a year, nobody asked, or CLOSED serves */
	struct tally *closed; /* of the year before as it was closed, which is what its report says; NULL: it is not */
	/* where a year beside it is closed, the rows of that and of the period itself that an identity between both names;
	 * of struct figure_row * */
	GPtrArray *kept[YEARS];
	GPtrArray *values[WORD_COUNT]; /* of each word that was needed: char * */
};

struct counting {
	struct office *office;
	const struct period *period; /* borrowed */
	int as_of;
	bool amended;                /* with what amends the year since it was closed */
	struct closed_year *closing; /* of the period, where it is closed and counted as it was then; NULL */
	/* the closed reports of the years before and behind it, which it is held against; NULL */
	struct closed_year *beside[YEARS];
	bool whole;              /* it is closed, and nothing was hidden from the count (office_closed) */
	bool partial;            /* whoever looks does not see all of it */
	enum figure_source only; /* SOURCE_COUNT: all */
	struct book books[SOURCE_COUNT];
	struct wordbook words; /* as the office had them then, from counting_run on */
	GPtrArray *entries;    /* struct entry *, source by source in the order of the lists */
};

void counting_init(struct counting *counting, struct office *office, const struct period *period, int as_of);
void counting_clear(struct counting *counting);

/* Reads the lists of figures and tallies the period; BEFORE: the year before, too. MORE (may be NULL) runs when that is
 * done, while rows can still be read. */
bool counting_run(
    struct counting *counting, bool before, bool (*more)(void *arg, GError **error), void *arg, GError **error);

/* The same days a year earlier; false where they reach into the period. Its label is NULL. */
bool counting_year_before(const struct counting *counting, struct period *ret);

/* Hands every row of YEAR to READER, inside counting_run; where that is settled, those only that an identity may count.
 */
bool counting_read(const struct counting *counting, enum year year, const struct figure_reader *reader, GError **error);

/* The same of the rows of YEAR that an identity between two years may count; where the other one is settled. */
void counting_read_kept(const struct counting *counting, enum year year, const struct figure_reader *reader);

/* The value of ENTRY in the period, or BEFORE; NAN where there is nothing to measure. RET_ID is set to the case that
 * took longest. */
double counting_value(const struct counting *counting, bool before, const struct entry *entry, int64_t *ret_id);

/* What FAMILY counts for VALUES in YEAR; as that was closed, where whoever looks sees as much of both. */
int64_t counting_count(const struct counting *counting, enum year year, const struct family *family,
    const char *const values[FAMILY_KEYS]);

/* Whether YEAR is known, and whether that is from its closed report. */
bool counting_knows(const struct counting *counting, enum figure_source source, enum year year);
bool counting_is_settled(const struct counting *counting, enum figure_source source, enum year year);

/* The values of WORD in SOURCE, in the order of tables; of char *, borrowed. */
const GPtrArray *counting_values(struct counting *counting, enum figure_source source, enum figure_word word);

/* The figure with this id, NULL where there is none. Borrowed. */
const struct entry *counting_entry(const struct counting *counting, const char *id);

/* Whether it is counted case by case, so that its cases can be listed. */
bool counting_provable(const struct entry *entry);

#endif
