#include "ui/phrase.h"
#include "base/date.h"
#include "base/say.h"
#include "cmd/said.h"

#define LETTER (KIND_BIT(KIND_LETTER) | KIND_BIT(KIND_VISIT))
#define VISIT KIND_BIT(KIND_VISIT)
#define APPLICATION KIND_BIT(KIND_APPLICATION)
#define REMEDY KIND_BIT(KIND_REMEDY)

struct next_step {
	unsigned kinds;
	enum state state;
	const char *sentence; /* N_() */
	const char *verb;     /* that does it, or NULL */
	const char *other;    /* that may be done instead, or NULL */
};

static const struct next_step NEXT[] = {
    {.kinds = LETTER,
        .state = STATE_REGISTERED,
        .sentence = N_("decide whether it is accepted, and tell the writer"),
        .verb = "accept",
        .other = "refuse"},
    {.kinds = LETTER,
        .state = STATE_ACCEPTED,
        .sentence = N_("assign it to a unit, or draft the reply"),
        .verb = "assign",
        .other = "draft"},
    {.kinds = LETTER, .state = STATE_AT_LEADER, .sentence = N_("the leader instructs"), .verb = "instruct"},
    {.kinds = LETTER, .state = STATE_ASSIGNED, .sentence = N_("the unit signs for it"), .verb = "sign"},
    {.kinds = LETTER, .state = STATE_HANDLING, .sentence = N_("the unit drafts the reply"), .verb = "draft"},
    {.kinds = LETTER, .state = STATE_APPROVED, .sentence = N_("send the reply to the writer"), .verb = "reply"},
    {.kinds = LETTER, .state = STATE_REPLIED, .sentence = N_("close it"), .verb = "close"},
    {.kinds = LETTER,
        .state = STATE_REFUSED,
        .sentence = N_("tell the writer, then close it"),
        .verb = "tell",
        .other = "close"},
    {.kinds = LETTER,
        .state = STATE_OBJECTED,
        .sentence = N_("wait for what the relaying platform says"),
        .verb = "release"},
    {.kinds = VISIT, .state = STATE_BOOKED, .sentence = N_("confirm the slot to the visitor"), .verb = "confirm-slot"},
    {.kinds = VISIT, .state = STATE_CONFIRMED, .sentence = N_("sign the visitor in on the day"), .verb = "arrive"},
    {.kinds = VISIT,
        .state = STATE_ARRIVED,
        .sentence = N_("the leader receives the visitor; write the minutes"),
        .verb = "receive"},
    {.kinds = VISIT,
        .state = STATE_RECORDED,
        .sentence = N_("answered on the spot, or handed over with a slip"),
        .verb = "hand-over",
        .other = "answer-on-spot"},
    {.kinds = VISIT, .state = STATE_CANCELLED, .sentence = N_("archive it"), .verb = "archive"},
    {.kinds = VISIT, .state = STATE_NO_SHOW, .sentence = N_("archive it"), .verb = "archive"},
    {.kinds = APPLICATION,
        .state = STATE_UNCONFIRMED,
        .sentence = N_("confirm the receipt with the applicant"),
        .verb = "confirm"},
    {.kinds = APPLICATION,
        .state = STATE_REGISTERED,
        .sentence = N_("search for it, or ask within 7 working days for a correction"),
        .verb = "search"},
    {.kinds = APPLICATION,
        .state = STATE_CORRECTION,
        .sentence = N_("wait for the correction, or take it for abandoned after its day"),
        .verb = "corrected"},
    {.kinds = APPLICATION,
        .state = STATE_REASONS,
        .sentence = N_("judge the reasons of the applicant"),
        .verb = "reasoned"},
    {.kinds = APPLICATION,
        .state = STATE_FEE,
        .sentence = N_("wait for the fee, or take it for abandoned after its day"),
        .verb = "paid"},
    {.kinds = APPLICATION,
        .state = STATE_SEARCHING,
        .sentence = N_("search for it, and record the result"),
        .verb = "search"},
    {.kinds = APPLICATION,
        .state = STATE_CONSULTING,
        .sentence = N_("wait for those who were consulted; these days do not count"),
        .verb = "consulted"},
    {.kinds = APPLICATION, .state = STATE_SECRECY, .sentence = N_("review it for secrecy"), .verb = "secrecy"},
    {.kinds = APPLICATION,
        .state = STATE_CLEARED,
        .sentence = N_("decide the outcome, and draft the answer"),
        .verb = "decide"},
    {.kinds = APPLICATION,
        .state = STATE_APPROVED,
        .sentence = N_("serve the answer; by post the day of posting counts"),
        .verb = "serve"},
    {.kinds = REMEDY, .state = STATE_REGISTERED, .sentence = N_("file the answer to the authority"), .verb = "answer"},
    {.kinds = REMEDY,
        .state = STATE_REPLIED,
        .sentence = N_("wait for the decision of the authority"),
        .verb = "conclude"},
    {.kinds = REMEDY, .state = STATE_SUSPENDED, .sentence = N_("wait until the authority goes on"), .verb = "resume"},
    {.kinds = REMEDY, .state = STATE_CONCLUDED, .sentence = N_("close it"), .verb = "close"},
    {.kinds = REMEDY,
        .state = STATE_EXECUTING,
        .sentence = N_("do it again within the limit, then close it"),
        .verb = "close"},
    {.kinds = KIND_ALL,
        .state = STATE_DRAFTED,
        .sentence = N_("approve the draft, or send it back"),
        .verb = "approve",
        .other = "send-back"},
    {.kinds = KIND_ALL,
        .state = STATE_REVIEW,
        .sentence = N_("approve the draft, or send it back"),
        .verb = "approve",
        .other = "send-back"},
    {.kinds = APPLICATION,
        .state = STATE_CLOSED,
        .sentence = N_("archive it once the time for remedies is over"),
        .verb = "archive"},
    {.kinds = KIND_ALL, .state = STATE_CLOSED, .sentence = N_("archive it"), .verb = "archive"},
    {.kinds = KIND_ALL, .state = STATE_FILED, .sentence = N_("archive it"), .verb = "archive"},
    {.kinds = KIND_ALL, .state = STATE_MERGED, .sentence = N_("goes on in the other case")},
};

