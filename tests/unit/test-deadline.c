#include "domain/deadline.h"
#include "history.h"
#include <string.h>

static struct calendar *calendar;
static struct rules *rules;

/* The clock of RULE in CLOCKS, NULL where it has not started. */
static const struct clock *clock_of(const GPtrArray *clocks, const char *rule)
{
	for (unsigned i = 0; i < clocks->len; i++)
		if (!strcmp(((const struct clock *)clocks->pdata[i])->rule->id, rule))
			return clocks->pdata[i];
	return NULL;
}

/* "K2N 2022-03-08 running": what the clocks of FILE say on a day, those of RULE only unless it is NULL. */
static char *say_clocks(const struct casefile *file, const char *today)
{
	g_autoptr(GPtrArray) clocks = deadline_clocks(file, rules, calendar);
	GString *text = g_string_new(NULL);
	for (unsigned i = 0; i < clocks->len; i++) {
		const struct clock *clock = clocks->pdata[i];
		g_autofree char *due = date_format(clock->due.on);
		enum clock_state state = deadline_state(clock, shipped_day(today));
		if (state == CLOCK_CANCELLED)
			continue;
		g_string_append_printf(
		    text, "%s%s %s %s", text->len ? ", " : "", clock->rule->id, due, deadline_state_name(state));
	}
	return g_string_free(text, FALSE);
}

#define HANDLED "accept 2022-03-02; assign unit=后勤处; sign; draft 2022-03-07 text=已修好; "
#define ANSWERED HANDLED "approve; reply 2022-03-08 via=email; "
#define CLAIM_ANSWERED "accept 2022-05-05; draft text=t; approve; reply 2022-05-10 via=email; "
#define CLAIM_CLOCKS(anew) "K1 2022-05-06 met, K2N 2022-05-10 met, " anew ", K3D 2022-05-18 met, K4 2022-07-04 met"

