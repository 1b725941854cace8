/*
 * The rows that a report counts: each letter with the words by which it is counted.
 */
#ifndef STORE_FIGURES_H
#define STORE_FIGURES_H

#include "store/store.h"

/* The words of a letter, columns of letters_of_period (data/sql/query/report.sql) in its order. */
enum figure_word {
	WORD_ORIGIN, /* new, before, void, advert */
	WORD_ENDED,  /* in, after */
	WORD_BOX,
	WORD_CATEGORY,
	WORD_CLASS,
	WORD_MONTH,   /* "2021-09" */
	WORD_QUARTER, /* q1 to q4 */
	WORD_UNIT,
	WORD_STATE,
	WORD_OUTCOME,
	WORD_TIME,    /* ontime, late, pending, exempt */
	WORD_OVERDUE, /* yes, no; and so on */
	WORD_HANDLED,
	WORD_SATISFACTION,
	WORD_REPEAT,
	WORD_ANSWERED, /* replied to by the end of the period */
	WORD_COUNT,
};

/* "box". */
const char *figures_word_name(enum figure_word word);

struct figure_row {
	int64_t id;
	int received_on, replied_on;   /* DATE_NONE */
	const char *words[WORD_COUNT]; /* never NULL; borrowed until the next row */
};

struct figure_span {
	int from, to;
	int quarters[3]; /* first days of the second, third and fourth quarter */
	int until;       /* what is unanswered is overdue when it was due before this day */
};

/* Who looks, and with which knowledge. */
struct figure_view {
	const struct scope *scope;
	int as_of; /* what was known at the end of this day; DATE_NONE: now */
};

/* Runs WORK in one read transaction, in which figures_letters reads what VIEW knows. An older view hides the register's
 * own cases, so WORK reads nothing else of them. */
bool figures_read(struct store *store, const struct figure_view *view, bool (*work)(void *arg, GError **error),
    void *arg, GError **error);

/* Who is handed the rows. */
struct figure_reader {
	void (*each)(void *arg, const struct figure_row *row);
	void *arg;
};

/* Hands every letter of SPAN that VIEW sees to READER, inside figures_read. A case that is hidden today stays hidden in
 * an older view. */
bool figures_letters(struct store *store, const struct figure_view *view, const struct figure_span *span,
    const struct figure_reader *reader, GError **error);

#endif
