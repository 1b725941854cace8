/* A sheet as lines of a width, with what can be chosen in them (ui/pager.h). */
#include "base/text.h"
#include "base/width.h"
#include "sheet/format.h"
#include "ui/pager.h"
#include <string.h>

/* What the writer put where: bytes of its output. */
struct mark {
	const struct cell *cell; /* NULL: a heading */
	size_t from, to;
};

static void note(void *arg, const struct cell *cell, size_t from, size_t to)
{
	struct mark mark = {.cell = cell, .from = from, .to = to};
	if (!cell || cell->figure || cell->behind || cell->link || cell->tone != TONE_PLAIN)
		g_array_append_val((GArray *)arg, mark);
}

static enum style style_of(const struct mark *mark)
{
	static const enum style STYLES[] = {
	    [TONE_PLAIN] = STYLE_PLAIN,
	    [TONE_STRONG] = STYLE_STRONG,
	    [TONE_DIM] = STYLE_DIM,
	    [TONE_WARN] = STYLE_WARN,
	    [TONE_ALARM] = STYLE_ALARM,
	};
	return mark->cell ? STYLES[mark->cell->tone] : STYLE_HEADING;
}

/* The bytes of MARK in LINE, which begins at byte START of the output, without the blanks around them; false where
 * there are none. */
static bool trim(const char *line, size_t start, struct mark *mark)
{
	size_t from = mark->from - start, to = MIN(mark->to - start, strlen(line));
	while (from < to && line[from] == ' ')
		from++;
	while (from < to && line[to - 1] == ' ')
		to--;
	mark->from = from;
	mark->to = to;
	return from < to;
}

static int cells_of(const char *line, size_t bytes)
{
	g_autofree char *part = g_strndup(line, bytes);
	return width_text(part);
}

static void place(struct pager_text *text, const char *line, size_t start, struct mark mark)
{
	int number = (int)text->lines->len - 1;
	if (!trim(line, start, &mark))
		return;
	int col = cells_of(line, mark.from), cells = cells_of(line, mark.to) - col;
	if (!mark.cell)
		g_array_append_val(text->headings, number);
	else if (mark.cell->figure || mark.cell->behind || mark.cell->link) {
		const char *figure = mark.cell->figure ? mark.cell->figure : mark.cell->behind;
		struct pager_spot spot = {
		    .line = number, .col = col, .cells = cells, .figure = figure, .link = mark.cell->link};
		g_array_append_val(text->spots, spot);
	}
	struct pager_tone tone = {.line = number, .col = col, .cells = cells, .style = style_of(&mark)};
	if (tone.style != STYLE_PLAIN)
		g_array_append_val(text->tones, tone);
}

/* Cuts the output into lines, and gives each its marks. */
static void cut(struct pager_text *text, const GString *out, const GArray *marks)
{
	unsigned at = 0;
	for (size_t start = 0; start < out->len;) {
		size_t length = strcspn(out->str + start, "\n");
		char *line = g_strndup(out->str + start, length);
		g_ptr_array_add(text->lines, line);
		for (; at < marks->len && g_array_index(marks, struct mark, at).from <= start + length; at++)
			place(text, line, start, g_array_index(marks, struct mark, at));
		start += length + 1;
	}
}

struct pager_text *pager_text_new(const struct sheet *sheet, int cells)
{
	struct pager_text *text = g_new0(struct pager_text, 1);
	g_autoptr(GString) out = g_string_new(NULL);
	g_autoptr(GArray) marks = g_array_new(FALSE, FALSE, sizeof(struct mark));
	struct page page = {.cells = cells, .bars = 100, .mark = note, .mark_arg = marks};
	text->lines = g_ptr_array_new_with_free_func(g_free);
	text->spots = g_array_new(FALSE, FALSE, sizeof(struct pager_spot));
	text->tones = g_array_new(FALSE, FALSE, sizeof(struct pager_tone));
	text->headings = g_array_new(FALSE, FALSE, sizeof(int));
	format_find("text")->write(sheet, &page, out);
	cut(text, out, marks);
	return text;
}

void pager_text_free(struct pager_text *text)
{
	g_ptr_array_unref(text->lines);
	g_array_unref(text->spots);
	g_array_unref(text->tones);
	g_array_unref(text->headings);
	g_free(text);
}
