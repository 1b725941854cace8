/*
 * A desk at the office: the real program on a register in which every day is fixed (register.sh, and what other
 * scripts add to it), in a glass, in Chinese, on the morning of 20 September 2022.
 *
 * The harness sets DOCKET, the program, and REGISTERS, where the registers were made.
 */
#ifndef SCREEN_DESK_H
#define SCREEN_DESK_H

#include "glass.h"

#define DESK_ROWS 24
#define DESK_COLS 80

struct desk;

/* A folder with a copy of the register NAME: register, kinds or reception. */
struct desk *desk_new(const char *name);
void desk_free(struct desk *desk);
OWN_DEFINE(desk)

/* The program at work on it. ENV may be NULL. */
struct glass *desk_sit(struct desk *desk, int rows, int cols, const char *const *env);
/* The same on the smallest terminal, when its first screen stands. */
struct glass *desk_at(struct desk *desk);
/* The same with a terminal of another kind: argv and env are filled in. */
struct glass *desk_sit_as(struct desk *desk, struct glass_options options);

/* Presses KEYS, separated by blanks: names of data/keys.ini, and "=text" for what is typed. */
void desk_keys(struct glass *glass, const char *keys);

/* Runs the program as the shell does, with the words of LINE; what it printed, to be freed. The test fails where it
 * does. */
char *desk_run(struct desk *desk, const char *line);

/* Waits until the register says that the case NUMBER is in STATE. */
void desk_state_is(struct desk *desk, const char *number, const char *state);

/* A screen, how one gets there, and by what one sees that it is complete. */
struct desk_screen {
	const char *name;
	const char *keys; /* for desk_keys */
	const char *sees;
};

/* Compares it with its golden file at that size. */
void desk_golden(struct desk *desk, const struct desk_screen *screen, int rows, int cols);

/* A path in the folder; to be freed. */
char *desk_path(const struct desk *desk, const char *name);

#endif
