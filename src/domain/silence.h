/*
 * Clocks that begin where another one ended without what it waited for (domain/rule.h, silence): a suit over the
 * silence of an authority.
 */
#ifndef DOMAIN_SILENCE_H
#define DOMAIN_SILENCE_H

#include "domain/deadline.h"

/* Gives those of CLOCKS, whose last days are known, their first and their last day, and drops those that do not begin:
 * what they hang on was met in time or cancelled, or stands still. */
void silence_reckon(GPtrArray *clocks, const struct calendar *calendar);

#endif
