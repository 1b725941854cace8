/* What of a stranger's text may be shown: the one gate out (text_display, text_display_lines). */
#include "base/text.h"
#include "base/width.h"
#include <utf8proc.h>

enum { MARKS_MOST = 2, TAB_CELLS = 4 };

enum shown {
	SHOWN_AS_IS,
	SHOWN_BLANK,
	SHOWN_LINE_END,
	SHOWN_DOUBTFUL,  /* as '?': something that a terminal would obey, or has no picture for */
	SHOWN_NOT,       /* invisible and harmless */
	SHOWN_ON_BASE,   /* takes no cell of its own */
	SHOWN_SKIN_TONE, /* only on an emoji */
};

struct display {
	GString *to;
	bool lines;
	bool blank; /* a blank is due before the next character */
	int base;   /* cells of the last character that took some; 0 at a beginning */
	int marks;  /* that already stand on it */
};

static bool is_bidi_control(gunichar c)
{
	return c == 0x61c || c == 0x200e || c == 0x200f || (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
}

/* Characters of the categories "mark" and "letter" that leave no trace on paper. */
static bool is_invisible(gunichar c)
{
	return c == 0x34f || c == 0x115f || c == 0x1160 || c == 0x17b4 || c == 0x17b5 || (c >= 0x180b && c <= 0x180f) ||
	       c == 0x3164 || (c >= 0xfe00 && c <= 0xfe0f) || c == 0xffa0 || (c >= 0xe0100 && c <= 0xe01ef);
}

/* What is shown by its category alone. */
static enum shown shown_by_category(gunichar c)
{
	switch (utf8proc_category((utf8proc_int32_t)c)) {
	case UTF8PROC_CATEGORY_CF:
		return is_bidi_control(c) ? SHOWN_DOUBTFUL : SHOWN_NOT;
	case UTF8PROC_CATEGORY_CC:
	case UTF8PROC_CATEGORY_CS:
	case UTF8PROC_CATEGORY_CO:
	case UTF8PROC_CATEGORY_CN:
		return SHOWN_DOUBTFUL;
	default:
		return width_of(c) == 0 ? SHOWN_ON_BASE : SHOWN_AS_IS;
	}
}

static enum shown shown_as(gunichar c)
{
	if (c == '\n' || c == 0x85 || c == 0x2028 || c == 0x2029)
		return SHOWN_LINE_END;
	if (text_is_space(c) || c == 0x2800)
		return SHOWN_BLANK;
	if (c >= 0x1f3fb && c <= 0x1f3ff)
		return SHOWN_SKIN_TONE;
	if (c == 0xfffc || c == 0xfffd) /* stand for what could not be shown before */
		return SHOWN_DOUBTFUL;
	return is_invisible(c) ? SHOWN_NOT : shown_by_category(c);
}

/* Puts LENGTH bytes that take CELLS, with the blank that is due before them. */
static void put(struct display *display, const char *bytes, size_t length, int cells)
{
	if (display->blank && display->to->len)
		g_string_append_c(display->to, ' ');
	display->blank = false;
	g_string_append_len(display->to, bytes, (gssize)length);
	display->base = cells;
	display->marks = 0;
}

/* White space: folded in a line, kept in its kind among lines. */
static void put_blank(struct display *display, gunichar c, bool line_end)
{
	display->base = 0;
	if (!display->lines)
		display->blank = true;
	else if (line_end)
		g_string_append_c(display->to, '\n');
	else if (c == '\t')
		g_string_append_printf(display->to, "%*s", TAB_CELLS, "");
	else
		g_string_append_unichar(display->to, c == 0x3000 ? c : ' ');
}

static void put_character(struct display *display, const char *bytes, size_t length, gunichar c)
{
	enum shown shown = shown_as(c);
	switch (shown) {
	case SHOWN_BLANK:
	case SHOWN_LINE_END:
		put_blank(display, c, shown == SHOWN_LINE_END);
		break;
	case SHOWN_DOUBTFUL:
		put(display, "?", 1, 1);
		break;
	case SHOWN_NOT:
		break;
	case SHOWN_ON_BASE:
		if (display->base && display->marks++ < MARKS_MOST)
			g_string_append_len(display->to, bytes, (gssize)length);
		break;
	case SHOWN_SKIN_TONE:
		if (display->base == 2)
			break;
		put(display, bytes, length, 2);
		break;
	case SHOWN_AS_IS:
		put(display, bytes, length, width_of(c));
		break;
	}
}

/* U+4E00 to U+9FFF in UTF-8. */
static bool is_han(const unsigned char *at)
{
	return *at >= 0xe4 && *at <= 0xe9 && at[1] >= (*at == 0xe4 ? 0xb8 : 0x80) && at[1] < 0xc0 && (at[2] & 0xc0) == 0x80;
}

/* The length of the run of printable ASCII and Han at TEXT, which needs no second look; CELLS is set to those of its
 * last character. */
static size_t plain_run(const char *text, int *cells)
{
	const unsigned char *at = (const unsigned char *)text;
	for (;;) {
		if (*at > ' ' && *at < 0x7f) {
			*cells = 1;
			at++;
		} else if (is_han(at)) {
			*cells = 2;
			at += 3;
		} else {
			return (size_t)((const char *)at - text);
		}
	}
}

static char *display_text(const char *text, bool lines)
{
	struct display display = {.to = g_string_new(NULL), .lines = lines};
	while (text && *text) {
		int cells = 0;
		size_t length = plain_run(text, &cells);
		if (length) {
			put(&display, text, length, cells);
			text += length;
			continue;
		}
		gunichar c = g_utf8_get_char_validated(text, -1);
		bool broken = c == (gunichar)-1 || c == (gunichar)-2;
		length = broken ? 1 : (size_t)(g_utf8_next_char(text) - text);
		bool half_of_line_end = c == '\r' && text[1] == '\n';
		if (!half_of_line_end)
			put_character(&display, text, length, broken ? 0xfffd : c == '\r' ? '\n' : c);
		text += length;
	}
	return g_string_free(display.to, FALSE);
}

char *text_display(const char *text)
{
	return display_text(text, false);
}

char *text_display_lines(const char *text)
{
	return display_text(text, true);
}
