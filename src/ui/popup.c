#include "ui/popup.h"
#include "base/say.h"
#include <string.h>

#define AROUND_ROWS 2 /* title bar above, status and hints below stay in sight */
#define AROUND_COLS 1
#define CRUMBS 10
#define LOW 16 /* a window with fewer rows is all there is for a pop-up */

/* RIGHT: at the right edge instead of the middle. */
static struct rect begin(struct pen *pen, const char *title, int rows, int cols, bool right)
{
	int room = pen_rows(pen) < LOW ? pen_rows(pen) : pen_rows(pen) - 2 * AROUND_ROWS;
	struct rect box = {
	    .rows = MIN(rows, room),
	    .cols = MIN(cols, pen_cols(pen) - 2 * AROUND_COLS),
	};
	/* nearly the whole row: what would be left at its sides is no picture of anything */
	if (pen_cols(pen) - box.cols < CRUMBS)
		box.cols = pen_cols(pen) - 2 * AROUND_COLS;
	box.row = (pen_rows(pen) - box.rows) / 2;
	box.col = right ? pen_cols(pen) - box.cols - AROUND_COLS : (pen_cols(pen) - box.cols) / 2;
	/* one blank column at each side keeps it off what lies below */
	struct rect around = {.row = box.row, .col = box.col - 1, .rows = box.rows, .cols = box.cols + 2};
	struct rect before = pen_within(pen, around);
	pen_style(pen, STYLE_PLAIN);
	pen_blank(pen);
	pen_restore(pen, before);
	pen_within(pen, box);
	pen_rule(pen, 0, title);
	pen_rule(pen, box.rows - 1, NULL);
	return before;
}

struct rect popup_begin(struct pen *pen, const char *title, int rows, int cols)
{
	return begin(pen, title, rows, cols, false);
}

struct rect popup_beside(struct pen *pen, const char *title, int rows, int cols)
{
	return begin(pen, title, rows, cols, true);
}

void popup_filter(struct pen *pen, int row, struct line *filter, bool focus)
{
	if (!focus && !*line_text(filter)) {
		enum style before = pen_style(pen, STYLE_DIM);
		pen_text(pen, row, 2, -1, _("type to filter"));
		pen_style(pen, before);
		return;
	}
	int col = 2 + pen_text(pen, row, 2, -1, _("filter: "));
	line_draw(
	    filter, pen, (struct rect){.row = row, .col = col, .rows = 1, .cols = MAX(pen_cols(pen) - col, 1)}, focus);
}
