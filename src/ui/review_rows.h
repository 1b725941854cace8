/*
 * The review queue as the rows of a list: one for each case, with all that waits in it.
 */
#ifndef UI_REVIEW_ROWS_H
#define UI_REVIEW_ROWS_H

#include "office/review.h"

/* Counted references: g_rc_box_acquire, review_row_unref. */
struct review_row {
	int index;    /* place in the list */
	int64_t id;   /* of the case */
	char *number; /* safe to draw, like all texts */
	char *ref;    /* as it is typed */
	char *what;   /* "to sign, extension asked" */
	char *who, *unit, *subject;
	char *about; /* of what waited longest; lines are kept */
	int waited;  /* working days */
	bool mine;   /* the person at work may decide some of it */
};

/* The rows of ITEMS (of const struct review_item *, the one that waited longest first); of struct review_row *,
 * released with the array. */
GPtrArray *review_rows(struct office *office, const GPtrArray *items);
void review_row_unref(void *row);

#endif
