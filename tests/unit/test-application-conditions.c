/* What must hold in an application beyond its state before something is done, and the fields that fit. */
#include "applied.h"
#include "domain/workflow.h"

static const struct {
	enum state state;
	const char *before; /* events that come first */
	const char *verb;
	const char *says; /* NULL: it may be recorded */
} CONDITIONS[] = {
    {STATE_REGISTERED, "fee amount=100 reason=r; paid", "split request=r", "a fee was asked for"},
    {STATE_REGISTERED, NULL, "split", "split needs request="},
    {STATE_REGISTERED, NULL, "decide outcome=R5.2 to=letter box=principal", "to=letter is for R5.1"},
    {STATE_REGISTERED, NULL, "decide outcome=R5.1 to=letter", "to=letter needs box="},
    {STATE_REGISTERED, NULL, "decide outcome=R5.1 box=principal", "box= is for to=letter alone"},
    {STATE_REGISTERED, NULL, "decide outcome=R5.1 to=letter box=principal", NULL},
    {STATE_UNCONFIRMED, NULL, "confirm on=2022-02-28", "on=2022-02-28 lies before the day of arrival (2022-03-01)"},
    {STATE_UNCONFIRMED, NULL, "correct confirmed=2022-03-02 reason=r", "use 'confirm'"},
    {STATE_UNCONFIRMED, NULL, "correct via=in_person reason=r", NULL},
    {STATE_UNCONFIRMED, NULL, "correct via=fax reason=r", NULL},
    {STATE_REGISTERED, NULL, "correct via=fax reason=r", "via=fax needs confirmed="},
    {STATE_REGISTERED, NULL, "correct via=fax confirmed=2022-03-02 reason=r", NULL},
    {STATE_REGISTERED, NULL, "correct signed=2022-03-02 reason=r", "signed= is for via=signed_mail alone"},
    {STATE_REGISTERED, NULL, "correct via=signed_mail signed=2022-02-28 reason=r", "signed=2022-02-28 lies before"},
    {STATE_REGISTERED, NULL, "correct applicant= reason=r", "applicant= cannot be empty"},
    {STATE_REGISTERED, NULL, "correct subject=s reason=r", "correct (application) has no field subject="},
    {STATE_REGISTERED, NULL, "correct reason=r", "needs a field to correct"},
    {STATE_REGISTERED, "request-correction what=w until=2022-03-31; corrected received=2022-03-01",
        "request-correction what=w until=2022-03-31", "once only (Regulations on Disclosure art 30)"},
    {STATE_REGISTERED, NULL, "request-correction what=w until=2022-03-01", "until=2022-03-01 lies before"},
    {STATE_CORRECTION, NULL, "extend reason=r", "(Regulations on Disclosure (Decree 711) art 33"},
    {STATE_REGISTERED, NULL, "request-correction what=w until=2022-03-02", "no time to correct it"},
    {STATE_REGISTERED, NULL, "request-correction what=w until=2022-03-03", NULL},
    {STATE_REGISTERED, "request-correction what=w until=2022-03-01", "corrected received=2022-03-02",
        "ended on 2022-03-01: reason="},
    {STATE_REGISTERED, "request-correction what=w until=2022-03-01", "corrected received=2022-03-02 reason=r", NULL},
    {STATE_REGISTERED, "request-correction what=w until=2022-03-02", "corrected received=2022-03-02", NULL},
    {STATE_CORRECTION, NULL, "corrected received=2022-02-28",
        "received=2022-02-28 lies before the day on which the correction"},
    {STATE_REGISTERED, "ask-reasons text=t; reasoned result=none", "ask-reasons text=t", "asked for already"},
    {STATE_REASONS, NULL, "reasoned result=none until=2022-06-30", "until= is the later day"},
    {STATE_REASONS, NULL, "reasoned result=reasonable until=2022-06-30", NULL},
    {STATE_REGISTERED, "fee amount=100 reason=r; paid", "fee amount=100 reason=r", "paid or waived already"},
    {STATE_REGISTERED, "fee amount=100 reason=r untimed=yes; paid", "paid", "does not fit"},
    {STATE_REGISTERED, NULL, "fee amount=-5 reason=r", "amount= takes yuan"},
    {STATE_REGISTERED, NULL, "fee amount=0 reason=r", "amount= takes yuan"},
    {STATE_REGISTERED, NULL, "fee amount=1.2.3 reason=r", "amount= takes yuan"},
    {STATE_REGISTERED, NULL, "fee amount=37.505 reason=r", "amount= takes yuan"},
    {STATE_REGISTERED, NULL, "fee amount=ten reason=r", "amount= takes yuan"},
    {STATE_FEE, NULL, "paid on=2022-02-28", "on=2022-02-28 lies before the day on which the fee was asked for"},
    {STATE_REGISTERED, "fee 2022-03-02 amount=100 reason=r", "paid on=2022-03-01",
        "on=2022-03-01 lies before the day on which the fee was asked for (2022-03-02)"},
    /* of the 100 yuan that history_application asks for */
    {STATE_FEE, NULL, "paid", NULL},
    {STATE_FEE, NULL, "paid waived=100 reason=r", NULL},
    {STATE_FEE, NULL, "paid waived=99.99 reason=r", NULL},
    {STATE_FEE, NULL, "paid waived=100.01 reason=r", "waived= is more than the 100.00 yuan"},
    {STATE_FEE, NULL, "paid waived=0 reason=r", "waived= takes yuan"},
    {STATE_FEE, NULL, "paid waived=-5 reason=r", "waived= takes yuan"},
    {STATE_FEE, NULL, "paid waived=yes reason=r", "waived= takes yuan"},
    {STATE_FEE, NULL, "paid waived=1.005 reason=r", "waived= takes yuan"},
    {STATE_FEE, NULL, "paid waived=9999999999999999999 reason=r", "waived= takes yuan"},
    {STATE_FEE, NULL, "paid waived=100", "needs reason="},
    {STATE_FEE, NULL, "paid reason=r", "waived= says how much"},
    {STATE_FEE, NULL, "paid waived=100 reason=r on=2022-02-28", "on=2022-02-28 lies before the day on"},
    {STATE_FEE, "paid waived=40 reason=r", "paid waived=10 reason=r", "'paid' does not fit"},
    {STATE_CONSULTING, NULL, "consult party=p sent=2022-03-01", "being consulted already"},
    {STATE_CONSULTING, NULL, "consult party=p sent=2022-03-01 delivered=2022-03-02", NULL},
    {STATE_CONSULTING, NULL, "consult party=q sent=2022-03-02 delivered=2022-03-01",
        "delivered=2022-03-01 lies before"},
    {STATE_CONSULTING, NULL, "consulted party=q received=2022-03-02 opinion=agree", "nobody of the name 'q'"},
    {STATE_CONSULTING, "consult party=q sent=2022-03-02", "consulted received=2022-03-02 opinion=agree", "party="},
    {STATE_CONSULTING, NULL, "consulted received=2022-02-28 opinion=agree", "received=2022-02-28 lies before"},
    {STATE_CONSULTING, NULL, "consulted received=2022-03-02 opinion=object", "an objection needs reason="},
    {STATE_APPROVED, NULL, "serve how=hand", "how=hand needs signed="},
    {STATE_APPROVED, NULL, "serve how=post", "how=post needs posted="},
    {STATE_APPROVED, NULL, "serve how=post posted=2022-03-02 signed=2022-03-02", "signed= is for how=hand alone"},
    {STATE_APPROVED, NULL, "serve how=electronic posted=2022-03-02", "posted= is for how=post alone"},
    {STATE_APPROVED, NULL, "serve how=electronic", NULL},
    {STATE_APPROVED, NULL, "serve how=electronic paper=", "paper= cannot be empty"},
    {STATE_APPROVED, NULL, "serve how=electronic paper=12", NULL},
    {STATE_DRAFTED, NULL, "serve how=electronic", "which is reply drafted (Regulations on Disclosure art 33, 45)"},
    {STATE_APPROVED, "serve 2022-03-02 how=post posted=2022-03-02", "delivered on=2022-03-02", NULL},
    {STATE_APPROVED, "serve 2022-03-02 how=post posted=2022-03-02", "delivered on=2022-03-01",
        "before the day of posting (2022-03-02)"},
    {STATE_APPROVED, "serve how=hand signed=2022-03-02", "delivered on=2022-03-02", "did not go out by post"},
    {STATE_APPROVED, "serve how=electronic", "delivered on=2022-03-02", "did not go out by post"},
    /* a number whose answer was served is not one that was logged by mistake */
    {STATE_CLOSED, "reopen reason=r", "void reason=r", "'void' does not fit"},
    {STATE_WITHDRAWN, "reopen reason=r", "void reason=r", NULL},
    /* what outcomes need */
    {STATE_CLEARED, NULL, "decide outcome=R1", NULL},
    {STATE_SECRECY, NULL, "decide outcome=R1", "the secrecy review comes first"},
    {STATE_CLEARED, "assign unit=u", "decide outcome=R1", "the secrecy review comes first"},
    {STATE_CLEARED, "consult party=p sent=2022-03-01; consulted received=2022-03-01 opinion=agree", "decide outcome=R1",
        "the secrecy review comes first"},
    {STATE_SECRECY, "secrecy result=part", "decide outcome=R1", "did not let all of it out"},
    {STATE_SECRECY, "secrecy result=part", "decide outcome=R2 ground=g withheld=R3.5", NULL},
    {STATE_SECRECY, "secrecy result=part", "decide outcome=R2 withheld=R3.5", "R2 needs ground="},
    /* the part that is withheld has a cell of R3, and what that asks for */
    {STATE_SECRECY, "secrecy result=part", "decide outcome=R2 ground=g", "R2 needs withheld="},
    {STATE_SECRECY, "secrecy result=part", "decide outcome=R2 ground=g withheld=R4.1", "no refusal 'R4.1'"},
    {STATE_SECRECY, "secrecy result=part", "decide outcome=R3.5 ground=g withheld=R3.5", "withheld= is for R2 alone"},
    {STATE_SECRECY, "secrecy result=part", "decide outcome=R2 ground=g withheld=R3.4", "art 15, 32"},
    {STATE_SECRECY, "secrecy result=part", "decide outcome=R2 ground=g withheld=R3.1", NULL},
    {STATE_SECRECY, "secrecy result=pass", "decide outcome=R2 ground=g withheld=R3.1", "let all of it out"},
    {STATE_CONSULTING, "consulted received=2022-03-01 opinion=object reason=r; secrecy result=part",
        "decide outcome=R2 ground=g withheld=R3.4", NULL},
    {STATE_CONSULTING, "consulted received=2022-03-01 opinion=agree; secrecy result=part",
        "decide outcome=R2 ground=g withheld=R3.4", "must not have agreed"},
    {STATE_SECRECY, "secrecy result=refuse", "decide outcome=R2 ground=g", "let no part of it out"},
    {STATE_SECRECY, "secrecy result=refuse", "decide outcome=R3.1", "R3.1 needs ground="},
    {STATE_SECRECY, "secrecy result=refuse", "decide outcome=R3.1 ground=g", NULL},
    {STATE_SECRECY, "secrecy result=part", "decide outcome=R3.1 ground=g", NULL},
    {STATE_SECRECY, "secrecy result=pass", "decide outcome=R3.1 ground=g", "let all of it out, and comes anew"},
    {STATE_SECRECY, "secrecy result=pass", "decide outcome=R3.5 ground=g", NULL},
    {STATE_SECRECY, "secrecy result=pass; assign unit=u; secrecy result=refuse", "decide outcome=R3.1 ground=g", NULL},
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

int main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/application-conditions", test_conditions);
	return g_test_run();
}
