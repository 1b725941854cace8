#include "base/date.h"
#include "base/fail.h"
#include "base/say.h"
#include "base/text.h"
#include "base/width.h"
#include "office/annual.h"
#include "office/closing.h"
#include "ui/export.h"
#include "ui/menu.h"
#include "ui/pager.h"
#include "ui/print.h"
#include "ui/prompt.h"
#include "ui/rights.h"
#include "ui/screenstate.h"
#include "ui/stack.h"
#include "ui/views.h"
#include <string.h>

#define SCREEN "report"
#define ROWS_WITH_VERDICT 8

struct report {
	struct ui *ui;
	struct office *office;
	struct reporting *asked;
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

/* The whole report of the period LABEL, as known now. */
static struct reporting *whole_of(const char *label, GError **error)
{
	struct period period = {0};
	if (!period_parse(label, &period, error))
		return NULL;
	struct reporting *whole = reporting_new(&period);
	g_free(period.label);
	return whole;
}

static bool set_period(struct report *self, const char *label, GError **error)
{
	struct reporting *asked = whole_of(label, error);
	if (!asked)
		return false;
	reporting_free(self->asked);
	self->asked = asked;
	return true;
}

static bool count(struct report *self, GError **error)
{
	OWN(annual) annual = NULL;
	OWN(sheet) sheet = reporting_write(self->office, self->asked, &annual, error);
	if (!sheet)
		return false;
	g_clear_pointer(&self->annual, annual_free);
	self->annual = g_steal_pointer(&annual);
	if (self->pager)
		pager_set(self->pager, g_steal_pointer(&sheet));
	else
		self->pager = pager_new(g_steal_pointer(&sheet));
	return true;
}

static bool load(struct view *view, GError **error)
{
	return count(view->data, error);
}

/* "school year 2021-2022 (2021-09-01 to 2022-08-31), as known on 2022-06-15". */
static char *period_line(const struct report *self)
{
	g_autofree char *first = date_format(self->asked->period.from), *last = date_format(self->asked->period.to);
	g_autofree char *known = date_format(self->annual ? self->annual->known : office_today(self->office));
	const char *what = is_school_year(&self->asked->period)     ? _("school year")
	                   : is_calendar_year(&self->asked->period) ? _("calendar year")
	                                                            : _("period");
	g_autofree char *period = g_strdup_printf(_("%s %s (%s to %s)"), what, self->asked->period.label, first, last);
	if (self->annual && self->annual->closed_seq)
		return g_strdup_printf(_("%s, closed"), period);
	return g_strdup_printf(_("%s, as known on %s"), period, known);
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
	const char *keys = _("F6 another year  F7 school or calendar year");
	if (width_text(left) + width_text(keys) + 3 <= pen_cols(pen)) /* a blank on each side and between */
		pen_right(pen, 0, 1, keys);
	pen_text(pen, 0, 1, pen_cols(pen) - 2, left);
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
	g_autoptr(GPtrArray) years = annual_years(self->office, is_school_year(&self->asked->period), error);
	GPtrArray *items = years ? menu_items() : NULL;
	for (unsigned i = 0; items && i < years->len; i++) {
		const char *year = years->pdata[i];
		g_autofree char *line = g_strdup_printf("year %s", year);
		g_autofree char *note = closed_note(self->office, year, NULL);
		menu_add(items, line, year, note);
	}
	g_autofree char *chosen = g_strdup_printf("year %s", self->asked->period.label);
	if (items)
		menu_open(self->ui, &(struct menu_spec){.title = _("year"), .items = items, .chosen = chosen});
	return items != NULL;
}

static bool change_year(struct view *view, char **words, GError **error)
{
	struct report *self = view->data;
	if (!words[1])
		return open_year_menu(self, error);
	view->stale = true;
	return set_period(self, words[1], error);
}

/* The year of the kind SCHOOL that holds DAY. */
static bool turn_to(struct view *view, int day, bool school, GError **error)
{
	g_autofree char *label = period_year(day, school);
	view->stale = true;
	return set_period(view->data, label, error);
}

/* The year of the other kind that holds the last day of this one, or today. */
static bool change_basis(struct view *view, char **words, GError **error)
{
	const struct report *self = view->data;
	bool school = !is_school_year(&self->asked->period);
	int day = MIN(self->asked->period.to, office_today(self->office));
	(void)words;
	screenstate_set(SCREEN, "basis", school ? "school" : "calendar");
	return turn_to(view, MAX(day, self->asked->period.from), school, error);
}

/* The same kind of year, before or behind. */
static bool step(struct view *view, char **words, GError **error)
{
	const struct report *self = view->data;
	int day = !strcmp(words[0], "left") ? self->asked->period.from - 1 : self->asked->period.to + 1;
	return turn_to(view, day, is_school_year(&self->asked->period), error);
}

static bool export_report(struct view *view, char **words, GError **error)
{
	const struct report *self = view->data;
	g_autofree char *name = g_strdup_printf("%s-%s", _("report"), self->asked->period.label);
	(void)words;
	(void)error;
	return !self->pager || export_sheet(self->ui, self->pager->sheet, name);
}

static bool print_report(struct view *view, char **words, GError **error)
{
	const struct report *self = view->data;
	(void)words;
	(void)error;
	return !self->pager || print_sheet(self->ui, self->pager->sheet);
}

static bool is_closed(const struct report *self)
{
	return self->annual && self->annual->closed_seq;
}

static bool reopen(struct ui *ui, void *arg, const char *reason, GError **error)
{
	const struct report *self = arg;
	if (text_blank(reason))
		return fail(error, FAIL_USAGE, _("nothing was done: why it is opened again must be said, or Esc"));
	if (!closing_reopen(self->office, &self->asked->period, reason, error))
		return false;
	g_autofree char *line = closing_reopened(self->office, &self->asked->period, error);
	ui_changed(ui);
	return line && (ui_say(ui, "%s", line), true);
}

static bool ask_to_reopen(struct view *view, char **words, GError **error)
{
	struct report *self = view->data;
	(void)words;
	if (!is_closed(self))
		return fail(error, FAIL_REFUSED, _("%s is not closed"), self->asked->period.label);
	g_autofree char *label = g_strdup_printf(_("why is %s opened again? "), self->asked->period.label);
	prompt_ask(self->ui, &(struct prompt_spec){.label = label, .text = "", .arg = self, .answer = reopen});
	return true;
}

static bool ask_to_close(struct view *view, char **words, GError **error)
{
	const struct report *self = view->data;
	(void)words;
	return closing_ask(self->ui, &self->asked->period, error);
}

/* What was entered late or corrected since, on a page of its own. */
static bool list_corrections(struct view *view, char **words, GError **error)
{
	const struct report *self = view->data;
	(void)words;
	OWN(reporting) asked = reporting_new(&self->asked->period);
	asked->section = g_strdup(SECTION_CORRECTIONS);
	return report_show(self->ui, asked, error);
}

static bool may(struct view *view, const char *command)
{
	struct report *self = view->data;
	bool ending = !strcmp(command, "close-year"), opening = !strcmp(command, "reopen-year");
	bool closable =
	    period_is_year(&self->asked->period) && self->asked->period.to < office_today(self->office) && !is_closed(self);
	return (!self->pager || pager_may(self->pager, command)) &&
	       rights_may(office_person(self->office), command, KIND_COUNT) && (!ending || closable) &&
	       (!opening || is_closed(self));
}

/* F2: what is done to a closed year has no key of its own. */
static bool open_menu(struct view *view, char **words, GError **error)
{
	const struct report *self = view->data;
	GPtrArray *items = menu_items();
	(void)words;
	(void)error;
	g_autofree char *title = g_strdup_printf(_("open %s again"), self->asked->period.label);
	if (is_closed(self))
		menu_add(items, "corrections", _("what was corrected or entered late since"), "section=corrections");
	if (may(view, "reopen-year"))
		menu_add(items, "reopen-year", title, "reopen-year");
	menu_open_actions(self->ui, items);
	return true;
}

static const struct {
	const char *word;
	bool bare; /* only where nothing stands behind it: else it is a command */
	bool (*run)(struct view *view, char **words, GError **error);
} DEEDS[] = {
    {.word = "year", .run = change_year},
    {.word = "basis", .run = change_basis},
    {.word = "left", .run = step},
    {.word = "right", .run = step},
    {.word = "corrections", .run = list_corrections},
    {.word = "export", .bare = true, .run = export_report},
    {.word = "print", .run = print_report},
    {.word = "close-year", .bare = true, .run = ask_to_close},
    {.word = "reopen-year", .bare = true, .run = ask_to_reopen},
    {.word = "menu", .run = open_menu},
};

static enum acted act(struct view *view, char **words, GError **error)
{
	const struct report *self = view->data;
	for (size_t i = 0; i < G_N_ELEMENTS(DEEDS); i++)
		if (!strcmp(DEEDS[i].word, words[0]) && !(DEEDS[i].bare && words[1]))
			return DEEDS[i].run(view, words, error) ? ACTED_DONE : ACTED_FAILED;
	return self->pager ? pager_act(self->pager, self->ui, words, error) : ACTED_NOT_MINE;
}

static void report_free(struct report *self)
{
	g_clear_pointer(&self->pager, pager_free);
	g_clear_pointer(&self->annual, annual_free);
	reporting_free(self->asked);
	g_free(self);
}

static void view_close(struct view *view)
{
	report_free(view->data);
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
    .may = may,
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
	if (before && !year_before(&self->asked->period, &earlier, error))
		return false;
	const struct figure_of open = {.id = name,
	    .title = figure ? figure->label : name,
	    .period = before ? &earlier : &self->asked->period,
	    .as_of = self->asked->as_of};
	bool opened = figure_open(self->ui, &open, error);
	g_free(earlier.label);
	return opened;
}

static struct report *report_new(struct ui *ui, const struct reporting *asked)
{
	struct report *self = g_new0(struct report, 1);
	*self = (struct report){.ui = ui, .office = ui->context.office, .asked = reporting_copy(asked)};
	return self;
}

bool report_show(struct ui *ui, const struct reporting *reporting, GError **error)
{
	struct report *self = report_new(ui, reporting);
	if (!count(self, error)) {
		report_free(self);
		return false;
	}
	stack_push(ui, &TYPE, self)->stale = false;
	return true;
}

struct view *report_open(struct ui *ui, GError **error)
{
	g_autofree char *basis = screenstate_get(SCREEN, "basis");
	bool school = basis ? strcmp(basis, "calendar") != 0 : annual_by_school_year(ui->context.office);
	g_autofree char *label = period_year(office_today(ui->context.office), school);
	OWN(reporting) whole = whole_of(label, error);
	return whole ? stack_push(ui, &TYPE, report_new(ui, whole)) : NULL;
}
