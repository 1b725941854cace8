#include "base/fail.h"
#include "base/say.h"
#include "base/text.h"
#include "cmd/said.h"
#include "office/staff.h"
#include "ui/casefacts.h"
#include "ui/casemenu.h"
#include "ui/caserow.h"
#include "ui/casetext.h"
#include "ui/caseview.h"
#include "ui/eventform.h"
#include "ui/opening.h"
#include "ui/pager.h"
#include "ui/paper.h"
#include "ui/rights.h"
#include "ui/stack.h"
#include "ui/takeback.h"
#include "ui/timeline.h"
#include "ui/views.h"
#include <string.h>

static void forget(struct caseview *self)
{
	g_clear_pointer(&self->dossier, dossier_free);
	g_clear_pointer(&self->facts, g_ptr_array_unref);
	g_clear_pointer(&self->timeline, g_ptr_array_unref);
	g_clear_pointer(&self->text, g_ptr_array_unref);
}

static int last_event(const struct caseview *self)
{
	return MAX((int)self->dossier->events->len - 1, 0);
}

/* Who did what to it since it was shown. */
static void say_changes(struct caseview *self, int64_t seen)
{
	const struct event *last = g_ptr_array_index(self->dossier->events, last_event(self));
	const struct event_type *type = event_type_find(last->kind);
	const char *me = office_person(self->office)->login;
	if (!seen || last->seq <= seen || !type || !g_strcmp0(last->actor, me))
		return;
	ui_say(self->ui, _("%s has changed this case: %s"), staff_name(self->office, last->actor),
	    event_type_done(type, self->dossier->file->number.kind, self->dossier->file->state));
}

/* It was shown, and is no more: it is another's now. What is under it is shown again, with what was said of the act. */
static void leave(struct view *view)
{
	struct caseview *self = view->data;
	g_autofree char *number = number_paper(self->dossier->file->number);
	stack_remove(self->ui, view);
	if (!self->ui->message)
		ui_say(self->ui, _("%s is not shown to you any more"), number);
}

static bool load(struct view *view, GError **error)
{
	struct caseview *self = view->data;
	int64_t seen = self->dossier ? self->dossier->file->last_seq : 0;
	bool at_end = !self->timeline || self->cursor >= timeline_newest(self->timeline);
	GError *reason = NULL;
	struct dossier *dossier = dossier_open(self->office, self->id, &reason);
	if (!dossier && self->dossier && g_error_matches(reason, FAIL, FAIL_NOT_FOUND)) {
		g_error_free(reason);
		leave(view);
		return true;
	}
	forget(self);
	if (!dossier) {
		g_propagate_error(error, reason);
		return false;
	}
	self->dossier = dossier;
	if (self->reveal)
		dossier_reveal(self->office, dossier);
	self->facts = casefacts_of(self->office, dossier, self->reveal);
	self->timeline = timeline_of(self->office, dossier);
	if (at_end)
		self->cursor = timeline_newest(self->timeline);
	say_changes(self, seen);
	return true;
}

static char *title_of(struct view *view)
{
	const struct caseview *self = view->data;
	return self->dossier ? number_paper(self->dossier->file->number) : g_strdup("");
}

static char *name_of(struct view *view)
{
	const struct caseview *self = view->data;
	return self->dossier ? number_ref(self->dossier->file->number) : NULL;
}

static char *status(struct view *view)
{
	const struct caseview *self = view->data;
	const struct timeline_row *row = self->timeline ? g_ptr_array_index(self->timeline, self->cursor) : NULL;
	if (row && row->other && self->pane == CASEPANE_TIMELINE)
		return g_strdup_printf(_("Enter opens %s"), row->other);
	const struct event *last = takeback_of(self->office, self->dossier);
	if (!last)
		return g_strdup("");
	g_autofree char *day = said_short_day(last->effective_on, office_today(self->office));
	g_autofree char *who = text_display(staff_name(self->office, last->actor));
	return g_strdup_printf(_("u takes back the last step: %s (%s, %s)"),
	    event_type_done(event_type_find(last->kind), self->dossier->file->number.kind, self->dossier->file->state), who,
	    day);
}

