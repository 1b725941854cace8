/* What must hold before something happens in an application; windows that clocks set are looked at by the office layer.
 */
#include "base/date.h"
#include "base/fail.h"
#include "base/say.h"
#include "base/text.h"
#include "domain/application.h"
#include "domain/article.h"
#include "domain/money.h"
#include "domain/numbering.h"
#include "domain/outcome.h"
#include "domain/take.h"
#include <limits.h>
#include <string.h>

/* Whether an application by this channel is received only once both sides have confirmed it. */
static bool is_confirmed_channel(const char *via)
{
	return take_is(via, "ordinary_mail") || take_is(via, "online") || take_is(via, "fax");
}

bool application_is_unconfirmed(const struct casefile *file, const struct event *event)
{
	(void)file;
	return is_confirmed_channel(event_text(event, "via")) && event_day(event, "confirmed") == DATE_NONE;
}

bool application_waits(const struct casefile *file, const struct event *event)
{
	const struct span *ending = casefile_consultation(file, event_text(event, "party"));
	for (unsigned i = 0; i < file->spans->len; i++) {
		const struct span *span = &g_array_index(file->spans, struct span, i);
		if (span != ending && span->to == DATE_NONE)
			return true;
	}
	return false;
}

bool application_is_searched(const struct casefile *file, const struct event *event)
{
	(void)event;
	return file->facts[FACT_SEARCHED] != DATE_NONE;
}

bool application_is_reviewed(const struct casefile *file, const struct event *event)
{
	(void)event;
	return file->facts[FACT_REVIEWED] != DATE_NONE;
}

bool application_is_referred(const struct casefile *file, const struct event *event)
{
	(void)file;
	return take_is(event_text(event, "result"), "refer");
}

/* A fee that no rule gives a time to pay: the case goes on as if it were paid. */
bool application_is_untimed(const struct casefile *file, const struct event *event)
{
	(void)file;
	return take_is(event_text(event, "untimed"), "yes");
}

bool application_owes(const struct casefile *file, GError **error)
{
	bool owes = file->facts[FACT_CHARGED] != DATE_NONE && file->facts[FACT_PAID] == DATE_NONE;
	return owes || article_refuse(error, article_on("Regulations on Disclosure art 42", article_day(file, INT_MAX)),
	                   _("no fee is owed"));
}

bool application_is_corrected_late(const struct casefile *file)
{
	int asked = file->facts[FACT_ASKED], again = file->facts[FACT_REOPENED];
	return file->facts[FACT_CORRECTED] == DATE_NONE && asked != DATE_NONE && again != DATE_NONE && again >= asked;
}

bool application_awaits_correction(const struct casefile *file, GError **error)
{
	return file->state == STATE_CORRECTION || application_is_corrected_late(file) ||
	       article_refuse(error, article_on("Regulations on Disclosure art 30", article_day(file, INT_MAX)),
	           _("no correction is waited for"));
}

bool application_may_withdraw(const struct casefile *file, GError **error)
{
	int answered = file->facts[FACT_REPLIED];
	g_autofree char *day = date_format(answered);
	return file->number.kind != KIND_APPLICATION || answered == DATE_NONE ||
	       fail(error, FAIL_REFUSED,
	           _("it was answered on %s, and that answer stands: 'undo' takes back that it was reopened, and where the "
	             "applicant does without a new answer 'decide' ends it with R6.3"),
	           day);
}

/* What is handed over or sent electronically is there on the day of its service; a letter is under way. */
bool application_is_posted(const struct casefile *file, GError **error)
{
	return take_is(file->how, "post") ||
	       fail(error, FAIL_REFUSED,
	           _("the answer did not go out by post (State Council General Office, letter 235 of 2016)"));
}

/* The proving fact fits the channel. */
static bool check_proof(const char *via, const struct event *event, int arrived, GError **error)
{
	if (event_text(event, "signed") && !take_is(via, "signed_mail"))
		return article_refuse(error, article_on("Regulations on Disclosure art 31", arrived),
		    _("signed= is for via=signed_mail alone; the day of receipt follows from the channel"));
	if (event_text(event, "confirmed") && !is_confirmed_channel(via))
		return article_refuse(error, article_on("Regulations on Disclosure art 31", arrived),
		    _("confirmed= is for via=ordinary_mail, online or fax; the day of receipt follows from the channel"));
	return true;
}

static bool check_receipt(const char *via, const struct event *event, int arrived, GError **error)
{
	return check_proof(via, event, arrived, error) &&
	       take_not_before(event, "signed", arrived, _("the day of arrival"), error) &&
	       take_not_before(event, "confirmed", arrived, _("the day of arrival"), error);
}

