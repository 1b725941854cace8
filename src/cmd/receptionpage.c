#include "cmd/receptionpage.h"
#include "base/date.h"
#include "base/say.h"
#include "cmd/contract.h"
#include "cmd/said.h"
#include <stddef.h>
#include <string.h>

static const char *text_of(const struct reception_day *day, enum reception_text text)
{
	return day->texts[text] ? day->texts[text] : "";
}

static char *hours(const struct reception_day *day)
{
	return g_strdup_printf("%s-%s", day->texts[RECEPTION_FROM], day->texts[RECEPTION_TO]);
}

char *receptionpage_line(const struct reception_day *day)
{
	g_autofree char *date = date_format(day->date), *time = hours(day);
	return g_strdup_printf(_("%s %s %s, %s, %s"), date, date_weekday_name(day->date), time,
	    text_of(day, RECEPTION_LEADER), text_of(day, RECEPTION_PLACE));
}

json_t *receptionpage_json(const struct reception_day *day)
{
	json_t *object = json_object();
	json_t *slots = json_array();
	g_auto(GStrv) list = reception_slot_list(day);
	json_object_set_new(object, "date", contract_day(day->date));
	json_object_set_new(object, "weekday", json_integer(date_weekday(day->date)));
	for (int text = 0; text < RECEPTION_TEXTS; text++)
		json_object_set_new(object, reception_text_name((enum reception_text)text), contract_text(day->texts[text]));
	json_object_set_new(object, "moved_to", contract_day(day->moved_to));
	for (char **slot = list; *slot; slot++)
		json_array_append_new(slots, json_string(*slot));
	json_object_set_new(object, "slots", slots);
	return object;
}

/* What else there is to say: that it was moved or cancelled, and why. */
static char *remark(const struct reception_day *day)
{
	enum reception_state state = reception_state(day);
	const char *reason = text_of(day, RECEPTION_REASON);
	if (state == RECEPTION_PLANNED)
		return g_strdup(text_of(day, RECEPTION_TOPIC));
	g_autofree char *to = date_format(day->moved_to);
	GString *text = g_string_new(reception_state_title(state));
	if (*to)
		g_string_append_printf(text, " %s", to);
	if (*reason)
		g_string_append_printf(text, _(": %s"), reason);
	return g_string_free(text, FALSE);
}

static void begin_table(struct sheet *sheet)
{
	sheet_table(sheet);
	sheet_column(sheet, "date", _("date"), ALIGN_LEFT, 0);
	sheet_column(sheet, "weekday", _("weekday"), ALIGN_LEFT, 0);
	sheet_column(sheet, "time", _("time"), ALIGN_LEFT, 0);
	sheet_column(sheet, "leader", reception_text_title(RECEPTION_LEADER), ALIGN_LEFT, 0);
}

static void add_day(struct sheet *sheet, const struct reception_day *day)
{
	g_autofree char *date = date_format(day->date), *time = hours(day);
	sheet_row(sheet);
	sheet_cell(sheet, date);
	sheet_cell(sheet, date_weekday_name(day->date));
	sheet_cell(sheet, time);
	sheet_cell(sheet, text_of(day, RECEPTION_LEADER));
}

/* The numbers of a day, as columns and keys name them. */
static const struct {
	const char *key;
	const char *title; /* N_(): four cells, so that a day has one row of 80 */
	size_t offset;
} COUNTS[] = {
    {.key = "slots_total", .title = N_("slot"), .offset = offsetof(struct reception_count, slots)},
    {.key = "booked", .title = N_("appt"), .offset = offsetof(struct reception_count, booked)},
    {.key = "walked_in", .title = N_("walk"), .offset = offsetof(struct reception_count, walked)},
    {.key = "arrived", .title = N_("came"), .offset = offsetof(struct reception_count, arrived)},
    {.key = "received", .title = N_("seen"), .offset = offsetof(struct reception_count, received)},
    {.key = "on_the_spot", .title = N_("spot"), .offset = offsetof(struct reception_count, spot)},
    {.key = "handed_over", .title = N_("slip"), .offset = offsetof(struct reception_count, slip)},
    {.key = "closed", .title = N_("shut"), .offset = offsetof(struct reception_count, closed)},
};

