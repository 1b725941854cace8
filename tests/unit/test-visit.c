/* Visits on the leaders' reception day: every state of (b2) with every verb, what must hold beyond the state, and the
 * clocks. The tables are the domain's own, not the program's. */
#include "base/date.h"
#include "base/fail.h"
#include "domain/deadline.h"
#include "domain/workflow.h"
#include "walk.h"

#define TODAY "2022-03-17"

/* A way into every state of a visit that was booked on 2022-03-09 for 2022-03-16. */
static const char *const INTO[STATE_COUNT] = {
    [STATE_BOOKED] = "",
    [STATE_CONFIRMED] = "confirm-slot",
    [STATE_ARRIVED] = "arrive 2022-03-16",
    [STATE_RECORDED] = "arrive 2022-03-16; receive minutes=m",
    [STATE_ASSIGNED] = "arrive 2022-03-16; receive minutes=m; hand-over unit=u opinion=o",
    [STATE_HANDLING] = "arrive 2022-03-16; receive minutes=m; hand-over unit=u opinion=o; sign",
    [STATE_DRAFTED] = "arrive 2022-03-16; receive minutes=m; hand-over unit=u opinion=o; draft text=t",
    [STATE_REVIEW] = "arrive 2022-03-16; receive minutes=m; hand-over unit=u opinion=o; draft text=t; countersign",
    [STATE_APPROVED] = "arrive 2022-03-16; receive minutes=m; hand-over unit=u opinion=o; draft text=t; approve",
    [STATE_REPLIED] = "arrive 2022-03-16; receive minutes=m; answer-on-spot text=t",
    [STATE_CLOSED] = "arrive 2022-03-16; receive minutes=m; answer-on-spot text=t; close",
    [STATE_ARCHIVED] = "cancel reason=r; archive",
    [STATE_MERGED] = "arrive 2022-03-16; merge into=L2022-1",
    [STATE_REFUSED] = "arrive 2022-03-16; refuse reason=r",
    [STATE_CONVERTED] = "arrive 2022-03-16; convert reason=r",
    [STATE_WITHDRAWN] = "arrive 2022-03-16; withdraw reason=r",
    [STATE_CANCELLED] = "cancel reason=r",
    [STATE_NO_SHOW] = "no-show 2022-03-16",
    [STATE_VOID] = "void reason=r",
    [STATE_TRANSFERRED] = "transfer reason=r",
};

#define ALWAYS " note correct recuse reveal attach issue undo"
#define OPEN " remind supervise extend tell withdraw"

/* What may be done in each state; everything else is refused. */
static const char *const ALLOWED[STATE_COUNT] = {
    [STATE_BOOKED] = "confirm-slot rebook cancel no-show arrive void" ALWAYS,
    [STATE_CONFIRMED] = "rebook cancel no-show arrive" ALWAYS,
    [STATE_ARRIVED] = "order accept refuse merge convert receive void" OPEN ALWAYS,
    [STATE_RECORDED] = "order accept refuse merge convert transfer answer-on-spot hand-over" OPEN ALWAYS,
    [STATE_ASSIGNED] = "order ask-extension assign sign return draft" OPEN ALWAYS,
    [STATE_HANDLING] = "order ask-extension assign return draft" OPEN ALWAYS,
    [STATE_DRAFTED] = "order ask-extension draft countersign send-back approve" OPEN ALWAYS,
    [STATE_REVIEW] = "order ask-extension send-back approve" OPEN ALWAYS,
    [STATE_APPROVED] = "order send-back reply" OPEN ALWAYS,
    [STATE_REPLIED] = "order rate rework close" ALWAYS,
    [STATE_CLOSED] = "rate rework reopen archive" ALWAYS,
    [STATE_ARCHIVED] = "note reveal issue undo",
    [STATE_MERGED] = "unmerge archive" ALWAYS,
    [STATE_REFUSED] = "send-back approve reopen" ALWAYS,
    [STATE_CONVERTED] = "archive" ALWAYS,
    [STATE_WITHDRAWN] = "reopen archive" ALWAYS,
    [STATE_CANCELLED] = "archive" ALWAYS,
    [STATE_NO_SHOW] = "archive" ALWAYS,
    [STATE_VOID] = "note reveal undo",
    [STATE_TRANSFERRED] = "note reveal issue undo",
};

