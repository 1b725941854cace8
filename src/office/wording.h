/*
 * The words by which letters are counted, as people read them: which values there are, in which order, and what they
 * are called.
 */
#ifndef OFFICE_WORDING_H
#define OFFICE_WORDING_H

#include "domain/filter.h"
#include "office/tally.h"
#include "office/wordbook.h"

/* The quarters of a period: its 3-month parts, where it is two to twelve whole months. */
struct quarters {
	int count;    /* 0: the period has none */
	int first[5]; /* the first day of each, and the day behind the last */
};

struct quarters quarters_of(const struct period *period);

/* Whether the period is a year, wherever it begins: only then are there a year before and a year after. */
bool wording_is_year(const struct period *period);

/* The values of WORD in the order of tables: those that the office uses, and what else was seen. Of char *, frees them.
 */
GPtrArray *wording_values(
    const struct wordbook *book, enum figure_word word, const struct tally *tally, const struct period *period);

/* What WORD is called: "box". Borrowed. */
const char *wording_title(enum figure_word word);

/* What VALUE is called. To be freed. */
char *wording_label(const struct wordbook *book, enum figure_word word, const char *value, const struct period *period);

#endif
