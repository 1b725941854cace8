#include "domain/identity.h"
#include "domain/kind.h"
#include "domain/number.h"
#include "domain/numbering.h"
#include "history.h"
#include <glib.h>

static void test_kind(void)
{
	static const char *const NAMES[] = {"letter", "visit", "application", "remedy"};
	for (int i = 0; i < KIND_COUNT; i++) {
		enum kind kind;
		g_assert_true(kind_parse(NAMES[i], &kind));
		g_assert_cmpint(kind, ==, i);
		g_assert_cmpstr(kind_name(kind), ==, NAMES[i]);
		g_assert_cmpstr(kind_title(kind), ==, NAMES[i]);
	}
	static const char *const NONE[] = {"", "Letter", "letters", "office", "来信"};
	for (size_t i = 0; i < G_N_ELEMENTS(NONE); i++) {
		enum kind kind = KIND_VISIT;
		g_assert_false(kind_parse(NONE[i], &kind));
		g_assert_cmpint(kind, ==, KIND_VISIT);
	}
	g_assert_cmpstr(kind_name(KIND_OFFICE), ==, "office");
	g_assert_cmpuint(KIND_ALL, ==, 15);
}

static void test_format(void)
{
	static const struct {
		struct number number;
		const char *paper, *ref;
	} CASES[] = {
	    {{KIND_LETTER, 2022, 17}, "信〔2022〕17号", "L2022-17"},
	    {{KIND_VISIT, 2022, 3}, "访〔2022〕3号", "V2022-3"},
	    {{KIND_APPLICATION, 2022, 1}, "申〔2022〕1号", "A2022-1"},
	    {{KIND_REMEDY, 2022, 123456}, "救〔2022〕123456号", "R2022-123456"},
	};
	for (size_t i = 0; i < G_N_ELEMENTS(CASES); i++) {
		g_autofree char *paper = number_paper(CASES[i].number);
		g_autofree char *ref = number_ref(CASES[i].number);
		g_assert_cmpstr(paper, ==, CASES[i].paper);
		g_assert_cmpstr(ref, ==, CASES[i].ref);
		struct number back;
		g_assert_true(number_parse(paper, 1999, &back));
		g_assert_cmpmem(&back, sizeof back, &CASES[i].number, sizeof back);
		g_assert_true(number_parse(ref, 1999, &back));
		g_assert_cmpmem(&back, sizeof back, &CASES[i].number, sizeof back);
	}
}

static const struct {
	const char *text;
	struct number number; /* serial 0: no number */
} TEXTS[] = {
    {"信(2022)17", {KIND_LETTER, 2022, 17}},
    {"信（2022）17号", {KIND_LETTER, 2022, 17}},
    {"信[2022]17号", {KIND_LETTER, 2022, 17}},
    {"信【2022】第17号", {KIND_LETTER, 2022, 17}},
    {"信〔２０２２〕１７号", {KIND_LETTER, 2022, 17}},
    {" 信〔2022〕 17 号 ", {KIND_LETTER, 2022, 17}},
    {"信《2022》17", {KIND_LETTER, 2022, 17}},
    {"信2022-17", {KIND_LETTER, 2022, 17}},
    {"l2022-17", {KIND_LETTER, 2022, 17}},
    {"Ｌ２０２２－１７", {KIND_LETTER, 2022, 17}},
    {"L2022—17", {KIND_LETTER, 2022, 17}},
    {"v〔2022〕3", {KIND_VISIT, 2022, 3}},
    {"L2022-0017", {KIND_LETTER, 2022, 17}},
    {"17", {KIND_COUNT, 2021, 17}},
    {" １７ ", {KIND_COUNT, 2021, 17}},
    {"第17号", {KIND_COUNT, 2021, 17}},
    {"999999999", {KIND_COUNT, 2021, 999999999}},
    {"信17", {KIND_LETTER, 2021, 17}},
    {"信17号", {KIND_LETTER, 2021, 17}},
    {"信第17号", {KIND_LETTER, 2021, 17}},
    {"申１", {KIND_APPLICATION, 2021, 1}},
    {"访1", {KIND_VISIT, 2021, 1}},
    {"救1", {KIND_REMEDY, 2021, 1}},
    {"L17", {KIND_LETTER, 2021, 17}},
    {"v1", {KIND_VISIT, 2021, 1}},
    {"A1", {KIND_APPLICATION, 2021, 1}},
    {"r1", {KIND_REMEDY, 2021, 1}},
    {"信20221", {KIND_LETTER, 2021, 20221}},
    {"", {0}},
    {" ", {0}},
    {"0", {0}},
    {"L2022-0", {0}},
    {"-17", {0}},
    {"+17", {0}},
    {"17a", {0}},
    {"17号号", {0}},
    {"1.7", {0}},
    {"1000000000", {0}},
    {"99999999999999999999", {0}},
    {"L2022", {0}},
    {"L2022-", {0}},
    {"信2022", {0}},
    {"信0", {0}},
    {"信", {0}},
    {"L17a", {0}},
    {"L22-17", {0}},
    {"L20222-17", {0}},
    {"L0022-17", {0}},
    {"L2022-17-1", {0}},
    {"X2022-17", {0}},
    {"信〔2022〕", {0}},
    {"信〔2022 17", {0}},
    {"信2022〕17", {0}},
    {"信访〔2022〕17", {0}},
    {"关于食堂", {0}},
};

