/*
 * What a report counts: the list of figures of data/report/NAME.ini.
 */
#ifndef OFFICE_FAMILY_H
#define OFFICE_FAMILY_H

#include "base/own.h"
#include "store/figures.h"
#include <glib.h>

#define FAMILY_KEYS 2 /* words in the id of a family, at most */

struct figure_condition {
	enum figure_word word;
	char **values; /* one of these; NULL-terminated */
};

enum measure { MEASURE_NONE, MEASURE_MEDIAN, MEASURE_P90, MEASURE_LONGEST, MEASURE_MEAN };

/* One figure, or one for each value of the words in its id. */
struct family {
	enum figure_source source;
	unsigned place;        /* in the list of its source */
	char *id;              /* "letters.category.{category}" */
	char *label;           /* in the reader's language, or NULL */
	char *unit;            /* "case", "day", "person", "fen", "percent", "wd" */
	char *counter;         /* the counter word of its number in the reader's language, or NULL */
	enum figure_word adds; /* the word whose number a row adds: of persons, of fen; WORD_COUNT: each row adds 1 */
	char **sums;           /* the figures that it adds up to: ids, with the words that stay in braces */
	char *part, *of;       /* of a percentage: ids, with the same words in braces */
	enum measure measure;
	GPtrArray *conditions; /* struct figure_condition * */
	enum figure_word keys[FAMILY_KEYS];
	int key_count;
};

/* Of which year a figure of a balance is: of the period itself, the year before it, or the closed one behind it. */
enum year { YEAR_OWN, YEAR_BEFORE, YEAR_BEHIND, YEARS };

/* LEFT and RIGHT are sums of figures. */
struct balance {
	char *id; /* with a word in braces where it must hold for each of its values */
	char *label;
	char **left, **right; /* ids of families, NULL-terminated; "before:" or "behind:" in front: of that year */
	enum figure_word key; /* the word in braces; WORD_COUNT: none */
};

struct families {
	enum figure_source source;
	GPtrArray *all;            /* struct family *, in the order of the file */
	GPtrArray *balances;       /* struct balance * */
	GPtrArray *carried[YEARS]; /* of each year the families of ALL that balances between two years name; borrowed */
	bool year;                 /* labels speak of years */
};

/* Reads the list of SOURCE, for a YEAR or another period: labels differ. FAIL_REFUSED names section and key of a
 * mistake: it is a fault of the installation. */
struct families *families_read(enum figure_source source, bool year, GError **error);
void families_free(struct families *families);
OWN_DEFINE(families)

/* The family with this id ("letters.box.{box}"), NULL where there is none. Borrowed. */
const struct family *families_find(const struct families *families, const char *id);

/* Whether ROW has what the conditions of FAMILY ask for. */
bool family_fits(const struct family *family, const struct figure_row *row);

/* The family in ID, "before:letters.carried_out", and in RET_YEAR the year that it is of. Borrowed. */
const char *balance_figure(const char *id, enum year *ret_year);

/* The year that BALANCE holds the period against; YEAR_OWN: none. */
enum year balance_with(const struct balance *balance);

/* Whether a balance between two years may count ROW, which is of YEAR: it fits the conditions of a figure that one
 * names. */
bool families_carry(const struct families *families, const struct figure_row *row, enum year year);

/* TEMPLATE with each {word} replaced by its value; the values are those of FAMILY's keys. To be freed. */
char *family_fill(const struct family *family, const char *template, const char *const values[FAMILY_KEYS]);

/* The condition of FAMILY, for people to read: "origin=new, time=late". To be freed. */
char *family_where(const struct family *family, const char *const values[FAMILY_KEYS]);

#endif
