#include "cmd/dryrun.h"
#include "base/say.h"
#include "cmd/contract.h"
#include "cmd/said.h"
#include "office/find.h"
#include <string.h>

/* One case. */
struct trial {
	struct case_row *row;
	enum state to; /* where it would be; STATE_NONE: where it is */
	char *refusal; /* NULL: it would be recorded */
};

static void free_trial(void *data)
{
	struct trial *trial = data;
	case_row_free(trial->row);
	g_free(trial->refusal);
	g_free(trial);
}

/* All that is wrong, as one sentence; NULL: nothing is. To be freed. */
static char *refusal_of(const struct preview *preview)
{
	GString *text = g_string_new(NULL);
	for (unsigned i = 0; i < preview->problems->len; i++) {
		const struct problem *problem = preview->problems->pdata[i];
		g_string_append_printf(text, "%s%s", text->len ? _("; ") : "", problem->sentence);
	}
	return g_string_free(text, !text->len);
}

static enum state target(struct office *office, int64_t id, const struct event *event)
{
	OWN(dossier) dossier = dossier_open(office, id, NULL);
	const struct transition *way =
	    dossier ? event_type_transition(event_type_find(event->kind), dossier->file, event) : NULL;
	return way ? way->to : STATE_NONE;
}

static struct trial *try(struct office *office, int64_t id, const struct act *act, GError **error)
{
	struct case_row *row = find_row(office, id, error);
	if (!row)
		return NULL;
	struct trial *trial = g_new0(struct trial, 1);
	OWN(preview) preview = record_preview(office, id, act);
	trial->row = row;
	trial->refusal = refusal_of(preview);
	trial->to = trial->refusal ? STATE_NONE : target(office, id, preview->event);
	return trial;
}

/* WHY: in the row; people read it below the table, whole. */
static void add_row(struct sheet *sheet, const struct trial *trial, bool why)
{
	const struct case_row *row = trial->row;
	g_autofree char *number = said_number(row->number);
	sheet_row(sheet);
	sheet_cell(sheet, number)->link = number_ref(row->number);
	sheet_cell(sheet, row->subject);
	sheet_cell(sheet, state_title(row->state));
	sheet_cell(sheet, trial->refusal ? _("refused") : state_title(trial->to ? trial->to : row->state));
	if (why)
		sheet_cell(sheet, trial->refusal ? trial->refusal : "");
}

static void add_table(struct sheet *sheet, const GPtrArray *trials, bool why)
{
	sheet_table(sheet);
	sheet_column(sheet, "number", _("number"), ALIGN_LEFT, 0);
	sheet_column(sheet, "subject", _("subject"), ALIGN_LEFT, 1);
	sheet_column(sheet, "state", _("state"), ALIGN_LEFT, 0);
	sheet_column(sheet, "would", _("would be"), ALIGN_LEFT, 0);
	if (why)
		sheet_column(sheet, "why", _("why"), ALIGN_LEFT, 3);
	for (unsigned i = 0; i < trials->len; i++)
		add_row(sheet, trials->pdata[i], why);
}

static void add_refusals(struct sheet *sheet, const GPtrArray *trials)
{
	for (unsigned i = 0; i < trials->len; i++) {
		const struct trial *trial = trials->pdata[i];
		g_autofree char *number = number_paper(trial->row->number);
		bool named = !trial->refusal || strstr(trial->refusal, number);
		g_autofree char *line = g_strdup_printf(_("%s: %s"), number, trial->refusal ? trial->refusal : "");
		if (trial->refusal)
			sheet_text(sheet, named ? trial->refusal : line);
	}
}

static json_t *trials_json(struct context *context, const GPtrArray *trials)
{
	json_t *array = json_array();
	for (unsigned i = 0; i < trials->len; i++) {
		const struct trial *trial = trials->pdata[i];
		json_t *object = contract_case(context->office, trial->row);
		const char *would = trial->refusal ? "refuse" : state_name(trial->to ? trial->to : trial->row->state);
		json_object_set_new(object, "would", json_string(would));
		json_object_set_new(object, "why", contract_text(trial->refusal));
		json_array_append_new(array, object);
	}
	return array;
}

static unsigned count_fitting(const GPtrArray *trials)
{
	unsigned count = 0;
	for (unsigned i = 0; i < trials->len; i++)
		count += !((const struct trial *)trials->pdata[i])->refusal;
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
	g_autoptr(GPtrArray) trials = g_ptr_array_new_with_free_func(free_trial);
	for (unsigned i = 0; i < case_ids->len; i++) {
		struct trial *trial = try(context->office, g_array_index(case_ids, int64_t, i), act, error);
		if (!trial)
			return false;
		g_ptr_array_add(trials, trial);
	}
	unsigned fitting = count_fitting(trials);
	g_autofree char *verb = event_type_said(event_type_find(act->type), KIND_COUNT);
	g_autofree char *said = summary(verb, fitting, trials->len);
	OWN(sheet) sheet = sheet_new(NULL);
	bool file = !strcmp(context->format, "csv");
	add_table(sheet, trials, file);
	if (!file)
		add_refusals(sheet, trials);
	sheet_text(sheet, said);
	sheet_set_data(sheet, json_pack("{s:s, s:i, s:o}", "verb", act->type, "fitting", (int)fitting, "cases",
	                          trials_json(context, trials)));
	return context->show(context, sheet, error);
}
