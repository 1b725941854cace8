#include "sheet/writers.h"
#include <stdlib.h>

static json_t *cell_json(const struct cell *cell)
{
	json_t *object = json_pack("{s:s}", "text", cell->text);
	if (cell->figure)
		json_object_set_new(object, "figure", json_string(cell->figure));
	if (cell->link)
		json_object_set_new(object, "case", json_string(cell->link));
	return object;
}

static json_t *facts_json(const struct block *block)
{
	json_t *facts = json_array();
	for (unsigned i = 0; i < block->facts->len; i++) {
		const struct fact_line *fact = block->facts->pdata[i];
		json_t *object = cell_json(&fact->value);
		json_object_set_new(object, "label", json_string(fact->label));
		json_array_append_new(facts, object);
	}
	return json_pack("{s:s, s:o}", "kind", "facts", "facts", facts);
}

/* Heads only where there are some. */
static json_t *column_json(const struct column *column)
{
	json_t *json = json_pack("{s:s, s:s}", "key", column->key, "title", column->title), *heads = json_array();
	for (char *const *head = column->heads; head && *head; head++)
		json_array_append_new(heads, json_string(*head));
	if (json_array_size(heads))
		json_object_set(json, "heads", heads);
	json_decref(heads);
	return json;
}

static json_t *table_json(const struct block *table)
{
	json_t *columns = json_array(), *rows = json_array();
	for (unsigned i = 0; i < table->columns->len; i++) {
		const struct column *column = table->columns->pdata[i];
		json_array_append_new(columns, column_json(column));
	}
	for (unsigned r = 0; r < table->rows->len; r++) {
		const struct row *row = table->rows->pdata[r];
		json_t *cells = json_array();
		for (unsigned i = 0; i < table->columns->len; i++)
			json_array_append_new(cells, cell_json(row_cell(row, i)));
		json_t *one = json_pack("{s:b, s:o}", "total", row->total, "cells", cells);
		if (row->heading)
			json_object_set_new(one, "heading", json_true());
		json_array_append_new(rows, one);
	}
	return json_pack("{s:s, s:o, s:o}", "kind", "table", "columns", columns, "rows", rows);
}

static json_t *block_json(const struct block *block)
{
	switch (block->kind) {
	case BLOCK_HEADING:
		return json_pack("{s:s, s:i, s:s}", "kind", "heading", "level", block->level, "text", block->text);
	case BLOCK_TEXT:
		return json_pack("{s:s, s:s}", "kind", block->stranger ? "letter" : "text", "text", block->text);
	case BLOCK_FACTS:
		return facts_json(block);
	case BLOCK_TABLE:
		return table_json(block);
	case BLOCK_RULE:
		break;
	}
	return json_pack("{s:s}", "kind", "rule");
}

json_t *sheet_tables(const struct sheet *sheet)
{
	json_t *tables = json_array();
	for (unsigned i = 0; i < sheet->blocks->len; i++) {
		const struct block *block = sheet->blocks->pdata[i];
		if (block->kind == BLOCK_TABLE)
			json_array_append_new(tables, table_json(block));
	}
	return tables;
}

static json_t *tree_json(const struct sheet *sheet)
{
	json_t *blocks = json_array();
	for (unsigned i = 0; i < sheet->blocks->len; i++)
		json_array_append_new(blocks, block_json(sheet->blocks->pdata[i]));
	return json_pack("{s:s?, s:o}", "title", sheet->title, "blocks", blocks);
}

/* Characters that a terminal obeys or that hide others are legal in JSON; written as \u they mean the same and do
 * nothing. */
static bool is_dangerous(gunichar c)
{
	return (c >= 0x7f && c < 0xa0) || (c >= 0x200b && c <= 0x200f) || (c >= 0x2028 && c <= 0x202e) ||
	       (c >= 0x2060 && c <= 0x206f) || c == 0xfeff || c == 0x061c || (c >= 0xe0000 && c <= 0xe0fff);
}

/* As \\u and four digits; beyond the first plane as the two of a surrogate pair. */
static void append_escaped(GString *out, gunichar c)
{
	if (c > 0xffff)
		g_string_append_printf(out, "\\u%04x\\u%04x", 0xd800 + ((c - 0x10000) >> 10), 0xdc00 + ((c - 0x10000) & 0x3ff));
	else
		g_string_append_printf(out, "\\u%04x", c);
}

static void append_safe(GString *out, const char *text)
{
	for (const char *c = text, *next; *c; c = next) {
		next = g_utf8_next_char(c);
		gunichar character = g_utf8_get_char(c);
		if (is_dangerous(character))
			append_escaped(out, character);
		else
			g_string_append_len(out, c, next - c);
	}
}

void json_write(const struct sheet *sheet, const struct page *page, GString *out)
{
	(void)page;
	json_t *tree = sheet->data ? json_incref(sheet->data) : tree_json(sheet);
	char *text = json_dumps(tree, JSON_INDENT(2) | JSON_REAL_PRECISION(12));
	append_safe(out, text);
	g_string_append_c(out, '\n');
	free(text);
	json_decref(tree);
}
