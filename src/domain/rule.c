#include "domain/rule.h"
#include "base/date.h"
#include "base/fail.h"
#include "base/say.h"
#include "base/text.h"
#include "domain/ladder.h"
#include <stddef.h>
#include <string.h>

enum { MOST = 9999 }; /* units of a clock */

struct rules {
	GPtrArray *all; /* of struct rule * */
};

static void condition_free(void *data)
{
	struct condition *condition = data;
	g_free(condition->field);
	g_strfreev(condition->values);
	g_free(condition);
}

static void rule_free(void *data)
{
	struct rule *rule = data;
	char *texts[] = {rule->id, rule->code, rule->title, rule->bound, rule->suspends, rule->silence, rule->source};
	for (size_t i = 0; i < G_N_ELEMENTS(texts); i++)
		g_free(texts[i]);
	g_ptr_array_unref(rule->when);
	g_strfreev(rule->replaces);
	g_free(rule);
}

static struct rule *rule_new(const char *id)
{
	struct rule *rule = g_new0(struct rule, 1);
	rule->id = g_strdup(id);
	rule->from = rule->to = DATE_NONE;
	rule->by = FACT_RECEIVED;
	rule->when = g_ptr_array_new_with_free_func(condition_free);
	rule->duty = rule->alerts = rule->on = true;
	rule->extensions = 1;
	return rule;
}

const char *rule_said(const struct rule *rule)
{
	return strcmp(say_current(), "zh") != 0 ? rule->code : rule->title;
}

void rules_free(struct rules *rules)
{
	if (!rules)
		return;
	g_ptr_array_unref(rules->all);
	g_free(rules);
}

/* How each sort of value is read: SLOT is where it goes; false where VALUE does not fit. */

static bool read_text(void *slot, const char *value)
{
	*(char **)slot = g_strdup(value);
	return !text_blank(value);
}

/* Bounds are held by the use case that they are for (office/visit.c, office/handing.c). */
static bool read_bound(void *slot, const char *value)
{
	static const char *const BOUNDS[] = {"ahead", "visitors", "return", NULL};
	*(char **)slot = g_strdup(value);
	return g_strv_contains(BOUNDS, value);
}

static bool read_kind(void *slot, const char *value)
{
	return kind_parse(value, slot);
}

static bool read_day(void *slot, const char *value)
{
	*(int *)slot = date_parse(value);
	return *(int *)slot != DATE_NONE;
}

static bool read_count(void *slot, const char *value)
{
	char *end;
	int64_t count = g_ascii_strtoll(value, &end, 10);
	*(int *)slot = (int)CLAMP(count, 0, MOST);
	return g_ascii_isdigit(*value) && !*end && count <= MOST;
}

static bool read_unit(void *slot, const char *value)
{
	return unit_parse(value, slot);
}

static bool read_flag(void *slot, const char *value)
{
	*(bool *)slot = !strcmp(value, "true");
	return *(bool *)slot || !strcmp(value, "false");
}

static bool read_fact(void *slot, const char *value)
{
	int fact = casefile_fact_parse(value);
	if (fact >= 0)
		*(enum fact *)slot = (enum fact)fact;
	return fact >= 0;
}

static bool read_facts(void *slot, const char *value)
{
	g_auto(GStrv) names = g_strsplit(value, ";", -1);
	uint64_t facts = 0;
	for (char **name = names; *name; name++) {
		int fact = casefile_fact_parse(g_strstrip(*name));
		if (fact < 0 && **name)
			return false;
		facts |= fact < 0 ? 0 : FACT_BIT(fact);
	}
	*(uint64_t *)slot = facts;
	return facts != 0;
}

static bool read_names(void *slot, const char *value)
{
	char **names = *(char ***)slot = g_strsplit(value, ";", -1);
	for (char **name = names; *name; name++)
		g_strstrip(*name);
	return *names && **names;
}

static bool is_field(const char *name)
{
	OWN(casefile) file = casefile_new();
	return !strcmp(name, "anonymous") || casefile_field(file, name);
}

