#include "ui/cluster.h"
#include "base/text.h"
#include "base/width.h"
#include <string.h>
#include <utf8proc.h>

int cluster_next(const char *text, int at)
{
	utf8proc_int32_t state = 0;
	const char *here = text + at;
	if (!*here)
		return at;
	for (;;) {
		const char *next = g_utf8_next_char(here);
		gunichar left = g_utf8_get_char(here);
		if (!*next ||
		    utf8proc_grapheme_break_stateful((utf8proc_int32_t)left, (utf8proc_int32_t)g_utf8_get_char(next), &state))
			return (int)(next - text);
		here = next;
	}
}

/* Where the line of byte AT begins: no cluster crosses a line end. */
static int line_start(const char *text, int at)
{
	while (at > 0 && text[at - 1] != '\n')
		at--;
	return at;
}

int cluster_snap(const char *text, int at)
{
	int here = line_start(text, at);
	for (int next = here; next <= at; next = cluster_next(text, here)) {
		here = next;
		if (!text[here] || next == at)
			break;
	}
	return here;
}

int cluster_before(const char *text, int at)
{
	return at > 0 ? cluster_snap(text, at - 1) : 0;
}

/* Characters that are shown as they are, which is nearly all of a Chinese text. */
static bool is_plain(gunichar character)
{
	return (character >= ' ' && character < 0x7f) || (character >= 0x3001 && character < 0x3030) ||
	       (character >= 0x4e00 && character < 0xa000) || (character >= 0xff01 && character < 0xff5f);
}

char *cluster_show(const char *text, int at, int *ret_cells)
{
	int length = cluster_next(text, at) - at;
	gunichar first = g_utf8_get_char(text + at);
	bool single = length == g_utf8_skip[(unsigned char)text[at]];
	char *one = g_strndup(text + at, (size_t)length);
	if (single && is_plain(first)) {
		*ret_cells = width_of(first);
		return one;
	}
	/* the one for lines keeps a blank that stands alone */
	char *shown = text_display_lines(one);
	g_free(one);
	*ret_cells = width_text(shown);
	return shown;
}

int cluster_cells(const char *text, int at)
{
	int cells;
	gunichar first = g_utf8_get_char(text + at);
	if (is_plain(first) && cluster_next(text, at) - at == g_utf8_skip[(unsigned char)text[at]])
		return width_of(first);
	g_autofree char *shown = cluster_show(text, at, &cells);
	return shown ? cells : 0;
}
