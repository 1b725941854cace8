/* Breaking long texts into lines (width_wrap), by the rules of Chinese typesetting. */
#include "base/text.h"
#include "base/width.h"
#include <string.h>

/* Never at the beginning of a line. */
static const char CLOSING[] = "，。、；：？！）》」』】〕〉〗’”…—～·％％‰℃々ー.,:;?!)]}%>";

/* Never at the end of one. */
static const char OPENING[] = "（《「『【〔〈〖‘“([{<￥$";

static bool is_among(const char *set, gunichar c)
{
	char bytes[7] = {0};
	g_unichar_to_utf8(c, bytes);
	return strstr(set, bytes) != NULL;
}

/* Whether a line may end after BEFORE, where AFTER comes next; LAST is what stands before the blanks between them. A
 * number is not parted from its unit. */
static bool may_break(gunichar last, gunichar before, gunichar after)
{
	if (last < 128 && g_ascii_isdigit((char)last) && text_is_cjk(after))
		return false;
	if (before == ' ')
		return true;
	if (width_of(after) == 0)
		return false;
	bool wide = width_of(before) == 2 || width_of(after) == 2 || text_is_cjk(before) || text_is_cjk(after);
	return wide && !is_among(CLOSING, after) && !is_among(OPENING, before);
}

/* Where the line that begins at TEXT and takes at most CELLS ends: at the last place that may be broken, or where it is
 * full if there is none; at the end of the paragraph if that fits. */
static const char *line_end(const char *text, const char *end, int cells)
{
	const char *best = NULL;
	gunichar last = 0, before = 0;
	int used = 0;
	for (const char *at = text; at < end; at = g_utf8_next_char(at)) {
		gunichar c = g_utf8_get_char(at);
		if (at > text && c != ' ' && may_break(last, before, c))
			best = at;
		used += width_of(c);
		if (used > cells && c != ' ')
			return best ? best : at > text ? at : g_utf8_next_char(at);
		before = c;
		last = c == ' ' ? last : c;
	}
	return end;
}

int width_unbroken(const char *text)
{
	gunichar last = 0, before = 0;
	int widest = 0, used = 0;
	for (const char *at = text; *at; at = g_utf8_next_char(at)) {
		gunichar c = g_utf8_get_char(at);
		if (c == ' ' || may_break(last, before, c))
			used = 0;
		used += c == ' ' ? 0 : width_of(c);
		widest = MAX(widest, used);
		before = c;
		last = c == ' ' ? last : c;
	}
	return widest;
}

static const char *skip_blanks(const char *text, const char *end)
{
	while (text < end && *text == ' ')
		text++;
	return text;
}

/* The lines of one paragraph; an empty one gives an empty line. */
static void wrap_paragraph(GPtrArray *lines, const char *text, const char *end, int cells)
{
	do {
		const char *next = line_end(text, end, cells);
		const char *last = next;
		while (last > text && last[-1] == ' ')
			last--;
		g_ptr_array_add(lines, g_strndup(text, (gsize)(last - text)));
		text = skip_blanks(next, end);
	} while (text < end);
}

GPtrArray *width_wrap(const char *text, int cells)
{
	GPtrArray *lines = g_ptr_array_new_with_free_func(g_free);
	for (;;) {
		const char *end = strchrnul(text, '\n');
		wrap_paragraph(lines, text, end, MAX(cells, 1));
		if (!*end)
			return lines;
		text = end + 1;
	}
}
