/*
 * Whom an accusation is made against: units, and people on the staff, who are kept from it and from its matter whatever
 * they are (Regulations on Petitions art 30, 46(5)).
 */
#ifndef OFFICE_ACCUSED_H
#define OFFICE_ACCUSED_H

#include "office/inside.h"

/* TEXT, names of units and of staff with commas between them, as it is kept in `against`, behind what was GIVEN before
 * (may be NULL); to be freed. NULL with an error at the first that is neither. */
char *accused_read(struct office *office, const char *text, const char *given, GError **error);

/* Before EVENT, by which a case comes to be an accusation, or one comes to be against others: whoever is called in its
 * subject by their full name is kept from it too, until the discipline office says against whom it is. FAIL_REFUSED:
 * nobody would be left to take it on; of those who are only called in the subject, whoever is the last is not kept from
 * it (spared), which the history says. FILE is NULL where the case is opened. */
bool accused_prepare(struct office *office, const struct casefile *file, struct event *event, GError **error);

#endif
