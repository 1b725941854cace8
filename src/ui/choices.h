/*
 * What can stand in a field of an event: the words of the office, its staff, the clocks of a case.
 */
#ifndef UI_CHOICES_H
#define UI_CHOICES_H

#include "domain/event.h"
#include "office/find.h"
#include "ui/menu.h"

/* For which act of which case; each may be NULL: none that is known. */
struct choosing {
	const char *type;
	const struct dossier *dossier;
};

/* Menu items for FIELD, to be freed; NULL where it is not a matter of choosing. */
GPtrArray *choices_for(struct office *office, const struct choosing *choosing, const struct field *field);

#endif
