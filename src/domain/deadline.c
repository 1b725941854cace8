#include "domain/deadline.h"
#include "base/date.h"
#include "domain/silence.h"
#include <string.h>

/* A fact, its day, and its place among what happened. */
struct happening {
	int fact; /* -1: none */
	int day, place;
};

/* FACT of FILE since FROM, at first. */
static struct happening since(const struct casefile *file, int fact, int from)
{
	int before = file->before[fact], day = file->facts[fact];
	if (before != DATE_NONE && before >= from)
		return (struct happening){.fact = fact, .day = before};
	bool counts = day != DATE_NONE && day >= from;
	return (struct happening){.fact = counts ? fact : -1, .day = day, .place = file->place[fact]};
}

/* The fact of SET that happened first since FROM (DATE_NONE: ever); of one day, the one that stands first in enum
 * fact. */
static struct happening first_of(const struct casefile *file, uint64_t set, int from)
{
	struct happening first = {.fact = -1, .day = DATE_NONE};
	for (int fact = 0; fact < FACT_COUNT; fact++) {
		struct happening one = since(file, fact, from);
		if (set & FACT_BIT(fact) && one.fact >= 0 && (first.fact < 0 || one.day < first.day))
			first = one;
	}
	return first;
}

/* Of one day, what was recorded before the other, or would come before it in any case. */
static bool comes_before(struct happening a, struct happening b)
{
	return b.fact < 0 || a.day < b.day || (a.day == b.day && (a.fact < b.fact || a.place < b.place));
}

/* Whether RULE runs for each consultation by itself. */
static bool runs_apart(const struct rule *rule)
{
	return rule->start == FACT_SENT || rule->start == FACT_DELIVERED || rule->start == FACT_SHARED;
}

/* The day on which RULE starts for SPAN; DATE_NONE where it has not, or is not about it: other makers have their own.
 */
static int starts_apart(const struct rule *rule, const struct span *span)
{
	if (rule->start == FACT_SENT)
		return span->from;
	return rule->start == (span->maker ? FACT_SHARED : FACT_DELIVERED) ? span->delivered : DATE_NONE;
}

const struct rule *deadline_answering(const GPtrArray *governing, const struct span *span)
{
	enum fact reached = span->maker ? FACT_SHARED : FACT_DELIVERED;
	for (unsigned i = 0; i < governing->len; i++) {
		const struct rule *rule = governing->pdata[i];
		if (rule->start == reached)
			return rule;
	}
	return NULL;
}

GArray *deadline_spans(const struct casefile *file, const GPtrArray *governing, const struct calendar *calendar)
{
	GArray *spans = g_array_new(FALSE, TRUE, sizeof(struct span));
	g_array_append_vals(spans, file->spans->data, file->spans->len);
	for (unsigned i = 0; i < spans->len; i++) {
		struct span *span = &g_array_index(spans, struct span, i);
		const struct rule *rule = deadline_answering(governing, span);
		if (!rule || span->to != DATE_NONE || (span->delivered == DATE_NONE && !rule->own_limit))
			continue;
		span->silent = rule->source;
		if (!rule->own_limit)
			span->to = MAX(span->from, calendar_count(calendar, span->delivered, rule->length, rule->unit).latest);
	}
	return spans;
}

static bool has_started(const struct rule *rule, const struct casefile *file)
{
	for (int fact = 0; fact < FACT_COUNT; fact++)
		if (rule->after & FACT_BIT(fact) && file->facts[fact] == DATE_NONE)
			return false;
	return file->facts[rule->start] != DATE_NONE && (!rule->own_limit || file->until[rule->start] != DATE_NONE);
}

/* Whether RULE starts with the case itself, so that all that happened to it counts. */
static bool is_whole(const struct rule *rule, const struct casefile *file)
{
	return rule->start == FACT_SESSION || file->facts[rule->start] == file->facts[FACT_RECEIVED];
}

/* What waits for the answer does not begin once that was given: a new one has clocks of its own. */
static bool comes_late(const struct rule *rule, const struct casefile *file)
{
	int replied = file->facts[FACT_REPLIED];
	bool waits = rule->met & FACT_BIT(FACT_REPLIED) && !is_whole(rule, file);
	return waits && replied != DATE_NONE && replied < file->facts[rule->start];
}

