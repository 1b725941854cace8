#include "base/fail.h"
#include "domain/deadline.h"
#include "domain/outcome.h"
#include "domain/workflow.h"
#include "history.h"

#define ANSWERED "secrecy result=pass; decide outcome=R1; approve; serve how=post posted=2022-03-01"

/* A way into every state of an application that was handed in on 2022-03-01. */
static const char *const INTO[STATE_COUNT] = {
    [STATE_UNCONFIRMED] = "",
    [STATE_REGISTERED] = "",
    [STATE_CORRECTION] = "request-correction what=w until=2022-03-31",
    [STATE_REASONS] = "ask-reasons text=t",
    [STATE_FEE] = "fee amount=100 reason=r",
    [STATE_SEARCHING] = "assign unit=u",
    [STATE_CONSULTING] = "consult party=p sent=2022-03-01",
    [STATE_SECRECY] = "search result=r",
    [STATE_CLEARED] = "secrecy result=pass",
    [STATE_DRAFTED] = "secrecy result=pass; decide outcome=R1",
    [STATE_APPROVED] = "secrecy result=pass; decide outcome=R1; approve",
    [STATE_CLOSED] = ANSWERED,
    [STATE_ARCHIVED] = ANSWERED "; archive",
    [STATE_WITHDRAWN] = "withdraw reason=r",
    [STATE_LAPSED] = "request-correction what=w until=2022-03-31; lapse",
    [STATE_VOID] = "void reason=r",
};

#define ALWAYS " remind supervise note recuse correct withdraw attach undo"

/* What may be done in each state (domain rules (b3)); everything else is refused. */
static const char *const ALLOWED[STATE_COUNT] = {
    [STATE_UNCONFIRMED] = "confirm void" ALWAYS,
    [STATE_REGISTERED] = "assign request-correction ask-reasons fee search consult secrecy decide extend void" ALWAYS,
    [STATE_CORRECTION] = "corrected lapse" ALWAYS,
    [STATE_REASONS] = "reasoned decide extend" ALWAYS,
    [STATE_FEE] = "paid lapse" ALWAYS,
    [STATE_SEARCHING] =
        "assign return draft request-correction ask-reasons fee search consult secrecy decide extend" ALWAYS,
    [STATE_CONSULTING] = "consult consulted extend" ALWAYS,
    [STATE_SECRECY] = "assign draft consult secrecy decide extend" ALWAYS,
    [STATE_CLEARED] = "assign draft consult decide extend" ALWAYS,
    [STATE_DRAFTED] = "draft send-back approve decide extend" ALWAYS,
    [STATE_APPROVED] = "send-back serve extend" ALWAYS,
    [STATE_CLOSED] = "note recuse correct reopen archive attach undo",
    [STATE_ARCHIVED] = "note undo",
    [STATE_WITHDRAWN] = "note recuse correct reopen archive attach undo",
    [STATE_LAPSED] = "note recuse correct reopen archive attach undo",
    [STATE_VOID] = "note undo",
};

/* Every verb with what it needs, as it would be typed. */
static const char *const VERBS[] = {
    "confirm on=2022-03-02",
    "assign unit=u",
    "return reason=r",
    "draft text=t",
    "send-back reason=r",
    "approve",
    "request-correction what=w until=2022-03-31",
    "corrected received=2022-03-02",
    "ask-reasons text=t",
    "reasoned result=reasonable",
    "fee amount=100 reason=r",
    "paid",
    "lapse",
    "search result=r",
    "consult party=q sent=2022-03-02",
    "consulted received=2022-03-02 opinion=agree",
    "secrecy result=pass",
    "decide outcome=R5.2",
    "serve how=post posted=2022-03-02",
    "extend reason=r",
    "remind",
    "supervise text=t",
    "note text=t",
    "recuse who=w reason=r",
    "correct wants=paper reason=r",
    "withdraw reason=r",
    "reopen reason=r",
    "archive",
    "void reason=r",
    "attach attachments=x",
    "undo undoes=1",
    /* of letters alone */
    "accept",
    "refuse reason=r",
    "tell",
    "merge into=L2022-1",
    "convert reason=r",
    "reply via=email",
    "rate result=satisfied",
    "rework reason=r",
    "close",
    "transfer reason=r",
};

