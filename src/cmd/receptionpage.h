/*
 * Reception days as sheets: the rota, one day, and for programs.
 */
#ifndef CMD_RECEPTIONPAGE_H
#define CMD_RECEPTIONPAGE_H

#include "cmd/command.h"
#include "office/reception.h"

/* DAYS (struct reception_day *) as a table, a line each, with what came of them (COUNTS of struct reception_count);
 * WIDE: with all that is known, for a spreadsheet. */
struct sheet *receptionpage_days(const GPtrArray *days, const GArray *counts, bool wide);

/* What became of a rota: TURNS (struct reception_turn *). */
struct sheet *receptionpage_turns(const GPtrArray *turns);

/* Of struct vacation *. */
struct sheet *receptionpage_vacations(const GPtrArray *vacations);

/* "2022-03-09 Wed 14:30-17:00, 副校长, 行政楼201"; to be freed. */
char *receptionpage_line(const struct reception_day *day);

/* The day for programs; a new reference. */
json_t *receptionpage_json(const struct reception_day *day);

/* Adds the counts of a day to its object. */
void receptionpage_count(json_t *object, const struct reception_count *count);

#endif
