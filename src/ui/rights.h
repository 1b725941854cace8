/*
 * What a person may never do: it stands in no menu and in no footer. Whether an act is taken is for the office to say.
 */
#ifndef UI_RIGHTS_H
#define UI_RIGHTS_H

#include "domain/kind.h"
#include "domain/role.h"

/* Whether PERSON may give COMMAND (a command line of a binding) for some case of KIND; KIND_COUNT: of any kind. */
bool rights_may(const struct person *person, const char *command, enum kind kind);

#endif
