/*
 * What is known of a case, as "label value" in as many columns as there is room for.
 */
#ifndef UI_CASEFACTS_H
#define UI_CASEFACTS_H

#include "office/find.h"
#include "ui/pen.h"

struct casefact {
	char *label;
	char *value; /* safe to draw */
	enum style style;
	bool wide;    /* has a row of its own */
	bool decides; /* whoever signs the answer has to know it */
};

/* The facts of a case in their order; REVEAL shows how its writer is reached, else it is masked. Of struct casefact *,
 * frees them. */
GPtrArray *casefacts_of(struct office *office, const struct dossier *dossier, bool reveal);

/* The rows that FACTS take at a width. */
int casefacts_rows(const GPtrArray *facts, int cells);

void casefacts_draw(const GPtrArray *facts, struct pen *pen, struct rect rect);

/* The clock that the person at work has to look at now: the next duty, as lists show it, else that of the
 * answer; NULL: none. */
const struct clock *casefacts_clock(const struct dossier *dossier);

#endif