static bool read_condition(GPtrArray *when, char *text)
{
	char *equals = strchr(text, '=');
	if (!equals || equals == text)
		return false;
	struct condition *condition = g_new0(struct condition, 1);
	g_ptr_array_add(when, condition);
	condition->except = equals[-1] == '!';
	condition->field = g_strstrip(g_strndup(text, (gsize)(equals - text) - condition->except));
	condition->values = g_strsplit(equals + 1, "|", -1);
	bool fits = *condition->values && is_field(condition->field);
	for (char **value = condition->values; *value; value++)
		fits &= *g_strstrip(*value) != 0;
	return fits;
}

static bool read_when(void *slot, const char *value)
{
	g_auto(GStrv) parts = g_strsplit(value, ";", -1);
	for (char **part = parts; *part; part++)
		if (*g_strstrip(*part) && !read_condition(*(GPtrArray **)slot, *part))
			return false;
	return true;
}

/* Every key that a section may have. */
static const struct key {
	const char *name;
	bool needed;
	bool clock;  /* but not of a bound */
	bool spoken; /* may be written in other languages: title[zh] */
	size_t slot; /* where in struct rule */
	bool (*read)(void *slot, const char *value);
} KEYS[] = {
    {.name = "bound", .slot = offsetof(struct rule, bound), .read = read_bound},
    {.name = "code", .needed = true, .slot = offsetof(struct rule, code), .read = read_text},
    {.name = "title", .needed = true, .spoken = true, .slot = offsetof(struct rule, title), .read = read_text},
    {.name = "kind", .needed = true, .slot = offsetof(struct rule, kind), .read = read_kind},
    {.name = "from", .slot = offsetof(struct rule, from), .read = read_day},
    {.name = "to", .slot = offsetof(struct rule, to), .read = read_day},
    {.name = "by", .slot = offsetof(struct rule, by), .read = read_fact},
    {.name = "when", .slot = offsetof(struct rule, when), .read = read_when},
    {.name = "length", .slot = offsetof(struct rule, length), .read = read_count},
    {.name = "unit", .needed = true, .clock = true, .slot = offsetof(struct rule, unit), .read = read_unit},
    {.name = "start", .needed = true, .clock = true, .slot = offsetof(struct rule, start), .read = read_fact},
    {.name = "silence", .slot = offsetof(struct rule, silence), .read = read_text},
    {.name = "after", .slot = offsetof(struct rule, after), .read = read_facts},
    {.name = "met", .slot = offsetof(struct rule, met), .read = read_facts},
    {.name = "ended", .slot = offsetof(struct rule, ended), .read = read_facts},
    {.name = "duty", .slot = offsetof(struct rule, duty), .read = read_flag},
    {.name = "answer", .slot = offsetof(struct rule, answer), .read = read_flag},
    {.name = "alerts", .slot = offsetof(struct rule, alerts), .read = read_flag},
    {.name = "suspends", .slot = offsetof(struct rule, suspends), .read = read_text},
    {.name = "own_limit", .slot = offsetof(struct rule, own_limit), .read = read_flag},
    {.name = "extension", .slot = offsetof(struct rule, extension), .read = read_count},
    {.name = "extensions", .slot = offsetof(struct rule, extensions), .read = read_count},
    {.name = "replaces", .slot = offsetof(struct rule, replaces), .read = read_names},
    {.name = "source", .needed = true, .spoken = true, .slot = offsetof(struct rule, source), .read = read_text},
    {.name = "on", .slot = offsetof(struct rule, on), .read = read_flag},
};

static bool is_key(const char *name)
{
	size_t length = strcspn(name, "[");
	for (size_t i = 0; i < G_N_ELEMENTS(KEYS); i++)
		if (!strncmp(KEYS[i].name, name, length) && !KEYS[i].name[length])
			return KEYS[i].spoken || !name[length];
	return false;
}

/* A key that no rule has is a slip of the pen, not something to pass over. */
static bool check_names(GKeyFile *ini, const char *id, GError **error)
{
	g_auto(GStrv) names = g_key_file_get_keys(ini, id, NULL, NULL);
	for (char **name = names; *name; name++) {
		if (is_key(*name))
			continue;
		g_autofree char *shown = text_display(*name);
		return fail(error, FAIL_REFUSED, _("the law cannot be read: rule %s has an unknown key '%s'"), id, shown);
	}
	return true;
}

static bool read_key(struct rule *rule, const struct key *key, const char *value, GError **error)
{
	if (key->read((char *)rule + key->slot, value))
		return true;
	g_autofree char *shown = text_display(value);
	return fail(
	    error, FAIL_REFUSED, _("the law cannot be read: rule %s, %s: '%s' does not fit"), rule->id, key->name, shown);
}

