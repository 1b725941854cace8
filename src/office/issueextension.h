/*
 * Which extension a paper is about: the last one of a clock that it may tell of (domain/paper.h), or of the clock that
 * clock= names.
 */
#ifndef OFFICE_ISSUEEXTENSION_H
#define OFFICE_ISSUEEXTENSION_H

#include "office/issuevalues.h"

/* Whether EVENT is no extension, or the one that the paper of VALUES is about. */
bool issueextension_tells(const struct issuevalues *values, const struct event *event);

/* FAIL_REFUSED: the clock that was named with clock= has no extension that the paper tells of. */
bool issueextension_check(const struct issuevalues *values, GError **error);

/* The new last day, where it is known; the code of the clock, or where the paper tells of none that of the last one
 * that was extended. To be freed; NULL where there was no such extension, or its clock is over. */
char *issueextension_day(const struct issuevalues *values);
char *issueextension_clock(const struct issuevalues *values);

#endif
