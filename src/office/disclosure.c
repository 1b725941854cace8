#include "office/disclosure.h"
#include "base/date.h"
#include "base/fail.h"
#include "base/say.h"
#include "base/text.h"
#include "domain/article.h"
#include "domain/casefile.h"
#include "domain/deadline.h"
#include "domain/outcome.h"
#include "office/inside.h"
#include "office/issueremedy.h"
#include "office/remedy.h"
#include "office/staff.h"
#include "office/timing.h"
#include "store/cases.h"
#include <string.h>

bool disclosure_may_ask(struct office *office, const struct casefile *file, GError **error)
{
	return timing_within(office, file, "D1", office_today(office), error);
}

bool disclosure_reasoned(struct office *office, const struct casefile *file, struct event *event, GError **error)
{
	int until = event_day(event, "until");
	bool none = !g_strcmp0(event_text(event, "result"), "none");
	if (none && !timing_after(office, file, "D9", event->effective_on, error))
		return false;
	if (until == DATE_NONE || timing_after(office, file, "D2", until, error))
		return true;
	g_prefix_error(error, _("until= is a later day than the law's (Regulations on Disclosure art 35): "));
	return false;
}

/* The rule of this code that governs FILE; NULL where none does. */
static const struct rule *rule_of(struct office *office, const struct casefile *file, const char *code)
{
	g_autoptr(GPtrArray) rules = rules_for(office_rules(office), file);
	for (unsigned i = 0; i < rules->len; i++) {
		const struct rule *rule = rules->pdata[i];
		if (!strcmp(rule->code, code))
			return rule;
	}
	return NULL;
}

/* Asked for again it is the same fee, put right: that it was asked for in time was seen to. */
bool disclosure_may_charge(struct office *office, const struct casefile *file, GError **error)
{
	return file->facts[FACT_CHARGED] != DATE_NONE || timing_within(office, file, "D2", office_today(office), error);
}

bool disclosure_fee(struct office *office, const struct casefile *file, struct event *event, GError **error)
{
	(void)error;
	if (!rule_of(office, file, "D5"))
		event_set(event, "untimed", "yes");
	return true;
}

bool disclosure_may_lapse(struct office *office, const struct casefile *file, GError **error)
{
	bool fee = file->state == STATE_FEE;
	if (fee && !rule_of(office, file, "D5"))
		return fail(error, FAIL_REFUSED,
		    _("no rule that governs this application sets a time for the fee, so that it is not abandoned when it is "
		      "not paid, and the clock of its answer runs on: 'fee' once more lets it go on, 'paid' says that it was "
		      "paid (Measures on Disclosure for Universities art 20; the Measures on Fees are in force since "
		      "2021-01-01)"));
	return timing_after(office, file, fee ? "D5" : "D4", office_today(office), error);
}

static bool refuse_silence(const struct span *span, int last, const struct rule *rule, GError **error)
{
	g_autofree char *day = date_format(last);
	return fail(error, FAIL_REFUSED, _("%s may still answer until %s (%s)"), span->label, day, rule->source);
}

bool disclosure_consulted(struct office *office, const struct casefile *file, struct event *event, GError **error)
{
	const struct span *span = casefile_consultation(file, event_text(event, "party"));
	g_autoptr(GPtrArray) governing = rules_for(office_rules(office), file);
	const struct rule *rule = span ? deadline_answering(governing, span) : NULL;
	const char *opinion = event_text(event, "opinion");
	bool silent = opinion && !strcmp(opinion, "none");
	if (!rule || rule->own_limit)
		return true;
	if (span->delivered == DATE_NONE)
		return !silent ||
		       fail(error, FAIL_REFUSED,
		           _("when the letter reached %s is not known: 'consult' says it with delivered="), span->label);
	struct due due = calendar_count(office_calendar(office), span->delivered, rule->length, rule->unit);
	if (silent && event_day(event, "received") <= due.latest)
		return refuse_silence(span, due.latest, rule, error);
	if (event_day(event, "received") > due.latest) {
		g_autofree char *day = date_format(due.latest);
		event_set(event, "until", day);
	}
	return true;
}

bool disclosure_may_archive(struct office *office, const struct casefile *file, GError **error)
{
	if (!remedy_is_over(office, file, error))
		return false;
	if (file->number.kind != KIND_APPLICATION || file->facts[FACT_CLOSED] == DATE_NONE)
		return true;
	g_autoptr(GArray) ended =
	    cases_remedies(office->store, file->number, STATE_BIT(STATE_CLOSED) | STATE_BIT(STATE_ARCHIVED), error);
	return ended && (ended->len || (timing_after(office, file, "R1A", office_today(office), error) &&
	                                   timing_after(office, file, "R2A", office_today(office), error)));
}

