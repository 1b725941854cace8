/* close-year, reopen-year: the report of a year is frozen, and thawed. */
#include "base/fail.h"
#include "base/say.h"
#include "cmd/args.h"
#include "cmd/done.h"
#include "cmd/proof.h"
#include "cmd/verbs.h"
#include "office/closing.h"

static json_t *block_json(const struct closing_block *block)
{
	return json_pack("{s:s?, s:s?, s:s, s:s?}", "number", block->number, "subject", block->subject, "what", block->what,
	    "mend", block->mend);
}

/* What has to be done first, one after the other. */
static struct sheet *work_list(const struct period *period, const GPtrArray *blocks)
{
	struct sheet *sheet = closing_work(period, blocks);
	json_t *array = json_array();
	for (unsigned i = 0; i < blocks->len; i++)
		json_array_append_new(array, block_json(blocks->pdata[i]));
	sheet_set_data(sheet, json_pack("{s:o, s:b, s:o}", "period", proof_period(period), "closed", false, "left", array));
	return sheet;
}

static bool close_year(struct context *context, const struct args *args, GError **error)
{
	OWN(question) question = proof_question(context->office, args, args_word(args, 0), error);
	g_autoptr(GPtrArray) blocks = NULL;
	if (!question || !closing_close(context->office, &question->period, &blocks, error))
		return false;
	if (!blocks->len)
		return done_named(context, _("%s is closed: its figures stay as they are"), question->period.label, error);
	OWN(sheet) sheet = work_list(&question->period, blocks);
	context->status = FAIL_REFUSED;
	return context->show(context, sheet, error);
}

static bool reopen_year(struct context *context, const struct args *args, GError **error)
{
	OWN(question) question = proof_question(context->office, args, args_word(args, 0), error);
	if (!question || !closing_reopen(context->office, &question->period, args_field(args, "reason"), error))
		return false;
	g_autofree char *line = closing_reopened(context->office, &question->period, error);
	return line && done_line(context, line, NULL, error);
}

const struct command COMMAND_CLOSE_YEAR = {
    .name = "close-year",
    .group = GROUP_REPORT,
    .summary = N_("freeze the report of a year after its checks hold"),
    .detail = N_("Every sum must agree, every case must have a category, and of every visit that was booked it must be "
                 "told what became of it. What is left to do is listed, and the exit status is 1. A closed year counts "
                 "the record as it was then: 'report' and 'prove' give the same for ever. What is entered late "
                 "or corrected is taken, and told by 'report PERIOD corrections=yes'."),
    .example = "close-year 2021-2022",
    .arguments =
        (const struct argument[]){
            {.name = "period", .kind = ARGUMENT_WORD, .needed = true, .summary = N_("as for 'report'")},
            {0},
        },
    .need = NEED_OFFICE,
    .run = close_year,
};

const struct command COMMAND_REOPEN_YEAR = {
    .name = "reopen-year",
    .group = GROUP_REPORT,
    .summary = N_("open a closed year again"),
    .example = "reopen-year 2021-2022 reason=...",
    .arguments =
        (const struct argument[]){
            {.name = "period", .kind = ARGUMENT_WORD, .needed = true, .summary = N_("as for 'report'")},
            {.name = "reason", .kind = ARGUMENT_FIELD, .needed = true, .summary = N_("why")},
            {0},
        },
    .need = NEED_OFFICE,
    .run = reopen_year,
};
