#include "base/date.h"
#include "base/fail.h"
#include "base/say.h"
#include "base/width.h"
#include "cmd/said.h"
#include "office/filters.h"
#include "office/find.h"
#include "office/vocabulary.h"
#include "ui/batch.h"
#include "ui/casekinds.h"
#include "ui/caselist.h"
#include "ui/casetext.h"
#include "ui/export.h"
#include "ui/menu.h"
#include "ui/opening.h"
#include "ui/preview.h"
#include "ui/rights.h"
#include "ui/screenstate.h"
#include "ui/stack.h"
#include "ui/verbform.h"
#include "ui/views.h"
#include <string.h>

#define PREVIEW_FROM 30 /* rows of the screen from which the case under the cursor is shown below */
#define PREVIEW_ROWS 14
#define COUNT_CAP 20000  /* more than this is said as "20,000+" */
#define COUNT_AFTER 60   /* ms of rest before anything is counted */
#define PREVIEW_AFTER 30 /* ms of rest before the case under the cursor is read */
#define UNIT_CELLS 16    /* of the unit in the example */
#define UNKNOWN (-1)

struct cases {
	struct ui *ui;
	struct caselist *cases;
	const struct caselisting *listing;
	const struct casescope *scope;
	char *words; /* those of the filter with those of the scope */
	char *unit;  /* one of the register's, for the example of a filter; NULL */
	struct casepreview preview;
	bool previewed;       /* the window has room for it */
	int64_t shown, total; /* cases of the filter, of all; UNKNOWN until counted */
	int64_t wanted;       /* for the cursor, when it is read next; 0: where it is */
	int64_t rested;       /* when something was last drawn, monotonic in ms */
};

static bool is_narrow(const struct filter *filter)
{
	return filter->states || filter->waits || filter->overdue || filter->due_within >= 0 ||
	       filter->closed.from != DATE_NONE;
}

/* Words look in the scope, unless they say themselves where; in all where a case is looked for by its number or
 * anything else, the scope is one key away. */
static struct filter *make_filter(void *arg, const char *words, GError **error)
{
	struct cases *self = arg;
	OWN(filter) typed = filters_parse(self->ui->context.office, words, error);
	if (!typed)
		return NULL;
	struct casescope scope = *self->scope;
	scope.words = is_narrow(typed) ? "" : scope.words;
	scope.kind = typed->kinds ? KIND_COUNT : scope.kind;
	g_autofree char *own = casescope_words(&scope);
	g_autofree char *full = g_strdup_printf("%s %s", own, words);
	struct filter *filter = filters_parse(self->ui->context.office, full, error);
	if (filter) {
		g_free(self->words);
		self->words = g_steal_pointer(&full);
		self->shown = UNKNOWN;
	}
	return filter;
}

/* The first unit of the register that a filter takes as it is and an example has room for. */
static char *example_unit(struct office *office)
{
	g_autoptr(GPtrArray) words = vocabulary_words(office, LIST_UNIT);
	for (unsigned i = 0; i < words->len; i++) {
		const struct word *word = words->pdata[i];
		if (!word->retired && width_text(word->name) <= UNIT_CELLS && !strpbrk(word->name, " ,\""))
			return g_strdup(word->name);
	}
	return NULL;
}

static bool load(struct view *view, GError **error)
{
	struct cases *self = view->data;
	self->shown = self->total = UNKNOWN;
	self->preview.seen = UNKNOWN;
	g_free(self->unit);
	self->unit = example_unit(self->ui->context.office);
	GError *reason = NULL;
	bool done = self->cases->filter ? list_load(self->cases->list, &reason) : caselist_again(self->cases, &reason);
	if (self->wanted && done) /* the filter may leave it out */
		list_select(self->cases->list, self->wanted, &reason);
	self->wanted = 0;
	if (reason)
		g_propagate_error(error, reason);
	return done && !reason;
}

static void point(struct view *view, int64_t case_id)
{
	struct cases *self = view->data;
	self->wanted = case_id;
}

static char *number(int64_t count)
{
	char *digits = g_strdup_printf("%d", (int)MIN(count, COUNT_CAP));
	size_t length = strlen(digits);
	if (length < 4)
		return digits;
	char *grouped =
	    g_strdup_printf("%.*s,%s%s", (int)length - 3, digits, digits + length - 3, count > COUNT_CAP ? "+" : "");
	g_free(digits);
	return grouped;
}

/* "2 ticked   9 / 1,284". */
static char *counts(const struct cases *self)
{
	int ticked = list_tick_count(self->cases->list);
	g_autofree char *ticks = ticked ? g_strdup_printf(_("%d ticked   "), ticked) : g_strdup("");
	if (self->shown == UNKNOWN || self->total == UNKNOWN || self->cases->list->unread)
		return g_strdup(ticks);
	g_autofree char *shown = number(self->shown);
	g_autofree char *total = number(self->total);
	return g_strdup_printf(_("%s%s / %s cases"), ticks, shown, total);
}

