/*
 * Chance that comes the same again: a generator (SplitMix64) whose whole state is one number.
 */
#ifndef OFFICE_DEMO_DICE_H
#define OFFICE_DEMO_DICE_H

#include <stdbool.h>
#include <stdint.h>

struct dice {
	uint64_t state;
};

/* From 0 to N - 1; N is at least 1. */
int dice_below(struct dice *dice, int n);

/* From FIRST to LAST, both included. */
int dice_between(struct dice *dice, int first, int last);

/* True so many times in a thousand. */
bool dice_chance(struct dice *dice, int permille);

/* A place in WEIGHTS (COUNT of them, not all zero), each as often as its weight says. */
int dice_weighed(struct dice *dice, const int *weights, int count);

#endif
