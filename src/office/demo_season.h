/*
 * When letters come in, and about what: the year of a university.
 */
#ifndef OFFICE_DEMO_SEASON_H
#define OFFICE_DEMO_SEASON_H

#include "domain/calendar.h"
#include "office/demo_dice.h"

/* Days from the first to the last, and how many of the letters each brings. */
struct season {
	const struct calendar *calendar;
	int first, last;
	int letters;    /* in all */
	int64_t total;  /* weight of all days */
	int64_t passed; /* weight of the days before DAY, and with it */
	int day;        /* the day that is handed out */
	int given;      /* letters so far */
};

void season_begin(struct season *season, const struct calendar *calendar, int first, int last, int letters);

/* The day of the next letter; false when all have come. */
bool season_next(struct season *season, int *ret_day);

/* The code of a category as often as the month brings it. */
const char *season_category(struct dice *dice, int day);

/* The code of a box. */
const char *season_box(struct dice *dice);

#endif