static struct casefile *application_in(enum state state, const char *last)
{
	const char *fields = state == STATE_UNCONFIRMED ? "via=online" : "";
	g_autoptr(GPtrArray) events = history_application("2022-03-01", fields);
	history_extend(events, INTO[state]);
	if (last)
		history_extend(events, last);
	return fold_case(events);
}

static void check_verb(const struct casefile *file, const char *verb, const char *allowed)
{
	g_autoptr(GError) error = NULL;
	OWN(event) event = history_event(verb, shipped_day("2022-03-02"));
	bool may = history_lists(allowed, event->kind);
	g_test_message("%s, %s", state_name(file->state), verb);
	g_assert_cmpint(event_type_fits(event_type_find(event->kind), file), ==, may);
	g_assert_cmpint(workflow_check(file, event, &EVERYBODY, shipped_day("2022-03-02"), &error), ==, may);
	if (!may)
		g_assert_error(error, FAIL, FAIL_REFUSED);
	else
		g_assert_no_error(error);
}

static void test_every_state(void)
{
	for (int state = STATE_NONE + 1; state < STATE_COUNT; state++) {
		if (!INTO[state])
			continue;
		OWN(casefile) file = application_in((enum state)state, NULL);
		g_assert_cmpstr(state_name(file->state), ==, state_name((enum state)state));
		for (size_t i = 0; i < G_N_ELEMENTS(VERBS); i++)
			check_verb(file, VERBS[i], ALLOWED[state]);
	}
}

/* The table of types has no verb for applications that the one above has not. */
static void test_every_verb(void)
{
	const struct event_type *type;
	for (unsigned n = 0; (type = event_type_at(n)); n++) {
		bool found = !event_type_fits_kind(type, KIND_APPLICATION) || !strcmp(type->name, "application");
		for (size_t i = 0; i < G_N_ELEMENTS(VERBS); i++)
			found |= g_str_has_prefix(VERBS[i], type->name) && strchr(" ", VERBS[i][strlen(type->name)]);
		g_test_message("%s", type->name);
		g_assert_true(found);
	}
}

