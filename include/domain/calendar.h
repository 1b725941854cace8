/*
 * The working-day calendar of mainland China.
 *
 * Monday to Friday are working days unless a State Council notice makes them days off, and Saturdays and
 * Sundays are not unless it makes them make-up days (调休上班). What is not loaded is not guessed: beyond the last
 * year that a notice settles, a count is refused or comes as a range.
 */
#ifndef DOMAIN_CALENDAR_H
#define DOMAIN_CALENDAR_H

#include "base/own.h"
#include <glib.h>
#include <stdbool.h>

enum day_kind {
	DAY_WORKING, /* an ordinary Monday to Friday */
	DAY_WEEKEND,
	DAY_HOLIDAY, /* named as a day off */
	DAY_MAKEUP,  /* a Saturday or Sunday that is worked */
	DAY_UNKNOWN, /* outside the loaded years */
};

struct calendar;

struct calendar *calendar_new(void);
void calendar_free(struct calendar *calendar);
OWN_DEFINE(calendar)

/* Enters one exception; a later entry for the same day wins. KIND is DAY_HOLIDAY, DAY_MAKEUP, or DAY_WORKING / DAY_WEEKEND to
 * take an exception back. NAME and NOTICE are copied. A year with at least one entry counts as loaded. */
void calendar_enter(struct calendar *calendar, int day, enum day_kind kind, const char *name, const char *notice);

/* Reads `date,kind,name,notice` lines (kind: holiday or workday; # comments) into CALENDAR. FAIL_REFUSED names line and column. */
bool calendar_read(struct calendar *calendar, const char *csv, GError **error);

enum day_kind calendar_kind(const struct calendar *calendar, int day);
/* "国庆节" and the notice that settles it; NULL for ordinary days. Borrowed. */
const char *calendar_name(const struct calendar *calendar, int day);
const char *calendar_notice(const struct calendar *calendar, int day);

/* First and last loaded day: 1 January and 31 December of loaded years without a hole; DATE_NONE while empty. */
int calendar_first(const struct calendar *calendar);
int calendar_last(const struct calendar *calendar);

bool calendar_is_working(const struct calendar *calendar, int day);

enum unit {
	UNIT_WORKING_DAYS,  /* wd: 工作日 */
	UNIT_CALENDAR_DAYS, /* cd: 日, rolled to the next working day where the last is a rest day (Civil Code art 203) */
	UNIT_MONTHS,        /* mo: the corresponding day (Civil Code art 202), rolled likewise */
};

/* "wd", "cd", "mo". */
const char *unit_name(enum unit unit);
const char *unit_title(enum unit unit); /* 个工作日, translated */
bool unit_parse(const char *name, enum unit *ret);

/* When a count ends, and how sure that is. */
struct due {
	int on;           /* the day; where uncertain, the earliest possible */
	int latest;       /* == on where certain */
	bool provisional; /* a coming notice can still move it: it passes the loaded years, or ends in December of the last one */
	bool beyond;      /* it passes the last loaded day */
};

/* The day LENGTH units after START (day 0, not counted). Days in SPANS (see casefile.h; NULL for none) whose WHY is SUSPENDS do not count. Beyond the loaded
 * years the count goes on as a range: at the earliest every Monday to Friday is worked, at the latest none is that was off on the same
 * month and day in one of the last eight loaded years. */
struct due calendar_count(const struct calendar *calendar, int start, int length, enum unit unit, const GArray *spans, const char *suspends);

/* Working days in (FROM, TO]; negative where TO lies before FROM. */
int calendar_between(const struct calendar *calendar, int from, int to);

/* The first working day at or after DAY. */
int calendar_roll(const struct calendar *calendar, int day);

#endif
