#include "base/date.h"
#include "office/demo_fair.h"
#include "office/demo_season.h"
#include "office/demo_visit.h"
#include <string.h>

static const struct {
	enum visit_way way;
	int weight;
} VISITS[VISIT_WAYS] = {
    {VISIT_SPOT, 420},
    {VISIT_HANDED, 430},
    {VISIT_NO_SHOW, 40},
    {VISIT_CANCELLED, 30},
    {VISIT_REFUSED, 25},
    {VISIT_ACCUSED, 15},
    {VISIT_WITHDRAWN, 15},
    {VISIT_VOIDED, 5},
    {VISIT_MERGED, 12},
    {VISIT_CONVERTED, 8},
};

/* Where the visits of the last weeks stop, the latest first, and from what age on (in working days) they can. */
static const struct {
	enum visit_way way;
	const char *stop;
	int age;
} VISIT_STOPS[] = {
    {VISIT_HANDED, "arrive", 0},
    {VISIT_HANDED, "receive", 0},
    {VISIT_HANDED, "hand-over", 0},
    {VISIT_HANDED, "sign", 1},
    {VISIT_HANDED, "countersign", 2},
    {VISIT_HANDED, "draft", 2},
    {VISIT_HANDED, "approve", 2},
    {VISIT_HANDED, "reply", 2},
    {VISIT_REFUSED, "refuse", 0},
};

#define EVERY_WAY 100 /* from so many visits on every way is gone */
#define LYING 2       /* so many of them lie with the unit */
#define BOOKS_TODAY 3 /* every third that comes without an appointment asks for one in the morning */

/* Those of the last reception days and of those to come that are full; the rest spread over the years. */
static GPtrArray *choose_sessions(struct demo_others *others, int count)
{
	static const struct {
		int days_from, days_to, visits; /* from today */
	} BUSY[] = {{-7, -1, 7}, {-14, -8, 4}, {-20, -15, 4}, {0, 6, 4}, {7, 13, 3}, {14, 20, 1}};
	GPtrArray *chosen = g_ptr_array_new(), *past = g_ptr_array_new();
	int today = office_today(others->office), fixed = 0;
	for (unsigned i = 0; i < others->rota->sessions->len; i++) {
		struct demo_session *session = others->rota->sessions->pdata[i];
		int away = session->day->date - today;
		for (size_t n = 0; n < G_N_ELEMENTS(BUSY) && session->fate == SESSION_KEPT; n++)
			for (int k = 0; k < BUSY[n].visits && away >= BUSY[n].days_from && away <= BUSY[n].days_to; k++)
				if (fixed < count)
					g_ptr_array_insert(chosen, fixed++, session);
		if (away < -20)
			g_ptr_array_add(past, session);
	}
	for (int i = 0, rest = count - fixed; i < rest && past->len; i++)
		g_ptr_array_add(chosen, past->pdata[(int64_t)i * past->len / rest]);
	g_ptr_array_unref(past);
	return chosen;
}

/* Whoever books does so one to eight working days ahead; some come without. */
static struct visit_plan plan_visit(struct demo_others *others, struct demo_session *session)
{
	struct dice *dice = &others->dice;
	const struct calendar *calendar = office_calendar(others->office);
	int weights[VISIT_WAYS], date = session->day->date;
	for (int i = 0; i < VISIT_WAYS; i++)
		weights[i] = VISITS[i].weight;
	struct visit_plan plan = {
	    .session = session,
	    .way = VISITS[dice_weighed(dice, weights, VISIT_WAYS)].way,
	    .slips = others->slips,
	    .first_year = others->first_year,
	};
	bool books = date >= office_today(others->office) || session->held_on == DATE_NONE || dice_chance(dice, 850);
	int booked = calendar_roll(calendar, date - dice_between(dice, 2, 9));
	booked = MAX(MIN(booked, office_today(others->office)), session->planned_on);
	if (session->changed_on != DATE_NONE && booked >= session->changed_on)
		booked = MAX(session->changed_on - 1, session->planned_on);
	plan.slot = books && booked < date ? demo_session_slot(session) : NULL;
	plan.received = plan.slot ? booked : session->held_on;
	plan.walks_in = plan.received == session->held_on;
	return plan;
}

/* Some of those who come without an appointment ask in the morning and get what is left of the afternoon. */
static void book_today(struct visit_plan *plan, unsigned n)
{
	bool kept = plan->session->fate == SESSION_KEPT && (plan->way == VISIT_SPOT || plan->way == VISIT_HANDED);
	if (!plan->walks_in || !kept || n % BOOKS_TODAY)
		return;
	plan->slot = demo_session_slot(plan->session);
	plan->walks_in = !plan->slot;
}

static int by_receipt(const void *a, const void *b)
{
	const struct visit_plan *one = a, *two = b;
	if (one->received != two->received)
		return one->received < two->received ? -1 : 1;
	return g_strcmp0(one->slot, two->slot);
}

