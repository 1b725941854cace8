#include "ui/line.h"
#include "ui/cluster.h"
#include "ui/lineview.h"
#include "ui/undo.h"
#include <string.h>

struct line {
	GString *text;
	int caret;    /* bytes before it; always a boundary */
	int wanted;   /* the column that Up and Down keep; -1: that of the caret */
	bool several; /* line ends are allowed */
	unsigned revision;
	struct undo *undo;
	int cells, rows; /* of the last drawing, for Up, Down and pages */
	int top;         /* the first row that is drawn; with one line: the first byte */
};

/* TEXT as it may stand in one line, or in several. */
static char *fitting(const char *text, bool several)
{
	char *copy = g_strdup(text ? text : "");
	return several ? copy : g_strdelimit(copy, "\n", ' ');
}

struct line *line_new(const char *text, bool several)
{
	struct line *line = g_new0(struct line, 1);
	g_autofree char *fit = fitting(text, several);
	line->text = g_string_new(fit);
	line->caret = (int)line->text->len;
	line->wanted = -1;
	line->several = several;
	line->undo = undo_new();
	return line;
}

void line_free(struct line *line)
{
	g_string_free(line->text, TRUE);
	undo_free(line->undo);
	g_free(line);
}

const char *line_text(const struct line *line)
{
	return line->text->str;
}

unsigned line_revision(const struct line *line)
{
	return line->revision;
}

int line_caret(const struct line *line)
{
	return line->caret;
}

void line_move(struct line *line, int bytes)
{
	line->caret = cluster_snap(line->text->str, CLAMP(bytes, 0, (int)line->text->len));
	line->wanted = -1;
}

/* Replaces LENGTH bytes from AT by TEXT; the caret goes behind it. */
static void replace(struct line *line, int at, int length, const char *text)
{
	g_string_erase(line->text, at, length);
	g_string_insert(line->text, at, text);
	line->revision++;
	line->caret = at + (int)strlen(text);
	/* a mark that joins the character behind it, or before it */
	int boundary = cluster_snap(line->text->str, line->caret);
	if (boundary < line->caret)
		line->caret = cluster_next(line->text->str, boundary);
	line->wanted = -1;
}

void line_set(struct line *line, const char *text)
{
	g_autofree char *fit = fitting(text, line->several);
	undo_keep(line->undo, line->text->str, line->caret, UNDO_ALONE);
	replace(line, 0, (int)line->text->len, fit);
}

void line_insert(struct line *line, const char *text)
{
	g_autofree char *fit = fitting(text, line->several);
	undo_keep(line->undo, line->text->str, line->caret, UNDO_ALONE);
	replace(line, line->caret, 0, fit);
}

static void type(struct line *line, gunichar character)
{
	char buffer[8];
	buffer[g_unichar_to_utf8(character, buffer)] = '\0';
	undo_keep(line->undo, line->text->str, line->caret, g_unichar_isspace(character) ? UNDO_ALONE : UNDO_TYPING);
	replace(line, line->caret, 0, buffer);
}

/* Removes what lies between two places. */
static bool cut(struct line *line, int from, int to)
{
	if (from < to) {
		undo_keep(line->undo, line->text->str, line->caret, UNDO_CUTTING);
		replace(line, from, to - from, "");
	}
	return true;
}

static int row_start(const struct line *line)
{
	int at = line->caret;
	while (at > 0 && line->text->str[at - 1] != '\n')
		at--;
	return at;
}

static int row_end(const struct line *line)
{
	return (int)strcspn(line->text->str + line->caret, "\n") + line->caret;
}

/* Where the word before the caret begins; Han characters go one by one, for they are words. */
static int word_start(const struct line *line)
{
	const char *text = line->text->str;
	int at = line->caret;
	while (at > 0 && g_ascii_isspace(text[at - 1]))
		at--;
	if (at > 0 && (unsigned char)text[at - 1] >= 0x80)
		return cluster_before(text, at);
	while (at > 0 && (unsigned char)text[at - 1] < 0x80 && !g_ascii_isspace(text[at - 1]))
		at--;
	return at;
}

static bool restore(struct line *line, bool again)
{
	int caret = line->caret;
	char *text =
	    again ? undo_forth(line->undo, line->text->str, &caret) : undo_back(line->undo, line->text->str, &caret);
	if (text) {
		g_string_assign(line->text, text);
		g_free(text);
		line->caret = caret;
		line->wanted = -1;
		line->revision++;
	}
	return true;
}

static bool go(struct line *line, int at)
{
	line->caret = at;
	line->wanted = -1;
	undo_break(line->undo);
	return true;
}

/* Up and down by rows as they are drawn; false where there is none. */
static bool climb(struct line *line, int rows)
{
	int caret = lineview_climb(line->text->str, line->cells, line->caret, rows, &line->wanted);
	undo_break(line->undo);
	if (!line->several || caret < 0)
		return false;
	line->caret = caret;
	return true;
}

static bool page(struct line *line, int rows)
{
	if (line->several)
		climb(line, rows);
	return line->several;
}

