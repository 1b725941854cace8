#include "office/family.h"
#include "base/embedded.h"
#include "base/fail.h"
#include "base/say.h"
#include <string.h>

#define IDENTITY "identity."

static const struct {
	const char *name;
	enum measure measure;
} MEASURES[] = {
    {.name = "median", .measure = MEASURE_MEDIAN},
    {.name = "p90", .measure = MEASURE_P90},
    {.name = "longest", .measure = MEASURE_LONGEST},
    {.name = "mean", .measure = MEASURE_MEAN},
};

static void free_condition(void *data)
{
	struct figure_condition *condition = data;
	g_strfreev(condition->values);
	g_free(condition);
}

static void free_family(void *data)
{
	struct family *family = data;
	g_free(family->id);
	g_free(family->label);
	g_free(family->unit);
	g_free(family->counter);
	g_strfreev(family->sums);
	g_free(family->part);
	g_free(family->of);
	g_ptr_array_unref(family->conditions);
	g_free(family);
}

static void free_balance(void *data)
{
	struct balance *balance = data;
	g_free(balance->id);
	g_free(balance->label);
	g_strfreev(balance->left);
	g_strfreev(balance->right);
	g_free(balance);
}

void families_free(struct families *families)
{
	if (!families)
		return;
	g_ptr_array_unref(families->all);
	g_ptr_array_unref(families->balances);
	for (int year = 0; year < YEARS; year++)
		g_clear_pointer(&families->carried[year], g_ptr_array_unref);
	g_free(families);
}

const struct family *families_find(const struct families *families, const char *id)
{
	for (unsigned i = 0; i < families->all->len; i++) {
		const struct family *family = families->all->pdata[i];
		if (!strcmp(family->id, id))
			return family;
	}
	return NULL;
}

/* WORD_COUNT where no word of SOURCE has the name. */
static enum figure_word word_of(enum figure_source source, const char *name)
{
	const enum figure_word *word = figures_source_words(source);
	while (*word != WORD_COUNT && strcmp(figures_word_name(*word), name) != 0)
		word++;
	return *word;
}

static bool mistake(const char *section, const char *key, const char *text, GError **error)
{
	return fail(error, FAIL_REFUSED, _("the list of figures is wrong in [%s], %s: '%s'"), section, key, text);
}

/* The words in braces. */
static bool read_keys(struct family *family, GError **error)
{
	for (const char *at = strchr(family->id, '{'); at; at = strchr(at + 1, '{')) {
		g_autofree char *name = g_strndup(at + 1, strcspn(at + 1, "}"));
		enum figure_word word = word_of(family->source, name);
		if (word == WORD_COUNT || family->key_count == FAMILY_KEYS)
			return mistake(family->id, "id", name, error);
		family->keys[family->key_count++] = word;
	}
	return true;
}

static bool read_where(struct family *family, GKeyFile *ini, GError **error)
{
	g_autofree char *text = g_key_file_get_string(ini, family->id, "where", NULL);
	g_auto(GStrv) parts = g_strsplit(text ? text : "", ";", -1);
	for (char **part = parts; *part; part++) {
		char *colon = strchr(*part, ':');
		if (colon)
			*colon = 0;
		enum figure_word word = colon ? word_of(family->source, g_strstrip(*part)) : WORD_COUNT;
		if (word == WORD_COUNT)
			return mistake(family->id, "where", *part, error);
		struct figure_condition *condition = g_new0(struct figure_condition, 1);
		condition->word = word;
		condition->values = g_strsplit(colon + 1, "|", -1);
		g_ptr_array_add(family->conditions, condition);
	}
	return true;
}

static bool read_measure(struct family *family, GKeyFile *ini, GError **error)
{
	g_autofree char *name = g_key_file_get_string(ini, family->id, "days", NULL);
	for (size_t i = 0; name && i < G_N_ELEMENTS(MEASURES); i++)
		if (!strcmp(MEASURES[i].name, name))
			family->measure = MEASURES[i].measure;
	return !name || family->measure || mistake(family->id, "days", name, error);
}

/* Rows are counted where it says nothing else. */
static bool read_adds(struct family *family, GKeyFile *ini, GError **error)
{
	g_autofree char *name = g_key_file_get_string(ini, family->id, "adds", NULL);
	family->adds = name ? word_of(family->source, name) : WORD_COUNT;
	return !name || family->adds != WORD_COUNT || mistake(family->id, "adds", name, error);
}

