#include "office/rota.h"
#include "base/date.h"
#include "base/fail.h"
#include "base/say.h"
#include "base/text.h"
#include "domain/role.h"
#include "office/closing.h"
#include "office/minutes.h"
#include "office/staff.h"
#include "store/reception.h"

enum { LONGEST = 60 /* characters */, NAMED_DATES = 3 };

char *rota_closed(struct office *office, const GPtrArray *vacations, int date, bool *ret_vacation)
{
	const struct calendar *calendar = office_calendar(office);
	*ret_vacation = false;
	for (unsigned i = 0; i < vacations->len; i++) {
		const struct vacation *vacation = vacations->pdata[i];
		if (!vacation->retired && vacation->from <= date && date <= vacation->to) {
			*ret_vacation = true;
			return g_strdup(vacation->name);
		}
	}
	if (calendar_is_working(calendar, date))
		return NULL;
	const char *name = calendar_name(calendar, date);
	return g_strdup(name ? name : date_weekday_name(date));
}

struct reception_day *rota_taken(
    struct office *office, const struct reception_day *day, const struct reception_day *self, GError **error)
{
	g_autoptr(GPtrArray) others = reception_rows(office->store, day->date, day->date, error);
	for (unsigned i = 0; others && i < others->len; i++) {
		const struct reception_day *other = others->pdata[i];
		bool same = self && !g_strcmp0(self->texts[RECEPTION_FROM], other->texts[RECEPTION_FROM]);
		if (!same && reception_state(other) == RECEPTION_PLANNED && reception_overlap(other, day))
			return reception_day_copy(other);
	}
	return NULL;
}

/* One line that is not too long. */
static bool settle_line(struct reception_day *day, enum reception_text text, GError **error)
{
	if (!day->texts[text])
		return true;
	g_autofree char *line = text_accept(day->texts[text], -1, error);
	if (!line)
		return false;
	g_autofree char *shown = text_display(line), *name = reception_text_said(text);
	if (text_length(shown) > LONGEST)
		return fail(error, FAIL_USAGE, _("%s is one line of at most %d characters"), name, LONGEST);
	reception_day_set(day, text, shown);
	return true;
}

static bool settle_time(struct reception_day *day, enum reception_text text, GError **error)
{
	const char *said = day->texts[text] ? day->texts[text] : "";
	g_autofree char *time = reception_time(said, NULL), *shown = text_display(said);
	g_autofree char *name = reception_text_said(text);
	reception_day_set(day, text, time);
	return time || fail(error, FAIL_USAGE, _("%s takes a time of day such as 14:30, not '%s'"), name, shown);
}

bool rota_settle(struct reception_day *day, GError **error)
{
	static const enum reception_text LINES[] = {
	    RECEPTION_LEADER, RECEPTION_PLACE, RECEPTION_SUBSTITUTE, RECEPTION_RECORDER, RECEPTION_TOPIC, RECEPTION_REASON};
	for (size_t i = 0; i < G_N_ELEMENTS(LINES); i++)
		if (!settle_line(day, LINES[i], error))
			return false;
	if (!settle_time(day, RECEPTION_FROM, error) || !settle_time(day, RECEPTION_TO, error))
		return false;
	g_autofree char *slots = reception_slots(day->texts[RECEPTION_FROM], day->texts[RECEPTION_TO],
	    day->texts[RECEPTION_SLOTS] ? day->texts[RECEPTION_SLOTS] : "", error);
	reception_day_set(day, RECEPTION_SLOTS, slots);
	if (slots && (!day->texts[RECEPTION_LEADER] || !day->texts[RECEPTION_PLACE]))
		return fail(error, FAIL_USAGE, _("a reception day has a leader and a place: leader= place="));
	if (slots && !g_strcmp0(day->texts[RECEPTION_LEADER], day->texts[RECEPTION_SUBSTITUTE]))
		return fail(error, FAIL_USAGE, _("substitute=%s receives already: whoever steps in is somebody else"),
		    day->texts[RECEPTION_SUBSTITUTE]);
	return slots != NULL;
}

bool rota_record(struct office *office, const struct reception_day *day, GError **error)
{
	OWN(event) event = office_event(office, "reception");
	minutes_say_reception(event, day);
	return closing_admit(office, day->date, error) && minutes_add(office, event, error);
}

/* "2022-03-09、2022-03-16": when somebody receives next. */
static char *dates_after(struct office *office, int date)
{
	g_autoptr(GArray) dates = reception_dates(office->store, date, NAMED_DATES, NULL);
	GString *text = g_string_new(NULL);
	for (unsigned i = 0; dates && i < dates->len; i++) {
		g_autofree char *one = date_format(g_array_index(dates, int, i));
		g_string_append_printf(text, "%s%s", i ? _(", ") : "", one);
	}
	return g_string_free(text, FALSE);
}

static struct reception_day *none_on(struct office *office, int date, GError **error)
{
	g_autofree char *on = date_format(date), *near = dates_after(office, MIN(date, office_today(office)));
	if (*near)
		fail(error, FAIL_NOT_FOUND, _("no reception day is planned on %s; the next ones are %s"), on, near);
	else
		fail(error, FAIL_NOT_FOUND, _("no reception day is planned on %s; 'reception plan date=%s' plans one"), on, on);
	return NULL;
}

/* With AT the day that has it within it; else the first. */
struct reception_day *reception_find(struct office *office, int date, const char *at, GError **error)
{
	g_autofree char *time = text_blank(at) ? NULL : reception_time(at, error);
	g_autoptr(GPtrArray) days = time || text_blank(at) ? reception_rows(office->store, date, date, error) : NULL;
	if (!days)
		return NULL;
	for (unsigned i = 0; i < days->len; i++) {
		const struct reception_day *day = days->pdata[i];
		if (reception_state(day) == RECEPTION_PLANNED && (!time || reception_covers(day, time)))
			return reception_day_copy(day);
	}
	return none_on(office, date, error);
}

char **reception_leaders(struct office *office)
{
	g_autoptr(GPtrArray) staff = staff_list(office);
	g_autoptr(GStrvBuilder) names = g_strv_builder_new();
	for (unsigned i = 0; i < staff->len; i++) {
		const struct staff_row *row = staff->pdata[i];
		unsigned roles = 0;
		if (!row->retired && role_parse(row->roles, &roles, NULL) && roles != ROLE_ALL && roles & ROLE_LEADER)
			g_strv_builder_add(names, row->name);
	}
	return g_strv_builder_end(names);
}

GPtrArray *reception_days(struct office *office, int from, int to, GError **error)
{
	return reception_rows(office->store, from, to, error);
}

bool reception_neighbours(struct office *office, int date, int *before, int *after, GError **error)
{
	g_autoptr(GArray) dates = reception_dates(office->store, date + 1, 1, error);
	if (!dates)
		return false;
	*after = dates->len ? g_array_index(dates, int, 0) : DATE_NONE;
	return reception_date_before(office->store, date, before, error);
}
