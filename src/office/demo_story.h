/*
 * What becomes of one letter of the demonstration: its events, as far as today has come.
 */
#ifndef OFFICE_DEMO_STORY_H
#define OFFICE_DEMO_STORY_H

#include "domain/calendar.h"
#include "domain/event.h"
#include "office/demo_letter.h"

/* The ways that letters go. */
enum way {
	WAY_UNIT,        /* a unit drafts the reply */
	WAY_COUNTERSIGN, /* and its head countersigns */
	WAY_OFFICE,      /* the office answers by itself */
	WAY_LEADER,      /* a leader instructs */
	WAY_REFUSED,
	WAY_AGAIN, /* refused: answered before */
	WAY_MERGED,
	WAY_FILED,
	WAY_ACCUSATION,
	WAY_WITHDRAWN,
	WAY_OBJECTED, /* the relay takes it back */
	WAY_CONVERTED,
	WAY_VOID,
	WAY_COUNT,
};

#define STORY_TODAY 539 /* the minute to which today has come: before nine */

struct story {
	const struct calendar *calendar;
	const struct demo_text *text;
	struct dice *dice;
	int today;
	const struct demo_letter *letter;
	const char *ground;              /* of a refusal: "NA1" */
	const struct demo_letter *first; /* that it is merged into; NULL */
	const char *source, *name;       /* of its events' identities */
	enum way way;
	const char *stop;  /* the step behind which nothing has happened yet; NULL: as far as today has come */
	int quick;         /* working days within which everything happens; 0: as it comes */
	bool late;         /* the reply comes after its limit */
	bool slow;         /* nothing but reminders for a long time */
	GPtrArray *events; /* what is made: struct event * */
	int replied_on;    /* the day of the reply, which may lie ahead; DATE_NONE: none */

	/* while it is told */
	bool over;
	int day, minute; /* of the last step */
	const struct demo_worker *clerk, *supervisor, *leader, *handler, *head;
};

/* Tells it, where it is a letter: fills EVENTS. */
void story_tell(struct story *story);

/* Before the first step: who has to do with it. */
void story_begin(struct story *story);

/* A worker with ROLE, of UNIT where it is given; the N-th of them, or the last. NULL where there is none. */
const struct demo_worker *story_worker(const struct story *story, const char *role, const char *unit, int n);

/* EVENT, where there is one, says TEXT (taken over) in FIELD; whether there is one. */
bool story_say(struct event *event, const char *field, char *text);
bool story_say_day(struct event *event, const char *field, int day);

/* The head of the office signs EVENT, where there is one; whether there is one. */
bool story_sign(const struct story *story, struct event *event);

/* What somebody does on a day. */
struct deed {
	const char *kind;
	const struct demo_worker *worker;
	int day;
};

/* One step by WORKER on DAY, or on the day of the step before where that is later. NULL where the story has come to its
 * end, or today has not come so far; the event is EVENTS' own. */
struct event *story_step(struct story *story, const char *kind, const struct demo_worker *worker, int day);

/* The head of the unit countersigns what it drafted; where it has none the supervisor does, and the record says so. */
bool story_countersign(struct story *story, int day);

/* The supervisor approves on the day of the step before that it is not accepted. Nothing is drawn for it: what else
 * happens in a made-up register hangs on what was drawn. */
void story_endorse(struct story *story);

/* The step DEED, which says TEXT (taken over) in FIELD. What is drawn for TEXT is drawn before the step, whichever
 * compiler is used: a call that draws stands beside no other one, since C leaves open which of them is made first. */
struct event *story_step_saying(struct story *story, const struct deed *deed, const char *field, char *text);

/* The N-th working day after receipt; for 0 the day itself, or the first that is worked. */
int story_day(const struct story *story, int n);

/* What a unit, or the office where HANDLER is the clerk, does from acceptance to the end of the case. */
void story_handle(struct story *story);

/* The ways that end without a reply. */
void story_end_otherwise(struct story *story);

/* A phrase of GROUP, filled in; to be freed. */
char *story_phrase(const struct story *story, const char *group);

#endif
