/*
 * Years that are closed and opened again in a temporary register; what fails fails the test.
 */
#ifndef TESTS_YEAREND_H
#define TESTS_YEAREND_H

#include "office/annual.h"
#include "office/closing.h"

/* The figures of what is carried into a period, and out of it, of each kind of case. */
#define YEAREND_KINDS 4
extern const char *const YEAREND_CARRIED[YEAREND_KINDS][2];

/* The report of YEAR, to be freed; and that of a closed one as it is amended. */
struct annual *yearend_count(struct office *office, const char *year);
struct annual *yearend_amended(struct office *office, const struct annual *annual);

/* Its figures, a line each; to be freed. */
char *yearend_print(const struct annual *annual);

/* Closes YEAR, unless something keeps it from that: which; of struct closing_block *, frees them. */
GPtrArray *yearend_try(struct office *office, const char *year);

/* Closes YEAR, and opens it again. */
void yearend_close(struct office *office, const char *year);
void yearend_reopen(struct office *office, const char *year);

/* Closes YEAR once what is in the way is mended, by the commands that the list of it names and by no others. */
void yearend_settle(struct office *office, const char *year);

/* The corrections of the closed year ANNUAL; of struct correction *, frees them. */
GPtrArray *yearend_corrections(struct office *office, const struct annual *annual);

/* Fails the test unless all sums of ANNUAL agree. */
void yearend_sums(const struct annual *annual);

/* Records LINES, parted by "; ", of the case. */
void yearend_act(struct office *office, int64_t id, const char *lines);

#endif
