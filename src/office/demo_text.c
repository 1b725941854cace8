#include "office/demo_text.h"
#include "base/embedded.h"
#include <string.h>

#define MATTER_PARTS 7

struct place {
	char *name;
	char **choices;
	int count;
};

struct demo_text {
	GHashTable *matters; /* "life" to GPtrArray of struct matter * */
	GHashTable *phrases; /* "greeting" to GPtrArray of char * */
	struct place places[DEMO_PLACES];
	GPtrArray *surnames, *given; /* char * */
	GPtrArray *units;            /* char * */
	GPtrArray *workers;          /* struct demo_worker * */
};

static void free_matter(void *data)
{
	struct matter *matter = data;
	g_free(matter->unit);
	g_free(matter->class);
	g_free(matter->who);
	g_free(matter->subject);
	g_free(matter->fact);
	g_free(matter->wish);
	g_free(matter->reply);
	g_free(matter);
}

static void free_worker(void *data)
{
	struct demo_worker *worker = data;
	g_free(worker->login);
	g_free(worker->name);
	g_free(worker->roles);
	g_free(worker->unit);
	g_free(worker);
}

static void free_list(void *list)
{
	g_ptr_array_unref(list);
}

void demo_text_free(struct demo_text *text)
{
	if (!text)
		return;
	g_hash_table_unref(text->matters);
	g_hash_table_unref(text->phrases);
	for (int i = 0; i < DEMO_PLACES; i++) {
		g_free(text->places[i].name);
		g_strfreev(text->places[i].choices);
	}
	g_ptr_array_unref(text->surnames);
	g_ptr_array_unref(text->given);
	g_ptr_array_unref(text->units);
	g_ptr_array_unref(text->workers);
	g_free(text);
}

/* Calls TAKE with every line of FILE and the group that it stands under; comments and empty lines are left out. */
static void each_line(
    struct demo_text *text, const char *file, void (*take)(struct demo_text *text, const char *group, char *line))
{
	const char *whole = embedded_text(file);
	g_auto(GStrv) lines = g_strsplit(whole ? whole : "", "\n", -1);
	const char *group = "";
	for (char **line = lines; *line; line++) {
		g_strstrip(*line);
		if (**line == '@')
			group = g_strchug(*line + 1);
		else if (**line && **line != '#')
			take(text, group, *line);
	}
}

static GPtrArray *list_of(GHashTable *table, const char *group, GDestroyNotify free_one)
{
	GPtrArray *list = g_hash_table_lookup(table, group);
	if (!list) {
		list = g_ptr_array_new_with_free_func(free_one);
		g_hash_table_insert(table, g_strdup(group), list);
	}
	return list;
}

static char *part(char **parts, int i)
{
	return g_strdup(g_strstrip(parts[i]));
}

static void take_matter(struct demo_text *text, const char *group, char *line)
{
	g_auto(GStrv) parts = g_strsplit(line, "|", -1);
	if (g_strv_length(parts) != MATTER_PARTS)
		return;
	struct matter *matter = g_new0(struct matter, 1);
	matter->unit = part(parts, 0);
	matter->class = part(parts, 1);
	matter->who = part(parts, 2);
	matter->subject = part(parts, 3);
	matter->fact = part(parts, 4);
	matter->wish = part(parts, 5);
	matter->reply = part(parts, 6);
	g_ptr_array_add(list_of(text->matters, group, free_matter), matter);
}

static void take_phrase(struct demo_text *text, const char *group, char *line)
{
	g_ptr_array_add(list_of(text->phrases, group, g_free), g_strdup(line));
}

static void take_place(struct demo_text *text, const char *group, char *line)
{
	(void)group;
	char *colon = strchr(line, ':');
	for (int i = 0; colon && i < DEMO_PLACES; i++) {
		struct place *place = &text->places[i];
		if (place->name)
			continue;
		place->name = g_strndup(line, (gsize)(colon - line));
		place->choices = g_strsplit(colon + 1, ",", -1);
		for (; place->choices[place->count]; place->count++)
			g_strstrip(place->choices[place->count]);
		break;
	}
}

static void take_worker(struct demo_text *text, char *line)
{
	g_auto(GStrv) parts = g_strsplit(line, "|", -1);
	if (g_strv_length(parts) != 4)
		return;
	struct demo_worker *worker = g_new0(struct demo_worker, 1);
	worker->login = part(parts, 0);
	worker->name = part(parts, 1);
	worker->roles = part(parts, 2);
	worker->unit = *g_strstrip(parts[3]) ? g_strdup(parts[3]) : NULL;
	g_ptr_array_add(text->workers, worker);
}