static bool take_key(struct rule *rule, const struct key *key, GKeyFile *ini, const char *language, GError **error)
{
	g_autoptr(GError) wrong = NULL;
	/* asking for a language costs much more */
	g_autofree char *value = key->spoken ? g_key_file_get_locale_string(ini, rule->id, key->name, language, &wrong)
	                                     : g_key_file_get_string(ini, rule->id, key->name, &wrong);
	if (value)
		return read_key(rule, key, value, error);
	if (!g_error_matches(wrong, G_KEY_FILE_ERROR, G_KEY_FILE_ERROR_KEY_NOT_FOUND))
		return read_key(rule, key, "", error);
	return !key->needed || (key->clock && rule->bound) ||
	       fail(error, FAIL_REFUSED, _("the law cannot be read: rule %s has no %s"), rule->id, key->name);
}

/* What must hold of a rule as a whole. */
static bool check_rule(const struct rule *rule, GError **error)
{
	if (!rule->length && !rule->own_limit)
		return fail(error, FAIL_REFUSED, _("the law cannot be read: rule %s has no %s"), rule->id, "length");
	if (rule->own_limit && rule->unit != UNIT_CALENDAR_DAYS)
		return fail(error, FAIL_REFUSED, _("the law cannot be read: rule %s, %s: '%s' does not fit"), rule->id, "unit",
		    unit_name(rule->unit));
	if (rule->from != DATE_NONE && rule->to != DATE_NONE && rule->to < rule->from)
		return fail(error, FAIL_REFUSED, _("the law cannot be read: rule %s ends before it begins"), rule->id);
	return true;
}

/* What is waited for from others is no duty of the school, whatever the file says: their time ends by itself. */
static void settle(struct rule *rule)
{
	if (rule->start == FACT_DELIVERED || rule->start == FACT_SHARED)
		rule->duty = false;
}

static struct rule *read_rule(GKeyFile *ini, const char *id, const char *language, GError **error)
{
	struct rule *rule = rule_new(id);
	bool good = check_names(ini, id, error);
	for (size_t i = 0; good && i < G_N_ELEMENTS(KEYS); i++)
		good = take_key(rule, &KEYS[i], ini, language, error);
	settle(rule);
	if (good && check_rule(rule, error))
		return rule;
	rule_free(rule);
	return NULL;
}

const struct rule *rules_find(const struct rules *rules, const char *id)
{
	for (unsigned i = 0; i < rules->all->len; i++)
		if (!strcmp(((const struct rule *)rules->all->pdata[i])->id, id))
			return rules->all->pdata[i];
	return NULL;
}

/* A rule is named in lists and messages. */
static bool check_id(const struct rules *rules, const char *id, GError **error)
{
	g_autofree char *shown = text_display(id);
	if (!*id || id[strspn(id, G_CSET_A_2_Z G_CSET_a_2_z G_CSET_DIGITS "-_")])
		return fail(error, FAIL_REFUSED,
		    _("the law cannot be read: the name of a rule is letters and digits, not '%s'"), shown);
	if (rules && rules_find(rules, id))
		return fail(error, FAIL_REFUSED, _("the law cannot be read: rule %s is there already"), id);
	return true;
}

/* The rules of INI; NULL on failure. */
static GPtrArray *read_sections(const struct rules *rules, GKeyFile *ini, const char *language, GError **error)
{
	g_auto(GStrv) ids = g_key_file_get_groups(ini, NULL);
	g_autoptr(GPtrArray) read = g_ptr_array_new_with_free_func(rule_free);
	for (char **id = ids; *id; id++) {
		if (ladder_is_step(*id))
			continue;
		struct rule *rule = check_id(rules, *id, error) ? read_rule(ini, *id, language, error) : NULL;
		if (!rule)
			return NULL;
		g_ptr_array_add(read, rule);
	}
	return g_steal_pointer(&read);
}

