/*
 * The number of a case: 信〔2022〕17号 on paper, L2022-17 for typing.
 *
 * Serials run without gaps within the civil year of receipt and are never reused (domain rules 9.1).
 */
#ifndef DOMAIN_NUMBER_H
#define DOMAIN_NUMBER_H

#include "domain/kind.h"

struct number {
	enum kind kind;
	int year;
	int serial; /* from 1 */
};

/* As paper shows it, to be freed. */
char *number_paper(struct number number);

/* In ASCII, to be freed. */
char *number_ref(struct number number);

/* The number of a paper that is counted by SERIES and year: 催〔2022〕1号; to be freed. And back: false where TEXT is
 * none of SERIES. */
char *number_of_series(const char *series, int year, int serial);
bool number_in_series(const char *text, const char *series, int *year, int *serial);

/* For YEAR where only whether a text is a number matters. */
#define ANY_YEAR 1

/* Reads either form, full-width digits and brackets of any sort included ("信(2022)17", "l2022-17"), and a bare "17":
 * then RET->kind is KIND_COUNT and RET->year is YEAR. "信17" and "L17" are of YEAR, too, and no numbers where that is
 * 0. False where it is no number. */
bool number_parse(const char *text, int year, struct number *ret);

#endif