/* Letters that came in on 2022-03-01 (or another day), what happened to them, and their clocks. */
static const struct life {
	const char *what;
	const char *received, *fields;
	const char *steps;
	const char *today;
	const char *clocks;
	const char *answer, *next; /* rule of the clock; NULL: none */
} LIVES[] = {
    {"on its first day", "2022-03-01", "", "", "2022-03-01", "K1 2022-03-03 running, K2N 2022-03-08 running", "K2N",
        "K1"},
    {"on the last", "2022-03-01", "", "", "2022-03-08", "K1 2022-03-03 missed, K2N 2022-03-08 running", "K2N", "K1"},
    {"over", "2022-03-01", "", "", "2022-03-09", "K1 2022-03-03 missed, K2N 2022-03-08 missed", "K2N", "K1"},
    {"complex", "2022-03-01", "track=complex", "", "2022-03-01", "K1 2022-03-03 running, K2C 2022-03-15 running", "K2C",
        "K1"},
    {"urgent", "2022-03-01", "track=urgent", "", "2022-03-01", "K1 2022-03-03 running, K2U 2022-03-04 running", "K2U",
        "K1"},
    {"corrected to urgent", "2022-03-01", "", "correct 2022-03-02 track=urgent reason=r", "2022-03-02",
        "K1 2022-03-03 running, K2U 2022-03-04 running", "K2U", "K1"},
    {"received a day earlier", "2022-03-02", "", "correct received=2022-02-28 reason=r", "2022-03-02",
        "K1 2022-03-02 running, K2N 2022-03-07 running", "K2N", "K1"},
    {"received a day later than it was handed over", "2022-03-01", "",
        "accept; assign unit=u; correct 2022-03-02 received=2022-03-02 reason=r", "2022-03-02",
        "K1 2022-03-04 met, K2N 2022-03-09 running", "K2N", "K2N"},
    {"on a Saturday as on Friday", "2022-03-05", "", "", "2022-03-05", "K1 2022-03-08 running, K2N 2022-03-11 running",
        "K2N", "K1"},
    {"assigned", "2022-03-01", "", "accept; assign 2022-03-03 unit=u", "2022-03-04",
        "K1 2022-03-03 met, K2N 2022-03-08 running", "K2N", "K2N"},
    {"assigned late", "2022-03-01", "", "accept; assign 2022-03-04 unit=u", "2022-03-04",
        "K1 2022-03-03 missed, K2N 2022-03-08 running", "K2N", "K2N"},
    {"put before a leader", "2022-03-01", "", "accept; propose 2022-03-03 text=t", "2022-03-04",
        "K1 2022-03-03 met, K2N 2022-03-08 running", "K2N", "K2N"},
    {"answered in time", "2022-03-01", "", ANSWERED, "2022-03-20",
        "K1 2022-03-03 met, K2N 2022-03-08 met, S1 2022-03-23 running", "K2N", NULL},
    {"answered in time, entered late", "2022-03-01", "", HANDLED "approve; reply 2022-03-10 via=post on=2022-03-08",
        "2022-03-20", "K1 2022-03-03 met, K2N 2022-03-08 met, S1 2022-03-23 running", "K2N", NULL},
    {"answered late", "2022-03-01", "", HANDLED "approve; reply 2022-03-09 via=email", "2022-03-25",
        "K1 2022-03-03 met, K2N 2022-03-08 missed, S1 2022-03-24 expired", "K2N", NULL},
    {"rated", "2022-03-01", "", HANDLED "approve; reply via=email; rate 2022-03-08 result=satisfied", "2022-05-01",
        "K1 2022-03-03 met, K2N 2022-03-08 met, S1 2022-03-22 met", "K2N", NULL},
    {"extended", "2022-03-01", "", HANDLED "extend clock=K2 days=5 reason=r", "2022-03-09",
        "K1 2022-03-03 met, K2N 2022-03-15 running", "K2N", "K2N"},
    {"extended beyond what is allowed", "2022-03-01", "",
        HANDLED "extend clock=K2 days=50 reason=r; extend clock=K2 days=5 reason=r", "2022-03-09",
        "K1 2022-03-03 met, K2N 2022-03-15 running", "K2N", "K2N"},
    {"extended by nonsense", "2022-03-01", "",
        HANDLED "extend clock=K2 days=-5 reason=r; extend reason=r; extend clock=K9 days=5", "2022-03-08",
        "K1 2022-03-03 met, K2N 2022-03-08 running", "K2N", "K2N"},
    {"refused", "2022-03-01", "", "refuse 2022-03-02 reason=r", "2022-03-02", "K2X 2022-03-08 running", "K2X", "K2X"},
    {"refused and told", "2022-03-01", "", "refuse 2022-03-02 reason=r told=2022-03-02", "2022-03-20",
        "K2X 2022-03-08 met", "K2X", NULL},
    {"told of receipt, then refused", "2022-03-01", "", "tell; refuse 2022-03-02 reason=r", "2022-03-09",
        "K2X 2022-03-08 missed", "K2X", "K2X"},
    {"refused, told late", "2022-03-01", "", "refuse reason=r; tell 2022-03-09", "2022-03-20", "K2X 2022-03-08 missed",
        "K2X", NULL},
    {"refused and closed untold", "2022-03-01", "", "refuse reason=r; approve; close", "2022-03-20", "", NULL, NULL},
    {"filed", "2022-03-01", "anonymous=yes", "file reason=r", "2022-03-20", "", NULL, NULL},
    {"merged", "2022-03-01", "", "merge into=L2022-1", "2022-03-20", "", NULL, NULL},
    {"merged by mistake", "2022-03-01", "", "merge into=L2022-1; unmerge reason=r", "2022-03-02",
        "K1 2022-03-03 running, K2N 2022-03-08 running", "K2N", "K1"},
    {"made an application", "2022-03-01", "", "convert reason=r", "2022-03-20", "", NULL, NULL},
    {"withdrawn", "2022-03-01", "", "withdraw 2022-03-04 reason=r", "2022-03-20", "K1 2022-03-03 missed", NULL, NULL},
    {"an accusation handed on", "2022-03-01", "class=accuse", "transfer reason=r", "2022-03-20", "", NULL, NULL},
    {"void", "2022-03-01", "", "void reason=r", "2022-03-20", "", NULL, NULL},
    {"taken up again", "2022-03-01", "", ANSWERED "rework 2022-03-10 reason=r", "2022-03-18",
        "K1 2022-03-03 met, K2N 2022-03-08 met, K2NR 2022-03-17 missed", "K2NR", "K2NR"},
    {"taken up again and answered", "2022-03-01", "",
        ANSWERED "rework 2022-03-10 reason=r; draft text=t; approve; reply 2022-03-17 via=email", "2022-03-18",
        "K1 2022-03-03 met, K2N 2022-03-08 met, K2NR 2022-03-17 met, S1R 2022-04-01 running", "K2NR", NULL},
    {"taken up again on the day of the reply", "2022-03-01", "", ANSWERED "rework reason=r", "2022-03-08",
        "K1 2022-03-03 met, K2N 2022-03-08 met, K2NR 2022-03-15 running", "K2NR", "K2NR"},
    {"extended in both its lives", "2022-03-01", "",
        HANDLED "extend clock=K2 days=5 reason=r; approve; reply 2022-03-15 via=email; rework 2022-03-16 reason=r; "
                "extend 2022-03-17 clock=K2 days=3 reason=r",
        "2022-03-18", "K1 2022-03-03 met, K2N 2022-03-15 met, K2NR 2022-03-28 running", "K2NR", "K2NR"},
    {"answered late, extended in its second life, reopened", "2022-03-01", "",
        HANDLED "approve; reply 2022-03-10 via=email; rework 2022-03-11 reason=r; "
                "extend 2022-03-14 clock=K2 days=5 reason=r; draft text=t; approve; reply 2022-03-24 via=email; "
                "close; reopen 2022-04-12 reason=r",
        "2022-04-12", "K1 2022-03-03 met, K2N 2022-03-08 missed, K2NR 2022-04-19 running", "K2NR", "K2NR"},
    {"taken up again, then withdrawn", "2022-03-01", "", ANSWERED "rework 2022-03-10 reason=r; withdraw reason=r",
        "2022-03-18", "K1 2022-03-03 met, K2N 2022-03-08 met", "K2N", NULL},
    {"reopened on the day of its second reply", "2022-03-01", "",
        ANSWERED
        "rework 2022-03-10 reason=r; draft text=t; approve; reply 2022-03-17 via=email; close; reopen reason=r",
        "2022-03-17", "K1 2022-03-03 met, K2N 2022-03-08 met, K2NR 2022-03-24 running", "K2NR", "K2NR"},
    {"closed and reopened", "2022-03-01", "", ANSWERED "close; reopen 2022-04-12 reason=r", "2022-04-12",
        "K1 2022-03-03 met, K2N 2022-03-08 met, K2NR 2022-04-19 running", "K2NR", "K2NR"},
    {"refused and reopened", "2022-03-01", "", "refuse 2022-03-02 reason=r; reopen 2022-04-12 reason=r", "2022-04-12",
        "K2NR 2022-04-19 running", "K2NR", "K2NR"},
    {"refused, reopened, answered on one day", "2022-03-01", "",
        "refuse 2022-03-02 reason=r; reopen 2022-04-12 reason=r; draft text=t; approve; reply via=email", "2022-04-12",
        "K2NR 2022-04-19 met, S1R 2022-04-27 running", "K2NR", NULL},
    {"refused, reopened, answered later", "2022-03-01", "",
        "refuse 2022-03-02 reason=r; reopen 2022-04-12 reason=r; draft 2022-04-13 text=t; approve; reply via=email",
        "2022-04-13", "K2NR 2022-04-19 met, S1 2022-04-28 running, S1R 2022-04-28 running", "K2NR", NULL},
    {"a claim that was answered and reopened after its time", "2022-05-03", "class=claim",
        CLAIM_ANSWERED "close; reopen 2022-07-20 reason=r", "2022-07-20", CLAIM_CLOCKS("K2NR 2022-07-27 running"),
        "K2NR", "K2NR"},
    {"a claim that was answered, a new answer ordered by a day", "2022-05-03", "class=claim",
        CLAIM_ANSWERED "order 2022-06-01 reason=r until=2022-08-01", "2022-06-01",
        CLAIM_CLOCKS("K2_ORDER 2022-08-01 running"), "K2_ORDER", "K2_ORDER"},
    {"the same, answered anew", "2022-05-03", "class=claim",
        CLAIM_ANSWERED "order 2022-06-01 reason=r until=2022-08-01; draft text=t; approve; reply 2022-07-01 via=email",
        "2022-07-01", CLAIM_CLOCKS("K2_ORDER 2022-08-01 met") ", K7R 2022-08-01 running, S1R 2022-07-18 running",
        "K2_ORDER", NULL},
    {"a claim withdrawn and reopened", "2022-05-03", "class=claim",
        "accept told=2022-05-03; withdraw 2022-05-09 reason=r; reopen 2022-06-01 reason=r", "2022-06-01",
        "K1 2022-05-06 missed, K2NR 2022-06-09 running, K3D 2022-05-18 met, K4 2022-08-01 running", "K2NR", "K2NR"},
    {"relayed with a limit of its own", "2022-03-01", "box=relay limit=2022-03-06", "", "2022-03-01",
        "K1 2022-03-03 running, K2N 2022-03-08 running, K3R05 2022-03-16 running, K6 2022-03-06 running", "K6", "K1"},
    {"relayed, the limit over", "2022-03-01", "box=relay limit=2022-03-06", HANDLED, "2022-03-07",
        "K1 2022-03-03 met, K2N 2022-03-08 running, K3R05 2022-03-16 running, K6 2022-03-06 missed", "K6", "K6"},
    {"relayed, answered before the notice", "2022-03-01", "box=relay", ANSWERED, "2022-03-20",
        "K1 2022-03-03 met, K2N 2022-03-08 met, K3R05 2022-03-16 met, S1 2022-03-23 running", "K2N", NULL},
    {"relayed under the rules of 2022", "2022-05-03", "box=relay class=claim", "", "2022-05-03",
        "K1 2022-05-06 running, K2N 2022-05-10 running, K3R 2022-05-18 running, K5 2022-05-10 running", "K2N", "K1"},
    {"accepted, a claim", "2022-05-03", "box=relay class=claim", "accept told=2022-05-06", "2022-05-06",
        "K1 2022-05-06 running, K2N 2022-05-10 running, K3R 2022-05-18 met, K4 2022-07-04 running", "K2N", "K1"},
    {"the day before the rules of 2022", "2022-04-30", "box=relay class=claim", "accept 2022-05-05", "2022-05-05",
        "K1 2022-05-06 running, K2N 2022-05-10 running, K3R05 2022-05-16 running, K405 2022-07-04 running", "K2N",
        "K1"},
    {"a claim extended by thirty days", "2022-05-03", "class=claim",
        "accept told=2022-05-03; assign unit=u; extend clock=K4 days=30 reason=r", "2022-05-06",
        "K1 2022-05-06 met, K2N 2022-05-10 running, K3D 2022-05-18 met, K4 2022-08-01 running", "K2N", "K2N"},
    {"objected to in time", "2022-05-03", "box=relay", "object 2022-05-10 reason=r", "2022-06-01",
        "K1 2022-05-06 missed, K2N 2022-05-10 missed, K3R 2022-05-18 missed, K5 2022-05-10 met", "K2N", "K2N"},
    {"returned to the relay", "2022-05-03", "box=relay", "object 2022-05-06 reason=r; release reason=r", "2022-06-01",
        "K1 2022-05-06 met, K5 2022-05-10 met", NULL, NULL},
    {"the relay insists", "2022-05-03", "box=relay", "object 2022-05-06 reason=r; overrule 2022-05-09 reason=r",
        "2022-05-09", "K1 2022-05-06 met, K2N 2022-05-10 running, K3R 2022-05-18 running, K5 2022-05-10 met", "K2N",
        "K2N"},
    {"the window to object over", "2022-05-03", "box=relay", "tell", "2022-05-11",
        "K1 2022-05-06 missed, K2N 2022-05-10 missed, K3R 2022-05-18 met, K5 2022-05-10 expired", "K2N", "K1"},
};

