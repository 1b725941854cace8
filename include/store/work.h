/*
 * The cases that somebody has in hand or had in a period: what the workload is counted from.
 */
#ifndef STORE_WORK_H
#define STORE_WORK_H

#include "domain/filter.h"
#include "store/store.h"

/* Borrowed while it is read. */
struct work_row {
	const char *unit, *handler; /* codes; "" where there is none */
	bool open;
	int received_on, closed_on, replied_on; /* DATE_NONE */
	int next_on;                            /* of the next running duty; DATE_NONE */
	unsigned waits;                         /* of DECISION_BIT (domain/decision.h) */
	int reminders;
};

struct work_reader {
	void (*each)(void *arg, const struct work_row *row);
	void *arg;
};

/* Gives READER every case that is open, came in or was closed in PERIOD. */
bool work_each(struct store *store, const struct scope *scope, const struct period *period,
    const struct work_reader *reader, GError **error);

#endif
