/*
 * What a paper says of the rules that hold for its case: their law, their length, their source.
 */
#ifndef OFFICE_ISSUERULES_H
#define OFFICE_ISSUERULES_H

#include "office/issuevalues.h"

/* "P29" or "P711": by which decree an application is answered: as the rule of its answer is named or what that
 * replaces, else by the day of its receipt. To be freed; NULL for other cases. */
char *issuerules_profile(const struct issuevalues *values);

/* "yes" where the case came in before DAY: the law of that time governs. What has not come in yet comes in today. To be
 * freed; NULL. */
char *issuerules_before(const struct issuevalues *values, const char *day);

/* NAME is CODE.KEY, of the rule of that code that holds for the case: length and longer (by one extension), unit,
 * source, and own, which is "yes" where it is the school's own and not as the law has it. To be freed; NULL where there
 * is no such rule, or it has no such thing. */
char *issuerules_value(const struct issuevalues *values, const char *name);

#endif
