#include "ui/mouse.h"
#include "base/say.h"
#include "base/width.h"
#include "ui/frame.h"
#include "ui/loop.h"
#include "ui/screenstate.h"
#include "ui/stack.h"

#define SCREEN "mouse" /* its section of what is kept */
#define WHEEL_ROWS 3
#define TABS_ROW 1

static void press(struct ui *ui, const char *name)
{
	struct key key = {.press = PRESS_NAMED};
	g_strlcpy(key.name, name, sizeof key.name);
	ui_key(ui, &key);
}

/* The tab at COL of their row; NULL: none. */
static const struct tab *tab_at(const struct ui *ui, int col)
{
	for (const struct tab *tab = ui->options.tabs; tab && tab->digit; tab++) {
		bool alarm = ui->alarm && tab == ui->options.tabs;
		struct tab one[] = {*tab, {0}};
		g_autofree char *text = frame_tabs(one, 0, alarm, pen_cols(ui->pen));
		col -= width_text(text);
		if (col < 0)
			return tab;
	}
	return NULL;
}

/* Moves until the selection, which the cursor marks, stands in ROW or cannot come nearer. */
static void go_to(struct ui *ui, int row)
{
	const char *way = row < pen_cursor_row(ui->pen) ? "Up" : "Down";
	int before = pen_cursor_row(ui->pen), step = row < before ? -1 : 1;
	while ((row - before) * step > 0) {
		press(ui, way);
		loop_draw(ui);
		int now = pen_cursor_row(ui->pen);
		if ((now - before) * step <= 0)
			return;
		before = now;
	}
}

/* What the footer says of the key at COL. */
static void click_hint(struct ui *ui, int col)
{
	g_autofree char *sections = view_sections(stack_top(ui));
	g_autoptr(GPtrArray) list = view_bindings(stack_top(ui));
	const char *key = keymap_footer_key(ui->keymap, sections, list, pen_cols(ui->pen), col);
	if (key)
		press(ui, key);
}

static void click(struct ui *ui, int row, int col)
{
	struct view *top = stack_top(ui);
	const struct tab *tab = row == TABS_ROW && !top->type->popup && top->type->tab ? tab_at(ui, col) : NULL;
	GError *error = NULL;
	if (row == pen_rows(ui->pen) - 1)
		click_hint(ui, col);
	else if (tab)
		stack_tab(ui, tab->digit, &error);
	else if (row != pen_cursor_row(ui->pen))
		go_to(ui, row);
	else if (!top->type->keep) /* in a form a click is where one types */
		press(ui, "Enter");
	ui_fail(ui, error);
}

void mouse_key(struct ui *ui, const struct key *key)
{
	if (!ui->mouse || !ui->pen || !stack_top(ui))
		return;
	if (key->button == MOUSE_LEFT) {
		if (!ui->message_stays)
			ui_hush(ui);
		click(ui, key->row - 1, key->col - 1);
	}
	for (int i = 0; i < WHEEL_ROWS && (key->button == MOUSE_UP || key->button == MOUSE_DOWN); i++)
		press(ui, key->button == MOUSE_UP ? "Up" : "Down");
}

static void set(struct ui *ui, bool on)
{
	ui->mouse = on;
	if (ui->term)
		term_mouse(ui->term, on);
}

void mouse_restore(struct ui *ui)
{
	g_autofree char *kept = screenstate_get(SCREEN, "mouse");
	if (!g_strcmp0(kept, "on"))
		set(ui, true);
}

void mouse_toggle(struct ui *ui)
{
	set(ui, !ui->mouse);
	screenstate_set(SCREEN, "mouse", ui->mouse ? "on" : NULL);
	ui_say(ui, ui->mouse ? _("the mouse is on: a click selects, a second one opens; Shift marks text")
	                     : _("the mouse is off: the terminal marks text"));
}
