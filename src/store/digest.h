/*
 * SHA-256 as text.
 */
#ifndef STORE_DIGEST_H
#define STORE_DIGEST_H

#include <stddef.h>

/* 64 hex digits, to be freed. */
char *digest_hex(const void *data, size_t bytes);

#endif
