/*
 * What a command says when it has done something: one line, and for programs what it was about.
 */
#ifndef CMD_DONE_H
#define CMD_DONE_H

#include "cmd/command.h"
#include <jansson.h>

/* LINE alone; DATA, which is taken and may be NULL, is what JSON says. */
bool done_line(struct context *context, const char *line, json_t *data, GError **error);

/* The same of a thing with a name: SAID has one %s for it. */
bool done_named(struct context *context, const char *said, const char *name, GError **error);

/* LINE of a case, which is what every other format shows. What was done may hide it from whoever did it: then DATA
 * stands for it. */
bool done_case(struct context *context, int64_t case_id, const char *line, json_t *data, GError **error);

#endif
