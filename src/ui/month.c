#include "ui/month.h"
#include "base/date.h"
#include "base/say.h"
#include "base/width.h"
#include "ui/popup.h"
#include <string.h>

#define DAY_CELLS 5 /* "*12" and a mark of two cells */
#define WEEK 7
#define ROWS 10 /* title, weekdays, six weeks, the day in words, a rule */

struct month {
	struct month_spec spec;
	int day;
};

/* What a day is beside the ordinary: "休", "班". */
static const char *mark_of(const struct calendar *calendar, int day)
{
	switch (calendar ? calendar_kind(calendar, day) : DAY_UNKNOWN) {
	case DAY_HOLIDAY:
		return _("hd");
	case DAY_MAKEUP:
		return _("wk");
	default:
		return "";
	}
}

static const char *day_title(const struct calendar *calendar, int day)
{
	switch (calendar ? calendar_kind(calendar, day) : DAY_UNKNOWN) {
	case DAY_WORKING:
		return _("working day");
	case DAY_WEEKEND:
		return _("rest day");
	case DAY_HOLIDAY:
		return _("holiday");
	case DAY_MAKEUP:
		return _("make-up working day");
	case DAY_UNKNOWN:
		break;
	}
	return "";
}

char *month_day_kind(const struct calendar *calendar, int day)
{
	const char *name = calendar ? calendar_name(calendar, day) : NULL;
	const char *title = day_title(calendar, day);
	return g_strdup_printf(
	    "%s%s%s%s%s", date_weekday_name(day), *title ? " " : "", title, name ? " " : "", name ? name : "");
}

static void go(struct month *month, int day)
{
	if (day != DATE_NONE)
		month->day = day;
}

/* Whoever types a date after all types it into the field. */
static bool month_key(struct view *view, const struct key *key)
{
	if (key->press != PRESS_TEXT || !g_unichar_isdigit(g_utf8_get_char(key->name)))
		return false;
	struct ui *ui = view->ui;
	stack_remove(ui, view);
	ui_key(ui, key);
	return true;
}

static enum acted act(struct view *view, char **words, GError **error)
{
	static const struct {
		const char *word;
		int days, months;
	} MOVES[] = {
	    {.word = "left", .days = -1},
	    {.word = "right", .days = 1},
	    {.word = "up", .days = -WEEK},
	    {.word = "down", .days = WEEK},
	    {.word = "page-up", .months = -1},
	    {.word = "page-down", .months = 1},
	};
	struct month *month = view->data;
	(void)error;
	for (size_t i = 0; i < G_N_ELEMENTS(MOVES); i++)
		if (!strcmp(words[0], MOVES[i].word)) {
			go(month, MOVES[i].months ? date_add_months(month->day, MOVES[i].months) : month->day + MOVES[i].days);
			return ACTED_DONE;
		}
	if (!strcmp(words[0], "first"))
		go(month, month->spec.today);
	else if (!strcmp(words[0], "open")) {
		stack_remove(view->ui, view);
		month->spec.pick(view->ui, month->spec.arg, month->day);
	} else
		return ACTED_NOT_MINE;
	return ACTED_DONE;
}

static void draw_weekdays(struct pen *pen, int row)
{
	/* 1970-01-05 was a Monday */
	for (int i = 0; i < WEEK; i++) {
		g_autofree char *name = width_pad(date_weekday_name(4 + i), DAY_CELLS, WIDTH_CENTRE);
		pen_text(pen, row, i * DAY_CELLS, DAY_CELLS, name);
	}
}

static void draw_day(const struct month *month, struct pen *pen, int row, int day)
{
	int col = (date_weekday(day) - MONDAY) * DAY_CELLS;
	struct civil civil = date_to_civil(day);
	g_autofree char *text =
	    g_strdup_printf("%c%2d%s", day == month->spec.today ? '*' : ' ', civil.day, mark_of(month->spec.calendar, day));
	g_autofree char *padded = width_pad(text, DAY_CELLS, WIDTH_LEFT);
	pen_bar(pen, day == month->day);
	pen_text(pen, row, col, DAY_CELLS, padded);
	pen_bar(pen, false);
	if (day == month->day)
		pen_cursor(pen, row, col);
}

static void draw(struct view *view, struct pen *pen)
{
	struct month *month = view->data;
	struct civil civil = date_to_civil(month->day);
	int first = date_from_civil(civil.year, civil.month, 1);
	g_autofree char *title = g_strdup_printf(_("%d-%02d"), civil.year, civil.month);
	struct rect before = popup_beside(pen, title, ROWS, WEEK * DAY_CELLS);
	draw_weekdays(pen, 1);
	for (int i = 0; i < date_month_length(civil.year, civil.month); i++) {
		int day = first + i;
		int row = 2 + (date_weekday(first) - MONDAY + i) / WEEK;
		draw_day(month, pen, row, day);
	}
	g_autofree char *date = date_format(month->day);
	g_autofree char *kind = month_day_kind(month->spec.calendar, month->day);
	g_autofree char *words = g_strdup_printf("%s %s", date, kind);
	pen_text(pen, pen_rows(pen) - 2, 1, -1, words);
	pen_restore(pen, before);
}

static void month_close(struct view *view)
{
	g_free(view->data);
}

static const struct view_type MONTH = {
    .name = "month",
    .popup = true,
    .draw = draw,
    .key = month_key,
    .act = act,
    .close = month_close,
};

struct view *month_open(struct ui *ui, const struct month_spec *spec)
{
	struct month *month = g_new0(struct month, 1);
	month->spec = *spec;
	month->day = spec->day == DATE_NONE ? spec->today : spec->day;
	return stack_push(ui, &MONTH, month);
}
