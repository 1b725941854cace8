/*
 * One application for disclosure of the demonstration, from its arrival to the service of the answer.
 */
#ifndef OFFICE_DEMO_APPLICATION_H
#define OFFICE_DEMO_APPLICATION_H

#include "office/demo_story.h"

/* How one goes: its outcome, which is a group of requests.txt, and what happens on the road there. */
struct road {
	const char *outcome;
	int weight;         /* of a thousand or so */
	const char *review; /* result of the secrecy review; NULL: none is needed */
	bool searched;
	const char *opinion; /* of the third party; NULL: none is consulted */
	bool corrected, reasoned, charged, extended;
	bool waived;        /* of a fee: a part of it; drawn by nobody, but taken where it is to be seen */
	const char *ending; /* how it ends without an answer: lapse, withdraw, void; NULL: it is answered */
};

struct application_plan {
	const struct road *road;
	const char *via;
	int confirmed; /* DATE_NONE: only later, or not needed */
	bool unconfirmed;
	bool quick;                        /* a step every day, so that today shows where it stands */
	const struct demo_letter *earlier; /* what it repeats; NULL: nothing */
	int earlier_on;                    /* when that was answered */
	int day;                           /* of the last step */
};

/* A road as often as it is gone, of those there were on DAY. */
const struct road *road_draw(struct dice *dice, int day);

/* The first road with this outcome, and ENDING where that is not NULL. NULL: none. */
const struct road *road_find(const char *outcome, const char *ending);

/* One on which a part of a fee is waived. */
const struct road *road_waived(void);

/* Tells it up to the service of the answer; then to the archive. */
void application_tell(struct story *story, struct application_plan *plan);
void application_archive(struct story *story, int earliest);

/* The new answer after an order. */
void application_redo(struct story *story, struct application_plan *plan);

#endif
