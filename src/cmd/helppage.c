#include "cmd/helppage.h"
#include "base/say.h"
#include "cmd/helpfields.h"
#include "cmd/options.h"
#include "cmd/taken.h"
#include "domain/role.h"
#include <string.h>

static void add_commands(struct sheet *sheet, enum group group)
{
	sheet_heading(sheet, 2, group_title(group));
	sheet_facts(sheet);
	for (const struct command *const *command = COMMANDS; *command; command++)
		if ((*command)->group == group)
			sheet_fact_wide(sheet, (*command)->name, _((*command)->summary));
	g_autoptr(GPtrArray) verbs = group == GROUP_HANDLE ? command_event_verbs() : g_ptr_array_new();
	for (unsigned i = 0; i < verbs->len; i++)
		sheet_fact_wide(sheet, verbs->pdata[i], _(event_type_find(verbs->pdata[i])->title));
}

static void add_options(struct sheet *sheet)
{
	sheet_heading(sheet, 2, _("options, before the command or behind it"));
	sheet_facts(sheet);
	for (enum option_id id = 0; id < OPTION_COUNT; id++) {
		const struct option *option = &OPTIONS[id];
		g_autofree char *name = g_strdup_printf(option->value ? "--%s %s" : "--%s", option->name, option->value);
		g_autofree char *text = option->variable
		                            ? g_strdup_printf(_("%s (variable %s)"), _(option->summary), option->variable)
		                            : g_strdup(_(option->summary));
		sheet_fact_wide(sheet, name, text);
	}
}

static void add_topics(struct sheet *sheet)
{
	sheet_heading(sheet, 2, _("more help"));
	sheet_facts(sheet);
	sheet_fact_wide(sheet, "help COMMAND", _("what it takes, and an example"));
	for (const struct topic *topic = TOPICS; topic->name; topic++) {
		g_autofree char *name = g_strconcat("help ", topic->name, NULL);
		sheet_fact_wide(sheet, name, _(topic->summary));
	}
}

struct sheet *helppage_all(bool keys)
{
	struct sheet *sheet =
	    sheet_new(_("docket - the register of letters, visits and disclosure applications of an office"));
	sheet_text(sheet, keys ? _("F1 shows the keys of a screen, F2 what can be done there. What stands below is typed "
	                           "behind ':', and so are numbers of cases.")
	                       : _("usage: docket [OPTION...] [COMMAND [ARGUMENT...]]; without a command, on a terminal: "
	                           "the screens"));
	for (int group = 0; group < GROUP_COUNT; group++)
		add_commands(sheet, (enum group)group);
	if (!keys)
		add_options(sheet);
	add_topics(sheet);
	return sheet;
}

static void add_usage(struct sheet *sheet, const struct taken *taken, bool keys)
{
	g_autofree char *usage = taken_usage(taken);
	g_autofree char *line = g_strdup_printf(keys ? _("usage: %s") : _("usage: docket %s"), usage);
	sheet_text(sheet, line);
}

static void add_arguments(struct sheet *sheet, const struct taken *taken)
{
	bool any = (taken->arguments && taken->arguments->name) || (taken->fields && taken->fields->name);
	if (!any)
		return;
	sheet_heading(sheet, 2, _("what it takes"));
	sheet_facts(sheet);
	for (const struct argument *argument = taken->arguments; argument && argument->name; argument++)
		helpfields_argument(sheet, argument);
	for (const struct field *field = taken->fields; field && field->name; field++)
		if (field_is_typed(field))
			helpfields_field(sheet, field);
}

static void add_part(struct sheet *sheet, const struct command *part, bool keys)
{
	const struct taken taken = taken_of(part, NULL);
	sheet_heading(sheet, 2, part->name);
	sheet_text(sheet, _(part->summary));
	add_usage(sheet, &taken, keys);
	if (part->detail)
		sheet_text(sheet, _(part->detail));
	sheet_facts(sheet);
	for (const struct argument *argument = taken.arguments; argument && argument->name; argument++)
		helpfields_argument(sheet, argument);
	for (const struct field *field = taken.fields; field && field->name; field++)
		helpfields_field(sheet, field);
}

/* When an event may come, who may do it, where that is written. */
static void add_rules(struct sheet *sheet, const struct event_type *type)
{
	g_autofree char *states = helpfields_states(type), *roles = helpfields_roles(type);
	sheet_heading(sheet, 2, _("when, and who"));
	sheet_facts(sheet);
	sheet_fact_wide(sheet, _("state"), states);
	sheet_fact_wide(sheet, _("roles"), roles);
	if (type->article)
		sheet_fact_wide(sheet, _("legal basis"), _(type->article));
}

static void add_example(struct sheet *sheet, const char *example, bool keys)
{
	if (!example)
		return;
	g_autofree char *line = g_strconcat(keys ? "    " : "    docket ", _(example), NULL);
	sheet_heading(sheet, 2, _("example"));
	sheet_text(sheet, line);
}

struct sheet *helppage_command(const struct command *command, const char *verb, bool keys)
{
	const struct taken taken = taken_of(command, verb);
	const struct event_type *type = command_is_event(command) ? event_type_find(verb) : NULL;
	g_autofree char *title =
	    g_strdup_printf("%s%s - %s", keys ? "" : "docket ", taken.verb, _(type ? type->title : command->summary));
	struct sheet *sheet = sheet_new(title);
	if (!command->parts)
		add_usage(sheet, &taken, keys);
	if (command->detail)
		sheet_text(sheet, _(command->detail));
	for (const struct command *const *part = command->parts; part && *part; part++)
		add_part(sheet, *part, keys);
	add_arguments(sheet, &taken);
	if (type)
		add_rules(sheet, type);
	add_example(sheet, command->example, keys);
	return sheet;
}
