#include "base/date.h"
#include "domain/event.h"
#include "office/demo_story.h"
#include <string.h>

/* Working days from receipt to each step. */
struct pace {
	int limit; /* of the reply */
	int accept, assign, sign, draft, reply;
	bool extended;
};

/* How often letters are answered on which day of the limit. */
static const int ORDINARY[] = {20, 90, 190, 270, 250, 130};
static const int URGENT[] = {200, 330, 310, 120};
#define EXTENDED 60 /* in a thousand */

static int limit_of(const struct story *story)
{
	const char *track = story->letter->track;
	if (!track)
		return 5;
	return strcmp(track, "complex") ? 3 : 10;
}

/* The working day of a reply behind LIMIT, some of them far behind it. */
static int draw_late(struct dice *dice, int limit)
{
	int behind = dice_between(dice, 1, 6);
	return limit + behind + (dice_chance(dice, 150) ? 9 : 0);
}

/* The working day of the reply. */
static int draw_reply(const struct story *story, const struct pace *pace)
{
	struct dice *dice = story->dice;
	if (story->quick)
		return story->quick;
	if (story->slow)
		return pace->limit + 30;
	if (pace->extended)
		return dice_between(dice, pace->limit + 1, pace->limit + 5);
	if (story->late)
		return draw_late(dice, pace->limit);
	if (pace->limit == 10)
		return dice_between(dice, 4, 10);
	if (pace->limit == 3)
		return dice_weighed(dice, URGENT, G_N_ELEMENTS(URGENT));
	return dice_weighed(dice, ORDINARY, G_N_ELEMENTS(ORDINARY));
}

static struct pace draw_pace(const struct story *story)
{
	struct dice *dice = story->dice;
	struct pace pace = {.limit = limit_of(story)};
	pace.extended = !story->quick && !story->slow && !story->late && pace.limit > 3 && dice_chance(dice, EXTENDED);
	pace.reply = draw_reply(story, &pace);
	pace.accept = MIN(dice_chance(dice, 650) ? 0 : 1, pace.reply);
	pace.assign = MIN(pace.accept + (dice_chance(dice, 250) ? 1 : 0), pace.reply);
	pace.sign = MIN(pace.assign + (dice_chance(dice, 450) ? 1 : 0), pace.reply);
	pace.draft = MAX(pace.sign, pace.reply - dice_between(dice, 0, 1));
	return pace;
}

static bool tells_writer(const struct demo_letter *letter)
{
	return !letter->anonymous && (!strcmp(letter->matter->class, "claim") || !strcmp(letter->box, "relay"));
}

static bool accept_it(struct story *story, const struct pace *pace)
{
	int day = story_day(story, pace->accept);
	struct event *event = story_step(story, "accept", story->clerk, day);
	if (event && tells_writer(story->letter))
		story_say(event, "told", date_format(event->effective_on));
	return event != NULL;
}

static void set_unit(const struct story *story, struct event *event, const char *unit, const struct pace *pace)
{
	event_set(event, "unit", unit);
	if (pace->limit > 3)
		story_say(event, "limit", date_format(MAX(story_day(story, pace->limit - 1), event->effective_on)));
	if (story->way == WAY_COUNTERSIGN)
		event_set(event, "countersign", "yes");
}

/* To a unit that gives it back. */
static bool assign_wrongly(struct story *story, const struct pace *pace)
{
	const GPtrArray *workers = demo_text_workers(story->text);
	const struct demo_worker *other = workers->pdata[dice_below(story->dice, (int)workers->len)];
	if (strcmp(other->roles, "handler") != 0 || !strcmp(other->unit, story->letter->matter->unit))
		return true;
	struct event *event = story_step(story, "assign", story->clerk, story_day(story, pace->assign));
	if (event)
		set_unit(story, event, other->unit, pace);
	const struct demo_worker *head = story_worker(story, "head", other->unit, 0);
	const struct deed back = {"return", head ? head : other, story_day(story, pace->assign)};
	return event && story_step_saying(story, &back, "reason", story_phrase(story, "return"));
}

/* By way of a leader, whose instruction names the unit. */
static bool instruct_it(struct story *story, const struct pace *pace)
{
	const struct deed proposal = {"propose", story->supervisor, story_day(story, pace->accept)};
	if (!story_step_saying(story, &proposal, "text", story_phrase(story, "propose")))
		return false;
	struct event *event = story_step(story, "instruct", story->leader, story_day(story, pace->assign));
	if (event)
		event_set(event, "unit", story->letter->matter->unit);
	return story_say(event, "text", story_phrase(story, "instruct"));
}

static bool assign_it(struct story *story, const struct pace *pace)
{
	if (story->way == WAY_LEADER)
		return instruct_it(story, pace);
	if (!story->quick && !story->stop && dice_chance(story->dice, 35) && !assign_wrongly(story, pace))
		return false;
	const struct demo_worker *assigner = dice_chance(story->dice, 300) ? story->supervisor : story->clerk;
	struct event *event = story_step(story, "assign", assigner, story_day(story, pace->assign));
	if (event)
		set_unit(story, event, story->letter->matter->unit, pace);
	return event != NULL;
}

static bool sign_it(struct story *story, const struct pace *pace)
{
	struct event *event = story_step(story, "sign", story->handler, story_day(story, pace->sign));
	if (!event)
		return false;
	event_set(event, "handler", story->handler->login);
	const struct deed note = {"note", story->handler, story_day(story, pace->sign)};
	return !dice_chance(story->dice, 90) || story_step_saying(story, &note, "text", story_phrase(story, "note"));
}

