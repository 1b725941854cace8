/*
 * A command as a form: those of its arguments that have a title (cmd/command.h) are the fields; saving runs it.
 *
 * What the command refuses it says as it does at the prompt, and the form stays.
 */
#ifndef UI_VERBFORM_H
#define UI_VERBFORM_H

#include "cmd/command.h"
#include "ui/form.h"

struct verbform_spec {
	const char *const *words; /* as command_run takes them: what is there is not asked for, a field is what stands there
	                             at first; a command without its arguments is enough */
	bool changes;             /* those fields say how it is now: only what is changed is given on */
	void *arg;
	void (*done)(void *arg, const struct form *form); /* after it was run, before the form closes; may be NULL */
};

/* The fields that the form of COMMAND asks for where so many positional words are there; of struct field, ends with a
 * NULL name. */
GArray *verbform_fields(const struct command *command, unsigned positions);

/* FAIL_USAGE: there is no such command, or nothing of it is filled in. */
bool verbform_open(struct ui *ui, const struct verbform_spec *spec, GError **error);

#endif
