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

/* Reads either form, full-width digits and brackets of any sort included ("信(2022)17", "l2022-17"), and a bare "17":
 * then RET->kind is KIND_COUNT and RET->year is YEAR. False where it is no number. */
bool number_parse(const char *text, int year, struct number *ret);

#endif