/* What waits for the new answer begins in the round of that answer: the fee and the later day of the first one are no
 * part of it. */
static bool comes_early(const struct rule *rule, const struct casefile *file)
{
	int replied = file->facts[FACT_REPLIED], anew = file->facts[FACT_REWORKED];
	bool again = replied != DATE_NONE && anew != DATE_NONE && replied <= anew;
	bool waits = rule->met & FACT_BIT(FACT_REREPLIED) && rule->start != FACT_REWORKED;
	return waits && (!again || file->facts[rule->start] < anew);
}

/* The last day on which a clock ran that ENDED cancelled: what is taken up again had stood still before. */
static int ran_until(const struct casefile *file, struct happening ended)
{
	bool stopped = ended.fact == FACT_REOPENED && file->until[FACT_REOPENED] != DATE_NONE;
	return stopped ? file->until[FACT_REOPENED] : ended.day;
}

/* ENDED cancels CLOCK, unless it was MET before. */
static void cancel(struct clock *clock, const struct casefile *file, struct happening ended, bool met)
{
	clock->cancelled = ended.fact >= 0 && !met;
	clock->ended_on = clock->cancelled ? ended.day : DATE_NONE;
	clock->ran_until = clock->cancelled ? ran_until(file, ended) : DATE_NONE;
}

/* What else ends a clock of RULE: where a decision set the day of an answer that had not been given, what ran for that
 * is over with the order. */
static uint64_t ordered(const struct rule *rule, const struct casefile *file)
{
	int order = file->facts[FACT_REWORKED], start = file->facts[rule->start];
	bool set = order != DATE_NONE && file->until[FACT_REWORKED] != DATE_NONE && file->facts[FACT_REOPENED] == order;
	return set && rule->answer && rule->met & FACT_BIT(FACT_REPLIED) && start < order ? FACT_BIT(FACT_REOPENED) : 0;
}

/* Everything about a clock but how long it runs. All that happened to a case happened after it came in, whatever days
 * were written, and a visit may be cancelled before the day for which it was booked. */
static struct clock *clock_new(const struct rule *rule, const struct casefile *file)
{
	int start = file->facts[rule->start];
	int from = is_whole(rule, file) ? DATE_NONE : start;
	struct happening met = first_of(file, rule->met, from);
	struct happening ended = first_of(file, rule->ended | ordered(rule, file), from);
	struct clock *clock = g_new0(struct clock, 1);
	clock->rule = rule;
	clock->started_on = start;
	clock->length = rule->length;
	clock->held_until = DATE_NONE;
	cancel(clock, file, ended, met.fact >= 0 && comes_before(met, ended));
	clock->met_on = clock->cancelled ? DATE_NONE : met.day;
	return clock;
}

/* Their own answer meets what runs for SPAN, and no other one; the sending is met by the letter that reached them. */
static int met_apart(const struct rule *rule, const struct span *span)
{
	if (rule->start != FACT_SENT)
		return span->answered;
	return span->delivered != DATE_NONE ? span->delivered : span->to;
}

/* A clock for each who is consulted. */
static void add_apart(GPtrArray *clocks, const struct rule *rule, const struct casefile *file)
{
	for (unsigned i = 0; i < file->spans->len; i++) {
		const struct span *span = &g_array_index(file->spans, struct span, i);
		int start = starts_apart(rule, span);
		if (start == DATE_NONE)
			continue;
		struct clock *clock = clock_new(rule, file);
		clock->party = span->label;
		clock->started_on = start;
		clock->met_on = met_apart(rule, span);
		cancel(clock, file, first_of(file, rule->ended, start), clock->met_on != DATE_NONE);
		g_ptr_array_add(clocks, clock);
	}
}

static void add_clocks(GPtrArray *clocks, const struct rule *rule, const struct casefile *file)
{
	if (!has_started(rule, file) || comes_late(rule, file) || comes_early(rule, file))
		return;
	if (runs_apart(rule))
		add_apart(clocks, rule, file);
	else
		g_ptr_array_add(clocks, clock_new(rule, file));
}

