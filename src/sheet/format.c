#include "sheet/format.h"
#include "base/say.h"
#include "sheet/writers.h"
#include <string.h>

const struct format FORMATS[] = {
    {.name = "text", .suffix = ".txt", .title = N_("text for a terminal or a printer"), .write = text_write},
    {.name = "pages", .suffix = ".pages", .title = N_("text in pages, for a printer"), .write = pages_write},
    {.name = "md", .suffix = ".md", .title = N_("Markdown"), .write = markdown_write},
    {.name = "csv", .suffix = ".csv", .title = N_("a spreadsheet (CSV)"), .write = csv_write},
    {.name = "json", .suffix = ".json", .title = N_("JSON for programs"), .write = json_write},
    {.name = "html", .suffix = ".html", .title = N_("one HTML page"), .write = html_write},
    {0},
};

const struct format *format_find(const char *name)
{
	for (const struct format *format = FORMATS; format->name; format++)
		if (!strcmp(format->name, name))
			return format;
	return NULL;
}

const struct cell *row_cell(const struct row *row, unsigned column)
{
	static const struct cell EMPTY = {.text = (char *)""};
	return column < row->cells->len ? &g_array_index(row->cells, struct cell, column) : &EMPTY;
}

double cell_value(const struct cell *cell)
{
	double value = g_ascii_strtod(cell->text, NULL);
	return value > 0 ? value : 0;
}

double column_most(const struct block *table, unsigned column)
{
	double most = 0;
	for (unsigned i = 0; i < table->rows->len; i++) {
		const struct row *row = table->rows->pdata[i];
		if (!row->total)
			most = MAX(most, cell_value(row_cell(row, column)));
	}
	return most;
}
