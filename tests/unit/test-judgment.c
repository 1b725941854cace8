#include "applied.h"
#include "base/fail.h"
#include "domain/deadline.h"
#include "domain/workflow.h"

static struct calendar *calendar;
static struct rules *rules;

/* An application that came in on 2022-03-01, and what happened then. */
static struct casefile *application(const char *steps)
{
	g_autoptr(GPtrArray) events = history_application("2022-03-01", "");
	history_extend(events, steps);
	return fold_case(events);
}

/* SAYS is NULL where it may be recorded. */
static void assert_said(const struct casefile *file, const char *verb, const char *day, const char *says)
{
	g_autoptr(GError) error = NULL;
	OWN(event) event = history_event(verb, shipped_day(day));
	bool good = workflow_check(file, event, &EVERYBODY, shipped_day(day), &error);
	g_test_message("%s: %s", verb, error ? error->message : "");
	g_assert_cmpint(good, ==, !says);
	g_assert_true(good || strstr(error->message, says));
}

/* Whoever searched, wrote or decided had a hand in it, whoever came after them. */
static void test_drafters(void)
{
	static const struct {
		const char *actors[4]; /* of the events below, in turn */
		const char *hands, *others;
	} CASES[] = {
	    {{"zhang"}, "zhang", "li wang"},
	    {{"zhang", "li"}, "zhang li", "wang zhan"},
	    {{"zhang", "li", "wang"}, "zhang li wang", "ma"},
	    {{"zhang", "li", "zhang", "li"}, "zhang li", "wang"},
	};
	static const char *const VERBS[] = {"draft text=t", "search result=r", "decide outcome=R4.1", "draft text=u"};
	for (size_t i = 0; i < G_N_ELEMENTS(CASES); i++) {
		g_autoptr(GPtrArray) events = history_application("2022-03-01", "");
		history_extend(events, "assign unit=u");
		for (size_t n = 0; n < G_N_ELEMENTS(VERBS) && CASES[i].actors[n]; n++) {
			struct event *event = history_append(events, history_event(VERBS[n], shipped_day("2022-03-02")));
			g_free(event->actor);
			event->actor = g_strdup(CASES[i].actors[n]);
		}
		OWN(casefile) file = fold_case(events);
		g_auto(GStrv) hands = g_strsplit(CASES[i].hands, " ", -1);
		g_auto(GStrv) others = g_strsplit(CASES[i].others, " ", -1);
		for (char **login = hands; *login; login++)
			g_assert_true(casefile_is_drafter(file, *login));
		for (char **login = others; *login; login++)
			g_assert_false(casefile_is_drafter(file, *login));
	}
}

/* Reasons are judged, or stayed out, before an application is not processed for want of them (art 35). */
static void test_reasons(void)
{
	static const struct {
		const char *steps, *verb, *says;
	} CASES[] = {
	    {"ask-reasons 2022-03-02 text=t", "decide outcome=R5.4", "'reasoned'"},
	    {"ask-reasons 2022-03-02 text=t", "decide outcome=R5.3", NULL},
	    {"ask-reasons 2022-03-02 text=t; reasoned result=unreasonable", "decide outcome=R5.4", NULL},
	    {"ask-reasons 2022-03-02 text=t; reasoned 2022-03-10 result=none", "decide outcome=R5.4", NULL},
	    {"ask-reasons 2022-03-02 text=t; reasoned result=reasonable", "decide outcome=R5.4", "'reasoned'"},
	    {"ask-reasons 2022-03-02 text=t", "reasoned result=none", NULL},
	    {"ask-reasons 2022-03-10 text=t", "reasoned result=none", "a later one (Regulations on Disclosure art 35)"},
	    {"ask-reasons 2022-03-10 text=t", "reasoned result=unreasonable", NULL},
	    {"", "ask-reasons text=t until=2022-03-01", "until=2022-03-01 lies before"},
	    {"ask-reasons 2022-03-02 text=t until=2022-03-10", "reasoned result=none",
	        "reasons may come until 2022-03-10: that none came shows on a later day (Regulations on Disclosure art "
	        "35)"},
	    {"ask-reasons 2022-03-02 text=t until=2022-03-09", "reasoned result=none", NULL},
	    {"ask-reasons 2022-03-02 text=t until=2022-03-10", "reasoned result=unreasonable", NULL},
	    {"ask-reasons 2022-03-02 text=t", "reasoned result=reasonable until=2022-04-01", NULL},
	    {"correct via=in_person arrived=2018-03-01; ask-reasons 2022-03-02 text=t",
	        "reasoned result=reasonable until=2022-04-01", "received before 2019-05-15"},
	};
	for (size_t i = 0; i < G_N_ELEMENTS(CASES); i++) {
		OWN(casefile) file = application(CASES[i].steps);
		assert_said(file, CASES[i].verb, "2022-03-10", CASES[i].says);
	}
}

