/* What keeps a year from being closed: a work list, whose cases are opened and mended one after the other. */
#include "base/fail.h"
#include "base/say.h"
#include "office/closing.h"
#include "ui/pager.h"
#include "ui/prompt.h"
#include "ui/rights.h"
#include "ui/stack.h"
#include "ui/views.h"
#include <string.h>

struct closing_view {
	struct office *office;
	struct period period;
	struct pager *pager; /* NULL: not looked for yet */
	unsigned left;
};

/* The first case is chosen, so that Enter opens it. */
static void choose(struct closing_view *self, struct ui *ui)
{
	char next[] = "next-spot", *words[] = {next, NULL};
	if (!pager_spot(self->pager))
		pager_act(self->pager, ui, words, NULL);
}

static bool load(struct view *view, GError **error)
{
	struct closing_view *self = view->data;
	g_autoptr(GPtrArray) blocks = closing_blocks(self->office, &self->period, error);
	if (!blocks)
		return false;
	struct sheet *sheet = closing_work(&self->period, blocks);
	self->left = blocks->len;
	if (self->pager)
		pager_set(self->pager, sheet);
	else
		self->pager = pager_new(sheet);
	choose(self, view->ui);
	return true;
}

static char *title_of(struct view *view)
{
	const struct closing_view *self = view->data;
	return g_strdup_printf(_("closing %s"), self->period.label);
}

static void draw(struct view *view, struct pen *pen)
{
	struct closing_view *self = view->data;
	if (self->pager)
		pager_draw(self->pager, pen, (struct rect){.rows = pen_rows(pen), .cols = pen_cols(pen)});
}

static char *status(struct view *view)
{
	const struct closing_view *self = view->data;
	return g_strdup(self->left ? _("Enter opens the case; what is mended goes from the list")
	                           : _("nothing is left to do: F8 closes the year"));
}

/* A year that is closed has no list. */
static enum acted run(struct view *view, char **words, GError **error)
{
	if (!command_run(&view->ui->context, words, error))
		return ACTED_FAILED;
	stack_remove(view->ui, view);
	return ACTED_DONE;
}

static enum acted act(struct view *view, char **words, GError **error)
{
	struct closing_view *self = view->data;
	if (!self->pager)
		return ACTED_NOT_MINE;
	if (strcmp(words[0], "close-year") != 0)
		return pager_act(self->pager, view->ui, words, error);
	if (words[1])
		return run(view, words, error);
	return closing_ask(view->ui, &self->period, error) ? ACTED_DONE : ACTED_FAILED;
}

static char *name_of(struct view *view)
{
	const struct closing_view *self = view->data;
	const struct pager_spot *spot = self->pager ? pager_spot(self->pager) : NULL;
	return spot ? g_strdup(spot->link) : NULL;
}

static bool may(struct view *view, const char *command)
{
	const struct closing_view *self = view->data;
	return rights_may(office_person(self->office), command, KIND_COUNT);
}

static void view_close(struct view *view)
{
	struct closing_view *self = view->data;
	g_clear_pointer(&self->pager, pager_free);
	g_free(self->period.label);
	g_free(self);
}

static const char *section(struct view *view)
{
	(void)view;
	return "closing pager";
}

static const struct view_type TYPE = {
    .name = "closing",
    .title_of = title_of,
    .section = section,
    .load = load,
    .draw = draw,
    .status = status,
    .act = act,
    .name_of = name_of,
    .may = may,
    .close = view_close,
};

static void open_list(struct ui *ui, const struct period *period)
{
	struct view *page = stack_page(ui);
	if (page && page->type == &TYPE)
		return;
	struct closing_view *self = g_new0(struct closing_view, 1);
	self->office = ui->context.office;
	self->period = period_copy(period);
	stack_push(ui, &TYPE, self);
}

bool closing_ask(struct ui *ui, const struct period *period, GError **error)
{
	g_autoptr(GPtrArray) blocks = closing_blocks(ui->context.office, period, error);
	if (!blocks)
		return false;
	if (blocks->len) {
		open_list(ui, period);
		return true;
	}
	g_autofree char *label = g_strdup_printf(_("close %s?"), period->label);
	g_autofree char *command = g_strdup_printf("close-year %s", period->label);
	prompt_confirm(ui, label, NULL, command);
	ui_say(ui, _("the report of %s is frozen; what is entered later is told as a correction"), period->label);
	return true;
}
