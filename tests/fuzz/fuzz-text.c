#include "base/terms.h"
#include "base/text.h"
#include "base/width.h"
#include "domain/mask.h"
#include "fuzz.h"
#include <string.h>

static void check_safe(const char *shown, bool lines)
{
	g_assert_true(g_utf8_validate(shown, -1, NULL));
	for (const char *at = shown; *at; at = g_utf8_next_char(at)) {
		gunichar c = g_utf8_get_char(at);
		GUnicodeType type = g_unichar_type(c);
		g_assert_true(type != G_UNICODE_CONTROL || (lines && c == '\n'));
		g_assert_true(type != G_UNICODE_FORMAT && type != G_UNICODE_SURROGATE && type != G_UNICODE_PRIVATE_USE);
	}
}

static void try_layout(const char *text, int cells)
{
	g_autofree char *line = text_display(text);
	check_safe(line, false);
	g_autofree char *clipped = width_clip(line, cells);
	g_assert_cmpint(width_text(clipped), <=, cells);
	g_autofree char *padded = width_pad(line, cells, WIDTH_CENTRE);
	g_assert_cmpint(width_text(padded), ==, cells);
	g_autofree char *again = text_display(line);
	g_assert_cmpstr(again, ==, line);
	g_autofree char *lines = text_display_lines(text);
	check_safe(lines, true);
	g_autoptr(GPtrArray) wrapped = width_wrap(lines, cells);
	for (unsigned i = 0; i < wrapped->len; i++)
		g_assert_cmpint(width_text(wrapped->pdata[i]), <=, MAX(cells, 2));
}

static void try_finding(const char *text)
{
	g_autofree char *folded = text_fold(text);
	g_autofree char *again = text_fold(folded);
	g_assert_cmpstr(again, ==, folded);
	g_autofree char *terms = terms_index(text);
	g_assert_null(strpbrk(terms, "\"*\n"));
	bool exact;
	g_autofree char *query = terms_query(text, &exact);
	g_assert_true((query == NULL) == (*terms == '\0'));
}

static void try_masks(const char *text)
{
	g_autofree char *contact = mask_contact(text);
	g_autofree char *identity = mask_identity(text);
	g_autofree char *name = mask_name(text);
	g_autofree char *first = g_utf8_substring(text, 0, MIN(g_utf8_strlen(text, -1), 12));
	g_autofree char *within = mask_within(text, first);
	g_assert_true(g_utf8_validate(within, -1, NULL));
	bool found;
	g_autofree char *once = mask_text(text, &found);
	g_assert_true(found || !strcmp(once, text));
	g_autofree char *twice = mask_text(once, &found);
	g_assert_true(g_utf8_validate(twice, -1, NULL) && g_utf8_validate(contact, -1, NULL));
	g_assert_true(g_utf8_validate(identity, -1, NULL) && g_utf8_validate(name, -1, NULL));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	g_autofree char *bytes = g_strndup((const char *)data, size);
	g_autofree char *broken = text_display(bytes);
	check_safe(broken, false);
	g_autofree char *text = text_accept((const char *)data, (gssize)size, NULL);
	if (!text)
		return 0;
	try_layout(text, (int)(size % 40));
	try_finding(text);
	try_masks(text);
	return 0;
}
