#include "base/fail.h"
#include "domain/workflow.h"
#include "walk.h"

/* A way into every state, for a letter that was received on 2022-03-01 through the relay. */
static const char *const INTO[STATE_COUNT] = {
    [STATE_REGISTERED] = "",
    [STATE_ACCEPTED] = "accept",
    [STATE_AT_LEADER] = "accept; propose text=t",
    [STATE_ASSIGNED] = "accept; assign unit=u",
    [STATE_HANDLING] = "accept; assign unit=u; sign",
    [STATE_DRAFTED] = "accept; draft text=t",
    [STATE_REVIEW] = "accept; draft text=t; countersign",
    [STATE_APPROVED] = "accept; draft text=t; approve",
    [STATE_REPLIED] = "accept; draft text=t; approve; reply via=email",
    [STATE_CLOSED] = "accept; draft text=t; approve; reply via=email; close",
    [STATE_ARCHIVED] = "accept; draft text=t; approve; reply via=email; close; archive",
    [STATE_MERGED] = "merge into=L2022-1",
    [STATE_REFUSED] = "refuse reason=r",
    [STATE_FILED] = "file reason=r",
    [STATE_TRANSFERRED] = "correct class=accuse reason=r; transfer reason=r",
    [STATE_CONVERTED] = "convert reason=r",
    [STATE_OBJECTED] = "object reason=r",
    [STATE_RETURNED] = "object reason=r; release reason=r",
    [STATE_WITHDRAWN] = "withdraw reason=r",
    [STATE_VOID] = "void reason=r",
};

/* What may be done in each state (domain rules (b1)); everything else is refused. */
static const char *const ALLOWED[STATE_COUNT] = {
    [STATE_REGISTERED] =
        "order accept refuse tell merge file convert object remind supervise note issue recuse correct "
        "withdraw void reveal attach undo",
    [STATE_ACCEPTED] =
        "order tell merge convert propose assign draft extend remind supervise note issue recuse correct "
        "withdraw reveal attach undo",
    [STATE_AT_LEADER] =
        "order tell instruct extend remind supervise note issue recuse correct withdraw reveal attach undo",
    [STATE_ASSIGNED] =
        "order ask-extension tell assign sign return draft extend remind supervise note issue recuse correct "
        "withdraw reveal attach undo",
    [STATE_HANDLING] = "order ask-extension tell assign return draft extend remind supervise note issue recuse correct "
                       "withdraw reveal attach undo",
    [STATE_DRAFTED] = "order ask-extension tell draft countersign send-back approve extend remind supervise note issue "
                      "recuse correct "
                      "withdraw reveal attach undo",
    [STATE_REVIEW] =
        "order ask-extension tell send-back approve extend remind supervise note issue recuse correct withdraw "
        "reveal attach undo",
    [STATE_APPROVED] =
        "order tell send-back reply extend remind supervise note issue recuse correct withdraw reveal attach undo",
    [STATE_REPLIED] = "order rate rework note issue recuse correct close reveal attach undo",
    [STATE_CLOSED] = "rate rework note issue recuse correct reopen archive reveal attach undo",
    [STATE_ARCHIVED] = "order note issue reveal undo",
    [STATE_MERGED] = "unmerge note issue recuse correct archive reveal attach undo",
    [STATE_REFUSED] = "send-back approve note issue recuse correct reopen reveal attach undo",
    [STATE_FILED] = "note issue recuse correct reopen archive reveal attach undo",
    [STATE_TRANSFERRED] = "note issue reveal undo",
    [STATE_CONVERTED] = "note issue recuse correct archive reveal attach undo",
    [STATE_OBJECTED] = "order tell release overrule note issue recuse correct withdraw reveal attach undo",
    [STATE_RETURNED] = "note issue recuse correct archive reveal attach undo",
    [STATE_WITHDRAWN] = "note issue recuse correct reopen archive reveal attach undo",
    [STATE_VOID] = "note reveal undo",
};

