#include "office/lawmoves.h"
#include "base/date.h"
#include "base/fail.h"
#include "base/say.h"
#include "domain/deadline.h"
#include "domain/fold.h"
#include "domain/mask.h"
#include "office/inside.h"
#include "office/minutes.h"
#include "store/cases.h"
#include "store/closing.h"
#include "store/events.h"
#include <string.h>

void law_move_free(struct law_move *move)
{
	g_free(move->subject);
	g_free(move->code);
	g_free(move);
}

static void free_move(void *move)
{
	law_move_free(move);
}

struct moving {
	struct office *office;
	const struct rules *rules;
	const struct calendar *calendar;
	GPtrArray *moves;
};

/* OLD or NEW is NULL where the clock is there on one side only. */
static void note_move(
    struct moving *moving, const struct casefile *file, const struct clock *old, const struct clock *new)
{
	struct law_move *move = g_new0(struct law_move, 1);
	move->case_id = file->id;
	move->number = file->number;
	move->subject = casefile_told(file, "subject", file->subject);
	move->code = g_strdup((new ? new : old)->rule->code);
	move->old = old ? old->due.on : DATE_NONE;
	move->new = new ? new->due.on : DATE_NONE;
	move->was_provisional = old && old->due.provisional;
	move->provisional = new &&new->due.provisional;
	g_ptr_array_add(moving->moves, move);
}

static bool waits(const struct clock *clock)
{
	return clock->met_on == DATE_NONE && !clock->cancelled;
}

static void compare_clock(
    struct moving *moving, const struct casefile *file, const struct clock *old, const struct clock *new)
{
	if (!waits(new ? new : old))
		return;
	if (!old || !new || old->due.on != new->due.on || old->due.latest != new->due.latest)
		note_move(moving, file, old, new);
}

static bool same_rule(const struct clock *a, const struct clock *b)
{
	return !strcmp(a->rule->id, b->rule->id);
}

/* A rule that another one replaced under the same code. */
static bool same_code(const struct clock *a, const struct clock *b)
{
	return !strcmp(a->rule->code, b->rule->code);
}

/* Compares the clocks that are ALIKE, and takes them out of both lists. */
static void pair_clocks(struct moving *moving, const struct casefile *file, GPtrArray *lists[2],
    bool (*alike)(const struct clock *a, const struct clock *b))
{
	GPtrArray *before = lists[0], *after = lists[1];
	for (unsigned i = 0; i < before->len;) {
		unsigned n = 0;
		while (n < after->len && !alike(before->pdata[i], after->pdata[n]))
			n++;
		if (n == after->len) {
			i++;
			continue;
		}
		compare_clock(moving, file, before->pdata[i], after->pdata[n]);
		g_ptr_array_remove_index(before, i);
		g_ptr_array_remove_index(after, n);
	}
}

static void compare_case(struct moving *moving, const struct casefile *file)
{
	struct office *office = moving->office;
	g_autoptr(GPtrArray) before = deadline_clocks(file, office_rules(office), office_calendar(office));
	g_autoptr(GPtrArray) after = deadline_clocks(file, moving->rules, moving->calendar);
	GPtrArray *lists[] = {before, after};
	pair_clocks(moving, file, lists, same_rule);
	pair_clocks(moving, file, lists, same_code);
	for (unsigned i = 0; i < before->len; i++)
		compare_clock(moving, file, before->pdata[i], NULL);
	for (unsigned i = 0; i < after->len; i++)
		compare_clock(moving, file, NULL, after->pdata[i]);
}

static bool compare_cases(struct moving *moving, GError **error)
{
	g_autoptr(GArray) ids = NULL;
	if (!cases_ids(moving->office->store, true, &ids, error))
		return false;
	for (unsigned i = 0; i < ids->len; i++) {
		g_autoptr(GPtrArray) events = events_of_case(moving->office->store, g_array_index(ids, int64_t, i), error);
		if (!events)
			return false;
		OWN(casefile) file = fold_case(events);
		if (!cases_guard(moving->office->store, file, error))
			return false;
		compare_case(moving, file);
	}
	return true;
}

