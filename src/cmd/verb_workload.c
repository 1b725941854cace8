/* workload: what units or people have in hand, and how fast they are. */
#include "base/date.h"
#include "base/say.h"
#include "cmd/args.h"
#include "cmd/verbs.h"
#include "cmd/workloadpage.h"
#include <string.h>

static bool run(struct context *context, const struct args *args, GError **error)
{
	struct period period;
	g_autofree char *year = g_strdup_printf("%d", date_to_civil(office_today(context->office)).year);
	const char *label = args_word(args, 0);
	if (!period_parse(label ? label : year, &period, error))
		return false;
	bool by_handler = !g_strcmp0(args_field(args, "by"), "handler");
	OWN(sheet) sheet = workloadpage_sheet(context->office, by_handler, &period, error);
	if (sheet)
		workloadpage_note(sheet, by_handler, &period, !context->put);
	g_free(period.label);
	return sheet && context->show(context, sheet, error);
}

const struct command COMMAND_WORKLOAD = {
    .name = "workload",
    .group = GROUP_FIND,
    .summary = N_("what units or people have in hand, and how fast they are"),
    .detail = N_("Open cases, new and closed ones of the period, what is late or due within three working days, what "
                 "waits for a decision, what was reminded of, and the working days from receipt to the reply. Every "
                 "number is the length of a list, whose filter stands in the JSON."),
    .example = "workload 2022-03 by=handler",
    .arguments =
        (const struct argument[]){
            {.name = "period",
                .kind = ARGUMENT_WORD,
                .summary = N_("a year, month, school year or interval; this year when left out")},
            {.name = "by",
                .kind = ARGUMENT_FIELD,
                .choices = "unit|handler",
                .summary = N_("for whom it is counted; unit when left out")},
            {0},
        },
    .need = NEED_OFFICE,
    .run = run,
};