static void draw(struct view *view, struct pen *pen)
{
	caseview_draw(view->data, pen);
}

/* The case before or behind this one in the list below. */
static bool step(struct view *view, int by, GError **error)
{
	struct caseview *self = view->data;
	struct list *list = self->neighbours;
	int64_t id = self->id;
	if (!list)
		return fail(error, FAIL_REFUSED, _("this case was opened by its number: it has no neighbours"));
	while (id == self->id || id <= 0) {
		int64_t before = list_id(list);
		if (!list_move(list, by, error))
			return false;
		id = list_id(list);
		if (id == before)
			return fail(error, FAIL_REFUSED, by > 0 ? _("this is the last one") : _("this is the first one"));
	}
	forget(self);
	self->id = id;
	self->reveal = false;
	self->text_top = 0;
	view->stale = true;
	return true;
}

static int *scroll_of(struct caseview *self, int *rows, int *most)
{
	bool text = self->pane == CASEPANE_TEXT;
	int length = text ? (self->text ? (int)self->text->len : 0) : (int)self->timeline->len;
	*rows = MAX(text ? self->text_rows : self->rows, 1);
	*most = MAX(text ? length - *rows : length - 1, 0);
	return text ? &self->text_top : &self->cursor;
}

bool caseview_move(struct caseview *self, const char *word)
{
	static const struct {
		const char *word;
		int lines, pages, ends;
	} MOVES[] = {
	    {.word = "up", .lines = -1},
	    {.word = "down", .lines = 1},
	    {.word = "page-up", .pages = -1},
	    {.word = "page-down", .pages = 1},
	    {.word = "first", .ends = -1},
	    {.word = "last", .ends = 1},
	};
	int rows, most;
	int *at = scroll_of(self, &rows, &most);
	for (size_t i = 0; i < G_N_ELEMENTS(MOVES); i++)
		if (!strcmp(MOVES[i].word, word)) {
			int by = MOVES[i].lines + MOVES[i].pages * MAX(rows - 1, 1) + MOVES[i].ends * (most + 1);
			*at = CLAMP(*at + by, 0, most);
			return true;
		}
	return false;
}

/* The case that a step names, over this one. */
static bool open_number(struct caseview *self, const char *number, GError **error)
{
	int64_t id = find_number(self->office, number, error);
	return id && caseview_open(self->ui, id, NULL, error);
}

/* Enter: all of what stands under the cursor. */
static bool open_row(struct view *view, char **words, GError **error)
{
	struct caseview *self = view->data;
	const struct timeline_row *row = g_ptr_array_index(self->timeline, self->cursor);
	(void)words;
	if (row->other && self->pane == CASEPANE_TIMELINE)
		return open_number(self, row->other, error);
	if (self->pane == CASEPANE_TEXT)
		pager_open(self->ui, casetext_sheet(self->dossier->file), NULL, NULL);
	else if (row->event < 0)
		ui_run(self->ui, "due %");
	else
		pager_open(self->ui, timeline_sheet(self->office, self->dossier, row->event), NULL, NULL);
	return true;
}

static bool change_pane(struct view *view, char **words, GError **error)
{
	struct caseview *self = view->data;
	(void)words;
	(void)error;
	self->pane = self->pane == CASEPANE_TEXT ? CASEPANE_TIMELINE : CASEPANE_TEXT;
	return true;
}

static bool go_sideways(struct view *view, char **words, GError **error)
{
	return step(view, strcmp(words[0], "left") ? 1 : -1, error);
}

static bool open_menu(struct view *view, char **words, GError **error)
{
	struct caseview *self = view->data;
	(void)words;
	return casemenu_open(self->ui, self->id, error);
}

