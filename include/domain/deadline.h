/*
 * When something is due, and the proof of it day by day.
 *
 * A deadline is computed from the case, the rules and the calendar whenever it is asked for; what the register stores
 * of it is a cache. Nothing here knows today's date except where it is given.
 */
#ifndef DOMAIN_DEADLINE_H
#define DOMAIN_DEADLINE_H

#include "domain/calendar.h"
#include "domain/casefile.h"
#include "domain/rule.h"

enum clock_state {
	CLOCK_RUNNING,
	CLOCK_SUSPENDED,
	CLOCK_MET,
	CLOCK_MISSED, /* a duty unmet after its day; stays so after a late act, with met_on */
	CLOCK_CANCELLED,
	CLOCK_EXPIRED, /* a window that closed unused */
};

struct clock {
	const struct rule *rule; /* borrowed from the rules */
	const char *party;       /* who is waited for, of a consultation: each has a clock; borrowed from the case; NULL */
	int started_on;
	int length;                 /* with extensions; of an own limit the days up to it */
	int extended;               /* how often it was extended */
	const struct extension *by; /* the last of those, borrowed from the case; NULL where there was none */
	struct due due;
	int met_on; /* DATE_NONE while unmet */
	bool cancelled;
	int ended_on;   /* the day of what cancelled it; DATE_NONE */
	int ran_until;  /* the last day on which it ran before that; DATE_NONE */
	bool overrun;   /* it was over before it was cancelled: it was missed, and asks for nothing */
	bool suspended; /* a span lasts of which nobody knows the end: due.latest is DATE_NONE */
	int held_until; /* stands still up to this day unless somebody answers before, and runs on by itself after it;
	                   DATE_NONE where nobody is waited for, or SUSPENDED */
	GArray *spans;  /* of struct span: what is left out (deadline_spans); shared */
};

/* The spans of FILE as clocks take them: whoever was asked and has not answered is waited for until their time to
 * answer ends by GOVERNING (rules_for), and no longer; where it is not known when the letter reached them, or the rule
 * about them sets no time (own_limit: none was ever set), the span lasts until somebody says how it ended. Of struct
 * span, whose texts are borrowed from FILE and the rules; free the array.
 */
GArray *deadline_spans(const struct casefile *file, const GPtrArray *governing, const struct calendar *calendar);

/* The rule of GOVERNING about the answer of who is asked in SPAN, which gives them a time or says (own_limit) that the
 * law sets none; NULL where there is none. */
const struct rule *deadline_answering(const GPtrArray *governing, const struct span *span);

/* The clocks that have started for FILE, by rule order; of struct clock *, free the array (it frees them). An extension
 * adds to the clock of its code that had started last when it was granted and was not met before, within what the rule
 * allows. */
GPtrArray *deadline_clocks(const struct casefile *file, const struct rules *rules, const struct calendar *calendar);

/* How often the time that CLOCK, of CLOCKS, counts was extended: what restarts it (a correction, a fee) does not give
 * another extension. */
int deadline_extended(const GPtrArray *clocks, const struct clock *clock);

/* Whether CLOCK, of CLOCKS, runs, knows an extension and has not had all of them. */
bool deadline_extensible(const GPtrArray *clocks, const struct clock *clock);

/* What CLOCK is called: the title of its rule, and who is waited for. To be freed. */
char *deadline_title(const struct clock *clock);

/* Whether CLOCK stands still on TODAY because an answer of others is waited for. It goes on by itself after
 * clock->held_until: nothing need be recorded for that. */
bool deadline_is_held(const struct clock *clock, int today);

/* The last day of CLOCK if whoever is waited for on TODAY answered on TODAY; due.on where nobody is. */
int deadline_earliest(const struct clock *clock, const struct calendar *calendar, int today);

/* A day of a range is blamed late: missed and expired only after due.latest. */
enum clock_state deadline_state(const struct clock *clock, int today);
const char *deadline_state_name(enum clock_state state);  /* "running" */
const char *deadline_state_title(enum clock_state state); /* translated */

/* The clock of the answer that the person waits for: the earliest not cancelled with rule->answer (of restarts of one
 * code the last; where a new answer is waited for, or was given, those of the answer before it no more), met or not.
 * NULL where none. Borrowed from CLOCKS. */
const struct clock *deadline_answer(const GPtrArray *clocks);

/* The last day of a time for the answer that was missed and began anew, or ended without an answer, since: what comes
 * after does not undo that. DATE_NONE: there is none. */
int deadline_missed_on(const GPtrArray *clocks);

/* Whether CLOCK still runs, whatever the day is, and alerts. */
bool deadline_runs(const struct clock *clock);

/* The running duty that ends first, which is what lists show: windows close by themselves, so which of them is next
 * depends on the day. NULL where none. Borrowed. */
const struct clock *deadline_next_duty(const GPtrArray *clocks);

/* The unmet clock that alerts first: duties unmet, and windows still open on TODAY. NULL where none. Borrowed. */
const struct clock *deadline_next(const GPtrArray *clocks, int today);

/* Days over in the clock's own unit (months: days), at least 1; a rest day after the last day counts with the working
 * day that follows. 0 where it is not overdue on TODAY: only an unmet missed duty is. */
int deadline_overdue(const struct clock *clock, const struct calendar *calendar, int today);

/* What one day did for a clock. */
enum ledger_kind {
	LEDGER_START,
	LEDGER_COUNTED,
	LEDGER_WEEKEND,
	LEDGER_HOLIDAY,
	LEDGER_MAKEUP,
	LEDGER_SUSPENDED,
	LEDGER_ROLLED,
	LEDGER_UNKNOWN,
};

struct ledger_day {
	int day;
	enum ledger_kind kind; /* LEDGER_MAKEUP is counted too */
	bool counted;
	int n;      /* how many units are used up by the end of this day */
	char *note; /* holiday and notice, or what suspends; NULL */
};

/* A line for each day from the start to due.on, or to TODAY while nobody knows when a suspension ends (for months: the
 * start, suspended days, the last day and rolled days, and N is 0 or the length). Array of struct ledger_day *, frees
 * them. */
GPtrArray *deadline_ledger(const struct clock *clock, const struct calendar *calendar, int today);
const char *deadline_ledger_name(enum ledger_kind kind); /* "counted" "weekend" "holiday" "makeup" "suspended" ... */

#endif
