/* Every transition of (b4), and for each state every verb that must be refused: the domain's own tables, not the
 * program's. */
#include "walk.h"

/* A way into every state of a reconsideration of which the notice came in on 2022-04-11. */
static const char *const INTO[STATE_COUNT] = {
    [STATE_REGISTERED] = "",
    [STATE_REPLIED] = "answer text=t",
    [STATE_SUSPENDED] = "answer text=t; stay reason=r",
    [STATE_CONCLUDED] = "answer text=t; conclude result=corrected",
    [STATE_EXECUTING] = "answer text=t; conclude result=corrected; execute reason=r",
    [STATE_CLOSED] = "answer text=t; conclude result=upheld; close",
    [STATE_ARCHIVED] = "answer text=t; conclude result=upheld; close; archive",
    [STATE_VOID] = "void reason=r",
};

/* What may be done in each state (domain rules (b4)); everything else is refused. */
static const char *const ALLOWED[STATE_COUNT] = {
    [STATE_REGISTERED] =
        "draft answer prolong conclude remind supervise note issue recuse correct void reveal attach undo",
    [STATE_REPLIED] = "stay prolong conclude note issue recuse correct reveal attach undo",
    [STATE_SUSPENDED] = "resume prolong conclude note issue recuse correct reveal attach undo",
    [STATE_CONCLUDED] = "execute close note issue recuse correct reveal attach undo",
    [STATE_EXECUTING] = "close note issue recuse correct reveal attach undo",
    [STATE_CLOSED] = "archive note issue recuse correct reveal attach undo",
    [STATE_ARCHIVED] = "note issue reveal undo",
    [STATE_VOID] = "note reveal undo",
};

static const char *const VERBS[] = {
    "draft text=t",
    "answer text=t",
    "stay reason=r",
    "resume reason=r",
    "prolong reason=r",
    "conclude result=other",
    "execute reason=r",
    "remind",
    "supervise text=t",
    "note text=t",
    "issue document=d title=t body=b",
    "recuse who=w reason=r",
    "correct authority=a reason=r",
    "correct kind=litigation taken=yes reason=r",
    "close",
    "archive",
    "void reason=r",
    "reveal reason=r",
    "attach attachments=x",
    "undo undoes=1",
    "accept",
    "reply via=email",
    "withdraw reason=r",
    "decide outcome=R1",
    "extend reason=r",
    "report-back text=t",
    "decline reason=r",
    "reopen reason=r",
    NULL,
};

static struct casefile *remedy_in(enum state state, const char *last)
{
	g_autoptr(GPtrArray) events = history_remedy("reconsideration", "2022-04-11", "");
	history_extend(events, INTO[state]);
	history_extend(events, last);
	return fold_case(events);
}

/* Every transition of (b4), and where it leads. */
static const struct step TRANSITIONS[] = {
    {STATE_REGISTERED, "draft text=t", STATE_REGISTERED},
    {STATE_REGISTERED, "answer text=t", STATE_REPLIED},
    {STATE_REGISTERED, "conclude result=other", STATE_CONCLUDED},
    {STATE_REGISTERED, "void reason=r", STATE_VOID},
    {STATE_REPLIED, "stay reason=r", STATE_SUSPENDED},
    {STATE_REPLIED, "conclude result=upheld", STATE_CONCLUDED},
    {STATE_SUSPENDED, "resume reason=r", STATE_REPLIED},
    {STATE_REGISTERED, "prolong reason=r", STATE_REGISTERED},
    {STATE_REPLIED, "prolong reason=r", STATE_REPLIED},
    {STATE_SUSPENDED, "prolong reason=r", STATE_SUSPENDED},
    {STATE_SUSPENDED, "conclude result=other", STATE_CONCLUDED},
    {STATE_CONCLUDED, "execute reason=r", STATE_EXECUTING},
    {STATE_CONCLUDED, "close", STATE_CLOSED},
    {STATE_EXECUTING, "close", STATE_CLOSED},
    {STATE_CLOSED, "archive", STATE_ARCHIVED},
    {STATE_REGISTERED, "execute reason=r", STATE_REGISTERED},
    {STATE_REGISTERED, "archive", STATE_REGISTERED},
    {STATE_CONCLUDED, "answer text=t", STATE_CONCLUDED},
    {STATE_ARCHIVED, "close", STATE_ARCHIVED},
    {0},
};

static const struct walk WALK = {
    .kind = KIND_REMEDY,
    .today = "2022-04-12",
    .into = INTO,
    .allowed = ALLOWED,
    .verbs = VERBS,
    .transitions = TRANSITIONS,
    .in = remedy_in,
};

int main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	walk_add("/walk-remedy", &WALK);
	return g_test_run();
}
