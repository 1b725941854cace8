/*
 * The head of the unit that has a case sees what leaves it: the draft of a letter or a visit is countersigned before
 * the office signs it, what was found for an application goes to the secrecy review by them, and
 * what is not the unit's is given back by them (domain rules (b1) to
 * (b3)). Of a unit that has no head on the staff it goes on, and the history says so.
 */
#ifndef OFFICE_UNITHEAD_H
#define OFFICE_UNITHEAD_H

#include "office/inside.h"

/* FAIL_REFUSED: there is a head of the unit who has not seen the draft. */
bool unithead_may_approve(struct office *office, const struct casefile *file, GError **error);

/* FAIL_NOT_PERMITTED: there is a head of the unit, and somebody else at work. */
bool unithead_may_countersign(struct office *office, const struct casefile *file, GError **error);
bool unithead_may_search(struct office *office, const struct casefile *file, GError **error);
/* The same of somebody of the unit: the office takes back what it will. */
bool unithead_may_return(struct office *office, const struct casefile *file, GError **error);

/* Who countersigns FILE: the head of its unit, where it has one, of all who might. A set of enum role. */
unsigned unithead_roles(const struct office *office, const struct casefile *file);

/* What follows from it for EVENT: a draft waits for the head, and what goes on without one says so. Never fails. */
bool unithead_draft(struct office *office, const struct casefile *file, struct event *event, GError **error);
bool unithead_goes_on(struct office *office, const struct casefile *file, struct event *event, GError **error);

#endif
