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

static void yuan_cell(struct sheet *sheet, int64_t fen)
{
	g_autofree char *yuan = money_yuan(fen);
	sheet_cell(sheet, yuan);
}

void annual_fen(struct sheet *sheet, const struct proven *proven)
{
	int64_t seen = 0;
	case_columns(sheet);
	sheet_column(sheet, "yuan", _("yuan"), ALIGN_RIGHT, 0);
	for (unsigned i = 0; i < proven->rows->len; i++) {
		int64_t fen = g_array_index(proven->fen, int64_t, i);
		case_cells(sheet, proven->rows->pdata[i]);
		yuan_cell(sheet, fen);
		seen += fen;
	}
	if (proven->hidden) {
		sheet_row(sheet);
		sheet_cell(sheet, _("cases that you may not see"));
		sheet_cell(sheet, "");
		sheet_cell(sheet, "");
		yuan_cell(sheet, proven->total - seen);
	}
	sheet_row(sheet)->total = true;
	sheet_cell(sheet, _("total"));
	sheet_cell(sheet, "");
	sheet_cell(sheet, "");
	yuan_cell(sheet, proven->total);
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
