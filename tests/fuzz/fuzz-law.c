#include "base/date.h"
#include "base/embedded.h"
#include "base/fail.h"
#include "domain/deadline.h"
#include "fuzz.h"
#include <string.h>

/* A relayed claim to which everything happened, three days apart. */
static struct casefile *sample(void)
{
	struct casefile *file = casefile_new();
	file->box = g_strdup("relay");
	file->class = g_strdup("claim");
	file->track = g_strdup("ordinary");
	for (int fact = 0; fact < FACT_COUNT; fact++)
		file->facts[fact] = date_from_civil(2022, 3, 1) + 3 * fact;
	file->until[FACT_LIMITED] = date_from_civil(2022, 3, 10);
	struct extension extension = {.clock = g_strdup("K2"), .days = 5, .on = date_from_civil(2022, 3, 4)};
	g_array_append_val(file->extensions, extension);
	struct span span = {
	    .why = g_strdup("consult"), .from = date_from_civil(2022, 3, 5), .to = date_from_civil(2022, 3, 9)};
	g_array_append_val(file->spans, span);
	return file;
}

static void check_clock(const struct clock *clock, const struct calendar *calendar)
{
	g_autoptr(GPtrArray) lines = deadline_ledger(clock, calendar, 0);
	const struct ledger_day *last = lines->pdata[lines->len - 1];
	g_assert_cmpint(last->day, ==, MAX(clock->started_on, clock->due.on));
	g_assert_true(clock->due.beyond || last->n == clock->length);
	g_assert_cmpint(deadline_overdue(clock, calendar, date_from_civil(2022, 12, 1)), >=, 0);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	g_autofree char *ini = g_strndup((const char *)data, size);
	g_autoptr(GError) error = NULL;
	struct rules *rules = NULL;
	if (!rules_read(&rules, ini, size % 2 ? "zh" : "en", &error)) {
		g_assert_error(error, FAIL, FAIL_REFUSED);
		g_assert_true(g_utf8_validate(error->message, -1, NULL));
		g_assert_null(strpbrk(error->message, "\n\x1b"));
		g_assert_null(rules);
		return 0;
	}
	static struct calendar *calendar;
	if (!calendar) {
		calendar = calendar_new();
		calendar_read(calendar, embedded_text("calendar/cn.csv"), NULL);
	}
	OWN(casefile) file = sample();
	g_autoptr(GPtrArray) clocks = deadline_clocks(file, rules, calendar);
	for (unsigned i = 0; i < clocks->len; i++)
		check_clock(clocks->pdata[i], calendar);
	deadline_answer(clocks);
	deadline_next(clocks, date_from_civil(2022, 3, 8));
	rules_free(rules);
	return 0;
}
