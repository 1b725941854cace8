/*
 * Clocks as acts speak of them: which one is meant, and whether it can be extended.
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
 * was told too late. */
bool timing_extend(struct office *office, const struct casefile *file, struct event *event, GError **error);

#endif