/* Every transition of (b3), and where it leads. */
static const struct {
	enum state from;
	const char *verb;
	enum state to;
} TRANSITIONS[] = {
    {STATE_UNCONFIRMED, "confirm on=2022-03-04", STATE_REGISTERED},
    {STATE_UNCONFIRMED, "withdraw reason=r", STATE_WITHDRAWN},
    {STATE_UNCONFIRMED, "void reason=r", STATE_VOID},
    {STATE_REGISTERED, "request-correction what=w until=2022-03-31", STATE_CORRECTION},
    {STATE_REGISTERED, "ask-reasons text=t", STATE_REASONS},
    {STATE_REGISTERED, "fee amount=100 reason=r", STATE_FEE},
    {STATE_REGISTERED, "assign unit=u", STATE_SEARCHING},
    {STATE_REGISTERED, "search result=r", STATE_SECRECY},
    {STATE_REGISTERED, "secrecy result=pass", STATE_CLEARED},
    {STATE_REGISTERED, "secrecy result=refer", STATE_SECRECY},
    {STATE_REGISTERED, "decide outcome=R5.1", STATE_DRAFTED},
    {STATE_REGISTERED, "decide outcome=R5.1; send-back reason=r", STATE_REGISTERED},
    {STATE_REGISTERED, "consult party=p sent=2022-03-01", STATE_CONSULTING},
    {STATE_REGISTERED, "void reason=r", STATE_VOID},
    {STATE_CORRECTION, "corrected received=2022-03-02", STATE_REGISTERED},
    {STATE_CORRECTION, "lapse", STATE_LAPSED},
    {STATE_REASONS, "reasoned result=none", STATE_REGISTERED},
    {STATE_REASONS, "decide outcome=R5.4", STATE_DRAFTED},
    {STATE_FEE, "paid on=2022-03-02", STATE_REGISTERED},
    {STATE_FEE, "lapse", STATE_LAPSED},
    {STATE_SEARCHING, "return reason=r", STATE_REGISTERED},
    {STATE_SEARCHING, "assign unit=v", STATE_SEARCHING},
    {STATE_SEARCHING, "search result=r", STATE_SECRECY},
    {STATE_SEARCHING, "draft text=t", STATE_SEARCHING},
    {STATE_CONSULTING, "consult party=q sent=2022-03-02", STATE_CONSULTING},
    {STATE_CONSULTING, "consulted received=2022-03-02 opinion=agree", STATE_SEARCHING},
    {STATE_CONSULTING, "consult party=q sent=2022-03-02; consulted party=p received=2022-03-02 opinion=agree",
        STATE_CONSULTING},
    {STATE_SECRECY, "consult party=p sent=2022-03-01; consulted received=2022-03-02 opinion=agree", STATE_SECRECY},
    {STATE_SECRECY, "secrecy result=part", STATE_CLEARED},
    {STATE_SECRECY, "secrecy result=refer", STATE_SECRECY},
    {STATE_CLEARED, "assign unit=u", STATE_SEARCHING},
    {STATE_CLEARED, "decide outcome=R1", STATE_DRAFTED},
    {STATE_DRAFTED, "decide outcome=R5.2", STATE_DRAFTED},
    {STATE_DRAFTED, "draft text=t", STATE_DRAFTED},
    {STATE_DRAFTED, "send-back reason=r", STATE_CLEARED},
    {STATE_DRAFTED, "approve", STATE_APPROVED},
    {STATE_APPROVED, "send-back reason=r", STATE_CLEARED},
    {STATE_APPROVED, "serve how=hand signed=2022-03-02", STATE_CLOSED},
    {STATE_APPROVED, "extend reason=r", STATE_APPROVED},
    {STATE_CLOSED, "archive", STATE_ARCHIVED},
    {STATE_CLOSED, "reopen reason=r", STATE_REGISTERED},
    {STATE_LAPSED, "reopen reason=r", STATE_REGISTERED},
    {STATE_LAPSED, "archive", STATE_ARCHIVED},
    {STATE_WITHDRAWN, "reopen reason=r", STATE_REGISTERED},
    {STATE_WITHDRAWN, "archive", STATE_ARCHIVED},
};

static void test_transitions(void)
{
	for (size_t i = 0; i < G_N_ELEMENTS(TRANSITIONS); i++) {
		OWN(casefile) file = application_in(TRANSITIONS[i].from, TRANSITIONS[i].verb);
		g_test_message("%s, %s", state_name(TRANSITIONS[i].from), TRANSITIONS[i].verb);
		g_assert_cmpstr(state_name(file->state), ==, state_name(TRANSITIONS[i].to));
	}
}

