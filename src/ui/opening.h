/*
 * Logging a case: the form of its kind, with the deadlines that saving begins and a hint where the case may be known
 * already.
 */
#ifndef UI_OPENING_H
#define UI_OPENING_H

#include "ui/ui.h"

/* Whether FORM (ui/draftname.h) is that of a new case, and of which kind: "new-letter". */
bool opening_is_draft(const char *form, enum kind *ret);

/* "new letter", translated; what a menu says of logging one. Borrowed. */
const char *opening_title(enum kind kind);
/* Whether PERSON may log cases of KIND, and the register can. */
bool opening_may(const struct person *person, enum kind kind);

/* Opens the form. AGAINST is the number of the case that it is about, NULL for none. FAIL_NOT_PERMITTED: this person
 * logs no such cases. */
bool opening_open(struct ui *ui, enum kind kind, const char *against, GError **error);

/* The same with values ("name=value", NULL-terminated; NULL for none) that stand in the form at first; STAYS: the
 * screen below is gone back to, where the new case is not opened. */
struct opening_with {
	const char *const *values;
	bool stays;
};
bool opening_open_with(struct ui *ui, enum kind kind, const struct opening_with *with, GError **error);

/* Runs "new [KIND [NUMBER]]": KIND is USUAL where it is not said, and asked for where that is KIND_COUNT. */
bool opening_act(struct ui *ui, char **words, enum kind usual, GError **error);

/* Adds what the person may log to a menu. */
void opening_items(struct ui *ui, GPtrArray *items);

#endif