/* The same for an accusation: it is handed on, and nothing else. */
static const char *const ALLOWED_ACCUSATION[STATE_COUNT] = {
    [STATE_REGISTERED] = "tell transfer note issue recuse correct void reveal attach undo",
    [STATE_ACCEPTED] = "tell transfer note issue recuse correct reveal attach undo",
    [STATE_AT_LEADER] = "tell transfer note issue recuse correct reveal attach undo",
    [STATE_ASSIGNED] = "tell transfer note issue recuse correct reveal attach undo",
    [STATE_HANDLING] = "tell transfer note issue recuse correct reveal attach undo",
    [STATE_DRAFTED] = "tell transfer note issue recuse correct reveal attach undo",
    [STATE_REVIEW] = "tell transfer note issue recuse correct reveal attach undo",
    [STATE_APPROVED] = "tell transfer note issue recuse correct reveal attach undo",
    [STATE_REPLIED] = "transfer note issue recuse correct reveal attach undo",
    [STATE_CLOSED] = "transfer note issue recuse correct reveal attach undo",
    [STATE_ARCHIVED] = "note issue reveal undo",
    [STATE_MERGED] = "unmerge note issue recuse correct reveal attach undo",
    [STATE_REFUSED] = "transfer note issue recuse correct reveal attach undo",
    [STATE_FILED] = "transfer note issue recuse correct reveal attach undo",
    [STATE_TRANSFERRED] = "note issue reveal undo",
    [STATE_CONVERTED] = "note issue recuse correct reveal attach undo",
    [STATE_OBJECTED] = "tell transfer note issue recuse correct reveal attach undo",
    [STATE_RETURNED] = "note issue recuse correct reveal attach undo",
    [STATE_WITHDRAWN] = "transfer note issue recuse correct reveal attach undo",
    [STATE_VOID] = "note reveal undo",
};

/* Every verb with what it needs, as it would be typed. */
static const char *const VERBS[] = {
    "accept",
    "refuse reason=r",
    "tell",
    "merge into=L2022-1",
    "unmerge reason=r",
    "file reason=r",
    "transfer reason=r",
    "convert reason=r",
    "object reason=r",
    "release reason=r",
    "overrule reason=r",
    "propose text=t",
    "instruct text=t",
    "assign unit=u",
    "sign",
    "return reason=r",
    "draft text=t",
    "countersign",
    "send-back reason=r",
    "approve",
    "reply via=email",
    "rate result=satisfied",
    "rework reason=r",
    "ask-extension reason=r",
    "decline reason=r",
    "report-back text=t",
    "extend reason=r",
    "remind",
    "supervise text=t",
    "note text=t",
    "recuse who=w reason=r",
    "correct subject=s reason=r",
    "withdraw reason=r",
    "close",
    "reopen reason=r",
    "order reason=r",
    "archive",
    "void reason=r",
    "reveal reason=r",
    "attach attachments=x",
    "issue document=d title=t body=b",
    "undo undoes=1",
    NULL,
};

static struct casefile *letter_in(enum state state, const char *last)
{
	g_autoptr(GPtrArray) events = history_letter("2022-03-01", "box=relay");
	history_extend(events, INTO[state]);
	if (last)
		history_extend(events, last);
	return fold_case(events);
}

