#include "base/fail.h"
#include "domain/deadline.h"
#include "domain/workflow.h"
#include "history.h"

static struct calendar *calendar;
static struct rules *rules;

/* A remedy of KIND of which the notice came in on DAY, and more FIELDS; then STEPS. */
static struct casefile *remedy(const char *kind, const char *day, const char *fields, const char *steps)
{
	g_autoptr(GPtrArray) events = history_remedy(kind, day, fields);
	history_extend(events, steps);
	return fold_case(events);
}

static void test_conditions(void)
{
	static const struct {
		const char *steps, *verb, *says; /* NULL: it may be recorded */
	} CASES[] = {
	    {"", "answer text=t on=2022-04-10", "on=2022-04-10 lies before the day on which the notice came in"},
	    {"", "answer text=t on=2022-04-13", "lies after today"},
	    {"", "answer text=", "text= cannot be empty"},
	    {"", "answer", "there is no answer yet"},
	    {"", "conclude result=other text=", "text= cannot be empty"},
	    {"", "conclude", "conclude needs result="},
	    {"", "conclude result=other form=ruling", "form= is for a suit alone"},
	    {"", "conclude result=other on=2022-04-12", NULL},
	    {"answer text=t; stay 2022-04-12 reason=r", "conclude result=other on=2022-04-11",
	        "on=2022-04-11 lies before the day on which the authority suspended it (2022-04-12)"},
	    {"answer text=t; stay 2022-04-11 reason=r; resume 2022-04-12 reason=r", "conclude result=other on=2022-04-11",
	        "on=2022-04-11 lies before the day on which the authority went on with it (2022-04-12)"},
	    {"answer text=t; stay 2022-04-12 reason=r", "conclude result=other on=2022-04-12", NULL},
	    {"prolong 2022-04-12 reason=r days=10 clock=R1D", "conclude result=other on=2022-04-11",
	        "on=2022-04-11 lies before the day on which the authority prolonged its time (2022-04-12)"},
	    {"prolong 2022-04-11 reason=r days=10 clock=R1D", "conclude result=other on=2022-04-11", NULL},
	    {"", "correct kind=litigation procedure=simple reason=r", "procedure= is for a reconsideration alone"},
	    {"", "correct procedure=simple reason=r", NULL},
	    {"", "correct authority= reason=r", "authority= cannot be empty"},
	    {"", "correct limit=2022-04-10 reason=r", "limit=2022-04-10 lies before"},
	    {"", "correct subject=s reason=r", "correct (remedy) has no field subject="},
	    {"", "stay reason=r", "there is no answer yet"},
	    {"answer text=t; stay reason=r", "answer text=t", "it was answered before it was suspended"},
	    {"answer text=t", "stay reason=r on=2022-04-10",
	        "on=2022-04-10 lies before the day on which the notice came in"},
	    {"answer text=t", "stay reason=r on=2022-04-13", "lies after today"},
	    {"answer text=t", "stay reason=r on=2022-04-11", NULL},
	    {"answer text=t; stay 2022-04-12 reason=r", "resume reason=r on=2022-04-11",
	        "on=2022-04-11 lies before the day on which the authority suspended it (2022-04-12)"},
	    {"answer text=t; stay reason=r", "resume reason=r on=2022-04-12", NULL},
	    {"answer text=t; stay reason=r; resume 2022-04-12 reason=r", "stay reason=r on=2022-04-11",
	        "on=2022-04-11 lies before the day on which the authority went on with it (2022-04-12)"},
	    {"", "prolong reason=r on=2022-04-10", "on=2022-04-10 lies before the day on which the notice came in"},
	    {"", "prolong reason=r", NULL},
	    {"answer text=t; stay reason=r", "prolong reason=r", NULL},
	    {"conclude result=upheld", "prolong reason=r", "does not fit"},
	    {"conclude result=upheld", "execute reason=r", "only what was corrected is done again"},
	    {"conclude result=corrected", "execute reason=r until=2022-04-01", "until=2022-04-01 lies before"},
	    {"conclude result=corrected", "execute reason=r until=2022-06-01", NULL},
	};
	for (size_t i = 0; i < G_N_ELEMENTS(CASES); i++) {
		g_autoptr(GError) error = NULL;
		OWN(casefile) file = remedy("reconsideration", "2022-04-11", "", CASES[i].steps);
		OWN(event) event = history_event(CASES[i].verb, shipped_day("2022-04-12"));
		g_test_message("%s, %s", CASES[i].steps, CASES[i].verb);
		bool good = workflow_check(file, event, &EVERYBODY, shipped_day("2022-04-12"), &error);
		g_assert_cmpint(good, ==, !CASES[i].says);
		g_assert_true(good || strstr(error->message, CASES[i].says));
	}
}

