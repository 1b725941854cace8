/*
 * One list of the office on the screen: its units, categories, mailboxes or staff. They are changed by the commands of
 * the shell, which stand in the prompt as far as they are known.
 */
#ifndef UI_WORDLIST_H
#define UI_WORDLIST_H

#include "ui/ui.h"

/* NAME is "unit", "category", "box" or "staff". FAIL_USAGE: another one. */
bool wordlist_open(struct ui *ui, const char *name, GError **error);

#endif