/* Conditions beyond the state, and fields that do not fit. */
static const struct {
	enum state state;
	const char *before; /* events that come first */
	const char *verb;
	const char *says; /* NULL: it may be recorded */
} CONDITIONS[] = {
    {STATE_UNCONFIRMED, NULL, "confirm on=2022-02-28", "on= lies before the day of arrival (2022-03-01)"},
    {STATE_UNCONFIRMED, NULL, "correct confirmed=2022-03-02 reason=r", "use 'confirm'"},
    {STATE_UNCONFIRMED, NULL, "correct via=in_person reason=r", "use 'confirm'"},
    {STATE_UNCONFIRMED, NULL, "correct via=fax reason=r", NULL},
    {STATE_REGISTERED, NULL, "correct via=fax reason=r", "via=fax needs confirmed="},
    {STATE_REGISTERED, NULL, "correct via=fax confirmed=2022-03-02 reason=r", NULL},
    {STATE_REGISTERED, NULL, "correct signed=2022-03-02 reason=r", "signed= is for via=signed_mail alone"},
    {STATE_REGISTERED, NULL, "correct via=signed_mail signed=2022-02-28 reason=r", "signed= lies before"},
    {STATE_REGISTERED, NULL, "correct applicant= reason=r", "applicant= cannot be empty"},
    {STATE_REGISTERED, NULL, "correct subject=s reason=r", "correct (application) has no field subject="},
    {STATE_REGISTERED, NULL, "correct reason=r", "needs a field to correct"},
    {STATE_REGISTERED, "request-correction what=w until=2022-03-31; corrected received=2022-03-01",
        "request-correction what=w until=2022-03-31", "once only (Regulations on Disclosure art 30)"},
    {STATE_REGISTERED, NULL, "request-correction what=w until=2022-03-01", "until= lies before"},
    {STATE_CORRECTION, NULL, "corrected received=2022-02-28", "received= lies before the day on which the correction"},
    {STATE_REGISTERED, "ask-reasons text=t; reasoned result=none", "ask-reasons text=t", "asked for already"},
    {STATE_REASONS, NULL, "reasoned result=none until=2022-06-30", "until= is the later day"},
    {STATE_REASONS, NULL, "reasoned result=reasonable until=2022-06-30", NULL},
    {STATE_REGISTERED, "fee amount=100 reason=r; paid", "fee amount=100 reason=r", "asked for already"},
    {STATE_FEE, NULL, "paid on=2022-02-28", "on= lies before the day of receipt"},
    {STATE_CONSULTING, NULL, "consult party=p sent=2022-03-01", "being consulted already"},
    {STATE_CONSULTING, NULL, "consult party=p sent=2022-03-01 delivered=2022-03-02", NULL},
    {STATE_CONSULTING, NULL, "consult party=q sent=2022-03-02 delivered=2022-03-01", "delivered= lies before"},
    {STATE_CONSULTING, NULL, "consulted party=q received=2022-03-02 opinion=agree", "nobody of the name 'q'"},
    {STATE_CONSULTING, "consult party=q sent=2022-03-02", "consulted received=2022-03-02 opinion=agree", "party="},
    {STATE_CONSULTING, NULL, "consulted received=2022-02-28 opinion=agree", "received= lies before"},
    {STATE_CONSULTING, NULL, "consulted received=2022-03-02 opinion=object", "an objection needs reason="},
    {STATE_APPROVED, NULL, "serve how=hand", "how=hand needs signed="},
    {STATE_APPROVED, NULL, "serve how=post", "how=post needs posted="},
    {STATE_APPROVED, NULL, "serve how=post posted=2022-03-02 signed=2022-03-02", "signed= is for how=hand alone"},
    {STATE_APPROVED, NULL, "serve how=electronic posted=2022-03-02", "posted= is for how=post alone"},
    {STATE_APPROVED, NULL, "serve how=electronic", NULL},
    /* what outcomes need */
    {STATE_CLEARED, NULL, "decide outcome=R1", NULL},
    {STATE_SECRECY, NULL, "decide outcome=R1", "the secrecy review comes first"},
    {STATE_CLEARED, "assign unit=u", "decide outcome=R1", "the secrecy review comes first"},
    {STATE_CLEARED, "consult party=p sent=2022-03-01; consulted received=2022-03-01 opinion=agree", "decide outcome=R1",
        "the secrecy review comes first"},
    {STATE_SECRECY, "secrecy result=part", "decide outcome=R1", "did not let all of it out"},
    {STATE_SECRECY, "secrecy result=part", "decide outcome=R2 ground=g", NULL},
    {STATE_SECRECY, "secrecy result=part", "decide outcome=R2", "R2 needs ground="},
    {STATE_SECRECY, "secrecy result=refuse", "decide outcome=R2 ground=g", "let no part of it out"},
    {STATE_SECRECY, "secrecy result=refuse", "decide outcome=R3.1", "R3.1 needs ground="},
    {STATE_SECRECY, "secrecy result=refuse", "decide outcome=R3.1 ground=g", NULL},
    {STATE_CLEARED, NULL, "decide outcome=R3.4 ground=g", "art 15, 32"},
    {STATE_CONSULTING, "consulted received=2022-03-01 opinion=object reason=r; secrecy result=pass",
        "decide outcome=R3.4 ground=g", NULL},
    {STATE_CONSULTING, "consulted received=2022-03-01 opinion=agree; secrecy result=pass",
        "decide outcome=R3.4 ground=g", "must not have agreed"},
    {STATE_CONSULTING, "consulted received=2022-03-01 opinion=object reason=r; secrecy result=pass",
        "decide outcome=R1", "R1 needs ground="},
    {STATE_CONSULTING, "consulted received=2022-03-01 opinion=object reason=r; secrecy result=pass",
        "decide outcome=R1 ground=g", NULL},
    {STATE_REGISTERED, NULL, "decide outcome=R4.1", "a search comes first"},
    {STATE_SECRECY, NULL, "decide outcome=R4.1", NULL},
    {STATE_REGISTERED, NULL, "decide outcome=R4.3", "request-correction"},
    {STATE_CORRECTION, "corrected received=2022-03-01", "decide outcome=R4.3", NULL},
    {STATE_REGISTERED, NULL, "decide outcome=R5.4", "ask-reasons"},
    {STATE_REASONS, "reasoned result=reasonable", "decide outcome=R5.4", "ask-reasons"},
    {STATE_REASONS, "reasoned result=none", "decide outcome=R5.4", NULL},
    {STATE_REGISTERED, NULL, "decide outcome=R6.1", "'lapse' leads to"},
    {STATE_REGISTERED, NULL, "decide outcome=R6.3", "R6.3 needs ground="},
    {STATE_REGISTERED, NULL, "decide outcome=R7.1", "no outcome 'R7.1'"},
};

