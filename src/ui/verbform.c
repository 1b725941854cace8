#include "ui/verbform.h"
#include "base/fail.h"
#include "base/say.h"
#include "base/text.h"
#include "cmd/command.h"
#include "ui/choices.h"
#include "ui/menu.h"
#include <string.h>

#define DIGITS 16 /* of a draft's name */

struct verbform {
	struct office *office;
	const struct command *command;
	GPtrArray *verb;    /* char *: its words, and the positional ones that are given */
	unsigned own;       /* how many of these are the verb's own */
	GPtrArray *given;   /* char *: "name=value" */
	GArray *fields;     /* of struct field */
	char *title, *name; /* of the form, and of its draft */
	bool changes;
	void *arg;
	void (*done)(void *arg, const struct form *form);
};

static void verbform_free(void *arg)
{
	struct verbform *self = arg;
	g_ptr_array_unref(self->verb);
	g_ptr_array_unref(self->given);
	g_array_unref(self->fields);
	g_free(self->title);
	g_free(self->name);
	g_free(self);
}

static bool is_position(const struct argument *argument)
{
	return argument->kind == ARGUMENT_NUMBER || argument->kind == ARGUMENT_WORD;
}

static enum field_type type_of(const struct argument *argument)
{
	if (!argument->choices)
		return argument->type;
	return g_str_has_prefix(argument->choices, "yes") ? FIELD_FLAG : FIELD_CHOICE;
}

/* The value that is given for a field; NULL where none is. Borrowed. */
static const char *given(const struct verbform *self, const char *name)
{
	size_t length = strlen(name);
	for (unsigned i = 0; i < self->given->len; i++) {
		const char *word = self->given->pdata[i];
		if (!strncmp(word, name, length) && word[length] == '=')
			return word + length + 1;
	}
	return NULL;
}

static char *initial(void *arg, const struct field *field)
{
	return g_strdup(given(arg, field->name));
}

static GPtrArray *own_choices(const struct argument *argument)
{
	g_auto(GStrv) codes = g_strsplit(argument->choices, "|", -1);
	g_auto(GStrv) titles = g_strsplit(argument->said ? _(argument->said) : argument->choices, "|", -1);
	GPtrArray *items = menu_items();
	for (size_t i = 0; codes[i] && titles[i]; i++)
		menu_add(items, codes[i], titles[i], NULL);
	return items;
}

static const struct argument *argument_of(const struct command *command, const char *name)
{
	const struct argument *argument = command->arguments;
	while (argument->name && strcmp(argument->name, name) != 0)
		argument++;
	return argument->name ? argument : NULL;
}

static GPtrArray *choices(void *arg, const struct field *field)
{
	const struct verbform *self = arg;
	const struct argument *argument = argument_of(self->command, field->name);
	if (field->type == FIELD_CHOICE && argument)
		return own_choices(argument);
	return choices_for(self->office, NULL, field);
}

/* What the command is about, and what is there already and not asked for. */
static char *head(void *arg, struct form *form)
{
	const struct verbform *self = arg;
	g_autoptr(GStrvBuilder) words = g_strv_builder_new();
	for (unsigned i = self->own; i < self->verb->len; i++)
		g_strv_builder_add(words, self->verb->pdata[i]);
	for (const struct argument *argument = self->command->arguments; argument->name; argument++) {
		g_autofree char *asked = form_value(form, argument->name);
		if (!asked && given(self, argument->name))
			g_strv_builder_add(words, given(self, argument->name));
	}
	g_auto(GStrv) list = g_strv_builder_end(words);
	g_autofree char *line = g_strjoinv(" ", list), *shown = text_display(line);
	const struct command *whole = command_find(self->verb->pdata[0]);
	return g_strdup_printf("%s   %s", whole ? _(whole->summary) : "", shown);
}

/* What is said of ARGUMENT: nothing of what is empty, but that it was emptied, and of how it is now only what changed.
 */