/* The last two are for a case that was reminded, or whose unit has asked. */
static const char *const VERBS[] = {
    "ask-extension reason=r",
    "decline reason=r",
    "report-back text=t",
    "confirm-slot on=2022-03-15",
    "rebook session=2022-03-23 reason=r",
    "cancel reason=r",
    "no-show",
    "arrive",
    "receive minutes=m",
    "answer-on-spot text=t",
    "hand-over unit=u opinion=o",
    "accept",
    "refuse reason=r",
    "tell",
    "merge into=L2022-1",
    "unmerge reason=r",
    "convert reason=r",
    "transfer reason=r",
    "assign unit=u",
    "sign",
    "return reason=r",
    "draft text=t",
    "countersign",
    "send-back reason=r",
    "approve",
    "reply via=in_person",
    "rate result=satisfied",
    "rework reason=r",
    "ask-extension reason=r",
    "decline reason=r",
    "report-back text=t",
    "extend reason=r",
    "remind",
    "supervise text=t",
    "note text=t",
    "correct persons=2 reason=r",
    "withdraw reason=r",
    "close",
    "reopen reason=r",
    "order reason=r",
    "archive",
    "void reason=r",
    "recuse who=w reason=r",
    "reveal reason=r",
    "attach attachments=x",
    "issue document=d title=t body=b",
    "undo undoes=1",
    "file reason=r",
    "object reason=r",
    "propose text=t",
    "instruct text=t",
    "answer",
    "confirm",
    "serve how=hand",
    "decide outcome=R1",
    NULL,
};

static struct calendar *calendar;
static struct rules *rules;

/* A visit that was logged on DAY for SESSION, and more FIELDS; then STEPS. */
static struct casefile *visit(const char *day, const char *session, const char *fields, const char *steps)
{
	g_autoptr(GPtrArray) events = history_new();
	g_autofree char *open =
	    g_strdup_printf("visit %s received=%s session=%s visitor=v matter=m %s", day, day, session, fields);
	history_extend(events, open);
	history_extend(events, steps);
	return fold_case(events);
}

static struct casefile *visit_in(enum state state, const char *last)
{
	g_autofree char *steps = g_strdup_printf("%s; %s", INTO[state], last);
	return visit("2022-03-09", "2022-03-16", state == STATE_TRANSFERRED ? "class=accuse" : "", steps);
}

/* Every transition of (b2), and where it leads. */
static const struct step TRANSITIONS[] = {
    {STATE_BOOKED, "confirm-slot", STATE_CONFIRMED},
    {STATE_BOOKED, "rebook session=2022-03-23 reason=r", STATE_BOOKED},
    {STATE_CONFIRMED, "rebook session=2022-03-23 reason=r", STATE_CONFIRMED},
    {STATE_CONFIRMED, "cancel reason=r", STATE_CANCELLED},
    {STATE_CONFIRMED, "no-show 2022-03-16", STATE_NO_SHOW},
    {STATE_CONFIRMED, "arrive 2022-03-16", STATE_ARRIVED},
    {STATE_ARRIVED, "receive minutes=m", STATE_RECORDED},
    {STATE_ARRIVED, "accept", STATE_ARRIVED},
    {STATE_RECORDED, "answer-on-spot text=t", STATE_REPLIED},
    {STATE_RECORDED, "hand-over unit=u opinion=o", STATE_ASSIGNED},
    {STATE_RECORDED, "refuse reason=r", STATE_REFUSED},
    {STATE_RECORDED, "merge into=L2022-1; unmerge reason=r", STATE_RECORDED},
    {STATE_ARRIVED, "merge into=L2022-1; unmerge reason=r", STATE_ARRIVED},
    {STATE_ASSIGNED, "sign", STATE_HANDLING},
    {STATE_ASSIGNED, "return reason=r", STATE_RECORDED},
    {STATE_HANDLING, "draft text=t", STATE_DRAFTED},
    {STATE_DRAFTED, "countersign", STATE_REVIEW},
    {STATE_REVIEW, "send-back reason=r", STATE_HANDLING},
    {STATE_REVIEW, "approve", STATE_APPROVED},
    {STATE_APPROVED, "reply via=phone", STATE_REPLIED},
    {STATE_APPROVED, "reply via=phone; rework reason=r", STATE_HANDLING},
    {STATE_REPLIED, "rework reason=r", STATE_RECORDED},
    {STATE_REPLIED, "close", STATE_CLOSED},
    {STATE_CLOSED, "archive", STATE_ARCHIVED},
    {STATE_CLOSED, "reopen reason=r", STATE_RECORDED},
    {STATE_REFUSED, "reopen reason=r", STATE_ARRIVED},
    {STATE_NO_SHOW, "archive", STATE_ARCHIVED},
    {STATE_NO_SHOW, "arrive 2022-03-16", STATE_NO_SHOW},
    {STATE_CANCELLED, "rebook session=2022-03-23 reason=r", STATE_CANCELLED},
    {0},
};

