#include "ui/frame.h"
#include "base/date.h"
#include "base/say.h"
#include "base/width.h"
#include "ui/stack.h"

#define MARGIN 1 /* cells at both edges of the frame */

static char *title_of(struct view *view)
{
	if (view->type->title_of)
		return view->type->title_of(view);
	return view->type->title ? g_strdup(_(view->type->title)) : NULL;
}

#define STEP " > "
#define LEFT_OUT ".."

/* The screens that one came through, the program first; of char *, free the array. */
static GPtrArray *crumbs(struct ui *ui)
{
	GPtrArray *crumbs = g_ptr_array_new_with_free_func(g_free);
	if (ui->options.title)
		g_ptr_array_add(crumbs, g_strdup(_(ui->options.title)));
	for (unsigned i = 0; i < ui->stack->len; i++) {
		struct view *view = g_ptr_array_index(ui->stack, i);
		char *title = view->type->popup ? NULL : title_of(view);
		if (title)
			g_ptr_array_add(crumbs, title);
	}
	return crumbs;
}

/* CRUMBS from the one at FROM on; where LEFT are left out behind it, with a mark in their place. */
static char *joined(const GPtrArray *crumbs, unsigned from, unsigned left)
{
	GString *trail = g_string_new(from < crumbs->len ? crumbs->pdata[from] : "");
	if (left)
		g_string_append(trail, STEP LEFT_OUT);
	for (unsigned i = from + 1 + left; i < crumbs->len; i++)
		g_string_append_printf(trail, STEP "%s", (char *)crumbs->pdata[i]);
	return g_string_free(trail, FALSE);
}

/* As much of the way as fits CELLS: without the program, then without what lies between its ends, then the end. */
static char *fitting(const GPtrArray *crumbs, int cells)
{
	char *trail = joined(crumbs, 0, 0);
	unsigned last = MAX(crumbs->len, 1) - 1;
	for (unsigned left = 0; last > 0 && width_text(trail) > cells && left + 1 < last; left++) {
		g_free(trail);
		trail = joined(crumbs, 1, left);
	}
	if (last == 0 || width_text(trail) <= cells)
		return trail;
	g_free(trail);
	return g_strdup(crumbs->pdata[last]);
}

char *frame_trail(struct ui *ui)
{
	g_autoptr(GPtrArray) all = crumbs(ui);
	return joined(all, 0, 0);
}

char *frame_tabs(const struct tab *tabs, int current, bool alarm, int cells)
{
	g_autoptr(GString) line = g_string_new(NULL);
	for (const struct tab *tab = tabs; tab && tab->digit; tab++) {
		bool own = tab->digit == current;
		const char *mark = alarm && tab == tabs ? "!" : "";
		g_string_append_printf(line, " %c%d%s%s%c", own ? '[' : ' ', tab->digit, _(tab->title), mark, own ? ']' : ' ');
	}
	return width_clip(line->str, cells);
}

/* "王敏（登记员） 2026-12-21 周一 10:32", shorter where there is less room: who works here stays longest. */
static char *right_part(struct ui *ui, int cells)
{
	struct moment now = ui->shown;
	g_autofree char *day = date_format(now.day);
	g_autofree char *time = g_strdup_printf("%02d:%02d", now.seconds / 3600, now.seconds / 60 % 60);
	g_autofree char *date = g_strdup_printf("%s %s %s", day, date_weekday_name(now.day), time);
	const char *who = ui->options.who ? ui->options.who : "";
	g_autofree char *all = g_strdup_printf("%s %s", who, date), *brief = g_strdup_printf("%s %s", who, time);
	const char *const TEXTS[] = {all, brief, who, *who ? NULL : date, time};
	for (size_t i = 0; i < G_N_ELEMENTS(TEXTS); i++)
		if (TEXTS[i] && *TEXTS[i] && width_text(TEXTS[i]) <= cells)
			return g_strdup(TEXTS[i]);
	return g_strdup("");
}

static void draw_title(struct ui *ui)
{
	struct pen *pen = ui->pen;
	int cols = pen_cols(pen);
	/* where one is stands before who one is, and both before what lies between and the name of the program */
	g_autoptr(GPtrArray) all = crumbs(ui);
	int last = all->len ? width_text(all->pdata[all->len - 1]) : 0;
	g_autofree char *right = right_part(ui, cols - MIN(last, cols / 2) - 3 * MARGIN);
	g_autofree char *trail = fitting(all, cols - width_text(right) - 3 * MARGIN);
	pen_style(pen, STYLE_TITLE);
	pen_fill(pen, 0);
	int col = pen_right(pen, 0, MARGIN, right);
	pen_text(pen, 0, MARGIN, MAX(col - 2 * MARGIN, 0), trail);
	pen_style(pen, STYLE_PLAIN);
}