static bool extend_it(struct story *story, const struct pace *pace)
{
	if (!pace->extended)
		return true;
	int day = story_day(story, MAX(pace->limit - 1, pace->sign));
	struct event *event = story_step(story, "extend", story->supervisor, day);
	if (!story_say(event, "reason", story_phrase(story, "extend")))
		return false;
	event_set(event, "days", "5");
	event_set(event, "clock", "K2");
	return story_say(event, "told", date_format(event->effective_on));
}

/* What the office does while a limit passes. */
static bool press(struct story *story, const struct pace *pace)
{
	int limit = pace->limit + (pace->extended ? 5 : 0);
	const struct deed reminder = {"remind", story->clerk, story_day(story, MAX(limit - 1, pace->sign))};
	const struct deed supervision = {"supervise", story->supervisor, story_day(story, limit + 4)};
	if (pace->reply >= limit && dice_chance(story->dice, pace->reply > limit ? 900 : 250) &&
	    !story_step_saying(story, &reminder, "text", story_phrase(story, "remind")))
		return false;
	return pace->reply <= limit + 4 || story_step_saying(story, &supervision, "text", story_phrase(story, "supervise"));
}

static bool draft_it(struct story *story, const struct demo_worker *drafter, int day)
{
	struct event *event = story_step(story, "draft", drafter, day);
	if (event && story->way != WAY_OFFICE)
		event_set(event, "countersign", "yes");
	return story_say(event, "text", demo_letter_reply(story->text, story->dice, story->letter));
}

static bool review_it(struct story *story, const struct demo_worker *drafter, const struct pace *pace)
{
	int day = story_day(story, pace->draft);
	const struct deed back = {"send-back", story->supervisor, day};
	if (!draft_it(story, drafter, day))
		return false;
	if (!story->quick && !story->stop && dice_chance(story->dice, 40)) {
		if (!story_step_saying(story, &back, "reason", story_phrase(story, "sendback")) ||
		    !draft_it(story, drafter, story_day(story, pace->reply)))
			return false;
	}
	return story->way == WAY_OFFICE || story_countersign(story, day);
}

static const char *via_of(const struct story *story)
{
	static const char *const BY_CONTACT[] = {"email", "email", "online", "phone"};
	if (!strcmp(story->letter->box, "relay"))
		return "platform";
	if (!strcmp(story->letter->box, "paper"))
		return "post";
	if (!story->letter->contact)
		return "online";
	const char *via = BY_CONTACT[dice_below(story->dice, G_N_ELEMENTS(BY_CONTACT))];
	bool called = !strcmp(via, "phone");
	return called && !strcmp(story->letter->matter->class, "claim") ? "post" : via;
}

static bool send_it(struct story *story, int day)
{
	const struct demo_worker *signer = story->way == WAY_LEADER ? story->leader : story->supervisor;
	if (!story_step(story, "approve", signer, day))
		return false;
	struct event *event = story_step(story, "reply", story->clerk, day);
	if (event)
		event_set(event, "via", via_of(story));
	return event && story_say(event, "on", date_format(event->effective_on));
}

static bool rate_it(struct story *story, const char *result, const char *remark, int day)
{
	struct event *event = story_step(story, "rate", story->clerk, day);
	if (event)
		event_set(event, "result", result);
	return remark && event ? story_say(event, "text", story_phrase(story, remark)) : event != NULL;
}

/* Once more, because the answer did not satisfy. */
static bool rework_it(struct story *story, const struct demo_worker *drafter, int n)
{
	const struct deed rework = {"rework", story->supervisor, story_day(story, n)};
	return story_step_saying(story, &rework, "reason", story_phrase(story, "rework")) &&
	       draft_it(story, drafter, story_day(story, n + 2)) &&
	       (story->way == WAY_OFFICE || story_countersign(story, story_day(story, n + 2))) &&
	       send_it(story, story_day(story, n + 3)) && rate_it(story, "mostly", "satisfied", story_day(story, n + 5));
}

/* Rated by some, closed by the office, given to the archive in the autumn after the school year. */
static void finish(struct story *story, const struct demo_worker *drafter, const struct pace *pace)
{
	static const int RATINGS[] = {62, 25, 7, 6};
	static const char *const RESULTS[] = {"satisfied", "mostly", "dissatisfied", "none"};
	struct dice *dice = story->dice;
	int n = pace->reply + dice_between(dice, 1, 5);
	if (!story->letter->anonymous && dice_chance(dice, 480)) {
		int result = dice_weighed(dice, RATINGS, G_N_ELEMENTS(RATINGS));
		const char *remark = dice_chance(dice, 400) ? (result == 2     ? "dissatisfied"
		                                                  : result < 2 ? "satisfied"
		                                                               : NULL)
		                                            : NULL;
		if (!rate_it(story, RESULTS[result], remark, story_day(story, n)))
			return;
		if (result == 2 && dice_chance(dice, 400) && !rework_it(story, drafter, n + 1))
			return;
	}
	if (!story_step(story, "close", story->clerk, story_day(story, n + dice_between(dice, 0, 4))))
		return;
	struct civil date = date_to_civil(story->letter->day);
	int autumn = date_from_civil(date.month >= 9 ? date.year + 1 : date.year, 10, 15);
	story_step(story, "archive", story->clerk, calendar_roll(story->calendar, autumn));
}

void story_handle(struct story *story)
{
	struct pace pace = draw_pace(story);
	bool office = story->way == WAY_OFFICE;
	const struct demo_worker *drafter = office ? story->clerk : story->handler;
	story->replied_on = story_day(story, pace.reply);
	if (!accept_it(story, &pace) || (!office && (!assign_it(story, &pace) || !sign_it(story, &pace))))
		return;
	if (extend_it(story, &pace) && press(story, &pace) && review_it(story, drafter, &pace) &&
	    send_it(story, story_day(story, pace.reply)))
		finish(story, drafter, &pace);
}
