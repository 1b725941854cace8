#include "domain/decision.h"
#include "history.h"

/* What waits in a letter, and in an application, after these steps. */
static const struct {
	const char *open;
	const char *steps;
	const char *waits; /* names of decisions in their order */
} CASES[] = {
    {"letter", "", ""},
    {"letter", "accept", ""},
    {"letter", "refuse reason=r", "refusal"},
    {"letter", "refuse reason=r; approve", ""},
    {"letter", "refuse reason=r; send-back reason=r", ""},
    {"letter", "refuse reason=r; send-back reason=r; refuse reason=r", "refusal"},
    {"letter", "accept; propose text=t", "instruct"},
    {"letter", "accept; propose text=t; instruct text=t", ""},
    {"letter", "accept; assign unit=u; return reason=r", "return"},
    {"letter", "accept; assign unit=u; return reason=r; assign unit=v", ""},
    {"letter", "accept; assign unit=u; sign; return reason=r; draft text=t", "approve"},
    {"letter", "accept; draft text=t", "approve"},
    {"letter", "accept; draft text=t countersign=yes", "countersign"},
    {"letter", "accept; draft text=t countersign=yes; countersign", "approve"},
    {"letter", "accept; assign unit=u; draft text=t countersign=yes; draft text=u", "approve"},
    {"letter", "accept; assign unit=u countersign=yes; draft text=t", "countersign"},
    {"letter", "accept; draft text=t; approve", ""},
    {"letter", "accept; propose text=t; instruct text=t; draft text=t", "leader"},
    {"letter", "accept; propose text=t; instruct text=t; draft text=t countersign=yes", "countersign"},
    {"letter", "accept; propose text=t; instruct text=t; draft text=t; send-back reason=r", ""},
    {"application", "secrecy result=pass; draft text=t; decide outcome=R1", "approve"},
    {"application", "secrecy result=refuse; draft text=t; decide outcome=R3.1 ground=g", "leader"},
    {"application", "secrecy result=part; draft text=t; decide outcome=R2", "leader"},
    {"application", "secrecy result=refuse; draft text=t; decide outcome=R3.1 ground=g; approve", ""},
    {"letter", "accept; draft text=t; send-back reason=r", ""},
    {"letter", "accept; assign unit=u; sign; ask-extension reason=r", "extension"},
    {"letter", "accept; assign unit=u; sign; ask-extension reason=r; draft text=t", "approve extension"},
    {"letter", "accept; assign unit=u; sign; ask-extension reason=r; extend reason=r days=5 clock=K2", ""},
    {"letter", "accept; assign unit=u; sign; ask-extension reason=r; decline reason=r", ""},
    {"letter", "accept; assign unit=u; sign; ask-extension reason=r; withdraw reason=r", ""},
    /* a request does not outlive the clock that it was about */
    {"letter",
        "accept; assign unit=u; sign; ask-extension reason=r; draft text=t; approve; reply via=mail; rework reason=r",
        ""},
    {"letter",
        "accept; assign unit=u; sign; ask-extension reason=r; draft text=t; approve; reply via=mail; close; reopen "
        "reason=r",
        ""},
    {"letter", "accept; draft text=t; correct class=accuse reason=r", ""},
    {"letter", "correct class=accuse reason=r; transfer reason=r waits=yes", "handed"},
    {"letter", "correct class=accuse reason=r; transfer reason=r waits=yes; note text=t", ""},
    {"letter", "correct class=accuse reason=r; transfer reason=r", ""},
    {"application", "request-correction what=w until=2022-03-20", "lapse"},
    {"application", "assign unit=u; return reason=r", "return"},
    {"application", "search result=held", "secrecy"},
    {"application", "search result=held; ask-extension reason=r", "secrecy extension"},
    {"application",
        "ask-extension reason=r; search result=held; secrecy result=pass; decide outcome=R1; approve; serve "
        "how=electronic; reopen reason=r",
        ""},
    {"application", "ask-extension reason=r; request-correction what=w until=2022-03-20; corrected received=2022-03-10",
        ""},
};

static GPtrArray *opened(const char *open)
{
	if (!strcmp(open, "letter"))
		return history_letter("2022-03-01", "box=relay");
	GPtrArray *events = history_new();
	history_append(
	    events, history_event("application applicant=a type=natural via=in_person arrived=2022-03-01 request=r",
	                shipped_day("2022-03-01")));
	return events;
}

static void test_waits(void)
{
	for (size_t i = 0; i < G_N_ELEMENTS(CASES); i++) {
		g_autoptr(GPtrArray) events = opened(CASES[i].open);
		history_extend(events, CASES[i].steps);
		OWN(casefile) file = fold_case(events);
		unsigned waits = decision_waits(file);
		g_autoptr(GString) names = g_string_new(NULL);
		for (int n = 0; n < DECISION_COUNT; n++)
			if (waits & DECISION_BIT(n))
				g_string_append_printf(names, "%s%s", names->len ? " " : "", DECISIONS[n].name);
		g_test_message("%s, %s", CASES[i].open, CASES[i].steps);
		g_assert_cmpstr(names->str, ==, CASES[i].waits);
	}
}

/* Since when, and what it is about. */
static void test_since(void)
{
	g_autoptr(GPtrArray) events = history_letter("2022-03-01", "");
	history_extend(events, "accept; assign 2022-03-02 unit=u; sign 2022-03-03; ask-extension 2022-03-04 reason=why; "
	                       "draft 2022-03-07 text=t; "
	                       "draft 2022-03-08 text=better");
	OWN(casefile) file = fold_case(events);
	g_assert_cmpint(decision_since(file, DECISION_APPROVE), ==, shipped_day("2022-03-07"));
	g_assert_cmpint(decision_since(file, DECISION_EXTENSION), ==, shipped_day("2022-03-04"));
	g_assert_cmpstr(decision_about(file, DECISION_EXTENSION), ==, "why");
	g_assert_cmpstr(decision_about(file, DECISION_APPROVE), ==, "better");
}

static void test_words(void)
{
	g_assert_cmpuint(decision_parse("approve"), ==, DECISION_BIT(DECISION_APPROVE));
	g_assert_cmpuint(decision_parse("签发"), ==, DECISION_BIT(DECISION_APPROVE));
	g_assert_cmpuint(decision_parse("any") & DECISION_BIT(DECISION_LAPSE), ==, 0);
	g_assert_cmpuint(decision_parse("tea"), ==, 0);
	for (int n = 0; n < DECISION_COUNT; n++) {
		const struct event_type *type = event_type_find(DECISIONS[n].verb);
		g_assert_nonnull(type);
		g_assert_true(!DECISIONS[n].back || event_type_find(DECISIONS[n].back));
		g_assert_cmpuint(event_type_all_roles(type), !=, 0);
	}
	g_assert_cmpuint(decision_roles(DECISION_APPROVE, KIND_LETTER), ==, ROLE_SUPERVISOR | ROLE_LEADER);
	g_assert_cmpuint(decision_roles(DECISION_HANDED, KIND_LETTER), ==, ROLE_DISCIPLINE);
}

int main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/decision/waits", test_waits);
	g_test_add_func("/decision/since", test_since);
	g_test_add_func("/decision/words", test_words);
	return g_test_run();
}
