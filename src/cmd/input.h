/*
 * Long texts that a command line names instead of holding: body=@FILE, body=-.
 */
#ifndef CMD_INPUT_H
#define CMD_INPUT_H

#include "cmd/args.h"

/* The fields of ARGS that are recorded, with the texts of files in the place of @FILE, and of standard input in that of
 * "-"; "@@" begins a text with "@". NULL-terminated, to be freed with g_strfreev. FAIL_NOT_FOUND: no such file;
 * FAIL_REFUSED: it cannot be read, or is no text. */
char **input_values(const struct context *context, const struct args *args, GError **error);

#endif
