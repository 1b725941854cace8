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

/* A form while a table of it is put on the page. */
struct form {
	struct page_of *page;
	GKeyFile *file;
	char **sections;
	const char *column; /* the word whose values the columns have */
};

/* "natural" of the section "type.natural", where COLUMN is "type"; NULL where it is the title of no such column. */
static const char *column_value(const char *section, const char *column)
{
	size_t length = strlen(column);
	return !strncmp(section, column, length) && section[length] == '.' ? section + length + 1 : NULL;
}

/* Begins a column called KEY whose title is that of SECTION, with what stands above GROUP over it, or above SECTION. */
static void put_column(const struct form *form, const char *section, const char *group, const char *key)
{
	g_autofree char *label = label_of(form->file, section);
	g_auto(GStrv) heads =
	    g_key_file_get_locale_string_list(form->file, group ? group : section, "heads", say_current(), NULL, NULL);
	g_autofree char *whole = group ? g_strdup_printf("%s.%s", strrchr(group, '.') + 1, key) : g_strdup(key);
	struct column *column = sheet_column(form->page->sheet, whole, label, ALIGN_RIGHT, 0);
	if (heads)
		sheet_heads(column, (const char *const *)heads);
}

/* A column for each value and one for their sum; GROUP NULL: the only ones of the table. */
static void put_columns(const struct form *form, const char *group)
{
	for (char **section = form->sections; *section; section++) {
		const char *value = column_value(*section, form->column);
		if (value)
			put_column(form, *section, group, value);
	}
	g_autofree char *total = g_strdup_printf("total.%s", form->column);
	put_column(form, total, group, "total");
}

/* The parts of FIGURE, each in its column, and it itself. */
static void put_counts(const struct form *form, const char *figure)
{
	struct page_of *page = form->page;
	for (char **section = form->sections; *section; section++) {
		const char *value = column_value(*section, form->column);
		g_autofree char *id = value ? g_strdup_printf("%s.%s", figure, value) : NULL;
		if (value)
			page_count(page, annual_figure(page->annual, id));
	}
	page_count(page, annual_figure(page->annual, figure));
}

static void put_row(const struct form *form, const char *row)
{
	struct page_of *page = form->page;
	g_autofree char *label = label_of(form->file, row);
	bool counted = annual_figure(page->annual, row) != NULL;
	sheet_row(page->sheet)->heading = !counted;
	sheet_cell(page->sheet, label);
	if (counted)
		put_counts(form, row);
}

/* Calls EACH for every section of FAMILY. */
static void each_section(
    const struct form *form, const char *family, void (*each)(const struct form *form, const char *section))
{
	for (char **section = form->sections; *section; section++)
		if (g_str_has_prefix(*section, family))
			each(form, *section);
}

void form_put(struct page_of *page, const struct section *section)
{
	g_autoptr(GKeyFile) file = read_form();
	g_auto(GStrv) sections = g_key_file_get_groups(file, NULL);
	const struct form form = {.page = page, .file = file, .sections = sections, .column = section->column};
	sheet_table(page->sheet);
	sheet_wrap(page->sheet);
	g_autofree char *corner = g_strdup_printf("corner.%s", section->column);
	g_autofree char *note = label_of(file, corner);
	sheet_column(page->sheet, "row", note, ALIGN_LEFT, 1);
	put_columns(&form, NULL);
	each_section(&form, section->family, put_row);
}

void form_put_line(struct page_of *page, const struct section *section)
{
	g_autoptr(GKeyFile) file = read_form();
	g_auto(GStrv) sections = g_key_file_get_groups(file, NULL);
	const struct form form = {.page = page, .file = file, .sections = sections, .column = section->column};
	sheet_table(page->sheet);
	sheet_wrap(page->sheet);
	each_section(&form, section->family, put_columns);
	sheet_row(page->sheet);
	each_section(&form, section->family, put_counts);
}
