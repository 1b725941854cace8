#include "ui/takeback.h"
#include "base/fail.h"
#include "base/say.h"
#include "base/text.h"
#include "cmd/command.h"
#include "cmd/said.h"
#include "office/staff.h"
#include "ui/lately.h"
#include "ui/prompt.h"
#include "ui/stack.h"
#include <string.h>

#define SURE "sure="    /* before the step that was asked about */
#define LATELY "lately" /* all that the person did just now, which was asked about */

const struct event *takeback_of(struct office *office, const struct dossier *dossier)
{
	const struct event *last = dossier ? fold_undoable(dossier->events) : NULL;
	const struct event_type *type = last ? event_type_find(last->kind) : NULL;
	const struct casefile *file = dossier ? dossier->file : NULL;
	unsigned roles = type ? event_type_guarded_roles(type, file->number.kind, file->guard) : 0;
	return roles & office_person(office)->roles ? last : NULL;
}

static void ask(struct ui *ui, const struct dossier *dossier, const struct event *last)
{
	const struct casefile *file = dossier->file;
	const struct event_type *type = event_type_find(last->kind);
	g_autofree char *number = number_ref(file->number);
	g_autofree char *who = text_display(staff_name(ui->context.office, last->actor));
	g_autofree char *when = g_strndup(last->recorded_at ? last->recorded_at : "", strlen("2022-03-01T10:32"));
	g_strdelimit(when, "T", ' ');
	g_autofree char *paper = said_number(file->number);
	g_autofree char *label = g_strdup_printf(_("%s: take back what %s did: %s, %s?"), paper, who,
	    event_type_done(type, file->number.kind, file->state), when);
	g_autofree char *command = g_strdup_printf("undo %s " SURE "%" G_GINT64_FORMAT, number, last->seq);
	prompt_confirm(ui, label, NULL, command);
}

/* Whether WORD says that just this step is meant. */
static bool is_sure(const char *word, const struct event *last)
{
	return word && g_str_has_prefix(word, SURE) && g_ascii_strtoll(word + strlen(SURE), NULL, 10) == last->seq;
}

static bool is_open(struct ui *ui)
{
	const struct view *page = stack_page(ui);
	return page && !strcmp(page->type->name, "case");
}

/* Whether the person sees what goes: it stands on the case that is open, they typed its number, or did it just now. */
static bool is_known(struct ui *ui, const struct dossier *dossier, const struct event *last)
{
	const struct record_step step = {.case_id = dossier->file->id, .seq = last->seq};
	bool own = !g_strcmp0(last->actor, office_person(ui->context.office)->login);
	return own && (is_open(ui) || ui->typed || lately_is(ui, step));
}

/* What was done last in these screens comes first, whatever the cursor stands on now: asked about once. */
static bool ask_lately(struct ui *ui, const struct dossier *dossier, const struct event *last)
{
	const struct record_step step = {.case_id = dossier ? dossier->file->id : 0, .seq = last ? last->seq : 0};
	g_autofree char *question = is_open(ui) || ui->typed || lately_is(ui, step) ? NULL : lately_question(ui);
	if (question)
		prompt_confirm(ui, question, NULL, "undo " LATELY);
	return question;
}

/* "undo NUMBER", of which everything was asked that is to be asked. */
static bool take_back(struct ui *ui, char **words, GError **error)
{
	char *command[] = {words[0], words[1], NULL};
	bool said = words[1] && words[2] && g_str_has_prefix(words[2], SURE);
	if (!command_run(&ui->context, said ? command : words, error))
		return false;
	lately_forget(ui);
	ui_changed(ui);
	return true;
}

bool takeback_run(struct ui *ui, char **words, GError **error)
{
	struct office *office = ui->context.office;
	if (words[1] && !strcmp(words[1], LATELY))
		return lately_undo(ui, error);
	int64_t id = words[1] ? find_number(office, words[1], NULL) : 0;
	OWN(dossier) dossier = id ? dossier_open(office, id, NULL) : NULL;
	const struct event *last = takeback_of(office, dossier);
	bool sure = words[1] && last && is_sure(words[2], last);
	if (!sure && ask_lately(ui, dossier, last))
		return true;
	if (!words[1] && !ui->typed)
		return fail(error, FAIL_USAGE, _("no case is selected"));
	if (last && !sure && !is_known(ui, dossier, last)) {
		ask(ui, dossier, last);
		return true;
	}
	return take_back(ui, words, error);
}
