/* What clocks and their states are called. */
#include "base/say.h"
#include "domain/deadline.h"

char *deadline_title(const struct clock *clock)
{
	return clock->party ? g_strdup_printf(_("%s: %s"), clock->rule->title, clock->party) : g_strdup(clock->rule->title);
}

static const struct {
	const char *name;
	const char *title;
} STATES[] = {
    [CLOCK_RUNNING] = {.name = "running", .title = N_("running")},
    [CLOCK_SUSPENDED] = {.name = "suspended", .title = N_("suspended")},
    [CLOCK_MET] = {.name = "met", .title = N_("met")},
    [CLOCK_MISSED] = {.name = "missed", .title = N_("missed")},
    [CLOCK_CANCELLED] = {.name = "cancelled", .title = N_("cancelled")},
    [CLOCK_EXPIRED] = {.name = "expired", .title = N_("expired")},
};

const char *deadline_state_name(enum clock_state state)
{
	return STATES[state].name;
}

const char *deadline_state_title(enum clock_state state)
{
	return _(STATES[state].title);
}
