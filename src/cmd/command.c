#include "cmd/command.h"
#include "base/fail.h"
#include "base/say.h"
#include "cmd/args.h"
#include "cmd/near.h"
#include "cmd/split.h"
#include "cmd/verbs.h"
#include "sheet/format.h"
#include <string.h>

static const char *const GROUPS[GROUP_COUNT] = {
    [GROUP_OFFICE] = N_("the register and the office"),
    [GROUP_INTAKE] = N_("what comes in"),
    [GROUP_HANDLE] = N_("handling a case"),
    [GROUP_FIND] = N_("finding and watching"),
    [GROUP_REPORT] = N_("the year"),
    [GROUP_TRUST] = N_("keeping it safe"),
    [GROUP_HELP] = N_("help"),
};

const char *group_title(enum group group)
{
	return _(GROUPS[group]);
}

/* What is recorded by a verb: not what a use case of its own records, nor what opens a case (add). */
static bool is_verb(const struct event_type *type)
{
	enum kind kind;
	return !type->internal && !kind_parse(type->name, &kind);
}

GPtrArray *command_event_verbs(void)
{
	GPtrArray *verbs = g_ptr_array_new();
	const struct event_type *type;
	for (unsigned n = 0; (type = event_type_at(n)); n++)
		if (is_verb(type))
			g_ptr_array_add(verbs, (void *)(uintptr_t)type->name);
	return verbs;
}

GPtrArray *command_verbs(void)
{
	GPtrArray *verbs = command_event_verbs();
	for (const struct command *const *command = COMMANDS; *command; command++)
		g_ptr_array_add(verbs, (void *)(uintptr_t)(*command)->name);
	return verbs;
}

bool command_is_event(const struct command *command)
{
	return command == &COMMAND_EVENT;
}

const struct command *command_find(const char *verb)
{
	for (const struct command *const *command = COMMANDS; *command; command++)
		if (!strcmp((*command)->name, verb))
			return *command;
	const struct event_type *type = event_type_find(verb);
	return type && is_verb(type) ? &COMMAND_EVENT : NULL;
}

/* The last word of a part's name. */
static const char *part_word(const struct command *part)
{
	const char *blank = strrchr(part->name, ' ');
	return blank ? blank + 1 : part->name;
}

static const struct command *refuse_verb(const char *verb, GError **error)
{
	g_autoptr(GPtrArray) verbs = command_verbs();
	const char *near = near_word(verb, verbs);
	if (*verb == '-')
		fail(error, FAIL_USAGE, _("there is no option '%s'; 'docket help' lists them"), verb);
	else if (near)
		fail(error, FAIL_USAGE, _("there is no command '%s'; near it: %s"), verb, near);
	else
		fail(error, FAIL_USAGE, _("there is no command '%s'; 'docket help' lists them"), verb);
	return NULL;
}

static const struct command *refuse_part(const struct command *command, const char *word, GError **error)
{
	g_autoptr(GPtrArray) parts = g_ptr_array_new_null_terminated(8, NULL, TRUE);
	for (const struct command *const *part = command->parts; *part; part++)
		g_ptr_array_add(parts, (void *)(uintptr_t)part_word(*part));
	g_autofree char *list = g_strjoinv(", ", (char **)parts->pdata);
	if (!word)
		fail(error, FAIL_USAGE, _("%s needs one more word: %s"), command->name, list);
	else
		fail(error, FAIL_USAGE, _("there is no '%s %s'; possible: %s"), command->name, word, list);
	return NULL;
}

const struct command *command_resolve(char **words, GError **error)
{
	const struct command *command = command_find(words[0]);
	if (!command)
		return refuse_verb(words[0], error);
	if (!command->parts)
		return command;
	for (const struct command *const *part = command->parts; words[1] && *part; part++)
		if (!strcmp(part_word(*part), words[1]))
			return *part;
	return refuse_part(command, words[1], error);
}

/* Whether the wanted format is one of the command's; "text" stands for the usual one. */
static bool check_format(const struct context *context, const struct command *command, GError **error)
{
	g_autoptr(GPtrArray) names = g_ptr_array_new_null_terminated(8, NULL, TRUE);
	g_auto(GStrv) own = g_strsplit(command->formats ? command->formats : "", "|", -1);
	for (const struct format *format = FORMATS; !command->formats && format->name; format++)
		g_ptr_array_add(names, (void *)(uintptr_t)format->name);
	char **known = command->formats ? own : (char **)names->pdata;
	if (!strcmp(context->format, FORMATS[0].name) || g_strv_contains((const char *const *)known, context->format))
		return true;
	g_autofree char *list = g_strjoinv(", ", known);
	return fail(error, FAIL_USAGE, _("%s has no format '%s'; possible: %s"), command->name, context->format, list);
}

bool command_run(struct context *context, char **words, GError **error)
{
	const struct command *command = command_resolve(words, error);
	if (!command)
		return false;
	if (!context->format)
		context->format = FORMATS[0].name;
	const struct taken taken = taken_of(command, words[0]);
	OWN(args) args = args_read(&taken, words + (strchr(command->name, ' ') ? 2 : 1), error);
	if (!args || !check_format(context, command, error))
		return false;
	if (command->need == NEED_OFFICE && !context->office)
		return fail(error, FAIL_REFUSED, _("%s needs an open register"), taken.verb);
	return command->run(context, args, error);
}

bool command_line(struct context *context, const char *line, GError **error)
{
	g_auto(GStrv) words = split_words(line, error);
	if (!words)
		return false;
	if (!*words)
		return fail(error, FAIL_USAGE, _("no command was given"));
	return command_run(context, words, error);
}
