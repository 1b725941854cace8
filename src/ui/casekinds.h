/*
 * The lists of cases: which kinds of case have a screen of their own, what each begins with and shows, and what it says
 * where there is nothing.
 */
#ifndef UI_CASEKINDS_H
#define UI_CASEKINDS_H

#include "domain/kind.h"
#include <glib.h>

/* What is looked at before anything is typed. */
struct casescope {
	const char *name;  /* "open"; the last one has NULL */
	const char *title; /* N_() */
	const char *words; /* of a filter */
	enum kind kind;    /* the one it is about; KIND_COUNT: all of them */
};

/* Columns in a window of so many cells; the last one begins with 0. */
struct caseusual {
	int from;
	const char *columns; /* "due,number" */
};

struct caselisting {
	const char *name;  /* under which the screen keeps what was chosen; the last one has NULL */
	const char *title; /* N_() */
	const char *which; /* N_(): title of the menu of scopes */
	int tab;           /* its digit; 0: none */
	const struct casescope *scopes;
};

/* The lists, the one of all kinds first. */
extern const struct caselisting CASELISTINGS[];

/* The one that cases of KIND stand in; KIND_COUNT: that of all kinds. */
const struct caselisting *caselisting_of(enum kind kind);
/* NULL: no such scope. */
const struct casescope *casescope_find(const struct caselisting *listing, const char *name);
/* The words of SCOPE with its kind: "kind:letter state:open"; to be freed. */
char *casescope_words(const struct casescope *scope);

/* The columns of cases of KIND (KIND_COUNT: of any) in a row of CELLS where nobody chose others. Borrowed for ever. */
const char *casekind_columns(enum kind kind, int cells);
/* What a list of them says where there are none (LOGS: to who may log one), and where the filter lets none through.
 * Translated. */
const char *casekind_none(enum kind kind, bool logs);
const char *casekind_unmatched(enum kind kind);

#endif
