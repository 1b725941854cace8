/*
 * Logging a letter: its form, with the deadlines that saving begins and a hint where the letter may be known already.
 */
#ifndef UI_NEWLETTER_H
#define UI_NEWLETTER_H

#include "ui/ui.h"

/* Name of its draft, to be freed. Registers do not share it: a letter made up in one must not be filed in another. */
char *newletter_draft(const struct office *office);

/* Whether a draft of NAME is one of them: where two forms were open there are several. */
bool newletter_is_draft(const struct office *office, const char *name);

/* Opens the form. FAIL_NOT_PERMITTED: this person logs no letters. */
bool newletter_open(struct ui *ui, GError **error);

#endif
