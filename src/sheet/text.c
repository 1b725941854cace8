#include "base/text.h"
#include "base/width.h"
#include "sheet/writers.h"
#include <string.h>

#define GAP 2         /* blanks between columns */
#define LEAST_CELLS 6 /* a column is not clipped below this */
#define LEAST_TITLE 4 /* nor a title folded below this */
#define TWO_FACTS 60  /* a page this wide shows facts in pairs */

/* Ends the line without the blanks at its end. */
static void end_line(GString *out)
{
	while (out->len && out->str[out->len - 1] == ' ')
		g_string_truncate(out, out->len - 1);
	g_string_append_c(out, '\n');
}

static void append_padded(GString *out, const char *text, int cells, enum width_align align)
{
	g_autofree char *padded = width_pad(text, cells, align);
	g_string_append(out, padded);
}

/* What was written since FROM is CELL, or a heading. */
static void mark(const GString *out, const struct page *page, const struct cell *cell, size_t from)
{
	if (page->mark)
		page->mark(page->mark_arg, cell, from, out->len);
}

static void append_many(GString *out, char character, int count)
{
	while (count-- > 0)
		g_string_append_c(out, character);
}

/* The lines of a paragraph, each behind PREFIX. */
static void write_paragraph(GString *out, const char *text, const char *prefix, int cells)
{
	g_autofree char *safe = text_display_lines(text);
	int room = cells ? MAX(cells - width_text(prefix), LEAST_CELLS) : G_MAXINT;
	g_autoptr(GPtrArray) lines = width_wrap(safe, room);
	for (unsigned i = 0; i < lines->len; i++) {
		g_string_append(out, prefix);
		g_string_append(out, lines->pdata[i]);
		end_line(out);
	}
}

/* Second-level headings are a rule with a title in it, as on the screens. */
static void write_heading(GString *out, const struct block *block, const struct page *page)
{
	int cells = page->cells;
	g_autofree char *title = text_display(block->text);
	if (out->len)
		g_string_append_c(out, '\n');
	size_t from = out->len;
	if (block->level == 1) {
		g_string_append_printf(out, "%s\n", title);
		mark(out, page, NULL, from);
		append_many(out, '=', cells ? MIN(cells, width_text(title)) : width_text(title));
	} else {
		g_string_append_printf(out, "-- %s ", title);
		mark(out, page, NULL, from);
		append_many(out, '-', (cells ? cells : 60) - width_text(title) - 4);
	}
	end_line(out);
}

/* One table while it is laid out. */
struct layout {
	const struct block *table;
	const struct page *page;
	char **texts; /* rows by columns, as displayed */
	int *cells;   /* of each column */
	int *least;   /* of each column: what its values need, and the longest word of its title */
	int *words;   /* of each column: its longest word, where it goes on below */
	int *bars;    /* of each column, 0: none */
	double *most;
	int first; /* column of the table that is the first one here */
	int columns;
};

static const struct column *column_at(const struct layout *layout, int i)
{
	return layout->table->columns->pdata[layout->first + i];
}

static const struct cell *cell_at(const struct layout *layout, const struct row *row, int i)
{
	return row_cell(row, (unsigned)(layout->first + i));
}

static char *text_at(const struct layout *layout, unsigned row, int i)
{
	return layout->texts[row * (unsigned)layout->columns + (unsigned)i];
}

static bool has_bars(const struct page *page)
{
	return !page->plain && page->bars > 0 && page->cells >= page->bars;
}

/* What TEXT needs where it goes on below. */
static int words_of(const struct layout *layout, const char *text)
{
	return layout->table->wrap ? width_unbroken(text) : 0;
}

static void measure(struct layout *layout)
{
	const GPtrArray *rows = layout->table->rows;
	for (int i = 0; i < layout->columns; i++) {
		g_autofree char *title = text_display(column_at(layout, i)->title);
		layout->cells[i] = width_text(title);
		layout->least[i] = layout->words[i] = words_of(layout, title);
		layout->bars[i] = has_bars(layout->page) ? column_at(layout, i)->bar : 0;
		layout->most[i] = layout->bars[i] ? column_most(layout->table, (unsigned)(layout->first + i)) : 0;
	}
	for (unsigned r = 0; r < rows->len; r++)
		for (int i = 0; i < layout->columns; i++) {
			char *text = text_display(cell_at(layout, rows->pdata[r], i)->text);
			layout->texts[r * (unsigned)layout->columns + (unsigned)i] = text;
			layout->cells[i] = MAX(layout->cells[i], width_text(text));
			layout->words[i] = MAX(layout->words[i], words_of(layout, text));
			layout->least[i] = MAX(layout->least[i], width_text(text));
		}
}

