/*
 * The words behind a verb, sorted by what they are and checked against what the verb takes.
 */
#ifndef CMD_ARGS_H
#define CMD_ARGS_H

#include "base/own.h"
#include "cmd/taken.h"

struct args {
	struct taken taken; /* what was to be taken: taken.verb is the verb */
	GPtrArray *words;   /* char *, borrowed: the positional ones in order, NULL-terminated (the NULL is not counted) */
	GPtrArray *fields;  /* char *, borrowed: "name=value" in order, NULL-terminated likewise */
	GPtrArray *flags;   /* char *, borrowed: without their dashes */
};

/* Sorts WORDS (NULL-terminated, the verb not among them). After "--" every word is positional. FAIL_USAGE: a word,
 * field or flag that is not taken (the near one is named), a value that is none of the choices, one that is given
 * twice, one that is missing. */
struct args *args_read(const struct taken *taken, char **words, GError **error);

void args_free(struct args *args);
OWN_DEFINE(args)

/* Positional word N from 0; NULL where there are fewer. */
char *args_word(const struct args *args, unsigned n);
/* The value of a field; NULL where it is not given. */
const char *args_field(const struct args *args, const char *name);
bool args_flag(const struct args *args, const char *name);

/* The whole number in the field NAME, from LEAST on; RET is left alone where it is not given. FAIL_USAGE: no such
 * number. */
bool args_number(const struct args *args, const char *name, int least, int *ret, GError **error);

#endif
