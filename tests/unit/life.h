/*
 * The life of an office at random: whatever can be done to its cases is done to some of them, now or for an earlier
 * day, and some of it is taken back.
 */
#ifndef TESTS_LIFE_H
#define TESTS_LIFE_H

#include "office/office.h"
#include <glib.h>

#define LIFE_FIRST 17533 /* 2018-01-02, the first day of the register */

/* What an office begins with. */
void life_begin(struct office *office);

/* A day of the office: something comes in, and something is done to some of the cases. */
void life_day(struct office *office, GRand *rand, int today);

#endif
