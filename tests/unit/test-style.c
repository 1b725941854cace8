#include "base/embedded.h"
#include "base/fail.h"
#include "ui/style.h"
#include <locale.h>
#include <string.h>

static void test_read(void)
{
	g_autoptr(GError) error = NULL;
	struct styles styles = {0};
	g_assert_true(style_read(embedded_text("colours.ini"), true, &styles, &error));
	g_assert_no_error(error);
	g_assert_cmpint(styles.looks[STYLE_ALARM].colour, ==, 1);
	g_assert_true(styles.looks[STYLE_ALARM].bold);
	g_assert_cmpint(styles.looks[STYLE_PLAIN].colour, ==, LOOK_NO_COLOUR);
	g_assert_true(styles.looks[STYLE_SELECTED].reverse);
}

/* Without colours no style has one, and what is urgent still looks different. */
static void test_plain(void)
{
	struct styles styles = {0};
	g_assert_true(style_read(embedded_text("colours.ini"), false, &styles, NULL));
	for (int i = 0; i < STYLE_COUNT; i++)
		g_assert_cmpint(styles.looks[i].colour, ==, LOOK_NO_COLOUR);
	g_assert_true(styles.looks[STYLE_WARN].underline);
	g_assert_true(styles.looks[STYLE_ALARM].bold);
}

/* A person's own file changes what it names. */
static void test_own(void)
{
	struct styles styles = {0};
	g_assert_true(style_read(embedded_text("colours.ini"), true, &styles, NULL));
	g_assert_true(style_read("[colour]\nwarn = magenta underline\n", true, &styles, NULL));
	g_assert_cmpint(styles.looks[STYLE_WARN].colour, ==, 5);
	g_assert_true(styles.looks[STYLE_WARN].underline);
	g_assert_true(styles.looks[STYLE_ALARM].bold);
}

static void test_wrong(void)
{
	static const struct {
		const char *text, *said;
	} LIST[] = {
	    {.text = "[colour]\nwarn = purple\n", .said = "purple"},
	    {.text = "[colour]\nwarning = red\n", .said = "warning"},
	    {.text = "no section\n", .said = "colours"},
	};
	for (size_t i = 0; i < G_N_ELEMENTS(LIST); i++) {
		g_autoptr(GError) error = NULL;
		struct styles styles = {0}, before = {0};
		g_assert_false(style_read(LIST[i].text, true, &styles, &error));
		g_assert_error(error, FAIL, FAIL_REFUSED);
		g_assert_nonnull(strstr(error->message, LIST[i].said));
		g_assert_true(memcmp(&styles, &before, sizeof styles) == 0);
	}
}

int main(int argc, char **argv)
{
	setlocale(LC_ALL, "");
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/style/read", test_read);
	g_test_add_func("/style/plain", test_plain);
	g_test_add_func("/style/own", test_own);
	g_test_add_func("/style/wrong", test_wrong);
	return g_test_run();
}
