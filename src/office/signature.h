/*
 * What goes out under the name of the school and needs no approval of its own is signed (domain rules (b3), (b4)): the
 * notice of what to correct and the letter to who is consulted by the head of the office, the answer to a remedy by the
 * head or by a leader, and by another person than who drafted it.
 */
#ifndef OFFICE_SIGNATURE_H
#define OFFICE_SIGNATURE_H

#include "office/inside.h"

/* Who does it signs it, where signer= names nobody else. FAIL_REFUSED: who is named may not; or nobody is, they may
 * not, and somebody else could. Where the staff has nobody else for it, EVENT says so ("alone"). */
bool signature_prepare(struct office *office, const struct casefile *file, struct event *event, GError **error);

/* Whether LOGIN could sign what EVENT sends out for FILE; true of an event that nobody signs. */
bool signature_could_sign(
    const struct office *office, const struct casefile *file, const char *event, const char *login);

#endif
