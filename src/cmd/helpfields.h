/*
 * What arguments and fields mean, a line each.
 */
#ifndef CMD_HELPFIELDS_H
#define CMD_HELPFIELDS_H

#include "cmd/command.h"
#include "domain/event.h"

/* Adds a fact to the last block of facts. */
void helpfields_argument(struct sheet *sheet, const struct argument *argument);
void helpfields_field(struct sheet *sheet, const struct field *field);

/* The titles of the states from which TYPE may come, and of the roles that may record it, kind by kind where they
 * differ; to be freed. */
char *helpfields_states(const struct event_type *type);
char *helpfields_roles(const struct event_type *type);

#endif
