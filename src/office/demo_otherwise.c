#include "base/date.h"
#include "domain/event.h"
#include "office/demo_story.h"
#include <string.h>

/* The last column of unusual.txt, or the phrase of GROUP. */
static char *reason_of(const struct story *story, const char *group)
{
	if (group)
		return story_phrase(story, group);
	return demo_text_fill(story->text, story->letter->matter->reply, &story->letter->words);
}

/* The step KIND by WORKER on the N-th working day, with the REASON of it (reason_of). */
static struct event *step(struct story *story, const char *kind, const struct demo_worker *worker, int n, char *reason)
{
	return story_step_saying(story, &(const struct deed){kind, worker, story_day(story, n)}, "reason", reason);
}

static void refuse(struct story *story)
{
	bool again = story->way == WAY_AGAIN;
	int n = story->quick ? 1 : dice_between(story->dice, 1, 2);
	struct event *event = step(story, "refuse", story->clerk, n, reason_of(story, again ? "again" : NULL));
	if (!event)
		return;
	event_set(event, "ground", story->ground);
	if (!story->letter->anonymous) {
		g_autofree char *told = date_format(event->effective_on);
		event_set(event, "told", told);
	}
	story_endorse(story);
	story_step(story, "close", story->clerk, story_day(story, n + dice_between(story->dice, 1, 3)));
}

static void merge(struct story *story)
{
	struct event *event = story_step(story, "merge", story->clerk, story_day(story, dice_below(story->dice, 2)));
	g_autofree char *ref = number_ref(story->first->number);
	if (event)
		event_set(event, "into", ref);
}

static void hand_over(struct story *story)
{
	int n = dice_below(story->dice, 2);
	if (step(story, "transfer", story->supervisor, n, reason_of(story, NULL)) && dice_chance(story->dice, 300)) {
		g_autofree char *text = story_phrase(story, "discipline");
		struct event *note = story_step(story, "note", story->supervisor, story_day(story, 3));
		if (note)
			event_set(note, "text", text);
	}
}

static void withdraw(struct story *story)
{
	if (!story_step(story, "accept", story->clerk, story_day(story, 0)))
		return;
	char *reason = reason_of(story, "withdraw");
	int n = dice_between(story->dice, 1, 3);
	step(story, "withdraw", story->clerk, n, reason);
}

static void object(struct story *story)
{
	int n = dice_between(story->dice, 1, 4);
	if (!step(story, "object", story->clerk, story->quick ? 1 : n, reason_of(story, "object")))
		return;
	char *reason = reason_of(story, "release");
	n += dice_between(story->dice, 2, 5);
	step(story, "release", story->clerk, n, reason);
}

void story_end_otherwise(struct story *story)
{
	switch (story->way) {
	case WAY_REFUSED:
	case WAY_AGAIN:
		refuse(story);
		break;
	case WAY_MERGED:
		merge(story);
		break;
	case WAY_FILED:
		step(story, "file", story->clerk, 1, reason_of(story, NULL));
		break;
	case WAY_ACCUSATION:
		hand_over(story);
		break;
	case WAY_WITHDRAWN:
		withdraw(story);
		break;
	case WAY_OBJECTED:
		object(story);
		break;
	case WAY_CONVERTED:
		step(story, "convert", story->clerk, 1, reason_of(story, NULL));
		break;
	default:
		step(story, "void", story->clerk, 0, reason_of(story, "void"));
	}
}
