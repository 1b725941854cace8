#include "ui/list.h"
#include "base/fail.h"
#include "base/say.h"
#include "base/width.h"
#include "ui/window.h"
#include <stdint.h>
#include <string.h>

struct list *list_new(const struct list_source *source, void *arg)
{
	struct list *list = g_new0(struct list, 1);
	list->source = source;
	list->arg = arg;
	list->rows = g_ptr_array_new_with_free_func(source->free);
	list->cursor = -1;
	list->ticks = g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free, NULL);
	list->words = line_new("", false);
	return list;
}

void list_free(struct list *list)
{
	g_ptr_array_unref(list->rows);
	g_hash_table_unref(list->ticks);
	line_free(list->words);
	g_free(list->reason);
	g_free(list);
}

/* Asks the source for the words that were typed since. */
static bool settle(struct list *list, GError **error)
{
	GError *reason = NULL;
	if (!list->pending)
		return true;
	list->pending = false;
	list->unread = !list->source->filter(list->arg, line_text(list->words), &reason);
	g_clear_pointer(&list->reason, g_free);
	if (!list->unread)
		return window_first(list, error);
	list->reason = g_strdup(reason ? reason->message : "");
	g_propagate_error(error, reason);
	window_none(list);
	return false;
}

bool list_ask(struct list *list, GError **error)
{
	list->pending = true;
	return settle(list, error);
}

bool list_restart(struct list *list, GError **error)
{
	return list->pending || list->unread ? list_ask(list, error) : window_first(list, error);
}

bool list_load(struct list *list, GError **error)
{
	GError *cause = NULL;
	if (list->pending || list->unread)
		return list_ask(list, error);
	int64_t id = list_id(list);
	if (!list->source->find)
		return window_all(list, id, error);
	if (!id)
		return window_first(list, error);
	void *row = list->source->find(list->arg, id, &cause);
	if (cause) {
		g_propagate_error(error, cause);
		return false;
	}
	return row ? window_around(list, row, error) : window_near(list, error);
}

const void *list_row(const struct list *list)
{
	return window_selectable(list, list->cursor) ? g_ptr_array_index(list->rows, list->cursor) : NULL;
}

int64_t list_id(const struct list *list)
{
	const void *row = list_row(list);
	return row ? list->source->id(row) : 0;
}

bool list_select(struct list *list, int64_t id, GError **error)
{
	int there = settle(list, error) ? window_index(list, id) : -1;
	if (there >= 0) {
		list->cursor = there;
		return true;
	}
	void *row = list->source->find ? list->source->find(list->arg, id, error) : NULL;
	return row && window_around(list, row, error);
}

/* The next row in one direction that the cursor may stand on, fetched where needed; the cursor's own where there is
 * none. */
static bool step(struct list *list, int way, bool *moved, GError **error)
{
	int to = list->cursor + way;
	*moved = false;
	for (;; to += way) {
		int before = list->cursor;
		if (to < 0 && list->at_start)
			return true;
		if (to >= (int)list->rows->len && list->at_end)
			return true;
		if (to < 0 && !window_before(list, error))
			return false;
		if (to >= (int)list->rows->len && !window_after(list, error))
			return false;
		to += list->cursor - before;
		if (!window_selectable(list, to))
			continue;
		*moved = true;
		list->cursor = to;
		return true;
	}
}

bool list_move(struct list *list, int rows, GError **error)
{
	bool moved = true;
	if (!settle(list, error))
		return false;
	int offset = list->cursor - list->top;
	for (int i = 0; i < ABS(rows) && moved && list->cursor >= 0; i++)
		if (!step(list, rows > 0 ? 1 : -1, &moved, error))
			return false;
	/* a page moves what is shown as well */
	if (ABS(rows) > 1 && ABS(rows) >= list->height - 1)
		list->top = MAX(list->cursor - offset, 0);
	return true;
}

bool list_first(struct list *list, GError **error)
{
	return settle(list, error) && (list->unread || window_first(list, error));
}

bool list_last(struct list *list, GError **error)
{
	return settle(list, error) && (list->unread || window_last(list, error));
}

bool list_ticked(const struct list *list, int64_t id)
{
	return g_hash_table_contains(list->ticks, &id);
}

int list_tick_count(const struct list *list)
{
	return (int)g_hash_table_size(list->ticks);
}

static void tick(struct list *list, int64_t id, bool on)
{
	if (!id)
		return;
	if (on)
		g_hash_table_add(list->ticks, g_memdup2(&id, sizeof id));
	else
		g_hash_table_remove(list->ticks, &id);
}

