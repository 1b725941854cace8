#include "base/date.h"
#include "base/embedded.h"
#include "base/fail.h"
#include "domain/ladder.h"
#include "shipped.h"
#include <string.h>

static struct ladder *shipped_ladder(const char *language)
{
	struct ladder *ladder = NULL;
	g_autoptr(GError) error = NULL;
	ladder_read(&ladder, embedded_text("law/ladder.ini"), language, &error);
	g_assert_no_error(error);
	return ladder;
}

/* Which step a duty has come to: from, last day, today. 2022-03-07 is a Monday, 04-03 to 04-05 are off and 04-02 is
 * worked. */
static const struct {
	const char *start, *due, *today;
	const char *step; /* NULL: none */
} CASES[] = {
    {"2022-03-01", "2022-03-15", "2022-03-09", NULL},
    {"2022-03-01", "2022-03-15", "2022-03-10", "T-3"},
    {"2022-03-01", "2022-03-15", "2022-03-11", "T-3"},
    {"2022-03-01", "2022-03-15", "2022-03-12", NULL}, /* Saturday */
    {"2022-03-01", "2022-03-15", "2022-03-14", "T-1"},
    {"2022-03-01", "2022-03-15", "2022-03-15", "T"},
    {"2022-03-01", "2022-03-15", "2022-03-16", "T+1"},
    {"2022-03-01", "2022-03-15", "2022-03-21", "T+1"},
    {"2022-03-01", "2022-03-15", "2022-03-22", "T+5"},
    {"2022-03-01", "2022-03-15", "2022-06-01", "T+5"},
    {"2022-03-14", "2022-03-16", "2022-03-14", NULL},  /* two days in all: no early warning */
    {"2022-03-14", "2022-03-16", "2022-03-15", "T-1"}, /* but a reminder */
    {"2022-03-11", "2022-03-16", "2022-03-11", NULL},  /* three: it would be on the day of receipt */
    {"2022-03-10", "2022-03-16", "2022-03-11", "T-3"},
    {"2022-03-25", "2022-04-06", "2022-04-01", "T-3"}, /* 04-02 is a Saturday that is worked: two days are left */
    {"2022-03-25", "2022-04-06", "2022-04-02", "T-1"},
    {"2022-03-25", "2022-04-06", "2022-04-04", NULL},
    {"2022-03-25", "2022-04-06", "2022-04-06", "T"},
    {"2022-03-01", "2022-03-13", "2022-03-14", "T+1"}, /* the last day was a Sunday */
    {"2022-03-01", NULL, "2022-03-14", NULL},
};

static void test_reached(void)
{
	OWN(calendar) calendar = shipped_calendar();
	OWN(ladder) ladder = shipped_ladder("en");
	for (size_t i = 0; i < G_N_ELEMENTS(CASES); i++) {
		int due = CASES[i].due ? shipped_day(CASES[i].due) : DATE_NONE;
		const struct ladder_step *step =
		    ladder_reached(ladder, calendar, shipped_day(CASES[i].start), due, shipped_day(CASES[i].today));
		g_test_message("%s to %s, %s", CASES[i].start, CASES[i].due, CASES[i].today);
		g_assert_cmpstr(step ? step->name : NULL, ==, CASES[i].step);
	}
}

static void test_shipped(void)
{
	OWN(ladder) chinese = shipped_ladder("zh");
	OWN(ladder) english = shipped_ladder("en");
	g_assert_cmpuint(ladder_steps(chinese)->len, ==, 5);
	g_assert_cmpstr(ladder_find(chinese, "t+1")->title, ==, "催办通知");
	g_assert_cmpstr(ladder_find(english, "T+1")->title, ==, "notice of reminder");
	g_assert_cmpstr(ladder_find(english, "T+5")->event, ==, "supervise");
	g_assert_null(ladder_find(english, "T+2"));
}

#define GOOD "[ladder.A]\noffset=1\nevent=remind\ntitle=t\nto=head\ntext=x\n"

static void test_mistakes(void)
{
	static const struct {
		const char *ini;
		const char *says; /* NULL: it can be read */
	} FILES[] = {
	    {GOOD, NULL},
	    {"[K1]\ncode=K1\n" GOOD, NULL},
	    {GOOD "colour=red\n", "step ladder.A has an unknown key 'colour'"},
	    {"[ladder.A]\noffset=one\nevent=remind\ntitle=t\nto=head\ntext=x\n", "offset: 'one' does not fit"},
	    {"[ladder.A]\noffset=1000\nevent=remind\ntitle=t\nto=head\ntext=x\n", "offset: '1000' does not fit"},
	    {"[ladder.A]\noffset=1\nevent=close\ntitle=t\nto=head\ntext=x\n", "event: 'close' does not fit"},
	    {"[ladder.A]\noffset=1\nevent=remind\ntitle=t\nto=king\ntext=x\n", "to: 'king' does not fit"},
	    {"[ladder.A]\noffset=1\nevent=remind\ntitle=t\nto=head\n", "text: '' does not fit"},
	    {"[ladder.]\noffset=1\nevent=remind\ntitle=t\nto=head\ntext=x\n", "is there already"},
	    {"ladder", "cannot be read"},
	};
	for (size_t i = 0; i < G_N_ELEMENTS(FILES); i++) {
		struct ladder *ladder = NULL;
		g_autoptr(GError) error = NULL;
		bool read = ladder_read(&ladder, FILES[i].ini, "en", &error);
		g_test_message("%s", FILES[i].ini);
		g_assert_cmpint(read, ==, !FILES[i].says);
		if (!read) {
			g_assert_error(error, FAIL, FAIL_REFUSED);
			g_assert_nonnull(strstr(error->message, FILES[i].says));
		}
		ladder_free(ladder);
	}
}

static const char *value(void *arg, const char *word)
{
	(void)arg;
	return !strcmp(word, "a") ? "1" : !strcmp(word, "b") ? "{a}" : NULL;
}

static void test_fill(void)
{
	static const struct {
		const char *template, *text;
	} TEXTS[] = {
	    {"", ""},
	    {"plain", "plain"},
	    {"{a}", "1"},
	    {"x{a}y{b}z", "x1y{a}z"},
	    {"{c}", "{c}"},
	    {"{a", "1"},
	    {"{", "{"},
	    {"}{a}", "}1"},
	};
	for (size_t i = 0; i < G_N_ELEMENTS(TEXTS); i++) {
		g_autofree char *text = ladder_fill(TEXTS[i].template, value, NULL);
		g_assert_cmpstr(text, ==, TEXTS[i].text);
	}
}

int main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/ladder/reached", test_reached);
	g_test_add_func("/ladder/shipped", test_shipped);
	g_test_add_func("/ladder/mistakes", test_mistakes);
	g_test_add_func("/ladder/fill", test_fill);
	return g_test_run();
}
