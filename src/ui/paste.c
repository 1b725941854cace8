#include "ui/paste.h"
#include "ui/keys.h"
#include <string.h>

#define BEGIN_MARK "\033[200~"
#define END_MARK "\033[201~"
#define SILENCE_MS 1000 /* the end mark is not coming any more */
#define BEHIND_MS 20    /* nobody types so soon behind a paste */

static bool ends_with(const GString *text, const char *mark)
{
	size_t length = strlen(mark);
	return text->len >= length && !memcmp(text->str + text->len - length, mark, length);
}

/* Reads bytes into TEXT up to one of the marks, which stays; false where they end before. */
static bool read_to_mark(GString *text, const struct paste_source *source, int timeout_ms)
{
	for (;;) {
		int code = source->next(source->arg, timeout_ms);
		if (code < 0 || code > 0xff) {
			if (code != CODE_NONE)
				source->back(source->arg, code);
			return false;
		}
		g_string_append_c(text, (char)code);
		if (ends_with(text, END_MARK) || ends_with(text, BEGIN_MARK))
			return true;
	}
}

static void give_back(const GString *text, const struct paste_source *source)
{
	for (size_t i = text->len; i > 0; i--)
		source->back(source->arg, (unsigned char)text->str[i - 1]);
}

/* What comes at once behind an end mark belongs to the paste when another end mark closes it: the text that is pasted
 * held the first one, and what follows it must not be taken for keys. */
static void read_behind(GString *raw, const struct paste_source *source)
{
	for (;;) {
		g_autoptr(GString) behind = g_string_new(NULL);
		bool marked = read_to_mark(behind, source, BEHIND_MS);
		if (!marked || !strcmp(behind->str, BEGIN_MARK)) {
			give_back(behind, source);
			return;
		}
		g_string_append_len(raw, behind->str, (gssize)behind->len);
	}
}

static void clean(GString *text, const GString *raw)
{
	const char *end = raw->str + raw->len;
	for (const char *at = raw->str; at < end;) {
		gunichar character = g_utf8_get_char_validated(at, end - at);
		if (character >= (gunichar)-2) {
			g_string_append_c(text, '?');
			at++;
			continue;
		}
		const char *next = g_utf8_next_char(at);
		if (*at == '\n' || (*at == '\r' && *next != '\n'))
			g_string_append_c(text, '\n');
		else if (*at == '\t')
			g_string_append_c(text, ' ');
		else if (!g_unichar_iscntrl(character))
			g_string_append_unichar(text, character);
		at = next;
	}
}

/* The marks themselves, which may stand inside, are no text. */
static void drop(GString *raw, const char *mark)
{
	g_string_replace(raw, mark, "", 0);
}

/* Blank lines at the ends come from where it was copied; below them the text itself would be out of sight. */
static void drop_blank_lines(GString *text)
{
	static const char BLANK[] = " \n";
	size_t end = text->len, start = 0;
	for (size_t i = text->len; i > 0 && strchr(BLANK, text->str[i - 1]); i--)
		if (text->str[i - 1] == '\n')
			end = i - 1;
	g_string_truncate(text, end);
	for (size_t i = 0; i < text->len && strchr(BLANK, text->str[i]); i++)
		if (text->str[i] == '\n')
			start = i + 1;
	g_string_erase(text, 0, (gssize)start);
}

void paste_read(GString *text, const struct paste_source *source)
{
	g_autoptr(GString) raw = g_string_new(NULL);
	bool ended = false;
	while (!ended && read_to_mark(raw, source, SILENCE_MS))
		ended = ends_with(raw, END_MARK);
	if (ended)
		read_behind(raw, source);
	drop(raw, END_MARK);
	drop(raw, BEGIN_MARK);
	g_string_truncate(text, 0);
	clean(text, raw);
	drop_blank_lines(text);
}
