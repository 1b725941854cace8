#include "office/draft.h"
#include <unistd.h>

char *draft_name(const char *file)
{
	return g_strdup_printf("%s.draft-%d", file, (int)getpid());
}

void draft_drop(const char *draft)
{
	static const char *const ENDINGS[] = {"", "-wal", "-shm"};
	for (size_t i = 0; i < G_N_ELEMENTS(ENDINGS); i++) {
		g_autofree char *path = g_strconcat(draft, ENDINGS[i], NULL);
		unlink(path);
	}
}

void draft_hide(GError **error, const char *draft, const char *file)
{
	if (!error || !*error)
		return;
	GString *message = g_string_new((*error)->message);
	g_string_replace(message, draft, file, 0);
	g_free((*error)->message);
	(*error)->message = g_string_free(message, FALSE);
}
