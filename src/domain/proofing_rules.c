/* Reads the rules of proof-reading. */
#include "base/fail.h"
#include "base/say.h"
#include "domain/proofing.h"
#include <string.h>

#define NAME_KEY "name."
#define TERMS "terms"
#define BACK_MOST 9 /* sentences */

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
	clear_regex(rule->about);
	g_strfreev(rule->figures);
	g_strfreev(rule->instead);
	g_strfreev(rule->more);
	g_free(rule);
}

static void free_name(void *data)
{
	struct part_name *name = data;
	g_free(name->word);
	g_free(name->figure);
	g_free(name);
}

static void free_parts(void *data)
{
	struct parts_rule *rule = data;
	clear_regex(rule->unless);
	clear_regex(rule->about);
	clear_regex(rule->subject);
	g_ptr_array_unref(rule->names);
	g_free(rule->of);
	g_free(rule->verbs);
	g_free(rule->units);
	g_free(rule->whole);
	g_free(rule->each);
	g_strfreev(rule->instead);
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

static void free_months(void *data)
{
	struct months_rule *rule = data;
	clear_regex(rule->about);
	clear_regex(rule->unless);
	clear_regex(rule->number);
	g_free(rule->of);
	g_free(rule);
}

static void free_growth(void *data)
{
	struct growth_rule *rule = data;
	clear_regex(rule->told);
	clear_regex(rule->unless);
	g_free(rule->figure);
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
	g_ptr_array_unref(rules->months);
	g_ptr_array_unref(rules->growths);
	clear_regex(rules->never);
	clear_regex(rules->narrow);
	g_strfreev(rules->wholes);
	g_strfreev(rules->promises);
	g_free(rules);
}

/* Always NULL. */
static struct proof_rules *mistake(const char *section, GError **error)
{
	fail(error, FAIL_REFUSED, _("the rules of proof-reading are wrong in [%s]"), section);
	return NULL;
}

/* PATTERN with what [terms] have for each "{name}"; to be freed. */
static char *with_terms(GKeyFile *ini, const char *pattern)
{
	g_auto(GStrv) terms = g_key_file_get_keys(ini, TERMS, NULL, NULL);
	GString *text = g_string_new(pattern);
	for (char **term = terms; term && *term; term++) {
		g_autofree char *name = g_strdup_printf("{%s}", *term), *value = g_key_file_get_value(ini, TERMS, *term, NULL);
		g_string_replace(text, name, value, 0);
	}
	return g_string_free(text, FALSE);
}

/* Reads a pattern into RET; one that is not there leaves it NULL. */
static bool read_regex(GKeyFile *ini, const char *section, const char *key, GRegex **ret)
{
	g_autofree char *value = g_key_file_get_value(ini, section, key, NULL);
	g_autofree char *pattern = value ? with_terms(ini, value) : NULL;
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

/* How many sentences before may speak of what SECTION is about. */
static unsigned read_back(GKeyFile *ini, const char *section)
{
	return (unsigned)CLAMP(g_key_file_get_integer(ini, section, "back", NULL), 1, BACK_MOST);
}

static bool read_claim(struct proof_rules *rules, GKeyFile *ini, const char *section)
{
	struct claim_rule *rule = g_new0(struct claim_rule, 1);
	g_ptr_array_add(rules->claims, rule);
	rule->figures = g_key_file_get_string_list(ini, section, "figure", NULL, NULL);
	rule->more = g_key_file_get_string_list(ini, section, "more", NULL, NULL);
	rule->instead = g_key_file_get_string_list(ini, section, "or", NULL, NULL);
	rule->chapter = g_key_file_get_integer(ini, section, "chapter", NULL) - 1;
	rule->offices = g_key_file_get_boolean(ini, section, "offices", NULL);
	rule->back = read_back(ini, section);
	rule->average = g_key_file_get_boolean(ini, section, "average", NULL);
	return read_regex(ini, section, "number", &rule->number) && read_regex(ini, section, "none", &rule->none) &&
	       read_regex(ini, section, "unless", &rule->unless) && read_regex(ini, section, "about", &rule->about) &&
	       rule->figures && (rule->number || rule->none);
}

/* Whether PATTERN is one; NULL is none. */
static bool is_pattern(const char *pattern)
{
	GRegex *regex = pattern ? g_regex_new(pattern, 0, 0, NULL) : NULL;
	clear_regex(regex);
	return regex;
}

/* Each of them is a pattern. */
static bool read_terms(struct proof_rules *rules, GKeyFile *ini, const char *section)
{
	g_auto(GStrv) keys = g_key_file_get_keys(ini, section, NULL, NULL);
	bool right = rules;
	for (char **key = keys; *key; key++) {
		g_autofree char *pattern = g_key_file_get_value(ini, section, *key, NULL);
		right &= is_pattern(pattern);
	}
	return right;
}

/* What the parts are called besides. */
static bool read_names(struct parts_rule *rule, GKeyFile *ini, const char *section)
{
	g_auto(GStrv) keys = g_key_file_get_keys(ini, section, NULL, NULL);
	for (char **key = keys; *key; key++) {
		if (!g_str_has_prefix(*key, NAME_KEY))
			continue;
		struct part_name *name = g_new(struct part_name, 1);
		*name = (struct part_name){
		    .figure = g_strdup(*key + strlen(NAME_KEY)), .word = g_key_file_get_value(ini, section, *key, NULL)};
		g_ptr_array_add(rule->names, name);
		if (!is_pattern(name->word))
			return false;
	}
	return true;
}

static bool read_parts(struct proof_rules *rules, GKeyFile *ini, const char *section)
{
	struct parts_rule *rule = g_new0(struct parts_rule, 1);
	g_ptr_array_add(rules->parts, rule);
	rule->names = g_ptr_array_new_with_free_func(free_name);
	rule->of = g_key_file_get_value(ini, section, "of", NULL);
	rule->verbs = g_key_file_get_value(ini, section, "verbs", NULL);
	rule->units = g_key_file_get_value(ini, section, "units", NULL);
	rule->whole = g_key_file_get_string(ini, section, "whole", NULL);
	rule->each = g_key_file_get_string(ini, section, "each", NULL);
	rule->instead = g_key_file_get_string_list(ini, section, "or", NULL, NULL);
	rule->back = read_back(ini, section);
	return rule->of && is_pattern(rule->verbs) && is_pattern(rule->units) && read_names(rule, ini, section) &&
	       read_regex(ini, section, "unless", &rule->unless) && read_regex(ini, section, "about", &rule->about) &&
	       read_regex(ini, section, "subject", &rule->subject);
}

static bool read_narrow(struct proof_rules *rules, GKeyFile *ini, const char *section)
{
	clear_regex(rules->narrow);
	return read_regex(ini, section, "told", &rules->narrow) && rules->narrow;
}

static bool read_no_names(struct proof_rules *rules, GKeyFile *ini, const char *section)
{
	clear_regex(rules->never);
	return read_regex(ini, section, "never", &rules->never) && rules->never;
}

static bool read_wholes(struct proof_rules *rules, GKeyFile *ini, const char *section)
{
	g_strfreev(rules->wholes);
	rules->wholes = g_key_file_get_string_list(ini, section, "figures", NULL, NULL);
	return rules->wholes;
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

static bool read_months(struct proof_rules *rules, GKeyFile *ini, const char *section)
{
	struct months_rule *rule = g_new0(struct months_rule, 1);
	g_ptr_array_add(rules->months, rule);
	rule->of = g_key_file_get_string(ini, section, "of", NULL);
	return rule->of && read_regex(ini, section, "about", &rule->about) &&
	       read_regex(ini, section, "unless", &rule->unless) && read_regex(ini, section, "number", &rule->number) &&
	       rule->about;
}

static bool read_growth(struct proof_rules *rules, GKeyFile *ini, const char *section)
{
	struct growth_rule *rule = g_new0(struct growth_rule, 1);
	g_ptr_array_add(rules->growths, rule);
	rule->figure = g_key_file_get_string(ini, section, "figure", NULL);
	return rule->figure && read_regex(ini, section, "told", &rule->told) &&
	       read_regex(ini, section, "unless", &rule->unless) && rule->told;
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
	    {.prefix = "months.", .read = read_months},
	    {.prefix = "growth.", .read = read_growth},
	    {.prefix = "promises", .read = read_promises},
	    {.prefix = "names", .read = read_no_names},
	    {.prefix = "narrow", .read = read_narrow},
	    {.prefix = "wholes", .read = read_wholes},
	    {.prefix = TERMS, .read = read_terms},
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
	rules->months = g_ptr_array_new_with_free_func(free_months);
	rules->growths = g_ptr_array_new_with_free_func(free_growth);
	if (!g_key_file_load_from_data(ini, text, (gsize)-1, G_KEY_FILE_KEEP_TRANSLATIONS, NULL))
		return mistake("", error);
	g_auto(GStrv) sections = g_key_file_get_groups(ini, NULL);
	for (char **section = sections; *section; section++)
		if (!read_section(rules, ini, *section))
			return mistake(*section, error);
	return g_steal_pointer(&rules);
}
