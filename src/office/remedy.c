#include "office/remedy.h"
#include "base/date.h"
#include "base/fail.h"
#include "base/say.h"
#include "domain/fold.h"
#include "domain/workflow.h"
#include "office/find.h"
#include "store/cases.h"
#include "store/events.h"
#include <string.h>

/* A remedy that goes its way, before what it ordered is done. */
#define UNDER_WAY                                                                                                      \
	(STATE_BIT(STATE_REGISTERED) | STATE_BIT(STATE_REPLIED) | STATE_BIT(STATE_SUSPENDED) | STATE_BIT(STATE_CONCLUDED))
#define ANY_BUT_VOID (STATE_BIT(STATE_COUNT) - 1 - STATE_BIT(STATE_VOID))

static bool is(const char *text, const char *value)
{
	return text && !strcmp(text, value);
}

static bool is_answered_claim(const struct casefile *of)
{
	return of->number.kind != KIND_REMEDY && is(of->class, "claim") && of->facts[FACT_REPLIED] != DATE_NONE;
}

static bool is_decided_recheck(const struct casefile *of)
{
	return is(of->remedy, "recheck") && of->facts[FACT_DECIDED] != DATE_NONE;
}

/* What each stage follows on. */
static const struct {
	const char *kind;
	bool (*follows)(const struct casefile *of);
	const char *lacks; /* N_(), with the number of the other case */
} STAGES[] = {
    {
        .kind = "recheck",
        .follows = is_answered_claim,
        .lacks = N_("a recheck follows on the reply to a claim, and %s is none (Regulations on Petitions art 35)"),
    },
    {
        .kind = "final_review",
        .follows = is_decided_recheck,
        .lacks = N_("a final review follows on a recheck that was decided, and %s is none (Regulations on Petitions "
                    "art 36)"),
    },
};

static bool check_follows(const struct casefile *of, const char *kind, GError **error)
{
	for (size_t i = 0; i < G_N_ELEMENTS(STAGES); i++) {
		if (!is(kind, STAGES[i].kind) || STAGES[i].follows(of))
			continue;
		g_autofree char *number = number_paper(of->number);
		return fail(error, FAIL_REFUSED, _(STAGES[i].lacks), number);
	}
	return true;
}

/* The number on paper of a case for whoever may see it. To be freed. */
static char *said_number(struct office *office, int64_t id)
{
	struct case_row *row = find_row(office, id, NULL);
	char *number = row ? number_paper(row->number) : g_strdup(_("a remedy"));
	case_row_free(row);
	return number;
}

/* Each stage of a petition is gone through once. */
static bool check_once(struct office *office, const struct casefile *of, const char *kind, GError **error)
{
	if (!is(kind, "recheck") && !is(kind, "final_review"))
		return true;
	g_autoptr(GArray) ids = cases_remedies(office->store, of->number, ANY_BUT_VOID, error);
	for (unsigned i = 0; ids && i < ids->len; i++) {
		int64_t id = g_array_index(ids, int64_t, i);
		g_autoptr(GPtrArray) events = events_of_case(office->store, id, error);
		if (!events)
			return false;
		OWN(casefile) file = fold_case(events);
		g_autofree char *number = said_number(office, id), *paper = number_paper(of->number);
		if (is(file->remedy, kind))
			return fail(error, FAIL_REFUSED,
			    _("%s went through this stage already (%s), which is done once (Regulations on Petitions art 35, 36)"),
			    paper, number);
	}
	return ids != NULL;
}

static bool check_stage(struct office *office, const struct casefile *of, const char *kind, GError **error)
{
	return check_follows(of, kind, error) && check_once(office, of, kind, error);
}

/* What a case takes over from the one that it comes from. */
static void take_over(const struct casefile *of, struct event *event)
{
	bool petition = is(event_text(event, "kind"), "recheck") || is(event_text(event, "kind"), "final_review");
	if (of->guard & GUARD_WANTED)
		event_set(event, "confidential", "yes");
	if (is(event_text(event, "kind"), "litigation") && is(of->remedy, "reconsideration"))
		event_set(event, "kind", "litigation_after_reconsideration");
	if (petition && !event_text(event, "from") && of->writer)
		event_set(event, "from", of->writer);
}

