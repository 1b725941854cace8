#include "base/fail.h"
#include "domain/paper.h"
#include "fuzz.h"
#include <string.h>

/* Half of all names have a value, some of it as if it were a template. */
static const char *value_of(void *arg, const char *name)
{
	(void)arg;
	return strlen(name) % 2 ? "> {x}\n[y: z]" : NULL;
}

static void fill(const struct paper *paper)
{
	struct template_source source = {.value = value_of};
	g_autoptr(GPtrArray) missing = g_ptr_array_new_with_free_func(g_free);
	g_autoptr(GPtrArray) names = template_names(paper->template);
	g_autofree char *text = template_fill(paper->template, &source, missing);
	g_assert_true(g_utf8_validate(text, -1, NULL));
	g_assert_cmpuint(missing->len, <=, names->len);
	for (unsigned i = 0; i < missing->len; i++)
		g_assert_null(value_of(NULL, missing->pdata[i]));
	if (paper->when)
		template_holds(paper->when, &source);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	g_autoptr(GError) error = NULL;
	g_autofree char *bytes = g_strndup((const char *)data, size);
	g_autofree char *text = g_utf8_make_valid(bytes, -1);
	OWN(paper) paper = paper_read("mine", text, &error);
	if (!paper) {
		g_assert_nonnull(error);
		g_assert_true(g_utf8_validate(error->message, -1, NULL));
		g_assert_null(strpbrk(error->message, "\n\x1b"));
		return 0;
	}
	g_assert_no_error(error);
	fill(paper);
	return 0;
}
