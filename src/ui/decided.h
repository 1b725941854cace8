/*
 * What whoever signs has to read: of an application what was decided, found and reviewed, of all the words themselves.
 */
#ifndef UI_DECIDED_H
#define UI_DECIDED_H

#include "office/find.h"

/* ABOUT is what waits for the decision, as it was written, or NULL. Lines that are safe to draw, to be freed; "" where
 * there is nothing. */
char *decided_text(struct office *office, const struct dossier *dossier, const char *about);

#endif
