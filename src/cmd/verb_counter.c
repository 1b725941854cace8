/* counter: what the office counts by hand for its report. */
#include "base/date.h"
#include "base/say.h"
#include "cmd/args.h"
#include "cmd/proof.h"
#include "cmd/verbs.h"
#include "office/closing.h"
#include "office/counters.h"

/* A line for each counter that there is; what was not entered is said to be so, and is no nought. */
static void put_line(struct sheet *sheet, const struct counter *counter, const struct hand_count *count)
{
	g_autofree char *label = g_strdup_printf("%s%s", counter->part_of ? "  " : "", counter->label);
	g_autofree char *on = g_strndup(count ? count->at : "", strlen("2022-10-08"));
	sheet_row(sheet);
	sheet_cell(sheet, counter->name);
	sheet_cell(sheet, label);
	sheet_cell(sheet, on);
	sheet_cell(sheet, count ? count->by : "");
	if (count)
		sheet_number(sheet, count->value, NULL);
	else
		sheet_cell(sheet, _("not entered"))->tone = TONE_DIM;
}

static json_t *count_json(const struct counter *counter, const struct hand_count *count)
{
	return json_pack("{s:s, s:s, s:s?, s:o, s:s?, s:s?}", "name", counter->name, "label", counter->label, "part_of",
	    counter->part_of, "value", count ? json_integer((json_int_t)count->value) : json_null(), "entered_at",
	    count ? count->at : NULL, "entered_by", count ? count->by : NULL);
}

static struct sheet *page(const struct period *period, const GPtrArray *known, const GPtrArray *counts)
{
	g_autofree char *title = g_strdup_printf(_("Counted by hand, %s"), period->label);
	struct sheet *sheet = sheet_new(title);
	json_t *array = json_array();
	sheet_table(sheet);
	sheet_column(sheet, "name", _("name"), ALIGN_LEFT, 0);
	sheet_column(sheet, "label", _("counter"), ALIGN_LEFT, 1);
	sheet_column(sheet, "entered_on", _("entered on"), ALIGN_LEFT, 0);
	sheet_column(sheet, "entered_by", _("by"), ALIGN_LEFT, 0);
	sheet_column(sheet, "value", _("count"), ALIGN_RIGHT, 0);
	for (unsigned i = 0; i < known->len; i++) {
		put_line(sheet, known->pdata[i], counts->pdata[i]);
		json_array_append_new(array, count_json(known->pdata[i], counts->pdata[i]));
	}
	sheet_set_data(sheet, json_pack("{s:o, s:o}", "period", proof_period(period), "counters", array));
	return sheet;
}

/* What is entered for a closed year does not move its report. */
static bool tell_closed(struct context *context, const struct period *period, GError **error)
{
	OWN(closed_year) closing = NULL;
	if (!closing_find(context->office, period, &closing, error))
		return false;
	if (closing)
		context->say(context, _("the year is closed: its report tells this as a correction"));
	return true;
}

static bool run(struct context *context, const struct args *args, GError **error)
{
	OWN(question) question = proof_question(context->office, args, args_word(args, 0), error);
	const struct period *period = question ? &question->period : NULL;
	bool entered = args->fields->len > 0;
	if (!period || (entered && !counters_enter(context->office, period, (char **)args->fields->pdata, error)))
		return false;
	g_autoptr(GPtrArray) known = counters_known(error);
	g_autoptr(GPtrArray) counts = known ? counters_entered(context->office, known, period, NULL, error) : NULL;
	OWN(sheet) sheet = counts ? page(period, known, counts) : NULL;
	return sheet && context->show(context, sheet, error) && (!entered || tell_closed(context, period, error));
}

const struct command COMMAND_COUNTER = {
    .name = "counter",
    .group = GROUP_REPORT,
    .summary = N_("what the office counts by hand for its report, entered and listed"),
    .detail =
        N_("Parts that are entered must add up to their whole. What was not entered is not told in the report, and "
           "is no nought. - takes an entry back."),
    .example = "counter 2021-2022 proposals=58 proposals-filed=41 proposals-advice=11 proposals-other=6",
    .arguments =
        (const struct argument[]){
            PROOF_PERIOD,
            {.name = "counter", .kind = ARGUMENT_FIELDS, .summary = N_("its number, several: news=503 notices=187")},
            {0},
        },
    .need = NEED_OFFICE,
    .run = run,
};
