/*
 * Histories of cases, as tests write them: event after event, with a day and fields.
 */
#ifndef TESTS_HISTORY_H
#define TESTS_HISTORY_H

#include "domain/event.h"
#include "domain/fold.h"
#include "domain/role.h"
#include "shipped.h"
#include <string.h>

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

/* The event that STEP writes: a verb, its day (DAY where left out), and fields: "assign 2022-03-02 unit=后勤处". */
static inline struct event *history_event(const char *step, int day)
{
	g_auto(GStrv) words = g_strsplit_set(step, " ", -1);
	struct event *event = NULL;
	for (char **word = words; *word; word++) {
		char *value = strchr(*word, '=');
		if (!**word)
			continue;
		if (!event)
			event = event_new(*word, "zhang", day);
		else if (!value)
			event->effective_on = shipped_day(*word);
		else {
			*value++ = 0;
			event_set(event, *word, value);
		}
	}
	return event;
}

/* Appends STEPS, parted by semicolons, to EVENTS; a step without a day is of the day before it. */
static inline void history_extend(GPtrArray *events, const char *steps)
{
	g_auto(GStrv) parts = g_strsplit(steps, ";", -1);
	for (char **part = parts; *part; part++) {
		int day = events->len ? ((const struct event *)events->pdata[events->len - 1])->effective_on : 0;
		if (*g_strstrip(*part))
			history_append(events, history_event(*part, day));
	}
}

/* A letter to the principal that came in on DAY, and more FIELDS or others. */
static inline GPtrArray *history_letter(const char *day, const char *fields)
{
	GPtrArray *events = history_new();
	g_autofree char *open =
	    g_strdup_printf("letter %s box=principal received=%s subject=热水 body=没有热水 %s", day, day, fields);
	history_extend(events, open);
	return events;
}

/* An application by hand that came in on DAY, and more FIELDS or others. */
static inline GPtrArray *history_application(const char *day, const char *fields)
{
	GPtrArray *events = history_new();
	g_autofree char *open = g_strdup_printf(
	    "application %s applicant=李明 type=natural via=in_person arrived=%s request=招标结果 %s", day, day, fields);
	history_extend(events, open);
	return events;
}

/* A remedy of KIND of which the notice came in on DAY, and more FIELDS. */
static inline GPtrArray *history_remedy(const char *kind, const char *day, const char *fields)
{
	GPtrArray *events = history_new();
	g_autofree char *open = g_strdup_printf(
	    "remedy %s kind=%s of=A2022-1 received=%s body=不服 authority=省教育厅 %s", day, kind, day, fields);
	history_extend(events, open);
	return events;
}

static inline struct event *history_undo(GPtrArray *events, int64_t seq)
{
	g_autofree char *undo = g_strdup_printf("undo undoes=%" G_GINT64_FORMAT, seq);
	history_extend(events, undo);
	return events->pdata[events->len - 1];
}

/* Whether VERB is one of VERBS, separated by blanks. */
static inline bool history_lists(const char *verbs, const char *verb)
{
	g_auto(GStrv) all = g_strsplit(verbs, " ", -1);
	return g_strv_contains((const char *const *)all, verb);
}

#endif
