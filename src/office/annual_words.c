#include "base/date.h"
#include "base/say.h"
#include "office/annual_parts.h"
#include "office/counters.h"
#include "office/wording.h"
#include <math.h>
#include <string.h>

struct annual_words {
	const struct annual *annual;
	GHashTable *values;  /* name to text */
	GPtrArray *patterns; /* of char *: "letters.box.*", one for each family of figures */
	GPtrArray *counters; /* of struct counter *: all that there are, entered or not */
};

/* "letters.box.*" of "letters.box.{box}". */
static char *pattern_of(const char *family)
{
	GString *pattern = g_string_new(NULL);
	for (const char *at = family; *at; at++) {
		if (*at == '{') {
			at += strcspn(at, "}");
			g_string_append_c(pattern, '*');
		} else {
			g_string_append_c(pattern, *at);
		}
	}
	return g_string_free(pattern, FALSE);
}

/* The figures of a family stand together. */
static GPtrArray *patterns_of(const struct annual *annual)
{
	GPtrArray *patterns = g_ptr_array_new_with_free_func(g_free);
	const char *family = NULL;
	for (unsigned i = 0; i < annual->figures->len; i++) {
		const struct figure *figure = annual->figures->pdata[i];
		if (g_strcmp0(family, figure->family) != 0)
			g_ptr_array_add(patterns, pattern_of(figure->family));
		family = figure->family;
	}
	return patterns;
}

struct annual_words *annual_words_new(const struct annual *annual)
{
	struct annual_words *words = g_new(struct annual_words, 1);
	*words = (struct annual_words){
	    .annual = annual,
	    .values = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free),
	    .patterns = patterns_of(annual),
	    .counters = counters_known(NULL),
	};
	return words;
}

void annual_words_free(struct annual_words *words)
{
	if (!words)
		return;
	g_hash_table_unref(words->values);
	g_ptr_array_unref(words->patterns);
	g_clear_pointer(&words->counters, g_ptr_array_unref);
	g_free(words);
}

static char *say_period(const struct annual_words *words)
{
	return annual_period_title(&words->annual->period);
}

static char *say_from(const struct annual_words *words)
{
	return annual_date(words->annual->period.from);
}

static char *say_to(const struct annual_words *words)
{
	return annual_date(words->annual->period.to);
}

static char *say_school(const struct annual_words *words)
{
	return g_strdup(words->annual->school);
}

static char *say_as_of(const struct annual_words *words)
{
	return words->annual->as_of == DATE_NONE ? NULL : annual_date(words->annual->as_of);
}

static char *say_closed(const struct annual_words *words)
{
	return words->annual->closed_seq ? annual_date(words->annual->closed_on) : NULL;
}

static char *say_style(const struct annual_words *words)
{
	return g_strdup(words->annual->rounded ? "rounded" : "exact");
}

static char *say_partial(const struct annual_words *words)
{
	return words->annual->partial ? g_strdup("yes") : NULL;
}

static char *say_year(const struct annual_words *words)
{
	return wording_is_year(&words->annual->period) ? g_strdup("yes") : NULL;
}

static char *say_day(const struct annual_words *words)
{
	const struct period *period = &words->annual->period;
	return period->from == period->to ? g_strdup("yes") : NULL;
}

/* Whether the period is not over on the day of the report. */
static char *say_running(const struct annual_words *words)
{
	const struct annual *annual = words->annual;
	return annual_is_running(annual) ? annual_date(annual->known) : NULL;
}

/* What is no figure. */
static const struct {
	const char *name;
	char *(*make)(const struct annual_words *words);
} NAMES[] = {
    {.name = "period", .make = say_period},
    {.name = "from", .make = say_from},
    {.name = "to", .make = say_to},
    {.name = "school", .make = say_school},
    {.name = "as-of", .make = say_as_of},
    {.name = "running", .make = say_running},
    {.name = "closed", .make = say_closed},
    {.name = "style", .make = say_style},
    {.name = "partial", .make = say_partial},
    {.name = "year", .make = say_year},
    {.name = "day", .make = say_day},
};

/* Round numbers end with a nought: what is less than ten more is told as "more than". */
static char *count_text(const struct figure *figure, bool rounded)
{
	int value = (int)figure->value;
	bool round = rounded && value > 10 && value % 10;
	g_autofree char *number =
	    round ? g_strdup_printf(_("more than %d"), value - value % 10) : g_strdup_printf("%d", value);
	if (!figure->counter)
		return g_steal_pointer(&number);
	return g_strdup_printf("%s%s%s", number, round ? "" : " ", figure->counter);
}

