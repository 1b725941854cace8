/*
 * The calendar and the law that the program carries, and days as tests write them.
 */
#ifndef TESTS_SHIPPED_H
#define TESTS_SHIPPED_H

#include "base/date.h"
#include "base/embedded.h"
#include "domain/calendar.h"
#include "domain/rule.h"

static inline struct calendar *shipped_calendar(void)
{
	struct calendar *calendar = calendar_new();
	GError *error = NULL;
	calendar_read(calendar, embedded_text("calendar/cn.csv"), &error);
	g_assert_no_error(error);
	return calendar;
}

static inline struct rules *shipped_rules(const char *language)
{
	struct rules *rules = NULL;
	GError *error = NULL;
	for (const struct embedded *file = EMBEDDED; file->name; file++)
		if (g_str_has_prefix(file->name, "law/"))
			rules_read(&rules, file->text, language, &error);
	g_assert_no_error(error);
	return rules;
}

/* "2022-03-01"; "" is no day. */
static inline int shipped_day(const char *text)
{
	int day = date_parse(text);
	g_assert_true(day != DATE_NONE || !*text);
	return day;
}

#define g_assert_day(day, text)                                                                                        \
	do {                                                                                                               \
		g_autofree char *assert_day = date_format(day);                                                                \
		g_assert_cmpstr(assert_day, ==, text);                                                                         \
	} while (0)

#endif
