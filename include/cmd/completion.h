/*
 * What may come next on a command line: for the completions of shells, and the prompt of the screens.
 */
#ifndef CMD_COMPLETION_H
#define CMD_COMPLETION_H

#include "cmd/command.h"

/* What the last of WORDS (verb first, NULL-terminated, at least one, may be "") may become: verbs, parts, fields with
 * their "=", flags, choices; names of units, boxes, categories, staff where OFFICE is not NULL. Of char *, sorted,
 * frees them. */
GPtrArray *completion_words(struct office *office, char **words);

/* The same for WORDS as they stand behind the program's name, where options may come, too. Those that are there say
 * which register is meant; where it cannot be opened no names are offered. CONTEXT is where the question was asked. */
GPtrArray *completion_line(const struct context *context, char **words);

#endif
