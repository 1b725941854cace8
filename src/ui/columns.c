#include "ui/columns.h"
#include "base/say.h"
#include "base/width.h"
#include <string.h>

static int find_def(const struct columns_def *defs, const char *key)
{
	for (int i = 0; defs[i].key; i++)
		if (!strcmp(defs[i].key, key))
			return i;
	return -1;
}

static void take(struct columns *columns, int def)
{
	for (int i = 0; i < columns->count; i++)
		if (columns->def[i] == def)
			return;
	if (columns->count < COLUMNS_MAX)
		columns->def[columns->count++] = def;
}

static void take_all(struct columns *columns, int width)
{
	for (int i = 0; columns->defs[i].key; i++)
		if (columns->defs[i].from <= width)
			take(columns, i);
}

static void take_chosen(struct columns *columns, const char *chosen)
{
	g_auto(GStrv) keys = g_strsplit(chosen, ",", -1);
	for (char **key = keys; *key; key++) {
		int def = find_def(columns->defs, g_strstrip(*key));
		if (def >= 0)
			take(columns, def);
	}
}

static const struct columns_def *def_at(const struct columns *columns, int n)
{
	return &columns->defs[columns->def[n]];
}

/* Cells of all columns with the blanks between them. */
static int total(const struct columns *columns)
{
	int cells = MAX(columns->count - 1, 0);
	for (int i = 0; i < columns->count; i++)
		cells += def_at(columns, i)->cells;
	return cells;
}

/* The last column that the row can do without; -1: none. */
static int least(const struct columns *columns)
{
	for (int i = columns->count - 1; i >= 0; i--)
		if (!def_at(columns, i)->rest)
			return i;
	return -1;
}

static void leave_out(struct columns *columns, int n)
{
	memmove(&columns->def[n], &columns->def[n + 1], sizeof *columns->def * (size_t)(columns->count - n - 1));
	columns->count--;
}

static void place(struct columns *columns, int start, int room)
{
	int left = room - total(columns);
	for (int i = 0, col = start; i < columns->count; i++) {
		const struct columns_def *def = def_at(columns, i);
		columns->col[i] = col;
		columns->cells[i] = def->rest ? MAX(def->cells + left, 1) : def->cells;
		col += columns->cells[i] + 1;
	}
}

struct columns columns_fit(const struct columns_def *defs, const char *chosen, int start, int width)
{
	struct columns columns = {.defs = defs};
	int room = width - start;
	if (chosen)
		take_chosen(&columns, chosen);
	if (!columns.count)
		take_all(&columns, width);
	while (total(&columns) > room && least(&columns) >= 0 && columns.count > 1)
		leave_out(&columns, least(&columns));
	place(&columns, start, room);
	return columns;
}

void columns_draw(const struct columns *columns, struct pen *pen, int row, int n, const char *text)
{
	enum width_align align = def_at(columns, n)->right ? WIDTH_RIGHT : WIDTH_LEFT;
	g_autofree char *padded = width_pad(text, columns->cells[n], align);
	pen_text(pen, row, columns->col[n], columns->cells[n], padded);
}

void columns_draw_titles(const struct columns *columns, struct pen *pen, int row)
{
	for (int i = 0; i < columns->count; i++)
		columns_draw(columns, pen, row, i, _(def_at(columns, i)->title));
}