/* Takes the first stop that is left for a visit of this AGE. */
static void stop_visit(struct visit_plan *plan, int age, bool *taken)
{
	for (size_t i = 0; i < G_N_ELEMENTS(VISIT_STOPS); i++) {
		if (taken[i] || age < VISIT_STOPS[i].age)
			continue;
		taken[i] = true;
		plan->way = VISIT_STOPS[i].way;
		plan->stop = plan->walks_in && !i ? "visit" : VISIT_STOPS[i].stop;
		return;
	}
}

/* The last of those that came stop where an office stands on a working day; two lie with their units. */
static void aim_visits(struct demo_others *others, GArray *plans)
{
	bool taken[G_N_ELEMENTS(VISIT_STOPS)] = {false};
	int lying = 0, today = office_today(others->office);
	for (unsigned i = plans->len; i-- > 0;) {
		struct visit_plan *plan = &g_array_index(plans, struct visit_plan, i);
		int held = plan->session->held_on, age = held == DATE_NONE ? 0 : fair_age(others, held);
		if (plan->session->fate != SESSION_KEPT)
			continue;
		if (held >= today) {
			plan->way = VISIT_HANDED;
			plan->stop = i % 2 ? "visit" : NULL;
		} else if (age <= 8) {
			stop_visit(plan, age, taken);
		} else if (age <= 16 && lying < LYING) {
			plan->way = VISIT_HANDED;
			plan->slow = true;
			lying++;
		}
	}
}

/* Who comes with what: for what is merged somebody who came before, LAST. */
static struct demo_letter *visit_letter(
    struct demo_others *others, const struct visit_plan *plan, const struct demo_letter *last)
{
	bool accuses = plan->way == VISIT_ACCUSED;
	const char *again = demo_text_phrase(others->text, "merge", &others->dice);
	if (plan->way == VISIT_MERGED)
		return demo_letter_again(others->text, &others->dice, plan->received, last, again);
	const char *group = accuses ? "accuse" : season_category(&others->dice, plan->received);
	struct demo_letter *letter =
	    demo_letter_new(others->text, &others->dice, plan->received, fair_matter(others, group), "principal");
	letter->category = accuses ? "party" : group;
	return letter;
}

/* Whether the visitor goes on to the authority above: of those claims that a unit answered long ago the first ones. */
static bool goes_on(const struct demo_others *others, const struct visit_plan *plan, const struct demo_letter *letter)
{
	bool answered = plan->way == VISIT_HANDED && !plan->stop && !plan->slow;
	return answered && !strcmp(letter->matter->class, "claim") && others->planned < others->wanted / 8 &&
	       fair_age(others, plan->received) > 100;
}

static void make_visit(struct demo_others *others, struct visit_plan *plan, unsigned n)
{
	static const struct remedy_plan RECHECK = {.kind = "recheck", .authority = "省教育厅", .result = "upheld"};
	g_autofree char *name = g_strdup_printf("v%u", n);
	const struct demo_letter *last = others->letters->len ? others->letters->pdata[others->letters->len - 1] : NULL;
	if (plan->way == VISIT_MERGED && !last)
		plan->way = VISIT_SPOT;
	struct demo_letter *letter = visit_letter(others, plan, last);
	letter->number = fair_number(others, &others->visits, plan->received);
	plan->other = last ? &last->number : NULL;
	plan->recheck = goes_on(others, plan, letter);
	struct story story = fair_story(others, letter, name);
	story.stop = plan->stop;
	visit_tell(&story, plan);
	if (plan->recheck && story.replied_on != DATE_NONE) {
		others->planned++;
		fair_remedy(others, &story, &RECHECK);
	}
}

/* Where there are many, each way is gone at least once, on days that were kept. */
static void go_every_way(GArray *plans)
{
	int way = 0;
	for (unsigned i = EVERY_WAY / 4; i < plans->len && way < VISIT_WAYS; i++) {
		struct visit_plan *plan = &g_array_index(plans, struct visit_plan, i);
		if (plan->session->fate == SESSION_KEPT)
			plan->way = (enum visit_way)way++;
	}
}

void fair_visits(struct demo_others *others, int count)
{
	g_autoptr(GPtrArray) sessions = choose_sessions(others, count);
	g_autoptr(GArray) plans = g_array_new(FALSE, FALSE, sizeof(struct visit_plan));
	for (unsigned i = 0; i < sessions->len; i++) {
		struct visit_plan plan = plan_visit(others, sessions->pdata[i]);
		bool walks = plan.received == plan.session->held_on;
		if (plan.received != DATE_NONE && plan.received <= office_today(others->office) - walks)
			g_array_append_val(plans, plan);
	}
	g_array_sort(plans, by_receipt);
	if (plans->len > EVERY_WAY)
		go_every_way(plans);
	for (unsigned i = 0, n = 0; i < plans->len; i++) {
		struct visit_plan *plan = &g_array_index(plans, struct visit_plan, i);
		if (plan->walks_in)
			book_today(plan, n++);
	}
	aim_visits(others, plans);
	for (unsigned i = 0; i < plans->len; i++)
		make_visit(others, &g_array_index(plans, struct visit_plan, i), i);
}
