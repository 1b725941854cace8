#include "base/table.h"
#include "base/decode.h"
#include "base/fail.h"
#include "base/say.h"
#include <string.h>

/* What is read, and where. */
struct reader {
	const char *at;
	const char *end;
	int line;
	char separator;
	GString *cell;
	GPtrArray *cells;
};

static void row_free(void *data)
{
	struct table_row *row = data;
	g_strfreev(row->cells);
	g_free(row);
}

void table_free(struct table *table)
{
	if (!table)
		return;
	g_ptr_array_unref(table->rows);
	g_free(table);
}

/* Steps over a line end, of any kind; false where there is none. */
static bool take_line_end(struct reader *reader)
{
	if (reader->at == reader->end || (*reader->at != '\r' && *reader->at != '\n'))
		return false;
	bool pair = reader->at[0] == '\r' && reader->at + 1 < reader->end && reader->at[1] == '\n';
	reader->at += pair ? 2 : 1;
	reader->line++;
	return true;
}

/* The inside of quotes, from behind the first to behind the last. */
static bool read_quoted(struct reader *reader, GError **error)
{
	int line = reader->line;
	while (reader->at < reader->end) {
		if (take_line_end(reader)) {
			g_string_append_c(reader->cell, '\n');
		} else if (*reader->at != '"') {
			size_t length = strcspn(reader->at, "\"\r\n");
			g_string_append_len(reader->cell, reader->at, (gssize)length);
			reader->at += length;
		} else if (reader->at + 1 < reader->end && reader->at[1] == '"') {
			g_string_append_c(reader->cell, '"');
			reader->at += 2;
		} else {
			reader->at++;
			return true;
		}
	}
	return fail(error, FAIL_REFUSED, _("a quotation mark is opened in line %d and never closed"), line);
}

/* One cell, up to the separator or the line end behind it. What follows a closing quote belongs to it, as spreadsheets
 * have it. */
static bool read_cell(struct reader *reader, GError **error)
{
	const char stops[] = {reader->separator, '\r', '\n', '\0'};
	g_string_truncate(reader->cell, 0);
	if (*reader->at == '"') {
		reader->at++;
		if (!read_quoted(reader, error))
			return false;
	}
	size_t length = strcspn(reader->at, stops);
	g_string_append_len(reader->cell, reader->at, (gssize)length);
	reader->at += length;
	g_ptr_array_add(reader->cells, g_strndup(reader->cell->str, reader->cell->len));
	return true;
}

static bool read_row(struct reader *reader, GError **error)
{
	for (;;) {
		if (!read_cell(reader, error))
			return false;
		if (reader->at == reader->end || *reader->at != reader->separator)
			break;
		reader->at++;
	}
	take_line_end(reader);
	return true;
}

static bool row_is_empty(const GPtrArray *cells)
{
	for (unsigned i = 0; i < cells->len; i++)
		if (*(const char *)cells->pdata[i])
			return false;
	return true;
}

/* Moves the cells that were read into a row of TABLE. */
static void keep_row(struct table *table, struct reader *reader, int line)
{
	struct table_row *row = g_new0(struct table_row, 1);
	row->line = line;
	row->count = (int)reader->cells->len;
	g_ptr_array_add(reader->cells, NULL);
	row->cells = (char **)g_ptr_array_steal(reader->cells, NULL);
	g_ptr_array_add(table->rows, row);
}

static bool read_rows(struct table *table, struct reader *reader, GError **error)
{
	while (reader->at < reader->end) {
		int line = reader->line;
		if (!read_row(reader, error))
			return false;
		if (row_is_empty(reader->cells))
			g_ptr_array_set_size(reader->cells, 0);
		else
			keep_row(table, reader, line);
	}
	return true;
}

/* The one of the usual separators that the first line with anything in it uses most, outside quotes. */
static char find_separator(const char *text)
{
	static const char SEPARATORS[] = ",;\t";
	int counts[sizeof SEPARATORS] = {0};
	text += strspn(text, "\r\n");
	bool quoted = false;
	for (; *text && (quoted || !strchr("\r\n", *text)); text++) {
		const char *separator = strchr(SEPARATORS, *text);
		if (*text == '"')
			quoted = !quoted;
		else if (separator && !quoted)
			counts[separator - SEPARATORS]++;
	}
	int best = 0;
	for (int i = 1; SEPARATORS[i]; i++)
		if (counts[i] > counts[best])
			best = i;
	return SEPARATORS[best];
}

struct table *table_read(const char *bytes, gsize length, GError **error)
{
	gsize size;
	const char *encoding;
	g_autofree char *text = decode_text(bytes, length, &size, &encoding, error);
	if (!text)
		return NULL;
	struct reader reader = {
	    .at = text,
	    .end = text + size,
	    .line = 1,
	    .separator = find_separator(text),
	    .cell = g_string_new(NULL),
	    .cells = g_ptr_array_new_with_free_func(g_free),
	};
	OWN(table) table = g_new0(struct table, 1);
	table->encoding = encoding;
	table->rows = g_ptr_array_new_with_free_func(row_free);
	bool read = read_rows(table, &reader, error);
	g_string_free(reader.cell, TRUE);
	g_ptr_array_unref(reader.cells);
	return read ? g_steal_pointer(&table) : NULL;
}