static bool attach(struct view *view, char **words, GError **error)
{
	(void)words;
	(void)error;
	caseview_attach(view->data);
	return true;
}

static bool contact(struct view *view, char **words, GError **error)
{
	(void)words;
	return caseview_contact(view->data, error);
}

static bool papers(struct view *view, char **words, GError **error)
{
	const struct caseview *self = view->data;
	(void)words;
	return paper_choose(self->ui, self->id, self->reveal, error);
}

static bool files(struct view *view, char **words, GError **error)
{
	return caseview_files(view->data, words, error);
}

static bool open_new(struct view *view, char **words, GError **error)
{
	return opening_act(view->ui, words, KIND_COUNT, error);
}

static const struct {
	const char *word;
	bool alone; /* with more words it is a command */
	bool (*run)(struct view *view, char **words, GError **error);
} DEEDS[] = {
    {.word = "open", .run = open_row},
    {.word = "left", .run = go_sideways},
    {.word = "right", .run = go_sideways},
    {.word = "next-spot", .run = change_pane},
    {.word = "previous-spot", .run = change_pane},
    {.word = "menu", .run = open_menu},
    {.word = "attach", .alone = true, .run = attach},
    {.word = "contact", .run = contact},
    {.word = "papers", .run = papers},
    {.word = "files", .run = files},
    {.word = "file", .run = files},
    {.word = "new", .run = open_new},
};

static enum acted act(struct view *view, char **words, GError **error)
{
	struct caseview *self = view->data;
	const struct event_type *type = casemenu_verb(words);
	if (!self->dossier)
		return ACTED_NOT_MINE;
	if (caseview_move(self, words[0]))
		return ACTED_DONE;
	if (type)
		return eventform_open(self->ui, self->id, type, error) ? ACTED_DONE : ACTED_FAILED;
	for (size_t i = 0; i < G_N_ELEMENTS(DEEDS); i++)
		if (!strcmp(DEEDS[i].word, words[0]) && !(DEEDS[i].alone && words[1]))
			return DEEDS[i].run(view, words, error) ? ACTED_DONE : ACTED_FAILED;
	return ACTED_NOT_MINE;
}

/* What can be done with this case as it stands. */
static bool may(struct view *view, const char *command)
{
	const struct caseview *self = view->data;
	char *words[] = {(char *)(uintptr_t)command, NULL};
	const struct event_type *verb = casemenu_verb(words);
	if (!self->dossier)
		return true;
	if (verb)
		return g_ptr_array_find(self->dossier->next, verb, NULL);
	if (!strcmp(command, "undo %"))
		return takeback_of(self->office, self->dossier);
	if (!strcmp(command, "redo %"))
		return fold_redoable(self->dossier->events);
	return rights_may(office_person(self->office), command, self->dossier->file->number.kind) &&
	       (strcmp(command, "contact") != 0 || caseview_hides(self));
}

static void tick(struct view *view)
{
	struct caseview *self = view->data;
	/* the days that are left are counted anew at midnight */
	view->stale = view->stale || self->ui->shown.seconds / 60 == 0;
}

static void view_close(struct view *view)
{
	forget(view->data);
	g_free(view->data);
}

static const struct view_type TYPE = {
    .name = "case",
    .title_of = title_of,
    .load = load,
    .draw = draw,
    .status = status,
    .act = act,
    .name_of = name_of,
    .may = may,
    .tick = tick,
    .close = view_close,
};

bool caseview_open(struct ui *ui, int64_t case_id, struct list *neighbours, GError **error)
{
	struct case_row *row = find_row(ui->context.office, case_id, error);
	if (!row)
		return false;
	case_row_free(row);
	struct caseview *self = g_new0(struct caseview, 1);
	*self = (struct caseview){.ui = ui, .office = ui->context.office, .id = case_id, .neighbours = neighbours};
	stack_push(ui, &TYPE, self);
	return true;
}
