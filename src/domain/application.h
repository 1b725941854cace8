/*
 * What happens in an application for disclosure when an event is taken in, and what must hold before: the functions of
 * the table of types (domain/types_application.c).
 */
#ifndef DOMAIN_APPLICATION_H
#define DOMAIN_APPLICATION_H

#include "domain/casefile.h"
#include "domain/event.h"

/* The day of receipt once EVENT, which logs or corrects FILE, is taken in; DATE_NONE while it is not fixed. */
int application_receipt(const struct casefile *file, const struct event *event);

/* conditions of transitions */
bool application_is_unconfirmed(const struct casefile *file, const struct event *event);
bool application_waits(const struct casefile *file, const struct event *event);
bool application_is_searched(const struct casefile *file, const struct event *event);
bool application_is_reviewed(const struct casefile *file, const struct event *event);
bool application_is_referred(const struct casefile *file, const struct event *event);
bool application_is_untimed(const struct casefile *file, const struct event *event);

/* What must be so for an event to be possible at all. */
bool application_may_withdraw(const struct casefile *file, GError **error);
bool application_awaits_correction(const struct casefile *file, GError **error);
/* It was taken for abandoned, and taken up again with good reason: the correction that was asked for comes late. */
bool application_is_corrected_late(const struct casefile *file);
bool application_is_unasked(const struct casefile *file, GError **error);
bool application_is_uncharged(const struct casefile *file, GError **error);
bool application_is_unexplained(const struct casefile *file, GError **error);
bool application_is_unpaid(const struct casefile *file, GError **error);
bool application_owes(const struct casefile *file, GError **error);
bool application_is_posted(const struct casefile *file, GError **error);

/* conditions of events */
bool application_check_open(const struct casefile *file, const struct event *event, GError **error);
/* EVENT says that it came by a channel that nobody has to confirm. */
bool application_settles(const struct casefile *file, const struct event *event);
bool application_check_correct(const struct casefile *file, const struct event *event, GError **error);
bool application_check_confirm(const struct casefile *file, const struct event *event, GError **error);
bool application_check_ask(const struct casefile *file, const struct event *event, GError **error);
bool application_check_corrected(const struct casefile *file, const struct event *event, GError **error);
bool application_check_convert(const struct casefile *file, const struct event *event, GError **error);
bool application_check_reasons(const struct casefile *file, const struct event *event, GError **error);
bool application_check_reasoned(const struct casefile *file, const struct event *event, GError **error);
bool application_check_fee(const struct casefile *file, const struct event *event, GError **error);
bool application_check_paid(const struct casefile *file, const struct event *event, GError **error);
bool application_check_consult(const struct casefile *file, const struct event *event, GError **error);
bool application_check_consulted(const struct casefile *file, const struct event *event, GError **error);
bool application_check_decide(const struct casefile *file, const struct event *event, GError **error);
bool application_check_serve(const struct casefile *file, const struct event *event, GError **error);
bool application_check_delivered(const struct casefile *file, const struct event *event, GError **error);

/* folds */
void application_fold_open(struct casefile *file, const struct event *event);
void application_fold_correct(struct casefile *file, const struct event *event);
void application_fold_confirm(struct casefile *file, const struct event *event);
void application_fold_ask(struct casefile *file, const struct event *event);
void application_fold_corrected(struct casefile *file, const struct event *event);
void application_fold_split(struct casefile *file, const struct event *event);
void application_fold_reasons(struct casefile *file, const struct event *event);
void application_fold_reasoned(struct casefile *file, const struct event *event);
void application_fold_fee(struct casefile *file, const struct event *event);
void application_fold_paid(struct casefile *file, const struct event *event);
void application_fold_search(struct casefile *file, const struct event *event);
void application_fold_consult(struct casefile *file, const struct event *event);
void application_fold_consulted(struct casefile *file, const struct event *event);
void application_fold_secrecy(struct casefile *file, const struct event *event);
void application_fold_decide(struct casefile *file, const struct event *event);
void application_fold_serve(struct casefile *file, const struct event *event);
void application_fold_delivered(struct casefile *file, const struct event *event);
void application_fold_lapse(struct casefile *file, const struct event *event);
void application_fold_withdraw(struct casefile *file, const struct event *event);
void application_fold_reopen(struct casefile *file, const struct event *event);

#endif
