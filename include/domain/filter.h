/*
 * What a clerk types to narrow a list: words and terms.
 *
 * Words are ANDed and looked for in subject, body, people and reply; one that holds blanks or looks like a term stands
 * in quotation marks. Terms are those of FILTER_TERMS, in English or Chinese. Full-width punctuation is taken as ASCII.
 * `kind:` and `state:` take several values with commas between; `none` (无) asks for cases in which nothing is set.
 */
#ifndef DOMAIN_FILTER_H
#define DOMAIN_FILTER_H

#include "base/own.h"
#include "domain/kind.h"
#include <glib.h>
#include <stdbool.h>
#include <stdint.h>

struct period {
	int from, to; /* first and last day */
	char *label;  /* "2021-2022", "2022", "2022-03" or "2022-01-01..2022-06-30" */
};

/* Reads a school year (2021-2022: 1 September to 31 August), a calendar year (2022), a month (2022-03), a day or an
 * interval (2022-01-01..2022-06-30). FAIL_USAGE: none of these. LABEL is to be freed. */
bool period_parse(const char *text, struct period *ret, GError **error);

/* PERIOD with a label of its own, which is to be freed. */
struct period period_copy(const struct period *period);

/* Whether PERIOD is a school year or a calendar year. */
bool period_is_year(const struct period *period);

/* The year behind PERIOD, which is one; its label is NULL. */
struct period period_year_behind(const struct period *period);

/* The label of the year in which DAY lies: "2021-2022" where it is a school year, else "2022". To be freed. */
char *period_year(int day, bool school);

struct filter {
	unsigned kinds;                                        /* of KIND_BIT; 0: all */
	uint64_t states;                                       /* of STATE_BIT; 0: all */
	char *unit, *box, *category, *class, *handler, *track; /* NULL: all; "" : none set */
	char *person;                            /* the number of a case, or what is known of a person; NULL: everybody's */
	struct period received, session, closed; /* from == DATE_NONE: all */
	bool has_attachment;
	bool overdue;
	unsigned waits; /* for one of these decisions, of DECISION_BIT; 0: not asked */
	bool reminded;
	int due_within;    /* at most so many working days from today: 2 for due<3, 3 for due<=3; -1: not asked */
	GHashTable *typed; /* the name of a term to the whole of it as it was typed: "unit" to "承办:后勤" */
	GPtrArray *words;  /* char *, as typed; numbers of cases as paper has them */
};

/* The terms, for help and completion; the last has a NULL name. */
struct filter_term {
	const char *name;         /* "due" */
	const char *twin;         /* "期限" */
	const char *follows;      /* what comes before the value: ":" or "<"; "" where there is none */
	const char *example;      /* "due<3" */
	const char *twin_example; /* "期限<3工作日" */
	const char *sentence;     /* N_() */
};

extern const struct filter_term FILTER_TERMS[];

struct filter *filter_new(void);
void filter_free(struct filter *filter);
OWN_DEFINE(filter)

/* FAIL_USAGE: a broken term, named ("due<<3"); a broken term is never taken for a word. */
struct filter *filter_parse(const char *text, GError **error);

/* TEXT as the reader's language writes it: "状态:未办结" for "state:open"; it can be typed like that. To be freed. */
char *filter_said(const char *text);

#endif
