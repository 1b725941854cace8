/*
 * Columns of a list: which fit, and how wide each is.
 */
#ifndef UI_COLUMNS_H
#define UI_COLUMNS_H

#include "ui/pen.h"

struct columns_def {
	const char *key;   /* word for `columns` and settings; the last has NULL */
	const char *title; /* N_() */
	int cells;         /* width; for the one that takes the rest: its least width */
	int from;          /* shown from this width of the window on; 0: always */
	bool rest;         /* takes what is left; one column at most */
	bool right;        /* aligned right */
};

#define COLUMNS_MAX 24

struct columns {
	const struct columns_def *defs;
	int count;              /* columns shown */
	int def[COLUMNS_MAX];   /* index in defs */
	int col[COLUMNS_MAX];   /* where it begins */
	int cells[COLUMNS_MAX]; /* how wide */
};

/* Lays out DEFS in a row of WIDTH cells of which the first START stay free, one blank between columns. CHOSEN is
 * "key,key" in this order (whatever their `from` says), or NULL for all that WIDTH allows. What does not fit is left
 * out from the end, but never the one that takes the rest. */
struct columns columns_fit(const struct columns_def *defs, const char *chosen, int start, int width);

/* The titles in one row. */
void columns_draw_titles(const struct columns *columns, struct pen *pen, int row);
/* TEXT in the N-th shown column of ROW. */
void columns_draw(const struct columns *columns, struct pen *pen, int row, int n, const char *text);

#endif