static void draw_head(const struct cases *self, struct pen *pen)
{
	const struct list *list = self->cases->list;
	g_autofree char *order = caselist_order(self->cases);
	g_autofree char *filter = NULL;
	if (*line_text(list->words))
		filter = g_strdup(list->unread ? _("   filter not understood") : _("   filtered"));
	struct office *office = self->ui->context.office;
	g_autofree char *awaited = said_awaited(office_calendar(office), office_today(office));
	if (awaited && !filter)
		filter = g_strconcat("   ", awaited, NULL);
	g_autofree char *left =
	    g_strdup_printf(_("view: %s   order: %s%s"), _(self->scope->title), order, filter ? filter : "");
	g_autofree char *right = counts(self);
	int col = pen_right(pen, 0, 1, right);
	pen_text(pen, 0, 1, MAX(col - 2, 0), left);
}

static void draw_preview(struct cases *self, struct pen *pen, int row)
{
	if (casepreview_want(&self->preview, caselist_row(self->cases)))
		self->rested = g_get_monotonic_time() / 1000;
	casepreview_draw(
	    &self->preview, pen, (struct rect){.row = row, .rows = pen_rows(pen) - row, .cols = pen_cols(pen)});
}

static const char *nothing(const struct cases *self)
{
	bool filtered = *line_text(self->cases->list->words);
	bool logs = opening_may(office_person(self->ui->context.office), self->scope->kind);
	return filtered ? casekind_unmatched(self->scope->kind) : casekind_none(self->scope->kind, logs);
}

static void draw(struct view *view, struct pen *pen)
{
	struct cases *self = view->data;
	struct list *list = self->cases->list;
	int rows = pen_rows(pen);
	int filter = list->typing ? 1 : 0;
	self->previewed = rows >= PREVIEW_FROM && !filter;
	int bottom = rows - (self->previewed ? PREVIEW_ROWS : 0) - filter;
	self->rested = g_get_monotonic_time() / 1000;
	pen_rule(pen, 1, NULL);
	caselist_draw(self->cases, pen, (struct rect){.row = 2, .rows = bottom - 2, .cols = pen_cols(pen)}, nothing(self));
	draw_head(self, pen);
	if (self->previewed)
		draw_preview(self, pen, bottom);
	if (filter)
		list_draw_filter(list, pen, rows - 1, _("words, number, state:open, due<3 ..."));
}

static char *status(struct view *view)
{
	const struct cases *self = view->data;
	const struct list *list = self->cases->list;
	const char *words = line_text(list->words);
	if (list->typing)
		return g_strdup(_("Enter keeps the filter, Esc clears it"));
	if (*words)
		return g_strdup_printf(_("filter: %s   (Esc clears it)"), words);
	if (!self->unit)
		return g_strdup(_("filter:   type Chinese or press /; for example: 食堂 due<3"));
	return g_strdup_printf(_("filter:   type Chinese or press /; for example: 食堂 unit:%s due<3"), self->unit);
}

/* What is counted and read only when nobody is typing. */
static int wait(struct view *view)
{
	const struct cases *self = view->data;
	int64_t rested = g_get_monotonic_time() / 1000 - self->rested;
	if (view != stack_page(self->ui) || !self->cases->filter || self->cases->list->unread)
		return -1;
	if (self->previewed && !self->preview.dossier && self->preview.id)
		return (int)MAX(PREVIEW_AFTER - rested, 0);
	if (self->shown == UNKNOWN || self->total == UNKNOWN)
		return (int)MAX(COUNT_AFTER - rested, 0);
	return -1;
}

static int64_t count_all(struct cases *self)
{
	OWN(filter) filter = filter_new();
	filter->kinds = self->scope->kind == KIND_COUNT ? 0 : KIND_BIT(self->scope->kind);
	return find_count(self->ui->context.office, filter, COUNT_CAP, NULL);
}

static bool idle(struct view *view)
{
	struct cases *self = view->data;
	if (self->previewed && !self->preview.dossier && self->preview.id)
		casepreview_read(&self->preview);
	else if (self->shown == UNKNOWN)
		self->shown = MAX(caselist_count(self->cases, COUNT_CAP), 0);
	else
		self->total = MAX(count_all(self), 0);
	return wait(view) >= 0;
}

static bool key(struct view *view, const struct key *key)
{
	struct cases *self = view->data;
	GError *error = NULL;
	bool taken = list_key(self->cases->list, key, &error);
	if (taken)
		ui_hush(self->ui);
	ui_fail(self->ui, error);
	if (taken && self->cases->list->unread)
		ui_hush(
		    self->ui); /* what is wrong with the words stands in place of the rows, and leaves their line in sight */
	return taken;
}

