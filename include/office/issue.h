/*
 * Standard documents: which of them fit a case now, what their text is, and issuing them.
 *
 * A paper that is issued becomes an event with its exact text and its number, 申〔2022〕1号-补1. Whoever sees the case
 * may look at its papers; who may issue one its template says.
 */
#ifndef OFFICE_ISSUE_H
#define OFFICE_ISSUE_H

#include "base/own.h"
#include "domain/event.h"
#include "office/office.h"

/* What a paper does not know and has to be told. */
struct issue_gap {
	char *name, *label;
};

/* A paper that fits the case as it stands. */
struct issue_offer {
	char *name;      /* "correction" */
	char *title;     /* 补正告知书 */
	char *document;  /* the number that it would have */
	char *law;       /* where it is asked for, or NULL */
	char *not_yet;   /* why it cannot be issued now, by this person; NULL: it can */
	GPtrArray *gaps; /* of struct issue_gap *: what must be said with it */
	int place;       /* in the list: what the state calls for is first, what was issued already last */
};

/* The names of all papers; NULL-terminated, to be freed with g_strfreev. */
char **issue_names(void);

/* Of struct issue_offer *, in the order of their places, frees them. NULL with an error. */
GPtrArray *issue_offers(struct office *office, int64_t case_id, GError **error);

/* A paper with its text. */
struct issued {
	char *name, *title, *document, *body;
	char *actor;     /* login; NULL while it is not issued */
	int on;          /* the day of the paper */
	bool recorded;   /* issued; else it is only looked at */
	bool taken_back; /* issued, and void again: its number stays taken */
};

void issued_free(struct issued *issued);
OWN_DEFINE(issued)

/* Those that were issued, in order; of struct issued *, frees them. NULL with an error. NAMED: as they were issued;
 * else the writer's name is masked in those of a secret case (domain/role.h). */
GPtrArray *issue_history(struct office *office, int64_t case_id, bool named, GError **error);

/* The text of the paper of FILE that EVENT issued as it is shown to people who did not say why they need what is masked
 * in it; the office's own telephone stays. To be freed. */
char *issue_shown(const struct casefile *file, const struct event *event);

/* What is asked for. */
struct issue_order {
	const char *paper; /* by name or title */
	char **values;     /* "name=value", NULL-terminated; NULL: none */
	bool record;       /* issue it */
	bool named;        /* with the writer's name, although the case is secret: why is recorded (office/reveal.h) */
};

/* The paper; with RECORD it is issued. FAIL_NOT_FOUND: no such paper; FAIL_REFUSED: it does not fit the case, and why;
 * FAIL_USAGE: something has to be said with it, all of which is named; FAIL_NOT_PERMITTED: others issue it. */
struct issued *issue_paper(struct office *office, int64_t case_id, const struct issue_order *order, GError **error);

#endif
