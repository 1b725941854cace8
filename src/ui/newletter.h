/*
 * Logging a letter: its form, with the deadlines that saving begins and a hint where the letter may be known already.
 */
#ifndef UI_NEWLETTER_H
#define UI_NEWLETTER_H

#include "ui/ui.h"

/* Name of its draft. */
#define NEWLETTER_DRAFT "new-letter"

bool newletter_open(struct ui *ui, GError **error);

#endif
