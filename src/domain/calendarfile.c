#include "base/date.h"
#include "base/fail.h"
#include "base/say.h"
#include "base/table.h"
#include "base/text.h"
#include "domain/calendar.h"
#include "domain/reception.h"
#include <string.h>

enum { DATE, KIND, NAME, NOTICE, UNTIL, COLUMNS };

static const char *const COLUMN[COLUMNS] = {
    [DATE] = "date", [KIND] = "kind", [NAME] = "name", [NOTICE] = "notice", [UNTIL] = "until"};

struct line_kind {
	const char *word;
	enum day_kind kind;
	bool vacation; /* no day of the calendar: the school's own, from its date to `until` */
};

static const struct line_kind KINDS[] = {
    {.word = "holiday", .kind = DAY_HOLIDAY},
    {.word = "workday", .kind = DAY_MAKEUP},
    {.word = "vacation", .vacation = true},
    {.word = "休", .kind = DAY_HOLIDAY},
    {.word = "班", .kind = DAY_MAKEUP},
    {.word = "假", .vacation = true},
};

/* What the lines are entered into; NULL: they are only checked. */
struct taking {
	struct calendar *calendar;
	GPtrArray *vacations;
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
	    column == KIND ? _("line %d of the calendar, %s: '%s' is none of holiday, workday and vacation")
	                   : _("line %d of the calendar, %s: '%s' is no date (YYYY-MM-DD)"),
	    row->line, COLUMN[column], cell);
}

static const char *cell(const struct table_row *row, int column)
{
	return column < row->count ? g_strstrip(row->cells[column]) : "";
}

static const struct line_kind *kind_of(const char *word)
{
	for (size_t i = 0; i < G_N_ELEMENTS(KINDS); i++)
		if (!strcmp(KINDS[i].word, word))
			return &KINDS[i];
	return NULL;
}

static bool take_vacation(const struct taking *taking, const struct table_row *row, int from, GError **error)
{
	int to = date_parse(cell(row, UNTIL));
	if (to == DATE_NONE)
		return refuse(row, UNTIL, error);
	if (to < from)
		return fail(
		    error, FAIL_REFUSED, _("line %d of the calendar, %s: it ends before it begins"), row->line, COLUMN[UNTIL]);
	if (taking->vacations) {
		struct vacation *vacation = g_new0(struct vacation, 1);
		*vacation = (struct vacation){.from = from, .to = to, .name = text_display(cell(row, NAME))};
		g_ptr_array_add(taking->vacations, vacation);
	}
	return true;
}

static bool take(const struct taking *taking, const struct table_row *row, GError **error)
{
	int day = date_parse(cell(row, DATE));
	const struct line_kind *kind = kind_of(cell(row, KIND));
	if (day == DATE_NONE)
		return refuse(row, DATE, error);
	if (!kind)
		return refuse(row, KIND, error);
	for (int column = NAME; column <= NOTICE; column++)
		if (text_blank(cell(row, column)))
			return refuse(row, column, error);
	if (kind->vacation)
		return take_vacation(taking, row, day, error);
	if (taking->calendar)
		calendar_enter(taking->calendar, day, kind->kind, cell(row, NAME), cell(row, NOTICE));
	return true;
}

static bool take_all(const struct taking *taking, const GPtrArray *rows, GError **error)
{
	for (unsigned i = 0; i < rows->len; i++) {
		const struct table_row *row = rows->pdata[i];
		bool heading = i == 0 && !strcmp(cell(row, DATE), COLUMN[DATE]);
		if (!heading && !take(taking, row, error))
			return false;
	}
	return true;
}

/* All of it or nothing. */
static bool read_into(const struct taking *taking, const char *csv, GError **error)
{
	static const struct taking CHECK = {0};
	g_autofree char *text = without_comments(csv);
	OWN(table) table = table_read(text, strlen(text), error);
	return table && take_all(&CHECK, table->rows, error) && take_all(taking, table->rows, error);
}

bool calendar_read(struct calendar *calendar, const char *csv, GError **error)
{
	return read_into(&(struct taking){.calendar = calendar}, csv, error);
}

static void free_vacation(void *vacation)
{
	vacation_free(vacation);
}

GPtrArray *vacations_read(const char *csv, GError **error)
{
	g_autoptr(GPtrArray) vacations = g_ptr_array_new_with_free_func(free_vacation);
	return read_into(&(struct taking){.vacations = vacations}, csv, error) ? g_steal_pointer(&vacations) : NULL;
}
