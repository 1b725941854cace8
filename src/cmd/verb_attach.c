/* attach, attachment: files that belong to a case. */
#include "base/fail.h"
#include "base/say.h"
#include "cmd/args.h"
#include "cmd/casepage.h"
#include "cmd/contract.h"
#include "cmd/done.h"
#include "cmd/verbs.h"
#include "office/find.h"
#include "office/record.h"

static bool attach(struct context *context, const struct args *args, GError **error)
{
	int64_t id = find_number(context->office, args_word(args, 0), error);
	char **paths = (char **)args->words->pdata + 1;
	if (!id || !record_attach(context->office, id, paths, error))
		return false;
	unsigned count = g_strv_length(paths);
	g_autofree char *line =
	    g_strdup_printf(ngettext("%u file attached", "%u files attached", (unsigned long)count), count);
	return done_case(context, id, line, NULL, error);
}

static bool show_attachments(struct context *context, const struct dossier *dossier, GError **error)
{
	OWN(sheet) sheet = sheet_new(NULL);
	if (dossier->file->attachments->len)
		casepage_attachments(sheet, dossier->file);
	else
		sheet_text(sheet, _("No files are attached."));
	sheet_set_data(sheet, json_pack("{s:o}", "attachments", contract_attachments(dossier->file)));
	return context->show(context, sheet, error);
}

/* Takes out the files from FROM to TO, counted from 1. */
static bool save(struct context *context, const struct dossier *dossier, const struct args *args, GError **error)
{
	int count = (int)dossier->file->attachments->len, item = 0;
	if (!args_number(args, "item", 1, &item, error))
		return false;
	if (item > count || !count)
		return fail(error, FAIL_NOT_FOUND, _("there is no file %d; %d are attached"), MAX(item, 1), count);
	json_t *paths = json_array();
	OWN(sheet) sheet = sheet_new(NULL);
	sheet_set_data(sheet, json_pack("{s:o}", "saved", paths));
	for (int i = item ? item - 1 : 0; i < (item ? item : count); i++) {
		g_autofree char *path = record_detach(context->office, dossier->file->id, i, args_field(args, "save"), error);
		if (!path)
			return false;
		json_array_append_new(paths, json_string(path));
		sheet_text(sheet, path);
	}
	return context->show(context, sheet, error);
}

static bool attachment(struct context *context, const struct args *args, GError **error)
{
	int64_t id = find_number(context->office, args_word(args, 0), error);
	OWN(dossier) dossier = id ? dossier_open(context->office, id, error) : NULL;
	if (!dossier)
		return false;
	if (args_field(args, "save"))
		return save(context, dossier, args, error);
	return show_attachments(context, dossier, error);
}

const struct command COMMAND_ATTACH = {
    .name = "attach",
    .group = GROUP_HANDLE,
    .summary = N_("put files into a case"),
    .detail = N_("Files are kept by content: the same file in two cases takes its room once. At most 64 MiB each."),
    .example = "attach L2022-17 scan.pdf photo.jpg",
    .arguments =
        (const struct argument[]){
            ARGUMENT_CASE,
            {.name = "file", .kind = ARGUMENT_WORDS, .needed = true, .summary = N_("files to put in, all or none")},
            {0},
        },
    .need = NEED_OFFICE,
    .run = attach,
};

const struct command COMMAND_ATTACHMENT = {
    .name = "attachment",
    .group = GROUP_HANDLE,
    .summary = N_("list the files of a case, or take them out"),
    .detail = N_("A file that is there already is never written over: the new one gets a number in its name."),
    .example = "attachment L2022-17 save=. item=1",
    .arguments =
        (const struct argument[]){
            ARGUMENT_CASE,
            {.name = "save", .kind = ARGUMENT_FIELD, .summary = N_("the folder to write them to")},
            {.name = "item", .kind = ARGUMENT_FIELD, .summary = N_("only this one, as the list numbers them")},
            {0},
        },
    .need = NEED_OFFICE,
    .run = attachment,
};