/* The label in the language that is spoken; English has no suffix. */
static char *label_of(const struct families *families, GKeyFile *ini, const char *section)
{
	char *span = families->year ? NULL : g_key_file_get_locale_string(ini, section, "label-span", say_current(), NULL);
	return span ? span : g_key_file_get_locale_string(ini, section, "label", say_current(), NULL);
}

/* "a + b", or "a; b", as ids. */
static char **read_list(GKeyFile *ini, const char *section, const char *key, const char *between)
{
	g_autofree char *text = g_key_file_get_string(ini, section, key, NULL);
	char **ids = g_strsplit(text ? text : "", between, -1);
	for (char **id = ids; *id; id++)
		g_strstrip(*id);
	return ids;
}

static bool read_family(struct families *families, GKeyFile *ini, const char *section, GError **error)
{
	struct family *family = g_new0(struct family, 1);
	family->source = families->source;
	family->place = families->all->len;
	g_ptr_array_add(families->all, family);
	family->id = g_strdup(section);
	family->label = label_of(families, ini, section);
	family->unit = g_key_file_get_string(ini, section, "unit", NULL);
	family->counter = g_key_file_get_locale_string(ini, section, "counter", say_current(), NULL);
	family->sums = read_list(ini, section, "sum", ";");
	family->part = g_key_file_get_string(ini, section, "part", NULL);
	family->of = g_key_file_get_string(ini, section, "of", NULL);
	family->conditions = g_ptr_array_new_with_free_func(free_condition);
	if (!family->unit)
		family->unit = g_strdup("case");
	return read_keys(family, error) && read_where(family, ini, error) && read_measure(family, ini, error) &&
	       read_adds(family, ini, error);
}

/* Whether all that a sum names are families of the list. */
static bool check_names(const struct families *families, char **ids)
{
	enum year year;
	for (; *ids; ids++)
		if (!families_find(families, balance_figure(*ids, &year)))
			return false;
	return true;
}

static bool read_balance(struct families *families, GKeyFile *ini, const char *section, GError **error)
{
	struct balance *balance = g_new0(struct balance, 1);
	const char *brace = strchr(section, '{');
	g_autofree char *key = brace ? g_strndup(brace + 1, strcspn(brace + 1, "}")) : NULL;
	g_ptr_array_add(families->balances, balance);
	balance->id = g_strdup(section + strlen(IDENTITY));
	balance->label = label_of(families, ini, section);
	balance->left = read_list(ini, section, "left", "+");
	balance->right = read_list(ini, section, "right", "+");
	balance->key = key ? word_of(families->source, key) : WORD_COUNT;
	if (key && balance->key == WORD_COUNT)
		return mistake(section, "id", key, error);
	return (check_names(families, balance->left) && check_names(families, balance->right)) ||
	       mistake(section, "left, right", balance->id, error);
}

static bool check_sums(const struct families *families, GError **error)
{
	for (unsigned i = 0; i < families->all->len; i++) {
		const struct family *family = families->all->pdata[i];
		if (!check_names(families, family->sums))
			return mistake(family->id, "sum", *family->sums, error);
	}
	return true;
}

static void note_ids(struct families *families, char *const *ids)
{
	for (; *ids; ids++) {
		enum year year;
		void *family = (void *)families_find(families, balance_figure(*ids, &year));
		if (!g_ptr_array_find(families->carried[year], family, NULL))
			g_ptr_array_add(families->carried[year], family);
	}
}

/* The families of the balances between two years: every row is held against them. */
static void note_carried(struct families *families)
{
	for (int year = 0; year < YEARS; year++)
		families->carried[year] = g_ptr_array_new();
	for (unsigned i = 0; i < families->balances->len; i++) {
		const struct balance *balance = families->balances->pdata[i];
		if (balance_with(balance) == YEAR_OWN)
			continue;
		note_ids(families, balance->left);
		note_ids(families, balance->right);
	}
}

