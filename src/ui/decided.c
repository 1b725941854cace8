#include "ui/decided.h"
#include "base/say.h"
#include "base/text.h"
#include "ui/casefacts.h"
#include <string.h>

char *decided_text(struct office *office, const struct dossier *dossier, const char *about)
{
	GString *text = g_string_new(NULL);
	g_autofree char *words = text_display_lines(about ? about : "");
	bool application = dossier->file->number.kind == KIND_APPLICATION;
	g_autoptr(GPtrArray) facts = application ? casefacts_of(office, dossier, false) : g_ptr_array_new();
	for (unsigned i = 0; i < facts->len; i++) {
		const struct casefact *fact = facts->pdata[i];
		if (fact->decides && strcmp(fact->value, words) != 0)
			g_string_append_printf(text, _("%s: %s\n"), fact->label, fact->value);
	}
	g_string_append(text, words);
	return g_string_free(text, FALSE);
}
