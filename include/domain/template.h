/*
 * Texts with gaps: the papers that an office issues (docket(5)).
 *
 *     {name}          the value of a field; where it is blank the text cannot be made, and the field is named
 *     [cond: text]    a part that is there only where its condition holds, over lines where it needs them; parts do not
 *                     stand in parts. A condition is one term or several parted by blanks, all of which must hold:
 *                     name (is not blank), name=A,B (is one of these; A* begins with A), and !term (the contrary)
 *     > line          set to the right margin
 *     = line          set in the middle
 *
 * A line of which nothing is left falls away. Brackets of full width are text like any other.
 */
#ifndef DOMAIN_TEMPLATE_H
#define DOMAIN_TEMPLATE_H

#include "base/own.h"
#include <glib.h>
#include <stdbool.h>

#define TEMPLATE_CELLS                                                                                                 \
	76 /* lines are set to the right and in the middle within it: a page has margins on the screen                     \
	    */

/* What a text consists of; every part is followed by its end. */
enum piece_kind { PIECE_TEXT, PIECE_FIELD, PIECE_PART, PIECE_END };

struct piece {
	enum piece_kind kind;
	char *text; /* the text, the name, the condition; NULL for an end */
};

struct template;

/* FAIL_REFUSED names the line and what is wrong with it. */
struct template *template_read(const char *text, GError **error);
void template_free(struct template *template);
OWN_DEFINE(template)

/* Its pieces in their order: of struct piece *, borrowed. */
const GPtrArray *template_pieces(const struct template *template);

/* Where the values come from. */
struct template_source {
	/* The value of a field; NULL or blank where there is none. Borrowed. */
	const char *(*value)(void *arg, const char *name);
	void *arg;
};

/* The text with its values. The names of what is blank and would stand in it go to MISSING (of char *, each once). To
 * be freed. */
char *template_fill(const struct template *template, const struct template_source *source, GPtrArray *missing);

/* Whether all terms of CONDITION hold. */
bool template_holds(const char *condition, const struct template_source *source);

/* FAIL_REFUSED: it is no condition. */
bool template_check(const char *condition, GError **error);

/* Adds a copy of NAME to NAMES unless it is there. */
void template_name(GPtrArray *names, const char *name);

/* Every name that stands in TEMPLATE, in gaps and in conditions, each once; of char *, frees them. */
GPtrArray *template_names(const struct template *template);

#endif
