/*
 * Sums of money: whole fen, written as yuan.
 */
#ifndef DOMAIN_MONEY_H
#define DOMAIN_MONEY_H

#include <stdbool.h>
#include <stdint.h>

/* The fen of TEXT: yuan above 0 and below 1000000000, with two decimals at most ("300", "37.5"); leaves FEN alone where
 * it is none, or NULL. */
bool money_fen(const char *text, int64_t *fen);

/* "37.50". To be freed. */
char *money_yuan(int64_t fen);

#endif
