/* law: the rules by which the register counts. */
#include "base/file.h"
#include "base/say.h"
#include "base/text.h"
#include "cmd/args.h"
#include "cmd/lawpage.h"
#include "cmd/verbs.h"
#include "config.h"

/* Rules that came with a later program than the register. */
static void say_lacking(struct context *context)
{
	for (int kind = 0; kind < KIND_COUNT; kind++) {
		g_autofree char *rules = law_lacking(context->office, (enum kind)kind);
		g_autofree char *line =
		    rules ? g_strdup_printf(_("this register does not have %s, which are shipped: 'law import "
		                              "%s/law/%s.ini' takes them in"),
		                rules, DATADIR, kind_name((enum kind)kind))
		          : NULL;
		if (line)
			context->say(context, line);
	}
}

static bool list(struct context *context, const struct args *args, GError **error)
{
	(void)args;
	OWN(sheet) sheet = lawpage_rules(office_rules(context->office));
	say_lacking(context);
	return context->show(context, sheet, error);
}

static bool import(struct context *context, const struct args *args, GError **error)
{
	int changed = 0;
	const char *path = args_word(args, 0);
	g_autofree char *name = g_path_get_basename(path);
	g_autoptr(GString) ini = file_read(path, FILE_MIB, error);
	g_autofree char *text = ini ? text_accept(ini->str, (gssize)ini->len, error) : NULL;
	const struct law_file file = {.name = name, .text = text, .closed = !g_strcmp0(args_field(args, "closed"), "yes")};
	g_autoptr(GPtrArray) moves = text ? law_import_rules(context->office, &file, &changed, error) : NULL;
	if (!moves)
		return false;
	g_autofree char *line = g_strdup_printf(_("%d rules are new or changed, %u deadlines move"), changed, moves->len);
	OWN(sheet) sheet = lawpage_moves(line, moves, "rules", changed);
	return context->show(context, sheet, error);
}

static const struct command LIST = {
    .name = "law list",
    .group = GROUP_OFFICE,
    .summary = N_("the rules of this register: length, days of receipt, source"),
    .need = NEED_OFFICE,
    .run = list,
};

static const struct command IMPORT = {
    .name = "law import",
    .group = GROUP_OFFICE,
    .summary = N_("take in a file of rules, and list the deadlines that move"),
    .detail =
        N_("The file replaces the one of the same name in the register, or is added to it. Its form is that of the "
           "rules that are shipped. What is closed stays as it was judged: a file by which it would have been judged "
           "otherwise is refused without closed=yes; and one that says otherwise of an open case what the report of a "
           "closed "
           "year counted, before that year is opened again."),
    .example = "law import letter.ini",
    .arguments =
        (const struct argument[]){
            {.name = "file", .kind = ARGUMENT_WORD, .needed = true, .summary = N_("the file")},
            {
                .name = "closed",
                .kind = ARGUMENT_FIELD,
                .choices = "yes",
                .summary = N_("closed cases may be judged anew"),
            },
            {0},
        },
    .need = NEED_OFFICE,
    .run = import,
};

const struct command COMMAND_LAW = {
    .name = "law",
    .group = GROUP_OFFICE,
    .summary = N_("the rules by which deadlines are counted"),
    .parts = (const struct command *const[]){&LIST, &IMPORT, NULL},
    .need = NEED_OFFICE,
};
