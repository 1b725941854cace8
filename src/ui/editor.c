#include "ui/editor.h"
#include "base/fail.h"
#include "base/say.h"
#include "base/text.h"
#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

char *editor_write(const char *text, GError **error)
{
	const char *folder = g_get_user_runtime_dir();
	g_autofree char *file =
	    g_build_filename(g_mkdir_with_parents(folder, 0700) == 0 ? folder : g_get_tmp_dir(), "docket-XXXXXX.txt", NULL);
	int fd = g_mkstemp_full(file, O_RDWR | O_CLOEXEC, 0600);
	if (fd < 0) {
		fail(error, FAIL_REFUSED, _("no file for the editor: %s: %s"), file, g_strerror(errno));
		return NULL;
	}
	size_t length = strlen(text);
	bool fine = write(fd, text, length) == (ssize_t)length;
	fine = close(fd) == 0 && fine;
	if (fine)
		return g_steal_pointer(&file);
	fail(error, FAIL_REFUSED, _("no file for the editor: %s: %s"), file, g_strerror(errno));
	g_unlink(file);
	return NULL;
}

char **editor_words(const char *file)
{
	static const char *const NAMES[] = {"VISUAL", "EDITOR"};
	char **words = NULL;
	for (size_t i = 0; i < G_N_ELEMENTS(NAMES) && !words; i++) {
		const char *value = g_getenv(NAMES[i]);
		if (value && *value)
			g_shell_parse_argv(value, NULL, &words, NULL);
	}
	if (!words)
		words = g_strsplit("sensible-editor", " ", -1);
	unsigned count = g_strv_length(words);
	words = g_renew(char *, words, count + 2);
	words[count] = g_strdup(file);
	words[count + 1] = NULL;
	return words;
}

char *editor_kept(const char *file, GError **error)
{
	if (error && *error) {
		char *full = g_strdup_printf(_("%s; the text is in %s"), (*error)->message, file);
		g_free((*error)->message);
		(*error)->message = full;
	}
	return NULL;
}

char *editor_read(const char *file, GError **error)
{
	g_autofree char *bytes = NULL;
	gsize length = 0;
	GError *cause = NULL;
	if (!g_file_get_contents(file, &bytes, &length, &cause)) {
		fail(error, FAIL_REFUSED, _("what the editor wrote cannot be read: %s"), cause->message);
		g_error_free(cause);
		return NULL;
	}
	char *text = text_accept(bytes, (gssize)length, error);
	if (!text)
		return editor_kept(file, error);
	g_unlink(file);
	size_t end = strlen(text);
	if (end > 0 && text[end - 1] == '\n')
		text[end - 1] = '\0';
	return text;
}