struct families *families_read(enum figure_source source, bool year, GError **error)
{
	OWN(families) families = g_new0(struct families, 1);
	g_autoptr(GKeyFile) ini = g_key_file_new();
	const char *name = figures_source_name(source);
	g_autofree char *path = g_strdup_printf("report/%s.ini", name);
	const char *text = embedded_text(path);
	families->all = g_ptr_array_new_with_free_func(free_family);
	families->balances = g_ptr_array_new_with_free_func(free_balance);
	families->source = source;
	families->year = year;
	if (!text || !g_key_file_load_from_data(ini, text, (gsize)-1, G_KEY_FILE_KEEP_TRANSLATIONS, NULL)) {
		mistake(name, path, "", error);
		return NULL;
	}
	g_auto(GStrv) sections = g_key_file_get_groups(ini, NULL);
	for (char **section = sections; *section; section++)
		if (!g_str_has_prefix(*section, IDENTITY) && !read_family(families, ini, *section, error))
			return NULL;
	for (char **section = sections; *section; section++)
		if (g_str_has_prefix(*section, IDENTITY) && !read_balance(families, ini, *section, error))
			return NULL;
	note_carried(families);
	return check_sums(families, error) ? g_steal_pointer(&families) : NULL;
}

/* The value of the word that stands in braces at AT; NULL where it is none of the keys. */
static const char *value_at(const struct family *family, const char *at, const char *const values[FAMILY_KEYS])
{
	for (int i = 0; i < family->key_count; i++) {
		const char *name = figures_word_name(family->keys[i]);
		size_t length = strlen(name);
		if (!strncmp(at, name, length) && at[length] == '}')
			return values[i];
	}
	return NULL;
}

char *family_fill(const struct family *family, const char *template, const char *const values[FAMILY_KEYS])
{
	GString *text = g_string_sized_new(64);
	for (const char *at = template; *at;) {
		size_t plain = strcspn(at, "{");
		g_string_append_len(text, at, (gssize)plain);
		at += plain;
		const char *value = *at ? value_at(family, at + 1, values) : NULL;
		if (value) {
			g_string_append(text, value);
			at += strcspn(at, "}") + 1;
		} else if (*at) {
			g_string_append_c(text, *at++);
		}
	}
	return g_string_free(text, FALSE);
}

char *family_where(const struct family *family, const char *const values[FAMILY_KEYS])
{
	GString *text = g_string_new(NULL);
	for (unsigned i = 0; i < family->conditions->len; i++) {
		const struct figure_condition *condition = family->conditions->pdata[i];
		g_autofree char *choices = g_strjoinv("|", condition->values);
		g_string_append_printf(text, "%s%s=%s", text->len ? ", " : "", figures_word_name(condition->word), choices);
	}
	for (int i = 0; i < family->key_count; i++)
		g_string_append_printf(text, "%s%s=%s", text->len ? ", " : "", figures_word_name(family->keys[i]), values[i]);
	return g_string_free(text, FALSE);
}

bool family_fits(const struct family *family, const struct figure_row *row)
{
	for (unsigned i = 0; i < family->conditions->len; i++) {
		const struct figure_condition *condition = family->conditions->pdata[i];
		if (!g_strv_contains((const char *const *)condition->values, row->words[condition->word]))
			return false;
	}
	return true;
}

const char *balance_figure(const char *id, enum year *ret_year)
{
	static const char *const YEAR_NAMES[YEARS] = {[YEAR_BEFORE] = "before:", [YEAR_BEHIND] = "behind:"};
	for (int year = YEAR_BEFORE; year < YEARS; year++)
		if (g_str_has_prefix(id, YEAR_NAMES[year])) {
			*ret_year = (enum year)year;
			return id + strlen(YEAR_NAMES[year]);
		}
	*ret_year = YEAR_OWN;
	return id;
}

enum year balance_with(const struct balance *balance)
{
	char *const *const sides[] = {balance->left, balance->right};
	enum year year = YEAR_OWN;
	for (size_t side = 0; side < G_N_ELEMENTS(sides); side++)
		for (char *const *id = sides[side]; *id && year == YEAR_OWN; id++)
			balance_figure(*id, &year);
	return year;
}

bool families_carry(const struct families *families, const struct figure_row *row, enum year year)
{
	const GPtrArray *carried = families->carried[year];
	for (unsigned i = 0; i < carried->len; i++)
		if (family_fits(carried->pdata[i], row))
			return true;
	return false;
}
