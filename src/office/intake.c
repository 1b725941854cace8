#include "office/intake.h"
#include "base/fail.h"
#include "base/file.h"
#include "base/say.h"
#include "base/text.h"
#include "base/width.h"
#include <string.h>
#include <unistd.h>

/* How many columns a message names, and how much of each. */
#define COLUMNS_NAMED 8
#define COLUMN_CELLS 24

#define MOST (1024 * FILE_MIB)

void intake_file_free(struct intake_file *file)
{
	if (!file)
		return;
	for (int field = 0; field < INTAKE_FIELDS; field++)
		g_free(file->titles[field]);
	g_ptr_array_unref(file->rows);
	g_ptr_array_unref(file->ignored);
	g_ptr_array_unref(file->objects);
	g_ptr_array_unref(file->texts);
	table_free(file->table);
	g_free(file->name);
	g_free(file->path);
	g_free(file);
}

static void free_object(void *object)
{
	json_decref(object);
}

static struct intake_file *new_file(const char *path)
{
	struct intake_file *file = g_new0(struct intake_file, 1);
	g_autofree char *base = g_path_get_basename(path);
	file->path = g_strdup(path);
	file->name = !strcmp(path, "-") ? g_strdup(_("standard input")) : text_display(base);
	file->rows = g_ptr_array_new_with_free_func(g_free);
	file->ignored = g_ptr_array_new_with_free_func(g_free);
	file->texts = g_ptr_array_new_with_free_func(g_free);
	file->objects = g_ptr_array_new_with_free_func(free_object);
	return file;
}

bool intake_bad(const struct intake_file *file, const struct intake_row *row, enum intake_field field, GError **error,
    const char *reason)
{
	g_autofree char *column = text_display(file->titles[field] ? file->titles[field] : intake_field_name(field));
	return fail(error, FAIL_REFUSED, _("%s, line %d, column %s: %s"), file->name, row->line, column, reason);
}

/* What people take for a spreadsheet and is none that we read: how it begins, and what to do. */
static const struct {
	const char *begins;
	gsize length;
	const char *advice;
} OTHERS[] = {
    {.begins = "PK\003\004", .length = 4, .advice = N_("'%s' is a workbook; save it as CSV first")},
    {.begins = "\320\317\021\340", .length = 4, .advice = N_("'%s' is a workbook; save it as CSV first")},
    {.begins = "%PDF",
        .length = 4,
        .advice = N_("'%s' is a PDF; a spreadsheet saved as CSV, or JSON Lines, is needed")},
    {.begins = "SQLite format 3", .length = 15, .advice = N_("'%s' is a register or another database, no spreadsheet")},
};

static bool refuse_others(const struct intake_file *file, const char *bytes, gsize length, GError **error)
{
	for (size_t i = 0; i < G_N_ELEMENTS(OTHERS); i++)
		if (length >= OTHERS[i].length && !memcmp(bytes, OTHERS[i].begins, OTHERS[i].length))
			return fail(error, FAIL_REFUSED, _(OTHERS[i].advice), file->name);
	return true;
}

/* "a, b, c": what the file calls its columns. */
static char *columns(const struct intake_file *file)
{
	GString *text = g_string_new(NULL);
	for (unsigned i = 0; i < file->ignored->len && i < COLUMNS_NAMED; i++) {
		g_autofree char *shown = text_display(file->ignored->pdata[i]);
		g_autofree char *clipped = width_clip(shown, COLUMN_CELLS);
		g_string_append_printf(text, "%s%s", i ? _(", ") : "", clipped);
	}
	return g_string_free(text, FALSE);
}

static bool lacks(const struct intake_file *file, enum intake_field field, GError **error)
{
	g_autofree char *unknown = columns(file);
	return fail(error, FAIL_REFUSED,
	    _("%s: no column is known as %s; a map=FILE with a line 'their header = %s' names it (unknown columns: %s)"),
	    file->name, intake_field_name(field), intake_field_name(field), *unknown ? unknown : _("none"));
}

/* Every letter needs a day and words. */
static bool complete(const struct intake_file *file, GError **error)
{
	if (!file->titles[INTAKE_SUBJECT] && !file->titles[INTAKE_BODY])
		return lacks(file, INTAKE_BODY, error);
	return file->titles[INTAKE_RECEIVED] || lacks(file, INTAKE_RECEIVED, error);
}

/* The first sign at or after AT that is no blank; 0 at the end. */
static char sign_at(const char *bytes, gsize length, gsize *at)
{
	while (*at < length && g_ascii_isspace(bytes[*at]))
		++*at;
	return *at < length ? bytes[(*at)++] : 0;
}

enum shape { SHAPE_TABLE, SHAPE_OBJECTS, SHAPE_ARRAY };

static enum shape shape_of(const char *bytes, gsize length)
{
	gsize at = length >= 3 && !memcmp(bytes, "\xef\xbb\xbf", 3) ? 3 : 0;
	char first = sign_at(bytes, length, &at), second = sign_at(bytes, length, &at);
	if (first == '{')
		return SHAPE_OBJECTS;
	return first == '[' && second == '{' ? SHAPE_ARRAY : SHAPE_TABLE;
}

/* Puts the file's name before what is wrong with it. */
static bool named(const struct intake_file *file, bool done, GError *why, GError **error)
{
	g_autoptr(GError) owned = why;
	return done || fail(error, FAIL_REFUSED, _("%s: %s"), file->name, owned->message);
}

static bool read_text(struct intake_file *file, GBytes *bytes, const struct aliases *aliases, GError **error)
{
	gsize length;
	const char *data = g_bytes_get_data(bytes, &length);
	GError *why = NULL;
	if (!data || !length)
		return fail(error, FAIL_REFUSED, _("%s: the file is empty"), file->name);
	enum shape shape = shape_of(data, length);
	if (shape == SHAPE_ARRAY)
		return fail(
		    error, FAIL_REFUSED, _("'%s' is one JSON array; JSON Lines are needed: one object a line"), file->name);
	if (shape == SHAPE_TABLE) {
		bool read = intake_read_csv(file, data, length, aliases, &why);
		return named(file, read, why, error);
	}
	g_autofree char *text = text_accept(data, (gssize)length, &why);
	bool read = text && intake_read_json(file, text, aliases, &why);
	return named(file, read, why, error);
}

struct intake_file *intake_parse(const char *path, GBytes *bytes, const struct aliases *aliases, GError **error)
{
	OWN(intake_file) file = new_file(path);
	gsize length;
	const char *data = g_bytes_get_data(bytes, &length);
	if (!refuse_others(file, data, length, error) || !read_text(file, bytes, aliases, error) || !complete(file, error))
		return NULL;
	return g_steal_pointer(&file);
}

struct intake_file *intake_read(const char *path, const struct aliases *aliases, GError **error)
{
	GString *text = strcmp(path, "-") ? file_read(path, MOST, error)
	                                  : file_read_open(STDIN_FILENO, _("standard input"), MOST, error);
	g_autoptr(GBytes) bytes = text ? g_string_free_to_bytes(text) : NULL;
	return bytes ? intake_parse(path, bytes, aliases, error) : NULL;
}
