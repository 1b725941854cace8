/*
 * A month to pick a day from: days off and make-up days as the calendar has them.
 */
#ifndef UI_MONTH_H
#define UI_MONTH_H

#include "domain/calendar.h"
#include "ui/stack.h"

struct month_spec {
	const struct calendar *calendar; /* NULL: no days off are known */
	int today;
	int day; /* where the cursor begins */
	void *arg;
	void (*pick)(struct ui *ui, void *arg, int day);
};

/* A pop-up: arrows go by days and weeks, PgUp and PgDn by months, Enter picks. */
struct view *month_open(struct ui *ui, const struct month_spec *spec);

/* "周五 工作日", "周六 班", "周一 休 国庆节": what kind of day it is; to be freed. */
char *month_day_kind(const struct calendar *calendar, int day);

#endif
