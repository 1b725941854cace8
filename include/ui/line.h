/*
 * Editing one line of text, or several.
 *
 * The caret stands between characters as people see them (grapheme clusters) and is drawn where their cells end. Left
 * Right Home End, Ctrl-A Ctrl-E, Backspace, Delete, Ctrl-U (all before), Ctrl-K (all behind), Ctrl-W (the word before),
 * Ctrl-Z and Ctrl-Y (typing undone and done again). In a line of several rows also Up Down PgUp PgDn, and Enter makes a
 * new row. Nothing here touches the terminal but line_draw.
 */
#ifndef UI_LINE_H
#define UI_LINE_H

#include "base/own.h"
#include "ui/keys.h"
#include "ui/pen.h"

struct line;

/* SEVERAL: line ends are allowed. */
struct line *line_new(const char *text, bool several);
void line_free(struct line *line);
OWN_DEFINE(line)

/* What stands there; borrowed until the next change. */
const char *line_text(const struct line *line);
/* Replaces all; the caret goes to the end; can be undone. */
void line_set(struct line *line, const char *text);
/* Puts TEXT in at the caret; line ends become blanks where there is one line only. */
void line_insert(struct line *line, const char *text);
/* Grows with every change of the text, never shrinks. */
unsigned line_revision(const struct line *line);
/* Bytes before the caret. */
int line_caret(const struct line *line);
/* Puts the caret after BYTES, moved back to a boundary. */
void line_move(struct line *line, int bytes);

/* True when KEY meant something here: text, paste, movement, deletion. */
bool line_key(struct line *line, const struct key *key);

/* Draws into CELLS of the current rectangle, scrolled so that the caret is seen; with FOCUS the real cursor goes there.
 */
void line_draw(struct line *line, struct pen *pen, struct rect place, bool focus);

/* The cells before the caret, for one line. */
int line_caret_cells(const struct line *line);

#endif
