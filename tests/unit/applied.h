/*
 * An application for disclosure in each of its states.
 */
#ifndef TESTS_APPLIED_H
#define TESTS_APPLIED_H

#include "history.h"

#define ANSWERED "secrecy result=pass; decide outcome=R1; approve; serve how=post posted=2022-03-01"

/* A way into every state of an application that was handed in on 2022-03-01. */
static const char *const APPLIED_INTO[STATE_COUNT] = {
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

/* An application in STATE, and after that LAST (may be NULL). */
static inline struct casefile *application_in(enum state state, const char *last)
{
	const char *fields = state == STATE_UNCONFIRMED ? "via=online" : "";
	g_autoptr(GPtrArray) events = history_application("2022-03-01", fields);
	history_extend(events, APPLIED_INTO[state]);
	if (last)
		history_extend(events, last);
	return fold_case(events);
}

#endif