static const char *rule_of(const struct clock *clock)
{
	return clock ? clock->rule->id : NULL;
}

static void test_lives(void)
{
	for (size_t i = 0; i < G_N_ELEMENTS(LIVES); i++) {
		g_test_message("%s", LIVES[i].what);
		g_autoptr(GPtrArray) events = history_letter(LIVES[i].received, LIVES[i].fields);
		history_extend(events, LIVES[i].steps);
		OWN(casefile) file = fold_case(events);
		g_autofree char *said = say_clocks(file, LIVES[i].today);
		g_assert_cmpstr(said, ==, LIVES[i].clocks);
		g_autoptr(GPtrArray) clocks = deadline_clocks(file, rules, calendar);
		g_assert_cmpstr(rule_of(deadline_answer(clocks)), ==, LIVES[i].answer);
		g_assert_cmpstr(rule_of(deadline_next(clocks, shipped_day(LIVES[i].today))), ==, LIVES[i].next);
	}
}

static void test_overdue(void)
{
	static const struct {
		const char *today;
		int working, days; /* over, for K2N (2022-03-08) and K6 (2022-03-06) */
	} CASES[] = {
	    {"2022-03-06", 0, 0}, {"2022-03-07", 0, 1}, {"2022-03-08", 0, 2}, {"2022-03-09", 1, 3}, {"2022-03-11", 3, 5},
	    {"2022-03-12", 3, 6}, {"2022-03-14", 4, 8}, {"2022-04-02", 19, 27}, /* a make-up Saturday */
	};
	g_autoptr(GPtrArray) events = history_letter("2022-03-01", "box=relay limit=2022-03-06");
	OWN(casefile) file = fold_case(events);
	g_autoptr(GPtrArray) clocks = deadline_clocks(file, rules, calendar);
	const struct clock *reply = clock_of(clocks, "K2N"), *limit = clock_of(clocks, "K6");
	for (size_t i = 0; i < G_N_ELEMENTS(CASES); i++) {
		g_test_message("%s", CASES[i].today);
		g_assert_cmpint(deadline_overdue(reply, calendar, shipped_day(CASES[i].today)), ==, CASES[i].working);
		g_assert_cmpint(deadline_overdue(limit, calendar, shipped_day(CASES[i].today)), ==, CASES[i].days);
	}
	struct clock friday = {.rule = reply->rule, .met_on = DATE_NONE};
	friday.due.on = friday.due.latest = shipped_day("2022-03-11");
	g_assert_cmpint(
	    deadline_overdue(&friday, calendar, shipped_day("2022-03-12")), ==, 1); /* a Saturday is late, too */
	g_assert_cmpint(deadline_overdue(&friday, calendar, shipped_day("2022-03-14")), ==, 1);
	friday.met_on = shipped_day("2022-03-16");
	g_assert_cmpint(deadline_overdue(&friday, calendar, shipped_day("2022-03-18")), ==, 0);
}

