/*
 * What keys, menu and prompt can do in the screens beyond the commands of cmd/command.h: one table.
 *
 * An action is a word like a verb: `back`, `view letters`, `filter`. Those without run are done by the view on top (its
 * act); the table tells help and prompt that they exist.
 */
#ifndef UI_ACTIONS_H
#define UI_ACTIONS_H

#include "ui/ui.h"

struct action {
	const char *name;
	const char *summary;                                      /* N_(): one line */
	bool (*run)(struct ui *ui, char **words, GError **error); /* NULL: the view's */
};

/* By name; the last has a NULL name. */
extern const struct action ACTIONS[];

/* NULL: no such action. */
const struct action *action_find(const char *name);

#endif