static void test_conditions(void)
{
	for (size_t i = 0; i < G_N_ELEMENTS(CONDITIONS); i++) {
		g_autoptr(GError) error = NULL;
		OWN(casefile) file = application_in(CONDITIONS[i].state, CONDITIONS[i].before);
		OWN(event) event = history_event(CONDITIONS[i].verb, shipped_day("2022-03-02"));
		g_test_message("%s, %s, %s", state_name(CONDITIONS[i].state), CONDITIONS[i].before, CONDITIONS[i].verb);
		bool good = workflow_check(file, event, &EVERYBODY, shipped_day("2022-03-02"), &error);
		g_test_message("%s", error ? error->message : "");
		g_assert_cmpint(good, ==, !CONDITIONS[i].says);
		g_assert_true(good || strstr(error->message, CONDITIONS[i].says));
	}
}

/* From what comes in to the day that counts (Regulations on Disclosure art 31). */
static void test_receipt(void)
{
	static const struct {
		const char *fields;
		const char *received;
		enum state state;
	} CASES[] = {
	    {"via=in_person", "2022-03-01", STATE_REGISTERED},
	    {"via=signed_mail", "2022-03-01", STATE_REGISTERED},
	    {"via=signed_mail signed=2022-03-02", "2022-03-02", STATE_REGISTERED},
	    {"via=ordinary_mail", "", STATE_UNCONFIRMED},
	    {"via=online", "", STATE_UNCONFIRMED},
	    {"via=fax", "", STATE_UNCONFIRMED},
	    {"via=ordinary_mail confirmed=2022-03-03", "2022-03-03", STATE_REGISTERED},
	    {"via=online confirmed=2022-03-04", "2022-03-04", STATE_REGISTERED},
	};
	for (size_t i = 0; i < G_N_ELEMENTS(CASES); i++) {
		g_autoptr(GPtrArray) events = history_application("2022-03-01", CASES[i].fields);
		OWN(casefile) file = fold_case(events);
		g_test_message("%s", CASES[i].fields);
		g_assert_day(file->facts[FACT_RECEIVED], CASES[i].received);
		g_assert_day(file->facts[FACT_ARRIVED], "2022-03-01");
		g_assert_cmpstr(state_name(file->state), ==, state_name(CASES[i].state));
	}
}

