#include "base/embedded.h"
#include "base/text.h"
#include <string.h>

/* The letter at the beginning of the row of data/initials.txt in which the character stands; NUL: in none. */
static char initial_of(const char *table, const char *character, size_t length)
{
	char wanted[8] = {0};
	memcpy(wanted, character, MIN(length, sizeof wanted - 1));
	const char *at = strstr(table, wanted);
	if (!at)
		return '\0';
	while (at > table && at[-1] != '\n')
		at--;
	return g_ascii_isalpha(*at) ? *at : '\0';
}

char *text_initials(const char *text)
{
	const char *table = embedded_text("initials.txt");
	GString *initials = g_string_new(NULL);
	for (const char *at = text ? text : ""; *at; at = g_utf8_next_char(at)) {
		bool plain = g_ascii_isalnum(*at);
		char initial = plain ? g_ascii_tolower(*at) : '\0';
		if (!plain && g_utf8_get_char(at) >= 0x3400)
			initial = initial_of(table, at, (size_t)(g_utf8_next_char(at) - at));
		if (initial)
			g_string_append_c(initials, initial);
	}
	return g_string_free(initials, FALSE);
}
