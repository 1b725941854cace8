#include "base/date.h"
#include "base/say.h"
#include <glib.h>
#include <langinfo.h>
#include <locale.h>
#include <stdio.h>

/* Back and forth, as a register that says otherwise makes it: what was said before must not stick. */
static void test_switch(void)
{
	for (int i = 0; i < 3; i++) {
		g_assert_true(say_language("zh"));
		g_assert_cmpstr(say_current(), ==, "zh");
		g_assert_cmpstr(date_weekday_name(0), ==, "周四");
		g_assert_true(say_language("en"));
		g_assert_cmpstr(say_current(), ==, "en");
		g_assert_cmpstr(date_weekday_name(0), ==, "Thu");
	}
}

static void test_unknown(void)
{
	g_assert_true(say_language("zh"));
	g_assert_false(say_language("fr"));
	g_assert_false(say_language(""));
	g_assert_false(say_language("zh_CN"));
	g_assert_cmpstr(say_current(), ==, "zh");
}

/* Whatever the machine has or lacks, the characters are UTF-8 and numbers have a point. */
static void test_locales(void)
{
	static const char *const LOCALES[] = {
	    "C", "POSIX", "zh_CN.GBK", "zh_CN.UTF-8", "de_DE.UTF-8", "C.UTF-8", "nonsense", ""};
	for (size_t i = 0; i < G_N_ELEMENTS(LOCALES); i++) {
		g_setenv("LC_ALL", LOCALES[i], TRUE);
		setlocale(LC_ALL, "C");
		g_assert_true(say_language("zh"));
		g_assert_cmpstr(nl_langinfo(CODESET), ==, "UTF-8");
		g_assert_cmpstr(date_weekday_name(0), ==, "周四");
		char number[8];
		snprintf(number, sizeof number, "%.1f", 1.5);
		g_assert_cmpstr(number, ==, "1.5");
	}
	g_setenv("LC_ALL", "C.UTF-8", TRUE);
}

/* What was borrowed is good for ever. */
static void test_borrowed(void)
{
	g_assert_true(say_language("zh"));
	const char *name = date_weekday_name(0);
	g_assert_true(say_language("en"));
	g_assert_true(say_language("zh"));
	g_assert_cmpstr(name, ==, "周四");
}

int main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/say/switch", test_switch);
	g_test_add_func("/say/unknown", test_unknown);
	g_test_add_func("/say/locales", test_locales);
	g_test_add_func("/say/borrowed", test_borrowed);
	return g_test_run();
}
