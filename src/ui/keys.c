#include "ui/keys.h"
#include "base/say.h"
#include "base/text.h"
#include "ui/paste.h"
#include "ui/sequence.h"
#include <stdio.h>
#include <string.h>

#define ESC 0x1b
#define DELAY_MS 100  /* for the bytes of a sequence */
#define LETTER_MS 200 /* for the bytes of one character, on a slow line */

struct keys {
	int (*source)(void *arg, int timeout_ms);
	void *arg;
	int delay;
	GQueue *back; /* numbers that were read too early */
	GString *paste;
	bool bad; /* in a run of bytes that are not UTF-8 */
};

/* Names of the codes from CODE_FIRST on. */
static const char *const NAMES[] = {
    [CODE_UP - CODE_FIRST] = "Up",
    [CODE_DOWN - CODE_FIRST] = "Down",
    [CODE_LEFT - CODE_FIRST] = "Left",
    [CODE_RIGHT - CODE_FIRST] = "Right",
    [CODE_HOME - CODE_FIRST] = "Home",
    [CODE_END - CODE_FIRST] = "End",
    [CODE_PAGE_UP - CODE_FIRST] = "PgUp",
    [CODE_PAGE_DOWN - CODE_FIRST] = "PgDn",
    [CODE_INSERT - CODE_FIRST] = "Insert",
    [CODE_DELETE - CODE_FIRST] = "Delete",
    [CODE_BACKSPACE - CODE_FIRST] = "Backspace",
    [CODE_BACK_TAB - CODE_FIRST] = "Shift-Tab",
    [CODE_ALT_DOWN - CODE_FIRST] = "Alt-Down",
    [CODE_ENTER - CODE_FIRST] = "Enter",
};

struct keys *keys_new(int (*source)(void *arg, int timeout_ms), void *arg)
{
	struct keys *keys = g_new0(struct keys, 1);
	keys->source = source;
	keys->arg = arg;
	keys->delay = DELAY_MS;
	keys->back = g_queue_new();
	keys->paste = g_string_new(NULL);
	return keys;
}

void keys_free(struct keys *keys)
{
	g_queue_free(keys->back);
	g_string_free(keys->paste, TRUE);
	g_free(keys);
}

void keys_set_delay(struct keys *keys, int ms)
{
	keys->delay = ms;
}

static int take(struct keys *keys, int timeout_ms)
{
	if (!g_queue_is_empty(keys->back))
		return GPOINTER_TO_INT(g_queue_pop_head(keys->back)) - 1;
	return keys->source(keys->arg, timeout_ms);
}

/* CODE is read next; nothing is kept of "nothing". */
static void put_back(struct keys *keys, int code)
{
	if (code != CODE_NONE)
		g_queue_push_head(keys->back, GINT_TO_POINTER(code + 1));
}

static bool name(struct key *key, const char *text)
{
	key->press = PRESS_NAMED;
	g_strlcpy(key->name, text, sizeof key->name);
	return true;
}

static bool text(struct key *key, gunichar character)
{
	gunichar narrow = text_halfwidth(character);
	if (g_unichar_iscntrl(character))
		return false;
	key->press = PRESS_TEXT;
	key->character = character;
	if (narrow == ' ')
		g_strlcpy(key->name, "Space", sizeof key->name);
	else
		key->name[g_unichar_to_utf8(narrow, key->name)] = '\0';
	return true;
}

static int paste_source(void *arg, int timeout_ms)
{
	return take(arg, timeout_ms);
}

static void paste_back(void *arg, int code)
{
	put_back(arg, code);
}

static bool paste(struct keys *keys, struct key *key)
{
	paste_read(keys->paste, &(struct paste_source){.next = paste_source, .back = paste_back, .arg = keys});
	key->press = PRESS_PASTE;
	key->text = keys->paste->str;
	return true;
}

static bool function(struct key *key, int code)
{
	char number[8];
	g_snprintf(number, sizeof number, "F%d", code - CODE_F0);
	return name(key, number);
}

/* What is not a byte, from the source or from a sequence. */
static bool coded(struct keys *keys, int code, struct key *key)
{
	if (code > CODE_F0 && code <= CODE_LAST)
		return function(key, code);
	if (code < CODE_FIRST)
		return code >= 0 && text(key, (gunichar)code);
	if (code - CODE_FIRST < (int)G_N_ELEMENTS(NAMES))
		return name(key, NAMES[code - CODE_FIRST]);
	if (code == CODE_PASTE_BEGIN)
		return paste(keys, key);
	key->press = code == CODE_RESIZE ? PRESS_RESIZE
	             : code == CODE_GONE ? PRESS_GONE
	             : code == CODE_WAKE ? PRESS_WAKE
	                                 : PRESS_NONE;
	return key->press != PRESS_NONE;
}

/* "ESC [ [ A" to E are the function keys of the Linux console. */
static bool console(struct keys *keys, struct key *key)
{
	int last = take(keys, keys->delay);
	return last >= 'A' && last <= 'E' && function(key, CODE_F0 + 1 + last - 'A');
}

/* "ESC [ < button ; column ; row M": what was pressed; with "m" it was let go. */
static bool mouse(const char *text, struct key *key)
{
	char final = '\0';
	if (sscanf(text, "<%4d;%4d;%4d%c", &key->button, &key->col, &key->row, &final) != 4 || final != 'M')
		return false;
	key->press = PRESS_MOUSE;
	return true;
}

