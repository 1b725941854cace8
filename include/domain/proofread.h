/*
 * Holding a written report against its period and its figures: what a careful reader with the register beside him
 * finds.
 *
 * A number is held against the register once, by the first that knows it: the sentences that the report's own templates
 * would write, in any of their languages; then the report that the register writes now, with its tables; then names
 * that share a number ("A, B and C: 7 in all"); then single patterns. Which words stand for which figure, which
 * chapters there must be and what a heading promises is data (data/report/proofread.ini). Reports are written in
 * Chinese, so the patterns are.
 */
#ifndef DOMAIN_PROOFREAD_H
#define DOMAIN_PROOFREAD_H

#include "base/own.h"
#include "domain/filter.h"
#include "domain/manuscript.h"
#include <glib.h>

/* A figure of the register. */
struct known_figure {
	double value;      /* NAN: there is none of this id */
	const char *label; /* borrowed */
};

/* One of the parts of a figure. */
struct known_part {
	char *id;
	char *name; /* as the report's own text calls it */
};

/* What begins the id of a figure of the year before: "before:letters.total". */
#define PROOFREAD_BEFORE "before:"

/* What a report is held against. */
struct proof_measure {
	struct period period;
	struct known_figure (*figure)(void *arg, const char *id);
	/* The parts of WHOLE ("letters.box"), whether empty or not: of struct known_part *, frees them. NULL: none are
	 * known. */
	GPtrArray *(*parts)(void *arg, const char *whole);
	const char *const
	    *templates; /* of the report's own text (domain/template.h), NULL-terminated; NULL: none are known */
	const struct manuscript *own; /* the report as the register writes it, in every style; NULL: it is not known */
	void *arg;
};

/* Something to put right. */
struct remark {
	int line;         /* of the manuscript, from 1; 0: nowhere, something is missing */
	const char *rule; /* "year" "word" "dates" "figure" "missing" "sum" "shares" "heading" "chapter" */
	char *quote;      /* what stands there, shortened */
	char *sentence;   /* what is wrong with it, and what would be right; translated */
};

struct proof_rules;

/* Reads the rules; NULL with FAIL_REFUSED where TEXT is broken: the message names the section. */
struct proof_rules *proof_rules_read(const char *text, GError **error);
void proof_rules_free(struct proof_rules *rules);
OWN_DEFINE(proof_rules)

/* All remarks in the order of the manuscript; what is missing comes last. Of struct remark *, frees them. */
GPtrArray *proofread(
    const struct manuscript *manuscript, const struct proof_rules *rules, const struct proof_measure *measure);

#endif