static const char *last_key(const struct figure *figure)
{
	return figure->keys[1] ? figure->keys[1] : figure->keys[0];
}

/* Whether FIGURE is a part of what WHOLE names: "letters.box.relay" of "letters.box". */
static bool is_part_of(const struct figure *figure, const char *whole)
{
	const char *last = last_key(figure);
	size_t length = strlen(whole);
	bool all = !strcmp(whole, COUNTERS_SOURCE) && !g_strcmp0(figure->unit, whole);
	if (!last)
		return all || (!strcmp(figure->family, whole) && strcmp(figure->id, whole) != 0);
	return g_str_has_suffix(figure->family, "}") && !strncmp(figure->id, whole, length) && figure->id[length] == '.' &&
	       !strcmp(figure->id + length + 1, last);
}

static bool is_unclassified(const struct figure *figure)
{
	return !g_strcmp0(last_key(figure), "unclassified");
}

/* What is called "other". */
static bool is_other(const struct figure *figure)
{
	return !g_strcmp0(last_key(figure), "other");
}

/* What stands behind all others in a list, whatever its count. */
static int rank_of(const struct figure *figure)
{
	return is_unclassified(figure) ? 2 : is_other(figure);
}

/* The largest first, but the other ones, and what has no category, last; what was counted by hand in its own order. */
static int by_count(const void *a, const void *b)
{
	const struct figure *left = *(const struct figure *const *)a, *right = *(const struct figure *const *)b;
	if (rank_of(left) != rank_of(right))
		return rank_of(left) - rank_of(right);
	if (!last_key(left))
		return 0;
	return (left->value < right->value) - (left->value > right->value);
}

GPtrArray *annual_parts(const struct annual *annual, const char *whole)
{
	GPtrArray *parts = g_ptr_array_new();
	for (unsigned i = 0; i < annual->figures->len; i++)
		if (is_part_of(annual->figures->pdata[i], whole))
			g_ptr_array_add(parts, annual->figures->pdata[i]);
	return parts;
}

/* Which parts of a figure are told. */
enum parts { PARTS_FILLED, PARTS_EMPTY, PARTS_ALL };

static bool is_wanted(const struct figure *figure, enum parts which)
{
	return which == PARTS_ALL || (figure->value > 0) == (which == PARTS_FILLED);
}

/* The parts of WHOLE; of const struct figure *, free the array only. */
static GPtrArray *parts_of(const struct annual *annual, const char *whole, enum parts which)
{
	GPtrArray *parts = annual_parts(annual, whole);
	for (unsigned i = parts->len; i-- > 0;)
		if (!is_wanted(parts->pdata[i], which))
			g_ptr_array_remove_index(parts, i);
	g_ptr_array_sort(parts, by_count);
	return parts;
}

/* "principal's mailbox 120, secretary's mailbox 80". */
static char *list_counts(const GPtrArray *parts)
{
	GString *list = g_string_new(NULL);
	for (unsigned i = 0; i < parts->len; i++) {
		const struct figure *figure = parts->pdata[i];
		g_autofree char *count = count_text(figure, false);
		g_string_append_printf(list, "%s%s %s", list->len ? _(", ") : "", figure->name, count);
	}
	return g_string_free(list, FALSE);
}

/* "campus life 88 (39.5%); teaching 60 (26.9%)": adds up to 100.0. */
static char *list_shares(const GPtrArray *parts)
{
	int64_t sum = 0;
	for (unsigned i = 0; i < parts->len; i++)
		sum += (int64_t)((const struct figure *)parts->pdata[i])->value;
	g_autofree int *shares = annual_shares(parts, sum);
	GString *list = g_string_new(NULL);
	for (unsigned i = 0; i < parts->len; i++) {
		const struct figure *figure = parts->pdata[i];
		g_autofree char *count = count_text(figure, false);
		g_string_append(list, list->len ? _("; ") : "");
		g_string_append_printf(list, _("%s %s (%d.%d%%)"), figure->name, count, shares[i] / 10, shares[i] % 10);
	}
	return g_string_free(list, FALSE);
}

