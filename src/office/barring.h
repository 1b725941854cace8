/*
 * Whom an accusation is made against has no hand in its matter (Regulations on Petitions art 30, 46(5)).
 */
#ifndef OFFICE_BARRING_H
#define OFFICE_BARRING_H

#include "domain/template.h"
#include "office/inside.h"

/* FAIL_REFUSED: VALUE (NULL: nobody) is a unit that an accusation in the matter of FILE is made against, or somebody
 * who works there; the law of DAY is cited. */
bool barring_spares(struct office *office, const struct casefile *file, const char *value, int day, GError **error);

/* FAIL_REFUSED: such a unit has FILE in hand, and would be told of it. */
bool barring_may_remind(struct office *office, const struct casefile *file, GError **error);

/* FAIL_REFUSED: PAPER says who has FILE in hand, or whom it goes TO (NULL: not said), and that is such a unit. */
bool barring_prints(
    struct office *office, const struct casefile *file, const struct template *paper, const char *to, GError **error);

/* FAIL_REFUSED: EVENT gives FILE, or asks about it, to a unit that an accusation in its matter is made against. */
bool barring_admits(struct office *office, const struct casefile *file, const struct event *event, GError **error);

#endif
