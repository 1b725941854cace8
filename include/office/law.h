/*
 * The calendar and the rules of the register: new years, corrections and new laws taken in, and what that does to open
 * deadlines.
 */
#ifndef OFFICE_LAW_H
#define OFFICE_LAW_H

#include "domain/number.h"
#include "office/office.h"

/* A deadline of an open case that a changed calendar or rule moved. */
struct law_move {
	int64_t case_id;
	struct number number;
	char *subject;
	char *code;   /* of the clock: "K2" */
	int old, new; /* last days; DATE_NONE where a changed rule brought the clock or took it away */
	bool was_provisional, provisional;
};

void law_move_free(struct law_move *move);

/* What a calendar changed. */
struct law_calendar {
	int days;             /* that are new or changed */
	GPtrArray *vacations; /* struct vacation *: those that are new or changed */
};

/* Frees what it holds. */
void law_calendar_clear(struct law_calendar *changed);

/* Takes the days of CSV (docket-law(5)) into the calendar as one event of the office, computes every deadline again and
 * gives the open ones that moved, of the cases that the person may see, soonest first; of struct law_move *, frees
 * them. Vacations of the school are entered beside them: they move no deadline. RET (may be NULL) says what is new or
 * changed; nothing is written where nothing is. FAIL_REFUSED names line and column of a bad row, or a vacation that
 * overlaps another. */
GPtrArray *law_import_calendar(struct office *office, const char *csv, struct law_calendar *ret, GError **error);

/* One year of the calendar as it is loaded. */
struct law_year {
	int year;
	bool loaded;
	bool provisional; /* the last loaded year: the coming notice can still change its December */
	int working, holidays, makeups;
	char *notice; /* that settles it, the last of several; NULL where it is not loaded */
};

void law_year_free(struct law_year *year);

/* The years from the first loaded one to the next after today's or the last, holes included; of struct law_year *,
 * frees them. */
GPtrArray *law_years(struct office *office);

/* A file of rules. */
struct law_file {
	const char *name; /* "letter.ini" */
	const char *text; /* docket-law(5), as text_accept gives it */
	bool closed;      /* closed cases may be judged anew */
};

/* Takes FILE into the register, in which it replaces the one of its name or is added, as one event of the office; else
 * as law_import_calendar. RET_RULES (may be NULL) counts the rules that are new, changed or gone; nothing is written
 * where there are none. FAIL_REFUSED names rule and key; or the first closed case, or case of a closed year, whose
 * duties would have another day or end, which new law does not do: its rules have a day from which they bind. */
GPtrArray *law_import_rules(struct office *office, const struct law_file *file, int *ret_rules, GError **error);

/* The names of the rules that are shipped for KIND and that the register, which an older program made, does not have,
 * with commas between them; to be freed. NULL: it has them all. */
char *law_lacking(struct office *office, enum kind kind);

#endif
