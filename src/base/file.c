#include "base/file.h"
#include "base/fail.h"
#include "base/say.h"
#include "base/text.h"
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

enum { PIECE = 65536 };

static GString *refuse(const char *name, GError **error)
{
	enum fail code = errno == ENOENT ? FAIL_NOT_FOUND : FAIL_REFUSED;
	g_autofree char *shown = text_display(name);
	fail(error, code, _("cannot read '%s': %s"), shown, g_strerror(errno));
	return NULL;
}

char *file_numbered(const char *name, int try)
{
	const char *dot = strrchr(name, '.');
	if (try == 1)
		return g_strdup(name);
	if (!dot || dot == name)
		return g_strdup_printf("%s (%d)", name, try);
	return g_strdup_printf("%.*s (%d)%s", (int)(dot - name), name, try, dot);
}

GString *file_read_open(int descriptor, const char *name, gsize most, GError **error)
{
	g_autoptr(GString) bytes = g_string_new(NULL);
	char piece[PIECE];
	for (;;) {
		ssize_t got = read(descriptor, piece, sizeof piece);
		if (got < 0 && errno == EINTR)
			continue;
		if (got < 0)
			return refuse(name, error);
		if (!got)
			return g_steal_pointer(&bytes);
		g_string_append_len(bytes, piece, got);
		if (bytes->len > most) {
			errno = EFBIG;
			return refuse(name, error);
		}
	}
}

GString *file_read(const char *path, gsize most, GError **error)
{
	int descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY);
	if (descriptor < 0)
		return refuse(path, error);
	GString *bytes = file_read_open(descriptor, path, most, error);
	close(descriptor);
	return bytes;
}
