/*
 * Registers of a few figures, and what proof-reading says of a text beside them.
 */
#ifndef TESTS_PROOFED_H
#define TESTS_PROOFED_H

#include "base/embedded.h"
#include "domain/proofread.h"
#include "watched.h"
#include <math.h>
#include <stdio.h>
#include <string.h>

struct figure_of {
	const char *id;
	double value;
};

struct part_of {
	const char *id, *name;
};

/* What a register of these tests has; both lists end with NULL. */
struct fixture {
	const struct figure_of *figures;
	const struct part_of *parts;
	const char *own;              /* its own report */
	const char *year;             /* NULL: 2021-2022 */
	const struct figure_of *also; /* further figures, or NULL */
};
static inline struct known_figure proofed_figure(void *arg, const char *id)
{
	const struct fixture *fixture = arg;
	for (const struct figure_of *figure = fixture->figures; figure->id; figure++)
		if (!strcmp(figure->id, id))
			return (struct known_figure){.value = figure->value, .label = id};
	for (const struct figure_of *figure = fixture->also; figure && figure->id; figure++)
		if (!strcmp(figure->id, id))
			return (struct known_figure){.value = figure->value, .label = id};
	return (struct known_figure){.value = NAN};
}

static inline void proofed_free_part(void *data)
{
	struct known_part *part = data;
	g_free(part->id);
	g_free(part->name);
	g_free(part);
}

static inline GPtrArray *proofed_parts(void *arg, const char *whole)
{
	const struct fixture *fixture = arg;
	GPtrArray *found = g_ptr_array_new_with_free_func(proofed_free_part);
	for (const struct part_of *part = fixture->parts; part->id; part++)
		if (g_str_has_prefix(part->id, whole))
			g_ptr_array_add(found,
			    g_memdup2(&(struct known_part){g_strdup(part->id), g_strdup(part->name)}, sizeof(struct known_part)));
	return found;
}

static inline GPtrArray *proofed_remarks(const struct fixture *fixture, const char *text, const char *year)
{
	OWN(proof_rules) rules = proof_rules_read(embedded_text("report/proofread.ini"), NULL);
	OWN(manuscript) manuscript = manuscript_read(text);
	const char *const templates[] = {strstr(embedded_text("report/text.zh.txt"), "\n---\n"),
	    strstr(embedded_text("report/text.en.txt"), "\n---\n"), NULL};
	OWN(manuscript) own = manuscript_read(fixture->own);
	struct proof_measure measure = {
	    .figure = proofed_figure, .parts = proofed_parts, .templates = templates, .own = own, .arg = (void *)fixture};
	g_assert_nonnull(rules);
	g_assert_true(period_parse(year, &measure.period, NULL));
	GPtrArray *remarks = proofread(manuscript, rules, &measure);
	g_free(measure.period.label);
	return remarks;
}

/* The rules of the remarks on a text, its missing chapters left out: "year@3 sum@5". */
static inline char *proofed_rules(const struct fixture *fixture, const char *text, const char *year)
{
	g_autoptr(GPtrArray) remarks = proofed_remarks(fixture, text, year);
	GString *rules = g_string_new(NULL);
	for (unsigned i = 0; i < remarks->len; i++) {
		const struct remark *remark = remarks->pdata[i];
		if (remark->line)
			g_string_append_printf(rules, "%s%s@%d", rules->len ? " " : "", remark->rule, remark->line);
	}
	return g_string_free(rules, FALSE);
}

/* A text, and the rules of the remarks that it gets. */
struct proof_case {
	const char *text, *rules;
};

/* Fails the test, and goes on to the next, where one of CASES gets other remarks. */
static inline void proofed_expect_all(const struct fixture *fixture, const struct proof_case *cases, size_t count)
{
	for (size_t i = 0; i < count; i += WATCHED ? 3 : 1) {
		g_autofree char *rules = proofed_rules(fixture, cases[i].text, fixture->year ? fixture->year : "2021-2022");
		if (!strcmp(rules, cases[i].rules))
			continue;
		fprintf(stderr, "%s: '%s' instead of '%s'\n", cases[i].text, rules, cases[i].rules);
		g_test_fail();
	}
}

#endif