static void test_parse(void)
{
	for (size_t i = 0; i < G_N_ELEMENTS(TEXTS); i++) {
		struct number number = {.kind = KIND_REMEDY, .year = -1, .serial = -1};
		bool parsed = number_parse(TEXTS[i].text, 2021, &number);
		if (parsed != (TEXTS[i].number.serial > 0))
			g_error("'%s'", TEXTS[i].text);
		if (parsed)
			g_assert_cmpmem(&number, sizeof number, &TEXTS[i].number, sizeof number);
		else
			g_assert_cmpint(number.serial, ==, -1);
	}
}

/* Without a year to be of, as in what is looked for, "A4" is a word. */
static void test_short(void)
{
	struct number number;
	g_assert_false(number_parse("A4", 0, &number));
	g_assert_false(number_parse("信1", 0, &number));
	g_assert_true(number_parse("17", 0, &number));
}

static void test_identity(void)
{
	g_autofree char *one = identity_random();
	g_autofree char *two = identity_random();
	g_assert_true(g_uuid_string_is_valid(one));
	g_assert_cmpuint(one[14], ==, '4');
	g_assert_cmpstr(one, !=, two);
	g_autofree char *named = identity_named("principal", "<a@example.org>");
	g_autofree char *again = identity_named("principal", "<a@example.org>");
	g_autofree char *other = identity_named("secretary", "<a@example.org>");
	g_assert_true(g_uuid_string_is_valid(named));
	g_assert_cmpuint(named[14], ==, '5');
	g_assert_cmpstr(named, ==, again);
	g_assert_cmpstr(named, !=, other);
	g_autofree char *left = identity_named("ab", "c");
	g_autofree char *right = identity_named("a", "bc");
	g_assert_cmpstr(left, !=, right);
	/* what was imported by an earlier version must be known to a later one */
	g_assert_cmpstr(named, ==, "d41a080b-69d7-5c4a-a3a6-13dce3a0faf5");
}

/* The day of receipt of STEPS may become DAY where that keeps the year of the number. */
static void check_keeps(const char *open, const char *steps, const char *day, const char *says)
{
	g_autoptr(GError) error = NULL;
	g_autoptr(GPtrArray) events = history_new();
	history_extend(events, open);
	history_extend(events, steps);
	OWN(casefile) file = fold_case(events);
	g_test_message("%s; %s; %s", open, steps, day);
	g_assert_cmpint(numbering_keeps(file, shipped_day(day), &error), ==, says == NULL);
	if (says)
		g_assert_nonnull(strstr(error->message, says));
}

static void test_numbering(void)
{
	static const char LETTER[] = "letter 2022-03-01 box=b received=2022-03-01 subject=s body=t";
	static const char WAITING[] = "application 2022-12-30 via=online arrived=2022-12-30 request=r";
	static const char CONFIRMED[] =
	    "application 2022-12-31 via=online arrived=2022-12-30 confirmed=2022-12-31 request=r";
	check_keeps(LETTER, "", "2022-01-01", NULL);
	check_keeps(LETTER, "", "2022-12-31", NULL);
	check_keeps(LETTER, "", "2021-12-31", "with 2021-12-31 it would need a number of 2021: make this one void");
	check_keeps(LETTER, "accept", "2021-12-31", "take its steps back");
	/* by its arrival, as long as its receipt was not fixed when it was numbered */
	check_keeps(WAITING, "", "2023-01-02", "of 2023");
	check_keeps(WAITING, "confirm 2023-01-04 on=2023-01-04", "2022-12-29", NULL);
	check_keeps(CONFIRMED, "", "2023-01-02", "of 2023");
	/* one that was numbered otherwise once goes on as it is, and can be mended */
	check_keeps("letter 2021-03-01 box=b received=2021-03-01 subject=s body=t", "", "2021-03-01", NULL);
	check_keeps("letter 2021-03-01 box=b received=2021-03-01 subject=s body=t", "", "2022-03-01", NULL);
	check_keeps("letter 2021-03-01 box=b received=2021-03-01 subject=s body=t", "", "2021-03-02", "of 2021");
}

int main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/kind", test_kind);
	g_test_add_func("/number/format", test_format);
	g_test_add_func("/number/parse", test_parse);
	g_test_add_func("/number/short", test_short);
	g_test_add_func("/numbering", test_numbering);
	g_test_add_func("/identity", test_identity);
	return g_test_run();
}
