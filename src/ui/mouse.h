/*
 * The mouse, where a person has switched it on: a click selects, a second one opens, the wheel moves, tabs are clicked.
 *
 * It does nothing that keys do not: it presses them, so that every screen follows without knowing of it.
 */
#ifndef UI_MOUSE_H
#define UI_MOUSE_H

#include "ui/ui.h"

/* What KEY (PRESS_MOUSE) points at. */
void mouse_key(struct ui *ui, const struct key *key);

/* As it was left the last time; off at first. */
void mouse_restore(struct ui *ui);
/* Switches it on or off, and says so. */
void mouse_toggle(struct ui *ui);

#endif
