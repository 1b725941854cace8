#include "base/fail.h"
#include "base/say.h"
#include "base/text.h"
#include "domain/workflow.h"
#include "office/act.h"
#include "office/handing.h"
#include "office/signature.h"
#include "office/values.h"
#include <string.h>

static void free_problem(void *data)
{
	struct problem *problem = data;
	g_free(problem->field);
	g_free(problem->sentence);
	g_free(problem);
}

void preview_free(struct preview *preview)
{
	if (!preview)
		return;
	event_free(preview->event);
	g_ptr_array_unref(preview->problems);
	g_free(preview);
}

/* What is wrong with the act as a whole. */
static void whole(struct preview *preview, GError *reason)
{
	values_problem(preview->problems, "", reason);
}

static bool has_problem(const struct preview *preview, const char *field)
{
	for (unsigned i = 0; i < preview->problems->len; i++)
		if (!strcmp(((const struct problem *)preview->problems->pdata[i])->field, field))
			return true;
	return false;
}

/* A form hears of every field that is still empty; workflow_check would name the first alone. */
static void find_missing(struct preview *preview, const struct event_type *type)
{
	for (const struct field *field = type->fields; field->name; field++) {
		GError *reason = NULL;
		if (!field->needed || !text_blank(event_text(preview->event, field->name)) || has_problem(preview, field->name))
			continue;
		fail(&reason, FAIL_USAGE, _("%s is needed"), _(field->title));
		values_problem(preview->problems, field->name, reason);
	}
}

/* The case as it stands, NULL for an opening event; a problem where it cannot be had or the act does not fit it. */
static const struct casefile *look(
    struct preview *preview, struct history *history, const struct event_type *type, int64_t case_id)
{
	GError *reason = NULL;
	if (case_id && !history_open(history, history->office, case_id, &reason)) {
		whole(preview, reason);
		return NULL;
	}
	if (!workflow_may(type, history->file, &history->office->person, office_today(history->office), &reason) ||
	    (history->file && !act_may(history->office, history->file, type, &reason)))
		whole(preview, reason);
	return history->file;
}

static void check_whole(struct preview *preview, struct history *history, const struct act *act)
{
	struct office *office = history->office;
	struct event *event = preview->event;
	GError *reason = NULL;
	if (preview->problems->len)
		return;
	if ((history->file && (!act_spares_draft(act, history->file, event, &reason) ||
	                          !act_prepare(office, history->file, event, &reason))) ||
	    !workflow_check(history->file, event, &office->person, office->now.day, &reason))
		whole(preview, reason);
}

static const struct event_type *type_of(struct preview *preview, const struct act *act, int64_t case_id)
{
	GError *reason = NULL;
	enum kind kind;
	if (!case_id && kind_parse(act->type, &kind) && event_type_opening(kind))
		return event_type_opening(kind);
	const struct event_type *type = case_id ? act_type(act->type, &reason) : NULL;
	if (!type && !reason)
		fail(&reason, FAIL_USAGE, _("'%s' opens no case"), act->type);
	if (!type)
		whole(preview, reason);
	return type;
}

struct preview *act_read(struct office *office, int64_t case_id, const struct act *act)
{
	struct preview *preview = g_new0(struct preview, 1);
	preview->problems = g_ptr_array_new_with_free_func(free_problem);
	const struct event_type *type = type_of(preview, act, case_id);
	if (!type)
		return preview;
	struct history history = {.office = office};
	struct reading reading = {.office = office, .type = type, .problems = preview->problems};
	reading.event = preview->event = office_event(office, type->name);
	reading.file = look(preview, &history, type, case_id);
	values_read(&reading, act->values, NULL);
	act_date(preview->event, type, !case_id);
	find_missing(preview, type);
	if (!case_id || history.file)
		check_whole(preview, &history, act);
	history_close(&history);
	return preview;
}

bool record_may_name(
    const struct office *office, const struct casefile *file, const char *type, const char *field, const char *login)
{
	bool given = event_type_field(event_type_find(type), "unit"); /* with the act, which one is not known yet */
	if (!strcmp(field, "handler"))
		return handing_could_handle(office, file, given ? NULL : file->unit, login);
	return strcmp(field, "signer") != 0 || signature_could_sign(office, file, type, login);
}
