/*
 * The terms of a filter: their names, and how each takes its value.
 */
#ifndef DOMAIN_TERM_H
#define DOMAIN_TERM_H

#include "domain/filter.h"

/* A term as it was typed, in ASCII where punctuation is concerned: NAME, what follows it, VALUE without its quotes. */
struct term {
	const char *name;
	const char *follows;
	const char *value;
	const char *typed;
};

/* FAIL_USAGE: no such term, or a value that it does not take. */
bool term_apply(const struct term *term, struct filter *filter, GError **error);

/* Takes WORD if it is a term that has no value (overdue, 附件). */
bool term_apply_flag(const char *word, struct filter *filter);

#endif
