/*
 * What an act would change in each of its cases, and which refuse it and why; nothing is recorded (--dry-run).
 */
#ifndef CMD_DRYRUN_H
#define CMD_DRYRUN_H

#include "cmd/command.h"
#include "office/record.h"

/* Shows it of the cases CASE_IDS (of int64_t), of which all or none would be recorded. */
bool dryrun_show(struct context *context, const GArray *case_ids, const struct act *act, GError **error);

#endif
