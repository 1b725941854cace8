#include "ui/phrase.h"
#include "base/date.h"
#include "base/say.h"
#include "cmd/said.h"

static const char *const NEXT[STATE_COUNT] = {
    [STATE_REGISTERED] = N_("decide whether it is accepted, and tell the writer"),
    [STATE_ACCEPTED] = N_("assign it to a unit, or draft the reply"),
    [STATE_AT_LEADER] = N_("the leader instructs"),
    [STATE_ASSIGNED] = N_("the unit signs for it"),
    [STATE_HANDLING] = N_("the unit drafts the reply"),
    [STATE_DRAFTED] = N_("approve the draft, or send it back"),
    [STATE_REVIEW] = N_("approve the draft, or send it back"),
    [STATE_APPROVED] = N_("send the reply to the writer"),
    [STATE_REPLIED] = N_("take the writer's rating, then close it"),
    [STATE_CLOSED] = N_("archive it"),
    [STATE_REFUSED] = N_("tell the writer, then close it"),
    [STATE_OBJECTED] = N_("wait for what the relaying platform says"),
    [STATE_FILED] = N_("archive it"),
    [STATE_MERGED] = N_("goes on in the other case"),
};

const char *phrase_next(const struct casefile *file)
{
	if (file->state == STATE_DRAFTED && file->countersign)
		return _("the head of the unit countersigns the draft");
	return NEXT[file->state] ? _(NEXT[file->state]) : "";
}

static void add(GPtrArray *lines, char *line)
{
	g_ptr_array_add(lines, line);
}

/* Days of the ledger that did not count, by their kind. */
static int days_of(const GPtrArray *ledger, enum ledger_kind kind)
{
	int count = 0;
	for (guint i = 0; i < ledger->len; i++)
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

GPtrArray *phrase_computed(const struct clock *clock, const struct casefile *file, const struct calendar *calendar)
{
	GPtrArray *lines = g_ptr_array_new_with_free_func(g_free);
	g_autofree char *start = said_day(clock->started_on);
	g_autofree char *due = said_day(clock->due.on);
	add(lines, g_strdup_printf(
	               _("%s (%s): from %s, counted from the day after"), clock->rule->title, clock->rule->code, start));
	if (!clock->rule->own_limit)
		add(lines, length(clock, file, calendar));
	add(lines, g_strdup_printf(_("= %s   by %s"), due, clock->rule->source ? clock->rule->source : ""));
	add(lines, g_strdup(_("F3 shows every day")));
	return lines;
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
