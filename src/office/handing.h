/*
 * To whom a case was handed: the discipline office, which has to learn of it, and the unit that leads where two handle
 * it together.
 */
#ifndef OFFICE_HANDING_H
#define OFFICE_HANDING_H

#include "office/inside.h"

/* Before EVENT, a transfer: unless the person at work is of the discipline office, it waits there to be taken up
 * (DECISION_HANDED). */
bool handing_prepare(struct office *office, const struct casefile *file, struct event *event, GError **error);

/* Before EVENT, which gives a case to units. FAIL_REFUSED: the one that leads is named beside itself. */
bool handing_beside(struct office *office, const struct casefile *file, struct event *event, GError **error);

/* FAIL_REFUSED: the handler whom EVENT names is neither handler nor head of the unit that gets, or has, the case; the
 * message names those who are. */
bool handing_handler(struct office *office, const struct casefile *file, struct event *event, GError **error);

/* Whether LOGIN could be the handler of FILE: of UNIT; NULL: of any. */
bool handing_could_handle(
    const struct office *office, const struct casefile *file, const char *unit, const char *login);

/* FAIL_NOT_PERMITTED: the person at work is of the unit that FILE was given to beside another one. The unit that leads
 * drafts and its head countersigns (domain rules (b1)); the other one says what it thinks of it. */
bool handing_leads(struct office *office, const struct casefile *file, GError **error);

/* FAIL_REFUSED: the unit has FILE for longer than it had time to give it back; the office takes it back all the same,
 * and EVENT says that it was late. */
bool handing_return(struct office *office, const struct casefile *file, struct event *event, GError **error);

#endif
