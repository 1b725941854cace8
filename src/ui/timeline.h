/*
 * What happened to a case, a row for each event and for the days that did not count, and its deadlines as rows of the
 * future.
 */
#ifndef UI_TIMELINE_H
#define UI_TIMELINE_H

#include "office/find.h"
#include "sheet/sheet.h"
#include "ui/pen.h"

struct timeline_row {
	int event;  /* index among the events of the dossier; -1: none, it follows from them */
	char *when; /* "11-30 09:14" */
	char *what; /* "assigned" */
	char *who;
	char *text;  /* what it said, in one line */
	char *other; /* the number of the other case that it names, as lists have it; NULL: none */
	bool taken_back;
	enum style style;
};

/* Oldest first, deadlines last; of struct timeline_row *, frees them. */
GPtrArray *timeline_of(struct office *office, const struct dossier *dossier);

/* The row of the newest event. */
int timeline_newest(const GPtrArray *timeline);

/* Draws a row from column COL of the current rectangle on. */
void timeline_draw(const struct timeline_row *line, struct pen *pen, int row, struct rect rect);

/* One event with every word of it. */
struct sheet *timeline_sheet(struct office *office, const struct dossier *dossier, int event);

#endif
