/*
 * How what an event says is taken into a case: the small steps that folds of every kind are made of.
 */
#ifndef DOMAIN_TAKE_H
#define DOMAIN_TAKE_H

#include "domain/casefile.h"
#include "domain/event.h"

/* Whether TEXT is VALUE; false for NULL. */
bool take_is(const char *text, const char *value);

/* Puts VALUE into SLOT; an empty one empties it, NULL says nothing. */
void take_text(char **slot, const char *value);

/* Adds LOGIN to LOGINS, which commas part, unless it is there. */
void take_login(char **logins, const char *login);

/* Who recorded EVENT had a hand in the answer, and is the last one who did. */
void take_drafter(struct casefile *file, const struct event *event);

/* The fields of EVENT with these names (NULL-terminated) into the texts of the case that have the same names. */
void take_texts(struct casefile *file, const struct event *event, const char *const *names);

/* "yes" and "no"; what is not said stays. */
void take_flag(const struct event *event, const char *field, bool *slot);

/* The day that EVENT names in FIELD, else its own. */
int take_day(const struct event *event, const char *field);

/* The same, else OLD. */
int take_day_or(const struct event *event, const char *field, int old);

/* Whether the day that EVENT names in FIELD, where it names one, does not lie before DAY, which WHAT names.
 * FAIL_REFUSED: it does; both days are said, as they were understood. */
bool take_not_before(const struct event *event, const char *field, int day, const char *what, GError **error);

/* Whether a correction corrects something, and leaves the fields that a case MUST have (NULL-terminated). */
bool take_correction(const struct event *event, const char *const *must, GError **error);

/* Whether FILE, were it received on RECEIVED (DATE_NONE: not settled), was received before it was answered, and before
 * all else whose day may not lie before the receipt. FAIL_REFUSED: it was not. */
bool take_receipt(const struct casefile *file, int received, GError **error);

/* What every opening event says: which case it is, and its number. */
void take_identity(struct casefile *file, const struct event *event);

/* What a case without a subject of its own is called in lists: the beginning of its text. */
void take_subject(struct casefile *file);

/* The case REF belongs to the matter of this one, whatever it is linked to later; words that are no number are passed
 * over. */
void take_kin(struct casefile *file, const char *ref);

/* The extension that EVENT grants: of clock= by days=, on its day. */
void take_extension(struct casefile *file, const struct event *event);

/* The guards follow from what is known of the case; they are taken anew after every event (domain/fold.c). */
void take_guard(struct casefile *file);

#endif
