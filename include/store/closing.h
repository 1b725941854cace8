/*
 * The years that were closed, as rows.
 */
#ifndef STORE_CLOSING_H
#define STORE_CLOSING_H

#include "domain/closing.h"
#include "store/store.h"

/* All of them, those that were opened again too, the newest first; of struct closed_year *, frees them. */
GPtrArray *closing_rows(struct store *store, GError **error);

/* Writes CLOSING over what was said of its period before. */
bool closing_put(struct store *store, const struct closed_year *closing, GError **error);

#endif
