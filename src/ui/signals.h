/*
 * Signals of a program that has taken over a terminal.
 *
 * Signals know only one program, so there is one set of them; ui/term.c is its only user.
 */
#ifndef UI_SIGNALS_H
#define UI_SIGNALS_H

#include <stdbool.h>
#include <stddef.h>
#include <termios.h>

/* How the terminal is given back when the program ends without being asked. */
struct rescue {
	int in, out; /* file descriptors */
	struct termios modes;
	char bytes[256];
	size_t length;
};

/* Catches signals; RESCUE is copied. FALSE: no pipe to be had. */
bool signals_open(const struct rescue *rescue);
/* As it was before. */
void signals_close(void);

/* Readable when one came. */
int signals_fd(void);
/* Empties it. */
void signals_drain(void);

enum signalled {
	SIGNALLED_RESIZE = 1,
	SIGNALLED_STOP = 2,     /* somebody wants us to stop */
	SIGNALLED_CONTINUE = 4, /* we were stopped */
};

/* What came since the last call; a set. */
unsigned signals_take(void);
/* The signal that told us to end; 0: none. */
int signals_ended(void);

/* While another program has the terminal, what is typed there is not for us. */
void signals_away(bool away);
/* True when a shell is there that could continue us. */
bool signals_can_stop(void);
/* Stops this job as the shell expects it, and returns when it goes on. */
void signals_stop(void);

#endif
