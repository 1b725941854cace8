#include "domain/number.h"
#include "base/text.h"
#include <glib.h>
#include <stdio.h>
#include <string.h>

enum { FIRST_YEAR = 1900, LAST_YEAR = 2999, SERIAL_DIGITS = 9 };

static const struct {
	const char *paper;
	char ref;
} PREFIXES[KIND_COUNT] = {
    [KIND_LETTER] = {.paper = "信", .ref = 'L'},
    [KIND_VISIT] = {.paper = "访", .ref = 'V'},
    [KIND_APPLICATION] = {.paper = "申", .ref = 'A'},
    [KIND_REMEDY] = {.paper = "救", .ref = 'R'},
};

char *number_paper(struct number number)
{
	return g_strdup_printf("%s〔%d〕%d号", PREFIXES[number.kind].paper, number.year, number.serial);
}

char *number_ref(struct number number)
{
	return g_strdup_printf("%c%d-%d", PREFIXES[number.kind].ref, number.year, number.serial);
}

static bool is_among(const char *set, gunichar c)
{
	return g_utf8_strchr(set, -1, c) != NULL;
}

/* TEXT as the plainest way to write it: no blanks, half-width capitals, every bracket round, every dash short. */
static char *plain(const char *text)
{
	GString *to = g_string_new(NULL);
	for (; *text; text = g_utf8_next_char(text)) {
		gunichar c = text_halfwidth(g_utf8_get_char(text));
		if (text_is_space(c))
			continue;
		if (is_among("〔【［[｛{〈《「『〖<", c))
			c = '(';
		else if (is_among("〕】］]｝}〉》」』〗>", c))
			c = ')';
		else if (is_among("–—―‐‑−", c))
			c = '-';
		g_string_append_unichar(to, c < 0x80 ? (gunichar)g_ascii_toupper((char)c) : c);
	}
	return g_string_free(to, FALSE);
}

/* Steps over WORD if it stands at *TEXT. */
static bool take(const char **text, const char *word)
{
	if (!g_str_has_prefix(*text, word))
		return false;
	*text += strlen(word);
	return true;
}

static bool take_kind(const char **text, enum kind *ret)
{
	for (int kind = 0; kind < KIND_COUNT; kind++) {
		const char ref[] = {PREFIXES[kind].ref, '\0'};
		if (take(text, PREFIXES[kind].paper) || take(text, ref)) {
			*ret = (enum kind)kind;
			return true;
		}
	}
	return false;
}

/* Steps over 1 to MOST digits. */
static bool take_digits(const char **text, int most, int *ret)
{
	int count = 0;
	*ret = 0;
	for (; g_ascii_isdigit(**text) && count < most; (*text)++, count++)
		*ret = *ret * 10 + **text - '0';
	return count > 0 && !g_ascii_isdigit(**text);
}

/* Steps over "(2022)" or "2022-". */
static bool take_year(const char **text, int *ret)
{
	bool bracket = take(text, "(");
	return take_digits(text, 4, ret) && *ret >= FIRST_YEAR && *ret <= LAST_YEAR && take(text, bracket ? ")" : "-");
}

/* Steps over the year; a short number (信17) has none, and is of THIS year. What could be either is no number: L2022.
 */
static bool take_year_or(const char **text, int this, int *ret)
{
	const char *start = *text;
	int serial;
	if (take_year(text, ret))
		return true;
	*text = start;
	*ret = this;
	take(&start, "第");
	return this > 0 && take_digits(&start, SERIAL_DIGITS, &serial) && (serial < FIRST_YEAR || serial > LAST_YEAR);
}

bool number_parse(const char *text, int year, struct number *ret)
{
	g_autofree char *number = plain(text);
	const char *at = number;
	struct number found = {.kind = KIND_COUNT, .year = year};
	if (take_kind(&at, &found.kind) && !take_year_or(&at, year, &found.year))
		return false;
	take(&at, "第");
	if (!take_digits(&at, SERIAL_DIGITS, &found.serial) || found.serial == 0)
		return false;
	take(&at, "号");
	if (*at)
		return false;
	*ret = found;
	return true;
}

char *number_of_series(const char *series, int year, int serial)
{
	return g_strdup_printf("%s〔%d〕%d号", series, year, serial);
}

bool number_in_series(const char *text, const char *series, int *year, int *serial)
{
	size_t length = strlen(series);
	return !strncmp(text, series, length) && sscanf(text + length, "〔%d〕%d号", year, serial) == 2;
}