bool application_check_open(const struct casefile *file, const struct event *event, GError **error)
{
	(void)file;
	return check_receipt(event_text(event, "via"), event, event_day(event, "arrived"), error);
}

bool application_settles(const struct casefile *file, const struct event *event)
{
	(void)file;
	return event_text(event, "via") && !is_confirmed_channel(event_text(event, "via"));
}

/* A correction does not make the day of receipt unknown again, and settles it by another channel alone: that both sides
 * confirmed it is what 'confirm' is for. */
static bool check_settled(const struct casefile *file, const struct event *event, const char *via, GError **error)
{
	bool confirmed = event_text(event, "confirmed");
	if (file->state == STATE_UNCONFIRMED && confirmed)
		return fail(error, FAIL_REFUSED, _("the day of receipt is not settled yet: use 'confirm'"));
	if (file->state != STATE_UNCONFIRMED && event_text(event, "via") && is_confirmed_channel(via) && !confirmed)
		return article_refuse(error, article_on("Regulations on Disclosure art 31", article_day(file, INT_MAX)),
		    _("via=%s needs confirmed=, the day on which both sides confirmed it"), via);
	return true;
}

bool application_check_correct(const struct casefile *file, const struct event *event, GError **error)
{
	static const char *const MUST[] = {"applicant", "type", "via", "arrived", "request", NULL};
	const char *via = event_text(event, "via") ? event_text(event, "via") : file->via;
	int arrived = take_day_or(event, "arrived", file->facts[FACT_ARRIVED]);
	return take_correction(event, MUST, error) && check_settled(file, event, via, error) &&
	       check_receipt(via, event, arrived, error) && take_receipt(file, application_receipt(file, event), error) &&
	       numbering_keeps(file, file->numbered_by_arrival ? arrived : application_receipt(file, event), error);
}

bool application_check_confirm(const struct casefile *file, const struct event *event, GError **error)
{
	return take_not_before(event, "on", file->facts[FACT_ARRIVED], _("the day of arrival"), error);
}

bool application_is_unasked(const struct casefile *file, GError **error)
{
	return file->facts[FACT_ASKED] == DATE_NONE ||
	       article_refuse(error, article_is_new(file) ? _("Regulations on Disclosure art 30") : NULL,
	           _("a correction was asked for already, which is done once only"));
}

/* A reasonable time is at least a day. */
bool application_check_ask(const struct casefile *file, const struct event *event, GError **error)
{
	g_autofree char *said = event_field_said(event, "until");
	if (!take_not_before(event, "until", event->effective_on, _("the day on which it is asked for"), error))
		return false;
	return event_day(event, "until") != event->effective_on ||
	       article_refuse(error, article_on("Regulations on Disclosure art 30", article_day(file, INT_MAX)),
	           _("%s leaves no time to correct it: the time is a reasonable one"), said);
}

/* What comes in after its time restarts the answer where there was a good reason for that, and is else abandoned. */
static bool check_corrected_late(const struct casefile *file, const struct event *event, GError **error)
{
	int until = file->until[FACT_ASKED];
	if (until == DATE_NONE || event_day(event, "received") <= until || !text_blank(event_text(event, "reason")))
		return true;
	g_autofree char *last = date_format(until);
	return article_refuse(error, article_on("Regulations on Disclosure art 30", article_day(file, INT_MAX)),
	    _("the time to correct it ended on %s: reason= says what good reason there was for being late; where there is "
	      "none, 'lapse'"),
	    last);
}

bool application_check_corrected(const struct casefile *file, const struct event *event, GError **error)
{
	return take_not_before(
	           event, "received", file->facts[FACT_ASKED], _("the day on which the correction was asked for"), error) &&
	       check_corrected_late(file, event, error);
}

/* A fee is asked for one application: what was charged together is not parted. */
bool application_is_uncharged(const struct casefile *file, GError **error)
{
	return file->facts[FACT_CHARGED] == DATE_NONE ||
	       fail(error, FAIL_REFUSED, _("a fee was asked for this application: it is split before that"));
}

/* The field NAME of EVENT, which has one, without what it says. To be freed. */
static char *name_said(const struct event *event, const char *name)
{
	return field_said(event_type_field(event_type_find(event->kind), name));
}

/* What only the opening of an application asks of a letter. */
bool application_check_convert(const struct casefile *file, const struct event *event, GError **error)
{
	static const char *const OWN[] = {"applicant", "type", "via", "confirmed", NULL};
	bool opens = take_is(event_text(event, "to"), "application") || event_text(event, "opened");
	for (const char *const *field = OWN; *field && !opens; field++) {
		g_autofree char *said = name_said(event, *field);
		if (event_text(event, *field))
			return fail(error, FAIL_REFUSED, _("%s is for to=application alone"), said);
	}
	if (opens && text_blank(event_text(event, "applicant")) && text_blank(file->writer))
		return article_refuse(error, article_on("Regulations on Disclosure art 29", event->effective_on),
		    _("applicant= is needed: the letter names no writer"));
	return take_not_before(event, "confirmed", file->facts[FACT_RECEIVED], _("the day of arrival"), error);
}

