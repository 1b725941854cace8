#include "base/clock.h"
#include "base/date.h"
#include "base/fail.h"
#include "base/text.h"
#include "fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	g_autofree char *text = text_accept((const char *)data, (gssize)size, NULL);
	if (!text)
		return 0;
	int day = date_parse(text);
	if (day != DATE_NONE) {
		g_autofree char *date = date_format(day);
		g_assert_cmpstr(date, ==, text);
	}
	g_autoptr(GError) error = NULL;
	struct moment moment;
	if (!clock_parse(text, &moment, &error)) {
		g_assert_error(error, FAIL, FAIL_USAGE);
		g_assert_cmpint(day, ==, DATE_NONE);
		return 0;
	}
	g_assert_cmpint(moment.seconds, >=, 0);
	g_assert_cmpint(moment.seconds, <, 86400);
	g_autofree char *written = clock_format(moment);
	struct moment again;
	g_assert_true(clock_parse(written, &again, NULL));
	g_assert_cmpmem(&again, sizeof again, &moment, sizeof moment);
	return 0;
}
