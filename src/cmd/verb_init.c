/* init, demo: a register is made. */
#include "base/fail.h"
#include "base/say.h"
#include "cmd/args.h"
#include "cmd/done.h"
#include "cmd/verbs.h"
#include "office/demo.h"
#include <glib/gstdio.h>

enum { USUAL_CASES = 1300, USUAL_YEARS = 3, USUAL_SEED = 1 };

static bool show_made(struct context *context, GError **error)
{
	const char *file = context->options->register_file;
	g_autofree char *line = g_strdup_printf(_("the register is made: %s"), file);
	return done_line(context, line, json_pack("{s:s}", "register", file), error);
}

static bool init(struct context *context, const struct args *args, GError **error)
{
	return office_init(context->options, args_field(args, "school"), args_field(args, "admin"), error) &&
	       show_made(context, error);
}

/* A register that is not filled is no demonstration: it goes again. */
static bool fill(const struct office_options *options, const struct demo *demo, GError **error)
{
	OWN(office) office = office_open(options, error);
	if (office && demo_fill(office, demo, error))
		return true;
	g_clear_pointer(&office, office_close);
	g_unlink(options->register_file);
	return false;
}

static bool demo(struct context *context, const struct args *args, GError **error)
{
	struct demo demo = {.cases = USUAL_CASES, .years = USUAL_YEARS};
	int seed = USUAL_SEED;
	if (!args_number(args, "cases", 1, &demo.cases, error) || !args_number(args, "seed", 0, &seed, error) ||
	    !args_number(args, "years", 1, &demo.years, error))
		return false;
	demo.seed = (unsigned)seed;
	if (!office_init(context->options, _("Demonstration University"), NULL, error) ||
	    !fill(context->options, &demo, error))
		return false;
	context->screens = !args_flag(args, "no-open");
	return show_made(context, error);
}

const struct command COMMAND_INIT = {
    .name = "init",
    .group = GROUP_OFFICE,
    .summary = N_("make an empty register"),
    .detail =
        N_("It begins with the mailboxes, categories, law and calendar of the installation; whoever makes it is its "
           "administrator and has all roles."),
    .example = N_("init school='Test University'"),
    .arguments =
        (const struct argument[]){
            {.name = "school", .kind = ARGUMENT_FIELD, .summary = N_("its name, for reports")},
            {.name = "admin",
                .kind = ARGUMENT_FIELD,
                .summary = N_("the login of its administrator, where that is somebody else")},
            {0},
        },
    .need = NEED_NOTHING,
    .run = init,
};

const struct command COMMAND_DEMO = {
    .name = "demo",
    .group = GROUP_OFFICE,
    .summary = N_("make a register full of made-up cases, and open it"),
    .detail = N_("Without --register it is demo.db beside the usual register, which is not touched. The same seed, day "
                 "and numbers "
                 "give the same cases."),
    .example = "demo cases=300 seed=7",
    .arguments =
        (const struct argument[]){
            {.name = "cases", .kind = ARGUMENT_FIELD, .summary = N_("how many cases of all kinds; 1300 when left out")},
            {.name = "seed", .kind = ARGUMENT_FIELD, .summary = N_("another number, another history")},
            {.name = "years", .kind = ARGUMENT_FIELD, .summary = N_("over how many school years; 3 when left out")},
            {.name = "no-open", .kind = ARGUMENT_FLAG, .summary = N_("only makes it")},
            {0},
        },
    .need = NEED_NOTHING,
    .file = "demo.db",
    .run = demo,
};
