#include "base/say.h"
#include "base/text.h"
#include "base/width.h"
#include "ui/casefacts.h"
#include "ui/casetext.h"
#include "ui/caseview.h"
#include "ui/phrase.h"
#include "ui/timeline.h"
#include <string.h>

#define WIDE 100      /* cells from which the letter stands beside the rest */
#define TEXT_CELLS 44 /* of the letter then; more in a wider window */
#define TEXT_LEAST 6  /* rows of the letter below the timeline that are kept free for it */
#define COMPUTED_ROWS 8
#define FACTS_ASIDE 4 /* rows of the facts while the letter is read below them */
#define STEPS_ASIDE 3 /* and of the timeline */
#define NARROW 60     /* cells below which nothing is explained */

/* How the window is cut. */
struct layout {
	struct rect facts, timeline, computed, text; /* computed: rows == 0 where there is no room */
	bool wide;
};

static int letter_length(struct caseview *self, int cells)
{
	if (self->text && self->text_cells != cells)
		g_clear_pointer(&self->text, g_ptr_array_unref);
	if (!self->text)
		self->text = casetext_of(self->dossier->file, cells);
	self->text_cells = cells;
	return (int)self->text->len;
}

/* The letter at the right, everything else at the left. */
static struct layout lay_wide(struct caseview *self, const struct pen *pen)
{
	int rows = pen_rows(pen), cols = pen_cols(pen);
	int text = MAX(TEXT_CELLS, cols * 2 / 5);
	int left = cols - text - 3;
	int facts = casefacts_rows(self->facts, left - 1);
	int rest = rows - 3 - facts;
	int events = (int)self->timeline->len;
	int computed = rest - events >= COMPUTED_ROWS ? COMPUTED_ROWS : 0;
	int shown = MAX(computed ? MIN(events, rest - computed) : rest, 0);
	return (struct layout){
	    .facts = {.row = 2, .col = 1, .rows = facts, .cols = left - 1},
	    .timeline = {.row = 3 + facts, .col = 0, .rows = shown, .cols = left - 1},
	    .computed = {.row = 3 + facts + shown, .col = 0, .rows = computed, .cols = left - 1},
	    .text = {.row = 3, .col = left + 2, .rows = MAX(rows - 3, 0), .cols = text},
	    .wide = true,
	};
}

/* Facts, timeline, letter: one below the other; while the letter is read it has most of the room. */
static struct layout lay_narrow(struct caseview *self, const struct pen *pen)
{
	int rows = pen_rows(pen), cols = pen_cols(pen);
	bool read = self->pane == CASEPANE_TEXT;
	int facts = MIN(casefacts_rows(self->facts, cols - 2), read ? FACTS_ASIDE : MAX(rows - 7, 2));
	int rest = MAX(rows - 4 - facts, 0);
	int text = MIN(letter_length(self, cols - 2), read ? rest - STEPS_ASIDE : MAX(TEXT_LEAST, rest / 2));
	int shown = MIN((int)self->timeline->len, MAX(rest - text, MIN(rest, STEPS_ASIDE)));
	return (struct layout){
	    .facts = {.row = 2, .col = 1, .rows = facts, .cols = cols - 2},
	    .timeline = {.row = 3 + facts, .col = 0, .rows = shown, .cols = cols},
	    .text = {.row = 4 + facts + shown, .col = 1, .rows = MAX(rest - shown, 0), .cols = cols - 2},
	};
}

/* "2 / 9  left and right: another case". */
static char *place(const struct caseview *self, int cells)
{
	const struct list *list = self->neighbours;
	if (!list)
		return g_strdup("");
	if (!list->at_start || !list->at_end)
		return g_strdup(_("Left, Right: another case"));
	int count = 0, own = 0;
	for (unsigned i = 0; i < list->rows->len; i++)
		if (list->source->id(g_ptr_array_index(list->rows, i)) > 0) {
			count++;
			own = (int)i <= list->cursor ? count : own;
		}
	return g_strdup_printf(cells < NARROW ? "%d / %d" : _("%d / %d   Left, Right: another case"), own, count);
}

static void draw_head(struct caseview *self, struct pen *pen)
{
	g_autofree char *subject = text_display(self->dossier->file->subject);
	g_autofree char *right = place(self, pen_cols(pen));
	int col = *right ? pen_right(pen, 0, 1, right) : pen_cols(pen);
	enum style before = pen_style(pen, STYLE_STRONG);
	pen_text(pen, 0, 1, MAX(col - 3, 0), subject);
	pen_style(pen, before);
	pen_rule(pen, 1, NULL);
}

/* A rule with a title over a part of the row. */
static void draw_rule(struct pen *pen, int row, const struct rect *rect, const char *title)
{
	struct rect before = pen_within(pen, (struct rect){.row = row, .col = rect->col, .rows = 1, .cols = rect->cols});
	pen_rule(pen, 0, title);
	pen_restore(pen, before);
}

