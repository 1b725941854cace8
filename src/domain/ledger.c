#include "base/date.h"
#include "base/say.h"
#include "domain/deadline.h"
#include <string.h>

/* What each kind of day does to a count of working days. */
static const enum ledger_kind KINDS[] = {
    [DAY_WORKING] = LEDGER_COUNTED,
    [DAY_WEEKEND] = LEDGER_WEEKEND,
    [DAY_HOLIDAY] = LEDGER_HOLIDAY,
    [DAY_MAKEUP] = LEDGER_MAKEUP,
    [DAY_UNKNOWN] = LEDGER_UNKNOWN,
};

static const char *const NAMES[] = {
    [LEDGER_START] = "start",
    [LEDGER_COUNTED] = "counted",
    [LEDGER_WEEKEND] = "weekend",
    [LEDGER_HOLIDAY] = "holiday",
    [LEDGER_MAKEUP] = "makeup",
    [LEDGER_SUSPENDED] = "suspended",
    [LEDGER_ROLLED] = "rolled",
    [LEDGER_UNKNOWN] = "unknown",
};

const char *deadline_ledger_name(enum ledger_kind kind)
{
	return NAMES[kind];
}

static void ledger_day_free(void *data)
{
	struct ledger_day *line = data;
	g_free(line->note);
	g_free(line);
}

/* A ledger under way. */
struct ledger {
	const struct calendar *calendar;
	const struct clock *clock;
	int today;
	int length; /* how many days are to be counted */
	int used;
	GPtrArray *lines;
};

/* "国庆节 国办发明电〔2021〕11号", or why nothing is known; NULL for ordinary days. */
static char *note_of(const struct ledger *ledger, int day)
{
	if (calendar_kind(ledger->calendar, day) == DAY_UNKNOWN)
		return g_strdup(_("the days off of this year are not loaded"));
	const char *name = calendar_name(ledger->calendar, day);
	const char *notice = calendar_notice(ledger->calendar, day);
	return name && notice ? g_strdup_printf("%s %s", name, notice) : g_strdup(name);
}

static bool in_months(const struct ledger *ledger)
{
	return ledger->clock->rule->unit == UNIT_MONTHS;
}

/* NOTE is handed over. */
static void write_line(struct ledger *ledger, int day, enum ledger_kind kind, bool counted, char *note)
{
	struct ledger_day *line = g_new0(struct ledger_day, 1);
	bool done = ledger->used >= ledger->length;
	line->day = day;
	line->kind = kind;
	line->counted = counted;
	line->n = in_months(ledger) ? (done ? ledger->clock->length : 0) : ledger->used;
	line->note = note;
	g_ptr_array_add(ledger->lines, line);
}

/* The span in which DAY does not count. */
static const struct span *suspension(const struct ledger *ledger, int day)
{
	const struct clock *clock = ledger->clock;
	return clock->rule->suspends && !clock->rule->own_limit ? span_over(clock->spans, clock->rule->suspends, day)
	                                                        : NULL;
}

/* Who is waited for, and that they did not answer. */
static char *note_of_span(const struct span *span)
{
	const char *label = span->label ? span->label : span->why;
	return span->silent ? g_strdup_printf(_("%s (no answer)"), label) : g_strdup(label);
}

/* While nobody knows when a suspension ends, there is no more to tell than what was until today. */
static int last_line(const struct ledger *ledger)
{
	const struct clock *clock = ledger->clock;
	return clock->suspended ? ledger->today : clock->due.on;
}

static void write_working_day(struct ledger *ledger, int day)
{
	bool counted = calendar_may_work(ledger->calendar, day);
	ledger->used += counted;
	write_line(ledger, day, KINDS[calendar_kind(ledger->calendar, day)], counted, note_of(ledger, day));
}

/* Of months only the end is worth a line. */
static void write_calendar_day(struct ledger *ledger, int day)
{
	bool counted = ledger->used < ledger->length;
	ledger->used += counted;
	if (!in_months(ledger) || ledger->used == ledger->length)
		write_line(ledger, day, counted ? LEDGER_COUNTED : LEDGER_ROLLED, counted, note_of(ledger, day));
}

static int length_in_days(const struct clock *clock)
{
	int end = clock->rule->unit == UNIT_MONTHS ? date_add_months(clock->started_on, clock->length) : DATE_NONE;
	return end == DATE_NONE ? clock->length : end - clock->started_on;
}

GPtrArray *deadline_ledger(const struct clock *clock, const struct calendar *calendar, int today)
{
	struct ledger ledger = {
	    .calendar = calendar,
	    .clock = clock,
	    .today = today,
	    .length = length_in_days(clock),
	    .lines = g_ptr_array_new_with_free_func(ledger_day_free),
	};
	write_line(&ledger, clock->started_on, LEDGER_START, false, NULL);
	for (int day = clock->started_on + 1; day <= last_line(&ledger); day++) {
		const struct span *span = suspension(&ledger, day);
		if (span)
			write_line(&ledger, day, LEDGER_SUSPENDED, false, note_of_span(span));
		else if (clock->rule->unit == UNIT_WORKING_DAYS)
			write_working_day(&ledger, day);
		else
			write_calendar_day(&ledger, day);
	}
	return ledger.lines;
}
