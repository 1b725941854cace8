/*
 * Clocks as acts speak of them: which one is meant, whether it can be extended, and whether it is over.
 */
#ifndef OFFICE_TIMING_H
#define OFFICE_TIMING_H

#include "domain/casefile.h"
#include "domain/event.h"
#include "office/office.h"

/* The code of the running clock that TEXT names; to be freed. FAIL_REFUSED names those that run. */
char *timing_clock(struct office *office, const struct casefile *file, const char *text, GError **error);

/* Completes an extension: the next reply clock, the most days that its rule allows, told today. FAIL_REFUSED with the
 * article: the clock has ended, was extended as often as allowed, or knows no extension; DAYS are too many; the writer
 * was told too late; it is recorded after the clock ended, and consented= does not say that it was granted before. */
bool timing_extend(struct office *office, const struct casefile *file, struct event *event, GError **error);

/* Whether some clock may be extended by who was told in time, whenever that is recorded. */
bool timing_may_extend(struct office *office, const struct casefile *file, GError **error);

/* The same where an authority prolongs its own time: the clock of its decision, by the day on which it did. */
bool timing_prolong(struct office *office, const struct casefile *file, struct event *event, GError **error);

bool timing_may_prolong(struct office *office, const struct casefile *file, GError **error);

/* Whether an extension can be asked for: there is a reply clock that still may be extended; and by so many DAYS. */
bool timing_may_ask(struct office *office, const struct casefile *file, GError **error);
bool timing_ask(struct office *office, const struct casefile *file, struct event *event, GError **error);

/* Whether the relay may still be objected to today: in the time of K5, where that clock governs FILE. */
bool timing_may_object(struct office *office, const struct casefile *file, GError **error);

/* Whether DAY lies in the time of the clock CODE, of restarts the last; or after it. A case that has no such clock is
 * not bound. FAIL_REFUSED names the last day and the article. */
bool timing_within(struct office *office, const struct casefile *file, const char *code, int day, GError **error);
bool timing_after(struct office *office, const struct casefile *file, const char *code, int day, GError **error);

#endif
