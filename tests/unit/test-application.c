#include "applied.h"
#include "base/fail.h"
#include "domain/deadline.h"
#include "domain/outcome.h"
#include "domain/workflow.h"

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
    /* no correction can be asked for any more once it was searched for, reviewed or decided */
    {"2022-05-05", "search 2022-05-06 result=r", "D1", "2022-05-06", ""},
    {"2022-05-05", "secrecy 2022-05-06 result=pass", "D1", "2022-05-06", ""},
    {"2022-05-05", "decide 2022-05-06 outcome=R5.2", "D1", "2022-05-06", ""},
    {"2022-05-05", "assign 2022-05-06 unit=u", "D1", "2022-05-06", "2022-05-13 running"},
    {"2022-05-05", "consult 2022-05-06 party=p sent=2022-05-06", "D1", "2022-05-06", "2022-05-13 running"},
    {"2022-05-05", "request-correction 2022-05-10 what=w until=2022-05-31", "D1", "2022-05-16", "2022-05-13 met"},
    {"2022-05-05", "request-correction 2022-05-10 what=w until=2022-05-31", "D2", "2022-05-16", ""},
    {"2022-05-05", "request-correction 2022-05-10 what=w until=2022-05-31", "D4", "2022-05-16", "2022-05-31 running"},
    {"2022-05-05", "request-correction 2022-05-10 what=w until=2022-05-31; corrected received=2022-05-20", "D2",
        "2022-05-20", "2022-06-20 running"},
    {"2022-05-05", "request-correction 2022-05-10 what=w until=2022-05-31; corrected received=2022-05-20", "D4",
        "2022-07-01", "2022-05-31 met"},
    {"2022-03-01", "consult 2022-03-08 party=p sent=2022-03-08 delivered=2022-03-10", "D3", "2022-03-10",
        "2022-03-31 running"},
    /* what was sent and has not reached anybody is somebody's to ask after */
    {"2022-03-01", "consult 2022-03-08 party=p sent=2022-03-08", "T3", "2022-03-17", "2022-03-17 running"},
    {"2022-03-01", "consult 2022-03-08 party=p sent=2022-03-08", "T3", "2022-03-18", "2022-03-17 expired"},
    {"2022-03-01", "consult 2022-03-08 party=p sent=2022-03-08", "D3", "2022-03-18", ""},
    {"2022-03-01", "consult 2022-03-08 party=p as=maker sent=2022-03-08", "T3", "2022-03-18", "2022-03-17 expired"},
    {"2022-03-01", "consult 2022-03-08 party=p sent=2022-03-08 delivered=2022-03-10", "T3", "2022-03-18",
        "2022-03-17 met"},
    {"2022-03-01",
        "consult 2022-03-08 party=p sent=2022-03-08; consult 2022-03-22 party=p sent=2022-03-08 delivered=2022-03-18",
        "T3", "2022-03-22", "2022-03-17 expired"},
    {"2022-03-01", "consult 2022-03-08 party=p sent=2022-03-08; consulted 2022-03-14 received=2022-03-14 opinion=agree",
        "T3", "2022-03-18", "2022-03-17 met"},
    {"2022-03-01",
        "consult 2022-03-08 party=p sent=2022-03-08 delivered=2022-03-09; consult 2022-03-10 party=q as=maker "
        "sent=2022-03-10",
        "T3", "2022-03-22", "2022-03-17 met; 2022-03-21 expired"},
    {"2022-03-01", "consult 2022-03-08 party=p sent=2022-03-08; withdraw 2022-03-10 reason=r", "T3", "2022-03-18", ""},
    {"2018-04-02", "consult 2018-04-03 party=p sent=2018-04-03", "T3", "2018-06-01", ""},
    {"2022-03-01", "consult 2022-03-08 party=p sent=2022-03-08 delivered=2022-03-10", "D2", "2022-03-10",
        "2022-04-22 suspended"},
    /* whoever does not answer is waited for until their time is over: then the clock goes on, whatever is recorded */
    {"2022-03-01", "consult 2022-03-08 party=p sent=2022-03-08 delivered=2022-03-10", "D2", "2022-03-31",
        "2022-04-22 suspended"},
    {"2022-03-01", "consult 2022-03-08 party=p sent=2022-03-08 delivered=2022-03-10", "D2", "2022-04-01",
        "2022-04-22 running"},
    {"2022-03-01", "consult 2022-03-08 party=p sent=2022-03-08 delivered=2022-03-10", "D2", "2022-04-23",
        "2022-04-22 missed"},
    {"2022-03-01", "consult 2022-03-08 party=p as=maker sent=2022-03-08 delivered=2022-03-10", "D2", "2022-04-23",
        "2022-04-22 missed"},
    {"2022-03-01",
        "consult 2022-03-08 party=p sent=2022-03-08 delivered=2022-03-10; "
        "consulted 2022-05-09 received=2022-05-09 until=2022-03-31 opinion=none",
        "D2", "2022-05-09", "2022-04-22 missed"},
    {"2022-03-01",
        "consult 2022-03-08 party=p sent=2022-03-08 delivered=2022-03-10; "
        "consulted 2022-03-31 received=2022-03-31 opinion=none",
        "D2", "2022-04-01", "2022-04-22 running"},
    /* the union where one answered and the other did not, and where one was never reached */
    {"2022-03-01",
        "consult 2022-03-08 party=p sent=2022-03-08 delivered=2022-03-10; consult party=q sent=2022-03-08 "
        "delivered=2022-03-09; consulted 2022-03-16 party=p received=2022-03-16 opinion=agree",
        "D2", "2022-03-31", "2022-04-21 running"},
    {"2022-03-01", "consult 2022-03-08 party=p sent=2022-03-08 delivered=2022-03-10; consult party=q sent=2022-03-08",
        "D2", "2022-05-09", "2022-04-22 suspended"},
    /* asked on its last day, it is over all the same */
    {"2022-03-01", "consult 2022-03-29 party=p sent=2022-03-29 delivered=2022-03-30", "D2", "2022-03-30",
        "2022-03-29 missed"},
    {"2018-04-02", "consult 2018-04-03 party=p sent=2018-04-03 delivered=2018-04-04", "D2", "2018-12-01",
        "2018-04-24 suspended"},
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
    /* and it is an answer that came late, or silence that is over */
    {"2022-03-01",
        "consult 2022-03-08 party=p sent=2022-03-08 delivered=2022-03-08; "
        "consulted 2022-04-20 received=2022-04-20 until=2022-03-29 opinion=agree",
        "D3", "2022-04-20", "2022-03-29 expired"},
    {"2022-03-01",
        "consult 2022-03-08 party=p sent=2022-03-08 delivered=2022-03-08; "
        "consulted 2022-04-20 received=2022-04-20 until=2022-03-29 opinion=none",
        "D3", "2022-04-20", "2022-03-29 expired"},
    {"2022-03-01", "consult 2022-03-08 party=p as=maker sent=2022-03-08 delivered=2022-03-10", "D3J", "2022-03-10",
        "2022-03-31 running"},
    /* a clock for each who is consulted, met by their own answer */
    {"2022-03-01",
        "consult 2022-03-08 party=p sent=2022-03-08 delivered=2022-03-10; consult party=q sent=2022-03-08 "
        "delivered=2022-03-14; consulted 2022-03-18 party=p received=2022-03-18 opinion=agree",
        "D3", "2022-03-18", "2022-03-31 met; 2022-04-02 running"},
    {"2022-03-01",
        "consult 2022-03-08 party=p sent=2022-03-08 delivered=2022-03-10; consult party=q as=maker sent=2022-03-08 "
        "delivered=2022-03-14",
        "D3J", "2022-04-03", "2022-04-02 expired"},
    {"2022-03-01", "consult 2022-03-08 party=p sent=2022-03-08 delivered=2022-03-10; withdraw 2022-03-14 reason=r",
        "D3", "2022-04-03", ""},
    {"2022-03-01", "extend 2022-03-28 clock=D2 days=20 reason=r", "D2", "2022-03-28", "2022-04-26 running"},
    {"2022-03-01", "extend 2022-03-28 clock=D2 days=20 reason=r; extend clock=D2 days=20 reason=r", "D2", "2022-03-28",
        "2022-04-26 running"},
    /* what restarts the clock neither takes an extension away nor gives another one */
    {"2022-03-01",
        "extend 2022-03-03 clock=D2 days=20 reason=r; request-correction 2022-03-04 what=w until=2022-03-25; "
        "corrected 2022-03-21 received=2022-03-21; extend 2022-03-22 clock=D2 days=20 reason=r",
        "D2", "2022-03-22", "2022-05-18 running"},
    /* a day that was set does not end on a day off */
    {"2022-09-13", "ask-reasons 2022-09-20 text=t", "D9", "2022-09-20", ""},
    {"2022-09-13", "ask-reasons 2022-09-20 text=t until=2022-10-02", "D9", "2022-10-08", "2022-10-08 running"},
    {"2022-09-13", "ask-reasons 2022-09-20 text=t until=2022-10-02", "D9", "2022-10-09", "2022-10-08 expired"},
    {"2022-09-13", "ask-reasons 2022-09-20 text=t until=2022-10-02; reasoned 2022-09-30 result=reasonable", "D9",
        "2022-10-09", "2022-10-08 met"},
    {"2022-09-13", "request-correction 2022-09-20 what=w until=2022-10-02", "D4", "2022-10-08", "2022-10-08 running"},
    {"2022-03-01", "ask-reasons 2022-03-02 text=t; reasoned 2022-03-10 result=reasonable until=2022-05-01", "D2",
        "2022-05-05", "2022-05-05 running"},
    /* what was missed before it was ordered anew stays missed; what still ran is cancelled by the order */
    {"2022-03-01", "order 2022-05-20 reason=r until=2022-06-17", "D2", "2022-05-20",
        "2022-03-29 missed; 2022-06-17 running"},
    {"2022-03-01", "order 2022-05-20 reason=r until=2022-06-17", "D2", "2022-06-20",
        "2022-03-29 missed; 2022-06-17 missed"},
    {"2022-03-01", "order 2022-03-29 reason=r until=2022-06-17", "D2", "2022-05-20", "2022-06-17 running"},
    {"2022-03-01", "order 2022-05-20 reason=r until=2022-06-17", "T2", "2022-05-20", ""},
    /* what comes after the order begins nothing anew beside its day, and makes nothing longer that it ended */
    {"2022-03-01",
        "order 2022-03-10 reason=r until=2022-06-17; request-correction 2022-03-11 what=w until=2022-03-25; corrected "
        "2022-03-14 received=2022-03-14",
        "D2", "2022-05-20", "2022-06-17 running"},
    {"2022-03-01", "order 2022-03-10 reason=r until=2022-06-17; extend 2022-03-14 clock=D2 days=20 reason=r", "D2",
        "2022-05-20", "2022-06-17 running"},
    {"2022-03-01", "order 2022-03-10 reason=r until=2022-06-17; fee 2022-03-11 amount=5 reason=r; paid 2022-03-14",
        "D2", "2022-05-20", "2022-06-17 running"},
    {"2022-03-01", "consult 2022-03-02 party=p sent=2022-03-02; order 2022-05-20 reason=r until=2022-06-17", "D2",
        "2022-05-20", "2022-06-17 running"},
    {"2022-03-01", "withdraw 2022-03-29 reason=r; reopen 2022-05-20 reason=r", "D2", "2022-05-20",
        "2022-06-20 running"},
    {"2022-03-01", "withdraw 2022-03-30 reason=r; reopen 2022-05-20 reason=r", "D2", "2022-05-20",
        "2022-03-29 missed; 2022-06-20 running"},
    {"2022-03-01", "withdraw 2022-03-30 reason=r", "D2", "2022-05-20", "2022-03-29 missed"},
    /* that it was reviewed in time is as true when it is done again */
    {"2022-03-01",
        "search 2022-03-01 result=r; secrecy result=pass; decide outcome=R1; approve; serve 2022-03-02 how=hand "
        "signed=2022-03-02; reopen 2022-03-10 reason=r",
        "D7", "2022-03-10", "2022-03-04 met"},
    /* a fee that nobody is given a time to pay stops nothing */
    {"2020-12-30", "fee 2021-01-05 amount=100 reason=r", "D2", "2021-01-28", "2021-01-28 running"},
    {"2020-12-30", "fee 2021-01-05 amount=100 reason=r; paid 2021-01-10 on=2021-01-10", "D2", "2021-01-28",
        "2021-01-28 running"},
    {"2018-04-02", "extend 2018-04-03 clock=D2 days=20 reason=r", "D2", "2018-04-03", "2018-04-24 running"},
    {"2022-03-01", "fee 2022-03-02 amount=100 reason=r", "D5", "2022-03-02", "2022-03-30 running"},
    {"2022-03-01", "fee 2022-03-02 amount=100 reason=r", "D2", "2022-03-02", ""},
    {"2022-03-01", "fee 2022-03-02 amount=100 reason=r; paid 2022-03-10 on=2022-03-10", "D2", "2022-03-10",
        "2022-04-08 running"},
    {"2022-03-01", "fee 2022-03-02 amount=100 reason=r; paid 2022-03-10 waived=100 reason=r", "D2", "2022-03-10",
        "2022-04-08 running"},
    /* what is paid, corrected or put off after the answer begins nothing that waits for it */
    {"2022-03-01",
        "fee 2022-03-02 amount=100 reason=r; lapse 2022-04-01; reopen 2022-04-02 reason=r; secrecy result=pass; "
        "decide outcome=R1; approve; serve 2022-04-06 how=hand signed=2022-04-06; paid 2022-05-02 on=2022-05-01",
        "D2", "2022-06-30", "2022-05-05 met"},
    {"2022-03-01",
        "fee 2022-03-02 amount=100 reason=r; lapse 2022-04-01; reopen 2022-04-02 reason=r; secrecy result=pass; "
        "decide outcome=R1; approve; serve 2022-04-06 how=hand signed=2022-04-06; paid 2022-05-02 on=2022-05-01",
        "T2", "2022-06-30", ""},
    {"2018-04-02", "fee 2018-04-03 amount=10 reason=r", "D2", "2018-04-03", "2018-04-24 running"},
    {"2018-04-02", "fee 2018-04-03 amount=10 reason=r; paid on=2018-04-10", "D2", "2018-04-10", "2018-04-24 running"},
    {"2018-04-02", "fee 2018-04-03 amount=10 reason=r", "D5", "2018-04-03", ""},
    {"2022-03-01", "ask-reasons 2022-03-02 text=t", "D2", "2022-03-02", "2022-03-29 running"},
    {"2022-03-01", "ask-reasons 2022-03-02 text=t; reasoned result=reasonable until=2022-07-01", "D2", "2022-03-02",
        "2022-07-01 running"},
    /* a correction and a fee end the later day too: the whole time runs anew after them */
    {"2022-03-01",
        "ask-reasons 2022-03-02 text=t; reasoned 2022-03-04 result=reasonable until=2022-05-05; "
        "request-correction 2022-03-08 what=w until=2022-03-31",
        "D2", "2022-03-08", ""},
    {"2022-03-01",
        "ask-reasons 2022-03-02 text=t; reasoned 2022-03-04 result=reasonable until=2022-05-05; "
        "request-correction 2022-03-08 what=w until=2022-03-31; corrected 2022-03-10 received=2022-03-10",
        "D2", "2022-03-10", "2022-04-08 running"},
    {"2022-03-01",
        "ask-reasons 2022-03-02 text=t; reasoned 2022-03-04 result=reasonable until=2022-05-05; "
        "fee 2022-03-08 amount=100 reason=r",
        "D2", "2022-03-08", ""},
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
    /* a refusal goes to reconsideration first since 2024 */
    {"2023-08-01", "secrecy result=pass; decide outcome=R3.5; approve; serve 2023-08-31 how=hand signed=2023-08-31",
        "R2A", "2023-09-01", "2024-02-29 running"},
    {"2024-08-01", "secrecy result=pass; decide outcome=R3.5; approve; serve 2024-08-30 how=hand signed=2024-08-30",
        "R2A", "2024-09-02", ""},
    {"2024-08-01", "secrecy result=pass; decide outcome=R2; approve; serve 2024-08-30 how=hand signed=2024-08-30",
        "R2A", "2024-09-02", "2025-02-28 running"},
    /* the law of the day of service, whenever the application came in */
    {"2023-12-01", "secrecy result=pass; decide outcome=R3.5; approve; serve 2023-12-29 how=hand signed=2023-12-29",
        "R2A", "2024-01-02", "2024-07-01 running"},
    {"2023-12-01", "secrecy result=pass; decide outcome=R3.5; approve; serve 2024-01-02 how=hand signed=2024-01-02",
        "R2A", "2024-01-02", ""},
    {"2023-12-01", "secrecy result=pass; decide outcome=R5.2; approve; serve 2024-01-02 how=hand signed=2024-01-02",
        "R2A", "2024-01-02", "2024-07-02 running"},
    {"2023-12-01",
        "secrecy result=pass; decide outcome=R3.5; approve; serve 2023-12-12 how=hand signed=2023-12-12; "
        "reopen 2024-01-02 reason=r; decide outcome=R3.5; approve; serve 2024-01-05 how=hand signed=2024-01-05",
        "R2A", "2024-01-05", ""},
    /* a letter is in time on the day of posting; the time for a remedy runs from the day on which it came */
    {"2022-08-01",
        "secrecy result=pass; decide outcome=R1; approve; serve 2022-08-29 how=post posted=2022-08-29; "
        "delivered 2022-09-02 on=2022-09-01",
        "D2", "2022-09-02", "2022-08-29 met"},
    {"2022-08-01",
        "secrecy result=pass; decide outcome=R1; approve; serve 2022-08-29 how=post posted=2022-08-29; "
        "delivered 2022-09-02 on=2022-09-01",
        "R1A", "2022-09-02", "2022-10-31 running"},
    {"2022-08-01",
        "secrecy result=pass; decide outcome=R1; approve; serve 2022-08-29 how=post posted=2022-08-29; "
        "delivered 2022-09-02 on=2022-09-01",
        "R2A", "2022-09-02", "2023-03-01 running"},
    {"2022-08-01",
        "secrecy result=pass; decide outcome=R1; approve; serve 2022-08-29 how=post posted=2022-08-29; "
        "delivered 2022-09-02 on=2022-09-01; undo undoes=6",
        "R1A", "2022-09-02", "2022-10-28 running"},
    {"2023-12-01",
        "secrecy result=pass; decide outcome=R3.5; approve; serve 2023-12-29 how=post posted=2023-12-29; "
        "delivered 2024-01-04 on=2024-01-04",
        "R2A", "2024-01-05", "2024-07-04 running"},
    {"2022-03-01", "withdraw 2022-03-02 reason=r", "D2", "2022-04-01", ""},
    {"2022-03-01", "withdraw 2022-03-02 reason=r; reopen 2022-03-10 reason=r", "D2", "2022-03-10",
        "2022-04-08 running"},
    {"2022-03-01", "secrecy result=pass; decide outcome=R1; approve; serve how=electronic; reopen 2022-03-10 reason=r",
        "D2", "2022-03-10", "2022-03-29 met; 2022-04-08 running"},
    /* a day that a decision sets is the limit of what was never answered, was reopened before, or lies in the archive
     */
    {"2022-03-01", "order 2022-05-20 reason=r", "D2", "2022-05-20", "2022-03-29 missed"},
    {"2022-03-01",
        "order 2022-05-20 reason=r until=2022-06-17; secrecy result=pass; decide outcome=R1; approve; "
        "serve 2022-06-10 how=electronic",
        "D2", "2022-07-01", "2022-03-29 missed; 2022-06-17 met"},
    {"2022-03-01",
        "secrecy result=pass; decide outcome=R1; approve; serve how=electronic; reopen 2022-05-10 reason=r; "
        "order 2022-05-20 reason=r until=2022-06-17",
        "D2", "2022-05-20", "2022-03-29 met; 2022-06-17 running"},
    {"2022-03-01",
        "secrecy result=pass; decide outcome=R1; approve; serve how=electronic; archive 2022-05-10; "
        "order 2022-05-20 reason=r until=2022-06-17",
        "D2", "2022-05-20", "2022-03-29 met; 2022-06-17 running"},
    {"2022-03-01", "withdraw 2022-03-02 reason=r; reopen 2022-03-10 reason=r until=2022-04-01", "D2", "2022-03-10",
        "2022-04-01 running"},
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

