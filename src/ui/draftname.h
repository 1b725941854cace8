/*
 * Whose a draft is: it belongs to the register and to the login that typed it, whoever else uses the same home.
 */
#ifndef UI_DRAFTNAME_H
#define UI_DRAFTNAME_H

#include "office/office.h"

/* The name of a draft of whoever is at work in OFFICE: "new-letter-1f2e3d4c"; FORM itself where OFFICE is NULL. To be
 * freed. */
char *draftname_own(const struct office *office, const char *form);

/* The form of the draft NAME (ui/draft.h), a number behind it left out; NULL where the draft is somebody else's, or of
 * another register. To be freed. */
char *draftname_form(const struct office *office, const char *name);

#endif
