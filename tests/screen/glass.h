/*
 * A terminal to look at: a program on a pty, libvterm in front of it.
 *
 * Nothing sleeps: everything waits for a condition, up to GLASS_MS, and prints the screen where that never comes. HOME
 * and the XDG folders are empty folders of the test, the time zone is Shanghai, the locale C.UTF-8.
 */
#ifndef SCREEN_GLASS_H
#define SCREEN_GLASS_H

#include "base/own.h"
#include <glib.h>
#include <stdbool.h>

#define GLASS_MS 10000

struct glass;

struct glass_options {
	char **argv; /* the program, NULL-terminated */
	int rows, cols;
	const char *term;       /* NULL: xterm-256color */
	const char *const *env; /* "NAME=value"; NULL-terminated, or NULL */
	int ambiguous;          /* the answer about ambiguous characters: 1, 2, or 0 for libvterm's own (1) */
	bool deaf;              /* answers no questions at all */
};

/* Starts the program. */
struct glass *glass_new(const struct glass_options *options);
/* Kills it where it still runs. */
void glass_free(struct glass *glass);
OWN_DEFINE(glass)

/* Sends bytes; text as a keyboard does; a key by its name in data/keys.ini ("Enter", "Ctrl-S", "F2"); what is pasted.
 */
void glass_send(struct glass *glass, const char *bytes);
void glass_type(struct glass *glass, const char *text);
void glass_press(struct glass *glass, const char *keys); /* several, separated by blanks */
void glass_paste(struct glass *glass, const char *text);
void glass_resize(struct glass *glass, int rows, int cols);
void glass_signal(struct glass *glass, int signal);

/* Waits for TEXT anywhere on the screen, until it is there no more, for a row to be exactly TEXT. The test fails where
 * it never comes. */
void glass_sees(struct glass *glass, const char *text);
void glass_misses(struct glass *glass, const char *text);
void glass_row_is(struct glass *glass, int row, const char *text);
/* Waits for the cursor to stand there. */
void glass_cursor_is(struct glass *glass, int row, int col);
/* Waits for CONDITION to hold in a picture that is whole. */
void glass_until(struct glass *glass, bool (*condition)(struct glass *glass, void *arg), void *arg, const char *what);
/* Waits until the program has taken all that was sent, and written nothing for MS. */
void glass_rest(struct glass *glass, int ms);

/* A row without the blanks at its end; the whole screen; to be freed. */
char *glass_row(struct glass *glass, int row);
char *glass_text(struct glass *glass);

/* How one cell looks. */
struct glass_look {
	bool bold, reverse, underline;
	int colour; /* 0 to 7; -1: the terminal's own */
};
struct glass_look glass_look(struct glass *glass, int row, int col);
/* The row and column where TEXT begins; -1: nowhere. */
int glass_find(struct glass *glass, const char *text, int *ret_col);

/* Everything that the program has written. */
const GString *glass_bytes(struct glass *glass);
/* What this program may call its own: the HOME of the test. */
const char *glass_home(const struct glass *glass);

/* Waits for the end: the exit status, or 128 and the signal. */
int glass_wait(struct glass *glass);
/* The terminal goes away. */
void glass_hang_up(struct glass *glass);
/* True when the pty is as a shell needs it: line editing and echo. */
bool glass_is_sane(const struct glass *glass);

/* Compares the screen with the file golden/NAME.txt; with GOLDEN=write it becomes that file. */
void glass_golden(struct glass *glass, const char *name);

#endif
