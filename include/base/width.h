/*
 * How many cells of the terminal a text takes: one function for layout and for curses.
 *
 * wcwidth() is defined here for the whole program, so that ncurses counts as we do.
 * Characters of ambiguous width (Chinese quotation marks, the dash, Greek, rules) count 1 until
 * width_set_ambiguous says that this terminal draws them 2 wide. Tables come from utf8proc, and
 * class A of East Asian Width from src/base/ambiguous.c.
 */
#ifndef BASE_WIDTH_H
#define BASE_WIDTH_H

#include <glib.h>

/* CELLS is 1 or 2; set once at start-up, after asking the terminal. */
void width_set_ambiguous(int cells);
int width_ambiguous(void);

/* 0 for combining marks and format characters, 1 or 2 otherwise; 0 for controls, which never reach here. */
int width_of(gunichar character);

/* Cells of a text that came through text_display. */
int width_text(const char *text);

/* The longest beginning of TEXT that takes at most CELLS; where something is cut off, it ends in ".."
 * (never an ellipsis character, whose own width is ambiguous). To be freed. */
char *width_clip(const char *text, int cells);

enum width_align { WIDTH_LEFT, WIDTH_RIGHT, WIDTH_CENTRE };

/* Clipped and filled with blanks to exactly CELLS. To be freed. */
char *width_pad(const char *text, int cells, enum width_align align);

/* Lines of at most CELLS, broken at blanks in Latin text and anywhere between CJK characters, never before
 * closing punctuation, after opening, or between a number and its unit; line ends in TEXT are kept. An array of
 * char *, freed with it. */
GPtrArray *width_wrap(const char *text, int cells);

/* The cells that width_wrap needs to break TEXT, one line, nowhere but between words. */
int width_unbroken(const char *text);

#endif
