/*
 * Why a letter or a visit is not accepted (domain rules 5.2).
 */
#ifndef OFFICE_REFUSAL_H
#define OFFICE_REFUSAL_H

#include "office/inside.h"

/* Completes `refuse`: a reason that is the code of a ground ("NA1") is that ground, unless another one is said. */
bool refusal_prepare(struct office *office, const struct casefile *file, struct event *event, GError **error);

/* Whoever accepts a case whose writer went through the last stage of another one is told which ended it (Regulations on
 * Petitions art 36); of one whose writer is not named nothing is said. Never fails. */
bool refusal_ended(struct office *office, const struct casefile *file, struct event *event, GError **error);

#endif
