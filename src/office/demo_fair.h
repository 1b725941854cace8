/*
 * What the visits and the applications of the demonstration share while they are told.
 */
#ifndef OFFICE_DEMO_FAIR_H
#define OFFICE_DEMO_FAIR_H

#include "office/demo_others.h"
#include "office/demo_remedy.h"
#include "office/demo_rota.h"

#define YEARS 100 /* civil years whose numbers are counted */

/* Numbers of a kind, year by year. */
struct numbers {
	enum kind kind;
	int serials[YEARS];
};

/* An application that was answered. */
struct demo_answer {
	const struct demo_letter *letter;
	int on;
};

struct demo_others {
	struct office *office;
	const struct demo_text *text;
	const char *source;
	struct dice dice;
	int first, first_year;
	struct demo_rota *rota;
	GPtrArray *letters;  /* of struct demo_letter *: who comes with what */
	GPtrArray *cases;    /* of GPtrArray * of struct event *, in the order of their numbers */
	GPtrArray *remedies; /* of struct demo_remedy * */
	GArray *answers;     /* of struct demo_answer: the applications that were answered, by their days of receipt */
	unsigned given;      /* cases handed out so far */
	int slips[YEARS];
	struct numbers visits, applications, reliefs;
	int planned; /* remedies so far */
	int wanted;  /* remedies in all */
};

/* The next number of a case that begins on DAY. */
struct number fair_number(const struct demo_others *others, struct numbers *numbers, int day);

/* The story of a case about LETTER (taken over); NAME, which stays with the caller, is the root of its identities. */
struct story fair_story(struct demo_others *others, struct demo_letter *letter, const char *name);

const struct matter *fair_matter(struct demo_others *others, const char *group);

/* Working days from DAY to today. */
int fair_age(const struct demo_others *others, int day);

/* A remedy as PLAN has it follows what STORY answered. */
void fair_remedy(struct demo_others *others, struct story *story, const struct remedy_plan *plan);

/* Tells COUNT visits. */
void fair_visits(struct demo_others *others, int count);

#endif
