/*
 * The ladder of reminders: what is sent to whom so many working days before and after the last day of a duty. The steps
 * are data, the sections [ladder.NAME] of the law files (docket-law(5)).
 */
#ifndef DOMAIN_LADDER_H
#define DOMAIN_LADDER_H

#include "base/own.h"
#include "domain/calendar.h"
#include <glib.h>

/* Whom a step speaks to. */
enum addressee { ADDRESSEE_HANDLER, ADDRESSEE_HEAD, ADDRESSEE_LEADER };

struct ladder_step {
	char *name;  /* "T-3" */
	int offset;  /* working days from the last day; negative: before it */
	char *event; /* the type of event that records it: "remind" or "supervise" */
	char *title; /* 预警提醒, as the reader's language has it */
	enum addressee to;
	char *text; /* what is written, with words in braces: {number} {subject} {unit} {due} {days} {clock} {law}
	               {reminded} */
};

struct ladder;

/* Reads the steps of INI (GKeyFile; rules beside them are passed over) into LADDER (made when *LADDER is NULL).
 * FAIL_REFUSED names section and key. LANGUAGE ("zh", "en") picks titles and texts. */
bool ladder_read(struct ladder **ladder, const char *ini, const char *language, GError **error);
void ladder_free(struct ladder *ladder);
OWN_DEFINE(ladder)

/* Whether the section NAME of a law file is a step, and not a rule. */
bool ladder_is_step(const char *name);

/* All steps, the earliest first; of struct ladder_step *, borrowed. */
const GPtrArray *ladder_steps(const struct ladder *ladder);

/* NULL where there is none of this name. */
const struct ladder_step *ladder_find(const struct ladder *ladder, const char *name);

/* How many working days TODAY lies behind the last day DUE; negative: before it. */
int ladder_place(const struct calendar *calendar, int due, int today);

/* The last step that a duty from START to DUE has come to on TODAY; NULL where there is none, and on days off. A step
 * that lies before the duty began, or on that day, is none. */
const struct ladder_step *ladder_reached(
    const struct ladder *ladder, const struct calendar *calendar, int start, int due, int today);

/* TEMPLATE with each {word} replaced by what VALUE gives for it; NULL leaves the word as it stands. To be freed. */
char *ladder_fill(const char *template, const char *(*value)(void *arg, const char *word), void *arg);

#endif