/* The tab of a page, or of the view below that it came from; its own row only for the tabs' own views. */
static void draw_tabs(struct ui *ui, int current)
{
	struct pen *pen = ui->pen;
	int col = 0;
	for (const struct tab *tab = ui->options.tabs; tab && tab->digit; tab++) {
		bool own = tab->digit == current;
		struct tab one[] = {*tab, {0}};
		g_autofree char *text = frame_tabs(one, current, ui->alarm && tab == ui->options.tabs, pen_cols(pen));
		pen_style(pen, own ? STYLE_TAB : STYLE_PLAIN);
		col += pen_text(pen, 1, col, -1, text);
	}
	pen_style(pen, STYLE_PLAIN);
}

/* The message in rows; of char *, none where nothing is said. */
static GPtrArray *message_rows(const struct ui *ui)
{
	return ui->message ? width_wrap(ui->message, pen_cols(ui->pen) - 2 * MARGIN) : g_ptr_array_new();
}

/* What is said stands whole, up to a third of the screen, in so many rows that end with ROW: the page makes room. */
static int rows_said(const struct ui *ui)
{
	g_autoptr(GPtrArray) said = message_rows(ui);
	return CLAMP((int)said->len, 1, MAX(pen_rows(ui->pen) / 3, 1));
}

static void draw_message(struct ui *ui, int row)
{
	struct pen *pen = ui->pen;
	g_autoptr(GPtrArray) said = message_rows(ui);
	int count = rows_said(ui);
	for (int i = 0; i < count && i < (int)said->len; i++) {
		bool cut = i == count - 1 && (int)said->len > count;
		pen_fill(pen, row - count + 1 + i);
		pen_style(pen, ui->message_stays ? STYLE_ALARM : STYLE_PLAIN);
		pen_text(pen, row - count + 1 + i, MARGIN, -1, cut ? ".." : said->pdata[i]);
		pen_style(pen, STYLE_PLAIN);
	}
}

static void draw_status(struct ui *ui, struct view *page, int row)
{
	g_autofree char *status = !ui->message && page->type->status ? page->type->status(page) : NULL;
	if (ui->message)
		draw_message(ui, row);
	else if (status)
		pen_text(ui->pen, row, MARGIN, -1, status);
}

static void draw_hints(struct ui *ui, int row)
{
	struct pen *pen = ui->pen;
	struct view *top = stack_top(ui);
	g_autofree char *sections = view_sections(top);
	g_autoptr(GPtrArray) list = view_bindings(top);
	g_autofree char *hints = keymap_footer(ui->keymap, sections, list, pen_cols(pen));
	pen_style(pen, STYLE_HINTS);
	pen_fill(pen, row);
	pen_text(pen, row, 0, -1, hints);
	pen_style(pen, STYLE_PLAIN);
}

static void draw_page(struct ui *ui, struct view *page)
{
	struct pen *pen = ui->pen;
	int rows = pen_rows(pen), cols = pen_cols(pen);
	int first = page->type->tab ? 2 : 1;
	draw_title(ui);
	if (page->type->tab)
		draw_tabs(ui, page->type->tab);
	draw_hints(ui, rows - 1);
	int body = rows - 1 - rows_said(ui) - first;
	struct rect before = pen_within(pen, (struct rect){.row = first, .rows = body, .cols = cols});
	if (page->type->draw)
		page->type->draw(page, pen);
	pen_restore(pen, before);
	/* it may speak of what was just laid out */
	draw_status(ui, page, rows - 2);
}

static void draw_popups(struct ui *ui, struct view *page)
{
	bool above = false;
	for (unsigned i = 0; i < ui->stack->len; i++) {
		struct view *view = g_ptr_array_index(ui->stack, i);
		pen_style(ui->pen, STYLE_PLAIN);
		if (above && view->type->draw)
			view->type->draw(view, ui->pen);
		above = above || view == page;
	}
}

void frame_draw(struct ui *ui)
{
	struct view *page = stack_page(ui);
	if (!ui->pen)
		return;
	pen_begin(ui->pen);
	if (pen_cols(ui->pen) < FRAME_MIN_COLS || pen_rows(ui->pen) < FRAME_MIN_ROWS) {
		g_autofree char *text =
		    g_strdup_printf(_("the window is too small: %dx%d are needed"), FRAME_MIN_COLS, FRAME_MIN_ROWS);
		pen_text(ui->pen, 0, 0, -1, text);
	} else if (page) {
		draw_page(ui, page);
		draw_popups(ui, page);
	}
	pen_end(ui->pen);
}
