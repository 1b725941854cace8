#include "ui/pen.h"
#include "base/width.h"
#include <curses.h>
#include <string.h>

struct pen {
	const struct term *term;
	struct styles styles;
	struct rect rect; /* on the screen */
	enum style style;
	bool bar;
	int row, col; /* of the cursor, on the screen */
};

/* The pair of a colour on the terminal's own background. */
static short pair_of(int colour)
{
	return (short)(colour + 1);
}

struct pen *pen_new(const struct term *term, const struct styles *styles)
{
	struct pen *pen = g_new0(struct pen, 1);
	pen->term = term;
	pen->styles = *styles;
	if (term_has_colour(term))
		for (int colour = 0; colour < 8; colour++)
			init_pair(pair_of(colour), (short)colour, -1);
	return pen;
}

void pen_free(struct pen *pen)
{
	g_free(pen);
}

static attr_t attributes(const struct look *look)
{
	return (look->bold ? A_BOLD : 0) | (look->dim ? A_DIM : 0) | (look->reverse ? A_REVERSE : 0) |
	       (look->underline ? A_UNDERLINE : 0);
}

/* The current style, with the bar over it. */
static void apply(const struct pen *pen)
{
	const struct look *look = &pen->styles.looks[pen->style];
	const struct look *bar = &pen->styles.looks[STYLE_SELECTED];
	attr_t set = attributes(look) | (pen->bar ? attributes(bar) : 0);
	int colour = look->colour != LOOK_NO_COLOUR || !pen->bar ? look->colour : bar->colour;
	bool coloured = colour != LOOK_NO_COLOUR && term_has_colour(pen->term);
	attr_set(set, coloured ? pair_of(colour) : 0, NULL);
}

void pen_begin(struct pen *pen)
{
	erase();
	pen->rect = (struct rect){.rows = LINES, .cols = COLS};
	pen->style = STYLE_PLAIN;
	pen->bar = false;
	pen->row = pen->col = 0;
}

void pen_end(struct pen *pen)
{
	move(pen->row, pen->col);
	wnoutrefresh(stdscr);
	doupdate();
}

struct rect pen_within(struct pen *pen, struct rect rect)
{
	struct rect before = pen->rect;
	struct rect inner = {.row = before.row + rect.row, .col = before.col + rect.col};
	inner.rows = CLAMP(rect.rows, 0, MAX(before.rows - rect.row, 0));
	inner.cols = CLAMP(rect.cols, 0, MAX(before.cols - rect.col, 0));
	pen->rect = inner;
	return before;
}

void pen_restore(struct pen *pen, struct rect before)
{
	pen->rect = before;
}

int pen_rows(const struct pen *pen)
{
	return pen->rect.rows;
}

int pen_cols(const struct pen *pen)
{
	return pen->rect.cols;
}

enum style pen_style(struct pen *pen, enum style style)
{
	enum style before = pen->style;
	pen->style = style;
	return before;
}

void pen_bar(struct pen *pen, bool on)
{
	pen->bar = on;
}

static bool inside(const struct pen *pen, int row, int col)
{
	return row >= 0 && row < pen->rect.rows && col >= 0 && col < pen->rect.cols;
}

/* What a terminal might obey or hide is not drawn, wherever it comes from: controls, what turns the direction, line
 * ends. */
static bool is_drawn(gunichar character)
{
	switch (g_unichar_type(character)) {
	case G_UNICODE_CONTROL:
	case G_UNICODE_FORMAT:
	case G_UNICODE_SURROGATE:
	case G_UNICODE_LINE_SEPARATOR:
	case G_UNICODE_PARAGRAPH_SEPARATOR:
		return false;
	default:
		return true;
	}
}

static char *harmless(const char *text)
{
	GString *drawn = g_string_sized_new(strlen(text));
	for (const char *at = text; *at; at = g_utf8_next_char(at))
		if (is_drawn(g_utf8_get_char(at)))
			g_string_append_len(drawn, at, g_utf8_next_char(at) - at);
	return g_string_free(drawn, FALSE);
}

/* The column of the wide letter that stands in COL and the cell before it; -1: none. Curses tells of letters only. */
static int split_letter(int row, int col)
{
	g_autofree wchar_t *line = g_new(wchar_t, (gsize)COLS * CCHARW_MAX + 1);
	if (col <= 0 || col >= COLS || mvinnwstr(row, 0, line, COLS * CCHARW_MAX) == ERR)
		return -1;
	int cell = 0, width = 0;
	for (const wchar_t *at = line; *at && cell + (width = width_of((gunichar)*at)) <= col; at++)
		cell += width;
	return width == 2 && cell == col - 1 ? cell : -1;
}

/* Curses leaves the other half of a letter standing that something narrow is drawn over, and the terminal does not:
 * blanks it, so that both agree and the letter comes back when it is drawn again. */
static void split(int row, int col)
{
	int letter = split_letter(row, col);
	if (letter >= 0)
		mvaddwstr(row, letter, L"  ");
}

/* What is drawn next covers these cells. */
static void cover(const struct pen *pen, int row, int col, int cells)
{
	split(pen->rect.row + row, pen->rect.col + col);
	split(pen->rect.row + row, pen->rect.col + col + cells);
}

int pen_text(struct pen *pen, int row, int col, int cells, const char *text)
{
	if (!inside(pen, row, col) || !g_utf8_validate(text, -1, NULL))
		return 0;
	int room = pen->rect.cols - col;
	g_autofree char *drawn = harmless(text);
	g_autofree char *clipped = width_clip(drawn, cells < 0 ? room : MIN(cells, room));
	/* wchar_t is a code point here, so curses need not read UTF-8 in a locale of its own */
	g_autofree gunichar *letters = g_utf8_to_ucs4_fast(clipped, -1, NULL);
	cover(pen, row, col, width_text(clipped));
	apply(pen);
	mvaddwstr(pen->rect.row + row, pen->rect.col + col, (const wchar_t *)letters);
	return width_text(clipped);
}

int pen_right(struct pen *pen, int row, int margin, const char *text)
{
	int col = MAX(pen->rect.cols - margin - width_text(text), 0);
	pen_text(pen, row, col, -1, text);
	return col;
}

void pen_fill(struct pen *pen, int row)
{
	if (!inside(pen, row, 0))
		return;
	cover(pen, row, 0, pen->rect.cols);
	apply(pen);
	move(pen->rect.row + row, pen->rect.col);
	for (int i = 0; i < pen->rect.cols; i++)
		addnwstr(L" ", 1);
}

void pen_blank(struct pen *pen)
{
	for (int row = 0; row < pen->rect.rows; row++)
		pen_fill(pen, row);
}

void pen_rule(struct pen *pen, int row, const char *title)
{
	g_autofree char *dashes = g_strnfill((gsize)pen->rect.cols, '-');
	enum style before = pen_style(pen, STYLE_DIM);
	pen_text(pen, row, 0, -1, dashes);
	if (title) {
		g_autofree char *framed = g_strconcat(" ", title, " ", NULL);
		pen_style(pen, STYLE_HEADING);
		pen_text(pen, row, 2, pen->rect.cols - 4, framed);
	}
	pen_style(pen, before);
}

void pen_cursor(struct pen *pen, int row, int col)
{
	pen->row = CLAMP(pen->rect.row + row, 0, LINES - 1);
	pen->col = CLAMP(pen->rect.col + col, 0, COLS - 1);
}

int pen_cursor_row(const struct pen *pen)
{
	return pen->row;
}
