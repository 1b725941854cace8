#include "ui/stack.h"
#include "base/fail.h"
#include "base/say.h"

static void view_free(struct view *view)
{
	if (view->type->close)
		view->type->close(view);
	g_free(view);
}

struct view *stack_push(struct ui *ui, const struct view_type *type, void *data)
{
	struct view *view = g_new0(struct view, 1);
	view->type = type;
	view->ui = ui;
	view->data = data;
	view->stale = true;
	g_ptr_array_add(ui->stack, view);
	return view;
}

struct view *stack_top(struct ui *ui)
{
	return ui->stack->len ? g_ptr_array_index(ui->stack, ui->stack->len - 1) : NULL;
}

struct view *stack_page(struct ui *ui)
{
	for (unsigned i = ui->stack->len; i > 0; i--) {
		struct view *view = g_ptr_array_index(ui->stack, i - 1);
		if (!view->type->popup)
			return view;
	}
	return NULL;
}

void stack_load(struct ui *ui, struct view *view)
{
	GError *error = NULL;
	if (!view->stale)
		return;
	view->stale = false;
	if (view->type->load && !view->type->load(view, &error))
		ui_fail(ui, error);
}

void stack_point(struct ui *ui, int64_t case_id)
{
	for (unsigned i = 0; i < ui->stack->len; i++) {
		struct view *view = g_ptr_array_index(ui->stack, i);
		if (view->type->point)
			view->type->point(view, case_id);
	}
}

static void keep(struct view *view)
{
	if (view->type->keep)
		view->type->keep(view);
}

bool stack_keep(struct ui *ui)
{
	ui->unkept = false;
	for (unsigned i = 0; i < ui->stack->len; i++)
		keep(g_ptr_array_index(ui->stack, i));
	return !ui->unkept;
}

void stack_remove(struct ui *ui, struct view *view)
{
	if (g_ptr_array_remove(ui->stack, view)) {
		keep(view);
		g_ptr_array_add(ui->gone, view);
	}
}

void stack_pop(struct ui *ui)
{
	struct view *top = stack_top(ui);
	if (top)
		stack_remove(ui, top);
}

void stack_clear(struct ui *ui)
{
	while (ui->stack->len)
		stack_pop(ui);
}

void stack_bury(struct ui *ui)
{
	for (unsigned i = 0; i < ui->gone->len; i++)
		view_free(g_ptr_array_index(ui->gone, i));
	g_ptr_array_set_size(ui->gone, 0);
}

void stack_back(struct ui *ui)
{
	struct view *top = stack_top(ui);
	/* a form says that Esc leaves it, and keeps what was typed; elsewhere the error goes first */
	bool form = top && top->type->keep;
	if (ui->message_stays) {
		ui_hush(ui);
		if (!form)
			return;
	}
	if (!top || (top->type->back && top->type->back(top)))
		return;
	if (ui->stack->len > 1)
		stack_pop(ui);
	else
		ui_say(ui, _("Ctrl-Q leaves the program"));
}

bool stack_tab(struct ui *ui, int digit, GError **error)
{
	const struct tab *tab = ui->options.tabs;
	while (tab && tab->digit && tab->digit != digit)
		tab++;
	if (!tab || !tab->digit)
		return fail(error, FAIL_USAGE, _("there is no screen %d"), digit);
	ui->alarm = ui->alarm && tab != ui->options.tabs;
	unsigned old = ui->stack->len;
	struct view *first = old ? g_ptr_array_index(ui->stack, 0) : NULL;
	if (first && first->type->tab == digit) {
		while (ui->stack->len > 1)
			stack_pop(ui);
		return true;
	}
	/* the new one first: where it fails, nothing is lost */
	if (!tab->open(ui, error))
		return false;
	for (; old > 0; old--)
		stack_remove(ui, g_ptr_array_index(ui->stack, old - 1));
	return true;
}