static bool break_row(struct line *line)
{
	if (line->several)
		line_insert(line, "\n");
	return line->several;
}

enum deed { LEFT, RIGHT, START, FINISH, BACKSPACE, DELETE, CUT_BEFORE, CUT_BEHIND, CUT_WORD, UNDO, REDO, OTHER };

static const char *const DEEDS[][3] = {
    [LEFT] = {"Left"},
    [RIGHT] = {"Right"},
    [START] = {"Home", "Ctrl-A"},
    [FINISH] = {"End", "Ctrl-E"},
    [BACKSPACE] = {"Backspace"},
    [DELETE] = {"Delete"},
    [CUT_BEFORE] = {"Ctrl-U"},
    [CUT_BEHIND] = {"Ctrl-K"},
    [CUT_WORD] = {"Ctrl-W"},
    [UNDO] = {"Ctrl-Z"},
    [REDO] = {"Ctrl-Y"},
};

static enum deed deed_of(const struct key *key)
{
	for (int deed = 0; deed < OTHER; deed++)
		for (int i = 0; i < 3 && DEEDS[deed][i]; i++)
			if (key_is(key, DEEDS[deed][i]))
				return (enum deed)deed;
	return OTHER;
}

static bool move_key(struct line *line, const struct key *key)
{
	int rows = line->rows > 1 ? line->rows - 1 : 1;
	if (key_is(key, "Up"))
		return climb(line, -1);
	if (key_is(key, "Down"))
		return climb(line, 1);
	if (key_is(key, "PgUp"))
		return page(line, -rows);
	if (key_is(key, "PgDn"))
		return page(line, rows);
	return key_is(key, "Enter") && break_row(line);
}

static bool named_key(struct line *line, const struct key *key)
{
	const char *text = line->text->str;
	switch (deed_of(key)) {
	case LEFT:
		return go(line, cluster_before(text, line->caret));
	case RIGHT:
		return go(line, cluster_next(text, line->caret));
	case START:
		return go(line, row_start(line));
	case FINISH:
		return go(line, row_end(line));
	case BACKSPACE:
		return cut(line, cluster_before(text, line->caret), line->caret);
	case DELETE:
		return cut(line, line->caret, cluster_next(text, line->caret));
	case CUT_BEFORE:
		return cut(line, row_start(line), line->caret);
	case CUT_BEHIND:
		return cut(line, line->caret, row_end(line));
	case CUT_WORD:
		return cut(line, word_start(line), line->caret);
	case UNDO:
		return restore(line, false);
	case REDO:
		return restore(line, true);
	case OTHER:
		break;
	}
	return move_key(line, key);
}

bool line_key(struct line *line, const struct key *key)
{
	if (key->press == PRESS_TEXT)
		type(line, key->character);
	else if (key->press == PRESS_PASTE)
		line_insert(line, key->text);
	else
		return key->press == PRESS_NAMED && named_key(line, key);
	return true;
}

int line_caret_cells(const struct line *line)
{
	return lineview_cells(line->text->str, 0, line->caret);
}

/* One line: scrolled sideways, so that the caret has its cell; where nobody types, it begins at the beginning. */
static void draw_one(struct line *line, struct pen *pen, struct rect place, bool focus)
{
	const char *text = line->text->str;
	if (!focus || line->top > line->caret)
		line->top = focus ? line->caret : 0;
	line->top = cluster_snap(text, MIN(line->top, (int)line->text->len));
	while (focus && lineview_cells(text, line->top, line->caret) + 1 > place.cols && line->top < line->caret)
		line->top = cluster_next(text, line->top);
	g_autofree char *shown = lineview_show(text, line->top, (int)line->text->len, focus ? place.cols : -1);
	pen_text(pen, place.row, place.col, place.cols, shown);
	if (focus)
		pen_cursor(pen, place.row, place.col + lineview_cells(text, line->top, line->caret));
}

static void draw_several(struct line *line, struct pen *pen, struct rect place, bool focus)
{
	const char *text = line->text->str;
	g_autoptr(GArray) rows = lineview_rows(text, place.cols);
	int row = lineview_row_of(rows, line->caret);
	line->top = focus ? CLAMP(line->top, row - place.rows + 1, row) : 0;
	line->top = MAX(line->top, 0);
	for (int i = 0; i < place.rows && line->top + i < (int)rows->len; i++) {
		struct span span = g_array_index(rows, struct span, line->top + i);
		g_autofree char *shown = lineview_show(text, span.from, span.to, place.cols);
		pen_text(pen, place.row + i, place.col, place.cols, shown);
	}
	if (focus) {
		struct span span = g_array_index(rows, struct span, row);
		int cells = lineview_cells(text, span.from, line->caret);
		pen_cursor(pen, place.row + row - line->top, place.col + MIN(cells, place.cols - 1));
	}
}

void line_draw(struct line *line, struct pen *pen, struct rect place, bool focus)
{
	if (place.rows < 1 || place.cols < 1)
		return;
	line->cells = place.cols;
	line->rows = place.rows;
	if (line->several)
		draw_several(line, pen, place, focus);
	else
		draw_one(line, pen, place, focus);
}
