/*
 * Civil dates of the proleptic Gregorian calendar.
 *
 * A day is an int: days since 1970-01-01, negative before. DATE_NONE stands for
 * "no date" and is smaller than every date. Nothing here knows holidays (see
 * domain/calendar.h) or what day it is today (see base/clock.h).
 */
#ifndef BASE_DATE_H
#define BASE_DATE_H

#include <limits.h>
#include <stdbool.h>

#define DATE_NONE INT_MIN

struct civil {
	int year;
	int month; /* 1 to 12 */
	int day;   /* 1 to 31 */
};

enum weekday { MONDAY = 1, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY };

/* The day of a civil date; DATE_NONE where the month or the day does not exist (2022-02-30)
 * or the year lies outside 1900 to 2999. */
int date_from_civil(int year, int month, int day);

/* The other way, for any day but DATE_NONE. */
struct civil date_to_civil(int day);

/* MONDAY to SUNDAY. */
enum weekday date_weekday(int day);

/* The corresponding day N months later (N may be negative), the last day of the month where
 * there is none: 2022-08-31 + 6 = 2023-02-28 (Civil Code art 202). */
int date_add_months(int day, int n);

/* 28 to 31; MONTH is 1 to 12. */
int date_month_length(int year, int month);

/* Reads exactly YYYY-MM-DD; DATE_NONE for anything else. */
int date_parse(const char *text);

/* YYYY-MM-DD, to be freed; "" for DATE_NONE. */
char *date_format(int day);

/* "周五" or "Fri", translated, borrowed for ever. */
const char *date_weekday_name(int day);

#endif
