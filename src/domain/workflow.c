#include "domain/workflow.h"
#include "base/date.h"
#include "base/fail.h"
#include "base/say.h"
#include "base/text.h"
#include "domain/article.h"
#include <string.h>

/* "accept, refuse, note": the verbs that WHO is offered. */
static char *offered_verbs(const struct casefile *file, const struct person *who)
{
	g_autoptr(GPtrArray) next = who->next ? who->next(who->arg, file) : workflow_next(file, who);
	GString *verbs = g_string_new(NULL);
	for (unsigned i = 0; i < next->len; i++) {
		g_autofree char *verb = event_type_said(next->pdata[i], file->number.kind);
		g_string_append_printf(verbs, "%s%s", i ? _(", ") : "", verb);
	}
	return g_string_free(verbs, FALSE);
}

/* The kind of FILE; KIND_COUNT where a case is opened, and there is none. */
static enum kind kind_of(const struct casefile *file)
{
	return file ? file->number.kind : KIND_COUNT;
}

static bool check_role(
    const struct event_type *type, const struct casefile *file, const struct person *who, GError **error)
{
	unsigned may = file ? event_type_guarded_roles(type, file->number.kind, file->guard) : type->roles;
	if (may & who->roles)
		return true;
	g_autofree char *roles = role_titles(may);
	g_autofree char *verb = event_type_said(type, kind_of(file));
	return fail(error, FAIL_NOT_PERMITTED, _("'%s' is not permitted to %s: %s may do it"), verb,
	    who->name ? who->name : who->login, roles);
}

/* What WHO would do on DAY. */
struct asking {
	const struct event_type *type;
	const struct casefile *file; /* NULL for an opening event */
	const struct person *who;
	int day;
};

static bool refuse_state(const struct asking *ask, GError **error)
{
	const struct casefile *file = ask->file;
	g_autofree char *number = number_paper(file->number);
	g_autofree char *verbs = offered_verbs(file, ask->who);
	g_autofree char *verb = event_type_said(ask->type, file->number.kind);
	const char *law = event_type_article(ask->type, file->number.kind, article_day(file, ask->day));
	g_autofree char *article = law ? g_strdup_printf(_(" (%s)"), law) : g_strdup("");
	return fail(error, FAIL_REFUSED, _("'%s' does not fit %s, which is %s%s; possible now: %s"), verb, number,
	    state_title(file->state), article, *verbs ? verbs : _("none"));
}

static bool check_possible(const struct event_type *type, const struct casefile *file, GError **error)
{
	g_autoptr(GError) reason = NULL;
	if (event_type_possible(type, file, &reason))
		return true;
	g_autofree char *number = number_paper(file->number);
	g_autofree char *verb = event_type_said(type, file->number.kind);
	return fail(error, FAIL_REFUSED, _("'%s' does not fit %s: %s"), verb, number, reason->message);
}

/* An accusation goes to the discipline office, and nothing else goes there. */
static bool check_accusation(const struct asking *ask, GError **error)
{
	const struct event_type *type = ask->type;
	const struct casefile *file = ask->file;
	g_autofree char *verb = event_type_said(type, file->number.kind);
	bool accusation = file->guard & GUARD_ACCUSATION;
	if (event_type_heeds(type, file->number.kind, file->state, accusation))
		return true;
	if (accusation)
		return fail(error, FAIL_REFUSED,
		    _("'%s' is not for an accusation, which is handed to the discipline office and to nobody else (%s): use "
		      "'transfer'"),
		    verb, article_on("Regulations on Petitions art 30", ask->day));
	return fail(error, FAIL_REFUSED, _("'%s' is for accusations alone; 'correct' the class to accuse first"), verb);
}

/* Whether the lines of OLD are all among those of NEW, or of MORE; each may be NULL. */
static bool keeps(const char *old, const char *new, const char *more)
{
	g_auto(GStrv) were = g_strsplit(old ? old : "", "\n", -1);
	g_auto(GStrv) are = g_strsplit(new ? new : "", "\n", -1);
	g_auto(GStrv) others = g_strsplit(more ? more : "", "\n", -1);
	for (char **one = were; *one; one++)
		if (!g_strv_contains((const char *const *)are, *one) && !g_strv_contains((const char *const *)others, *one))
			return false;
	return true;
}

bool workflow_keeps_guard(
    const struct casefile *file, const struct guarding *then, const struct person *who, int day, GError **error)
{
	unsigned lifted = file->guard & ~then->guard & (GUARD_ACCUSATION | GUARD_KIN);
	bool other = file->guard & GUARD_ACCUSATION && (!keeps(file->against, then->against, then->against) ||
	                                                   !keeps(file->named, then->named, then->against));
	if (who->roles & ROLE_DISCIPLINE || (!lifted && !other))
		return true;
	return fail(error, FAIL_NOT_PERMITTED,
	    _("the class of an accusation, whom it is against, and what is of its matter are corrected, and such a "
	      "correction is taken back, by the discipline office alone (%s)"),
	    article_on("Regulations on Petitions art 30", day));
}

/* What a correction makes of it. */
static bool check_class(
    const struct casefile *file, const struct event *event, const struct person *who, GError **error)
{
	const char *class = event_text(event, "class"), *against = event_text(event, "against");
	if (!file)
		return true;
	bool opens = class && strcmp(class, "accuse") != 0;
	const struct guarding then = {
	    .guard = opens ? file->guard & ~(unsigned)GUARD_ACCUSATION : file->guard,
	    .against = against ? against : file->against,
	    .named = file->named,
	};
	return workflow_keeps_guard(file, &then, who, event->effective_on, error);
}

