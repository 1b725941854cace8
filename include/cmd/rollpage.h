/*
 * One reception day as a sheet: who comes when, and the papers before and after.
 */
#ifndef CMD_ROLLPAGE_H
#define CMD_ROLLPAGE_H

#include "cmd/command.h"
#include "office/reception.h"

/* The slots in order with who has them. */
struct sheet *rollpage_show(struct office *office, const struct reception_roll *roll);

/* The paper for the day: with blank lines for what comes of each visit, or with RESULT what came of it. */
struct sheet *rollpage_paper(struct office *office, const struct reception_roll *roll, bool result, GError **error);

#endif
