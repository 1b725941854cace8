#include "base/date.h"
#include "base/embedded.h"
#include "base/fail.h"
#include "domain/when.h"
#include "fuzz.h"
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	g_autofree char *text = g_strndup((const char *)data, size);
	static struct calendar *calendar;
	if (!calendar) {
		calendar = calendar_new();
		calendar_read(calendar, embedded_text("calendar/cn.csv"), NULL);
	}
	for (int past = 0; past < 2; past++) {
		struct when when = {.today = date_from_civil(2022, 9, 14), .past = past, .calendar = calendar};
		g_autoptr(GError) error = NULL;
		int day = DATE_NONE, again = DATE_NONE;
		if (!when_parse(text, &when, &day, &error)) {
			g_assert_error(error, FAIL, FAIL_REFUSED);
			g_assert_true(g_utf8_validate(error->message, -1, NULL));
			g_assert_null(strpbrk(error->message, "\n\x1b"));
			g_assert_cmpint(day, ==, DATE_NONE);
			continue;
		}
		g_autofree char *written = date_format(day);
		g_assert_true(when_parse(written, &when, &again, NULL));
		g_assert_cmpint(again, ==, day);
	}
	return 0;
}
