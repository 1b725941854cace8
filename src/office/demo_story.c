#include "office/demo_story.h"
#include "base/date.h"
#include "domain/event.h"
#include "domain/identity.h"
#include <string.h>

#define OPENING 510 /* minutes: half past eight */
#define LAST_MINUTE 1439

int story_day(const struct story *story, int n)
{
	if (!n)
		return calendar_roll(story->calendar, story->letter->day);
	return calendar_count(story->calendar, story->letter->day, n, UNIT_WORKING_DAYS).on;
}

char *story_phrase(const struct story *story, const char *group)
{
	return demo_text_fill(story->text, demo_text_phrase(story->text, group, story->dice), &story->letter->words);
}

/* The time of day goes on from step to step. */
static char *next_moment(struct story *story, int day)
{
	if (day != story->day)
		story->minute = OPENING + dice_below(story->dice, 120);
	else
		story->minute += dice_between(story->dice, 4, 45);
	int last = day == story->today ? STORY_TODAY : LAST_MINUTE, second = dice_below(story->dice, 60);
	story->minute = MIN(story->minute, last);
	story->day = day;
	g_autofree char *date = date_format(day);
	return g_strdup_printf(
	    "%sT%02d:%02d:%02d", date, story->minute / 60, story->minute % 60, story->minute == last ? 0 : second);
}

struct event *story_step(struct story *story, const char *kind, const struct demo_worker *worker, int day)
{
	day = MAX(day, story->day);
	if (story->over || day > story->today) {
		story->over = true;
		return NULL;
	}
	g_autofree char *name = g_strdup_printf("%s-%u", story->name, story->events->len);
	struct event *event = event_new(kind, worker->login, day);
	g_free(event->id);
	event->id = identity_named(story->source, name);
	event->recorded_at = next_moment(story, day);
	g_ptr_array_add(story->events, event);
	story->over = story->stop && !strcmp(story->stop, kind);
	return event;
}

void story_endorse(struct story *story)
{
	struct dice dice = *story->dice;
	story_step(story, "approve", story->supervisor, story->day);
	*story->dice = dice;
}

bool story_say(struct event *event, const char *field, char *text)
{
	if (event)
		event_set(event, field, text);
	g_free(text);
	return event != NULL;
}

bool story_sign(const struct story *story, struct event *event)
{
	if (event)
		event_set(event, "signer", story->supervisor->login);
	return event != NULL;
}

struct event *story_step_saying(struct story *story, const struct deed *deed, const char *field, char *text)
{
	struct event *event = story_step(story, deed->kind, deed->worker, deed->day);
	story_say(event, field, text);
	return event;
}

bool story_countersign(struct story *story, int day)
{
	struct event *event = story_step(story, "countersign", story->head, day);
	if (event && story->head == story->supervisor)
		event_set(event, "headless", "yes");
	return event;
}

bool story_say_day(struct event *event, const char *field, int day)
{
	return story_say(event, field, date_format(day));
}

const struct demo_worker *story_worker(const struct story *story, const char *role, const char *unit, int n)
{
	const GPtrArray *workers = demo_text_workers(story->text);
	const struct demo_worker *found = NULL;
	for (unsigned i = 0; i < workers->len && n >= 0; i++) {
		const struct demo_worker *worker = workers->pdata[i];
		bool here = !unit || (worker->unit && !strcmp(worker->unit, unit));
		if (here && g_str_has_prefix(worker->roles, role)) {
			found = worker;
			n--;
		}
	}
	return found;
}

void story_begin(struct story *story)
{
	story->replied_on = DATE_NONE;
	story->day = DATE_NONE;
	const char *unit = story->letter->matter->unit;
	story->clerk = story_worker(story, "clerk", NULL, dice_below(story->dice, 2));
	story->supervisor = story_worker(story, "supervisor", NULL, 0);
	story->leader = story_worker(story, "leader", NULL, dice_below(story->dice, 2));
	story->handler = story_worker(story, "handler", unit, dice_below(story->dice, 2));
	story->head = story_worker(story, "head", unit, 0);
	if (!story->handler)
		story->handler = story->clerk;
	if (!story->head)
		story->head = story->supervisor;
}

static void set_relayed(const struct story *story, struct event *event)
{
	struct civil date = date_to_civil(story->letter->day);
	g_autofree char *number =
	    g_strdup_printf("ZLF%04d%02d%02d%04d", date.year, date.month, date.day, dice_below(story->dice, 10000));
	event_set(event, "external", number);
	if (dice_chance(story->dice, 600))
		story_say_day(event, "limit", story->letter->day + 15);
}

static bool open_case(struct story *story)
{
	const struct demo_letter *letter = story->letter;
	struct event *event = story_step(story, "letter", story->clerk, letter->day);
	if (!event)
		return false;
	event_set(event, "box", letter->box);
	story_say_day(event, "received", letter->day);
	event_set(event, "subject", letter->subject);
	event_set(event, "body", letter->body);
	event_set(event, "class", letter->matter->class);
	if (letter->writer)
		event_set(event, "from", letter->writer);
	if (letter->contact)
		event_set(event, "contact", letter->contact);
	if (letter->category)
		event_set(event, "category", letter->category);
	if (letter->anonymous)
		event_set(event, "anonymous", "yes");
	if (letter->track)
		event_set(event, "track", letter->track);
	if (letter->confidential)
		event_set(event, "confidential", "yes");
	if (!strcmp(letter->box, "relay"))
		set_relayed(story, event);
	return true;
}

void story_tell(struct story *story)
{
	story_begin(story);
	if (!open_case(story))
		return;
	if (story->way <= WAY_LEADER)
		story_handle(story);
	else
		story_end_otherwise(story);
}
