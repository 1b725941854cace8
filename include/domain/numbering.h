/*
 * The year in the number of a case: that of its receipt, and of the arrival of an application whose receipt was not
 * fixed when it was logged (domain rules 9.1). The number is on papers, so the day cannot leave its year.
 */
#ifndef DOMAIN_NUMBERING_H
#define DOMAIN_NUMBERING_H

#include "domain/casefile.h"

/* The day whose year the number of FILE is of. */
int numbering_day(const struct casefile *file);

/* Whether that day may become DAY. FAIL_REFUSED: it lies in another year; the message says what to do instead. */
bool numbering_keeps(const struct casefile *file, int day, GError **error);

#endif
