/* letter: standard documents. */
#include "base/date.h"
#include "base/fail.h"
#include "base/say.h"
#include "cmd/args.h"
#include "cmd/input.h"
#include "cmd/verbs.h"
#include "office/find.h"
#include "office/issue.h"
#include "office/reveal.h"
#include "office/staff.h"
#include <string.h>

#define ISSUE "issue"  /* issue=yes */
#define AGAIN "issued" /* issued=N */
#define REASON "reason"

static json_t *json_paper(const struct issued *issued)
{
	g_autofree char *on = date_format(issued->on);
	return json_pack("{s:s, s:s, s:s, s:s*, s:b, s:b, s:s}", "document", issued->document, "title", issued->title, "on",
	    on, "by", issued->actor, "issued", issued->recorded, "taken_back", issued->taken_back, "text", issued->body);
}

static bool show_paper(struct context *context, const struct issued *issued, GError **error)
{
	OWN(sheet) sheet = sheet_new(NULL);
	sheet_text(sheet, issued->body);
	sheet_set_data(sheet, json_paper(issued));
	return context->show(context, sheet, error);
}

static char *gaps_text(const struct issue_offer *offer)
{
	GString *text = g_string_new(NULL);
	for (unsigned i = 0; i < offer->gaps->len; i++) {
		const struct issue_gap *gap = offer->gaps->pdata[i];
		g_string_append_printf(text, "%s%s=", i ? " " : "", gap->name);
	}
	return g_string_free(text, FALSE);
}

static void add_offers(struct sheet *sheet, const GPtrArray *offers)
{
	sheet_heading(sheet, 2, _("papers that fit now"));
	if (!offers->len)
		sheet_text(sheet, _("None."));
	else
		sheet_table(sheet);
	for (unsigned i = 0; i < offers->len; i++) {
		const struct issue_offer *offer = offers->pdata[i];
		g_autofree char *gaps = gaps_text(offer);
		if (!i) {
			sheet_column(sheet, "name", _("name"), ALIGN_LEFT, 0);
			sheet_column(sheet, "title", _("paper"), ALIGN_LEFT, 0);
			sheet_column(sheet, "needs", _("needs"), ALIGN_LEFT, 1);
			sheet_column(sheet, "not_yet", _("not to be issued yet"), ALIGN_LEFT, 1);
		}
		sheet_row(sheet);
		sheet_cell(sheet, offer->name);
		sheet_cell(sheet, offer->title);
		sheet_cell(sheet, gaps);
		sheet_cell(sheet, offer->not_yet ? offer->not_yet : "")->tone = TONE_DIM;
	}
}

static void add_issued(struct sheet *sheet, struct office *office, const GPtrArray *papers)
{
	if (!papers->len)
		return;
	sheet_heading(sheet, 2, _("papers issued"));
	sheet_table(sheet);
	sheet_column(sheet, "item", _("item"), ALIGN_RIGHT, 0);
	sheet_column(sheet, "document", _("number"), ALIGN_LEFT, 0);
	sheet_column(sheet, "title", _("paper"), ALIGN_LEFT, 1);
	sheet_column(sheet, "on", _("day"), ALIGN_LEFT, 0);
	sheet_column(sheet, "by", _("who"), ALIGN_LEFT, 0);
	sheet_column(sheet, "state", _("state"), ALIGN_LEFT, 0);
	for (unsigned i = 0; i < papers->len; i++) {
		const struct issued *issued = papers->pdata[i];
		g_autofree char *on = date_format(issued->on);
		sheet_row(sheet);
		sheet_number(sheet, i + 1, NULL);
		sheet_cell(sheet, issued->document);
		sheet_cell(sheet, issued->title);
		sheet_cell(sheet, on);
		sheet_cell(sheet, staff_name(office, issued->actor));
		sheet_cell(sheet, issued->taken_back ? _("void") : _("issued"));
	}
}

static json_t *json_offer(const struct issue_offer *offer)
{
	json_t *needs = json_array();
	for (unsigned i = 0; i < offer->gaps->len; i++) {
		const struct issue_gap *gap = offer->gaps->pdata[i];
		json_array_append_new(needs, json_pack("{s:s, s:s}", "field", gap->name, "label", gap->label));
	}
	return json_pack("{s:s, s:s, s:s, s:s?, s:s?, s:o}", "name", offer->name, "title", offer->title, "document",
	    offer->document, "law", offer->law, "not_yet", offer->not_yet, "needs", needs);
}

