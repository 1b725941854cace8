#include "domain/workflow.h"
#include "office/act.h"
#include "office/find.h"
#include "office/inside.h"
#include "store/cases.h"
#include "store/events.h"

struct opening {
	struct office *office;
	int64_t case_id;
	struct dossier *dossier;
};

/* Once it is no accusation any more, whom it was taken to be against is nobody's but the discipline office's to know.
 */
static void hide_accused(const struct office *office, struct casefile *file)
{
	if (!(file->guard & GUARD_ACCUSATION) && !(office->person.roles & ROLE_DISCIPLINE)) {
		g_clear_pointer(&file->against, g_free);
		g_clear_pointer(&file->named, g_free);
	}
}

static bool open_case(void *arg, GError **error)
{
	struct opening *opening = arg;
	struct office *office = opening->office;
	if (!find_visible(office, opening->case_id, error))
		return false;
	GPtrArray *events = events_of_case(office->store, opening->case_id, error);
	if (!events)
		return false;
	struct dossier *dossier = opening->dossier = g_new0(struct dossier, 1);
	dossier->events = events;
	dossier->live = fold_live(events);
	dossier->file = fold_case(events);
	if (!cases_guard(office->store, dossier->file, error))
		return false;
	dossier->next = act_next(office, dossier->file);
	hide_accused(office, dossier->file);
	dossier->masked = casefile_mask(dossier->file);
	dossier->clocks = deadline_clocks(dossier->file, office_rules(office), office_calendar(office));
	return true;
}

struct dossier *dossier_open(struct office *office, int64_t case_id, GError **error)
{
	struct opening opening = {.office = office, .case_id = case_id};
	if (store_read(office->store, open_case, &opening, error))
		return opening.dossier;
	dossier_free(opening.dossier);
	return NULL;
}

void dossier_reveal(struct office *office, struct dossier *dossier)
{
	unsigned guard = dossier->file->guard;
	char *apart = g_steal_pointer(&dossier->file->apart), *accused = g_steal_pointer(&dossier->file->accused);
	casefile_free(dossier->file);
	g_ptr_array_unref(dossier->clocks);
	dossier->file = fold_case(dossier->events);
	dossier->file->guard = guard;
	dossier->file->apart = apart;
	dossier->file->accused = accused;
	hide_accused(office, dossier->file);
	dossier->clocks = deadline_clocks(dossier->file, office_rules(office), office_calendar(office));
}

bool dossier_may(struct office *office, const struct dossier *dossier, const struct event_type *type, GError **error)
{
	return workflow_may(type, dossier->file, &office->person, office_today(office), error) &&
	       act_may(office, dossier->file, type, error);
}

void dossier_free(struct dossier *dossier)
{
	if (!dossier)
		return;
	casefile_free(dossier->file);
	g_ptr_array_unref(dossier->events);
	g_free(dossier->live);
	g_ptr_array_unref(dossier->clocks);
	g_ptr_array_unref(dossier->next);
	g_free(dossier);
}