/* The clock that an extension of CODE granted on DAY adds to; NULL where it was of a life of the clock that is over. */
static struct clock *extended_clock(const GPtrArray *clocks, const char *code, int day)
{
	struct clock *found = NULL;
	for (unsigned i = 0; i < clocks->len; i++) {
		struct clock *clock = clocks->pdata[i];
		if (strcmp(clock->rule->code, code) != 0)
			continue;
		if (!found || (clock->started_on <= day && clock->started_on >= found->started_on))
			found = clock;
	}
	int over = !found ? DATE_NONE : found->cancelled ? found->ended_on : found->met_on;
	return over == DATE_NONE || over >= day ? found : NULL;
}

/* The day on which the life of CLOCK began: what is taken up again, or done anew, may be extended anew. */
static int life_of(const GPtrArray *clocks, const struct clock *clock)
{
	int day = INT_MIN;
	for (unsigned i = 0; i < clocks->len; i++) {
		const struct clock *other = clocks->pdata[i];
		bool anew = other->rule->start == FACT_REOPENED || other->rule->start == FACT_REWORKED;
		if (anew && !strcmp(other->rule->code, clock->rule->code) && other->started_on <= clock->started_on)
			day = MAX(day, other->started_on);
	}
	return day;
}

int deadline_extended(const GPtrArray *clocks, const struct clock *clock)
{
	int count = 0;
	for (unsigned i = 0; i < clocks->len; i++) {
		const struct clock *other = clocks->pdata[i];
		if (!strcmp(other->rule->code, clock->rule->code) && life_of(clocks, other) == life_of(clocks, clock))
			count += other->extended;
	}
	return count;
}

bool deadline_extensible(const GPtrArray *clocks, const struct clock *clock)
{
	bool runs = !clock->cancelled && clock->met_on == DATE_NONE;
	return runs && clock->rule->extension && deadline_extended(clocks, clock) < clock->rule->extensions;
}

static void extend(const GPtrArray *clocks, const struct extension *extension)
{
	struct clock *clock = extension->clock ? extended_clock(clocks, extension->clock, extension->on) : NULL;
	if (!clock || deadline_extended(clocks, clock) >= clock->rule->extensions)
		return;
	int life = life_of(clocks, clock);
	for (unsigned i = 0; i < clocks->len; i++) {
		struct clock *later = clocks->pdata[i];
		/* what begins it anew, a correction or a fee, takes nothing of an extension away */
		bool anew = later == clock || (!strcmp(later->rule->code, clock->rule->code) &&
		                                  later->started_on > clock->started_on && life_of(clocks, later) == life);
		if (!anew || later->rule->own_limit || !later->rule->extensions)
			continue;
		later->extended++;
		later->by = extension;
		later->length += CLAMP(extension->days, 0, later->rule->extension);
	}
}

static struct due count(const struct clock *clock, const struct calendar *calendar, const GArray *spans)
{
	struct pause pause = {.spans = spans, .why = clock->rule->suspends};
	return calendar_count_without(calendar, clock->started_on, clock->length, clock->rule->unit, pause);
}

/* Whether the count of CLOCK comes upon SPAN before it is used up. */
static bool concerns(const struct clock *clock, const struct span *span)
{
	const char *why = clock->rule->suspends;
	return why && !clock->rule->own_limit && !strcmp(span->why, why) && span->from < clock->due.on;
}

static bool is_unmet(const struct clock *clock)
{
	return clock->met_on == DATE_NONE && !clock->cancelled;
}

/* The last day on which CLOCK waits for an answer that did not come. */
static int held_until(const struct clock *clock)
{
	int last = DATE_NONE;
	for (unsigned i = 0; i < clock->spans->len && is_unmet(clock) && !clock->suspended; i++) {
		const struct span *span = &g_array_index(clock->spans, struct span, i);
		if (span->silent && concerns(clock, span) && span->to > span->from)
			last = MAX(last, span->to);
	}
	return last;
}

/* A day that was set for an applicant, or for a new answer, ends a period of law, which does not end on a day off
 * (Civil Code art 203); a platform's day, one that was promised, and that of an authority is that day. */
static struct due set_day(const struct rule *rule, const struct calendar *calendar, int last)
{
	if (rule->kind == KIND_APPLICATION || rule->start == FACT_REWORKED)
		return calendar_count(calendar, last - 1, 1, UNIT_CALENDAR_DAYS);
	return (struct due){.on = last, .latest = last};
}

