/*
 * What happens in a remedy (a report, an appeal, a reconsideration, a suit) when an event is taken in, and what must
 * hold before: the functions of the table of types (domain/types_remedy.c).
 */
#ifndef DOMAIN_REMEDY_H
#define DOMAIN_REMEDY_H

#include "domain/casefile.h"
#include "domain/event.h"

/* conditions of events */
bool remedy_check_open(const struct casefile *file, const struct event *event, GError **error);
bool remedy_check_correct(const struct casefile *file, const struct event *event, GError **error);
bool remedy_check_stay(const struct casefile *file, const struct event *event, GError **error);
bool remedy_check_resume(const struct casefile *file, const struct event *event, GError **error);
bool remedy_check_conclude(const struct casefile *file, const struct event *event, GError **error);
bool remedy_check_days(const struct casefile *file, const struct event *event, GError **error);
bool remedy_check_answer(const struct casefile *file, const struct event *event, GError **error);
bool remedy_check_execute(const struct casefile *file, const struct event *event, GError **error);

/* What an order to answer anew can be carried out in: nothing that went elsewhere or did not come to pass. And whether
 * the decision sets a day for it. */
bool remedy_may_order(const struct casefile *file, GError **error);
bool remedy_sets_day(const struct casefile *file, const struct event *event);
void remedy_fold_order(struct casefile *file, const struct event *event);

/* Whether the authority may stay it: after the answer, and before it where it decides a petition, for it may hear
 * whoever is concerned without one. Whether the school may answer: once, in the stay as well; and whether it has not.
 */
bool remedy_may_stay(const struct casefile *file, GError **error);
bool remedy_may_answer(const struct casefile *file, GError **error);
bool remedy_is_unanswered(const struct casefile *file, const struct event *event);

/* Whether there is an order to do it again. */
bool remedy_is_corrected(const struct casefile *file, GError **error);

/* Whether it is one of those whose authority may prolong its own time. */
bool remedy_is_prolonged(const struct casefile *file, GError **error);

/* folds */
void remedy_fold_open(struct casefile *file, const struct event *event);
void remedy_fold_correct(struct casefile *file, const struct event *event);
void remedy_fold_answer(struct casefile *file, const struct event *event);
void remedy_fold_stay(struct casefile *file, const struct event *event);
void remedy_fold_resume(struct casefile *file, const struct event *event);
void remedy_fold_prolong(struct casefile *file, const struct event *event);
void remedy_fold_conclude(struct casefile *file, const struct event *event);

#endif
