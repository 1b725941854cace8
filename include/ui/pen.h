/*
 * Drawing: text in cells. One of the two modules that know curses (the other is ui/term.h).
 *
 * Between pen_begin and pen_end everything is drawn anew; only what differs from the screen is sent, nothing where
 * nothing changed. Rows and columns count from 0 inside the current rectangle (pen_within), and nothing leaves it.
 * Strangers' text comes through text_display before it is drawn; control characters are dropped here all the same.
 */
#ifndef UI_PEN_H
#define UI_PEN_H

#include "base/own.h"
#include "ui/style.h"
#include "ui/term.h"

struct rect {
	int row, col, rows, cols;
};

struct pen;

/* TERM must outlive it. */
struct pen *pen_new(const struct term *term, const struct styles *styles);
void pen_free(struct pen *pen);
OWN_DEFINE(pen)

/* An empty picture of the whole screen, cursor in its first cell. */
void pen_begin(struct pen *pen);
/* Shows it. */
void pen_end(struct pen *pen);

/* Draws inside RECT of the current rectangle from now on; gives back the one before, for pen_restore. */
struct rect pen_within(struct pen *pen, struct rect rect);
void pen_restore(struct pen *pen, struct rect before);
/* Size of the current rectangle. */
int pen_rows(const struct pen *pen);
int pen_cols(const struct pen *pen);

/* The style of what is drawn next; gives back the one before. */
enum style pen_style(struct pen *pen, enum style style);

/* While ON, everything is drawn as part of the row under the cursor (the look of STYLE_SELECTED beside its own). */
void pen_bar(struct pen *pen, bool on);

/* TEXT from (ROW, COL), clipped with ".." to CELLS, -1 for as many as there are. The cells it took. */
int pen_text(struct pen *pen, int row, int col, int cells, const char *text);
/* The same, ending at the right edge less MARGIN. The column where it begins. */
int pen_right(struct pen *pen, int row, int margin, const char *text);
/* Blanks in the current style, over the whole row or the whole rectangle. */
void pen_fill(struct pen *pen, int row);
void pen_blank(struct pen *pen);
/* A rule of '-', with a title in it where there is one: "-- title ------". */
void pen_rule(struct pen *pen, int row, const char *title);

/* Where the real cursor ends up: the caret, or the selected row. The last call wins. */
void pen_cursor(struct pen *pen, int row, int col);
/* Its row on the screen. */
int pen_cursor_row(const struct pen *pen);

#endif
