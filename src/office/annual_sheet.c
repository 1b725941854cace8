#include "base/date.h"
#include "base/fail.h"
#include "base/say.h"
#include "domain/money.h"
#include "office/annual_parts.h"
#include "office/wording.h"
#include <math.h>
#include <string.h>

#define BAR_CELLS 24

int64_t annual_number(const struct annual *annual, const char *id)
{
	const struct figure *figure = annual_figure(annual, id);
	return figure && !isnan(figure->value) ? (int64_t)figure->value : 0;
}

bool annual_is_counted(const struct figure *figure)
{
	static const char *const COUNTED[] = {"case", "day", "person", "fen", NULL};
	return g_strv_contains(COUNTED, figure->unit);
}

static bool is_money(const struct figure *figure)
{
	return !strcmp(figure->unit, "fen");
}

char *annual_value_text(const struct figure *figure)
{
	if (!figure || isnan(figure->value))
		return g_strdup("-");
	if (is_money(figure))
		return money_yuan((int64_t)figure->value);
	int decimals = figure->value == floor(figure->value) ? figure->decimals : 1;
	return g_strdup_printf("%.*f%s", decimals, figure->value, strcmp(figure->unit, "percent") ? "" : "%");
}

static int largest_first(const void *a, const void *b)
{
	const struct figure *left = *(const struct figure *const *)a, *right = *(const struct figure *const *)b;
	return (left->value < right->value) - (left->value > right->value);
}

GPtrArray *annual_family(const struct annual *annual, const char *family, bool sorted)
{
	GPtrArray *figures = g_ptr_array_new();
	for (unsigned i = 0; i < annual->figures->len; i++)
		if (!strcmp(((const struct figure *)annual->figures->pdata[i])->family, family))
			g_ptr_array_add(figures, annual->figures->pdata[i]);
	if (sorted)
		g_ptr_array_sort(figures, largest_first);
	return figures;
}

static const struct figure *figure_at(const struct page_of *page, const char *format, const char *key)
{
	g_autofree char *id = g_strdup_printf(format, key);
	return annual_figure(page->annual, id);
}

void page_count(struct page_of *page, const struct figure *figure)
{
	if (figure && is_money(figure))
		page_value(page, figure);
	else if (figure)
		sheet_number(page->sheet, (int64_t)figure->value, figure->id);
	else
		sheet_cell(page->sheet, "");
}

/* What stands behind a figure; NULL where nothing does. */
static const char *behind(const struct figure *figure)
{
	bool listed = annual_is_counted(figure) || !strcmp(figure->unit, "wd");
	return listed ? figure->id : figure->part;
}

void page_value(struct page_of *page, const struct figure *figure)
{
	g_autofree char *text = annual_value_text(figure);
	struct cell *cell = sheet_cell(page->sheet, text);
	if (figure && !isnan(figure->value)) {
		cell->behind = g_strdup(behind(figure));
		cell->link = g_strdup(figure->link);
	}
}

/* The same of the year before. */
static void page_before(struct page_of *page, const struct figure *figure)
{
	const struct figure earlier = {.unit = figure->unit, .decimals = figure->decimals, .value = figure->before};
	const char *id = behind(figure);
	g_autofree char *text = annual_value_text(&earlier);
	struct cell *cell = sheet_cell(page->sheet, text);
	if (id && !isnan(figure->before))
		cell->behind = g_strconcat(FIGURE_BEFORE, id, NULL);
}

/* A year that still runs is not set against a whole one. */
static bool is_compared(const struct page_of *page)
{
	return !annual_is_running(page->annual);
}

/* Begins a table that is compared; a section that is shown alone says itself why it is not. */
static void compared_table(struct page_of *page)
{
	if (page->only && !is_compared(page))
		sheet_text(page->sheet, annual_uncompared());
	sheet_table(page->sheet);
}

static void change_column(struct page_of *page)
{
	if (is_compared(page))
		sheet_column(page->sheet, "change", _("change"), ALIGN_RIGHT, 0);
}

