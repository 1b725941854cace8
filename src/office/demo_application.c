#include "office/demo_application.h"
#include "base/date.h"
#include "domain/event.h"
#include <string.h>

/* The law changed: fees with a time to pay, and corrections with a limit of their own. */
#define DECREE_711 date_from_civil(2019, 5, 15)
#define FEES_2021 date_from_civil(2021, 1, 1)

/* Of a fee this high all is waived, of one as high as the other a part; in hundreds of yuan. */
enum { FEE_WAIVED = 6, FEE_EASED = 5, EASED_BY = 2 };

/* The first of each outcome is the one that today's cases take. */
static const struct road ROADS[] = {
    {.outcome = "R1", .weight = 300, .review = "pass", .searched = true},
    {.outcome = "R1", .weight = 50, .review = "pass", .searched = true, .corrected = true},
    {.outcome = "R1", .weight = 50, .review = "pass", .searched = true, .extended = true},
    {.outcome = "R1", .weight = 30, .review = "pass", .searched = true, .charged = true},
    {.outcome = "R1", .review = "pass", .searched = true, .charged = true, .waived = true},
    {.outcome = "R1", .weight = 30, .review = "pass", .searched = true, .opinion = "agree"},
    {.outcome = "R2", .weight = 110, .review = "part", .searched = true, .opinion = "object"},
    {.outcome = "R3.1", .weight = 8, .review = "refuse", .searched = true},
    {.outcome = "R3.2", .weight = 10, .review = "refuse", .searched = true},
    {.outcome = "R3.3", .weight = 8, .review = "refuse", .searched = true},
    {.outcome = "R3.4", .weight = 40, .review = "refuse", .searched = true, .opinion = "object"},
    {.outcome = "R3.5", .weight = 30, .review = "refuse", .searched = true},
    {.outcome = "R3.6", .weight = 30, .review = "refuse", .searched = true},
    {.outcome = "R3.7", .weight = 10, .review = "refuse", .searched = true},
    {.outcome = "R3.8", .weight = 20},
    {.outcome = "R4.1", .weight = 120, .searched = true},
    {.outcome = "R4.2", .weight = 40, .searched = true},
    {.outcome = "R4.3", .weight = 15, .corrected = true},
    {.outcome = "R5.1", .weight = 50},
    {.outcome = "R5.2", .weight = 15},
    {.outcome = "R5.3", .weight = 10},
    {.outcome = "R5.4", .weight = 10, .reasoned = true},
    {.outcome = "R5.5", .weight = 8},
    {.outcome = "R6.1", .weight = 15, .corrected = true, .ending = "lapse"},
    {.outcome = "R6.2", .weight = 8, .charged = true, .ending = "lapse"},
    {.outcome = "R6.3", .weight = 20, .ending = "withdraw"},
    {.outcome = "R6.3", .weight = 6, .ending = "void"},
};

static bool existed(const struct road *road, int day)
{
	if (road->charged && day < FEES_2021)
		return false;
	return day >= DECREE_711 || !(road->corrected || road->opinion || road->extended || road->reasoned);
}

const struct road *road_draw(struct dice *dice, int day)
{
	int weights[G_N_ELEMENTS(ROADS)];
	for (size_t i = 0; i < G_N_ELEMENTS(ROADS); i++)
		weights[i] = existed(&ROADS[i], day) ? ROADS[i].weight : 0;
	return &ROADS[dice_weighed(dice, weights, G_N_ELEMENTS(ROADS))];
}

const struct road *road_find(const char *outcome, const char *ending)
{
	for (size_t i = 0; i < G_N_ELEMENTS(ROADS); i++)
		if (!strcmp(ROADS[i].outcome, outcome) && (!ending || !g_strcmp0(ROADS[i].ending, ending)))
			return &ROADS[i];
	return NULL;
}

const struct road *road_waived(void)
{
	size_t i = 0;
	while (!ROADS[i].waived)
		i++;
	return &ROADS[i];
}

static const struct demo_worker *officer(const struct story *story)
{
	return story_worker(story, "disclosure", NULL, 0);
}

static const struct demo_worker *reviewer(const struct story *story)
{
	return story_worker(story, "secrecy", NULL, 0);
}

/* Goes on by working days, FIRST to LAST of them; by one where today is to show where it stands. */
static int go_on(const struct story *story, struct application_plan *plan, int first, int last)
{
	int days = dice_between(story->dice, first, last);
	days = plan->quick ? MIN(days, 1) : days;
	plan->day = days ? calendar_count(story->calendar, plan->day, days, UNIT_WORKING_DAYS).on : plan->day;
	return plan->day;
}

static struct event *step(
    struct story *story, struct application_plan *plan, const char *kind, const struct demo_worker *worker)
{
	struct event *event = story_step(story, kind, worker, plan->day);
	plan->day = MAX(plan->day, story->day);
	return event;
}

