/*
 * The words of this office: mailboxes, categories and units. All are kept in the register and can be
 * added, renamed and retired; what is retired stays readable and cannot be chosen any more.
 *
 * Clerks may add units; an administrator or a supervisor changes all lists. Each change is an event of the office.
 */
#ifndef OFFICE_VOCABULARY_H
#define OFFICE_VOCABULARY_H

#include "domain/listing.h"
#include "office/office.h"
#include "office/staff.h"

enum word_list { LIST_BOX, LIST_CATEGORY, LIST_UNIT, LIST_COUNT };

/* "box", and what it is called. */
const char *word_list_name(enum word_list list);
const char *word_list_title(enum word_list list);

/* Words of a list in their order, retired ones last; of struct word *, frees them. */
GPtrArray *vocabulary_words(struct office *office, enum word_list list);

/* The code of a word given by code or name; to be freed. FAIL_REFUSED names the list's words. */
char *vocabulary_code(struct office *office, enum word_list list, const char *text, GError **error);

/* The code of the word that TEXT means where one looks for it, retired ones too: by code, by name, or by what one name
 * alone begins with. Borrowed; NULL: there is none. */
const char *vocabulary_known(const struct office *office, enum word_list list, const char *text);

/* The name shown for a code; the code itself where it is unknown. Borrowed until the list changes. */
const char *vocabulary_name(struct office *office, enum word_list list, const char *code);

/* Several words given by code or name with commas between them, each once: their codes, one a line; to be freed. A name
 * that holds such a comma itself is taken as it stands. FAIL_REFUSED as above. */
char *vocabulary_codes(struct office *office, enum word_list list, const char *text, GError **error);

/* What is shown for such codes: their names, with commas between them; to be freed. NULL for NULL. */
char *vocabulary_names(struct office *office, enum word_list list, const char *codes);
/* The same of units and people that an accusation is made against (casefile.against). */
char *vocabulary_accused(struct office *office, const char *lines);

/* CODE NULL or empty: the name is the code. FAIL_REFUSED: the code or the name is taken; a retired word comes back. */
bool vocabulary_add(struct office *office, enum word_list list, const char *code, const char *name, GError **error);

/* CODE is a code or a name. FAIL_REFUSED: no such word. */
bool vocabulary_rename(struct office *office, enum word_list list, const char *code, const char *name, GError **error);
bool vocabulary_retire(struct office *office, enum word_list list, const char *code, GError **error);

#endif
