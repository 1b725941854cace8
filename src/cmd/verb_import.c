/* import: letters from files of other systems. */
#include "base/fail.h"
#include "base/say.h"
#include "cmd/args.h"
#include "cmd/contract.h"
#include "cmd/verbs.h"
#include "office/exchange.h"

static json_t *names(char **list)
{
	json_t *array = json_array();
	for (; list && *list; list++)
		json_array_append_new(array, json_string(*list));
	return array;
}

static json_t *notes(const GPtrArray *lines)
{
	json_t *array = json_array();
	for (unsigned i = 0; lines && i < lines->len; i++)
		json_array_append_new(array, json_string(lines->pdata[i]));
	return array;
}

static json_t *messages(const GPtrArray *list)
{
	json_t *array = json_array();
	for (unsigned i = 0; list && i < list->len; i++) {
		const struct import_message *message = list->pdata[i];
		json_t *epoch = message->date_epoch ? json_integer(message->date_epoch) : json_null();
		json_array_append_new(array, json_pack("{s:s?, s:s?, s:s?, s:s?, s:s?, s:o, s:o, s:s?}", "file", message->file,
		                                 "message_id", message->message_id, "subject", message->subject, "from",
		                                 message->from, "from_name", message->from_name, "date_epoch", epoch,
		                                 "attachments", names(message->attachments), "would", message->would));
	}
	return array;
}

/* What a dry run would do, a line for each message. */
static void add_messages(struct sheet *sheet, const GPtrArray *list)
{
	sheet_table(sheet);
	sheet_column(sheet, "file", _("file"), ALIGN_LEFT, 1);
	sheet_column(sheet, "from", _("writer"), ALIGN_LEFT, 1);
	sheet_column(sheet, "subject", _("subject"), ALIGN_LEFT, 1);
	sheet_column(sheet, "would", _("would"), ALIGN_LEFT, 0);
	for (unsigned i = 0; i < list->len; i++) {
		const struct import_message *message = list->pdata[i];
		g_autofree char *file = g_path_get_basename(message->file);
		sheet_row(sheet);
		sheet_cell(sheet, file);
		sheet_cell(sheet, message->from_name ? message->from_name : message->from);
		sheet_cell(sheet, message->subject);
		sheet_cell(sheet, _(message->would));
	}
}

static bool show_import(struct context *context, const struct import *import, GError **error)
{
	OWN(sheet) sheet = sheet_new(NULL);
	g_autofree char *line = g_strdup_printf(
	    import->dry_run ? _("%ld would be added, %ld are there already") : _("%ld added, %ld were there already"),
	    (long)import->added, (long)import->skipped);
	json_t *data = json_pack("{s:I, s:I, s:o}", "added", (json_int_t)import->added, "skipped",
	    (json_int_t)import->skipped, "notes", notes(import->notes));
	if (import->dry_run)
		json_object_set_new(data, "messages", messages(import->messages));
	if (import->dry_run && import->messages)
		add_messages(sheet, import->messages);
	sheet_text(sheet, line);
	sheet_set_data(sheet, data);
	if (!import->dry_run)
		sheet_set_bare(sheet, line);
	return context->show(context, sheet, error);
}

static bool run(struct context *context, const struct args *args, GError **error)
{
	struct import import = {
	    .paths = (char **)args->words->pdata,
	    .kind = args_field(args, "kind"),
	    .box = args_field(args, "box"),
	    .map = args_field(args, "map"),
	    .dry_run = args_flag(args, "dry-run"),
	};
	if (!context->input && g_strv_contains((const char *const *)import.paths, "-"))
		return fail(error, FAIL_USAGE, _("there is no standard input here: name a file"));
	bool done = exchange_import(context->office, &import, error);
	for (unsigned i = 0; done && import.notes && i < import.notes->len; i++)
		context->say(context, import.notes->pdata[i]);
	done = done && show_import(context, &import, error);
	exchange_import_clear(&import);
	return done;
}

const struct command COMMAND_IMPORT = {
    .name = "import",
    .group = GROUP_INTAKE,
    .summary = N_("letters and visits from spreadsheets and JSON Lines: all of them, or none, and nothing twice"),
    .detail = N_(
        "CSV in UTF-8, UTF-16 or GB18030, with the headers of the usual mailbox systems, and JSON Lines; '-' is "
        "standard "
        "input. Rows with a reply become handled cases. A row that cannot be taken is named by file, line and column, "
        "and nothing is written."),
    .example = N_("import letters.csv box=principal --dry-run"),
    .arguments =
        (const struct argument[]){
            {.name = "path", .kind = ARGUMENT_WORDS, .needed = true, .summary = N_("files to read")},
            {.name = "kind", .kind = ARGUMENT_FIELD, .choices = "letter|visit", .summary = N_("what the rows are")},
            {.name = "box",
                .kind = ARGUMENT_FIELD,
                .summary = N_("the box in which they came, where the file does not say it")},
            {.name = "map", .kind = ARGUMENT_FIELD, .summary = N_("a file with lines 'their header = our field'")},
            {.name = "dry-run",
                .kind = ARGUMENT_FLAG,
                .summary = N_("says what would become of each and writes nothing")},
            {0},
        },
    .need = NEED_OFFICE,
    .run = run,
};
