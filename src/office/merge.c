#include "base/fail.h"
#include "base/say.h"
#include "office/act.h"
#include "office/find.h"
#include <string.h>

/* The number of the case that EVENT merges with, or takes out of; NULL where it does neither. RET_MERGED says which,
 * once it is done. */
static const char *partner(const struct history *history, const struct event *event, bool taken_back, bool *ret_merged)
{
	bool merge = !strcmp(event->kind, "merge");
	if (!merge && strcmp(event->kind, "unmerge") != 0)
		return NULL;
	*ret_merged = merge != taken_back;
	if (merge)
		return event_text(event, "into");
	for (unsigned i = history->events->len; i-- > 0;) {
		const struct event *old = history->events->pdata[i];
		if (!strcmp(old->kind, "merge"))
			return event_text(old, "into");
	}
	return NULL;
}

static bool can_take(const struct history *target, GError **error)
{
	enum state state = target->file->state;
	if (state != STATE_MERGED && state != STATE_VOID && state != STATE_TRANSFERRED)
		return true;
	g_autofree char *number = number_paper(target->file->number);
	return fail(error, FAIL_REFUSED, _("%s is %s itself: no case can be merged into it"), number, state_title(state));
}

static bool note(struct history *target, const struct casefile *file, bool merged, GError **error)
{
	if (merged && !can_take(target, error))
		return false;
	g_autofree char *paper = number_paper(file->number);
	g_autofree char *ref = number_ref(file->number);
	g_autofree char *text =
	    g_strdup_printf(merged ? _("%s was merged into this case") : _("%s is no longer merged into this case"), paper);
	struct event *event = office_event(target->office, "note");
	event_set(event, "text", text);
	event_set(event, merged ? "merged" : "unmerged", ref);
	return history_add(target, event, error);
}

bool act_note_merge(struct history *history, const struct event *event, bool taken_back, GError **error)
{
	bool merged = false;
	const char *number = partner(history, event, taken_back, &merged);
	if (!number)
		return true;
	struct history target = {0};
	int64_t id = find_number(history->office, number, merged ? error : NULL);
	bool done = id && history_open(&target, history->office, id, error) && note(&target, history->file, merged, error);
	/* a case that the person does not see any more gets no note when another leaves it */
	if (!id && !merged)
		done = true;
	history_close(&target);
	return done;
}
