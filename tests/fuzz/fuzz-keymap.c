#include "base/fail.h"
#include "base/width.h"
#include "fuzz.h"
#include "ui/keymap.h"
#include <string.h>

/* A person's own keys.ini: what is not understood is refused by its line, and what is there can be listed and shown. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	g_autofree char *bytes = g_strndup((const char *)data, size);
	g_autofree char *text = g_utf8_make_valid(bytes, -1);
	g_autoptr(GError) error = NULL;
	OWN(keymap) keymap = keymap_new();
	if (!keymap_read(keymap, text, "keys.ini", &error)) {
		g_assert_error(error, FAIL, FAIL_REFUSED);
		g_assert_true(g_str_has_prefix(error->message, "keys.ini"));
	}
	g_autoptr(GPtrArray) list = keymap_list(keymap, "letters form text");
	for (unsigned i = 0; i < list->len; i++) {
		const struct binding *binding = g_ptr_array_index(list, i);
		g_assert_nonnull(binding->keys[0]);
		g_assert_nonnull(binding->help);
	}
	g_autofree char *footer = keymap_footer(keymap, "letters", NULL, 60);
	g_assert_cmpint(width_text(footer), <=, 60);
	return 0;
}
