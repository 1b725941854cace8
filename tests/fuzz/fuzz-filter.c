#include "base/date.h"
#include "base/fail.h"
#include "base/text.h"
#include "domain/filter.h"
#include "domain/number.h"
#include "fuzz.h"
#include <string.h>

static void try_filter(const char *text)
{
	g_autoptr(GError) error = NULL;
	OWN(filter) filter = filter_parse(text, &error);
	g_assert_true((filter == NULL) == (error != NULL));
	if (error) {
		g_assert_error(error, FAIL, FAIL_USAGE);
		g_assert_null(strchr(error->message, '\n'));
		return;
	}
	for (unsigned i = 0; i < filter->words->len; i++)
		g_assert_false(text_blank(filter->words->pdata[i]));
}

static void try_period(const char *text)
{
	g_autoptr(GError) error = NULL;
	struct period period;
	if (!period_parse(text, &period, &error)) {
		g_assert_error(error, FAIL, FAIL_USAGE);
		return;
	}
	g_assert_cmpint(period.from, <=, period.to);
	g_assert_cmpint(period.from, >=, date_from_civil(1900, 1, 1));
	struct period again;
	g_assert_true(period_parse(period.label, &again, NULL));
	g_assert_cmpint(again.from, ==, period.from);
	g_assert_cmpint(again.to, ==, period.to);
	g_assert_cmpstr(again.label, ==, period.label);
	g_free(period.label);
	g_free(again.label);
}

static void try_number(const char *text)
{
	struct number number;
	if (!number_parse(text, 2022, &number))
		return;
	g_assert_cmpint(number.serial, >, 0);
	if (number.kind == KIND_COUNT)
		return;
	g_autofree char *paper = number_paper(number);
	struct number again;
	g_assert_true(number_parse(paper, 2022, &again));
	g_assert_cmpmem(&again, sizeof again, &number, sizeof number);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	g_autofree char *text = text_accept((const char *)data, (gssize)size, NULL);
	if (!text)
		return 0;
	try_filter(text);
	try_period(text);
	try_number(text);
	return 0;
}
