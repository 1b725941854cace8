/*
 * What the paper of an answer says of the remedies against it.
 */
#ifndef OFFICE_ISSUEREMEDY_H
#define OFFICE_ISSUEREMEDY_H

#include "office/issuevalues.h"

/* The paragraph for the paper of VALUES, by the day of the answer that stands, or of today while none was served.
 * Borrowed; NULL where there is none. */
const char *issueremedy_text(const struct issuevalues *values);

/* Whether an answer of FILE, whose paper was issued, that is served on DAY is served under other remedies than the
 * paper names. */
bool issueremedy_moves(struct office *office, const struct casefile *file, int day);

#endif
