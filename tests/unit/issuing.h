/*
 * Registers whose papers are made, for tests of them.
 */
#ifndef TESTS_ISSUING_H
#define TESTS_ISSUING_H

#include "office/issue.h"
#include "office/vocabulary.h"
#include "temporary.h"
#include <string.h>

/* A register with a unit and with what papers say of the school. */
static inline void begin(struct temporary *t, const char *today)
{
	static const char *const SAID[][2] = {{"telephone", "88320000"}, {"authority", "省政府"}, {"court", "区法院"},
	    {"superior", "省教育厅"}, {"address", "潮王路"}};
	g_autoptr(GError) error = NULL;
	temporary_open(t, today);
	for (size_t i = 0; i < G_N_ELEMENTS(SAID); i++)
		office_set(t->office, SAID[i][0], SAID[i][1], &error);
	vocabulary_add(t->office, LIST_UNIT, NULL, "后勤处", &error);
	g_assert_no_error(error);
}

static inline void done(struct temporary *t)
{
	temporary_sound(t->office);
	temporary_close(t);
}

#define ACT(...) g_assert_cmpint(temporary_act(__VA_ARGS__, NULL), ==, 0)

static inline int64_t opened(struct temporary *t, enum kind kind, char **words)
{
	g_autoptr(GError) error = NULL;
	int64_t id = 0;
	record_open(t->office, kind, words, &id, &error);
	g_assert_no_error(error);
	return id;
}

/* Each of the words parted by '|' stands in the paper NAME of the case, or none of those of NOT; WORDS may be NULL. */
static inline void says(struct temporary *t, int64_t id, const char *name, char **values, const char *const *lists)
{
	g_autoptr(GError) error = NULL;
	const struct issue_order order = {.paper = name, .values = values};
	OWN(issued) issued = issue_paper(t->office, id, &order, &error);
	g_assert_no_error(error);
	for (int absent = 0; absent < 2; absent++) {
		g_auto(GStrv) words = g_strsplit(lists[absent], "|", -1);
		for (char **word = words; *word; word++) {
			bool there = strstr(issued->body, *word) != NULL;
			if (there == (absent != 0))
				g_test_message("%s '%s':\n%s", there ? "has" : "lacks", *word, issued->body);
			g_assert_cmpint(there, !=, absent != 0);
		}
	}
}

#define SAYS(t, id, name, there, absent) says(t, id, name, NULL, (const char *const[]){there, absent})

/* The paper NAME of ID is refused, and the message has each of the words parted by '|'. */
static inline void refuses(struct temporary *t, int64_t id, const char *name, char **values, const char *list)
{
	g_autoptr(GError) error = NULL;
	const struct issue_order order = {.paper = name, .values = values};
	g_assert_null(issue_paper(t->office, id, &order, &error));
	g_auto(GStrv) words = g_strsplit(list, "|", -1);
	for (char **word = words; *word; word++) {
		g_test_message("%s: %s", *word, error->message);
		g_assert_nonnull(strstr(error->message, *word));
	}
}

#endif
