#include "cmd/completion.h"
#include "cmd/helppage.h"
#include "cmd/options.h"
#include "cmd/taken.h"
#include "cmd/verbs.h"
#include "domain/filter.h"
#include "office/issue.h"
#include "office/vocabulary.h"
#include "sheet/format.h"
#include <string.h>

/* What is offered for one word. */
struct offer {
	struct office *office;
	const char *begun;
	GPtrArray *found;
};

/* Offers PREFIX and TEXT as one word where it goes on what was begun. */
static void offer(struct offer *offer, const char *prefix, const char *text)
{
	g_autofree char *word = g_strconcat(prefix, text, NULL);
	if (g_str_has_prefix(word, offer->begun) &&
	    !g_ptr_array_find_with_equal_func(offer->found, word, g_str_equal, NULL))
		g_ptr_array_add(offer->found, g_steal_pointer(&word));
}

static void offer_choices(struct offer *to, const char *prefix, const char *choices)
{
	g_auto(GStrv) list = g_strsplit(choices ? choices : "", "|", -1);
	for (char **choice = list; *choice; choice++)
		offer(to, prefix, *choice);
}

static void offer_verbs(struct offer *to)
{
	g_autoptr(GPtrArray) verbs = command_verbs();
	for (unsigned i = 0; i < verbs->len; i++)
		offer(to, "", verbs->pdata[i]);
}

static void offer_topics(struct offer *to)
{
	for (const struct topic *topic = TOPICS; topic->name; topic++)
		offer(to, "", topic->name);
}

static void offer_parts(struct offer *to, const struct command *command)
{
	for (const struct command *const *part = command->parts; *part; part++)
		offer(to, "", (*part)->name + strlen(command->name) + 1);
}

static void offer_options(struct offer *to)
{
	for (enum option_id id = 0; id < OPTION_COUNT; id++)
		offer(to, "--", OPTIONS[id].name);
}

static void offer_list(struct offer *to, const char *prefix, enum word_list list)
{
	g_autoptr(GPtrArray) words = vocabulary_words(to->office, list);
	for (unsigned i = 0; i < words->len; i++) {
		const struct word *word = words->pdata[i];
		if (word->retired)
			continue;
		offer(to, prefix, word->code);
		offer(to, prefix, word->name);
	}
}

static void offer_staff(struct offer *to, const char *prefix)
{
	g_autoptr(GPtrArray) rows = staff_list(to->office);
	for (unsigned i = 0; i < rows->len; i++) {
		const struct staff_row *row = rows->pdata[i];
		if (!row->retired)
			offer(to, prefix, row->login);
	}
}

/* The values of an event's field, behind PREFIX ("unit="). */
static void offer_values(struct offer *to, const char *prefix, const struct field *field)
{
	for (const struct choice *choice = field->choices; choice && choice->code; choice++)
		offer(to, prefix, choice->code);
	if (field->type == FIELD_FLAG)
		offer_choices(to, prefix, "yes|no");
	if (!to->office)
		return;
	if (field->type == FIELD_BOX)
		offer_list(to, prefix, LIST_BOX);
	else if (field->type == FIELD_CATEGORY)
		offer_list(to, prefix, LIST_CATEGORY);
	else if (field->type == FIELD_UNIT || field_is_several(field))
		offer_list(to, prefix, LIST_UNIT);
	if (field->type == FIELD_STAFF || field->type == FIELD_ACCUSED)
		offer_staff(to, prefix);
}

static void offer_fields(struct offer *to, const struct taken *taken, char **given)
{
	g_autoptr(GPtrArray) names = taken_names(taken, ARGUMENT_FIELD);
	for (unsigned i = 0; i < names->len; i++) {
		g_autofree char *prefix = g_strconcat(names->pdata[i], "=", NULL);
		bool there = false;
		for (char **word = given; *word && *word != to->begun; word++)
			there = there || g_str_has_prefix(*word, prefix);
		if (!there)
			offer(to, prefix, "");
	}
	g_autoptr(GPtrArray) flags = taken_names(taken, ARGUMENT_FLAG);
	for (unsigned i = 0; i < flags->len; i++)
		offer(to, "--", flags->pdata[i]);
}

/* The word is "unit=后": what may stand behind the "=". */
static void offer_value(struct offer *to, const struct taken *taken)
{
	size_t length = strcspn(to->begun, "=");
	g_autofree char *name = g_strndup(to->begun, length), *prefix = g_strconcat(name, "=", NULL);
	const struct argument *argument = taken_argument(taken, ARGUMENT_FIELD, name);
	const struct field *field = taken_field(taken, name);
	const struct field like = {.type = argument ? argument->type : FIELD_LINE};
	if (argument && argument->choices)
		offer_choices(to, prefix, argument->choices);
	else if (argument)
		offer_values(to, prefix, &like);
	else if (field)
		offer_values(to, prefix, field);
}

