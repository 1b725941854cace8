/* list: the cases that a filter shows. */
#include "base/fail.h"
#include "base/say.h"
#include "cmd/args.h"
#include "cmd/contract.h"
#include "cmd/filterwords.h"
#include "cmd/rows.h"
#include "cmd/verbs.h"
#include "office/find.h"

enum { USUAL_ROWS = 100 };

static bool read_sort(const struct args *args, struct find *find, GError **error)
{
	const char *name = args_field(args, "sort");
	if (!name || sort_parse(name, &find->sort, &find->reverse))
		return true;
	g_autoptr(GString) names = g_string_new(NULL);
	for (int sort = 0; sort < SORT_COUNT; sort++)
		g_string_append_printf(names, "%s%s", sort ? ", " : "", sort_name((enum sort)sort));
	return fail(
	    error, FAIL_USAGE, _("sort= cannot be '%s'; possible: %s, and each with '-' before it"), name, names->str);
}

static bool show_rows(struct context *context, const GPtrArray *rows, int64_t total, GError **error)
{
	OWN(sheet) sheet = sheet_new(NULL);
	g_autofree char *count = g_strdup_printf(_("%u of %ld cases"), rows->len, (long)total);
	if (rows->len || !g_strcmp0(context->format, "csv"))
		rows_table(context, sheet, rows);
	sheet_text(sheet, total ? count : _("No case fits."));
	sheet_set_data(
	    sheet, json_pack("{s:I, s:o}", "total", (json_int_t)total, "cases", contract_cases(context->office, rows)));
	return context->show(context, sheet, error);
}

static bool run(struct context *context, const struct args *args, GError **error)
{
	struct find find = {.sort = SORT_NEWEST, .limit = USUAL_ROWS};
	if (!args_number(args, "limit", 1, &find.limit, error) || !read_sort(args, &find, error))
		return false;
	OWN(filter) filter = filterwords_read(context->office, args, error);
	if (!filter)
		return false;
	find.filter = filter;
	g_autoptr(GPtrArray) rows = find_page(context->office, &find, error);
	int64_t total = rows ? find_count(context->office, filter, 0, error) : -1;
	return total >= 0 && show_rows(context, rows, total, error);
}

const struct command COMMAND_LIST = {
    .name = "list",
    .group = GROUP_FIND,
    .summary = N_("the cases that a filter shows, newest first"),
    .detail = N_(
        "Without a filter all cases of all years, closed ones too. Words are looked for in subject, text, people and "
        "reply, and all must be found; terms narrow the list: 'docket help filter' explains them."),
    .example = N_("list state:open 'due<3' canteen"),
    .arguments =
        (const struct argument[]){
            {.name = "filter", .kind = ARGUMENT_WORDS, .summary = N_("words and terms: see 'docket help filter'")},
            {.name = "limit", .kind = ARGUMENT_FIELD, .summary = N_("at most so many; 100 when left out")},
            {
                .name = "sort",
                .kind = ARGUMENT_FIELD,
                .summary = N_("newest, due, received, number, state, unit or closed; '-' before it turns it round"),
            },
            {0},
        },
    .need = NEED_OFFICE,
    .run = run,
};
