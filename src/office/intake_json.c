#include "base/fail.h"
#include "base/say.h"
#include "base/text.h"
#include "office/intake.h"
#include <string.h>

/* What is known so far of the keys of a file. */
struct keys {
	const struct aliases *aliases;
	GHashTable *ignored; /* keys that were named already */
};

/* A value as text, borrowed from FILE: numbers and flags are written out. NULL for what is no single value. */
static const char *value_text(struct intake_file *file, const json_t *value)
{
	if (json_is_string(value))
		return json_string_value(value);
	char *text = NULL;
	if (json_is_integer(value))
		text = g_strdup_printf("%" JSON_INTEGER_FORMAT, json_integer_value(value));
	else if (json_is_real(value))
		text = g_strdup_printf("%.15g", json_real_value(value));
	else if (json_is_boolean(value))
		text = g_strdup(json_is_true(value) ? "yes" : "no");
	else
		return NULL;
	g_ptr_array_add(file->texts, text);
	return text;
}

static void ignore(struct intake_file *file, struct keys *keys, const char *key)
{
	if (g_hash_table_add(keys->ignored, g_strdup(key)))
		g_ptr_array_add(file->ignored, g_strdup(key));
}

/* A file that has a key at all has the column; the key of the better name wins in each row. */
static void read_object(struct intake_file *file, struct intake_row *row, json_t *object, struct keys *keys)
{
	int ranks[INTAKE_FIELDS] = {0};
	const char *key;
	json_t *value;
	json_object_foreach(object, key, value)
	{
		int rank;
		bool silent;
		enum intake_field field = aliases_find(keys->aliases, key, &rank, &silent);
		const char *text = value_text(file, value);
		if (field == INTAKE_FIELDS || (!text && !json_is_null(value))) {
			if (!silent || !text)
				ignore(file, keys, key);
		} else if (!row->cells[field] || rank < ranks[field]) {
			row->cells[field] = text ? text : "";
			ranks[field] = rank;
			if (!file->titles[field])
				file->titles[field] = g_strdup(key);
		}
	}
}

static bool read_line(struct intake_file *file, const char *line, int number, struct keys *keys, GError **error)
{
	json_error_t why;
	json_t *object = json_loads(line, JSON_REJECT_DUPLICATES, &why);
	if (object)
		g_ptr_array_add(file->objects, object);
	if (!object)
		return fail(
		    error, FAIL_REFUSED, _("line %d, column %d is no JSON; one object a line is needed"), number, why.column);
	if (!json_is_object(object))
		return fail(error, FAIL_REFUSED, _("line %d is no JSON object; one object a line is needed"), number);
	struct intake_row *row = g_new0(struct intake_row, 1);
	row->line = number;
	read_object(file, row, object, keys);
	g_ptr_array_add(file->rows, row);
	return true;
}

bool intake_read_json(struct intake_file *file, const char *text, const struct aliases *aliases, GError **error)
{
	g_autoptr(GHashTable) ignored = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	struct keys keys = {.aliases = aliases, .ignored = ignored};
	int number = 0;
	for (const char *at = text; *at;) {
		size_t length = strcspn(at, "\n");
		g_autofree char *line = g_strndup(at, length);
		number++;
		if (!text_blank(line) && !read_line(file, line, number, &keys, error))
			return false;
		at += length + (at[length] == '\n');
	}
	for (unsigned i = 0; i < file->rows->len; i++) {
		struct intake_row *row = file->rows->pdata[i];
		for (int field = 0; field < INTAKE_FIELDS; field++)
			if (file->titles[field] && !row->cells[field])
				row->cells[field] = "";
	}
	return true;
}