static int total_cells(const struct layout *layout)
{
	int total = layout->columns ? GAP * (layout->columns - 1) : 0;
	for (int i = 0; i < layout->columns; i++)
		total += layout->cells[i] + (layout->bars[i] ? layout->bars[i] + 1 : 0);
	return total;
}

/* What the columns that may be clipped can give and still have half of the page. */
static int spare_cells(const struct layout *layout)
{
	int spare = 0;
	for (int i = 0; i < layout->columns; i++)
		if (column_at(layout, i)->weight)
			spare += MAX(layout->cells[i] - layout->page->cells / 2, 0);
	return spare;
}

/* Where titles may go on below, a column of numbers need not be wider than half of its title. */
static int fold_titles(struct layout *layout, int over)
{
	for (int i = 0; layout->table->wrap && over > 0 && i < layout->columns; i++) {
		int half = (layout->cells[i] + 3) / 4 * 2, least = MAX(MAX(layout->least[i], half), LEAST_TITLE);
		if (column_at(layout, i)->weight || least >= layout->cells[i])
			continue;
		over -= layout->cells[i] - least;
		layout->cells[i] = least;
	}
	return over;
}

/* Whom squeezing takes cells from, one behind the other. */
enum squeezed { SQUEEZED_CLIPPED, SQUEEZED_ALL, SQUEEZED_WORDS, SQUEEZED_COUNT };

/* The widest column that can give a cell in PASS; -1: none can. Words of titles are broken last. */
static int widest_in(const struct layout *layout, enum squeezed pass)
{
	int widest = -1;
	for (int i = 0; i < layout->columns; i++) {
		int least = pass == SQUEEZED_WORDS ? LEAST_CELLS : MAX(LEAST_CELLS, layout->words[i]);
		bool gives = (pass != SQUEEZED_CLIPPED || column_at(layout, i)->weight) && layout->cells[i] > least;
		if (gives && (widest < 0 || layout->cells[i] > layout->cells[widest]))
			widest = i;
	}
	return widest;
}

/* Takes what is too much from the columns that may be clipped, the widest first; where that is not enough, from all. */
static void squeeze(struct layout *layout)
{
	int over = total_cells(layout) - layout->page->cells, spare = MIN(spare_cells(layout), MAX(over, 0));
	over = fold_titles(layout, over - spare) + spare;
	for (int pass = SQUEEZED_CLIPPED; pass < SQUEEZED_COUNT; pass++)
		for (int widest; over > 0 && (widest = widest_in(layout, (enum squeezed)pass)) >= 0; over--)
			layout->cells[widest]--;
}

static void write_bar(GString *out, const struct layout *layout, int i, double value)
{
	int bar = layout->most[i] > 0 ? (int)(value / layout->most[i] * layout->bars[i] + 0.5) : 0;
	g_string_append_c(out, ' ');
	append_many(out, '#', bar);
	append_many(out, ' ', layout->bars[i] - bar);
}

static enum width_align align_of(const struct layout *layout, int i)
{
	return column_at(layout, i)->align == ALIGN_RIGHT ? WIDTH_RIGHT : WIDTH_LEFT;
}

/* The lines of TEXT in column I: one, which is clipped where it is too long, unless the table wraps. */
static GPtrArray *lines_of(const struct layout *layout, int i, const char *text)
{
	if (layout->table->wrap && layout->page->cells)
		return width_wrap(text, layout->cells[i]);
	GPtrArray *one = g_ptr_array_new_with_free_func(g_free);
	g_ptr_array_add(one, g_strdup(text));
	return one;
}

/* The cells of a row, or its titles, while their lines are written; titles stand at the bottom. */
struct lines {
	GPtrArray **of; /* of each column: char * */
	unsigned most;
	bool low; /* shorter ones stand at the bottom */
};

static const char *line_at(const struct lines *lines, int i, unsigned line)
{
	unsigned count = lines->of[i]->len, skip = lines->low ? lines->most - count : 0;
	return line >= skip && line - skip < count ? lines->of[i]->pdata[line - skip] : "";
}

static void free_lines(const struct layout *layout, struct lines *lines)
{
	for (int i = 0; i < layout->columns; i++)
		g_ptr_array_unref(lines->of[i]);
	g_free(lines->of);
}

static void write_cell(GString *out, const struct layout *layout, const struct row *row, int i, bool first)
{
	double value = row->total || !first ? 0 : cell_value(cell_at(layout, row, i));
	if (layout->bars[i])
		write_bar(out, layout, i, value);
}

