#include "office/remedy.h"
#include "base/date.h"
#include "base/fail.h"
#include "base/say.h"
#include "domain/article.h"
#include "domain/fold.h"
#include "domain/role.h"
#include "domain/workflow.h"
#include "office/admission.h"
#include "office/find.h"
#include "store/cases.h"
#include "store/events.h"
#include <string.h>

/* A remedy that goes its way, before what it ordered is done. */
#define UNDER_WAY                                                                                                      \
	(STATE_BIT(STATE_REGISTERED) | STATE_BIT(STATE_REPLIED) | STATE_BIT(STATE_SUSPENDED) | STATE_BIT(STATE_CONCLUDED))

static bool is(const char *text, const char *value)
{
	return text && !strcmp(text, value);
}

char *remedy_said_number(struct office *office, int64_t id)
{
	struct case_row *row = find_row(office, id, NULL);
	char *number = row ? number_paper(row->number) : g_strdup(_("a remedy"));
	case_row_free(row);
	return number;
}

/* What a case takes over from the one that it comes from. */
static void take_over(const struct casefile *of, struct event *event)
{
	bool petition = is(event_text(event, "kind"), "recheck") || is(event_text(event, "kind"), "final_review");
	if (of->guard & GUARD_WANTED)
		event_set(event, "confidential", "yes");
	bool after = is(of->remedy, "reconsideration") || is(of->remedy, "litigation_after_reconsideration");
	if (is(event_text(event, "kind"), "litigation") && after)
		event_set(event, "kind", "litigation_after_reconsideration");
	if (is(of->remedy, "litigation") || is(of->remedy, "litigation_after_reconsideration"))
		event_set(event, "second", "yes");
	if (petition && !event_text(event, "from") && of->writer)
		event_set(event, "from", of->writer);
}

/* The discipline office logs what is against a case of the matter of an accusation, which may be seen by nobody else.
 */
static bool may_log(struct office *office, const struct casefile *of, const struct event *event, GError **error)
{
	unsigned others = event_type_find(event->kind)->roles & ~(unsigned)ROLE_DISCIPLINE;
	return of->guard & GUARD_KIN || office_permits(office, others, event->kind, error);
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
		    _("of= is an accusation, which is kept by the discipline office and goes nowhere else (%s)"),
		    article_on("Regulations on Petitions art 30", event->effective_on));
	if (done)
		take_over(other.file, event);
	done = done && may_log(office, other.file, event, error) && admission_check(office, event, error);
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

/* Whether a correction says no more than from whom the case is kept: that binds whatever is under way. The class is
 * that where it becomes an accusation, or was taken for one. */
static bool guards_only(const struct casefile *file, const struct event *event)
{
	static const char *const GUARDING[] = {"class", "against", "named", "spared", "confidential", "reason", NULL};
	const char *class = event_text(event, "class"), *name;
	json_t *value;
	bool accusing = !class || is(class, "accuse") || file->guard & GUARD_ACCUSATION;
	json_object_foreach(event->body, name, value)
	{
		if (!g_strv_contains(GUARDING, name))
			return false;
	}
	return is(event->kind, "correct") && accusing;
}

/* Whether no remedy is under way against FILE. SENTENCE, for where one is, has places for its number and for that of
 * FILE. */
static bool is_over(struct office *office, const struct casefile *file, const char *sentence, GError **error)
{
	g_autoptr(GArray) ids = cases_remedies(office->store, file->number, UNDER_WAY, error);
	if (!ids || !ids->len)
		return ids != NULL;
	g_autofree char *number = number_paper(file->number);
	g_autofree char *remedy = remedy_said_number(office, g_array_index(ids, int64_t, 0));
	return fail(error, FAIL_REFUSED, sentence, remedy, number);
}

bool remedy_is_over(struct office *office, const struct casefile *file, GError **error)
{
	return is_over(office, file,
	    _("%s is under way against %s, whose file stays as it is until it ends: 'note' and 'attach' may add to it"),
	    error);
}

bool remedy_may_close(struct office *office, const struct casefile *file, GError **error)
{
	return file->number.kind != KIND_REMEDY ||
	       is_over(office, file,
	           _("%s goes on from %s and ends before it: 'conclude' says there what was decided, then 'close' or "
	             "'execute' ends it"),
	           error);
}

static bool check_lock(struct office *office, const struct casefile *file, const struct event *event, GError **error)
{
	return guards_only(file, event) || remedy_is_over(office, file, error);
}

bool remedy_locks(struct office *office, const struct casefile *file, struct event *event, GError **error)
{
	return check_lock(office, file, event, error);
}

/* Whether EVENT takes FILE elsewhere than to its end or to the discipline office. */
static bool leads_away(const struct event_type *type, const struct transition *way, const struct casefile *file)
{
	bool ends = is(type->name, "close") || is(type->name, "transfer");
	return !ends && way->to != STATE_NONE && way->to != file->state;
}

static bool moves(const struct casefile *file, const struct event *event)
{
	const struct event_type *type = event_type_find(event->kind);
	const struct transition *way = type ? event_type_transition(type, file, event) : NULL;
	return way && leads_away(type, way, file);
}

