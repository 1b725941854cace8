#include "office/charter.h"
#include "base/date.h"
#include "base/say.h"
#include "office/inside.h"
#include "office/minutes.h"
#include "store/closing.h"
#include "store/events.h"
#include "store/handcount.h"
#include "store/reception.h"
#include "store/words.h"
#include <string.h>

/* The tables as rows of text: "staff zhang" to "张敏|clerk||". */
struct charter {
	GHashTable *rows;
	struct calendar *calendar;
};

static void set(struct charter *charter, const char *table, const char *key, char *value)
{
	g_hash_table_insert(charter->rows, g_strdup_printf("%s '%s'", table, key), value);
}

static bool set_word(void *arg, const char *list, const struct word *word, GError **error)
{
	(void)error;
	set(arg, list, word->code, g_strdup_printf("%s|%d", word->name, word->retired));
	return true;
}

static bool set_staff(void *arg, const struct staff_row *row, GError **error)
{
	(void)error;
	set(arg, "staff", row->login,
	    g_strdup_printf("%s|%s|%s|%d", row->name, row->roles, row->unit ? row->unit : "", row->retired));
	return true;
}

/* What begins with a dot is the program's own. */
static bool set_setting(void *arg, const char *name, const char *value, GError **error)
{
	(void)error;
	if (*name != '.')
		set(arg, "setting", name, g_strdup(value));
	return true;
}

static bool set_law(void *arg, const char *name, const char *text, GError **error)
{
	(void)error;
	set(arg, "law", name, g_strdup(text));
	return true;
}

static bool set_days(void *arg, const char *csv, GError **error)
{
	struct charter *charter = arg;
	return calendar_read(charter->calendar, csv, error);
}

static bool set_reception(void *arg, const struct reception_day *day, GError **error)
{
	(void)error;
	g_autofree char *date = date_format(day->date);
	g_autofree char *key = g_strdup_printf("%s %s", date, day->texts[RECEPTION_FROM]);
	GString *row = g_string_new(NULL);
	g_string_append_printf(row, "%d", day->moved_to);
	for (int text = 0; text < RECEPTION_TEXTS; text++)
		g_string_append_printf(row, "|%s", day->texts[text] ? day->texts[text] : "");
	set(arg, "reception", key, g_string_free(row, FALSE));
	return true;
}

static bool set_vacation(void *arg, const struct vacation *vacation, GError **error)
{
	(void)error;
	g_autofree char *from = date_format(vacation->from);
	set(arg, "vacation", from, g_strdup_printf("%d|%s|%d", vacation->to, vacation->name, vacation->retired));
	return true;
}

static bool set_closing(void *arg, const struct closed_year *closing, GError **error)
{
	(void)error;
	g_autofree char *from = date_format(closing->period.from), *to = date_format(closing->period.to);
	g_autofree char *key = g_strdup_printf("%s %s", from, to);
	set(arg, "closed year", key,
	    g_strdup_printf("%s|%" G_GINT64_FORMAT "|%d|%s|%s", closing->period.label, closing->seq, closing->on,
	        closing->by, closing->reason ? closing->reason : ""));
	return true;
}

static bool set_count(void *arg, const struct hand_count *count, GError **error)
{
	(void)error;
	g_autofree char *from = date_format(count->from), *to = date_format(count->to);
	g_autofree char *key = g_strdup_printf("%s %s %s %" G_GINT64_FORMAT, from, to, count->name, count->seq);
	set(arg, "counter", key, g_strdup_printf("%" G_GINT64_FORMAT "|%s|%s", count->value, count->at, count->by));
	return true;
}

static struct charter charter_new(void)
{
	return (struct charter){
	    .rows = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free),
	    .calendar = calendar_new(),
	};
}

static void charter_clear(struct charter *charter)
{
	g_hash_table_unref(charter->rows);
	calendar_free(charter->calendar);
}

/* What the events of the office amount to. An event that cannot be understood is a finding, and the rest is looked at.
 */
static bool replay(struct store *store, struct charter *charter, GPtrArray *findings, GError **error)
{
	struct minutes into = {
	    .arg = charter,
	    .word = set_word,
	    .staff = set_staff,
	    .setting = set_setting,
	    .days = set_days,
	    .law = set_law,
	    .reception = set_reception,
	    .vacation = set_vacation,
	    .closing = set_closing,
	    .counted = set_count,
	};
	g_autoptr(GPtrArray) events = events_of_case(store, 0, error);
	for (unsigned i = 0; events && i < events->len; i++) {
		g_autoptr(GError) reason = NULL;
		if (!minutes_read(events->pdata[i], &into, &reason))
			g_ptr_array_add(findings, g_strdup(reason->message));
	}
	return events != NULL;
}

