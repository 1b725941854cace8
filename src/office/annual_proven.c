/* The lists behind the figures, as tables. */
#include "base/date.h"
#include "base/say.h"
#include "domain/money.h"
#include "office/annual.h"

void annual_days(struct sheet *sheet, const GPtrArray *days)
{
	sheet_table(sheet);
	sheet_column(sheet, "date", _("date"), ALIGN_LEFT, 0);
	sheet_column(sheet, "leader", _("leader"), ALIGN_LEFT, 1);
	sheet_column(sheet, "place", _("place"), ALIGN_LEFT, 1);
	for (unsigned i = 0; i < days->len; i++) {
		const struct reception_day *day = days->pdata[i];
		g_autofree char *date = date_format(day->date);
		sheet_row(sheet);
		sheet_cell(sheet, date);
		sheet_cell(sheet, day->texts[RECEPTION_LEADER]);
		sheet_cell(sheet, day->texts[RECEPTION_PLACE]);
	}
}

void annual_hidden(struct sheet *sheet, unsigned hidden)
{
	if (!hidden)
		return;
	g_autofree char *line = g_strdup_printf(
	    ngettext("%u of them is a case that you may not see.", "%u of them are cases that you may not see.", hidden),
	    hidden);
	sheet_text(sheet, line);
}

/* Begins the row of a case: its number, subject and day. */
static void case_cells(struct sheet *sheet, const struct case_row *row)
{
	g_autofree char *paper = number_paper(row->number), *ref = number_ref(row->number),
	                *received = date_format(row->received_on);
	sheet_row(sheet);
	sheet_cell(sheet, paper)->link = g_steal_pointer(&ref);
	sheet_cell(sheet, row->subject);
	sheet_cell(sheet, received);
}

static void case_columns(struct sheet *sheet)
{
	sheet_table(sheet);
	sheet_column(sheet, "number", _("number"), ALIGN_LEFT, 0);
	sheet_column(sheet, "subject", _("subject"), ALIGN_LEFT, 1);
	sheet_column(sheet, "received", _("received"), ALIGN_LEFT, 0);
}

static void added_cell(struct sheet *sheet, const struct proven *proven, int64_t added)
{
	g_autofree char *yuan = proven->money ? money_yuan(added) : NULL;
	if (yuan)
		sheet_cell(sheet, yuan);
	else
		sheet_number(sheet, added, NULL);
}

/* A line that is no case, and what it adds. */
static void added_line(struct sheet *sheet, const struct proven *proven, const char *what, int64_t added)
{
	sheet_cell(sheet, what);
	sheet_cell(sheet, "");
	sheet_cell(sheet, "");
	added_cell(sheet, proven, added);
}

void annual_added(struct sheet *sheet, const struct proven *proven)
{
	int64_t seen = 0;
	case_columns(sheet);
	sheet_column(sheet, proven->money ? "yuan" : "persons", proven->money ? _("yuan") : _("persons"), ALIGN_RIGHT, 0);
	for (unsigned i = 0; i < proven->rows->len; i++) {
		int64_t added = g_array_index(proven->added, int64_t, i);
		case_cells(sheet, proven->rows->pdata[i]);
		added_cell(sheet, proven, added);
		seen += added;
	}
	if (proven->hidden) {
		sheet_row(sheet);
		added_line(sheet, proven, _("cases that you may not see"), proven->total - seen);
	}
	sheet_row(sheet)->total = true;
	added_line(sheet, proven, _("total"), proven->total);
}

void annual_taken(struct sheet *sheet, const struct proven *proven)
{
	case_columns(sheet);
	sheet_column(sheet, "days", _("working days taken"), ALIGN_RIGHT, 0);
	sheet_column(sheet, "figure", _("figure"), ALIGN_LEFT, 0);
	for (unsigned i = 0; i < proven->rows->len; i++) {
		const struct measured *taken = &g_array_index(proven->taken, struct measured, i);
		case_cells(sheet, proven->rows->pdata[i]);
		sheet_number(sheet, taken->days, NULL);
		sheet_cell(sheet, taken->marked ? _("this one") : "");
	}
}
