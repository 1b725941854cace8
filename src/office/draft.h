/*
 * A register that is made under another name, beside the one that it gets when it is complete.
 */
#ifndef OFFICE_DRAFT_H
#define OFFICE_DRAFT_H

#include <glib.h>

/* The name under which what shall be FILE is made; to be freed. */
char *draft_name(const char *file);

/* Removes DRAFT and what lies beside it. */
void draft_drop(const char *draft);

/* Lets ERROR, which may be NULL or unset, speak of FILE instead of its draft. */
void draft_hide(GError **error, const char *draft, const char *file);

#endif
