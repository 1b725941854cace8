/*
 * Cases as they stood: as they were known at the end of an earlier day or up to an event, with what amends that since
 * or without.
 *
 * Temporary views of the names hide the register's own cases from the statements of the figures while they stand, so
 * that one set of statements counts them all (data/sql/query/report.sql).
 */
#ifndef STORE_SHADOW_H
#define STORE_SHADOW_H

#include "domain/listing.h"
#include "store/figures.h"
#include "store/inside.h"

struct shadow {
	struct store *store;
	const struct scope *scope;
	int day;        /* the last day that counts */
	int64_t seq;    /* the last event that does; 0: a day was asked for, or nothing */
	int amended;    /* with SEQ, the last day of which what was entered since counts; 0: nothing does */
	char until[32]; /* the last instant of the day */
	bool past;      /* what was known once, not what is known now */
};

/* The one that VIEW asks for; it borrows the scope. */
struct shadow shadow_of(struct store *store, const struct figure_view *view);

/* Lets it stand until shadow_lower; nothing where VIEW asks for the present. */
bool shadow_raise(const struct shadow *shadow, GError **error);
bool shadow_lower(const struct shadow *shadow, GError **error);

/* Puts in the place of ROW, which is as lists show the case today, one as it was known then; it stays where nothing
 * was. What is hidden today stays so. No shadow need stand. */
bool shadow_row(const struct shadow *shadow, struct case_row **row, GError **error);

#endif
