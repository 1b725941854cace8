/*
 * Help, printed from the tables: commands, events, filter terms, options. Nothing is written here that stands in a
 * table.
 */
#ifndef CMD_HELPPAGE_H
#define CMD_HELPPAGE_H

#include "cmd/command.h"

/* All commands by group, and the options of the program. KEYS: as who sits at the screens types them. */
struct sheet *helppage_all(bool keys);

/* One command: usage, what it takes, in detail, an example. VERB is the word typed, which matters for events. */
struct sheet *helppage_command(const struct command *command, const char *verb, bool keys);

/* A page that is no command: "events", "filter", "dates", "exit". */
struct topic {
	const char *name;
	const char *summary; /* N_() */
	struct sheet *(*make)(void);
};

/* The last has a NULL name. */
extern const struct topic TOPICS[];

#endif
