/*
 * Two booked visits that change places: each gets the day and the slot of the other, in one transaction.
 *
 * Both have an event of it that names the other (swap=), and what takes one back takes back both.
 */
#ifndef OFFICE_SLOTSWAP_H
#define OFFICE_SLOTSWAP_H

#include "office/act.h"

/* Whether the visit of FILE may change places with the one that EVENT names; all that holds for moving a visit holds
 * for both. Fills in the day and the slot of the other; nothing where EVENT names none. */
bool slotswap_prepare(struct office *office, const struct casefile *file, struct event *event, GError **error);

/* EVENT is recorded, taken back or brought back: so is that of the other. FAIL_REFUSED: that went on since. */
bool slotswap_follow(struct history *history, const struct event *event, bool taken_back, GError **error);

#endif
