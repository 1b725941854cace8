#include "domain/application.h"
#include "base/date.h"
#include "domain/money.h"
#include "domain/take.h"
#include <string.h>

/* From the day on which the application came in to the day that counts as its receipt (Regulations on Disclosure art
 * 31): that day itself where it was handed over, the day of signing for registered mail, and where nobody signs the day
 * on which both sides confirmed it. PROOF is the day of signing or of confirmation. */
static int receipt(const char *via, int arrived, int proof)
{
	if (take_is(via, "in_person"))
		return arrived;
	return take_is(via, "signed_mail") && proof == DATE_NONE ? arrived : proof;
}

static int proof_of(const struct event *event, int old)
{
	return take_day_or(event, "signed", take_day_or(event, "confirmed", old));
}

int application_receipt(const struct casefile *file, const struct event *event)
{
	const char *via = event_text(event, "via");
	int received = file->facts[FACT_RECEIVED];
	bool moved = via || event_text(event, "arrived") || proof_of(event, DATE_NONE) != DATE_NONE;
	int arrived = take_day_or(event, "arrived", file->facts[FACT_ARRIVED]);
	return moved ? receipt(via ? via : file->via, arrived, proof_of(event, via ? DATE_NONE : received)) : received;
}

static void take_fields(struct casefile *file, const struct event *event)
{
	static const char *const TEXTS[] = {"type", "contact", "identity", "wants", "category", NULL};
	file->facts[FACT_RECEIVED] = application_receipt(file, event);
	take_texts(file, event, TEXTS);
	take_text(&file->via, event_text(event, "via"));
	take_text(&file->writer, event_text(event, "applicant"));
	take_text(&file->body, event_text(event, "request"));
	take_flag(event, "confidential", &file->confidential);
	file->facts[FACT_ARRIVED] = take_day_or(event, "arrived", file->facts[FACT_ARRIVED]);
	take_subject(file);
}

/* "D2 20 2022-03-25" lines: extensions of what this was split from. */
static void inherit_extensions(struct casefile *file, const char *text)
{
	g_auto(GStrv) lines = g_strsplit(text ? text : "", "\n", -1);
	for (char **line = lines; *line; line++) {
		g_auto(GStrv) words = g_strsplit(*line, " ", 3);
		if (g_strv_length(words) != 3)
			continue;
		struct extension extension = {
		    .clock = g_strdup(words[0]),
		    .days = (int)CLAMP(g_ascii_strtoll(words[1], NULL, 10), 0, INT_MAX),
		    .on = date_parse(words[2]),
		};
		g_array_append_val(file->extensions, extension);
	}
}

/* "2022-03-08 2022-03-18 LABEL" lines: days that did not count before it was split off. */
static void inherit_spans(struct casefile *file, const char *text)
{
	g_auto(GStrv) lines = g_strsplit(text ? text : "", "\n", -1);
	for (char **line = lines; *line; line++) {
		g_auto(GStrv) words = g_strsplit(*line, " ", 3);
		if (g_strv_length(words) != 3)
			continue;
		struct span span = {
		    .why = g_strdup(SPAN_CONSULT),
		    .label = g_strdup(words[2]),
		    .from = date_parse(words[0]),
		    .to = date_parse(words[1]),
		    .delivered = DATE_NONE,
		    .answered = DATE_NONE,
		};
		g_array_append_val(file->spans, span);
	}
}

void application_fold_open(struct casefile *file, const struct event *event)
{
	take_identity(file, event);
	take_fields(file, event);
	file->numbered_by_arrival = file->facts[FACT_RECEIVED] == DATE_NONE;
	take_text(&file->linked, event_text(event, "of"));
	take_text(&file->tied, event_text(event, "of"));
	file->facts[FACT_ASKED] = event_day(event, "asked");
	file->facts[FACT_CORRECTED] = event_day(event, "corrected");
	inherit_extensions(file, event_text(event, "extended"));
	inherit_spans(file, event_text(event, "suspended"));
}

void application_fold_correct(struct casefile *file, const struct event *event)
{
	const char *applicant = event_text(event, "applicant");
	file->misnamed |= file->papered && applicant && g_strcmp0(applicant, file->writer) != 0;
	take_fields(file, event);
}

void application_fold_confirm(struct casefile *file, const struct event *event)
{
	file->facts[FACT_RECEIVED] = take_day(event, "on");
}

void application_fold_ask(struct casefile *file, const struct event *event)
{
	file->facts[FACT_ASKED] = event->effective_on;
	file->until[FACT_ASKED] = event_day(event, "until");
}

/* A correction that came late, with good reason, counts as one that came in time: what was taken up again for it is
 * answered by the day on which it came. */
void application_fold_corrected(struct casefile *file, const struct event *event)
{
	if (application_is_corrected_late(file))
		file->facts[FACT_REOPENED] = DATE_NONE;
	file->facts[FACT_CORRECTED] = take_day(event, "received");
	take_text(&file->body, event_text(event, "request"));
	take_subject(file);
}