/* How many people of the staff could do it instead. */
static unsigned count_staff(struct office *office)
{
	unsigned count = 0;
	g_autoptr(GPtrArray) staff = staff_list(office);
	for (unsigned i = 0; staff && i < staff->len; i++)
		count += !((const struct staff_row *)staff->pdata[i])->retired;
	return count;
}

/* The person at work DID the other one of drafting and reviewing. Only where there is nobody else that is the same
 * person. */
static bool check_both(struct office *office, const struct casefile *file, bool did, GError **error)
{
	return !did || count_staff(office) <= 1 ||
	       fail(error, FAIL_REFUSED,
	           _("who drafts the answer and who reviews it for secrecy are two persons (%s); '%s' did the other "
	             "already: "
	             "'staff' gives somebody else the role"),
	           article_on("Regulations on Disclosure art 17", article_day(file, office_today(office))),
	           office_person(office)->login);
}

/* What was done by the same person for want of another one says so. */
static void note_alone(struct event *event, bool did)
{
	if (did && event_type_field(event_type_find(event->kind), "alone"))
		event_set(event, "alone", "yes");
}

static bool has_drafted(const struct office *office, const struct casefile *file)
{
	return casefile_is_drafter(file, office_person(office)->login);
}

static bool has_reviewed(const struct office *office, const struct casefile *file)
{
	bool reviewed = file->number.kind == KIND_APPLICATION && file->facts[FACT_REVIEWED] != DATE_NONE;
	return reviewed && !g_strcmp0(file->reviewer, office_person(office)->login);
}

bool disclosure_may_review(struct office *office, const struct casefile *file, GError **error)
{
	return check_both(office, file, has_drafted(office, file), error);
}

bool disclosure_may_decide(struct office *office, const struct casefile *file, GError **error)
{
	return check_both(office, file, has_reviewed(office, file), error);
}

bool disclosure_review(struct office *office, const struct casefile *file, struct event *event, GError **error)
{
	(void)error;
	if (file->facts[FACT_SEARCHED] == DATE_NONE)
		event_set(event, "unsearched", "yes");
	note_alone(event, has_drafted(office, file));
	return true;
}

/* Where the law sets no time for an opinion, none is no consent either: what may open it without is the public
 * interest.
 */
static bool check_consent(struct office *office, const struct casefile *file, const struct event *event, GError **error)
{
	const struct rule *rule = rule_of(office, file, "D3");
	bool silent = file->opinion && !strcmp(file->opinion, "none");
	if (!rule || !rule->own_limit || !silent || !outcome_opens(event_text(event, "outcome")) ||
	    !text_blank(event_text(event, "ground")))
		return true;
	return fail(error, FAIL_REFUSED,
	    _("%s needs ground=: the third party gave no opinion, which is no consent, and only a grave public interest "
	      "opens "
	      "it without (%s)"),
	    event_text(event, "outcome"), rule->source);
}

/* What is decided otherwise before it was served says what it takes the place of. */
static void note_replaced(const struct casefile *file, struct event *event)
{
	const char *outcome = event_text(event, "outcome");
	if (outcome && file->facts[FACT_DECIDED] != DATE_NONE && file->outcome && strcmp(file->outcome, outcome) != 0)
		event_set(event, "replaced", file->outcome);
}

bool disclosure_decide(struct office *office, const struct casefile *file, struct event *event, GError **error)
{
	note_alone(event, has_reviewed(office, file));
	note_replaced(file, event);
	return check_consent(office, file, event, error);
}

bool disclosure_draft(struct office *office, const struct casefile *file, struct event *event, GError **error)
{
	return file->number.kind != KIND_APPLICATION || disclosure_decide(office, file, event, error);
}

bool disclosure_serve(struct office *office, const struct casefile *file, struct event *event, GError **error)
{
	(void)error;
	bool here = file->papered && !event_text(event, "paper");
	g_autofree char *untold = casefile_untold(file);
	const struct {
		const char *remark;
		bool holds;
	} REMARKS[] = {
	    {.remark = "unpapered", .holds = !file->papered && !event_text(event, "paper")},
	    {.remark = "outdated", .holds = here && issueremedy_moves(office, file, event->effective_on)},
	    {.remark = "misnamed", .holds = here && file->misnamed},
	    {.remark = "untold", .holds = untold},
	};
	for (size_t i = 0; i < G_N_ELEMENTS(REMARKS); i++)
		if (REMARKS[i].holds)
			event_set(event, REMARKS[i].remark, "yes");
	return true;
}