static const struct walk WALK = {
    .kind = KIND_VISIT,
    .today = TODAY,
    .into = INTO,
    .allowed = ALLOWED,
    .verbs = VERBS,
    .transitions = TRANSITIONS,
    .in = visit_in,
};

static void test_opening(void)
{
	static const struct {
		const char *fields, *state, *session;
	} CASES[] = {
	    {"", "arrived", "2022-03-09"},
	    {"session=2022-03-09", "arrived", "2022-03-09"},
	    {"session=2022-03-10", "booked", "2022-03-10"},
	    {"session=2022-03-09 slot=14:30", "arrived", "2022-03-09"},
	    {"session=2022-03-09 slot=14:30 booked=yes", "booked", "2022-03-09"},
	};
	for (size_t i = 0; i < G_N_ELEMENTS(CASES); i++) {
		g_autoptr(GPtrArray) events = history_new();
		g_autofree char *open =
		    g_strdup_printf("visit 2022-03-09 received=2022-03-09 visitor=v matter=m %s", CASES[i].fields);
		history_extend(events, open);
		OWN(casefile) file = fold_case(events);
		g_autofree char *session = date_format(file->facts[FACT_SESSION]);
		g_assert_cmpstr(state_name(file->state), ==, CASES[i].state);
		g_assert_cmpstr(session, ==, CASES[i].session);
		g_assert_cmpstr(file->subject, ==, "m");
		g_assert_cmpint(file->booked, ==, file->state == STATE_BOOKED);
	}
}

static void test_conditions(void)
{
	static const struct {
		const char *fields, *steps, *verb, *says; /* NULL: it may be recorded */
	} CASES[] = {
	    {"", "", "confirm-slot", "the reception day was 2022-03-16"},
	    {"", "", "confirm-slot on=2022-03-08", "on=2022-03-08 lies before the day on which the visit was logged"},
	    {"", "", "confirm-slot on=2022-03-16 slot=25:00", "slot= takes a time"},
	    {"", "", "confirm-slot on=2022-03-16 slot=09:30", NULL},
	    {"", "", "rebook session=2022-03-16 reason=r", "session=2022-03-16 lies before 2022-03-17"},
	    {"", "", "rebook session=2022-03-17 reason=r", NULL},
	    {"", "rebook session=2022-03-23 reason=r", "no-show", "the reception day is 2022-03-23"},
	    {"", "", "no-show", NULL},
	    {"", "", "arrive on=2022-03-08", "on=2022-03-08 lies before"},
	    {"", "", "arrive on=2022-03-18", "lies after today"},
	    {"", "arrive 2022-03-16", "receive on=2022-03-16", "receive needs minutes="},
	    {"", "arrive 2022-03-16; receive minutes=m", "answer-on-spot", "answer-on-spot needs text="},
	    {"", "arrive 2022-03-16; receive minutes=m", "answer-on-spot text=t on=2022-03-15",
	        "on=2022-03-15 lies before the reception day"},
	    {"", "arrive 2022-03-16; receive minutes=m", "hand-over unit=u", "hand-over needs opinion="},
	    {"", "arrive 2022-03-16; receive minutes=m", "hand-over unit=u opinion=o promised=2022-03-16",
	        "promised=2022-03-16 lies before the day of the hand-over"},
	    {"", "arrive 2022-03-16; receive minutes=m", "hand-over unit=u opinion=o promised=2022-03-25", NULL},
	    {"", "arrive 2022-03-16; accept", "accept", "it was accepted on 2022-03-16"},
	    {"", "arrive 2022-03-16; accept", "refuse reason=r", "what is accepted is answered"},
	    {"", "arrive 2022-03-16", "accept told=2022-03-15", "told=2022-03-15 lies before the reception day"},
	    {"", "arrive 2022-03-16", "correct session=2022-03-08 reason=r",
	        "session=2022-03-08 lies before received=2022-03-"},
	    {"", "arrive 2022-03-16", "correct session= reason=r", "session= cannot be empty"},
	    {"", "arrive 2022-03-16", "correct subject=s reason=r", "correct (visit) has no field subject="},
	    {"class=claim", "arrive 2022-03-16; receive minutes=m; hand-over unit=u opinion=o; draft text=t; approve",
	        "reply via=phone", "(2005) art 32"},
	    {"class=claim", "arrive 2022-03-16", "tell via=phone", "(2005) art 22"},
	    {"class=accuse", "arrive 2022-03-16", "receive minutes=m", NULL},
	    {"class=accuse", "arrive 2022-03-16; receive minutes=m", "hand-over unit=u opinion=o",
	        "'hand-over' is not for an accusation"},
	    {"class=accuse", "arrive 2022-03-16; receive minutes=m", "answer-on-spot text=t",
	        "'answer-on-spot' is not for an accusation"},
	    {"class=accuse", "arrive 2022-03-16; receive minutes=m", "transfer reason=r", NULL},
	    {"", "arrive 2022-03-16; receive minutes=m; answer-on-spot text=t; rework reason=r; answer-on-spot text=t",
	        "rework reason=r", "taken up again once already"},
	};
	for (size_t i = 0; i < G_N_ELEMENTS(CASES); i++) {
		g_autoptr(GError) error = NULL;
		OWN(casefile) file = visit("2022-03-09", "2022-03-16", CASES[i].fields, CASES[i].steps);
		OWN(event) event = history_event(CASES[i].verb, shipped_day(TODAY));
		g_test_message("%s, %s", CASES[i].steps, CASES[i].verb);
		bool good = workflow_check(file, event, &EVERYBODY, shipped_day(TODAY), &error);
		if (error)
			g_test_message("%s", error->message);
		g_assert_cmpint(good, ==, !CASES[i].says);
		g_assert_true(good || strstr(error->message, CASES[i].says));
	}
}

