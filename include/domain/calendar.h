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

/* Enters one exception; a later entry for the same day wins. KIND is DAY_HOLIDAY, DAY_MAKEUP (which makes a Monday to
 * Friday an ordinary day again), or DAY_WORKING / DAY_WEEKEND to take an exception back. NAME and NOTICE are copied. A
 * year with at least one entry counts as loaded. Days outside 1900 to 2999 are ignored. */
void calendar_enter(struct calendar *calendar, int day, enum day_kind kind, const char *name, const char *notice);

/* Reads `date,kind,name,notice` lines (kind: holiday or workday, 休 or 班; # comments; a heading may stand first) into
 * CALENDAR. Every line names its notice. Vacations (`vacation`, 假) are checked and left to vacations_read
 * (domain/reception.h): they are no days off. FAIL_REFUSED names line and column, and leaves CALENDAR as it was. */
bool calendar_read(struct calendar *calendar, const char *csv, GError **error);

enum day_kind calendar_kind(const struct calendar *calendar, int day);
/* "国庆节" and the notice that settles it; NULL for ordinary days. Borrowed. */
const char *calendar_name(const struct calendar *calendar, int day);
const char *calendar_notice(const struct calendar *calendar, int day);

/* First and last loaded day: 1 January and 31 December of the loaded years without a hole that end with the latest one;
 * DATE_NONE while empty. */
int calendar_first(const struct calendar *calendar);
int calendar_last(const struct calendar *calendar);

/* Whether a notice that is still to come may change DAY: it lies in December of the last loaded year, or behind it. */
bool calendar_awaits(const struct calendar *calendar, int day);

/* Whether DAY is worked. On loaded days all three agree. On others the first goes by the weekday. The second says that
 * it may be worked: Monday to Friday, and weekends within three days of the month and day of a make-up day of the last
 * eight loaded years. The third says that it surely is: Monday to Friday, never off on the same month and day in those
 * years. These are bounds by experience: of the counts of 5 to 20 working days in 2014 to 2026, made without the year's
 * own notice, one in 150 ended outside them. */
bool calendar_is_working(const struct calendar *calendar, int day);
bool calendar_may_work(const struct calendar *calendar, int day);
bool calendar_must_work(const struct calendar *calendar, int day);

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
	int latest;       /* == on where certain; DATE_NONE while a span lasts, because nobody knows */
	bool provisional; /* it can still move: by a coming notice (beyond, or in December of the last loaded year) or by
	                     the span that lasts */
	bool beyond;      /* it hangs on a day that is not loaded */
};

/* The day LENGTH units after START (day 0, not counted); for nothing (LENGTH 0 or less) START itself. Where days are
 * not loaded the count becomes a range between what may and what must be worked. A count never passes the year 2999. */
struct due calendar_count(const struct calendar *calendar, int start, int length, enum unit unit);

/* Days that a count leaves out. */
struct pause {
	const GArray *spans; /* of struct span (domain/casefile.h); NULL for none */
	const char *why;     /* only spans with this word; NULL for none */
};

/* The same without the days of PAUSE; a day in several spans is left out once, and ON is reckoned as if a span that
 * lasts had ended at once. */
struct due calendar_count_without(
    const struct calendar *calendar, int start, int length, enum unit unit, struct pause pause);

/* Working days in (FROM, TO]; negative where TO lies before FROM, 0 where either is no date. */
int calendar_between(const struct calendar *calendar, int from, int to);

/* The first working day at or after DAY. */
int calendar_roll(const struct calendar *calendar, int day);

#endif
