/*
 * What a remedy does to the case that it is against, in the transaction in which it happens itself.
 */
#ifndef OFFICE_REMEDY_H
#define OFFICE_REMEDY_H

#include "office/act.h"

/* The number on paper of a remedy for whoever may see it; to be freed. */
char *remedy_said_number(struct office *office, int64_t id);

/* The case at the root of the remedies that FILE, a remedy, goes on from: what an order reopens. 0 with ERROR. */
int64_t remedy_root(struct office *office, const struct casefile *file, GError **error);

/* The opening EVENT of a case that comes from another one (of=): takes over that it is confidential, makes a suit
 * against a reconsideration one after it, and marks what goes on from a suit as the second instance. FAIL_REFUSED: the
 * other one is an accusation, which goes to the discipline office and nowhere else; or it is not admissible
 * (office/admission.h). */
bool remedy_prepare(struct office *office, const struct casefile *file, struct event *event, GError **error);

/* The case NUMBER was opened by EVENT: the case that it comes from says so. */
bool remedy_note(struct office *office, struct number number, const struct event *event, GError **error);

/* FAIL_REFUSED while a remedy against FILE is under way; the message names it. */
bool remedy_is_over(struct office *office, const struct casefile *file, GError **error);

/* The same of closing FILE, where that is a remedy: what an appeal, a suit or a final review goes on from ends after
 * it.
 */
bool remedy_may_close(struct office *office, const struct casefile *file, GError **error);

/* While a remedy is under way the file that it is against stays as it is: FAIL_REFUSED names the remedy. From whom the
 * case is kept is corrected all the same (accusation, confidential). The second is for whatever is done to it, and the
 * third says the same of an act of which nothing more is known than its TYPE: what was answered is not taken up again,
 * nor withdrawn; what is not answered yet may be, and what was replied may be closed. The fourth is for taking EVENT
 * back: notes and attachments may be, what is done to a case that is not answered yet, the archiving, so that it can be
 * reopened, and the handing to the discipline office. Nothing is locked once the decision is being executed. */
bool remedy_locks(struct office *office, const struct casefile *file, struct event *event, GError **error);
bool remedy_freezes(struct office *office, const struct casefile *file, struct event *event, GError **error);
bool remedy_may_move(struct office *office, const struct casefile *file, const struct event_type *type, GError **error);
bool remedy_leaves(struct office *office, const struct casefile *file, const struct event *event, GError **error);

/* Executing a decision reopens the case that the remedy of HISTORY is against, be it archived; one that is open goes on
 * by the day that the decision sets. Taking it back takes that back, while nothing else was done there. */
bool remedy_reopen(struct history *history, const struct event *event, bool taken_back, GError **error);

#endif
