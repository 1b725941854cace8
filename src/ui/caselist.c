#include "ui/caselist.h"
#include "base/fail.h"
#include "base/say.h"
#include "base/width.h"
#include "office/find.h"
#include "ui/casemenu.h"
#include "ui/caserow.h"
#include "ui/eventform.h"
#include "ui/screenstate.h"
#include "ui/views.h"
#include <string.h>

#define USUAL_CELLS 80 /* of a window that was not drawn yet */
#define MARKS 2        /* cells before the columns: bar and tick */
#define ALL_MAX 5000   /* more than this nobody ticks on purpose */

static struct find order(const struct caselist *self, int limit)
{
	return (struct find){.filter = self->filter, .sort = self->sort, .reverse = self->reverse, .limit = limit};
}

static GPtrArray *found_page(
    struct caselist *self, const struct case_row *anchor, bool before, int limit, GError **error)
{
	struct find find = order(self, limit);
	find.after = before ? NULL : anchor;
	find.before = before ? anchor : NULL;
	if (before && !anchor)
		find.reverse = !find.reverse;
	GPtrArray *rows = find_page(self->office, &find, error);
	/* the last ones were read from the end */
	for (unsigned i = 0; rows && before && !anchor && i < rows->len / 2; i++) {
		void *other = rows->pdata[i];
		rows->pdata[i] = rows->pdata[rows->len - 1 - i];
		rows->pdata[rows->len - 1 - i] = other;
	}
	return rows;
}

static GPtrArray *counted_page(
    struct caselist *self, const struct case_row *anchor, bool before, int limit, GError **error)
{
	int count = (int)self->ids->len;
	int place = anchor ? GPOINTER_TO_INT(g_hash_table_lookup(self->places, &anchor->id)) : before ? count + 1 : 0;
	int from = before ? MAX(place - 1 - limit, 0) : place;
	int end = before ? place - 1 : MIN(place + limit, count);
	GPtrArray *rows = g_ptr_array_new_with_free_func((GDestroyNotify)case_row_free);
	for (int i = from; i < end; i++) {
		struct case_row *row = find_row(self->office, g_array_index(self->ids, int64_t, i), error);
		if (!row) {
			g_ptr_array_unref(rows);
			return NULL;
		}
		g_ptr_array_add(rows, row);
	}
	return rows;
}

static GPtrArray *page(void *arg, const void *anchor, bool before, int limit, GError **error)
{
	struct caselist *self = arg;
	return self->ids ? counted_page(self, anchor, before, limit, error)
	                 : found_page(self, anchor, before, limit, error);
}

static int64_t row_id(const void *row)
{
	return ((const struct case_row *)row)->id;
}

static void row_free(void *row)
{
	case_row_free(row);
}

/* Whether the list shows ROW: then it is the first one behind a row that has its place, but for the id and the serial,
 * which settle ties in one direction or the other. */
static bool shows(struct caselist *self, const struct case_row *row)
{
	for (int step = -1; step <= 1; step += 2) {
		struct case_row neighbour = *row;
		neighbour.id += step;
		neighbour.number.serial += step;
		g_autoptr(GPtrArray) rows = found_page(self, &neighbour, false, 1, NULL);
		if (rows && rows->len && row_id(g_ptr_array_index(rows, 0)) == row->id)
			return true;
	}
	return false;
}

static void *find_id(void *arg, int64_t id, GError **error)
{
	struct caselist *self = arg;
	GError *problem = NULL;
	struct case_row *row = find_row(self->office, id, &problem);
	if (!row && g_error_matches(problem, FAIL, FAIL_NOT_FOUND))
		g_clear_error(&problem);
	if (problem)
		g_propagate_error(error, problem);
	if (row && (self->ids ? !g_hash_table_contains(self->places, &id) : !shows(self, row)))
		g_clear_pointer(&row, case_row_free);
	return row;
}

static void draw_row(void *arg, struct pen *pen, const void *row, bool ticked)
{
	struct caselist *self = arg;
	(void)ticked;
	caserow_draw(self->office, &self->columns, pen, row);
}

static bool take_words(void *arg, const char *words, GError **error)
{
	struct caselist *self = arg;
	struct filter *filter = self->make(self->arg, words, error);
	if (!filter)
		return false;
	g_clear_pointer(&self->filter, filter_free);
	self->filter = filter;
	return true;
}

static bool take_id(void *arg, const struct case_row *row)
{
	g_array_append_val(arg, row->id);
	return true;
}

static GArray *all(void *arg, GError **error)
{
	struct caselist *self = arg;
	struct find find = order(self, ALL_MAX);
	if (self->ids)
		return g_array_copy(self->ids);
	g_autoptr(GArray) ids = g_array_new(FALSE, FALSE, sizeof(int64_t));
	return find_each(self->office, &find, take_id, ids, error) ? g_steal_pointer(&ids) : NULL;
}

static const struct list_source FOUND = {
    .page = page,
    .id = row_id,
    .find = find_id,
    .free = row_free,
    .draw = draw_row,
    .filter = take_words,
    .all = all,
};

static const struct list_source COUNTED = {
    .page = page, .id = row_id, .find = find_id, .free = row_free, .draw = draw_row, .all = all};

