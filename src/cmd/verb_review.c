/* review: what waits for a signature or a decision, whose, and since when. */
#include "base/date.h"
#include "base/fail.h"
#include "base/say.h"
#include "cmd/args.h"
#include "cmd/contract.h"
#include "cmd/said.h"
#include "cmd/verbs.h"
#include "office/review.h"
#include "office/vocabulary.h"
#include <string.h>

enum { MOST_CASES = 2000 };

/* A column: people see few, a file has all. */
struct kept {
	const char *key;
	const char *title; /* N_() */
	bool file_only;
	enum align align;
	int weight;
	char *(*text)(struct office *office, const struct review_item *item);
};

static char *text_waited(struct office *office, const struct review_item *item)
{
	(void)office;
	return g_strdup_printf(_("%dwd"), item->waited);
}

static char *text_since(struct office *office, const struct review_item *item)
{
	(void)office;
	return date_format(item->since);
}

static char *text_what(struct office *office, const struct review_item *item)
{
	(void)office;
	return g_strdup(_(DECISIONS[item->decision].title));
}

static char *text_number(struct office *office, const struct review_item *item)
{
	(void)office;
	return said_number(item->row->number);
}

static char *text_who(struct office *office, const struct review_item *item)
{
	(void)office;
	return role_titles(item->roles);
}

static char *text_unit(struct office *office, const struct review_item *item)
{
	return g_strdup(item->row->unit ? vocabulary_name(office, LIST_UNIT, item->row->unit) : "");
}

static char *text_subject(struct office *office, const struct review_item *item)
{
	(void)office;
	return g_strdup(item->row->subject);
}

static char *text_about(struct office *office, const struct review_item *item)
{
	(void)office;
	return g_strdup(item->about ? item->about : "");
}

static const struct kept COLUMNS[] = {
    {.key = "waited", .title = N_("waited"), .align = ALIGN_RIGHT, .text = text_waited},
    {.key = "since", .title = N_("since"), .file_only = true, .text = text_since},
    {.key = "decision", .title = N_("what"), .text = text_what},
    {.key = "number", .title = N_("number"), .text = text_number},
    {.key = "who", .title = N_("who decides"), .weight = 1, .text = text_who},
    {.key = "unit", .title = N_("unit"), .weight = 1, .text = text_unit},
    {.key = "subject", .title = N_("subject"), .weight = 2, .text = text_subject},
    {.key = "about", .title = N_("about"), .file_only = true, .text = text_about},
};

static void add_row(struct context *context, struct sheet *sheet, const struct review_item *item, bool file)
{
	sheet_row(sheet);
	for (size_t i = 0; i < G_N_ELEMENTS(COLUMNS); i++) {
		if (COLUMNS[i].file_only && !file)
			continue;
		g_autofree char *text = COLUMNS[i].text(context->office, item);
		struct cell *cell = sheet_cell(sheet, text);
		cell->link = COLUMNS[i].text == text_number ? number_ref(item->row->number) : NULL;
	}
}

static void add_table(struct context *context, struct sheet *sheet, const struct review *review)
{
	bool file = !strcmp(context->format, "csv");
	sheet_table(sheet);
	for (size_t i = 0; i < G_N_ELEMENTS(COLUMNS); i++)
		if (file || !COLUMNS[i].file_only)
			sheet_column(sheet, COLUMNS[i].key, _(COLUMNS[i].title), COLUMNS[i].align, COLUMNS[i].weight);
	for (unsigned i = 0; i < review->items->len; i++)
		add_row(context, sheet, review->items->pdata[i], file);
}

static void add_counts(struct sheet *sheet, const struct review *review)
{
	GString *line = g_string_new(NULL);
	for (int n = 0; n < DECISION_COUNT; n++)
		if (review->counts[n])
			g_string_append_printf(
			    line, _("%s%s %ld"), line->len ? _(", ") : "", _(DECISIONS[n].title), (long)review->counts[n]);
	g_autofree char *mine =
	    g_strdup_printf(_("%u to decide, %ld of them by you: "), review->items->len, (long)review->mine);
	g_string_prepend(line, mine);
	sheet_text(sheet, line->str);
	g_string_free(line, TRUE);
}

