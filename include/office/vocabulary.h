/*
 * The words of this office: mailboxes, categories, units and staff. All are kept in the register and can be
 * added, renamed and retired; what is retired stays readable and cannot be chosen any more.
 */
#ifndef OFFICE_VOCABULARY_H
#define OFFICE_VOCABULARY_H

#include "office/office.h"
#include "domain/listing.h"

enum word_list { LIST_BOX, LIST_CATEGORY, LIST_UNIT, LIST_COUNT };

/* Words of a list in their order, retired ones last; of struct word *, frees them. */
GPtrArray *vocabulary_words(struct office *office, enum word_list list);

/* The code of a word given by code or name; to be freed. FAIL_REFUSED names the list's words. */
char *vocabulary_code(struct office *office, enum word_list list, const char *text, GError **error);

/* The name shown for a code; the code itself where it is unknown. Borrowed until the list changes. */
const char *vocabulary_name(struct office *office, enum word_list list, const char *code);

bool vocabulary_add(struct office *office, enum word_list list, const char *code, const char *name, GError **error);
bool vocabulary_rename(struct office *office, enum word_list list, const char *code, const char *name, GError **error);
bool vocabulary_retire(struct office *office, enum word_list list, const char *code, GError **error);

/* Staff: of struct person *, frees them. */
GPtrArray *staff_list(struct office *office);
bool staff_add(struct office *office, const char *login, const char *name, const char *roles, const char *unit, GError **error);
bool staff_change(struct office *office, const char *login, const char *name, const char *roles, const char *unit, GError **error);
bool staff_retire(struct office *office, const char *login, GError **error);
/* The name shown for a login; the login itself where it is unknown. Borrowed. */
const char *staff_name(struct office *office, const char *login);

#endif
