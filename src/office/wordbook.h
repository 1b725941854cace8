/*
 * What the office calls things, at one moment of the record: a report that is closed, or as of an earlier day, has the
 * words of its time.
 */
#ifndef OFFICE_WORDBOOK_H
#define OFFICE_WORDBOOK_H

#include "domain/listing.h"
#include "office/vocabulary.h"

struct wordbook {
	GPtrArray *lists[LIST_COUNT]; /* struct word *, in their order, retired ones last */
	char *school;                 /* its name, where the words were read from the record; NULL: none was given */
};

/* The words of OFFICE as they were known up to the event SEQ and the end of the day AS_OF (DATE_NONE: to
 * this day). What came later stands among the retired
 * ones, under its name of today: a case that was entered late may have it. */
bool wordbook_read(struct office *office, int64_t seq, int as_of, struct wordbook *ret, GError **error);

/* Frees what it holds. */
void wordbook_clear(struct wordbook *book);

/* NULL where there is no such code. Borrowed. */
const struct word *wordbook_find(const struct wordbook *book, enum word_list list, const char *code);

#endif
