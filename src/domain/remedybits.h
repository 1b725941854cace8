/*
 * The kinds of remedies as sets, for the rules that hold of several of them.
 */
#ifndef DOMAIN_REMEDYBITS_H
#define DOMAIN_REMEDYBITS_H

#include "domain/casefile.h"

enum remedy_bit {
	REPORT = 1 << 0,
	APPEAL = 1 << 1,
	REVIEW = 1 << 2,
	SUIT = 1 << 3,
	SUIT_AFTER = 1 << 4,
	RECHECK = 1 << 5,
	FINAL = 1 << 6,
	SUITS = SUIT | SUIT_AFTER,
	TO_COURT = REVIEW | SUITS,
	STAGES = RECHECK | FINAL,
	EVERY = REPORT | APPEAL | TO_COURT | STAGES,
};

/* The bit of a kind by its code; 0: no kind of remedy. */
unsigned remedybits_of(const char *kind);

/* Whether FILE is a remedy of one of the kinds of BITS. */
bool remedybits_among(const struct casefile *file, unsigned bits);

#endif
