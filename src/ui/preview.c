#include "ui/preview.h"
#include "base/say.h"
#include "cmd/said.h"
#include "ui/casefacts.h"
#include "ui/casetext.h"
#include "ui/timeline.h"

#define STEPS_LEAST 3

void casepreview_clear(struct casepreview *self)
{
	g_clear_pointer(&self->dossier, dossier_free);
	g_clear_pointer(&self->facts, g_ptr_array_unref);
	g_clear_pointer(&self->timeline, g_ptr_array_unref);
	g_clear_pointer(&self->text, g_ptr_array_unref);
}

bool casepreview_want(struct casepreview *self, const struct case_row *row)
{
	int64_t id = row ? row->id : 0;
	int64_t seen = row ? row->last_seq : 0;
	if (id == self->id && seen == self->seen)
		return false;
	casepreview_clear(self);
	self->id = id;
	self->seen = seen;
	return true;
}

void casepreview_read(struct casepreview *self)
{
	if (self->dossier || !self->id)
		return;
	self->dossier = dossier_open(self->office, self->id, NULL);
	if (!self->dossier) {
		self->id = 0;
		return;
	}
	self->facts = casefacts_of(self->office, self->dossier, false);
	self->timeline = timeline_of(self->office, self->dossier);
}

/* The newest steps, as many as there is room for. */
static void draw_steps(const struct casepreview *self, struct pen *pen, struct rect rect)
{
	int count = (int)self->timeline->len;
	int from = MAX(count - rect.rows, 0);
	for (int i = from; i < count; i++)
		timeline_draw(g_ptr_array_index(self->timeline, i), pen, rect.row + i - from, rect);
}

static void draw_text(struct casepreview *self, struct pen *pen, struct rect rect)
{
	if (self->text && self->text_cells != rect.cols)
		g_clear_pointer(&self->text, g_ptr_array_unref);
	if (!self->text)
		self->text = casetext_of(self->dossier->file, rect.cols);
	self->text_cells = rect.cols;
	int count = (int)self->text->len;
	bool more = count > rect.rows;
	for (int i = 0; i < rect.rows - more && i < count; i++) {
		const struct casetext_line *line = g_ptr_array_index(self->text, i);
		pen_text(pen, rect.row + i, rect.col, rect.cols, line->text);
	}
	if (!more)
		return;
	g_autofree char *rest = g_strdup_printf(_("(%d more lines)"), count - rect.rows + 1);
	enum style before = pen_style(pen, STYLE_DIM);
	pen_text(pen, rect.row + rect.rows - 1, rect.col, rect.cols, rest);
	pen_style(pen, before);
}

static void draw_parts(struct casepreview *self, struct pen *pen, struct rect rect)
{
	int left = rect.cols * 11 / 20;
	int facts = MIN(casefacts_rows(self->facts, left), rect.rows - STEPS_LEAST);
	casefacts_draw(self->facts, pen, (struct rect){.row = rect.row, .col = 1, .rows = facts, .cols = left});
	draw_steps(
	    self, pen, (struct rect){.row = rect.row + facts, .col = 1, .rows = rect.rows - facts, .cols = left - 1});
	draw_text(
	    self, pen, (struct rect){.row = rect.row, .col = left + 2, .rows = rect.rows, .cols = rect.cols - left - 3});
}

void casepreview_draw(struct casepreview *self, struct pen *pen, struct rect rect)
{
	g_autofree char *number = self->dossier ? said_number(self->dossier->file->number) : g_strdup("");
	g_autofree char *title = g_strdup_printf(_("preview %s"), number);
	pen_rule(pen, rect.row, title);
	rect.row++;
	rect.rows--;
	if (self->dossier)
		draw_parts(self, pen, rect);
}