/* Every transition of (b1), and where it leads. */
static const struct step TRANSITIONS[] = {
    {STATE_REGISTERED, "accept", STATE_ACCEPTED},
    {STATE_REGISTERED, "refuse reason=r", STATE_REFUSED},
    {STATE_REGISTERED, "merge into=L2022-1", STATE_MERGED},
    {STATE_REGISTERED, "file reason=r", STATE_FILED},
    {STATE_REGISTERED, "convert reason=r", STATE_CONVERTED},
    {STATE_REGISTERED, "object reason=r", STATE_OBJECTED},
    {STATE_REGISTERED, "withdraw reason=r", STATE_WITHDRAWN},
    {STATE_REGISTERED, "void reason=r", STATE_VOID},
    {STATE_REGISTERED, "tell", STATE_REGISTERED},
    {STATE_REGISTERED, "note text=t", STATE_REGISTERED},
    {STATE_OBJECTED, "release reason=r", STATE_RETURNED},
    {STATE_OBJECTED, "overrule reason=r", STATE_REGISTERED},
    {STATE_OBJECTED, "withdraw reason=r", STATE_WITHDRAWN},
    {STATE_MERGED, "unmerge reason=r", STATE_REGISTERED},
    {STATE_ACCEPTED, "merge into=L2022-1; unmerge reason=r", STATE_ACCEPTED},
    {STATE_ACCEPTED, "convert reason=r", STATE_CONVERTED},
    {STATE_ACCEPTED, "propose text=t", STATE_AT_LEADER},
    {STATE_ACCEPTED, "assign unit=u", STATE_ASSIGNED},
    {STATE_ACCEPTED, "draft text=t", STATE_DRAFTED},
    {STATE_AT_LEADER, "instruct text=t", STATE_ACCEPTED},
    {STATE_AT_LEADER, "instruct text=t unit=u", STATE_ASSIGNED},
    {STATE_ASSIGNED, "sign", STATE_HANDLING},
    {STATE_ASSIGNED, "assign unit=v", STATE_ASSIGNED},
    {STATE_ASSIGNED, "return reason=r", STATE_ACCEPTED},
    {STATE_ASSIGNED, "draft text=t", STATE_DRAFTED},
    {STATE_HANDLING, "assign unit=v", STATE_ASSIGNED},
    {STATE_HANDLING, "return reason=r", STATE_ACCEPTED},
    {STATE_HANDLING, "draft text=t", STATE_DRAFTED},
    {STATE_HANDLING, "extend reason=r", STATE_HANDLING},
    {STATE_DRAFTED, "draft text=better", STATE_DRAFTED},
    {STATE_DRAFTED, "countersign", STATE_REVIEW},
    {STATE_DRAFTED, "approve", STATE_APPROVED},
    {STATE_DRAFTED, "send-back reason=r", STATE_ACCEPTED},
    {STATE_HANDLING, "draft text=t; send-back reason=r", STATE_HANDLING},
    {STATE_HANDLING, "draft text=t; countersign; send-back reason=r", STATE_HANDLING},
    {STATE_HANDLING, "draft text=t; approve; send-back reason=r", STATE_HANDLING},
    {STATE_REVIEW, "approve", STATE_APPROVED},
    {STATE_REVIEW, "send-back reason=r", STATE_ACCEPTED},
    {STATE_APPROVED, "send-back reason=r", STATE_ACCEPTED},
    {STATE_APPROVED, "reply via=email", STATE_REPLIED},
    {STATE_REPLIED, "rate result=dissatisfied", STATE_REPLIED},
    {STATE_REPLIED, "close", STATE_CLOSED},
    {STATE_REPLIED, "rework reason=r", STATE_ACCEPTED},
    {STATE_HANDLING, "draft text=t; approve; reply via=email; rework reason=r", STATE_HANDLING},
    {STATE_CLOSED, "rate result=none", STATE_CLOSED},
    {STATE_CLOSED, "rework reason=r", STATE_ACCEPTED},
    {STATE_CLOSED, "reopen reason=r", STATE_ACCEPTED},
    {STATE_CLOSED, "archive", STATE_ARCHIVED},
    {STATE_REFUSED, "approve; tell", STATE_REFUSED},
    {STATE_REFUSED, "approve", STATE_REFUSED},
    {STATE_REFUSED, "send-back reason=r", STATE_REGISTERED},
    {STATE_HANDLING, "remind; report-back text=t", STATE_HANDLING},
    {STATE_HANDLING, "ask-extension reason=r; extend reason=r", STATE_HANDLING},
    {STATE_HANDLING, "ask-extension reason=r; decline reason=r", STATE_HANDLING},
    {STATE_REFUSED, "approve; close", STATE_CLOSED},
    {STATE_REFUSED, "reopen reason=r", STATE_ACCEPTED},
    {STATE_FILED, "reopen reason=r", STATE_ACCEPTED},
    {STATE_FILED, "archive", STATE_ARCHIVED},
    {STATE_MERGED, "archive", STATE_ARCHIVED},
    {STATE_CONVERTED, "archive", STATE_ARCHIVED},
    {STATE_RETURNED, "archive", STATE_ARCHIVED},
    {STATE_WITHDRAWN, "reopen reason=r", STATE_ACCEPTED},
    {STATE_WITHDRAWN, "archive", STATE_ARCHIVED},
    {STATE_ARCHIVED, "note text=t", STATE_ARCHIVED},
    {STATE_REGISTERED, "correct class=accuse reason=r; transfer reason=r", STATE_TRANSFERRED},
    {STATE_ACCEPTED, "correct class=accuse reason=r; transfer reason=r", STATE_TRANSFERRED},
    {STATE_HANDLING, "correct class=accuse reason=r; transfer reason=r", STATE_TRANSFERRED},
    {STATE_APPROVED, "correct class=accuse reason=r; transfer reason=r", STATE_TRANSFERRED},
    {STATE_CLOSED, "correct class=accuse reason=r; transfer reason=r", STATE_TRANSFERRED},
    {STATE_REGISTERED, "correct class=accuse reason=r; correct class=claim reason=r; accept", STATE_ACCEPTED},
    {0},
};