static int count_at(const struct reception_count *count, size_t i)
{
	return *(const int *)((const char *)count + COUNTS[i].offset);
}

void receptionpage_count(json_t *object, const struct reception_count *count)
{
	for (size_t i = 0; i < G_N_ELEMENTS(COUNTS); i++)
		json_object_set_new(object, COUNTS[i].key, json_integer(count_at(count, i)));
	json_object_set_new(object, "taken", json_integer(count->taken));
}

/* For a spreadsheet every text has its column. */
static void add_wide(struct sheet *sheet, const struct reception_day *day)
{
	for (int text = RECEPTION_SUBSTITUTE; text < RECEPTION_TEXTS; text++)
		if (day)
			sheet_cell(sheet, text_of(day, (enum reception_text)text));
		else
			sheet_column(sheet, reception_text_name((enum reception_text)text),
			    reception_text_title((enum reception_text)text), ALIGN_LEFT, 0);
}

static void begin_days(struct sheet *sheet, bool wide)
{
	sheet_table(sheet);
	sheet_wrap(sheet);
	sheet_column(sheet, "date", _("date"), ALIGN_LEFT, 0);
	if (wide)
		sheet_column(sheet, "weekday", _("weekday"), ALIGN_LEFT, 0);
	if (wide)
		sheet_column(sheet, "time", _("time"), ALIGN_LEFT, 0);
	sheet_column(
	    sheet, "leader", wide ? reception_text_title(RECEPTION_LEADER) : _("on duty"), ALIGN_LEFT, wide ? 0 : 2);
	sheet_column(sheet, "place", reception_text_title(RECEPTION_PLACE), ALIGN_LEFT, wide ? 0 : 3);
	for (size_t i = 0; i < G_N_ELEMENTS(COUNTS); i++)
		sheet_column(sheet, COUNTS[i].key, _(COUNTS[i].title), ALIGN_RIGHT, 0);
	if (wide)
		add_wide(sheet, NULL);
}

/* When it is: for people in one cell. */
static void add_date(struct sheet *sheet, const struct reception_day *day, bool wide)
{
	g_autofree char *date = wide ? date_format(day->date) : said_day(day->date), *time = hours(day);
	sheet_cell(sheet, date);
	if (wide)
		sheet_cell(sheet, date_weekday_name(day->date));
	if (wide)
		sheet_cell(sheet, time);
}

static void add_counted(
    struct sheet *sheet, const struct reception_day *day, const struct reception_count *count, bool wide)
{
	bool planned = reception_state(day) == RECEPTION_PLANNED;
	const char *place = planned || wide ? text_of(day, RECEPTION_PLACE) : reception_state_title(reception_state(day));
	sheet_row(sheet);
	add_date(sheet, day, wide);
	sheet_cell(sheet, text_of(day, RECEPTION_LEADER));
	sheet_cell(sheet, place)->tone = planned ? TONE_PLAIN : TONE_WARN;
	for (size_t i = 0; i < G_N_ELEMENTS(COUNTS); i++)
		if (planned)
			sheet_number(sheet, count_at(count, i), NULL);
		else
			sheet_cell(sheet, "-");
	if (wide)
		add_wide(sheet, day);
}

/* What else there is to say of the days, a line each. */
static void add_remarks(struct sheet *sheet, const GPtrArray *days)
{
	g_autoptr(GString) text = g_string_new(NULL);
	for (unsigned i = 0; i < days->len; i++) {
		const struct reception_day *day = days->pdata[i];
		g_autofree char *date = date_format(day->date), *said = remark(day);
		if (*said)
			g_string_append_printf(text, "%s%s %s", text->len ? "\n" : "", date, said);
	}
	if (text->len)
		sheet_text(sheet, text->str);
}

