#include "base/date.h"
#include "base/fail.h"
#include "base/say.h"
#include "office/annual.h"
#include "office/closing.h"
#include "ui/export.h"
#include "ui/menu.h"
#include "ui/pager.h"
#include "ui/print.h"
#include "ui/screenstate.h"
#include "ui/stack.h"
#include "ui/views.h"
#include <string.h>

#define SCREEN "report"
#define ROWS_WITH_VERDICT 8

struct report {
	struct ui *ui;
	struct office *office;
	struct period period;
	struct annual *annual; /* NULL: not counted yet */
	struct pager *pager;   /* NULL likewise */
};

static bool is_school_year(const struct period *period)
{
	return period->label && strchr(period->label, '-') != NULL && strlen(period->label) == strlen("2021-2022");
}

static bool is_calendar_year(const struct period *period)
{
	return period->label && strlen(period->label) == strlen("2022");
}

static bool set_period(struct report *self, const char *label, GError **error)
{
	struct period period = {0};
	if (!period_parse(label, &period, error))
		return false;
	g_free(self->period.label);
	self->period = period;
	return true;
}

static bool load(struct view *view, GError **error)
{
	struct report *self = view->data;
	OWN(annual) annual = annual_count(self->office, &self->period, DATE_NONE, error);
	OWN(sheet) sheet = annual ? annual_sheet(self->office, annual, NULL, error) : NULL;
	if (!sheet || !closing_note(self->office, sheet, annual, false, error))
		return false;
	g_clear_pointer(&self->annual, annual_free);
	self->annual = g_steal_pointer(&annual);
	if (self->pager)
		pager_set(self->pager, g_steal_pointer(&sheet));
	else
		self->pager = pager_new(g_steal_pointer(&sheet));
	return true;
}

/* "school year 2021-2022 (2021-09-01 to 2022-08-31), as known on 2022-06-15". */
static char *period_line(const struct report *self)
{
	g_autofree char *first = date_format(self->period.from), *last = date_format(self->period.to);
	g_autofree char *today = date_format(office_today(self->office));
	const char *what = is_school_year(&self->period)     ? _("school year")
	                   : is_calendar_year(&self->period) ? _("calendar year")
	                                                     : _("period");
	g_autofree char *period = g_strdup_printf(_("%s %s (%s to %s)"), what, self->period.label, first, last);
	if (self->annual && self->annual->closed_seq)
		return g_strdup_printf(_("%s, closed"), period);
	return g_strdup_printf(_("%s, as known on %s"), period, today);
}

/* The sums that must agree, where there is room. */
static void draw_verdict(const struct report *self, struct pen *pen)
{
	g_autofree char *verdict = annual_verdict(self->annual);
	g_autofree char *line = g_strdup_printf(_("Checks: %s"), verdict);
	enum style before = pen_style(pen, annual_is_sound(self->annual) ? STYLE_PLAIN : STYLE_ALARM);
	pen_text(pen, pen_rows(pen) - 1, 1, pen_cols(pen) - 2, line);
	pen_style(pen, before);
}

static void draw(struct view *view, struct pen *pen)
{
	struct report *self = view->data;
	g_autofree char *left = period_line(self);
	bool verdict = self->annual && pen_rows(pen) >= ROWS_WITH_VERDICT;
	int col = pen_right(pen, 0, 1, _("F6 another year  F7 school or calendar year"));
	pen_text(pen, 0, 1, MAX(col - 2, 0), left);
	pen_rule(pen, 1, NULL);
	struct rect rect = {.row = 2, .rows = pen_rows(pen) - 2 - verdict, .cols = pen_cols(pen)};
	if (self->pager)
		pager_draw(self->pager, pen, rect);
	if (verdict)
		draw_verdict(self, pen);
}

static char *status(struct view *view)
{
	struct report *self = view->data;
	if (!self->pager)
		return g_strdup("");
	g_autofree char *lines = pager_status(self->pager);
	return g_strdup_printf(_("%s   Tab goes to a figure, Enter lists exactly its cases"), lines);
}

static bool key(struct view *view, const struct key *key)
{
	struct report *self = view->data;
	return self->pager && pager_key(self->pager, self->ui, key);
}

/* "closed on 2022-10-10", or NULL: it is not. */
static char *closed_note(struct office *office, const char *year, GError **error)
{
	struct period period = {0};
	struct closed_year *closing = NULL;
	char *note = NULL;
	if (period_parse(year, &period, error) && closing_find(office, &period, &closing, error) && closing) {
		g_autofree char *day = date_format(closing->on);
		note = g_strdup_printf(_("closed on %s"), day);
		closed_year_free(closing);
	}
	g_free(period.label);
	return note;
}

