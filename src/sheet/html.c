#include "base/say.h"
#include "base/text.h"
#include "sheet/writers.h"
#include <string.h>

/* One page by itself: no script, nothing fetched, readable on a phone, in the dark and on paper. */
static const char STYLE[] =
    ":root{color-scheme:light "
    "dark;--ink:#1b1b1b;--paper:#fff;--line:#c9c9c9;--dim:#5f5f5f;--bar:#2f6f9f;--alarm:#b3261e;"
    "--warn:#8a5a00;--shade:#f4f4f2}"
    "@media screen and (prefers-color-scheme:dark){:root{--ink:#e6e6e6;--paper:#1b1b1b;--line:#4a4a4a;--dim:#a6a6a6;"
    "--bar:#6fb1e0;--alarm:#ff8a80;--warn:#e6b450;--shade:#262626}}"
    "body{font:16px/1.6 system-ui,'Noto Sans CJK SC','Source Han Sans SC','Microsoft YaHei','PingFang SC',"
    "'WenQuanYi Zen Hei',sans-serif;"
    "color:var(--ink);background:var(--paper);max-width:64rem;margin:0 auto;padding:1rem}"
    "h1{font-size:1.6rem}h2{font-size:1.3rem;border-bottom:1px solid var(--line)}h3{font-size:1.1rem}"
    "h1,h2,h3{overflow-wrap:anywhere}"
    ".wide{overflow-x:auto}table{border-collapse:collapse;margin:.5rem 0 1rem}"
    "th,td{padding:.25rem .6rem;border-bottom:1px solid var(--line);text-align:left;vertical-align:top}"
    "td:first-child{min-width:8em}"
    "@media screen{.wide :is(td:first-child,thead tr:first-child "
    "th:first-child){position:sticky;left:0;background:var(--paper)}}"
    "th.n,td.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}"
    "th.over{text-align:center}"
    "tr.total td{font-weight:600;border-top:2px solid var(--ink)}"
    "blockquote{margin:.5rem 0;padding:.5rem 1rem;background:var(--shade);border-left:4px solid var(--line);"
    "white-space:pre-wrap;overflow-wrap:anywhere}p{white-space:pre-wrap;overflow-wrap:anywhere}"
    "dl{display:grid;grid-template-columns:max-content 1fr;gap:.1rem "
    "1rem}dt{color:var(--dim)}dd{margin:0;overflow-wrap:"
    "anywhere}"
    ".alarm{color:var(--alarm);font-weight:600}.warn{color:var(--warn)}.dim{color:var(--dim)}.strong{font-weight:600}"
    "svg{vertical-align:middle;width:8rem;height:.7rem;margin-left:.4rem}rect{fill:var(--bar)}"
    "@media(max-width:40rem){body{padding:.5rem}dl{grid-template-columns:1fr}dd{margin-bottom:.3rem}"
    "th,td{padding:.2rem .35rem}td:first-child{min-width:6em}svg{width:3rem}}"
    "@page{size:A4;margin:18mm 15mm}"
    "@media print{:root{color-scheme:light}body{max-width:none;padding:0;font-size:10pt;line-height:1.4}"
    "h2,h3{break-after:avoid}tr,svg{break-inside:avoid}tr.total{break-before:avoid}p,blockquote{orphans:3;widows:3}"
    "thead{display:table-header-group}.wide{overflow:visible}th.n{white-space:normal}th,td{padding:.1rem .4rem}"
    "svg{width:4rem}rect{print-color-adjust:exact;-webkit-print-color-adjust:exact}}";

static const char *const TONES[] = {
    [TONE_PLAIN] = NULL,
    [TONE_STRONG] = "strong",
    [TONE_DIM] = "dim",
    [TONE_WARN] = "warn",
    [TONE_ALARM] = "alarm",
};

static void append_escaped(GString *out, const char *text, bool lines)
{
	g_autofree char *safe = lines ? text_display_lines(text) : text_display(text);
	g_autofree char *escaped = g_markup_escape_text(safe, -1);
	g_string_append(out, escaped);
}

static void append_element(GString *out, const char *open, const char *text, const char *close)
{
	g_string_append(out, open);
	append_escaped(out, text, false);
	g_string_append(out, close);
}

/* Where a column has bars every cell has one, so that its numbers stand below each other. */
static void append_bar(GString *out, double share)
{
	g_string_append(out, "<svg role=\"img\" aria-hidden=\"true\">");
	if (share > 0)
		g_string_append_printf(out, "<rect width=\"%.1f%%\" height=\"100%%\"/>", 100 * share);
	g_string_append(out, "</svg>");
}

static void append_value(GString *out, const struct cell *cell)
{
	const char *tone = TONES[cell->tone];
	if (tone)
		g_string_append_printf(out, "<span class=\"%s\">", tone);
	append_escaped(out, cell->text, true);
	g_string_append(out, tone ? "</span>" : "");
}