/* A range is blamed late, and a window is never overdue. */
static void test_states(void)
{
	const struct rule *duty = NULL, *window = NULL;
	for (unsigned i = 0; i < rules_all(rules)->len; i++) {
		const struct rule *rule = rules_all(rules)->pdata[i];
		duty = strcmp(rule->id, "K2N") ? duty : rule;
		window = strcmp(rule->id, "K5") ? window : rule;
	}
	const struct {
		const struct rule *rule;
		int on, latest, met_on;
		bool cancelled, suspended;
		int today;
		enum clock_state state;
	} CASES[] = {
	    {duty, 10, 10, DATE_NONE, false, false, 10, CLOCK_RUNNING},
	    {duty, 10, 10, DATE_NONE, false, false, 11, CLOCK_MISSED},
	    {duty, 10, 15, DATE_NONE, false, false, 15, CLOCK_RUNNING},
	    {duty, 10, 15, DATE_NONE, false, false, 16, CLOCK_MISSED},
	    {duty, 10, 10, 10, false, false, 99, CLOCK_MET},
	    {duty, 10, 10, 11, false, false, 99, CLOCK_MISSED},
	    {duty, 10, 15, 15, false, false, 99, CLOCK_MET},
	    {duty, 10, 10, DATE_NONE, true, false, 99, CLOCK_CANCELLED},
	    {duty, 10, DATE_NONE, DATE_NONE, false, true, 99, CLOCK_SUSPENDED},
	    {duty, 10, DATE_NONE, 9, false, false, 99, CLOCK_MET},
	    {window, 10, 10, DATE_NONE, false, false, 10, CLOCK_RUNNING},
	    {window, 10, 10, DATE_NONE, false, false, 11, CLOCK_EXPIRED},
	    {window, 10, 10, 9, false, false, 11, CLOCK_MET},
	    {window, 10, 10, 11, false, false, 11, CLOCK_EXPIRED},
	};
	for (size_t i = 0; i < G_N_ELEMENTS(CASES); i++) {
		struct clock clock = {.rule = CASES[i].rule, .met_on = CASES[i].met_on, .cancelled = CASES[i].cancelled};
		clock.suspended = CASES[i].suspended;
		clock.due = (struct due){.on = CASES[i].on, .latest = CASES[i].latest};
		g_test_message("%zu", i);
		g_assert_cmpint(deadline_state(&clock, CASES[i].today), ==, CASES[i].state);
		bool late = CASES[i].state == CLOCK_MISSED && CASES[i].met_on == DATE_NONE;
		g_assert_cmpint(deadline_overdue(&clock, calendar, CASES[i].today) > 0, ==, late);
	}
	for (int state = CLOCK_RUNNING; state <= CLOCK_EXPIRED; state++)
		g_assert_true(*deadline_state_title((enum clock_state)state));
}

