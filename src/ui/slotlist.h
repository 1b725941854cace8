/*
 * The time slots of a reception day as a form offers them, and who has them.
 */
#ifndef UI_SLOTLIST_H
#define UI_SLOTLIST_H

#include "office/office.h"
#include "ui/ui.h"

/* The word, with a number behind it, by which a yes to slotlist_ask comes to the view that asked. */
#define SLOTLIST_SWAP "swap"

/* The visit that looks for a slot: its own is free to it. */
struct slotlist_visit {
	int64_t id;
	bool swaps; /* it may take the slot of whoever is still to come, who gets its own */
};

/* Menu items for the slots of all reception days of DATE; what cannot be had is barred. VISIT NULL: one that is logged.
 * NULL without ERROR: no date. FAIL_NOT_FOUND: no day is planned then. */
GPtrArray *slotlist_items(struct office *office, int date, const struct slotlist_visit *visit, GError **error);

/* Asks whether VISIT changes places with whoever has the slot TIME of DATE. False: nobody has it with whom it could. */
bool slotlist_ask(struct ui *ui, int date, const char *time, int64_t visit);

#endif
