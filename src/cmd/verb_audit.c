/* audit, rebuild: is the record what was written, and what follows from it, does it follow? */
#include "base/fail.h"
#include "base/say.h"
#include "cmd/args.h"
#include "cmd/done.h"
#include "cmd/verbs.h"
#include "office/audit.h"

static json_t *findings(const GPtrArray *lines)
{
	json_t *array = json_array();
	for (unsigned i = 0; i < lines->len; i++)
		json_array_append_new(array, json_string(lines->pdata[i]));
	return array;
}

static struct sheet *audit_sheet(const struct audit *audit)
{
	struct sheet *sheet = sheet_new(NULL);
	g_autofree char *sum =
	    g_strdup_printf(audit->findings->len ? _("%ld events, %u findings") : _("%ld events, all sound"),
	        (long)audit->events, audit->findings->len);
	for (unsigned i = 0; i < audit->findings->len; i++)
		sheet_text(sheet, audit->findings->pdata[i]);
	sheet_text(sheet, sum);
	sheet_set_data(
	    sheet, json_pack("{s:I, s:o}", "events", (json_int_t)audit->events, "findings", findings(audit->findings)));
	return sheet;
}

static bool audit(struct context *context, const struct args *args, GError **error)
{
	(void)args;
	struct audit audit = {0};
	if (!audit_run(context->office, &audit, error))
		return false;
	OWN(sheet) sheet = audit_sheet(&audit);
	if (audit.findings->len)
		context->status = FAIL_DAMAGED;
	audit_clear(&audit);
	return context->show(context, sheet, error);
}

static bool rebuild(struct context *context, const struct args *args, GError **error)
{
	(void)args;
	if (!audit_rebuild(context->office, error))
		return false;
	return done_line(context, _("what follows from the record was made anew"), NULL, error);
}

const struct command COMMAND_AUDIT = {
    .name = "audit",
    .group = GROUP_TRUST,
    .summary = N_("check the record, what follows from it, attachments and numbers"),
    .detail =
        N_("Recomputes the chain of hashes over every event, folds every case anew and compares, looks for gaps in the "
           "numbers and for changed attachments. A line for each finding; the exit status is 7 where there is one."),
    .need = NEED_OFFICE,
    .run = audit,
};

const struct command COMMAND_REBUILD = {
    .name = "rebuild",
    .group = GROUP_TRUST,
    .summary = N_("throw away what follows from the record and make it anew"),
    .need = NEED_OFFICE,
    .run = rebuild,
};