static const struct walk WALK = {
    .kind = KIND_LETTER,
    .today = "2022-03-02",
    .into = INTO,
    .allowed = ALLOWED,
    .verbs = VERBS,
    .transitions = TRANSITIONS,
    .in = letter_in,
};

/* The same letters, had they been accusations. */
static void test_accusation(void)
{
	for (int state = STATE_NONE + 1; state < STATE_COUNT; state++) {
		if (!INTO[state])
			continue; /* not a state of letters */
		OWN(casefile) file = letter_in((enum state)state, NULL);
		file->guard = GUARD_ACCUSATION;
		walk_check_verbs(&WALK, file, ALLOWED_ACCUSATION[state]);
	}
}

/* Conditions beyond the state, and fields that do not fit. */
static const struct {
	enum state state;
	const char *before; /* events that come first */
	const char *verb;
	int code; /* 0: it may be recorded */
	const char *says;
} CONDITIONS[] = {
    {STATE_REGISTERED, "correct box=principal reason=r", "object reason=r", FAIL_REFUSED, "only a relayed letter"},
    {STATE_REGISTERED, NULL, "merge into=L2022-17", FAIL_REFUSED, "merged into itself"},
    {STATE_REGISTERED, NULL, "merge", FAIL_USAGE, "merge needs into="},
    {STATE_REGISTERED, NULL, "accept told=2022-03-02", 0, NULL},
    {STATE_REGISTERED, NULL, "accept told=2022-03-03", FAIL_REFUSED, "told=2022-03-03 lies after today"},
    {STATE_REGISTERED, NULL, "accept told=2022-02-28", FAIL_REFUSED, "told=2022-02-28 lies before the day"},
    {STATE_REGISTERED, NULL, "refuse", FAIL_USAGE, "refuse needs reason="},
    {STATE_REGISTERED, NULL, "refuse reason=", FAIL_USAGE, "refuse needs reason="},
    {STATE_REGISTERED, NULL, "refuse reason=r colour=red", FAIL_USAGE, "refuse has no field colour="},
    {STATE_REGISTERED, NULL, "accept year=2022", FAIL_USAGE, "accept has no field year="},
    {STATE_REGISTERED, NULL, "tell on=2022-02-28", FAIL_REFUSED, "on=2022-02-28 lies before the day"},
    {STATE_REGISTERED, NULL, "correct reason=r", FAIL_USAGE, "needs a field to correct"},
    {STATE_REGISTERED, NULL, "correct subject=s", FAIL_USAGE, "correct needs reason="},
    {STATE_REGISTERED, NULL, "correct subject= reason=r", FAIL_REFUSED, "subject= cannot be empty"},
    {STATE_REGISTERED, NULL, "correct track= reason=r", FAIL_REFUSED, "track= cannot be empty"},
    {STATE_REGISTERED, NULL, "correct contact= reason=r", 0, NULL},
    {STATE_REGISTERED, NULL, "correct received=2022-03-03 reason=r", FAIL_REFUSED, "lies after today"},
    {STATE_REGISTERED, NULL, "correct limit=2022-02-28 reason=r", FAIL_REFUSED,
        "limit=2022-02-28 lies before received=2022-03-01"},
    {STATE_REGISTERED, "correct limit=2022-03-01 reason=r", "correct received=2022-03-02 reason=r", FAIL_REFUSED,
        "limit=2022-03-01 lies before"},
    {STATE_REGISTERED, "correct limit=2022-03-01 reason=r", "correct received=2022-03-02 limit= reason=r", 0, NULL},
    {STATE_ASSIGNED, NULL, "correct class=accuse reason=r", 0, NULL},
    {STATE_ASSIGNED, "correct class=accuse reason=r", "sign", FAIL_REFUSED,
        "nobody else (Regulations on Petitions (2005) art 23)"},
    {STATE_REGISTERED, NULL, "transfer reason=r", FAIL_REFUSED, "'transfer' is for accusations alone"},
    {STATE_DRAFTED, "draft text=t countersign=yes", "approve", FAIL_REFUSED, "use 'countersign'"},
    {STATE_DRAFTED, "draft text=t countersign=yes; countersign", "approve", 0, NULL},
    {STATE_DRAFTED, "draft text=t countersign=yes", "countersign", 0, NULL},
    {STATE_APPROVED, NULL, "reply", FAIL_USAGE, "reply needs via="},
    {STATE_APPROVED, NULL, "reply via=email on=2022-02-28", FAIL_REFUSED, "on=2022-02-28 lies before the day"},
    {STATE_APPROVED, NULL, "reply via=email on=2022-03-02", 0, NULL},
    {STATE_APPROVED, NULL, "reply via=phone", 0, NULL},
    {STATE_APPROVED, "correct class=claim reason=r", "reply via=phone", FAIL_REFUSED, "(2005) art 32"},
    {STATE_APPROVED, "correct class=claim anonymous=yes reason=r", "reply via=phone", 0, NULL},
    {STATE_REGISTERED, "correct box=principal reason=r", "tell via=phone", 0, NULL},
    {STATE_REGISTERED, "correct box=principal class=claim reason=r", "tell via=phone", FAIL_REFUSED, "(2005) art 22"},
    {STATE_REGISTERED, NULL, "tell via=phone", FAIL_REFUSED, "in writing"},
    {STATE_REPLIED, "rework reason=r; draft text=t; approve; reply via=email", "rework reason=r", FAIL_REFUSED, "once"},
    {STATE_CLOSED, "rework reason=r; draft text=t; approve; reply via=email; close", "rework reason=r", FAIL_REFUSED,
        "'reopen'"},
    {STATE_CLOSED, "rework reason=r; draft text=t; approve; reply via=email; close", "reopen reason=r", 0, NULL},
    {STATE_REFUSED, "reopen reason=r; draft text=t; approve; reply via=email", "rework reason=r", 0, NULL},
    {STATE_REFUSED, NULL, "close", FAIL_REFUSED, "not approved yet"},
    {STATE_REFUSED, NULL, "tell", FAIL_REFUSED, "not approved yet"},
    {STATE_REFUSED, "approve", "tell", 0, NULL},
    {STATE_REFUSED, "approve", "close", 0, NULL},
    {STATE_REFUSED, "approve", "approve", FAIL_REFUSED, "approved already"},
    {STATE_REFUSED, "approve; tell", "send-back reason=r", FAIL_REFUSED, "use 'reopen'"},
    {STATE_REFUSED, "approve", "send-back reason=r", 0, NULL},
    {STATE_HANDLING, NULL, "supervise", FAIL_USAGE, "supervise needs text="},
    {STATE_HANDLING, NULL, "report-back text=t", FAIL_REFUSED, "does not fit"},
    {STATE_HANDLING, "remind", "report-back text=t", 0, NULL},
    {STATE_HANDLING, "remind number=催〔2022〕1号", "report-back text=t of=催2022-1", 0, NULL},
    {STATE_HANDLING, "remind number=催〔2022〕1号", "report-back text=t of=催2022-2", FAIL_REFUSED, "no reminder"},
    {STATE_HANDLING, NULL, "decline reason=r", FAIL_REFUSED, "does not fit"},
    {STATE_HANDLING, "ask-extension reason=r", "ask-extension reason=r", FAIL_REFUSED,
        "already: 'extend' or 'decline'"},
    {STATE_HANDLING, "ask-extension reason=r", "decline reason=r", 0, NULL},
    {STATE_HANDLING, "ask-extension reason=r; decline reason=r", "ask-extension reason=r", 0, NULL},
    {STATE_HANDLING, "ask-extension reason=r; extend reason=r", "decline reason=r", FAIL_REFUSED, "does not fit"},
    {STATE_HANDLING, NULL, "extend reason=r told=2022-02-28", FAIL_REFUSED, "told=2022-02-28 lies before the day"},
    {STATE_ACCEPTED, "recuse who=wang reason=r", "assign unit=u handler=wang", FAIL_REFUSED, "cannot handle it"},
    {STATE_ACCEPTED, "recuse who=zhang reason=r", "note text=t", FAIL_NOT_PERMITTED, "for an interest"},
    {STATE_ACCEPTED, "recuse who=wang reason=r; recuse who=zhang reason=r", "note text=t", FAIL_NOT_PERMITTED,
        "(2005) art 30"},
    {STATE_ACCEPTED, "recuse who=wang reason=r", "note text=t", 0, NULL},
    {STATE_CLOSED, NULL, "reopen reason=r until=2022-03-01", FAIL_REFUSED, "until=2022-03-01 lies before"},
    {STATE_HANDLING, NULL, "frobnicate", FAIL_USAGE, "no event 'frobnicate'"},
};

