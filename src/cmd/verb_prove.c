/* prove: the cases behind a figure. */
#include "base/date.h"
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

/* What is listed as it was known once says so. */
static void put_cases(struct context *context, struct sheet *sheet, const struct proven *proven, int known)
{
	if (known == DATE_NONE) {
		rows_table(context, sheet, proven->rows);
		return;
	}
	g_autofree char *day = date_format(known);
	g_autofree char *line = g_strdup_printf(_("The cases as they were known on %s:"), day);
	sheet_text(sheet, line);
	rows_table_on(context, sheet, proven->rows, known);
}

static void put_proven(struct context *context, struct sheet *sheet, const struct proven *proven, int known)
{
	if (proven->days->len)
		annual_days(sheet, proven->days);
	else if (proven->rows->len && proven->taken)
		annual_taken(sheet, proven);
	else if (proven->rows->len && proven->added)
		annual_added(sheet, proven);
	else if (proven->rows->len)
		put_cases(context, sheet, proven, known);
	else if (!proven->hidden)
		sheet_text(sheet, _("No case fits."));
	annual_hidden(sheet, proven->hidden);
}

/* The cases, of a measure with what they took, of a sum with what they add. */
static json_t *rows_json(struct office *office, const struct proven *proven, int known)
{
	int day = known == DATE_NONE ? office_today(office) : known;
	json_t *rows = days_json(proven->days);
	for (unsigned i = 0; i < proven->rows->len; i++)
		json_array_append_new(rows, contract_case_on(office, proven->rows->pdata[i], day));
	for (unsigned i = 0; proven->taken && i < proven->taken->len; i++) {
		const struct measured *taken = &g_array_index(proven->taken, struct measured, i);
		json_object_update_new(
		    json_array_get(rows, i), json_pack("{s:i, s:b}", "working_days", taken->days, "marked", taken->marked));
	}
	for (unsigned i = 0; proven->added && i < proven->added->len; i++)
		json_object_set_new(json_array_get(rows, i), proven->money ? "fen" : "persons",
		    json_integer(g_array_index(proven->added, int64_t, i)));
	return rows;
}

/* "2021-2022, letters received: 6"; of a measure or a sum its value, and of how many cases. */
static char *title_of(const struct figure *figure, const struct question *question, const struct proven *proven)
{
	unsigned long cases = proven->added ? proven->rows->len + proven->hidden : (unsigned long)proven->total;
	if (!proven->taken && !proven->added)
		return g_strdup_printf(_("%s, %s: %d"), question->period.label, figure->label, (int)proven->total);
	g_autofree char *value = annual_value_text(figure);
	return g_strdup_printf(ngettext("%s, %s: %s (of %d case)", "%s, %s: %s (of %d cases)", cases),
	    question->period.label, figure->label, value, (int)cases);
}

static struct sheet *proof_sheet(
    struct context *context, const struct figure *figure, const struct question *question, GError **error)
{
	OWN(proven) proven = annual_prove(context->office, figure->id, &question->period, question->as_of, error);
	int known = question->as_of;
	if (!proven || !annual_prove_then(context->office, &question->period, &known, proven, error))
		return NULL;
	g_autofree char *title = title_of(figure, question, proven);
	struct sheet *sheet = sheet_new(title);
	put_proven(context, sheet, proven, known);
	sheet_set_data(sheet, json_pack("{s:s, s:s, s:o, s:s, s:I, s:I, s:o, s:o}", "id", figure->id, "label",
	                          figure->label, "period", proof_period(&question->period), "unit", figure->unit, "total",
	                          (json_int_t)proven->total, "hidden", (json_int_t)proven->hidden, "known_on",
	                          contract_day(known), "rows", rows_json(context->office, proven, known)));
	return sheet;
}

/* A proof in the making. */
struct proving {
	struct context *context;
	const struct figure *figure;
	const struct question *question;
	struct sheet *sheet;
};

static bool make_sheet(void *arg, GError **error)
{
	struct proving *proving = arg;
	proving->sheet = proof_sheet(proving->context, proving->figure, proving->question, error);
	return proving->sheet != NULL;
}

static bool run(struct context *context, const struct args *args, GError **error)
{
	OWN(question) question = proof_question(context->office, args, args_field(args, "period"), error);
	if (!question)
		return false;
	OWN(annual) annual = annual_count(context->office, &question->period, question->as_of, error);
	const struct figure *figure = annual ? proof_figure(annual, args_word(args, 0), error) : NULL;
	struct proving proving = {.context = context, .figure = figure, .question = question};
	const struct counted_at when = {.period = &question->period, .as_of = question->as_of};
	if (!figure || !annual_in_words_then(context->office, &when, make_sheet, &proving, error))
		return false;
	OWN(sheet) sheet = proving.sheet;
	return context->show(context, sheet, error);
}

const struct command COMMAND_PROVE = {
    .name = "prove",
    .group = GROUP_REPORT,
    .summary = N_("the cases behind a figure of the report"),
    .example = "prove letters.box.principal period=2021-2022",
    .arguments =
        (const struct argument[]){
            {.name = "figure",
                .kind = ARGUMENT_WORD,
                .needed = true,
                .summary = N_("its id, as 'report PERIOD section=ids' lists them")},
            {.name = "period", .kind = ARGUMENT_FIELD, .needed = true, .summary = N_("as for 'report'")},
            {.name = "as-of", .kind = ARGUMENT_FIELD, .summary = N_("as it was known at the end of that day")},
            {0},
        },
    .need = NEED_OFFICE,
    .run = run,
};
