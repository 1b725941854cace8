/* proofread: a written report held against the register. */
#include "base/fail.h"
#include "base/say.h"
#include "cmd/args.h"
#include "cmd/proof.h"
#include "cmd/verbs.h"
#include "office/proofread.h"

static void put_remark(struct sheet *sheet, const struct remark *remark)
{
	g_autofree char *where = remark->line ? g_strdup_printf(_("line %d"), remark->line) : g_strdup(_("missing"));
	g_autofree char *said = g_strdup_printf(_("\"%s\": %s"), remark->quote, remark->sentence);
	sheet_fact_wide(sheet, where, said);
}

static json_t *remark_json(const struct remark *remark)
{
	return json_pack("{s:o, s:s, s:s, s:s}", "line", remark->line ? json_integer(remark->line) : json_null(), "rule",
	    remark->rule, "quote", remark->quote, "finding", remark->sentence);
}

static struct sheet *remarks_sheet(const char *path, const struct period *period, const GPtrArray *remarks)
{
	g_autofree char *title =
	    g_strdup_printf(ngettext("%s against %s: %u remark", "%s against %s: %u remarks", remarks->len), path,
	        period->label, remarks->len);
	struct sheet *sheet = sheet_new(title);
	json_t *array = json_array();
	if (!remarks->len)
		sheet_text(sheet, _("Nothing to remark."));
	else
		sheet_facts(sheet);
	for (unsigned i = 0; i < remarks->len; i++) {
		put_remark(sheet, remarks->pdata[i]);
		json_array_append_new(array, remark_json(remarks->pdata[i]));
	}
	sheet_set_data(
	    sheet, json_pack("{s:s, s:o, s:o}", "file", path, "period", proof_period(period), "findings", array));
	return sheet;
}

static bool run(struct context *context, const struct args *args, GError **error)
{
	const char *path = args_word(args, 0);
	OWN(question) question = proof_question(context->office, args, args_field(args, "period"), error);
	if (!question)
		return false;
	g_autoptr(GPtrArray) remarks = office_proofread(context->office, path, &question->period, error);
	if (!remarks)
		return false;
	OWN(sheet) sheet = remarks_sheet(path, &question->period, remarks);
	if (remarks->len)
		context->status = FAIL_REFUSED;
	return context->show(context, sheet, error);
}

const struct command COMMAND_PROOFREAD = {
    .name = "proofread",
    .group = GROUP_REPORT,
    .summary = N_("hold a written report against the register"),
    .detail =
        N_("FILE is the report as text or Markdown. Found are years and dates of another period, numbers that differ "
           "from the register, parts that do not add up, headings that promise what the text leaves out, figures "
           "and chapters that are missing. A line for each; the exit status is 1 where there is one."),
    .example = "proofread draft.md period=2021-2022",
    .arguments =
        (const struct argument[]){
            {.name = "file", .kind = ARGUMENT_WORD, .needed = true, .summary = N_("the report")},
            {.name = "period", .kind = ARGUMENT_FIELD, .needed = true, .summary = N_("as for 'report'")},
            {0},
        },
    .need = NEED_OFFICE,
    .run = run,
};
