/*
 * The rows of a list that are in memory.
 */
#ifndef UI_WINDOW_H
#define UI_WINDOW_H

#include "ui/list.h"

/* True for rows that the cursor may stand on. */
bool window_selectable(const struct list *list, int i);

/* The index of ID in the window; -1: not there. */
int window_index(const struct list *list, int64_t id);

/* The first rows, or the last ones; the cursor on the first or last that it may stand on. */
bool window_first(struct list *list, GError **error);
bool window_last(struct list *list, GError **error);

/* No rows at all. */
void window_none(struct list *list);

/* More rows behind or before those that are there; far ones are forgotten. Cursor and top stay on their rows. */
bool window_after(struct list *list, GError **error);
bool window_before(struct list *list, GError **error);

/* The rows around ROW, which is taken over and comes under the cursor. */
bool window_around(struct list *list, void *row, GError **error);
/* The rows around the one under the cursor, which is not there any more. */
bool window_near(struct list *list, GError **error);
/* Everything again, the cursor on ID or where it was: for sources that cannot find a row. */
bool window_all(struct list *list, int64_t id, GError **error);

#endif
