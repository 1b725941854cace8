/* The tables of the national form, by its list of rows (data/report/form.ini). */
#include "base/embedded.h"
#include "base/say.h"
#include "office/annual_parts.h"
#include <string.h>

static GKeyFile *read_form(void)
{
	GKeyFile *form = g_key_file_new();
	g_key_file_load_from_data(form, embedded_text("report/form.ini"), (gsize)-1, G_KEY_FILE_KEEP_TRANSLATIONS, NULL);
	return form;
}

static char *label_of(GKeyFile *form, const char *section)
{
	return g_key_file_get_locale_string(form, section, "label", say_current(), NULL);
}

/* "natural" of the section "type.natural", where COLUMN is "type"; NULL where it is the title of no such column. */
static const char *column_value(const char *section, const char *column)
{
	size_t length = strlen(column);
	return !strncmp(section, column, length) && section[length] == '.' ? section + length + 1 : NULL;
}

/* Begins a column whose title, and what stands above it, is that of SECTION. */
static void put_column(struct page_of *page, GKeyFile *form, const char *section, const char *key)
{
	g_autofree char *label = label_of(form, section);
	g_auto(GStrv) heads = g_key_file_get_locale_string_list(form, section, "heads", say_current(), NULL, NULL);
	struct column *column = sheet_column(page->sheet, key, label, ALIGN_RIGHT, 0);
	if (heads)
		sheet_heads(column, (const char *const *)heads);
}

static void put_columns(struct page_of *page, GKeyFile *form, char **sections, const char *column)
{
	for (; *sections; sections++) {
		const char *value = column_value(*sections, column);
		if (value)
			put_column(page, form, *sections, value);
	}
	g_autofree char *total = g_strdup_printf("total.%s", column);
	put_column(page, form, total, "total");
}

static void put_row(struct page_of *page, GKeyFile *form, char **sections, const char *row, const char *column)
{
	g_autofree char *label = label_of(form, row);
	const struct figure *figure = annual_figure(page->annual, row);
	sheet_row(page->sheet)->heading = !figure;
	sheet_cell(page->sheet, label);
	if (!figure)
		return;
	for (; *sections; sections++) {
		const char *value = column_value(*sections, column);
		g_autofree char *id = value ? g_strdup_printf("%s.%s", row, value) : NULL;
		if (value)
			page_count(page, annual_figure(page->annual, id));
	}
	page_count(page, figure);
}

void form_put(struct page_of *page, const struct section *section)
{
	g_autoptr(GKeyFile) form = read_form();
	g_auto(GStrv) sections = g_key_file_get_groups(form, NULL);
	sheet_table(page->sheet);
	sheet_wrap(page->sheet);
	g_autofree char *corner = g_strdup_printf("corner.%s", section->column);
	g_autofree char *note = label_of(form, corner);
	sheet_column(page->sheet, "row", note, ALIGN_LEFT, 1);
	put_columns(page, form, sections, section->column);
	for (char **row = sections; *row; row++)
		if (g_str_has_prefix(*row, section->family))
			put_row(page, form, sections, *row, section->column);
}
