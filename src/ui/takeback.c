#include "ui/takeback.h"
#include "base/say.h"
#include "base/text.h"
#include "cmd/command.h"
#include "office/staff.h"
#include "ui/prompt.h"
#include <string.h>

#define SURE "sure=" /* before the step that was asked about */

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
	g_autofree char *label = g_strdup_printf(
	    _("take back what %s did: %s, %s?"), who, event_type_done(type, file->number.kind, file->state), when);
	g_autofree char *command = g_strdup_printf("undo %s " SURE "%" G_GINT64_FORMAT, number, last->seq);
	prompt_confirm(ui, label, NULL, command);
}

/* Whether WORD says that just this step is meant. */
static bool is_sure(const char *word, const struct event *last)
{
	return word && g_str_has_prefix(word, SURE) && g_ascii_strtoll(word + strlen(SURE), NULL, 10) == last->seq;
}

bool takeback_run(struct ui *ui, char **words, GError **error)
{
	struct office *office = ui->context.office;
	int64_t id = words[1] ? find_number(office, words[1], NULL) : 0;
	OWN(dossier) dossier = id ? dossier_open(office, id, NULL) : NULL;
	const struct event *last = takeback_of(office, dossier);
	bool own = !last || !g_strcmp0(last->actor, office_person(office)->login);
	if (!own && !is_sure(words[2], last)) {
		ask(ui, dossier, last);
		return true;
	}
	char *command[] = {words[0], words[1], NULL};
	bool said = words[1] && words[2] && g_str_has_prefix(words[2], SURE);
	if (!command_run(&ui->context, said ? command : words, error))
		return false;
	ui_changed(ui);
	return true;
}
