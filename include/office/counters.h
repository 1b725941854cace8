/*
 * What the office counts by hand for its report: entered for a period, kept in the record, printed where it was
 * entered.
 */
#ifndef OFFICE_COUNTERS_H
#define OFFICE_COUNTERS_H

#include "domain/counters.h"
#include "office/office.h"

/* The first step of the ids of its figures: "hand.news". */
#define COUNTERS_SOURCE "hand"

/* The counters of the installation; of struct counter *, frees them. */
GPtrArray *counters_known(GError **error);

/* What is known of PERIOD at the moment of VIEW (NULL: now), in the order of KNOWN; of struct hand_count *, NULL where
 * nothing was entered. Frees them. */
GPtrArray *counters_entered(struct office *office, const GPtrArray *known, const struct period *period,
    const struct hand_view *view, GError **error);

/* Enters FIELDS ("news=503", "news=-": taken back; NULL-terminated) for PERIOD, as one event. FAIL_USAGE: no such
 * counter, or no number. FAIL_REFUSED: parts do not add up, or the period has not begun. FAIL_NOT_PERMITTED: for
 * clerks, disclosure officers, supervisors and administrators. */
bool counters_enter(struct office *office, const struct period *period, char **fields, GError **error);

#endif
