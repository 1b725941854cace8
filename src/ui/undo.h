/*
 * Typing that can be taken back: texts with their carets.
 */
#ifndef UI_UNDO_H
#define UI_UNDO_H

#include "base/own.h"

struct undo;

struct undo *undo_new(void);
void undo_free(struct undo *undo);
OWN_DEFINE(undo)

/* What is about to be done: runs of the same are one step, what stands alone is one each. */
enum undo_run { UNDO_NOTHING, UNDO_ALONE, UNDO_TYPING, UNDO_CUTTING };

/* Remembers TEXT as it is before a change. */
void undo_keep(struct undo *undo, const char *text, int caret, enum undo_run run);
/* The next change begins a step of its own. */
void undo_break(struct undo *undo);

/* The text before the last step (after the step taken back), with its caret; TEXT and *CARET are what stands there now.
 * NULL: none. To be freed. */
char *undo_back(struct undo *undo, const char *text, int *caret);
char *undo_forth(struct undo *undo, const char *text, int *caret);

#endif
