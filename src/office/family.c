#include "office/family.h"
#include "base/embedded.h"
#include "base/fail.h"
#include "base/say.h"
#include <string.h>

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
	g_free(family->sum);
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
	g_free(families);
}

/* WORD_COUNT where no word has the name. */
static enum figure_word word_of(const char *name)
{
	for (int word = 0; word < WORD_COUNT; word++)
		if (!strcmp(figures_word_name((enum figure_word)word), name))
			return (enum figure_word)word;
	return WORD_COUNT;
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
		enum figure_word word = word_of(name);
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
		if (!colon || word_of(g_strstrip(*part)) == WORD_COUNT)
			return mistake(family->id, "where", *part, error);
		struct figure_condition *condition = g_new0(struct figure_condition, 1);
		condition->word = word_of(*part);
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

/* The label in the language that is spoken; English has no suffix. */
static char *label_of(const struct families *families, GKeyFile *ini, const char *section)
{
	char *span = families->year ? NULL : g_key_file_get_locale_string(ini, section, "label-span", say_current(), NULL);
	return span ? span : g_key_file_get_locale_string(ini, section, "label", say_current(), NULL);
}

static bool read_family(struct families *families, GKeyFile *ini, const char *section, GError **error)
{
	struct family *family = g_new0(struct family, 1);
	g_ptr_array_add(families->all, family);
	family->id = g_strdup(section);
	family->label = label_of(families, ini, section);
	family->unit = g_key_file_get_string(ini, section, "unit", NULL);
	family->sum = g_key_file_get_string(ini, section, "sum", NULL);
	family->part = g_key_file_get_string(ini, section, "part", NULL);
	family->of = g_key_file_get_string(ini, section, "of", NULL);
	family->conditions = g_ptr_array_new_with_free_func(free_condition);
	if (!family->unit)
		family->unit = g_strdup("case");
	return read_keys(family, error) && read_where(family, ini, error) && read_measure(family, ini, error);
}

/* "a + b" as ids. */
static char **read_sum(GKeyFile *ini, const char *section, const char *key)
{
	g_autofree char *text = g_key_file_get_string(ini, section, key, NULL);
	char **ids = g_strsplit(text ? text : "", "+", -1);
	for (char **id = ids; *id; id++)
		g_strstrip(*id);
	return ids;
}

static void read_balance(struct families *families, GKeyFile *ini, const char *section)
{
	struct balance *balance = g_new0(struct balance, 1);
	balance->id = g_strdup(section + strlen("identity."));
	balance->label = label_of(families, ini, section);
	balance->left = read_sum(ini, section, "left");
	balance->right = read_sum(ini, section, "right");
	g_ptr_array_add(families->balances, balance);
}

struct families *families_read(const char *name, bool year, GError **error)
{
	OWN(families) families = g_new0(struct families, 1);
	g_autoptr(GKeyFile) ini = g_key_file_new();
	g_autofree char *path = g_strdup_printf("report/%s.ini", name);
	const char *text = embedded_text(path);
	families->all = g_ptr_array_new_with_free_func(free_family);
	families->balances = g_ptr_array_new_with_free_func(free_balance);
	families->year = year;
	if (!text || !g_key_file_load_from_data(ini, text, (gsize)-1, G_KEY_FILE_KEEP_TRANSLATIONS, NULL)) {
		mistake(name, path, "", error);
		return NULL;
	}
	g_auto(GStrv) sections = g_key_file_get_groups(ini, NULL);
	for (char **section = sections; *section; section++) {
		if (g_str_has_prefix(*section, "identity."))
			read_balance(families, ini, *section);
		else if (!read_family(families, ini, *section, error))
			return NULL;
	}
	return g_steal_pointer(&families);
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
