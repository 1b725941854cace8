/*
 * What the words of a command may be: its own arguments, and the fields of the event that it records.
 */
#ifndef CMD_TAKEN_H
#define CMD_TAKEN_H

#include "base/say.h"
#include "cmd/command.h"
#include "domain/event.h"

struct taken {
	const char *verb; /* "calendar due", "assign": as it is written */
	const struct argument *arguments;
	const struct field *fields; /* NULL: none */
	enum kind kind;             /* of the case that the words name; KIND_COUNT where they name none */
};

/* The number of the case, as most verbs take it. */
#define ARGUMENT_CASE                                                                                                  \
	{                                                                                                                  \
		.name = "number", .kind = ARGUMENT_NUMBER, .needed = true,                                                     \
		.summary = N_("the case: its number on paper, or L2022-17; of this year also L17 or 17")                       \
	}

/* The identity of what is recorded, so that a script may try again when it does not know whether it was done. */
#define ARGUMENT_OP                                                                                                    \
	{                                                                                                                  \
		.name = "op", .kind = ARGUMENT_FIELD, .summary = N_("a UUID of this act: repeated with it, it adds nothing")   \
	}

/* VERB is the word that was typed, which matters for events only. Borrowed from the tables. */
struct taken taken_of(const struct command *command, const char *verb);

/* How a refusal names it: as it is written; in Chinese an event by its title too (domain/event.h), and any other in
 * quotation marks. To be freed. */
char *taken_said(const struct taken *taken);

/* How it is written: "list [FILTER...] [limit=] [sort=]", to be freed. */
char *taken_usage(const struct taken *taken);

/* The names of all fields (KIND ARGUMENT_FIELD), or of all flags; const char *, free the array only. */
GPtrArray *taken_names(const struct taken *taken, enum argument_kind kind);

/* The argument of this kind and name (NULL: any); NULL where there is none. */
const struct argument *taken_argument(const struct taken *taken, enum argument_kind kind, const char *name);

/* The field of the event; NULL where there is none that can be typed. */
const struct field *taken_field(const struct taken *taken, const char *name);

#endif
