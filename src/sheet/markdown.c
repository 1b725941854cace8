#include "base/text.h"
#include "sheet/writers.h"
#include <string.h>

/* TEXT with everything escaped that Markdown or a page made of it would obey. START: its lines are lines of the page,
 * where numbers and dashes could begin lists. */
static void append_escaped(GString *out, const char *text, bool start)
{
	bool lines = start;
	for (const char *c = text; *c; c++) {
		if (strchr("\\`*_{}[]<>|#~&!", *c) || (start && strchr("-+=", *c)))
			g_string_append_c(out, '\\');
		if (start && g_ascii_isdigit(*c)) {
			size_t digits = strspn(c, "0123456789");
			if ((c[digits] == '.' || c[digits] == ')') && !g_ascii_isdigit(c[digits + 1])) {
				g_string_append_len(out, c, (gssize)digits);
				g_string_append_c(out, '\\');
				c += digits;
			}
		}
		g_string_append_c(out, *c);
		start = lines && *c == '\n';
	}
}

static void append_line(GString *out, const char *text)
{
	g_autofree char *safe = text_display(text);
	append_escaped(out, safe, false);
}

/* Line ends are kept by a backslash; a stranger's words are a quotation. */
static void write_paragraph(GString *out, const struct block *block)
{
	g_autofree char *safe = text_display_lines(block->text);
	g_auto(GStrv) lines = g_strsplit(safe, "\n", -1);
	for (int i = 0; lines[i]; i++) {
		g_string_append(out, block->stranger ? "> " : "");
		append_escaped(out, lines[i], true);
		g_string_append(out, lines[i + 1] && *lines[i] && *lines[i + 1] ? "\\\n" : "\n");
	}
}

static void write_row(GString *out, const struct block *table, const struct row *row)
{
	g_string_append_c(out, '|');
	for (unsigned i = 0; i < table->columns->len; i++) {
		const char *text = row_cell(row, i)->text;
		bool strong = row->total && *text;
		g_string_append(out, strong ? " **" : " ");
		append_line(out, text);
		g_string_append(out, strong ? "** |" : " |");
	}
	g_string_append_c(out, '\n');
}

static void write_titles(GString *out, const struct block *table, unsigned line)
{
	g_string_append_c(out, '|');
	for (unsigned i = 0; i < table->columns->len; i++) {
		const char *title = table_title(table, i, line).text;
		g_string_append_c(out, ' ');
		append_line(out, title ? title : "");
		g_string_append(out, " |");
	}
	g_string_append_c(out, '\n');
}

/* Markdown has one line of titles; further ones are rows. */
static void write_table(GString *out, const struct block *table)
{
	write_titles(out, table, 0);
	g_string_append_c(out, '|');
	for (unsigned i = 0; i < table->columns->len; i++)
		g_string_append(
		    out, ((const struct column *)table->columns->pdata[i])->align == ALIGN_RIGHT ? " ---: |" : " --- |");
	g_string_append_c(out, '\n');
	for (unsigned line = 1; line < table_depth(table); line++)
		write_titles(out, table, line);
	for (unsigned r = 0; r < table->rows->len; r++)
		write_row(out, table, table->rows->pdata[r]);
}

static void write_facts(GString *out, const struct block *block)
{
	for (unsigned i = 0; i < block->facts->len; i++) {
		const struct fact_line *fact = block->facts->pdata[i];
		g_string_append(out, "- **");
		append_line(out, fact->label);
		g_string_append(out, "** ");
		append_line(out, fact->value.text);
		g_string_append_c(out, '\n');
	}
}

static void write_block(GString *out, const struct block *block)
{
	switch (block->kind) {
	case BLOCK_HEADING:
		g_string_append(out, block->level == 1 ? "## " : "### ");
		append_line(out, block->text);
		g_string_append_c(out, '\n');
		break;
	case BLOCK_TEXT:
		write_paragraph(out, block);
		break;
	case BLOCK_FACTS:
		write_facts(out, block);
		break;
	case BLOCK_TABLE:
		write_table(out, block);
		break;
	case BLOCK_RULE:
		g_string_append(out, "---\n");
		break;
	}
}

void markdown_write(const struct sheet *sheet, const struct page *page, GString *out)
{
	(void)page;
	if (sheet->title) {
		g_string_append(out, "# ");
		append_line(out, sheet->title);
		g_string_append_c(out, '\n');
	}
	for (unsigned i = 0; i < sheet->blocks->len; i++) {
		g_string_append(out, out->len ? "\n" : "");
		write_block(out, sheet->blocks->pdata[i]);
	}
}
