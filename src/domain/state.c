#include "domain/state.h"
#include "base/say.h"
#include <stddef.h>
#include <string.h>

static const struct {
	const char *name;
	const char *title;
} STATES[STATE_COUNT] = {
    [STATE_NONE] = {.name = "none", .title = N_("none")},
    [STATE_BOOKED] = {.name = "booked", .title = N_("booked")},
    [STATE_CONFIRMED] = {.name = "confirmed", .title = N_("slot confirmed")},
    [STATE_ARRIVED] = {.name = "arrived", .title = N_("arrived")},
    [STATE_RECORDED] = {.name = "recorded", .title = N_("received by the leader")},
    [STATE_UNCONFIRMED] = {.name = "unconfirmed", .title = N_("receipt not confirmed")},
    [STATE_REGISTERED] = {.name = "registered", .title = N_("registered")},
    [STATE_CORRECTION] = {.name = "correction", .title = N_("waiting for the correction")},
    [STATE_REASONS] = {.name = "reasons", .title = N_("waiting for the reasons")},
    [STATE_FEE] = {.name = "fee", .title = N_("waiting for the fee")},
    [STATE_ACCEPTED] = {.name = "accepted", .title = N_("accepted")},
    [STATE_AT_LEADER] = {.name = "at-leader", .title = N_("before a leader")},
    [STATE_ASSIGNED] = {.name = "assigned", .title = N_("assigned")},
    [STATE_HANDLING] = {.name = "handling", .title = N_("being handled")},
    [STATE_SEARCHING] = {.name = "searching", .title = N_("being searched for")},
    [STATE_CONSULTING] = {.name = "consulting", .title = N_("others being consulted")},
    [STATE_SECRECY] = {.name = "secrecy", .title = N_("before the secrecy review")},
    [STATE_CLEARED] = {.name = "cleared", .title = N_("secrecy reviewed")},
    [STATE_DRAFTED] = {.name = "drafted", .title = N_("reply drafted")},
    [STATE_REVIEW] = {.name = "review", .title = N_("under review")},
    [STATE_APPROVED] = {.name = "approved", .title = N_("approved")},
    [STATE_REPLIED] = {.name = "replied", .title = N_("replied")},
    [STATE_SUSPENDED] = {.name = "suspended", .title = N_("stayed")},
    [STATE_CONCLUDED] = {.name = "concluded", .title = N_("concluded")},
    [STATE_EXECUTING] = {.name = "executing", .title = N_("being done again")},
    [STATE_CLOSED] = {.name = "closed", .title = N_("closed")},
    [STATE_ARCHIVED] = {.name = "archived", .title = N_("archived")},
    [STATE_MERGED] = {.name = "merged", .title = N_("merged")},
    [STATE_REFUSED] = {.name = "refused", .title = N_("not accepted")},
    [STATE_FILED] = {.name = "filed", .title = N_("filed for reference")},
    [STATE_TRANSFERRED] = {.name = "transferred", .title = N_("handed to the discipline office")},
    [STATE_CONVERTED] = {.name = "converted", .title = N_("made an application")},
    [STATE_OBJECTED] = {.name = "objected", .title = N_("relay objected to")},
    [STATE_RETURNED] = {.name = "returned", .title = N_("returned to the relay")},
    [STATE_WITHDRAWN] = {.name = "withdrawn", .title = N_("withdrawn")},
    [STATE_CANCELLED] = {.name = "cancelled", .title = N_("cancelled")},
    [STATE_NO_SHOW] = {.name = "no-show", .title = N_("did not come")},
    [STATE_LAPSED] = {.name = "lapsed", .title = N_("taken for abandoned")},
    [STATE_VOID] = {.name = "void", .title = N_("void")},
};

/* What is over: nobody has anything to do but to archive it. */
#define OVER                                                                                                           \
	(STATE_BIT(STATE_NONE) | STATE_BIT(STATE_CLOSED) | STATE_BIT(STATE_ARCHIVED) | STATE_BIT(STATE_MERGED) |           \
	    STATE_BIT(STATE_FILED) | STATE_BIT(STATE_TRANSFERRED) | STATE_BIT(STATE_CONVERTED) |                           \
	    STATE_BIT(STATE_RETURNED) | STATE_BIT(STATE_CANCELLED) | STATE_BIT(STATE_NO_SHOW) |                            \
	    STATE_BIT(STATE_WITHDRAWN) | STATE_BIT(STATE_LAPSED) | STATE_BIT(STATE_VOID))

const uint64_t STATE_OPEN = (STATE_BIT(STATE_COUNT) - 1) & ~OVER;

const char *state_name(enum state state)
{
	return STATES[state].name;
}

const char *state_title(enum state state)
{
	return _(STATES[state].title);
}

bool state_parse(const char *name, enum state *ret)
{
	for (int state = STATE_NONE + 1; state < STATE_COUNT; state++)
		if (!strcmp(STATES[state].name, name)) {
			*ret = (enum state)state;
			return true;
		}
	return false;
}

bool state_is_open(enum state state)
{
	return STATE_OPEN & STATE_BIT(state);
}
