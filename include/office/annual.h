/*
 * The year: every figure with its query, the cases behind it, the report.
 */
#ifndef OFFICE_ANNUAL_H
#define OFFICE_ANNUAL_H

#include "domain/filter.h"
#include "office/find.h"
#include "sheet/sheet.h"

struct figure {
	char *id;     /* "letters.box.principal" */
	char *label;  /* in the reader's language */
	char *unit;   /* "case" "day" "event" "person": counted, provable; "wd" "percent" "hand": derived or entered */
	double value;
	char *query;  /* the filter or statement that counts it, for people to read */
};

struct identity_check {
	char *id;
	bool holds;
	int64_t left, right;
	char *sentence;
};

struct annual {
	struct period period;
	GPtrArray *figures;    /* struct figure * */
	GPtrArray *identities; /* struct identity_check * */
	int64_t unclassified;
};

/* Counts the year of PERIOD; AS_OF DATE_NONE: as known now. */
struct annual *annual_count(struct office *office, const struct period *period, int as_of, GError **error);
void annual_free(struct annual *annual);
OWN_DEFINE(annual)

/* The report as a sheet (tables, identities, and its JSON of the contract as data). SECTION NULL: all. */
struct sheet *annual_sheet(struct office *office, const struct annual *annual, const char *section, GError **error);

/* The cases behind a figure; of struct case_row *, frees them. FAIL_NOT_FOUND: no such figure; the message names near ones. */
GPtrArray *annual_prove(struct office *office, const char *figure, const struct period *period, int as_of, GError **error);

#endif
