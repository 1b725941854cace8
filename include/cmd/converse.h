/*
 * Command after command, a line each: the screens of those who cannot use screens (screen readers, dumb terminals).
 */
#ifndef CMD_CONVERSE_H
#define CMD_CONVERSE_H

#include "cmd/command.h"

/* Reads lines from INPUT and runs them in CONTEXT until it ends or says `quit`; a number alone shows that case. What
 * goes wrong is said by COMPLAIN, and the next line is read. FAIL_REFUSED: standard output broke; FAIL_UNREAD: nobody
 * reads it on. */
bool converse_run(struct context *context, FILE *input, void (*complain)(const GError *error), GError **error);

#endif