/* Positional words that are chosen from a list, and the terms of filters. */
/* Papers go by their file's name. */
static void offer_papers(struct offer *to)
{
	g_auto(GStrv) names = issue_names();
	for (char **name = names; *name; name++)
		offer(to, *name, "");
}

static void offer_positions(struct offer *to, const struct taken *taken)
{
	for (const struct argument *argument = taken->arguments; argument && argument->name; argument++) {
		if (argument->kind == ARGUMENT_WORD)
			offer_choices(to, "", argument->choices);
		if (!strcmp(argument->name, "paper"))
			offer_papers(to);
		bool filter = argument->kind == ARGUMENT_WORDS && !strcmp(argument->name, "filter");
		for (const struct filter_term *term = FILTER_TERMS; filter && term->name; term++)
			offer(to, term->name, term->follows);
	}
}

static void offer_behind(struct offer *to, const struct command *command, char **words)
{
	const struct taken taken = taken_of(command, words[0]);
	if (strchr(to->begun, '=')) {
		offer_value(to, &taken);
	} else {
		offer_fields(to, &taken, words);
		offer_positions(to, &taken);
	}
}

static int by_bytes(const void *a, const void *b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

GPtrArray *completion_words(struct office *office, char **words)
{
	unsigned count = g_strv_length(words);
	struct offer to = {.office = office, .begun = words[count - 1], .found = g_ptr_array_new_with_free_func(g_free)};
	const struct command *command = count > 1 ? command_find(words[0]) : NULL;
	bool help = count == 2 && command == &COMMAND_HELP;
	if (count == 1 || help)
		offer_verbs(&to);
	if (help)
		offer_topics(&to);
	if (command && command->parts && count == 2)
		offer_parts(&to, command);
	else if (command && command->parts)
		command = command_resolve(words, NULL);
	if (command && !command->parts)
		offer_behind(&to, command, words);
	g_ptr_array_sort(to.found, by_bytes);
	return to.found;
}

/* The formats of COMMAND; NULL: not known yet, those of sheets. */
static void offer_formats(struct offer *to, const struct command *command)
{
	if (command && command->formats)
		offer_choices(to, "", command->formats);
	else
		for (const struct format *format = FORMATS; format->name; format++)
			offer(to, "", format->name);
}

/* What may be the value of the option ID, the last of WORDS, which has no other option among it. */
static GPtrArray *option_values(struct office *office, char **words, enum option_id id)
{
	unsigned count = g_strv_length(words);
	struct offer to = {.office = office, .begun = words[count - 1], .found = g_ptr_array_new_with_free_func(g_free)};
	offer_choices(&to, "", OPTIONS[id].choices);
	if (id == OPTION_FORMAT)
		offer_formats(&to, count > 1 ? command_find(words[0]) : NULL);
	else if (id == OPTION_AS && office)
		offer_staff(&to, "");
	g_ptr_array_sort(to.found, by_bytes);
	return to.found;
}

/* The register that OPTIONS name, as the one who asks; NULL where it cannot be opened. */
static struct office *office_of(const struct context *context, const struct options *options)
{
	g_autofree char *file = options_register(options, NULL);
	struct office_options office = *context->options;
	office.register_file = file;
	office.as = options->values[OPTION_AS];
	office.progress = NULL;
	return office_open(&office, NULL);
}

GPtrArray *completion_line(const struct context *context, char **words)
{
	unsigned count = g_strv_length(words);
	const char *value = NULL;
	enum option_id id = count > 1 ? options_find(words[count - 2], &value) : OPTION_COUNT;
	bool waits = id < OPTION_COUNT && OPTIONS[id].value && !value;
	g_autoptr(GPtrArray) before = g_ptr_array_new_null_terminated(count + 1, NULL, true);
	char program[] = "docket";
	g_ptr_array_add(before, program);
	for (unsigned i = 0; i + (waits ? 2 : 1) < count; i++)
		g_ptr_array_add(before, words[i]);
	OWN(options) options = options_read((char **)before->pdata, NULL);
	if (!options)
		return g_ptr_array_new_with_free_func(g_free);
	g_autoptr(GPtrArray) line = g_ptr_array_new_null_terminated(count + 1, NULL, true);
	for (char **word = options->words; *word; word++)
		g_ptr_array_add(line, *word);
	g_ptr_array_add(line, words[count - 1]);
	OWN(office) office = office_of(context, options);
	if (waits)
		return option_values(office, (char **)line->pdata, id);
	struct offer to = {.begun = words[count - 1], .found = completion_words(office, (char **)line->pdata)};
	if (g_str_has_prefix(to.begun, "--"))
		offer_options(&to);
	g_ptr_array_sort(to.found, by_bytes);
	return to.found;
}
