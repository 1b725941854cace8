/* help, version. */
#include "base/fail.h"
#include "base/say.h"
#include "cmd/args.h"
#include "cmd/completion.h"
#include "cmd/done.h"
#include "cmd/helppage.h"
#include "cmd/near.h"
#include "cmd/verbs.h"
#include <string.h>

static const struct topic *topic_find(const char *name)
{
	for (const struct topic *topic = TOPICS; topic->name; topic++)
		if (!strcmp(topic->name, name))
			return topic;
	return NULL;
}

static bool refuse(const char *word, GError **error)
{
	g_autoptr(GPtrArray) known = command_verbs();
	for (const struct topic *topic = TOPICS; topic->name; topic++)
		g_ptr_array_add(known, (void *)(uintptr_t)topic->name);
	const char *near = near_word(word, known);
	if (near)
		return fail(error, FAIL_USAGE, _("there is no help about '%s'; near it: %s"), word, near);
	return fail(error, FAIL_USAGE, _("there is no help about '%s'; 'docket help' lists the commands"), word);
}

/* The page that the words ask for; a part of a command ("calendar due") has its own. NULL with ERROR. */
static struct sheet *page(char **words, bool keys, GError **error)
{
	const struct topic *topic = words[0] ? topic_find(words[0]) : NULL;
	const struct command *command = words[0] ? command_find(words[0]) : NULL;
	if (!words[0])
		return helppage_all(keys);
	if (topic && !command)
		return topic->make();
	if (!command) {
		refuse(words[0], error);
		return NULL;
	}
	if (command->parts && words[1])
		command = command_resolve(words, error);
	return command ? helppage_command(command, words[0], keys) : NULL;
}

/* What may follow, a word a line: for the completions of shells. The last word is the one that is begun. */
static bool complete(struct context *context, const struct args *args, GError **error)
{
	char *nothing[] = {(char *)(uintptr_t) "", NULL};
	char **words = args->words->len ? (char **)args->words->pdata : nothing;
	g_autoptr(GPtrArray) found = completion_line(context, words);
	OWN(sheet) sheet = sheet_new(NULL);
	for (unsigned i = 0; i < found->len; i++)
		sheet_text(sheet, found->pdata[i]);
	return !found->len || context->show(context, sheet, error);
}

static bool help(struct context *context, const struct args *args, GError **error)
{
	if (args_flag(args, "complete"))
		return complete(context, args, error);
	OWN(sheet) sheet = page((char **)args->words->pdata, !context->put, error);
	return sheet && context->show(context, sheet, error);
}

static bool version(struct context *context, const struct args *args, GError **error)
{
	(void)args;
	return done_line(context, "docket " DOCKET_VERSION, json_pack("{s:s}", "version", DOCKET_VERSION), error);
}

const struct command COMMAND_HELP = {
    .name = "help",
    .group = GROUP_HELP,
    .summary = N_("this help, or that of a command"),
    .example = "help assign",
    .arguments =
        (const struct argument[]){
            {.name = "command",
                .kind = ARGUMENT_WORDS,
                .summary = N_("a command, or events, roles, filter, dates, exit")},
            {.name = "complete",
                .kind = ARGUMENT_FLAG,
                .summary = N_("what may follow the words behind '--': for shells")},
            {0},
        },
    .need = NEED_NOTHING,
    .run = help,
};

const struct command COMMAND_VERSION = {
    .name = "version",
    .group = GROUP_HELP,
    .summary = N_("the version of the program"),
    .need = NEED_NOTHING,
    .run = version,
};