static bool tick_one(struct list *list, GError **error)
{
	int64_t id = list_id(list);
	tick(list, id, !list_ticked(list, id));
	return list_move(list, 1, error);
}

/* All that the filter shows; off where all of them are on. */
static bool tick_all(struct list *list, GError **error)
{
	g_autoptr(GArray) ids = list->source->all && !list->unread ? list->source->all(list->arg, error) : NULL;
	bool on = false;
	if (!ids)
		return !list->source->all || list->unread;
	for (unsigned i = 0; i < ids->len; i++)
		on |= !list_ticked(list, g_array_index(ids, int64_t, i));
	for (unsigned i = 0; i < ids->len; i++)
		tick(list, g_array_index(ids, int64_t, i), on);
	return true;
}

static int by_number(const void *one, const void *other)
{
	int64_t a = *(const int64_t *)one, b = *(const int64_t *)other;
	return (a > b) - (a < b);
}

GArray *list_chosen(const struct list *list)
{
	GArray *ids = g_array_new(FALSE, FALSE, sizeof(int64_t));
	GHashTableIter at;
	void *key;
	g_hash_table_iter_init(&at, list->ticks);
	while (g_hash_table_iter_next(&at, &key, NULL))
		g_array_append_val(ids, *(int64_t *)key);
	int64_t id = list_id(list);
	if (!ids->len && id)
		g_array_append_val(ids, id);
	g_array_sort(ids, by_number);
	return ids;
}

/* Begins to type a filter, behind what it says already; what was not understood is mended where it ends. */
static void begin_filter(struct list *list)
{
	const char *words = line_text(list->words);
	size_t length = strlen(words);
	line_move(list->words, (int)length);
	if (!list->typing && !list->unread && length && words[length - 1] != ' ')
		line_insert(list->words, " ");
	list->typing = true;
}

/* Closes the filter line and clears it; the row under the cursor is kept. */
static bool end_filter(struct list *list, GError **error)
{
	list->typing = list->pending = false;
	if (!*line_text(list->words))
		return true;
	line_set(list->words, "");
	if (list->unread)
		return list_ask(list, error);
	return list->source->filter(list->arg, "", error) && list_load(list, error);
}

bool list_key(struct list *list, const struct key *key, GError **error)
{
	unsigned before = line_revision(list->words);
	if (!list->source->filter || (!list->typing && !key_is_word(key)))
		return false;
	if (!list->typing)
		begin_filter(list);
	if (key_is(key, "Enter")) {
		/* one stays in a line that is not understood, to mend it */
		if (settle(list, error) && list->unread)
			g_set_error_literal(error, FAIL, FAIL_USAGE, list->reason);
		list->typing = list->unread;
		return true;
	}
	if (key_is(key, "Esc") && list->unread) /* at once, whatever is said of it */
		return end_filter(list, error) || true;
	if (key_is(key, "Backspace") && !*line_text(list->words)) {
		list->typing = false;
		return true;
	}
	bool taken = line_key(list->words, key);
	if (line_revision(list->words) != before)
		list->pending = true;
	return taken;
}

bool list_backs(const struct list *list)
{
	return list->typing || *line_text(list->words) || list_tick_count(list) > 0;
}

bool list_back(struct list *list, GError **error)
{
	if (list->typing || *line_text(list->words)) {
		end_filter(list, error);
		return true;
	}
	bool ticked = list_tick_count(list) > 0;
	g_hash_table_remove_all(list->ticks);
	return ticked;
}

/* "filter" begins to type one; "filter WORDS" sets it. */
static bool act_filter(struct list *list, char **words, GError **error)
{
	if (!list->source->filter)
		return true;
	if (!words[1]) {
		begin_filter(list);
		return true;
	}
	g_autofree char *text = g_strjoinv(" ", words + 1);
	line_set(list->words, text);
	list->pending = true;
	bool done = settle(list, error);
	line_move(list->words, (int)strlen(text));
	list->typing = list->unread;
	return done;
}

enum deed { UP, DOWN, PAGE_UP, PAGE_DOWN, FIRST, LAST, TICK, TICK_ALL, FILTER, OTHER };

static const char *const DEEDS[] = {
    [UP] = "up",
    [DOWN] = "down",
    [PAGE_UP] = "page-up",
    [PAGE_DOWN] = "page-down",
    [FIRST] = "first",
    [LAST] = "last",
    [TICK] = "tick",
    [TICK_ALL] = "tick-all",
    [FILTER] = "filter",
};

static enum deed deed_of(const char *word)
{
	int deed = 0;
	while (deed < OTHER && strcmp(DEEDS[deed], word))
		deed++;
	return (enum deed)deed;
}

