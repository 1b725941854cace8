/*
 * The commands: one table for the shell, the keys, the `:` prompt, the forms, the menu, help, completion and the
 * manual.
 *
 * A command line is words: a verb and its arguments. It is run in a context that holds the office and knows where a
 * sheet is to be shown and to whom a sentence is said; whether that is a terminal screen or a pipe, the command does
 * not know.
 */
#ifndef CMD_COMMAND_H
#define CMD_COMMAND_H

#include "domain/event.h"
#include "office/office.h"
#include "sheet/sheet.h"
#include <glib.h>
#include <stdbool.h>
#include <stdio.h>

/* What must be open before a command runs. */
enum need {
	NEED_NOTHING,
	NEED_OFFICE, /* the register, and a person of its staff */
};

struct args;
struct reporting;

struct context {
	struct office *office; /* NULL for NEED_NOTHING */
	const struct office_options *options;
	bool interactive;   /* a person can be asked */
	const char *format; /* "text", "json" ... */
	FILE *input;        /* what `body=-` reads; NULL on the screens, where nothing can be read */
	void *arg;
	/* Shows a sheet: standard output in the wanted format, or a pager view. A sheet that has `bare` says all that a
	 * person needs in that one line: the screens take it for a message. */
	bool (*show)(struct context *context, struct sheet *sheet, GError **error);
	/* Shows the review queue as a screen of its own, which reads it by itself: "all", "mine" or one decision. NULL: a
	 * sheet of it is shown. */
	bool (*queue)(struct context *context, const char *which, GError **error);
	/* Shows a report as a screen of its own, which counts it by itself; REPORTING is borrowed. NULL likewise. */
	bool (*report)(struct context *context, const struct reporting *reporting, GError **error);
	/* Writes a piece of what is made piece by piece (an export) to standard output; NULL on the screens. */
	bool (*put)(struct context *context, const char *piece, GError **error);
	/* Says one line beside the result: standard error, or the message line. */
	void (*say)(struct context *context, const char *line);
	int status;   /* exit status of a command that was done: 0, or 10 and 20 for alerts, 7 for findings */
	bool screens; /* the command wants the screens opened after it */
};

/* How an argument is given. */
enum argument_kind {
	ARGUMENT_NUMBER, /* the number of a case, first */
	ARGUMENT_WORD,   /* a positional word */
	ARGUMENT_WORDS,  /* any number of positional words, last */
	ARGUMENT_FIELD,  /* name=value */
	ARGUMENT_FIELDS, /* name=value with any other name, as often as wanted: the command knows the names */
	ARGUMENT_FLAG,   /* --name */
};

struct argument {
	const char *name;
	enum argument_kind kind;
	bool needed;
	const char *choices; /* "csv|jsonl|ics", or NULL */
	const char *summary; /* N_() */
	/* In a form (ui/verbform.h): its label, N_(), NULL where the form does not ask for it; what it holds, where that is
	 * more than a line; and its choices as people read them, N_(), in their order ("left out|moved"). */
	const char *title;
	enum field_type type;
	const char *said;
};

enum group { GROUP_OFFICE, GROUP_INTAKE, GROUP_HANDLE, GROUP_FIND, GROUP_REPORT, GROUP_TRUST, GROUP_HELP, GROUP_COUNT };

/* Translated, borrowed for ever. */
const char *group_title(enum group group);

struct command {
	const char *name;
	enum group group;
	const char *summary;              /* N_(): one line */
	const char *detail;               /* N_(): paragraphs for help and the manual, or NULL */
	const char *example;              /* N_(): a command line and what it does after two blanks, or NULL */
	const struct argument *arguments; /* ends with a NULL name; NULL: none */
	const char *event;                /* the type of event whose fields it takes beside them ("letter"), or NULL */
	/* A verb of several words: what may follow it, each with its own arguments and its whole name (`calendar due`);
	 * ends with NULL. NULL: none; else run is NULL. */
	const struct command *const *parts;
	const char *formats; /* "csv|jsonl|ics": all formats that it has, the usual one first; NULL: those of sheets */
	enum need need;
	const char *file; /* the register that is used where none is named, in the default folder; NULL: register.db */
	/* ARGS are what follows the verb, checked against the arguments. */
	bool (*run)(struct context *context, const struct args *args, GError **error);
};

/* All commands but those of events, in the order of help; the last is NULL. */
extern const struct command *const COMMANDS[];

/* The command of a verb; an event's verb gives the one command that serves them all. NULL: unknown. */
const struct command *command_find(const char *verb);

/* The same for WORDS (verb first), down to the part that the second word names. FAIL_USAGE: unknown; the message says
 * what is near. */
const struct command *command_resolve(char **words, GError **error);

/* True for the one command that serves the verbs of events; and the verbs, in table order (const char *, borrowed; free
 * the array only). */
bool command_is_event(const struct command *command);
GPtrArray *command_event_verbs(void);

/* Every word by which command_find finds something; likewise. */
GPtrArray *command_verbs(void);

/* Splits a line as a shell would (quotes, backslash; full-width blanks separate too), and runs it. FAIL_USAGE: unknown
 * verb, wrong arguments. */
bool command_line(struct context *context, const char *line, GError **error);

/* Runs WORDS (verb first, NULL-terminated). */
bool command_run(struct context *context, char **words, GError **error);

#endif
