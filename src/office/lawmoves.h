/*
 * What a change of the calendar or of the rules does to the deadlines of open cases.
 */
#ifndef OFFICE_LAWMOVES_H
#define OFFICE_LAWMOVES_H

#include "domain/calendar.h"
#include "domain/event.h"
#include "domain/rule.h"
#include "office/law.h"

/* The deadlines of open cases that wait and are other days by RULES and CALENDAR than by those in force, soonest first;
 * of struct law_move *, frees them. */
GPtrArray *lawmoves_find(
    struct office *office, const struct rules *rules, const struct calendar *calendar, GError **error);

/* FAIL_REFUSED where a duty of a case that the report of a closed year counts, open or not, would by RULES have had
 * another last day up to the closing, or have been met or missed otherwise: its figures are published. And, unless
 * ANYWAY, where one of any closed case would. It says how many cases there are, and the first. Cases that had no law at
 * all are not meant. */
bool lawmoves_keep(struct office *office, const struct rules *rules, bool anyway, GError **error);

/* Records EVENT (taken over) with MOVES beside it, computes every deadline again, and leaves in MOVES those of cases
 * that the person may see: the record holds them all. Inside office_write. */
bool lawmoves_enter(struct office *office, struct event *event, GPtrArray *moves, GError **error);

#endif
