#include "office/barring.h"
#include "domain/workflow.h"
#include "office/naming.h"
#include "office/recusal.h"
#include "office/vocabulary.h"
#include "store/cases.h"
#include <string.h>

/* The fields by which a case comes to somebody. */
static const char *const TO[] = {"unit", "with", "party", "to", "handler", "leader", "recorder", "accompany"};

static bool is_there(const struct naming *naming, const struct staff_row *row)
{
	return !g_strcmp0(row->unit, naming->arg);
}

/* Whether VALUE names somebody of the unit CODE. */
static bool is_of(const struct office *office, const char *value, const char *code)
{
	const struct naming there = {.office = office, .is = is_there, .arg = code, .anyhow = true};
	g_autofree char *who = naming_among(&there, value);
	return who;
}

/* Whether VALUE means the unit CODE, or somebody there: by its code or its name, or as "head of" it. */
static bool means(struct office *office, const char *value, const char *code)
{
	g_auto(GStrv) codes = g_strsplit(value, "\n", -1);
	return g_strv_contains((const char *const *)codes, code) ||
	       strstr(value, vocabulary_name(office, LIST_UNIT, code)) || is_of(office, value, code);
}

static bool refuse_barred(struct office *office, const char *value, int day, GError **error)
{
	g_autofree char *names = vocabulary_names(office, LIST_UNIT, value);
	return workflow_refuse_accused(names, day, error);
}

/* Whom of the accused staff VALUE, names with commas between them, means; NULL: nobody. To be freed. */
static char *accused_named(const struct office *office, const struct casefile *file, const char *value)
{
	g_autofree char *accused = casefile_accused_staff(file);
	const struct casefile these = {.recused = accused};
	return accused ? recusal_named(office, &these, value) : NULL;
}

bool barring_spares(struct office *office, const struct casefile *file, const char *value, int day, GError **error)
{
	if (!(file->guard & GUARD_BARRED) || !value)
		return true;
	g_autofree char *unit = casefile_barred_unit(""), *named = accused_named(office, file, value);
	if (named)
		return workflow_refuse_accused(named, day, error);
	g_autoptr(GPtrArray) who = cases_barred(office->store, file->id, error);
	for (unsigned i = 0; who && i < who->len; i++) {
		const char *one = who->pdata[i];
		if (g_str_has_prefix(one, unit) && means(office, value, one + strlen(unit)))
			return refuse_barred(office, value, day, error);
	}
	return who != NULL;
}

bool barring_admits(struct office *office, const struct casefile *file, const struct event *event, GError **error)
{
	for (size_t i = 0; i < G_N_ELEMENTS(TO); i++)
		if (!barring_spares(office, file, event_text(event, TO[i]), event->effective_on, error))
			return false;
	return true;
}

bool barring_may_remind(struct office *office, const struct casefile *file, GError **error)
{
	int today = office_today(office);
	return barring_spares(office, file, file->unit, today, error) &&
	       barring_spares(office, file, file->with, today, error);
}

bool barring_prints(
    struct office *office, const struct casefile *file, const struct template *paper, const char *to, GError **error)
{
	static const char *const IN_HAND[] = {"unit", "with", "handler"};
	g_autoptr(GPtrArray) names = template_names(paper);
	for (size_t i = 0; i < G_N_ELEMENTS(IN_HAND); i++)
		if (g_ptr_array_find_with_equal_func(names, IN_HAND[i], g_str_equal, NULL) &&
		    !barring_may_remind(office, file, error))
			return false;
	return barring_spares(office, file, to, office_today(office), error);
}
