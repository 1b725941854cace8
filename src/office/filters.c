#include "office/filters.h"
#include "base/date.h"
#include "base/embedded.h"
#include "base/fail.h"
#include "base/say.h"
#include "base/text.h"
#include "office/inside.h"
#include "office/minutes.h"
#include "office/vocabulary.h"
#include <string.h>

/* How they stand among the settings; an empty one is retired. */
#define PREFIX MINUTES_FILTER

enum { LONGEST_NAME = 20, LONGEST_TEXT = 300 /* characters */ };

static void free_filter(void *data)
{
	struct saved_filter *filter = data;
	g_free(filter->key);
	g_free(filter->name);
	g_free(filter->twin);
	g_free(filter->text);
	g_free(filter);
}

static struct saved_filter *add(GPtrArray *list, const char *key, const char *text)
{
	struct saved_filter *filter = g_new0(struct saved_filter, 1);
	filter->key = g_strdup(key);
	filter->name = g_strdup(key);
	filter->text = g_strdup(text);
	g_ptr_array_add(list, filter);
	return filter;
}

/* What the register says of NAME: "" where it was retired, NULL where nothing. */
static const char *kept(struct office *office, const char *name)
{
	g_autofree char *key = g_strconcat(PREFIX, name, NULL);
	return g_hash_table_lookup(office->settings, key);
}

static void add_shipped(struct office *office, GPtrArray *list)
{
	g_autoptr(GKeyFile) ini = g_key_file_new();
	const char *text = embedded_text("office/filters.ini");
	if (!text || !g_key_file_load_from_data(ini, text, (gsize)-1, G_KEY_FILE_KEEP_TRANSLATIONS, NULL))
		return;
	g_auto(GStrv) sections = g_key_file_get_groups(ini, NULL);
	for (char **section = sections; *section; section++) {
		g_autofree char *filter = g_key_file_get_string(ini, *section, "text", NULL);
		const char *own = kept(office, *section);
		if (own && !*own)
			continue;
		struct saved_filter *added = add(list, *section, own ? own : filter);
		added->shipped = true;
		added->twin = g_key_file_get_string(ini, *section, "name[zh]", NULL);
		if (!strcmp(say_current(), "zh")) {
			g_free(added->name);
			added->name = g_strdup(added->twin);
		}
	}
}

static const struct saved_filter *find(const GPtrArray *list, const char *name)
{
	for (unsigned i = 0; i < list->len; i++) {
		const struct saved_filter *filter = list->pdata[i];
		if (!strcmp(filter->key, name) || !g_strcmp0(filter->twin, name))
			return filter;
	}
	return NULL;
}