static bool open_application(struct story *story, struct application_plan *plan)
{
	const struct demo_letter *letter = story->letter;
	struct event *event = step(story, plan, "application", officer(story));
	if (!event)
		return false;
	event_set(event, "applicant", letter->writer);
	event_set(event, "type", letter->matter->class);
	event_set(event, "via", plan->via);
	event_set(event, "wants", strcmp(plan->via, "online") ? "纸面，邮寄" : "电子文本，电子邮件");
	event_set(event, "category", letter->category);
	if (letter->contact)
		event_set(event, "contact", letter->contact);
	story_say(event, "request", demo_text_fill(story->text, letter->matter->fact, &letter->words));
	story_say_day(event, "arrived", letter->day);
	if (!strcmp(plan->via, "signed_mail"))
		return story_say_day(event, "signed", letter->day);
	if (!strcmp(plan->via, "in_person") || plan->unconfirmed)
		return true;
	return story_say_day(event, "confirmed", letter->day);
}

static bool confirm(struct story *story, struct application_plan *plan)
{
	if (!plan->unconfirmed)
		return true;
	go_on(story, plan, 1, 3);
	return story_say_day(step(story, plan, "confirm", officer(story)), "on", plan->day);
}

/* Once, within seven working days; then the clock starts anew. */
static bool correct(struct story *story, struct application_plan *plan)
{
	if (!plan->road->corrected)
		return true;
	go_on(story, plan, 1, 5);
	int until = calendar_count(story->calendar, plan->day, 15, UNIT_WORKING_DAYS).on;
	struct event *event = step(story, plan, "request-correction", officer(story));
	if (!story_say(event, "what", story_phrase(story, "correct.what")) || !story_sign(story, event))
		return false;
	story_say_day(event, "until", until);
	if (plan->road->ending)
		return true;
	go_on(story, plan, 2, 9);
	event = step(story, plan, "corrected", officer(story));
	return story_say_day(event, "received", plan->day) &&
	       story_say(event, "request", story_phrase(story, "correct.done"));
}

/* Who cannot pay is let off, in part or in whole. */
static bool waive(struct story *story, const struct road *road, struct event *event, int fee)
{
	bool eased = fee == FEE_EASED || (road->waived && fee != FEE_WAIVED);
	int waived = fee == FEE_WAIVED ? fee : eased ? MIN(EASED_BY, fee) : 0;
	return !waived || (story_say(event, "waived", g_strdup_printf("%d", 100 * waived)) &&
	                      story_say(event, "reason", story_phrase(story, "fee.waive")));
}

static bool charge(struct story *story, struct application_plan *plan)
{
	if (!plan->road->charged)
		return true;
	go_on(story, plan, 1, 6);
	int fee = dice_between(story->dice, 1, FEE_WAIVED);
	struct event *event = step(story, plan, "fee", officer(story));
	if (!story_say(event, "amount", g_strdup_printf("%d", 100 * fee)) || !story_sign(story, event))
		return false;
	story_say(event, "reason", story_phrase(story, "fee.reason"));
	if (plan->road->ending)
		return true;
	go_on(story, plan, 2, 8);
	event = step(story, plan, "paid", officer(story));
	return story_say_day(event, "on", plan->day) && waive(story, plan->road, event, fee);
}

static bool ask_reasons(struct story *story, struct application_plan *plan)
{
	if (!plan->road->reasoned)
		return true;
	go_on(story, plan, 1, 3);
	char *asked = story_phrase(story, "reasons.ask");
	if (!story_say(step(story, plan, "ask-reasons", officer(story)), "text", asked))
		return false;
	go_on(story, plan, 2, 5);
	struct event *event = step(story, plan, "reasoned", officer(story));
	if (event)
		event_set(event, "result", "unreasonable");
	return story_say(event, "text", story_phrase(story, "reasons.bad"));
}

static bool search(struct story *story, struct application_plan *plan)
{
	const char *unit = story->letter->matter->unit;
	if (!plan->road->searched)
		return true;
	go_on(story, plan, 0, 2);
	struct event *event = step(story, plan, "assign", officer(story));
	if (!story_say(event, "unit", g_strdup(unit)))
		return false;
	go_on(story, plan, 1, 4);
	bool headless = story->head == story->supervisor;
	event = step(story, plan, "search", headless ? story->handler : story->head);
	if (!story_say(event, "result", story_phrase(story, plan->road->review ? "search.found" : "search.nothing")))
		return false;
	event_set(event, "unit", unit);
	if (headless)
		event_set(event, "headless", "yes");
	return true;
}

static bool extend(struct story *story, struct application_plan *plan)
{
	if (!plan->road->extended)
		return true;
	go_on(story, plan, 3, 6);
	struct event *event = step(story, plan, "extend", story->supervisor);
	if (!story_say(event, "reason", story_phrase(story, "application.extend")))
		return false;
	event_set(event, "days", "20");
	event_set(event, "clock", "D2");
	story_say_day(event, "told", plan->day);
	go_on(story, plan, 6, 12);
	return true;
}

