/*
 * One visit on a reception day of the demonstration: who comes, and what becomes of the matter.
 */
#ifndef OFFICE_DEMO_VISIT_H
#define OFFICE_DEMO_VISIT_H

#include "office/demo_rota.h"
#include "office/demo_story.h"

/* The ways that visits go. */
enum visit_way {
	VISIT_SPOT,   /* answered on the spot */
	VISIT_HANDED, /* on a slip to a unit, and followed to the reply */
	VISIT_NO_SHOW,
	VISIT_CANCELLED,
	VISIT_REFUSED,
	VISIT_ACCUSED, /* to the discipline office */
	VISIT_WITHDRAWN,
	VISIT_VOIDED,
	VISIT_MERGED,
	VISIT_CONVERTED,
	VISIT_WAYS,
};

struct visit_plan {
	struct demo_session *session;
	int received;     /* when it was booked, or the day of the reception */
	const char *slot; /* NULL: came without one */
	bool walks_in;    /* nothing was booked before, not even for later on the day */
	enum visit_way way;
	const char *stop;           /* as of struct story */
	bool slow;                  /* the unit lets it lie */
	bool recheck;               /* the visitor goes on to the authority above */
	const struct number *other; /* the visit that it is merged into; NULL */
	char *slip;                 /* its number, made when it is handed over */
	int *slips;                 /* so many of each year, counted on from here */
	int first_year;
};

/* Tells it; RET_REPLIED is the day of the reply, DATE_NONE where there is none. */
void visit_tell(struct story *story, struct visit_plan *plan);

#endif