#define THIRD "consult 2022-03-04 party=p sent=2022-03-04; "
#define MAKER "consult 2022-03-04 party=m as=maker sent=2022-03-04; "
#define SAYS(party, opinion) "consulted 2022-03-08 party=" party " received=2022-03-08 reason=r opinion=" opinion "; "

/* What third parties said is the opinion that R3.4 is about; another maker has one, too, and is none of them (art 15,
 * 32, 34). */
static void test_opinion(void)
{
	static const struct {
		const char *steps, *opinion;
		const char *kept, *opened; /* what is said of R3.4, and of R1 without a ground; NULL: it may be */
	} CASES[] = {
	    {THIRD SAYS("p", "object"), "object", NULL, "R1 needs ground="},
	    {THIRD SAYS("p", "agree"), "agree", "must not have agreed", NULL},
	    {THIRD SAYS("p", "none"), "none", NULL, NULL},
	    {MAKER SAYS("m", "object"), NULL, "must not have agreed", "R1 needs ground="},
	    {MAKER SAYS("m", "none"), NULL, "must not have agreed", NULL},
	    {THIRD MAKER SAYS("p", "agree") SAYS("m", "object"), "agree", "must not have agreed", "R1 needs ground="},
	    {THIRD MAKER SAYS("m", "object") SAYS("p", "agree"), "agree", "must not have agreed", "R1 needs ground="},
	    {THIRD MAKER SAYS("m", "agree") SAYS("p", "object"), "object", NULL, "R1 needs ground="},
	    {THIRD MAKER SAYS("m", "object") SAYS("p", "none"), "none", NULL, "R1 needs ground="},
	    {THIRD "consult 2022-03-04 party=q sent=2022-03-04; " SAYS("p", "object") SAYS("q", "agree"), "object", NULL,
	        "R1 needs ground="},
	    {THIRD "consult 2022-03-04 party=q sent=2022-03-04; " SAYS("p", "none") SAYS("q", "agree"), "none", NULL, NULL},
	};
	for (size_t i = 0; i < G_N_ELEMENTS(CASES); i++) {
		g_autofree char *steps = g_strconcat(CASES[i].steps, "secrecy 2022-03-09 result=pass", NULL);
		OWN(casefile) file = application(steps);
		g_test_message("%s", steps);
		g_assert_cmpstr(file->opinion, ==, CASES[i].opinion);
		assert_said(file, "decide outcome=R3.4 ground=g", "2022-03-10", CASES[i].kept);
		assert_said(file, "decide outcome=R1", "2022-03-10", CASES[i].opened);
	}
}

#define SERVED "decide 2022-03-04 outcome=R5.3; approve; serve 2022-03-07 how=hand signed=2022-03-07"
#define REPLIED                                                                                                        \
	"accept 2022-03-02; draft 2022-03-03 text=t; approve 2022-03-04; reply 2022-03-07 via=phone on=2022-03-07"

/* A case of KIND that came in on 2022-03-01. */
static GPtrArray *received(enum kind kind)
{
	if (kind == KIND_APPLICATION)
		return history_application("2022-03-01", "");
	return kind == KIND_LETTER ? history_letter("2022-03-01", "") : history_remedy("reconsideration", "2022-03-01", "");
}