static void test_conditions(void)
{
	for (size_t i = 0; i < G_N_ELEMENTS(CONDITIONS); i++) {
		g_autoptr(GError) error = NULL;
		OWN(casefile) file = letter_in(CONDITIONS[i].state, CONDITIONS[i].before);
		OWN(event) event = history_event(CONDITIONS[i].verb, shipped_day("2022-03-02"));
		g_test_message("%s, %s, %s", state_name(CONDITIONS[i].state), CONDITIONS[i].before, CONDITIONS[i].verb);
		bool good = workflow_check(file, event, &EVERYBODY, shipped_day("2022-03-02"), &error);
		g_assert_cmpint(good, ==, !CONDITIONS[i].code);
		if (good)
			continue;
		g_assert_error(error, FAIL, CONDITIONS[i].code);
		g_assert_nonnull(strstr(error->message, CONDITIONS[i].says));
	}
}

static void test_opening(void)
{
	static const struct {
		const char *open;
		int code;
		const char *says;
	} CASES[] = {
	    {"letter box=b received=2022-03-01 subject=s body=t", 0, NULL},
	    {"letter box=b received=2022-03-02 subject=s body=t limit=2022-03-02 class=accuse", 0, NULL},
	    {"letter box=b received=2022-03-03 subject=s body=t", FAIL_REFUSED, "received=2022-03-03 lies after today"},
	    {"letter box=b received=2022-03-02 subject=s body=t limit=2022-03-01", FAIL_REFUSED,
	        "limit=2022-03-01 lies before"},
	    {"letter received=2022-03-01 subject=s body=t", FAIL_USAGE, "letter needs box="},
	    {"letter box=b subject=s body=t", FAIL_USAGE, "letter needs received="},
	    {"letter box=b received=2022-03-01 body=t", FAIL_USAGE, "letter needs subject="},
	    {"letter box=b received=2022-03-01 subject=s", FAIL_USAGE, "letter needs body="},
	    {"letter box=b received=2022-03-01 subject=s body=t colour=red", FAIL_USAGE, "letter has no field colour="},
	};
	for (size_t i = 0; i < G_N_ELEMENTS(CASES); i++) {
		g_autoptr(GError) error = NULL;
		OWN(event) event = history_event(CASES[i].open, shipped_day("2022-03-02"));
		json_object_set_new(event->body, "year", json_integer(2022));
		json_object_set_new(event->body, "serial", json_integer(1));
		g_test_message("%s", CASES[i].open);
		g_assert_cmpint(workflow_check(NULL, event, &EVERYBODY, shipped_day("2022-03-02"), &error), ==, !CASES[i].code);
		if (!CASES[i].code)
			continue;
		g_assert_error(error, FAIL, CASES[i].code);
		g_assert_nonnull(strstr(error->message, CASES[i].says));
	}
}

