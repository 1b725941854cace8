/*
 * The workload as a page: what the command prints and the screens show.
 */
#ifndef CMD_WORKLOADPAGE_H
#define CMD_WORKLOADPAGE_H

#include "domain/filter.h"
#include "office/office.h"
#include "sheet/sheet.h"

/* A table by unit, or by handler, for PERIOD; every count carries the filter of its list as its figure ("list
 * unit:logistics overdue"). */
struct sheet *workloadpage_sheet(struct office *office, bool by_handler, const struct period *period, GError **error);
/* What its numbers are, and how their lists are seen: by KEYS, or by a command. */
void workloadpage_note(struct sheet *sheet, bool by_handler, const struct period *period, bool keys);

#endif
