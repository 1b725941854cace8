/*
 * What could follow in a command line: the actions of the screens, and what the shell would complete.
 */
#ifndef UI_COMPLETE_H
#define UI_COMPLETE_H

#include "office/office.h"
#include <glib.h>
#include <stdbool.h>

/* The verb that WORD stands for where it is the title of one (签发: approve); else WORD itself. Borrowed. */
const char *complete_verb(const char *word);

/* Words that begin with the last word of TEXT and fit there: actions, verbs, fields; names of units and the like where
 * OFFICE is not NULL. Sorted, of char *, frees them. */
GPtrArray *complete_words(struct office *office, const char *text);

/* The longest beginning that all of WORDS share; NULL where there are none. To be freed. */
char *complete_common(const GPtrArray *words);

/* TEXT with its last word replaced by WORD; with END a blank follows, unless it is a field that waits for its value. To
 * be freed. */
char *complete_word(const char *text, const char *word, bool end);

#endif
