#include "office/reveal.h"
#include "base/fail.h"
#include "base/say.h"
#include "base/text.h"
#include "domain/fold.h"
#include "domain/workflow.h"
#include "office/act.h"
#include <string.h>

struct showing {
	struct office *office;
	int64_t case_id;
	const char *reason;
	struct revealed *revealed;
};

/* Whether something is masked in the texts of the case. */
static bool hides(const struct history *history)
{
	OWN(casefile) shown = fold_case(history->events);
	shown->guard = history->file->guard;
	shown->shielded = g_strdup(history->file->shielded);
	return casefile_mask(shown);
}

static bool is_known(const struct history *history, GError **error)
{
	const struct casefile *file = history->file;
	return file->contact || file->identity || (file->writer && file->guard & GUARD_SECRET) || hides(history) ||
	       fail(error, FAIL_REFUSED, _("nothing is known of the writer that is not shown already"));
}

static bool note(struct showing *showing, struct history *history, GError **error)
{
	struct office *office = showing->office;
	const struct event_type *type = event_type_find("reveal");
	OWN(event) event = office_event(office, type->name);
	event_set(event, "reason", showing->reason);
	return workflow_check(history->file, event, &office->person, office->now.day, error) && is_known(history, error) &&
	       history_add(history, g_steal_pointer(&event), error);
}

static bool show(void *arg, GError **error)
{
	struct showing *showing = arg;
	struct history history = {0};
	bool done = history_open(&history, showing->office, showing->case_id, error) && note(showing, &history, error);
	if (done) {
		showing->revealed = g_new0(struct revealed, 1);
		showing->revealed->kind = history.file->number.kind;
		showing->revealed->writer = g_strdup(history.file->writer);
		showing->revealed->contact = g_strdup(history.file->contact);
		showing->revealed->identity = g_strdup(history.file->identity);
		showing->revealed->text = hides(&history) ? g_strdup(history.file->body) : NULL;
	}
	history_close(&history);
	return done;
}

struct revealed *reveal_identity(struct office *office, int64_t case_id, const char *reason, GError **error)
{
	g_autofree char *why = text_accept(reason, -1, error);
	if (!why)
		return NULL;
	g_strdelimit(g_strstrip(why), "\r\n\t", ' ');
	if (!*why) {
		fail(error, FAIL_USAGE, _("say in a few words why it is needed; that is recorded"));
		return NULL;
	}
	struct showing showing = {.office = office, .case_id = case_id, .reason = why};
	if (office_write(office, show, &showing, error))
		return showing.revealed;
	revealed_free(showing.revealed);
	return NULL;
}

bool reveal_recorded(const GPtrArray *events, const char *login)
{
	for (unsigned i = 0; i < events->len; i++) {
		const struct event *event = events->pdata[i];
		if (!strcmp(event->kind, "reveal") && !g_strcmp0(event->actor, login))
			return true;
	}
	return false;
}

void revealed_free(struct revealed *revealed)
{
	if (!revealed)
		return;
	g_free(revealed->writer);
	g_free(revealed->contact);
	g_free(revealed->identity);
	g_free(revealed->text);
	g_free(revealed);
}
