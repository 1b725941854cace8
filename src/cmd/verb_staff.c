/* staff: who works with the register. */
#include "base/say.h"
#include "base/text.h"
#include "cmd/args.h"
#include "cmd/done.h"
#include "cmd/verbs.h"
#include "domain/role.h"
#include "office/vocabulary.h"

/* The roles in words; as they stand where they are not understood. To be freed. */
static char *titles(const char *roles)
{
	unsigned bits = 0;
	return role_parse(roles, &bits, NULL) ? role_titles(bits) : g_strdup(roles);
}

static void staff_table(struct sheet *sheet, struct office *office, const GPtrArray *rows)
{
	sheet_table(sheet);
	sheet_wrap(sheet);
	sheet_column(sheet, "login", _("login"), ALIGN_LEFT, 0);
	sheet_column(sheet, "name", _("name"), ALIGN_LEFT, 0);
	sheet_column(sheet, "roles", _("roles"), ALIGN_LEFT, 1);
	sheet_column(sheet, "unit", _("unit"), ALIGN_LEFT, 1);
	sheet_column(sheet, "retired", _("retired"), ALIGN_LEFT, 0);
	for (unsigned i = 0; i < rows->len; i++) {
		const struct staff_row *row = rows->pdata[i];
		g_autofree char *roles = titles(row->roles);
		sheet_row(sheet);
		sheet_cell(sheet, row->login);
		sheet_cell(sheet, row->name);
		sheet_cell(sheet, roles);
		sheet_cell(sheet, row->unit ? vocabulary_name(office, LIST_UNIT, row->unit) : "");
		sheet_cell(sheet, row->retired ? _("retired") : "");
	}
}

static json_t *staff_json(const GPtrArray *rows)
{
	json_t *array = json_array();
	for (unsigned i = 0; i < rows->len; i++) {
		const struct staff_row *row = rows->pdata[i];
		json_array_append_new(array, json_pack("{s:s, s:s?, s:s?, s:s?, s:b}", "login", row->login, "name", row->name,
		                                 "roles", row->roles, "unit", row->unit, "retired", row->retired));
	}
	return array;
}

static bool list(struct context *context, const struct args *args, GError **error)
{
	(void)args;
	g_autoptr(GPtrArray) rows = staff_list(context->office);
	OWN(sheet) sheet = sheet_new(NULL);
	staff_table(sheet, context->office, rows);
	sheet_set_data(sheet, json_pack("{s:o}", "staff", staff_json(rows)));
	return context->show(context, sheet, error);
}

/* The fields as a row; the texts stay those of ARGS. */
static struct staff_row row_of(const struct args *args, const char *login)
{
	return (struct staff_row){
	    .login = (char *)(uintptr_t)login,
	    .name = (char *)(uintptr_t)args_field(args, "name"),
	    .roles = (char *)(uintptr_t)args_field(args, "role"),
	    .unit = (char *)(uintptr_t)args_field(args, "unit"),
	};
}

/* A person is called by the name; the login is what is typed for it. */
static bool done_person(struct context *context, const char *format, const char *login, GError **error)
{
	const char *name = staff_name(context->office, login);
	g_autofree char *who = strcmp(name, login) != 0 ? g_strdup_printf(_("%s (%s)"), name, login) : g_strdup(login);
	return done_named(context, format, who, error);
}

static bool add(struct context *context, const struct args *args, GError **error)
{
	g_autofree char *login = text_narrow(args_field(args, "login"));
	const struct staff_row row = row_of(args, login);
	return staff_add(context->office, &row, error) && done_person(context, _("added: %s"), row.login, error);
}

static bool change(struct context *context, const struct args *args, GError **error)
{
	const struct staff_row row = row_of(args, args_word(args, 0));
	return staff_change(context->office, &row, error) && done_person(context, _("changed: %s"), row.login, error);
}

static bool retire(struct context *context, const struct args *args, GError **error)
{
	const char *login = args_word(args, 0);
	return staff_retire(context->office, login, error) && done_person(context, _("retired: %s"), login, error);
}

#define ROLES                                                                                                          \
	N_("clerk, handler, head, supervisor, leader, disclosure, secrecy, discipline, archivist, auditor, admin, or all")
#define LOGIN                                                                                                          \
	{                                                                                                                  \
		.name = "login", .kind = ARGUMENT_WORD, .needed = true, .summary = N_("the Unix login")                        \
	}
#define UNIT                                                                                                           \
	{                                                                                                                  \
		.name = "unit", .kind = ARGUMENT_FIELD, .summary = N_("the unit; handlers and heads need one"),                \
		.title = N_("unit"), .type = FIELD_UNIT                                                                        \
	}

static const struct command LIST = {
    .name = "staff list",
    .group = GROUP_OFFICE,
    .summary = N_("list them, the retired ones last"),
    .need = NEED_OFFICE,
    .run = list,
};

static const struct command ADD = {
    .name = "staff add",
    .group = GROUP_OFFICE,
    .summary = N_("take somebody in"),
    .arguments =
        (const struct argument[]){
            {.name = "login",
                .kind = ARGUMENT_FIELD,
                .needed = true,
                .summary = N_("the Unix login"),
                .title = N_("login")},
            {.name = "name",
                .kind = ARGUMENT_FIELD,
                .needed = true,
                .summary = N_("the name, as lists and letters show it"),
                .title = N_("person's name")},
            {.name = "role",
                .kind = ARGUMENT_FIELD,
                .needed = true,
                .summary = ROLES,
                .title = N_("roles"),
                .type = FIELD_ROLES},
            UNIT,
            {0},
        },
    .need = NEED_OFFICE,
    .run = add,
};

static const struct command CHANGE = {
    .name = "staff change",
    .group = GROUP_OFFICE,
    .summary = N_("change name, roles or unit"),
    .arguments =
        (const struct argument[]){
            LOGIN,
            {.name = "name",
                .kind = ARGUMENT_FIELD,
                .summary = N_("the name, as lists and letters show it"),
                .title = N_("person's name")},
            {.name = "role", .kind = ARGUMENT_FIELD, .summary = ROLES, .title = N_("roles"), .type = FIELD_ROLES},
            UNIT,
            {0},
        },
    .need = NEED_OFFICE,
    .run = change,
};

static const struct command RETIRE = {
    .name = "staff retire",
    .group = GROUP_OFFICE,
    .summary = N_("let somebody go; the name stays in the history"),
    .arguments = (const struct argument[]){LOGIN, {0}},
    .need = NEED_OFFICE,
    .run = retire,
};

const struct command COMMAND_STAFF = {
    .name = "staff",
    .group = GROUP_OFFICE,
    .summary = N_("who works with the register, and in which roles"),
    .example = N_("staff add login=wang name='Wang Min' role=clerk"),
    .parts = (const struct command *const[]){&LIST, &ADD, &CHANGE, &RETIRE, NULL},
    .need = NEED_OFFICE,
};
