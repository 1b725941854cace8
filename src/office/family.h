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
	char *id;        /* "letters.category.{category}" */
	char *label;     /* in the reader's language, or NULL */
	char *unit;      /* "case", "percent", "wd" */
	char *sum;       /* the figure that it adds up to, or NULL */
	char *part, *of; /* of a percentage: ids, with the same words in braces */
	enum measure measure;
	GPtrArray *conditions; /* struct figure_condition * */
	enum figure_word keys[FAMILY_KEYS];
	int key_count;
};

/* LEFT and RIGHT are sums of figures. */
struct balance {
	char *id;
	char *label;
	char **left, **right; /* ids, NULL-terminated */
};

struct families {
	GPtrArray *all;      /* struct family *, in the order of the file */
	GPtrArray *balances; /* struct balance * */
	bool year;           /* labels speak of years */
};

/* Reads the list NAME ("letters"), for a YEAR or another period: labels differ. FAIL_REFUSED names section and key of a
 * mistake: it is a fault of the installation. */
struct families *families_read(const char *name, bool year, GError **error);
void families_free(struct families *families);
OWN_DEFINE(families)

/* TEMPLATE with each {word} replaced by its value; the values are those of FAMILY's keys. To be freed. */
char *family_fill(const struct family *family, const char *template, const char *const values[FAMILY_KEYS]);

/* The condition of FAMILY, for people to read: "origin=new, time=late". To be freed. */
char *family_where(const struct family *family, const char *const values[FAMILY_KEYS]);

#endif