/* The lines of a row; the first one carries its figures and bars. */
static void write_lines(GString *out, const struct layout *layout, const struct row *row, const struct lines *lines)
{
	for (unsigned line = 0; line < MAX(lines->most, 1); line++) {
		for (int i = 0; i < layout->columns; i++) {
			append_many(out, ' ', i ? GAP : 0);
			size_t from = out->len;
			append_padded(out, line_at(lines, i, line), layout->cells[i], align_of(layout, i));
			if (row && !line)
				mark(out, layout->page, cell_at(layout, row, i), from);
			if (row)
				write_cell(out, layout, row, i, !line);
			else
				append_many(out, ' ', layout->bars[i] ? layout->bars[i] + 1 : 0);
		}
		end_line(out);
	}
}

static void write_row(GString *out, const struct layout *layout, unsigned r)
{
	const struct row *row = layout->table->rows->pdata[r];
	struct lines lines = {.of = g_new0(GPtrArray *, layout->columns + 1)};
	if (row->total) {
		append_many(out, '-', MIN(total_cells(layout), layout->page->cells ? layout->page->cells : G_MAXINT));
		end_line(out);
	}
	for (int i = 0; i < layout->columns; i++) {
		lines.of[i] = lines_of(layout, i, text_at(layout, r, i));
		lines.most = MAX(lines.most, lines.of[i]->len);
	}
	write_lines(out, layout, row, &lines);
	free_lines(layout, &lines);
}

static void write_titles(GString *out, const struct layout *layout)
{
	struct lines lines = {.of = g_new0(GPtrArray *, layout->columns + 1), .low = true};
	for (int i = 0; i < layout->columns; i++) {
		g_autofree char *title = text_display(column_at(layout, i)->title);
		lines.of[i] = lines_of(layout, i, title);
		lines.most = MAX(lines.most, lines.of[i]->len);
	}
	write_lines(out, layout, NULL, &lines);
	free_lines(layout, &lines);
}

/* TITLE in the middle of a rule over CELLS. */
static void write_over(GString *out, const char *title, int cells)
{
	g_autofree char *safe = text_display(title);
	int rest = cells - width_text(safe) - 2;
	if (rest < 2) {
		append_padded(out, safe, cells, WIDTH_LEFT);
		return;
	}
	append_many(out, '-', rest / 2);
	g_string_append_printf(out, " %s ", safe);
	append_many(out, '-', rest - rest / 2);
}

static bool has_heads(const struct layout *layout, unsigned line)
{
	for (int i = 0; i < layout->columns; i++)
		if (table_title(layout->table, (unsigned)(layout->first + i), line).above)
			return true;
	return false;
}

/* A line of titles that stand over others; those of the columns come below. */
static void write_heads(GString *out, const struct layout *layout, unsigned line)
{
	for (int i = 0; i < layout->columns;) {
		const struct table_title title = table_title(layout->table, (unsigned)(layout->first + i), line);
		int cells = GAP * ((int)MAX(title.columns, 1) - 1);
		append_many(out, ' ', i ? GAP : 0);
		for (int end = i + (int)MAX(title.columns, 1); i < end; i++)
			cells += layout->cells[i] + (layout->bars[i] ? layout->bars[i] + 1 : 0);
		if (title.above)
			write_over(out, title.text, cells);
		else
			append_many(out, ' ', cells);
	}
	end_line(out);
}

/* COLUMNS of TABLE from FIRST on. */
static void write_columns(GString *out, const struct block *table, const struct page *page, int first, int columns)
{
	g_auto(GStrv) texts = g_new0(char *, table->rows->len *(unsigned)columns + 1);
	g_autofree int *cells = g_new0(int, columns), *bars = g_new0(int, columns), *least = g_new0(int, columns),
	               *words = g_new0(int, columns);
	g_autofree double *most = g_new0(double, columns);
	struct layout layout = {.table = table,
	    .page = page,
	    .texts = texts,
	    .cells = cells,
	    .least = least,
	    .words = words,
	    .bars = bars,
	    .most = most,
	    .first = first,
	    .columns = columns};
	measure(&layout);
	if (page->cells)
		squeeze(&layout);
	for (unsigned line = 0; line + 1 < table_depth(table); line++)
		if (has_heads(&layout, line))
			write_heads(out, &layout, line);
	write_titles(out, &layout);
	for (unsigned r = 0; r < table->rows->len; r++)
		write_row(out, &layout, r);
}

/* Whether every column stands under a title of others: then no column says what the rows are, and the table can be cut
 * between those titles. */
