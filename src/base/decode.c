#include "base/decode.h"
#include "base/fail.h"
#include "base/say.h"
#include <string.h>

/* So many characters of several bytes that are right UTF-8 are no accident: what follows is damaged, not of another
 * encoding. */
enum { NO_ACCIDENT = 16 };

enum { UTF16_LITTLE, UTF16_BIG };

/* Encodings with their byte order marks, and at last those that are tried without one. GBK as Windows has it adds the
 * euro sign. */
static const struct encoding {
	const char *name;
	const char *mark;
} ENCODINGS[] = {
    [UTF16_LITTLE] = {.name = "UTF-16LE", .mark = "\xff\xfe"},
    [UTF16_BIG] = {.name = "UTF-16BE", .mark = "\xfe\xff"},
    {.name = "UTF-8", .mark = "\xef\xbb\xbf"},
    {.name = "GB18030", .mark = "\x84\x31\x95\x33"},
    {.name = "UTF-8", .mark = ""},
    {.name = "GB18030", .mark = ""},
    {.name = "CP936", .mark = ""},
};

/* Bytes that were given, and how much of them could be read in some encoding. */
struct attempt {
	const char *bytes;
	gsize length;
	gsize read;
};

/* Reads all of it, or as much as can be. To be freed. */
static char *convert(struct attempt *attempt, const char *encoding, gsize *size)
{
	if (!strcmp(encoding, "UTF-8")) {
		const char *end;
		g_utf8_validate_len(attempt->bytes, attempt->length, &end);
		attempt->read = *size = (gsize)(end - attempt->bytes);
		return g_strndup(attempt->bytes, *size);
	}
	char *text = g_convert(attempt->bytes, (gssize)attempt->length, "UTF-8", encoding, &attempt->read, size, NULL);
	return text ? text : g_convert(attempt->bytes, (gssize)attempt->read, "UTF-8", encoding, NULL, size, NULL);
}

static int line_behind(const char *text, gsize size)
{
	int line = 1;
	for (gsize i = 0; i < size; i++)
		line += text[i] == '\n' || (text[i] == '\r' && (i + 1 == size || text[i + 1] != '\n'));
	return line;
}

static bool is_no_accident(const char *text, gsize size)
{
	int characters = 0;
	for (gsize i = 0; i < size && characters < NO_ACCIDENT; i++)
		characters += (unsigned char)text[i] >= 0xc0;
	return characters == NO_ACCIDENT;
}

static bool check_nul(const char *text, gsize size, GError **error)
{
	const char *nul = memchr(text, '\0', size);
	if (!nul)
		return true;
	return fail(
	    error, FAIL_REFUSED, _("line %d holds a NUL, so this is no text"), line_behind(text, (gsize)(nul - text)));
}

/* Whether BYTES begin with the mark of ENCODING; always where it has none. */
static bool has_mark(const struct encoding *encoding, const char *bytes, gsize length)
{
	size_t mark = strlen(encoding->mark);
	return mark <= length && !memcmp(bytes, encoding->mark, mark);
}

char *decode_text(const char *bytes, gsize length, gsize *size, const char **encoding, GError **error)
{
	bytes = length ? bytes : "";
	bool wide = has_mark(&ENCODINGS[UTF16_LITTLE], bytes, length) || has_mark(&ENCODINGS[UTF16_BIG], bytes, length);
	if (!wide && !check_nul(bytes, length, error))
		return NULL;
	int line = 1;
	for (size_t i = 0; i < G_N_ELEMENTS(ENCODINGS); i++) {
		if (!has_mark(&ENCODINGS[i], bytes, length))
			continue;
		size_t mark = strlen(ENCODINGS[i].mark);
		struct attempt attempt = {.bytes = bytes + mark, .length = length - mark};
		g_autofree char *text = convert(&attempt, ENCODINGS[i].name, size);
		*encoding = ENCODINGS[i].name;
		line = line_behind(text, *size);
		if (attempt.read == attempt.length)
			return check_nul(text, *size, error) ? g_steal_pointer(&text) : NULL;
		if (mark || (!strcmp(*encoding, "UTF-8") && is_no_accident(text, *size))) {
			fail(error, FAIL_REFUSED, _("line %d is not %s, though what stands before it is"), line, *encoding);
			return NULL;
		}
	}
	fail(error, FAIL_REFUSED, _("line %d is neither UTF-8 nor GB18030"), line);
	return NULL;
}
