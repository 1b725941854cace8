/*
 * The event loop: keys, the minute, other writers, idleness; and drawing, once for all keys that are waiting.
 */
#ifndef UI_LOOP_H
#define UI_LOOP_H

#include "ui/ui.h"

/* Until the program is left, the last view is closed or the terminal is gone. The exit status. */
int loop_run(struct ui *ui);

/* Draws everything now (during long work). */
void loop_draw(struct ui *ui);

#endif
