/* view: saved filters, by which lists are narrowed with @NAME. */
#include "base/say.h"
#include "cmd/args.h"
#include "cmd/done.h"
#include "cmd/verbs.h"
#include "office/filters.h"

static json_t *views_json(const GPtrArray *filters)
{
	json_t *array = json_array();
	for (unsigned i = 0; i < filters->len; i++) {
		const struct saved_filter *filter = filters->pdata[i];
		json_array_append_new(array,
		    json_pack("{s:s, s:s, s:b}", "name", filter->name, "text", filter->text, "shipped", filter->shipped));
	}
	return array;
}

static bool list(struct context *context, const struct args *args, GError **error)
{
	(void)args;
	g_autoptr(GPtrArray) filters = filters_list(context->office);
	OWN(sheet) sheet = sheet_new(NULL);
	sheet_table(sheet);
	sheet_column(sheet, "name", _("name"), ALIGN_LEFT, 0);
	sheet_column(sheet, "text", _("filter"), ALIGN_LEFT, 1);
	for (unsigned i = 0; i < filters->len; i++) {
		const struct saved_filter *filter = filters->pdata[i];
		g_autofree char *now = filters_settled(context->office, filter->text);
		g_autofree char *text = filter_said(now);
		sheet_row(sheet);
		sheet_cell(sheet, filter->name);
		sheet_cell(sheet, text);
	}
	sheet_set_data(sheet, json_pack("{s:o}", "views", views_json(filters)));
	return context->show(context, sheet, error);
}

static bool add(struct context *context, const struct args *args, GError **error)
{
	const char *name = args_field(args, "name");
	return filters_add(context->office, name, args_field(args, "text"), error) &&
	       done_named(context, _("added: %s"), name, error);
}

static bool change(struct context *context, const struct args *args, GError **error)
{
	const char *name = args_word(args, 0);
	return filters_change(context->office, name, args_field(args, "text"), error) &&
	       done_named(context, _("changed: %s"), name, error);
}

static bool retire(struct context *context, const struct args *args, GError **error)
{
	const char *name = args_word(args, 0);
	return filters_retire(context->office, name, error) && done_named(context, _("retired: %s"), name, error);
}

static const struct argument ADD[] = {
    {.name = "name",
        .kind = ARGUMENT_FIELD,
        .needed = true,
        .title = N_("name"),
        .summary = N_("one word; 'list @NAME' uses it")},
    {.name = "text",
        .kind = ARGUMENT_FIELD,
        .needed = true,
        .title = N_("filter"),
        .summary = N_("words and terms; {today}, {week}, {month} and {year} move on with the day")},
    {0},
};

static const struct argument CHANGE[] = {
    {.name = "name", .kind = ARGUMENT_WORD, .needed = true, .summary = N_("its name")},
    {.name = "text", .kind = ARGUMENT_FIELD, .needed = true, .summary = N_("words and terms from now on")},
    {0},
};

static const struct argument RETIRE[] = {
    {.name = "name", .kind = ARGUMENT_WORD, .needed = true, .summary = N_("its name")},
    {0},
};

const struct command COMMAND_VIEW = {
    .name = "view",
    .group = GROUP_FIND,
    .summary = N_("filters that are saved under a name"),
    .detail =
        N_("They are the same for everybody at this register. 'list @NAME', 'export @NAME' and the filter line of "
           "the screens use one, alone or with more words; the screens pick one by a digit under F4."),
    .example = N_("view add name=canteen text='canteen state:open'"),
    .parts =
        (const struct command *const[]){
            &(const struct command){
                .name = "view list",
                .group = GROUP_FIND,
                .summary = N_("list them, the shipped ones first"),
                .need = NEED_OFFICE,
                .run = list,
            },
            &(const struct command){
                .name = "view add",
                .group = GROUP_FIND,
                .summary = N_("save a filter; one that was retired comes back"),
                .arguments = ADD,
                .need = NEED_OFFICE,
                .run = add,
            },
            &(const struct command){
                .name = "view change",
                .group = GROUP_FIND,
                .summary = N_("save another filter under the name"),
                .arguments = CHANGE,
                .need = NEED_OFFICE,
                .run = change,
            },
            &(const struct command){
                .name = "view retire",
                .group = GROUP_FIND,
                .summary = N_("take it out of the list"),
                .arguments = RETIRE,
                .need = NEED_OFFICE,
                .run = retire,
            },
            NULL,
        },
    .need = NEED_OFFICE,
};
