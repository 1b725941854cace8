#include "office/timing.h"
#include "base/date.h"
#include "base/fail.h"
#include "base/say.h"
#include "domain/deadline.h"
#include <string.h>

static bool is_running(const struct clock *clock)
{
	return !clock->cancelled && clock->met_on == DATE_NONE;
}

static GPtrArray *clocks_of(struct office *office, const struct casefile *file)
{
	return deadline_clocks(file, office_rules(office), office_calendar(office));
}

/* The running clock with this code, of restarts the last; NULL where there is none. */
static const struct clock *running(const GPtrArray *clocks, const char *code)
{
	const struct clock *found = NULL;
	for (unsigned i = 0; i < clocks->len; i++) {
		const struct clock *clock = clocks->pdata[i];
		if (is_running(clock) && !strcmp(clock->rule->code, code))
			found = clock;
	}
	return found;
}

static char *running_codes(const GPtrArray *clocks)
{
	GString *codes = g_string_new(NULL);
	for (unsigned i = 0; i < clocks->len; i++) {
		const struct clock *clock = clocks->pdata[i];
		if (is_running(clock))
			g_string_append_printf(codes, "%s%s", codes->len ? ", " : "", clock->rule->code);
	}
	return g_string_free(codes, FALSE);
}

char *timing_clock(struct office *office, const struct casefile *file, const char *text, GError **error)
{
	g_autoptr(GPtrArray) clocks = file ? clocks_of(office, file) : g_ptr_array_new();
	g_autofree char *code = g_ascii_strup(text, -1);
	if (running(clocks, code))
		return g_steal_pointer(&code);
	g_autofree char *codes = running_codes(clocks);
	fail(error, FAIL_REFUSED, _("no clock '%s' is running; running: %s"), code, *codes ? codes : _("none"));
	return NULL;
}

/* Whether CLOCK knows an extension, and has not had it. */
static bool is_extensible(const GPtrArray *clocks, const struct clock *clock, GError **error)
{
	const struct rule *rule = clock->rule;
	if (!rule->extension)
		return fail(error, FAIL_REFUSED, _("%s cannot be extended (%s)"), rule_said(rule), rule->source);
	return deadline_extended(clocks, clock) < rule->extensions ||
	       fail(error, FAIL_REFUSED, _("%s was extended already, as often as is allowed (%s)"), rule_said(rule),
	           rule->source);
}

/* DAY is that on which the person was told. */
static bool may_extend(const GPtrArray *clocks, const struct clock *clock, int day, GError **error)
{
	const struct rule *rule = clock->rule;
	g_autofree char *last = date_format(clock->due.on);
	if (!is_extensible(clocks, clock, error))
		return false;
	return deadline_is_held(clock, day) || day <= clock->due.on ||
	       fail(error, FAIL_REFUSED, _("%s ended on %s and can only be extended before that (%s)"), rule_said(rule),
	           last, rule->source);
}

/* Which reply clock is meant where none is named: of those that may still be extended the one that ends first; of none,
 * that says why not. */
static const struct clock *choose(const GPtrArray *clocks, int day)
{
	const struct clock *first = NULL, *found = NULL;
	for (unsigned i = 0; i < clocks->len; i++) {
		const struct clock *clock = clocks->pdata[i];
		if (!is_running(clock) || !clock->rule->answer)
			continue;
		if (!first || clock->due.on < first->due.on)
			first = clock;
		if (may_extend(clocks, clock, day, NULL) && (!found || clock->due.on < found->due.on))
			found = clock;
	}
	return found ? found : first;
}

/* Where nobody says which of several is meant, it is not the one that still has time while another is over. */
static bool check_unnamed(const GPtrArray *clocks, const struct clock *meant, int day, GError **error)
{
	for (unsigned i = 0; i < clocks->len; i++) {
		const struct clock *clock = clocks->pdata[i];
		bool asked = clock->rule->answer && deadline_extensible(clocks, clock);
		if (!asked || may_extend(clocks, clock, day, NULL))
			continue;
		g_autofree char *last = date_format(clock->due.on);
		return fail(error, FAIL_REFUSED,
		    _("%s ended on %s and can only be extended before that (%s); clock=%s extends %s, which runs on"),
		    rule_said(clock->rule), last, clock->rule->source, meant->rule->code, rule_said(meant->rule));
	}
	return true;
}

