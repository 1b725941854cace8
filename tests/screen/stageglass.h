/*
 * The stage in a glass: what the tests of the toolkit share.
 */
#ifndef SCREEN_STAGEGLASS_H
#define SCREEN_STAGEGLASS_H

#include "glass.h"

/* The stage, in English. */
struct glass *stage_glass(int rows, int cols);
/* With a terminal of another kind: argv is filled in. */
struct glass *stage_glass_as(struct glass_options options);

struct stage_row {
	int row;
	const char *text;
};

/* For glass_until: the row of a struct stage_row begins with its text. */
bool stage_row_begins(struct glass *glass, void *arg);

#endif
