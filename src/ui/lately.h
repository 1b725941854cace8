/*
 * What the person did last in these screens: what the key for undo means first, and all of it at once where it was done
 * to several cases.
 */
#ifndef UI_LATELY_H
#define UI_LATELY_H

#include "office/record.h"
#include "ui/ui.h"

struct lately;

/* DONE (copied) was done, by STEPS (of struct record_step), which it takes over. */
void lately_set(struct ui *ui, const char *done, GArray *steps);
/* The same of one case. */
void lately_set_one(struct ui *ui, const char *done, struct record_step step);
void lately_forget(struct ui *ui);

/* Whether it is known, and was done to this case alone. */
bool lately_is(const struct ui *ui, struct record_step step);

/* What taking it back asks: "take back what was done just now: approved, 3 cases?". To be freed; NULL: nothing was done
 * that is known, or it was asked before: then the key means the case under the cursor. */
char *lately_question(struct ui *ui);

/* Takes all of it back, or nothing, and forgets it. */
bool lately_undo(struct ui *ui, GError **error);

#endif
