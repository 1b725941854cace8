#include "domain/counters.h"
#include "base/fail.h"
#include "base/say.h"
#include <string.h>

static void free_counter(void *data)
{
	struct counter *counter = data;
	g_free(counter->name);
	g_free(counter->label);
	g_free(counter->word);
	g_free(counter->group);
	g_free(counter->part_of);
	g_free(counter);
}

void hand_count_free(struct hand_count *count)
{
	if (!count)
		return;
	g_free(count->name);
	g_free(count->at);
	g_free(count->by);
	g_free(count);
}

static const struct counter *counter_at(const GPtrArray *counters, unsigned place)
{
	return counters->pdata[place];
}

int counters_place(const GPtrArray *counters, const char *name)
{
	for (unsigned i = 0; i < counters->len; i++)
		if (!strcmp(counter_at(counters, i)->name, name))
			return (int)i;
	return -1;
}

static bool mistake(const char *section, GError **error)
{
	return fail(error, FAIL_REFUSED, _("the list of counters is wrong in [%s]"), section);
}

/* Every counter has a label, and stands in a group or is a part of one before it that is no part itself. */
static bool is_sound(const GPtrArray *counters, const struct counter *counter)
{
	int whole = counter->part_of ? counters_place(counters, counter->part_of) : -1;
	if (!counter->label || !counter->group == !counter->part_of)
		return false;
	return counter->group || (whole >= 0 && !counter_at(counters, (unsigned)whole)->part_of);
}

GPtrArray *counters_parse(const char *ini, const char *code, GError **error)
{
	g_autoptr(GPtrArray) counters = g_ptr_array_new_with_free_func(free_counter);
	g_autoptr(GKeyFile) file = g_key_file_new();
	if (!g_key_file_load_from_data(file, ini, (gsize)-1, G_KEY_FILE_KEEP_TRANSLATIONS, NULL)) {
		mistake("", error);
		return NULL;
	}
	g_auto(GStrv) sections = g_key_file_get_groups(file, NULL);
	for (char **section = sections; *section; section++) {
		struct counter *counter = g_new0(struct counter, 1);
		counter->name = g_strdup(*section);
		counter->label = g_key_file_get_locale_string(file, *section, "label", code, NULL);
		counter->word = g_key_file_get_locale_string(file, *section, "counter", code, NULL);
		counter->group = g_key_file_get_string(file, *section, "group", NULL);
		counter->part_of = g_key_file_get_string(file, *section, "part-of", NULL);
		bool sound = is_sound(counters, counter);
		g_ptr_array_add(counters, counter);
		if (!sound && !mistake(*section, error))
			return NULL;
	}
	return g_steal_pointer(&counters);
}

/* COUNTER as it is entered; VALUE below 0: it has none. To be freed. */
static char *say_counter(const struct counter *counter, int64_t value)
{
	g_autofree char *digits = value < 0 ? g_strdup("") : g_strdup_printf("%" G_GINT64_FORMAT, value);
	return say_field(counter->label, counter->name, digits);
}

static void append_said(GString *list, const char *between, const struct counter *counter, int64_t value)
{
	g_autofree char *said = say_counter(counter, value);
	g_string_append_printf(list, "%s%s", list->len ? between : "", said);
}

char *counters_parts(const GPtrArray *counters, const int64_t *values, int whole, int64_t *ret_sum)
{
	const char *name = counter_at(counters, (unsigned)whole)->name;
	g_autoptr(GString) said = g_string_new(NULL);
	*ret_sum = 0;
	for (unsigned i = 0; i < counters->len; i++) {
		if (values[i] < 0 || g_strcmp0(counter_at(counters, i)->part_of, name) != 0)
			continue;
		*ret_sum += values[i];
		append_said(said, " + ", counter_at(counters, i), values[i]);
	}
	return said->len ? g_strdup(said->str) : NULL;
}

/* The parts of NAME that have no value, as they are entered; NULL where there are none. To be freed. */
static char *absent_parts(const GPtrArray *counters, const int64_t *values, const char *name)
{
	g_autoptr(GString) absent = g_string_new(NULL);
	for (unsigned i = 0; i < counters->len; i++)
		if (values[i] < 0 && !g_strcmp0(counter_at(counters, i)->part_of, name))
			append_said(absent, " ", counter_at(counters, i), -1);
	return absent->len ? g_strdup(absent->str) : NULL;
}

static bool check_parts(const GPtrArray *counters, const int64_t *values, int whole, GError **error)
{
	const struct counter *counter = counter_at(counters, (unsigned)whole);
	const char *name = counter->name;
	int64_t sum, total = values[whole];
	g_autofree char *said = say_counter(counter, total);
	g_autofree char *parts = counters_parts(counters, values, whole, &sum);
	g_autofree char *absent = absent_parts(counters, values, name);
	if (!parts || sum == total)
		return true;
	if (total < 0)
		return fail(
		    error, FAIL_REFUSED, _("%s is missing: the sum of its parts is %lld: %s"), said, (long long)sum, parts);
	if (absent && sum < total)
		return fail(error, FAIL_REFUSED, _("%s is not the sum of its parts, which is %lld: %s; missing: %s"), said,
		    (long long)sum, parts, absent);
	return fail(
	    error, FAIL_REFUSED, _("%s is not the sum of its parts, which is %lld: %s"), said, (long long)sum, parts);
}

bool counters_check(const GPtrArray *counters, const int64_t *values, GError **error)
{
	for (unsigned i = 0; i < counters->len; i++)
		if (!check_parts(counters, values, (int)i, error))
			return false;
	return true;
}

bool counter_number(const char *name, const char *text, int64_t *ret, GError **error)
{
	g_auto(GStrv) groups = g_strsplit(text, ",", -1);
	g_autofree char *digits = g_strjoinv("", groups);
	return g_ascii_string_to_signed(digits, 10, 0, COUNTER_MOST, ret, NULL) ||
	       fail(error, FAIL_USAGE, _("%s= is a whole number, or - to take it back, not '%s'"), name, text);
}