bool application_is_unexplained(const struct casefile *file, GError **error)
{
	return file->facts[FACT_EXPLAIN] == DATE_NONE ||
	       article_refuse(error, article_on("Regulations on Disclosure art 35", article_day(file, INT_MAX)),
	           _("reasons were asked for already"));
}

bool application_check_reasons(const struct casefile *file, const struct event *event, GError **error)
{
	(void)file;
	return take_not_before(event, "until", event->effective_on, _("the day on which they are asked for"), error);
}

/* That no reasons came shows once the day on which they were asked for, or the one that was set for them, is over. */
static bool check_none(const struct casefile *file, const struct event *event, GError **error)
{
	int asked = file->facts[FACT_EXPLAIN], until = file->until[FACT_EXPLAIN];
	g_autofree char *last = date_format(until);
	if (event->effective_on <= asked)
		return article_refuse(error, article_on("Regulations on Disclosure art 35", article_day(file, INT_MAX)),
		    _("reasons were asked for on that day: that none came shows on a later one"));
	return until == DATE_NONE || event->effective_on > until ||
	       article_refuse(error, article_on("Regulations on Disclosure art 35", article_day(file, INT_MAX)),
	           _("reasons may come until %s: that none came shows on a later day"), last);
}

/* A later day of the answer is known since the decree of 2019 alone: before it no clock would run to that day. */
static bool check_later(const struct casefile *file, const struct event *event, GError **error)
{
	return !event_text(event, "until") || article_is_new(file) ||
	       fail(error, FAIL_REFUSED,
	           _("until= is a later day by the Regulations on Disclosure of 2019 (Decree 711) art 35: what was "
	             "received "
	             "before 2019-05-15 has none"));
}

bool application_check_reasoned(const struct casefile *file, const struct event *event, GError **error)
{
	bool none = take_is(event_text(event, "result"), "none");
	if (event_text(event, "until") && !take_is(event_text(event, "result"), "reasonable"))
		return article_refuse(error, article_on("Regulations on Disclosure art 35", article_day(file, INT_MAX)),
		    _("until= is the later day of the answer to what is reasonable"));
	if (none && !check_none(file, event, error))
		return false;
	return check_later(file, event, error) &&
	       take_not_before(event, "until", event->effective_on, _("the day of the act"), error);
}

/* The amount that the field NAME of EVENT says, in fen; 0 where it says none. */
static bool check_amount(const struct event *event, const char *name, int64_t *fen, GError **error)
{
	const char *amount = event_text(event, name);
	*fen = 0;
	if (!amount || money_fen(amount, fen))
		return true;
	g_autofree char *said = name_said(event, name);
	return fail(error, FAIL_REFUSED, _("%s takes yuan such as 300 or 37.50, not '%s'"), said, amount);
}

bool application_is_unpaid(const struct casefile *file, GError **error)
{
	return file->facts[FACT_PAID] == DATE_NONE ||
	       article_refuse(error, article_on("Regulations on Disclosure art 42", article_day(file, INT_MAX)),
	           _("the fee was paid or waived already"));
}

bool application_check_fee(const struct casefile *file, const struct event *event, GError **error)
{
	int64_t fee;
	(void)file;
	return check_amount(event, "amount", &fee, error);
}

bool application_check_paid(const struct casefile *file, const struct event *event, GError **error)
{
	int64_t waived;
	if (!check_amount(event, "waived", &waived, error))
		return false;
	int64_t sum = casefile_fee(file) ? casefile_fee(file)->sum : 0;
	g_autofree char *fee = money_yuan(sum);
	if (waived > sum)
		return article_refuse(error, article_on("Regulations on Disclosure art 42", article_day(file, INT_MAX)),
		    _("waived= is more than the %s yuan that were asked for"), fee);
	bool reasoned = !text_blank(event_text(event, "reason"));
	if (waived && !reasoned)
		return fail(error, FAIL_REFUSED,
		    _("a waiver needs reason=: why the fee is waived, and who agreed to it (Measures on "
		      "Disclosure for Universities art 20)"));
	if (reasoned && !waived)
		return fail(error, FAIL_REFUSED, _("reason= is that of a waiver: waived= says how much is waived"));
	return take_not_before(event, "on", file->facts[FACT_CHARGED], _("the day on which the fee was asked for"), error);
}

