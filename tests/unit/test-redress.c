#include "base/embedded.h"
#include "base/fail.h"
#include "domain/redress.h"
#include "shipped.h"
#include <string.h>

/* Which paragraph stands in an answer (domain rules 9.3): by the law of the day of service and by what was decided. */
static const struct {
	const char *paper, *regime, *outcome, *received, *served, *name;
} CASES[] = {
    {"answer", "court", "R1", "2014-09-01", "2014-09-10", "three-months"},
    {"answer", "court", "R3.1", "2015-04-01", "2015-04-30", "three-months"},
    {"answer", "court", "R3.1", "2015-04-01", "2015-05-01", "either"},
    {"answer", "court", "R1", "2022-03-01", "2022-03-29", "either"},
    {"answer", "court", "R3.4", "2023-12-01", "2023-12-31", "either"},
    /* from 2024 on a refusal goes to reconsideration first */
    {"answer", "court", "R3.1", "2023-12-01", "2024-01-01", "reconsideration-first"},
    {"answer", "court", "R3.2", "2024-03-01", "2024-03-29", "reconsideration-first"},
    {"answer", "court", "R3.3", "2024-03-01", "2024-03-29", "reconsideration-first"},
    {"answer", "court", "R3.4", "2024-03-01", "2024-03-29", "reconsideration-first"},
    {"answer", "court", "R3.5", "2024-03-01", "2024-03-29", "reconsideration-first"},
    {"answer", "court", "R3.6", "2024-03-01", "2024-03-29", "reconsideration-first"},
    {"answer", "court", "R3.7", "2024-03-01", "2024-03-29", "reconsideration-first"},
    {"answer", "court", "R2", "2024-03-01", "2024-03-29", "reconsideration-first-in-part"},
    /* everything else may go to court directly */
    {"answer", "court", "R1", "2024-03-01", "2024-03-29", "either-since-2024"},
    {"answer", "court", "R3.8", "2024-03-01", "2024-03-29", "either-since-2024"},
    {"answer", "court", "R4.1", "2024-03-01", "2024-03-29", "either-since-2024"},
    {"answer", "court", "R4.2", "2024-03-01", "2024-03-29", "either-since-2024"},
    {"answer", "court", "R4.3", "2024-03-01", "2024-03-29", "either-since-2024"},
    {"answer", "court", "R5.1", "2024-03-01", "2024-03-29", "either-since-2024"},
    {"answer", "court", "R5.4", "2025-07-01", "2025-07-29", "either-since-2024"},
    {"answer", "court", "R6.1", "2024-03-01", "2024-03-29", "either-since-2024"},
    {"answer", "court", "R6.3", "2024-03-01", "2024-03-29", "either-since-2024"},
    /* the university's own regime, whatever the outcome */
    {"answer", "university", "R3.1", "2018-03-01", "2018-03-20", "report"},
    {"answer", "university", "R1", "2019-05-01", "2019-05-15", "report-or-appeal"},
    {"answer", "university", "R3.1", "2024-03-01", "2024-03-29", "report-or-appeal"},
    /* petitions: the law of the day of receipt */
    {"opinion", "court", NULL, "2022-04-30", "2022-05-10", "recheck-2005"},
    {"opinion", "university", NULL, "2022-05-01", "2022-05-10", "recheck"},
    {"recheck", "court", NULL, "2022-04-30", "2022-05-10", "final-2005"},
    {"recheck", "court", NULL, "2022-05-01", "2022-05-10", "final"},
    {"final", "court", NULL, "2022-05-01", "2022-08-10", "ended"},
    {"other", "court", NULL, "2022-05-01", "2022-08-10", NULL},
};