/* A remedy follows the law of the day on which its notice came in (domain rules 9.4). */
static void test_clocks(void)
{
	static const struct {
		const char *kind, *received, *fields, *steps, *due; /* code, last day, state on 2026-01-05 */
	} CASES[] = {
	    {"reconsideration", "2022-04-11", "", "", "R1B 2022-04-21 missed"},
	    {"reconsideration", "2023-12-31", "", "", "R1B 2024-01-10 missed"},
	    {"reconsideration", "2024-01-01", "", "", "R1C 2024-01-15 missed"},
	    {"reconsideration", "2024-04-08", "", "", "R1C 2024-04-22 missed"},
	    {"reconsideration", "2024-04-08", "procedure=simple", "", "R1C 2024-04-15 missed"},
	    {"reconsideration", "2024-04-08", "", "answer 2024-04-22", "R1C 2024-04-22 met"},
	    {"reconsideration", "2024-04-08", "", "answer 2024-04-23", "R1C 2024-04-22 missed"},
	    {"reconsideration", "2024-04-08", "", "conclude 2024-04-10 result=other", ""},
	    {"litigation", "2022-04-11", "", "", "R2C 2022-04-26 missed"},
	    {"litigation_after_reconsideration", "2022-09-20", "", "", "R2C 2022-10-08 missed"},
	    {"report", "2022-04-11", "", "", ""},
	    {"recheck", "2022-04-11", "", "", ""},
	    {"report", "2022-04-11", "limit=2022-05-01", "", "R3L 2022-05-01 missed"},
	    {"appeal", "2022-04-11", "limit=2022-05-01", "answer 2022-04-30", "R3L 2022-05-01 met"},
	};
	for (size_t i = 0; i < G_N_ELEMENTS(CASES); i++) {
		OWN(casefile) file = remedy(CASES[i].kind, CASES[i].received, CASES[i].fields, CASES[i].steps);
		g_autoptr(GPtrArray) clocks = deadline_clocks(file, rules, calendar);
		const struct clock *clock = deadline_answer(clocks);
		g_autofree char *day = clock ? date_format(clock->due.on) : NULL;
		g_autofree char *said = clock ? g_strdup_printf("%s %s %s", clock->rule->code, day,
		                                    deadline_state_name(deadline_state(clock, shipped_day("2026-01-05"))))
		                              : g_strdup("");
		g_test_message("%s %s %s", CASES[i].kind, CASES[i].received, CASES[i].steps);
		g_assert_cmpstr(said, ==, CASES[i].due);
	}
}

/* What the authority prolongs, once and within what its law allows, is not silent meanwhile (Administrative
 * Reconsideration Law (2023) art 62; (1999 to 2017) art 31). */
