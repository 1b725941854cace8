#include "base/width.h"
#include "base/ambiguous.h"
#include <string.h>
#include <utf8proc.h>
#include <wchar.h>

static int ambiguous_cells = 1;

void width_set_ambiguous(int cells)
{
	ambiguous_cells = cells;
}

int width_ambiguous(void)
{
	return ambiguous_cells;
}

int width_of(gunichar character)
{
	if (character < 0x7f)
		return character >= ' ';
	if (character >= 0x4e00 && character <= 0x9fff)
		return 2;
	if (character < 0xa0)
		return 0;
	int cells = utf8proc_charwidth((utf8proc_int32_t)character);
	return cells == 1 && ambiguous_cells == 2 && ambiguous_is(character) ? 2 : cells;
}

/* For the whole program: curses resolves the name here and not in the C library. */
int wcwidth(wchar_t character)
{
	gunichar c = (gunichar)character;
	if (c && (c < ' ' || (c >= 0x7f && c < 0xa0)))
		return -1;
	return width_of(c);
}

int width_text(const char *text)
{
	int cells = 0;
	for (; *text; text = g_utf8_next_char(text))
		cells += width_of(g_utf8_get_char(text));
	return cells;
}

/* The place in TEXT up to which it takes at most CELLS, marks on the last character included; USED is set to what it
 * takes. */
static const char *fit(const char *text, int cells, int *used)
{
	*used = 0;
	for (; *text; text = g_utf8_next_char(text)) {
		int wide = width_of(g_utf8_get_char(text));
		if (*used + wide > cells)
			break;
		*used += wide;
	}
	return text;
}

/* Clipped to CELLS; USED is set to what the result takes. */
static char *clip(const char *text, int cells, int *used)
{
	static const char CUT[] = "..";
	cells = MAX(cells, 0);
	const char *end = fit(text, cells, used);
	if (!*end)
		return g_strdup(text);
	int cut = MIN(cells, (int)strlen(CUT));
	end = fit(text, cells - cut, used);
	*used += cut;
	return g_strdup_printf("%.*s%.*s", (int)(end - text), text, cut, CUT);
}

char *width_clip(const char *text, int cells)
{
	int used;
	return clip(text, cells, &used);
}

char *width_pad(const char *text, int cells, enum width_align align)
{
	int used;
	g_autofree char *clipped = clip(text, cells, &used);
	int left = MAX(cells, 0) - used;
	int before = align == WIDTH_RIGHT ? left : align == WIDTH_CENTRE ? left / 2 : 0;
	return g_strdup_printf("%*s%s%*s", before, "", clipped, left - before, "");
}
