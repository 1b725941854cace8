/*
 * What was pressed: bytes of the terminal made into keys with names.
 *
 * Reads numbers from a source (ui/term.h, or a test): bytes 0 to 255, codes of function keys (below), -1 for nothing.
 * Decodes UTF-8 itself, because curses' get_wch loses the letters behind one bad byte. Keys have the names that
 * data/keys.ini uses; a key of text also tells its character, exactly as it came; its name is the half-width form (？
 * is "?", １ is "1", 、 is "/"), so that an input method that is on does not hide a command.
 *
 *     Up Down Left Right Home End PgUp PgDn Insert Delete Backspace Tab Shift-Tab Alt-Down Enter Esc Space
 *     F1 to F12, Ctrl-A to Ctrl-Z (not H I J M), Ctrl-_, and every character by itself: x X / ?
 */
#ifndef UI_KEYS_H
#define UI_KEYS_H

#include "base/own.h"
#include <glib.h>
#include <stdbool.h>

/* Codes of what is not a character. F1 is CODE_F0 + 1. */
enum code {
	CODE_NONE = -1,
	CODE_FIRST = 0x110000,
	CODE_UP = CODE_FIRST,
	CODE_DOWN,
	CODE_LEFT,
	CODE_RIGHT,
	CODE_HOME,
	CODE_END,
	CODE_PAGE_UP,
	CODE_PAGE_DOWN,
	CODE_INSERT,
	CODE_DELETE,
	CODE_BACKSPACE,
	CODE_BACK_TAB,
	CODE_ALT_DOWN,
	CODE_ENTER,
	CODE_RESIZE,
	CODE_PASTE_BEGIN,
	CODE_PASTE_END,
	CODE_GONE, /* the terminal is closed, or we were told to end */
	CODE_WAKE, /* nothing pressed, but draw again: we were stopped meanwhile */
	CODE_F0,
	CODE_LAST = CODE_F0 + 12
};

enum press {
	PRESS_NONE,   /* nothing came in time */
	PRESS_TEXT,   /* a character */
	PRESS_NAMED,  /* Enter, arrows, function and control keys */
	PRESS_PASTE,  /* bracketed paste */
	PRESS_RESIZE, /* the window has a new size */
	PRESS_WAKE,   /* draw again */
	PRESS_PLACE,  /* the terminal's answer: its cursor stands in ROW, COL, counted from 1 */
	PRESS_MOUSE,  /* a button or the wheel at ROW, COL, counted from 1 */
	PRESS_BAD,    /* bytes that are not UTF-8; once for a run of them */
	PRESS_GONE,   /* no terminal any more */
};

struct key {
	enum press press;
	gunichar character; /* PRESS_TEXT */
	char name[16];      /* PRESS_TEXT and PRESS_NAMED, else "" */
	const char *text;   /* PRESS_PASTE: cleaned, line ends kept; borrowed until the next key */
	int row, col;       /* PRESS_PLACE and PRESS_MOUSE */
	int button;         /* PRESS_MOUSE: MOUSE_LEFT, MOUSE_UP, MOUSE_DOWN, or another */
};

/* Buttons as terminals number them; the wheel is two of them. */
enum mouse { MOUSE_LEFT = 0, MOUSE_UP = 64, MOUSE_DOWN = 65 };

struct keys;

/* SOURCE waits up to TIMEOUT_MS (-1: for ever) for one number. */
struct keys *keys_new(int (*source)(void *arg, int timeout_ms), void *arg);
void keys_free(struct keys *keys);
OWN_DEFINE(keys)

/* How long the bytes behind an Esc may take to be part of a sequence; 100 ms unless told. */
void keys_set_delay(struct keys *keys, int ms);

/* The next key, or PRESS_NONE after TIMEOUT_MS. Escape sequences that nobody knows are left out. A paste whose end
 * never comes ends after a second of silence; an end mark with more behind it at once, up to another one, was part of
 * what is pasted. */
struct key keys_next(struct keys *keys, int timeout_ms);

/* True when KEY has this name. */
bool key_is(const struct key *key, const char *name);

/* True when it opens a filter by itself: a Han character that was typed. */
bool key_is_word(const struct key *key);

/* The name as people read it, translated: "空格", "Enter". Borrowed. */
const char *key_title(const char *name);

#endif