void application_fold_split(struct casefile *file, const struct event *event)
{
	take_text(&file->body, event_text(event, "rest"));
	take_subject(file);
}

void application_fold_reasons(struct casefile *file, const struct event *event)
{
	file->facts[FACT_EXPLAIN] = event->effective_on;
	file->until[FACT_EXPLAIN] = event_day(event, "until");
}

void application_fold_reasoned(struct casefile *file, const struct event *event)
{
	take_text(&file->explained, event_text(event, "result"));
	file->facts[FACT_REASONED] = event->effective_on;
	if (event_day(event, "until") == DATE_NONE)
		return;
	file->facts[FACT_DEFERRED] = event->effective_on;
	file->until[FACT_DEFERRED] = event_day(event, "until");
}

/* Whoever asks again, because the sum was wrong, gives the time to pay anew; the year in which it was asked for first
 * counts it, and a round that was taken up again has its own fee. */
void application_fold_fee(struct casefile *file, const struct event *event)
{
	struct fee *fee = casefile_fee(file);
	if (!fee || fee->charged_on < file->again_on) {
		const struct fee asked = {.charged_on = event->effective_on, .settled_on = DATE_NONE};
		g_array_append_val(file->fees, asked);
		fee = casefile_fee(file);
	}
	file->facts[FACT_CHARGED] = event->effective_on;
	money_fen(event_text(event, "amount"), &fee->sum);
}

void application_fold_paid(struct casefile *file, const struct event *event)
{
	struct fee *fee = casefile_fee(file);
	file->facts[FACT_PAID] = take_day(event, "on");
	if (!fee)
		return;
	fee->settled_on = file->facts[FACT_PAID];
	if (take_is(event_text(event, "waived"), "yes"))
		fee->waived = fee->sum; /* before amounts were said: all of it */
	else
		money_fen(event_text(event, "waived"), &fee->waived);
}

void application_fold_search(struct casefile *file, const struct event *event)
{
	take_text(&file->search, event_text(event, "result"));
	take_text(&file->unit, event_text(event, "unit"));
	take_drafter(file, event);
	file->facts[FACT_SEARCHED] = event->effective_on;
	file->facts[FACT_REVIEWED] = DATE_NONE;
}

/* Whether a consultation of a third party, or of another maker, has not ended. */
static bool is_consulting(const struct casefile *file, bool maker)
{
	for (unsigned i = 0; i < file->spans->len; i++) {
		const struct span *span = &g_array_index(file->spans, struct span, i);
		if (span->to == DATE_NONE && span->maker == maker)
			return true;
	}
	return false;
}

static struct span *new_consultation(struct casefile *file, const struct event *event)
{
	struct span span = {
	    .why = g_strdup(SPAN_CONSULT),
	    .label = g_strdup(event_text(event, "party")),
	    .maker = take_is(event_text(event, "as"), "maker"),
	    .from = event_day(event, "sent"),
	    .to = DATE_NONE,
	    .delivered = DATE_NONE,
	    .answered = DATE_NONE,
	};
	g_array_append_val(file->spans, span);
	return &g_array_index(file->spans, struct span, file->spans->len - 1);
}

/* Said again of a party that has not answered, it adds what was not known: when the letter reached it. */
void application_fold_consult(struct casefile *file, const struct event *event)
{
	struct span *span = casefile_consultation(file, event_text(event, "party"));
	if (!span)
		span = new_consultation(file, event);
	span->delivered = take_day_or(event, "delivered", span->delivered);
	enum fact reached = span->maker ? FACT_SHARED : FACT_DELIVERED;
	enum fact answered = span->maker ? FACT_AGREED : FACT_OPINED;
	file->facts[answered] = file->facts[FACT_REVIEWED] = DATE_NONE;
	file->facts[FACT_SENT] = MAX(file->facts[FACT_SENT], span->from);
	if (span->delivered != DATE_NONE)
		file->facts[reached] = MAX(file->facts[reached], span->delivered);
}

/* The opinion of third parties that binds most: an objection stays one whoever agrees after it. What another maker
 * says is no word of theirs (art 34). */
static void take_opinion(struct casefile *file, const struct span *span)
{
	bool binds = take_is(span->opinion, "object") || !take_is(file->opinion, "object");
	bool weaker = take_is(span->opinion, "agree") && file->opinion;
	if (!span->maker && binds && !weaker)
		take_text(&file->opinion, span->opinion);
}

void application_fold_consulted(struct casefile *file, const struct event *event)
{
	struct span *span = casefile_consultation(file, event_text(event, "party"));
	if (!span)
		return;
	bool maker = span->maker;
	span->to = MAX(span->from, take_day_or(event, "until", take_day(event, "received")));
	span->answered = take_is(event_text(event, "opinion"), "none") ? DATE_NONE : take_day(event, "received");
	take_text(&span->opinion, event_text(event, "opinion"));
	take_opinion(file, span);
	if (!is_consulting(file, maker))
		file->facts[maker ? FACT_AGREED : FACT_OPINED] = span->to;
}

