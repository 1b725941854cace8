/*
 * A view of a sheet: report, explanation, help, history; scrolled, with its figures and links to walk through.
 *
 * Tab and Shift-Tab go from figure to figure; Enter on a figure lists its cases, on a number opens its case
 * (ui_options). '/' finds words.
 */
#ifndef UI_PAGER_H
#define UI_PAGER_H

#include "sheet/sheet.h"
#include "ui/stack.h"

/* Pushes a view over SHEET, which it takes over. MAKE, where given, makes the sheet again after the register changed.
 */
struct view *pager_open(
    struct ui *ui, struct sheet *sheet, struct sheet *(*make)(struct ui *ui, void *arg, GError **error), void *arg);

/* The lines of SHEET at a width, and where its figures and links stand in them: for views that show a sheet beside
 * other things. */
struct pager_spot {
	int line, col, cells;
	const char *figure; /* or NULL; borrowed from the sheet */
	const char *link;
};

struct pager_text {
	GPtrArray *lines; /* of char * */
	GArray *spots;    /* of struct pager_spot, in reading order */
};

struct pager_text *pager_text_new(const struct sheet *sheet, int cells);
void pager_text_free(struct pager_text *text);
OWN_DEFINE(pager_text)

#endif
