/* What stands under the report of a closed year. */
#include "base/date.h"
#include "base/fail.h"
#include "base/say.h"
#include "office/annual_parts.h"
#include "office/closing.h"
#include "office/inside.h"
#include "store/cases.h"
#include <math.h>

/* A figure that the corrections move; NULL: of a value that nothing has, which is no figure. */
struct move {
	const struct figure *then, *now;
};

/* The note in the making. */
struct noting {
	struct sheet *sheet;
	const struct annual *annual;
	const GPtrArray *corrections;
	bool listed;
	GArray *moves; /* of struct move; NULL: they are not shown */
};

static unsigned count_hidden(const struct noting *noting)
{
	unsigned hidden = 0;
	for (unsigned i = 0; i < noting->corrections->len; i++)
		hidden += !((const struct correction *)noting->corrections->pdata[i])->number;
	return hidden;
}

static void list_cases(const struct noting *noting)
{
	struct sheet *sheet = noting->sheet;
	sheet_table(sheet);
	sheet_wrap(sheet);
	sheet_column(sheet, "number", _("number"), ALIGN_LEFT, 0);
	sheet_column(sheet, "correction", _("correction"), ALIGN_LEFT, 1);
	for (unsigned i = 0; i < noting->corrections->len; i++) {
		const struct correction *correction = noting->corrections->pdata[i];
		if (!correction->number)
			continue;
		sheet_row(sheet);
		sheet_cell(sheet, correction->number)->link = g_strdup(correction->number);
		sheet_cell(sheet, correction->what);
	}
	annual_hidden(sheet, count_hidden(noting));
}

static void add_move(GArray *moves, const struct figure *then, const struct figure *now)
{
	const struct move move = {.then = then, .now = now};
	bool moved = !then || !now ? (then ? then : now)->value > 0
	                           : !(isnan(then->value) && isnan(now->value)) && then->value != now->value;
	if (moved)
		g_array_append_val(moves, move);
}

static GArray *moves_of(const struct annual *then, const struct annual *now)
{
	GArray *moves = g_array_new(FALSE, FALSE, sizeof(struct move));
	for (unsigned i = 0; i < then->figures->len; i++) {
		const struct figure *figure = then->figures->pdata[i];
		add_move(moves, figure, annual_figure(now, figure->id));
	}
	for (unsigned i = 0; i < now->figures->len; i++) {
		const struct figure *figure = now->figures->pdata[i];
		if (!annual_figure(then, figure->id))
			add_move(moves, NULL, figure);
	}
	return moves;
}

static char *text_of(const struct figure *figure)
{
	return figure ? annual_value_text(figure) : g_strdup("-");
}

static void list_figures(const struct noting *noting)
{
	struct sheet *sheet = noting->sheet;
	sheet_table(sheet);
	sheet_wrap(sheet);
	sheet_column(sheet, "figure", _("figure"), ALIGN_LEFT, 1);
	sheet_column(sheet, "closed", _("in the closed report"), ALIGN_RIGHT, 0);
	sheet_column(sheet, "now", _("with the corrections"), ALIGN_RIGHT, 0);
	for (unsigned i = 0; i < noting->moves->len; i++) {
		const struct move *move = &g_array_index(noting->moves, struct move, i);
		const struct figure *figure = move->then ? move->then : move->now;
		g_autofree char *before = text_of(move->then), *after = text_of(move->now);
		g_autofree char *name = g_strdup_printf("%s  %s", figure->label, figure->id);
		sheet_row(sheet);
		sheet_cell(sheet, name);
		sheet_cell(sheet, before);
		sheet_cell(sheet, after);
	}
}

static void put_list(const struct noting *noting)
{
	list_cases(noting);
	if (noting->moves && noting->moves->len)
		list_figures(noting);
	else if (!noting->moves)
		sheet_text(noting->sheet, _("Which figures these cases would change is shown to whoever may see all of them."));
}

static json_t *cases_data(const struct noting *noting)
{
	json_t *cases = json_array();
	for (unsigned i = 0; i < noting->corrections->len; i++) {
		const struct correction *correction = noting->corrections->pdata[i];
		if (correction->number)
			json_array_append_new(
			    cases, json_pack("{s:s, s:s}", "number", correction->number, "correction", correction->what));
	}
	return cases;
}

static json_t *figures_data(const struct noting *noting)
{
	json_t *figures = json_array();
	for (unsigned i = 0; i < noting->moves->len; i++) {
		const struct move *move = &g_array_index(noting->moves, struct move, i);
		const struct figure *figure = move->then ? move->then : move->now;
		json_array_append_new(
		    figures, json_pack("{s:s, s:s, s:o, s:o}", "id", figure->id, "label", figure->label, "closed",
		                 annual_value_json(move->then), "now", annual_value_json(move->now)));
	}
	return figures;
}

/* The same for programs. */
static void tell_data(const struct noting *noting)
{
	g_autofree char *day = date_format(noting->annual->closed_on);
	json_object_set_new(noting->sheet->data, "closed",
	    json_pack("{s:s, s:i, s:i, s:o, s:o}", "on", day, "corrections", (int)noting->corrections->len, "hidden",
	        (int)count_hidden(noting), "cases", noting->listed ? cases_data(noting) : json_null(), "figures",
	        noting->moves ? figures_data(noting) : json_null()));
}

static void say_line(const struct noting *noting)
{
	unsigned count = noting->corrections->len;
	g_autofree char *day = annual_date(noting->annual->closed_on);
	g_autofree char *line = g_strdup_printf(ngettext("Closed on %s. Corrections since then: %u case.",
	                                            "Closed on %s. Corrections since then: %u cases.", count),
	    day, count);
	sheet_text(noting->sheet, line);
}

/* The figures count everything: whoever does not see all cases would learn from them what comes in. */
static bool put_note(struct office *office, struct noting *noting, GError **error)
{
	bool hidden = true;
	OWN(annual) now = noting->listed ? annual_amended(office, &noting->annual->period, error) : NULL;
	if (noting->listed && (!now || !cases_any_hidden(office->store, &office->scope, &hidden, error)))
		return false;
	noting->moves = hidden ? NULL : moves_of(noting->annual, now);
	say_line(noting);
	if (noting->sheet->data)
		tell_data(noting);
	if (noting->listed && noting->corrections->len)
		put_list(noting);
	g_clear_pointer(&noting->moves, g_array_unref);
	return true;
}

/* As of an earlier day there was no closed report that could have corrections. */
static bool refuse_list(struct office *office, const struct annual *annual, GError **error)
{
	OWN(closed_year) closing = NULL;
	if (!closing_find(office, &annual->period, &closing, error))
		return false;
	if (!closing)
		return fail(error, FAIL_REFUSED, _("%s is not closed"), annual->period.label);
	g_autofree char *closed = date_format(closing->on), *day = date_format(annual->as_of);
	return fail(error, FAIL_REFUSED,
	    _("%s was closed on %s; as of %s it is counted from the record alone, which has no corrections"),
	    annual->period.label, closed, day);
}

bool closing_note(struct office *office, struct sheet *sheet, const struct annual *annual, bool listed, GError **error)
{
	struct closed_year closing = {.period = annual->period, .seq = annual->closed_seq, .on = annual->closed_on};
	if (!closing.seq)
		return !listed || refuse_list(office, annual, error);
	g_autoptr(GPtrArray) corrections = closing_corrections(office, &closing, error);
	struct noting noting = {.sheet = sheet, .annual = annual, .corrections = corrections, .listed = listed};
	return corrections && put_note(office, &noting, error);
}
