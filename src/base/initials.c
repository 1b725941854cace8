#include "base/embedded.h"
#include "base/text.h"
#include <string.h>

#define FIRST 0x4e00
#define LAST 0x9fff
#define ROW 64

/* The first line of data/initials.txt that is no remark. */
static const char *table_of(void)
{
	const char *table = embedded_text("initials.txt");
	while (*table == '#')
		table = strchr(table, '\n') + 1;
	return table;
}

/* NUL: none is known. */
static char initial_of(const char *table, gunichar c)
{
	if (c < 0x80)
		return g_ascii_isalnum((char)c) ? g_ascii_tolower((char)c) : '\0';
	if (c < FIRST || c > LAST)
		return '\0';
	unsigned place = c - FIRST;
	char initial = table[place / ROW * (ROW + 1) + place % ROW];
	return initial == '.' ? '\0' : initial;
}

char *text_initials(const char *text)
{
	const char *table = table_of();
	GString *initials = g_string_new(NULL);
	for (const char *at = text ? text : ""; *at; at = g_utf8_next_char(at)) {
		char initial = initial_of(table, g_utf8_get_char(at));
		if (initial)
			g_string_append_c(initials, initial);
	}
	return g_string_free(initials, FALSE);
}
