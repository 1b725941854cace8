/*
 * The values that lists are made of: a case in a row, what to find and in which order, the office's words.
 *
 * The store fills them, commands and screens show them; they hold no behaviour.
 */
#ifndef DOMAIN_LISTING_H
#define DOMAIN_LISTING_H

#include "domain/calendar.h"
#include "domain/filter.h"
#include "domain/number.h"
#include "domain/state.h"
#include "domain/turn.h"
#include <glib.h>
#include <stdbool.h>
#include <stdint.h>

/* A case as lists show it; texts as stored, owned by the row. */
struct case_row {
	int64_t id;
	char *uuid;
	struct number number;
	enum state state;
	unsigned guard;
	char *box, *category, *class, *unit, *handler, *track, *outcome; /* codes; NULL where unset */
	char *subject, *writer;
	int received_on, closed_on;
	int session_on; /* of a visit: the reception day; DATE_NONE */
	int due_on;     /* of the answer, while it is held if nobody answers; DATE_NONE */
	int held_until; /* it stands still up to this day, and then goes on by itself; DATE_NONE */
	char *due_code; /* "K2" */
	int due_met_on; /* DATE_NONE while unmet */
	int missed_on; /* the last day of a time for the answer that was missed otherwise (deadline_missed_on); DATE_NONE */
	int next_on;   /* of the next running duty; DATE_NONE */
	char *next_code;
	enum unit next_unit;
	bool inner; /* next_on is the day of an inner step instead, which passes and makes nothing late */
	bool provisional;
	bool anonymous;
	int attachments;
	int reminders;
	unsigned waits; /* of DECISION_BIT (domain/decision.h) */
	int64_t last_seq;
};

void case_row_free(struct case_row *row);

/* Whether the clock of the answer stands still on TODAY because others are waited for. */
bool case_row_is_held(const struct case_row *row, int today);
/* The last day of the answer as far as it is known on TODAY: DATE_NONE while it is held. */
int case_row_due(const struct case_row *row, int today);
/* Whether next_on can still move, by a notice or by an answer of others. */
bool case_row_is_provisional(const struct case_row *row, int today);

/* The orders of a list; each but the first shows the most urgent or the newest first, and the id settles ties. */
enum sort { SORT_NEWEST, SORT_DUE, SORT_RECEIVED, SORT_NUMBER, SORT_STATE, SORT_UNIT, SORT_CLOSED, SORT_COUNT };

struct find {
	const struct filter *filter;
	enum sort sort;
	bool reverse;
	int limit;
	const GArray *marks;           /* of struct mark: only cases of whoever has one of them; NULL: of all */
	const struct turn *turn;       /* only those that somebody acts on next; NULL: all */
	int today;                     /* what due< and overdue are measured from */
	const struct case_row *after;  /* keyset: rows behind this one; NULL: from the start */
	const struct case_row *before; /* rows before this one, in list order; NULL */
};

/* A letter as it is being entered, to find those like it; texts may be NULL. */
struct likeness {
	const char *writer, *subject, *body, *contact, *identity;
};

const char *sort_name(enum sort sort);  /* "due" */
const char *sort_title(enum sort sort); /* translated */
/* "due", or "-due" for the reverse. */
bool sort_parse(const char *name, enum sort *ret, bool *reverse);

/* How much a unit has in hand. */
struct unit_load {
	char *unit; /* code */
	int64_t open, overdue;
	int earliest; /* next due day, DATE_NONE */
};

/* A word of the office: a mailbox, a category, a unit. */
struct word {
	char *code;
	char *name;
	bool retired;
};

struct staff_row {
	char *login, *name, *roles, *unit;
	bool retired;
};

void word_free(struct word *word);
void staff_row_free(struct staff_row *row);
void unit_load_free(struct unit_load *load);

#endif
