#include "base/fail.h"
#include "base/file.h"
#include "base/say.h"
#include "base/text.h"
#include "office/act.h"
#include "office/reveal.h"
#include "store/blobs.h"
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#define LONGEST_NAME 180 /* bytes; leaves room for a number */
#define MOST_TRIES 999

/* A name that is a name and nothing else, whatever a stranger called the file: no folder, no control character, not
 * hidden. */
static char *safe_name(const char *name)
{
	g_autofree char *shown = text_display(name);
	g_strdelimit(shown, "/\\:*?\"<>|", '_');
	char *start = shown;
	while (*start == '.' || *start == ' ' || *start == '-')
		start++;
	g_autofree char *rest = *start ? g_strdup(start) : g_strdup("attachment");
	if (strlen(rest) <= LONGEST_NAME)
		return g_steal_pointer(&rest);
	const char *suffix = strrchr(rest, '.');
	if (!suffix || strlen(suffix) > 12)
		suffix = "";
	char *end = rest + LONGEST_NAME - strlen(suffix);
	end = g_utf8_find_prev_char(rest, end + 1);
	return g_strdup_printf("%.*s%s", (int)(end - rest), rest, suffix);
}

/* What the person at work sees of NAME, which stands in HISTORY; to be freed. */
static char *seen_name(const struct history *history, const char *name)
{
	bool known = reveal_recorded(history->events, history->office->person.login);
	return known ? g_strdup(name) : casefile_told(history->file, "name", name);
}

static bool write_all(int file, GBytes *data)
{
	gsize left;
	const char *at = g_bytes_get_data(data, &left);
	while (left) {
		ssize_t written = write(file, at, left);
		if (written < 0 && errno == EINTR)
			continue;
		if (written <= 0)
			return false;
		at += written;
		left -= (gsize)written;
	}
	return true;
}

/* Makes a file that was not there, in DIR; RET_PATH is its path. */
static int make_file(const char *dir, const char *name, char **ret_path)
{
	for (int try = 1; try <= MOST_TRIES; try++) {
		g_autofree char *free_name = file_numbered(name, try);
		g_autofree char *path = g_build_filename(dir, free_name, NULL);
		int file = open(path, O_CREAT | O_EXCL | O_WRONLY | O_NOFOLLOW | O_CLOEXEC, 0600);
		if (file >= 0 || errno != EEXIST) {
			int reason = errno;
			*ret_path = g_steal_pointer(&path);
			errno = reason;
			return file;
		}
	}
	return -1;
}

static char *save(GBytes *data, const char *dir, const char *name, GError **error)
{
	g_autofree char *path = NULL;
	g_autofree char *safe = safe_name(name);
	int file = make_file(dir, safe, &path);
	if (file >= 0) {
		bool written = write_all(file, data);
		int reason = errno;
		if (!close(file) && written)
			return g_steal_pointer(&path);
		unlink(path);
		errno = written ? errno : reason;
	}
	g_autofree char *shown = g_filename_display_name(path ? path : dir);
	fail(error, FAIL_REFUSED, _("cannot write '%s': %s"), shown, g_strerror(errno));
	return NULL;
}

char *record_detach(struct office *office, int64_t case_id, int index, const char *dir, GError **error)
{
	struct history history = {0};
	g_autoptr(GBytes) data = NULL;
	char *path = NULL;
	if (history_open(&history, office, case_id, error)) {
		const GPtrArray *attachments = history.file->attachments;
		g_autofree char *number = number_paper(history.file->number);
		g_autofree char *name = NULL;
		const struct attachment *attachment =
		    index >= 0 && index < (int)attachments->len ? attachments->pdata[index] : NULL;
		if (!attachment)
			fail(error, FAIL_NOT_FOUND, _("%s has no attachment %d; it has %d"), number, index + 1,
			    (int)attachments->len);
		else if ((data = blobs_get(office->store, attachment->sha256, error))) {
			name = seen_name(&history, attachment->name);
			path = save(data, dir, name, error);
		}
	}
	history_close(&history);
	return path;
}
