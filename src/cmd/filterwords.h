/*
 * A filter given as words of a command.
 */
#ifndef CMD_FILTERWORDS_H
#define CMD_FILTERWORDS_H

#include "cmd/args.h"
#include "domain/filter.h"
#include "office/office.h"

/* The positional words of ARGS as one filter; one word may hold several. FAIL_USAGE: a broken term.
 * FAIL_NOT_FOUND: no filter is saved under a name ("@NAME"). */
struct filter *filterwords_read(struct office *office, const struct args *args, GError **error);

#endif
