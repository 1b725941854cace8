#include "domain/state.h"
#include "base/say.h"
#include <stddef.h>
#include <string.h>

static const struct {
	const char *name;
	const char *title;
} STATES[STATE_COUNT] = {
    [STATE_NONE] = {.name = "none", .title = N_("none")},
    [STATE_REGISTERED] = {.name = "registered", .title = N_("registered")},
    [STATE_ACCEPTED] = {.name = "accepted", .title = N_("accepted")},
    [STATE_AT_LEADER] = {.name = "at-leader", .title = N_("before a leader")},
    [STATE_ASSIGNED] = {.name = "assigned", .title = N_("assigned")},
    [STATE_HANDLING] = {.name = "handling", .title = N_("being handled")},
    [STATE_DRAFTED] = {.name = "drafted", .title = N_("reply drafted")},
    [STATE_REVIEW] = {.name = "review", .title = N_("under review")},
    [STATE_APPROVED] = {.name = "approved", .title = N_("approved")},
    [STATE_REPLIED] = {.name = "replied", .title = N_("replied")},
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
    [STATE_VOID] = {.name = "void", .title = N_("void")},
};

const uint64_t STATE_OPEN = STATE_BIT(STATE_REGISTERED) | STATE_BIT(STATE_ACCEPTED) | STATE_BIT(STATE_AT_LEADER) |
                            STATE_BIT(STATE_ASSIGNED) | STATE_BIT(STATE_HANDLING) | STATE_BIT(STATE_DRAFTED) |
                            STATE_BIT(STATE_REVIEW) | STATE_BIT(STATE_APPROVED) | STATE_BIT(STATE_REPLIED) |
                            STATE_BIT(STATE_REFUSED) | STATE_BIT(STATE_OBJECTED);

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