static void reckon(struct clock *clock, const struct casefile *file, const struct calendar *calendar)
{
	const struct rule *rule = clock->rule;
	if (rule->own_limit) {
		int last = file->until[rule->start];
		clock->length = MAX(0, last - clock->started_on);
		clock->due = set_day(rule, calendar, last);
		return;
	}
	clock->due = count(clock, calendar, clock->spans);
	clock->suspended = clock->due.latest == DATE_NONE && is_unmet(clock);
	clock->held_until = held_until(clock);
}

/* What ends a duty once its time is over does not undo that it was missed; of a number that is void there was none. */
static bool is_overrun(const struct clock *clock, const struct casefile *file)
{
	bool known = clock->due.latest != DATE_NONE && file->state != STATE_VOID;
	return known && clock->rule->duty && clock->ran_until != DATE_NONE && clock->ran_until > clock->due.latest;
}

static void free_clock(void *data)
{
	struct clock *clock = data;
	g_array_unref(clock->spans);
	g_free(clock);
}

/* A fee that no rule gives a time to pay stops nothing, and its payment begins nothing. */
static bool has_time_to_pay(const GPtrArray *governing)
{
	for (unsigned i = 0; i < governing->len; i++)
		if (((const struct rule *)governing->pdata[i])->start == FACT_CHARGED)
			return true;
	return false;
}

/* Where a decision sets the day of a new answer, no period of law for it runs beside, whatever would begin one. */
static bool gives_way(const struct rule *rule, const GPtrArray *governing, const struct casefile *file)
{
	int order = file->facts[FACT_REWORKED];
	bool later = rule->answer && order != DATE_NONE && file->facts[rule->start] >= order;
	bool anew = rule->met & FACT_BIT(FACT_REREPLIED) || later;
	if ((rule->own_limit && rule->start == FACT_REWORKED) || !anew)
		return false;
	for (unsigned i = 0; i < governing->len; i++) {
		const struct rule *other = governing->pdata[i];
		bool same = later || !strcmp(other->code, rule->code);
		if (other->own_limit && other->start == FACT_REWORKED && same && has_started(other, file))
			return true;
	}
	return false;
}

GPtrArray *deadline_clocks(const struct casefile *file, const struct rules *rules, const struct calendar *calendar)
{
	GPtrArray *clocks = g_ptr_array_new_with_free_func(free_clock);
	g_autoptr(GPtrArray) governing = rules_for(rules, file);
	g_autoptr(GArray) spans = deadline_spans(file, governing, calendar);
	struct casefile seen = *file;
	if (!has_time_to_pay(governing))
		seen.facts[FACT_CHARGED] = seen.facts[FACT_PAID] = DATE_NONE;
	for (unsigned i = 0; i < governing->len; i++)
		if (!gives_way(governing->pdata[i], governing, &seen))
			add_clocks(clocks, governing->pdata[i], &seen);
	for (unsigned i = 0; i < file->extensions->len; i++)
		extend(clocks, &g_array_index(file->extensions, struct extension, i));
	for (unsigned i = 0; i < clocks->len; i++) {
		struct clock *clock = clocks->pdata[i];
		clock->spans = g_array_ref(spans);
		reckon(clock, file, calendar);
		clock->overrun = is_overrun(clock, file);
	}
	silence_reckon(clocks, calendar);
	return clocks;
}

bool deadline_is_held(const struct clock *clock, int today)
{
	return clock->suspended || (clock->held_until != DATE_NONE && today <= clock->held_until);
}

int deadline_earliest(const struct clock *clock, const struct calendar *calendar, int today)
{
	if (!deadline_is_held(clock, today))
		return clock->due.on;
	g_autoptr(GArray) spans = g_array_copy(clock->spans);
	for (unsigned i = 0; i < spans->len; i++) {
		struct span *span = &g_array_index(spans, struct span, i);
		if (span->to == DATE_NONE || span->silent)
			span->to = MAX(span->from, span->to == DATE_NONE ? today : MIN(span->to, today));
	}
	return count(clock, calendar, spans).on;
}

