/*
 * What was typed and not yet saved, kept in $XDG_STATE_HOME/docket/drafts/NAME.ini; survives a kill at any moment.
 */
#ifndef UI_DRAFT_H
#define UI_DRAFT_H

#include "base/own.h"
#include <glib.h>
#include <stdbool.h>

/* A right to one draft, as long as it is not freed and the process lives. */
struct draft_claim;

/* Claims NAME, or where another docket is at work on it NAME~2, NAME~3, those first that hold a draft: two forms never
 * write one draft. NULL where the disk says no. */
struct draft_claim *draft_claim_new(const char *name);
void draft_claim_free(struct draft_claim *claim);
OWN_DEFINE(draft_claim)
/* The name that was claimed; borrowed. */
const char *draft_claim_name(const struct draft_claim *claim);

/* Writes NAMES and VALUES (NULL-terminated, of the same length) to a new file that then takes the place of the old one.
 * FAIL_REFUSED: the disk says no. */
bool draft_write(const char *name, char **names, char **values, GError **error);

/* Values by name, and when it was kept ("09-01 14:03") in WHEN, to be freed; NULL where there is no draft. Free with
 * g_hash_table_unref. */
GHashTable *draft_read(const char *name, char **when);

/* What was kept is not needed any more. */
void draft_remove(const char *name);

/* Names of all drafts, newest first; of char *, frees them. */
GPtrArray *draft_names(void);

#endif
