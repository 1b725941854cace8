/*
 * What is asked of a year, and the proof of its figures.
 */
#ifndef CMD_PROOF_H
#define CMD_PROOF_H

#include "cmd/args.h"
#include "office/annual.h"

/* The argument of the commands that are asked of a year. */
#define PROOF_PERIOD                                                                                                   \
	{                                                                                                                  \
		.name = "period", .kind = ARGUMENT_WORD, .needed = true,                                                       \
		.summary = N_("2021-2022, 2022, 2022-03 or 2022-01-01..2022-06-30")                                            \
	}

struct question {
	struct period period; /* its label is to be freed */
	int as_of;            /* DATE_NONE: as known now */
};

void question_free(struct question *question);
OWN_DEFINE(question)

/* Reads PERIOD and the field as-of. FAIL_USAGE: no such period; FAIL_REFUSED: no such day, or one to come. */
struct question *proof_question(struct office *office, const struct args *args, const char *period, GError **error);

/* {"from", "to", "label"}: a new reference. */
json_t *proof_period(const struct period *period);

/* The figure with the id ID. FAIL_NOT_FOUND names the near one. Borrowed. */
const struct figure *proof_figure(const struct annual *annual, const char *id, GError **error);

/* Counts every provable figure once more by its list of cases, and puts the lists behind SHEET. FAIL_DAMAGED: one
 * differs. */
bool proof_append(struct office *office, struct sheet *sheet, const struct annual *annual, GError **error);

#endif
