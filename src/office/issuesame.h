/*
 * A paper says what is recorded: what is said with it may be another word for that, and nothing else.
 */
#ifndef OFFICE_ISSUESAME_H
#define OFFICE_ISSUESAME_H

#include "office/issuevalues.h"

/* FAIL_REFUSED: a value that was given says something other than what is recorded, or follows from it; the message says
 * what that is and how it is changed. What the office says of itself, and whom a paper is about, is free. */
bool issuesame_check(const struct issuevalues *values, GError **error);

#endif
