#include "domain/remedy.h"
#include "base/date.h"
#include "base/fail.h"
#include "base/say.h"
#include "base/text.h"
#include "domain/numbering.h"
#include "domain/remedybits.h"
#include "domain/take.h"
#include <string.h>

#define SUSPENDED N_("the day on which the authority suspended it")
#define RESUMED N_("the day on which the authority went on with it")

/* The day in FIELD does not lie before the copy came in. */
static bool check_after(const struct event *event, const char *field, int received, GError **error)
{
	return take_not_before(event, field, received, _("the day on which the notice came in"), error);
}

static bool check_procedure(const char *kind, const char *procedure, GError **error)
{
	return !procedure || take_is(kind, "reconsideration") ||
	       fail(error, FAIL_REFUSED, _("procedure= is for a reconsideration alone"));
}

bool remedy_check_open(const struct casefile *file, const struct event *event, GError **error)
{
	(void)file;
	return check_procedure(event_text(event, "kind"), event_text(event, "procedure"), error) &&
	       check_after(event, "limit", event_day(event, "received"), error);
}

/* The authority's limit, said anew or left as it is, does not lie before the day on which the notice came in. */
static bool check_limit(const struct casefile *file, const struct event *event, int received, GError **error)
{
	int limit = take_day_or(event, "limit", file->limit_on);
	g_autofree char *came = date_format(received), *last = date_format(limit);
	if (event_text(event, "limit"))
		return check_after(event, "limit", received, error);
	return limit == DATE_NONE || limit >= received ||
	       fail(error, FAIL_REFUSED,
	           _("received=%s lies after the limit that the authority set (%s): limit= corrects it too"), came, last);
}

bool remedy_check_correct(const struct casefile *file, const struct event *event, GError **error)
{
	const char *kind = event_text(event, "kind") ? event_text(event, "kind") : file->remedy;
	static const char *const MUST[] = {"kind", "authority", "received", "body", NULL};
	int received = take_day_or(event, "received", file->facts[FACT_RECEIVED]);
	return take_correction(event, MUST, error) && take_receipt(file, received, error) &&
	       check_procedure(kind, event_text(event, "procedure"), error) && check_limit(file, event, received, error) &&
	       numbering_keeps(file, received, error);
}

bool remedy_check_days(const struct casefile *file, const struct event *event, GError **error)
{
	const char *text = event_text(event, "text");
	g_autofree char *said = event_field_said(event, "text");
	if (text && text_blank(text))
		return fail(error, FAIL_REFUSED, _("%s cannot be empty"), said);
	return check_after(event, "on", file->facts[FACT_RECEIVED], error);
}

/* The stay that was recorded last; NULL: there was none. */
static const struct span *last_stay(const struct casefile *file)
{
	for (unsigned i = file->spans->len; i-- > 0;) {
		const struct span *span = &g_array_index(file->spans, struct span, i);
		if (!strcmp(span->why, SPAN_STAY))
			return span;
	}
	return NULL;
}

bool remedy_check_stay(const struct casefile *file, const struct event *event, GError **error)
{
	const struct span *stay = last_stay(file);
	return remedy_check_days(file, event, error) &&
	       take_not_before(event, "on", stay ? stay->to : DATE_NONE, _(RESUMED), error);
}

bool remedy_check_resume(const struct casefile *file, const struct event *event, GError **error)
{
	const struct span *stay = last_stay(file);
	return take_not_before(event, "on", stay ? stay->from : DATE_NONE, _(SUSPENDED), error);
}

static bool check_form(const struct casefile *file, const struct event *event, GError **error)
{
	return !event_text(event, "form") || remedybits_among(file, SUITS) ||
	       fail(error, FAIL_REFUSED,
	           _("form= is for a suit alone: a judgment or a ruling of the court (Administrative Litigation Law art "
	             "85)"));
}

/* What the authority did on its way lies before its decision. */
bool remedy_check_conclude(const struct casefile *file, const struct event *event, GError **error)
{
	bool good = check_form(file, event, error) && remedy_check_days(file, event, error);
	for (unsigned i = 0; good && i < file->spans->len; i++) {
		const struct span *span = &g_array_index(file->spans, struct span, i);
		good = take_not_before(event, "on", span->from, _(SUSPENDED), error) &&
		       take_not_before(event, "on", span->to, _(RESUMED), error);
	}
	for (unsigned i = 0; good && i < file->extensions->len; i++)
		good = take_not_before(event, "on", g_array_index(file->extensions, struct extension, i).on,
		    _("the day on which the authority prolonged its time"), error);
	return good;
}

bool remedy_check_answer(const struct casefile *file, const struct event *event, GError **error)
{
	if (!event_text(event, "text") && !file->draft)
		return fail(error, FAIL_REFUSED, _("there is no answer yet: say it with text=, or draft it first"));
	return remedy_check_days(file, event, error);
}

bool remedy_may_stay(const struct casefile *file, GError **error)
{
	bool petition = take_is(file->remedy, "recheck") || take_is(file->remedy, "final_review");
	return petition || file->state != STATE_REGISTERED ||
	       fail(error, FAIL_REFUSED,
	           _("there is no answer yet: before it a recheck or a final review alone is suspended"));
}

