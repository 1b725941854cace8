/* setting: what can be set for a register. */
#include "base/say.h"
#include "cmd/args.h"
#include "cmd/done.h"
#include "cmd/verbs.h"

static bool list(struct context *context, const struct args *args, GError **error)
{
	(void)args;
	OWN(sheet) sheet = sheet_new(NULL);
	json_t *settings = json_object();
	sheet_table(sheet);
	sheet_column(sheet, "name", _("name"), ALIGN_LEFT, 0);
	sheet_column(sheet, "value", _("value"), ALIGN_LEFT, 1);
	sheet_column(sheet, "summary", _("what it means"), ALIGN_LEFT, 1);
	for (const struct setting *setting = SETTINGS; setting->name; setting++) {
		const char *value = office_setting(context->office, setting->name, setting->fallback);
		sheet_row(sheet);
		sheet_cell(sheet, setting->name);
		sheet_cell(sheet, value);
		sheet_cell(sheet, _(setting->summary));
		json_object_set_new(settings, setting->name, json_string(value));
	}
	sheet_set_data(sheet, json_pack("{s:o}", "settings", settings));
	return context->show(context, sheet, error);
}

static bool change(struct context *context, const struct args *args, GError **error)
{
	const char *name = args_word(args, 0), *value = args_word(args, 1);
	if (!office_set(context->office, name, value, error))
		return false;
	g_autofree char *line = g_strdup_printf("%s=%s", name, value);
	return done_line(context, line, NULL, error);
}

static const struct command LIST = {
    .name = "setting list",
    .group = GROUP_OFFICE,
    .summary = N_("list them with their values"),
    .need = NEED_OFFICE,
    .run = list,
};

static const struct command CHANGE = {
    .name = "setting change",
    .group = GROUP_OFFICE,
    .summary = N_("set one; only an administrator does"),
    .arguments =
        (const struct argument[]){
            {.name = "name", .kind = ARGUMENT_WORD, .needed = true, .summary = N_("the setting")},
            {.name = "value", .kind = ARGUMENT_WORD, .needed = true, .summary = N_("its value")},
            {0},
        },
    .need = NEED_OFFICE,
    .run = change,
};

const struct command COMMAND_SETTING = {
    .name = "setting",
    .group = GROUP_OFFICE,
    .summary = N_("what can be set for a register: its school, its language ..."),
    .example = "setting change language en",
    .parts = (const struct command *const[]){&LIST, &CHANGE, NULL},
    .need = NEED_OFFICE,
};
