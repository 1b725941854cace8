/*
 * The rows that a report counts: each case with the words by which it is counted.
 */
#ifndef STORE_FIGURES_H
#define STORE_FIGURES_H

#include "store/store.h"

/* What is counted; each has one statement in data/sql/query/report.sql and one list of figures in data/report. */
enum figure_source {
	SOURCE_LETTERS,
	SOURCE_VISITS,
	SOURCE_RECEPTION, /* its rows are days: 20220413 is the id of one */
	SOURCE_APPLICATIONS,
	SOURCE_REMEDIES,
	SOURCE_COUNT,
};

/* The words of a row. Where two have one name they belong to different sources. */
enum figure_word {
	WORD_ORIGIN, /* new, before, again, void, advert, fee */
	WORD_ENDED,  /* in, after */
	WORD_BOX,
	WORD_CATEGORY,
	WORD_CLASS,
	WORD_MONTH,   /* "2021-09" */
	WORD_QUARTER, /* q1 to q4 */
	WORD_UNIT,
	WORD_OUTCOME,
	WORD_TIME,    /* ontime, late, missed, earlier, pending, exempt */
	WORD_OVERDUE, /* yes, no; and so on */
	WORD_HANDLED,
	WORD_SATISFACTION,
	WORD_REPEAT,
	WORD_ANSWERED,    /* replied to by the end of the period: yes, no */
	WORD_TYPE,        /* what the applicant is */
	WORD_CELL,        /* outcome of an application: R1 to R6.3; open */
	WORD_GROUP,       /* the first level of that: R1 to R6 */
	WORD_VIA,         /* how an application came in */
	WORD_CHARGED,     /* whether a fee was asked for */
	WORD_PAID,        /* whether one was paid, in part or in whole */
	WORD_WAIVED,      /* whether one was waived, in part or in whole */
	WORD_CHARGED_FEN, /* and how much of it, in fen: numbers */
	WORD_PAID_FEN,
	WORD_WAIVED_FEN,
	WORD_REMEDY,  /* kind of a remedy */
	WORD_RESULT,  /* result of a remedy; pending */
	WORD_AGAINST, /* the kind of case that a remedy is against */
	WORD_SETTLED, /* what became of a visit */
	WORD_SIZE,    /* few, group */
	WORD_PERSONS, /* how many came: a number */
	WORD_DAY,     /* planned, moved, cancelled */
	WORD_CAME,    /* somebody came on the reception day */
	WORD_PAST,    /* the reception day is over */
	WORD_COMING,  /* how a visitor came: booked, walkin, ordinary */
	WORD_COUNT,
};

/* "box". */
const char *figures_word_name(enum figure_word word);

/* "letters": the first step of the ids, and the name of the list. */
const char *figures_source_name(enum figure_source source);

/* The words of a source, WORD_COUNT behind the last one. */
const enum figure_word *figures_source_words(enum figure_source source);

/* "letters_of_period": what reads it. */
const char *figures_source_query(enum figure_source source);

struct figure_row {
	int64_t id;
	int received_on, replied_on;   /* DATE_NONE */
	const char *words[WORD_COUNT]; /* borrowed until the next row; NULL: not a word of the source */
};

/* One that lasts; to be freed. */
struct figure_row *figure_row_copy(const struct figure_row *row);
void figure_row_free(void *row);

struct figure_span {
	int from, to;
	int quarters[3]; /* first days of the second, third and fourth quarter */
	int until;       /* what is unanswered is overdue when it was due before this day */
};

/* Who looks, and with which knowledge. */
struct figure_view {
	const struct scope *scope;
	int as_of;   /* what was known at the end of this day; DATE_NONE: now */
	int64_t seq; /* what the record held up to this event; 0: all of it */
	int amended; /* with SEQ: and what was entered since that amends the days up to this one (fold_amended); 0: nothing
	              */
};

/* Runs WORK in one read transaction, in which figures_each reads what VIEW knows. An older view hides the register's
 * own cases, so WORK reads nothing else of them. */
bool figures_read(struct store *store, const struct figure_view *view, bool (*work)(void *arg, GError **error),
    void *arg, GError **error);

/* Who is handed the rows, and of what. */
struct figure_reader {
	enum figure_source source;
	void (*each)(void *arg, const struct figure_row *row);
	void *arg;
};

/* Has each of ROWS (struct case_row *, as lists show the cases today) say what VIEW knew of it. */
bool figures_rows(struct store *store, const struct figure_view *view, GPtrArray *rows, GError **error);

/* Hands every row of SPAN that VIEW sees to READER, inside figures_read. A case that is hidden today stays hidden in an
 * older view. */
bool figures_each(struct store *store, const struct figure_view *view, const struct figure_span *span,
    const struct figure_reader *reader, GError **error);

#endif