static void add_span(struct casefile *file, const char *from, const char *to)
{
	struct span span = {
	    .answered = DATE_NONE,
	    .why = g_strdup("consult"),
	    .label = g_strdup("某公司"),
	    .from = shipped_day(from),
	    .to = *to ? shipped_day(to) : DATE_NONE,
	};
	g_array_append_val(file->spans, span);
}

/* The law of applications comes with them; what it needs of clocks is tried here (domain rules 8.2). */
#define DISCLOSURE                                                                                                     \
	"[D2]\ncode=D2\ntitle=reply\nkind=letter\nlength=20\nunit=wd\nstart=received\nmet=replied\n"                       \
	"answer=true\nsuspends=consult\nextension=20\nsource=s\n"                                                          \
	"[D9]\ncode=D9\ntitle=months\nkind=letter\nlength=6\nunit=mo\nstart=received\nsuspends=consult\n"                  \
	"source=s\n"                                                                                                       \
	"[D3]\ncode=D3\ntitle=days\nkind=letter\nlength=15\nunit=cd\nstart=received\nsuspends=consult\n"                   \
	"source=s\n"

static struct rules *disclosure(void)
{
	struct rules *law = NULL;
	GError *error = NULL;
	rules_read(&law, DISCLOSURE, "en", &error);
	g_assert_no_error(error);
	return law;
}

