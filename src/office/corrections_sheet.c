/* What stands under the report of a closed year. */
#include "base/date.h"
#include "base/fail.h"
#include "base/say.h"
#include "office/annual_parts.h"
#include "office/closing.h"
#include "office/inside.h"
#include "store/cases.h"
#include <math.h>

static void list_cases(struct sheet *sheet, const GPtrArray *corrections)
{
	sheet_table(sheet);
	sheet_wrap(sheet);
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

/* A figure of a value that nothing has is no figure: it stands for none. */
static char *text_of(const struct figure *figure)
{
	return figure ? annual_value_text(figure) : g_strdup("-");
}

static bool moved(const struct figure *then, const struct figure *now)
{
	if (!then || !now)
		return (then ? then : now)->value > 0;
	return !(isnan(then->value) && isnan(now->value)) && then->value != now->value;
}

static void list_figure(struct sheet *sheet, const struct figure *then, const struct figure *now)
{
	if (!moved(then, now))
		return;
	const struct figure *figure = then ? then : now;
	g_autofree char *before = text_of(then), *after = text_of(now);
	g_autofree char *name = g_strdup_printf("%s  %s", figure->label, figure->id);
	sheet_row(sheet);
	sheet_cell(sheet, name);
	sheet_cell(sheet, before);
	sheet_cell(sheet, after);
}

static void list_figures(struct sheet *sheet, const struct annual *then, const struct annual *now)
{
	sheet_table(sheet);
	sheet_column(sheet, "figure", _("figure"), ALIGN_LEFT, 1);
	sheet_column(sheet, "closed", _("in the closed report"), ALIGN_RIGHT, 0);
	sheet_column(sheet, "now", _("as it stands"), ALIGN_RIGHT, 0);
	for (unsigned i = 0; i < then->figures->len; i++) {
		const struct figure *figure = then->figures->pdata[i];
		list_figure(sheet, figure, annual_figure(now, figure->id));
	}
	for (unsigned i = 0; i < now->figures->len; i++) {
		const struct figure *figure = now->figures->pdata[i];
		if (!annual_figure(then, figure->id))
			list_figure(sheet, NULL, figure);
	}
}

/* The same for programs. */
static void tell_data(struct sheet *sheet, const struct annual *annual, const GPtrArray *corrections, bool listed)
{
	json_t *cases = listed ? json_array() : json_null();
	g_autofree char *day = date_format(annual->closed_on);
	for (unsigned i = 0; listed && i < corrections->len; i++) {
		const struct correction *correction = corrections->pdata[i];
		if (correction->number)
			json_array_append_new(
			    cases, json_pack("{s:s, s:s}", "number", correction->number, "correction", correction->what));
	}
	json_object_set_new(sheet->data, "closed",
	    json_pack("{s:s, s:i, s:o}", "on", day, "corrections", (int)corrections->len, "cases", cases));
}

/* The figures as they stand now count everything: whoever does not see all cases would learn from them what comes in.
 */
static bool put_list(struct office *office, struct sheet *sheet, const struct annual *annual,
    const GPtrArray *corrections, GError **error)
{
	bool hidden;
	OWN(annual) now = annual_recount(office, &annual->period, error);
	if (!now || !cases_any_hidden(office->store, &office->scope, &hidden, error))
		return false;
	list_cases(sheet, corrections);
	if (hidden)
		sheet_text(sheet, _("Which figures these cases would change is shown to whoever may see all of them."));
	else
		list_figures(sheet, annual, now);
	return true;
}

bool closing_note(struct office *office, struct sheet *sheet, const struct annual *annual, bool listed, GError **error)
{
	struct closed_year closing = {.period = annual->period, .seq = annual->closed_seq, .on = annual->closed_on};
	if (!closing.seq)
		return !listed || fail(error, FAIL_REFUSED, _("%s is not closed"), annual->period.label);
	g_autoptr(GPtrArray) corrections = closing_corrections(office, &closing, error);
	if (!corrections)
		return false;
	g_autofree char *day = annual_date(annual->closed_on);
	g_autofree char *line = g_strdup_printf(ngettext("Closed on %s. Corrections since then: %u case.",
	                                            "Closed on %s. Corrections since then: %u cases.", corrections->len),
	    day, corrections->len);
	sheet_text(sheet, line);
	if (sheet->data)
		tell_data(sheet, annual, corrections, listed);
	return !listed || !corrections->len || put_list(office, sheet, annual, corrections, error);
}
