#include "ui/loop.h"
#include "base/say.h"
#include "ui/frame.h"
#include "ui/stack.h"

#define CHANGED_MS 2000 /* of idleness between two looks for what others wrote */
#define DRAW_MS 50      /* keys that are waiting hold up the drawing no longer than this */

struct loop {
	struct ui *ui;
	int64_t looked; /* for changes of others; monotonic, in milliseconds */
	int64_t drawn;
	bool dirty;
};

static int64_t clock_ms(void)
{
	return g_get_monotonic_time() / 1000;
}

/* What can be seen is read first: the page and what lies over it. FALSE: one of them left, and others can be seen. */
static bool load_shown(struct ui *ui)
{
	struct view *page = stack_page(ui);
	bool seen = !page;
	unsigned open = ui->stack->len;
	for (unsigned i = 0; i < open && ui->stack->len == open; i++) {
		struct view *view = g_ptr_array_index(ui->stack, i);
		seen = seen || view == page;
		if (seen)
			stack_load(ui, view);
	}
	return ui->stack->len == open;
}

void loop_draw(struct ui *ui)
{
	while (!load_shown(ui))
		continue;
	frame_draw(ui);
}

static int view_wait(struct view *view)
{
	return view->type->idle && view->type->wait ? view->type->wait(view) : -1;
}

/* Until something is due that no key brings. */
static int wait_ms(const struct loop *loop)
{
	struct ui *ui = loop->ui;
	int64_t least = 60000 - ui->shown.seconds % 60 * 1000;
	if (ui->options.changed)
		least = MIN(least, MAX(loop->looked + CHANGED_MS - clock_ms(), 0));
	if (loop->dirty)
		least = 0;
	for (unsigned i = 0; i < ui->stack->len; i++) {
		int wait = view_wait(g_ptr_array_index(ui->stack, i));
		if (wait >= 0)
			least = MIN(least, wait);
	}
	return (int)least;
}

/* What became overdue over night is told, and the first tab is marked until it is looked at. */
static void pass_day(struct ui *ui)
{
	int before = ui->overdue;
	if (!ui->options.overdue)
		return;
	ui->overdue = ui->options.overdue(ui->options.arg);
	if (ui->overdue <= before)
		return;
	ui->alarm = true;
	ui_say(ui, _("%d more cases are overdue; 1 lists them"), ui->overdue - before);
}

static void pass_minute(struct loop *loop)
{
	struct ui *ui = loop->ui;
	if (!ui->options.now)
		return;
	struct moment now = ui->options.now(ui->options.arg);
	bool day = now.day != ui->shown.day;
	bool same = !day && now.seconds / 60 == ui->shown.seconds / 60;
	ui->shown = now;
	if (same)
		return;
	if (ui->options.tick)
		ui->options.tick(ui->options.arg, now);
	if (day)
		pass_day(ui);
	for (unsigned i = 0; i < ui->stack->len; i++) {
		struct view *view = g_ptr_array_index(ui->stack, i);
		if (view->type->tick)
			view->type->tick(view);
	}
	loop->dirty = true;
}

/* Nothing was pressed. */
static void rest(struct loop *loop)
{
	struct ui *ui = loop->ui;
	if (ui->options.changed && clock_ms() >= loop->looked + CHANGED_MS) {
		loop->looked = clock_ms();
		if (ui->options.changed(ui->options.arg)) {
			ui_changed(ui);
			loop->dirty = true;
		}
	}
	for (unsigned i = 0; i < ui->stack->len; i++) {
		struct view *view = g_ptr_array_index(ui->stack, i);
		if (view_wait(view) == 0) {
			view->type->idle(view);
			loop->dirty = true;
		}
	}
}

static void handle(struct loop *loop, const struct key *key)
{
	struct ui *ui = loop->ui;
	if (key->press == PRESS_NONE)
		rest(loop);
	else {
		ui_key(ui, key);
		loop->dirty = true;
	}
	stack_bury(ui);
	g_autofree char *notice = ui->term ? term_notice(ui->term) : NULL;
	if (notice)
		ui_say(ui, "%s", notice);
	pass_minute(loop);
}

static void draw(struct loop *loop)
{
	struct ui *ui = loop->ui;
	bool later = ui->term && term_pending(ui->term) && clock_ms() < loop->drawn + DRAW_MS;
	if (!loop->dirty || later)
		return;
	loop_draw(ui);
	loop->drawn = clock_ms();
	loop->dirty = false;
}

int loop_run(struct ui *ui)
{
	struct loop loop = {.ui = ui, .looked = clock_ms(), .dirty = true};
	g_autofree char *notice = ui->term ? term_notice(ui->term) : NULL;
	if (notice)
		ui_say(ui, "%s", notice);
	draw(&loop);
	if (ui->options.overdue)
		ui->overdue = ui->options.overdue(ui->options.arg);
	while (!ui->quit && ui->stack->len) {
		struct key key = keys_next(ui->keys, wait_ms(&loop));
		handle(&loop, &key);
		if (!ui->quit)
			draw(&loop);
	}
	stack_keep(ui);
	return ui->status;
}
