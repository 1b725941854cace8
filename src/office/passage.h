/*
 * One case that makes another: a letter that is an application, an application that is a petition, and several matters
 * in one application. Both name each other, and taking the act back makes the new number void.
 */
#ifndef OFFICE_PASSAGE_H
#define OFFICE_PASSAGE_H

#include "office/act.h"

/* Opens the case that EVENT of HISTORY asks for, with what is known of it, and writes its number into EVENT; nothing
 * where it asks for none. Inside office_write, before EVENT is recorded. */
bool passage_open(struct history *history, struct event *event, GError **error);

/* EVENT is taken back or brought back: so is the case that it opened. FAIL_REFUSED: that went on since. */
bool passage_follow(struct history *history, const struct event *event, bool taken_back, GError **error);

#endif
