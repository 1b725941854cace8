/* export: cases for other programs. */
#include "base/fail.h"
#include "base/say.h"
#include "cmd/filterwords.h"
#include "cmd/verbs.h"
#include "office/exchange.h"
#include <errno.h>
#include <string.h>

static bool put_piece(void *arg, const char *piece, GError **error)
{
	struct context *context = arg;
	return context->put(context, piece, error);
}

/* Writes to a new file, which is taken away again where not all of it could be written. */
struct target {
	FILE *stream;
	const char *path;
};

static bool refuse_file(const char *path, GError **error)
{
	return fail(error, FAIL_REFUSED, _("cannot write '%s': %s"), path, g_strerror(errno));
}

static bool file_piece(void *arg, const char *piece, GError **error)
{
	const struct target *target = arg;
	return fputs(piece, target->stream) >= 0 || refuse_file(target->path, error);
}

static bool to_file(
    struct context *context, const struct filter *filter, const char *format, const char *path, GError **error)
{
	struct target target = {.stream = fopen(path, "wxe"), .path = path};
	if (!target.stream)
		return refuse_file(path, error);
	struct outlet outlet = {.write = file_piece, .arg = &target};
	bool done = exchange_export(context->office, filter, format, &outlet, error);
	if (fclose(target.stream) != 0 && done)
		done = refuse_file(path, error);
	if (!done)
		remove(path);
	return done;
}

static bool run(struct context *context, const struct args *args, GError **error)
{
	const char *path = args_field(args, "to");
	const char *format = strcmp(context->format, "text") ? context->format : "csv";
	OWN(filter) filter = filterwords_read(context->office, args, error);
	if (!filter)
		return false;
	if (path)
		return to_file(context, filter, format, path, error);
	if (!context->put)
		return fail(error, FAIL_USAGE, _("export needs a file here: to=FILE"));
	struct outlet outlet = {.write = put_piece, .arg = context};
	return exchange_export(context->office, filter, format, &outlet, error);
}

const struct command COMMAND_EXPORT = {
    .name = "export",
    .group = GROUP_FIND,
    .summary = N_("the cases of a filter as a spreadsheet, as JSON Lines, or their deadlines as a calendar"),
    .detail = N_("--format csv (the usual one), jsonl or ics. Contact and identity go out masked. A file is never "
                 "written over."),
    .example = "export state:open --format ics to=deadlines.ics",
    .arguments =
        (const struct argument[]){
            {.name = "filter", .kind = ARGUMENT_WORDS, .summary = N_("words and terms: see 'docket help filter'")},
            {.name = "to", .kind = ARGUMENT_FIELD, .summary = N_("a new file; standard output when left out")},
            {0},
        },
    .formats = "csv|jsonl|ics",
    .need = NEED_OFFICE,
    .run = run,
};