/* MOST is the largest number of a column that has bars. */
static void write_cell(GString *out, const struct column *column, const struct cell *cell, double most)
{
	g_string_append(out, column->align == ALIGN_RIGHT ? "<td class=\"n\"" : "<td");
	if (cell->figure) {
		g_autofree char *figure = g_markup_escape_text(cell->figure, -1);
		g_string_append_printf(out, " data-figure=\"%s\"", figure);
	}
	g_string_append_c(out, '>');
	append_value(out, cell);
	if (column->bar)
		append_bar(out, most > 0 ? cell_value(cell) / most : 0);
	g_string_append(out, "</td>");
}

static void write_row(GString *out, const struct block *table, const struct row *row, const double *most)
{
	if (row->heading) {
		g_string_append_printf(out, "<tr><th scope=\"rowgroup\" colspan=\"%u\">", table->columns->len);
		append_value(out, row_cell(row, 0));
		g_string_append(out, "</th></tr>\n");
		return;
	}
	g_string_append(out, row->total ? "<tr class=\"total\">" : "<tr>");
	for (unsigned i = 0; i < table->columns->len; i++)
		write_cell(out, table->columns->pdata[i], row_cell(row, i), row->total ? 0 : most[i]);
	g_string_append(out, "</tr>\n");
}

/* How far a title reaches. */
static void append_reach(GString *out, const struct table_title *title)
{
	if (title->columns > 1)
		g_string_append_printf(out, " colspan=\"%u\"", title->columns);
	if (title->lines > 1)
		g_string_append_printf(out, " rowspan=\"%u\"", title->lines);
}

static void write_title(GString *out, const struct column *column, const struct table_title *title)
{
	bool number = column->align == ALIGN_RIGHT && !title->above;
	g_string_append(out, title->above ? "<th scope=\"colgroup\" class=\"over\"" : "<th scope=\"col\"");
	g_string_append(out, number ? " class=\"n\"" : "");
	append_reach(out, title);
	append_element(out, ">", title->text, "");
	if (column->bar && !title->above)
		append_bar(out, 0);
	g_string_append(out, "</th>");
}

static void write_titles(GString *out, const struct block *table, unsigned line)
{
	g_string_append(out, "<tr>");
	for (unsigned i = 0; i < table->columns->len; i++) {
		const struct table_title title = table_title(table, i, line);
		if (title.text)
			write_title(out, table->columns->pdata[i], &title);
	}
	g_string_append(out, "</tr>");
}

static void write_table(GString *out, const struct block *table)
{
	g_autofree double *most = g_new0(double, table->columns->len + 1);
	g_string_append(out, "<div class=\"wide\"><table>\n<thead>");
	for (unsigned line = 0; line < table_depth(table); line++)
		write_titles(out, table, line);
	g_string_append(out, "</thead>\n<tbody>\n");
	for (unsigned i = 0; i < table->columns->len; i++)
		most[i] = ((const struct column *)table->columns->pdata[i])->bar ? column_most(table, i) : 0;
	for (unsigned r = 0; r < table->rows->len; r++)
		write_row(out, table, table->rows->pdata[r], most);
	g_string_append(out, "</tbody></table></div>\n");
}

static void write_facts(GString *out, const struct block *block)
{
	g_string_append(out, "<dl>\n");
	for (unsigned i = 0; i < block->facts->len; i++) {
		const struct fact_line *fact = block->facts->pdata[i];
		append_element(out, "<dt>", fact->label, "</dt><dd>");
		append_value(out, &fact->value);
		g_string_append(out, "</dd>\n");
	}
	g_string_append(out, "</dl>\n");
}

static void write_text(GString *out, const struct block *block)
{
	g_string_append(out, block->stranger ? "<blockquote>" : "<p>");
	append_escaped(out, block->text, true);
	g_string_append(out, block->stranger ? "</blockquote>\n" : "</p>\n");
}

static void write_block(GString *out, const struct block *block)
{
	switch (block->kind) {
	case BLOCK_HEADING:
		append_element(
		    out, block->level == 1 ? "<h2>" : "<h3>", block->text, block->level == 1 ? "</h2>\n" : "</h3>\n");
		break;
	case BLOCK_TEXT:
		write_text(out, block);
		break;
	case BLOCK_FACTS:
		write_facts(out, block);
		break;
	case BLOCK_TABLE:
		write_table(out, block);
		break;
	case BLOCK_RULE:
		g_string_append(out, "<hr>\n");
		break;
	}
}

void html_write(const struct sheet *sheet, const struct page *page, GString *out)
{
	(void)page;
	const char *title = sheet->title ? sheet->title : "docket";
	g_string_append_printf(out,
	    "<!DOCTYPE html>\n<html lang=\"%s\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" "
	    "content=\"width=device-width, initial-scale=1\">\n<meta http-equiv=\"Content-Security-Policy\" "
	    "content=\"default-src 'none'; style-src 'unsafe-inline'\">\n",
	    strcmp(say_current(), "zh") ? "en" : "zh-CN");
	append_element(out, "<title>", title, "</title>\n");
	g_string_append_printf(out, "<style>%s</style>\n</head>\n<body>\n", STYLE);
	if (sheet->title)
		append_element(out, "<h1>", sheet->title, "</h1>\n");
	for (unsigned i = 0; i < sheet->blocks->len; i++)
		write_block(out, sheet->blocks->pdata[i]);
	g_string_append(out, "</body>\n</html>\n");
}
