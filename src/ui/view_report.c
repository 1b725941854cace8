#include "base/date.h"
#include "base/fail.h"
#include "base/say.h"
#include "office/annual.h"
#include "ui/export.h"
#include "ui/menu.h"
#include "ui/pager.h"
#include "ui/screenstate.h"
#include "ui/stack.h"
#include "ui/views.h"
#include <string.h>

#define SCREEN "report"
#define YEARS_SHOWN 9

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

/* "2021-2022" or "2022": the year in which DAY lies, BACK years before. */
static char *year_of(int day, bool school, int back)
{
	struct civil civil = date_to_civil(day);
	int first = civil.year - back - (school && civil.month < 9);
	return school ? g_strdup_printf("%d-%d", first, first + 1) : g_strdup_printf("%d", first);
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
	struct sheet *sheet = annual ? annual_sheet(self->office, annual, NULL, error) : NULL;
	if (!sheet)
		return false;
	g_clear_pointer(&self->annual, annual_free);
	self->annual = g_steal_pointer(&annual);
	if (self->pager)
		pager_set(self->pager, sheet);
	else
		self->pager = pager_new(sheet);
	return true;
}

static void draw(struct view *view, struct pen *pen)
{
	struct report *self = view->data;
	g_autofree char *first = date_format(self->period.from);
	g_autofree char *last = date_format(self->period.to);
	g_autofree char *left = g_strdup_printf(_("year %s (%s to %s)"), self->period.label, first, last);
	int col = pen_right(pen, 0, 1, _("F6 another year  F7 school or calendar year"));
	pen_text(pen, 0, 1, MAX(col - 2, 0), left);
	pen_rule(pen, 1, NULL);
	if (self->pager)
		pager_draw(self->pager, pen, (struct rect){.row = 2, .rows = pen_rows(pen) - 2, .cols = pen_cols(pen)});
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

/* F6: the years up to this one. */
static void open_year_menu(struct report *self)
{
	GPtrArray *items = menu_items();
	bool school = is_school_year(&self->period);
	for (int back = 0; back < YEARS_SHOWN; back++) {
		g_autofree char *label = year_of(office_today(self->office), school, back);
		g_autofree char *line = g_strdup_printf("year %s", label);
		menu_add(items, line, label, NULL);
	}
	g_autofree char *chosen = g_strdup_printf("year %s", self->period.label);
	menu_open(self->ui, &(struct menu_spec){.title = _("year"), .items = items, .chosen = chosen});
}

static bool change_year(struct view *view, const char *label, GError **error)
{
	struct report *self = view->data;
	if (!label) {
		open_year_menu(self);
		return true;
	}
	view->stale = true;
	return set_period(self, label, error);
}

/* The year of the other kind that holds the last day of this one, or today. */
static bool change_basis(struct view *view, GError **error)
{
	struct report *self = view->data;
	bool school = !is_school_year(&self->period);
	int day = MIN(self->period.to, office_today(self->office));
	g_autofree char *label = year_of(MAX(day, self->period.from), school, 0);
	screenstate_set(SCREEN, "basis", school ? "school" : "calendar");
	return change_year(view, label, error);
}

/* The same kind of year, BY years on. */
static bool step(struct view *view, int by, GError **error)
{
	struct report *self = view->data;
	g_autofree char *label = year_of(self->period.from, is_school_year(&self->period), -by);
	return change_year(view, label, error);
}

static bool export_report(const struct report *self)
{
	g_autofree char *name = g_strdup_printf("%s-%s", _("report"), self->period.label);
	return !self->pager || export_sheet(self->ui, self->pager->sheet, name);
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

bool report_figure(struct view *view, const char *id, GError **error)
{
	const struct report *self = view->type == &TYPE ? view->data : NULL;
	if (!self || !self->annual)
		return fail(error, FAIL_REFUSED, _("the year of this figure is not known; open screen 6"));
	const struct figure *figure = annual_figure(self->annual, id);
	const struct figure_of open = {.id = id, .title = figure ? figure->label : id, .period = &self->period};
	return figure_open(self->ui, &open, error);
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
	bool school = g_strcmp0(basis, "calendar") != 0;
	g_autofree char *label = year_of(office_today(ui->context.office), school, 0);
	return report_show(ui, label, error) ? stack_top(ui) : NULL;
}
