/*
 * The word that was meant: for a sentence that says more than "unknown".
 */
#ifndef CMD_NEAR_H
#define CMD_NEAR_H

#include <glib.h>

/* The word of CANDIDATES (const char *) that WORD begins, or that is at most a third of its letters away from it; the
 * nearest, NULL where none is near. Borrowed from CANDIDATES. */
const char *near_word(const char *word, const GPtrArray *candidates);

/* How many letters must be put in, taken out, changed or swapped to make B of A. */
int near_distance(const char *a, const char *b);

#endif
