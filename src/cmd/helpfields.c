#include "cmd/helpfields.h"
#include "base/say.h"
#include "domain/role.h"

/* What a value of a type looks like. */
static const char *const TYPES[] = {
    [FIELD_TEXT] = N_("@FILE reads a file, - standard input"),
    [FIELD_DAY] = N_("a day: 2022-03-01, 3.1, today, -3, Friday, +5w"),
    [FIELD_FLAG] = N_("yes or no"),
    [FIELD_COUNT] = N_("a whole number"),
    [FIELD_BOX] = N_("code or name: 'docket box list'"),
    [FIELD_CATEGORY] = N_("code or name: 'docket category list'"),
    [FIELD_UNIT] = N_("code or name: 'docket unit list'"),
    [FIELD_UNITS] = N_("codes or names: 'docket unit list'"),
    [FIELD_ACCUSED] = N_("units and people: codes, logins or names of 'docket unit list' and 'docket staff list'"),
    [FIELD_STAFF] = N_("login or name: 'docket staff list'"),
    [FIELD_CASE] = N_("the number of a case"),
    [FIELD_CLOCK] = N_("the code of a clock: K2"),
    [FIELD_FILES] = NULL,
    [FIELD_MADE] = NULL,
};

void helpfields_argument(struct sheet *sheet, const struct argument *argument)
{
	g_autofree char *upper = g_ascii_strup(argument->name, -1);
	g_autofree char *label = NULL;
	g_autofree char *text = argument->choices ? g_strdup_printf("%s (%s)", _(argument->summary), argument->choices)
	                                          : g_strdup(_(argument->summary));
	if (argument->kind == ARGUMENT_FIELD)
		label = g_strconcat(argument->name, "=", NULL);
	else if (argument->kind == ARGUMENT_FLAG)
		label = g_strconcat("--", argument->name, NULL);
	else
		label = g_strdup(upper);
	sheet_fact_wide(sheet, label, text);
}

static void append_part(GString *text, const char *part)
{
	g_string_append_printf(text, "%s%s", _("; "), part);
}

static void append_choices(GString *text, const struct choice *choices)
{
	for (const struct choice *choice = choices; choice && choice->code; choice++)
		g_string_append_printf(text, "%s%s %s", choice == choices ? _("; ") : _(", "), choice->code, _(choice->title));
}

void helpfields_field(struct sheet *sheet, const struct field *field)
{
	g_autofree char *label = g_strconcat(field->name, "=", NULL);
	g_autoptr(GString) text = g_string_new(_(field->title));
	if (field->needed)
		append_part(text, _("needed"));
	if (field->hint)
		append_part(text, _(field->hint));
	if (field->type < G_N_ELEMENTS(TYPES) && TYPES[field->type])
		append_part(text, _(TYPES[field->type]));
	append_choices(text, field->choices);
	sheet_fact_wide(sheet, label, text->str);
}

/* The states of KIND in which TYPE may be recorded; NULL where there are none. */
static char *states_of(const struct event_type *type, enum kind kind)
{
	GString *states = g_string_new(NULL);
	uint64_t reached = event_states(kind);
	for (int state = STATE_NONE + 1; state < STATE_COUNT; state++)
		if (reached & STATE_BIT(state) && event_type_allows(type, kind, (enum state)state))
			g_string_append_printf(states, "%s%s", states->len ? _(", ") : "", state_title((enum state)state));
	return g_string_free(states, states->len == 0);
}

/* The kinds that TYPE is for; a set of KIND_BIT. */
static unsigned kinds_of(const struct event_type *type)
{
	unsigned kinds = 0;
	for (int kind = 0; kind < KIND_COUNT; kind++)
		if (event_type_fits_kind(type, (enum kind)kind))
			kinds |= KIND_BIT(kind);
	return kinds;
}

/* What TEXT_OF says of each kind, by its name where there are several. */
static char *by_kind(const struct event_type *type, char *(*text_of)(const struct event_type *type, enum kind kind))
{
	unsigned kinds = kinds_of(type);
	bool several = kinds & (kinds - 1);
	GString *text = g_string_new(NULL);
	for (int kind = 0; kind < KIND_COUNT; kind++) {
		g_autofree char *part = kinds & KIND_BIT(kind) ? text_of(type, (enum kind)kind) : NULL;
		if (!part)
			continue;
		if (several)
			g_string_append_printf(text, "%s%s%s", text->len ? _("; ") : "", kind_title((enum kind)kind), _(": "));
		g_string_append(text, part);
	}
	return g_string_free(text, FALSE);
}

char *helpfields_states(const struct event_type *type)
{
	return by_kind(type, states_of);
}

static char *roles_of(const struct event_type *type, enum kind kind)
{
	return role_titles(event_type_roles(type, kind));
}

char *helpfields_roles(const struct event_type *type)
{
	unsigned all = event_type_all_roles(type);
	for (int kind = 0; kind < KIND_COUNT; kind++)
		if (event_type_fits_kind(type, (enum kind)kind) && event_type_roles(type, (enum kind)kind) != all)
			return by_kind(type, roles_of);
	return role_titles(all);
}