/* "+5.1%" against the year before, where that is compared; nothing to compare with, or to count: "-". */
static void page_change(struct page_of *page, const struct figure *figure)
{
	if (!is_compared(page))
		return;
	bool known = figure && annual_is_counted(figure) && !isnan(figure->before) && figure->before > 0;
	g_autofree char *text =
	    known ? g_strdup_printf("%+.1f%%", (figure->value - figure->before) * 100 / figure->before) : g_strdup("-");
	sheet_cell(page->sheet, text);
}

/* The one that rounding down hurt most; -1 where it hurt none. */
static int most_hurt(const int64_t *rests, unsigned count)
{
	int most = -1;
	for (unsigned i = 0; i < count; i++)
		if (rests[i] > (most < 0 ? 0 : rests[most]))
			most = (int)i;
	return most;
}

/* What is left when all are rounded down goes to the largest remainders. */
int *annual_shares(const GPtrArray *figures, int64_t sum)
{
	int *shares = g_new0(int, figures->len + 1);
	g_autofree int64_t *rests = g_new0(int64_t, figures->len + 1);
	int left = sum ? 1000 : 0, most;
	for (unsigned i = 0; sum && i < figures->len; i++) {
		int64_t parts = (int64_t)((const struct figure *)figures->pdata[i])->value * 1000;
		shares[i] = (int)(parts / sum);
		rests[i] = parts % sum;
		left -= shares[i];
	}
	for (; left > 0 && (most = most_hurt(rests, figures->len)) >= 0; left--) {
		shares[most]++;
		rests[most] = 0;
	}
	return shares;
}

static void share_cell(struct page_of *page, int tenths, const struct figure *part, const struct figure *of)
{
	g_autofree char *text = of->value > 0 ? g_strdup_printf("%d.%d%%", tenths / 10, tenths % 10) : g_strdup("-");
	struct cell *cell = sheet_cell(page->sheet, text);
	cell->behind = of->value > 0 ? g_strdup(part->id) : NULL;
}

/* PREFIX is the id before the quarter: "letters.category.fin". */
static void quarter_cells(struct page_of *page, const char *prefix)
{
	struct quarters quarters = quarters_of(&page->annual->period);
	for (int i = 0; i < quarters.count; i++) {
		g_autofree char *id = g_strdup_printf("%s.q%d", prefix, i + 1);
		page_count(page, annual_figure(page->annual, id));
	}
}

static void quarter_columns(struct page_of *page)
{
	g_autoptr(GPtrArray) quarters = annual_family(page->annual, "letters.quarter.{quarter}", false);
	for (unsigned i = 0; i < quarters->len; i++) {
		const struct figure *figure = quarters->pdata[i];
		sheet_column(page->sheet, figure->keys[0], figure->label, ALIGN_RIGHT, 0);
	}
}

static void total_column(struct page_of *page)
{
	sheet_column(page->sheet, "total", _("total"), ALIGN_RIGHT, 0)->bar = BAR_CELLS;
}

static bool is_left_out(const struct section *section, const struct figure *figure)
{
	return section->lean && figure->value == 0 && !(figure->before > 0);
}

static void category_row(struct page_of *page, const struct figure *figure)
{
	sheet_row(page->sheet);
	sheet_cell(page->sheet, figure->label);
	quarter_cells(page, figure->id);
	page_value(page, figure_at(page, "letters.category.%s.rate", figure->keys[0]));
	page_change(page, figure);
	page_count(page, figure);
}

static void put_category(struct page_of *page, const struct section *section)
{
	g_autoptr(GPtrArray) figures = annual_family(page->annual, section->family, true);
	compared_table(page);
	sheet_column(page->sheet, "category", _("category"), ALIGN_LEFT, 1);
	quarter_columns(page);
	sheet_column(page->sheet, "handled", _("share handled"), ALIGN_RIGHT, 0);
	change_column(page);
	total_column(page);
	for (unsigned i = 0; i < figures->len; i++)
		if (!is_left_out(section, figures->pdata[i]))
			category_row(page, figures->pdata[i]);
	sheet_row(page->sheet)->total = true;
	sheet_cell(page->sheet, _("total"));
	quarter_cells(page, "letters.quarter");
	page_value(page, annual_figure(page->annual, "letters.handled.rate"));
	page_change(page, annual_figure(page->annual, "letters.total"));
	page_count(page, annual_figure(page->annual, "letters.total"));
}