static void test_choice(void)
{
	g_autoptr(GError) error = NULL;
	OWN(redresses) redresses = redress_read(embedded_text("letters/redress.ini"), &error);
	g_assert_no_error(error);
	for (size_t i = 0; i < G_N_ELEMENTS(CASES); i++) {
		struct redress redress = {
		    .paper = CASES[i].paper,
		    .regime = CASES[i].regime,
		    .outcome = CASES[i].outcome,
		    .received = shipped_day(CASES[i].received),
		    .served = shipped_day(CASES[i].served),
		};
		g_test_message("%s %s, %s", CASES[i].paper, CASES[i].outcome, CASES[i].served);
		g_assert_cmpstr(redress_name(redresses, &redress), ==, CASES[i].name);
		g_assert_true(!CASES[i].name == !redress_text(redresses, &redress));
	}
}

/* Of what is disclosed in part the rest decides: reconsideration comes first for a refusal alone (art 14 to 16). */
static void test_withheld(void)
{
	static const char *const ROWS[][2] = {{"R3.1", "reconsideration-first-in-part"},
	    {"R3.7", "reconsideration-first-in-part"}, {NULL, "reconsideration-first-in-part"},
	    {"R3.8", "either-since-2024"}};
	OWN(redresses) redresses = redress_read(embedded_text("letters/redress.ini"), NULL);
	for (size_t i = 0; i < G_N_ELEMENTS(ROWS); i++) {
		int day = shipped_day("2024-03-29");
		struct redress redress = {.paper = "answer",
		    .regime = "court",
		    .outcome = "R2",
		    .withheld = ROWS[i][0],
		    .received = day - 28,
		    .served = day};
		g_assert_cmpstr(redress_name(redresses, &redress), ==, ROWS[i][1]);
	}
}

/* What the paragraphs say of days and of whom. */
static void test_words(void)
{
	static const struct {
		const char *outcome, *served, *says;
	} WORDS[] = {
	    {"R1", "2014-09-10", "60日内向{authority}申请行政复议|3个月内向{court}提起行政诉讼"},
	    {"R1", "2022-03-29", "60日内向{authority}申请行政复议|6个月内向{court}提起行政诉讼"},
	    {"R3.4", "2024-03-29", "应当先|60日内向{authority}申请行政复议|15日内向{court}提起行政诉讼"},
	    {"R2", "2024-03-29", "不予公开的部分，应当先|15日内|其他部分|6个月内"},
	    {"R4.1", "2024-03-29", "60日内|或者|6个月内"},
	};
	OWN(redresses) redresses = redress_read(embedded_text("letters/redress.ini"), NULL);
	for (size_t i = 0; i < G_N_ELEMENTS(WORDS); i++) {
		int day = shipped_day(WORDS[i].served);
		struct redress redress = {
		    .paper = "answer", .regime = "court", .outcome = WORDS[i].outcome, .received = day - 28, .served = day};
		g_auto(GStrv) words = g_strsplit(WORDS[i].says, "|", -1);
		for (char **word = words; *word; word++) {
			g_test_message("%s: %s", WORDS[i].outcome, *word);
			g_assert_nonnull(strstr(redress_text(redresses, &redress), *word));
		}
	}
}

static void test_refuse(void)
{
	static const struct {
		const char *ini, *says;
	} REFUSED[] = {
	    {"x", "cannot be read"},
	    {"[a]\npaper=answer\n", "[a] text is missing"},
	    {"[a]\ntext=x\nserved-from=2024\n", "[a] served-from"},
	    {"[a]\ntext={x\n", "[a] text"},
	    {"[a]\ntext=x\nserved=2024-01-01\n", "[a] has no key 'served'"},
	};
	for (size_t i = 0; i < G_N_ELEMENTS(REFUSED); i++) {
		g_autoptr(GError) error = NULL;
		g_assert_null(redress_read(REFUSED[i].ini, &error));
		g_assert_error(error, FAIL, FAIL_REFUSED);
		g_test_message("%s", error->message);
		g_assert_nonnull(strstr(error->message, REFUSED[i].says));
	}
}

int main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/redress/choice", test_choice);
	g_test_add_func("/redress/withheld", test_withheld);
	g_test_add_func("/redress/words", test_words);
	g_test_add_func("/redress/refuse", test_refuse);
	return g_test_run();
}