static json_t *json_list(const GPtrArray *offers, const GPtrArray *papers)
{
	json_t *fit = json_array(), *issued = json_array();
	for (unsigned i = 0; i < offers->len; i++)
		json_array_append_new(fit, json_offer(offers->pdata[i]));
	for (unsigned i = 0; i < papers->len; i++)
		json_array_append_new(issued, json_paper(papers->pdata[i]));
	return json_pack("{s:o, s:o}", "papers", fit, "issued", issued);
}

static bool list(struct context *context, int64_t id, GError **error)
{
	g_autoptr(GPtrArray) offers = issue_offers(context->office, id, error);
	g_autoptr(GPtrArray) papers = offers ? issue_history(context->office, id, false, error) : NULL;
	if (!papers)
		return false;
	OWN(sheet) sheet = sheet_new(NULL);
	add_offers(sheet, offers);
	add_issued(sheet, context->office, papers);
	sheet_set_data(sheet, json_list(offers, papers));
	return context->show(context, sheet, error);
}

/* The exact text of a paper that was issued, by its place in the list or its number. */
static bool again(struct context *context, int64_t id, const char *which, bool named, GError **error)
{
	g_autoptr(GPtrArray) papers = issue_history(context->office, id, named, error);
	for (unsigned i = 0; papers && i < papers->len; i++) {
		const struct issued *issued = papers->pdata[i];
		g_autofree char *item = g_strdup_printf("%u", i + 1);
		if (!strcmp(which, item) || !strcmp(which, issued->document))
			return show_paper(context, issued, error);
	}
	return papers && fail(error, FAIL_NOT_FOUND, _("there is no paper '%s'; %u were issued"), which, papers->len);
}

static bool make(struct context *context, int64_t id, const char *paper, const struct args *args, GError **error)
{
	const char *issue = args_field(args, ISSUE);
	g_auto(GStrv) values = input_values(context, args, error);
	struct issue_order order = {
	    .paper = paper,
	    .values = values,
	    .record = issue && !strcmp(issue, "yes"),
	    .named = args_field(args, REASON) != NULL,
	};
	OWN(issued) issued = values ? issue_paper(context->office, id, &order, error) : NULL;
	if (!issued)
		return false;
	if (order.record) {
		g_autofree char *line = g_strdup_printf(_("%s issued: %s"), issued->document, issued->title);
		context->say(context, line);
	}
	return show_paper(context, issued, error);
}

/* Whoever wants the name of the writer of a secret case says why, which is recorded. */
static bool say_why(struct context *context, int64_t id, const char *reason, GError **error)
{
	OWN(revealed) revealed = reason ? reveal_identity(context->office, id, reason, error) : NULL;
	return !reason || revealed;
}

static bool run(struct context *context, const struct args *args, GError **error)
{
	int64_t id = find_number(context->office, args_word(args, 0), error);
	const char *paper = args_word(args, 1), *which = args_field(args, AGAIN);
	if (!id || !say_why(context, id, args_field(args, REASON), error))
		return false;
	if (which)
		return again(context, id, which, args_field(args, REASON) != NULL, error);
	return paper ? make(context, id, paper, args, error) : list(context, id, error);
}

const struct command COMMAND_LETTER = {
    .name = "letter",
    .group = GROUP_HANDLE,
    .summary = N_("standard documents of a case: list, look at, issue"),
    .detail = N_("Without a name it lists the papers that fit the case now and those that were issued. With a name it "
                 "prints the paper; nothing is recorded until issue=yes, which keeps the exact text and gives it its "
                 "number.\n\nWhat a paper cannot know is given with it, field by field; where something is missing all "
                 "of it is named."),
    .example = "letter A2022-1 correction issue=yes",
    .arguments =
        (const struct argument[]){
            ARGUMENT_CASE,
            {.name = "paper", .kind = ARGUMENT_WORD, .summary = N_("the paper, by name or title")},
            {.name = "value", .kind = ARGUMENT_FIELDS, .summary = N_("what the paper is told: field=text, several")},
            {.name = "issue", .kind = ARGUMENT_FIELD, .choices = "yes|no", .summary = N_("record it as issued")},
            {.name = "issued", .kind = ARGUMENT_FIELD, .summary = N_("print again what was issued, by item or number")},
            {.name = REASON,
                .kind = ARGUMENT_FIELD,
                .summary = N_("of a confidential case: why the writer is named, which is recorded; masked without it")},
            {0},
        },
    .need = NEED_OFFICE,
    .run = run,
};
