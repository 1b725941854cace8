/*
 * What can stand in a field of an event: the words of the office, its staff, the clocks of a case.
 */
#ifndef UI_CHOICES_H
#define UI_CHOICES_H

#include "domain/event.h"
#include "office/find.h"
#include "ui/menu.h"

/* Menu items for FIELD, to be freed; NULL where it is not a matter of choosing. DOSSIER may be NULL: no case yet. */
GPtrArray *choices_for(struct office *office, const struct dossier *dossier, const struct field *field);

#endif
