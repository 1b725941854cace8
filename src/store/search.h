/*
 * Finding by words: the index gives candidates, the text itself decides.
 */
#ifndef STORE_SEARCH_H
#define STORE_SEARCH_H

#include "base/own.h"
#include "store/db.h"

/* What a person looks for: every word must stand in the case. */
struct search {
	char *match;       /* what the index is asked; NULL: no word has a term */
	GPtrArray *folded; /* char *: words that must still be looked for in the text */
};

/* NULL where WORDS is NULL or holds nothing but blanks. */
struct search *search_new(const GPtrArray *words);
void search_free(struct search *search);
OWN_DEFINE(search)

/* Whether the words stand in the case; true where SEARCH is NULL or the index has settled it. */
bool search_holds(struct db *db, const struct search *search, int64_t id, bool *ret, GError **error);

#endif
