/*
 * Saved filters: texts of filters under a name, for everybody at this register. Some are shipped; an office changes
 * them and adds its own.
 *
 * A text may hold days and periods that move on: {today}, {week} (Monday to Sunday), {month}, {year}.
 */
#ifndef OFFICE_FILTERS_H
#define OFFICE_FILTERS_H

#include "domain/filter.h"
#include "office/office.h"

struct saved_filter {
	char *key;  /* under which it is kept: the English name of a shipped one, else the name */
	char *name; /* one word: 超期 */
	char *twin; /* its Chinese name, whatever language is spoken; NULL: not shipped */
	char *text; /* as filter_parse takes it, but for words in braces */
	bool shipped;
};

/* The shipped ones in their order, then the others by name; of struct saved_filter *, frees them. */
GPtrArray *filters_list(struct office *office);

/* TEXT with the days and periods that move on as they are today: {week} as 2022-09-12..2022-09-18. To be freed. */
char *filters_settled(struct office *office, const char *text);

/* FAIL_USAGE: NAME is not one word of at most 20 characters, or TEXT is no filter. FAIL_REFUSED: the name is taken; or
 * there is none of this name. FAIL_NOT_PERMITTED: neither of the office nor an administrator. */
bool filters_add(struct office *office, const char *name, const char *text, GError **error);
bool filters_change(struct office *office, const char *name, const char *text, GError **error);
bool filters_retire(struct office *office, const char *name, GError **error);

/* What was typed as a filter, with "@NAME" standing for a saved one. FAIL_USAGE: a broken term; FAIL_NOT_FOUND: no
 * filter has the name, those that there are are named. */
struct filter *filters_parse(struct office *office, const char *text, GError **error);

#endif
