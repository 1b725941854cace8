/*
 * Which rules an answer is due by, and what its paper says of the remedies against it.
 */
#ifndef OFFICE_ISSUEREMEDY_H
#define OFFICE_ISSUEREMEDY_H

#include "office/issuevalues.h"

/* "P711": by which rules the answer is due, from the name of the rule that governs it; to be freed, NULL: by none. */
char *issueremedy_profile(const GPtrArray *clocks);

/* The paragraph for the paper of VALUES, by the day of the answer that stands, or of today while none was served.
 * Borrowed; NULL where there is none. */
const char *issueremedy_text(const struct issuevalues *values);

/* Whether an answer of FILE, whose paper was issued, that is served on DAY is served under other remedies than the
 * paper names. */
bool issueremedy_moves(struct office *office, const struct casefile *file, int day);

#endif
