#include "base/say.h"
#include "domain/money.h"
#include "office/annual_parts.h"
#include "office/wording.h"
#include <math.h>
#include <string.h>

#define BAR_CELLS 24

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

void category_put(struct page_of *page, const struct section *section)
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

void parts_put(struct page_of *page, const struct section *section)
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

void unit_put(struct page_of *page, const struct section *section)
{
	g_autoptr(GPtrArray) figures = annual_family(page->annual, section->family, true);
	sheet_table(page->sheet);
	sheet_wrap(page->sheet);
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

static void put_line(struct page_of *page, const struct figure *figure)
{
	sheet_row(page->sheet);
	sheet_cell(page->sheet, figure->label);
	page_before(page, figure);
	page_change(page, figure);
	(annual_is_counted(figure) ? page_count : page_value)(page, figure);
}

void lines_put(struct page_of *page, const struct section *section)
{
	bool year = wording_is_year(&page->annual->period);
	compared_table(page);
	sheet_column(page->sheet, "figure", _("figure"), ALIGN_LEFT, 1);
	sheet_column(page->sheet, "before", year ? _("year before") : _("a year before"), ALIGN_RIGHT, 0);
	change_column(page);
	sheet_column(page->sheet, "value", year ? _("this year") : _("this period"), ALIGN_RIGHT, 0);
	for (const char *const *id = section->ids; *id; id++)
		put_line(page, annual_figure(page->annual, *id));
	const struct figure *again = section->again ? annual_figure(page->annual, section->again) : NULL;
	if (again && (again->value > 0 || again->before > 0))
		put_line(page, again);
}
