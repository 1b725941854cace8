#include "office/demo_visit.h"
#include "base/date.h"
#include "domain/event.h"
#include <string.h>

enum { AFTERNOON = 865, GROUP = 6 };

/* The N-th working day after DAY. */
static int later(const struct story *story, int day, int n)
{
	return n ? calendar_count(story->calendar, day, n, UNIT_WORKING_DAYS).on : day;
}

/* The subject, what happened and what is wanted, as it is said at the counter. */
static char *matter_of(const struct story *story)
{
	const struct demo_letter *letter = story->letter;
	g_autofree char *fact = demo_text_fill(story->text, letter->matter->fact, &letter->words);
	g_autofree char *wish = demo_text_fill(story->text, letter->matter->wish, &letter->words);
	return g_strdup_printf("%s\n%s%s", letter->subject, fact, wish);
}

/* Several who come for one matter name those who speak for them. */
static void set_group(const struct story *story, struct event *event)
{
	struct dice *dice = story->dice;
	if (!dice_chance(dice, 90))
		return;
	GString *names = g_string_new(story->letter->writer);
	for (int n = dice_between(dice, 1, 4); n; n--) {
		g_autofree char *name = demo_text_name(story->text, dice);
		g_string_append_printf(names, "、%s", name);
	}
	story_say(event, "persons", g_strdup_printf("%d", dice_between(dice, GROUP, GROUP + 9)));
	story_say(event, "representatives", g_string_free(names, FALSE));
}

static bool open_visit(struct story *story, const struct visit_plan *plan)
{
	const struct demo_letter *letter = story->letter;
	if (plan->walks_in) {
		story->day = plan->received;
		story->minute = AFTERNOON;
	}
	struct event *event = story_step(story, "visit", story->clerk, plan->received);
	if (!event)
		return false;
	story_say_day(event, "received", plan->received);
	event_set(event, "visitor", letter->writer);
	story_say(event, "matter", matter_of(story));
	bool booked = plan->received < plan->session->day->date && plan->slot;
	story_say_day(event, "session", booked ? plan->session->day->date : plan->session->held_on);
	if (plan->slot)
		event_set(event, "slot", plan->slot);
	if (!booked && !plan->walks_in)
		event_set(event, "booked", "yes");
	if (letter->contact)
		event_set(event, "contact", letter->contact);
	event_set(event, "category", letter->category);
	event_set(event, "class", plan->way == VISIT_ACCUSED ? "accuse" : letter->matter->class);
	set_group(story, event);
	return true;
}

/* What the office does with a booking until the day; whether the visitor is to come. */
static bool prepare(struct story *story, const struct visit_plan *plan)
{
	const struct demo_session *session = plan->session;
	int told = later(story, plan->received, 1);
	if (told < session->day->date && !story_say_day(story_step(story, "confirm-slot", story->clerk, told), "on", told))
		return false;
	int changed = MAX(session->changed_on, story->day);
	if (session->fate == SESSION_CANCELLED)
		return story_say(story_step(story, "cancel", story->clerk, changed), "reason", g_strdup(session->why)) && false;
	if (session->fate == SESSION_MOVED) {
		struct event *event = story_step(story, "rebook", story->clerk, changed);
		if (!story_say_day(event, "session", session->held_on))
			return false;
		event_set(event, "slot", plan->slot);
		return story_say(event, "reason", g_strdup(session->why));
	}
	if (plan->way == VISIT_CANCELLED)
		story_step_saying(
		    story, &(const struct deed){"cancel", story->clerk, told}, "reason", story_phrase(story, "cancel"));
	return plan->way != VISIT_CANCELLED;
}

static bool arrive(struct story *story, const struct visit_plan *plan)
{
	int day = plan->session->held_on;
	if (day >= story->today)
		return false;
	story->day = day;
	story->minute = AFTERNOON;
	if (plan->way == VISIT_NO_SHOW) {
		story_step_saying(
		    story, &(const struct deed){"no-show", story->clerk, day}, "text", story_phrase(story, "no-show"));
		return false;
	}
	return story_say_day(story_step(story, "arrive", story->clerk, day), "on", day);
}

