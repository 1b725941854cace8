/*
 * What may be said of the whole program: its own options and the variables that stand for them.
 *
 * They may stand before the verb and behind it, until a word "--".
 */
#ifndef CMD_OPTIONS_H
#define CMD_OPTIONS_H

#include "base/own.h"
#include <glib.h>
#include <stdbool.h>

enum option_id {
	OPTION_REGISTER,
	OPTION_AS,
	OPTION_TODAY,
	OPTION_LANG,
	OPTION_PLAIN,
	OPTION_FORMAT,
	OPTION_HELP,
	OPTION_VERSION,
	OPTION_COUNT
};

struct option {
	const char *name;     /* "register" */
	const char *variable; /* "DOCKET_REGISTER", or NULL */
	const char *value;    /* "FILE": what follows it; NULL: nothing */
	const char *choices;  /* "zh|en", or NULL */
	const char *summary;  /* N_() */
};

/* By option_id. */
extern const struct option OPTIONS[OPTION_COUNT];

struct options {
	const char
	    *values[OPTION_COUNT]; /* of the option, else of its variable; NULL: not given; "" for one without value */
	char **words;              /* the verb and what follows it, NULL-terminated; the words themselves are ARGV's */
};

/* Which option WORD is ("--lang", "--lang=en"); OPTION_COUNT where it is none. VALUE becomes what stands behind its
 * "=", or NULL. */
enum option_id options_find(const char *word, const char **value);

/* ARGV as main got it, the program's name first. FAIL_USAGE: a value is missing or none of the choices, or a word is no
 * UTF-8. */
struct options *options_read(char **argv, GError **error);
void options_free(struct options *options);
OWN_DEFINE(options)

/* The language to speak while nothing else is known: of the option or the variable, else "zh". Borrowed. */
const char *options_language(char **argv);

/* The register of these options, else NAME (NULL: register.db) in $XDG_DATA_HOME/docket; to be freed. */
char *options_register(const struct options *options, const char *name);

#endif