/* Who may do what; rights come before the state. */
static void test_rights(void)
{
	static const struct {
		enum state state;
		const char *verb;
		unsigned may; /* exactly these roles */
	} CASES[] = {
	    {STATE_REGISTERED, "accept", ROLE_OFFICE},
	    {STATE_REGISTERED, "refuse reason=r", ROLE_OFFICE},
	    {STATE_ACCEPTED, "assign unit=u", ROLE_OFFICE},
	    {STATE_AT_LEADER, "instruct text=t", ROLE_LEADER | ROLE_SUPERVISOR},
	    {STATE_ASSIGNED, "sign", ROLE_OFFICE | ROLE_HANDLER | ROLE_HEAD},
	    {STATE_HANDLING, "draft text=t", ROLE_OFFICE | ROLE_HANDLER | ROLE_HEAD},
	    {STATE_HANDLING, "extend reason=r", ROLE_SUPERVISOR | ROLE_LEADER},
	    {STATE_DRAFTED, "countersign", ROLE_HEAD | ROLE_SUPERVISOR},
	    {STATE_DRAFTED, "approve", ROLE_SUPERVISOR | ROLE_LEADER},
	    {STATE_APPROVED, "reply via=email", ROLE_OFFICE},
	    {STATE_CLOSED, "reopen reason=r", ROLE_SUPERVISOR | ROLE_LEADER},
	    {STATE_CLOSED, "archive", ROLE_OFFICE | ROLE_ARCHIVIST},
	    {STATE_ARCHIVED, "note text=t", ROLE_ANY_WRITER},
	};
	for (size_t i = 0; i < G_N_ELEMENTS(CASES); i++)
		for (unsigned role = 1; role <= ROLE_ALL; role <<= 1) {
			g_autoptr(GError) error = NULL;
			struct person who = {.login = (char *)(uintptr_t) "li", .roles = role};
			OWN(casefile) file = letter_in(CASES[i].state, NULL);
			OWN(event) event = history_event(CASES[i].verb, shipped_day("2022-03-02"));
			bool may = CASES[i].may & role;
			g_test_message("%s by %u", CASES[i].verb, role);
			g_assert_cmpint(workflow_check(file, event, &who, shipped_day("2022-03-02"), &error), ==, may);
			g_autoptr(GPtrArray) next = workflow_next(file, &who);
			g_assert_cmpint(g_ptr_array_find(next, event_type_find(event->kind), NULL), ==, may);
			file->state = STATE_VOID;
			g_autoptr(GError) first = NULL;
			if (!may && !workflow_check(file, event, &who, shipped_day("2022-03-02"), &first))
				g_assert_error(first, FAIL, FAIL_NOT_PERMITTED);
			if (!may)
				g_assert_error(error, FAIL, FAIL_NOT_PERMITTED);
		}
}