static int by_text(const void *a, const void *b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

/* What the duties of FILE had come to on DAY: a line for each that was met or had a last day before it, in one order
 * whatever the rules are called; NULL where there was none at all. To be freed. */
static char *judgement(const struct casefile *file, const struct rules *rules, const struct calendar *calendar, int day)
{
	g_autoptr(GPtrArray) clocks = deadline_clocks(file, rules, calendar);
	g_autoptr(GPtrArray) lines = g_ptr_array_new_with_free_func(g_free);
	bool any = false;
	for (unsigned i = 0; i < clocks->len; i++) {
		const struct clock *clock = clocks->pdata[i];
		bool duty = !clock->cancelled && clock->rule->duty;
		any |= duty;
		if (!duty || (clock->met_on == DATE_NONE && clock->due.on >= day))
			continue;
		int met = clock->met_on == DATE_NONE ? clock->due.latest : clock->met_on;
		g_ptr_array_add(lines, g_strdup_printf("%s %d %d %s", clock->rule->code, clock->due.on, clock->due.latest,
		                           deadline_state_name(deadline_state(clock, met))));
	}
	g_ptr_array_sort(lines, by_text);
	g_ptr_array_add(lines, NULL);
	return any ? g_strjoinv("\n", (char **)lines->pdata) : NULL;
}

struct keeping {
	struct office *office;
	const struct rules *rules;
	const GPtrArray *years; /* of struct closed_year *, those that were opened again too */
	int closed;             /* cases that are closed and would be judged anew */
	struct number first_closed;
	int counted; /* and those that a closed report counts */
	struct number first_counted;
	const char *year; /* whose report counts the first one; borrowed from YEARS */
};

/* Whether FILE by the new rules had come to something else on DAY. */
static bool is_judged_anew(const struct keeping *keeping, const struct casefile *file, int day)
{
	const struct calendar *calendar = office_calendar(keeping->office);
	g_autofree char *old = judgement(file, office_rules(keeping->office), calendar, day);
	g_autofree char *new = judgement(file, keeping->rules, calendar, day);
	return old && strcmp(old, new ? new : "") != 0;
}

/* Whether YEAR counts FILE, which ENDED on that day: it came in before that ended, and had not ended before that began.
 */
static bool counts(const struct closed_year *year, const struct casefile *file, int ended)
{
	int came = file->facts[file->number.kind == KIND_VISIT ? FACT_SESSION : FACT_RECEIVED];
	return came != DATE_NONE && came <= year->period.to && (ended == DATE_NONE || ended >= year->period.from);
}

/* Whether the report of YEAR, which is closed, would say something else of the case: it stands as it stood then, and
 * what was ahead of it on the day of the closing may move. */
static bool is_rewritten(const struct keeping *keeping, const struct closed_year *year, const GPtrArray *events)
{
	g_autoptr(GPtrArray) known = g_ptr_array_new();
	for (unsigned i = 0; i < events->len; i++)
		if (((const struct event *)events->pdata[i])->seq <= year->seq)
			g_ptr_array_add(known, events->pdata[i]);
	if (year->reason || !known->len)
		return false;
	int ended;
	OWN(casefile) file = fold_period(known, year->period.to, &ended);
	return counts(year, file, ended) && is_judged_anew(keeping, file, year->on);
}

static bool keep_case(void *arg, const GPtrArray *events, GError **error)
{
	struct keeping *keeping = arg;
	(void)error;
	OWN(casefile) file = fold_case(events);
	if (!state_is_open(file->state) && is_judged_anew(keeping, file, INT_MAX) && !keeping->closed++)
		keeping->first_closed = file->number;
	for (unsigned i = 0; i < keeping->years->len; i++) {
		const struct closed_year *year = keeping->years->pdata[i];
		if (!is_rewritten(keeping, year, events))
			continue;
		if (!keeping->counted++) {
			keeping->first_counted = file->number;
			keeping->year = year->period.label;
		}
		break;
	}
	return true;
}

static bool refuse_counted(const struct keeping *keeping, GError **error)
{
	g_autofree char *number = number_ref(keeping->first_counted);
	return fail(error, FAIL_REFUSED,
	    _("the rules would judge %d cases anew that a closed report counts, %s first: a changed rule gets from=, the "
	      "day "
	      "from which it binds, and the old one to=; or 'reopen-year %s reason=' first"),
	    keeping->counted, number, keeping->year);
}

static bool refuse_closed(const struct keeping *keeping, GError **error)
{
	g_autofree char *number = number_ref(keeping->first_closed);
	return fail(error, FAIL_REFUSED,
	    _("the rules would judge %d closed cases anew, %s first: a changed rule gets from=, the day from which it "
	      "binds, "
	      "and the old one to=; closed=yes takes it all the same"),
	    keeping->closed, number);
}

bool lawmoves_keep(struct office *office, const struct rules *rules, bool anyway, GError **error)
{
	g_autoptr(GPtrArray) years = closing_rows(office->store, error);
	struct keeping keeping = {.office = office, .rules = rules, .years = years};
	if (!years || !events_each_case(office->store, keep_case, &keeping, error))
		return false;
	if (keeping.counted)
		return refuse_counted(&keeping, error);
	return !keeping.closed || anyway || refuse_closed(&keeping, error);
}

static int last_day(const struct law_move *move)
{
	return move->new == DATE_NONE ? move->old : move->new;
}

static int by_day(const void *a, const void *b)
{
	const struct law_move *one = *(struct law_move *const *)a, *other = *(struct law_move *const *)b;
	int day = last_day(one), later = last_day(other);
	return day != later ? (day < later ? -1 : 1) : one->case_id < other->case_id ? -1 : 1;
}

GPtrArray *lawmoves_find(
    struct office *office, const struct rules *rules, const struct calendar *calendar, GError **error)
{
	struct moving moving = {
	    .office = office,
	    .rules = rules,
	    .calendar = calendar,
	    .moves = g_ptr_array_new_with_free_func(free_move),
	};
	if (compare_cases(&moving, error))
		g_ptr_array_sort(moving.moves, by_day);
	else
		g_clear_pointer(&moving.moves, g_ptr_array_unref);
	return moving.moves;
}

static char *written_day(int day)
{
	return day == DATE_NONE ? g_strdup("-") : date_format(day);
}

/* "L2022-17 K2 2022-10-08 2022-10-10" lines: what the event keeps of what it moved. */
static char *list_moves(const GPtrArray *moves)
{
	GString *lines = g_string_new(NULL);
	for (unsigned i = 0; i < moves->len; i++) {
		const struct law_move *move = moves->pdata[i];
		g_autofree char *ref = number_ref(move->number);
		g_autofree char *old = written_day(move->old);
		g_autofree char *new = written_day(move->new);
		g_string_append_printf(lines, "%s %s %s %s\n", ref, move->code, old, new);
	}
	return g_string_free(lines, FALSE);
}

static void tell(void *arg, int64_t done, int64_t total)
{
	office_tell(arg, _("computing deadlines"), done, total);
}

static bool leave_out_hidden(struct office *office, GPtrArray *moves, GError **error)
{
	for (unsigned i = moves->len; i-- > 0;) {
		const struct law_move *move = moves->pdata[i];
		bool visible;
		if (!cases_visible(office->store, &office->scope, move->case_id, &visible, error))
			return false;
		if (!visible)
			g_ptr_array_remove_index(moves, i);
	}
	return true;
}

bool lawmoves_enter(struct office *office, struct event *event, GPtrArray *moves, GError **error)
{
	g_autofree char *moved = list_moves(moves);
	event_set(event, "moved", moved);
	return minutes_enter(office, event, error) && store_retime(office->store, tell, office, error) &&
	       leave_out_hidden(office, moves, error);
}
