/* backup, restore: a copy of the register, and a copy put back. */
#include "base/say.h"
#include "cmd/args.h"
#include "cmd/done.h"
#include "cmd/verbs.h"
#include "office/backup.h"

static bool backup(struct context *context, const struct args *args, GError **error)
{
	const char *file = args_word(args, 0);
	int64_t events = 0;
	if (!backup_make(context->office, file, args_field(args, "reason"), &events, error))
		return false;
	g_autofree char *line = g_strdup_printf(_("copied and checked: %s, %ld events"), file, (long)events);
	return done_line(context, line, json_pack("{s:s, s:I}", "file", file, "events", (json_int_t)events), error);
}

static bool restore(struct context *context, const struct args *args, GError **error)
{
	const char *file = args_word(args, 0), *replace = args_field(args, "replace");
	const char *target = context->options->register_file;
	g_autofree char *kept = NULL, *line = NULL;
	if (!backup_restore(context->options, file, !g_strcmp0(replace, "yes"), &kept, error))
		return false;
	if (kept)
		line = g_strdup_printf(_("put back: %s; the register that stood there is kept as %s"), target, kept);
	else
		line = g_strdup_printf(_("put back: %s"), target);
	return done_line(context, line, json_pack("{s:s, s:s?}", "register", target, "kept", kept), error);
}

const struct command COMMAND_BACKUP = {
    .name = "backup",
    .group = GROUP_TRUST,
    .summary = N_("copy the register while others go on working, and check the copy"),
    .detail = N_("The copy is a register of one moment; it is opened and audited before the command says that it is "
                 "there. A file "
                 "that exists is never written over. It holds guarded cases too: an administrator makes it, or an "
                 "auditor who says why."),
    .example = "backup register-2022-03-01.db",
    .arguments =
        (const struct argument[]){
            {.name = "file", .kind = ARGUMENT_WORD, .needed = true, .summary = N_("the new file")},
            {.name = "reason", .kind = ARGUMENT_FIELD, .summary = N_("why it is needed, which is recorded")},
            {0},
        },
    .need = NEED_OFFICE,
    .run = backup,
};

const struct command COMMAND_RESTORE = {
    .name = "restore",
    .group = GROUP_TRUST,
    .summary = N_("put a copy back as the register"),
    .detail = N_("The copy is audited first. Where a register stands already, replace=yes is needed, and the old one "
                 "is kept beside "
                 "it with the time in its name."),
    .example = "restore register-2022-03-01.db replace=yes",
    .arguments =
        (const struct argument[]){
            {.name = "file", .kind = ARGUMENT_WORD, .needed = true, .summary = N_("the copy")},
            {
                .name = "replace",
                .kind = ARGUMENT_FIELD,
                .choices = "yes",
                .summary = N_("needed where a register stands already"),
            },
            {0},
        },
    .need = NEED_NOTHING,
    .run = restore,
};
