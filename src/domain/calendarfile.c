#include "base/date.h"
#include "base/fail.h"
#include "base/say.h"
#include "base/table.h"
#include "base/text.h"
#include "domain/calendar.h"
#include <string.h>

enum { DATE, KIND, NAME, NOTICE, COLUMNS };

static const char *const COLUMN[COLUMNS] = {[DATE] = "date", [KIND] = "kind", [NAME] = "name", [NOTICE] = "notice"};

static const struct {
	const char *word;
	enum day_kind kind;
} KINDS[] = {
    {.word = "holiday", .kind = DAY_HOLIDAY},
    {.word = "workday", .kind = DAY_MAKEUP},
    {.word = "休", .kind = DAY_HOLIDAY},
    {.word = "班", .kind = DAY_MAKEUP},
};

/* A copy of CSV with its comment lines emptied, so that lines keep their numbers. */
static char *without_comments(const char *csv)
{
	GString *text = g_string_new(NULL);
	while (*csv) {
		size_t line = strcspn(csv, "\r\n");
		size_t ends = strspn(csv + line, "\r\n");
		if (*csv != '#')
			g_string_append_len(text, csv, (gssize)line);
		g_string_append_len(text, csv + line, (gssize)ends);
		csv += line + ends;
	}
	return g_string_free(text, FALSE);
}

static bool refuse(const struct table_row *row, int column, GError **error)
{
	g_autofree char *cell = text_display(column < row->count ? row->cells[column] : "");
	if (!*cell)
		return fail(error, FAIL_REFUSED, _("line %d of the calendar has no %s"), row->line, COLUMN[column]);
	return fail(error, FAIL_REFUSED,
	    column == DATE ? _("line %d of the calendar, %s: '%s' is no date (YYYY-MM-DD)")
	                   : _("line %d of the calendar, %s: '%s' is neither holiday nor workday"),
	    row->line, COLUMN[column], cell);
}

static const char *cell(const struct table_row *row, int column)
{
	return column < row->count ? g_strstrip(row->cells[column]) : "";
}

static int kind_of(const char *word)
{
	for (size_t i = 0; i < G_N_ELEMENTS(KINDS); i++)
		if (!strcmp(KINDS[i].word, word))
			return (int)KINDS[i].kind;
	return -1;
}

/* Checks ROW and, unless CALENDAR is NULL, enters it. */
static bool take(struct calendar *calendar, const struct table_row *row, GError **error)
{
	int day = date_parse(cell(row, DATE));
	int kind = kind_of(cell(row, KIND));
	if (day == DATE_NONE)
		return refuse(row, DATE, error);
	if (kind < 0)
		return refuse(row, KIND, error);
	for (int column = NAME; column <= NOTICE; column++)
		if (text_blank(cell(row, column)))
			return refuse(row, column, error);
	if (calendar)
		calendar_enter(calendar, day, (enum day_kind)kind, cell(row, NAME), cell(row, NOTICE));
	return true;
}

static bool take_all(struct calendar *calendar, const GPtrArray *rows, GError **error)
{
	for (unsigned i = 0; i < rows->len; i++) {
		const struct table_row *row = rows->pdata[i];
		bool heading = i == 0 && !strcmp(cell(row, DATE), COLUMN[DATE]);
		if (!heading && !take(calendar, row, error))
			return false;
	}
	return true;
}

bool calendar_read(struct calendar *calendar, const char *csv, GError **error)
{
	g_autofree char *text = without_comments(csv);
	OWN(table) table = table_read(text, strlen(text), error);
	return table && take_all(NULL, table->rows, error) && take_all(calendar, table->rows, error);
}
