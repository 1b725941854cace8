/*
 * How things look: a few named styles, data/colours.ini.
 *
 * The file has two sections with the same names, [colour] for terminals with eight colours or more and [plain] for the
 * rest (NO_COLOR, TERM=vt100): `alarm = red bold`. Colour never stands alone; texts say the same.
 */
#ifndef UI_STYLE_H
#define UI_STYLE_H

#include <glib.h>
#include <stdbool.h>

enum style {
	STYLE_PLAIN,
	STYLE_TITLE,    /* title bar */
	STYLE_TAB,      /* the current tab */
	STYLE_HINTS,    /* footer */
	STYLE_SELECTED, /* the row under the cursor */
	STYLE_HEADING,
	STYLE_STRONG,
	STYLE_DIM,
	STYLE_WARN,  /* due today, doubtful */
	STYLE_ALARM, /* overdue, wrong */
	STYLE_FIELD, /* what is being typed */
	STYLE_COUNT
};

/* Numbers are those of terminals: 0 black to 7 white. */
#define LOOK_NO_COLOUR (-1)

struct look {
	int colour; /* LOOK_NO_COLOUR: the terminal's own */
	bool bold, dim, reverse, underline;
};

struct styles {
	struct look looks[STYLE_COUNT];
};

/* Fills RET from TEXT (an .ini file), section [colour] or [plain]; styles that it does not name keep what RET says.
 * FAIL_REFUSED names the line's style and the word that is not understood. */
bool style_read(const char *text, bool colour, struct styles *ret, GError **error);

#endif
