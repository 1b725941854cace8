/*
 * What the day asks for: overdue, due today, due soon, unassigned, waiting for a signature; and the load of each unit.
 */
#ifndef OFFICE_BOARD_H
#define OFFICE_BOARD_H

#include "office/find.h"

/* A part of somebody's own day. */
struct board_section {
	const char *title; /* N_() */
	const char *words; /* the filter that lists all of it */
	GPtrArray *rows;   /* of struct case_row *, most urgent first */
	int64_t count;
	bool decides; /* others wait until the person has signed, instructed, reviewed */
};

struct board {
	int today;
	GPtrArray *sections; /* of struct board_section *, by the roles of the person; none is empty */
	GPtrArray *overdue, *due_today, *due_soon; /* of struct case_row *, most urgent first */
	GPtrArray *steps;      /* a window, a step within, ends today or soon, the next duty later; 200 whatever LIMIT */
	GPtrArray *unassigned; /* registered or accepted, and nobody's */
	GPtrArray *awaiting;   /* drafted or under review */
	GPtrArray *unsigned_;  /* assigned and not signed for */
	GPtrArray *handed;     /* to the discipline office, which has not taken it up */
	/* as the filters count: overdue; due<=0 less that; due<=WITHIN less both */
	int64_t overdue_count, today_count, soon_count;
	int64_t steps_count;
	int64_t unassigned_count, awaiting_count, unsigned_count, handed_count;
	int64_t countersign_count, approve_count, leader_count; /* what waits for each of these signatures */
	int64_t open, replied_count;
};

/* The titles of the sections that somebody with ROLES sees where there is something in them (const char *, N_());
 * NULL-terminated, to be freed, not the titles. */
const char **board_titles(unsigned roles);

/* A case stands in the first list of days that fits it: what is overdue is not due today by another clock.
 * WITHIN working days ahead count as soon; LIMIT bounds each list, not the counts. */
struct board *board_load(struct office *office, int within, int limit, GError **error);
void board_free(struct board *board);
OWN_DEFINE(board)

/* Open cases by unit, the fullest first; of struct unit_load *, frees them. */
GPtrArray *board_units(struct office *office, GError **error);

#endif
