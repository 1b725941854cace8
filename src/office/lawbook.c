#include "office/lawbook.h"
#include "base/embedded.h"
#include "base/fail.h"
#include "base/say.h"
#include "store/words.h"
#include <string.h>

struct lawbook {
	struct store *store;
	struct calendar *calendar;
	struct rules *rules;
	struct ladder *ladder;
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
	ladder_free(book->ladder);
	g_free(book);
}

/* What is read of the law files. */
struct reading {
	struct rules *rules;
	struct ladder *ladder;
};

static bool read_file(void *arg, const char *name, const char *text, GError **error)
{
	struct reading *reading = arg;
	(void)name;
	return rules_read(&reading->rules, text, say_current(), error) &&
	       ladder_read(&reading->ladder, text, say_current(), error);
}

/* A register that was made before there was a ladder has the one that is shipped. */
static bool read_shipped(struct ladder **ladder, GError **error)
{
	return ladder_steps(*ladder)->len || ladder_read(ladder, embedded_text("law/ladder.ini"), say_current(), error);
}

static bool read_rules(struct lawbook *book, GError **error)
{
	struct reading reading = {0};
	bool read = words_law(book->store, read_file, &reading, error);
	if (read && !reading.rules)
		read = fail(error, FAIL_DAMAGED, _("the register holds no law: its rules are missing"));
	if (!read || !read_shipped(&reading.ladder, error)) {
		rules_free(reading.rules);
		ladder_free(reading.ladder);
		return false;
	}
	g_ptr_array_add(book->books, reading.rules);
	book->rules = reading.rules;
	ladder_free(book->ladder);
	book->ladder = reading.ladder;
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

/* Titles and texts in the language that is spoken now. */
static void speak(struct lawbook *book)
{
	if (strcmp(book->language, say_current()) != 0 && read_rules(book, NULL))
		store_set_law(book->store, book->rules, book->calendar);
}

const struct rules *lawbook_rules(struct lawbook *book)
{
	speak(book);
	return book->rules;
}

const struct ladder *lawbook_ladder(struct lawbook *book)
{
	speak(book);
	return book->ladder;
}
