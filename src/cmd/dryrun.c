#include "cmd/dryrun.h"
#include "base/fail.h"
#include "base/say.h"
#include "cmd/contract.h"
#include "cmd/said.h"
#include "office/find.h"
#include <string.h>

/* Where the case would be; where it would stay what is done in its place. */
static const char *would(const struct rehearsal *trial, const struct event_type *type)
{
	const struct case_row *row = trial->before;
	if (trial->refusal)
		return _("refused");
	return trial->to == row->state ? event_type_done(type, row->number.kind, row->state) : state_title(trial->to);
}

/* WHY: in the row; people read it below the table, whole. */
static void add_row(struct sheet *sheet, const struct rehearsal *trial, const struct event_type *type, bool why)
{
	const struct case_row *row = trial->before;
	g_autofree char *number = said_number(row->number);
	sheet_row(sheet);
	sheet_cell(sheet, number)->link = number_ref(row->number);
	sheet_cell(sheet, row->subject);
	sheet_cell(sheet, state_title(row->state));
	sheet_cell(sheet, would(trial, type));
	if (why)
		sheet_cell(sheet, trial->refusal ? trial->refusal : "");
}

static void add_table(struct sheet *sheet, const GPtrArray *trials, const struct event_type *type, bool why)
{
	sheet_table(sheet);
	sheet_column(sheet, "number", _("number"), ALIGN_LEFT, 0);
	sheet_column(sheet, "subject", _("subject"), ALIGN_LEFT, 1);
	sheet_column(sheet, "state", _("state"), ALIGN_LEFT, 0);
	sheet_column(sheet, "would", _("would be"), ALIGN_LEFT, 0);
	if (why)
		sheet_column(sheet, "why", _("why"), ALIGN_LEFT, 3);
	for (unsigned i = 0; i < trials->len; i++)
		add_row(sheet, trials->pdata[i], type, why);
}

static void add_refusals(struct sheet *sheet, const GPtrArray *trials)
{
	for (unsigned i = 0; i < trials->len; i++) {
		const struct rehearsal *trial = trials->pdata[i];
		g_autofree char *number = number_paper(trial->before->number);
		bool named = !trial->refusal || strstr(trial->refusal, number);
		g_autofree char *line = g_strdup_printf(_("%s: %s"), number, trial->refusal ? trial->refusal : "");
		if (trial->refusal)
			sheet_text(sheet, named ? trial->refusal : line);
	}
}

/* What else would change than where the cases are. */
static void add_changes(struct sheet *sheet, const struct rehearsal *trial)
{
	g_autofree char *number = number_paper(trial->before->number);
	for (unsigned i = 0; i < trial->moved->len; i++) {
		const struct moved *moved = trial->moved->pdata[i];
		g_autofree char *from = said_day(moved->from), *to = said_day(moved->to);
		g_autofree char *line = g_strdup_printf(_("%s: %s would end on %s, not on %s"), number, moved->code, to, from);
		sheet_text(sheet, line);
	}
	if (!trial->opened.serial)
		return;
	g_autofree char *opened = number_paper(trial->opened);
	g_autofree char *line = g_strdup_printf(_("%s: would open %s"), number, opened);
	sheet_text(sheet, line);
}

static json_t *moved_json(const struct rehearsal *trial)
{
	json_t *array = json_array();
	for (unsigned i = 0; i < trial->moved->len; i++) {
		const struct moved *moved = trial->moved->pdata[i];
		json_array_append_new(array, json_pack("{s:s, s:o, s:o}", "code", moved->code, "from",
		                                 contract_day(moved->from), "to", contract_day(moved->to)));
	}
	return array;
}

static json_t *trials_json(struct context *context, const GPtrArray *trials)
{
	json_t *array = json_array();
	for (unsigned i = 0; i < trials->len; i++) {
		const struct rehearsal *trial = trials->pdata[i];
		json_t *object = contract_case(context->office, trial->before);
		g_autofree char *opened = trial->opened.serial ? number_ref(trial->opened) : NULL;
		const char *name = trial->refusal ? "refuse" : state_name(trial->to);
		json_object_set_new(object, "would", json_string(name));
		json_object_set_new(object, "why", contract_text(trial->refusal));
		json_object_set_new(object, "opened", contract_text(opened));
		json_object_set_new(object, "moved", moved_json(trial));
		json_array_append_new(array, object);
	}
	return array;
}

static unsigned count_fitting(const GPtrArray *trials)
{
	unsigned count = 0;
	for (unsigned i = 0; i < trials->len; i++)
		count += !((const struct rehearsal *)trials->pdata[i])->refusal;
	return count;
}

/* "approve: fits 2 of 3 cases ...". To be freed. */
static char *summary(const char *verb, unsigned fitting, unsigned all)
{
	if (fitting == all)
		return g_strdup_printf(_("%s: fits %u of %u cases; nothing was recorded"), verb, fitting, all);
	return g_strdup_printf(
	    _("%s: fits %u of %u cases, and all of them are done in one step, or none; nothing was recorded"), verb,
	    fitting, all);
}

bool dryrun_show(struct context *context, const GArray *case_ids, const struct act *act, GError **error)
{
	const struct event_type *type = event_type_find(act->type);
	g_autoptr(GPtrArray) trials = record_rehearse(context->office, case_ids, act, error);
	if (!trials)
		return false;
	unsigned fitting = count_fitting(trials);
	g_autofree char *verb = event_type_said(type, KIND_COUNT), *said = summary(verb, fitting, trials->len);
	OWN(sheet) sheet = sheet_new(NULL);
	bool file = !strcmp(context->format, "csv");
	add_table(sheet, trials, type, file);
	for (unsigned i = 0; !file && i < trials->len; i++)
		add_changes(sheet, trials->pdata[i]);
	if (!file)
		add_refusals(sheet, trials);
	sheet_text(sheet, said);
	sheet_set_data(sheet, json_pack("{s:s, s:i, s:o}", "verb", act->type, "fitting", (int)fitting, "cases",
	                          trials_json(context, trials)));
	if (!fitting)
		context->status = FAIL_REFUSED;
	return context->show(context, sheet, error);
}