/* The third party is asked, gets the letter, and answers within its time. */
static bool consult(struct story *story, struct application_plan *plan)
{
	if (!plan->road->opinion)
		return true;
	g_autofree char *party = story_phrase(story, "third"), *sent = date_format(go_on(story, plan, 1, 2));
	struct event *event = step(story, plan, "consult", officer(story));
	if (!story_say(event, "party", g_strdup(party)) || !story_sign(story, event))
		return false;
	event_set(event, "sent", sent);
	event_set(event, "as", "third");
	go_on(story, plan, 1, 3);
	event = step(story, plan, "consult", officer(story));
	if (!story_say(event, "party", g_strdup(party)))
		return false;
	event_set(event, "sent", sent);
	story_say_day(event, "delivered", plan->day);
	go_on(story, plan, 3, 12);
	event = step(story, plan, "consulted", officer(story));
	if (!story_say_day(event, "received", plan->day))
		return false;
	event_set(event, "party", party);
	event_set(event, "opinion", plan->road->opinion);
	return strcmp(plan->road->opinion, "object") || story_say(event, "reason", story_phrase(story, "third.object"));
}

static bool review(struct story *story, struct application_plan *plan)
{
	if (!plan->road->review)
		return true;
	go_on(story, plan, 1, 2);
	struct event *event = step(story, plan, "secrecy", reviewer(story));
	return story_say(event, "result", g_strdup(plan->road->review));
}

static char *ground_of(const struct story *story)
{
	return demo_text_fill(story->text, story->letter->matter->reply, &story->letter->words);
}

static char *answer_of(const struct story *story)
{
	g_autofree char *begin = story_phrase(story, "answer.begin"), *end = story_phrase(story, "answer.end");
	g_autofree char *text = ground_of(story);
	return g_strdup_printf("%s\n　　%s\n%s", begin, text, end);
}

/* As office/repeated.h has it. */
static void say_earlier(struct event *event, const struct application_plan *plan)
{
	story_say(event, "to", number_ref(plan->earlier->number));
	story_say(event, "earlier", number_paper(plan->earlier->number));
	story_say_day(event, "answered", plan->earlier_on);
}

static bool decide(struct story *story, struct application_plan *plan)
{
	go_on(story, plan, 0, 2);
	struct event *event = step(story, plan, "decide", officer(story));
	if (!story_say(event, "outcome", g_strdup(plan->road->outcome)))
		return false;
	if (plan->earlier)
		say_earlier(event, plan);
	if (!strcmp(plan->road->outcome, "R2")) /* its texts withhold what a third party objected to */
		event_set(event, "withheld", "R3.4");
	story_say(event, "ground", ground_of(story));
	char *answer = answer_of(story);
	return story_say(step(story, plan, "draft", officer(story)), "text", answer);
}

static bool serve(struct story *story, struct application_plan *plan)
{
	static const struct {
		const char *how, *field;
	} HOWS[] = {{"hand", "signed"}, {"post", "posted"}, {"electronic", "on"}};
	bool refused = plan->road->outcome[1] == '3' || plan->road->outcome[1] == '2';
	go_on(story, plan, 0, 2);
	if (!step(story, plan, "approve", refused ? story->leader : story->supervisor))
		return false;
	go_on(story, plan, 0, 1);
	int how = !strcmp(plan->via, "online") ? 2 : dice_below(story->dice, 2);
	struct event *event = step(story, plan, "serve", officer(story));
	if (!story_say(event, "how", g_strdup(HOWS[how].how)))
		return false;
	story->replied_on = plan->day;
	return story_say_day(event, HOWS[how].field, plan->day);
}

/* Without an answer; what lapses does so after its time is over. */
static void end_otherwise(struct story *story, struct application_plan *plan)
{
	const struct demo_worker *worker = officer(story);
	if (!strcmp(plan->road->ending, "lapse")) {
		plan->day = calendar_count(story->calendar, plan->day, 23, UNIT_WORKING_DAYS).on;
		worker = story->supervisor;
	} else
		go_on(story, plan, 1, 3);
	story_say(step(story, plan, plan->road->ending, worker), "reason", ground_of(story));
}

void application_tell(struct story *story, struct application_plan *plan)
{
	story_begin(story);
	plan->day = story->letter->day;
	if (!open_application(story, plan) || !confirm(story, plan) || !correct(story, plan) || !charge(story, plan))
		return;
	if (plan->road->ending) {
		end_otherwise(story, plan);
		return;
	}
	if (ask_reasons(story, plan) && search(story, plan) && consult(story, plan) && extend(story, plan) &&
	    review(story, plan) && decide(story, plan))
		serve(story, plan);
}

void application_archive(struct story *story, int earliest)
{
	struct civil date = date_to_civil(story->day);
	int autumn = date_from_civil(date.month >= 9 ? date.year + 1 : date.year, 10, 18);
	bool kept =
	    story->events->len && strcmp(((struct event *)story->events->pdata[story->events->len - 1])->kind, "void");
	if (kept)
		story_step(story, "archive", story->clerk, calendar_roll(story->calendar, MAX(autumn, earliest)));
}

void application_redo(struct story *story, struct application_plan *plan)
{
	plan->day = story->day;
	go_on(story, plan, 1, 2);
	if (search(story, plan) && review(story, plan) && decide(story, plan))
		serve(story, plan);
}
