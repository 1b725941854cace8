/*
 * What the office of the demonstration does today, by the same use cases as anybody: it reminds, issues papers, splits
 * an application, and has closed the school year before the last one.
 */
#ifndef OFFICE_DEMO_TODAY_H
#define OFFICE_DEMO_TODAY_H

#include "domain/number.h"
#include "office/office.h"

#define DEMO_TODAY_OPENS 2 /* cases are opened where a letter is converted: one by that, one by the splitting */

struct demo_today {
	const char *source;      /* of identities */
	int first_year;          /* in which the first school year begins */
	struct number converted; /* the letter that was an application; serial 0: none, and nothing is split */
};

/* Does it, inside office_write. */
bool demo_today_work(struct office *office, const struct demo_today *today, GError **error);

#endif