void application_fold_secrecy(struct casefile *file, const struct event *event)
{
	bool referred = take_is(event_text(event, "result"), "refer");
	take_text(&file->secrecy, event_text(event, "result"));
	take_text(&file->reviewer, event->actor);
	file->facts[FACT_REVIEWED] = referred ? DATE_NONE : event->effective_on;
}

/* The last decision alone says how a petition goes on: as the letter that it names, as one that is opened with the
 * service of the answer, or as none; what an earlier decision said of it is over. What the case is tied to whatever is
 * decided stays: what it came from, and the letter that its own answer opened. */
static void take_passage(struct casefile *file, const struct event *event)
{
	const char *to = event_text(event, "to");
	bool opens = take_is(to, "letter");
	g_clear_pointer(&file->petition, g_free);
	take_text(&file->petition, opens ? event_text(event, "box") : NULL);
	if (event_text(event, "dropped"))
		g_clear_pointer(&file->tied, g_free);
	take_text(&file->tied, event_text(event, "opened"));
	g_clear_pointer(&file->linked, g_free);
	take_text(&file->linked, to && !opens ? to : file->tied);
}

void application_fold_decide(struct casefile *file, const struct event *event)
{
	take_text(&file->outcome, event_text(event, "outcome"));
	g_clear_pointer(&file->ground, g_free);
	take_text(&file->ground, event_text(event, "ground"));
	g_clear_pointer(&file->withheld, g_free);
	take_text(&file->withheld, event_text(event, "withheld"));
	take_passage(file, event);
	take_drafter(file, event);
	file->papered = file->outdated = file->misnamed = false;
	file->facts[FACT_DECIDED] = event->effective_on;
}

/* The fact of the answer that stands: the first one, or the one after it. */
static enum fact reached(const struct casefile *file)
{
	return file->facts[FACT_REWORKED] == DATE_NONE ? FACT_REACHED : FACT_REREACHED;
}

void application_fold_serve(struct casefile *file, const struct event *event)
{
	int day = event->effective_on;
	if (file->facts[FACT_REPLIED] == DATE_NONE) {
		file->facts[FACT_REPLIED] = day;
		take_text(&file->answered, file->outcome);
	}
	if (file->facts[FACT_REWORKED] != DATE_NONE)
		file->facts[FACT_REREPLIED] = day;
	file->facts[reached(file)] = file->facts[FACT_CLOSED] = day;
	file->unpapered = take_is(event_text(event, "unpapered"), "yes");
	file->outdated = take_is(event_text(event, "outdated"), "yes");
	take_text(&file->how, event_text(event, "how"));
	take_text(&file->reply, file->draft);
	take_text(&file->linked, event_text(event, "opened"));
	take_text(&file->tied, event_text(event, "opened"));
	g_clear_pointer(&file->petition, g_free);
}

void application_fold_delivered(struct casefile *file, const struct event *event)
{
	file->facts[reached(file)] = take_day(event, "on");
}

static void end_with(struct casefile *file, const struct event *event, const char *outcome)
{
	file->facts[FACT_STOPPED] = event->effective_on;
	take_text(&file->outcome, outcome);
	take_text(&file->reason, event_text(event, "reason"));
}

void application_fold_lapse(struct casefile *file, const struct event *event)
{
	bool waits = file->facts[FACT_CHARGED] != DATE_NONE && file->facts[FACT_PAID] == DATE_NONE;
	bool unpaid = waits && file->facts[FACT_CHARGED] >= file->facts[FACT_ASKED];
	end_with(file, event, unpaid ? "R6.2" : "R6.1");
}

void application_fold_withdraw(struct casefile *file, const struct event *event)
{
	end_with(file, event, "R6.3");
}

/* An answer that is given anew has a limit of its own, and so has one that is ordered by a day; what never had one is
 * taken up as if it came in that day. */
void application_fold_reopen(struct casefile *file, const struct event *event)
{
	int stopped = casefile_ended_on(file);
	file->facts[FACT_STOPPED] = file->facts[FACT_CLOSED] = file->facts[FACT_DECIDED] = DATE_NONE;
	if (file->before[FACT_REVIEWED] == DATE_NONE)
		file->before[FACT_REVIEWED] = file->facts[FACT_REVIEWED];
	file->facts[FACT_REVIEWED] = DATE_NONE;
	g_clear_pointer(&file->outcome, g_free);
	g_clear_pointer(&file->ground, g_free);
	g_clear_pointer(&file->reason, g_free);
	bool answered = file->facts[FACT_REPLIED] != DATE_NONE;
	bool anew = answered || event_day(event, "until") != DATE_NONE;
	if (!answered) {
		file->facts[FACT_REOPENED] = event->effective_on;
		file->until[FACT_REOPENED] = stopped;
	}
	file->facts[FACT_REWORKED] = anew ? event->effective_on : DATE_NONE;
	file->until[FACT_REWORKED] = event_day(event, "until");
	file->facts[FACT_REREPLIED] = file->facts[FACT_REREACHED] = DATE_NONE;
	file->papered = file->unpapered = file->outdated = file->misnamed = false;
}
