/*
 * The review queue: everything that waits for somebody's signature or decision (domain/decision.h), who may decide it,
 * and how long it has waited.
 */
#ifndef OFFICE_REVIEW_H
#define OFFICE_REVIEW_H

#include "domain/decision.h"
#include "office/find.h"

struct review_item {
	struct case_row *row;
	int decision;   /* DECISION_... */
	int since;      /* the day from which it waits */
	int waited;     /* working days since then */
	char *about;    /* what it is about, as it was written; or NULL */
	unsigned roles; /* who may decide it */
	bool mine;      /* the person at work may */
};

struct review {
	GPtrArray *items; /* struct review_item *, the one that waited longest first */
	int64_t counts[DECISION_COUNT];
	int64_t mine; /* how many of the items the person at work may decide */
};

/* What of DECISIONS (of DECISION_BIT; 0: all) waits in the cases that the person sees, at most in LIMIT of them; MINE:
 * only what the person may decide. */
struct review *review_load(struct office *office, unsigned decisions, bool mine, int limit, GError **error);
void review_free(struct review *review);
OWN_DEFINE(review)

#endif
