/*
 * The reception days, as rows.
 */
#ifndef STORE_RECEPTION_H
#define STORE_RECEPTION_H

#include "domain/reception.h"
#include "domain/state.h"
#include "store/store.h"

/* The days from FROM to TO in order, whatever became of them; of struct reception_day *, frees them. */
GPtrArray *reception_rows(struct store *store, int from, int to, GError **error);

/* The next dates from DAY on (DAY itself among them) on which somebody receives, at most LIMIT, as int; to be freed. */
GArray *reception_dates(struct store *store, int day, int limit, GError **error);
/* The last such date before DAY; DATE_NONE where there is none. */
bool reception_date_before(struct store *store, int day, int *ret, GError **error);

/* Writes DAY over what was said of its date and hour before. */
bool reception_put(struct store *store, const struct reception_day *day, GError **error);

/* Somebody who comes on a reception day. */
struct reception_visit {
	int64_t id; /* 0: the person may not see it */
	int date;
	char *slot; /* NULL: none */
	enum state state;
	bool booked;           /* not a walk-in */
	bool on_slip, on_spot; /* handed over; answered on the spot */
};

/* The visits from FROM to TO by date and slot, those without a slot behind them; cancelled ones, and what was never a
 * visit, left out. Of struct reception_visit *, frees them. */
GPtrArray *reception_visits(struct store *store, const struct scope *scope, int from, int to, GError **error);

/* Of struct vacation *, frees them; those that were taken back too. */
GPtrArray *reception_vacations(struct store *store, GError **error);
/* Likewise by its first day. */
bool reception_put_vacation(struct store *store, const struct vacation *vacation, GError **error);

#endif
