/* What stands under the report of a closed year. */
#include "base/say.h"
#include "office/annual_parts.h"
#include "office/closing.h"
#include <math.h>

static void list_cases(struct sheet *sheet, const GPtrArray *corrections)
{
	sheet_table(sheet);
	sheet_column(sheet, "number", _("number"), ALIGN_LEFT, 0);
	sheet_column(sheet, "correction", _("correction"), ALIGN_LEFT, 1);
	unsigned hidden = 0;
	for (unsigned i = 0; i < corrections->len; i++) {
		const struct correction *correction = corrections->pdata[i];
		if (!correction->number) {
			hidden++;
			continue;
		}
		sheet_row(sheet);
		sheet_cell(sheet, correction->number)->link = g_strdup(correction->number);
		sheet_cell(sheet, correction->what);
	}
	annual_hidden(sheet, hidden);
}

static bool moved(const struct figure *then, const struct figure *now)
{
	return now && !(isnan(then->value) && isnan(now->value)) && then->value != now->value;
}

static void list_figures(struct sheet *sheet, const struct annual *then, const struct annual *now)
{
	sheet_table(sheet);
	sheet_column(sheet, "figure", _("figure"), ALIGN_LEFT, 1);
	sheet_column(sheet, "closed", _("closed"), ALIGN_RIGHT, 0);
	sheet_column(sheet, "now", _("now"), ALIGN_RIGHT, 0);
	for (unsigned i = 0; i < then->figures->len; i++) {
		const struct figure *figure = then->figures->pdata[i], *other = annual_figure(now, figure->id);
		if (!moved(figure, other))
			continue;
		g_autofree char *before = annual_value_text(figure), *after = annual_value_text(other);
		g_autofree char *name = g_strdup_printf("%s  %s", figure->label, figure->id);
		sheet_row(sheet);
		sheet_cell(sheet, name);
		sheet_cell(sheet, before);
		sheet_cell(sheet, after);
	}
}

bool closing_note(struct office *office, struct sheet *sheet, const struct annual *annual, bool listed, GError **error)
{
	struct closed_year closing = {.period = annual->period, .seq = annual->closed_seq, .on = annual->closed_on};
	g_autoptr(GPtrArray) corrections = closing.seq ? closing_corrections(office, &closing, error) : NULL;
	OWN(annual) now = corrections && listed ? annual_recount(office, &annual->period, error) : NULL;
	if (!corrections || (listed && !now))
		return !closing.seq;
	g_autofree char *day = annual_date(annual->closed_on);
	g_autofree char *line = g_strdup_printf(ngettext("Closed on %s. Corrections since then: %u case.",
	                                            "Closed on %s. Corrections since then: %u cases.", corrections->len),
	    day, corrections->len);
	sheet_text(sheet, line);
	if (listed && corrections->len) {
		list_cases(sheet, corrections);
		list_figures(sheet, annual, now);
	}
	return true;
}
