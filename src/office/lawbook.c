#include "office/lawbook.h"
#include "base/fail.h"
#include "base/say.h"
#include "store/words.h"
#include <string.h>

struct lawbook {
	struct store *store;
	struct calendar *calendar;
	struct rules *rules;
	const char *language; /* of the rules' titles */
	GPtrArray *calendars; /* all that were ever lent */
	GPtrArray *books;
};

static void drop_calendar(void *calendar)
{
	calendar_free(calendar);
}

static void drop_rules(void *rules)
{
	rules_free(rules);
}

struct lawbook *lawbook_new(struct store *store)
{
	struct lawbook *book = g_new0(struct lawbook, 1);
	book->store = store;
	book->calendars = g_ptr_array_new_with_free_func(drop_calendar);
	book->books = g_ptr_array_new_with_free_func(drop_rules);
	return book;
}

void lawbook_free(struct lawbook *book)
{
	if (!book)
		return;
	g_ptr_array_unref(book->calendars);
	g_ptr_array_unref(book->books);
	g_free(book);
}

static bool read_file(void *arg, const char *name, const char *text, GError **error)
{
	(void)name;
	return rules_read(arg, text, say_current(), error);
}

static bool read_rules(struct lawbook *book, GError **error)
{
	struct rules *rules = NULL;
	if (!words_law(book->store, read_file, &rules, error)) {
		rules_free(rules);
		return false;
	}
	if (!rules)
		return fail(error, FAIL_DAMAGED, _("the register holds no law: its rules are missing"));
	g_ptr_array_add(book->books, rules);
	book->rules = rules;
	book->language = say_current();
	return true;
}

bool lawbook_read(struct lawbook *book, GError **error)
{
	struct calendar *calendar = calendar_new();
	if (!words_calendar(book->store, calendar, error)) {
		calendar_free(calendar);
		return false;
	}
	g_ptr_array_add(book->calendars, calendar);
	book->calendar = calendar;
	if (!read_rules(book, error))
		return false;
	store_set_law(book->store, book->rules, book->calendar);
	return true;
}

const struct calendar *lawbook_calendar(const struct lawbook *book)
{
	return book->calendar;
}

const struct rules *lawbook_rules(struct lawbook *book)
{
	if (strcmp(book->language, say_current()) != 0 && read_rules(book, NULL))
		store_set_law(book->store, book->rules, book->calendar);
	return book->rules;
}