static struct calendar *calendar;
static struct rules *rules;

/* "D2 2022-03-29 running; D1 ...": the clocks of FILE with CODE on TODAY, cancelled ones left out. To be freed. */
static char *say_clocks(const struct casefile *file, const char *code, const char *today)
{
	g_autoptr(GPtrArray) clocks = deadline_clocks(file, rules, calendar);
	GString *text = g_string_new(NULL);
	for (unsigned i = 0; i < clocks->len; i++) {
		const struct clock *clock = clocks->pdata[i];
		enum clock_state state = deadline_state(clock, shipped_day(today));
		g_autofree char *due = date_format(clock->due.on);
		if (strcmp(clock->rule->code, code) == 0 && state != CLOCK_CANCELLED)
			g_string_append_printf(text, "%s%s %s", text->len ? "; " : "", due, deadline_state_name(state));
	}
	return g_string_free(text, FALSE);
}

/* The vectors of domain rules 8.2, and what restarts, suspends and ends. */
static const struct {
	const char *received, *steps, *code, *today, *clocks;
} CLOCKS[] = {
    {"2022-03-01", "", "D2", "2022-03-29", "2022-03-29 running"},
    {"2022-03-01", "", "D2", "2022-03-30", "2022-03-29 missed"},
    {"2022-03-01", "", "T2", "2022-03-30", "2022-03-22 expired"},
    {"2018-04-02", "", "D2", "2018-04-02", "2018-04-24 running"},
    {"2019-05-14", "", "D2", "2019-05-15", "2019-06-04 running"},
    {"2019-05-15", "", "D2", "2019-05-15", "2019-06-13 running"},
    {"2022-01-14", "", "D2", "2022-01-14", "2022-02-16 running"},
    {"2022-12-30", "", "D2", "2022-12-30", "2023-02-02 running"},
    {"2022-05-05", "", "D1", "2022-05-05", "2022-05-13 running"},
    {"2022-05-05", "", "D1", "2022-05-16", "2022-05-13 expired"},
    {"2022-05-05", "request-correction 2022-05-10 what=w until=2022-05-31", "D1", "2022-05-16", "2022-05-13 met"},
    {"2022-05-05", "request-correction 2022-05-10 what=w until=2022-05-31", "D2", "2022-05-16", ""},
    {"2022-05-05", "request-correction 2022-05-10 what=w until=2022-05-31", "D4", "2022-05-16", "2022-05-31 running"},
    {"2022-05-05", "request-correction 2022-05-10 what=w until=2022-05-31; corrected received=2022-05-20", "D2",
        "2022-05-20", "2022-06-20 running"},
    {"2022-05-05", "request-correction 2022-05-10 what=w until=2022-05-31; corrected received=2022-05-20", "D4",
        "2022-07-01", "2022-05-31 met"},
    {"2022-03-01", "consult 2022-03-08 party=p sent=2022-03-08 delivered=2022-03-10", "D3", "2022-03-10",
        "2022-03-31 running"},
    {"2022-03-01", "consult 2022-03-08 party=p sent=2022-03-08 delivered=2022-03-10", "D2", "2022-03-10",
        "2022-03-29 suspended"},
    {"2022-03-01", "consult 2022-03-08 party=p sent=2022-03-08; consulted 2022-03-18 received=2022-03-18 opinion=agree",
        "D2", "2022-03-18", "2022-04-11 running"},
    /* the union of two that overlap: no day is left out twice */
    {"2022-03-01",
        "consult 2022-03-08 party=p sent=2022-03-08; consult 2022-03-10 party=q sent=2022-03-10; "
        "consulted 2022-03-16 party=p received=2022-03-16 opinion=agree; "
        "consulted 2022-03-18 party=q received=2022-03-18 opinion=agree",
        "D2", "2022-03-18", "2022-04-11 running"},
    /* an answer that comes late is waited for no longer than the law says */
    {"2022-03-01",
        "consult 2022-03-08 party=p sent=2022-03-08 delivered=2022-03-08; "
        "consulted 2022-04-20 received=2022-04-20 until=2022-03-18 opinion=agree",
        "D2", "2022-04-20", "2022-04-11 missed"},
    {"2022-03-01", "consult 2022-03-08 party=p as=maker sent=2022-03-08 delivered=2022-03-10", "D3J", "2022-03-10",
        "2022-03-31 running"},
    {"2022-03-01", "extend 2022-03-28 clock=D2 days=20 reason=r", "D2", "2022-03-28", "2022-04-26 running"},
    {"2022-03-01", "extend 2022-03-28 clock=D2 days=20 reason=r; extend clock=D2 days=20 reason=r", "D2", "2022-03-28",
        "2022-04-26 running"},
    {"2018-04-02", "extend 2018-04-03 clock=D2 days=20 reason=r", "D2", "2018-04-03", "2018-04-24 running"},
    {"2022-03-01", "fee 2022-03-02 amount=100 reason=r", "D5", "2022-03-02", "2022-03-30 running"},
    {"2022-03-01", "fee 2022-03-02 amount=100 reason=r", "D2", "2022-03-02", ""},
    {"2022-03-01", "fee 2022-03-02 amount=100 reason=r; paid 2022-03-10 on=2022-03-10", "D2", "2022-03-10",
        "2022-04-08 running"},
    {"2022-03-01", "ask-reasons 2022-03-02 text=t", "D2", "2022-03-02", "2022-03-29 running"},
    {"2022-03-01", "ask-reasons 2022-03-02 text=t; reasoned result=reasonable until=2022-07-01", "D2", "2022-03-02",
        "2022-07-01 running"},
    {"2022-03-01", "assign 2022-03-02 unit=u", "D6", "2022-03-02", "2022-03-09 running"},
    {"2022-03-01", "search 2022-03-02 result=r", "D7", "2022-03-02", "2022-03-07 running"},
    {"2022-03-01", "secrecy result=pass; decide outcome=R1; approve; serve 2022-03-28 how=post posted=2022-03-28", "D2",
        "2022-06-01", "2022-03-29 met"},
    {"2022-03-01", "secrecy result=pass; decide outcome=R1; approve; serve 2022-03-30 how=post posted=2022-03-30", "D2",
        "2022-06-01", "2022-03-29 missed"},
    {"2022-08-01", "secrecy result=pass; decide outcome=R1; approve; serve 2022-08-31 how=post posted=2022-08-31",
        "R1A", "2022-09-01", "2022-10-31 running"},
    {"2022-08-01", "secrecy result=pass; decide outcome=R1; approve; serve 2022-08-31 how=post posted=2022-08-31",
        "R2A", "2022-09-01", "2023-02-28 running"},
    {"2022-03-01", "withdraw 2022-03-02 reason=r", "D2", "2022-04-01", ""},
    {"2022-03-01", "withdraw 2022-03-02 reason=r; reopen 2022-03-10 reason=r", "D2", "2022-03-10",
        "2022-04-08 running"},
    {"2022-03-01", "secrecy result=pass; decide outcome=R1; approve; serve how=electronic; reopen 2022-03-10 reason=r",
        "D2", "2022-03-10", "2022-03-29 met; 2022-04-08 running"},
};