/* Keeps a window of ROWS over COUNT things and the cursor in it. */
static int scrolled(int top, int cursor, int rows, int count)
{
	top = CLAMP(top, cursor - rows + 1, cursor);
	return CLAMP(top, 0, MAX(count - rows, 0));
}

static void draw_event(struct caseview *self, struct pen *pen, int index, struct rect rect)
{
	bool current = index == self->cursor;
	bool bar = current && self->pane == CASEPANE_TIMELINE;
	pen_bar(pen, bar);
	if (bar)
		pen_fill(pen, 0);
	if (current)
		pen_text(pen, 0, 0, 1, ">");
	timeline_draw(g_ptr_array_index(self->timeline, index), pen, 0,
	    (struct rect){.col = rect.col + 1, .rows = 1, .cols = rect.cols - 1});
	pen_bar(pen, false);
	if (bar)
		pen_cursor(pen, 0, 0);
}

static void draw_timeline(struct caseview *self, struct pen *pen, struct rect rect)
{
	int count = (int)self->timeline->len;
	g_autofree char *title = g_strdup_printf(_("timeline (%d, the newest last)"), (int)self->dossier->events->len);
	draw_rule(pen, rect.row - 1, &rect, title);
	self->rows = rect.rows;
	self->top = scrolled(self->top, self->cursor, rect.rows, count);
	for (int i = 0; i < rect.rows && self->top + i < count; i++) {
		struct rect row = {.row = rect.row + i, .col = rect.col, .rows = 1, .cols = rect.cols};
		struct rect before = pen_within(pen, row);
		draw_event(self, pen, self->top + i, (struct rect){.rows = 1, .cols = rect.cols});
		pen_restore(pen, before);
	}
}

static void draw_computed(struct caseview *self, struct pen *pen, struct rect rect)
{
	const struct clock *clock = casefacts_clock(self->dossier);
	if (!rect.rows || !clock)
		return;
	draw_rule(pen, rect.row, &rect, _("how the deadline was computed"));
	g_autofree char *text = phrase_computed(clock, office_calendar(self->office), office_today(self->office));
	g_autofree char *safe = text_display_lines(text);
	g_autoptr(GPtrArray) lines = width_wrap(safe, rect.cols - 2);
	for (int i = 0; i < (int)lines->len && i < rect.rows - 1; i++)
		pen_text(pen, rect.row + 1 + i, rect.col + 1, rect.cols - 2, g_ptr_array_index(lines, i));
}

static void draw_text(struct caseview *self, struct pen *pen, struct rect rect)
{
	int count = letter_length(self, rect.cols);
	int left = MAX(count - self->text_top - rect.rows, 0);
	bool focus = self->pane == CASEPANE_TEXT;
	const char *kind = casetext_title(self->dossier->file->number.kind);
	const char *words = focus ? _("%s (%d more lines: Enter shows all)") : _("%s (%d more lines: Tab)");
	g_autofree char *more = left ? g_strdup_printf(words, kind, left) : g_strdup(kind);
	g_autofree char *title = focus ? g_strdup_printf("> %s", more) : g_steal_pointer(&more);
	draw_rule(pen, rect.row - 1, &(struct rect){.col = rect.col - 1, .cols = rect.cols + 1}, title);
	self->text_rows = rect.rows;
	self->text_top = CLAMP(self->text_top, 0, MAX(count - rect.rows, 0));
	for (int i = 0; i < rect.rows && self->text_top + i < count; i++) {
		const struct casetext_line *line = g_ptr_array_index(self->text, self->text_top + i);
		enum style before = pen_style(pen, line->style);
		pen_text(pen, rect.row + i, rect.col, rect.cols, line->text);
		pen_style(pen, before);
	}
	if (focus)
		pen_cursor(pen, rect.row, rect.col);
}

static void draw_divider(struct pen *pen, int col)
{
	for (int row = 2; row < pen_rows(pen); row++)
		pen_text(pen, row, col, 1, "|");
}

void caseview_draw(struct caseview *self, struct pen *pen)
{
	if (!self->dossier) {
		pen_text(pen, 0, 1, -1, _("this case cannot be shown"));
		return;
	}
	bool wide = pen_cols(pen) >= WIDE;
	struct layout layout = wide ? lay_wide(self, pen) : lay_narrow(self, pen);
	draw_head(self, pen);
	casefacts_draw(self->facts, pen, layout.facts);
	draw_timeline(self, pen, layout.timeline);
	draw_computed(self, pen, layout.computed);
	draw_text(self, pen, layout.text);
	if (wide)
		draw_divider(pen, layout.text.col - 2);
}
