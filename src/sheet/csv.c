#include "sheet/csv.h"
#include "base/text.h"
#include "sheet/writers.h"
#include <string.h>

/* "-12", "-5.1", "+5.1%": a number that somebody counted. A plus without a percent sign may begin a telephone number,
 * which a spreadsheet would round. */
static bool is_number(const char *text)
{
	const char *end = text + 1;
	end += strspn(end, "0123456789");
	if (end > text + 1 && *end == '.')
		end += 1 + strspn(end + 1, "0123456789");
	bool share = *end == '%';
	return end > text + 1 && !end[share] && (*text == '-' || share);
}

static bool is_formula(const char *text)
{
	if (*text == '-' || *text == '+')
		return text[1] && !is_number(text);
	return *text && (strchr("=@\t\r", *text) || g_str_has_prefix(text, "＝") || g_str_has_prefix(text, "＋") ||
	                    g_str_has_prefix(text, "－") || g_str_has_prefix(text, "＠"));
}

void csv_cell(GString *out, const char *text)
{
	g_autofree char *safe = text_display_lines(text);
	bool formula = is_formula(safe);
	if (!strpbrk(safe, ",\"\n\r;\t")) {
		g_string_append_printf(out, "%s%s", formula ? "'" : "", safe);
		return;
	}
	g_string_append(out, formula ? "\"'" : "\"");
	for (const char *c = safe; *c; c++) {
		if (*c == '"')
			g_string_append_c(out, '"');
		g_string_append_c(out, *c);
	}
	g_string_append_c(out, '"');
}

void csv_row(GString *out, const char *const *cells, int count)
{
	for (int i = 0; i < count; i++) {
		if (i)
			g_string_append_c(out, ',');
		csv_cell(out, cells[i]);
	}
	g_string_append(out, "\r\n");
}

static void write_line(GString *out, const char *first, const char *second)
{
	const char *cells[] = {first, second};
	csv_row(out, cells, second ? 2 : 1);
}

static void write_table(const struct block *table, GString *out)
{
	g_autofree const char **cells = g_new0(const char *, table->columns->len + 1);
	int count = (int)table->columns->len;
	for (unsigned line = 0; line < table_depth(table); line++) {
		for (int i = 0; i < count; i++) {
			const char *title = table_title(table, (unsigned)i, line).text;
			cells[i] = title ? title : "";
		}
		csv_row(out, cells, count);
	}
	for (unsigned r = 0; r < table->rows->len; r++) {
		for (int i = 0; i < count; i++)
			cells[i] = row_cell(table->rows->pdata[r], (unsigned)i)->text;
		csv_row(out, cells, count);
	}
}

static int count_tables(const struct sheet *sheet)
{
	int count = 0;
	for (unsigned i = 0; i < sheet->blocks->len; i++)
		count += ((const struct block *)sheet->blocks->pdata[i])->kind == BLOCK_TABLE;
	return count;
}

/* A block of a sheet that is more than one table: headings and sentences are rows of one cell, facts rows of two. */
static void write_block(const struct block *block, GString *out)
{
	switch (block->kind) {
	case BLOCK_HEADING:
		g_string_append(out, "\r\n");
		write_line(out, block->text, NULL);
		break;
	case BLOCK_TEXT:
		write_line(out, block->text, NULL);
		break;
	case BLOCK_FACTS:
		for (unsigned i = 0; i < block->facts->len; i++) {
			const struct fact_line *fact = block->facts->pdata[i];
			write_line(out, fact->label, fact->value.text);
		}
		break;
	case BLOCK_TABLE:
		write_table(block, out);
		break;
	case BLOCK_RULE:
		break;
	}
}

/* One table alone is a clean file of rows; anything more carries its headings. */
void csv_write(const struct sheet *sheet, const struct page *page, GString *out)
{
	(void)page;
	bool alone = count_tables(sheet) == 1;
	g_string_append(out, CSV_MARK);
	if (!alone && sheet->title)
		write_line(out, sheet->title, NULL);
	for (unsigned i = 0; i < sheet->blocks->len; i++) {
		const struct block *block = sheet->blocks->pdata[i];
		if (!alone || block->kind == BLOCK_TABLE)
			write_block(block, out);
	}
}
