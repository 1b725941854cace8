/*
 * One letter of the demonstration: who writes what about which matter.
 */
#ifndef OFFICE_DEMO_LETTER_H
#define OFFICE_DEMO_LETTER_H

#include "base/own.h"
#include "domain/number.h"
#include "office/demo_text.h"

struct demo_letter {
	int day; /* of receipt */
	struct number number;
	const struct matter *matter;
	const char *category; /* code; NULL: not classified yet */
	const char *box;      /* code */
	const char *track;    /* code; NULL: ordinary */
	bool anonymous, confidential;
	struct demo_words words; /* what its words in braces stand for */
	char *writer, *contact;  /* NULL where anonymous */
	char *subject, *body;
	char year[8]; /* the writer's year of entry */
};

/* A letter that came in on DAY about MATTER. */
struct demo_letter *demo_letter_new(
    const struct demo_text *text, struct dice *dice, int day, const struct matter *matter, const char *box);

/* Another letter of the same writer about the same matter, whose subject begins with PREFIX. */
struct demo_letter *demo_letter_again(
    const struct demo_text *text, struct dice *dice, int day, const struct demo_letter *first, const char *prefix);
void demo_letter_free(struct demo_letter *letter);
OWN_DEFINE(demo_letter)

/* Takes the writer's name away. */
void demo_letter_hide(const struct demo_text *text, struct dice *dice, struct demo_letter *letter);

/* The reply to it; to be freed. */
char *demo_letter_reply(const struct demo_text *text, struct dice *dice, const struct demo_letter *letter);

#endif