/* F6: the years in which something came in. */
static bool open_year_menu(struct report *self, GError **error)
{
	g_autoptr(GPtrArray) years = annual_years(self->office, is_school_year(&self->period), error);
	GPtrArray *items = years ? menu_items() : NULL;
	for (unsigned i = 0; items && i < years->len; i++) {
		const char *year = years->pdata[i];
		g_autofree char *line = g_strdup_printf("year %s", year);
		g_autofree char *note = closed_note(self->office, year, NULL);
		menu_add(items, line, year, note);
	}
	g_autofree char *chosen = g_strdup_printf("year %s", self->period.label);
	if (items)
		menu_open(self->ui, &(struct menu_spec){.title = _("year"), .items = items, .chosen = chosen});
	return items != NULL;
}

static bool change_year(struct view *view, const char *label, GError **error)
{
	struct report *self = view->data;
	if (!label)
		return open_year_menu(self, error);
	view->stale = true;
	return set_period(self, label, error);
}

/* The year of the other kind that holds the last day of this one, or today. */
static bool change_basis(struct view *view, GError **error)
{
	struct report *self = view->data;
	bool school = !is_school_year(&self->period);
	int day = MIN(self->period.to, office_today(self->office));
	g_autofree char *label = period_year(MAX(day, self->period.from), school);
	screenstate_set(SCREEN, "basis", school ? "school" : "calendar");
	return change_year(view, label, error);
}

/* The same kind of year, BY years on. */
static bool step(struct view *view, int by, GError **error)
{
	struct report *self = view->data;
	int day = by < 0 ? self->period.from - 1 : self->period.to + 1;
	g_autofree char *label = period_year(day, is_school_year(&self->period));
	return change_year(view, label, error);
}

static bool export_report(const struct report *self)
{
	g_autofree char *name = g_strdup_printf("%s-%s", _("report"), self->period.label);
	return !self->pager || export_sheet(self->ui, self->pager->sheet, name);
}

static bool print_report(const struct report *self)
{
	return !self->pager || print_sheet(self->ui, self->pager->sheet);
}

static enum acted act(struct view *view, char **words, GError **error)
{
	struct report *self = view->data;
	bool done;
	if (!strcmp(words[0], "year"))
		done = change_year(view, words[1], error);
	else if (!strcmp(words[0], "basis"))
		done = change_basis(view, error);
	else if (!strcmp(words[0], "left") || !strcmp(words[0], "right"))
		done = step(view, *words[0] == 'l' ? -1 : 1, error);
	else if (!strcmp(words[0], "export") && !words[1])
		done = export_report(self);
	else if (!strcmp(words[0], "print"))
		done = print_report(self);
	else
		return self->pager ? pager_act(self->pager, self->ui, words, error) : ACTED_NOT_MINE;
	return done ? ACTED_DONE : ACTED_FAILED;
}

static void view_close(struct view *view)
{
	struct report *self = view->data;
	g_clear_pointer(&self->pager, pager_free);
	g_clear_pointer(&self->annual, annual_free);
	g_free(self->period.label);
	g_free(self);
}

static const char *section(struct view *view)
{
	(void)view;
	return "report pager";
}

static const struct view_type TYPE = {
    .name = "report",
    .title = N_("figures"),
    .tab = 6,
    .section = section,
    .load = load,
    .draw = draw,
    .status = status,
    .key = key,
    .act = act,
    .close = view_close,
};

/* The same period of the year before; its label is to be freed. */
static bool year_before(const struct period *period, struct period *ret, GError **error)
{
	int from = date_add_months(period->from, -12), to = date_add_months(period->to + 1, -12) - 1;
	g_autofree char *first = date_format(from), *last = date_format(to);
	bool school = is_school_year(period), year = school || is_calendar_year(period);
	g_autofree char *label = year ? period_year(from, school) : g_strdup_printf("%s..%s", first, last);
	return period_parse(label, ret, error);
}

bool report_figure(struct view *view, const char *id, GError **error)
{
	const struct report *self = view->type == &TYPE ? view->data : NULL;
	if (!self || !self->annual)
		return fail(error, FAIL_REFUSED, _("the year of this figure is not known; open screen 6"));
	bool before = g_str_has_prefix(id, FIGURE_BEFORE);
	const char *name = before ? id + strlen(FIGURE_BEFORE) : id;
	const struct figure *figure = annual_figure(self->annual, name);
	struct period earlier = {0};
	if (before && !year_before(&self->period, &earlier, error))
		return false;
	const struct figure_of open = {
	    .id = name, .title = figure ? figure->label : name, .period = before ? &earlier : &self->period};
	bool opened = figure_open(self->ui, &open, error);
	g_free(earlier.label);
	return opened;
}

bool report_show(struct ui *ui, const char *label, GError **error)
{
	struct report *self = g_new0(struct report, 1);
	*self = (struct report){.ui = ui, .office = ui->context.office};
	if (!set_period(self, label, error)) {
		g_free(self);
		return false;
	}
	stack_push(ui, &TYPE, self);
	return true;
}

struct view *report_open(struct ui *ui, GError **error)
{
	g_autofree char *basis = screenstate_get(SCREEN, "basis");
	bool school = basis ? strcmp(basis, "calendar") != 0 : annual_by_school_year(ui->context.office);
	g_autofree char *label = period_year(office_today(ui->context.office), school);
	return report_show(ui, label, error) ? stack_top(ui) : NULL;
}
