/*
 * Reminders (催办, 督办): which steps of the ladder are due today, and taking them.
 */
#ifndef OFFICE_REMINDING_H
#define OFFICE_REMINDING_H

#include "office/find.h"

/* A step that is due today for one case. */
struct reminder_due {
	struct case_row *row;
	char *step, *title; /* "T-3", 预警提醒 */
	const char *event;  /* "remind" or "supervise" */
	char *clock;        /* the code of the duty, and its last day */
	int due;
	char *to, *text; /* to whom it goes, and what is written */
	char *refusal;   /* why the person at work may not take it; NULL: may */
	char *number;    /* 催〔2022〕1号, once it is taken */
};

/* The steps that are due today and were not taken yet, in the cases that the person sees, the most urgent first; none
 * on days off. Of struct reminder_due *, frees them. */
GPtrArray *reminding_due(struct office *office, GError **error);

/* Records all of DUE that the person may take, in one transaction, and fills in their numbers. RET: how many. */
bool reminding_take(struct office *office, const GPtrArray *due, int *ret, GError **error);

#endif