static void add_value(
    const struct verbform *self, const struct form *form, const struct argument *argument, GStrvBuilder *words)
{
	g_autofree char *typed = form_value(form, argument->name);
	const char *value = typed ? typed : given(self, argument->name);
	bool touched = form_touched(form, argument->name);
	if (!value || (typed && self->changes ? !touched : text_blank(value) && !touched))
		return;
	g_autofree char *word = is_position(argument) ? g_strdup(value) : g_strconcat(argument->name, "=", value, NULL);
	g_strv_builder_add(words, word);
}

static char **words(const struct verbform *self, const struct form *form)
{
	g_autoptr(GStrvBuilder) words = g_strv_builder_new();
	for (unsigned i = 0; i < self->verb->len; i++)
		g_strv_builder_add(words, self->verb->pdata[i]);
	for (const struct argument *argument = self->command->arguments; argument->name; argument++)
		add_value(self, form, argument, words);
	return g_strv_builder_end(words);
}

static bool save(void *arg, struct ui *ui, struct form *form, GError **error)
{
	const struct verbform *self = arg;
	g_auto(GStrv) line = words(self, form);
	if (!command_run(&ui->context, line, error))
		return false;
	if (self->done)
		self->done(self->arg, form);
	return true;
}

static bool is_field(const char *word)
{
	size_t length = strspn(word, "abcdefghijklmnopqrstuvwxyz-");
	return length && word[length] == '=';
}

GArray *verbform_fields(const struct command *command, unsigned positions)
{
	GArray *fields = g_array_new(TRUE, TRUE, sizeof(struct field));
	for (const struct argument *argument = command->arguments; argument && argument->name; argument++) {
		bool there = is_position(argument) && positions > 0, roles = argument->type == FIELD_ROLES;
		positions -= there;
		struct field field = {
		    .name = argument->name,
		    .title = argument->title,
		    .type = type_of(argument),
		    .needed = argument->needed,
		    .hint = roles ? N_("one role or several, with commas between them") : argument->summary,
		};
		if (argument->title && !there)
			g_array_append_val(fields, field);
	}
	return fields;
}

/* Takes the words apart: those behind the verb are positional, or fields. */
static void take_words(struct verbform *self, const char *const *word)
{
	self->own = strchr(self->command->name, ' ') ? 2 : 1;
	for (size_t i = 0; word[i]; i++) {
		bool field = i >= self->own && is_field(word[i]);
		g_ptr_array_add(field ? self->given : self->verb, g_strdup(word[i]));
	}
}

static struct verbform *verbform_new(struct ui *ui, const struct verbform_spec *spec, const struct command *command)
{
	struct verbform *self = g_new0(struct verbform, 1);
	*self = (struct verbform){
	    .office = ui->context.office,
	    .command = command,
	    .verb = g_ptr_array_new_null_terminated(4, g_free, true),
	    .given = g_ptr_array_new_with_free_func(g_free),
	    .title = g_strdup(_(command->summary)),
	    .changes = spec->changes,
	    .arg = spec->arg,
	    .done = spec->done,
	};
	take_words(self, spec->words);
	self->fields = verbform_fields(command, self->verb->len - self->own);
	g_autofree char *line = g_strjoinv(" ", (char **)self->verb->pdata);
	g_autofree char *digest = g_compute_checksum_for_string(G_CHECKSUM_SHA256, line, -1);
	self->name = g_strdup_printf("verb-%.*s", DIGITS, digest); /* what is given may be no name of a file */
	return self;
}

bool verbform_open(struct ui *ui, const struct verbform_spec *spec, GError **error)
{
	const struct command *command = command_resolve((char **)(uintptr_t)spec->words, error);
	if (!command)
		return false;
	struct verbform *self = verbform_new(ui, spec, command);
	if (!self->fields->len) {
		verbform_free(self);
		return fail(error, FAIL_USAGE, _("nothing of '%s' is filled in as a form"), command->name);
	}
	form_open(ui, &(struct form_spec){
	                  .name = "verb",
	                  .draft = self->name,
	                  .title = self->title,
	                  .fields = (const struct field *)(void *)self->fields->data,
	                  .calendar = office_calendar(self->office),
	                  .today = office_today(self->office),
	                  .arg = self,
	                  .initial = initial,
	                  .choices = choices,
	                  .head = head,
	                  .save = save,
	                  .closed = verbform_free,
	              });
	return true;
}