/* The rota, and when there is none. */
static bool read_rota(struct store *store, struct charter *charter, GError **error)
{
	g_autoptr(GPtrArray) days =
	    reception_rows(store, date_from_civil(1900, 1, 1), date_from_civil(2999, 12, 31), error);
	g_autoptr(GPtrArray) vacations = days ? reception_vacations(store, error) : NULL;
	for (unsigned i = 0; vacations && i < days->len; i++)
		set_reception(charter, days->pdata[i], error);
	for (unsigned i = 0; vacations && i < vacations->len; i++)
		set_vacation(charter, vacations->pdata[i], error);
	return vacations != NULL;
}

static bool read_closings(struct store *store, struct charter *charter, GError **error)
{
	g_autoptr(GPtrArray) closings = closing_rows(store, error);
	for (unsigned i = 0; closings && i < closings->len; i++)
		set_closing(charter, closings->pdata[i], error);
	return closings != NULL;
}

static bool read_counts(struct store *store, struct charter *charter, GError **error)
{
	g_autoptr(GPtrArray) counts = handcount_all(store, error);
	for (unsigned i = 0; counts && i < counts->len; i++)
		set_count(charter, counts->pdata[i], error);
	return counts != NULL;
}

/* What stands in the tables. */
static bool read_tables(struct store *store, struct charter *charter, GError **error)
{
	for (int list = 0; list < LIST_COUNT; list++) {
		const char *name = word_list_name((enum word_list)list);
		g_autoptr(GPtrArray) words = words_list(store, name, error);
		for (unsigned i = 0; words && i < words->len; i++)
			set_word(charter, name, words->pdata[i], error);
		if (!words)
			return false;
	}
	g_autoptr(GPtrArray) staff = words_staff(store, error);
	for (unsigned i = 0; staff && i < staff->len; i++)
		set_staff(charter, staff->pdata[i], error);
	g_autoptr(GHashTable) settings = staff ? words_settings(store, error) : NULL;
	if (!settings)
		return false;
	GHashTableIter iter;
	void *name, *value;
	g_hash_table_iter_init(&iter, settings);
	while (g_hash_table_iter_next(&iter, &name, &value))
		set_setting(charter, name, value, error);
	return read_rota(store, charter, error) && read_closings(store, charter, error) &&
	       read_counts(store, charter, error) && words_law(store, set_law, charter, error) &&
	       words_calendar(store, charter->calendar, error);
}

/* Rows of A that B has not, or has otherwise; ABSENT_ONLY: only the former. */
static void compare(const struct charter *a, const struct charter *b, bool absent_only, GPtrArray *findings)
{
	GHashTableIter iter;
	void *key, *value;
	g_hash_table_iter_init(&iter, a->rows);
	while (g_hash_table_iter_next(&iter, &key, &value)) {
		const char *other = g_hash_table_lookup(b->rows, key);
		if (!other)
			g_ptr_array_add(findings,
			    absent_only ? g_strdup_printf(_("%s stands in no event: it was put in from outside"), (char *)key)
			                : g_strdup_printf(_("%s is missing: it was taken out from outside"), (char *)key));
		else if (!absent_only && strcmp(other, value) != 0)
			g_ptr_array_add(findings, g_strdup_printf(_("%s is not what the record says"), (char *)key));
	}
}

static bool find_day(void *arg, int day, GError **error)
{
	(void)error;
	g_autofree char *text = date_format(day);
	g_ptr_array_add(arg, g_strdup_printf(_("the calendar is not what the record says on %s"), text));
	return true;
}

bool charter_check(struct office *office, GPtrArray *findings, GError **error)
{
	struct charter said = charter_new();
	struct charter stands = charter_new();
	bool done = replay(office->store, &said, findings, error) && read_tables(office->store, &stands, error);
	if (done) {
		compare(&said, &stands, false, findings);
		compare(&stands, &said, true, findings);
		done = minutes_compare_days(said.calendar, stands.calendar, find_day, findings, error);
	}
	charter_clear(&said);
	charter_clear(&stands);
	return done;
}