static struct caselist *make(struct ui *ui, const char *screen, const struct list_source *source)
{
	struct caselist *self = g_new0(struct caselist, 1);
	self->ui = ui;
	self->office = ui->context.office;
	self->screen = screen;
	self->kind = KIND_COUNT;
	self->list = list_new(source, self);
	self->cells = ui->term ? term_cols(ui->term) : USUAL_CELLS;
	self->chosen = screenstate_get(screen, "columns");
	return self;
}

struct caselist *caselist_new(struct ui *ui, const char *screen, enum sort sort,
    struct filter *(*make_filter)(void *arg, const char *words, GError **error), void *arg)
{
	struct caselist *self = make(ui, screen, &FOUND);
	g_autofree char *kept = screenstate_get(screen, "sort");
	self->make = make_filter;
	self->arg = arg;
	if (!kept || !sort_parse(kept, &self->sort, &self->reverse))
		self->sort = sort;
	return self;
}

void caselist_turn(struct caselist *self, const char *screen, enum kind kind)
{
	self->kind = kind;
	if (!strcmp(screen, self->screen))
		return;
	g_autofree char *kept = screenstate_get(screen, "sort");
	self->screen = screen;
	g_free(self->chosen);
	self->chosen = screenstate_get(screen, "columns");
	if (kept)
		sort_parse(kept, &self->sort, &self->reverse);
}

struct caselist *caselist_new_of(struct ui *ui, const char *screen, GArray *ids)
{
	struct caselist *self = make(ui, screen, &COUNTED);
	self->ids = ids;
	self->places = g_hash_table_new(g_int64_hash, g_int64_equal);
	for (unsigned i = 0; i < ids->len; i++)
		g_hash_table_insert(self->places, &g_array_index(ids, int64_t, i), GINT_TO_POINTER((int)i + 1));
	return self;
}

void caselist_free(struct caselist *self)
{
	list_free(self->list);
	g_clear_pointer(&self->filter, filter_free);
	g_clear_pointer(&self->places, g_hash_table_unref);
	g_clear_pointer(&self->ids, g_array_unref);
	g_free(self->chosen);
	g_free(self);
}

bool caselist_again(struct caselist *self, GError **error)
{
	return list_ask(self->list, error);
}

const struct case_row *caselist_row(const struct caselist *self)
{
	return list_row(self->list);
}

enum acted caselist_act(struct caselist *self, char **words, GError **error)
{
	bool done;
	int64_t id = list_id(self->list);
	const struct event_type *verb = casemenu_verb(words);
	if (verb && id > 0)
		done = eventform_open(self->ui, id, verb, error);
	else if (!strcmp(words[0], "menu"))
		done = casemenu_open(self->ui, id, error);
	else if (!strcmp(words[0], "open"))
		done = id <= 0 || caseview_open(self->ui, id, self->list, error);
	else if (!strcmp(words[0], "sort"))
		done = caselist_sort(self, words[1], error);
	else if (!strcmp(words[0], "columns"))
		done = caselist_columns(self, words[1], error);
	else
		return list_act(self->list, words, error);
	return done ? ACTED_DONE : ACTED_FAILED;
}

static void draw_nothing(struct pen *pen, struct rect rect, const char *nothing)
{
	enum style before = pen_style(pen, STYLE_DIM);
	pen_text(pen, rect.row + 1, rect.col + MARKS, rect.cols - MARKS, nothing);
	pen_style(pen, before);
}

/* What is wrong with the filter, where its rows would stand, and what can be done. */
static void draw_reason(struct pen *pen, struct rect rect, const char *reason)
{
	g_autoptr(GPtrArray) lines = width_wrap(reason, rect.cols - 2 * MARKS);
	int shown = MIN((int)lines->len, rect.rows - 2);
	enum style before = pen_style(pen, STYLE_ALARM);
	for (int i = 0; i < shown; i++)
		pen_text(pen, rect.row + 1 + i, rect.col + MARKS, rect.cols - MARKS, lines->pdata[i]);
	pen_style(pen, before);
	struct rect below = {.row = rect.row + MAX(shown, 0), .rows = 1, .col = rect.col, .cols = rect.cols};
	if (shown > 0)
		draw_nothing(pen, below, _("nothing is listed until the filter is mended; Esc clears it"));
}

void caselist_draw(struct caselist *self, struct pen *pen, struct rect rect, const char *nothing)
{
	GError *error = NULL;
	self->cells = rect.cols;
	self->columns = columns_fit(CASEROW_COLUMNS, caselist_chosen(self), MARKS, rect.cols - 1);
	enum style before = pen_style(pen, STYLE_HEADING);
	columns_draw_titles(&self->columns, pen, rect.row);
	pen_style(pen, before);
	struct rect rows = {.row = rect.row + 1, .col = rect.col, .rows = rect.rows - 1, .cols = rect.cols};
	/* it is asked while it is drawn, and may not be finished; what is wrong with it then stands in place of the rows */
	if (!list_draw(self->list, pen, rows, &error) && self->list->typing && self->list->unread)
		g_clear_error(&error);
	ui_fail(self->ui, error);
	if (self->list->unread)
		draw_reason(pen, rows, self->list->reason);
	else if (!self->list->rows->len && rows.rows > 1)
		draw_nothing(pen, rows, nothing);
}

int64_t caselist_count(struct caselist *self, int64_t cap)
{
	return self->ids ? (int64_t)self->ids->len : find_count(self->office, self->filter, cap, NULL);
}
