/*
 * Cases in a table: what list, alerts and prove show.
 */
#ifndef CMD_ROWS_H
#define CMD_ROWS_H

#include "cmd/command.h"
#include "domain/listing.h"

/* A table of ROWS (struct case_row *) behind what SHEET holds: few columns for people, all that is known for a
 * spreadsheet. */
void rows_table(const struct context *context, struct sheet *sheet, const GPtrArray *rows);

/* The same of ROWS as they were known on DAY, from which what is left of a time limit is counted. */
void rows_table_on(const struct context *context, struct sheet *sheet, const GPtrArray *rows, int day);

#endif
