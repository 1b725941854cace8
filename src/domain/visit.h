/*
 * What happens in a visit on the leaders' reception day when an event is taken in, and what must hold before: the
 * functions of the table of types (domain/types_visit.c).
 */
#ifndef DOMAIN_VISIT_H
#define DOMAIN_VISIT_H

#include "domain/casefile.h"
#include "domain/event.h"

/* conditions of transitions */
bool visit_is_booked(const struct casefile *file, const struct event *event);
bool visit_is_recorded(const struct casefile *file, const struct event *event);

/* conditions of events */
bool visit_check_open(const struct casefile *file, const struct event *event, GError **error);
bool visit_check_correct(const struct casefile *file, const struct event *event, GError **error);
bool visit_check_slot(const struct casefile *file, const struct event *event, GError **error);
bool visit_check_rebook(const struct casefile *file, const struct event *event, GError **error);
bool visit_check_no_show(const struct casefile *file, const struct event *event, GError **error);
bool visit_is_unaccepted(const struct casefile *file, GError **error);
bool visit_is_refusable(const struct casefile *file, GError **error);
bool visit_check_come(const struct casefile *file, const struct event *event, GError **error);
bool visit_check_arrive(const struct casefile *file, const struct event *event, GError **error);
bool visit_check_days(const struct casefile *file, const struct event *event, GError **error);
bool visit_check_told(const struct casefile *file, const struct event *event, GError **error);
bool visit_check_hand_over(const struct casefile *file, const struct event *event, GError **error);

/* folds */
void visit_fold_open(struct casefile *file, const struct event *event);
void visit_fold_correct(struct casefile *file, const struct event *event);
void visit_fold_book(struct casefile *file, const struct event *event);
void visit_fold_arrive(struct casefile *file, const struct event *event);
void visit_fold_receive(struct casefile *file, const struct event *event);
void visit_fold_on_spot(struct casefile *file, const struct event *event);
void visit_fold_hand_over(struct casefile *file, const struct event *event);

#endif
