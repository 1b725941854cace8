/*
 * The words of the demonstration (the files of data/demo): matters, places, phrases and people.
 */
#ifndef OFFICE_DEMO_TEXT_H
#define OFFICE_DEMO_TEXT_H

#include "base/own.h"
#include "office/demo_dice.h"
#include <glib.h>

#define DEMO_PLACES 13 /* words of places.txt */

/* What a letter is about: a line of matters.txt or unusual.txt. */
struct matter {
	char *unit, *class, *who, *subject, *fact, *wish, *reply;
};

/* Somebody who works there. */
struct demo_worker {
	char *login, *name, *roles, *unit; /* unit may be NULL */
};

struct demo_text;

struct demo_text *demo_text_new(void);
void demo_text_free(struct demo_text *text);
OWN_DEFINE(demo_text)

/* The matters under "@ NAME"; of struct matter *, borrowed. NULL where there are none. */
const GPtrArray *demo_text_matters(const struct demo_text *text, const char *name);

/* One way of saying what GROUP stands for, borrowed; "" where there is no such group. */
const char *demo_text_phrase(const struct demo_text *text, const char *group, struct dice *dice);

/* A name; to be freed. */
char *demo_text_name(const struct demo_text *text, struct dice *dice);

const GPtrArray *demo_text_units(const struct demo_text *text);   /* char * */
const GPtrArray *demo_text_workers(const struct demo_text *text); /* struct demo_worker * */

/* What the words in braces stand for in one letter. */
struct demo_words {
	const char *places[DEMO_PLACES]; /* borrowed from the text */
	const char *name, *title, *box, *unit, *year;
};

/* Draws the places. */
void demo_text_places(const struct demo_text *text, struct dice *dice, struct demo_words *words);

/* TEMPLATE with its words replaced, and \n as line ends; to be freed. */
char *demo_text_fill(const struct demo_text *text, const char *template, const struct demo_words *words);

#endif