/* What "and such" behind the names means has none. */
static char *list_names(const GPtrArray *parts)
{
	GString *list = g_string_new(NULL);
	for (unsigned i = 0; i < parts->len; i++)
		if (!rank_of(parts->pdata[i]))
			g_string_append_printf(
			    list, "%s%s", list->len ? _(", ") : "", ((const struct figure *)parts->pdata[i])->name);
	return g_string_free(list, FALSE);
}

static char *count_kinds(const GPtrArray *parts)
{
	return g_strdup_printf("%u", parts->len);
}

/* What may be made of the parts of a figure. */
static const struct {
	const char *suffix;
	char *(*make)(const GPtrArray *parts);
	enum parts parts;
} LISTS[] = {
    {.suffix = "-counts", .make = list_counts},
    {.suffix = "-shares", .make = list_shares},
    {.suffix = "-names", .make = list_names},
    {.suffix = "-kinds", .make = count_kinds},
    {.suffix = "-none", .make = list_names, .parts = PARTS_EMPTY},
    {.suffix = "-entered", .make = list_names, .parts = PARTS_ALL},
};

#define ABOUT "-about"

/* What stands before SUFFIX; NULL where NAME does not end with it. */
static char *before(const char *name, const char *suffix)
{
	return g_str_has_suffix(name, suffix) ? g_strndup(name, strlen(name) - strlen(suffix)) : NULL;
}

static char *make_list(const struct annual_words *words, const char *name)
{
	for (size_t i = 0; i < G_N_ELEMENTS(LISTS); i++) {
		g_autofree char *whole = before(name, LISTS[i].suffix);
		g_autoptr(GPtrArray) parts = whole ? parts_of(words->annual, whole, LISTS[i].parts) : NULL;
		if (parts)
			return LISTS[i].make(parts);
	}
	return NULL;
}

static char *make(const struct annual_words *words, const char *name)
{
	const struct figure *figure = annual_figure(words->annual, name);
	for (size_t i = 0; i < G_N_ELEMENTS(NAMES); i++)
		if (!strcmp(NAMES[i].name, name))
			return NAMES[i].make(words);
	if (figure)
		return isnan(figure->value) ? NULL : annual_value_text(figure);
	g_autofree char *id = before(name, ABOUT);
	figure = id ? annual_figure(words->annual, id) : NULL;
	if (figure)
		return count_text(figure, words->annual->rounded);
	return make_list(words, name);
}

const char *annual_word(void *arg, const char *name)
{
	struct annual_words *words = arg;
	if (!g_hash_table_contains(words->values, name))
		g_hash_table_insert(words->values, g_strdup(name), make(words, name));
	return g_hash_table_lookup(words->values, name);
}

/* Whether ID is, or could be, a figure. */
static bool is_figure(const struct annual_words *words, const char *id)
{
	for (unsigned i = 0; i < words->patterns->len; i++)
		if (g_pattern_match_simple(words->patterns->pdata[i], id))
			return true;
	return false;
}

/* Whether ID is, or could be, the whole of some figures. */
static bool is_whole(const struct annual_words *words, const char *id)
{
	for (unsigned i = 0; i < words->patterns->len; i++) {
		g_autofree char *whole = before(words->patterns->pdata[i], ".*");
		if (whole && g_pattern_match_simple(whole, id))
			return true;
	}
	return false;
}

/* Whether ID is of what is counted by hand, entered or not (PARTS: a group, or the whole of some). */
static bool is_counter(const struct annual_words *words, const char *id, bool parts)
{
	const char *name = g_str_has_prefix(id, COUNTERS_SOURCE ".") ? id + strlen(COUNTERS_SOURCE ".") : NULL;
	for (unsigned i = 0; words->counters && name && i < words->counters->len; i++) {
		const struct counter *counter = words->counters->pdata[i];
		if (parts ? !g_strcmp0(counter->group, name) || !g_strcmp0(counter->part_of, name)
		          : !strcmp(counter->name, name))
			return true;
	}
	return false;
}

bool annual_word_known(const struct annual_words *words, const char *name)
{
	g_autofree char *id = before(name, ABOUT);
	for (size_t i = 0; i < G_N_ELEMENTS(NAMES); i++)
		if (!strcmp(NAMES[i].name, name))
			return true;
	if (is_figure(words, id ? id : name) || is_counter(words, id ? id : name, false))
		return true;
	for (size_t i = 0; i < G_N_ELEMENTS(LISTS); i++) {
		g_autofree char *whole = before(name, LISTS[i].suffix);
		if (whole && (is_whole(words, whole) || is_counter(words, whole, true)))
			return true;
	}
	return false;
}