/* Nobody but the discipline office makes anything else of an accusation, or says that it is against somebody else. */
static void test_accusation_kept(void)
{
	static const struct {
		const char *before, *correct;
		unsigned may; /* of office and discipline */
	} CASES[] = {
	    {"correct class=accuse reason=r", "correct class=consult reason=r", ROLE_DISCIPLINE},
	    {"correct class=accuse against=u reason=r", "correct against=v reason=r", ROLE_DISCIPLINE},
	    {"correct class=accuse against=u reason=r", "correct against= reason=r", ROLE_DISCIPLINE},
	    {"correct class=accuse reason=r", "correct against=u reason=r", ROLE_OFFICE | ROLE_DISCIPLINE},
	    {"correct class=accuse reason=r", "correct class=accuse reason=r", ROLE_OFFICE | ROLE_DISCIPLINE},
	    {"correct class=accuse reason=r", "correct subject=s reason=r", ROLE_OFFICE | ROLE_DISCIPLINE},
	    {"correct class=consult reason=r", "correct class=suggest reason=r", ROLE_OFFICE | ROLE_DISCIPLINE},
	};
	for (size_t i = 0; i < G_N_ELEMENTS(CASES); i++)
		for (const unsigned *role = (const unsigned[]){ROLE_OFFICE, ROLE_DISCIPLINE, 0}; *role; role++) {
			g_autoptr(GError) error = NULL;
			struct person who = {.login = (char *)(uintptr_t) "li", .roles = *role};
			OWN(casefile) file = letter_in(STATE_REGISTERED, CASES[i].before);
			OWN(event) event = history_event(CASES[i].correct, shipped_day("2022-03-02"));
			bool may = CASES[i].may & *role;
			g_test_message("%s by %u", CASES[i].correct, *role);
			g_assert_cmpint(workflow_check(file, event, &who, shipped_day("2022-03-02"), &error), ==, may);
			if (!may)
				g_assert_error(error, FAIL, FAIL_NOT_PERMITTED);
		}
}

