/*
 * From "name=value" words to the body of an event.
 */
#ifndef OFFICE_VALUES_H
#define OFFICE_VALUES_H

#include "domain/casefile.h"
#include "domain/event.h"
#include "office/office.h"

/* What is being read, and for what. */
struct reading {
	struct office *office;
	const struct event_type *type;
	const struct casefile *file; /* NULL: an opening event */
	struct event *event;         /* is filled */
	GPtrArray *problems; /* of struct problem *: collects what is wrong; NULL: the first wrong value ends the reading */
};

/* Reads VALUES ("name=value", NULL-terminated; NULL for none). What is left empty is left out, but where a correction
 * takes something away. With problems false only where one was found. */
bool values_read(struct reading *reading, char **values, GError **error);

/* Notes a problem of a field; takes over REASON. */
void values_problem(GPtrArray *problems, const char *field, GError *reason);

/* Whether FIELD holds what is dialled and compared: an input method's digits and letters are stored as ASCII. */
bool values_is_ascii(const char *field);

#endif
