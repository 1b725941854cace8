/*
 * What surrounds every screen: title bar, tabs, status line, key hints.
 *
 *     row 0      title bar: program > where          who  date weekday time
 *     row 1      tabs, the current one in [ ]
 *     row 2..    the view
 *     row H-2    message, or the view's status
 *     row H-1    keys that work now
 *
 * A view deeper than the tabs' own (no tab of its own) gets row 1 as well.
 */
#ifndef UI_FRAME_H
#define UI_FRAME_H

#include "ui/ui.h"

/* The smallest window that shows anything but a sentence. */
#define FRAME_MIN_COLS 40
#define FRAME_MIN_ROWS 10

/* Draws the frame, the page and the pop-ups over it. */
void frame_draw(struct ui *ui);

/* " > "-joined titles of the stack; to be freed. */
char *frame_trail(struct ui *ui);

/* The row of tabs; CURRENT in brackets, the first with "!" on an ALARM; to be freed. */
char *frame_tabs(const struct tab *tabs, int current, bool alarm, int cells);

#endif
