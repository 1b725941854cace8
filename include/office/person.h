/*
 * The person behind a case: which other cases of any kind and box are theirs, as far as the asker may see them.
 *
 * Never required, and nobody is registered: it is read off the cases themselves (domain/correspondent.h). A case whose
 * writer is shown masked is of nobody here, whoever asks.
 */
#ifndef OFFICE_PERSON_H
#define OFFICE_PERSON_H

#include "domain/correspondent.h"
#include "domain/listing.h"
#include "office/office.h"

/* A case of the person, and what says so: the surest that there is. */
struct acquaintance {
	struct case_row *row;
	enum match match;
};

/* The marks of the person that TEXT means: the number of a case, or what is known of a person. Of a case those that are
 * no mere hint; of struct mark, to be freed. FAIL_NOT_FOUND: no such case. FAIL_REFUSED: nothing there by which anybody
 * is known, or the writer is masked. */
GArray *person_marks(struct office *office, const char *text, GError **error);

/* All cases of that person, newest first, those that only the name speaks for last; of struct acquaintance *, frees
 * them. */
GPtrArray *person_cases(struct office *office, const char *text, GError **error);

/* How many other cases there surely are of the person behind FILE, up to a hundred. */
int person_others(struct office *office, const struct casefile *file);

/* The last visit at which the person behind the visit FILE was here before, and how many there were, up to a hundred;
 * NULL where there is none that may be seen. */
struct case_row *person_last_visit(struct office *office, const struct casefile *file, int *ret_count);

#endif
