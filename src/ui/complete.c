#include "ui/complete.h"
#include "cmd/command.h"
#include "domain/event.h"
#include "ui/actions.h"
#include <string.h>

/* Where the last word of TEXT begins. */
static const char *last_word(const char *text)
{
	const char *blank = strrchr(text, ' ');
	return blank ? blank + 1 : text;
}

static void offer(GPtrArray *words, const char *beginning, const char *word, const char *suffix)
{
	if (!g_str_has_prefix(word, beginning))
		return;
	char *full = g_strconcat(word, suffix, NULL);
	for (unsigned i = 0; i < words->len; i++)
		if (!strcmp(g_ptr_array_index(words, i), full)) {
			g_free(full);
			return;
		}
	g_ptr_array_add(words, full);
}

static void offer_verbs(GPtrArray *words, const char *beginning)
{
	for (const struct action *action = ACTIONS; action->name; action++)
		offer(words, beginning, action->name, "");
	for (const struct command *const *command = COMMANDS; *command; command++)
		offer(words, beginning, (*command)->name, "");
	const struct event_type *type;
	for (unsigned n = 0; (type = event_type_at(n)); n++)
		if (!type->internal)
			offer(words, beginning, type->name, "");
}

static void offer_arguments(GPtrArray *words, const char *beginning, const struct argument *arguments)
{
	for (const struct argument *argument = arguments; argument && argument->name; argument++) {
		g_autofree char *flag = g_strconcat("--", argument->name, NULL);
		if (argument->kind == ARGUMENT_FIELD)
			offer(words, beginning, argument->name, "=");
		else if (argument->kind == ARGUMENT_FLAG)
			offer(words, beginning, flag, "");
	}
}

static void offer_fields(GPtrArray *words, const char *beginning, const struct event_type *type)
{
	for (const struct field *field = type ? type->fields : NULL; field && field->name; field++)
		if (field_is_typed(field))
			offer(words, beginning, field->name, "=");
}

static int by_name(const void *one, const void *other)
{
	return strcmp(*(char *const *)one, *(char *const *)other);
}

GPtrArray *complete_words(const char *text)
{
	GPtrArray *words = g_ptr_array_new_with_free_func(g_free);
	while (*text == ' ')
		text++;
	const char *beginning = last_word(text);
	if (beginning == text)
		offer_verbs(words, beginning);
	else {
		g_auto(GStrv) given = g_strsplit(text, " ", 3);
		const struct command *command = command_find(given[0]);
		const struct event_type *type = event_type_find(given[0]);
		/* "add letter" asks for the fields of a letter */
		if (!type && given[1] && given[2])
			type = event_type_find(given[1]);
		if (command)
			offer_arguments(words, beginning, command->arguments);
		offer_fields(words, beginning, type);
	}
	g_ptr_array_sort(words, by_name);
	return words;
}

char *complete_common(const GPtrArray *words)
{
	if (!words->len)
		return NULL;
	char *common = g_strdup(g_ptr_array_index(words, 0));
	for (unsigned i = 1; i < words->len; i++) {
		const char *word = g_ptr_array_index(words, i);
		size_t same = 0;
		while (common[same] && common[same] == word[same])
			same++;
		common[same] = '\0';
	}
	return common;
}

char *complete_word(const char *text, const char *word, bool end)
{
	g_autofree char *before = g_strndup(text, (size_t)(last_word(text) - text));
	return g_strconcat(before, word, end && !g_str_has_suffix(word, "=") ? " " : "", NULL);
}
