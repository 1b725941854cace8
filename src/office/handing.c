#include "office/handing.h"
#include "base/date.h"
#include "base/fail.h"
#include "base/say.h"
#include "domain/rule.h"
#include "office/vocabulary.h"
#include <string.h>

bool handing_prepare(struct office *office, const struct casefile *file, struct event *event, GError **error)
{
	(void)file;
	(void)error;
	if (!(office->person.roles & ROLE_DISCIPLINE))
		event_set(event, "waits", "yes");
	return true;
}

bool handing_beside(struct office *office, const struct casefile *file, struct event *event, GError **error)
{
	(void)file;
	const char *unit = event_text(event, "unit"), *with = event_text(event, "with");
	g_auto(GStrv) beside = g_strsplit(with ? with : "", "\n", -1);
	return !unit || !g_strv_contains((const char *const *)beside, unit) ||
	       fail(error, FAIL_REFUSED, _("%s leads: with= names the units beside it"),
	           vocabulary_name(office, LIST_UNIT, unit));
}

/* Whether ROW handles cases of UNIT, alone or as its head. */
static bool handles(const struct staff_row *row, const char *unit)
{
	unsigned roles = 0;
	return !row->retired && !g_strcmp0(row->unit, unit) && role_parse(row->roles, &roles, NULL) &&
	       roles & (ROLE_HANDLER | ROLE_HEAD);
}

bool handing_could_handle(const struct office *office, const struct casefile *file, const char *unit, const char *login)
{
	for (unsigned i = 0; i < office->staff->len; i++) {
		const struct staff_row *row = office->staff->pdata[i];
		if (!strcmp(row->login, login))
			return handles(row, unit ? unit : row->unit) && !casefile_is_kept(file, login);
	}
	return false;
}

static bool refuse_handler(
    struct office *office, const struct casefile *file, const char *handler, const char *unit, GError **error)
{
	g_autoptr(GString) right = g_string_new(NULL);
	const char *who = staff_name(office, handler), *of = vocabulary_name(office, LIST_UNIT, unit);
	for (unsigned i = 0; i < office->staff->len; i++) {
		const struct staff_row *row = office->staff->pdata[i];
		if (handles(row, unit) && !casefile_is_kept(file, row->login))
			g_string_append_printf(right, "%s%s (%s)", right->len ? _(", ") : "", row->name, row->login);
	}
	return right->len
	           ? fail(error, FAIL_REFUSED, _("%s is neither handler nor head of %s; there are %s"), who, of, right->str)
	           : fail(error, FAIL_REFUSED,
	                 _("%s is neither handler nor head of %s, where nobody on the staff is: leave handler= out"), who,
	                 of);
}

bool handing_handler(struct office *office, const struct casefile *file, struct event *event, GError **error)
{
	const char *handler = event_text(event, "handler");
	const char *unit = event_text(event, "unit") ? event_text(event, "unit") : file->unit;
	/* of who withdrew that is said instead */
	if (!handler || !unit || casefile_is_recused(file, handler))
		return true;
	for (unsigned i = 0; i < office->staff->len; i++) {
		const struct staff_row *row = office->staff->pdata[i];
		if (!strcmp(row->login, handler) && handles(row, unit))
			return true;
	}
	return refuse_handler(office, file, handler, unit, error);
}

/* Of somebody who is bound to their unit: whether that has the case beside the one that leads. */
static bool is_second(const struct office *office, const struct casefile *file)
{
	const char *own = office->scope.unit;
	return own && file->unit && strcmp(own, file->unit) != 0 && casefile_is_beside(file, own);
}

bool handing_leads(struct office *office, const struct casefile *file, GError **error)
{
	if (!is_second(office, file))
		return true;
	g_autofree char *note = event_type_said(event_type_find("note"), file->number.kind);
	return fail(error, FAIL_NOT_PERMITTED,
	    _("%s leads: it drafts and gives back, and its head countersigns; what your unit thinks of it goes in by %s"),
	    vocabulary_name(office, LIST_UNIT, file->unit), note);
}

/* The last day on which the unit may give FILE back, by RULE; DATE_NONE: none is set. */
static int last_return(struct office *office, const struct casefile *file, const struct rule *rule)
{
	if (!rule || file->assigned_on == DATE_NONE)
		return DATE_NONE;
	return calendar_count(office_calendar(office), file->assigned_on, rule->length, rule->unit).latest;
}

bool handing_return(struct office *office, const struct casefile *file, struct event *event, GError **error)
{
	const struct rule *rule = rules_bound(office_rules(office), file, "return");
	int last = last_return(office, file, rule);
	g_autofree char *day = date_format(last);
	if (last == DATE_NONE || event->effective_on <= last)
		return true;
	if (office->scope.unit)
		return fail(error, FAIL_REFUSED,
		    _("the unit had until %s to give it back (%s): now the office alone takes it back, 'return', or gives it "
		      "to "
		      "another one, 'assign'"),
		    day, rule->source);
	event_set(event, "late", day);
	return true;
}