/* A line for each value of a word: its share, against the year before, and how many. */
static void put_parts(struct page_of *page, const struct section *section)
{
	g_autoptr(GPtrArray) figures = annual_family(page->annual, section->family, section->sorted);
	const struct figure *sum = annual_figure(page->annual, section->sum);
	g_autofree int *shares = annual_shares(figures, (int64_t)sum->value);
	compared_table(page);
	sheet_column(page->sheet, section->name, _(section->column), ALIGN_LEFT, 1);
	sheet_column(page->sheet, "share", _("share"), ALIGN_RIGHT, 0);
	change_column(page);
	total_column(page);
	for (unsigned i = 0; i < figures->len; i++) {
		const struct figure *figure = figures->pdata[i];
		if (is_left_out(section, figure))
			continue;
		sheet_row(page->sheet);
		sheet_cell(page->sheet, figure->label);
		share_cell(page, shares[i], figure, sum);
		page_change(page, figure);
		page_count(page, figure);
	}
	sheet_row(page->sheet)->total = true;
	sheet_cell(page->sheet, _("total"));
	share_cell(page, 1000, sum, sum);
	page_change(page, sum);
	page_count(page, sum);
}

static void unit_row(struct page_of *page, const struct figure *figure)
{
	sheet_row(page->sheet);
	sheet_cell(page->sheet, figure->label);
	page_count(page, figure_at(page, "letters.unit.%s.handled", figure->keys[0]));
	page_count(page, figure_at(page, "letters.unit.%s.late", figure->keys[0]));
	page_value(page, figure_at(page, "letters.unit.%s.days", figure->keys[0]));
	page_value(page, figure_at(page, "letters.unit.%s.satisfaction", figure->keys[0]));
	page_count(page, figure);
}

static void put_unit(struct page_of *page, const struct section *section)
{
	g_autoptr(GPtrArray) figures = annual_family(page->annual, section->family, true);
	sheet_table(page->sheet);
	sheet_column(page->sheet, "unit", _("unit"), ALIGN_LEFT, 1);
	sheet_column(page->sheet, "handled", _("cases handled"), ALIGN_RIGHT, 0);
	sheet_column(page->sheet, "late", _("cases late"), ALIGN_RIGHT, 0);
	sheet_column(page->sheet, "days", _("mean working days"), ALIGN_RIGHT, 0);
	sheet_column(page->sheet, "satisfied", _("share satisfied"), ALIGN_RIGHT, 0);
	total_column(page);
	for (unsigned i = 0; i < figures->len; i++)
		unit_row(page, figures->pdata[i]);
	sheet_row(page->sheet)->total = true;
	sheet_cell(page->sheet, _("total"));
	page_count(page, annual_figure(page->annual, "letters.handled"));
	page_count(page, annual_figure(page->annual, "letters.late"));
	page_value(page, annual_figure(page->annual, "letters.days.mean"));
	page_value(page, annual_figure(page->annual, "letters.satisfaction.rate"));
	page_count(page, annual_figure(page->annual, "letters.total"));
}

/* Single figures, a line each with the year before. */
void lines_put(struct page_of *page, const struct section *section)
{
	bool year = wording_is_year(&page->annual->period);
	compared_table(page);
	sheet_column(page->sheet, "figure", _("figure"), ALIGN_LEFT, 1);
	sheet_column(page->sheet, "before", year ? _("year before") : _("a year before"), ALIGN_RIGHT, 0);
	change_column(page);
	sheet_column(page->sheet, "value", year ? _("this year") : _("this period"), ALIGN_RIGHT, 0);
	for (const char *const *id = section->ids; *id; id++) {
		const struct figure *figure = annual_figure(page->annual, *id);
		bool counted = annual_is_counted(figure);
		sheet_row(page->sheet);
		sheet_cell(page->sheet, figure->label);
		page_before(page, figure);
		page_change(page, figure);
		if (counted)
			page_count(page, figure);
		else
			page_value(page, figure);
	}
}

