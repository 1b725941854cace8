/*
 * Who the writer of a case is and how they are reached, unmasked: an act of its own, which stands in the history with
 * who looked, when and why, and which no undo takes back (Personal Information Protection Law art 6, 51).
 */
#ifndef OFFICE_REVEAL_H
#define OFFICE_REVEAL_H

#include "base/own.h"
#include "domain/kind.h"
#include "office/office.h"
#include <stdint.h>

struct revealed {
	enum kind kind;                    /* of the case */
	char *writer, *contact, *identity; /* NULL where it is not known */
	char *text;                        /* what came in, where something of the case is masked elsewhere; NULL */
};

/* Records that the person looked, and lets them. FAIL_USAGE: no reason is given. FAIL_REFUSED: nothing of it is masked.
 */
struct revealed *reveal_identity(struct office *office, int64_t case_id, const char *reason, GError **error);
/* Whether LOGIN looked at the case of EVENTS so. */
bool reveal_recorded(const GPtrArray *events, const char *login);
void revealed_free(struct revealed *revealed);
OWN_DEFINE(revealed)

#endif
