/*
 * The commands: one table for the shell, the keys, the `:` prompt, the forms, the menu, help, completion and the manual.
 *
 * A command line is words: a verb and its arguments. It is run in a context that holds the office and knows where a sheet is to be shown
 * and to whom a sentence is said; whether that is a terminal screen or a pipe, the command does not know.
 */
#ifndef CMD_COMMAND_H
#define CMD_COMMAND_H

#include "office/office.h"
#include "sheet/sheet.h"
#include <glib.h>
#include <stdbool.h>

/* What must be open before a command runs. */
enum need {
	NEED_NOTHING,
	NEED_OFFICE, /* the register, and a person of its staff */
};

struct context {
	struct office *office;                      /* NULL for NEED_NOTHING */
	const struct office_options *options;
	bool interactive;                           /* a person can be asked */
	const char *format;                         /* "text", "json" ... */
	void *arg;
	/* Shows a sheet: standard output in the wanted format, or a pager view. */
	bool (*show)(struct context *context, struct sheet *sheet, GError **error);
	/* Says one line beside the result: standard error, or the message line. */
	void (*say)(struct context *context, const char *line);
	int status;                                 /* exit status of a command that was done: 0, or 10 and 20 for alerts */
};

/* How an argument is given. */
enum argument_kind {
	ARGUMENT_NUMBER, /* the number of a case, first */
	ARGUMENT_WORD,   /* a positional word */
	ARGUMENT_WORDS,  /* any number of positional words, last */
	ARGUMENT_FIELD,  /* name=value */
	ARGUMENT_FLAG,   /* --name */
};

struct argument {
	const char *name;
	enum argument_kind kind;
	bool needed;
	const char *choices;  /* "csv|jsonl|ics", or NULL */
	const char *summary;  /* N_() */
};

enum group { GROUP_OFFICE, GROUP_INTAKE, GROUP_HANDLE, GROUP_FIND, GROUP_REPORT, GROUP_TRUST, GROUP_HELP, GROUP_COUNT };
const char *group_title(enum group group);

struct command {
	const char *name;
	enum group group;
	const char *summary;               /* N_(): one line */
	const char *detail;                /* N_(): paragraphs for help and the manual, or NULL */
	const struct argument *arguments;  /* ends with a NULL name; NULL for the verbs of events, whose fields are the event table's */
	enum need need;
	/* WORDS are what follows the verb, NULL-terminated and checked against the arguments. */
	bool (*run)(struct context *context, char **words, GError **error);
};

/* All commands, in the order of help; the last has a NULL name. */
extern const struct command *const COMMANDS[];

/* The command of a verb; an event's verb gives the one command that serves them all (its run gets the verb as the first word). NULL: unknown. */
const struct command *command_find(const char *verb);

/* Splits a line as a shell would (quotes, backslash; full-width blanks separate too), and runs it. FAIL_USAGE: unknown verb, wrong arguments. */
bool command_line(struct context *context, const char *line, GError **error);

/* Runs WORDS (verb first, NULL-terminated). */
bool command_run(struct context *context, char **words, GError **error);

#endif