/* What is possible is said, and what is offered is what is allowed. */
static void test_next(void)
{
	OWN(casefile) file = letter_in(STATE_APPROVED, NULL);
	g_autoptr(GPtrArray) next = workflow_next(file, &EVERYBODY);
	g_autoptr(GError) error = NULL;
	GString *names = g_string_new(NULL);
	for (unsigned i = 0; i < next->len; i++)
		g_string_append_printf(names, "%s%s", i ? ", " : "", ((const struct event_type *)next->pdata[i])->name);
	g_assert_cmpstr(
	    names->str, ==, "tell, send-back, reply, extend, remind, supervise, note, correct, withdraw, recuse");
	g_assert_false(workflow_may(event_type_find("assign"), file, &EVERYBODY, shipped_day("2022-05-02"), &error));
	g_autofree char *said =
	    g_strdup_printf("'assign' does not fit 信〔2022〕17号, which is approved; possible now: %s", names->str);
	g_assert_cmpstr(error->message, ==, said);
	g_string_free(names, TRUE);
}

/* Whoever wrote was told, or it is over. */
static uint64_t settled_of(unsigned kinds)
{
	uint64_t told = kinds & (KIND_BIT(KIND_LETTER) | KIND_BIT(KIND_VISIT))
	                    ? STATE_BIT(STATE_REPLIED) | STATE_BIT(STATE_REFUSED)
	                    : 0;
	return (~STATE_OPEN & (STATE_BIT(STATE_COUNT) - 1) & ~STATE_BIT(STATE_NONE)) | told;
}

static void check_rounds(const struct event_type *type)
{
	const uint64_t ends = STATE_BIT(STATE_NONE) | STATE_BIT(STATE_CLOSED) | STATE_BIT(STATE_ARCHIVED);
	for (const struct transition *way = type->transitions; way->kinds; way++) {
		bool again = way->from & settled_of(way->kinds) && !(STATE_BIT(way->to) & ends);
		bool ordered = !strcmp(type->name, "order") && way->when;
		enum round round = way->round ? way->round : type->round;
		g_assert_true((again || ordered) == (round == ROUND_NEXT || round == ROUND_BACK));
		g_assert_true(!again || !(way->from & ~settled_of(way->kinds)));
	}
}

/* Whatever takes up what was settled, or is due anew by a decision, begins another round: a year that is over stays. */
static void test_rounds(void)
{
	const struct event_type *type;
	for (unsigned i = 0; (type = event_type_at(i)); i++)
		check_rounds(type);
}

int main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	walk_add("/workflow", &WALK);
	g_test_add_func("/workflow/accusation", test_accusation);
	g_test_add_func("/workflow/conditions", test_conditions);
	g_test_add_func("/workflow/opening", test_opening);
	g_test_add_func("/workflow/rights", test_rights);
	g_test_add_func("/workflow/accusation-kept", test_accusation_kept);
	g_test_add_func("/workflow/next", test_next);
	g_test_add_func("/workflow/rounds", test_rounds);
	return g_test_run();
}
