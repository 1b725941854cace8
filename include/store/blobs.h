/*
 * Attachments, kept once for each content.
 */
#ifndef STORE_BLOBS_H
#define STORE_BLOBS_H

#include "store/store.h"

/* SHA256 is hex. Inside store_write. */
bool blobs_put(struct store *store, const char *sha256, GBytes *data, GError **error);
/* FAIL_DAMAGED: it is gone, or its content has another hash. */
GBytes *blobs_get(struct store *store, const char *sha256, GError **error);
/* The hash of DATA in hex, to be freed. */
char *blobs_hash(GBytes *data);

#endif
