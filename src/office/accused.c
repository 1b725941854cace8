#include "office/accused.h"
#include "base/fail.h"
#include "base/say.h"
#include "base/text.h"
#include "domain/casefile.h"
#include "domain/mask.h"
#include "office/record.h"
#include "office/staff.h"
#include <string.h>

static bool is_unit(struct office *office, const char *text)
{
	g_autofree char *code = vocabulary_code(office, LIST_UNIT, text, NULL);
	return code != NULL;
}

/* One unit, or one person. */
static char *read_one(struct office *office, const char *text, GError **error)
{
	const char *name = g_str_has_prefix(text, CASEFILE_STAFF) ? text + strlen(CASEFILE_STAFF) : text;
	if (is_unit(office, text))
		return vocabulary_code(office, LIST_UNIT, text, error);
	g_autofree char *login = staff_login(office, name, NULL);
	if (login)
		return g_strconcat(CASEFILE_STAFF, login, NULL);
	g_autofree char *shown = text_display(text);
	fail(error, FAIL_REFUSED,
	    _("there is no unit '%s', nor one person on the staff who is called so: see 'docket unit list' and 'docket "
	      "staff "
	      "list'"),
	    shown);
	return NULL;
}

/* LINES of both, each once; each may be NULL, and NULL is what is left of nothing. To be freed. */
static char *joined(const char *lines, const char *more)
{
	g_autoptr(GPtrArray) all = g_ptr_array_new();
	g_auto(GStrv) old = g_strsplit(lines ? lines : "", "\n", -1);
	g_auto(GStrv) new = g_strsplit(more ? more : "", "\n", -1);
	char **const lists[] = {old, new};
	for (size_t i = 0; i < G_N_ELEMENTS(lists); i++)
		for (char **one = lists[i]; *one; one++)
			if (!g_ptr_array_find_with_equal_func(all, *one, g_str_equal, NULL))
				g_ptr_array_add(all, *one);
	g_ptr_array_add(all, NULL);
	return all->len > 1 ? g_strjoinv("\n", (char **)all->pdata) : NULL;
}

char *accused_read(struct office *office, const char *text, const char *given, GError **error)
{
	g_auto(GStrv) words = is_unit(office, text) ? g_strsplit(text, "\n", 1) : text_listed(text);
	g_autofree char *all = g_strdup(given);
	for (char **word = words; *word; word++) {
		g_autofree char *one = text_blank(*word) ? NULL : read_one(office, *word, error);
		if (!one && !text_blank(*word))
			return NULL;
		char *more = joined(all, one);
		g_free(all);
		all = more;
	}
	return all ? g_steal_pointer(&all) : read_one(office, text, error);
}

/* Whether ROW is kept from an accusation against those whom LINES say. */
static bool is_barred(const struct staff_row *row, const char *lines)
{
	g_auto(GStrv) all = g_strsplit(lines ? lines : "", "\n", -1);
	g_autofree char *own = g_strconcat(CASEFILE_STAFF, row->login, NULL);
	return g_strv_contains((const char *const *)all, own) ||
	       (row->unit && g_strv_contains((const char *const *)all, row->unit));
}

/* How many with ROLE are left when those whom LINES say are kept from it; RET_ALL: and how many there are. Whoever has
 * every role keeps the register and counts as none of them. */
static int left_of(const struct office *office, unsigned role, const char *lines, int *ret_all)
{
	int left = 0;
	*ret_all = 0;
	for (unsigned i = 0; i < office->staff->len; i++) {
		const struct staff_row *row = office->staff->pdata[i];
		unsigned roles = 0;
		if (row->retired || !role_parse(row->roles, &roles, NULL) || roles == ROLE_ALL || !(roles & role))
			continue;
		++*ret_all;
		left += !is_barred(row, lines);
	}
	return left;
}

/* Whether one of those who keep the register, with every role, is left. */
static bool is_kept(const struct office *office, const char *lines)
{
	for (unsigned i = 0; i < office->staff->len; i++) {
		const struct staff_row *row = office->staff->pdata[i];
		unsigned roles = 0;
		if (!row->retired && role_parse(row->roles, &roles, NULL) && roles == ROLE_ALL && !is_barred(row, lines))
			return true;
	}
	return false;
}

/* Whether somebody can take it on: the discipline office, where the register knows none the head of the office, and
 * where it knows neither whoever keeps it. */
