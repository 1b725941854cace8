#include "base/text.h"
#include "base/fail.h"
#include "base/say.h"
#include <string.h>
#include <utf8proc.h>

char *text_accept(const char *bytes, gssize length, GError **error)
{
	static const char MARK[] = "\xef\xbb\xbf";
	size_t left = length < 0 ? strlen(bytes) : (size_t)length;
	const char *bad;
	if (!g_utf8_validate_len(bytes, left, &bad)) {
		const char *what = *bad ? _("the text is not UTF-8 (byte %zu)") : _("the text holds a NUL (byte %zu)");
		fail(error, FAIL_REFUSED, what, (size_t)(bad - bytes) + 1);
		return NULL;
	}
	if (left >= 3 && !memcmp(bytes, MARK, 3)) {
		bytes += 3;
		left -= 3;
	}
	char *text = g_malloc(left + 1);
	char *to = text;
	for (const char *end = bytes + left; bytes < end; bytes++) {
		if (*bytes != '\r')
			*to++ = *bytes;
		else if (bytes + 1 == end || bytes[1] != '\n')
			*to++ = '\n';
	}
	*to = '\0';
	return text;
}

bool text_is_cjk(gunichar character)
{
	static const struct {
		gunichar first, last;
	} RANGES[] = {
	    {0x1100, 0x11ff},   /* Hangul letters */
	    {0x2e80, 0x2fdf},   /* radicals */
	    {0x3005, 0x3007},   /* 々〆〇 */
	    {0x3021, 0x3029},   /* 〡 to 〩 */
	    {0x3031, 0x3035},   /* kana repeat marks */
	    {0x3038, 0x303c},   /* 〸〹〺 */
	    {0x3041, 0x30ff},   /* kana */
	    {0x3105, 0x312f},   /* Bopomofo */
	    {0x3131, 0x318e},   /* Hangul letters */
	    {0x31a0, 0x31bf},   /* Bopomofo */
	    {0x31f0, 0x31ff},   /* kana */
	    {0x3400, 0x4dbf},   /* Han, extension A */
	    {0x4e00, 0x9fff},   /* Han */
	    {0xa960, 0xa97c},   /* Hangul letters */
	    {0xac00, 0xd7fb},   /* Hangul */
	    {0xf900, 0xfaff},   /* Han, compatibility */
	    {0xff66, 0xffdc},   /* half-width kana and Hangul */
	    {0x1aff0, 0x1b16f}, /* kana */
	    {0x20000, 0x323af}, /* Han, further extensions */
	};
	for (size_t i = 0; i < G_N_ELEMENTS(RANGES) && character >= RANGES[i].first; i++)
		if (character <= RANGES[i].last)
			return true;
	return false;
}

gunichar text_halfwidth(gunichar character)
{
	if (character >= 0xff01 && character <= 0xff5e)
		return character - 0xff01 + '!';
	switch (character) {
	case 0x3000: /* the wide blank */
		return ' ';
	case 0x3001: /* 、 shares a key with the slash */
		return '/';
	case 0x3002: /* 。 */
		return '.';
	default:
		return character;
	}
}

bool text_is_space(gunichar character)
{
	if (character < 0x80)
		return character == ' ' || (character >= '\t' && character <= '\r');
	if (character < 0x2000)
		return character == 0x85 || character == 0xa0 || character == 0x1680;
	return character <= 0x200a || character == 0x2028 || character == 0x2029 || character == 0x202f ||
	       character == 0x205f || character == 0x3000;
}

bool text_blank(const char *text)
{
	while (text && *text) {
		if (!text_is_space(g_utf8_get_char(text)))
			return false;
		text = g_utf8_next_char(text);
	}
	return true;
}

int text_length(const char *text)
{
	int length = 0;
	utf8proc_int32_t state = 0;
	gunichar before = 0;
	for (; *text; text = g_utf8_next_char(text)) {
		gunichar c = g_utf8_get_char(text);
		if (!before || utf8proc_grapheme_break_stateful((utf8proc_int32_t)before, (utf8proc_int32_t)c, &state))
			length++;
		before = c;
	}
	return length;
}

char *text_narrow(const char *text)
{
	GString *narrow = g_string_new(NULL);
	for (; *text; text = g_utf8_next_char(text)) {
		gunichar c = g_utf8_get_char(text), key = text_halfwidth(c);
		bool typed = key < 0x80 && (g_ascii_isalnum((char)key) || strchr(".@-+_", (char)key));
		g_string_append_unichar(narrow, typed && c >= 0xff01 ? key : c);
	}
	return g_string_free(narrow, FALSE);
}

char *text_unspaced(const char *text)
{
	GString *bare = g_string_new(NULL);
	for (const char *at = text; *at; at = g_utf8_next_char(at))
		if (!g_unichar_isspace(g_utf8_get_char(at)))
			g_string_append_len(bare, at, g_utf8_next_char(at) - at);
	return g_string_free(bare, FALSE);
}

char **text_listed(const char *text)
{
	static const char *const WIDE[] = {"，", "；", "、", "\n", ";"};
	GString *plain = g_string_new(text);
	for (size_t i = 0; i < G_N_ELEMENTS(WIDE); i++)
		g_string_replace(plain, WIDE[i], ",", 0);
	char **words = g_strsplit(plain->str, ",", -1);
	g_string_free(plain, TRUE);
	for (char **word = words; *word; word++)
		g_strstrip(*word);
	return words;
}
