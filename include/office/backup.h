/*
 * A copy of the register beside its users, and a copy put back.
 */
#ifndef OFFICE_BACKUP_H
#define OFFICE_BACKUP_H

#include "office/office.h"

/* Copies the register to FILE in one step while others go on writing, then opens the copy and audits it. REASON is
 * recorded first; NULL: none, which is for administrators alone (FAIL_USAGE). FAIL_REFUSED: FILE is there already (it
 * is never written over), or the copy is not sound (it is taken away again). */
bool backup_make(struct office *office, const char *file, const char *reason, int64_t *ret_events, GError **error);

/* Puts the copy FILE where OPTIONS->register_file points, after auditing it. Where a register stands FAIL_REFUSED
 * unless REPLACE; then the old one is kept beside it, RET_KEPT its name (to be freed; NULL where there was none). */
bool backup_restore(
    const struct office_options *options, const char *file, bool replace, char **ret_kept, GError **error);

#endif