static void test_prolonged(void)
{
	static const struct {
		const char *received, *fields, *steps, *due; /* of the authority's own clock */
	} CASES[] = {
	    {"2024-03-04", "", "", "2024-05-06"},
	    {"2024-03-04", "", "prolong 2024-04-30 reason=r days=30 clock=R1D", "2024-06-03"},
	    {"2024-03-04", "", "prolong 2024-04-30 reason=r days=10 clock=R1D", "2024-05-13"},
	    {"2024-03-04", "", "prolong 2024-04-30 reason=r days=90 clock=R1D", "2024-06-03"},
	    {"2024-03-04", "",
	        "prolong 2024-04-30 reason=r days=30 clock=R1D; prolong 2024-05-30 reason=r days=30 clock=R1D",
	        "2024-06-03"},
	    {"2024-03-04", "procedure=simple", "prolong 2024-03-30 reason=r days=30 clock=R1D", "2024-04-03"},
	    {"2022-04-11", "", "prolong 2022-06-01 reason=r days=30 clock=R1D", "2022-07-11"},
	    {"2024-03-04", "", "answer text=t; stay 2024-03-06 reason=r; resume 2024-05-08 reason=r", "2024-07-05"},
	    {"2024-03-04", "",
	        "answer text=t; stay 2024-03-06 reason=r; resume 2024-05-08 reason=r; prolong 2024-07-05 reason=r days=30 "
	        "clock=R1D",
	        "2024-08-05"},
	};
	for (size_t i = 0; i < G_N_ELEMENTS(CASES); i++) {
		OWN(casefile) file = remedy("reconsideration", CASES[i].received, CASES[i].fields, CASES[i].steps);
		g_autoptr(GPtrArray) clocks = deadline_clocks(file, rules, calendar);
		g_test_message("%s %s %s", CASES[i].received, CASES[i].fields, CASES[i].steps);
		for (unsigned n = 0; n < clocks->len; n++) {
			const struct clock *clock = clocks->pdata[n];
			g_autofree char *day = date_format(clock->due.on);
			if (!strcmp(clock->rule->code, "R1D"))
				g_assert_cmpstr(day, ==, CASES[i].due);
		}
	}
}

/* The stages of a petition: thirty days to decide, thirty to go on (Regulations on Petitions art 35, 36). */
#define HEARD "stay 2022-06-13 reason=r; resume 2022-06-23 reason=r"

static const struct {
	const char *kind, *received, *fields, *steps, *code, *due; /* and what holds on 2026-01-05; "": no such clock */
} STAGES[] = {
    {"recheck", "2022-05-03", "", "", "K7D", "2022-06-02 expired"},
    {"recheck", "2022-03-01", "", "", "K7D", "2022-03-31 expired"},
    {"recheck", "2022-05-03", "", "conclude 2022-06-01 result=upheld", "K7D", "2022-06-02 met"},
    {"recheck", "2022-05-03", "", "", "K8", ""},
    {"recheck", "2022-05-03", "", "conclude 2022-06-01 result=upheld", "K8", "2022-07-01 expired"},
    {"final_review", "2022-07-01", "", "", "K8D", "2022-08-01 expired"},
    {"final_review", "2022-07-01", "", "", "K8", ""},
    /* a hearing is not counted (art 36), whether the school has answered or not */
    {"final_review", "2022-06-10", "", "", "K8D", "2022-07-11 expired"},
    {"final_review", "2022-06-10", "", HEARD, "K8D", "2022-07-20 expired"},
    {"final_review", "2022-04-10", "", "stay 2022-04-13 reason=r; resume 2022-04-23 reason=r", "K8D",
        "2022-05-20 expired"},
    {"final_review", "2022-06-10", "", "answer 2022-06-12 text=t; " HEARD, "K8D", "2022-07-20 expired"},
    {"final_review", "2022-06-10", "", "stay 2022-06-13 reason=r; answer text=t; resume 2022-06-23 reason=r", "K8D",
        "2022-07-20 expired"},
    {"recheck", "2022-06-10", "", HEARD "; conclude result=upheld", "K7D", "2022-07-11 met"},
    /* what was answered, or was not, stays so when the authority decides */
    {"reconsideration", "2022-04-11", "", "answer 2022-04-12 text=t; conclude result=upheld", "R1B", "2022-04-21 met"},
    {"reconsideration", "2022-04-11", "", "conclude 2022-05-12 result=corrected", "R1B", "2022-04-21 missed"},
    {"reconsideration", "2022-04-11", "", "conclude 2022-04-21 result=corrected", "R1B", "2022-04-21 cancelled"},
    {"reconsideration", "2022-07-01", "", "", "K7D", ""},
    /* a suit follows on the decision, or on the last day for it where none was given (Litigation Law art 45) */
    {"reconsideration", "2022-04-11", "", "conclude 2022-06-01 result=upheld", "R2B", "2022-06-16 expired"},
    {"reconsideration", "2022-04-11", "", "", "R2B", "2022-06-27 expired"},
    {"reconsideration", "2022-04-11", "", "prolong 2022-06-01 reason=r days=30 clock=R1D", "R2B", "2022-07-26 expired"},
    {"reconsideration", "2024-04-08", "procedure=simple", "", "R2B", "2024-05-23 expired"},
    {"reconsideration", "2022-04-11", "", "conclude 2022-06-20 result=upheld", "R2B",
        "2022-06-27 expired2022-07-05 expired"},
    {"reconsideration", "2022-04-11", "", "answer text=t; stay reason=r", "R2B", ""},
    {"litigation", "2022-04-11", "", "", "R2B", ""},
    {"litigation", "2022-07-01", "", "conclude 2022-07-05 result=upheld", "R2D", "2022-07-20 expired"},
    {"litigation", "2022-07-01", "", "conclude 2022-07-05 result=upheld form=judgment", "R2D", "2022-07-20 expired"},
    {"litigation", "2022-07-01", "", "conclude 2022-07-05 result=other form=ruling", "R2D", "2022-07-15 expired"},
    {"litigation_after_reconsideration", "2022-07-01", "", "conclude 2022-07-05 result=other form=ruling", "R2D",
        "2022-07-15 expired"},
    {"litigation", "2022-07-01", "second=yes", "conclude 2022-07-05 result=other form=ruling", "R2D", ""},
    /* the judgment of the second instance is final (Administrative Litigation Law art 7) */
    {"litigation", "2022-07-01", "second=yes", "conclude 2022-07-05 result=upheld", "R2D", ""},
};