static bool back(struct view *view)
{
	struct cases *self = view->data;
	GError *error = NULL;
	bool stepped = list_back(self->cases->list, &error);
	ui_fail(self->ui, error);
	return stepped;
}

/* What is kept of a screen goes by its listing; remedies, with columns of their own, by their kind. */
static void turn(struct cases *self, const struct casescope *scope)
{
	bool own = scope->kind != self->listing->scopes[0].kind;
	self->scope = scope;
	self->shown = self->total = UNKNOWN;
	caselist_turn(self->cases, own ? kind_name(scope->kind) : self->listing->name, scope->kind);
}

/* Whether FILTER can find anything that this listing is about. */
static bool is_of(const struct cases *self, const struct saved_filter *saved)
{
	enum kind kind = self->listing->scopes[0].kind;
	OWN(filter) filter = filters_parse(self->ui->context.office, saved->text, NULL);
	return !filter || !filter->kinds || kind == KIND_COUNT || filter->kinds & KIND_BIT(kind);
}

/* Saved filters come first, so that digits pick them. */
static void add_saved(const struct cases *self, const GPtrArray *filters, GPtrArray *items)
{
	menu_add(items, NULL, _("saved filters"), NULL);
	for (unsigned i = 0; i < filters->len; i++) {
		const struct saved_filter *filter = g_ptr_array_index(filters, i);
		if (!is_of(self, filter))
			continue;
		g_autofree char *line = g_strdup_printf("filter @%s", filter->name);
		g_autofree char *now = filters_settled(self->ui->context.office, filter->text);
		g_autofree char *text = filter_said(now);
		menu_add(items, line, filter->name, text);
	}
}

/* Whether one of FILTERS has the name of SCOPE, or says the same: it stands in the menu once. */
static bool is_saved(const GPtrArray *filters, const struct casescope *scope)
{
	g_autofree char *words = filter_said(scope->words);
	for (unsigned i = 0; i < filters->len; i++) {
		const struct saved_filter *filter = g_ptr_array_index(filters, i);
		g_autofree char *text = filter_said(filter->text);
		if (!strcmp(filter->name, _(scope->title)) || !strcmp(text, words))
			return true;
	}
	return false;
}

static void add_scopes(const struct cases *self, GPtrArray *items)
{
	g_autoptr(GPtrArray) filters = filters_list(self->ui->context.office);
	add_saved(self, filters, items);
	menu_add(items, NULL, _(self->listing->which), NULL);
	for (const struct casescope *scope = self->listing->scopes; scope->name; scope++) {
		if (scope != self->scope && is_saved(filters, scope))
			continue;
		g_autofree char *line = g_strdup_printf("scope %s", scope->name);
		g_autofree char *words = filter_said(scope->words);
		menu_add(items, line, _(scope->title), words);
	}
}

static bool act_scope(struct cases *self, const char *name, GError **error)
{
	const struct casescope *scope = casescope_find(self->listing, name);
	if (name && !scope)
		return fail(error, FAIL_USAGE, _("there is no view '%s'"), name);
	if (scope) {
		struct line *typed = self->cases->list->words;
		/* a saved filter was the view until now: this one takes its place, and does not add to it */
		if (g_str_has_prefix(line_text(typed), "@"))
			line_set(typed, "");
		turn(self, scope);
		screenstate_set(self->listing->name, "scope", scope->name);
		return caselist_again(self->cases, error);
	}
	GPtrArray *items = menu_items();
	add_scopes(self, items);
	g_autofree char *chosen = g_strdup_printf("scope %s", self->scope->name);
	menu_open(self->ui, &(struct menu_spec){.title = _("view"), .items = items, .chosen = chosen});
	return true;
}

/* F2: what can be done to all that are ticked comes first. */
static bool open_batch_menu(const struct cases *self)
{
	const struct list *list = self->cases->list;
	GPtrArray *items = menu_items();
	g_autofree char *heading = g_strdup_printf(_("for the %d ticked cases"), list_tick_count(list));
	g_autoptr(GArray) ids = list_chosen(list);
	menu_add(items, NULL, heading, NULL);
	batch_items(self->ui->context.office, ids, items);
	menu_open_actions(self->ui, items);
	return true;
}

/* The form in which the filter that stands here gets a name. */
static bool keep_filter(const struct cases *self, GError **error)
{
	g_autofree char *said = filter_said(self->words ? self->words : "");
	g_autofree char *text = g_strconcat("text=", said, NULL);
	return verbform_open(
	    self->ui, &(struct verbform_spec){.words = (const char *const[]){"view", "add", text, NULL}}, error);
}

