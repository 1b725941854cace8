#include "office/law.h"
#include "base/date.h"
#include "base/fail.h"
#include "base/say.h"
#include "base/text.h"
#include "domain/deadline.h"
#include "domain/fold.h"
#include "office/inside.h"
#include "office/minutes.h"
#include "store/cases.h"
#include "store/events.h"
#include "store/words.h"
#include <string.h>

void law_move_free(struct law_move *move)
{
	g_free(move->subject);
	g_free(move->code);
	g_free(move);
}

void law_year_free(struct law_year *year)
{
	g_free(year->notice);
	g_free(year);
}

static void free_move(void *move)
{
	law_move_free(move);
}

struct importing {
	struct office *office;
	const char *csv;
	struct calendar *calendar; /* as it will be */
	GPtrArray *moves;
	int days;
};

static bool count_day(void *arg, int day, GError **error)
{
	(void)day;
	(void)error;
	++*(int *)arg;
	return true;
}

static void note_move(
    struct importing *importing, const struct casefile *file, const struct clock *old, const struct clock *new)
{
	struct law_move *move = g_new0(struct law_move, 1);
	move->case_id = file->id;
	move->number = file->number;
	move->subject = g_strdup(file->subject);
	move->code = g_strdup(new->rule->code);
	move->old = old->due.on;
	move->new = new->due.on;
	move->was_provisional = old->due.provisional;
	move->provisional = new->due.provisional;
	g_ptr_array_add(importing->moves, move);
}

/* Both lists come from the same case and the same rules, so that they run side by side. */
static void compare_clocks(struct importing *importing, const struct casefile *file)
{
	const struct rules *rules = office_rules(importing->office);
	g_autoptr(GPtrArray) before = deadline_clocks(file, rules, office_calendar(importing->office));
	g_autoptr(GPtrArray) after = deadline_clocks(file, rules, importing->calendar);
	for (unsigned i = 0; i < MIN(before->len, after->len); i++) {
		const struct clock *old = before->pdata[i], *new = after->pdata[i];
		bool waits = new->met_on == DATE_NONE && !new->cancelled;
		if (waits && (old->due.on != new->due.on || old->due.latest != new->due.latest))
			note_move(importing, file, old, new);
	}
}

static bool compare_cases(struct importing *importing, GError **error)
{
	g_autoptr(GArray) ids = NULL;
	if (!cases_ids(importing->office->store, true, &ids, error))
		return false;
	for (unsigned i = 0; i < ids->len; i++) {
		g_autoptr(GPtrArray) events = events_of_case(importing->office->store, g_array_index(ids, int64_t, i), error);
		if (!events)
			return false;
		OWN(casefile) file = fold_case(events);
		compare_clocks(importing, file);
	}
	return true;
}

static int by_day(const void *a, const void *b)
{
	const struct law_move *one = *(struct law_move *const *)a, *other = *(struct law_move *const *)b;
	return one->new != other->new ? (one->new < other->new ? -1 : 1) : one->case_id < other->case_id ? -1 : 1;
}

/* "L2022-17 K2 2022-10-08 2022-10-10" lines: what the event keeps of what it moved. */
static char *list_moves(const GPtrArray *moves)
{
	GString *lines = g_string_new(NULL);
	for (unsigned i = 0; i < moves->len; i++) {
		const struct law_move *move = moves->pdata[i];
		g_autofree char *ref = number_ref(move->number);
		g_autofree char *old = date_format(move->old);
		g_autofree char *new = date_format(move->new);
		g_string_append_printf(lines, "%s %s %s %s\n", ref, move->code, old, new);
	}
	return g_string_free(lines, FALSE);
}

static void tell(void *arg, int64_t done, int64_t total)
{
	office_tell(arg, _("computing deadlines"), done, total);
}

static bool enter(struct importing *importing, GError **error)
{
	struct event *event = office_event(importing->office, "calendar");
	g_autofree char *moves = list_moves(importing->moves);
	event_set(event, "days", importing->csv);
	event_set(event, "moved", moves);
	return minutes_enter(importing->office, event, error) &&
	       store_retime(importing->office->store, tell, importing->office, error);
}

/* The record holds all moves; the list only those of cases that the person may see. */
static bool leave_out_hidden(struct importing *importing, GError **error)
{
	struct office *office = importing->office;
	for (unsigned i = importing->moves->len; i-- > 0;) {
		const struct law_move *move = importing->moves->pdata[i];
		bool visible;
		if (!cases_visible(office->store, &office->scope, move->case_id, &visible, error))
			return false;
		if (!visible)
			g_ptr_array_remove_index(importing->moves, i);
	}
	return true;
}

static bool import_days(void *arg, GError **error)
{
	struct importing *importing = arg;
	importing->calendar = calendar_new();
	if (!words_calendar(importing->office->store, importing->calendar, error) ||
	    !calendar_read(importing->calendar, importing->csv, error))
		return false;
	minutes_compare_days(office_calendar(importing->office), importing->calendar, count_day, &importing->days, NULL);
	if (!importing->days)
		return true;
	if (!compare_cases(importing, error))
		return false;
	g_ptr_array_sort(importing->moves, by_day);
	return enter(importing, error) && leave_out_hidden(importing, error);
}

GPtrArray *law_import_calendar(struct office *office, const char *csv, int *ret_days, GError **error)
{
	g_autofree char *text = text_accept(csv, -1, error);
	if (!text || !office_permits(office, ROLE_ADMIN | ROLE_SUPERVISOR, "calendar", error))
		return NULL;
	struct importing importing = {.office = office, .csv = text, .moves = g_ptr_array_new_with_free_func(free_move)};
	bool done = office_write(office, import_days, &importing, error);
	calendar_free(importing.calendar);
	if (ret_days)
		*ret_days = importing.days;
	if (!done)
		g_clear_pointer(&importing.moves, g_ptr_array_unref);
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
