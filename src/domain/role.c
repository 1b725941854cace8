#include "domain/role.h"
#include "base/fail.h"
#include "base/say.h"
#include <string.h>

static const struct {
	enum role role;
	const char *name;
	const char *title;
} ROLES[] = {
    {.role = ROLE_CLERK, .name = "clerk", .title = N_("clerk")},
    {.role = ROLE_HANDLER, .name = "handler", .title = N_("handler")},
    {.role = ROLE_HEAD, .name = "head", .title = N_("unit head")},
    {.role = ROLE_SUPERVISOR, .name = "supervisor", .title = N_("supervisor")},
    {.role = ROLE_LEADER, .name = "leader", .title = N_("leader")},
    {.role = ROLE_DISCLOSURE, .name = "disclosure", .title = N_("disclosure officer")},
    {.role = ROLE_SECRECY, .name = "secrecy", .title = N_("secrecy reviewer")},
    {.role = ROLE_DISCIPLINE, .name = "discipline", .title = N_("discipline office")},
    {.role = ROLE_ARCHIVIST, .name = "archivist", .title = N_("archivist")},
    {.role = ROLE_AUDITOR, .name = "auditor", .title = N_("auditor")},
    {.role = ROLE_ADMIN, .name = "admin", .title = N_("administrator")},
};

#define CHANGERS (ROLE_ADMIN | ROLE_SUPERVISOR)

const struct duty DUTIES[] = {
    {.verb = "import", .title = N_("take in letters from files"), .roles = ROLE_OFFICE},
    {.verb = "box", .title = N_("name mailboxes"), .roles = CHANGERS},
    {.verb = "unit", .title = N_("name units"), .roles = ROLE_ADMIN | ROLE_OFFICE},
    {.verb = "category", .title = N_("name categories"), .roles = CHANGERS},
    {.verb = "word", .title = N_("rename or retire any of these"), .roles = CHANGERS},
    {.verb = "calendar", .title = N_("load a calendar"), .roles = CHANGERS},
    {.verb = "law", .title = N_("load a law"), .roles = CHANGERS},
    {.verb = "staff", .title = N_("add, change and retire people"), .roles = ROLE_ADMIN},
    {.verb = "setting", .title = N_("change a setting"), .roles = ROLE_ADMIN},
    {.verb = "reception", .title = N_("keep the rota of the reception days"), .roles = ROLE_OFFICE | ROLE_ADMIN},
    {.verb = "counter",
        .title = N_("enter what is counted by hand"),
        .roles = ROLE_OFFICE | ROLE_DISCLOSURE | ROLE_ADMIN},
    {.verb = "close-year", .title = N_("close a year's report"), .roles = CHANGERS | ROLE_LEADER},
    {.verb = "reopen-year", .title = N_("open a closed year again"), .roles = CHANGERS | ROLE_LEADER},
    {.verb = "backup", .title = N_("copy the register"), .roles = ROLE_ADMIN | ROLE_AUDITOR},
    {0},
};

unsigned role_duty(const char *verb)
{
	for (const struct duty *duty = DUTIES; duty->verb; duty++)
		if (!strcmp(duty->verb, verb))
			return duty->roles;
	g_return_val_if_reached(0);
}

/* Whose sight is bound to their unit, so that they are trusted with what is confidential in it. */
#define BOUND (unsigned)(ROLE_HANDLER | ROLE_HEAD)
#define TRUSTED (ROLE_OFFICE | ROLE_LEADER | ROLE_DISCIPLINE | BOUND)

/* Which roles see what is guarded. */
static const struct {
	enum guard guard;
	unsigned sees;
} GUARDS[] = {
    {.guard = GUARD_ACCUSATION, .sees = ROLE_SUPERVISOR | ROLE_DISCIPLINE},
    {.guard = GUARD_KIN, .sees = ROLE_SUPERVISOR | ROLE_DISCIPLINE},
    {.guard = GUARD_HANDED, .sees = ROLE_DISCIPLINE},
    {.guard = GUARD_CONFIDENTIAL, .sees = TRUSTED},
    {.guard = GUARD_DISCREET, .sees = TRUSTED | ROLE_DISCLOSURE | ROLE_SECRECY},
};

unsigned role_blind(unsigned roles)
{
	unsigned blind = 0, counted = role_own_unit_only(roles) ? roles : roles & ~BOUND;
	for (size_t i = 0; i < G_N_ELEMENTS(GUARDS); i++)
		if (!(GUARDS[i].sees & counted))
			blind |= GUARDS[i].guard;
	return blind;
}

unsigned role_of_kin(unsigned roles, unsigned guard)
{
	return roles | (guard & GUARD_KIN ? (unsigned)ROLE_DISCIPLINE : 0);
}

bool role_own_unit_only(unsigned roles)
{
	return roles && !(roles & ~BOUND);
}

enum role role_at(unsigned n, const char **ret_name, const char **ret_title)
{
	if (n >= G_N_ELEMENTS(ROLES))
		return 0;
	*ret_name = ROLES[n].name;
	*ret_title = _(ROLES[n].title);
	return ROLES[n].role;
}

char *role_sight(unsigned roles)
{
	unsigned blind = role_blind(roles);
	GString *text = g_string_new(role_own_unit_only(roles) ? _("the cases that their unit handles") : _("all cases"));
	if (blind & GUARD_ACCUSATION)
		g_string_append(text, _(", but no accusations"));
	else if (blind & GUARD_HANDED)
		g_string_append(text, _(", but accusations only until they are handed to the discipline office"));
	if (blind & GUARD_CONFIDENTIAL && !(blind & GUARD_DISCREET))
		g_string_append(text, _(", and of what is confidential only applications and remedies"));
	else if (blind & GUARD_CONFIDENTIAL)
		g_string_append(text, _(", and nothing confidential"));
	return g_string_free(text, FALSE);
}

static unsigned role_of(const char *name)
{
	if (!strcmp(name, "all"))
		return ROLE_ALL;
	for (size_t i = 0; i < G_N_ELEMENTS(ROLES); i++)
		if (!strcmp(ROLES[i].name, name) || !strcmp(_(ROLES[i].title), name))
			return ROLES[i].role;
	return 0;
}

bool role_parse(const char *names, unsigned *ret, GError **error)
{
	g_autoptr(GString) plain = g_string_new(names);
	g_string_replace(plain, "、", ",", 0);
	g_string_replace(plain, "，", ",", 0);
	g_auto(GStrv) parts = g_strsplit_set(plain->str, ", ", -1);
	unsigned roles = 0;
	for (char **part = parts; *part; part++) {
		if (!**part)
			continue;
		unsigned role = role_of(*part);
		if (!role) {
			g_autofree char *all = role_names(ROLE_ALL);
			return fail(error, FAIL_USAGE, _("there is no role '%s'; there are %s"), *part, all);
		}
		roles |= role;
	}
	if (!roles)
		return fail(error, FAIL_USAGE, _("no role is given"));
	*ret = roles;
	return true;
}

static char *join(unsigned roles, bool titles, const char *separator)
{
	GString *text = g_string_new(NULL);
	for (size_t i = 0; i < G_N_ELEMENTS(ROLES); i++) {
		if (!(roles & ROLES[i].role))
			continue;
		if (text->len)
			g_string_append(text, separator);
		g_string_append(text, titles ? _(ROLES[i].title) : ROLES[i].name);
	}
	return g_string_free(text, FALSE);
}

char *role_names(unsigned roles)
{
	return join(roles, false, ",");
}

char *role_titles(unsigned roles)
{
	return join(roles, true, _(", "));
}