static void take_person(struct demo_text *text, const char *group, char *line)
{
	if (!strcmp(group, "staff"))
		take_worker(text, line);
	else if (!strcmp(group, "units"))
		g_ptr_array_add(text->units, g_strdup(line));
	else {
		g_auto(GStrv) names = g_strsplit(line, " ", -1);
		for (char **name = names; *name; name++)
			g_ptr_array_add(strcmp(group, "given") ? text->surnames : text->given, g_strdup(*name));
	}
}

struct demo_text *demo_text_new(void)
{
	struct demo_text *text = g_new0(struct demo_text, 1);
	text->matters = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, free_list);
	text->phrases = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, free_list);
	text->surnames = g_ptr_array_new_with_free_func(g_free);
	text->given = g_ptr_array_new_with_free_func(g_free);
	text->units = g_ptr_array_new_with_free_func(g_free);
	text->workers = g_ptr_array_new_with_free_func(free_worker);
	each_line(text, "demo/matters.txt", take_matter);
	each_line(text, "demo/unusual.txt", take_matter);
	each_line(text, "demo/requests.txt", take_matter);
	each_line(text, "demo/phrases.txt", take_phrase);
	each_line(text, "demo/places.txt", take_place);
	each_line(text, "demo/people.txt", take_person);
	return text;
}

const GPtrArray *demo_text_matters(const struct demo_text *text, const char *name)
{
	return g_hash_table_lookup(text->matters, name);
}

const char *demo_text_phrase(const struct demo_text *text, const char *group, struct dice *dice)
{
	const GPtrArray *list = g_hash_table_lookup(text->phrases, group);
	return list ? list->pdata[dice_below(dice, (int)list->len)] : "";
}

/* The first surnames are the frequent ones. */
char *demo_text_name(const struct demo_text *text, struct dice *dice)
{
	int range = dice_chance(dice, 650) ? 30 : (int)text->surnames->len;
	const char *surname = text->surnames->pdata[dice_below(dice, range)];
	const char *first = text->given->pdata[dice_below(dice, (int)text->given->len)];
	const char *second = text->given->pdata[dice_below(dice, (int)text->given->len)];
	return g_strconcat(surname, first, dice_chance(dice, 700) && strcmp(first, second) ? second : "", NULL);
}

const GPtrArray *demo_text_units(const struct demo_text *text)
{
	return text->units;
}

const GPtrArray *demo_text_workers(const struct demo_text *text)
{
	return text->workers;
}

void demo_text_places(const struct demo_text *text, struct dice *dice, struct demo_words *words)
{
	for (int i = 0; i < DEMO_PLACES; i++)
		if (text->places[i].count)
			words->places[i] = text->places[i].choices[dice_below(dice, text->places[i].count)];
}

/* What the word at AT (LENGTH bytes) stands for; NULL where it stands for nothing. */
static const char *word_at(const struct demo_text *text, const char *at, size_t length, const struct demo_words *words)
{
	const struct {
		const char *name, *value;
	} own[] = {
	    {.name = "name", .value = words->name},
	    {.name = "title", .value = words->title},
	    {.name = "box", .value = words->box},
	    {.name = "unit", .value = words->unit},
	    {.name = "year", .value = words->year},
	};
	for (size_t i = 0; i < G_N_ELEMENTS(own); i++)
		if (strlen(own[i].name) == length && !strncmp(own[i].name, at, length))
			return own[i].value;
	for (int i = 0; i < DEMO_PLACES; i++)
		if (text->places[i].name && strlen(text->places[i].name) == length &&
		    !strncmp(text->places[i].name, at, length))
			return words->places[i];
	return NULL;
}

char *demo_text_fill(const struct demo_text *text, const char *template, const struct demo_words *words)
{
	GString *out = g_string_new(NULL);
	for (const char *at = template; *at;) {
		size_t plain = strcspn(at, "{\\");
		g_string_append_len(out, at, (gssize)plain);
		at += plain;
		if (*at == '{') {
			size_t length = strcspn(at + 1, "}");
			const char *word = word_at(text, at + 1, length, words);
			g_string_append(out, word ? word : "");
			at += length + 1 + (at[length + 1] == '}');
		} else if (*at) {
			g_string_append_c(out, '\n');
			at += at[1] ? 2 : 1;
		}
	}
	return g_string_free(out, FALSE);
}