/* "V1 2022-03-18 missed, K3 ...": every clock that was not cancelled, by its state in 2026. To be freed. */
static char *all_clocks(const struct casefile *file)
{
	g_autoptr(GPtrArray) clocks = deadline_clocks(file, rules, calendar);
	GString *said = g_string_new(NULL);
	for (unsigned i = 0; i < clocks->len; i++) {
		const struct clock *clock = clocks->pdata[i];
		g_autofree char *day = date_format(clock->due.on);
		if (!clock->cancelled)
			g_string_append_printf(said, "%s%s %s %s", said->len ? ", " : "", clock->rule->code, day,
			    deadline_state_name(deadline_state(clock, shipped_day("2026-01-05"))));
	}
	return g_string_free(said, FALSE);
}

static void test_clocks(void)
{
	static const struct {
		const char *received, *session, *fields, *steps, *due;
	} CASES[] = {
	    {"2022-03-09", "2022-03-09", "", "", "V1 2022-03-18 missed"},
	    {"2022-03-09", "2022-03-16", "", "", "V1 2022-03-25 missed"},
	    {"2022-03-30", "2022-03-30", "", "", "V1 2022-04-11 missed"},
	    {"2022-09-21", "2022-09-28", "", "", "V1 2022-10-12 missed"},
	    {"2022-03-09", "2022-03-16", "", "rebook 2022-03-10 session=2022-03-23 reason=r", "V1 2022-04-01 missed"},
	    {"2022-03-09", "2022-03-16", "", "cancel 2022-03-10 reason=r", ""},
	    {"2022-03-09", "2022-03-16", "", "no-show 2022-03-17", ""},
	    {"2022-03-09", "2022-03-16", "", "arrive 2022-03-17", "V1 2022-03-25 missed"},
	    {"2022-03-09", "2022-03-16", "", "arrive 2022-03-14", "V1 2022-03-23 missed"},
	    {"2022-03-09", "2022-03-16", "", "arrive 2022-03-17 on=2022-03-17", "V1 2022-03-28 missed"},
	    {"2022-03-09", "2022-03-09", "", "receive 2022-03-10 minutes=m", "V1 2022-03-18 missed"},
	    {"2022-03-09", "2022-03-09", "", "receive 2022-03-10 minutes=m; answer-on-spot text=t",
	        "S1 2022-03-24 expired"},
	    {"2022-03-09", "2022-03-09", "", "extend 2022-03-10 reason=r clock=V1 days=8 told=2022-03-10",
	        "V1 2022-03-30 missed"},
	    {"2022-03-09", "2022-03-09", "", "receive minutes=m; hand-over unit=u opinion=o promised=2022-03-14",
	        "V1 2022-03-18 missed, V3 2022-03-14 missed"},
	    {"2022-03-09", "2022-03-09", "",
	        "receive minutes=m; hand-over unit=u opinion=o promised=2022-03-14; draft text=t; approve; reply "
	        "2022-03-15 "
	        "via=phone",
	        "V1 2022-03-18 met, V3 2022-03-14 missed, S1 2022-03-30 expired"},
	    {"2022-03-09", "2022-03-09", "", "refuse reason=r", ""},
	    {"2022-04-28", "2022-04-28", "class=claim", "", "V1 2022-05-11 missed, K3 2022-05-13 missed"},
	    {"2022-05-09", "2022-05-09", "class=claim", "receive minutes=m; hand-over 2022-05-10 unit=u opinion=o",
	        "V1 2022-05-18 missed, K3 2022-05-24 missed, K4 2022-07-11 missed"},
	    {"2022-05-09", "2022-05-09", "class=claim", "accept told=2022-05-09; receive minutes=m; answer-on-spot text=t",
	        "K3 2022-05-24 met, K4 2022-07-08 met, K7 2022-06-08 expired, S1 2022-05-24 expired"},
	    {"2022-03-09", "2022-03-09", "", "receive minutes=m; answer-on-spot text=t; rework 2022-03-11 reason=r",
	        "V1 2022-03-22 missed"},
	    {"2022-03-09", "2022-03-09", "class=accuse", "transfer reason=r", ""},
	};
	for (size_t i = 0; i < G_N_ELEMENTS(CASES); i++) {
		OWN(casefile) file = visit(CASES[i].received, CASES[i].session, CASES[i].fields, CASES[i].steps);
		g_autofree char *said = all_clocks(file);
		g_test_message("%s %s %s", CASES[i].received, CASES[i].session, CASES[i].steps);
		g_assert_cmpstr(said, ==, CASES[i].due);
	}
}

