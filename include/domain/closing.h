/*
 * A year whose report is closed: its figures are counted from the record as far as it had come then.
 */
#ifndef DOMAIN_CLOSING_H
#define DOMAIN_CLOSING_H

#include "base/own.h"
#include "domain/filter.h"
#include <stdint.h>

struct closed_year {
	struct period period; /* its label is owned */
	int64_t seq;          /* the last event that the closed report knows */
	int on;               /* the day on which it was closed */
	char *by;             /* login */
	char *reason;         /* why it was opened again; NULL while it is closed */
};

void closed_year_free(struct closed_year *closing);
OWN_DEFINE(closed_year)

#endif
