#include "base/fail.h"
#include "domain/deadline.h"
#include "domain/workflow.h"
#include "history.h"

/* A way into every state of a reconsideration of which the notice came in on 2022-04-11. */
static const char *const INTO[STATE_COUNT] = {
    [STATE_REGISTERED] = "",
    [STATE_REPLIED] = "answer",
    [STATE_SUSPENDED] = "answer; stay reason=r",
    [STATE_CONCLUDED] = "answer; conclude result=corrected",
    [STATE_EXECUTING] = "answer; conclude result=corrected; execute reason=r",
    [STATE_CLOSED] = "answer; conclude result=upheld; close",
    [STATE_ARCHIVED] = "answer; conclude result=upheld; close; archive",
    [STATE_VOID] = "void reason=r",
};

/* What may be done in each state (domain rules (b4)); everything else is refused. */
static const char *const ALLOWED[STATE_COUNT] = {
    [STATE_REGISTERED] = "draft answer conclude remind note recuse correct void attach undo",
    [STATE_REPLIED] = "stay conclude note recuse correct attach undo",
    [STATE_SUSPENDED] = "resume conclude note recuse correct attach undo",
    [STATE_CONCLUDED] = "execute close note recuse correct attach undo",
    [STATE_EXECUTING] = "close note recuse correct attach undo",
    [STATE_CLOSED] = "archive note recuse correct attach undo",
    [STATE_ARCHIVED] = "note undo",
    [STATE_VOID] = "note undo",
};

static const char *const VERBS[] = {
    "draft text=t",
    "answer",
    "stay reason=r",
    "resume reason=r",
    "conclude result=other",
    "execute reason=r",
    "remind",
    "note text=t",
    "recuse who=w reason=r",
    "correct authority=a reason=r",
    "close",
    "archive",
    "void reason=r",
    "attach attachments=x",
    "undo undoes=1",
    "accept",
    "reply via=email",
    "withdraw reason=r",
    "decide outcome=R1",
    "extend reason=r",
    "reopen reason=r",
};

static struct calendar *calendar;
static struct rules *rules;

/* A remedy of KIND of which the notice came in on DAY, and more FIELDS; then STEPS. */
static struct casefile *remedy(const char *kind, const char *day, const char *fields, const char *steps)
{
	g_autoptr(GPtrArray) events = history_new();
	g_autofree char *open = g_strdup_printf(
	    "remedy %s kind=%s of=A2022-1 received=%s body=不服 authority=省教育厅 %s", day, kind, day, fields);
	history_extend(events, open);
	history_extend(events, steps);
	return fold_case(events);
}

static void check_verb(const struct casefile *file, const char *verb, const char *allowed)
{
	g_autoptr(GError) error = NULL;
	OWN(event) event = history_event(verb, shipped_day("2022-04-12"));
	bool may = history_lists(allowed, event->kind);
	g_test_message("%s, %s", state_name(file->state), verb);
	g_assert_cmpint(workflow_check(file, event, &EVERYBODY, shipped_day("2022-04-12"), &error), ==, may);
	if (!may)
		g_assert_error(error, FAIL, FAIL_REFUSED);
}

static void test_every_state(void)
{
	for (int state = STATE_NONE + 1; state < STATE_COUNT; state++) {
		g_assert_cmpint(INTO[state] != NULL, ==, (event_states(KIND_REMEDY) & STATE_BIT(state)) != 0);
		if (!INTO[state])
			continue;
		OWN(casefile) file = remedy("reconsideration", "2022-04-11", "", INTO[state]);
		g_assert_cmpstr(state_name(file->state), ==, state_name((enum state)state));
		for (size_t i = 0; i < G_N_ELEMENTS(VERBS); i++)
			check_verb(file, VERBS[i], ALLOWED[state]);
	}
}

/* The table of types has no verb for remedies that the one above has not. */
static void test_every_verb(void)
{
	const struct event_type *type;
	for (unsigned n = 0; (type = event_type_at(n)); n++) {
		bool found = !event_type_fits_kind(type, KIND_REMEDY) || !strcmp(type->name, "remedy");
		for (size_t i = 0; i < G_N_ELEMENTS(VERBS); i++)
			found |= g_str_has_prefix(VERBS[i], type->name) && strchr(" ", VERBS[i][strlen(type->name)]);
		g_test_message("%s", type->name);
		g_assert_true(found);
	}
}

static void test_conditions(void)
{
	static const struct {
		const char *steps, *verb, *says; /* NULL: it may be recorded */
	} CASES[] = {
	    {"", "answer on=2022-04-10", "on= lies before the day on which the notice came in"},
	    {"", "answer on=2022-04-13", "lies after today"},
	    {"", "conclude", "conclude needs result="},
	    {"", "conclude result=other on=2022-04-12", NULL},
	    {"", "correct kind=litigation procedure=simple reason=r", "procedure= is for a reconsideration alone"},
	    {"", "correct procedure=simple reason=r", NULL},
	    {"", "correct authority= reason=r", "authority= cannot be empty"},
	    {"", "correct limit=2022-04-10 reason=r", "limit= lies before"},
	    {"", "correct subject=s reason=r", "correct (remedy) has no field subject="},
	    {"conclude result=upheld", "execute reason=r", "only what was corrected is done again"},
	    {"conclude result=corrected", "execute reason=r until=2022-04-01", "until= lies before"},
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

int main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	calendar = shipped_calendar();
	rules = shipped_rules("en");
	g_test_add_func("/remedy/every-state", test_every_state);
	g_test_add_func("/remedy/every-verb", test_every_verb);
	g_test_add_func("/remedy/conditions", test_conditions);
	g_test_add_func("/remedy/clocks", test_clocks);
	int status = g_test_run();
	rules_free(rules);
	calendar_free(calendar);
	return status;
}
