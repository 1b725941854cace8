/*
 * The values that the terms of a filter take from a closed list: kinds, states, choices of the form.
 */
#ifndef DOMAIN_VALUE_H
#define DOMAIN_VALUE_H

#include <glib.h>
#include <stdbool.h>
#include <stdint.h>

/* "letter" or 来信; the bit of the kind, 0 where there is none. */
unsigned value_kind(const char *word);

/* "open", "handling" or 承办中, 未办结; the bits of the states, 0 where there is none. */
uint64_t value_states(const char *word);

/* A value of a term by its name in the reader's language, which is understood as well; WORD itself where it has none.
 * Borrowed. */
const char *value_said(const char *term, const char *word);

/* The code of a choice that the field FIELD of any event offers, by code, title or common Chinese name. NULL where
 * there is none. Borrowed. */
const char *value_choice(const char *field, const char *word);

/* What can be written for the term NAME, with commas between, in the reader's language; NULL where anything can. To be
 * freed. */
char *value_list(const char *name);

#endif