bool rules_read(struct rules **rules, const char *ini, const char *language, GError **error)
{
	g_autoptr(GKeyFile) file = g_key_file_new();
	g_autoptr(GError) wrong = NULL;
	if (!g_key_file_load_from_data(file, ini, (gsize)-1, G_KEY_FILE_KEEP_TRANSLATIONS, &wrong)) {
		g_autofree char *shown = text_display(wrong->message);
		return fail(error, FAIL_REFUSED, _("the law cannot be read: %s"), shown);
	}
	GPtrArray *read = read_sections(*rules, file, language, error);
	if (!read)
		return false;
	if (!*rules) {
		*rules = g_new0(struct rules, 1);
		(*rules)->all = g_ptr_array_new_with_free_func(rule_free);
	}
	g_ptr_array_extend_and_steal((*rules)->all, read);
	return true;
}

const GPtrArray *rules_all(const struct rules *rules)
{
	return rules->all;
}

static bool holds(const struct condition *condition, const struct casefile *file)
{
	const char *value = !strcmp(condition->field, "anonymous") ? (file->anonymous ? "yes" : "no")
	                                                           : casefile_text(file, condition->field);
	bool among = value && g_strv_contains((const char *const *)condition->values, value);
	return among != condition->except;
}

static bool governs(const struct rule *rule, const struct casefile *file)
{
	int day = file->facts[rule->by];
	if (!rule->on || rule->kind != file->number.kind || file->facts[FACT_RECEIVED] == DATE_NONE || day == DATE_NONE)
		return false;
	if ((rule->from != DATE_NONE && day < rule->from) || (rule->to != DATE_NONE && day > rule->to))
		return false;
	for (unsigned i = 0; i < rule->when->len; i++)
		if (!holds(rule->when->pdata[i], file))
			return false;
	return true;
}

static bool replaces(const struct rule *rule, const struct rule *other)
{
	return rule->replaces && g_strv_contains((const char *const *)rule->replaces, other->id);
}

static bool is_replaced(const struct rules *rules, const struct rule *rule, const struct casefile *file)
{
	for (unsigned i = 0; i < rules->all->len; i++) {
		const struct rule *other = rules->all->pdata[i];
		if (other != rule && replaces(other, rule) && governs(other, file))
			return true;
	}
	return false;
}

GPtrArray *rules_for(const struct rules *rules, const struct casefile *file)
{
	GPtrArray *found = g_ptr_array_new();
	for (unsigned i = 0; i < rules->all->len; i++) {
		struct rule *rule = rules->all->pdata[i];
		if (!rule->bound && governs(rule, file) && !is_replaced(rules, rule, file))
			g_ptr_array_add(found, rule);
	}
	return found;
}

static bool same_condition(const struct condition *a, const struct condition *b)
{
	return a->except == b->except && !strcmp(a->field, b->field) &&
	       g_strv_equal((const char *const *)a->values, (const char *const *)b->values);
}

static bool same_scope(const struct rule *a, const struct rule *b)
{
	if (strcmp(a->code, b->code) != 0 || a->kind != b->kind || a->start != b->start || a->own_limit != b->own_limit ||
	    g_strcmp0(a->silence, b->silence) != 0 || a->when->len != b->when->len)
		return false;
	for (unsigned i = 0; i < a->when->len; i++)
		if (!same_condition(a->when->pdata[i], b->when->pdata[i]))
			return false;
	return true;
}

/* Whether A begins no later than B ends. */
static bool begins_within(const struct rule *a, const struct rule *b)
{
	return a->from == DATE_NONE || b->to == DATE_NONE || a->from <= b->to;
}

const struct rule *rules_beside(const struct rules *others, const struct rule *rule)
{
	for (unsigned i = 0; i < others->all->len; i++) {
		const struct rule *other = others->all->pdata[i];
		bool runs = other->on && rule->on && !other->bound && !rule->bound && strcmp(other->id, rule->id) != 0;
		if (runs && same_scope(rule, other) && begins_within(rule, other) && begins_within(other, rule) &&
		    !replaces(rule, other) && !replaces(other, rule))
			return other;
	}
	return NULL;
}

const struct rule *rules_bound(const struct rules *rules, const struct casefile *file, const char *bound)
{
	const struct rule *found = NULL;
	for (unsigned i = 0; i < rules->all->len; i++) {
		const struct rule *rule = rules->all->pdata[i];
		bool named = rule->bound && !strcmp(rule->bound, bound);
		if (named && governs(rule, file) && (!found || rule->length < found->length))
			found = rule;
	}
	return found;
}