static bool awaits_head(const struct casefile *file)
{
	return file->countersign;
}

static bool is_handed(const struct casefile *file)
{
	return file->returned;
}

static bool is_unrated(const struct casefile *file)
{
	return !file->satisfaction;
}

static bool is_to_rework(const struct casefile *file)
{
	return !g_strcmp0(file->satisfaction, "dissatisfied") && !file->reworks;
}

static bool is_accusation(const struct casefile *file)
{
	return file->guard & GUARD_ACCUSATION && event_type_fits(event_type_find("transfer"), file);
}

static bool is_unendorsed(const struct casefile *file)
{
	return file->endorsed_on == DATE_NONE;
}

static bool is_told(const struct casefile *file)
{
	return file->facts[FACT_TOLD] != DATE_NONE;
}

static bool is_ordered_anew(const struct casefile *file)
{
	return event_type_fits(event_type_find("execute"), file);
}

/* What comes first where the case is so; asked before NEXT. */
static const struct {
	bool (*is)(const struct casefile *file);
	struct next_step step; /* STATE_NONE: any */
} BEFORE[] = {
    {is_accusation,
        {.kinds = LETTER, .state = STATE_NONE, .sentence = N_("hand it to the discipline office"), .verb = "transfer"}},
    {awaits_head, {.kinds = KIND_ALL,
                      .state = STATE_DRAFTED,
                      .sentence = N_("the head of the unit countersigns the draft"),
                      .verb = "countersign",
                      .other = "send-back"}},
    {is_unendorsed, {.kinds = LETTER,
                        .state = STATE_REFUSED,
                        .sentence = N_("approve that it is not accepted"),
                        .verb = "approve",
                        .other = "send-back"}},
    {is_told, {.kinds = LETTER, .state = STATE_REFUSED, .sentence = N_("close it"), .verb = "close"}},
    {is_ordered_anew, {.kinds = REMEDY,
                          .state = STATE_CONCLUDED,
                          .sentence = N_("do it again as ordered; close it only where nothing is to be done again"),
                          .verb = "execute",
                          .other = "close"}},
    {is_handed, {.kinds = LETTER,
                    .state = STATE_TRANSFERRED,
                    .sentence = N_("the discipline office takes it up, and notes what it makes of it"),
                    .verb = "note"}},
    {is_unrated, {.kinds = LETTER,
                     .state = STATE_REPLIED,
                     .sentence = N_("take the writer's rating, then close it"),
                     .verb = "rate"}},
    {is_to_rework, {.kinds = LETTER,
                       .state = STATE_REPLIED,
                       .sentence = N_("take it up again, which is done once, or close it"),
                       .verb = "rework"}},
};

