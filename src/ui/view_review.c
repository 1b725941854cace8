#include "base/fail.h"
#include "base/say.h"
#include "base/width.h"
#include "office/review.h"
#include "ui/batch.h"
#include "ui/casemenu.h"
#include "ui/columns.h"
#include "ui/decided.h"
#include "ui/eventform.h"
#include "ui/menu.h"
#include "ui/review_rows.h"
#include "ui/rights.h"
#include "ui/stack.h"
#include "ui/views.h"
#include <string.h>

#define MOST_CASES 2000
#define READ_US 6000  /* microseconds of reading before a key is looked for again */
#define READ_CASES 8  /* that are opened before the clock is looked at */
#define ABOUT_FROM 16 /* rows of the screen from which it is shown what the case under the cursor is about */
#define MARKS 2       /* cells before the columns: bar and tick */

static const struct columns_def COLUMNS[] = {
    {.key = "waited", .title = N_("waited"), .cells = 9, .right = true},
    {.key = "what", .title = N_("what"), .cells = 14},
    {.key = "number", .title = N_("number"), .cells = 10},
    {.key = "subject", .title = N_("subject"), .cells = 16, .rest = true},
    {.key = "unit", .title = N_("unit"), .cells = 12, .from = 70},
    {.key = "who", .title = N_("who decides"), .cells = 24, .from = 100},
    {0},
};

struct queue {
	struct ui *ui;
	struct office *office;
	unsigned decisions;    /* of DECISION_BIT; 0: all */
	bool mine;             /* only what the person at work may decide */
	struct review *review; /* all that waits, read piece by piece */
	GPtrArray *items;      /* what is looked at of it, of const struct review_item * */
	GPtrArray *rows;       /* of struct review_row * */
	struct list *list;
	struct columns columns;
	int64_t told_of; /* the case of TOLD; 0: none */
	char *told;      /* what has to be read of it */
};

static GPtrArray *page(void *arg, const void *anchor, bool before, int limit, GError **error)
{
	const struct queue *self = arg;
	const struct review_row *row = anchor;
	int count = (int)self->rows->len;
	int from = row ? (before ? row->index - limit : row->index + 1) : (before ? count - limit : 0);
	int end = before && row ? row->index : from + limit;
	(void)error;
	GPtrArray *rows = g_ptr_array_new_with_free_func(review_row_unref);
	for (int i = MAX(from, 0); i < MIN(end, count); i++)
		g_ptr_array_add(rows, g_rc_box_acquire(g_ptr_array_index(self->rows, i)));
	return rows;
}

static int64_t row_id(const void *row)
{
	return ((const struct review_row *)row)->id;
}

static GArray *all(void *arg, GError **error)
{
	const struct queue *self = arg;
	(void)error;
	GArray *ids = g_array_new(FALSE, FALSE, sizeof(int64_t));
	for (unsigned i = 0; i < self->rows->len; i++) {
		int64_t id = row_id(g_ptr_array_index(self->rows, i));
		g_array_append_val(ids, id);
	}
	return ids;
}

static void draw_row(void *arg, struct pen *pen, const void *data, bool ticked)
{
	struct queue *self = arg;
	const struct review_row *row = data;
	g_autofree char *waited = row->waited > 0 ? g_strdup_printf(_("%dwd"), row->waited) : g_strdup(_("today"));
	const struct {
		const char *key, *text;
	} TEXTS[] = {
	    {"waited", waited},
	    {"what", row->what},
	    {"number", row->number},
	    {"subject", row->subject},
	    {"unit", row->unit},
	    {"who", row->who},
	};
	(void)ticked;
	enum style before = pen_style(pen, row->mine ? STYLE_PLAIN : STYLE_DIM);
	for (int n = 0; n < self->columns.count; n++)
		for (size_t i = 0; i < G_N_ELEMENTS(TEXTS); i++)
			if (!strcmp(COLUMNS[self->columns.def[n]].key, TEXTS[i].key))
				columns_draw(&self->columns, pen, 0, n, TEXTS[i].text);
	pen_style(pen, before);
}

static const struct list_source SOURCE = {
    .page = page, .id = row_id, .free = review_row_unref, .draw = draw_row, .all = all};

static bool is_meant(const struct queue *self, const struct review_item *item)
{
	return (!self->decisions || self->decisions & DECISION_BIT(item->decision)) && (!self->mine || item->mine);
}

/* The rows of what is looked at. */
static void make_rows(struct queue *self)
{
	g_clear_pointer(&self->items, g_ptr_array_unref);
	g_clear_pointer(&self->rows, g_ptr_array_unref);
	self->items = g_ptr_array_new();
	for (unsigned i = 0; i < self->review->items->len; i++)
		if (is_meant(self, g_ptr_array_index(self->review->items, i)))
			g_ptr_array_add(self->items, g_ptr_array_index(self->review->items, i));
	self->rows = review_rows(self->office, self->items);
}

