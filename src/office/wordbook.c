#include "office/wordbook.h"
#include "office/inside.h"
#include "office/minutes.h"
#include "store/events.h"
#include <string.h>

static void free_word(void *word)
{
	word_free(word);
}

void wordbook_clear(struct wordbook *book)
{
	for (int list = 0; list < LIST_COUNT; list++)
		g_clear_pointer(&book->lists[list], g_ptr_array_unref);
	g_clear_pointer(&book->school, g_free);
}

static struct word *find(const struct wordbook *book, enum word_list list, const char *code)
{
	const GPtrArray *words = book->lists[list];
	for (unsigned i = 0; i < words->len; i++) {
		struct word *word = words->pdata[i];
		if (!strcmp(word->code, code))
			return word;
	}
	return NULL;
}

const struct word *wordbook_find(const struct wordbook *book, enum word_list list, const char *code)
{
	return find(book, list, code);
}

/* At the end of LIST, or changed where it stands. */
static void put(struct wordbook *book, enum word_list list, const struct word *said)
{
	struct word *word = find(book, list, said->code);
	if (!word) {
		word = g_new0(struct word, 1);
		word->code = g_strdup(said->code);
		g_ptr_array_add(book->lists[list], word);
	}
	g_free(word->name);
	word->name = g_strdup(said->name);
	word->retired = said->retired;
}

static bool take_word(void *arg, const char *name, const struct word *said, GError **error)
{
	(void)error;
	for (int list = 0; list < LIST_COUNT; list++)
		if (!strcmp(word_list_name((enum word_list)list), name))
			put(arg, (enum word_list)list, said);
	return true;
}

static bool take_setting(void *arg, const char *name, const char *value, GError **error)
{
	struct wordbook *book = arg;
	(void)error;
	if (!strcmp(name, "school")) {
		g_free(book->school);
		book->school = g_strdup(value);
	}
	return true;
}

static void add_later(struct wordbook *book, enum word_list list, const GPtrArray *today)
{
	for (unsigned i = 0; i < today->len; i++) {
		struct word later = *(const struct word *)today->pdata[i];
		later.retired = true;
		if (!find(book, list, later.code))
			put(book, list, &later);
	}
}

static int retired_last(const void *a, const void *b)
{
	const struct word *left = *(const struct word *const *)a, *right = *(const struct word *const *)b;
	return (int)left->retired - (int)right->retired;
}

bool wordbook_read(struct office *office, int64_t seq, int as_of, struct wordbook *ret, GError **error)
{
	const struct minutes into = {.arg = ret, .word = take_word, .setting = take_setting};
	g_autoptr(GPtrArray) events = events_of_words(office->store, seq, as_of, error);
	for (int list = 0; list < LIST_COUNT; list++)
		ret->lists[list] = g_ptr_array_new_with_free_func(free_word);
	for (unsigned i = 0; events && i < events->len; i++)
		if (!minutes_read(events->pdata[i], &into, error))
			return false;
	for (int list = 0; list < LIST_COUNT; list++) {
		add_later(ret, (enum word_list)list, office->words.lists[list]);
		g_ptr_array_sort(ret->lists[list], retired_last);
	}
	return events != NULL;
}
