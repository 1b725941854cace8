/*
 * The case under the cursor of a list, below the list: facts, the last steps, the beginning of the letter.
 */
#ifndef UI_PREVIEW_H
#define UI_PREVIEW_H

#include "office/find.h"
#include "ui/pen.h"

struct casepreview {
	struct office *office;
	int64_t id;              /* wanted; 0: none */
	int64_t seen;            /* last event of what is there */
	struct dossier *dossier; /* NULL: not read yet */
	GPtrArray *facts, *timeline, *text;
	int text_cells;
};

/* Wants the case of ROW; NULL: none. False where it is there already. */
bool casepreview_want(struct casepreview *preview, const struct case_row *row);
/* Reads what is wanted. */
void casepreview_read(struct casepreview *preview);
void casepreview_clear(struct casepreview *preview);

void casepreview_draw(struct casepreview *preview, struct pen *pen, struct rect rect);

#endif