static bool receive(struct story *story, const struct visit_plan *plan)
{
	const struct demo_session *session = plan->session;
	char *const *texts = session->day->texts;
	struct event *event = story_step(story, "receive", story->clerk, session->held_on);
	if (!story_say(event, "minutes", story_phrase(story, "minutes")))
		return false;
	bool other = session->fate == SESSION_SUBSTITUTED;
	event_set(event, "leader", texts[other ? RECEPTION_SUBSTITUTE : RECEPTION_LEADER]);
	event_set(event, "recorder", texts[RECEPTION_RECORDER]);
	event_set(event, "accompany", story->letter->matter->unit);
	event_set(event, "signed", "yes");
	return story_say_day(event, "on", session->held_on);
}

static bool answer_on_spot(struct story *story, const struct visit_plan *plan)
{
	struct event *event = story_step(story, "answer-on-spot", story->clerk, plan->session->held_on);
	if (!story_say(event, "text", demo_text_fill(story->text, story->letter->matter->reply, &story->letter->words)))
		return false;
	event_set(event, "result", dice_chance(story->dice, 700) ? "answered" : "explained");
	return story_say_day(event, "on", plan->session->held_on);
}

static bool hand_over(struct story *story, const struct visit_plan *plan)
{
	int day = plan->session->held_on, year = date_to_civil(day).year;
	struct event *event = story_step(story, "hand-over", story->clerk, day);
	if (!story_say(event, "opinion", story_phrase(story, "opinion")))
		return false;
	event_set(event, "unit", story->letter->matter->unit);
	if (dice_chance(story->dice, 150))
		story_say_day(event, "promised", later(story, day, 7));
	return story_say(event, "slip", g_strdup_printf("处〔%d〕%d号", year, ++plan->slips[year - plan->first_year]));
}

/* What is decided in the case of a claim is told in writing. */
static bool tell(struct story *story)
{
	if (strcmp(story->letter->matter->class, "claim") != 0)
		return true;
	struct event *event = story_step(story, "tell", story->clerk, later(story, story->day, 1));
	if (event)
		event_set(event, "via", "post");
	return story_say_day(event, "on", story->day);
}

/* A unit that lets it lie is reminded, and then supervised. */
static bool lie(struct story *story, const struct visit_plan *plan)
{
	int day = plan->session->held_on;
	const struct deed deeds[] = {
	    {"remind", story->clerk, later(story, day, 6)},
	    {"remind", story->clerk, later(story, day, 8)},
	    {"supervise", story->supervisor, later(story, day, 12)},
	};
	for (size_t i = 0; i < G_N_ELEMENTS(deeds); i++)
		story_step_saying(story, &deeds[i], "text", story_phrase(story, deeds[i].kind));
	return false;
}

static bool draft_once(struct story *story, int day)
{
	struct event *event = story_step(story, "draft", story->handler, day);
	if (event)
		event_set(event, "countersign", "yes");
	return story_say(event, "text", demo_letter_reply(story->text, story->dice, story->letter));
}

static bool draft(struct story *story, int day)
{
	const struct deed back = {"send-back", story->leader, day};
	if (!draft_once(story, day))
		return false;
	if (!story->stop && dice_chance(story->dice, 50) &&
	    (!story_step_saying(story, &back, "reason", story_phrase(story, "sendback")) || !draft_once(story, day)))
		return false;
	return story_countersign(story, day);
}

