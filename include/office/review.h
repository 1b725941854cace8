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

struct review_ask {
	unsigned decisions; /* of DECISION_BIT; 0: all */
	bool mine;          /* only what the person at work may decide */
	int limit;          /* of cases */
};

/* Each case has to be opened to know since when it waits and who decides: a long queue is read piece by piece. */
struct review {
	GPtrArray *items; /* struct review_item *, the one that waited longest first */
	int64_t counts[DECISION_COUNT];
	int64_t mine; /* how many of the items the person at work may decide */

	struct office *office;
	struct review_ask ask;
	GPtrArray *cases; /* struct case_row *, the oldest first */
	unsigned opened;  /* so many of them were opened: what waits in the others is missing above */
	char *mark;       /* by which words and staff of the office */
};

/* What waits in the cases that the person sees. */
struct review *review_load(struct office *office, const struct review_ask *ask, GError **error);

/* The same with no case opened. BEFORE (or NULL) answered the same ask: what it knows of cases in which nothing
 * happened since is taken from it. */
struct review *review_begin(struct office *office, const struct review_ask *ask, struct review *before, GError **error);

/* Opens COUNT cases more; all that are left where there are fewer. */
bool review_more(struct review *review, unsigned count, GError **error);
/* Whether all were opened. */
bool review_whole(const struct review *review);
void review_free(struct review *review);
OWN_DEFINE(review)

#endif
