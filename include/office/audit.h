/*
 * Is the record what was written? And what is derived from it, is it what follows?
 */
#ifndef OFFICE_AUDIT_H
#define OFFICE_AUDIT_H

#include "office/office.h"

struct audit {
	int64_t events;      /* how many were read */
	GPtrArray *findings; /* char *, translated, one line each; empty: sound */
};

/* Recomputes the chain, folds every case again and compares it with the derived tables, recounts the counters, checks
 * numbers for gaps, attachments against their hashes, and SQLite's own integrity. */
bool audit_run(struct office *office, struct audit *ret, GError **error);
void audit_clear(struct audit *audit);

/* Throws away what is derived and makes it again from the record. */
bool audit_rebuild(struct office *office, GError **error);

#endif
