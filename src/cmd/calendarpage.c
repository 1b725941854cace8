#include "cmd/calendarpage.h"
#include "base/date.h"
#include "base/say.h"
#include "cmd/contract.h"
#include "cmd/lawpage.h"
#include "office/reception.h"

static const struct {
	const char *name;
	const char *title; /* N_() */
} KINDS[] = {
    [DAY_WORKING] = {.name = "working", .title = N_("worked")},
    [DAY_WEEKEND] = {.name = "weekend", .title = N_("weekend")},
    [DAY_HOLIDAY] = {.name = "holiday", .title = N_("day off")},
    [DAY_MAKEUP] = {.name = "makeup", .title = N_("worked instead")},
    [DAY_UNKNOWN] = {.name = "unknown", .title = N_("not settled yet")},
};

const char *calendarpage_title(enum day_kind kind)
{
	return _(KINDS[kind].title);
}

const char *calendarpage_name(enum day_kind kind)
{
	return KINDS[kind].name;
}

static void add_day(struct sheet *sheet, json_t *days, const struct calendar *calendar, int day)
{
	enum day_kind kind = calendar_kind(calendar, day);
	const char *name = calendar_name(calendar, day), *notice = calendar_notice(calendar, day);
	g_autofree char *date = date_format(day);
	sheet_row(sheet);
	sheet_cell(sheet, date);
	sheet_cell(sheet, date_weekday_name(day));
	sheet_cell(sheet, calendarpage_title(kind));
	sheet_cell(sheet, name ? name : "");
	sheet_cell(sheet, notice ? notice : "");
	json_array_append_new(days, json_pack("{s:s, s:s, s:b, s:s?, s:s?}", "date", date, "kind", calendarpage_name(kind),
	                                "working", calendar_is_working(calendar, day), "name", name, "notice", notice));
}

struct sheet *calendarpage_days(const struct calendar *calendar, int from, int to)
{
	struct sheet *sheet = sheet_new(NULL);
	json_t *days = json_array();
	int working = 0;
	sheet_table(sheet);
	sheet_column(sheet, "date", _("date"), ALIGN_LEFT, 0);
	sheet_column(sheet, "weekday", _("weekday"), ALIGN_LEFT, 0);
	sheet_column(sheet, "kind", _("kind"), ALIGN_LEFT, 0);
	sheet_column(sheet, "name", _("name"), ALIGN_LEFT, 0);
	sheet_column(sheet, "notice", _("notice"), ALIGN_LEFT, 1);
	for (int day = from; day <= to; day++) {
		add_day(sheet, days, calendar, day);
		working += calendar_is_working(calendar, day);
	}
	g_autofree char *sum = g_strdup_printf(_("%d days, %d of them worked"), to - from + 1, working);
	sheet_text(sheet, sum);
	sheet_set_data(sheet, json_pack("{s:o, s:o, s:i, s:o}", "from", contract_day(from), "to", contract_day(to),
	                          "working", working, "days", days));
	return sheet;
}

/* One day in its week: 5, [6] for a day off, +8 for one that is worked instead. */
static void add_square(struct sheet *sheet, const struct calendar *calendar, int day)
{
	static const char *const SQUARES[] = {
	    [DAY_WORKING] = "%d",
	    [DAY_WEEKEND] = "(%d)",
	    [DAY_HOLIDAY] = "[%d]",
	    [DAY_MAKEUP] = "+%d",
	    [DAY_UNKNOWN] = "%d?",
	};
	enum day_kind kind = calendar_kind(calendar, day);
	g_autofree char *text = g_strdup_printf(SQUARES[kind], date_to_civil(day).day);
	sheet_cell(sheet, text)->tone = calendar_is_working(calendar, day) ? TONE_PLAIN : TONE_DIM;
}

static void add_month(struct sheet *sheet, const struct calendar *calendar, int first)
{
	enum { A_MONDAY = 4 }; /* 1970-01-05 */
	static const char *const KEYS[] = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
	struct civil civil = date_to_civil(first);
	int last = first + date_month_length(civil.year, civil.month) - 1;
	g_autofree char *title = g_strdup_printf("%d-%02d", civil.year, civil.month);
	sheet_heading(sheet, 2, title);
	sheet_table(sheet);
	for (int i = 0; i < SUNDAY; i++)
		sheet_column(sheet, KEYS[i], date_weekday_name(A_MONDAY + i), ALIGN_RIGHT, 0);
	for (int week = first - (int)date_weekday(first) + 1; week <= last; week += SUNDAY) {
		sheet_row(sheet);
		for (int day = week; day < week + SUNDAY; day++)
			if (day < first || day > last)
				sheet_cell(sheet, "");
			else
				add_square(sheet, calendar, day);
	}
}