/* A refusal that goes to reconsideration first has no time for a suit, nor had it when it is decided anew. */
static void test_unborn(void)
{
	static const char *const STEPS[] = {
	    "", "reopen 2024-03-10 reason=r", "reopen 2024-03-10 reason=r; decide outcome=R1"};
	for (size_t i = 0; i < G_N_ELEMENTS(STEPS); i++) {
		g_autoptr(GPtrArray) events = history_application("2024-03-01", "");
		history_extend(events, "secrecy 2024-03-01 result=refuse; decide outcome=R3.5; approve; serve how=electronic");
		history_extend(events, STEPS[i]);
		OWN(casefile) file = fold_case(events);
		g_autoptr(GPtrArray) clocks = deadline_clocks(file, rules, calendar);
		for (unsigned n = 0; n < clocks->len; n++)
			g_assert_cmpstr(((const struct clock *)clocks->pdata[n])->rule->code, !=, "R2A");
	}
}

/* What was asked for and what of it was waived, in fen; and the day that counts, where it is not the first one. */
static const struct {
	const char *steps;
	int64_t fee, waived;
	const char *on;
} FEES[] = {
    {"fee amount=37.5 reason=r", 3750, 0, NULL},
    {"fee amount=37.5 reason=r; paid", 3750, 0, NULL},
    {"fee amount=375 reason=r; fee amount=37.5 reason=r", 3750, 0, NULL},
    {"fee amount=300 reason=r; paid waived=0.29 reason=r", 30000, 29, NULL},
    {"fee amount=300 reason=r; paid waived=300 reason=r", 30000, 30000, NULL},
    /* an older register says that all of it was */
    {"fee amount=300 reason=r; paid waived=yes", 30000, 30000, NULL},
    /* asked for again it counts where it was asked for first, unless it was taken up again between */
    {"fee 2022-12-30 amount=375 reason=r; fee 2023-01-03 amount=37.5 reason=r", 3750, 0, "2022-12-30"},
    {"fee 2022-03-02 amount=375 reason=r; lapse 2022-04-01; reopen 2023-01-03 reason=r; fee 2023-01-04 amount=5 "
     "reason=r",
        500, 0, "2023-01-04"},
};

