/*
 * The index of words, written when the transaction ends.
 *
 * Every event that is added makes the index write down what it has gathered in memory, so texts are gathered here
 * instead and indexed together. Nothing is committed, and nothing is searched, before that is done.
 */
#ifndef STORE_INDEX_H
#define STORE_INDEX_H

#include "store/inside.h"

/* Puts the words of a case down for indexing, inside store_write. OLD: the text that was indexed before, or NULL. Takes
 * both over. */
bool index_later(struct store *store, int64_t id, char *old, char *text, GError **error);

/* Indexes what was put down. */
bool index_now(struct store *store, GError **error);

/* The transaction was given up. */
void index_forget(struct store *store);

#endif
