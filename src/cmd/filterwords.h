/*
 * A filter given as words of a command.
 */
#ifndef CMD_FILTERWORDS_H
#define CMD_FILTERWORDS_H

#include "cmd/args.h"
#include "domain/filter.h"

/* The positional words of ARGS as one filter; one word may hold several. FAIL_USAGE: a broken term. */
struct filter *filterwords_read(const struct args *args, GError **error);

#endif
