/*
 * How a reception day is drawn: its head, its slots, who is under the cursor, the days of the month.
 */
#ifndef UI_ROLLDRAW_H
#define UI_ROLLDRAW_H

#include "office/reception.h"
#include "ui/columns.h"

/* The columns of the slots. */
extern const struct columns_def ROLL_COLUMNS[];

/* The day, who receives where, and how many come: one row. */
void rolldraw_head(struct pen *pen, int row, const struct reception_roll *roll);

/* The dates around DATE, at most as many as fit: DATES of int. */
void rolldraw_dates(struct pen *pen, int row, const GArray *dates, int date);

/* The sections of the keymap in SLOT (NULL: none), for Enter does there what it needs; a constant. */
const char *rolldraw_section(const struct reception_slot *slot);
/* One slot into the current rectangle. */
void rolldraw_slot(
    struct office *office, const struct columns *columns, struct pen *pen, const struct reception_slot *slot);

/* What is known of the visit of SLOT, from ROW on; the rows it took. */
int rolldraw_current(struct pen *pen, int row, const struct reception_slot *slot);

/* The days of a month with their counts (of struct reception_count) below a rule; nothing where ROWS are too few. */
struct rolldraw_month {
	const GPtrArray *days;
	const GArray *counts;
	int date; /* the one that is shown */
};
void rolldraw_month(struct pen *pen, struct rect rect, const struct rolldraw_month *month);

#endif
