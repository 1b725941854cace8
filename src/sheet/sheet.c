#include "sheet/sheet.h"

static void cell_clear(void *data)
{
	struct cell *cell = data;
	g_free(cell->text);
	g_free(cell->figure);
	g_free(cell->behind);
	g_free(cell->link);
}

static void fact_free(void *data)
{
	struct fact_line *fact = data;
	g_free(fact->label);
	cell_clear(&fact->value);
	g_free(fact);
}

static void column_free(void *data)
{
	struct column *column = data;
	g_free(column->title);
	g_free(column->key);
	g_strfreev(column->heads);
	g_free(column);
}

static void row_free(void *data)
{
	struct row *row = data;
	g_array_unref(row->cells);
	g_free(row);
}

static void block_free(void *data)
{
	struct block *block = data;
	g_free(block->text);
	g_clear_pointer(&block->facts, g_ptr_array_unref);
	g_clear_pointer(&block->columns, g_ptr_array_unref);
	g_clear_pointer(&block->rows, g_ptr_array_unref);
	g_free(block);
}

struct sheet *sheet_new(const char *title)
{
	struct sheet *sheet = g_new0(struct sheet, 1);
	sheet->title = g_strdup(title);
	sheet->blocks = g_ptr_array_new_with_free_func(block_free);
	return sheet;
}

void sheet_free(struct sheet *sheet)
{
	if (!sheet)
		return;
	g_free(sheet->title);
	g_free(sheet->bare);
	g_free(sheet->offer);
	g_free(sheet->question);
	json_decref(sheet->data);
	g_ptr_array_unref(sheet->blocks);
	g_free(sheet);
}

struct sheet *sheet_take(struct sheet *sheet)
{
	struct sheet *taken = sheet_new(NULL);
	struct sheet empty = *taken;
	*taken = *sheet;
	*sheet = empty;
	return taken;
}

static struct block *block_add(struct sheet *sheet, enum block_kind kind, const char *text)
{
	struct block *block = g_new0(struct block, 1);
	block->kind = kind;
	block->text = g_strdup(text);
	g_ptr_array_add(sheet->blocks, block);
	return block;
}

/* The last block begun of KIND; a sheet that has none gets one, so that no caller can lose a row. */
static struct block *block_last(struct sheet *sheet, enum block_kind kind)
{
	for (unsigned i = sheet->blocks->len; i-- > 0;) {
		struct block *block = sheet->blocks->pdata[i];
		if (block->kind == kind)
			return block;
	}
	if (kind == BLOCK_TABLE)
		sheet_table(sheet);
	else
		sheet_facts(sheet);
	return sheet->blocks->pdata[sheet->blocks->len - 1];
}

void sheet_heading(struct sheet *sheet, int level, const char *text)
{
	block_add(sheet, BLOCK_HEADING, text)->level = level;
}

void sheet_text(struct sheet *sheet, const char *text)
{
	block_add(sheet, BLOCK_TEXT, text);
}

void sheet_letter(struct sheet *sheet, const char *text)
{
	block_add(sheet, BLOCK_TEXT, text)->stranger = true;
}

void sheet_rule(struct sheet *sheet)
{
	block_add(sheet, BLOCK_RULE, NULL);
}

void sheet_facts(struct sheet *sheet)
{
	block_add(sheet, BLOCK_FACTS, NULL)->facts = g_ptr_array_new_with_free_func(fact_free);
}

struct cell *sheet_fact(struct sheet *sheet, const char *label, const char *value)
{
	struct fact_line *fact = g_new0(struct fact_line, 1);
	fact->label = g_strdup(label);
	fact->value.text = g_strdup(value ? value : "");
	g_ptr_array_add(block_last(sheet, BLOCK_FACTS)->facts, fact);
	return &fact->value;
}

struct cell *sheet_fact_wide(struct sheet *sheet, const char *label, const char *value)
{
	struct cell *cell = sheet_fact(sheet, label, value);
	GPtrArray *facts = block_last(sheet, BLOCK_FACTS)->facts;
	((struct fact_line *)facts->pdata[facts->len - 1])->wide = true;
	return cell;
}

void sheet_table(struct sheet *sheet)
{
	struct block *block = block_add(sheet, BLOCK_TABLE, NULL);
	block->columns = g_ptr_array_new_with_free_func(column_free);
	block->rows = g_ptr_array_new_with_free_func(row_free);
}

void sheet_wrap(struct sheet *sheet)
{
	block_last(sheet, BLOCK_TABLE)->wrap = true;
}

struct column *sheet_column(struct sheet *sheet, const char *key, const char *title, enum align align, int weight)
{
	struct column *column = g_new0(struct column, 1);
	column->key = g_strdup(key);
	column->title = g_strdup(title);
	column->align = align;
	column->weight = weight;
	g_ptr_array_add(block_last(sheet, BLOCK_TABLE)->columns, column);
	return column;
}

void sheet_heads(struct column *column, const char *const *heads)
{
	g_strfreev(column->heads);
	column->heads = g_strdupv((char **)heads);
}

struct row *sheet_row(struct sheet *sheet)
{
	struct row *row = g_new0(struct row, 1);
	row->cells = g_array_new(FALSE, TRUE, sizeof(struct cell));
	g_array_set_clear_func(row->cells, cell_clear);
	g_ptr_array_add(block_last(sheet, BLOCK_TABLE)->rows, row);
	return row;
}

struct cell *sheet_cell(struct sheet *sheet, const char *text)
{
	GPtrArray *rows = block_last(sheet, BLOCK_TABLE)->rows;
	struct row *row = rows->len ? rows->pdata[rows->len - 1] : sheet_row(sheet);
	struct cell cell = {.text = g_strdup(text ? text : "")};
	g_array_append_val(row->cells, cell);
	return &g_array_index(row->cells, struct cell, row->cells->len - 1);
}

struct cell *sheet_number(struct sheet *sheet, int64_t value, const char *figure)
{
	g_autofree char *text = g_strdup_printf("%" G_GINT64_FORMAT, value);
	struct cell *cell = sheet_cell(sheet, text);
	cell->figure = g_strdup(figure);
	return cell;
}

void sheet_set_data(struct sheet *sheet, json_t *data)
{
	json_decref(sheet->data);
	sheet->data = data;
}

void sheet_set_bare(struct sheet *sheet, const char *text)
{
	g_free(sheet->bare);
	sheet->bare = g_strdup(text);
}
