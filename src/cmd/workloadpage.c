#include "cmd/workloadpage.h"
#include "base/say.h"
#include "office/vocabulary.h"
#include "office/workload.h"
#include <math.h>

struct page {
	struct office *office;
	struct sheet *sheet;
	const struct period *period;
	bool by_handler;
	json_t *rows;
};

static const char *name_of(const struct page *page, const struct workload_row *row)
{
	if (!*row->key)
		return page->by_handler ? _("no handler yet") : _("no unit yet");
	return page->by_handler ? staff_name(page->office, row->key) : vocabulary_name(page->office, LIST_UNIT, row->key);
}

static void add_days(struct page *page, double days)
{
	g_autofree char *text = isnan(days) ? g_strdup("") : g_strdup_printf("%.1f", days);
	sheet_cell(page->sheet, text);
}

static json_t *days_json(double days)
{
	return isnan(days) ? json_null() : json_real(round(days * 10) / 10);
}

/* KEY NULL: the sum. */
static void add_row(struct page *page, const struct workload_row *row, const char *key)
{
	json_t *object = json_object(), *filters = json_object();
	sheet_row(page->sheet)->total = !key;
	sheet_cell(page->sheet, key ? name_of(page, row) : _("all"));
	json_object_set_new(object, page->by_handler ? "handler" : "unit", key && *key ? json_string(key) : json_null());
	for (int n = 0; n < WORK_COUNT; n++) {
		enum work_count count = (enum work_count)n;
		g_autofree char *filter = workload_filter(page->by_handler, key, count, page->period);
		g_autofree char *figure = g_strdup_printf("list %s", filter);
		sheet_number(page->sheet, row->counts[n], row->counts[n] ? figure : NULL);
		json_object_set_new(object, workload_name(count), json_integer(row->counts[n]));
		json_object_set_new(filters, workload_name(count), json_string(filter));
	}
	add_days(page, row->median);
	add_days(page, row->mean);
	json_object_set_new(object, "median", days_json(row->median));
	json_object_set_new(object, "mean", days_json(row->mean));
	json_object_set_new(object, "filters", filters);
	json_array_append_new(page->rows, object);
}

static void add_columns(const struct page *page)
{
	sheet_table(page->sheet);
	sheet_column(
	    page->sheet, page->by_handler ? "handler" : "unit", page->by_handler ? _("handler") : _("unit"), ALIGN_LEFT, 1);
	for (int n = 0; n < WORK_COUNT; n++)
		sheet_column(
		    page->sheet, workload_name((enum work_count)n), workload_title((enum work_count)n), ALIGN_RIGHT, 0);
	sheet_column(page->sheet, "median", _("median"), ALIGN_RIGHT, 0);
	sheet_column(page->sheet, "mean", _("mean"), ALIGN_RIGHT, 0);
}

void workloadpage_note(struct sheet *sheet, bool by_handler, const struct period *period, bool keys)
{
	g_autofree char *late = workload_filter(by_handler, "X", WORK_LATE, period);
	g_autofree char *note = g_strdup_printf(
	    keys ? _("New, closed and the working days to the reply are of %s. Every number is a list: Tab goes to it, "
	             "Enter "
	             "opens it.")
	         : _("New, closed and the working days to the reply are of %s. Every number is a list: docket list '%s'"),
	    period->label, late);
	sheet_text(sheet, note);
}

struct sheet *workloadpage_sheet(struct office *office, bool by_handler, const struct period *period, GError **error)
{
	OWN(workload) workload = workload_load(office, by_handler, period, error);
	if (!workload)
		return NULL;
	g_autofree char *title = g_strdup_printf(_("workload, %s"), period->label);
	struct page page = {
	    .office = office,
	    .sheet = sheet_new(title),
	    .period = period,
	    .by_handler = by_handler,
	    .rows = json_array(),
	};
	add_columns(&page);
	for (unsigned i = 0; i < workload->rows->len; i++) {
		const struct workload_row *row = workload->rows->pdata[i];
		add_row(&page, row, row->key);
	}
	add_row(&page, workload->total, NULL);
	sheet_set_data(page.sheet, json_pack("{s:s, s:s, s:o}", "period", period->label, "by",
	                               by_handler ? "handler" : "unit", "rows", page.rows));
	return page.sheet;
}