/* Where nobody said how many came, those who are named did, however old the record is. */
static void test_persons(void)
{
	static const struct {
		const char *fields, *steps;
		int persons;
	} CASES[] = {
	    {"", "", 1},
	    {"persons=8", "", 8},
	    {"representatives=甲、乙，丙", "", 3},
	    {"persons=8 representatives=甲、乙", "", 8},
	    {"", "arrive representatives=甲，，乙", 2},
	    {"persons=3", "correct persons= representatives=甲、乙 reason=r", 2},
	};
	for (size_t i = 0; i < G_N_ELEMENTS(CASES); i++) {
		OWN(casefile) file = visit("2022-03-09", "2022-03-16", CASES[i].fields, CASES[i].steps);
		g_test_message("%s %s", CASES[i].fields, CASES[i].steps);
		g_assert_cmpint(casefile_persons(file), ==, CASES[i].persons);
	}
}

/* The bounds: none of them is a clock, and the strictest that is in force counts. */
static void test_bounds(void)
{
	OWN(casefile) before = visit("2022-04-30", "2022-04-30", "persons=8", "");
	OWN(casefile) after = visit("2022-05-01", "2022-05-01", "persons=8", "");
	g_assert_cmpstr(rules_bound(rules, before, "visitors")->id, ==, "PV05");
	g_assert_cmpstr(rules_bound(rules, after, "visitors")->id, ==, "PV");
	g_assert_cmpint(rules_bound(rules, after, "visitors")->length, ==, 5);
	g_assert_cmpint(rules_bound(rules, after, "ahead")->length, ==, 1);
	g_assert_null(rules_bound(rules, after, "behind"));
	for (unsigned i = 0; i < rules_all(rules)->len; i++) {
		struct rule *rule = rules_all(rules)->pdata[i];
		if (!strcmp(rule->id, "PVZ3"))
			rule->on = true;
	}
	g_assert_cmpstr(rules_bound(rules, after, "visitors")->id, ==, "PVZ3");
}

int main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	calendar = shipped_calendar();
	rules = shipped_rules("en");
	walk_add("/visit", &WALK);
	g_test_add_func("/visit/opening", test_opening);
	g_test_add_func("/visit/conditions", test_conditions);
	g_test_add_func("/visit/clocks", test_clocks);
	g_test_add_func("/visit/persons", test_persons);
	g_test_add_func("/visit/bounds", test_bounds);
	int status = g_test_run();
	rules_free(rules);
	calendar_free(calendar);
	return status;
}
