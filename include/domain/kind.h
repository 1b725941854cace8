/*
 * The four kinds of case that an office registers.
 */
#ifndef DOMAIN_KIND_H
#define DOMAIN_KIND_H

#include <stdbool.h>

enum kind {
	KIND_LETTER,      /* 来信: a letter to a leader's mailbox or relayed by the petition platform */
	KIND_VISIT,       /* 来访: a visit on the leaders' reception day */
	KIND_APPLICATION, /* 依申请公开: an application for disclosure of information */
	KIND_REMEDY,      /* 救济: report, appeal, reconsideration, litigation */
	KIND_COUNT,
	KIND_OFFICE = KIND_COUNT, /* not a case: the office itself (units, staff, calendar) */
};

/* Sets of kinds, for tables. */
#define KIND_BIT(kind) (1u << (kind))
#define KIND_ALL (KIND_BIT(KIND_COUNT) - 1)

/* The word used in commands, files and SQL: "letter". Borrowed. */
const char *kind_name(enum kind kind);

/* "letter" in the reader's language. Borrowed. */
const char *kind_title(enum kind kind);

/* Who brought it, in the reader's language: "writer", "visitor", "applicant". Borrowed. */
const char *kind_party(enum kind kind);

/* False where no kind has the name. */
bool kind_parse(const char *name, enum kind *ret);

#endif
