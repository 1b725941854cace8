#include "ui/phrase.h"
#include "base/date.h"
#include "base/say.h"
#include "cmd/said.h"

static const struct {
	const char *sentence; /* N_() */
	const char *verb;     /* that does it */
} NEXT[STATE_COUNT] = {
    [STATE_REGISTERED] = {.sentence = N_("decide whether it is accepted, and tell the writer"), .verb = "accept"},
    [STATE_ACCEPTED] = {.sentence = N_("assign it to a unit, or draft the reply"), .verb = "assign"},
    [STATE_AT_LEADER] = {.sentence = N_("the leader instructs"), .verb = "instruct"},
    [STATE_ASSIGNED] = {.sentence = N_("the unit signs for it"), .verb = "sign"},
    [STATE_HANDLING] = {.sentence = N_("the unit drafts the reply"), .verb = "draft"},
    [STATE_DRAFTED] = {.sentence = N_("approve the draft, or send it back"), .verb = "approve"},
    [STATE_REVIEW] = {.sentence = N_("approve the draft, or send it back"), .verb = "approve"},
    [STATE_APPROVED] = {.sentence = N_("send the reply to the writer"), .verb = "reply"},
    [STATE_REPLIED] = {.sentence = N_("take the writer's rating, then close it"), .verb = "close"},
    [STATE_CLOSED] = {.sentence = N_("archive it"), .verb = "archive"},
    [STATE_REFUSED] = {.sentence = N_("tell the writer, then close it"), .verb = "tell"},
    [STATE_OBJECTED] = {.sentence = N_("wait for what the relaying platform says"), .verb = "release"},
    [STATE_FILED] = {.sentence = N_("archive it"), .verb = "archive"},
    [STATE_MERGED] = {.sentence = N_("goes on in the other case")},
};

static bool awaits_head(const struct casefile *file)
{
	return file->state == STATE_DRAFTED && file->countersign;
}

const char *phrase_next(const struct casefile *file)
{
	if (awaits_head(file))
		return _("the head of the unit countersigns the draft");
	return NEXT[file->state].sentence ? _(NEXT[file->state].sentence) : "";
}

const char *phrase_verb(const struct casefile *file)
{
	return awaits_head(file) ? "countersign" : NEXT[file->state].verb;
}

/* Days of the ledger that did not count, by their kind. */
static int days_of(const GPtrArray *ledger, enum ledger_kind kind)
{
	int count = 0;
	for (unsigned i = 0; i < ledger->len; i++)
		count += ((const struct ledger_day *)g_ptr_array_index(ledger, i))->kind == kind;
	return count;
}

static char *length(const struct clock *clock, const struct casefile *file, const struct calendar *calendar)
{
	g_autoptr(GPtrArray) ledger = deadline_ledger(clock, file, calendar);
	if (clock->rule->unit != UNIT_WORKING_DAYS)
		return g_strdup_printf(_("+ %d %s, the next working day where it ends on a day off"), clock->length,
		    unit_title(clock->rule->unit));
	return g_strdup_printf(_("+ %d working days (left out: %d weekend days, %d holidays, %d suspended)"), clock->length,
	    days_of(ledger, LEDGER_WEEKEND), days_of(ledger, LEDGER_HOLIDAY), days_of(ledger, LEDGER_SUSPENDED));
}

char *phrase_computed(const struct clock *clock, const struct casefile *file, const struct calendar *calendar)
{
	GString *text = g_string_new(NULL);
	g_autofree char *start = said_day(clock->started_on), *title = deadline_title(clock);
	g_autofree char *due = said_day(clock->due.on);
	g_autofree char *counted = clock->rule->own_limit ? NULL : length(clock, file, calendar);
	g_string_append_printf(
	    text, _("%s (%s): from %s, counted from the day after"), title, clock->rule->code, start);
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
	return g_strdup_printf(_("deadlines count working days with holidays and make-up days, loaded up to %d"), year);
}
