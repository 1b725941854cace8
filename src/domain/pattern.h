/*
 * Personal data as it is written in running text: where it begins, how long it is, how it is masked.
 *
 * Texts are arrays of characters here (g_utf8_to_ucs4), full-width forms made half-width.
 */
#ifndef DOMAIN_PATTERN_H
#define DOMAIN_PATTERN_H

#include <glib.h>
#include <stdbool.h>

enum pattern {
	PATTERN_NONE,
	PATTERN_MOBILE,   /* 138 0013 8000, +86 before it or not */
	PATTERN_IDENTITY, /* an identity card of 18 characters whose birthday exists */
	PATTERN_CARD,     /* 16 to 19 digits */
	PATTERN_NUMBER,   /* any other 5 digits and more, with hyphens and blanks among them */
	PATTERN_MAIL,
};

/* The characters of TEXT, ending with a 0, full-width ASCII made half-width. To be freed. */
gunichar *pattern_characters(const char *text);

/* What begins at AT; LENGTH is set to its characters. A number begins only where no digit stands before it, an
 * address where no letter does either. */
enum pattern pattern_at(const gunichar *text, size_t at, size_t *length);

/* Whether the PATTERN_NUMBER at AT is, or begins with, a land line: an area code before it says so (0571-87654321,
 * (0571)87654321), or a word (电话：87654321). LENGTH is set to its characters. What only looks like one is none: a
 * day, the number of a paper, an amount. */
bool pattern_is_line(const gunichar *text, size_t at, size_t *length);

/* Whether the number of a student or of somebody on the staff stands at AT (学号B2019112233, 工号 12345): LENGTH
 * letters, digits and strokes behind a word for it. */
bool pattern_is_roll(const gunichar *text, size_t at, size_t *length);

/* Appends the LENGTH characters at TEXT, which are PATTERN, masked. */
void pattern_mask(GString *to, enum pattern pattern, const gunichar *text, size_t length);

/* Appends the LENGTH characters at TEXT: the first FIRST and the last LAST as they are, a star for each between. */
void pattern_stars(GString *to, const gunichar *text, size_t length, size_t first, size_t last);

#endif
