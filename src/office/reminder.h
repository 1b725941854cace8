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

/* The unmet duty among CLOCKS that ends first: what reminders are about. NULL where there is none. Borrowed. */
const struct clock *reminder_duty(const GPtrArray *clocks);

/* The reminder of FILE that took STEP, or a later one, for the deadline of CLOCK; NULL where none. Borrowed. */
const struct reminder *reminder_taken(const struct ladder *ladder, const struct casefile *file,
    const struct ladder_step *step, const struct clock *clock);

/* To whom a step goes in the case, by name; and what it says. To be freed. */
char *reminder_to(struct office *office, const struct casefile *file, enum addressee to);
char *reminder_text(
    struct office *office, const struct casefile *file, const struct ladder_step *step, const struct clock *clock);

/* Completes `remind` and `supervise`: a step brings its text and its addressee, and is taken once for a deadline.
 * FAIL_USAGE: there is no such step. FAIL_REFUSED: its day has not come, it is the other verb's, or it was taken. */
bool reminder_prepare(struct office *office, const struct casefile *file, struct event *event, GError **error);

#endif