bool application_check_consult(const struct casefile *file, const struct event *event, GError **error)
{
	const struct span *span = casefile_consultation(file, event_text(event, "party"));
	if (span && (span->delivered != DATE_NONE || !event_text(event, "delivered")))
		return fail(error, FAIL_REFUSED, _("'%s' is being consulted already; 'consulted' ends that"), span->label);
	return take_not_before(event, "sent", file->facts[FACT_RECEIVED], _("the day of receipt"), error) &&
	       take_not_before(event, "delivered", event_day(event, "sent"), _("the day on which it was sent"), error);
}

bool application_check_consulted(const struct casefile *file, const struct event *event, GError **error)
{
	const char *party = event_text(event, "party");
	const struct span *span = casefile_consultation(file, party);
	if (!span && party)
		return fail(error, FAIL_REFUSED, _("nobody of the name '%s' is being consulted"), party);
	if (!span)
		return fail(error, FAIL_REFUSED, _("several are being consulted: party= says who answered"));
	if (take_is(event_text(event, "opinion"), "object") && text_blank(event_text(event, "reason")))
		return article_refuse(error, article_on("Regulations on Disclosure art 32", article_day(file, INT_MAX)),
		    _("an objection needs reason=: only one with reasons binds"));
	return take_not_before(event, "received", span->from, _("the day on which the letter was sent"), error) &&
	       take_not_before(event, "received", span->delivered, _("the day on which the letter was delivered"), error);
}

/* A petition in an application goes on as a letter, which has a box. */
static bool check_passage(const struct casefile *file, const struct event *event, GError **error)
{
	bool opens = take_is(event_text(event, "to"), "letter"), boxed = event_text(event, "box") != NULL;
	if (opens && !take_is(event_text(event, "outcome"), "R5.1"))
		return article_refuse(error, article_on("Regulations on Disclosure art 39(1)", article_day(file, INT_MAX)),
		    _("to=letter is for R5.1, a petition in an application"));
	if (opens != boxed && !event_text(event, "opened"))
		return fail(error, FAIL_REFUSED,
		    opens ? _("to=letter needs box=, the box of the letter") : _("box= is for to=letter alone"));
	return true;
}

bool application_check_decide(const struct casefile *file, const struct event *event, GError **error)
{
	const struct choice *outcome = outcome_find(event_text(event, "outcome"));
	if (!outcome)
		return fail(error, FAIL_REFUSED, _("there is no outcome '%s'"), event_text(event, "outcome"));
	return check_passage(file, event, error) && outcome_check(outcome, file, event_text(event, "ground"), error) &&
	       outcome_check_withheld(outcome, file, event_text(event, "withheld"), error);
}

/* The day that counts (Regulations on Disclosure art 33; State Council General Office, letter 235 of 2016). */
static bool check_service_day(const struct event *event, GError **error)
{
	bool hand = take_is(event_text(event, "how"), "hand"), post = take_is(event_text(event, "how"), "post");
	if (hand != (event_text(event, "signed") != NULL))
		return fail(error, FAIL_REFUSED,
		    hand ? _("how=hand needs signed=, the day of the applicant's signature, which counts (letter 235 of 2016 "
		             "of the State Council's General Office)")
		         : _("signed= is for how=hand alone: a letter counts on the day of posting (letter 235 of 2016 of the "
		             "State Council's General Office)"));
	return post == (event_text(event, "posted") != NULL) ||
	       fail(error, FAIL_REFUSED,
	           post
	               ? _("how=post needs posted=, the day on which the post took it, which counts (letter 235 of 2016 of "
	                   "the State Council's General Office)")
	               : _("posted= is for how=post alone"));
}

static bool refuse_early_service(const struct casefile *file, GError **error)
{
	g_autofree char *day = date_format(file->since);
	return article_refuse(error, article_on("Regulations on Disclosure art 45", article_day(file, INT_MAX)),
	    _("the answer was approved on %s: it cannot have been served before that"), day);
}

bool application_check_serve(const struct casefile *file, const struct event *event, GError **error)
{
	const char *paper = event_text(event, "paper");
	g_autofree char *said = event_field_said(event, "paper");
	if (paper && text_blank(paper))
		return fail(error, FAIL_REFUSED, _("%s cannot be empty"), said);
	if (!check_service_day(event, error))
		return false;
	if (event->effective_on < file->facts[FACT_DECIDED])
		return article_refuse(error, article_on("Regulations on Disclosure art 45", article_day(file, INT_MAX)),
		    _("the answer cannot have been served before it was decided"));
	return event->effective_on >= file->since || refuse_early_service(file, error);
}

bool application_check_delivered(const struct casefile *file, const struct event *event, GError **error)
{
	bool anew = file->facts[FACT_REWORKED] != DATE_NONE;
	return take_not_before(
	    event, "on", file->facts[anew ? FACT_REREPLIED : FACT_REPLIED], _("the day of posting"), error);
}
