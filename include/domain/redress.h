/*
 * What an answer tells of the remedies against it (domain rules 9.3): a paragraph chosen by what was decided, by the
 * day of service and by the law that governs the case.
 *
 * data/letters/redress.ini holds the paragraphs; docket(5) explains its keys.
 */
#ifndef DOMAIN_REDRESS_H
#define DOMAIN_REDRESS_H

#include "base/own.h"
#include <glib.h>
#include <stdbool.h>

struct redresses;

/* FAIL_REFUSED names section and key. */
struct redresses *redress_read(const char *ini, GError **error);
void redress_free(struct redresses *redresses);
static inline void redresses_free(struct redresses *redresses)
{
	redress_free(redresses);
}
OWN_DEFINE(redresses)

/* What is answered. */
struct redress {
	const char *paper;    /* "answer", "opinion", "recheck"; "silence": there is none */
	const char *regime;   /* "court": reconsideration and suit; "university": report and appeal */
	const char *outcome;  /* "R3.4"; NULL where there is none */
	const char *withheld; /* of R2 the cell of what is not disclosed; NULL: not known */
	int received, served; /* days; of silence SERVED is that of what is brought against it */
};

/* The paragraph for it, a template, the first in the file that fits; NULL where there is none. Borrowed. */
const char *redress_text(const struct redresses *redresses, const struct redress *redress);

/* Whether reconsideration comes before a suit, by the same paragraph (first=reconsideration). */
bool redress_reviewed_first(const struct redresses *redresses, const struct redress *redress);

/* The name of its section, likewise. */
const char *redress_name(const struct redresses *redresses, const struct redress *redress);

#endif