static void test_suspension(void)
{
	OWN(rules) law = disclosure();
	g_autoptr(GPtrArray) events = history_letter("2022-03-01", "");
	OWN(casefile) file = fold_case(events);
	add_span(file, "2022-03-08", "2022-03-18");
	g_autoptr(GPtrArray) clocks = deadline_clocks(file, law, calendar);
	g_assert_day(clock_of(clocks, "D2")->due.on, "2022-04-11");
	g_assert_day(clock_of(clocks, "D9")->due.on, "2022-09-13"); /* 2022-09-01 and ten days, a Sunday; Monday is off */
	g_assert_day(clock_of(clocks, "D3")->due.on, "2022-03-28"); /* a Saturday */

	add_span(file, "2022-03-25", "");
	g_autoptr(GPtrArray) open = deadline_clocks(file, law, calendar);
	const struct clock *reply = clock_of(open, "D2");
	g_assert_true(reply->suspended && reply->due.provisional);
	g_assert_cmpint(reply->due.latest, ==, DATE_NONE);
	g_assert_cmpint(deadline_state(reply, shipped_day("2022-05-01")), ==, CLOCK_SUSPENDED);
	g_assert_cmpint(deadline_overdue(reply, calendar, shipped_day("2022-05-01")), ==, 0);
	g_assert_null(deadline_next(open, shipped_day("2022-03-26")));
	g_assert_cmpstr(rule_of(deadline_answer(open)), ==, "D2");

	g_autoptr(GPtrArray) answered = history_letter("2022-03-01", "");
	history_extend(answered, HANDLED "approve; reply 2022-03-28 via=email");
	OWN(casefile) done = fold_case(answered);
	add_span(done, "2022-03-08", "2022-03-18");
	add_span(done, "2022-03-25", "");
	g_autoptr(GPtrArray) met = deadline_clocks(done, law, calendar);
	g_assert_false(clock_of(met, "D2")->suspended);
	g_assert_cmpint(deadline_state(clock_of(met, "D2"), shipped_day("2022-05-01")), ==, CLOCK_MET);
}

static void test_extension_while_suspended(void)
{
	OWN(rules) law = disclosure();
	g_autoptr(GPtrArray) events = history_letter("2022-03-01", "");
	history_extend(events, "accept; extend 2022-03-28 clock=D2 days=20 reason=r");
	OWN(casefile) file = fold_case(events);
	g_autoptr(GPtrArray) clocks = deadline_clocks(file, law, calendar);
	g_assert_day(clock_of(clocks, "D2")->due.on, "2022-04-26");
	g_assert_cmpint(clock_of(clocks, "D2")->extended, ==, 1);
	add_span(file, "2022-03-08", "2022-03-18");
	g_autoptr(GPtrArray) longer = deadline_clocks(file, law, calendar);
	g_assert_day(clock_of(longer, "D2")->due.on, "2022-05-10"); /* eight working days more, over the May holiday */
}

