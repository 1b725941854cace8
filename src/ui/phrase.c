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
};

static const struct next_step NEXT[] = {
    {LETTER, STATE_REGISTERED, N_("decide whether it is accepted, and tell the writer"), "accept"},
    {LETTER, STATE_ACCEPTED, N_("assign it to a unit, or draft the reply"), "assign"},
    {LETTER, STATE_AT_LEADER, N_("the leader instructs"), "instruct"},
    {LETTER, STATE_ASSIGNED, N_("the unit signs for it"), "sign"},
    {LETTER, STATE_HANDLING, N_("the unit drafts the reply"), "draft"},
    {LETTER, STATE_APPROVED, N_("send the reply to the writer"), "reply"},
    {LETTER, STATE_REPLIED, N_("close it"), "close"},
    {LETTER, STATE_REFUSED, N_("tell the writer, then close it"), "tell"},
    {LETTER, STATE_OBJECTED, N_("wait for what the relaying platform says"), "release"},
    {VISIT, STATE_BOOKED, N_("confirm the slot to the visitor"), "confirm-slot"},
    {VISIT, STATE_CONFIRMED, N_("sign the visitor in on the day"), "arrive"},
    {VISIT, STATE_ARRIVED, N_("the leader receives the visitor; write the minutes"), "receive"},
    {VISIT, STATE_RECORDED, N_("answered on the spot, or handed over with a slip"), "hand-over"},
    {VISIT, STATE_CANCELLED, N_("archive it"), "archive"},
    {VISIT, STATE_NO_SHOW, N_("archive it"), "archive"},
    {APPLICATION, STATE_UNCONFIRMED, N_("confirm the receipt with the applicant"), "confirm"},
    {APPLICATION, STATE_REGISTERED, N_("search for it, or ask within 7 working days for a correction"), "search"},
    {APPLICATION, STATE_CORRECTION, N_("wait for the correction, or take it for abandoned after its day"), "corrected"},
    {APPLICATION, STATE_REASONS, N_("judge the reasons of the applicant"), "reasoned"},
    {APPLICATION, STATE_FEE, N_("wait for the fee, or take it for abandoned after its day"), "paid"},
    {APPLICATION, STATE_SEARCHING, N_("search for it, and record the result"), "search"},
    {APPLICATION, STATE_CONSULTING, N_("wait for those who were consulted; these days do not count"), "consulted"},
    {APPLICATION, STATE_SECRECY, N_("review it for secrecy"), "secrecy"},
    {APPLICATION, STATE_CLEARED, N_("decide the outcome, and draft the answer"), "decide"},
    {APPLICATION, STATE_APPROVED, N_("serve the answer; by post the day of posting counts"), "serve"},
    {REMEDY, STATE_REGISTERED, N_("file the answer to the authority"), "answer"},
    {REMEDY, STATE_REPLIED, N_("wait for the decision of the authority"), "conclude"},
    {REMEDY, STATE_SUSPENDED, N_("wait until the authority goes on"), "resume"},
    {REMEDY, STATE_CONCLUDED, N_("do it again where that was ordered, else close it"), "close"},
    {REMEDY, STATE_EXECUTING, N_("do it again within the limit, then close it"), "close"},
    {KIND_ALL, STATE_DRAFTED, N_("approve the draft, or send it back"), "approve"},
    {KIND_ALL, STATE_REVIEW, N_("approve the draft, or send it back"), "approve"},
    {KIND_ALL, STATE_CLOSED, N_("archive it"), "archive"},
    {KIND_ALL, STATE_FILED, N_("archive it"), "archive"},
    {KIND_ALL, STATE_MERGED, N_("goes on in the other case"), NULL},
};

static bool awaits_head(const struct casefile *file)
{
	return file->countersign;
}

static bool is_unrated(const struct casefile *file)
{
	return !file->satisfaction;
}

static bool is_to_rework(const struct casefile *file)
{
	return !g_strcmp0(file->satisfaction, "dissatisfied") && !file->reworks;
}

/* What comes first where the case is so; asked before NEXT. */
static const struct {
	bool (*is)(const struct casefile *file);
	struct next_step step;
} BEFORE[] = {
    {awaits_head, {KIND_ALL, STATE_DRAFTED, N_("the head of the unit countersigns the draft"), "countersign"}},
    {is_unrated, {LETTER, STATE_REPLIED, N_("take the writer's rating, then close it"), "rate"}},
    {is_to_rework, {LETTER, STATE_REPLIED, N_("take it up again, which is done once, or close it"), "rework"}},
};

static bool fits(const struct next_step *step, const struct casefile *file)
{
	return step->state == file->state && step->kinds & KIND_BIT(file->number.kind);
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
