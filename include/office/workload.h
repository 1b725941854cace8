/*
 * What units and people have in hand, and how fast they are. Every count is the length of a list: the filter that makes
 * the list is at hand.
 */
#ifndef OFFICE_WORKLOAD_H
#define OFFICE_WORKLOAD_H

#include "base/own.h"
#include "domain/filter.h"
#include "office/office.h"

enum work_count {
	WORK_OPEN,
	WORK_NEW,      /* came in in the period */
	WORK_LATE,     /* open, and past its day */
	WORK_SOON,     /* open, and due within three working days or past its day */
	WORK_WAITS,    /* something waits for a decision */
	WORK_REMINDED, /* open, and somebody was reminded */
	WORK_CLOSED,   /* closed in the period */
	WORK_COUNT,
};

struct workload_row {
	char *key; /* code of the unit or login; "" where there is none */
	int64_t counts[WORK_COUNT];
	/* working days from receipt to the reply, of what was closed in the period with one; NAN where nothing was */
	double median, mean;
	GArray *days; /* of int, sorted: what these two are of */
};

struct workload {
	GPtrArray *rows; /* struct workload_row *, the one with the most open cases first */
	struct workload_row *total;
};

/* By unit, or by handler, for what happened in PERIOD. */
struct workload *workload_load(struct office *office, bool by_handler, const struct period *period, GError **error);
void workload_free(struct workload *workload);
OWN_DEFINE(workload)

/* "open", and what it is called, translated. */
const char *workload_name(enum work_count count);
const char *workload_title(enum work_count count);

/* The filter that lists what COUNT of the row KEY counts ("unit:logistics overdue"); KEY NULL: of all. To be freed. */
char *workload_filter(bool by_handler, const char *key, enum work_count count, const struct period *period);

#endif
