/*
 * Whether a remedy can exist (domain/admissible.h), with what the register holds of the others and of the law.
 */
#ifndef OFFICE_ADMISSION_H
#define OFFICE_ADMISSION_H

#include "office/act.h"

/* EVENT opens a case from another one: bound where it is a remedy. FAIL_REFUSED: one line, with the article. */
bool admission_check(struct office *office, const struct event *event, GError **error);

/* The same for a correction of FILE, where that is a remedy. */
bool admission_correct(struct office *office, const struct casefile *file, struct event *event, GError **error);

#endif
