#include "ui/sequence.h"
#include "ui/keys.h"
#include <glib.h>

struct pair {
	int given;
	int code;
};

/* ESC [ letter, and ESC [ 1 ; modifier letter. */
static const struct pair LETTERS[] = {
    {.given = 'A', .code = CODE_UP},
    {.given = 'B', .code = CODE_DOWN},
    {.given = 'C', .code = CODE_RIGHT},
    {.given = 'D', .code = CODE_LEFT},
    {.given = 'F', .code = CODE_END},
    {.given = 'H', .code = CODE_HOME},
    {.given = 'P', .code = CODE_F0 + 1},
    {.given = 'Q', .code = CODE_F0 + 2},
    {.given = 'R', .code = CODE_F0 + 3},
    {.given = 'S', .code = CODE_F0 + 4},
    {.given = 'Z', .code = CODE_BACK_TAB},
};

/* ESC [ number ~: xterm, VT220, PuTTY, rxvt, the Linux console. */
static const struct pair NUMBERS[] = {
    {.given = 1, .code = CODE_HOME},
    {.given = 2, .code = CODE_INSERT},
    {.given = 3, .code = CODE_DELETE},
    {.given = 4, .code = CODE_END},
    {.given = 5, .code = CODE_PAGE_UP},
    {.given = 6, .code = CODE_PAGE_DOWN},
    {.given = 7, .code = CODE_HOME},
    {.given = 8, .code = CODE_END},
    {.given = 11, .code = CODE_F0 + 1},
    {.given = 12, .code = CODE_F0 + 2},
    {.given = 13, .code = CODE_F0 + 3},
    {.given = 14, .code = CODE_F0 + 4},
    {.given = 15, .code = CODE_F0 + 5},
    {.given = 17, .code = CODE_F0 + 6},
    {.given = 18, .code = CODE_F0 + 7},
    {.given = 19, .code = CODE_F0 + 8},
    {.given = 20, .code = CODE_F0 + 9},
    {.given = 21, .code = CODE_F0 + 10},
    {.given = 23, .code = CODE_F0 + 11},
    {.given = 24, .code = CODE_F0 + 12},
    {.given = 200, .code = CODE_PASTE_BEGIN},
    {.given = 201, .code = CODE_PASTE_END},
};

/* ESC O letter: the keys beside the digits, and the number pad of PuTTY, which sends digits that way. */
static const struct pair SINGLES[] = {
    {.given = 'A', .code = CODE_UP},
    {.given = 'B', .code = CODE_DOWN},
    {.given = 'C', .code = CODE_RIGHT},
    {.given = 'D', .code = CODE_LEFT},
    {.given = 'F', .code = CODE_END},
    {.given = 'H', .code = CODE_HOME},
    {.given = 'M', .code = CODE_ENTER},
    {.given = 'P', .code = CODE_F0 + 1},
    {.given = 'Q', .code = CODE_F0 + 2},
    {.given = 'R', .code = CODE_F0 + 3},
    {.given = 'S', .code = CODE_F0 + 4},
    {.given = 'X', .code = '='},
    {.given = 'j', .code = '*'},
    {.given = 'k', .code = '+'},
    {.given = 'l', .code = ','},
    {.given = 'm', .code = '-'},
    {.given = 'n', .code = '.'},
    {.given = 'o', .code = '/'},
    {.given = 'p', .code = '0'},
    {.given = 'q', .code = '1'},
    {.given = 'r', .code = '2'},
    {.given = 's', .code = '3'},
    {.given = 't', .code = '4'},
    {.given = 'u', .code = '5'},
    {.given = 'v', .code = '6'},
    {.given = 'w', .code = '7'},
    {.given = 'x', .code = '8'},
    {.given = 'y', .code = '9'},
};

static int look(const struct pair *pairs, size_t count, int given)
{
	for (size_t i = 0; i < count; i++)
		if (pairs[i].given == given)
			return pairs[i].code;
	return CODE_NONE;
}

/* A number of a sequence; what no terminal sends counts as none. */
static int number(const char **text)
{
	int value = 0;
	while (g_ascii_isdigit(**text) && value < 10000)
		value = value * 10 + *(*text)++ - '0';
	return value;
}

struct sequence sequence_read(const char *text)
{
	struct sequence sequence = {0};
	sequence.first = number(&text);
	if (*text == ';') {
		text++;
		sequence.second = number(&text);
	}
	/* anything else before the last letter belongs to a sequence that is not for us */
	sequence.final = *text && !text[1] ? *text : '\0';
	return sequence;
}

int sequence_code(const struct sequence *sequence)
{
	int code = sequence->final == '~' ? look(NUMBERS, G_N_ELEMENTS(NUMBERS), sequence->first)
	                                  : look(LETTERS, G_N_ELEMENTS(LETTERS), sequence->final);
	if (sequence->second <= 1)
		return code;
	/* with Shift, Alt or Control: a function key is another one then, an arrow is still the arrow */
	if (code >= CODE_F0)
		return CODE_NONE;
	return code == CODE_DOWN && sequence->second == 3 ? CODE_ALT_DOWN : code;
}

int sequence_single(char final)
{
	return look(SINGLES, G_N_ELEMENTS(SINGLES), final);
}