static void test_clocks(void)
{
	for (size_t i = 0; i < G_N_ELEMENTS(CLOCKS); i++) {
		g_autoptr(GPtrArray) events = history_application(CLOCKS[i].received, "");
		history_extend(events, CLOCKS[i].steps);
		OWN(casefile) file = fold_case(events);
		g_autofree char *clocks = say_clocks(file, CLOCKS[i].code, CLOCKS[i].today);
		g_test_message("%s: %s", CLOCKS[i].received, CLOCKS[i].steps);
		g_assert_cmpstr(clocks, ==, CLOCKS[i].clocks);
	}
}

static void test_unconfirmed_has_no_clock(void)
{
	OWN(casefile) file = application_in(STATE_UNCONFIRMED, NULL);
	g_autoptr(GPtrArray) clocks = deadline_clocks(file, rules, calendar);
	g_assert_cmpuint(clocks->len, ==, 0);
}

static void test_outcomes(void)
{
	unsigned count = 0;
	for (const struct choice *outcome = OUTCOMES; outcome->code; outcome++, count++) {
		g_assert_true(outcome_find(outcome->code) == outcome);
		g_assert_true(*outcome->title && *outcome->article);
	}
	g_assert_cmpuint(count, ==, 21);
	g_assert_null(outcome_find("R3"));
	g_assert_cmpstr(outcome_title("R7"), ==, "R7");
	OWN(casefile) lapsed = application_in(STATE_LAPSED, NULL);
	g_assert_cmpstr(lapsed->outcome, ==, "R6.1");
	OWN(casefile) unpaid = application_in(STATE_FEE, "lapse");
	g_assert_cmpstr(unpaid->outcome, ==, "R6.2");
	OWN(casefile)
	late = application_in(STATE_FEE, "lapse; reopen 2022-04-01 reason=r; request-correction "
	                                 "what=w until=2022-04-20; lapse 2022-04-21");
	g_assert_cmpstr(late->outcome, ==, "R6.1");
	OWN(casefile) withdrawn = application_in(STATE_WITHDRAWN, NULL);
	g_assert_cmpstr(withdrawn->outcome, ==, "R6.3");
}

