/*
 * What must agree: sums of figures that are equal whatever was registered, and the cases that are to blame where they
 * are not.
 */
#ifndef OFFICE_AGREEMENT_H
#define OFFICE_AGREEMENT_H

#include "office/counting.h"

struct agreement {
	char *id;       /* "applications.flow.natural" */
	char *sentence; /* in the reader's language */
	int64_t left, right;
	enum year with; /* the closed year that the period is held against; YEAR_OWN: none */
	GArray *blamed; /* of int64_t: what one side counts and the other does not; empty where it holds */
};

/* All of COUNTING, inside counting_run; of struct agreement *, frees them. NULL: failed. */
GPtrArray *agreement_all(struct counting *counting, GError **error);

#endif