static void test_stages(void)
{
	for (size_t i = 0; i < G_N_ELEMENTS(STAGES); i++) {
		OWN(casefile)
		file = remedy(STAGES[i].kind, STAGES[i].received, STAGES[i].fields, STAGES[i].steps);
		g_autoptr(GPtrArray) clocks = deadline_clocks(file, rules, calendar);
		g_autoptr(GString) said = g_string_new(NULL);
		for (unsigned n = 0; n < clocks->len; n++) {
			const struct clock *clock = clocks->pdata[n];
			g_autofree char *day = date_format(clock->due.on);
			if (!strcmp(clock->rule->code, STAGES[i].code))
				g_string_append_printf(
				    said, "%s %s", day, deadline_state_name(deadline_state(clock, shipped_day("2026-01-05"))));
		}
		g_test_message("%s %s %s %s", STAGES[i].kind, STAGES[i].received, STAGES[i].steps, STAGES[i].code);
		g_assert_true(g_str_has_prefix(said->str, STAGES[i].due) && (*STAGES[i].due || !said->len));
	}
}

/* Where a decision sets the day of a first answer, what ran for that is over, and nothing makes it longer after that.
 */
static void test_ordered(void)
{
	g_autoptr(GPtrArray) events = history_letter("2022-05-03", "class=claim");
	history_extend(events, "accept 2022-05-05; order 2022-06-01 reason=r until=2022-08-01");
	history_extend(events, "extend 2022-06-02 clock=K4 days=30 reason=r");
	OWN(casefile) file = fold_case(events);
	g_autoptr(GPtrArray) clocks = deadline_clocks(file, rules, calendar);
	g_assert_cmpstr(deadline_answer(clocks)->rule->id, ==, "K2_ORDER");
	for (unsigned n = 0; n < clocks->len; n++) {
		const struct clock *clock = clocks->pdata[n];
		g_assert_cmpint(clock->extended, ==, 0);
		g_assert_cmpint(!strcmp(clock->rule->code, "K4") && !clock->cancelled, ==, false);
	}
}

int main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	calendar = shipped_calendar();
	rules = shipped_rules("en");
	g_test_add_func("/remedy/conditions", test_conditions);
	g_test_add_func("/remedy/clocks", test_clocks);
	g_test_add_func("/remedy/prolonged", test_prolonged);
	g_test_add_func("/remedy/stages", test_stages);
	g_test_add_func("/remedy/ordered", test_ordered);
	int status = g_test_run();
	rules_free(rules);
	calendar_free(calendar);
	return status;
}
