/* report: the year, every figure with the query that counts it. */
#include "base/date.h"
#include "base/fail.h"
#include "base/file.h"
#include "base/say.h"
#include "base/text.h"
#include "cmd/args.h"
#include "cmd/contract.h"
#include "cmd/proof.h"
#include "cmd/verbs.h"
#include "domain/when.h"
#include "office/reporting.h"

static void warn_unclassified(struct context *context, const struct annual *annual)
{
	if (!annual->unclassified)
		return;
	g_autofree char *line = g_strdup_printf(
	    ngettext("%ld case has no category", "%ld cases have no category", (unsigned long)annual->unclassified),
	    (long)annual->unclassified);
	context->say(context, line);
}

static void warn_empty(struct context *context, const struct annual *annual)
{
	if (!annual_is_empty(annual) && !annual_is_ahead(annual))
		return;
	g_autofree char *verdict = annual_verdict(annual);
	context->say(context, verdict);
}

/* What was asked for. */
static struct reporting *take(struct context *context, const struct args *args, GError **error)
{
	OWN(question) question = proof_question(context->office, args, args_word(args, 0), error);
	const char *path = args_field(args, "template");
	g_autoptr(GString) bytes = question && path ? file_read(path, FILE_MIB, error) : NULL;
	if (!question || (path && !bytes))
		return NULL;
	OWN(reporting) reporting = reporting_new(&question->period);
	reporting->as_of = question->as_of;
	reporting->section = g_strdup(args_field(args, "section"));
	reporting->style = g_strdup(args_field(args, "style"));
	reporting->template = bytes ? text_accept(bytes->str, (gssize)bytes->len, error) : NULL;
	reporting->corrections = args_field(args, "corrections") != NULL;
	return bytes && !reporting->template ? NULL : g_steal_pointer(&reporting);
}

static bool show(struct context *context, const struct reporting *reporting, bool prove, GError **error)
{
	OWN(annual) annual = NULL;
	OWN(sheet) sheet = reporting_write(context->office, reporting, &annual, error);
	if (!sheet || (prove && !proof_append(context->office, sheet, annual, error)) ||
	    !context->show(context, sheet, error))
		return false;
	warn_unclassified(context, annual);
	warn_empty(context, annual);
	return true;
}

static bool run(struct context *context, const struct args *args, GError **error)
{
	OWN(reporting) reporting = take(context, args, error);
	bool prove = args_flag(args, "prove");
	if (!reporting)
		return false;
	return context->report && !prove ? context->report(context, reporting, error)
	                                 : show(context, reporting, prove, error);
}

const struct command COMMAND_REPORT = {
    .name = "report",
    .group = GROUP_REPORT,
    .summary = N_("the yearly report: tables, figures and the sums that must agree"),
    .detail = N_(
        "PERIOD is a school year (2021-2022: 1 September to 31 August), a year (2022), a month (2022-03) or two days "
        "(2022-01-01..2022-06-30). Every figure has an id; 'prove' lists its cases."),
    .example = "report 2021-2022 --format html",
    .arguments =
        (const struct argument[]){
            PROOF_PERIOD,
            {.name = "section", .kind = ARGUMENT_FIELD, .summary = N_("only this section")},
            {.name = "style",
                .kind = ARGUMENT_FIELD,
                .choices = "exact|rounded",
                .summary = N_("how the chapters in words tell great numbers; the setting report-style when left out")},
            {.name = "template",
                .kind = ARGUMENT_FIELD,
                .summary = N_("a file with the chapters in words, in the place of the installation's")},
            {.name = "as-of", .kind = ARGUMENT_FIELD, .summary = N_("as it was known at the end of that day")},
            {.name = "corrections",
                .kind = ARGUMENT_FIELD,
                .choices = "yes",
                .summary = N_("of a closed year: also what was entered late or corrected since, case by case")},
            {.name = "prove", .kind = ARGUMENT_FLAG, .summary = N_("proves each counted figure by its list of cases")},
            {0},
        },
    .need = NEED_OFFICE,
    .run = run,
};
