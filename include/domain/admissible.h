/*
 * Whether a remedy can exist at all: what it may be against, when, and beside which others (domain rules 9.3, 9.4,
 * (b4)). A report or an appeal is about how the school did its duty and is not bound to an answer; a reconsideration or
 * a suit needs an answer, or one that is late. What an authority has taken on nonetheless has its clock all the same.
 */
#ifndef DOMAIN_ADMISSIBLE_H
#define DOMAIN_ADMISSIBLE_H

#include "domain/casefile.h"
#include <limits.h>

/* As a last day: it stands still, and is over on no day. */
#define ADMISSIBLE_HELD INT_MAX

/* What is asked for, and what there is. */
struct admission {
	const char *kind, *from, *authority; /* as the opening event of a remedy has them; FROM may be NULL */
	int received;                        /* the day on which the notice came in */
	int filed;                           /* the day on which it was brought; DATE_NONE where that is not known */
	const struct casefile *of;           /* the case that it is against */
	const struct casefile *root;         /* the same; where OF is a remedy the case that this is about in the end */
	const GPtrArray *others;             /* the other remedies about ROOT, of struct casefile *; no void ones */
	int late_on; /* the last day on which OF was to be answered, or decided; DATE_NONE where none is known */
	int over_on; /* the last day on which it could be brought against OF; DATE_NONE where none is known */
	/* What a remedy among the others is called for whoever may see it, to be freed; NULL: its number. */
	char *(*name)(void *arg, const struct casefile *remedy);
	void *arg;
	bool reviewed_first; /* the answer, or that there is none, goes to reconsideration before a suit */
	bool taken;          /* the authority has taken it on nonetheless: only what makes no sense is refused */
};

/* FAIL_REFUSED: one line, with the article. */
bool admissible_check(const struct admission *ask, GError **error);

/* The day of the last answer to FILE that there was on DAY; DATE_NONE: none. */
int admissible_answered(const struct casefile *file, int day);

#endif
