#include "base/date.h"
#include "base/fail.h"
#include "domain/calendar.h"
#include "fuzz.h"

/* A count must end, hold as many days as it is long, and know how sure it is. */
static void check_count(const struct calendar *calendar, int start, int length)
{
	struct due due = calendar_count(calendar, start, length, UNIT_WORKING_DAYS);
	g_assert_cmpint(due.on, >, start);
	g_assert_cmpint(due.latest, >=, due.on);
	g_assert_true(due.provisional || due.latest == due.on);
	if (!due.beyond)
		g_assert_cmpint(calendar_between(calendar, start, due.on), ==, length);
	g_assert_cmpint(calendar_count(calendar, start, length, UNIT_CALENDAR_DAYS).on, >=, start + length);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	g_autofree char *csv = g_strndup((const char *)data, size);
	g_autoptr(GError) error = NULL;
	OWN(calendar) calendar = calendar_new();
	if (!calendar_read(calendar, csv, &error)) {
		g_assert_error(error, FAIL, FAIL_REFUSED);
		g_assert_true(g_utf8_validate(error->message, -1, NULL));
		g_assert_cmpint(calendar_last(calendar), ==, DATE_NONE);
		return 0;
	}
	int first = calendar_first(calendar), last = calendar_last(calendar);
	g_assert_true(first == DATE_NONE ? last == DATE_NONE : first < last);
	for (int day = MAX(first, -25000); day <= last; day += 97) {
		g_assert_cmpint(calendar_kind(calendar, day), !=, DAY_UNKNOWN);
		g_assert_true(!calendar_name(calendar, day) == !calendar_notice(calendar, day));
		check_count(calendar, day, 15);
	}
	return 0;
}
