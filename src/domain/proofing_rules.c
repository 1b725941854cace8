/* Reads the rules of proof-reading. */
#include "base/fail.h"
#include "base/say.h"
#include "domain/proofing.h"
#include <string.h>

#define NAME_KEY "name."

static void clear_regex(GRegex *regex)
{
	if (regex)
		g_regex_unref(regex);
}

static void free_chapter(void *data)
{
	struct chapter_rule *rule = data;
	clear_regex(rule->heading);
	g_free(rule->title);
	g_free(rule);
}

static void free_claim(void *data)
{
	struct claim_rule *rule = data;
	clear_regex(rule->number);
	clear_regex(rule->none);
	clear_regex(rule->unless);
	g_strfreev(rule->figures);
	g_strfreev(rule->more);
	g_free(rule);
}

static void free_name(void *data)
{
	struct part_name *name = data;
	clear_regex(name->word);
	g_free(name->figure);
	g_free(name);
}

static void free_parts(void *data)
{
	struct parts_rule *rule = data;
	clear_regex(rule->joined);
	clear_regex(rule->next);
	clear_regex(rule->unless);
	g_ptr_array_unref(rule->names);
	g_free(rule->whole);
	g_free(rule);
}

static void free_missing(void *data)
{
	struct missing_rule *rule = data;
	clear_regex(rule->names);
	clear_regex(rule->number);
	g_free(rule->figure);
	g_strfreev(rule->more);
	g_free(rule);
}

void proof_rules_free(struct proof_rules *rules)
{
	if (!rules)
		return;
	g_ptr_array_unref(rules->chapters);
	g_ptr_array_unref(rules->claims);
	g_ptr_array_unref(rules->parts);
	g_ptr_array_unref(rules->missing);
	g_strfreev(rules->promises);
	g_free(rules);
}

/* Always NULL. */
static struct proof_rules *mistake(const char *section, GError **error)
{
	fail(error, FAIL_REFUSED, _("the rules of proof-reading are wrong in [%s]"), section);
	return NULL;
}

/* Reads a pattern into RET; one that is not there leaves it NULL. */
static bool read_regex(GKeyFile *ini, const char *section, const char *key, GRegex **ret)
{
	g_autofree char *pattern = g_key_file_get_value(ini, section, key, NULL);
	*ret = pattern ? g_regex_new(pattern, G_REGEX_OPTIMIZE, 0, NULL) : NULL;
	return !pattern || *ret;
}

static bool read_chapter(struct proof_rules *rules, GKeyFile *ini, const char *section)
{
	struct chapter_rule *rule = g_new0(struct chapter_rule, 1);
	g_ptr_array_add(rules->chapters, rule);
	rule->title = g_key_file_get_locale_string(ini, section, "title", say_current(), NULL);
	return read_regex(ini, section, "heading", &rule->heading) && rule->heading && rule->title;
}

static bool read_claim(struct proof_rules *rules, GKeyFile *ini, const char *section)
{
	struct claim_rule *rule = g_new0(struct claim_rule, 1);
	g_ptr_array_add(rules->claims, rule);
	rule->figures = g_key_file_get_string_list(ini, section, "figure", NULL, NULL);
	rule->more = g_key_file_get_string_list(ini, section, "more", NULL, NULL);
	return read_regex(ini, section, "number", &rule->number) && read_regex(ini, section, "none", &rule->none) &&
	       read_regex(ini, section, "unless", &rule->unless) && rule->figures && (rule->number || rule->none);
}

/* The words of all names, parted by "|". To be freed. */
static char *read_names(struct parts_rule *rule, GKeyFile *ini, const char *section, const char *of)
{
	g_auto(GStrv) keys = g_key_file_get_keys(ini, section, NULL, NULL);
	GString *words = g_string_new(NULL);
	for (char **key = keys; *key; key++) {
		if (!g_str_has_prefix(*key, NAME_KEY))
			continue;
		g_autofree char *word = g_key_file_get_value(ini, section, *key, NULL);
		struct part_name *name = g_new0(struct part_name, 1);
		g_ptr_array_add(rule->names, name);
		name->figure = g_strdup_printf("%s.%s", of, *key + strlen(NAME_KEY));
		name->word = g_regex_new(word, G_REGEX_ANCHORED, 0, NULL);
		g_string_append_printf(words, "%s%s", words->len ? "|" : "", word);
	}
	return g_string_free(words, FALSE);
}

