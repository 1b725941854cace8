/*
 * Taking the last step of a case back by a key. What the person did just now (ui/lately.h) goes first, all of it where
 * it was several cases; what somebody else did, or what is not in sight, is named and asked for before it goes.
 */
#ifndef UI_TAKEBACK_H
#define UI_TAKEBACK_H

#include "office/find.h"
#include "ui/ui.h"

/* What the next undo takes back of DOSSIER (NULL: nothing), where this person may; its event, borrowed, or NULL. */
const struct event *takeback_of(struct office *office, const struct dossier *dossier);

/* "undo NUMBER": at once where the step is the person's own and they see what it is, else after a question. */
bool takeback_run(struct ui *ui, char **words, GError **error);

#endif