/* A correction does not put the receipt behind what was done after it. */
static void test_receipt(void)
{
	static const struct {
		enum kind kind;
		const char *steps, *verb, *says;
	} CASES[] = {
	    {KIND_APPLICATION, SERVED, "correct via=online confirmed=2022-03-15 reason=r",
	        "the day of receipt (2022-03-15) would lie after the day of the decision (2022-03-04)"},
	    {KIND_APPLICATION, SERVED, "correct arrived=2022-03-08 reason=r", "would lie after"},
	    {KIND_APPLICATION, SERVED, "correct arrived=2022-03-04 reason=r", NULL},
	    {KIND_APPLICATION, SERVED, "correct contact=c reason=r", NULL},
	    {KIND_APPLICATION, "fee 2022-03-02 amount=100 reason=r; paid 2022-03-03 on=2022-03-03",
	        "correct arrived=2022-03-04 reason=r", "the day of the payment (2022-03-03)"},
	    {KIND_APPLICATION, "request-correction what=w until=2022-03-31; corrected 2022-03-05 received=2022-03-05",
	        "correct arrived=2022-03-06 reason=r", "the day on which the correction came in (2022-03-05)"},
	    {KIND_APPLICATION, "consult 2022-03-04 party=p sent=2022-03-04", "correct arrived=2022-03-05 reason=r",
	        "the day on which others were consulted (2022-03-04)"},
	    {KIND_APPLICATION, "", "correct arrived=2022-03-18 reason=r", NULL},
	    {KIND_LETTER, REPLIED, "correct received=2022-03-18 reason=r",
	        "the day of receipt (2022-03-18) would lie after the day of the answer (2022-03-07)"},
	    {KIND_LETTER, REPLIED, "correct received=2022-03-07 reason=r", "would lie after the day on which it was"},
	    {KIND_LETTER, REPLIED, "correct received=2022-03-01 reason=r", NULL},
	    {KIND_APPLICATION, "request-correction 2022-03-04 what=w until=2022-03-31",
	        "correct arrived=2022-03-05 reason=r", "the day on which the correction was asked for (2022-03-04)"},
	    {KIND_APPLICATION, "ask-reasons 2022-03-04 text=t", "correct arrived=2022-03-05 reason=r",
	        "the day on which the reasons were asked for (2022-03-04)"},
	    {KIND_APPLICATION, "fee 2022-03-04 amount=100 reason=r", "correct arrived=2022-03-05 reason=r",
	        "the day on which the fee was asked for (2022-03-04)"},
	    {KIND_LETTER, "accept 2022-03-02 told=2022-03-03", "correct received=2022-03-04 reason=r",
	        "the day on which the writer was told (2022-03-03)"},
	    {KIND_REMEDY, "answer 2022-03-07 text=t", "correct received=2022-03-08 reason=r", "the day of the answer"},
	    {KIND_REMEDY, "conclude 2022-03-07 result=upheld", "correct received=2022-03-08 reason=r",
	        "the day of the decision"},
	    {KIND_REMEDY, "conclude 2022-03-07 result=upheld", "correct received=2022-03-07 reason=r", NULL},
	};
	for (size_t i = 0; i < G_N_ELEMENTS(CASES); i++) {
		g_autoptr(GPtrArray) events = received(CASES[i].kind);
		history_extend(events, CASES[i].steps);
		OWN(casefile) file = fold_case(events);
		g_test_message("%s", CASES[i].steps);
		assert_said(file, CASES[i].verb, "2022-03-20", CASES[i].says);
	}
}

/* The days for which the authority stays a reconsideration are not counted in its own time ((b4)). */
static void test_stay(void)
{
	static const struct {
		const char *fields, *steps, *due; /* as of 2024-06-03 */
	} CASES[] = {
	    {"", "answer 2024-03-05 text=t", "2024-05-06 expired"},
	    {"", "answer 2024-03-05 text=t; stay 2024-03-06 reason=r", " suspended"},
	    {"", "answer 2024-03-05 text=t; stay 2024-03-06 reason=r; resume 2024-04-05 reason=r", "2024-06-03 running"},
	    {"procedure=simple", "answer 2024-03-05 text=t; stay 2024-03-06 reason=r; resume 2024-04-05 reason=r",
	        "2024-05-06 expired"},
	    {"",
	        "answer 2024-03-05 text=t; stay 2024-03-06 reason=r; resume 2024-03-16 reason=r; "
	        "stay 2024-03-20 reason=r; resume 2024-04-09 reason=r",
	        "2024-06-03 running"},
	    {"", "answer 2024-03-05 text=t; stay 2024-03-06 reason=r; conclude 2024-04-05 result=other", "2024-06-03 met"},
	    /* what was over before is over */
	    {"", "answer 2024-03-05 text=t; stay 2024-05-10 reason=r", "2024-05-06 expired"},
	};
	for (size_t i = 0; i < G_N_ELEMENTS(CASES); i++) {
		g_autoptr(GPtrArray) events = history_remedy("reconsideration", "2024-03-04", CASES[i].fields);
		history_extend(events, CASES[i].steps);
		OWN(casefile) file = fold_case(events);
		g_autoptr(GPtrArray) clocks = deadline_clocks(file, rules, calendar);
		g_autoptr(GString) said = g_string_new(NULL);
		for (unsigned n = 0; n < clocks->len; n++) {
			const struct clock *clock = clocks->pdata[n];
			g_autofree char *day = clock->suspended ? g_strdup("") : date_format(clock->due.on);
			if (!strcmp(clock->rule->code, "R1D"))
				g_string_append_printf(
				    said, "%s %s", day, deadline_state_name(deadline_state(clock, shipped_day("2024-06-03"))));
		}
		g_test_message("%s", CASES[i].steps);
		g_assert_cmpstr(said->str, ==, CASES[i].due);
	}
}

int main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	calendar = shipped_calendar();
	rules = shipped_rules("en");
	g_test_add_func("/judgment/drafters", test_drafters);
	g_test_add_func("/judgment/reasons", test_reasons);
	g_test_add_func("/judgment/opinion", test_opinion);
	g_test_add_func("/judgment/receipt", test_receipt);
	g_test_add_func("/judgment/stay", test_stay);
	int status = g_test_run();
	rules_free(rules);
	calendar_free(calendar);
	return status;
}
