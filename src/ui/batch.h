/*
 * The same act for several cases: what can be done to them, a look at what would change and what is refused, then one
 * transaction.
 */
#ifndef UI_BATCH_H
#define UI_BATCH_H

#include "ui/list.h"
#include "ui/ui.h"

/* Adds an item for each verb that fits at least one of the cases IDS (of int64_t), with the number of those that it
 * fits. */
void batch_items(struct office *office, const GArray *ids, GPtrArray *items);

/* Shows what VERB would do to the ticked cases of LIST (or the one under the cursor), which outlives the view; Ctrl-S
 * goes on. FAIL_USAGE: no such verb. FAIL_REFUSED: it fits none of them. */
bool batch_open(struct ui *ui, const char *verb, struct list *list, GError **error);

#endif
