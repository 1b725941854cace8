/*
 * The 21 outcomes of an application for disclosure: the cells of the national form, each with its place in law, and
 * what must have happened before the office may choose it (domain rules 3.2 and 3.5).
 */
#ifndef DOMAIN_OUTCOME_H
#define DOMAIN_OUTCOME_H

#include "domain/event.h"

/* What an outcome needs; a set of bits. */
enum needs {
	NEEDS_REVIEW = 1 << 0, /* a secrecy review with any result */
	NEEDS_OPEN = 1 << 1,   /* one that lets all of it out */
	NEEDS_PART = 1 << 2,   /* one that lets at least a part of it out */
	NEEDS_THIRD = 1 << 3,  /* a third party that was consulted and did not agree */
	NEEDS_SEARCH = 1 << 4,
	NEEDS_CORRECTED = 1 << 5, /* the applicant corrected once already */
	NEEDS_EXPLAIN = 1 << 6,   /* the applicant was asked for reasons */
	NEEDS_GROUND = 1 << 7,    /* ground=: the reason that the answer gives */
	NEEDS_LAPSE = 1 << 8,     /* chosen by `lapse` alone */
	NEEDS_CLOSED = 1 << 9,    /* a secrecy review that did not let all of it out */
};

/* All of them in the order of the form, each with its article of law and its set of needs. */
extern const struct choice OUTCOMES[];

/* Those that refuse, which are also what a part of it is withheld by. */
extern const struct choice WITHHELD[];

/* NULL where there is none. */
const struct choice *outcome_find(const char *code);

/* Whether it discloses all that was asked for. */
bool outcome_opens(const char *code);

/* What it is called, translated; the code itself where it is none. Borrowed. */
const char *outcome_title(const char *code);

/* Whether FILE may be given OUTCOME with this GROUND (NULL: none). FAIL_REFUSED says what is missing, with the article.
 */
bool outcome_check(const struct choice *outcome, const struct casefile *file, const char *ground, GError **error);

/* Whether WITHHELD (NULL: none) is the cell of what OUTCOME withholds of FILE: of a part it is needed, with all that
 * the cell itself asks for. FAIL_REFUSED. */
bool outcome_check_withheld(
    const struct choice *outcome, const struct casefile *file, const char *withheld, GError **error);

#endif