/* Names behind others that are no names of these are none alone; but behind a number a new one begins. */
static GRegex *joined_regex(const char *words, const char *verbs, const char *units)
{
	static const char AGAIN[] = "(?:(?<![、和与及])|(?<=[件封项条批次%][、和与及])|(?<=以及))";
	g_autofree char *pattern =
	    g_strdup_printf("%s((?:%s)(?:(?:、|和|与|以及|及)(?:%s))*)(等[^，。；\\d]{0,6})?，?((?:%s)*)"
	                    "(?:([\\d,]+)(余|多)?(?:%s)(?!次)|占(?:比|总数的?|全部的?)?(?:为)?(\\d+(?:\\.\\d+)?)%%)",
	        AGAIN, words, words, verbs, units);
	return g_regex_new(pattern, G_REGEX_OPTIMIZE, 0, NULL);
}

static bool read_parts(struct proof_rules *rules, GKeyFile *ini, const char *section)
{
	struct parts_rule *rule = g_new0(struct parts_rule, 1);
	g_ptr_array_add(rules->parts, rule);
	rule->names = g_ptr_array_new_with_free_func(free_name);
	g_autofree char *of = g_key_file_get_value(ini, section, "of", NULL);
	g_autofree char *verbs = g_key_file_get_value(ini, section, "verbs", NULL);
	g_autofree char *units = g_key_file_get_value(ini, section, "units", NULL);
	if (!of || !verbs || !units)
		return false;
	g_autofree char *words = read_names(rule, ini, section, of);
	g_autofree char *next = g_strdup_printf("^(?:余|多)?(?:%s)(?:、|和|及|，)([\\d,]+)(余|多)?(?:%s)", units, units);
	rule->whole = g_key_file_get_string(ini, section, "whole", NULL);
	rule->joined = *words ? joined_regex(words, verbs, units) : NULL;
	rule->next = g_regex_new(next, G_REGEX_OPTIMIZE, 0, NULL);
	return rule->joined && rule->next && read_regex(ini, section, "unless", &rule->unless);
}

static bool read_missing(struct proof_rules *rules, GKeyFile *ini, const char *section)
{
	struct missing_rule *rule = g_new0(struct missing_rule, 1);
	g_ptr_array_add(rules->missing, rule);
	rule->figure = g_key_file_get_string(ini, section, "figure", NULL);
	rule->more = g_key_file_get_string_list(ini, section, "more", NULL, NULL);
	return read_regex(ini, section, "names", &rule->names) && read_regex(ini, section, "number", &rule->number) &&
	       rule->figure && rule->names && rule->number;
}

static bool read_promises(struct proof_rules *rules, GKeyFile *ini, const char *section)
{
	g_strfreev(rules->promises);
	rules->promises = g_key_file_get_string_list(ini, section, "words", NULL, NULL);
	return rules->promises;
}

static bool read_section(struct proof_rules *rules, GKeyFile *ini, const char *section)
{
	static const struct {
		const char *prefix;
		bool (*read)(struct proof_rules *rules, GKeyFile *ini, const char *section);
	} SECTIONS[] = {
	    {.prefix = "chapter.", .read = read_chapter},
	    {.prefix = "claim.", .read = read_claim},
	    {.prefix = "parts.", .read = read_parts},
	    {.prefix = "missing.", .read = read_missing},
	    {.prefix = "promises", .read = read_promises},
	};
	for (size_t i = 0; i < G_N_ELEMENTS(SECTIONS); i++)
		if (g_str_has_prefix(section, SECTIONS[i].prefix))
			return SECTIONS[i].read(rules, ini, section);
	return false;
}

struct proof_rules *proof_rules_read(const char *text, GError **error)
{
	OWN(proof_rules) rules = g_new0(struct proof_rules, 1);
	g_autoptr(GKeyFile) ini = g_key_file_new();
	rules->chapters = g_ptr_array_new_with_free_func(free_chapter);
	rules->claims = g_ptr_array_new_with_free_func(free_claim);
	rules->parts = g_ptr_array_new_with_free_func(free_parts);
	rules->missing = g_ptr_array_new_with_free_func(free_missing);
	if (!g_key_file_load_from_data(ini, text, (gsize)-1, G_KEY_FILE_KEEP_TRANSLATIONS, NULL))
		return mistake("", error);
	g_auto(GStrv) sections = g_key_file_get_groups(ini, NULL);
	for (char **section = sections; *section; section++)
		if (!read_section(rules, ini, *section))
			return mistake(*section, error);
	return g_steal_pointer(&rules);
}