/* "03-02 counted 1, 03-05 weekend 1 (note)": some lines of a ledger. */
static char *say_ledger(const GPtrArray *lines)
{
	GString *text = g_string_new(NULL);
	for (unsigned i = 0; i < lines->len; i++) {
		const struct ledger_day *line = lines->pdata[i];
		g_autofree char *day = date_format(line->day);
		g_string_append_printf(text, "%s%s %s%s %d", i ? ", " : "", day + 5, deadline_ledger_name(line->kind),
		    line->counted ? "+" : "", line->n);
		if (line->note)
			g_string_append_printf(text, " (%s)", line->note);
	}
	return g_string_free(text, FALSE);
}

static void check_ledger(const struct casefile *file, const struct rules *law, const char *rule, const char *expected)
{
	g_autoptr(GPtrArray) clocks = deadline_clocks(file, law, calendar);
	g_autoptr(GPtrArray) lines = deadline_ledger(clock_of(clocks, rule), calendar, 0);
	g_autofree char *said = say_ledger(lines);
	g_assert_cmpstr(said, ==, expected);
}

static void test_ledger(void)
{
	OWN(rules) law = disclosure();
	g_autoptr(GPtrArray) events = history_letter("2022-09-30", "box=relay limit=2022-10-02");
	OWN(casefile) file = fold_case(events);
	check_ledger(file, rules, "K2N",
	    "09-30 start 0, 10-01 holiday 0 (国庆节 国办发明电〔2021〕11号), 10-02 holiday 0 (国庆节 "
	    "国办发明电〔2021〕11号), "
	    "10-03 holiday 0 (国庆节 国办发明电〔2021〕11号), 10-04 holiday 0 (国庆节 国办发明电〔2021〕11号), "
	    "10-05 holiday 0 (国庆节 国办发明电〔2021〕11号), 10-06 holiday 0 (国庆节 国办发明电〔2021〕11号), "
	    "10-07 holiday 0 (国庆节 国办发明电〔2021〕11号), 10-08 makeup+ 1 (国庆节 国办发明电〔2021〕11号), "
	    "10-09 makeup+ 2 (国庆节 国办发明电〔2021〕11号), 10-10 counted+ 3, 10-11 counted+ 4, 10-12 counted+ 5");
	check_ledger(file, rules, "K6",
	    "09-30 start 0, 10-01 counted+ 1 (国庆节 国办发明电〔2021〕11号), 10-02 counted+ 2 (国庆节 "
	    "国办发明电〔2021〕11号)");
	add_span(file, "2022-10-09", "2022-10-11");
	check_ledger(file, law, "D9",
	    "09-30 start 0, 10-10 suspended 0 (某公司), 10-11 suspended 0 (某公司), 04-01 counted+ 6, 04-02 rolled 6, "
	    "04-03 rolled 6");
	g_autoptr(GPtrArray) late = history_letter("2026-12-29", "");
	OWN(casefile) beyond = fold_case(late);
	check_ledger(beyond, rules, "K1", "12-29 start 0, 12-30 counted+ 1, 12-31 counted+ 2");
	check_ledger(beyond, rules, "K2N",
	    "12-29 start 0, 12-30 counted+ 1, 12-31 counted+ 2, 01-01 unknown+ 3 (the days off of this year are not "
	    "loaded), "
	    "01-02 unknown+ 4 (the days off of this year are not loaded), 01-03 unknown+ 5 (the days off of this year are "
	    "not loaded)");
}

/* What a ledger must be, whatever the clock: every day once, counted ones as many as the length, none of them off or
 * suspended. */
static void check_sound(const struct clock *clock, const struct casefile *file)
{
	g_autoptr(GPtrArray) lines = deadline_ledger(clock, calendar, 0);
	bool working = clock->rule->unit == UNIT_WORKING_DAYS;
	int counted = 0;
	for (unsigned i = 0; i < lines->len; i++) {
		const struct ledger_day *line = lines->pdata[i];
		const struct span *span =
		    clock->rule->suspends ? span_over(file->spans, clock->rule->suspends, line->day) : NULL;
		counted += line->counted;
		g_assert_cmpint(line->day, ==, clock->started_on + (int)i);
		g_assert_cmpint(line->n, ==, counted);
		g_assert_cmpint(line->kind == LEDGER_SUSPENDED, ==, i && span && span->to != DATE_NONE);
		g_assert_false(line->counted && (line->kind == LEDGER_SUSPENDED || line->kind == LEDGER_ROLLED));
		g_assert_false(line->counted && working && !calendar_may_work(calendar, line->day));
	}
	g_assert_cmpint(counted, ==, clock->length);
	g_assert_cmpint(((const struct ledger_day *)lines->pdata[lines->len - 1])->day, ==, clock->due.on);
	g_assert_true(working ? counted == 0 || ((const struct ledger_day *)lines->pdata[lines->len - 1])->counted
	                      : calendar_may_work(calendar, clock->due.on));
}