bool workflow_refuse_accused(const char *who, int day, GError **error)
{
	return fail(error, FAIL_REFUSED,
	    _("an accusation in this matter is made against '%s', which has no hand in it (%s)"), who,
	    article_on("Regulations on Petitions art 30, 46", day));
}

/* Whoever has an interest of their own in the matter does nothing in it (Regulations on Petitions art 28). */
static bool check_interest(const struct asking *ask, GError **error)
{
	if (!casefile_is_kept(ask->file, ask->who->login))
		return true;
	if (!casefile_is_recused(ask->file, ask->who->login))
		return workflow_refuse_accused(ask->who->login, ask->day, error);
	g_autofree char *number = number_paper(ask->file->number);
	return fail(error, FAIL_NOT_PERMITTED, _("'%s' withdrew from %s for an interest (%s)"), ask->who->login, number,
	    article_on("Regulations on Petitions art 28", ask->day));
}

bool workflow_may(
    const struct event_type *type, const struct casefile *file, const struct person *who, int day, GError **error)
{
	const struct asking ask = {.type = type, .file = file, .who = who, .day = day};
	if (!check_role(type, file, who, error))
		return false;
	if (!file)
		return true;
	if (!check_interest(&ask, error) || !check_accusation(&ask, error))
		return false;
	if (!event_type_allows(type, file->number.kind, file->state))
		return refuse_state(&ask, error);
	return check_possible(type, file, error);
}

static bool check_day(const struct field *field, const struct event *event, int today, GError **error)
{
	int day = event_day(event, field->name);
	if (field->type != FIELD_DAY || !field->not_future || day == DATE_NONE || day <= today)
		return true;
	g_autofree char *said = event_field_said(event, field->name), *now = date_format(today);
	return fail(error, FAIL_REFUSED, _("%s lies after today (%s)"), said, now);
}

/* Beside the fields of its type an opening event holds its number. */
static bool check_names(
    const struct event_type *type, const struct casefile *file, const struct event *event, GError **error)
{
	enum kind kind;
	const char *name;
	json_t *value;
	g_autofree char *verb = event_type_said(type, kind_of(file));
	json_object_foreach(event->body, name, value)
	{
		const struct field *field = event_type_field(type, name);
		bool number = kind_parse(type->name, &kind) && (!strcmp(name, "year") || !strcmp(name, "serial"));
		if (!number && !field)
			return fail(error, FAIL_USAGE, _("%s has no field %s="), verb, name);
		if (file && field && !event_type_takes(type, field, file->number.kind))
			return fail(error, FAIL_USAGE, _("%s (%s) has no field %s="), verb, kind_title(file->number.kind), name);
	}
	return true;
}

/* The case is not given to somebody who withdrew from it. */
static bool check_handler(const struct casefile *file, const struct event *event, GError **error)
{
	const char *handler = event_text(event, "handler");
	return !file || !casefile_is_recused(file, handler) ||
	       fail(error, FAIL_REFUSED, _("'%s' withdrew from this case and cannot handle it"), handler);
}

static bool check_fields(
    const struct event_type *type, const struct casefile *file, const struct event *event, int today, GError **error)
{
	g_autofree char *verb = event_type_said(type, kind_of(file));
	for (const struct field *field = type->fields; field->name; field++) {
		json_t *value = json_object_get(event->body, field->name);
		bool absent = !value || (json_is_string(value) && text_blank(json_string_value(value)));
		if (field->needed && absent)
			return fail(error, FAIL_USAGE, _("%s needs %s= (%s)"), verb, field->name, _(field->title));
		if (!absent && !check_day(field, event, today, error))
			return false;
	}
	return true;
}

bool workflow_check(
    const struct casefile *file, const struct event *event, const struct person *who, int today, GError **error)
{
	const struct event_type *type = event_type_find(event->kind);
	if (!type)
		return fail(error, FAIL_USAGE, _("there is no event '%s'"), event->kind);
	const struct asking ask = {.type = type, .file = file, .who = who, .day = event->effective_on};
	if (!workflow_may(type, file, who, ask.day, error))
		return false;
	const struct transition *way = file ? event_type_transition(type, file, event) : NULL;
	if (file && !way)
		return refuse_state(&ask, error);
	if (!check_names(type, file, event, error) || !check_fields(type, file, event, today, error))
		return false;
	if (!check_handler(file, event, error) || !check_class(file, event, who, error))
		return false;
	bool (*check)(const struct casefile *, const struct event *, GError **) =
	    way && way->check ? way->check : type->check;
	return !check || check(file, event, error);
}

bool workflow_is_own(const struct casefile *file, const struct event *event, GError **error)
{
	const char *ordered = event_text(event, "ordered");
	struct number by;
	if (!ordered || !number_parse(ordered, 0, &by))
		return true;
	g_autofree char *number = number_paper(file->number), *other = number_paper(by);
	return fail(error, FAIL_REFUSED,
	    _("%s: what an act of %s did here is taken back, and brought back, with that act alone: undo or redo it there"),
	    number, other);
}

GPtrArray *workflow_next(const struct casefile *file, const struct person *who)
{
	GPtrArray *next = g_ptr_array_new();
	if (casefile_is_kept(file, who->login))
		return next;
	const struct event_type *type;
	for (unsigned n = 0; (type = event_type_at(n)); n++)
		if (!type->internal && event_type_guarded_roles(type, file->number.kind, file->guard) & who->roles &&
		    event_type_fits(type, file))
			g_ptr_array_add(next, (void *)(uintptr_t)type);
	return next;
}
