/*
 * The views that are open, one on top of the other.
 */
#ifndef UI_STACK_H
#define UI_STACK_H

#include "ui/ui.h"

/* Puts a view on top; DATA is the view's own, freed by its close(). It is loaded before it is drawn. */
struct view *stack_push(struct ui *ui, const struct view_type *type, void *data);

/* The top; NULL when nothing is open. */
struct view *stack_top(struct ui *ui);
/* The topmost that is no pop-up. */
struct view *stack_page(struct ui *ui);

/* Reads what VIEW shows where it is stale; what goes wrong becomes a message. */
void stack_load(struct ui *ui, struct view *view);

/* Closes the top; the view below is drawn as it was left (and loaded again where it is stale). */
void stack_pop(struct ui *ui);
/* Takes VIEW out from among the others. */
void stack_remove(struct ui *ui, struct view *view);
/* Closes everything. */
void stack_clear(struct ui *ui);

/* Views that were closed are freed here, when nothing runs in them any more: between two keys. */
void stack_bury(struct ui *ui);

/* The case that was just logged, for the lists that are open. */
void stack_point(struct ui *ui, int64_t case_id);

/* Every view keeps what was typed. FALSE: one could not, and said why. */
bool stack_keep(struct ui *ui);

/* One step back: a message, then the view's own step, then the view; on the last view it only says how to leave the
 * program. */
void stack_back(struct ui *ui);

/* Opens the tab of a digit: everything above the first view is closed, and the first is replaced unless it is that tab.
 * FALSE where there is no such tab. */
bool stack_tab(struct ui *ui, int digit, GError **error);

#endif
