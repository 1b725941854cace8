/*
 * What the office counted by hand, as rows.
 */
#ifndef STORE_HANDCOUNT_H
#define STORE_HANDCOUNT_H

#include "domain/counters.h"
#include "store/store.h"

/* What was known of a period at the moment of VIEW. Of struct hand_count *, frees them; entries that were taken back
 * are among them. */
GPtrArray *handcount_list(
    struct store *store, const struct period *period, const struct hand_view *view, GError **error);

/* Every entry there ever was. */
GPtrArray *handcount_all(struct store *store, GError **error);

/* Writes an entry; what was entered before stays. */
bool handcount_put(struct store *store, const struct hand_count *count, GError **error);

#endif