static int by_text(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static void add_own(struct office *office, GPtrArray *list)
{
	g_autoptr(GPtrArray) names = g_ptr_array_new();
	GHashTableIter all;
	void *key, *value;
	g_hash_table_iter_init(&all, office->settings);
	while (g_hash_table_iter_next(&all, &key, &value))
		if (g_str_has_prefix(key, PREFIX) && *(char *)value && !find(list, (char *)key + strlen(PREFIX)))
			g_ptr_array_add(names, (char *)key + strlen(PREFIX));
	g_ptr_array_sort(names, by_text);
	for (unsigned i = 0; i < names->len; i++)
		add(list, names->pdata[i], kept(office, names->pdata[i]));
}

GPtrArray *filters_list(struct office *office)
{
	GPtrArray *list = g_ptr_array_new_with_free_func(free_filter);
	add_shipped(office, list);
	add_own(office, list);
	return list;
}

static char *interval(int from, int to)
{
	g_autofree char *first = date_format(from);
	g_autofree char *last = date_format(to);
	return g_strdup_printf("%s..%s", first, last);
}

static char *week(int today)
{
	int monday = today - (int)date_weekday(today) + MONDAY;
	return interval(monday, monday + SUNDAY - MONDAY);
}

static char *month(int today)
{
	struct civil civil = date_to_civil(today);
	return g_strdup_printf("%d-%02d", civil.year, civil.month);
}

static char *year(int today)
{
	return g_strdup_printf("%d", date_to_civil(today).year);
}

static const struct {
	const char *word;
	char *(*value)(int today);
} MOVING[] = {
    {.word = "{today}", .value = date_format},
    {.word = "{week}", .value = week},
    {.word = "{month}", .value = month},
    {.word = "{year}", .value = year},
};

char *filters_settled(struct office *office, const char *text)
{
	GString *settled = g_string_new(text);
	for (size_t i = 0; i < G_N_ELEMENTS(MOVING); i++) {
		g_autofree char *value = MOVING[i].value(office_today(office));
		g_string_replace(settled, MOVING[i].word, value, 0);
	}
	return g_string_free(settled, FALSE);
}

static char *not_found(const GPtrArray *list, const char *name, GError **error)
{
	g_autoptr(GString) names = g_string_new(NULL);
	for (unsigned i = 0; i < list->len; i++)
		g_string_append_printf(names, "%s%s", i ? _(", ") : "", ((const struct saved_filter *)list->pdata[i])->name);
	g_autofree char *shown = text_display(name);
	fail(error, FAIL_NOT_FOUND, _("no filter is saved as '%s'; there are %s"), shown, names->str);
	return NULL;
}

/* The text of the saved filter NAME as it is today, to be freed. */
static char *saved(struct office *office, const char *name, GError **error)
{
	g_autoptr(GPtrArray) list = filters_list(office);
	const struct saved_filter *filter = find(list, name);
	return filter ? filters_settled(office, filter->text) : not_found(list, name, error);
}

/* What a term says by a word of the office, and which list has it. */
static const struct {
	size_t slot;
	enum word_list list;
} WORDS[] = {
    {.slot = offsetof(struct filter, box), .list = LIST_BOX},
    {.slot = offsetof(struct filter, category), .list = LIST_CATEGORY},
    {.slot = offsetof(struct filter, unit), .list = LIST_UNIT},
};

/* Puts the code into its slot for what was typed; "" means none of them. */
static bool settle_word(struct office *office, struct filter *filter, size_t i, GError **error)
{
	GError *reason = NULL;
	enum word_list list = WORDS[i].list;
	char **slot = G_STRUCT_MEMBER_P(filter, WORDS[i].slot);
	const char *code = *slot && **slot ? vocabulary_known(office, list, *slot) : *slot;
	if (code == *slot)
		return true;
	if (code) {
		g_free(*slot);
		*slot = g_strdup(code);
		return true;
	}
	const char *typed = g_hash_table_lookup(filter->typed, word_list_name(list));
	g_free(vocabulary_code(office, list, *slot, &reason));
	fail(error, FAIL_USAGE, _("cannot read '%s': %s"), typed, reason ? reason->message : "");
	g_clear_error(&reason);
	return false;
}

/* The same for somebody of the staff, by login or name; who has left is found by the login. */
static bool settle_handler(struct office *office, struct filter *filter, GError **error)
{
	char **slot = &filter->handler;
	if (!*slot || !**slot || staff_name(office, *slot) != *slot)
		return true;
	char *login = staff_login(office, *slot, NULL);
	if (login) {
		g_free(*slot);
		*slot = login;
		return true;
	}
	const char *typed = g_hash_table_lookup(filter->typed, "handler");
	return fail(error, FAIL_USAGE, _("cannot read '%s': there is nobody of this login on the staff"), typed);
}

/* TEXT without saved filters in it, its words looked up. */
static struct filter *parse(struct office *office, const char *text, GError **error)
{
	OWN(filter) filter = filter_parse(text, error);
	if (!filter || !settle_handler(office, filter, error))
		return NULL;
	for (size_t i = 0; i < G_N_ELEMENTS(WORDS); i++)
		if (!settle_word(office, filter, i, error))
			return NULL;
	return g_steal_pointer(&filter);
}

struct filter *filters_parse(struct office *office, const char *text, GError **error)
{
	g_auto(GStrv) words = g_strsplit(text, " ", -1);
	for (char **word = words; *word; word++) {
		if (**word != '@' || !(*word)[1])
			continue;
		char *filter = saved(office, *word + 1, error);
		if (!filter)
			return NULL;
		g_free(*word);
		*word = filter;
	}
	g_autofree char *whole = g_strjoinv(" ", words);
	return parse(office, whole, error);
}

static bool check_name(const char *name, GError **error)
{
	bool word = !text_blank(name) && text_length(name) <= LONGEST_NAME;
	for (const char *at = name; word && *at; at = g_utf8_next_char(at))
		word = !text_is_space(g_utf8_get_char(at)) && !strchr("@'\"{}", *at);
	if (word)
		return true;
	g_autofree char *shown = text_display(name);
	return fail(error, FAIL_USAGE, _("the name of a filter is one word of at most 20 characters, not '%s'"), shown);
}

static bool check_text(struct office *office, const char *text, GError **error)
{
	g_autofree char *settled = filters_settled(office, text);
	OWN(filter) filter = parse(office, settled, error);
	if (!filter)
		return false;
	if (text_blank(text) || strchr(text, '@') || strchr(text, '\n') || text_length(text) > LONGEST_TEXT)
		return fail(error, FAIL_USAGE, _("a saved filter is one line of words and terms"));
	return true;
}

static bool put(struct office *office, const char *name, const char *text, GError **error)
{
	if (!office_permits(office, ROLE_OFFICE | ROLE_DISCLOSURE | ROLE_ADMIN, "view", error))
		return false;
	struct event *event = office_event(office, "filter");
	event_set(event, "name", name);
	event_set(event, "text", text);
	return minutes_enter(office, event, error);
}

/* The key of the saved filter NAME, to be freed; NULL where there is none. */
static char *key_of(struct office *office, const char *name)
{
	g_autoptr(GPtrArray) list = filters_list(office);
	const struct saved_filter *filter = find(list, name);
	return g_strdup(filter ? filter->key : NULL);
}

bool filters_add(struct office *office, const char *name, const char *text, GError **error)
{
	g_autofree char *word = text_accept(name, -1, error);
	g_autofree char *filter = word ? text_accept(text, -1, error) : NULL;
	if (!filter || !check_name(word, error) || !check_text(office, filter, error))
		return false;
	g_autofree char *taken = key_of(office, word);
	if (taken)
		return fail(error, FAIL_REFUSED, _("a filter is saved as '%s' already: 'view change' changes it"), word);
	return put(office, word, filter, error);
}

static bool replace(struct office *office, const char *name, const char *text, GError **error)
{
	g_autofree char *known = saved(office, name, error);
	g_autofree char *key = known ? key_of(office, name) : NULL;
	return key && put(office, key, text, error);
}

bool filters_change(struct office *office, const char *name, const char *text, GError **error)
{
	g_autofree char *filter = text_accept(text, -1, error);
	return filter && check_text(office, filter, error) && replace(office, name, filter, error);
}

bool filters_retire(struct office *office, const char *name, GError **error)
{
	return replace(office, name, "", error);
}