static bool act(struct list *list, enum deed deed, char **words, GError **error)
{
	int page = MAX(list->height - 1, 1);
	switch (deed) {
	case UP:
		return list_move(list, -1, error);
	case DOWN:
		return list_move(list, 1, error);
	case PAGE_UP:
		return list_move(list, -page, error);
	case PAGE_DOWN:
		return list_move(list, page, error);
	case FIRST:
		return list_first(list, error);
	case LAST:
		return list_last(list, error);
	case TICK:
		return tick_one(list, error);
	case TICK_ALL:
		return tick_all(list, error);
	case FILTER:
		return act_filter(list, words, error);
	case OTHER:
		break;
	}
	return true;
}

enum acted list_act(struct list *list, char **words, GError **error)
{
	enum deed deed = deed_of(words[0]);
	if (deed == OTHER)
		return ACTED_NOT_MINE;
	if (!settle(list, error))
		return ACTED_FAILED;
	return act(list, deed, words, error) ? ACTED_DONE : ACTED_FAILED;
}

/* Puts the top where the cursor is seen and no row is wasted, and reads what is missing. */
static bool arrange(struct list *list, GError **error)
{
	int height = list->height;
	list->top = CLAMP(list->top, MAX(list->cursor - height + 1, 0), MAX(list->cursor, 0));
	while (list->top + height > (int)list->rows->len && !list->at_end)
		if (!window_after(list, error))
			return false;
	while ((int)list->rows->len < height && !list->at_start)
		if (!window_before(list, error))
			return false;
	list->top = MIN(list->top, MAX((int)list->rows->len - height, 0));
	/* headings above the first row are shown with it */
	int first = list->top;
	while (first > 0 && !window_selectable(list, first - 1))
		first--;
	if (first == 0 && list->at_start && list->cursor < height)
		list->top = 0;
	return true;
}

static void draw_row(struct list *list, struct pen *pen, int row)
{
	const void *data = g_ptr_array_index(list->rows, list->top + row);
	bool ticked = list_ticked(list, list->source->id(data));
	bool own = list->top + row == list->cursor;
	struct rect before = pen_within(pen, (struct rect){.row = row, .rows = 1, .cols = pen_cols(pen)});
	pen_bar(pen, own);
	if (own) {
		pen_fill(pen, 0);
		pen_text(pen, 0, 0, -1, ">");
		if (!list->typing)
			pen_cursor(pen, 0, 0);
	}
	if (ticked)
		pen_text(pen, 0, 1, -1, "*");
	list->source->draw(list->arg, pen, data, ticked);
	pen_bar(pen, false);
	pen_style(pen, STYLE_PLAIN);
	pen_restore(pen, before);
}

/* Whether ROW is a heading whose rows lie below the last that is seen: not a sentence that stands between headings. */
static bool heads_nothing(const struct list *list, int row)
{
	int at = list->top + row;
	if (row < list->height - 1 || window_selectable(list, at) || (at + 1 >= (int)list->rows->len && list->at_end))
		return false;
	return window_selectable(list, at - 1) || window_selectable(list, at + 1);
}

GPtrArray *list_table(const void *anchor, const void *rows, size_t size, size_t count)
{
	GPtrArray *table = g_ptr_array_new();
	for (size_t i = 0; !anchor && i < count; i++)
		g_ptr_array_add(table, (char *)(uintptr_t)rows + i * size);
	return table;
}

bool list_draw(struct list *list, struct pen *pen, struct rect rect, GError **error)
{
	list->height = rect.rows;
	if (rect.rows < 1)
		return true;
	bool fine = settle(list, error) && arrange(list, error);
	struct rect before = pen_within(pen, rect);
	for (int row = 0; row < rect.rows && list->top + row < (int)list->rows->len; row++)
		if (!heads_nothing(list, row))
			draw_row(list, pen, row);
	if (!list->rows->len && !list->typing)
		pen_cursor(pen, 0, 0);
	pen_restore(pen, before);
	return fine;
}

void list_draw_filter(struct list *list, struct pen *pen, int row, const char *hint)
{
	int col = 1 + pen_text(pen, row, 1, -1, _("filter: "));
	struct rect place = {.row = row, .col = col, .rows = 1, .cols = MAX(pen_cols(pen) - col - 1, 0)};
	line_draw(list->words, pen, place, list->typing);
	if (*line_text(list->words) || !hint)
		return;
	enum style before = pen_style(pen, STYLE_DIM);
	pen_text(pen, row, col + (list->typing ? 2 : 0), -1, hint);
	pen_style(pen, before);
}
