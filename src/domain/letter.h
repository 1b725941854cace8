/*
 * What happens in a letter when an event is taken in, and what must hold before: the functions of the table of types.
 */
#ifndef DOMAIN_LETTER_H
#define DOMAIN_LETTER_H

#include "domain/casefile.h"
#include "domain/event.h"

/* conditions of transitions */
bool letter_has_unit(const struct casefile *file, const struct event *event);
bool letter_gives_unit(const struct casefile *file, const struct event *event);
bool letter_is_accepted(const struct casefile *file, const struct event *event);

/* conditions of events */
bool letter_check_open(const struct casefile *file, const struct event *event, GError **error);
bool letter_is_relayed(const struct casefile *file, GError **error);
bool letter_is_approvable(const struct casefile *file, GError **error);
bool letter_check_days(const struct casefile *file, const struct event *event, GError **error);
bool letter_check_told(const struct casefile *file, const struct event *event, GError **error);
bool letter_is_closable(const struct casefile *file, GError **error);
bool letter_is_answered(const struct casefile *file, GError **error);
bool letter_is_reworkable(const struct casefile *file, GError **error);
bool letter_check_reopen(const struct casefile *file, const struct event *event, GError **error);
bool letter_check_correct(const struct casefile *file, const struct event *event, GError **error);
bool letter_check_merge(const struct casefile *file, const struct event *event, GError **error);

/* folds */
void letter_fold_open(struct casefile *file, const struct event *event);
void letter_fold_correct(struct casefile *file, const struct event *event);
void letter_fold_accept(struct casefile *file, const struct event *event);
void letter_fold_refuse(struct casefile *file, const struct event *event);
void letter_fold_tell(struct casefile *file, const struct event *event);
void letter_fold_stop(struct casefile *file, const struct event *event);
void letter_fold_transfer(struct casefile *file, const struct event *event);
/* The discipline office notes that it has it: nobody else sees what was handed over. */
void letter_fold_take_up(struct casefile *file, const struct event *event);
void letter_fold_resume(struct casefile *file, const struct event *event);
void letter_fold_link(struct casefile *file, const struct event *event);
void letter_fold_object(struct casefile *file, const struct event *event);
void letter_fold_propose(struct casefile *file, const struct event *event);
void letter_fold_instruct(struct casefile *file, const struct event *event);
void letter_fold_assign(struct casefile *file, const struct event *event);
void letter_fold_sign(struct casefile *file, const struct event *event);
void letter_fold_give_back(struct casefile *file, const struct event *event);
void letter_fold_draft(struct casefile *file, const struct event *event);
void letter_fold_reply(struct casefile *file, const struct event *event);
void letter_fold_rate(struct casefile *file, const struct event *event);
void letter_fold_rework(struct casefile *file, const struct event *event);
void letter_fold_extend(struct casefile *file, const struct event *event);
void letter_fold_close(struct casefile *file, const struct event *event);
void letter_fold_reopen(struct casefile *file, const struct event *event);
void letter_fold_recuse(struct casefile *file, const struct event *event);
void letter_fold_attach(struct casefile *file, const struct event *event);

#endif