/* While nobody knows when a span ends the ledger tells what was until today, and what stands still counts for nothing.
 */
static void test_ledger_while_suspended(void)
{
	OWN(rules) law = disclosure();
	g_autoptr(GPtrArray) events = history_letter("2022-03-01", "");
	OWN(casefile) file = fold_case(events);
	add_span(file, "2022-03-08", "2022-03-10");
	add_span(file, "2022-03-20", "");
	g_autoptr(GPtrArray) clocks = deadline_clocks(file, law, calendar);
	const struct clock *reply = clock_of(clocks, "D2");
	g_assert_true(reply->suspended);
	g_autoptr(GPtrArray) lines = deadline_ledger(reply, calendar, shipped_day("2022-03-24"));
	const struct ledger_day *last = lines->pdata[lines->len - 1];
	g_assert_day(last->day, "2022-03-24");
	g_assert_cmpint(last->n, ==, 11); /* 03-02 to 03-08, and 03-11 to 03-18 */
	for (unsigned i = lines->len - 4; i < lines->len; i++)
		g_assert_cmpint(((const struct ledger_day *)lines->pdata[i])->kind, ==, LEDGER_SUSPENDED);
}

static void test_properties(void)
{
	OWN(rules) law = disclosure();
	for (int i = 0; i < 1000; i++) {
		int start = date_from_civil(2005, 1, 1) + g_test_rand_int_range(0, 8000),
		    extensions = g_test_rand_int_range(0, 3);
		OWN(casefile) file = casefile_new();
		file->facts[FACT_RECEIVED] = start;
		for (int n = g_test_rand_int_range(0, 4); n > 0; n--) {
			int from = start + g_test_rand_int_range(-10, 50);
			struct span span = {.why = g_strdup("consult"), .from = from, .to = from + g_test_rand_int_range(0, 30)};
			g_array_append_val(file->spans, span);
		}
		int last = INT_MIN;
		for (int n = 0; n <= extensions; n++) {
			g_autoptr(GPtrArray) clocks = deadline_clocks(file, law, calendar);
			check_sound(clock_of(clocks, "D2"), file);
			check_sound(clock_of(clocks, "D3"), file);
			g_assert_cmpint(clock_of(clocks, "D2")->due.on, >=, last); /* an extension never shortens */
			last = clock_of(clocks, "D2")->due.on;
			struct extension extension = {
			    .clock = g_strdup("D2"), .days = g_test_rand_int_range(-5, 30), .on = start + 9};
			g_array_append_val(file->extensions, extension);
		}
	}
}

/* Clocks for many cases: what the derived tables of a big register cost. */
static void test_speed(void)
{
	if (!g_test_perf()) {
		g_test_skip("run with -m perf");
		return;
	}
	g_autoptr(GPtrArray) events = history_letter("2022-03-01", "box=relay class=claim");
	history_extend(events, ANSWERED);
	OWN(casefile) file = fold_case(events);
	g_test_timer_start();
	for (int i = 0; i < 10000; i++)
		g_ptr_array_unref(deadline_clocks(file, rules, calendar));
	double seconds = g_test_timer_elapsed();
	g_test_minimized_result(seconds * 1000, "clocks of 10,000 cases: %.1f ms", seconds * 1000);
	g_assert_cmpfloat(seconds, <, 1);
}

int main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	calendar = shipped_calendar();
	rules = shipped_rules("en");
	g_test_add_func("/deadline/lives", test_lives);
	g_test_add_func("/deadline/overdue", test_overdue);
	g_test_add_func("/deadline/states", test_states);
	g_test_add_func("/deadline/suspension", test_suspension);
	g_test_add_func("/deadline/extension-while-suspended", test_extension_while_suspended);
	g_test_add_func("/deadline/ledger", test_ledger);
	g_test_add_func("/deadline/ledger-while-suspended", test_ledger_while_suspended);
	g_test_add_func("/deadline/properties", test_properties);
	g_test_add_func("/deadline/speed", test_speed);
	int failed = g_test_run();
	calendar_free(calendar);
	rules_free(rules);
	return failed;
}
