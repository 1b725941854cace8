/*
 * What the supervisor's desk does to a case: extensions asked for and declined, refusals approved or not.
 */
#ifndef DOMAIN_DESK_H
#define DOMAIN_DESK_H

#include "domain/casefile.h"
#include "domain/event.h"

/* A request for an extension is decided, or has outlived the clock that it was about (domain/fold.c). */
void desk_settle(struct casefile *file);
void desk_expire(struct casefile *file);

void desk_fold_ask(struct casefile *file, const struct event *event);
void desk_fold_decline(struct casefile *file, const struct event *event);
void desk_fold_endorse(struct casefile *file, const struct event *event);
void desk_fold_unrefuse(struct casefile *file, const struct event *event);

/* Reminders, and what came back to them. */
void desk_fold_remind(struct casefile *file, const struct event *event);
void desk_fold_supervise(struct casefile *file, const struct event *event);
void desk_fold_report(struct casefile *file, const struct event *event);
bool desk_is_reminded(const struct casefile *file, GError **error);
/* No answer went out: only then may its number be one that was logged by mistake. */
bool desk_is_unanswered(const struct casefile *file, GError **error);
bool desk_check_supervise(const struct casefile *file, const struct event *event, GError **error);
bool desk_check_report(const struct casefile *file, const struct event *event, GError **error);

/* What was issued is found by its words. */
void desk_fold_issue(struct casefile *file, const struct event *event);

/* Nothing is asked for twice, and nothing declined that was not asked for. */
bool desk_is_unsought(const struct casefile *file, GError **error);
bool desk_is_sought(const struct casefile *file, GError **error);

/* That a letter is not accepted is approved once, and not taken back once its writer knows. */
bool desk_is_unendorsed(const struct casefile *file, GError **error);
bool desk_is_untold(const struct casefile *file, GError **error);

/* That what is not accepted was approved: it is told and closed after that (domain rules (b1)). */
bool desk_is_endorsed(const struct casefile *file, GError **error);

#endif
