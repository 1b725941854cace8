#include "office/demo_remedy.h"
#include "base/date.h"
#include "base/say.h"
#include "domain/event.h"
#include <string.h>

enum { SUPERVISION = 45, PETITION = 25, AT_ONCE = 8 }; /* days until an authority decides, and until it is asked */

/* Days after the answer, and from there to the decision. */
static int days_to_decision(const char *kind)
{
	return !strcmp(kind, "recheck") ? PETITION : SUPERVISION;
}

static struct event *open_remedy(struct story *story, const struct remedy_plan *plan, const char *ref, int day)
{
	const struct demo_worker *officer = story_worker(story, "disclosure", NULL, 0);
	struct event *event = story_step(story, "remedy", officer, day);
	if (!event)
		return NULL;
	g_autofree char *group = g_strconcat("remedy.body.", plan->kind, NULL);
	event_set(event, "kind", plan->kind);
	event_set(event, "authority", plan->authority);
	event_set(event, "of", ref);
	event_set(event, "from", story->letter->writer);
	if (!strcmp(plan->kind, "reconsideration"))
		event_set(event, "procedure", "ordinary");
	story_say_day(event, "received", day);
	story_say(event, "body", story_phrase(story, group));
	if (story->letter->category)
		event_set(event, "category", story->letter->category);
	return event;
}

static bool answer(struct story *story, int day)
{
	struct event *event = story_step(story, "answer", story_worker(story, "disclosure", NULL, 0), day);
	return story_say(event, "text", story_phrase(story, "remedy.answer")) && story_say_day(event, "on", story->day) &&
	       story_sign(story, event);
}

static bool stay(struct story *story, int day)
{
	const struct demo_worker *officer = story_worker(story, "disclosure", NULL, 0);
	const struct deed stay = {"stay", officer, day}, resume = {"resume", officer, day + 20};
	return story_step_saying(story, &stay, "reason", story_phrase(story, "remedy.stay")) &&
	       story_step_saying(story, &resume, "reason", story_phrase(story, "remedy.stay"));
}

static bool conclude(struct story *story, const struct remedy_plan *plan, int day)
{
	g_autofree char *group = g_strconcat("remedy.", plan->result, NULL);
	struct event *event = story_step(story, "conclude", story_worker(story, "disclosure", NULL, 0), day);
	if (event)
		event_set(event, "result", plan->result);
	return story_say(event, "text", story_phrase(story, group)) && story_say_day(event, "on", story->day);
}

static bool execute(struct story *story, struct demo_remedy *remedy, int day)
{
	struct event *event = story_step(story, "execute", story->supervisor, day);
	if (!story_say(event, "reason", story_phrase(story, "remedy.execute")))
		return false;
	remedy->executed_on = story->day;
	return story_say_day(event, "until", story->day + 30);
}

static void end(struct story *story, int day)
{
	const struct demo_worker *officer = story_worker(story, "disclosure", NULL, 0);
	struct civil date = date_to_civil(day);
	if (story_step(story, "close", officer, day))
		story_step(story, "archive", story->clerk,
		    calendar_roll(story->calendar, date_from_civil(date.year + (date.month >= 9), 10, 25)));
}

static void tell(struct story *story, const struct remedy_plan *plan, struct demo_remedy *remedy)
{
	int day = remedy->received, decided = calendar_roll(story->calendar, day + days_to_decision(plan->kind));
	if (!answer(story, calendar_count(story->calendar, day, 4, UNIT_WORKING_DAYS).on))
		return;
	if (plan->stayed && !stay(story, calendar_roll(story->calendar, day + 10)))
		return;
	if (!plan->result || !conclude(story, plan, decided))
		return;
	int next = calendar_count(story->calendar, decided, 3, UNIT_WORKING_DAYS).on;
	if (plan->executed && !execute(story, remedy, next))
		return;
	end(story, plan->executed ? calendar_roll(story->calendar, next + 40) : next);
}

static void free_event(void *event)
{
	event_free(event);
}

struct demo_remedy *demo_remedy_new(struct story *story, const struct remedy_plan *plan, const char *ref, int n)
{
	g_autofree char *name = g_strdup_printf("r%d", n);
	struct demo_remedy *remedy = g_new0(struct demo_remedy, 1);
	remedy->events = g_ptr_array_new_with_free_func(free_event);
	remedy->executed_on = DATE_NONE;
	struct story own = *story;
	own.events = remedy->events;
	own.name = name;
	own.stop = plan->stop;
	own.over = false;
	own.day = DATE_NONE;
	int waited = plan->after ? plan->after : plan->stop ? AT_ONCE : dice_between(story->dice, AT_ONCE, 2 * AT_ONCE);
	remedy->received = calendar_roll(story->calendar, story->replied_on + waited);
	if (!open_remedy(&own, plan, ref, remedy->received)) {
		demo_remedy_free(remedy);
		return NULL;
	}
	if (!own.over)
		tell(&own, plan, remedy);
	return remedy;
}

void demo_remedy_free(struct demo_remedy *remedy)
{
	if (!remedy)
		return;
	g_ptr_array_unref(remedy->events);
	g_free(remedy);
}

void demo_remedy_mark(struct story *story, struct demo_remedy *remedy)
{
	const struct demo_worker *officer = story_worker(story, "disclosure", NULL, 0);
	remedy->note = story_step(story, "note", officer, remedy->received);
	if (remedy->executed_on == DATE_NONE)
		return;
	remedy->reopening = story_step(story, "reopen", story->supervisor, remedy->executed_on);
	story_say(remedy->reopening, "reason", story_phrase(story, "remedy.execute"));
	if (remedy->reopening)
		story_say_day(remedy->reopening, "until", remedy->executed_on + 30);
}

void demo_remedy_name(struct demo_remedy *remedy, struct number number)
{
	g_autofree char *paper = number_paper(number), *ref = number_ref(number);
	if (remedy->note) {
		story_say(remedy->note, "text", g_strdup_printf(_("%s was opened from this case"), paper));
		event_set(remedy->note, "opened", ref);
	}
	if (remedy->reopening)
		event_set(remedy->reopening, "ordered", ref);
}
