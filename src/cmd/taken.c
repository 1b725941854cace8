#include "cmd/taken.h"
#include <string.h>

struct taken taken_of(const struct command *command, const char *verb)
{
	bool event = command_is_event(command);
	const struct event_type *type = event            ? event_type_find(verb)
	                                : command->event ? event_type_find(command->event)
	                                                 : NULL;
	return (struct taken){
	    .verb = event ? verb : command->name,
	    .arguments = command->arguments,
	    .fields = type ? type->fields : NULL,
	    .kind = KIND_COUNT,
	};
}

char *taken_said(const struct taken *taken)
{
	const struct event_type *type = event_type_find(taken->verb);
	if (type && type->fields == taken->fields)
		return event_type_said(type, taken->kind);
	return g_strdup_printf(strcmp(say_current(), "zh") ? "%s" : "“%s”", taken->verb);
}

const struct argument *taken_argument(const struct taken *taken, enum argument_kind kind, const char *name)
{
	for (const struct argument *argument = taken->arguments; argument && argument->name; argument++)
		if (argument->kind == kind && (!name || !strcmp(argument->name, name)))
			return argument;
	return NULL;
}

const struct field *taken_field(const struct taken *taken, const char *name)
{
	for (const struct field *field = taken->fields; field && field->name; field++)
		if (field_is_typed(field) && !strcmp(field->name, name))
			return field;
	return NULL;
}

GPtrArray *taken_names(const struct taken *taken, enum argument_kind kind)
{
	GPtrArray *names = g_ptr_array_new();
	for (const struct argument *argument = taken->arguments; argument && argument->name; argument++)
		if (argument->kind == kind)
			g_ptr_array_add(names, (void *)(uintptr_t)argument->name);
	for (const struct field *field = taken->fields; kind == ARGUMENT_FIELD && field && field->name; field++)
		if (field_is_typed(field))
			g_ptr_array_add(names, (void *)(uintptr_t)field->name);
	return names;
}

/* One argument as usage shows it. */
static void append_argument(GString *usage, const struct argument *argument)
{
	g_autofree char *upper = g_ascii_strup(argument->name, -1);
	g_autofree char *text = NULL;
	switch (argument->kind) {
	case ARGUMENT_NUMBER:
	case ARGUMENT_WORD:
		text = g_strdup(argument->choices ? argument->choices : upper);
		break;
	case ARGUMENT_WORDS:
	case ARGUMENT_FIELDS:
		text = g_strconcat(upper, "...", NULL);
		break;
	case ARGUMENT_FIELD:
		text = g_strconcat(argument->name, "=", argument->choices, NULL);
		break;
	case ARGUMENT_FLAG:
		text = g_strconcat("--", argument->name, NULL);
		break;
	}
	g_string_append_printf(usage, argument->needed ? " %s" : " [%s]", text);
}

char *taken_usage(const struct taken *taken)
{
	GString *usage = g_string_new(taken->verb);
	for (const struct argument *argument = taken->arguments; argument && argument->name; argument++)
		append_argument(usage, argument);
	for (const struct field *field = taken->fields; field && field->name; field++)
		if (field_is_typed(field))
			g_string_append_printf(usage, field->needed ? " %s=" : " [%s=]", field->name);
	return g_string_free(usage, FALSE);
}
