/*
 * The office's own words and papers, as rows.
 */
#ifndef STORE_WORDS_H
#define STORE_WORDS_H

#include "domain/listing.h"
#include "store/store.h"

/* Words of "box", "category" or "unit"; of struct word *, frees them. */
GPtrArray *words_list(struct store *store, const char *list, GError **error);
/* Adds a word or changes it. Cases are found under the name of their unit, so a new name for a unit is taken into them.
 */
bool words_put(struct store *store, const char *list, const struct word *word, GError **error);

/* Of struct staff_row *, frees them. */
GPtrArray *words_staff(struct store *store, GError **error);
bool words_put_staff(struct store *store, const struct staff_row *row, GError **error);

/* Enters every day that is stored into CALENDAR. */
bool words_calendar(struct store *store, struct calendar *calendar, GError **error);

/* One day of the calendar as a notice settles it. DAY_WORKING and DAY_WEEKEND are stored as "plain": an exception taken
 * back. */
struct day_entry {
	int day;
	enum day_kind kind;
	const char *name, *notice;
};
bool words_put_day(struct store *store, const struct day_entry *entry, GError **error);

/* Calls EACH for every rule file. */
bool words_law(struct store *store, bool (*each)(void *arg, const char *name, const char *text, GError **error),
    void *arg, GError **error);
bool words_put_law(struct store *store, const char *name, const char *text, GError **error);

/* Settings: name to value, both owned by the table. */
GHashTable *words_settings(struct store *store, GError **error);
bool words_put_setting(struct store *store, const char *name, const char *value, GError **error);

#endif