/* Random acts: none of them loses the case, what is undone leaves no trace, and a day is never left out twice. */
static void test_histories(void)
{
	for (int round = 0; round < 300; round++) {
		g_autoptr(GPtrArray) events = history_application("2022-03-01", "");
		for (int n = 0; n < 12; n++) {
			int day = shipped_day("2022-03-01") + n;
			const char *verb = VERBS[g_test_rand_int_range(0, 31)];
			OWN(casefile) file = fold_case(events);
			OWN(event) event = history_event(verb, day);
			if (!strcmp(event->kind, "undo") || !workflow_check(file, event, &EVERYBODY, day, NULL))
				continue;
			g_autofree char *before = say_clocks(file, "D2", "2022-03-01");
			history_append(events, g_steal_pointer(&event));
			history_undo(events, (int64_t)events->len);
			OWN(casefile) back = fold_case(events);
			g_autofree char *after = say_clocks(back, "D2", "2022-03-01");
			g_assert_cmpstr(after, ==, before);
			g_assert_cmpstr(state_name(back->state), ==, state_name(file->state));
			g_ptr_array_set_size(events, (int)events->len - 1);
		}
	}
}

int main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	calendar = shipped_calendar();
	rules = shipped_rules("en");
	g_test_add_func("/application/every-state", test_every_state);
	g_test_add_func("/application/every-verb", test_every_verb);
	g_test_add_func("/application/transitions", test_transitions);
	g_test_add_func("/application/conditions", test_conditions);
	g_test_add_func("/application/receipt", test_receipt);
	g_test_add_func("/application/clocks", test_clocks);
	g_test_add_func("/application/unconfirmed", test_unconfirmed_has_no_clock);
	g_test_add_func("/application/outcomes", test_outcomes);
	g_test_add_func("/application/histories", test_histories);
	int status = g_test_run();
	rules_free(rules);
	calendar_free(calendar);
	return status;
}
