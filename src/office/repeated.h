/*
 * An application that repeats one that was answered (R5.2; Regulations on Disclosure art 36(6), Measures on Disclosure
 * for Universities art 18(6)): the earlier answer is named, and looked up where the register has it.
 */
#ifndef OFFICE_REPEATED_H
#define OFFICE_REPEATED_H

#include "domain/casefile.h"
#include "domain/event.h"
#include "office/office.h"

/* A preparation (office/act.h) of `decide`. FAIL_REFUSED: no answer is named, or to= is no application that was
 * answered to the same applicant. Otherwise "earlier" and "answered" say the number and the day of the answer. */
bool repeated_prepare(struct office *office, const struct casefile *file, struct event *event, GError **error);

#endif
