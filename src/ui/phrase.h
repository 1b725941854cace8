/*
 * Sentences that several screens say.
 */
#ifndef UI_PHRASE_H
#define UI_PHRASE_H

#include "domain/casefile.h"
#include "domain/deadline.h"

/* What has to happen next: "decide whether to accept it". Borrowed. */
const char *phrase_next(const struct casefile *file);

/* The event that does it; NULL where nothing has to be done here. Borrowed. */
const char *phrase_verb(const struct casefile *file);
/* And the one that may be done instead of it; NULL where there is none. */
const char *phrase_other(const struct casefile *file);

/* How a deadline was come by, in a few lines; to be freed. */
char *phrase_computed(const struct clock *clock, const struct calendar *calendar, int today);

/* What the deadlines rest on, and whether the calendar still settles them. To be freed. */
char *phrase_calendar(const struct calendar *calendar, int today);

#endif
