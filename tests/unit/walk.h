/*
 * One walk through the states of a kind of case: which verb may be recorded in which state, and where each leads. The
 * tables that it goes by are the domain's own (domain rules (b1)-(b4)), not the program's.
 */
#ifndef TESTS_WALK_H
#define TESTS_WALK_H

#include "base/fail.h"
#include "domain/article.h"
#include "domain/workflow.h"
#include "history.h"

struct step {
	enum state from;
	const char *verb; /* or several, parted by semicolons */
	enum state to;
};

struct walk {
	enum kind kind;
	const char *today;              /* the day of every verb that is tried */
	const char *const *into;        /* by state: a way into it, NULL for a state that the kind has not */
	const char *const *allowed;     /* by state: the verbs that may be recorded, parted by blanks */
	const char *const *verbs;       /* every verb with what it needs, as it would be typed; ends with NULL */
	const struct step *transitions; /* ends with a state of STATE_NONE */
	struct casefile *(*in)(enum state state, const char *last); /* a case in STATE, and LAST after that; caller frees */
};

static inline void walk_check_verb(
    const struct walk *walk, const struct casefile *file, const char *verb, const char *allowed)
{
	g_autoptr(GError) error = NULL;
	int today = shipped_day(walk->today);
	OWN(event) event = history_event(verb, today);
	const struct event_type *type = event_type_find(event->kind);
	bool may = history_lists(allowed, event->kind);
	g_test_message("%s, %s", state_name(file->state), verb);
	g_assert_cmpint(event_type_fits(type, file), ==, may);
	g_assert_cmpint(workflow_may(type, file, &EVERYBODY, today, NULL), ==, may);
	g_assert_cmpint(workflow_check(file, event, &EVERYBODY, today, &error), ==, may);
	if (may) {
		g_assert_no_error(error);
		return;
	}
	g_assert_error(error, FAIL, FAIL_REFUSED);
	g_assert_nonnull(strstr(error->message, event->kind));
}

/* Every verb on FILE: those that ALLOWED names may be recorded, all others are refused. */
static inline void walk_check_verbs(const struct walk *walk, const struct casefile *file, const char *allowed)
{
	for (const char *const *verb = walk->verbs; *verb; verb++)
		walk_check_verb(walk, file, *verb, allowed);
}

/* The day of what is refused whatever day it is. */
#define SOME_DAY 19127

/* Acts of other kinds are possible in no state. */
static inline void walk_check_others(const struct walk *walk, const struct casefile *file)
{
	const struct event_type *type;
	for (unsigned n = 0; (type = event_type_at(n)); n++) {
		g_autoptr(GError) error = NULL;
		if (event_type_fits_kind(type, walk->kind))
			continue;
		g_test_message("%s, %s", state_name(file->state), type->name);
		g_assert_false(event_type_fits(type, file));
		g_assert_false(workflow_may(type, file, &EVERYBODY, SOME_DAY, &error));
		g_assert_nonnull(error);
	}
}

/* What the law that governs the case has said of an act is said where it is refused; where it had nothing, nothing is.
 */
static inline void walk_check_article(
    const struct walk *walk, const struct casefile *file, const struct event_type *type)
{
	g_autoptr(GError) error = NULL;
	bool strict = walk->kind == KIND_APPLICATION || walk->kind == KIND_REMEDY;
	if (!strict || !type->article || !event_type_fits_kind(type, walk->kind) || event_type_fits(type, file))
		return;
	g_assert_false(workflow_may(type, file, &EVERYBODY, SOME_DAY, &error));
	const char *law = event_type_article(type, walk->kind, article_day(file, SOME_DAY));
	g_test_message("%s", error->message);
	if (law)
		g_assert_nonnull(strstr(error->message, law));
	else
		g_assert_null(strstr(error->message, " art "));
}

static inline void walk_check_articles(const struct walk *walk, const struct casefile *file)
{
	const struct event_type *type;
	for (unsigned n = 0; (type = event_type_at(n)); n++)
		walk_check_article(walk, file, type);
}

/* Every verb in every state. */
static inline void walk_states(const struct walk *walk)
{
	for (int state = STATE_NONE + 1; state < STATE_COUNT; state++) {
		g_test_message("%s", state_name((enum state)state));
		g_assert_cmpint(walk->into[state] != NULL, ==, (event_states(walk->kind) & STATE_BIT(state)) != 0);
		if (!walk->into[state])
			continue;
		OWN(casefile) file = walk->in((enum state)state, "");
		g_assert_cmpstr(state_name(file->state), ==, state_name((enum state)state));
		walk_check_verbs(walk, file, walk->allowed[state]);
		walk_check_others(walk, file);
		walk_check_articles(walk, file);
	}
}

/* The program has no verb for this kind of case that the walk does not try. */
static inline void walk_verbs(const struct walk *walk)
{
	const struct event_type *type;
	for (unsigned n = 0; (type = event_type_at(n)); n++) {
		bool found = !event_type_fits_kind(type, walk->kind) || !strcmp(type->name, kind_name(walk->kind));
		for (const char *const *verb = walk->verbs; *verb; verb++)
			found |= g_str_has_prefix(*verb, type->name) && strchr(" ", (*verb)[strlen(type->name)]);
		g_test_message("%s", type->name);
		g_assert_true(found);
	}
}

/* Every transition leads where the domain says. */
static inline void walk_transitions(const struct walk *walk)
{
	for (const struct step *one = walk->transitions; one->from != STATE_NONE; one++) {
		OWN(casefile) file = walk->in(one->from, one->verb);
		g_test_message("%s, %s", state_name(one->from), one->verb);
		g_assert_cmpstr(state_name(file->state), ==, state_name(one->to));
	}
}

static inline void walk_states_test(const void *walk)
{
	walk_states(walk);
}

static inline void walk_verbs_test(const void *walk)
{
	walk_verbs(walk);
}

static inline void walk_transitions_test(const void *walk)
{
	walk_transitions(walk);
}

/* Adds the three tests under NAME ("/walk-visit"). */
static inline void walk_add(const char *name, const struct walk *walk)
{
	g_autofree char *states = g_strconcat(name, "/every-state", NULL);
	g_autofree char *verbs = g_strconcat(name, "/every-verb", NULL);
	g_autofree char *transitions = g_strconcat(name, "/transitions", NULL);
	g_test_add_data_func(states, walk, walk_states_test);
	g_test_add_data_func(verbs, walk, walk_verbs_test);
	g_test_add_data_func(transitions, walk, walk_transitions_test);
}

#endif