static bool no_clock(const struct casefile *file, GError **error)
{
	g_autofree char *number = number_paper(file->number);
	return fail(error, FAIL_REFUSED, _("no reply clock is running for %s"), number);
}

static bool no_time(const struct casefile *file, GError **error)
{
	g_autofree char *number = number_paper(file->number);
	return fail(error, FAIL_REFUSED, _("no time of the authority is running for %s that could be prolonged"), number);
}

static bool check_length(const struct rule *rule, const char *days, GError **error)
{
	return g_ascii_strtoll(days, NULL, 10) <= rule->extension ||
	       fail(error, FAIL_REFUSED, _("days= is at most %d for %s (%s)"), rule->extension, rule_said(rule),
	           rule->source);
}

/* What is recorded after the last day of CLOCK, or after whoever waits was told, says that it was granted before: else
 * its record would be the first of the consent, and undo that the day was missed, or come after the notice of it. */
static bool check_consent(const struct clock *clock, const struct event *event, int today, GError **error)
{
	int consented = event_day(event, "consented");
	bool late = today > clock->due.on && !deadline_is_held(clock, today);
	g_autofree char *last = date_format(clock->due.on);
	g_autofree char *said = event_field_said(event, "consented"), *told = event_field_said(event, "told");
	if (late && consented == DATE_NONE)
		return fail(error, FAIL_REFUSED,
		    _("%s ended on %s and can only be extended before that: where it was, consented= says when (%s)"),
		    rule_said(clock->rule), last, clock->rule->source);
	if (consented == DATE_NONE && event_day(event, "told") < today)
		return fail(error, FAIL_REFUSED,
		    _("%s lies before today: who waits is told of what was granted, and consented= says when that was (%s)"),
		    told, clock->rule->source);
	if (consented != DATE_NONE && consented > event_day(event, "told"))
		return fail(error, FAIL_REFUSED, _("%s lies after %s: who waits is told of what was granted"), said, told);
	return true;
}

static bool check_extension(const struct clock *clock, const struct event *event, GError **error)
{
	const struct rule *rule = clock->rule;
	g_autofree char *last = date_format(clock->due.on), *told = event_field_said(event, "told");
	if (!check_length(rule, event_text(event, "days"), error))
		return false;
	if (event_day(event, "told") < clock->started_on) {
		g_autofree char *began = date_format(clock->started_on);
		return fail(error, FAIL_REFUSED,
		    _("%s lies before %s, the day on which %s began: nobody is told of more time before (%s)"), told, began,
		    rule_said(rule), rule->source);
	}
	if (!clock->suspended && event_day(event, "told") > clock->due.on)
		return fail(error, FAIL_REFUSED,
		    _("%s lies after %s, the last day of %s: the writer is told before it ends (%s)"), told, last,
		    rule_said(rule), rule->source);
	return true;
}

static void set_default(struct event *event, const char *field, const char *value)
{
	if (!event_text(event, field))
		event_set(event, field, value);
}

bool timing_may_extend(struct office *office, const struct casefile *file, GError **error)
{
	g_autoptr(GPtrArray) clocks = clocks_of(office, file);
	for (unsigned i = 0; i < clocks->len; i++)
		if (deadline_extensible(clocks, clocks->pdata[i]))
			return true;
	const struct clock *clock = choose(clocks, office_today(office));
	return clock ? is_extensible(clocks, clock, error) : no_clock(file, error);
}

bool timing_extend(struct office *office, const struct casefile *file, struct event *event, GError **error)
{
	g_autoptr(GPtrArray) clocks = clocks_of(office, file);
	const char *code = event_text(event, "clock");
	int told = event_day(event, "told") == DATE_NONE ? office_today(office) : event_day(event, "told");
	const struct clock *clock = code ? running(clocks, code) : choose(clocks, told);
	if (!clock)
		return no_clock(file, error);
	if (!may_extend(clocks, clock, told, error) || (!code && !check_unnamed(clocks, clock, told, error)))
		return false;
	bool less = file->sought_days && file->sought_days < clock->rule->extension;
	g_autofree char *days = g_strdup_printf("%d", less ? file->sought_days : clock->rule->extension);
	g_autofree char *today = date_format(office_today(office));
	set_default(event, "clock", clock->rule->code);
	set_default(event, "days", days);
	set_default(event, "told", today);
	return check_extension(clock, event, error) && check_consent(clock, event, office_today(office), error);
}