/* Opens cases for as long as nobody notices. */
static bool read_on(struct review *review, GError **error)
{
	int64_t end = g_get_monotonic_time() + READ_US;
	do
		if (!review_more(review, READ_CASES, error))
			return false;
	while (!review_whole(review) && g_get_monotonic_time() < end);
	return true;
}

/* Whoever is at the top of the queue stays there: what waited longer may be read later. */
static bool show_rows(struct queue *self, GError **error)
{
	const struct review_row *under = list_row(self->list);
	bool first = !under || under->index == 0;
	make_rows(self);
	return first ? list_restart(self->list, error) : list_load(self->list, error);
}

static bool load(struct view *view, GError **error)
{
	struct queue *self = view->data;
	const struct review_ask ask = {.limit = MOST_CASES};
	struct review *review = review_begin(self->office, &ask, self->review, error);
	if (!review)
		return false;
	g_clear_pointer(&self->review, review_free);
	self->review = review;
	self->told_of = 0;
	return read_on(review, error) && show_rows(self, error);
}

static int wait(struct view *view)
{
	const struct queue *self = view->data;
	return self->review && !review_whole(self->review) ? 0 : -1;
}

static bool idle(struct view *view)
{
	struct queue *self = view->data;
	GError *error = NULL;
	if (!read_on(self->review, &error) || !show_rows(self, &error))
		ui_fail(self->ui, error);
	return wait(view) == 0;
}

/* What is looked at: "all", "mine", or one decision. */
static const char *which(const struct queue *self)
{
	for (int n = 0; n < DECISION_COUNT; n++)
		if (self->decisions == DECISION_BIT(n))
			return _(DECISIONS[n].title);
	return self->mine ? _("mine to decide") : _("all that waits");
}

static void draw_head(const struct queue *self, struct pen *pen)
{
	int ticked = list_tick_count(self->list);
	g_autofree char *ticks = ticked ? g_strdup_printf(_("%d ticked   "), ticked) : g_strdup("");
	unsigned mine = 0;
	for (unsigned i = 0; i < self->items->len; i++)
		mine += ((const struct review_item *)g_ptr_array_index(self->items, i))->mine;
	const char *more = review_whole(self->review) ? "" : "+";
	g_autofree char *right =
	    g_strdup_printf(_("%s%u%s to decide, %u%s by you"), ticks, self->items->len, more, mine, more);
	g_autofree char *left = g_strdup_printf(_("view: %s"), which(self));
	int col = pen_right(pen, 0, 1, right);
	pen_text(pen, 0, 1, MAX(col - 2, 0), left);
}

/* What has to be read of ROW, which is looked up when the cursor comes to it. */
static const char *told(struct queue *self, const struct review_row *row)
{
	if (self->told_of != row->id) {
		OWN(dossier) dossier = dossier_open(self->office, row->id, NULL);
		g_free(self->told);
		self->told = dossier ? decided_text(self->office, dossier, row->about) : g_strdup(row->about);
		self->told_of = row->id;
	}
	return self->told;
}

/* What is to be decided, as it was written. */
static void draw_about(struct queue *self, struct pen *pen, int row)
{
	const struct review_row *under = list_row(self->list);
	int rows = pen_rows(pen) - row - 1;
	g_autofree char *title = under ? g_strdup_printf("%s %s", under->number, under->what) : g_strdup("");
	pen_rule(pen, row, title);
	g_autoptr(GPtrArray) lines = width_wrap(under ? told(self, under) : "", pen_cols(pen) - 2);
	for (int i = 0; i < rows && i < (int)lines->len; i++)
		pen_text(pen, row + 1 + i, 1, pen_cols(pen) - 2,
		    i == rows - 1 && (int)lines->len > rows ? ".." : g_ptr_array_index(lines, i));
}

static void draw(struct view *view, struct pen *pen)
{
	struct queue *self = view->data;
	int rows = pen_rows(pen), cells = pen_cols(pen);
	if (!self->review)
		return;
	int about = rows >= ABOUT_FROM ? rows / 3 : 0;
	draw_head(self, pen);
	self->columns = columns_fit(COLUMNS, NULL, MARKS, cells - 1);
	pen_rule(pen, 1, NULL);
	enum style before = pen_style(pen, STYLE_HEADING);
	columns_draw_titles(&self->columns, pen, 2);
	pen_style(pen, before);
	ui_list(self->ui, self->list, pen, (struct rect){.row = 3, .rows = rows - 3 - about, .cols = cells});
	if (!self->rows->len && review_whole(self->review))
		pen_text(pen, 4, MARKS, cells - MARKS, _("nothing waits for a decision here; F4 looks elsewhere"));
	if (about)
		draw_about(self, pen, rows - about);
}

