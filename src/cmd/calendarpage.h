/*
 * The calendar on paper.
 */
#ifndef CMD_CALENDARPAGE_H
#define CMD_CALENDARPAGE_H

#include "domain/calendar.h"
#include "domain/filter.h"
#include "office/law.h"
#include "sheet/sheet.h"

/* "worked", "weekend", "day off" ...; translated, borrowed for ever. And its name in JSON. */
const char *calendarpage_title(enum day_kind kind);
const char *calendarpage_name(enum day_kind kind);

/* A line for every day from FROM to TO, and how many of them are worked. */
struct sheet *calendarpage_days(const struct calendar *calendar, int from, int to);

/* The months of PERIOD, a line a week: days off stand in brackets, make-up days behind a plus. */
struct sheet *calendarpage_months(const struct calendar *calendar, const struct period *period);

/* The years of law_years. */
struct sheet *calendarpage_years(const GPtrArray *years);

/* The deadlines that CHANGED moved (law_import_calendar), and the vacations of it with the reception days that were
 * planned in them. */
struct sheet *calendarpage_moves(struct office *office, const GPtrArray *moves, const struct law_calendar *changed);

#endif
