#include "office/staff.h"
#include "base/fail.h"
#include "base/say.h"
#include "base/text.h"
#include "office/inside.h"
#include "office/minutes.h"
#include <string.h>

#define LONGEST_NAME 40 /* characters */

static void free_row(void *row)
{
	staff_row_free(row);
}

static struct staff_row *copy_row(const struct staff_row *from)
{
	struct staff_row *row = g_new0(struct staff_row, 1);
	row->login = g_strdup(from->login);
	row->name = g_strdup(from->name);
	row->roles = g_strdup(from->roles);
	row->unit = g_strdup(from->unit);
	row->retired = from->retired;
	return row;
}

GPtrArray *staff_list(struct office *office)
{
	GPtrArray *copy = g_ptr_array_new_with_free_func(free_row);
	for (unsigned i = 0; i < office->staff->len; i++)
		g_ptr_array_add(copy, copy_row(office->staff->pdata[i]));
	return copy;
}

static const struct staff_row *find(const struct office *office, const char *login)
{
	for (unsigned i = 0; i < office->staff->len; i++)
		if (!strcmp(((const struct staff_row *)office->staff->pdata[i])->login, login))
			return office->staff->pdata[i];
	return NULL;
}

const char *staff_name(struct office *office, const char *login)
{
	const struct staff_row *row = login ? find(office, login) : NULL;
	return row ? row->name : login;
}

/* The one person at work who has this name; NULL where none or several. */
static const struct staff_row *by_name(const struct office *office, const char *name, int *count)
{
	const struct staff_row *found = NULL;
	*count = 0;
	for (unsigned i = 0; i < office->staff->len; i++) {
		const struct staff_row *row = office->staff->pdata[i];
		if (row->retired || strcmp(row->name, name) != 0)
			continue;
		found = row;
		++*count;
	}
	return found;
}

char *staff_login(struct office *office, const char *text, GError **error)
{
	int count = 0;
	const struct staff_row *row = find(office, text);
	if (!row)
		row = by_name(office, text, &count);
	g_autofree char *shown = text_display(text);
	if (!row)
		fail(error, FAIL_REFUSED, _("there is nobody '%s' on the staff"), shown);
	else if (count > 1)
		fail(error, FAIL_REFUSED, _("%d people are called '%s'; give the login"), count, shown);
	else if (row->retired)
		fail(error, FAIL_REFUSED, _("'%s' does not work here any more"), shown);
	else
		return g_strdup(row->login);
	return NULL;
}

bool staff_accepts(const char *login, GError **error)
{
	static const char ALLOWED[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-@";
	size_t length = login ? strlen(login) : 0;
	if (length && length <= 32 && *login != '-' && strspn(login, ALLOWED) == length)
		return true;
	g_autofree char *shown = text_display(login);
	return fail(
	    error, FAIL_USAGE, _("'%s' is no login: at most 32 letters, digits and . _ - @, not beginning with -"), shown);
}

static bool has_role(const struct staff_row *row, enum role role)
{
	unsigned roles = 0;
	return !row->retired && role_parse(row->roles, &roles, NULL) && roles & role;
}

/* A register without an administrator could never get one again. */
static bool one_remains(const struct office *office, const struct staff_row *changed, GError **error)
{
	if (has_role(changed, ROLE_ADMIN))
		return true;
	for (unsigned i = 0; i < office->staff->len; i++) {
		const struct staff_row *row = office->staff->pdata[i];
		if (strcmp(row->login, changed->login) != 0 && has_role(row, ROLE_ADMIN))
			return true;
	}
	return fail(error, FAIL_REFUSED, _("'%s' is the last administrator; name another one first"), changed->login);
}

/* Brings what was typed to the form in which it is kept. */
static bool settle(struct office *office, struct staff_row *row, GError **error)
{
	unsigned roles = 0;
	g_autofree char *name = text_accept(row->name ? row->name : "", -1, error);
	if (!name || !role_parse(row->roles ? row->roles : "", &roles, error))
		return false;
	g_strstrip(name);
	if (text_blank(name) || strchr(name, '\n') || text_length(name) > LONGEST_NAME)
		return fail(error, FAIL_USAGE, _("a name is needed: one line of at most %d characters"), LONGEST_NAME);
	g_free(row->name);
	row->name = g_steal_pointer(&name);
	g_free(row->roles);
	row->roles = roles == ROLE_ALL ? g_strdup("all") : role_names(roles);
	g_autofree char *unit = g_steal_pointer(&row->unit);
	if (!text_blank(unit) && !(row->unit = vocabulary_code(office, LIST_UNIT, unit, error)))
		return false;
	if (!row->unit && role_own_unit_only(roles))
		return fail(error, FAIL_USAGE, _("handlers and heads see the cases of their unit: unit= is needed for '%s'"),
		    row->login);
	return true;
}

struct change {
	struct office *office;
	const struct staff_row *row; /* as asked for */
	bool retire;
};

static bool enter(struct office *office, const struct staff_row *row, GError **error)
{
	struct event *event = office_event(office, "staff");
	event_set(event, "login", row->login);
	event_set(event, "name", row->name);
	event_set(event, "roles", row->roles);
	if (row->unit)
		event_set(event, "unit", row->unit);
	if (row->retired)
		event_set(event, "retired", "yes");
	return minutes_enter(office, event, error);
}

static bool add(void *arg, GError **error)
{
	const struct change *change = arg;
	const struct staff_row *old = find(change->office, change->row->login);
	if (old && !old->retired)
		return fail(error, FAIL_REFUSED, _("'%s' is on the staff already: %s"), old->login, old->name);
	struct staff_row *row = copy_row(change->row);
	row->retired = false;
	bool done = settle(change->office, row, error) && enter(change->office, row, error);
	staff_row_free(row);
	return done;
}

static void replace(char **slot, const char *value)
{
	if (!value)
		return;
	g_free(*slot);
	*slot = g_strdup(value);
}

static bool alter(void *arg, GError **error)
{
	const struct change *change = arg;
	const struct staff_row *old = find(change->office, change->row->login);
	if (!old)
		return fail(error, FAIL_NOT_FOUND, _("there is nobody '%s' on the staff"), change->row->login);
	struct staff_row *row = copy_row(old);
	replace(&row->name, change->row->name);
	replace(&row->roles, change->row->roles);
	replace(&row->unit, change->row->unit);
	row->retired |= change->retire;
	bool done = (change->retire || settle(change->office, row, error)) && one_remains(change->office, row, error) &&
	            enter(change->office, row, error);
	staff_row_free(row);
	return done;
}

static bool run(struct change *change, bool (*work)(void *arg, GError **error), GError **error)
{
	g_autofree char *login = change->row->login ? text_narrow(change->row->login) : NULL;
	struct staff_row row = *change->row;
	row.login = login;
	change->row = &row;
	return office_permits(change->office, role_duty("staff"), "staff", error) &&
	       staff_accepts(change->row->login, error) && office_write(change->office, work, change, error);
}

bool staff_add(struct office *office, const struct staff_row *row, GError **error)
{
	struct change change = {.office = office, .row = row};
	return run(&change, add, error);
}

bool staff_change(struct office *office, const struct staff_row *row, GError **error)
{
	struct change change = {.office = office, .row = row};
	return run(&change, alter, error);
}

bool staff_retire(struct office *office, const char *login, GError **error)
{
	struct staff_row row = {.login = (char *)(uintptr_t)login};
	struct change change = {.office = office, .row = &row, .retire = true};
	return run(&change, alter, error);
}
