/*
 * Finding cases: by number, by filter, page by page; and one case whole.
 *
 * Whatever is returned has passed the guard: a case that the person may not see is not counted, not listed and not
 * found.
 */
#ifndef OFFICE_FIND_H
#define OFFICE_FIND_H

#include "domain/deadline.h"
#include "domain/filter.h"
#include "domain/fold.h"
#include "domain/listing.h"
#include "office/office.h"

/* Rows of struct find (domain/listing.h; its `today` is filled in here) in order; of struct case_row *, frees them. */
GPtrArray *find_page(struct office *office, const struct find *find, GError **error);

/* How many cases FILTER shows. Exact where CAP is 0; else counting stops at CAP + 1. */
int64_t find_count(struct office *office, const struct filter *filter, int64_t cap, GError **error);

/* Calls EACH for every case in order until it returns false. */
bool find_each(struct office *office, const struct find *find, bool (*each)(void *arg, const struct case_row *row),
    void *arg, GError **error);

/* The case that a person means by "信〔2022〕17号", "L2022-17", "信17" or "17"; 0 with FAIL_NOT_FOUND, FAIL_USAGE (no
 * number), or FAIL_REFUSED where "17" is ambiguous: the candidates are named. */
int64_t find_number(struct office *office, const char *text, GError **error);

/* Likewise; where "17" is ambiguous, only KINDS (of KIND_BIT) are thought of. */
int64_t find_number_of(struct office *office, const char *text, unsigned kinds, GError **error);

/* One case with everything that is shown of it. */
struct dossier {
	struct casefile *file; /* with what casefile_mask masks, until dossier_reveal */
	bool masked;           /* there was something of it */
	GPtrArray *events;     /* of struct event *, by seq */
	bool *live;            /* as many as events */
	GPtrArray *clocks;     /* of struct clock * */
	GPtrArray *next;       /* of const struct event_type *: what this person may do now */
};

/* FAIL_NOT_FOUND: there is none, or it may not be seen. */
struct dossier *dossier_open(struct office *office, int64_t case_id, GError **error);
/* The case as it is, with nothing masked: for a person to whom it was revealed, and for what they change of it. */
void dossier_reveal(struct office *office, struct dossier *dossier);
/* Whether TYPE is one of DOSSIER->next. FAIL_REFUSED, FAIL_NOT_PERMITTED: the sentence that the act itself would get.
 */
bool dossier_may(struct office *office, const struct dossier *dossier, const struct event_type *type, GError **error);
void dossier_free(struct dossier *dossier);
OWN_DEFINE(dossier)

/* The row of one case, as lists show it. */
struct case_row *find_row(struct office *office, int64_t case_id, GError **error);

/* The final review that ended a matter of WRITER, the last one: the same facts and reasons are not accepted again
 * (Regulations on Petitions art 36). NULL where there is none. */
struct case_row *find_ended(struct office *office, const char *writer);

/* Open cases of the same writer, and cases whose subject and body are the same: the hint at a duplicate. Of struct
 * case_row *, frees them. */
GPtrArray *find_alike(struct office *office, const struct likeness *like, int limit, GError **error);

#endif
