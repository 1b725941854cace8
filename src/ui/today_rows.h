/*
 * What the day asks for, as the rows of one list: headings, cases by urgency, what waits for somebody, drafts.
 */
#ifndef UI_TODAY_ROWS_H
#define UI_TODAY_ROWS_H

#include "office/board.h"

enum today_kind {
	TODAY_HEADING, /* text */
	TODAY_CASE,    /* row */
	TODAY_MORE,    /* text; line opens the rest */
	TODAY_DRAFT,   /* text; line opens it again */
	TODAY_NOTHING, /* text */
};

/* Counted references: g_rc_box_acquire, today_row_unref. */
struct today_row {
	enum today_kind kind;
	int index;  /* place in the list */
	int64_t id; /* of the case; negative for what can be chosen and is none; 0: cannot be chosen */
	char *text; /* safe to draw */
	char *line; /* command line that Enter runs */
	struct case_row *row;
};

void today_row_unref(void *row);

/* The rows of BOARD, whose cases they take; a case stands where it is first, and only there. What waits for a decision
 * of the person comes first; then, for whoever follows the cases, what is urgent. Of struct today_row *, released with
 * the array. */
GPtrArray *today_rows(struct office *office, struct board *board);

/* Drafts of this person in this register. */
int today_draft_count(const GPtrArray *rows);

#endif
