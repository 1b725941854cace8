#include "domain/desk.h"
#include "base/date.h"
#include "base/fail.h"
#include "base/say.h"
#include "base/text.h"
#include "domain/take.h"

/* Where nothing is left to extend: it was answered, it is over, or its time is to begin anew. */
#define ELAPSED (~STATE_OPEN | STATE_BIT(STATE_REPLIED) | STATE_BIT(STATE_CORRECTION) | STATE_BIT(STATE_FEE))

void desk_settle(struct casefile *file)
{
	file->sought_on = DATE_NONE;
	file->sought_days = 0;
	g_clear_pointer(&file->sought, g_free);
}

void desk_expire(struct casefile *file)
{
	if (file->sought_on != DATE_NONE && STATE_BIT(file->state) & ELAPSED)
		desk_settle(file);
}

void desk_fold_ask(struct casefile *file, const struct event *event)
{
	file->sought_on = event->effective_on;
	take_text(&file->sought, event_text(event, "reason"));
	const char *days = event_text(event, "days");
	file->sought_days = days ? (int)CLAMP(g_ascii_strtoll(days, NULL, 10), 0, G_MAXINT) : 0;
}

void desk_fold_decline(struct casefile *file, const struct event *event)
{
	(void)event;
	desk_settle(file);
}

void desk_fold_endorse(struct casefile *file, const struct event *event)
{
	file->endorsed_on = event->effective_on;
}

void desk_fold_unrefuse(struct casefile *file, const struct event *event)
{
	(void)event;
	file->facts[FACT_REFUSED] = DATE_NONE;
	file->endorsed_on = DATE_NONE;
	g_clear_pointer(&file->outcome, g_free);
	g_clear_pointer(&file->reason, g_free);
}

bool desk_is_unsought(const struct casefile *file, GError **error)
{
	if (file->sought_on == DATE_NONE)
		return true;
	g_autofree char *day = date_format(file->sought_on);
	return fail(
	    error, FAIL_REFUSED, _("an extension was asked for on %s already: 'extend' or 'decline' decides it"), day);
}

bool desk_is_sought(const struct casefile *file, GError **error)
{
	return file->sought_on != DATE_NONE || fail(error, FAIL_REFUSED, _("no extension was asked for"));
}

bool desk_is_endorsed(const struct casefile *file, GError **error)
{
	return file->state != STATE_REFUSED || file->endorsed_on != DATE_NONE ||
	       fail(error, FAIL_REFUSED, _("that it is not accepted was not approved yet: use 'approve' first"));
}

bool desk_is_unendorsed(const struct casefile *file, GError **error)
{
	return file->state != STATE_REFUSED || file->endorsed_on == DATE_NONE ||
	       fail(error, FAIL_REFUSED, _("that it is not accepted was approved already"));
}

bool desk_is_untold(const struct casefile *file, GError **error)
{
	return file->state != STATE_REFUSED || file->facts[FACT_TOLD] == DATE_NONE ||
	       fail(error, FAIL_REFUSED, _("the writer was told already that it is not accepted: use 'reopen'"));
}

static void add_reminder(struct casefile *file, const struct event *event, bool formal)
{
	struct reminder *reminder = g_new0(struct reminder, 1);
	reminder->number = g_strdup(event_text(event, "number"));
	reminder->formal = formal;
	reminder->step = g_strdup(event_text(event, "step"));
	reminder->clock = g_strdup(event_text(event, "clock"));
	reminder->due = event_day(event, "due");
	reminder->on = event->effective_on;
	reminder->to = g_strdup(event_text(event, "to"));
	reminder->responded_on = DATE_NONE;
	g_ptr_array_add(file->reminded, reminder);
}

void desk_fold_remind(struct casefile *file, const struct event *event)
{
	file->reminders++;
	add_reminder(file, event, false);
}

void desk_fold_supervise(struct casefile *file, const struct event *event)
{
	file->supervisions++;
	add_reminder(file, event, true);
}

void desk_fold_report(struct casefile *file, const struct event *event)
{
	struct reminder *reminder = casefile_reminder(file, event_text(event, "of"));
	if (!reminder)
		return;
	take_text(&reminder->response, event_text(event, "text"));
	reminder->responded_on = event->effective_on;
}

bool desk_is_reminded(const struct casefile *file, GError **error)
{
	return file->reminded->len || fail(error, FAIL_REFUSED, _("no reminder was sent"));
}

bool desk_is_unanswered(const struct casefile *file, GError **error)
{
	if (file->facts[FACT_REPLIED] == DATE_NONE)
		return true;
	g_autofree char *day = date_format(file->facts[FACT_REPLIED]);
	return fail(error, FAIL_REFUSED, _("it was answered on %s"), day);
}

bool desk_check_supervise(const struct casefile *file, const struct event *event, GError **error)
{
	(void)file;
	return !text_blank(event_text(event, "text")) ||
	       fail(error, FAIL_USAGE, _("supervise needs text=, or step= of the ladder"));
}

bool desk_check_report(const struct casefile *file, const struct event *event, GError **error)
{
	const char *of = event_text(event, "of");
	return casefile_reminder(file, of) ||
	       fail(error, FAIL_REFUSED, _("there is no reminder '%s' of this case"), of ? of : "");
}

/* Who objected to what is disclosed gets a paper of its own. */
static void note_told(struct casefile *file, const char *party)
{
	for (unsigned i = 0; i < file->spans->len && party; i++) {
		struct span *span = &g_array_index(file->spans, struct span, i);
		span->told |= take_is(span->label, party) && casefile_objected(span);
	}
}

void desk_fold_issue(struct casefile *file, const struct event *event)
{
	g_autofree char *papers = file->papers;
	const char *body = event_text(event, "body");
	file->papers = g_strjoin("\n", body, papers, NULL);
	note_told(file, event_text(event, "told"));
	if (!take_is(event_text(event, "answers"), "yes"))
		return;
	file->papered = true;
	file->papered_on = event->effective_on;
	file->outdated = file->misnamed = false;
}
