#include "ui/draft.h"
#include "base/clock.h"
#include "base/date.h"
#include "base/fail.h"
#include "base/say.h"
#include "ui/ui.h"
#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#define GROUP "draft"
#define KEPT "kept"
#define FIELDS "fields"
#define MANY 20 /* programs at work on forms of the same name */

struct draft_claim {
	char *name;
	char *lock; /* its file */
	int fd;
};

/* The file of a draft; nothing in NAME leads out of the folder. */
static char *file_of(const char *name, const char *suffix)
{
	g_autofree char *safe = g_strdup(name);
	g_strcanon(safe, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_~", '_');
	g_autofree char *path = g_strconcat("drafts/", safe, suffix, NULL);
	return ui_state_file(path);
}

/* An open lock on FILE, or -1. Whoever gives it back removes the file first, so it is looked at whether it is still
 * there. */
static int lock_file(const char *file)
{
	struct stat own, there;
	int fd = open(file, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
	if (fd < 0)
		return -1;
	if (flock(fd, LOCK_EX | LOCK_NB) == 0 && fstat(fd, &own) == 0 && stat(file, &there) == 0 &&
	    own.st_ino == there.st_ino)
		return fd;
	close(fd);
	return -1;
}

static bool is_there(const char *name)
{
	g_autofree char *file = file_of(name, ".ini");
	return file && g_file_test(file, G_FILE_TEST_EXISTS);
}

/* NAME itself; NULL where somebody else has it. */
static struct draft_claim *claim_one(const char *name)
{
	g_autofree char *file = file_of(name, ".lock");
	int fd = file ? lock_file(file) : -1;
	if (fd < 0)
		return NULL;
	struct draft_claim *claim = g_new0(struct draft_claim, 1);
	claim->name = g_strdup(name);
	claim->lock = g_steal_pointer(&file);
	claim->fd = fd;
	return claim;
}

static struct draft_claim *claim_any(const char *name, bool with_draft)
{
	struct draft_claim *claim = NULL;
	for (int i = 1; i <= MANY && !claim; i++) {
		g_autofree char *own = i == 1 ? g_strdup(name) : g_strdup_printf("%s~%d", name, i);
		if (!with_draft || is_there(own))
			claim = claim_one(own);
	}
	return claim;
}

struct draft_claim *draft_claim_new(const char *name)
{
	/* what another program left behind under a number is found again */
	struct draft_claim *claim = claim_any(name, true);
	return claim ? claim : claim_any(name, false);
}

void draft_claim_free(struct draft_claim *claim)
{
	g_unlink(claim->lock);
	close(claim->fd);
	g_free(claim->name);
	g_free(claim->lock);
	g_free(claim);
}

const char *draft_claim_name(const struct draft_claim *claim)
{
	return claim->name;
}

bool draft_write(const char *name, char **names, char **values, GError **error)
{
	g_autofree char *file = file_of(name, ".ini");
	g_autoptr(GKeyFile) keys = g_key_file_new();
	g_autofree char *now = clock_format(clock_now());
	GError *cause = NULL;
	if (!file)
		return fail(error, FAIL_REFUSED, _("the draft cannot be kept: %s"), g_strerror(errno));
	g_key_file_set_string(keys, GROUP, KEPT, now);
	for (int i = 0; names[i] && values[i]; i++)
		g_key_file_set_string(keys, FIELDS, names[i], values[i]);
	g_autofree char *text = g_key_file_to_data(keys, NULL, NULL);
	if (g_file_set_contents_full(file, text, -1, G_FILE_SET_CONTENTS_CONSISTENT, 0600, &cause))
		return true;
	fail(error, FAIL_REFUSED, _("the draft cannot be kept: %s"), cause->message);
	g_error_free(cause);
	return false;
}

/* "2022-09-01T14:03:05" as "09-01 14:03". */
static char *short_time(const char *kept)
{
	struct moment moment;
	if (!kept || !clock_parse(kept, &moment, NULL))
		return g_strdup("");
	struct civil civil = date_to_civil(moment.day);
	return g_strdup_printf(
	    "%02d-%02d %02d:%02d", civil.month, civil.day, moment.seconds / 3600, moment.seconds / 60 % 60);
}

GHashTable *draft_read(const char *name, char **when)
{
	g_autofree char *file = file_of(name, ".ini");
	g_autoptr(GKeyFile) keys = g_key_file_new();
	if (!file || !g_key_file_load_from_file(keys, file, G_KEY_FILE_NONE, NULL))
		return NULL;
	g_auto(GStrv) names = g_key_file_get_keys(keys, FIELDS, NULL, NULL);
	if (!names)
		return NULL;
	GHashTable *values = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
	for (char **field = names; *field; field++) {
		char *value = g_key_file_get_string(keys, FIELDS, *field, NULL);
		if (value)
			g_hash_table_insert(values, g_strdup(*field), value);
	}
	if (when) {
		g_autofree char *kept = g_key_file_get_string(keys, GROUP, KEPT, NULL);
		*when = short_time(kept);
	}
	return values;
}

void draft_remove(const char *name)
{
	g_autofree char *file = file_of(name, ".ini");
	if (file)
		g_unlink(file);
}

struct found {
	char *name;
	int64_t when;
};

static int newer(const void *one, const void *other)
{
	const struct found *a = *(struct found *const *)one, *b = *(struct found *const *)other;
	return a->when < b->when ? 1 : a->when > b->when ? -1 : strcmp(a->name, b->name);
}

static void found_free(void *data)
{
	struct found *found = data;
	g_free(found->name);
	g_free(found);
}

static void look_at(GPtrArray *list, const char *folder, const char *entry)
{
	g_autofree char *path = g_build_filename(folder, entry, NULL);
	struct stat state;
	if (!g_str_has_suffix(entry, ".ini") || stat(path, &state) != 0)
		return;
	struct found *found = g_new0(struct found, 1);
	found->name = g_strndup(entry, strlen(entry) - strlen(".ini"));
	found->when = state.st_mtim.tv_sec * INT64_C(1000000000) + state.st_mtim.tv_nsec;
	g_ptr_array_add(list, found);
}

GPtrArray *draft_names(void)
{
	GPtrArray *names = g_ptr_array_new_with_free_func(g_free);
	g_autoptr(GPtrArray) list = g_ptr_array_new_with_free_func(found_free);
	g_autofree char *folder = ui_state_file("drafts");
	GDir *dir = folder ? g_dir_open(folder, 0, NULL) : NULL;
	for (const char *entry; dir && (entry = g_dir_read_name(dir)) != NULL;)
		look_at(list, folder, entry);
	if (dir)
		g_dir_close(dir);
	g_ptr_array_sort(list, newer);
	for (unsigned i = 0; i < list->len; i++)
		g_ptr_array_add(names, g_strdup(((struct found *)g_ptr_array_index(list, i))->name));
	return names;
}
