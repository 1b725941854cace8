/*
 * What the law asks of acts on an application beyond the application itself: that a window is still open or has closed,
 * and that who reviews for secrecy is not who drafted. Each is a preparation of one act (office/act.h).
 */
#ifndef OFFICE_DISCLOSURE_H
#define OFFICE_DISCLOSURE_H

#include "domain/casefile.h"
#include "domain/event.h"
#include "office/office.h"

/* A correction is asked for while D1 lasts, a fee while the answer is not late. */
bool disclosure_may_ask(struct office *office, const struct casefile *file, GError **error);
bool disclosure_may_charge(struct office *office, const struct casefile *file, GError **error);
bool disclosure_fee(struct office *office, const struct casefile *file, struct event *event, GError **error);

/* The later day of the answer lies after that of the law (D2). */
bool disclosure_reasoned(struct office *office, const struct casefile *file, struct event *event, GError **error);

/* It is abandoned once the time for the correction (D4) or for the fee (D5) is over. */
bool disclosure_may_lapse(struct office *office, const struct casefile *file, GError **error);

/* Silence is an answer once the time for one (D3, D3J) is over; days after that count whenever the answer comes. */
bool disclosure_consulted(struct office *office, const struct casefile *file, struct event *event, GError **error);

/* An application is archived once no remedy can be asked for any more (R1A, R2A), or one has ended; nothing is while a
 * remedy against it is under way. */
bool disclosure_may_archive(struct office *office, const struct casefile *file, GError **error);

/* Two persons where there are two who may review; where there is one, the history says so. */
bool disclosure_may_review(struct office *office, const struct casefile *file, GError **error);
bool disclosure_may_decide(struct office *office, const struct casefile *file, GError **error);
bool disclosure_review(struct office *office, const struct casefile *file, struct event *event, GError **error);
bool disclosure_draft(struct office *office, const struct casefile *file, struct event *event, GError **error);
bool disclosure_decide(struct office *office, const struct casefile *file, struct event *event, GError **error);

/* What goes out without a paper that was issued here, or is said to be made elsewhere (paper=), says so ("unpapered"),
 * and so does what has one that is not right any more ("outdated", "misnamed"), or of which a third party that objected
 * was not told ("untold"). */
bool disclosure_serve(struct office *office, const struct casefile *file, struct event *event, GError **error);

#endif
