/*
 * The law of a register as it is held while the office is open.
 *
 * What was lent stays valid until the office closes, because clocks point at their rules: what is read again, when the
 * calendar or the language changed, stands beside the old.
 */
#ifndef OFFICE_LAWBOOK_H
#define OFFICE_LAWBOOK_H

#include "base/own.h"
#include "domain/calendar.h"
#include "domain/ladder.h"
#include "domain/rule.h"
#include "store/store.h"

struct lawbook;

struct lawbook *lawbook_new(struct store *store);
void lawbook_free(struct lawbook *book);
OWN_DEFINE(lawbook)

/* Reads calendar and rules of the register and sets them for its store. */
bool lawbook_read(struct lawbook *book, GError **error);

const struct calendar *lawbook_calendar(const struct lawbook *book);

/* The rules with titles in the present language. */
const struct rules *lawbook_rules(struct lawbook *book);

/* The ladder of reminders, likewise; borrowed until calendar, law or language change. */
const struct ladder *lawbook_ladder(struct lawbook *book);

/* RULE of the register, and STEP of its ladder, as papers write them, which are Chinese whatever is spoken; borrowed as
 * long. */
const struct rule *lawbook_written(struct lawbook *book, const struct rule *rule);
const struct ladder_step *lawbook_written_step(struct lawbook *book, const struct ladder_step *step);

/* Whether RULE is not as it is shipped under its name: the school's own. */
bool lawbook_is_own(struct lawbook *book, const struct rule *rule);

#endif