static enum acted act(struct view *view, char **words, GError **error)
{
	struct cases *self = view->data;
	bool done;
	if (!strcmp(words[0], "new"))
		done = opening_act(self->ui, words, self->scope->kind, error);
	else if (!strcmp(words[0], "scope"))
		done = act_scope(self, words[1], error);
	else if (!strcmp(words[0], "menu") && list_tick_count(self->cases->list))
		done = open_batch_menu(self);
	else if (!strcmp(words[0], "batch") && words[1])
		done = batch_open(self->ui, words[1], self->cases->list, error);
	else if (!strcmp(words[0], "fill") && !g_strcmp0(words[1], "view") && !words[3])
		done = keep_filter(self, error);
	else if (!strcmp(words[0], "export") && !words[1])
		done = export_list(self->ui, _(self->listing->title), self->words);
	else
		return caselist_act(self->cases, words, error);
	return done ? ACTED_DONE : ACTED_FAILED;
}

static char *name_of(struct view *view)
{
	const struct cases *self = view->data;
	const struct case_row *row = caselist_row(self->cases);
	return row ? number_ref(row->number) : NULL;
}

static bool may(struct view *view, const char *command)
{
	const struct cases *self = view->data;
	if (!strcmp(command, "back"))
		return self->ui->stack->len > 1 || self->ui->message_stays || list_backs(self->cases->list);
	return rights_may(office_person(self->ui->context.office), command, self->scope->kind);
}

static void tick(struct view *view)
{
	struct cases *self = view->data;
	view->stale = view->stale || self->ui->shown.seconds / 60 == 0;
}

static void view_close(struct view *view)
{
	struct cases *self = view->data;
	casepreview_clear(&self->preview);
	caselist_free(self->cases);
	g_free(self->words);
	g_free(self->unit);
	g_free(self);
}

#define TYPE(its_title, its_tab)                                                                                       \
	{                                                                                                                  \
		.name = "cases", .title = (its_title), .tab = (its_tab), .load = load, .draw = draw, .status = status,         \
		.key = key, .act = act, .name_of = name_of, .may = may, .back = back, .tick = tick, .point = point,            \
		.idle = idle, .wait = wait, .close = view_close                                                                \
	}

/* By the digit of their tab; 0: all kinds. */
static const struct view_type TYPES[] = {
    [0] = TYPE(N_("all cases"), 0),
    [2] = TYPE(N_("letters"), 2),
    [3] = TYPE(N_("visits"), 3),
    [4] = TYPE(N_("applications"), 4),
};

static struct view *push(
    struct ui *ui, const struct caselisting *listing, const struct casescope *scope, const char *words)
{
	struct cases *self = g_new0(struct cases, 1);
	*self = (struct cases){.ui = ui, .listing = listing, .shown = UNKNOWN, .total = UNKNOWN};
	self->preview.office = ui->context.office;
	self->cases = caselist_new(ui, listing->name, SORT_DUE, make_filter, self);
	turn(self, scope);
	line_set(self->cases->list->words, words);
	return stack_push(ui, &TYPES[listing->tab], self);
}

/* What is looked at before anything was chosen: of the discipline office what it was handed, too, which is over for the
 * others. */
static const struct casescope *usual(const struct ui *ui, const struct caselisting *listing)
{
	bool theirs = office_person(ui->context.office)->roles == ROLE_DISCIPLINE;
	const struct casescope *scope = theirs ? casescope_find(listing, "accusations") : NULL;
	return scope ? scope : &listing->scopes[0];
}

static struct view *open_tab(struct ui *ui, enum kind kind)
{
	const struct caselisting *listing = caselisting_of(kind);
	g_autofree char *kept = screenstate_get(listing->name, "scope");
	const struct casescope *scope = casescope_find(listing, kept);
	return push(ui, listing, scope ? scope : usual(ui, listing), "");
}

struct view *letters_open(struct ui *ui, GError **error)
{
	(void)error;
	return open_tab(ui, KIND_LETTER);
}

struct view *visits_open(struct ui *ui, GError **error)
{
	(void)error;
	return open_tab(ui, KIND_VISIT);
}

struct view *applications_open(struct ui *ui, GError **error)
{
	(void)error;
	return open_tab(ui, KIND_APPLICATION);
}

bool cases_find(struct ui *ui, const char *words, GError **error)
{
	OWN(filter) filter = filters_parse(ui->context.office, words, error);
	const struct caselisting *listing = caselisting_of(KIND_COUNT);
	/* what was counted by these words is listed by them alone */
	const struct casescope *scope = *words ? casescope_find(listing, "all") : &listing->scopes[0];
	g_autofree char *said = filter_said(words);
	return filter && push(ui, listing, scope, said);
}
