#include "base/date.h"
#include "base/fail.h"
#include "base/say.h"
#include "domain/fold.h"
#include "domain/numbering.h"
#include "domain/workflow.h"
#include "office/act.h"
#include "office/reception.h"
#include "office/remedy.h"
#include "store/events.h"

struct taking {
	struct office *office;
	int64_t case_id;
	int64_t expected; /* the step that is meant; 0: whatever was the last */
	bool again;       /* brings back */
	char *what;
};

static bool may_take(
    const struct taking *taking, const struct casefile *file, const struct event *event, GError **error)
{
	const struct event_type *type = event_type_find(event->kind);
	return !type || office_permits(taking->office, event_type_guarded_roles(type, file->number.kind, file->guard),
	                    type->name, error);
}

static bool nothing(const struct history *history, bool again, GError **error)
{
	g_autofree char *number = number_paper(history->file->number);
	return again ? fail(error, FAIL_REFUSED, _("%s: there is nothing to bring back"), number)
	             : fail(error, FAIL_REFUSED, _("%s: there is nothing to take back"), number);
}

static char *describe(const struct history *history, const struct event *event)
{
	const struct event_type *type = event_type_find(event->kind);
	g_autofree char *day = date_format(event->effective_on), *number = number_paper(history->file->number);
	const char *done = type ? event_type_done(type, history->file->number.kind, history->file->state) : event->kind;
	return g_strdup_printf(_("%s, %s, %s"), number, done, day);
}

#define AWAITED (STATE_BIT(STATE_BOOKED) | STATE_BIT(STATE_CONFIRMED))

/* What the case becomes with UNDO behind its events. */
static struct casefile *foresee(const struct history *history, struct event *undo)
{
	g_autoptr(GPtrArray) events = g_ptr_array_new();
	g_ptr_array_extend(events, history->events, NULL, NULL);
	g_ptr_array_add(events, undo);
	return fold_case(events);
}

static bool keeps_slot(const struct casefile *now, const struct casefile *then)
{
	return STATE_BIT(now->state) & AWAITED && now->facts[FACT_SESSION] == then->facts[FACT_SESSION] &&
	       !g_strcmp0(now->slot, then->slot);
}

/* What was recorded before the day of a number was held to its year is not brought back. */
static bool keeps_number(const struct history *history, struct event *undo, GError **error)
{
	OWN(casefile) then = foresee(history, undo);
	return numbering_keeps(history->file, numbering_day(then), error);
}

/* A booking that comes back needs a planned day and a free slot like any other. */
static bool admit_again(const struct taking *taking, const struct history *history, struct event *undo, GError **error)
{
	if (history->file->number.kind != KIND_VISIT)
		return true;
	OWN(casefile) then = foresee(history, undo);
	if (!(STATE_BIT(then->state) & AWAITED) || keeps_slot(history->file, then))
		return true;
	OWN(event) booking = office_event(taking->office, "rebook");
	g_autofree char *session = date_format(then->facts[FACT_SESSION]);
	event_set(booking, "session", session);
	if (then->slot)
		event_set(booking, "slot", then->slot);
	bool done = reception_admit(taking->office, history->file, booking, error);
	if (!done)
		g_prefix_error(error, _("the visit would be booked again: "));
	return done;
}

static bool moved_on(const struct history *history, const struct event *last, GError **error)
{
	g_autofree char *what = describe(history, last);
	return fail(error, FAIL_CHANGED, _("something else was done since: %s"), what);
}

static bool record_taking(struct taking *taking, struct history *history, GError **error)
{
	const struct event *target = taking->again ? fold_redoable(history->events) : fold_undoable(history->events);
	const struct event *event = target ? history_subject(history, target) : NULL;
	if (!event)
		return nothing(history, taking->again, error);
	if (taking->expected && target->seq != taking->expected)
		return moved_on(history, target, error);
	if (!may_take(taking, history->file, event, error) || !workflow_is_own(history->file, event, error) ||
	    !remedy_leaves(taking->office, history->file, event, error) ||
	    !act_follow(history, event, !taking->again, error))
		return false;
	OWN(event) undo = history_undo(history, target);
	if (!keeps_number(history, undo, error) || !admit_again(taking, history, undo, error))
		return false;
	taking->what = describe(history, event);
	return history_add(history, g_steal_pointer(&undo), error);
}

static bool own_last_case(struct taking *taking, GError **error)
{
	if (taking->case_id)
		return true;
	if (!events_last_case(taking->office->store, taking->office->person.login, &taking->case_id, error))
		return false;
	if (taking->case_id < 0)
		return fail(error, FAIL_REFUSED,
		    _("what '%s' did last was to keep the rota: 'reception swap' and 'reception cancel' change a day, and "
		      "'undo "
		      "NUMBER' takes back the last step of a case"),
		    taking->office->person.name);
	return taking->case_id || fail(error, FAIL_NOT_FOUND, _("'%s' did nothing lately that could be taken back"),
	                              taking->office->person.name);
}

static bool take(void *arg, GError **error)
{
	struct taking *taking = arg;
	struct history history = {0};
	bool done = own_last_case(taking, error) && history_open(&history, taking->office, taking->case_id, error) &&
	            workflow_may(event_type_find("undo"), history.file, &taking->office->person,
	                office_today(taking->office), error) &&
	            record_taking(taking, &history, error);
	history_close(&history);
	return done;
}

static bool run(struct taking *taking, char **ret_what, GError **error)
{
	bool done = office_write(taking->office, take, taking, error);
	if (done && ret_what)
		*ret_what = g_steal_pointer(&taking->what);
	g_free(taking->what);
	return done;
}

bool record_undo(struct office *office, int64_t case_id, char **ret_what, GError **error)
{
	struct taking taking = {.office = office, .case_id = case_id};
	return run(&taking, ret_what, error);
}

bool record_redo(struct office *office, int64_t case_id, char **ret_what, GError **error)
{
	struct taking taking = {.office = office, .case_id = case_id, .again = true};
	return run(&taking, ret_what, error);
}

struct steps {
	struct taking taking;
	const GArray *steps;
};

static bool take_all(void *arg, GError **error)
{
	struct steps *all = arg;
	for (unsigned i = all->steps->len; i-- > 0;) {
		const struct record_step *step = &g_array_index(all->steps, struct record_step, i);
		all->taking.case_id = step->case_id;
		all->taking.expected = step->seq;
		g_clear_pointer(&all->taking.what, g_free);
		if (!take(&all->taking, error))
			return false;
	}
	return true;
}

bool record_undo_steps(struct office *office, const GArray *steps, GError **error)
{
	struct steps all = {.taking = {.office = office}, .steps = steps};
	bool done = office_write(office, take_all, &all, error);
	g_free(all.taking.what);
	return done;
}
