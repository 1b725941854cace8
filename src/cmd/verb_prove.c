/* prove: the cases behind a figure. */
#include "base/fail.h"
#include "base/say.h"
#include "cmd/args.h"
#include "cmd/contract.h"
#include "cmd/proof.h"
#include "cmd/rows.h"
#include "cmd/verbs.h"
#include "office/annual.h"

static json_t *days_json(const GPtrArray *days)
{
	json_t *all = json_array();
	for (unsigned i = 0; i < days->len; i++) {
		const struct reception_day *day = days->pdata[i];
		json_array_append_new(all, json_pack("{s:o, s:s?, s:s?}", "date", contract_day(day->date), "leader",
		                               day->texts[RECEPTION_LEADER], "place", day->texts[RECEPTION_PLACE]));
	}
	return all;
}

static void put_proven(struct context *context, struct sheet *sheet, const struct proven *proven)
{
	if (proven->days->len)
		annual_days(sheet, proven->days);
	else if (proven->rows->len)
		rows_table(context, sheet, proven->rows);
	else
		sheet_text(sheet, _("No case fits."));
}

static struct sheet *proof_sheet(
    struct context *context, const struct figure *figure, const struct question *question, GError **error)
{
	OWN(proven) proven = annual_prove(context->office, figure->id, &question->period, question->as_of, error);
	if (!proven)
		return NULL;
	json_t *rows = proven->days->len ? days_json(proven->days) : contract_cases(context->office, proven->rows);
	g_autofree char *title =
	    g_strdup_printf(_("%s, %s: %d"), question->period.label, figure->label, (int)proven->total);
	struct sheet *sheet = sheet_new(title);
	put_proven(context, sheet, proven);
	sheet_set_data(sheet,
	    json_pack("{s:s, s:s, s:o, s:s, s:I, s:o}", "id", figure->id, "label", figure->label, "period",
	        proof_period(&question->period), "unit", figure->unit, "total", (json_int_t)proven->total, "rows", rows));
	return sheet;
}

static bool run(struct context *context, const struct args *args, GError **error)
{
	OWN(question) question = proof_question(context->office, args, args_field(args, "period"), error);
	if (!question)
		return false;
	OWN(annual) annual = annual_count(context->office, &question->period, question->as_of, error);
	const struct figure *figure = annual ? proof_figure(annual, args_word(args, 0), error) : NULL;
	OWN(sheet) sheet = figure ? proof_sheet(context, figure, question, error) : NULL;
	return sheet && context->show(context, sheet, error);
}

const struct command COMMAND_PROVE = {
    .name = "prove",
    .group = GROUP_REPORT,
    .summary = N_("the cases behind a figure of the report"),
    .example = "prove letters.box.principal period=2021-2022",
    .arguments =
        (const struct argument[]){
            {.name = "figure", .kind = ARGUMENT_WORD, .needed = true, .summary = N_("the id that 'report' prints")},
            {.name = "period", .kind = ARGUMENT_FIELD, .needed = true, .summary = N_("as for 'report'")},
            {.name = "as-of", .kind = ARGUMENT_FIELD, .summary = N_("as it was known at the end of that day")},
            {0},
        },
    .need = NEED_OFFICE,
    .run = run,
};
