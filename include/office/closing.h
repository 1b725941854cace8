/*
 * Closing a year: its report is frozen as it stands, and what is entered later is told beside it.
 *
 * The closed report counts the record as far as it had come then, so that every figure stays what it was and can still
 * be proved. A late entry is taken; it is a correction of the closed year.
 *
 * A closed year has one report, the same for whoever sees the whole office: its numbers count what is guarded, too, for
 * they are no personal data, and the report is published. The lists behind them are kept within what each may see, and
 * say how many cases are left out. Whoever is bound to a unit has the report of what the unit handles, and whoever is
 * of a unit that of what they see (office_closed).
 */
#ifndef OFFICE_CLOSING_H
#define OFFICE_CLOSING_H

#include "domain/closing.h"
#include "office/annual.h"
#include "office/office.h"

/* Something that keeps a year from being closed. */
struct closing_block {
	char *number;  /* of the case, as on paper; NULL: no one case */
	char *subject; /* of it; NULL likewise */
	char *what;    /* translated */
	char *mend;    /* the command that mends it; NULL */
};

/* What keeps PERIOD from being closed: identities that do not hold, cases without a category, visits that were booked
 * and never told of. Of struct closing_block *, frees them. FAIL_REFUSED: it is not over, closed already, or nothing
 * was registered in it. FAIL_NOT_PERMITTED: for supervisors, leaders and administrators. */
GPtrArray *closing_blocks(struct office *office, const struct period *period, GError **error);

/* The same as a work list; to be freed. */
struct sheet *closing_work(const struct period *period, const GPtrArray *blocks);

/* Closes PERIOD, unless something keeps it from that: then RET_BLOCKS has more than nothing, and nothing was written.
 * It fails as closing_blocks does. */
bool closing_close(struct office *office, const struct period *period, GPtrArray **ret_blocks, GError **error);

/* Opens it again for REASON. FAIL_REFUSED: it is not closed. */
bool closing_reopen(struct office *office, const struct period *period, const char *reason, GError **error);

/* That PERIOD is open again and, where the year behind it is closed, what that asks for. One line, to be freed. */
char *closing_reopened(struct office *office, const struct period *period, GError **error);

/* The closing of PERIOD in RET_CLOSING, to be freed; NULL where it is not closed. */
bool closing_find(struct office *office, const struct period *period, struct closed_year **ret_closing, GError **error);

/* The same of the year behind PERIOD: what that carries in must stay what this one carries out. */
bool closing_behind(
    struct office *office, const struct period *period, struct closed_year **ret_closing, GError **error);

/* FAIL_REFUSED where DATE lies in a closed year: for what is not told as a correction of it. */
bool closing_admit(struct office *office, int date, GError **error);

/* The same where a closed report was counted with DATE as a working day or none: it lies in the year, or behind it
 * before the day of its closing. For changes of the calendar, which would judge anew what was published. */
bool closing_admit_reckoned(struct office *office, int date, GError **error);

/* What was entered of a case since a year was closed that amends it: late, for a day up to that of the closing, or as
 * what says how it was all along (a correction, an undo, a void number). What was done since in the ordinary course
 * belongs to the days on which it was done, and is none. */
struct correction {
	int64_t id;
	char *number; /* as on paper; NULL: a case that this person may not see */
	char *what;   /* translated: "new", "category: a, now b"; NULL likewise */
};

/* The cases of the closed year CLOSING that would be counted otherwise with that, in the order of their registration;
 * of struct correction *, frees them. */
GPtrArray *closing_corrections(struct office *office, const struct closed_year *closing, GError **error);

/* Says in SHEET that the year of ANNUAL is closed and how many corrections there are since; LISTED: which, and the
 * figures that they would move. Nothing where it is not closed. */
bool closing_note(struct office *office, struct sheet *sheet, const struct annual *annual, bool listed, GError **error);

#endif
