/*
 * Sentences as the screens say them: what the shell names by what is typed there (days=, via=post, 'draft'), a screen
 * names by the label that stands on it.
 */
#ifndef UI_SPOKEN_H
#define UI_SPOKEN_H

#include "domain/event.h"

/* SENTENCE, which is translated, for a screen; FIELDS are those of the form that it is about, whose labels come first,
 * or NULL. What stands in quotes was typed by somebody and stays, as do lines for the prompt, and English, whose keys
 * are words. To be freed. */
char *spoken(const char *sentence, const struct field *fields);

#endif
