/*
 * What periods count of a case: the rows of the table round, and of the shadow that hides them (store/shadow.h).
 */
#ifndef STORE_ROUND_H
#define STORE_ROUND_H

#include "store/derive.h"

struct round_row {
	const char *told;    /* "case", "again", "fee" */
	char *since, *until; /* the periods that end on these days count it */
	char *first_on;      /* of "again": the day on which it had ended first; NULL */
	struct derived *derived;
};

/* What periods count of a case that was taken up again, to whom its EVENTS and the row WHOLE belong (fold_period). Of
 * struct round_row *; none where it never was. */
GPtrArray *round_rows(struct store *store, const GPtrArray *events, const struct derived *whole);

/* Binds the first values of round_put and shadow_put: ROW at PLACE, seen as WHOLE is. Returns how many they are. */
int round_bind(struct statement *put, const struct round_row *row, const struct derived *whole, int place);

/* Writes what is counted of the case, over what stood there before. */
bool round_put(struct store *store, const struct derived *whole, GError **error);

/* For the audit: what is written, and what should be, as text; to be freed. */
bool round_read(struct store *store, const struct derived *whole, char **ret_there, char **ret_wanted, GError **error);

#endif