static json_t *item_json(struct context *context, const struct review_item *item)
{
	const struct decision *decision = &DECISIONS[item->decision];
	json_t *object = contract_case(context->office, item->row);
	g_autofree char *roles = role_names(item->roles);
	json_object_set_new(object, "decision", json_string(decision->name));
	json_object_set_new(object, "verb", json_string(decision->verb));
	json_object_set_new(object, "back", contract_text(decision->back));
	json_object_set_new(object, "roles", json_string(roles));
	json_object_set_new(object, "since", contract_day(item->since));
	json_object_set_new(object, "waited", json_integer(item->waited));
	json_object_set_new(object, "mine", json_boolean(item->mine));
	json_object_set_new(object, "about", contract_text(item->about));
	return object;
}

static json_t *review_json(struct context *context, const struct review *review, const char *of)
{
	json_t *counts = json_object(), *items = json_array();
	for (int n = 0; n < DECISION_COUNT; n++)
		json_object_set_new(counts, DECISIONS[n].name, json_integer(review->counts[n]));
	for (unsigned i = 0; i < review->items->len; i++)
		json_array_append_new(items, item_json(context, review->items->pdata[i]));
	return json_pack("{s:s, s:o, s:I, s:o, s:o}", "of", of, "today", contract_day(office_today(context->office)),
	    "mine", (json_int_t)review->mine, "counts", counts, "waiting", items);
}

static bool read_decision(const char *word, unsigned *ret, GError **error)
{
	*ret = word ? decision_parse(word) : 0;
	if (!word || *ret)
		return true;
	g_autofree char *words = decision_list();
	return fail(error, FAIL_USAGE, _("nothing waits for '%s'; there are: %s"), word, words);
}

static bool run(struct context *context, const struct args *args, GError **error)
{
	const char *decision = args_field(args, "decision");
	struct review_ask ask = {.limit = MOST_CASES, .mine = !g_strcmp0(args_field(args, "mine"), "yes")};
	if (!read_decision(decision, &ask.decisions, error))
		return false;
	const char *which = decision ? decision : ask.mine ? "mine" : "all";
	if (context->queue)
		return context->queue(context, which, error);
	OWN(review) review = review_load(context->office, &ask, error);
	if (!review)
		return false;
	OWN(sheet) sheet = sheet_new(NULL);
	if (review->items->len || !g_strcmp0(context->format, "csv"))
		add_table(context, sheet, review);
	if (review->items->len)
		add_counts(sheet, review);
	else
		sheet_text(sheet, _("Nothing waits for a decision."));
	sheet_set_data(sheet, review_json(context, review, which));
	return context->show(context, sheet, error);
}

const struct command COMMAND_REVIEW = {
    .name = "review",
    .group = GROUP_HANDLE,
    .summary = N_("what waits for a signature or a decision, whose, and since when"),
    .detail =
        N_("Drafts to be countersigned and signed, submissions to leaders, reviews for secrecy, extensions that were "
           "asked for, cases that a unit gave back, refusals to be approved, accusations that the discipline office "
           "has to take up, and applications to be taken for abandoned, the one that waited longest first. 'list "
           "waits:approve' lists the cases of one sort."),
    .example = "review decision=extension mine=yes",
    .arguments =
        (const struct argument[]){
            {.name = "decision",
                .kind = ARGUMENT_FIELD,
                .summary = N_("only this: countersign, approve, leader, instruct, secrecy, extension, return, refusal, "
                              "handed or lapse")},
            {.name = "mine",
                .kind = ARGUMENT_FIELD,
                .choices = "yes|no",
                .summary = N_("yes: only what you may decide")},
            {0},
        },
    .need = NEED_OFFICE,
    .run = run,
};