/* The last day on which CLOCK can be met in time, in doubt the later one. */
static int last_day(const struct clock *clock)
{
	return clock->due.latest == DATE_NONE ? clock->due.on : clock->due.latest;
}

enum clock_state deadline_state(const struct clock *clock, int today)
{
	if (clock->cancelled)
		return clock->overrun ? CLOCK_MISSED : CLOCK_CANCELLED;
	if (deadline_is_held(clock, today))
		return CLOCK_SUSPENDED;
	bool met = clock->met_on != DATE_NONE;
	if ((met ? clock->met_on : today) > last_day(clock))
		return clock->rule->duty ? CLOCK_MISSED : CLOCK_EXPIRED;
	return met ? CLOCK_MET : CLOCK_RUNNING;
}

/* Whether OTHER is of the answer after the one that met CLOCK. */
static bool comes_after(const struct clock *other, const struct clock *clock)
{
	uint64_t anew = FACT_BIT(FACT_REREPLIED);
	bool answered = clock->met_on != DATE_NONE && clock->met_on <= other->started_on;
	return answered && other->rule->met & anew && !(clock->rule->met & anew);
}

/* Whether a later restart of its code, or what runs for a new answer, takes the place of CLOCKS[PLACE]. */
static bool restarted(const GPtrArray *clocks, unsigned place)
{
	const struct clock *clock = clocks->pdata[place];
	for (unsigned i = 0; i < clocks->len; i++) {
		const struct clock *other = clocks->pdata[i];
		bool later = other->started_on > clock->started_on || (other->started_on == clock->started_on && i > place);
		bool instead = (later && !strcmp(other->rule->code, clock->rule->code)) || comes_after(other, clock);
		if (instead && !other->cancelled && other->rule->answer)
			return true;
	}
	return false;
}

const struct clock *deadline_answer(const GPtrArray *clocks)
{
	const struct clock *found = NULL;
	for (unsigned i = 0; i < clocks->len; i++) {
		const struct clock *clock = clocks->pdata[i];
		if (clock->cancelled || !clock->rule->answer || restarted(clocks, i))
			continue;
		if (!found || clock->due.on < found->due.on)
			found = clock;
	}
	return found;
}

/* Whether CLOCK is over for good and was missed. */
static bool was_missed(const struct clock *clock)
{
	bool late = !clock->cancelled && clock->met_on != DATE_NONE && clock->met_on > last_day(clock);
	return clock->rule->answer && clock->rule->duty && (clock->overrun || late);
}

int deadline_missed_on(const GPtrArray *clocks)
{
	const struct clock *answer = deadline_answer(clocks);
	for (unsigned i = 0; i < clocks->len; i++)
		if (clocks->pdata[i] != answer && was_missed(clocks->pdata[i]))
			return last_day(clocks->pdata[i]);
	return DATE_NONE;
}

bool deadline_runs(const struct clock *clock)
{
	return is_unmet(clock) && !clock->suspended && clock->rule->alerts;
}

const struct clock *deadline_next_duty(const GPtrArray *clocks)
{
	const struct clock *next = NULL;
	for (unsigned i = 0; i < clocks->len; i++) {
		const struct clock *clock = clocks->pdata[i];
		if (deadline_runs(clock) && clock->rule->duty && (!next || clock->due.on < next->due.on))
			next = clock;
	}
	return next;
}

const struct clock *deadline_next(const GPtrArray *clocks, int today)
{
	const struct clock *found = NULL;
	for (unsigned i = 0; i < clocks->len; i++) {
		const struct clock *clock = clocks->pdata[i];
		enum clock_state state = deadline_state(clock, today);
		bool unmet = is_unmet(clock) && (state == CLOCK_RUNNING || state == CLOCK_MISSED);
		if (unmet && clock->rule->alerts && (!found || clock->due.on < found->due.on))
			found = clock;
	}
	return found;
}

int deadline_overdue(const struct clock *clock, const struct calendar *calendar, int today)
{
	if (!is_unmet(clock) || deadline_state(clock, today) != CLOCK_MISSED)
		return 0;
	int last = last_day(clock);
	if (clock->rule->unit != UNIT_WORKING_DAYS)
		return today - last;
	return MAX(1, calendar_between(calendar, last, today));
}
