/*
 * A remedy against an answer or a reply of the demonstration, and what it does to the case that it is against.
 */
#ifndef OFFICE_DEMO_REMEDY_H
#define OFFICE_DEMO_REMEDY_H

#include "office/demo_story.h"

/* How one goes. */
struct remedy_plan {
	const char *kind, *authority;
	const char *result;             /* NULL: pending */
	const char *stop;               /* as of struct story */
	bool executed;                  /* what was corrected is done again */
	bool stayed;                    /* suspended meanwhile */
	int after;                      /* days from the answer to the notice; 0: as it falls */
	const struct remedy_plan *then; /* what follows on it when it is decided; NULL */
};

/* One that was told. Its number follows from the order of all of them. */
struct demo_remedy {
	GPtrArray *events; /* of struct event *; taken by whoever records them */
	int received;
	int executed_on;                /* DATE_NONE: nothing is done again */
	struct event *note, *reopening; /* of the case that it is against, NULL: none; they are to name it */
};

/* Tells what befalls the answer that STORY gave on STORY->replied_on to the case REF, up to the end of the remedy, or
 * of the order where something is done again. NULL where today has not come so far. */
struct demo_remedy *demo_remedy_new(struct story *story, const struct remedy_plan *plan, const char *ref, int n);
void demo_remedy_free(struct demo_remedy *remedy);

/* The case says that it was opened, and reopens where the remedy orders so. */
void demo_remedy_mark(struct story *story, struct demo_remedy *remedy);

/* Numbers it: writes its number where it is named. */
void demo_remedy_name(struct demo_remedy *remedy, struct number number);

#endif
