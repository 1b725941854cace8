#include "store/words.h"
#include "base/date.h"
#include "domain/fold.h"
#include "store/cases.h"
#include "store/events.h"
#include "store/inside.h"
#include <string.h>

static void free_word(void *word)
{
	word_free(word);
}

GPtrArray *words_list(struct store *store, const char *list, GError **error)
{
	g_autoptr(GPtrArray) words = g_ptr_array_new_with_free_func(free_word);
	struct statement *all = db_query(store->db, SQL_WORD_LIST, list);
	enum step step;
	while ((step = db_step(all, error)) == STEP_ROW) {
		struct word *word = g_new0(struct word, 1);
		word->code = db_copy(all, 0);
		word->name = db_copy(all, 1);
		word->retired = db_int(all, 2);
		g_ptr_array_add(words, word);
	}
	return step == STEP_DONE ? g_steal_pointer(&words) : NULL;
}

/* Whether LIST has the code under another name; false for a new one. */
static bool is_renamed(struct store *store, const char *list, const struct word *word, bool *ret, GError **error)
{
	struct statement *one = db_query(store->db, SQL_WORD_NAME, list, word->code);
	enum step step = db_step(one, error);
	*ret = step == STEP_ROW && strcmp(db_text(one, 0), word->name) != 0;
	db_reset(one);
	return step != STEP_ERROR;
}

static bool put_case_again(struct store *store, int64_t id, GError **error)
{
	g_autoptr(GPtrArray) events = events_of_case(store, id, error);
	if (!events)
		return false;
	OWN(casefile) file = fold_case(events);
	return cases_put(store, file, error);
}

/* Writes the cases of a unit again, which are found under its name. */
static bool put_cases_again(struct store *store, const char *unit, GError **error)
{
	g_autoptr(GArray) ids = g_array_new(FALSE, FALSE, sizeof(int64_t));
	struct statement *all = db_query(store->db, SQL_CASE_UNIT_IDS, unit);
	enum step step;
	while ((step = db_step(all, error)) == STEP_ROW) {
		int64_t id = db_int(all, 0);
		g_array_append_val(ids, id);
	}
	for (unsigned i = 0; step == STEP_DONE && i < ids->len; i++)
		if (!put_case_again(store, g_array_index(ids, int64_t, i), error))
			return false;
	return step == STEP_DONE;
}

struct put_word {
	struct store *store;
	const char *list;
	const struct word *word;
};

static bool put_word(void *arg, GError **error)
{
	const struct put_word *put = arg;
	const struct word *word = put->word;
	bool renamed;
	if (!is_renamed(put->store, put->list, word, &renamed, error) ||
	    !db_run(
	        db_query(put->store->db, SQL_WORD_PUT, put->list, word->code, word->name, (int64_t)word->retired), error))
		return false;
	return !renamed || strcmp(put->list, "unit") != 0 || put_cases_again(put->store, word->code, error);
}

bool words_put(struct store *store, const char *list, const struct word *word, GError **error)
{
	struct put_word put = {.store = store, .list = list, .word = word};
	return store_write(store, put_word, &put, error);
}

static void free_staff(void *row)
{
	staff_row_free(row);
}

GPtrArray *words_staff(struct store *store, GError **error)
{
	g_autoptr(GPtrArray) staff = g_ptr_array_new_with_free_func(free_staff);
	struct statement *all = db_query(store->db, SQL_STAFF_LIST);
	enum step step;
	while ((step = db_step(all, error)) == STEP_ROW) {
		struct staff_row *row = g_new0(struct staff_row, 1);
		row->login = db_copy(all, 0);
		row->name = db_copy(all, 1);
		row->roles = db_copy(all, 2);
		row->unit = db_copy(all, 3);
		row->retired = db_int(all, 4);
		g_ptr_array_add(staff, row);
	}
	return step == STEP_DONE ? g_steal_pointer(&staff) : NULL;
}

bool words_put_staff(struct store *store, const struct staff_row *row, GError **error)
{
	return db_run(
	    db_query(store->db, SQL_STAFF_PUT, row->login, row->name, row->roles, row->unit, (int64_t)row->retired), error);
}

static const struct {
	enum day_kind kind;
	const char *name;
} DAYS[] = {
    {.kind = DAY_HOLIDAY, .name = "holiday"},
    {.kind = DAY_MAKEUP, .name = "workday"},
    {.kind = DAY_WORKING, .name = "plain"},
    {.kind = DAY_WEEKEND, .name = "plain"},
};

static const char *day_name(enum day_kind kind)
{
	for (size_t i = 0; i < G_N_ELEMENTS(DAYS); i++)
		if (DAYS[i].kind == kind)
			return DAYS[i].name;
	return "plain";
}

/* An exception taken back is an ordinary day of its week again. */
static enum day_kind day_of_name(const char *name, int day)
{
	for (size_t i = 0; i < G_N_ELEMENTS(DAYS); i++)
		if (!strcmp(DAYS[i].name, name) && DAYS[i].kind != DAY_WORKING && DAYS[i].kind != DAY_WEEKEND)
			return DAYS[i].kind;
	return date_weekday(day) >= SATURDAY ? DAY_WEEKEND : DAY_WORKING;
}

bool words_calendar(struct store *store, struct calendar *calendar, GError **error)
{
	struct statement *all = db_query(store->db, SQL_CALENDAR_LIST);
	enum step step;
	while ((step = db_step(all, error)) == STEP_ROW) {
		int day = db_day(all, 0);
		calendar_enter(calendar, day, day_of_name(db_text(all, 1), day), db_text(all, 2), db_text(all, 3));
	}
	return step == STEP_DONE;
}

bool words_put_day(struct store *store, const struct day_entry *entry, GError **error)
{
	return db_run(db_query(store->db, SQL_CALENDAR_PUT, entry->day, day_name(entry->kind),
	                  entry->name ? entry->name : "", entry->notice ? entry->notice : ""),
	    error);
}

bool words_law(struct store *store, bool (*each)(void *arg, const char *name, const char *text, GError **error),
    void *arg, GError **error)
{
	struct statement *all = db_query(store->db, SQL_LAW_LIST);
	enum step step;
	while ((step = db_step(all, error)) == STEP_ROW)
		if (!each(arg, db_text(all, 0), db_text(all, 1), error)) {
			db_reset(all);
			return false;
		}
	return step == STEP_DONE;
}

bool words_put_law(struct store *store, const char *name, const char *text, GError **error)
{
	return db_run(db_query(store->db, SQL_LAW_PUT, name, text), error);
}

GHashTable *words_settings(struct store *store, GError **error)
{
	g_autoptr(GHashTable) settings = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
	struct statement *all = db_query(store->db, SQL_SETTING_LIST);
	enum step step;
	while ((step = db_step(all, error)) == STEP_ROW)
		g_hash_table_insert(settings, db_copy(all, 0), db_copy(all, 1));
	return step == STEP_DONE ? g_steal_pointer(&settings) : NULL;
}

bool words_put_setting(struct store *store, const char *name, const char *value, GError **error)
{
	return db_run(db_query(store->db, SQL_SETTING_PUT, name, value), error);
}
