/*
 * The terms under which a text is found: what goes into the search index, and what a query asks of it.
 *
 * A run of CJK characters becomes its characters and its overlapping pairs, so that a word of one or two characters is
 * one term. A run of letters and digits is one folded word. Letters behind TERMS_INITIALS are the initials of a pinyin
 * (text_initials); each two to four of them are a term, in letters of their own, so that no word is taken for them.
 * Everything is NFKC and case folded. Terms hold no quotes and no operators, so they may stand in an FTS5 query as they
 * are, between quotes.
 */
#ifndef BASE_TERMS_H
#define BASE_TERMS_H

#include <glib.h>
#include <stdbool.h>

#define TERMS_INITIALS '\x01'

/* The distinct terms of TEXT, separated by blanks. To be freed. */
char *terms_index(const char *text);

/* What the index is asked for the word WORD: "\"食堂\" AND \"堂价\"", or a prefix ("\"do\"*") for a word of
 * letters (which may stand inside a longer one only at its start), or for what they may be the initials of. NULL where
 * the word has no term (punctuation only). EXACT is set false where candidates must still be looked at (terms_found).
 * To be freed.
 */
char *terms_query(const char *word, bool *exact);

/* True when the folded TEXT holds the folded WORD as a substring. Both must have come through text_fold. */
bool terms_found(const char *folded_text, const char *folded_word);

#endif
