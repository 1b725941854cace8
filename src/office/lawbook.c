#include "office/lawbook.h"
#include "base/embedded.h"
#include "base/fail.h"
#include "base/say.h"
#include "store/words.h"
#include <string.h>

#define PAPERS "zh" /* the language of papers */

struct lawbook {
	struct store *store;
	struct calendar *calendar;
	struct rules *rules;
	struct ladder *ladder;
	const char *language;            /* of the rules' titles */
	struct rules *written, *shipped; /* in Chinese, as papers are: those of the register, and as they are shipped; NULL
	                                    while nobody asked */
	struct ladder *written_ladder;
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

static void drop_written(struct lawbook *book)
{
	g_clear_pointer(&book->written, rules_free);
	g_clear_pointer(&book->written_ladder, ladder_free);
}

void lawbook_free(struct lawbook *book)
{
	if (!book)
		return;
	g_ptr_array_unref(book->calendars);
	g_ptr_array_unref(book->books);
	ladder_free(book->ladder);
	drop_written(book);
	rules_free(book->shipped);
	g_free(book);
}

/* What is read of the law files. */
struct reading {
	const char *language;
	struct rules *rules;
	struct ladder *ladder;
};

static bool read_file(void *arg, const char *name, const char *text, GError **error)
{
	struct reading *reading = arg;
	(void)name;
	return rules_read(&reading->rules, text, reading->language, error) &&
	       ladder_read(&reading->ladder, text, reading->language, error);
}

/* A register that was made before there was a ladder has the one that is shipped. */
static bool read_shipped(struct reading *reading, GError **error)
{
	return ladder_steps(reading->ladder)->len ||
	       ladder_read(&reading->ladder, embedded_text("law/ladder.ini"), reading->language, error);
}

static bool read_register(struct store *store, struct reading *reading, GError **error)
{
	bool read = words_law(store, read_file, reading, error);
	if (read && !reading->rules)
		read = fail(error, FAIL_DAMAGED, _("the register holds no law: its rules are missing"));
	if (read && read_shipped(reading, error))
		return true;
	rules_free(reading->rules);
	ladder_free(reading->ladder);
	return false;
}

static bool read_rules(struct lawbook *book, GError **error)
{
	struct reading reading = {.language = say_current()};
	if (!read_register(book->store, &reading, error))
		return false;
	drop_written(book);
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

/* Read when somebody asks for it first who speaks another language; where it cannot be, what is spoken is written. */
static void read_written(struct lawbook *book)
{
	struct reading reading = {.language = PAPERS};
	if (book->written || !strcmp(book->language, PAPERS) || !read_register(book->store, &reading, NULL))
		return;
	book->written = reading.rules;
	book->written_ladder = reading.ladder;
}

const struct rule *lawbook_written(struct lawbook *book, const struct rule *rule)
{
	read_written(book);
	const struct rule *written = book->written ? rules_find(book->written, rule->id) : NULL;
	return written ? written : rule;
}

const struct ladder_step *lawbook_written_step(struct lawbook *book, const struct ladder_step *step)
{
	read_written(book);
	const struct ladder_step *written = book->written ? ladder_find(book->written_ladder, step->name) : NULL;
	return written ? written : step;
}

static const struct rules *shipped(struct lawbook *book)
{
	for (const struct embedded *file = book->shipped ? NULL : EMBEDDED; file && file->name; file++)
		if (g_str_has_prefix(file->name, "law/"))
			rules_read(&book->shipped, file->text, PAPERS, NULL);
	return book->shipped;
}

bool lawbook_is_own(struct lawbook *book, const struct rule *rule)
{
	const struct rule *law = rules_find(shipped(book), rule->id);
	return !law || law->length != rule->length || law->extension != rule->extension || law->unit != rule->unit;
}
