/*
 * A reminder as it is recorded: what its step says, and to whom it goes.
 */
#ifndef OFFICE_REMINDER_H
#define OFFICE_REMINDER_H

#include "domain/casefile.h"
#include "domain/deadline.h"
#include "domain/event.h"
#include "domain/ladder.h"
#include "office/office.h"

/* A step of the ladder, and the duty that it is about; both NULL: there is none. Borrowed. */
struct reminder_turn {
	const struct ladder_step *step;
	const struct clock *clock;
};

/* The step that FILE, with CLOCKS, has come to today. Every day on which a duty of the office ends has its own steps,
 * each once; duties that end on one day share them. A case is reminded of one a day, of what can still be kept before
 * what was missed, and of that the last first: the others wait for the next working day. */
struct reminder_turn reminder_next(struct office *office, const struct casefile *file, const GPtrArray *clocks);

/* To whom a step goes in the case, by name: to the next who is competent where all of those that it is meant for
 * withdrew, NULL where all of these did, too. And what it says. Both stand in papers, which are Chinese whatever is
 * spoken. To be freed. */
char *reminder_to(struct office *office, const struct casefile *file, enum addressee to);
char *reminder_text(
    struct office *office, const struct casefile *file, const struct ladder_step *step, const struct clock *clock);

/* Completes `remind` and `supervise`: a step brings its text and its addressee, and is taken once for a deadline.
 * FAIL_USAGE: there is no such step. FAIL_REFUSED: its day has not come, it is the other verb's, or it was taken; or it
 * would go to somebody who withdrew. */
bool reminder_prepare(struct office *office, const struct casefile *file, struct event *event, GError **error);

#endif
