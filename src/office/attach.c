#include "base/fail.h"
#include "base/file.h"
#include "base/say.h"
#include "base/text.h"
#include "domain/fold.h"
#include "domain/workflow.h"
#include "office/act.h"
#include "store/blobs.h"
#include <errno.h>
#include <string.h>
#include <sys/stat.h>

#define LARGEST_MIB 64

/* What a file is by its name; the rest is bytes. */
static const struct {
	const char *suffix;
	const char *type;
} TYPES[] = {
    {.suffix = ".pdf", .type = "application/pdf"},
    {.suffix = ".ofd", .type = "application/ofd"},
    {.suffix = ".doc", .type = "application/msword"},
    {.suffix = ".docx", .type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"},
    {.suffix = ".xls", .type = "application/vnd.ms-excel"},
    {.suffix = ".xlsx", .type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"},
    {.suffix = ".wps", .type = "application/vnd.ms-works"},
    {.suffix = ".zip", .type = "application/zip"},
    {.suffix = ".txt", .type = "text/plain"},
    {.suffix = ".csv", .type = "text/csv"},
    {.suffix = ".html", .type = "text/html"},
    {.suffix = ".eml", .type = "message/rfc822"},
    {.suffix = ".jpg", .type = "image/jpeg"},
    {.suffix = ".jpeg", .type = "image/jpeg"},
    {.suffix = ".png", .type = "image/png"},
    {.suffix = ".gif", .type = "image/gif"},
    {.suffix = ".mp3", .type = "audio/mpeg"},
    {.suffix = ".mp4", .type = "video/mp4"},
};

static const char *type_of(const char *name)
{
	g_autofree char *lower = g_ascii_strdown(name, -1);
	for (size_t i = 0; i < G_N_ELEMENTS(TYPES); i++)
		if (g_str_has_suffix(lower, TYPES[i].suffix))
			return TYPES[i].type;
	return "application/octet-stream";
}

static bool check_file(const char *path, const char *shown, GError **error)
{
	struct stat status;
	if (stat(path, &status))
		return fail(error, errno == ENOENT ? FAIL_NOT_FOUND : FAIL_REFUSED, _("cannot read '%s': %s"), shown,
		    g_strerror(errno));
	if (!S_ISREG(status.st_mode))
		return fail(error, FAIL_REFUSED, _("'%s' is not a file"), shown);
	if (status.st_size > (off_t)LARGEST_MIB << 20)
		return fail(error, FAIL_REFUSED, _("'%s' is too large: an attachment has at most %d MiB"), shown, LARGEST_MIB);
	return true;
}

/* The content of a file; NULL with an error. */
static GBytes *read_file(const char *path, GError **error)
{
	g_autofree char *shown = g_filename_display_name(path);
	GString *data = check_file(path, shown, error) ? file_read(path, LARGEST_MIB * FILE_MIB, error) : NULL;
	return data ? g_string_free_to_bytes(data) : NULL;
}

/* Keeps the content of a file and adds its line to LIST. */
static bool keep(struct store *store, const char *path, json_t *list, GError **error)
{
	g_autoptr(GBytes) data = read_file(path, error);
	if (!data)
		return false;
	g_autofree char *name = g_filename_display_basename(path);
	g_autofree char *hash = blobs_hash(data);
	json_array_append_new(list, json_pack("{s:s, s:s, s:s, s:I}", "name", name, "sha256", hash, "type", type_of(name),
	                                "size", (json_int_t)g_bytes_get_size(data)));
	return blobs_put(store, hash, data, error);
}

struct attaching {
	struct office *office;
	int64_t case_id;
	char **paths;
};

static bool add_files(struct attaching *attaching, struct history *history, GError **error)
{
	struct office *office = attaching->office;
	const struct event_type *type = event_type_find("attach");
	OWN(event) event = office_event(office, type->name);
	json_t *list = json_array();
	json_object_set_new(event->body, "attachments", list);
	if (!workflow_may(type, history->file, &office->person, office_today(office), error))
		return false;
	for (char **path = attaching->paths; *path; path++)
		if (!keep(office->store, *path, list, error))
			return false;
	return workflow_check(history->file, event, &office->person, office->now.day, error) &&
	       history_add(history, g_steal_pointer(&event), error);
}

static bool attach(void *arg, GError **error)
{
	struct attaching *attaching = arg;
	struct history history = {0};
	bool done =
	    history_open(&history, attaching->office, attaching->case_id, error) && add_files(attaching, &history, error);
	history_close(&history);
	return done;
}

bool record_attach(struct office *office, int64_t case_id, char **paths, GError **error)
{
	struct attaching attaching = {.office = office, .case_id = case_id, .paths = paths};
	if (!paths || !*paths)
		return fail(error, FAIL_USAGE, _("no file is named"));
	return office_write(office, attach, &attaching, error);
}