static bool is_grouped(const struct block *table)
{
	for (unsigned i = 0; i < table->columns->len; i++)
		if (!((const struct column *)table->columns->pdata[i])->heads)
			return false;
	return table->columns->len > 0;
}

/* What is too wide for the page however its titles are folded goes on below, group by group. */
static void write_table(GString *out, const struct block *table, const struct page *page)
{
	int columns = (int)table->columns->len, narrowest = columns * (LEAST_TITLE + GAP) - GAP;
	if (!page->cells || narrowest <= page->cells || !table->wrap || !is_grouped(table)) {
		write_columns(out, table, page, 0, columns);
		return;
	}
	for (int first = 0; first < columns;) {
		int group = (int)table_title(table, (unsigned)first, 0).columns;
		if (first)
			g_string_append_c(out, '\n');
		write_columns(out, table, page, first, group);
		first += group;
	}
}

static int widest_label(const struct block *block)
{
	int widest = 0;
	for (unsigned i = 0; i < block->facts->len; i++) {
		g_autofree char *label = text_display(((const struct fact_line *)block->facts->pdata[i])->label);
		widest = MAX(widest, width_text(label));
	}
	return widest;
}

/* A fact over the whole width; what does not fit goes on below its value. */
static void write_fact(GString *out, const struct fact_line *fact, int labels, const struct page *page)
{
	int cells = page->cells;
	g_autofree char *label = text_display(fact->label);
	g_autofree char *value = text_display_lines(fact->value.text);
	g_autoptr(GPtrArray) lines = width_wrap(value, cells ? MAX(cells - labels - GAP, LEAST_CELLS) : G_MAXINT);
	append_padded(out, label, labels + GAP, WIDTH_LEFT);
	for (unsigned i = 0; i < lines->len; i++) {
		append_many(out, ' ', i ? labels + GAP : 0);
		size_t from = out->len;
		g_string_append(out, lines->pdata[i]);
		mark(out, page, &fact->value, from);
		end_line(out);
	}
	if (!lines->len)
		end_line(out);
}

static bool fits(const struct fact_line *fact, int labels, int cells)
{
	g_autofree char *value = text_display(fact->value.text);
	return !fact->wide && labels + GAP + width_text(value) <= cells;
}

static void write_half(GString *out, const struct fact_line *fact, int labels, int cells, const struct page *page)
{
	g_autofree char *label = text_display(fact->label);
	g_autofree char *value = text_display(fact->value.text);
	append_padded(out, label, labels + GAP, WIDTH_LEFT);
	size_t from = out->len;
	append_padded(out, value, cells - labels - GAP, WIDTH_LEFT);
	mark(out, page, &fact->value, from);
}

static void write_facts(GString *out, const struct block *block, const struct page *page)
{
	int cells = page->cells;
	int labels = widest_label(block), half = cells >= TWO_FACTS ? (cells - GAP) / 2 : 0;
	for (unsigned i = 0; i < block->facts->len; i++) {
		const struct fact_line *left = block->facts->pdata[i];
		const struct fact_line *right = i + 1 < block->facts->len ? block->facts->pdata[i + 1] : NULL;
		if (!right || !half || !fits(left, labels, half) || !fits(right, labels, half)) {
			write_fact(out, left, labels, page);
			continue;
		}
		write_half(out, left, labels, half, page);
		append_many(out, ' ', GAP);
		write_half(out, right, labels, half, page);
		end_line(out);
		i++;
	}
}

void text_block(GString *out, const struct block *block, const struct page *page)
{
	switch (block->kind) {
	case BLOCK_HEADING:
		write_heading(out, block, page);
		break;
	case BLOCK_TEXT:
		write_paragraph(out, block->text, block->stranger ? "  | " : "", page->cells);
		break;
	case BLOCK_FACTS:
		write_facts(out, block, page);
		break;
	case BLOCK_TABLE:
		write_table(out, block, page);
		break;
	case BLOCK_RULE:
		append_many(out, '-', page->cells ? page->cells : 60);
		end_line(out);
		break;
	}
}

void text_write(const struct sheet *sheet, const struct page *page, GString *out)
{
	if (sheet->bare) {
		g_autofree char *bare = text_display(sheet->bare);
		g_string_append_printf(out, "%s\n", bare);
		return;
	}
	if (sheet->title) {
		g_autofree char *title = text_display(sheet->title);
		g_string_append_printf(out, "%s\n", title);
	}
	for (unsigned i = 0; i < sheet->blocks->len; i++)
		text_block(out, sheet->blocks->pdata[i], page);
}