/* "ESC [ M" and three bytes: a mouse in a form that nobody asked for. */
static bool old_mouse(struct keys *keys)
{
	for (int i = 0; i < 3; i++)
		take(keys, keys->delay);
	return false;
}

/* Behind "ESC [", whose next number is CODE. */
static bool long_sequence(struct keys *keys, int code, struct key *key)
{
	char buffer[32];
	size_t length = 0;
	if (code == '[')
		return console(keys, key);
	if (code == 'M')
		return old_mouse(keys);
	while (code >= 0x20 && code <= 0x3f && length < sizeof buffer - 2) {
		buffer[length++] = (char)code;
		code = take(keys, keys->delay);
	}
	if (code < 0x40 || code > 0x7e) {
		put_back(keys, code);
		return false;
	}
	buffer[length++] = (char)code;
	buffer[length] = '\0';
	if (*buffer == '<')
		return mouse(buffer, key);
	struct sequence sequence = sequence_read(buffer);
	/* ESC [ 1 ; 2 R would be F3 with Shift: nobody asks for the place in the first row */
	if (sequence.final == 'R' && sequence.first > 1) {
		*key = (struct key){.press = PRESS_PLACE, .row = sequence.first, .col = sequence.second};
		return true;
	}
	return coded(keys, sequence_code(&sequence), key);
}

/* Behind "ESC O"; some terminals put the number of the modifier before the letter. */
static bool short_sequence(struct keys *keys, int code, struct key *key)
{
	if (code >= '1' && code <= '8')
		code = take(keys, keys->delay);
	if (code > 0x7f) {
		put_back(keys, code);
		return false;
	}
	return code != CODE_NONE && coded(keys, sequence_single((char)code), key);
}

/* Esc alone is a key; so it is where the bytes behind it are none of a sequence. */
static bool escape(struct keys *keys, struct key *key)
{
	int code = take(keys, keys->delay);
	bool again = code == ESC;
	if (again)
		code = take(keys, keys->delay);
	int next = code == '[' || code == 'O' ? take(keys, keys->delay) : CODE_NONE;
	if (next == CODE_NONE) {
		put_back(keys, code);
		put_back(keys, again ? ESC : CODE_NONE);
		return name(key, "Esc");
	}
	bool known = code == '[' ? long_sequence(keys, next, key) : short_sequence(keys, next, key);
	/* Alt in terminals that send Esc before the sequence */
	return known && again && key_is(key, "Down") ? name(key, "Alt-Down") : known;
}

static bool control(struct key *key, int code)
{
	static const char *const OTHERS[] = {"Ctrl-\\", "Ctrl-]", "Ctrl-^", "Ctrl-_"};
	char buffer[] = "Ctrl-?";
	if (code == '\r' || code == '\n')
		return name(key, "Enter");
	if (code == '\t')
		return name(key, "Tab");
	if (code == '\b' || code == 0x7f)
		return name(key, "Backspace");
	if (code == 0)
		return name(key, "Ctrl-Space");
	if (code > ESC)
		return name(key, OTHERS[code - 0x1c]);
	buffer[5] = (char)('A' + code - 1);
	return name(key, buffer);
}

/* One report for a run of bytes that are no text. */
static bool wrong(struct keys *keys, struct key *key)
{
	bool first = !keys->bad;
	keys->bad = true;
	key->press = PRESS_BAD;
	return first;
}

static bool letter(struct keys *keys, int code, struct key *key)
{
	int more = code >= 0xf0 && code <= 0xf4 ? 3 : code >= 0xe0 && code < 0xf0 ? 2 : code >= 0xc2 && code < 0xe0 ? 1 : 0;
	char buffer[8] = {(char)code};
	int length = 1;
	while (length <= more) {
		int next = take(keys, LETTER_MS);
		if (next < 0x80 || next > 0xbf) {
			put_back(keys, next);
			return wrong(keys, key);
		}
		buffer[length++] = (char)next;
	}
	gunichar character = g_utf8_get_char_validated(buffer, length);
	/* two bytes of GBK in a run of them can look like a letter of two bytes */
	if (keys->bad && more == 1)
		return false;
	if (more == 0 || character >= (gunichar)-2)
		return wrong(keys, key);
	keys->bad = false;
	return text(key, character);
}

static bool decode(struct keys *keys, int code, struct key *key)
{
	if (code >= CODE_FIRST)
		return coded(keys, code, key);
	if (code >= 0x80)
		return letter(keys, code, key);
	keys->bad = false;
	if (code == ESC)
		return escape(keys, key);
	if (code < 0x20 || code == 0x7f)
		return control(key, code);
	return text(key, (gunichar)code);
}

struct key keys_next(struct keys *keys, int timeout_ms)
{
	for (;;) {
		struct key key = {.press = PRESS_NONE};
		int code = take(keys, timeout_ms);
		if (code == CODE_NONE) {
			keys->bad = false;
			return key;
		}
		if (decode(keys, code, &key))
			return key;
	}
}

bool key_is(const struct key *key, const char *name)
{
	return (key->press == PRESS_TEXT || key->press == PRESS_NAMED) && !strcmp(key->name, name);
}

bool key_is_word(const struct key *key)
{
	return key->press == PRESS_TEXT && text_is_cjk(key->character);
}

const char *key_title(const char *name)
{
	static const char *const TITLES[] = {
	    N_("Space"), N_("Up"), N_("Down"), N_("Left"), N_("Right"), N_("Backspace"), NULL};
	for (const char *const *title = TITLES; *title; title++)
		if (!strcmp(*title, name))
			return _(*title);
	return name;
}
