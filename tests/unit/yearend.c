#include "yearend.h"
#include "base/date.h"
#include "office/find.h"
#include "office/record.h"
#include <string.h>

const char *const YEAREND_CARRIED[YEAREND_KINDS][2] = {{"letters.carried_in", "letters.carried_out"},
    {"visits.carried_in", "visits.carried_out"}, {"applications.carried_in", "applications.carried_out"},
    {"remedies.carried_in", "remedies.pending"}};

struct annual *yearend_count(struct office *office, const char *year)
{
	g_autoptr(GError) error = NULL;
	struct period period = {0};
	g_assert_true(period_parse(year, &period, NULL));
	struct annual *annual = annual_count(office, &period, DATE_NONE, &error);
	g_free(period.label);
	g_assert_no_error(error);
	return annual;
}

struct annual *yearend_amended(struct office *office, const struct annual *annual)
{
	g_autoptr(GError) error = NULL;
	struct annual *amended = annual_amended(office, &annual->period, &error);
	g_assert_no_error(error);
	return amended;
}

char *yearend_print(const struct annual *annual)
{
	GString *text = g_string_new(NULL);
	for (unsigned i = 0; i < annual->figures->len; i++) {
		const struct figure *figure = annual->figures->pdata[i];
		g_string_append_printf(text, "%s %g\n", figure->id, figure->value);
	}
	return g_string_free(text, FALSE);
}

GPtrArray *yearend_try(struct office *office, const char *year)
{
	g_autoptr(GError) error = NULL;
	g_autoptr(GPtrArray) blocks = NULL;
	struct period period = {0};
	g_assert_true(period_parse(year, &period, NULL));
	closing_close(office, &period, &blocks, &error);
	g_assert_no_error(error);
	g_free(period.label);
	for (unsigned i = 0; i < blocks->len; i++)
		g_test_message("%s", ((const struct closing_block *)blocks->pdata[i])->what);
	return g_steal_pointer(&blocks);
}

void yearend_close(struct office *office, const char *year)
{
	g_autoptr(GPtrArray) blocks = yearend_try(office, year);
	g_assert_cmpuint(blocks->len, ==, 0);
}

void yearend_reopen(struct office *office, const char *year)
{
	g_autoptr(GError) error = NULL;
	struct period period = {0};
	g_assert_true(period_parse(year, &period, NULL));
	g_assert_true(closing_reopen(office, &period, "补录", &error));
	g_assert_no_error(error);
	g_free(period.label);
}

/* "category= reason=": what the person who reads the list fills in. */
static char *filled(const char *mend)
{
	g_auto(GStrv) parts = g_strsplit(mend, "category=", -1);
	g_autofree char *sorted = g_strjoinv("category=life", parts);
	g_auto(GStrv) reasons = g_strsplit(sorted, "reason=", -1);
	return g_strjoinv("reason=补录", reasons);
}

/* Does what MEND says: "reopen-year 2021 reason=", "correct L2021-1 category= reason=", "undo L2021-1". */
static void follow(struct office *office, const char *mend)
{
	g_autoptr(GError) error = NULL;
	g_autofree char *line = filled(mend);
	g_auto(GStrv) words = g_strsplit(line, " ", -1);
	if (!strcmp(words[0], "reopen-year")) {
		yearend_reopen(office, words[1]);
		yearend_settle(office, words[1]);
		return;
	}
	const struct act what = {.type = words[0], .values = words + 2};
	int64_t id = find_number(office, words[1], &error);
	g_assert_no_error(error);
	if (!strcmp(words[0], "undo"))
		record_undo(office, id, NULL, &error);
	else
		record_act(office, id, &what, NULL, &error);
	g_assert_no_error(error);
}

void yearend_settle(struct office *office, const char *year)
{
	for (int tries = 0; tries < 4; tries++) {
		g_autoptr(GPtrArray) blocks = yearend_try(office, year);
		const char *done = NULL;
		if (!blocks->len)
			return;
		for (unsigned i = 0; i < blocks->len; i++) {
			const char *mend = ((const struct closing_block *)blocks->pdata[i])->mend;
			g_assert_nonnull(mend);
			if (g_strcmp0(mend, done) != 0)
				follow(office, mend);
			done = mend;
		}
	}
	g_assert_not_reached();
}

GPtrArray *yearend_corrections(struct office *office, const struct annual *annual)
{
	g_autoptr(GError) error = NULL;
	const struct closed_year closing = {.period = annual->period, .seq = annual->closed_seq, .on = annual->closed_on};
	GPtrArray *corrections = closing_corrections(office, &closing, &error);
	g_assert_no_error(error);
	return corrections;
}

void yearend_sums(const struct annual *annual)
{
	for (unsigned i = 0; i < annual->identities->len; i++) {
		const struct identity_check *check = annual->identities->pdata[i];
		if (!check->holds)
			g_test_message("%s: %s", annual->period.label, check->sentence);
		g_assert_true(check->holds);
	}
}

void yearend_act(struct office *office, int64_t id, const char *lines)
{
	g_auto(GStrv) all = g_strsplit(lines, "; ", -1);
	for (char **line = all; *line; line++) {
		g_autoptr(GError) error = NULL;
		g_auto(GStrv) words = g_strsplit(*line, " ", -1);
		const struct act what = {.type = words[0], .values = words + 1};
		record_act(office, id, &what, NULL, &error);
		g_assert_no_error(error);
	}
}