static bool remains(const struct office *office, const char *lines, unsigned *ret_role)
{
	static const unsigned ROLES[] = {ROLE_DISCIPLINE, ROLE_SUPERVISOR};
	for (size_t i = 0; i < G_N_ELEMENTS(ROLES); i++) {
		int all;
		int left = left_of(office, ROLES[i], lines, &all);
		*ret_role = ROLES[i];
		if (all)
			return left > 0;
	}
	*ret_role = ROLE_DISCIPLINE;
	return is_kept(office, lines);
}

static bool check_left(struct office *office, const char *lines, GError **error)
{
	unsigned role;
	if (remains(office, lines, &role))
		return true;
	g_autofree char *who = vocabulary_accused(office, lines), *title = role_titles(role);
	return fail(error, FAIL_REFUSED,
	    _("nobody could take on an accusation against %s: it needs somebody else on the staff who is %s; till then "
	      "hand "
	      "the letter itself to the authority above"),
	    who, title);
}

/* What names the matter in a list. */
static const char *subject_of(const struct event *event)
{
	const char *subject = event_text(event, "subject");
	return subject ? subject : event_text(event, "matter");
}

/* Whether SUBJECT calls ROW by their full name. */
static bool is_called(const char *subject, const struct staff_row *row)
{
	g_autofree char *masked = text_length(row->name) > 1 ? mask_within(subject, row->name) : NULL;
	return masked && strcmp(masked, subject) != 0;
}

/* Adds whom SUBJECT calls to RET_NAMED, and to RET_SPARED who cannot be kept from it beside AGAINST. */
static void find_called(
    const struct office *office, const char *subject, const char *against, char **ret_named, char **ret_spared)
{
	for (unsigned i = 0; i < office->staff->len; i++) {
		const struct staff_row *row = office->staff->pdata[i];
		unsigned role;
		if (row->retired || is_barred(row, against) || is_barred(row, *ret_named) || !is_called(subject, row))
			continue;
		g_autofree char *one = g_strconcat(CASEFILE_STAFF, row->login, NULL);
		g_autofree char *named = joined(*ret_named, one), *barred = joined(against, named);
		char **to = remains(office, barred, &role) ? ret_named : ret_spared;
		char *more = joined(*to, one);
		g_free(*to);
		*to = more;
	}
}

static void keep_called(
    const struct office *office, const struct casefile *file, struct event *event, const char *against)
{
	const char *subject = subject_of(event), *had = file ? file->named : NULL;
	bool anew = subject || !file || !(file->guard & GUARD_ACCUSATION);
	g_autofree char *named = g_strdup(had), *spared = NULL;
	subject = subject ? subject : file ? file->subject : NULL;
	if (!anew || !subject)
		return;
	find_called(office, subject, against, &named, &spared);
	if (g_strcmp0(named, had) != 0)
		event_set(event, "named", named);
	if (spared)
		event_set(event, "spared", spared);
}

char *record_called(struct office *office, const struct event *event)
{
	static const char *const WHY[] = {"against", "named", "spared"};
	g_autoptr(GPtrArray) all = g_ptr_array_new_with_free_func(g_free);
	for (size_t i = 0; i < G_N_ELEMENTS(WHY); i++) {
		const char *lines = event_text(event, WHY[i]);
		g_autofree char *who = lines ? vocabulary_accused(office, lines) : NULL;
		const struct field *field = event_type_field(event_type_find(event->kind), WHY[i]);
		if (who)
			g_ptr_array_add(all, g_strdup_printf(_("%s: %s"), _(field->title), who));
	}
	g_ptr_array_add(all, NULL);
	return all->len > 1 ? g_strjoinv(_("; "), (char **)all->pdata) : NULL;
}

bool accused_prepare(struct office *office, const struct casefile *file, struct event *event, GError **error)
{
	const char *class = event_text(event, "class"), *given = event_text(event, "against");
	if (!strcmp(event->kind, "transfer"))
		class = "accuse";
	else if (!class && file)
		class = file->class;
	if (g_strcmp0(class, "accuse") != 0)
		return true;
	if (given && !check_left(office, given, error))
		return false;
	if (given && office->person.roles & ROLE_DISCIPLINE) {
		if (file && file->named)
			event_set(event, "named", "");
		return true;
	}
	keep_called(office, file, event, given ? given : file ? file->against : NULL);
	return true;
}
