/* Texts made comparable (text_fold): NFKC, case folded, invisible characters left out, white space folded. */
#include "base/text.h"
#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

/* Chinese punctuation that folds to itself. */
static bool is_plain_mark(gunichar c)
{
	return c == 0x2014 || (c >= 0x2018 && c <= 0x2019) || (c >= 0x201c && c <= 0x201d) ||
	       (c >= 0x3001 && c <= 0x3002) || (c >= 0x3008 && c <= 0x3011);
}

/* Most characters of a letter fold to one known character and never join with those before them. These are found
 * without a table; 0 for all others. */
static gunichar fold_plain(gunichar c)
{
	if (c < 0x80)
		return g_ascii_isupper((char)c) ? c + ('a' - 'A') : c;
	if (c >= 0x4e00 && c <= 0x9fff)
		return c;
	if (c >= 0xff01 && c <= 0xff5e)
		return fold_plain(c - 0xff01 + '!');
	if (c == 0x3000)
		return ' ';
	return is_plain_mark(c) ? c : 0;
}

/* The part of a text that the general algorithm has to see. */
static void fold_part(GString *to, const char *from, const char *end)
{
	utf8proc_uint8_t *folded = NULL;
	utf8proc_ssize_t length = utf8proc_map((const utf8proc_uint8_t *)from, end - from, &folded,
	    UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD | UTF8PROC_IGNORE);
	if (length >= 0)
		g_string_append_len(to, (const char *)folded, length);
	free(folded);
}

/* Appends what the characters from TEXT up to the next plain one fold to, together with the one BEFORE them, which a
 * mark may join; returns where they end. */
static const char *fold_rest(GString *to, const char *text, const char *before, size_t length_before)
{
	const char *end = text;
	while (*end && !fold_plain(g_utf8_get_char(end)))
		end = g_utf8_next_char(end);
	g_string_truncate(to, length_before);
	fold_part(to, before, end);
	return end;
}

/* Folds white space to one blank and trims the edges, in place. */
static void squeeze(GString *text)
{
	char *to = text->str;
	bool blank = false;
	for (const char *from = text->str; *from;) {
		const char *next = g_utf8_next_char(from);
		gunichar c = (unsigned char)*from < 0x80                             ? (gunichar)*from
		             : *from == '\xe2' || *from == '\xc2' || *from == '\xe1' ? g_utf8_get_char(from)
		                                                                     : 0;
		if (text_is_space(c)) {
			blank = true;
		} else {
			if (blank && to > text->str)
				*to++ = ' ';
			blank = false;
			memmove(to, from, (size_t)(next - from));
			to += next - from;
		}
		from = next;
	}
	g_string_truncate(text, (gsize)(to - text->str));
}

char *text_fold(const char *text)
{
	GString *folded = g_string_sized_new(strlen(text));
	const char *before = text;
	size_t length_before = 0;
	while (*text) {
		gunichar c = fold_plain(g_utf8_get_char(text));
		if (c) {
			before = text;
			length_before = folded->len;
			if (c < 0x80)
				g_string_append_c(folded, (char)c);
			else
				g_string_append_unichar(folded, c);
			text = g_utf8_next_char(text);
		} else {
			text = before = fold_rest(folded, text, before, length_before);
			length_before = folded->len;
		}
	}
	squeeze(folded);
	return g_string_free(folded, FALSE);
}
