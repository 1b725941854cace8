#include "ui/window.h"

#define LEAST 24 /* rows of a screen that was not drawn yet */
#define MOST 600 /* rows that are held */

/* Rows asked for at once. */
static int portion(const struct list *list)
{
	return list->source->find ? 2 * MAX(list->height, LEAST) : G_MAXINT;
}

static const void *row_at(const struct list *list, int i)
{
	return g_ptr_array_index(list->rows, i);
}

static int length(const struct list *list)
{
	return (int)list->rows->len;
}

bool window_selectable(const struct list *list, int i)
{
	return i >= 0 && i < length(list) && list->source->id(row_at(list, i)) != 0;
}

int window_index(const struct list *list, int64_t id)
{
	for (int i = 0; id && i < length(list); i++)
		if (list->source->id(row_at(list, i)) == id)
			return i;
	return -1;
}

static GPtrArray *fetch(struct list *list, const void *anchor, bool before, GError **error)
{
	return list->source->page(list->arg, anchor, before, portion(list), error);
}

/* The row nearest to I that the cursor may stand on; -1: none. */
static int nearest(const struct list *list, int i)
{
	for (int away = 0; away < length(list); away++) {
		if (window_selectable(list, i + away))
			return i + away;
		if (window_selectable(list, i - away))
			return i - away;
	}
	return -1;
}

static void take(struct list *list, GPtrArray *rows)
{
	g_ptr_array_unref(list->rows);
	list->rows = rows;
}

void window_none(struct list *list)
{
	g_ptr_array_set_size(list->rows, 0);
	list->at_start = list->at_end = true;
	list->cursor = -1;
	list->top = 0;
}

bool window_first(struct list *list, GError **error)
{
	GPtrArray *rows = fetch(list, NULL, false, error);
	if (!rows)
		return false;
	take(list, rows);
	list->at_start = true;
	list->at_end = length(list) < portion(list);
	list->top = 0;
	list->cursor = nearest(list, 0);
	return true;
}

bool window_last(struct list *list, GError **error)
{
	GPtrArray *rows = fetch(list, NULL, true, error);
	if (!rows)
		return false;
	take(list, rows);
	list->at_end = true;
	list->at_start = length(list) < portion(list);
	list->cursor = nearest(list, length(list) - 1);
	list->top = MAX(length(list) - MAX(list->height, 1), 0);
	return true;
}

/* Forgets rows far before the top of the screen. */
static void forget_before(struct list *list)
{
	int far = MIN(length(list) - MOST, MIN(list->top, list->cursor));
	if (far <= 0)
		return;
	g_ptr_array_remove_range(list->rows, 0, (unsigned)far);
	list->top -= far;
	list->cursor -= far;
	list->at_start = false;
}

/* Forgets rows far behind the end of the screen. */
static void forget_after(struct list *list)
{
	int last = MAX(list->top + list->height, list->cursor + 1);
	int keep = MAX(MOST, last);
	if (length(list) <= keep)
		return;
	g_ptr_array_remove_range(list->rows, (unsigned)keep, (unsigned)(length(list) - keep));
	list->at_end = false;
}

bool window_after(struct list *list, GError **error)
{
	if (!length(list) || list->at_end)
		return true;
	GPtrArray *rows = fetch(list, row_at(list, length(list) - 1), false, error);
	if (!rows)
		return false;
	list->at_end = (int)rows->len < portion(list);
	g_ptr_array_extend_and_steal(list->rows, rows);
	forget_before(list);
	return true;
}

bool window_before(struct list *list, GError **error)
{
	if (!length(list) || list->at_start)
		return true;
	GPtrArray *rows = fetch(list, row_at(list, 0), true, error);
	if (!rows)
		return false;
	int count = (int)rows->len;
	list->at_start = count < portion(list);
	g_ptr_array_extend_and_steal(rows, g_steal_pointer(&list->rows));
	list->rows = rows;
	list->top += count;
	list->cursor += count;
	forget_after(list);
	return true;
}

/* BEFORE, ROW where there is one, AFTER become the window; the cursor keeps its height on the screen. */
static void join(struct list *list, GPtrArray *before, void *row, GPtrArray *after)
{
	int offset = MAX(list->cursor - list->top, 0);
	int middle = (int)before->len;
	list->at_start = middle < portion(list);
	list->at_end = (int)after->len < portion(list);
	if (row)
		g_ptr_array_add(before, row);
	g_ptr_array_extend_and_steal(before, after);
	take(list, before);
	list->cursor = nearest(list, MIN(middle, length(list) - 1));
	list->top = MAX(list->cursor - offset, 0);
}

static bool both_sides(struct list *list, const void *anchor, GPtrArray **before, GPtrArray **after, GError **error)
{
	*before = fetch(list, anchor, true, error);
	*after = *before ? fetch(list, anchor, false, error) : NULL;
	if (*before && !*after)
		g_ptr_array_unref(*before);
	return *after != NULL;
}

bool window_around(struct list *list, void *row, GError **error)
{
	GPtrArray *before, *after;
	if (!both_sides(list, row, &before, &after, error)) {
		list->source->free(row);
		return false;
	}
	join(list, before, row, after);
	return true;
}

bool window_near(struct list *list, GError **error)
{
	GPtrArray *before, *after;
	if (!both_sides(list, row_at(list, list->cursor), &before, &after, error))
		return false;
	join(list, before, NULL, after);
	return true;
}

bool window_all(struct list *list, int64_t id, GError **error)
{
	int cursor = list->cursor, top = list->top;
	if (!window_first(list, error))
		return false;
	list->at_end = true;
	int there = window_index(list, id);
	list->cursor = nearest(list, there >= 0 ? there : CLAMP(cursor, 0, MAX(length(list) - 1, 0)));
	list->top = there >= 0 ? MAX(there - MAX(cursor - top, 0), 0) : MIN(top, MAX(length(list) - 1, 0));
	return true;
}
