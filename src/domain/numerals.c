#include "domain/numerals.h"
#include <glib.h>
#include <stdbool.h>

enum { MOST_NUMERALS = 8 /* of one number */ };

/* 〇 to 十 as 0 to 10; -1 for anything else. */
static int numeral(gunichar c)
{
	static const struct {
		gunichar character;
		int value;
	} NUMERALS[] = {
	    {.character = U'〇', .value = 0},
	    {.character = U'零', .value = 0},
	    {.character = U'一', .value = 1},
	    {.character = U'二', .value = 2},
	    {.character = U'两', .value = 2},
	    {.character = U'三', .value = 3},
	    {.character = U'四', .value = 4},
	    {.character = U'五', .value = 5},
	    {.character = U'六', .value = 6},
	    {.character = U'七', .value = 7},
	    {.character = U'八', .value = 8},
	    {.character = U'九', .value = 9},
	    {.character = U'十', .value = 10},
	};
	for (size_t i = 0; i < G_N_ELEMENTS(NUMERALS); i++)
		if (NUMERALS[i].character == c)
			return NUMERALS[i].value;
	return -1;
}

/* Writes a run of numerals in digits: 二〇二二 one by one, 二十三 by value. What is neither becomes a '?', which fits
 * no form. */
static void write_number(GString *digits, const int *values, int count)
{
	int ten = 0;
	while (ten < count && values[ten] < 10)
		ten++;
	if (ten == count) {
		for (int i = 0; i < count; i++)
			g_string_append_printf(digits, "%d", values[i]);
		return;
	}
	int tens = ten ? values[0] : 1;
	int ones = ten + 1 < count ? values[ten + 1] : 0;
	bool good = ten <= 1 && count <= ten + 2 && tens > 0 && ones < 10 && (ten + 1 == count || ones > 0);
	g_string_append_printf(digits, good ? "%d" : "?", tens * 10 + ones);
}

char *numerals_digits(const char *text)
{
	GString *digits = g_string_new(NULL);
	int values[MOST_NUMERALS], count = 0;
	for (;; text = g_utf8_next_char(text)) {
		int value = *text ? numeral(g_utf8_get_char(text)) : -1;
		if (value >= 0 && count < MOST_NUMERALS) {
			values[count++] = value;
			continue;
		}
		write_number(digits, values, count);
		count = 0;
		if (!*text)
			return g_string_free(digits, FALSE);
		g_string_append_unichar(digits, value >= 0 ? '?' : g_utf8_get_char(text));
	}
}