static bool fits(const struct next_step *step, const struct casefile *file)
{
	return (step->state == STATE_NONE || step->state == file->state) && step->kinds & KIND_BIT(file->number.kind);
}

static const struct next_step *next_of(const struct casefile *file)
{
	for (size_t i = 0; i < G_N_ELEMENTS(BEFORE); i++)
		if (fits(&BEFORE[i].step, file) && BEFORE[i].is(file))
			return &BEFORE[i].step;
	for (size_t i = 0; i < G_N_ELEMENTS(NEXT); i++)
		if (fits(&NEXT[i], file))
			return &NEXT[i];
	return NULL;
}

const char *phrase_next(const struct casefile *file)
{
	const struct next_step *next = next_of(file);
	return next ? _(next->sentence) : "";
}

const char *phrase_verb(const struct casefile *file)
{
	const struct next_step *next = next_of(file);
	return next ? next->verb : NULL;
}

const char *phrase_other(const struct casefile *file)
{
	const struct next_step *next = next_of(file);
	return next ? next->other : NULL;
}

/* Days of the ledger that did not count, by their kind. */
static int days_of(const GPtrArray *ledger, enum ledger_kind kind)
{
	int count = 0;
	for (unsigned i = 0; i < ledger->len; i++)
		count += ((const struct ledger_day *)g_ptr_array_index(ledger, i))->kind == kind;
	return count;
}

static char *length(const struct clock *clock, const struct calendar *calendar, int today)
{
	g_autoptr(GPtrArray) ledger = deadline_ledger(clock, calendar, today);
	if (clock->rule->unit != UNIT_WORKING_DAYS)
		return g_strdup_printf(_("+ %d %s, the next working day where it ends on a day off"), clock->length,
		    unit_title(clock->rule->unit));
	return g_strdup_printf(_("+ %d working days (left out: %d weekend days, %d holidays, %d suspended)"), clock->length,
	    days_of(ledger, LEDGER_WEEKEND), days_of(ledger, LEDGER_HOLIDAY), days_of(ledger, LEDGER_SUSPENDED));
}

char *phrase_computed(const struct clock *clock, const struct calendar *calendar, int today)
{
	GString *text = g_string_new(NULL);
	g_autofree char *start = said_day(clock->started_on), *title = deadline_title(clock);
	g_autofree char *due = said_day(clock->due.on);
	g_autofree char *counted = clock->rule->own_limit ? NULL : length(clock, calendar, today);
	g_string_append_printf(text, _("%s (%s): from %s, counted from the day after"), title, clock->rule->code, start);
	if (counted)
		g_string_append_printf(text, "\n%s", counted);
	g_string_append_c(text, '\n');
	g_string_append_printf(text, _("= %s   by %s"), due, clock->rule->source ? clock->rule->source : "");
	g_string_append_printf(text, "\n%s", _("F3 shows every day"));
	return g_string_free(text, FALSE);
}

char *phrase_calendar(const struct calendar *calendar, int today)
{
	int last = calendar_last(calendar);
	if (last == DATE_NONE)
		return g_strdup(_("no calendar is loaded: deadlines are ranges ('calendar import')"));
	int year = date_to_civil(last).year;
	if (today > last)
		return g_strdup_printf(_("the calendar ends with %d: load the next year with 'calendar import'"), year);
	char *awaited = said_awaited(calendar, today);
	if (awaited)
		return awaited;
	return g_strdup_printf(_("wd: working days, holidays and make-up days up to %d counted; d: calendar days"), year);
}