static char *status(struct view *view)
{
	(void)view;
	return g_strdup(_("F2 has what can be decided of what is ticked; what happens is shown first"));
}

/* The counts are said once all is read. */
static void add_which(const struct queue *self, GPtrArray *items, const char *word, const char *title, int64_t count)
{
	g_autofree char *line = g_strdup_printf("scope %s", word);
	g_autofree char *note = review_whole(self->review) ? g_strdup_printf("%ld", (long)count) : NULL;
	menu_add(items, line, title, note);
}

static bool ask_which(const struct queue *self)
{
	const struct review *review = self->review;
	GPtrArray *items = menu_items();
	add_which(self, items, "mine", _("mine to decide"), review->mine);
	add_which(self, items, "all", _("all that waits"), review->items->len);
	for (int n = 0; n < DECISION_COUNT; n++)
		if (review->counts[n])
			add_which(self, items, DECISIONS[n].name, _(DECISIONS[n].title), review->counts[n]);
	menu_open(self->ui, &(struct menu_spec){.title = _("what waits"), .items = items});
	return true;
}

/* "all", "mine", or a decision. */
static bool choose(struct queue *self, const char *word, GError **error)
{
	bool mine = !strcmp(word, "mine"), every = mine || !strcmp(word, "all");
	unsigned decisions = every ? 0 : decision_parse(word);
	if (!every && !decisions)
		return fail(error, FAIL_USAGE, _("there is no view '%s'"), word);
	self->mine = mine;
	self->decisions = decisions;
	return true;
}

static bool act_scope(struct queue *self, const char *word, GError **error)
{
	if (!self->review)
		return true;
	if (!word)
		return ask_which(self);
	if (!choose(self, word, error))
		return false;
	make_rows(self);
	return list_restart(self->list, error);
}

/* F2: the decisions first, for all that are ticked. */
static bool open_menu(struct queue *self)
{
	GPtrArray *items = menu_items();
	g_autoptr(GArray) ids = list_chosen(self->list);
	g_autofree char *heading = g_strdup_printf(_("for the %d chosen cases"), (int)ids->len);
	menu_add(items, NULL, heading, NULL);
	batch_items(self->office, ids, items);
	menu_open_actions(self->ui, items);
	return true;
}

static enum acted act(struct view *view, char **words, GError **error)
{
	struct queue *self = view->data;
	const struct event_type *verb = casemenu_verb(words);
	int64_t id = list_id(self->list);
	bool done;
	if (verb && id > 0)
		done = eventform_open(self->ui, id, verb, error);
	else if (!strcmp(words[0], "menu"))
		done = open_menu(self);
	else if (!strcmp(words[0], "open"))
		done = id <= 0 || caseview_open(self->ui, id, self->list, error);
	else if (!strcmp(words[0], "scope"))
		done = act_scope(self, words[1], error);
	else if (!strcmp(words[0], "batch") && words[1])
		done = batch_open(self->ui, words[1], self->list, error);
	else
		return list_act(self->list, words, error);
	return done ? ACTED_DONE : ACTED_FAILED;
}

static char *name_of(struct view *view)
{
	const struct queue *self = view->data;
	const struct review_row *row = list_row(self->list);
	return row ? g_strdup(row->ref) : NULL;
}

static bool back(struct view *view)
{
	struct queue *self = view->data;
	GError *error = NULL;
	bool stepped = list_back(self->list, &error);
	ui_fail(self->ui, error);
	return stepped;
}

static bool may(struct view *view, const char *command)
{
	const struct queue *self = view->data;
	return rights_may(office_person(self->office), command, KIND_COUNT);
}

static void view_close(struct view *view)
{
	struct queue *self = view->data;
	list_free(self->list);
	g_clear_pointer(&self->rows, g_ptr_array_unref);
	g_clear_pointer(&self->items, g_ptr_array_unref);
	g_clear_pointer(&self->review, review_free);
	g_free(self->told);
	g_free(self);
}

static const struct view_type TYPE = {
    .name = "review",
    .title = N_("review queue"),
    .load = load,
    .draw = draw,
    .status = status,
    .act = act,
    .name_of = name_of,
    .may = may,
    .back = back,
    .idle = idle,
    .wait = wait,
    .close = view_close,
};

bool review_open(struct ui *ui, const char *word, GError **error)
{
	struct queue *self = g_new0(struct queue, 1);
	*self = (struct queue){.ui = ui, .office = ui->context.office};
	if (word && !choose(self, word, error)) {
		g_free(self);
		return false;
	}
	self->list = list_new(&SOURCE, self);
	stack_push(ui, &TYPE, self);
	return true;
}
