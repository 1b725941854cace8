#include "ui/lineview.h"
#include "ui/cluster.h"
#include <string.h>

int lineview_cells(const char *text, int from, int to)
{
	int cells = 0;
	for (int at = from; at < to && text[at]; at = cluster_next(text, at))
		cells += cluster_cells(text, at);
	return cells;
}

char *lineview_show(const char *text, int from, int to, int cells)
{
	GString *shown = g_string_new(NULL);
	int used = 0;
	for (int at = from; at < to && text[at]; at = cluster_next(text, at)) {
		int wide;
		g_autofree char *one = cluster_show(text, at, &wide);
		if (cells >= 0 && used + wide > cells)
			break;
		used += wide;
		g_string_append(shown, one);
	}
	return g_string_free(shown, FALSE);
}

/* Where the row that begins at FROM ends. */
static int row_end(const char *text, int from, int cells)
{
	int used = 0, at = from;
	while (text[at] && text[at] != '\n') {
		int wide = cluster_cells(text, at);
		if (cells > 0 && used + wide > cells && at > from)
			break;
		used += wide;
		at = cluster_next(text, at);
	}
	return at;
}

GArray *lineview_rows(const char *text, int cells)
{
	GArray *rows = g_array_new(FALSE, FALSE, sizeof(struct span));
	for (int at = 0;;) {
		struct span span = {.from = at, .to = row_end(text, at, cells)};
		g_array_append_val(rows, span);
		at = span.to;
		if (!text[at])
			return rows;
		if (text[at] == '\n')
			at++;
	}
}

int lineview_row_of(const GArray *rows, int caret)
{
	int row = (int)rows->len - 1;
	while (row > 0 && g_array_index(rows, struct span, row).from > caret)
		row--;
	return row;
}

/* The caret in SPAN that has WANTED cells before it, or the last place where it is shorter. */
static int place_in(const char *text, struct span span, int wanted)
{
	int used = 0, at = span.from;
	while (at < span.to) {
		used += cluster_cells(text, at);
		if (used > wanted)
			break;
		at = cluster_next(text, at);
	}
	return at;
}

int lineview_climb(const char *text, int cells, int caret, int rows, int *wanted)
{
	g_autoptr(GArray) spans = lineview_rows(text, cells);
	int row = lineview_row_of(spans, caret);
	int to = CLAMP(row + rows, 0, (int)spans->len - 1);
	if (to == row)
		return -1;
	if (*wanted < 0)
		*wanted = lineview_cells(text, g_array_index(spans, struct span, row).from, caret);
	int place = place_in(text, g_array_index(spans, struct span, to), *wanted);
	/* the end of a row that goes on in the next one is the start of that one */
	if (place == g_array_index(spans, struct span, to).to && to + 1 < (int)spans->len &&
	    g_array_index(spans, struct span, to + 1).from == place && place > g_array_index(spans, struct span, to).from)
		place = cluster_before(text, place);
	return place;
}
