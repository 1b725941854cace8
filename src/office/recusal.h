/*
 * Who withdraws from a case because of an interest of their own (Regulations on Petitions art 28): they see no more of
 * it.
 */
#ifndef OFFICE_RECUSAL_H
#define OFFICE_RECUSAL_H

#include "office/inside.h"

/* FAIL_REFUSED: nobody would be left who could go on with the case. */
bool recusal_prepare(struct office *office, const struct casefile *file, struct event *event, GError **error);

/* Whom of those who withdrew from FILE the names in VALUE (NULL: none) mean (office/naming.h); to be freed. NULL: none
 * of them. A name that somebody else on the staff has too means that one. */
char *recusal_named(const struct office *office, const struct casefile *file, const char *value);

#endif
