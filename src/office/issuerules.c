#include "office/issuerules.h"
#include "base/date.h"
#include "domain/deadline.h"
#include "office/lawbook.h"
#include <string.h>

#define ANSWER "D2"
#define DECREE_711 "2019-05-15"

/* The clock of CODE that runs, else the one that began last. */
static const struct rule *running(const struct issuevalues *values, const char *code)
{
	const struct clock *found = NULL;
	for (unsigned i = 0; i < values->clocks->len; i++) {
		const struct clock *clock = values->clocks->pdata[i];
		if (strcmp(clock->rule->code, code) != 0 || clock->rule->own_limit)
			continue;
		bool live = found && !found->cancelled;
		if (!found || (!clock->cancelled && !live) ||
		    (clock->cancelled == !live && clock->started_on >= found->started_on))
			found = clock;
	}
	return found ? found->rule : NULL;
}

/* The rule of CODE that holds for the case; before its clock has started the first one that governs. */
static const struct rule *holding(const struct issuevalues *values, const char *code)
{
	const struct rule *found = running(values, code);
	g_autoptr(GPtrArray) governing = rules_for(office_rules(values->office), values->file);
	for (unsigned i = 0; i < governing->len && !found; i++) {
		const struct rule *rule = governing->pdata[i];
		if (!strcmp(rule->code, code) && !rule->own_limit)
			found = rule;
	}
	return found;
}

static const char *profile_in(const char *id)
{
	static const struct {
		const char *prefix, *profile;
	} PROFILES[] = {{.prefix = "D2_P29", .profile = "P29"}, {.prefix = "D2_P711", .profile = "P711"}};
	for (size_t i = 0; i < G_N_ELEMENTS(PROFILES); i++)
		if (g_str_has_prefix(id, PROFILES[i].prefix))
			return PROFILES[i].profile;
	return NULL;
}

char *issuerules_profile(const struct issuevalues *values)
{
	if (values->file->number.kind != KIND_APPLICATION)
		return NULL;
	const struct rule *rule = holding(values, ANSWER);
	const char *profile = rule ? profile_in(rule->id) : NULL;
	for (char **id = rule ? rule->replaces : NULL; id && *id && !profile; id++)
		profile = profile_in(*id);
	g_autofree char *before = issuerules_before(values, DECREE_711);
	return g_strdup(profile ? profile : before ? "P29" : "P711");
}

char *issuerules_before(const struct issuevalues *values, const char *day)
{
	int received = values->file->facts[FACT_RECEIVED];
	int came = received == DATE_NONE ? office_today(values->office) : received;
	return came < date_parse(day) ? g_strdup("yes") : NULL;
}

static char *make_length(struct lawbook *law, const struct rule *rule)
{
	(void)law;
	return g_strdup_printf("%d", rule->length);
}

static char *make_longer(struct lawbook *law, const struct rule *rule)
{
	(void)law;
	return rule->extension ? g_strdup_printf("%d", rule->extension) : NULL;
}

static char *make_unit(struct lawbook *law, const struct rule *rule)
{
	static const char *const UNITS[] = {
	    [UNIT_WORKING_DAYS] = "个工作日", [UNIT_CALENDAR_DAYS] = "日", [UNIT_MONTHS] = "个月"};
	(void)law;
	return g_strdup(UNITS[rule->unit]);
}

static char *make_source(struct lawbook *law, const struct rule *rule)
{
	return g_strdup(lawbook_written(law, rule)->source);
}

static char *make_own(struct lawbook *law, const struct rule *rule)
{
	return lawbook_is_own(law, rule) ? g_strdup("yes") : NULL;
}

static const struct {
	const char *name;
	char *(*make)(struct lawbook *law, const struct rule *rule);
} KEYS[] = {
    {.name = "length", .make = make_length},
    {.name = "longer", .make = make_longer},
    {.name = "unit", .make = make_unit},
    {.name = "source", .make = make_source},
    {.name = "own", .make = make_own},
};

char *issuerules_value(const struct issuevalues *values, const char *name)
{
	const char *key = strrchr(name, '.');
	g_autofree char *code = key ? g_strndup(name, (gsize)(key - name)) : NULL;
	const struct rule *rule = code ? holding(values, code) : NULL;
	for (size_t i = 0; rule && i < G_N_ELEMENTS(KEYS); i++)
		if (!strcmp(KEYS[i].name, key + 1))
			return KEYS[i].make(values->office->law, rule);
	return NULL;
}
