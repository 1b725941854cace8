#include "ui/complete.h"
#include "base/say.h"
#include "cmd/completion.h"
#include "ui/actions.h"
#include <stdint.h>
#include <string.h>

/* Where the last word of TEXT begins. */
static const char *last_word(const char *text)
{
	const char *blank = strrchr(text, ' ');
	return blank ? blank + 1 : text;
}

static int by_name(const void *one, const void *other)
{
	return strcmp(*(char *const *)one, *(char *const *)other);
}

/* The actions of the screens, which the command table does not know. */
static void offer_actions(GPtrArray *words, const char *beginning)
{
	for (const struct action *action = ACTIONS; action->name; action++)
		if (g_str_has_prefix(action->name, beginning) &&
		    !g_ptr_array_find_with_equal_func(words, action->name, g_str_equal, NULL))
			g_ptr_array_add(words, g_strdup(action->name));
	g_ptr_array_sort(words, by_name);
}

/* What WORD of the line of commands is called on the screens: an act by its title, a command by its sentence. */
static const char *title_of(const char *verb)
{
	const struct event_type *type = event_type_find(verb);
	const struct command *command = type ? NULL : command_find(verb);
	return type ? _(type->title) : command ? _(command->summary) : "";
}

const char *complete_verb(const char *word)
{
	g_autoptr(GPtrArray) verbs = command_verbs();
	const char *found = word;
	for (unsigned i = 0; found == word && i < verbs->len; i++)
		if (!strcmp(title_of(verbs->pdata[i]), word))
			found = verbs->pdata[i];
	return found;
}

/* The titles of acts, where one is begun: a title goes for its verb. */
static void offer_titles(GPtrArray *words, const char *beginning)
{
	g_autoptr(GPtrArray) verbs = command_verbs();
	for (unsigned i = 0; *beginning && i < verbs->len; i++) {
		const char *title = title_of(verbs->pdata[i]);
		if (g_str_has_prefix(title, beginning) && !strchr(title, ' ') &&
		    !g_ptr_array_find_with_equal_func(words, title, g_str_equal, NULL))
			g_ptr_array_add(words, g_strdup(title));
	}
}

GPtrArray *complete_words(struct office *office, const char *text)
{
	g_auto(GStrv) parts = g_strsplit(text, " ", -1);
	g_autoptr(GPtrArray) given = g_ptr_array_new_null_terminated(8, NULL, TRUE);
	const char *beginning = last_word(text);
	for (char **part = parts; *part && part[1]; part++)
		if (**part)
			g_ptr_array_add(given, *part);
	g_ptr_array_add(given, (void *)(uintptr_t)beginning);
	bool fills = given->len > 1 && !strcmp(given->pdata[0], "fill"); /* what follows is a command */
	if (fills)
		g_ptr_array_remove_index(given, 0);
	if (given->len > 1)
		given->pdata[0] = (void *)(uintptr_t)complete_verb(given->pdata[0]);
	GPtrArray *words = completion_words(office, (char **)given->pdata);
	if (given->len == 1 && !fills)
		offer_actions(words, beginning);
	if (given->len == 1)
		offer_titles(words, beginning);
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
