/*
 * May this person do this to this case now?
 *
 * One answer for the shell, the screens and the importer. Refusals say what, why and what would be allowed.
 */
#ifndef DOMAIN_WORKFLOW_H
#define DOMAIN_WORKFLOW_H

#include "domain/casefile.h"
#include "domain/event.h"
#include "domain/role.h"

/* The first half of workflow_check, before the fields are known: the role, then the state. A refusal cites the law of
 * DAY. */
bool workflow_may(
    const struct event_type *type, const struct casefile *file, const struct person *who, int day, GError **error);

/* FAIL_NOT_PERMITTED: the role; FAIL_REFUSED: the state (the message lists what WHO is offered), a condition;
 * FAIL_USAGE: no such type, a field that it does not have or a needed one that is missing. FILE is NULL for an opening
 * event. TODAY bounds days that may not lie ahead. */
bool workflow_check(
    const struct casefile *file, const struct event *event, const struct person *who, int today, GError **error);

/* FAIL_REFUSED: EVENT is what an act of another case did to FILE (ordered=), and is taken back and brought back by that
 * act alone, or one matter would stand in both or in none. */
bool workflow_is_own(const struct casefile *file, const struct event *event, GError **error);

/* From whom a case would be kept. */
struct guarding {
	unsigned guard;      /* of enum guard */
	const char *against; /* whom an accusation is made against; NULL: nobody who is known */
	const char *named;   /* who is called in its subject (casefile.named) */
};

/* Whether WHO may make THEN of what guards FILE: what opens an accusation, or a case of its matter, to those whom it is
 * against is for the discipline office alone, whatever act does it on DAY. FAIL_NOT_PERMITTED otherwise. */
bool workflow_keeps_guard(
    const struct casefile *file, const struct guarding *then, const struct person *who, int day, GError **error);

/* Always false, FAIL_REFUSED: WHO, a unit or somebody on the staff, is accused in the matter. */
bool workflow_refuse_accused(const char *who, int day, GError **error);

/* The types that PERSON may record now, in table order; of const struct event_type *, free the array only. */
GPtrArray *workflow_next(const struct casefile *file, const struct person *who);

#endif
