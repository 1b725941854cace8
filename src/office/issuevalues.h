/*
 * What stands in the gaps of a paper: values that were said with it, that the history of the case says, or that follow
 * from the case, the office and the law.
 */
#ifndef OFFICE_ISSUEVALUES_H
#define OFFICE_ISSUEVALUES_H

#include "domain/paper.h"
#include "domain/redress.h"
#include "office/inside.h"

struct issuevalues {
	struct office *office;
	const struct casefile *file;
	const GPtrArray *events; /* of struct event * */
	const bool *live;        /* as many */
	const GPtrArray *clocks;
	const GPtrArray *remedies; /* of struct casefile *: of its chain, whoever may see them (issuereview_read) */
	const struct redresses *redresses;
	const struct paper *paper; /* whose values they are; NULL: of no paper */
	const char *document;      /* its number */
	GHashTable *given;         /* name -> value, both owned */
	GHashTable *made;          /* what was asked for already, likewise */
	bool named;                /* with the name of the writer of a secret case */
	GPtrArray *missing;        /* names that the paragraph on remedies lacks */
};

/* The value of a gap for template_fill; ARG is a struct issuevalues. */
const char *issuevalues_value(void *arg, const char *name);

/* The same as the record has it, whatever was given; NULL where it has nothing. To be freed. */
char *issuevalues_recorded(const struct issuevalues *values, const char *name);

/* What FIELD of the paper reads, as it stands in the last event of its type; NULL where there is none. Borrowed. */
const char *issuevalues_raw(const struct issuevalues *values, const struct paper_field *field);

/* DAY as a paper writes it: papers are Chinese, whatever language is shown. To be freed; NULL for DATE_NONE. */
char *issuevalues_day(int day);

/* A value as it was typed, as a paper writes it: a day becomes 2022年3月1日. To be freed. */
char *issuevalues_typed(const char *text);

/* TEXT, of the field NAME, as the paper may hold it: what goes to whoever wrote it stands as it is, all else is masked
 * as on the screens, and so is a secret case for whom it was not revealed. To be freed. */
char *issuevalues_told(const struct issuevalues *values, const char *name, const char *text);

/* What FIELD of PAPER is for people; the name itself where nothing is said of it. To be freed. */
char *issuevalues_label(const struct paper *paper, const char *name);

/* How a refusal names it (base/say.h), to be freed. */
char *issuevalues_said(const struct paper *paper, const char *name);

/* Whether NAME may be said with PAPER. */
bool issuevalues_takes(const struct paper *paper, const char *name);

/* Whether an event of TYPE is in the history and stands. */
bool issuevalues_has_event(const struct issuevalues *values, const char *type);

#endif