static const char *const FLOW[] = {"letters.carried_in", "letters.new", "letters.closed", "letters.carried_out",
    "letters.carried_out.replied", "letters.first", "letters.repeat", NULL};

static const char *const TIME[] = {"letters.ontime", "letters.late", "letters.ontime.rate", "letters.pending",
    "letters.pending.overdue", "letters.exempt", "letters.days.median", "letters.days.mean", "letters.days.p90",
    "letters.days.longest", NULL};

static const char *const VISITS[] = {"visits.total", "visits.persons", "visits.appointed", "visits.walkin",
    "visits.ordinary", "visits.spot", "visits.handed", "visits.carried_in", "visits.closed", "visits.carried_out",
    "visits.ontime", "visits.late", "visits.ontime.rate", "visits.pending", "visits.pending.overdue",
    "visits.days.median", "visits.days.longest", "visits.absent", NULL};

static const char *const RECEPTION[] = {"reception.planned", "reception.days", "reception.idle", "reception.ahead",
    "reception.moved", "reception.cancelled", NULL};

static const char *const APPLICATIONS[] = {"applications.carried_in", "applications.new", "applications.closed",
    "applications.carried_out", "applications.overdue", "applications.disclosed", "applications.disclosed.rate",
    "applications.ontime", "applications.late", "applications.exempt", "applications.ontime.rate",
    "applications.days.median", "applications.days.longest", "applications.charged", "applications.fees.charged",
    "applications.paid", "applications.fees.paid", "applications.waived", "applications.fees.waived", NULL};

static const char *const REMEDIES[] = {
    "remedies.carried_in", "remedies.new", "remedies.concluded", "remedies.pending", "remedies.disclosure", NULL};

/* The parts of the report, in its order. */
static const struct section SECTIONS[] = {
    {.name = "flow", .part = N_("Letters"), .heading = N_("Carried in and out"), .ids = FLOW, .put = lines_put},
    {.name = "category",
        .heading = N_("By category"),
        .family = "letters.category.{category}",
        .lean = true,
        .put = put_category},
    {.name = "box",
        .heading = N_("By box"),
        .column = N_("box"),
        .family = "letters.box.{box}",
        .sum = "letters.total",
        .sorted = true,
        .put = put_parts},
    {.name = "class",
        .heading = N_("By class"),
        .column = N_("class"),
        .family = "letters.class.{class}",
        .sum = "letters.total",
        .sorted = true,
        .put = put_parts},
    {.name = "month",
        .heading = N_("By month"),
        .column = N_("month"),
        .family = "letters.month.{month}",
        .sum = "letters.total",
        .put = put_parts},
    {.name = "unit", .heading = N_("By unit"), .family = "letters.unit.{unit}", .put = put_unit},
    {.name = "outcome",
        .heading = N_("By outcome"),
        .column = N_("outcome"),
        .family = "letters.outcome.{outcome}",
        .sum = "letters.total",
        .sorted = true,
        .lean = true,
        .put = put_parts},
    {.name = "time", .heading = N_("Timeliness"), .ids = TIME, .put = lines_put},
    {.name = "satisfaction",
        .heading = N_("Satisfaction"),
        .column = N_("satisfaction"),
        .family = "letters.satisfaction.{satisfaction}",
        .sum = "letters.replied",
        .put = put_parts},
    {.name = "visits",
        .part = N_("Visits on the leaders' reception days"),
        .heading = N_("Visits and what became of them"),
        .ids = VISITS,
        .put = lines_put},
    {.name = "reception", .heading = N_("Reception days"), .ids = RECEPTION, .put = lines_put},
    {.name = "visit-outcome",
        .heading = N_("By outcome"),
        .column = N_("outcome"),
        .family = "visits.outcome.{outcome}",
        .sum = "visits.total",
        .sorted = true,
        .lean = true,
        .put = put_parts},
    {.name = "visit-category",
        .heading = N_("By category"),
        .column = N_("category"),
        .family = "visits.category.{category}",
        .sum = "visits.total",
        .sorted = true,
        .lean = true,
        .put = put_parts},
    {.name = "applications",
        .part = N_("Applications for disclosure"),
        .heading = N_("Received, closed, carried out"),
        .ids = APPLICATIONS,
        .put = lines_put},
    {.name = "form",
        .heading = N_("3. Applications for disclosure received and handled"),
        .column = "type",
        .family = "applications.",
        .put = form_put},
    {.name = "channel",
        .heading = N_("By channel"),
        .column = N_("channel"),
        .family = "applications.via.{via}",
        .sum = "applications.new",
        .sorted = true,
        .lean = true,
        .put = put_parts},
    {.name = "remedies",
        .part = N_("Remedies"),
        .heading = N_("Received and decided"),
        .ids = REMEDIES,
        .put = lines_put},
    {.name = "kinds",
        .heading = N_("By kind"),
        .column = N_("kind"),
        .family = "remedies.kind.{kind}",
        .sum = "remedies.total",
        .put = put_parts},
    {.name = "reviews",
        .heading = N_("4. Reconsiderations and suits over disclosure"),
        .column = "result",
        .family = "remedies.",
        .put = form_put_line},
    {.name = "hand", .column = N_("Counted by hand"), .put = hand_put},
    {.name = "text", .column = N_("Chapters in words"), .put = chapters_put},
    {.name = "check", .part = N_("Checks"), .put = checks_put},
};