static bool follow(struct story *story, const struct visit_plan *plan)
{
	int day = plan->session->held_on, n = story->stop ? 2 : dice_between(story->dice, 2, 7);
	bool late = !story->stop && dice_chance(story->dice, 50);
	if (!tell(story))
		return false;
	struct event *event = story_step(story, "sign", story->handler, later(story, day, 1));
	if (event)
		event_set(event, "handler", story->handler->login);
	if (!event || (plan->slow && !lie(story, plan)))
		return false;
	int reply = later(story, day, late ? n + 6 : n);
	if (!draft(story, reply) || !story_step(story, "approve", story->leader, reply))
		return false;
	event = story_step(story, "reply", story->clerk, reply);
	bool called = story->letter->contact && strcmp(story->letter->matter->class, "claim") != 0;
	if (!story_say(event, "via", g_strdup(called ? "phone" : "in_person")))
		return false;
	story->replied_on = story->day;
	return story_say_day(event, "on", story->day);
}

static void finish(struct story *story)
{
	static const int RATINGS[] = {66, 25, 9};
	static const char *const RESULTS[] = {"satisfied", "mostly", "dissatisfied"};
	int day = story->day;
	if (dice_chance(story->dice, 600)) {
		struct event *event = story_step(story, "rate", story->clerk, later(story, day, dice_below(story->dice, 3)));
		if (event)
			event_set(event, "result", RESULTS[dice_weighed(story->dice, RATINGS, G_N_ELEMENTS(RATINGS))]);
	}
	story_step(story, "close", story->clerk, later(story, story->day, 1));
}

static void archive(struct story *story)
{
	struct civil date = date_to_civil(story->day);
	int autumn = date_from_civil(date.month >= 9 ? date.year + 1 : date.year, 10, 20);
	story_step(story, "archive", story->clerk, calendar_roll(story->calendar, autumn));
}

/* The ways that end at the counter; of those with a reason the phrase that gives it. */
static const struct {
	enum visit_way way;
	const char *step, *phrase;
	bool received; /* only after the leader heard it */
} ENDS[] = {
    {.way = VISIT_REFUSED, .step = "refuse", .phrase = "visit.refuse", .received = true},
    {.way = VISIT_ACCUSED, .step = "transfer", .phrase = "visit.transfer", .received = true},
    {.way = VISIT_WITHDRAWN, .step = "withdraw", .phrase = "visit.withdraw", .received = true},
    {.way = VISIT_VOIDED, .step = "void", .phrase = "visit.void"},
    {.way = VISIT_CONVERTED, .step = "convert", .phrase = "visit.convert"},
};

/* Ends it in the way of ENDS; whether it was one of them. */
static bool end_at_counter(struct story *story, const struct visit_plan *plan)
{
	for (size_t i = 0; i < G_N_ELEMENTS(ENDS); i++) {
		if (ENDS[i].way != plan->way)
			continue;
		if (ENDS[i].received && !receive(story, plan))
			return true;
		const struct demo_worker *worker = plan->way == VISIT_ACCUSED ? story->supervisor : story->clerk;
		struct event *event = story_step(story, ENDS[i].step, worker, plan->session->held_on);
		if (story_say(event, "reason", story_phrase(story, ENDS[i].phrase)) && plan->way == VISIT_REFUSED) {
			event_set(event, "ground", "NA3");
			story_say_day(event, "told", story->day);
			story_endorse(story);
			story_step(story, "close", story->clerk, story->day);
		}
		return true;
	}
	if (plan->way != VISIT_MERGED)
		return false;
	struct event *event = story_step(story, "merge", story->clerk, plan->session->held_on);
	return story_say(event, "into", number_ref(*plan->other)) || true;
}

void visit_tell(struct story *story, struct visit_plan *plan)
{
	story_begin(story);
	if (!open_visit(story, plan) || (!plan->walks_in && !prepare(story, plan)))
		return;
	if ((!plan->walks_in && !arrive(story, plan)) || end_at_counter(story, plan) || !receive(story, plan))
		return;
	if (plan->way == VISIT_SPOT ? !answer_on_spot(story, plan) : !hand_over(story, plan) || !follow(story, plan))
		return;
	finish(story);
	if (!plan->recheck)
		archive(story);
}
