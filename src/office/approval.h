/*
 * Who approves an answer (domain rules (b1), (b3)): the head of the office the common ones; a refusal or a partial
 * disclosure, and what a leader gave instructions for, a leader or the leading group.
 */
#ifndef OFFICE_APPROVAL_H
#define OFFICE_APPROVAL_H

#include "office/inside.h"

/* FAIL_REFUSED: who drafted it and who approves it are two persons, and it is not for the leading group, which may. */
bool approval_may(struct office *office, const struct casefile *file, GError **error);

/* FAIL_NOT_PERMITTED: it is for a leader. FAIL_REFUSED: who drafted it and who approves it are two persons. Where the
 * staff has nobody else for it, EVENT says so ("alone"). */
bool approval_prepare(struct office *office, const struct casefile *file, struct event *event, GError **error);

/* Who signs what needs no approval of its own. */
struct signatory {
	unsigned roles;     /* one of them is needed */
	bool drafters;      /* nobody who had a hand in its draft */
	const char *writer; /* nor this one, who writes it now; NULL: nobody does */
};

/* Whether ROW of the staff is one; whether LOGIN is. */
bool approval_fits(const struct casefile *file, const struct signatory *who, const struct staff_row *row);
bool approval_signs(
    const struct office *office, const struct casefile *file, const struct signatory *who, const char *login);

/* Somebody at work who is one; a login, borrowed. NULL: nobody. */
const char *approval_signatory(const struct office *office, const struct casefile *file, const struct signatory *who);

/* Who approves FILE: those who approve its kind, or leaders alone where it is for them and there is one. A set of enum
 * role. */
unsigned approval_roles(const struct office *office, const struct casefile *file);

/* Whether the person at work is one of them, and no draft of their own keeps them from it. */
bool approval_is_mine(const struct office *office, const struct casefile *file);

#endif
