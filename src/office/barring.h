/*
 * Whom an accusation is made against has no hand in its matter (Regulations on Petitions art 30, 46(5)).
 */
#ifndef OFFICE_BARRING_H
#define OFFICE_BARRING_H

#include "office/inside.h"

/* FAIL_REFUSED: EVENT gives FILE, or asks about it, to a unit that an accusation in its matter is made against. */
bool barring_admits(struct office *office, const struct casefile *file, const struct event *event, GError **error);

#endif
