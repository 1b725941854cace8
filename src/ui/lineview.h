/*
 * How the text of an edited line lies in cells and rows.
 */
#ifndef UI_LINEVIEW_H
#define UI_LINEVIEW_H

#include <glib.h>

/* One row as it is drawn: bytes FROM to TO, without the line end. */
struct span {
	int from, to;
};

/* Cells of the bytes FROM to TO. */
int lineview_cells(const char *text, int from, int to);

/* What is drawn of the bytes FROM to TO: whole clusters, up to CELLS (-1: all). To be freed. */
char *lineview_show(const char *text, int from, int to, int cells);

/* The rows of TEXT in CELLS (0: as wide as they are); at least one. Of struct span; free it. */
GArray *lineview_rows(const char *text, int cells);

/* The row of the caret; between two rows of one line it stands at the start of the second. */
int lineview_row_of(const GArray *rows, int caret);

/* The caret ROWS further down (negative: up), at the column *WANTED, which is filled in where it is -1. Beyond the ends
 * it stops at the first or last row; -1 where it stands there already. */
int lineview_climb(const char *text, int cells, int caret, int rows, int *wanted);

#endif