static bool put_sections(struct page_of *page, const char *name, GError **error)
{
	bool found = false;
	g_autoptr(GString) names = g_string_new(NULL);
	for (size_t i = 0; i < G_N_ELEMENTS(SECTIONS); i++) {
		g_string_append_printf(names, "%s%s", i ? _(", ") : "", SECTIONS[i].name);
		if (name && strcmp(SECTIONS[i].name, name) != 0)
			continue;
		if (SECTIONS[i].part)
			sheet_heading(page->sheet, 1, _(SECTIONS[i].part));
		if (SECTIONS[i].heading)
			sheet_heading(page->sheet, 2, _(SECTIONS[i].heading));
		SECTIONS[i].put(page, &SECTIONS[i]);
		found = true;
	}
	return found || fail(error, FAIL_USAGE, _("the report has no section '%s'; there are %s"), name, names->str);
}

/* Whoever keeps the last hash can prove later that nothing before it was changed. */
static void put_foot(struct page_of *page)
{
	g_autofree char *text =
	    g_strdup_printf(_("Record: %d events, last hash %s"), (int)page->annual->events, page->annual->head);
	sheet_rule(page->sheet);
	sheet_text(page->sheet, text);
}

/* The chapters alone are called like the report that they belong to. */
static char *title_of(const struct annual *annual, const char *section)
{
	g_autofree char *period = annual_period_title(&annual->period);
	const char *school = annual->school ? annual->school : "";
	if (section && !strcmp(section, "text"))
		return g_strchug(g_strdup_printf(_("Report on the disclosure of information: %s %s"), school, period));
	return g_strdup_printf(_("Figures, %s"), period);
}

struct sheet *annual_sheet(struct office *office, const struct annual *annual, const char *section, GError **error)
{
	g_autofree char *title = title_of(annual, section);
	g_autoptr(GPtrArray) chapters = chapters_write(annual, error);
	if (!chapters)
		return NULL;
	OWN(sheet) sheet = sheet_new(title);
	struct page_of page = {.office = office, .annual = annual, .sheet = sheet, .chapters = chapters, .only = section};
	g_autoptr(GPtrArray) sentences = annual_sentences(office, annual);
	for (unsigned i = 0; !section && i < sentences->len; i++)
		sheet_text(sheet, sentences->pdata[i]);
	if (!put_sections(&page, section, error))
		return NULL;
	put_foot(&page);
	sheet_set_data(sheet, annual_data(annual, sheet, sentences));
	json_object_set_new(sheet->data, "chapters", chapters_data(chapters));
	return g_steal_pointer(&sheet);
}
