/* undo and redo: one step back, and forth again, by an event that says so. */
#include "base/say.h"
#include "cmd/args.h"
#include "cmd/done.h"
#include "cmd/verbs.h"
#include "office/find.h"
#include "office/record.h"

/* One direction of a step. */
struct way {
	bool (*step)(struct office *office, int64_t case_id, char **ret_what, GError **error);
	const char *said;  /* N_(): what was done */
	const char *keyed; /* N_(): the same on the screens, where a key does the opposite */
};

static bool take(struct context *context, const struct args *args, const struct way *way, GError **error)
{
	const char *number = args_word(args, 0);
	int64_t id = number ? find_number(context->office, number, error) : 0;
	g_autofree char *what = NULL;
	if ((number && !id) || !way->step(context->office, id, &what, error))
		return false;
	/* nothing is put on the screens */
	g_autofree char *line = g_strdup_printf(_(context->put ? way->said : way->keyed), what);
	return id ? done_case(context, id, line, NULL, error) : done_line(context, line, NULL, error);
}

static bool undo(struct context *context, const struct args *args, GError **error)
{
	static const struct way WAY = {
	    .step = record_undo, .said = N_("took back: %s"), .keyed = N_("took back: %s (U brings it back)")};
	return take(context, args, &WAY, error);
}

static bool redo(struct context *context, const struct args *args, GError **error)
{
	static const struct way WAY = {
	    .step = record_redo, .said = N_("brought back: %s"), .keyed = N_("brought back: %s (u takes it back)")};
	return take(context, args, &WAY, error);
}

static const struct argument ARGUMENTS[] = {
    {
        .name = "number",
        .kind = ARGUMENT_NUMBER,
        .summary = N_("the case; else that of your own last step"),
    },
    {0},
};

const struct command COMMAND_UNDO = {
    .name = "undo",
    .group = GROUP_HANDLE,
    .summary = N_("take the last step of a case back"),
    .detail =
        N_("Nothing is erased: an event is added that takes the last one back, and both stay in the history. Undo may "
           "be repeated, step by step, up to the registration of the case."),
    .arguments = ARGUMENTS,
    .need = NEED_OFFICE,
    .run = undo,
};

const struct command COMMAND_REDO = {
    .name = "redo",
    .group = GROUP_HANDLE,
    .summary = N_("bring back what the last undo took"),
    .arguments = ARGUMENTS,
    .need = NEED_OFFICE,
    .run = redo,
};
