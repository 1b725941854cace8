/*
 * Whether what was written in bulk could have been done step by step: every event of every case, checked as a person's
 * act is.
 */
#ifndef TESTS_LAWFUL_H
#define TESTS_LAWFUL_H

#include "domain/workflow.h"
#include "office/find.h"
#include "office/staff.h"
#include <string.h>

/* Who recorded EVENT, with the roles of the staff list; EVERYBODY where NULL is to stand for all roles. */
static inline struct person lawful_person(const GPtrArray *staff, const struct event *event)
{
	struct person person = {.login = event->actor, .roles = ROLE_ALL};
	for (unsigned i = 0; staff && i < staff->len; i++) {
		const struct staff_row *row = staff->pdata[i];
		if (!strcmp(row->login, event->actor))
			g_assert_true(role_parse(row->roles, &person.roles, NULL));
	}
	return person;
}

/* What another case caused says so beyond the fields of its type: EVENT as a person would have made it. */
static inline struct event *lawful_own(const struct event *event)
{
	struct event *own = event_new(event->kind, event->actor, event->effective_on);
	json_decref(own->body);
	own->body = json_deep_copy(event->body);
	if (!strcmp(event->kind, "note"))
		json_object_del(own->body, "opened");
	json_object_del(own->body, "ordered");
	return own;
}

static inline void lawful_case(struct office *office, int64_t id, const GPtrArray *staff)
{
	g_autoptr(GError) error = NULL;
	OWN(dossier) dossier = dossier_open(office, id, &error);
	g_assert_no_error(error);
	g_autoptr(GPtrArray) sofar = g_ptr_array_new();
	for (unsigned i = 0; i < dossier->events->len; i++) {
		struct event *event = dossier->events->pdata[i];
		struct person person = lawful_person(staff, event);
		OWN(casefile) file = fold_case(sofar);
		OWN(event) own = lawful_own(event);
		if (!workflow_check(i ? file : NULL, own, &person, office_today(office), &error))
			g_test_message("%s of %s: %s", event->kind, dossier->file->subject, error->message);
		g_assert_no_error(error);
		if (i)
			g_assert_cmpstr(((const struct event *)sofar->pdata[i - 1])->recorded_at, <=, event->recorded_at);
		g_ptr_array_add(sofar, event);
	}
}

struct lawful_walk {
	struct office *office;
	const GPtrArray *staff;
	int cases;
};

static inline bool lawful_each(void *arg, const struct case_row *row)
{
	struct lawful_walk *walk = arg;
	lawful_case(walk->office, row->id, walk->staff);
	walk->cases++;
	return true;
}

/* Checks all; STAFF true: with the roles of each. How many cases there are. */
static inline int lawful_all(struct office *office, bool staff)
{
	g_autoptr(GError) error = NULL;
	g_autoptr(GPtrArray) people = staff ? staff_list(office) : NULL;
	struct lawful_walk walk = {.office = office, .staff = people};
	struct find find = {.sort = SORT_NUMBER};
	find_each(office, &find, lawful_each, &walk, &error);
	g_assert_no_error(error);
	return walk.cases;
}

#endif