struct sheet *receptionpage_days(const GPtrArray *days, const GArray *counts, bool wide)
{
	struct sheet *sheet = sheet_new(NULL);
	json_t *array = json_array();
	if (days->len)
		begin_days(sheet, wide);
	else
		sheet_text(sheet, _("No reception day is planned in this time."));
	for (unsigned i = 0; i < days->len; i++) {
		const struct reception_count *count = &g_array_index(counts, struct reception_count, i);
		json_t *object = receptionpage_json(days->pdata[i]);
		add_counted(sheet, days->pdata[i], count, wide);
		receptionpage_count(object, count);
		json_array_append_new(array, object);
	}
	if (!wide)
		add_remarks(sheet, days);
	sheet_set_data(sheet, json_pack("{s:o}", "days", array));
	return sheet;
}

static void add_left_out(struct sheet *sheet, int date)
{
	g_autofree char *text = date_format(date);
	sheet_row(sheet);
	sheet_cell(sheet, text);
	sheet_cell(sheet, date_weekday_name(date));
	sheet_cell(sheet, "-");
	sheet_cell(sheet, "-");
}

static json_t *turn_json(const struct reception_turn *turn)
{
	json_t *object = turn->day ? receptionpage_json(turn->day) : json_object();
	json_object_set_new(object, "wanted", contract_day(turn->wanted));
	json_object_set_new(object, "planned", json_boolean(turn->day != NULL));
	json_object_set_new(object, "note", contract_text(turn->note));
	return object;
}

struct sheet *receptionpage_turns(const GPtrArray *turns)
{
	struct sheet *sheet = sheet_new(NULL);
	json_t *array = json_array();
	int planned = 0;
	begin_table(sheet);
	sheet_column(sheet, "note", _("note"), ALIGN_LEFT, 1);
	for (unsigned i = 0; i < turns->len; i++) {
		const struct reception_turn *turn = turns->pdata[i];
		if (turn->day)
			add_day(sheet, turn->day);
		else
			add_left_out(sheet, turn->wanted);
		sheet_cell(sheet, turn->note ? turn->note : "")->tone = turn->note ? TONE_WARN : TONE_PLAIN;
		planned += turn->day != NULL;
		json_array_append_new(array, turn_json(turn));
	}
	g_autofree char *sum =
	    g_strdup_printf(_("%d reception days are planned, %d were left out"), planned, (int)turns->len - planned);
	sheet_text(sheet, sum);
	sheet_set_data(sheet, json_pack("{s:i, s:o}", "planned", planned, "days", array));
	return sheet;
}

struct sheet *receptionpage_vacations(const GPtrArray *vacations)
{
	struct sheet *sheet = sheet_new(NULL);
	json_t *array = json_array();
	if (vacations->len) {
		sheet_table(sheet);
		sheet_column(sheet, "from", _("first day"), ALIGN_LEFT, 0);
		sheet_column(sheet, "to", _("last day"), ALIGN_LEFT, 0);
		sheet_column(sheet, "name", _("name"), ALIGN_LEFT, 1);
	} else {
		sheet_text(sheet, _("The list is empty."));
	}
	for (unsigned i = 0; i < vacations->len; i++) {
		const struct vacation *vacation = vacations->pdata[i];
		g_autofree char *from = date_format(vacation->from), *to = date_format(vacation->to);
		sheet_row(sheet);
		sheet_cell(sheet, from);
		sheet_cell(sheet, to);
		sheet_cell(sheet, vacation->name);
		json_array_append_new(array, json_pack("{s:s, s:s, s:s}", "from", from, "to", to, "name", vacation->name));
	}
	sheet_set_data(sheet, json_pack("{s:o}", "vacations", array));
	return sheet;
}
