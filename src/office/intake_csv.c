#include "base/fail.h"
#include "base/say.h"
#include "base/text.h"
#include "office/intake.h"

/* Which column holds which field: -1 where none does. */
struct layout {
	int columns[INTAKE_FIELDS];
	int ranks[INTAKE_FIELDS];
};

static void ignore(struct intake_file *file, const char *title)
{
	if (!text_blank(title))
		g_ptr_array_add(file->ignored, g_strdup(title));
}

/* A column for FIELD; the better name of two wins, and the other column is left out. */
static void settle(struct intake_file *file, struct layout *layout, enum intake_field field, int column, int rank)
{
	const struct table_row *header = file->table->rows->pdata[0];
	if (layout->columns[field] >= 0 && layout->ranks[field] <= rank) {
		ignore(file, header->cells[column]);
		return;
	}
	if (layout->columns[field] >= 0)
		ignore(file, file->titles[field]);
	layout->columns[field] = column;
	layout->ranks[field] = rank;
	g_free(file->titles[field]);
	file->titles[field] = g_strdup(header->cells[column]);
}

static void read_header(struct intake_file *file, struct layout *layout, const struct aliases *aliases)
{
	const struct table_row *header = file->table->rows->pdata[0];
	for (int field = 0; field < INTAKE_FIELDS; field++)
		layout->columns[field] = -1;
	for (int column = 0; column < header->count; column++) {
		int rank;
		bool silent;
		enum intake_field field = aliases_find(aliases, header->cells[column], &rank, &silent);
		if (field != INTAKE_FIELDS)
			settle(file, layout, field, column, rank);
		else if (!silent)
			ignore(file, header->cells[column]);
	}
}

/* More cells than the header names: something is wrong with the quotes of this line or of one before. */
static bool check_width(const struct table_row *header, const struct table_row *row, GError **error)
{
	for (int column = header->count; column < row->count; column++)
		if (!text_blank(row->cells[column]))
			return fail(error, FAIL_REFUSED, _("line %d has %d columns, the header has %d"), row->line, row->count,
			    header->count);
	return true;
}

static bool is_blank(const struct table_row *row)
{
	for (int column = 0; column < row->count; column++)
		if (!text_blank(row->cells[column]))
			return false;
	return true;
}

bool intake_read_csv(
    struct intake_file *file, const char *bytes, gsize length, const struct aliases *aliases, GError **error)
{
	struct layout layout;
	file->table = table_read(bytes, length, error);
	if (!file->table)
		return false;
	if (!file->table->rows->len)
		return fail(error, FAIL_REFUSED, _("the file has no header line"));
	read_header(file, &layout, aliases);
	const struct table_row *header = file->table->rows->pdata[0];
	for (unsigned i = 1; i < file->table->rows->len; i++) {
		const struct table_row *from = file->table->rows->pdata[i];
		if (is_blank(from))
			continue;
		if (!check_width(header, from, error))
			return false;
		struct intake_row *row = g_new0(struct intake_row, 1);
		row->line = from->line;
		for (int field = 0; field < INTAKE_FIELDS; field++)
			if (layout.columns[field] >= 0)
				row->cells[field] = layout.columns[field] < from->count ? from->cells[layout.columns[field]] : "";
		g_ptr_array_add(file->rows, row);
	}
	return true;
}
