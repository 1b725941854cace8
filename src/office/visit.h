/*
 * What the law says to a visit before it is recorded, beyond what can be seen from the case itself.
 */
#ifndef OFFICE_VISIT_H
#define OFFICE_VISIT_H

#include "domain/casefile.h"
#include "domain/event.h"
#include "office/office.h"

/* A group speaks through its representatives, and there may be no more of them than the law says (Regulations on
 * Petitions art 20). FILE is NULL for a visit that is being logged; cases of other kinds pass. */
bool visit_prepare(struct office *office, const struct casefile *file, struct event *event, GError **error);

/* Nobody has stayed away from a reception day that is still to come. */
bool visit_may_miss(struct office *office, const struct casefile *file, GError **error);

/* The slip on which a leader hands a visit over has a number of its own: 处〔2022〕1号, without gaps in its year and
 * never reused. */
bool visit_hand_over(struct office *office, const struct casefile *file, struct event *event, GError **error);

/* FAIL_NOT_PERMITTED: a leader hands on an accusation that another leader received. */
bool visit_transfer(struct office *office, const struct casefile *file, struct event *event, GError **error);

#endif