bool remedy_is_unanswered(const struct casefile *file, const struct event *event)
{
	(void)event;
	return file->facts[FACT_REPLIED] == DATE_NONE;
}

bool remedy_may_answer(const struct casefile *file, GError **error)
{
	return file->state != STATE_SUSPENDED || remedy_is_unanswered(file, NULL) ||
	       fail(error, FAIL_REFUSED,
	           _("it was answered before it was suspended (Administrative Reconsideration Law art 48, 54; "
	             "Administrative Litigation Law art 67)"));
}

bool remedy_is_corrected(const struct casefile *file, GError **error)
{
	return take_is(file->outcome, "corrected") ||
	       fail(error, FAIL_REFUSED, _("only what was corrected is done again: the result is '%s'"), file->outcome);
}

bool remedy_check_execute(const struct casefile *file, const struct event *event, GError **error)
{
	(void)file;
	return check_after(event, "until", event->effective_on, error);
}

bool remedy_is_prolonged(const struct casefile *file, GError **error)
{
	return take_is(file->remedy, "reconsideration") || fail(error, FAIL_REFUSED,
	                                                       _("of a reconsideration alone the authority may prolong its "
	                                                         "time (Administrative Reconsideration Law (2023) "
	                                                         "art 62; (1999 to 2017) art 31)"));
}

bool remedy_may_order(const struct casefile *file, GError **error)
{
	uint64_t elsewhere = STATE_BIT(STATE_MERGED) | STATE_BIT(STATE_CONVERTED) | STATE_BIT(STATE_RETURNED) |
	                     STATE_BIT(STATE_CANCELLED) | STATE_BIT(STATE_NO_SHOW);
	return !(elsewhere & STATE_BIT(file->ended_as)) ||
	       fail(error, FAIL_REFUSED, _("there is nothing in it to do again"));
}

bool remedy_sets_day(const struct casefile *file, const struct event *event)
{
	(void)file;
	return event_day(event, "until") != DATE_NONE;
}

/* What was never answered is due by the order alone from now on: its first clocks are over, as when it is reopened. */
void remedy_fold_order(struct casefile *file, const struct event *event)
{
	if (file->facts[FACT_REPLIED] == DATE_NONE)
		file->facts[FACT_REOPENED] = event->effective_on;
	file->facts[FACT_REWORKED] = event->effective_on;
	file->until[FACT_REWORKED] = event_day(event, "until");
}

static void take_fields(struct casefile *file, const struct event *event)
{
	static const char *const TEXTS[] = {"kind", "authority", "body", "contact", "category", NULL};
	take_texts(file, event, TEXTS);
	take_text(&file->writer, event_text(event, "from"));
	take_text(&file->track, event_text(event, "procedure"));
	take_flag(event, "confidential", &file->confidential);
	file->facts[FACT_RECEIVED] = take_day_or(event, "received", file->facts[FACT_RECEIVED]);
	file->filed_on = take_day_or(event, "filed", file->filed_on);
	file->limit_on = file->until[FACT_LIMITED] = take_day_or(event, "limit", file->limit_on);
	file->facts[FACT_LIMITED] = file->limit_on == DATE_NONE ? DATE_NONE : file->facts[FACT_RECEIVED];
	take_subject(file);
}

void remedy_fold_open(struct casefile *file, const struct event *event)
{
	take_identity(file, event);
	take_text(&file->track, take_is(event_text(event, "second"), "yes") ? "second" : "ordinary");
	take_text(&file->linked, event_text(event, "of"));
	take_fields(file, event);
}

void remedy_fold_correct(struct casefile *file, const struct event *event)
{
	take_fields(file, event);
}

void remedy_fold_answer(struct casefile *file, const struct event *event)
{
	file->facts[FACT_REPLIED] = event->effective_on;
	take_text(&file->reply, event_text(event, "text") ? event_text(event, "text") : file->draft);
}

/* What the authority stays is not counted until it goes on with it. */
void remedy_fold_stay(struct casefile *file, const struct event *event)
{
	struct span span = {
	    .why = g_strdup(SPAN_STAY),
	    .label = g_strdup(file->authority),
	    .from = event->effective_on,
	    .to = DATE_NONE,
	    .delivered = DATE_NONE,
	    .answered = DATE_NONE,
	};
	g_array_append_val(file->spans, span);
}

static void end_stay(struct casefile *file, int day)
{
	for (unsigned i = 0; i < file->spans->len; i++) {
		struct span *span = &g_array_index(file->spans, struct span, i);
		if (span->to == DATE_NONE)
			span->to = MAX(span->from, day);
	}
}

void remedy_fold_resume(struct casefile *file, const struct event *event)
{
	end_stay(file, event->effective_on);
}

void remedy_fold_prolong(struct casefile *file, const struct event *event)
{
	take_extension(file, event);
}

void remedy_fold_conclude(struct casefile *file, const struct event *event)
{
	end_stay(file, event->effective_on);
	file->facts[FACT_DECIDED] = event->effective_on;
	take_text(&file->outcome, event_text(event, "result"));
	take_text(&file->form, event_text(event, "form"));
	take_text(&file->ground, event_text(event, "text"));
}
