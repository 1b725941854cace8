/*
 * What was typed and not yet saved, kept in $XDG_STATE_HOME/docket/drafts/NAME.ini; survives a kill at any moment.
 */
#ifndef UI_DRAFT_H
#define UI_DRAFT_H

#include <glib.h>
#include <stdbool.h>

/* Writes NAMES and VALUES (NULL-terminated, of the same length) to a new file that then takes the place of the old one.
 * FAIL_REFUSED: the disk says no. */
bool draft_write(const char *name, char **names, char **values, GError **error);

/* Values by name, and when it was kept ("09-01 14:03") in WHEN, to be freed; NULL where there is no draft. Free with
 * g_hash_table_unref. */
GHashTable *draft_read(const char *name, char **when);

void draft_remove(const char *name);

/* Names of all drafts, newest first; of char *, frees them. */
GPtrArray *draft_names(void);

#endif
