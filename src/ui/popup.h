/*
 * The box of a pop-up: a blanked rectangle between two rules, without sides.
 */
#ifndef UI_POPUP_H
#define UI_POPUP_H

#include "ui/line.h"

/* Blanks a rectangle in the middle of the screen, ROWS high and COLS wide where there is room, with TITLE in its first
 * row and a rule in its last; draws inside it from now on. Gives back the rectangle before, for pen_restore. */
struct rect popup_begin(struct pen *pen, const char *title, int rows, int cols);

/* The same at the right edge, where it leaves a short field in sight. */
struct rect popup_beside(struct pen *pen, const char *title, int rows, int cols);

/* The filter of a pop-up: what is typed, with the caret where FOCUS, or a hint that one may type. */
void popup_filter(struct pen *pen, int row, struct line *filter, bool focus);

#endif
