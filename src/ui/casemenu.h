/*
 * What can be done with a case: the verbs that fit it, for the menu of its own screen and of every list that shows it.
 */
#ifndef UI_CASEMENU_H
#define UI_CASEMENU_H

#include "office/find.h"
#include "ui/ui.h"

/* Adds the verbs that fit the case, the step that is due first: also where a rule bars this person from it, with its
 * reason. An item's code is the verb alone. */
void casemenu_add(struct office *office, GPtrArray *items, const struct dossier *dossier);

/* F2: the verbs of a case (0: none), then what the keys do. */
bool casemenu_open(struct ui *ui, int64_t case_id, GError **error);

/* The verb that WORDS are, where nothing else is said: it is asked for in its form. NULL: something else. */
const struct event_type *casemenu_verb(char **words);

#endif