struct sheet *calendarpage_months(const struct calendar *calendar, const struct period *period)
{
	struct civil begin = date_to_civil(period->from);
	struct sheet *sheet = calendarpage_days(calendar, period->from, period->to);
	OWN(sheet) days = sheet;
	struct sheet *months = sheet_new(NULL);
	for (int day = date_from_civil(begin.year, begin.month, 1); day <= period->to; day = date_add_months(day, 1))
		add_month(months, calendar, day);
	sheet_text(months, _("(6) weekend   [6] day off   +8 worked instead   9? not settled yet"));
	sheet_set_data(months, json_incref(days->data));
	return months;
}

static void add_year(struct sheet *sheet, json_t *array, const struct law_year *year)
{
	const char *state = !year->loaded ? _("missing") : year->provisional ? _("provisional in December") : _("settled");
	g_autofree char *name = g_strdup_printf("%d", year->year);
	sheet_row(sheet);
	sheet_cell(sheet, name);
	sheet_cell(sheet, state)->tone = year->loaded ? TONE_PLAIN : TONE_WARN;
	sheet_number(sheet, year->working, NULL);
	sheet_number(sheet, year->holidays, NULL);
	sheet_number(sheet, year->makeups, NULL);
	sheet_cell(sheet, year->notice ? year->notice : "");
	json_array_append_new(array, json_pack("{s:i, s:b, s:b, s:i, s:i, s:i, s:s?}", "year", year->year, "loaded",
	                                 year->loaded, "provisional", year->provisional, "working", year->working,
	                                 "holidays", year->holidays, "makeups", year->makeups, "notice", year->notice));
}

struct sheet *calendarpage_years(const GPtrArray *years)
{
	struct sheet *sheet = sheet_new(NULL);
	json_t *array = json_array();
	sheet_table(sheet);
	sheet_column(sheet, "year", _("year"), ALIGN_LEFT, 0);
	sheet_column(sheet, "state", _("state"), ALIGN_LEFT, 0);
	sheet_column(sheet, "working", _("worked"), ALIGN_RIGHT, 0);
	sheet_column(sheet, "holidays", _("days off"), ALIGN_RIGHT, 0);
	sheet_column(sheet, "makeups", _("worked instead"), ALIGN_RIGHT, 0);
	sheet_column(sheet, "notice", _("notice"), ALIGN_LEFT, 1);
	for (unsigned i = 0; i < years->len; i++)
		add_year(sheet, array, years->pdata[i]);
	sheet_set_data(sheet, json_pack("{s:o}", "years", array));
	return sheet;
}

/* The dates of the reception days that are planned in VACATION, "2023-01-18, 2023-02-08", also into ARRAY; to be freed.
 */
static char *planned_in(struct office *office, const struct vacation *vacation, json_t *array)
{
	g_autoptr(GPtrArray) days = reception_days(office, vacation->from, vacation->to, NULL);
	GString *dates = g_string_new(NULL);
	for (unsigned i = 0; days && i < days->len; i++) {
		const struct reception_day *day = days->pdata[i];
		g_autofree char *date = date_format(day->date);
		if (reception_state(day) != RECEPTION_PLANNED)
			continue;
		g_string_append_printf(dates, "%s%s", dates->len ? _(", ") : "", date);
		json_array_append_new(array, json_string(date));
	}
	return g_string_free(dates, FALSE);
}

static void put_vacation(struct office *office, struct sheet *sheet, json_t *all, const struct vacation *vacation)
{
	json_t *planned = json_array();
	g_autofree char *from = date_format(vacation->from), *to = date_format(vacation->to);
	g_autofree char *dates = planned_in(office, vacation, planned);
	g_autofree char *line = g_strdup_printf(_("%s, %s to %s: nobody receives."), vacation->name, from, to);
	g_autofree char *more = g_strdup_printf(
	    _("Reception days are planned in it: %s; 'reception swap' moves one, 'reception cancel' calls it off."), dates);
	sheet_text(sheet, line);
	if (*dates)
		sheet_text(sheet, more);
	json_array_append_new(
	    all, json_pack("{s:s, s:s, s:s, s:o}", "from", from, "to", to, "name", vacation->name, "planned", planned));
}

struct sheet *calendarpage_moves(struct office *office, const GPtrArray *moves, const struct law_calendar *changed)
{
	g_autofree char *line =
	    g_strdup_printf(_("%d days are new or changed, %u deadlines move"), changed->days, moves->len);
	struct sheet *sheet = lawpage_moves(line, moves, "days", changed->days);
	json_t *all = json_array();
	for (unsigned i = 0; i < changed->vacations->len; i++)
		put_vacation(office, sheet, all, changed->vacations->pdata[i]);
	json_object_set_new(sheet->data, "vacations", all);
	return sheet;
}
