/*
 * A realistic, reproducible history of a university office, to try the program on.
 */
#ifndef OFFICE_DEMO_H
#define OFFICE_DEMO_H

#include "office/office.h"

struct demo {
	int cases;     /* of all kinds together */
	unsigned seed; /* the same seed, day and numbers give the same register, byte for byte but for the real clock */
	int years;     /* school years, the last one running up to today */
};

/* Fills the fresh register of OFFICE. FAIL_REFUSED: it is not empty. */
bool demo_fill(struct office *office, const struct demo *demo, GError **error);

#endif
