#include "yearend.h"
#include "base/date.h"
#include "office/record.h"

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

struct annual *yearend_recount(struct office *office, const struct annual *annual)
{
	g_autoptr(GError) error = NULL;
	struct annual *now = annual_recount(office, &annual->period, &error);
	g_assert_no_error(error);
	return now;
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

void yearend_settle(struct office *office, const char *const *years, size_t count)
{
	g_autoptr(GPtrArray) blocks = yearend_try(office, years[count - 1]);
	if (!blocks->len)
		return;
	g_assert_cmpuint(count, >, 1);
	g_autofree char *mend = g_strdup_printf("reopen-year %s reason=", years[count - 2]);
	for (unsigned i = 0; i < blocks->len; i++)
		g_assert_cmpstr(((const struct closing_block *)blocks->pdata[i])->mend, ==, mend);
	yearend_reopen(office, years[count - 2]);
	yearend_settle(office, years, count - 1);
	yearend_close(office, years[count - 1]);
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
