/*
 * What the words of the commands about reception days mean: which day, and which of several.
 */
#ifndef CMD_RECEPTIONWORDS_H
#define CMD_RECEPTIONWORDS_H

#include "base/say.h"
#include "cmd/args.h"
#include "office/reception.h"

#define ARGUMENT_DAY                                                                                                   \
	{                                                                                                                  \
		.name = "date", .kind = ARGUMENT_WORD, .needed = true, .summary = N_("the reception day")                      \
	}

#define ARGUMENT_AT                                                                                                    \
	{                                                                                                                  \
		.name = "at", .kind = ARGUMENT_FIELD, .summary = N_("which one, where a date has several: a time within it")   \
	}

/* The day that TEXT means, seen from today on. FAIL_REFUSED: none. */
bool receptionwords_day(struct office *office, const char *text, int *ret, GError **error);

/* The day in a field; RET is left alone where it is not given. */
bool receptionwords_field(struct office *office, const struct args *args, const char *name, int *ret, GError **error);

bool receptionwords_yes(const struct args *args, const char *name);

/* The planned day that the first word and at= name; NULL with ERROR where there is none. Owned by the caller. */
struct reception_day *receptionwords_named(struct office *office, const struct args *args, GError **error);

#endif
