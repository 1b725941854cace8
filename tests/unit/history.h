/*
 * Histories of letters, as tests write them: event after event, with a day and fields.
 */
#ifndef TESTS_HISTORY_H
#define TESTS_HISTORY_H

#include "domain/event.h"
#include "domain/fold.h"
#include "domain/role.h"
#include "shipped.h"

/* One step: a verb, its day ("" is the day before's), and fields with their values. */
struct step {
	const char *verb;
	const char *day;
	const char *fields[9];
};

/* Somebody who may do everything. */
static const struct person EVERYBODY = {.login = (char *)(uintptr_t) "zhang", .roles = ROLE_ALL};

static inline void history_free_event(void *event)
{
	event_free(event);
}

static inline GPtrArray *history_new(void)
{
	return g_ptr_array_new_with_free_func(history_free_event);
}

/* Gives EVENT the next place in EVENTS, which owns it from now on. */
static inline struct event *history_append(GPtrArray *events, struct event *event)
{
	event->seq = (int64_t)events->len + 1;
	event->case_id = 1;
	if (!events->len) {
		json_object_set_new(event->body, "year", json_integer(2022));
		json_object_set_new(event->body, "serial", json_integer(17));
	}
	g_ptr_array_add(events, event);
	return event;
}

static inline struct event *history_event(const struct step *step, int day)
{
	struct event *event = event_new(step->verb, "zhang", step->day && *step->day ? shipped_day(step->day) : day);
	for (const char *const *field = step->fields; *field; field += 2)
		event_set(event, field[0], field[1]);
	return event;
}

/* Appends STEPS (the last has no verb) to EVENTS. */
static inline void history_extend(GPtrArray *events, const struct step *steps)
{
	for (; steps->verb; steps++) {
		int day = events->len ? ((const struct event *)events->pdata[events->len - 1])->effective_on : 0;
		history_append(events, history_event(steps, day));
	}
}

/* A letter to the principal that came in on DAY, with more fields (or NULL) by pairs. */
static inline GPtrArray *history_letter(const char *day, const char *const *more)
{
	GPtrArray *events = history_new();
	struct step open = {"letter", day, {"box", "principal", "received", day, "subject", "热水", "body", "没有热水"}};
	struct event *event = history_append(events, history_event(&open, 0));
	for (; more && *more; more += 2)
		event_set(event, more[0], more[1]);
	return events;
}

static inline void history_undo(GPtrArray *events, int64_t seq)
{
	g_autofree char *text = g_strdup_printf("%" G_GINT64_FORMAT, seq);
	struct step undo = {"undo", "", {"undoes", text}};
	int day = ((const struct event *)events->pdata[events->len - 1])->effective_on;
	history_append(events, history_event(&undo, day));
}

#endif
