/*
 * The terminal: opened, handed over, given back. One of the two modules that know curses (the other is ui/pen.h).
 *
 * At most one is open at a time, because signals and curses know only one. Whatever ends the program - also a crash -
 * gives the terminal back as it was.
 */
#ifndef UI_TERM_H
#define UI_TERM_H

#include "base/own.h"
#include <glib.h>
#include <stdbool.h>

struct term;

struct term_options {
	bool mono;     /* no colour, whatever the terminal can (also NO_COLOR) */
	int ambiguous; /* cells of ambiguous characters: 1 or 2; 0: ask the terminal */
};

/* Takes over the terminal: raw, no echo, own screen, bracketed paste. ESCDELAY is honoured, else 100 ms. Where TERM is
 * unknown it goes on as xterm-256color or vt100 (see term_notice). FAIL_REFUSED: standard input or output is no
 * terminal, or TERM=dumb; the caller then works plainly. */
struct term *term_open(const struct term_options *options, GError **error);
void term_free(struct term *term);
OWN_DEFINE(term)

/* A sentence about this terminal that its user should read, translated, or NULL; told once; to be freed. */
char *term_notice(struct term *term);

/* The window as it is now, and what it can show. */
int term_rows(const struct term *term);
int term_cols(const struct term *term);
bool term_has_colour(const struct term *term);

/* One byte or enum code for ui/keys.h. ARG is a struct term. */
int term_source(void *arg, int timeout_ms);

/* ESCDELAY in milliseconds, for keys_set_delay. */
int term_delay(const struct term *term);

/* Takes the terminal's answer to the question how wide it draws (PRESS_PLACE). TRUE: it differs from what was thought,
 * everything must be drawn again. */
bool term_placed(struct term *term, int row, int col);

/* Whether clicks and the wheel are told (PRESS_MOUSE); off at first, so that the terminal's own marking works. */
void term_mouse(struct term *term, bool on);

/* The exit status after CODE_GONE: 128 and the signal that told us to end. */
int term_status(const struct term *term);

/* True when a key is waiting: drawing can wait. */
bool term_pending(struct term *term);

/* The next drawing paints every cell again (Ctrl-L), and the width of ambiguous characters is asked for again. */
void term_repaint(struct term *term);

/* Stops the program as Ctrl-Z does, and comes back when it is continued. FAIL_REFUSED: no shell to return to. */
bool term_suspend(struct term *term, GError **error);

/* Gives the terminal to a program and waits for it. FAIL_REFUSED: it cannot be started, or it ended badly. */
bool term_run(struct term *term, char **argv, GError **error);

/* The editor of this person, from VISUAL, EDITOR, else sensible-editor, on TEXT in a private file. The new text, to be
 * freed; NULL with ERROR. */
char *term_edit(struct term *term, const char *text, GError **error);

#endif
