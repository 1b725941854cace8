#include "office/law.h"
#include "base/date.h"
#include "base/text.h"
#include "office/closing.h"
#include "office/inside.h"
#include "office/lawmoves.h"
#include "office/minutes.h"
#include "office/reception.h"
#include "office/rota.h"
#include "store/words.h"
#include <string.h>

void law_year_free(struct law_year *year)
{
	g_free(year->notice);
	g_free(year);
}

struct importing {
	struct office *office;
	const char *csv;
	struct calendar *calendar; /* as it will be */
	GPtrArray *moves;
	struct law_calendar changed;
};

void law_calendar_clear(struct law_calendar *changed)
{
	g_clear_pointer(&changed->vacations, g_ptr_array_unref);
}

static bool take_day(void *arg, int day, GError **error)
{
	struct importing *importing = arg;
	importing->changed.days++;
	return closing_admit_reckoned(importing->office, day, error);
}

static bool enter(struct importing *importing, GError **error)
{
	struct event *event = office_event(importing->office, "calendar");
	event_set(event, "days", importing->csv);
	return lawmoves_enter(importing->office, event, importing->moves, error);
}

static bool import_days(struct importing *importing, GError **error)
{
	struct office *office = importing->office;
	importing->calendar = calendar_new();
	if (!words_calendar(office->store, importing->calendar, error) ||
	    !calendar_read(importing->calendar, importing->csv, error) ||
	    !minutes_compare_days(office_calendar(office), importing->calendar, take_day, importing, error))
		return false;
	if (!importing->changed.days) {
		importing->moves = g_ptr_array_new();
		return true;
	}
	importing->moves = lawmoves_find(office, office_rules(office), importing->calendar, error);
	return importing->moves && enter(importing, error);
}

static bool is_entered(const GPtrArray *vacations, const struct vacation *wanted)
{
	for (unsigned i = 0; i < vacations->len; i++) {
		const struct vacation *one = vacations->pdata[i];
		if (one->from == wanted->from && one->to == wanted->to && !strcmp(one->name, wanted->name))
			return true;
	}
	return false;
}

static bool import_vacations(struct importing *importing, GError **error)
{
	GPtrArray *vacations = vacations_read(importing->csv, error);
	g_autoptr(GPtrArray) known = vacations ? reception_closed(importing->office, error) : NULL;
	importing->changed.vacations = vacations;
	for (unsigned i = known ? vacations->len : 0; i-- > 0;)
		if (is_entered(known, vacations->pdata[i]))
			g_ptr_array_remove_index(vacations, i);
	for (unsigned i = 0; known && i < vacations->len; i++)
		if (!rota_vacation(importing->office, vacations->pdata[i], error))
			return false;
	return known != NULL;
}

static bool import_all(void *arg, GError **error)
{
	return import_days(arg, error) && import_vacations(arg, error);
}

GPtrArray *law_import_calendar(struct office *office, const char *csv, struct law_calendar *ret, GError **error)
{
	g_autofree char *text = text_accept(csv, -1, error);
	if (!text || !office_permits(office, role_duty("calendar"), "calendar", error))
		return NULL;
	struct importing importing = {.office = office, .csv = text};
	bool done = office_write(office, import_all, &importing, error);
	calendar_free(importing.calendar);
	if (!done)
		g_clear_pointer(&importing.moves, g_ptr_array_unref);
	if (ret && done)
		*ret = importing.changed;
	else
		law_calendar_clear(&importing.changed);
	return importing.moves;
}

static struct law_year *year_of(const struct calendar *calendar, int number)
{
	struct law_year *year = g_new0(struct law_year, 1);
	int last = date_from_civil(number, 12, 31);
	year->year = number;
	year->loaded = calendar_kind(calendar, last) != DAY_UNKNOWN;
	year->provisional = year->loaded && last == calendar_last(calendar);
	for (int day = date_from_civil(number, 1, 1); year->loaded && day <= last; day++) {
		enum day_kind kind = calendar_kind(calendar, day);
		year->working += calendar_is_working(calendar, day);
		year->holidays += kind == DAY_HOLIDAY;
		year->makeups += kind == DAY_MAKEUP;
		if (calendar_notice(calendar, day)) {
			g_free(year->notice);
			year->notice = g_strdup(calendar_notice(calendar, day));
		}
	}
	return year;
}

static void free_year(void *year)
{
	law_year_free(year);
}

/* The first year of which anything is loaded, holes behind it or not. */
static int first_year(const struct calendar *calendar, int fallback)
{
	for (int year = 1900; year < 3000; year++)
		if (calendar_kind(calendar, date_from_civil(year, 1, 1)) != DAY_UNKNOWN)
			return year;
	return fallback;
}

GPtrArray *law_years(struct office *office)
{
	const struct calendar *calendar = office_calendar(office);
	GPtrArray *years = g_ptr_array_new_with_free_func(free_year);
	int today = date_to_civil(office_today(office)).year;
	int end =
	    calendar_last(calendar) == DATE_NONE ? today : MAX(today + 1, date_to_civil(calendar_last(calendar)).year);
	for (int year = first_year(calendar, today); year <= end; year++)
		g_ptr_array_add(years, year_of(calendar, year));
	return years;
}