/* Whether TYPE does so whatever is said with it. */
static bool always_moves(const struct event_type *type, const struct casefile *file)
{
	bool any = false;
	for (const struct transition *way = type->transitions; way->kinds; way++) {
		if (!(way->kinds & KIND_BIT(file->number.kind)) || !(way->from & STATE_BIT(file->state)))
			continue;
		if (!leads_away(type, way, file))
			return false;
		any = true;
	}
	return any;
}

/* Whether there is an answer, or another end, that a remedy can be against; what is not answered yet still is to be. */
static bool is_answered(const struct casefile *file)
{
	return file->state == STATE_REPLIED || !state_is_open(file->state);
}

bool remedy_freezes(struct office *office, const struct casefile *file, struct event *event, GError **error)
{
	bool original = file && file->number.kind != KIND_REMEDY;
	return !original || !is_answered(file) || !moves(file, event) || remedy_locks(office, file, event, error);
}

bool remedy_may_move(struct office *office, const struct casefile *file, const struct event_type *type, GError **error)
{
	bool original = file->number.kind != KIND_REMEDY;
	return !original || !is_answered(file) || !always_moves(type, file) || remedy_is_over(office, file, error);
}

bool remedy_leaves(struct office *office, const struct casefile *file, const struct event *event, GError **error)
{
	bool opened = is(event->kind, "note") && event_text(event, "opened");
	bool added = is(event->kind, "attach") || (is(event->kind, "note") && !opened);
	bool shelved = is(event->kind, "archive") && file->state == STATE_ARCHIVED;
	bool handled = file->number.kind != KIND_REMEDY && !is_answered(file) && !opened;
	return added || handled || shelved || is(event->kind, "transfer") || check_lock(office, file, event, error);
}

/* The last step of TARGET, while that is still what BY ordered; NULL otherwise. */
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
	return history_add(target, history_undo(target, last), error);
}

/* What the order does to FILE: what is closed is reopened, and all else goes on by it. */
static const struct event_type *type_of(const struct casefile *file)
{
	const struct event_type *reopening = event_type_find("reopen");
	return event_type_fits(reopening, file) ? reopening : event_type_find("order");
}

/* Whether TYPE, which nobody typed, can be done to the case that the order BY is about. */
static bool may_again(const struct history *target, const struct event_type *type, const char *by, GError **error)
{
	const struct casefile *file = target->file;
	int today = office_today(target->office);
	g_autofree char *verb = event_type_said(event_type_find("execute"), KIND_REMEDY);
	g_autofree char *ending = event_type_said(event_type_find("close"), KIND_REMEDY);
	struct number own = {0};
	number_parse(by, 0, &own);
	g_autofree char *number = number_paper(file->number), *remedy = number_paper(own);
	if (file->guard & GUARD_ACCUSATION)
		return fail(error, FAIL_REFUSED,
		    _("'%s': %s is an accusation, which the discipline office alone handles (%s): what was ordered goes to "
		      "that "
		      "office; '%s' ends %s"),
		    verb, number, article_on("Regulations on Petitions art 30", today), ending, remedy);
	if (!event_type_fits(type, file))
		return fail(error, FAIL_REFUSED, _("'%s': %s is %s, there is nothing in it to do again; '%s' ends %s"), verb,
		    number, state_title(file->state), ending, remedy);
	/* the roles are those of the act that was typed */
	return workflow_may(type, file, &target->office->person, today, error);
}

static bool do_again(struct history *target, const struct event *order, const char *by, GError **error)
{
	const struct event_type *type = type_of(target->file);
	if (!may_again(target, type, by, error))
		return false;
	struct event *event = office_event(target->office, type->name);
	event_set(event, "reason", event_text(order, "reason"));
	if (event_text(order, "until"))
		event_set(event, "until", event_text(order, "until"));
	event_set(event, "ordered", by);
	return history_add(target, event, error);
}

/* The id of LINKED, which FILE is about; 0 with an error that names nothing where the person does not see it. */
static int64_t find_linked(struct office *office, const struct casefile *file, const char *linked, GError **error)
{
	g_autoptr(GError) reason = NULL;
	int64_t id = find_number(office, linked, &reason);
	g_autofree char *number = number_paper(file->number);
	if (!id && g_error_matches(reason, FAIL, FAIL_NOT_FOUND))
		fail(error, FAIL_NOT_FOUND, _("what %s is about is a case that you do not see"), number);
	else if (!id)
		g_propagate_error(error, g_steal_pointer(&reason));
	return id;
}

int64_t remedy_root(struct office *office, const struct casefile *file, GError **error)
{
	g_autofree char *linked = g_strdup(file->linked);
	int64_t id = 0;
	for (;;) {
		struct number number;
		struct history other = {0};
		id = find_linked(office, file, linked, error);
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
	int64_t id = remedy_root(history->office, history->file, error);
	bool done = id && history_open(&target, history->office, id, error) &&
	            (taken_back ? take_back(&target, by, error) : do_again(&target, event, by, error));
	history_close(&target);
	return done;
}