/* The running clock of what the authority decides; NULL where there is none. */
static const struct clock *deciding(const GPtrArray *clocks)
{
	for (unsigned i = 0; i < clocks->len; i++) {
		const struct clock *clock = clocks->pdata[i];
		if (is_running(clock) && clock->rule->met & FACT_BIT(FACT_DECIDED))
			return clock;
	}
	return NULL;
}

bool timing_may_prolong(struct office *office, const struct casefile *file, GError **error)
{
	g_autoptr(GPtrArray) clocks = clocks_of(office, file);
	const struct clock *clock = deciding(clocks);
	return clock ? is_extensible(clocks, clock, error) : no_time(file, error);
}

bool timing_prolong(struct office *office, const struct casefile *file, struct event *event, GError **error)
{
	g_autoptr(GPtrArray) clocks = clocks_of(office, file);
	const struct clock *clock = deciding(clocks);
	if (!may_extend(clocks, clock, event->effective_on, error))
		return false;
	g_autofree char *days = g_strdup_printf("%d", clock->rule->extension);
	set_default(event, "clock", clock->rule->code);
	set_default(event, "days", days);
	return check_length(clock->rule, event_text(event, "days"), error);
}

bool timing_may_ask(struct office *office, const struct casefile *file, GError **error)
{
	g_autoptr(GPtrArray) clocks = clocks_of(office, file);
	const struct clock *clock = choose(clocks, office_today(office));
	return clock ? may_extend(clocks, clock, office_today(office), error) : no_clock(file, error);
}

bool timing_ask(struct office *office, const struct casefile *file, struct event *event, GError **error)
{
	g_autoptr(GPtrArray) clocks = clocks_of(office, file);
	const struct clock *clock = choose(clocks, office_today(office));
	const char *days = event_text(event, "days");
	return !days || check_length(clock->rule, days, error);
}

/* The clock that started last with this code and was not cancelled; NULL where none. */
static const struct clock *last_of(const GPtrArray *clocks, const char *code)
{
	const struct clock *found = NULL;
	for (unsigned i = 0; i < clocks->len; i++) {
		const struct clock *clock = clocks->pdata[i];
		if (!clock->cancelled && !strcmp(clock->rule->code, code) && (!found || clock->started_on >= found->started_on))
			found = clock;
	}
	return found;
}

/* The same, or of none the last that was cancelled: what ended a window does not make it longer. */
static const struct clock *last_window(const GPtrArray *clocks, const char *code)
{
	const struct clock *found = last_of(clocks, code);
	for (unsigned i = 0; !found && i < clocks->len; i++) {
		const struct clock *clock = clocks->pdata[clocks->len - 1 - i];
		if (!strcmp(clock->rule->code, code))
			found = clock;
	}
	return found;
}

bool timing_within(struct office *office, const struct casefile *file, const char *code, int day, GError **error)
{
	g_autoptr(GPtrArray) clocks = clocks_of(office, file);
	const struct clock *clock = last_window(clocks, code);
	if (!clock || clock->due.latest == DATE_NONE || day <= clock->due.latest)
		return true;
	g_autofree char *last = date_format(clock->due.latest);
	return fail(error, FAIL_REFUSED, _("the time for it ended on %s: %s, %s (%s)"), last, code, clock->rule->title,
	    clock->rule->source);
}

bool timing_may_object(struct office *office, const struct casefile *file, GError **error)
{
	return timing_within(office, file, "K5", office_today(office), error);
}

bool timing_after(struct office *office, const struct casefile *file, const char *code, int day, GError **error)
{
	g_autoptr(GPtrArray) clocks = clocks_of(office, file);
	const struct clock *clock = last_of(clocks, code);
	if (!clock || (clock->due.latest != DATE_NONE && day > clock->due.latest))
		return true;
	g_autofree char *last = date_format(clock->due.on);
	return fail(error, FAIL_REFUSED, _("there is time until %s: %s, %s (%s)"), last, code, clock->rule->title,
	    clock->rule->source);
}