bool remedy_prepare(struct office *office, const struct casefile *file, struct event *event, GError **error)
{
	(void)file;
	const char *of = event_text(event, "of");
	struct history other = {0};
	int64_t id = of ? find_number(office, of, error) : 0;
	if (!of || !id)
		return !of;
	bool done = history_open(&other, office, id, error);
	if (done && other.file->guard & GUARD_ACCUSATION)
		done = fail(error, FAIL_REFUSED,
		    _("of= is an accusation, which is kept by the discipline office and goes nowhere else (Regulations on "
		      "Petitions art 30)"));
	if (done && (done = check_stage(office, other.file, event_text(event, "kind"), error)))
		take_over(other.file, event);
	history_close(&other);
	return done;
}

bool remedy_note(struct office *office, struct number number, const struct event *event, GError **error)
{
	const char *of = event_text(event, "of");
	struct history target = {0};
	if (!of)
		return true;
	int64_t id = find_number(office, of, error);
	bool done = id && history_open(&target, office, id, error);
	if (done) {
		g_autofree char *paper = number_paper(number), *ref = number_ref(number);
		g_autofree char *text = g_strdup_printf(_("%s was opened from this case"), paper);
		struct event *note = office_event(office, "note");
		event_set(note, "text", text);
		event_set(note, "opened", ref);
		done = history_add(&target, note, error);
	}
	history_close(&target);
	return done;
}

bool remedy_locks(struct office *office, const struct casefile *file, struct event *event, GError **error)
{
	(void)event;
	g_autoptr(GArray) ids = cases_remedies(office->store, file->number, UNDER_WAY, error);
	if (!ids || !ids->len)
		return ids != NULL;
	g_autofree char *number = number_paper(file->number);
	g_autofree char *remedy = said_number(office, g_array_index(ids, int64_t, 0));
	return fail(error, FAIL_REFUSED,
	    _("%s is under way against %s, whose file stays as it is until it ends: 'note' and 'attach' may add to it"),
	    remedy, number);
}

bool remedy_leaves(struct office *office, const struct casefile *file, const struct event *event, GError **error)
{
	bool added = is(event->kind, "attach") || (is(event->kind, "note") && !event_text(event, "opened"));
	return added || remedy_locks(office, file, NULL, error);
}

/* What ordered the last step of TARGET, while that is still a reopening; NULL otherwise. */
static const struct event *ordered(const struct history *target, const char *by)
{
	const struct event *last = fold_undoable(target->events);
	const char *order = last ? event_text(last, "ordered") : NULL;
	return order && !strcmp(order, by) ? last : NULL;
}

static bool take_back(struct history *target, const char *by, GError **error)
{
	const struct event *last = ordered(target, by);
	g_autofree char *number = number_paper(target->file->number);
	if (!last)
		return fail(error, FAIL_REFUSED, _("%s went on since it was reopened: take that back first"), number);
	struct event *undo = office_event(target->office, "undo");
	g_autofree char *seq = g_strdup_printf("%" G_GINT64_FORMAT, last->seq);
	event_set(undo, "undoes", seq);
	return history_add(target, undo, error);
}

static bool reopen(struct history *target, const struct event *order, const char *by, GError **error)
{
	const struct event_type *type = event_type_find("reopen");
	if (!workflow_may(type, target->file, &target->office->person, error))
		return false;
	struct event *event = office_event(target->office, type->name);
	event_set(event, "reason", event_text(order, "reason"));
	if (event_text(order, "until"))
		event_set(event, "until", event_text(order, "until"));
	event_set(event, "ordered", by);
	return history_add(target, event, error);
}

/* The case at the root of the remedies that FILE goes on from: what an order reopens. 0 with ERROR. */
static int64_t root_of(struct office *office, const struct casefile *file, GError **error)
{
	g_autofree char *linked = g_strdup(file->linked);
	int64_t id = 0;
	for (;;) {
		struct number number;
		struct history other = {0};
		id = find_number(office, linked, error);
		if (!id || !number_parse(linked, 0, &number) || number.kind != KIND_REMEDY)
			return id;
		if (!history_open(&other, office, id, error))
			return 0;
		g_free(linked);
		linked = g_strdup(other.file->linked);
		history_close(&other);
	}
}

bool remedy_reopen(struct history *history, const struct event *event, bool taken_back, GError **error)
{
	if (strcmp(event->kind, "execute") != 0)
		return true;
	struct history target = {0};
	g_autofree char *by = number_ref(history->file->number);
	int64_t id = root_of(history->office, history->file, error);
	bool done = id && history_open(&target, history->office, id, error) &&
	            (taken_back ? take_back(&target, by, error) : reopen(&target, event, by, error));
	history_close(&target);
	return done;
}
