/* Every transition of (b3), and for each state every verb that must be refused: the domain's own tables, not the
 * program's. */
#include "applied.h"
#include "walk.h"

#define ALWAYS " remind supervise note issue recuse correct withdraw reveal attach undo"

/* What may be done in each state (domain rules (b3)); everything else is refused. */
static const char *const ALLOWED[STATE_COUNT] = {
    [STATE_UNCONFIRMED] = "order confirm split void" ALWAYS,
    [STATE_REGISTERED] =
        "order split assign request-correction ask-reasons fee search consult secrecy decide ask-extension "
        "extend void" ALWAYS,
    [STATE_CORRECTION] = "order corrected lapse" ALWAYS,
    [STATE_REASONS] = "order reasoned decide ask-extension extend" ALWAYS,
    [STATE_FEE] = "order fee paid lapse" ALWAYS,
    [STATE_SEARCHING] =
        "order split assign return draft request-correction ask-reasons fee search consult secrecy decide "
        "ask-extension extend" ALWAYS,
    [STATE_CONSULTING] = "order consult consulted ask-extension extend" ALWAYS,
    [STATE_SECRECY] = "order assign draft consult secrecy decide ask-extension extend" ALWAYS,
    [STATE_CLEARED] = "order assign draft consult decide ask-extension extend" ALWAYS,
    [STATE_DRAFTED] = "order draft send-back approve decide ask-extension extend" ALWAYS,
    [STATE_APPROVED] = "order send-back serve ask-extension extend" ALWAYS,
    [STATE_CLOSED] = "delivered note issue recuse correct reopen archive reveal attach undo",
    [STATE_ARCHIVED] = "order note issue reveal undo",
    [STATE_WITHDRAWN] = "note issue recuse correct reopen archive reveal attach undo",
    [STATE_LAPSED] = "note issue recuse correct reopen archive reveal attach undo",
    [STATE_VOID] = "note reveal undo",
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
    "split request=r",
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
    "delivered on=2022-03-02",
    "ask-extension reason=r",
    "decline reason=r",
    "report-back text=t",
    "extend reason=r",
    "remind",
    "supervise text=t",
    "note text=t",
    "issue document=d title=t body=b",
    "recuse who=w reason=r",
    "correct wants=paper reason=r",
    "withdraw reason=r",
    "reopen reason=r",
    "order reason=r",
    "archive",
    "void reason=r",
    "reveal reason=r",
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
    NULL,
};

/* Every transition of (b3), and where it leads. */
static const struct step TRANSITIONS[] = {
    {STATE_UNCONFIRMED, "confirm on=2022-03-04", STATE_REGISTERED},
    {STATE_UNCONFIRMED, "correct via=in_person reason=r", STATE_REGISTERED},
    {STATE_UNCONFIRMED, "correct via=fax reason=r", STATE_UNCONFIRMED},
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
    /* a fee that is corrected is asked for again; one that has no time to be paid lets the case go on */
    {STATE_FEE, "fee amount=90 reason=r", STATE_FEE},
    {STATE_FEE, "fee amount=90 reason=r untimed=yes", STATE_REGISTERED},
    {STATE_REGISTERED, "fee amount=100 reason=r untimed=yes", STATE_REGISTERED},
    {STATE_REGISTERED, "fee amount=100 reason=r untimed=yes; paid on=2022-03-02", STATE_REGISTERED},
    {STATE_SEARCHING, "fee amount=100 reason=r untimed=yes; paid on=2022-03-02", STATE_SEARCHING},
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
    {STATE_SEARCHING, "ask-extension reason=r; decline reason=r", STATE_SEARCHING},
    {STATE_CORRECTION, "remind; report-back text=t", STATE_CORRECTION},
    {STATE_CLOSED, "delivered on=2022-03-02", STATE_CLOSED},
    {STATE_CLOSED, "archive", STATE_ARCHIVED},
    {STATE_CLOSED, "reopen reason=r", STATE_REGISTERED},
    {STATE_LAPSED, "reopen reason=r", STATE_REGISTERED},
    {STATE_SEARCHING, "order reason=r until=2022-06-01", STATE_SEARCHING},
    {STATE_ARCHIVED, "order reason=r until=2022-06-01", STATE_REGISTERED},
    {STATE_LAPSED, "archive", STATE_ARCHIVED},
    {STATE_WITHDRAWN, "reopen reason=r", STATE_REGISTERED},
    {STATE_WITHDRAWN, "archive", STATE_ARCHIVED},
    {0},
};

static const struct walk WALK = {
    .kind = KIND_APPLICATION,
    .today = "2022-03-02",
    .into = APPLIED_INTO,
    .allowed = ALLOWED,
    .verbs = VERBS,
    .transitions = TRANSITIONS,
    .in = application_in,
};

int main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	walk_add("/walk-application", &WALK);
	return g_test_run();
}