/* While it stands still: as if the answer came on that day, and as if it never came. */
static void test_range(void)
{
	static const struct {
		const char *steps, *today, *earliest, *latest;
	} CASES[] = {
	    {"delivered=2022-03-10", "2022-03-08", "2022-03-29", "2022-04-22"},
	    {"delivered=2022-03-10", "2022-03-18", "2022-04-11", "2022-04-22"},
	    {"delivered=2022-03-10", "2022-03-31", "2022-04-22", "2022-04-22"},
	    {"delivered=2022-03-10", "2022-05-09", "2022-04-22", "2022-04-22"},
	    {"", "2022-03-18", "2022-04-11", ""},
	    {"", "2022-05-09", "2022-05-30", ""},
	};
	for (size_t i = 0; i < G_N_ELEMENTS(CASES); i++) {
		g_autoptr(GPtrArray) events = history_application("2022-03-01", "");
		g_autofree char *steps = g_strdup_printf("consult 2022-03-08 party=p sent=2022-03-08 %s", CASES[i].steps);
		history_extend(events, steps);
		OWN(casefile) file = fold_case(events);
		g_autoptr(GPtrArray) clocks = deadline_clocks(file, rules, calendar);
		const struct clock *answer = deadline_answer(clocks);
		g_test_message("%s on %s", CASES[i].steps, CASES[i].today);
		g_assert_day(deadline_earliest(answer, calendar, shipped_day(CASES[i].today)), CASES[i].earliest);
		g_assert_day(answer->due.latest, CASES[i].latest);
	}
}

static void test_fees(void)
{
	for (size_t i = 0; i < G_N_ELEMENTS(FEES); i++) {
		g_autoptr(GPtrArray) events = history_application("2022-03-01", "");
		history_extend(events, FEES[i].steps);
		OWN(casefile) file = fold_case(events);
		g_test_message("%s", FEES[i].steps);
		g_assert_cmpint(casefile_fee(file)->sum, ==, FEES[i].fee);
		g_assert_cmpint(casefile_fee(file)->waived, ==, FEES[i].waived);
		g_assert_day(casefile_fee(file)->charged_on, FEES[i].on ? FEES[i].on : "2022-03-01");
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

int main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	calendar = shipped_calendar();
	rules = shipped_rules("en");
	g_test_add_func("/application/receipt", test_receipt);
	g_test_add_func("/application/clocks", test_clocks);
	g_test_add_func("/application/clocks/unborn", test_unborn);
	g_test_add_func("/application/range", test_range);
	g_test_add_func("/application/fees", test_fees);
	g_test_add_func("/application/unconfirmed", test_unconfirmed_has_no_clock);
	g_test_add_func("/application/outcomes", test_outcomes);
	int status = g_test_run();
	rules_free(rules);
	calendar_free(calendar);
	return status;
}
