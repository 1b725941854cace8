#include "base/date.h"
#include "base/say.h"
#include "domain/listing.h"
#include "office/annual.h"
#include "ui/caselist.h"
#include "ui/pager.h"
#include "ui/stack.h"
#include "ui/views.h"

#define SCREEN "figure"

struct figure_view {
	struct caselist *cases;
	char *title;
	unsigned hidden; /* cases that this person may not see */
};

static bool load(struct view *view, GError **error)
{
	struct figure_view *self = view->data;
	return list_load(self->cases->list, error);
}

static void draw(struct view *view, struct pen *pen)
{
	struct figure_view *self = view->data;
	g_autofree char *count =
	    g_strdup_printf(ngettext("%d case", "%d cases", self->cases->ids->len), (int)self->cases->ids->len);
	int col = pen_right(pen, 0, 1, count);
	pen_text(pen, 0, 1, MAX(col - 2, 0), self->title);
	pen_rule(pen, 1, NULL);
	struct rect rect = {.row = 2, .rows = pen_rows(pen) - 2, .cols = pen_cols(pen)};
	caselist_draw(self->cases, pen, rect, _("the figure is 0: there are no cases behind it"));
}

static char *status(struct view *view)
{
	const struct figure_view *self = view->data;
	if (!self->hidden)
		return g_strdup(_("exactly the cases that the figure counts"));
	return g_strdup_printf(ngettext("the figure also counts %u case that you may not see",
	                           "the figure also counts %u cases that you may not see", self->hidden),
	    self->hidden);
}

static enum acted act(struct view *view, char **words, GError **error)
{
	struct figure_view *self = view->data;
	return caselist_act(self->cases, words, error);
}

static char *name_of(struct view *view)
{
	struct figure_view *self = view->data;
	const struct case_row *row = caselist_row(self->cases);
	return row ? number_ref(row->number) : NULL;
}

static void view_close(struct view *view)
{
	struct figure_view *self = view->data;
	caselist_free(self->cases);
	g_free(self->title);
	g_free(self);
}

static const struct view_type TYPE = {
    .name = "figure",
    .title = N_("cases of a figure"),
    .load = load,
    .draw = draw,
    .status = status,
    .act = act,
    .name_of = name_of,
    .close = view_close,
};

/* Days are no cases, and what cases took or add is no column of theirs: they are shown as a page. */
static void open_page(struct ui *ui, const struct figure_of *figure, const struct proven *proven)
{
	g_autofree char *title = g_strdup_printf("%s  %s", figure->period->label, figure->title);
	struct sheet *sheet = sheet_new(title);
	if (proven->added)
		annual_added(sheet, proven);
	else if (proven->taken)
		annual_taken(sheet, proven);
	else
		annual_days(sheet, proven->days);
	annual_hidden(sheet, proven->hidden);
	pager_open(ui, sheet, NULL, NULL);
}

bool figure_open(struct ui *ui, const struct figure_of *figure, GError **error)
{
	OWN(proven) proven = annual_prove(ui->context.office, figure->id, figure->period, figure->as_of, error);
	if (!proven)
		return false;
	if (proven->days->len || proven->taken || (proven->added && proven->added->len)) {
		open_page(ui, figure, proven);
		return true;
	}
	GArray *ids = g_array_new(FALSE, FALSE, sizeof(int64_t));
	for (unsigned i = 0; i < proven->rows->len; i++)
		g_array_append_val(ids, ((const struct case_row *)g_ptr_array_index(proven->rows, i))->id);
	struct figure_view *self = g_new0(struct figure_view, 1);
	self->cases = caselist_new_of(ui, SCREEN, ids);
	self->hidden = proven->hidden;
	self->title = g_strdup_printf("%s  %s", figure->period->label, figure->title);
	stack_push(ui, &TYPE, self);
	return true;
}
