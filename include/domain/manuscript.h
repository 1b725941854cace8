/*
 * A report as somebody wrote it, cut into what a proof-reader looks at: headings, sentences, lines of tables.
 *
 * Plain text and Markdown are taken. Chinese is written without blanks between words, and what comes out of a page
 * layout breaks lines anywhere; so blanks and line ends inside a sentence mean nothing and are left out. A text of any
 * kind is read in time that grows with its length alone: what is too long for a sentence is cut into several.
 */
#ifndef DOMAIN_MANUSCRIPT_H
#define DOMAIN_MANUSCRIPT_H

#include "base/own.h"
#include <glib.h>
#include <stdbool.h>

/* How deep a heading stands: "一、", "（一）", "1."; what comes before the first heading has none. */
enum depth { DEPTH_FRONT, DEPTH_CHAPTER, DEPTH_SECTION, DEPTH_ITEM };

struct sentence {
	char *text;    /* without blanks, with its full stop; of a row its cells with "|" between them */
	int line;      /* on which it begins, from 1 */
	bool row;      /* a line of a table */
	unsigned part; /* index of the part that it stands in */
};

/* A heading and what follows it, to the next heading of any depth. */
struct part {
	enum depth depth;
	char *title; /* without mark and blanks; "" before the first heading */
	int line;
	unsigned chapter; /* index of the part that is the chapter above it, or itself; 0: there is none */
	unsigned first;   /* index of the first sentence in it, or of the next one behind it */
};

struct manuscript {
	GPtrArray *parts;     /* of struct part *; the first has DEPTH_FRONT */
	GPtrArray *sentences; /* of struct sentence * */
};

/* Never NULL. TEXT is UTF-8. */
struct manuscript *manuscript_read(const char *text);
void manuscript_free(struct manuscript *manuscript);
OWN_DEFINE(manuscript)

/* The sentences of part PART and of those below it in one text, to be freed. */
char *manuscript_body(const struct manuscript *manuscript, unsigned part);

#endif
