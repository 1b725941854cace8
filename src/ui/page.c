/* A view that is nothing but a pager (pager_open). */
#include "base/text.h"
#include "ui/pager.h"
#include "ui/prompt.h"
#include "ui/stack.h"
#include <string.h>

struct page_view {
	struct pager *pager;
	struct sheet *(*make)(struct ui *ui, void *arg, GError **error);
	void *arg;
	bool fresh; /* the sheet was just made */
};

static char *title_of(struct view *view)
{
	struct page_view *page = view->data;
	return page->pager->sheet->title ? text_display(page->pager->sheet->title) : NULL;
}

static bool load(struct view *view, GError **error)
{
	struct page_view *page = view->data;
	bool fresh = page->fresh;
	page->fresh = false;
	if (fresh || !page->make)
		return true;
	struct sheet *sheet = page->make(view->ui, page->arg, error);
	if (sheet)
		pager_set(page->pager, sheet);
	return sheet != NULL;
}

static void draw(struct view *view, struct pen *pen)
{
	struct page_view *page = view->data;
	pager_draw(page->pager, pen, (struct rect){.rows = pen_rows(pen), .cols = pen_cols(pen)});
}

static char *status(struct view *view)
{
	struct page_view *page = view->data;
	return pager_status(page->pager);
}

static bool key(struct view *view, const struct key *key)
{
	struct page_view *page = view->data;
	return pager_key(page->pager, view->ui, key);
}

static enum acted act(struct view *view, char **words, GError **error)
{
	struct page_view *page = view->data;
	struct ui *ui = view->ui;
	const struct sheet *sheet = page->pager->sheet;
	if (strcmp(words[0], "save") != 0 || !sheet->offer)
		return pager_act(page->pager, ui, words, error);
	g_autofree char *offer = g_strdup(sheet->offer);
	if (!words[1]) {
		prompt_confirm(ui, sheet->question, NULL, "save now");
		return ACTED_DONE;
	}
	stack_remove(ui, view);
	ui_run(ui, offer);
	return ACTED_DONE;
}

static bool may(struct view *view, const char *command)
{
	struct page_view *page = view->data;
	return pager_may(page->pager, command);
}

/* What is offered with a sheet has its key. */
static const char *section(struct view *view)
{
	struct page_view *page = view->data;
	return page->pager->sheet->offer ? "offer pager" : "pager";
}

static void page_close(struct view *view)
{
	struct page_view *page = view->data;
	pager_free(page->pager);
	g_free(page);
}

static const struct view_type PAGE = {
    .name = "pager",
    .section = section,
    .title_of = title_of,
    .load = load,
    .draw = draw,
    .status = status,
    .key = key,
    .act = act,
    .may = may,
    .close = page_close,
};

struct view *pager_open(
    struct ui *ui, struct sheet *sheet, struct sheet *(*make)(struct ui *ui, void *arg, GError **error), void *arg)
{
	struct page_view *page = g_new0(struct page_view, 1);
	page->pager = pager_new(sheet);
	page->make = make;
	page->arg = arg;
	page->fresh = true;
	return stack_push(ui, &PAGE, page);
}
