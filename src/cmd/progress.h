/*
 * How far long work is: one line on a terminal that is written over and goes away.
 */
#ifndef CMD_PROGRESS_H
#define CMD_PROGRESS_H

#include <stdbool.h>
#include <stdint.h>

struct progress {
	bool on;   /* standard error is a terminal */
	int shown; /* percent and one; 0: nothing stands there */
};

/* As office_options.progress wants it; ARG is a struct progress. */
void progress_show(void *arg, const char *what, int64_t done, int64_t total);

/* Takes the line away. */
void progress_clear(struct progress *progress);

#endif
